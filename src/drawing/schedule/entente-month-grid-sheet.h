/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-month-grid-painter.h"

G_BEGIN_DECLS

/**
 * EntenteMonthGridSheet:
 *
 * A piece of a month grid on one sheet.
 */
typedef struct {
  EntenteMonthGrid *grid;    /* owned */
  EntenteLook look;
  double font, width;        /* in units of the sheet */
  guint first_column, n_columns;
  guint first_row, n_rows;
  double height;
  double legend_height;      /* 0: without legend */
} EntenteMonthGridSheet;

void entente_month_grid_sheet_free (EntenteMonthGridSheet *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteMonthGridSheet, entente_month_grid_sheet_free)

/* An EntenteFigurePainter: scales the sheet to width; sheet is an EntenteMonthGridSheet. Any
   thread. */
void entente_month_grid_sheet_paint (cairo_t *cr, double width, double height, gpointer sheet);
/* The sheets of a grid for pages of width × height points, of which the first has less height.
   Array of EntenteMonthGridSheet. */
GPtrArray *entente_month_grid_sheet_split (EntenteMonthGrid *grid, EntenteLook look,
                                           double width, double first_height, double height);

G_END_DECLS
