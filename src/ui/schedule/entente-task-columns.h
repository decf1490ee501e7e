/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-task-column.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteTaskColumns:
 *
 * Which columns the table shows and where they stand, the same for its heading and all of its rows.
 * The title takes the room that the others leave.
 *
 * Signal: `changed`.
 */
#define ENTENTE_TYPE_TASK_COLUMNS (entente_task_columns_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTaskColumns, entente_task_columns, ENTENTE, TASK_COLUMNS, GObject)

EntenteTaskColumns *entente_task_columns_new (void);
gboolean entente_task_columns_is_shown (EntenteTaskColumns *self, EntenteTaskColumn column);
/* The title is always shown. */
void entente_task_columns_set_shown (EntenteTaskColumns *self, EntenteTaskColumn column,
                                     gboolean shown);
int entente_task_columns_get_width (EntenteTaskColumns *self, EntenteTaskColumn column);
void entente_task_columns_set_width (EntenteTaskColumns *self, EntenteTaskColumn column, int width);
/* All that is shown, side by side, the title at its own width. */
int entente_task_columns_get_total (EntenteTaskColumns *self);

typedef struct {
  int x, width;
} EntenteTaskColumnPlace;

/* In a row of that width; FALSE when the column is not shown. */
gboolean entente_task_columns_get_place (EntenteTaskColumns *self, EntenteTaskColumn column,
                                         int row_width, GtkTextDirection direction,
                                         EntenteTaskColumnPlace *place);
/* Of the column at x, or ENTENTE_N_TASK_COLUMNS. */
EntenteTaskColumn entente_task_columns_pick (EntenteTaskColumns *self, int x, int row_width,
                                             GtkTextDirection direction);

/* Names of what is shown, as an action's state; (transfer full), floating. */
GVariant *entente_task_columns_dup_names (EntenteTaskColumns *self);
void entente_task_columns_set_names (EntenteTaskColumns *self, GVariant *names);

G_END_DECLS
