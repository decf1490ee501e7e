/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-grid-columns.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

/**
 * EntenteGridRow:
 *
 * One row of a grid: it draws its cells itself, since a widget for each of them would make long
 * tables slow.
 */
#define ENTENTE_TYPE_GRID_ROW (entente_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGridRow, entente_grid_row, ENTENTE, GRID_ROW, GtkWidget)

GtkWidget *entente_grid_row_new (EntenteGridModel *model, EntenteGridColumns *columns);
/* GTK_INVALID_LIST_POSITION for none; call again when what stands there is new. */
void entente_grid_row_show (EntenteGridRow *self, guint row);
/* Lays out its words before it is drawn for the first time. */
void entente_grid_row_prepare (EntenteGridRow *self);
guint entente_grid_row_get_row (EntenteGridRow *self);
/* Whether x is on the triangle that folds a group. */
gboolean entente_grid_row_is_on_fold (EntenteGridRow *self, double x);
/* How wide a text of this column is at most in this row, padding included. */
int entente_grid_row_measure_cell (EntenteGridRow *self, guint column);
/* Of the cell that the keyboard is on, drawn around while the row has the focus; G_MAXUINT for none. */
void entente_grid_row_set_cursor (EntenteGridRow *self, guint column);

/* Where the main column begins in its cell, at a level of the outline. */
#define ENTENTE_GRID_ROW_INDENT 18
#define ENTENTE_GRID_ROW_FOLD 20

G_END_DECLS
