/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dots on scales: who says how much, and how far apart they are. */
#include "config.h"

#include "chart/entente-chart-painter-private.h"

#define SPREAD_WIDTH 5.0
#define SPREAD_ALPHA 0.35
/* Of a row that must be seen first. */
#define STRONG_WIDTH 9.0
#define STRONG_ALPHA 0.7
#define PLAIN_SHARE 0.5
/* So that a shape with corners looks as large as a ring. */
#define CORNER 0.9

/* Four shapes by turns, so that no two letters that stand beside each other are told by them alone. */
static void
trace_shape (cairo_t *cr, guint shape, double x, double y, double r)
{
  cairo_new_path (cr);
  switch (shape % 4)
    {
    case 0:
      cairo_arc (cr, x, y, r, 0, 2 * G_PI);
      break;
    case 1:
      cairo_rectangle (cr, x - r * CORNER, y - r * CORNER, 2 * r * CORNER, 2 * r * CORNER);
      break;
    case 2:
      cairo_move_to (cr, x, y - r * 1.15);
      cairo_line_to (cr, x + r * 1.15, y);
      cairo_line_to (cr, x, y + r * 1.15);
      cairo_line_to (cr, x - r * 1.15, y);
      break;
    case 3:
    default:
      cairo_move_to (cr, x - r * 0.5, y - r * CORNER);
      cairo_rel_line_to (cr, r, 0);
      cairo_line_to (cr, x + r, y);
      cairo_line_to (cr, x + r * 0.5, y + r * CORNER);
      cairo_rel_line_to (cr, -r, 0);
      cairo_line_to (cr, x - r, y);
      break;
    }
  cairo_close_path (cr);
}

static void
paint_letter (EntenteChartPainter *self,
              const char *letter,
              const EntenteTheme *theme,
              cairo_t *cr,
              double x,
              double y)
{
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
    self, ENTENTE_CHART_TEXT_STRONG, letter, 0, 1);

  _entente_chart_text_show (&text, cr, &theme->foreground, x - text.width / 2, y);
}

void
_entente_chart_paint_sign (EntenteChartPainter *self,
                           EntenteChart *chart,
                           guint series,
                           const EntenteTheme *theme,
                           cairo_t *cr,
                           const cairo_rectangle_t *box)
{
  guint n_series;
  const EntenteChartSeries *one = &entente_chart_get_series (chart, &n_series)[series];
  const EntenteColor color = _entente_chart_get_tone_color (theme, one->tone);
  const double x = box->x + box->width / 2;
  const double y = box->y + box->height / 2;
  const double radius = MIN (box->width, box->height) / 2 - theme->line_width;
  g_autofree char *letter = entente_chart_dup_sign (chart, series);

  if (*letter == '\0')
    {
      trace_shape (cr, 0, x, y, radius * PLAIN_SHARE);
      entente_color_use (cr, theme->monochrome ? &theme->foreground : &color);
      cairo_fill (cr);
      return;
    }
  trace_shape (cr, (guint) (*letter - 'A'), x, y, radius);
  entente_color_use (cr, &theme->background);
  cairo_fill_preserve (cr);
  entente_color_use (cr, theme->monochrome ? &theme->foreground : &color);
  cairo_set_line_width (cr, theme->line_width * 2);
  cairo_stroke (cr);
  paint_letter (self, letter, theme, cr, x, y);
}

/* The steps of the scale through all rows, and what they are below. */
static void
paint_steps (const EntenteChartPainting *p)
{
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (p->layout);

  for (guint i = 0; i < entente_value_axis_get_n_ticks (axis); i++)
    {
      const gint64 value = entente_value_axis_get_tick (axis, i);
      const double x = entente_chart_layout_get_place (p->layout, value);
      g_autofree char *words = entente_chart_format (p->chart, value, TRUE);
      g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
        p->painter, ENTENTE_CHART_TEXT_VALUE, words, 0, 1);

      entente_color_use (p->cr, &p->theme->grid);
      cairo_set_line_width (p->cr, p->theme->line_width);
      cairo_move_to (p->cr, x, p->plot.y);
      cairo_rel_line_to (p->cr, 0, p->plot.height);
      cairo_stroke (p->cr);
      _entente_chart_text_show (&text, p->cr, &p->theme->dim, x - text.width / 2,
                                p->plot.y + p->plot.height + p->frame->line / 2);
    }
}

static EntenteChartMark
get_mark (const EntenteChartPainting *p, const EntenteChartItem *item)
{
  guint n_series;

  return entente_chart_get_series (p->chart, &n_series)[item->series].mark;
}

/* The scale of a category, and thick on it from the lowest to the highest. */
static void
paint_spread (const EntenteChartPainting *p, guint category)
{
  guint n_items;
  const EntenteChartItem *items = entente_chart_layout_get_items (p->layout, &n_items);
  guint n_categories;
  const gboolean stands_out
    = entente_chart_get_categories (p->chart, &n_categories)[category].stands_out;
  const EntenteColor color
    = entente_color_fade (&p->theme->foreground, stands_out ? STRONG_ALPHA : SPREAD_ALPHA);
  gint64 lowest = G_MAXINT64, highest = G_MININT64;
  cairo_rectangle_t row;

  for (guint i = 0; i < n_items; i++)
    if (items[i].category == category && get_mark (p, &items[i]) != ENTENTE_CHART_CROSSBAR)
      {
        const gint64 value = entente_chart_get_value (p->chart, category, items[i].series);

        lowest = MIN (lowest, value);
        highest = MAX (highest, value);
      }
  entente_chart_layout_get_row (p->layout, category, &row);
  entente_color_use (p->cr, &p->theme->grid);
  cairo_set_line_width (p->cr, p->theme->line_width);
  cairo_move_to (p->cr, row.x, row.y + row.height / 2);
  cairo_rel_line_to (p->cr, row.width, 0);
  cairo_stroke (p->cr);
  if (lowest >= highest)
    return;

  entente_color_use (p->cr, &color);
  cairo_set_line_width (p->cr, stands_out ? STRONG_WIDTH : SPREAD_WIDTH);
  cairo_move_to (p->cr, entente_chart_layout_get_place (p->layout, lowest), row.y + row.height / 2);
  cairo_line_to (p->cr, entente_chart_layout_get_place (p->layout, highest), row.y + row.height / 2);
  cairo_stroke (p->cr);
}

static void
paint_item (const EntenteChartPainting *p, guint index)
{
  guint n_items;
  const EntenteChartItem *item = &entente_chart_layout_get_items (p->layout, &n_items)[index];
  cairo_rectangle_t box;

  entente_chart_layout_get_item_box (p->layout, index, &box);
  if (get_mark (p, item) == ENTENTE_CHART_CROSSBAR)
    {
      entente_color_use (p->cr, &p->theme->foreground);
      cairo_rectangle (p->cr, box.x, box.y, box.width, box.height);
      cairo_fill (p->cr);
      return;
    }
  _entente_chart_paint_sign (p->painter, p->chart, item->series, p->theme, p->cr, &box);
}

void
_entente_chart_paint_dots (const EntenteChartPainting *p)
{
  guint n_categories, n_items;
  const EntenteChartItem *items = entente_chart_layout_get_items (p->layout, &n_items);

  entente_chart_get_categories (p->chart, &n_categories);
  paint_steps (p);
  for (guint i = 0; i < n_categories; i++)
    paint_spread (p, i);
  /* Signs over the bars of the middle. */
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < n_items; i++)
      if ((get_mark (p, &items[i]) == ENTENTE_CHART_CROSSBAR) == (pass == 0))
        paint_item (p, i);
}
