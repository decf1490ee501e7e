/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-involvement-cell.h"

G_BEGIN_DECLS

/**
 * EntenteCellPane:
 *
 * A part of a table with cells of one size, of which only those in sight are widgets: they are
 * taken again for others as the table scrolls. It does not scroll by itself.
 */
#define ENTENTE_TYPE_CELL_PANE (entente_cell_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCellPane, entente_cell_pane, ENTENTE, CELL_PANE, GtkWidget)

/* Makes a cell show what stands in a row and column. */
typedef void (*EntenteCellBind) (EntenteInvolvementCell *cell, guint row, guint column,
                                 gpointer data);

GtkWidget *entente_cell_pane_new (EntenteInvolvementCellKind kind, EntenteCellBind bind,
                                  gpointer data);
void entente_cell_pane_set_extent (EntenteCellPane *self, guint n_rows, guint n_columns);
void entente_cell_pane_set_cell_size (EntenteCellPane *self, int width, int height);
/* The place in the table that stands in the corner of the pane. */
void entente_cell_pane_set_offset (EntenteCellPane *self, double x, double y);
/* The cell with the keyboard, which stays a widget even out of sight. */
void entente_cell_pane_keep (EntenteCellPane *self, guint row, guint column);
/* (transfer none) (nullable) */
GtkWidget *entente_cell_pane_get_cell (EntenteCellPane *self, guint row, guint column);
/* FALSE when no cell is there. */
gboolean entente_cell_pane_pick (EntenteCellPane *self, double x, double y, guint *row,
                                 guint *column);
/* All cells show what they stand for anew. */
void entente_cell_pane_rebind (EntenteCellPane *self);

G_END_DECLS
