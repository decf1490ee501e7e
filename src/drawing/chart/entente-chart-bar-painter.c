/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bars, columns and pieces of shares, and the words that stand on them. */
#include "config.h"

#include "chart/entente-chart-painter-private.h"

#define TEXT_GAP 5.0
#define PIECE_GAP 1.0

/* After the bar: so that nobody has to measure. */
static void
paint_bar_value (const EntenteChartPainting *p, const EntenteChartItem *item,
                 const cairo_rectangle_t *box)
{
  g_autofree char *words = _entente_chart_dup_value (p->chart, item);
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter, ENTENTE_CHART_TEXT_VALUE, words, p->frame->width / 2, 1);
  const double x = p->frame->is_mirrored ? box->x - TEXT_GAP - text.width
                                         : box->x + box->width + TEXT_GAP;

  _entente_chart_text_show (&text, p->cr, &p->theme->foreground, x, box->y + box->height / 2);
}

/* In the piece, on a ground of its own over the pattern; when there is room. */
static void
paint_piece_share (const EntenteChartPainting *p, const EntenteChartItem *item,
                   const cairo_rectangle_t *box)
{
  g_autofree char *words = entente_chart_dup_share (p->chart, item);
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter, ENTENTE_CHART_TEXT_STRONG, words, 0, 1);
  const double width = text.width + 2 * TEXT_GAP;

  if (*words == '\0' || width + TEXT_GAP > box->width)
    return;

  entente_color_use (p->cr, &p->theme->background);
  cairo_rectangle (p->cr, box->x + (box->width - width) / 2,
                   box->y + (box->height - text.height) / 2, width, text.height);
  cairo_fill (p->cr);
  _entente_chart_text_show (&text, p->cr, &p->theme->foreground,
                            box->x + (box->width - text.width) / 2, box->y + box->height / 2);
}

void
_entente_chart_paint_item (const EntenteChartPainting *p, guint index)
{
  guint n_items, n_series;
  const EntenteChartItem *item = &entente_chart_layout_get_items (p->layout, &n_items)[index];
  const EntenteChartSeries *series
      = &entente_chart_get_series (p->chart, &n_series)[item->series];
  const EntenteChartKind kind = entente_chart_get_kind (p->chart);
  cairo_rectangle_t box;

  if (series->mark == ENTENTE_CHART_LINE)
    return;

  entente_chart_layout_get_item_box (p->layout, index, &box);
  if (kind == ENTENTE_CHART_SHARES)
    box.width = MAX (box.width - PIECE_GAP, MIN (box.width, PIECE_GAP));
  _entente_chart_paint_piece (p->cr, p->theme, series->tone, &box);
  if (kind == ENTENTE_CHART_BARS)
    paint_bar_value (p, item, &box);
  else if (kind == ENTENTE_CHART_SHARES)
    paint_piece_share (p, item, &box);
}
