/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-layout.h"
#include "entente-block.h"
#include "entente-theme.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * EntenteChartPainter:
 *
 * Measures the texts of charts and draws them with cairo and Pango: the same on screen, in PDF, SVG
 * and PNG. What is told by colour is told by a pattern and by words, too.
 */
typedef struct _EntenteChartPainter EntenteChartPainter;

EntenteChartPainter *entente_chart_painter_new (PangoContext *context,
                                                const PangoFontDescription *font);
EntenteChartPainter *entente_chart_painter_new_for_paper (double size);
void entente_chart_painter_free (EntenteChartPainter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartPainter, entente_chart_painter_free)

/* The height the chart looks good in. */
double entente_chart_painter_measure (EntenteChartPainter *self, EntenteChart *chart,
                                      double width);
EntenteChartLayout *entente_chart_painter_place (EntenteChartPainter *self, EntenteChart *chart,
                                                 double width, double height,
                                                 gboolean is_mirrored);
/* Nothing is drawn behind it. */
void entente_chart_painter_paint (EntenteChartPainter *self, EntenteChartLayout *layout,
                                  const EntenteTheme *theme, cairo_t *cr);

/* The chart in a document, with its words as alternative. */
EntenteBlock *entente_chart_figure_new (EntenteChart *chart, double width_mm, EntenteLook look);

G_END_DECLS
