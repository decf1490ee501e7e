/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-involvement-table.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntenteInvolvementGrid:
 *
 * The matrix itself: names of tasks and people that stay in sight, and a cell for each pair.
 * Arrows, Home, End and the page keys move; Space takes the next part, the letter of a part that
 * one, Delete none; a click or Enter opens a menu of parts. It changes nothing by itself. Stands in
 * a GtkScrolledWindow.
 *
 * Signals: `part-chosen` (guint item, guint column, int EntenteInvolvement); `item-chosen` (guint
 * item): the name of a task was clicked.
 */
#define ENTENTE_TYPE_INVOLVEMENT_GRID (entente_involvement_grid_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInvolvementGrid, entente_involvement_grid, ENTENTE, INVOLVEMENT_GRID,
                      GtkWidget)

/* table: (transfer full) (nullable); items: (transfer full) (nullable): those with a row, array of
   guint. Both are good until the next `changed` of the schedule. */
void entente_involvement_grid_show (EntenteInvolvementGrid *self,
                                    EntenteSchedule *schedule,
                                    EntenteInvolvementTable *table,
                                    GArray *items);
void entente_involvement_grid_set_read_only (EntenteInvolvementGrid *self, gboolean read_only);
/* Where the keyboard is; puts it there, on a row and column that are kept within the grid. */
void entente_involvement_grid_get_cursor (EntenteInvolvementGrid *self, guint *row, guint *column);
void entente_involvement_grid_set_cursor (EntenteInvolvementGrid *self, guint row, guint column);
/* (transfer none) (nullable): the cell of a row and column, when it is in sight */
GtkWidget *entente_involvement_grid_get_cell (EntenteInvolvementGrid *self, guint row,
                                              guint column);

G_END_DECLS
