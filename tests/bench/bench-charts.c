/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to place and paint a chart anew, as after each edit of the budget, beside cairo and
   Pango alone: a rectangle and two words an item, no rule about where they go. */
#include "chart-samples.h"
#include "entente-drawing-font.h"

#include <pango/pangocairo.h>
#include <stdlib.h>

#define N_ROUNDS 201
#define WIDTH 640

typedef void (*Paint) (cairo_t *cr, EntenteChart *chart, gpointer with);

static void
paint_chart (cairo_t *cr, EntenteChart *chart, gpointer with)
{
  const double height = entente_chart_painter_measure (with, chart, WIDTH);
  g_autoptr (EntenteChartLayout) layout
    = entente_chart_painter_place (with, chart, WIDTH, height, FALSE);

  entente_chart_painter_paint (with, layout, entente_theme_get (ENTENTE_LOOK_LIGHT), cr);
}

static void
paint_bare (cairo_t *cr, EntenteChart *chart, gpointer with)
{
  g_autoptr (PangoLayout) text = pango_layout_new (with);
  g_autoptr (GArray) items = entente_chart_list_items (chart);

  for (guint i = 0; i < items->len; i++)
    {
      const EntenteChartItem *item = &g_array_index (items, EntenteChartItem, i);
      g_autofree char *value = entente_chart_format (
        chart, entente_chart_get_value (chart, item->category, item->series), FALSE);
      guint n;

      cairo_set_source_rgb (cr, 0.2, 0.5, 0.9);
      cairo_rectangle (cr, 100, 20 * i, 200, 14);
      cairo_fill (cr);
      cairo_set_source_rgb (cr, 0, 0, 0);
      cairo_move_to (cr, 310, 20 * i);
      pango_layout_set_text (text, value, -1);
      pango_cairo_show_layout (cr, text);
      cairo_move_to (cr, 0, 20 * i);
      pango_layout_set_text (text, entente_chart_get_categories (chart, &n)[item->category].brief,
                             -1);
      pango_cairo_show_layout (cr, text);
    }
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const gint64 *left = a;
  const gint64 *right = b;

  return (*left > *right) - (*left < *right);
}

/* The median, in microseconds. */
static gint64
measure (Paint paint, EntenteChart *chart, gpointer with)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, 400);
  gint64 times[N_ROUNDS];

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      cairo_t *cr = cairo_create (image);
      const gint64 start = g_get_monotonic_time ();

      paint (cr, chart, with);
      times[i] = g_get_monotonic_time () - start;
      cairo_destroy (cr);
    }
  cairo_surface_destroy (image);
  qsort (times, N_ROUNDS, sizeof *times, compare);
  return times[N_ROUNDS / 2];
}

int
main (void)
{
  static const struct
  {
    const char *name;
    EntenteChart *(*make) (void);
  } charts[] = { { "bars", sample_bars },
                 { "grouped bars", sample_grouped },
                 { "shares", sample_shares },
                 { "cash by month", sample_cash } };
  g_autoptr (EntenteChartPainter) painter = entente_chart_painter_new_for_paper (14.67);
  PangoContext *context = entente_drawing_font_create_paper_context ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autoptr (EntenteChart) chart = charts[i].make ();
      const gint64 ours = measure (paint_chart, chart, painter);
      const gint64 bare = measure (paint_bare, chart, context);

      g_print ("%-14s %5" G_GINT64_FORMAT " µs, bare %5" G_GINT64_FORMAT " µs, %.1f times\n",
               charts[i].name, ours, bare, (double) ours / (double) MAX (bare, 1));
    }

  g_object_unref (context);

  return 0;
}
