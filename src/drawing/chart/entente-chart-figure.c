/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart-painter.h"
#include "entente-page-style.h"

/* Of body text in a figure, in points. */
#define TEXT_SIZE 8.5

typedef struct
{
  EntenteChart *chart; /* owned */
  double width;        /* points */
  double height;
  EntenteLook look;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *self = data;

  entente_chart_unref (self->chart);
  g_free (self);
}

/* In the thread of the writer, which is not always that of the composer: Pango's fonts belong to
   one. */
static void
paint (cairo_t *cr, double width, double height, gpointer data)
{
  const Figure *self = data;
  g_autoptr (EntenteChartPainter) painter = entente_chart_painter_new_for_paper (TEXT_SIZE);
  g_autoptr (EntenteChartLayout) layout
      = entente_chart_painter_place (painter, self->chart, self->width, self->height, FALSE);

  cairo_scale (cr, width / self->width, height / self->height);
  entente_chart_painter_paint (painter, layout, entente_theme_get (self->look), cr);
}

/**
 * entente_chart_figure_new:
 * @chart: a chart
 * @width_mm: its width on paper
 * @look: %ENTENTE_LOOK_PRINT or %ENTENTE_LOOK_PRINT_MONOCHROME
 *
 * Returns: (transfer full): a figure as high as the chart needs
 */
EntenteBlock *
entente_chart_figure_new (EntenteChart *chart, double width_mm, EntenteLook look)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (width_mm > 0, NULL);

  g_autoptr (EntenteChartPainter) painter = entente_chart_painter_new_for_paper (TEXT_SIZE);
  g_autofree char *alternative = entente_chart_dup_sentence (chart);
  Figure *figure = g_new0 (Figure, 1);

  figure->chart = entente_chart_ref (chart);
  figure->width = width_mm * ENTENTE_MM;
  figure->height = entente_chart_painter_measure (painter, chart, figure->width);
  figure->look = look;

  return entente_figure_block_new (width_mm, figure->height / ENTENTE_MM, alternative, paint,
                                   figure, figure_free);
}
