/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-cell-editor.h"
#include "grid/entente-grid-columns.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

/**
 * EntenteGrid:
 *
 * Rows and columns of cells with the habits of a spreadsheet: arrows, Tab and Enter walk from cell to cell, typing replaces
 * what stands in one, F2 edits it, Escape gives up; several rows are selected as everywhere. What is more than one cell
 * is left to whoever holds the grid, by the actions that its keys ask for:
 *
 * `grid.clear` (Delete), `grid.copy`, `grid.cut`, `grid.paste`, `grid.delete` (Ctrl+Delete), `grid.details` (Alt+Enter),
 * `grid.fill` (Ctrl+D), `grid.insert` (Insert), `grid.move` (Ctrl+M).
 *
 * Signals: `cursor-changed` (): another row, cell or selection; `menu-requested` (double, double): a menu for the
 * selection, there in the grid.
 */
#define ENTENTE_TYPE_GRID (entente_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGrid, entente_grid, ENTENTE, GRID, GtkWidget)

/* label: what it is, for who does not see it. */
GtkWidget *entente_grid_new (EntenteGridModel *model, EntenteGridColumns *columns, const char *label);
EntenteGridModel *entente_grid_get_model (EntenteGrid *self);
EntenteGridColumns *entente_grid_get_columns (EntenteGrid *self);
void entente_grid_set_read_only (EntenteGrid *self, gboolean read_only);
/* The row that the keyboard was last on, GTK_INVALID_LIST_POSITION for none, and the column. */
guint entente_grid_get_cursor (EntenteGrid *self, guint *column);
/* Selects a row and scrolls there; with focus, the keyboard goes there too. G_MAXUINT keeps the column. */
void entente_grid_go_to (EntenteGrid *self, guint row, guint column, gboolean focus);
/* Numbers of the selected rows. (transfer full) */
GtkBitset *entente_grid_dup_selected (EntenteGrid *self);
void entente_grid_unselect (EntenteGrid *self);
/* FALSE where nothing can be typed. */
gboolean entente_grid_edit (EntenteGrid *self, guint row, guint column);
EntenteCellEditor *entente_grid_get_editor (EntenteGrid *self);
/* What has the keyboard when rows have. */
GtkWidget *entente_grid_get_view (EntenteGrid *self);
/* The row there, GTK_INVALID_LIST_POSITION for none. */
guint entente_grid_pick_row (EntenteGrid *self, double x, double y);
/* Where a menu belongs that was asked for by a key. */
void entente_grid_get_cursor_point (EntenteGrid *self, double *x, double *y);
/* The row that what is dragged would go to, drawn; GTK_INVALID_LIST_POSITION for none. */
void entente_grid_set_drop_row (EntenteGrid *self, guint row);

G_END_DECLS
