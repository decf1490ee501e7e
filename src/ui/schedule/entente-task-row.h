/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-columns.h"
#include "schedule/entente-task-list.h"

G_BEGIN_DECLS

/**
 * EntenteTaskRow:
 *
 * One row of the table of tasks: it draws its cells itself, since a widget for each of them would
 * make long plans slow.
 */
#define ENTENTE_TYPE_TASK_ROW (entente_task_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskRow, entente_task_row, ENTENTE, TASK_ROW, GtkWidget)

GtkWidget *entente_task_row_new (EntenteTaskList *list, EntenteTaskColumns *columns);
/* GTK_INVALID_LIST_POSITION for none; call again when what stands there is new. */
void entente_task_row_show (EntenteTaskRow *self, guint row);
guint entente_task_row_get_row (EntenteTaskRow *self);
/* Whether x is on the triangle that folds a group. */
gboolean entente_task_row_is_on_fold (EntenteTaskRow *self, double x);
/* How wide a text of this column is at most in this row, padding included. */
int entente_task_row_measure_cell (EntenteTaskRow *self, EntenteTaskColumn column);

/* Where the title begins in its cell, at a level of the outline. */
#define ENTENTE_TASK_ROW_INDENT 18
#define ENTENTE_TASK_ROW_FOLD 20

G_END_DECLS
