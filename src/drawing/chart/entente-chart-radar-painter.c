/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A radar: rings for the steps of the scale, a line around for each series. */
#include "config.h"

#include "chart/entente-chart-painter-private.h"

/* The first line is what matters; the others are dashed, each in its own way. */
#define FIRST_WIDTH 2.5
#define OTHER_WIDTH 1.5

void
_entente_chart_use_radar_line (EntenteChart *chart,
                               guint series,
                               const EntenteTheme *theme,
                               cairo_t *cr)
{
  static const double dashes[][2] = { { 7, 3 }, { 2, 2.5 }, { 12, 4 }, { 5, 6 } };
  guint n_series;
  const EntenteTone tone = entente_chart_get_series (chart, &n_series)[series].tone;
  const EntenteColor color = _entente_chart_get_tone_color (theme, tone);

  entente_color_use (cr, theme->monochrome ? &theme->foreground : &color);
  cairo_set_line_width (cr, theme->line_width * (series == 0 ? FIRST_WIDTH : OTHER_WIDTH));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (series > 0)
    cairo_set_dash (cr, dashes[(series - 1) % G_N_ELEMENTS (dashes)], 2, 0);
  else
    cairo_set_dash (cr, NULL, 0, 0);
}

static void
trace_ring (const EntenteChartPainting *p, gint64 value)
{
  guint n_categories;

  entente_chart_get_categories (p->chart, &n_categories);
  cairo_new_path (p->cr);
  for (guint i = 0; i < n_categories; i++)
    {
      double x, y;

      entente_chart_layout_get_spoke (p->layout, i, value, &x, &y);
      cairo_line_to (p->cr, x, y);
    }
  cairo_close_path (p->cr);
}

static void
paint_step (const EntenteChartPainting *p, gint64 value)
{
  g_autofree char *words = entente_chart_format (p->chart, value, TRUE);
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
    p->painter, ENTENTE_CHART_TEXT_VALUE, words, 0, 1);
  double x, y;

  trace_ring (p, value);
  entente_color_use (p->cr, &p->theme->grid);
  cairo_set_line_width (p->cr, p->theme->line_width);
  cairo_stroke (p->cr);
  entente_chart_layout_get_spoke (p->layout, 0, value, &x, &y);
  _entente_chart_text_show (&text, p->cr, &p->theme->dim,
                            p->frame->is_mirrored ? x + 3 : x - text.width - 3, y);
}

static void
paint_spoke (const EntenteChartPainting *p, guint category)
{
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (p->layout);
  double x, y;

  entente_chart_layout_get_spoke (p->layout, category, axis->first, &x, &y);
  cairo_move_to (p->cr, x, y);
  entente_chart_layout_get_spoke (p->layout, category, axis->last, &x, &y);
  cairo_line_to (p->cr, x, y);
  entente_color_use (p->cr, &p->theme->grid);
  cairo_set_line_width (p->cr, p->theme->line_width);
  cairo_stroke (p->cr);
}

/* Towards the disc: at its left names end there, at its right they begin. */
static void
paint_name (const EntenteChartPainting *p, guint category)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (p->chart, &n_categories);
  cairo_rectangle_t box;

  entente_chart_layout_get_name_box (p->layout, category, &box);

  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
    p->painter, ENTENTE_CHART_TEXT_NAME, categories[category].label, box.width,
    (guint) MAX (1, box.height / p->frame->line));
  const double middle = box.x + box.width / 2;
  const double from_axis = middle - p->frame->width / 2;
  double x = box.x;
  double y = box.y + box.height / 2;

  if (ABS (from_axis) < 1)
    {
      pango_layout_set_alignment (text.layout, PANGO_ALIGN_CENTER);
      x = middle - text.width / 2;
      y = y < p->plot.y + p->plot.height / 2 ? box.y + box.height - text.height / 2
                                             : box.y + text.height / 2;
    }
  else if (from_axis < 0)
    {
      pango_layout_set_alignment (text.layout, PANGO_ALIGN_RIGHT);
      x = box.x + box.width - text.width;
    }
  _entente_chart_text_show (&text, p->cr, &p->theme->foreground, x, y);
}

/* Where a category has no value the line is broken. */
static void
trace_series (const EntenteChartPainting *p, guint series, guint n_categories)
{
  gboolean is_whole = TRUE;

  cairo_new_path (p->cr);
  for (guint i = 0; i < n_categories; i++)
    {
      const gint64 value = entente_chart_get_value (p->chart, i, series);
      double x, y;

      if (value == ENTENTE_CHART_NONE)
        {
          cairo_new_sub_path (p->cr);
          is_whole = FALSE;
          continue;
        }
      entente_chart_layout_get_spoke (p->layout, i, value, &x, &y);
      cairo_line_to (p->cr, x, y);
    }
  if (is_whole)
    cairo_close_path (p->cr);
}

static void
paint_series (const EntenteChartPainting *p, guint series)
{
  guint n_categories, n_series;
  const EntenteTone tone = entente_chart_get_series (p->chart, &n_series)[series].tone;
  const EntenteColor color = _entente_chart_get_tone_color (p->theme, tone);

  entente_chart_get_categories (p->chart, &n_categories);
  cairo_save (p->cr);
  trace_series (p, series, n_categories);
  _entente_chart_use_radar_line (p->chart, series, p->theme, p->cr);
  cairo_stroke (p->cr);
  cairo_restore (p->cr);
  for (guint i = 0; series == 0 && i < n_categories; i++)
    {
      const gint64 value = entente_chart_get_value (p->chart, i, series);
      double x, y;

      if (value == ENTENTE_CHART_NONE)
        continue;
      entente_chart_layout_get_spoke (p->layout, i, value, &x, &y);
      _entente_chart_paint_point (p->cr, p->theme,
                                  p->theme->monochrome ? &p->theme->foreground : &color, x, y,
                                  FALSE);
    }
}

void
_entente_chart_paint_radar (const EntenteChartPainting *p)
{
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (p->layout);
  guint n_categories, n_series;

  entente_chart_get_categories (p->chart, &n_categories);
  entente_chart_get_series (p->chart, &n_series);
  for (guint i = 0; i < n_categories; i++)
    paint_spoke (p, i);
  for (guint i = 0; i < entente_value_axis_get_n_ticks (axis); i++)
    paint_step (p, entente_value_axis_get_tick (axis, i));
  for (guint i = 0; i < n_categories; i++)
    paint_name (p, i);
  /* What matters most over the others. */
  for (guint i = n_series; i > 0; i--)
    paint_series (p, i - 1);
}
