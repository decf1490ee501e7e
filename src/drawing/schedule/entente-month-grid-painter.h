/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-month-grid-layout.h"

G_BEGIN_DECLS

/* Draws a month grid with the texts of a chart's painter, whose font must be of the size the layout
   was made for. */
double entente_month_grid_paint_header (EntenteGanttPainter *painter,
                                        EntenteMonthGridLayout *layout,
                                        const EntenteTheme *theme, cairo_t *cr);
/* The rows in area; cr is at the top left corner of the first row. */
void entente_month_grid_paint_body (EntenteGanttPainter *painter, EntenteMonthGridLayout *layout,
                                    const EntenteTheme *theme, cairo_t *cr,
                                    const cairo_rectangle_t *area);
double entente_month_grid_paint_legend (EntenteGanttPainter *painter,
                                        EntenteMonthGridLayout *layout,
                                        const EntenteTheme *theme, cairo_t *cr, double width);

G_END_DECLS
