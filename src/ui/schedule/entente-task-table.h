/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-cell-editor.h"
#include "schedule/entente-task-column.h"
#include "schedule/entente-task-list.h"

G_BEGIN_DECLS

/**
 * EntenteTaskTable:
 *
 * The outline of the tasks with the columns that were chosen. Cells are edited where they stand;
 * rows are dragged to another place.
 *
 * Signals: `edit-requested` (): a row was double-clicked where nothing can be typed;
 * `menu-requested` (double, double): a menu for the selection, there in the table; `row-height`
 * (int): how high rows came out; `failed` (string): a sentence.
 */
#define ENTENTE_TYPE_TASK_TABLE (entente_task_table_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskTable, entente_task_table, ENTENTE, TASK_TABLE, GtkWidget)

GtkWidget *entente_task_table_new (EntenteTaskList *list, EntenteGridColumns *columns);
void entente_task_table_set_read_only (EntenteTaskTable *self, gboolean read_only);
void entente_task_table_set_header_height (EntenteTaskTable *self, int height);
/* By which the rows are scrolled. */
GtkAdjustment *entente_task_table_get_adjustment (EntenteTaskTable *self);
/* Scrolls there; with focus, the keyboard goes there too. */
void entente_task_table_show_row (EntenteTaskTable *self, guint row, gboolean focus);
gboolean entente_task_table_edit (EntenteTaskTable *self, guint row, EntenteTaskColumn column);
EntenteCellEditor *entente_task_table_get_editor (EntenteTaskTable *self);
/* What has the keyboard when rows have. */
GtkWidget *entente_task_table_get_view (EntenteTaskTable *self);

G_END_DECLS
