/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "grid/entente-grid-columns.h"

G_BEGIN_DECLS

/**
 * EntenteGridHeader:
 *
 * The heading of a table: the names of its columns, their edges to be dragged, and a
 * button to choose among them.
 *
 * Signal: `fit-requested` (int: the column): as wide as what stands in it.
 */
#define ENTENTE_TYPE_GRID_HEADER (entente_grid_header_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGridHeader, entente_grid_header, ENTENTE, GRID_HEADER, GtkWidget)

/* adjustment: by which the rows below are scrolled sideways. */
GtkWidget *entente_grid_header_new (EntenteGridColumns *columns, GtkAdjustment *adjustment);
/* Of the rows below. */
void entente_grid_header_set_row (EntenteGridHeader *self, int inset, int width);
/* Where columns are chosen elsewhere the button is left out. */
void entente_grid_header_hide_button (EntenteGridHeader *self);
void entente_grid_header_set_height (EntenteGridHeader *self, int height);

G_END_DECLS
