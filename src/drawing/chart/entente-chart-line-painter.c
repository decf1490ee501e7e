/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines over columns: their points, and the value of the lowest. */
#include "config.h"

#include "chart/entente-chart-painter-private.h"

static void
trace_line (const EntenteChartPainting *p, guint series)
{
  guint n_items;
  const EntenteChartItem *items = entente_chart_layout_get_items (p->layout, &n_items);

  cairo_new_path (p->cr);
  for (guint i = 0; i < n_items; i++)
    {
      cairo_rectangle_t box;

      if (items[i].series != series)
        continue;
      entente_chart_layout_get_item_box (p->layout, i, &box);
      cairo_line_to (p->cr, box.x + box.width / 2, box.y + box.height / 2);
    }
}

/* The lowest point is what people look for: it says its value. */
static guint
find_lowest (const EntenteChartPainting *p, guint series)
{
  guint n_items;
  const EntenteChartItem *items = entente_chart_layout_get_items (p->layout, &n_items);
  gint64 least = G_MAXINT64;
  guint lowest = ENTENTE_CHART_NOWHERE;

  for (guint i = 0; i < n_items; i++)
    {
      const gint64 value = entente_chart_get_value (p->chart, items[i].category, items[i].series);

      if (items[i].series == series && value < least)
        {
          least = value;
          lowest = i;
        }
    }

  return lowest;
}

static void
paint_point (const EntenteChartPainting *p, guint index, const EntenteColor *color,
             gboolean is_lowest)
{
  guint n_items;
  const EntenteChartItem *item = &entente_chart_layout_get_items (p->layout, &n_items)[index];
  const gint64 value = entente_chart_get_value (p->chart, item->category, item->series);
  cairo_rectangle_t box;

  entente_chart_layout_get_item_box (p->layout, index, &box);

  const double x = box.x + box.width / 2;
  const double y = box.y + box.height / 2;

  _entente_chart_paint_point (p->cr, p->theme, value < 0 ? &p->theme->danger : color, x, y,
                              value < 0);
  if (!is_lowest)
    return;

  g_autofree char *words = entente_chart_format (p->chart, value, TRUE);
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter, ENTENTE_CHART_TEXT_STRONG, words, 0, 1);
  const double left = CLAMP (x - text.width / 2, 0, MAX (0, p->frame->width - text.width));
  const gboolean has_room_below
      = y + p->frame->line * 1.5 < p->plot.y + p->plot.height + ENTENTE_CHART_GAP;
  const double middle = y + (has_room_below ? 1 : -1) * p->frame->line;
  const EntenteColor ground = entente_color_fade (&p->theme->background, 0.95);

  entente_color_use (p->cr, &ground);
  cairo_rectangle (p->cr, left - 2, middle - text.height / 2, text.width + 4, text.height);
  cairo_fill (p->cr);
  _entente_chart_text_show (&text, p->cr,
                            value < 0 ? &p->theme->danger : &p->theme->foreground, left, middle);
}

static void
paint_line (const EntenteChartPainting *p, guint index, const EntenteChartSeries *series)
{
  const EntenteColor color = _entente_chart_get_tone_color (p->theme, series->tone);
  const guint lowest = find_lowest (p, index);
  guint n_items;
  const EntenteChartItem *items = entente_chart_layout_get_items (p->layout, &n_items);

  trace_line (p, index);
  entente_color_use (p->cr, &color);
  cairo_set_line_width (p->cr, p->theme->line_width * 2);
  cairo_set_line_join (p->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (p->cr);
  for (guint i = 0; i < n_items; i++)
    if (items[i].series == index && i != lowest)
      paint_point (p, i, &color, FALSE);
  if (lowest != ENTENTE_CHART_NOWHERE)
    paint_point (p, lowest, &color, TRUE);
}

void
_entente_chart_paint_lines (const EntenteChartPainting *p)
{
  guint n_series;
  const EntenteChartSeries *series = entente_chart_get_series (p->chart, &n_series);

  for (guint i = 0; i < n_series; i++)
    if (series[i].mark == ENTENTE_CHART_LINE)
      paint_line (p, i, &series[i]);
}
