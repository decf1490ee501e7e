/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart-painter-private.h"
#include "entente-drawing-font.h"

#include <math.h>
#include <pango/pangocairo.h>
#include <string.h>

/* In lines: from how wide on names stand before their bars, and how high columns like to be. */
#define WIDE 28.0
#define COLUMNS_HEIGHT 15.0
/* Of the width, for names. */
#define NAMES_SHARE 0.4
#define RADAR_NAMES_SHARE 0.22
#define ZERO_ALPHA 0.55
#define ZERO_END 2.0
/* Texts of a style whose widths are remembered. */
#define WIDTHS_MAX 500

struct _EntenteChartPainter
{
  double line;

  /* Owned */
  PangoContext *context;
  PangoFontDescription *fonts[ENTENTE_CHART_N_TEXTS];
  GHashTable *widths[ENTENTE_CHART_N_TEXTS]; /* by style: words → double */
};

/*
 * Texts
 */

EntenteChartText
_entente_chart_painter_make_text (EntenteChartPainter *self,
                                  EntenteChartTextStyle style,
                                  const char *words,
                                  double limit,
                                  guint n_lines)
{
  EntenteChartText text = { .layout = pango_layout_new (self->context) };
  int width, height;

  pango_layout_set_font_description (text.layout, self->fonts[style]);
  pango_layout_set_text (text.layout, words, -1);
  pango_layout_get_size (text.layout, &width, NULL);
  /* Words written from right to left would stand at the far end of a wider box. */
  if (limit > 0 && width > limit * PANGO_SCALE)
    {
      pango_layout_set_wrap (text.layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (text.layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (text.layout, -(int) n_lines);
      pango_layout_set_width (text.layout, (int) (limit * PANGO_SCALE));
    }
  pango_layout_get_size (text.layout, &width, &height);
  text.width = (double) width / PANGO_SCALE;
  text.height = (double) height / PANGO_SCALE;

  return text;
}

void
_entente_chart_text_clear (EntenteChartText *self)
{
  g_clear_object (&self->layout);
}

void
_entente_chart_text_show (const EntenteChartText *self,
                          cairo_t *cr,
                          const EntenteColor *color,
                          double x,
                          double middle)
{
  PangoRectangle words;

  /* Where lines begin in a box wider than they are, centred or against the way of the page. */
  pango_layout_get_extents (self->layout, NULL, &words);
  entente_color_use (cr, color);
  cairo_move_to (cr, x - (double) words.x / PANGO_SCALE, middle - self->height / 2);
  pango_cairo_show_layout (cr, self->layout);
}

double
_entente_chart_painter_get_line (EntenteChartPainter *self)
{
  return self->line;
}

double
_entente_chart_painter_get_width (EntenteChartPainter *self,
                                  EntenteChartTextStyle style,
                                  const char *words)
{
  GHashTable *widths = self->widths[style];
  double *width = g_hash_table_lookup (widths, words);

  if (width != NULL)
    return *width;

  /* On screen a chart is measured several times a frame, and most of its words stay. */
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (self, style, words, 0, 1);

  if (g_hash_table_size (widths) >= WIDTHS_MAX)
    g_hash_table_remove_all (widths);
  width = g_new (double, 1);
  *width = ceil (text.width);
  g_hash_table_insert (widths, g_strdup (words), width);

  return *width;
}

/*
 * Making it
 */

/**
 * entente_chart_painter_new:
 * @context: of the widget, or made for paper
 * @font: of body text; the other sizes follow from it
 *
 * Returns: (transfer full): a painter for the thread of @context
 */
EntenteChartPainter *
entente_chart_painter_new (PangoContext *context, const PangoFontDescription *font)
{
  static const struct
  {
    double scale;
    PangoWeight weight;
  } styles[ENTENTE_CHART_N_TEXTS] = {
    [ENTENTE_CHART_TEXT_NAME] = { 0.92, PANGO_WEIGHT_NORMAL },
    [ENTENTE_CHART_TEXT_VALUE] = { 0.86, PANGO_WEIGHT_NORMAL },
    [ENTENTE_CHART_TEXT_STRONG] = { 0.86, PANGO_WEIGHT_BOLD },
  };

  g_return_val_if_fail (PANGO_IS_CONTEXT (context), NULL);
  g_return_val_if_fail (font != NULL, NULL);

  EntenteChartPainter *self = g_new0 (EntenteChartPainter, 1);

  self->context = g_object_ref (context);
  for (guint i = 0; i < ENTENTE_CHART_N_TEXTS; i++)
    {
      self->fonts[i] = entente_drawing_font_new (font, styles[i].scale, styles[i].weight);
      self->widths[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }

  PangoFontMetrics *metrics
      = pango_context_get_metrics (context, self->fonts[ENTENTE_CHART_TEXT_NAME], NULL);
  self->line = MAX (1, ceil ((pango_font_metrics_get_ascent (metrics)
                              + pango_font_metrics_get_descent (metrics))
                             / (double) PANGO_SCALE));
  pango_font_metrics_unref (metrics);

  return self;
}

/**
 * entente_chart_painter_new_for_paper:
 * @size: of body text, in points
 *
 * Returns: (transfer full): a painter for PDF files and pictures, in units of points
 */
EntenteChartPainter *
entente_chart_painter_new_for_paper (double size)
{
  PangoContext *context = entente_drawing_font_create_paper_context ();
  PangoFontDescription *font = entente_drawing_font_new_for_paper (size);
  EntenteChartPainter *self = entente_chart_painter_new (context, font);

  pango_font_description_free (font);
  g_object_unref (context);

  return self;
}

/**
 * entente_chart_painter_free:
 * @self: (transfer full): a painter
 */
void
entente_chart_painter_free (EntenteChartPainter *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < ENTENTE_CHART_N_TEXTS; i++)
    {
      pango_font_description_free (self->fonts[i]);
      g_hash_table_unref (self->widths[i]);
    }
  g_object_unref (self->context);
  g_free (self);
}

/*
 * Measuring
 */

char *
_entente_chart_dup_value (EntenteChart *chart, const EntenteChartItem *item)
{
  g_autofree char *value = entente_chart_format (
      chart, entente_chart_get_value (chart, item->category, item->series), FALSE);
  g_autofree char *share = entente_chart_dup_share (chart, item);

  if (*share == '\0')
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s (%s)", value, share);
}

static double
measure_values (EntenteChartPainter *self, EntenteChart *chart)
{
  g_autoptr (GArray) items = entente_chart_list_items (chart);
  double width = 0;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *value
          = _entente_chart_dup_value (chart, &g_array_index (items, EntenteChartItem, i));

      width = MAX (width,
                   _entente_chart_painter_get_width (self, ENTENTE_CHART_TEXT_VALUE, value));
    }

  return width;
}

static double
measure_names (EntenteChartPainter *self, EntenteChart *chart)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);
  const gboolean is_upright = entente_chart_get_kind (chart) == ENTENTE_CHART_COLUMNS;
  double width = 0;

  for (guint i = 0; i < n_categories; i++)
    width = MAX (width, _entente_chart_painter_get_width (
                            self, ENTENTE_CHART_TEXT_NAME,
                            is_upright ? categories[i].brief : categories[i].label));

  return width;
}

static double
measure_name_height (EntenteChartPainter *self, EntenteChart *chart)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);

  for (guint i = 0; i < n_categories; i++)
    if (strchr (categories[i].brief, '\n'))
      return self->line * 2;

  return self->line;
}

/* How high columns are says which ticks they have, and these how wide the scale is. */
static double
measure_scale (EntenteChartPainter *self, EntenteChart *chart, const EntenteChartFrame *frame)
{
  g_autoptr (EntenteChartLayout) layout = entente_chart_layout_new (chart, frame);
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (layout);
  double width = 0;

  for (guint i = 0; i < entente_value_axis_get_n_ticks (axis); i++)
    {
      g_autofree char *words
          = entente_chart_format (chart, entente_value_axis_get_tick (axis, i), TRUE);

      width = MAX (width,
                   _entente_chart_painter_get_width (self, ENTENTE_CHART_TEXT_VALUE, words));
    }

  return width;
}

static void
measure_bars (EntenteChartPainter *self, EntenteChart *chart, EntenteChartFrame *frame)
{
  guint n_categories;

  entente_chart_get_categories (chart, &n_categories);
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_RADAR)
    {
      frame->names = MIN (measure_names (self, chart), round (frame->width * RADAR_NAMES_SHARE));
      return;
    }
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_BARS)
    frame->values = MIN (measure_values (self, chart), frame->width / 2);
  if (frame->width >= WIDE * self->line)
    frame->names = MIN (measure_names (self, chart), round (frame->width * NAMES_SHARE));
}

static void
measure (EntenteChartPainter *self, EntenteChart *chart, EntenteChartFrame *frame)
{
  frame->line = self->line;
  if (entente_chart_is_empty (chart))
    return;
  frame->legend
      = _entente_chart_painter_paint_legend (self, chart, NULL, NULL, frame->width, FALSE);
  if (entente_chart_get_kind (chart) != ENTENTE_CHART_COLUMNS)
    {
      measure_bars (self, chart, frame);
      return;
    }

  frame->names = measure_name_height (self, chart);
  frame->name = measure_names (self, chart);
  frame->values = measure_scale (self, chart, frame);
}

/**
 * entente_chart_painter_measure:
 * @self: a painter
 * @chart: a chart
 * @width: in which it is drawn
 *
 * Returns: the height it looks good in; bars need it all
 */
double
entente_chart_painter_measure (EntenteChartPainter *self, EntenteChart *chart, double width)
{
  g_return_val_if_fail (self != NULL && chart != NULL, 0);

  EntenteChartFrame frame = { .width = MAX (width, 1) };

  measure (self, chart, &frame);
  if (entente_chart_is_empty (chart))
    return self->line * 4;
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_COLUMNS)
    return frame.legend + self->line * COLUMNS_HEIGHT;

  return ceil (entente_chart_layout_measure (chart, &frame));
}

/**
 * entente_chart_painter_place:
 * @self: a painter
 * @chart: a chart
 * @width: in which it is drawn
 * @height: in which it is drawn
 * @is_mirrored: whether the first is at the right
 *
 * Returns: (transfer full): where everything stands, once the texts are measured
 */
EntenteChartLayout *
entente_chart_painter_place (EntenteChartPainter *self,
                             EntenteChart *chart,
                             double width,
                             double height,
                             gboolean is_mirrored)
{
  g_return_val_if_fail (self != NULL && chart != NULL, NULL);

  EntenteChartFrame frame = { .width = MAX (width, 1), .height = MAX (height, 1) };

  measure (self, chart, &frame);
  frame.is_mirrored = is_mirrored;

  return entente_chart_layout_new (chart, &frame);
}

/*
 * Painting
 */

static void
paint_name (const EntenteChartPainting *p, guint category)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (p->chart, &n_categories);
  const gboolean is_upright = entente_chart_get_kind (p->chart) == ENTENTE_CHART_COLUMNS;
  cairo_rectangle_t box;

  if (!entente_chart_layout_get_name_box (p->layout, category, &box))
    return;

  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter,
      categories[category].stands_out ? ENTENTE_CHART_TEXT_STRONG : ENTENTE_CHART_TEXT_NAME,
      is_upright ? categories[category].brief : categories[category].label, box.width,
      (guint) MAX (1, box.height / p->frame->line));
  double x = box.x;

  if (is_upright)
    {
      pango_layout_set_alignment (text.layout, PANGO_ALIGN_CENTER);
      x += (box.width - text.width) / 2;
      x = CLAMP (x, 0, MAX (0, p->frame->width - text.width));
      _entente_chart_text_show (&text, p->cr, &p->theme->foreground, x, box.y + text.height / 2);
      return;
    }

  if (p->frame->is_mirrored)
    x = box.x + box.width - text.width;
  _entente_chart_text_show (&text, p->cr, &p->theme->foreground, x, box.y + box.height / 2);
}

static void
paint_level (const EntenteChartPainting *p, double y, const EntenteColor *color, double width)
{
  entente_color_use (p->cr, color);
  cairo_set_line_width (p->cr, width);
  cairo_move_to (p->cr, p->plot.x, y);
  cairo_rel_line_to (p->cr, p->plot.width, 0);
  cairo_stroke (p->cr);
}

static void
paint_scale (const EntenteChartPainting *p)
{
  const EntenteValueAxis *axis = entente_chart_layout_get_axis (p->layout);

  for (guint i = 0; i < entente_value_axis_get_n_ticks (axis); i++)
    {
      const gint64 value = entente_value_axis_get_tick (axis, i);
      const double y = entente_chart_layout_get_place (p->layout, value);
      g_autofree char *words = entente_chart_format (p->chart, value, TRUE);
      g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
          p->painter, ENTENTE_CHART_TEXT_VALUE, words, 0, 1);
      const double x = p->frame->is_mirrored
                           ? p->plot.x + p->plot.width + ENTENTE_CHART_GAP
                           : p->plot.x - ENTENTE_CHART_GAP - text.width;

      paint_level (p, y, &p->theme->grid, p->theme->line_width);
      _entente_chart_text_show (&text, p->cr, &p->theme->dim, x, y);
    }
}

/* Where values begin. */
static void
paint_zero (const EntenteChartPainting *p)
{
  const EntenteColor color = entente_color_fade (&p->theme->foreground, ZERO_ALPHA);
  const double place = entente_chart_layout_get_place (p->layout, 0);

  if (entente_chart_get_kind (p->chart) == ENTENTE_CHART_COLUMNS)
    {
      paint_level (p, place, &color, p->theme->line_width);
      return;
    }

  entente_color_use (p->cr, &color);
  cairo_set_line_width (p->cr, p->theme->line_width);
  cairo_move_to (p->cr, place, p->plot.y);
  cairo_rel_line_to (p->cr, 0, p->plot.height - ZERO_END);
  cairo_stroke (p->cr);
}

static void
paint_reference (const EntenteChartPainting *p, const EntenteChartReference *reference)
{
  static const double dashes[] = { 4, 3 };
  const gboolean is_upright = entente_chart_get_kind (p->chart) == ENTENTE_CHART_COLUMNS;
  const double place = entente_chart_layout_get_place (p->layout, reference->value);
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter, ENTENTE_CHART_TEXT_VALUE, reference->label, p->plot.width / 2, 1);

  cairo_save (p->cr);
  cairo_set_dash (p->cr, dashes, G_N_ELEMENTS (dashes), 0);
  entente_color_use (p->cr, &p->theme->foreground);
  cairo_set_line_width (p->cr, p->theme->line_width);
  cairo_move_to (p->cr, is_upright ? p->plot.x : place, is_upright ? place : p->plot.y);
  cairo_rel_line_to (p->cr, is_upright ? p->plot.width : 0, is_upright ? 0 : p->plot.height);
  cairo_stroke (p->cr);
  cairo_restore (p->cr);
  if (is_upright)
    _entente_chart_text_show (&text, p->cr, &p->theme->foreground,
                              p->frame->is_mirrored ? p->plot.x
                                                    : p->plot.x + p->plot.width - text.width,
                              /* Below its line where there is no room above. */
                              place < p->frame->line ? place + p->frame->line / 2
                                                     : place - p->frame->line / 2);
  else
    _entente_chart_text_show (&text, p->cr, &p->theme->foreground,
                              CLAMP (place - text.width / 2, 0, p->frame->width - text.width),
                              p->plot.y + p->plot.height + p->frame->line / 2);
}

static void
paint_empty (const EntenteChartPainting *p)
{
  g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
      p->painter, ENTENTE_CHART_TEXT_NAME, entente_chart_get_empty_words (p->chart),
      p->frame->width, 3);

  _entente_chart_text_show (&text, p->cr, &p->theme->dim, (p->frame->width - text.width) / 2,
                            p->frame->height / 2);
}

/* The names, and all that stands on the scale. */
static void
paint_plot (const EntenteChartPainting *p)
{
  guint n_categories, n_items;

  if (entente_chart_get_kind (p->chart) == ENTENTE_CHART_COLUMNS)
    paint_scale (p);
  entente_chart_get_categories (p->chart, &n_categories);
  for (guint i = 0; i < n_categories; i++)
    paint_name (p, i);
  if (entente_chart_get_kind (p->chart) == ENTENTE_CHART_DOTS)
    {
      _entente_chart_paint_dots (p);
      return;
    }
  entente_chart_layout_get_items (p->layout, &n_items);
  for (guint i = 0; i < n_items; i++)
    _entente_chart_paint_item (p, i);
  if (entente_chart_get_kind (p->chart) != ENTENTE_CHART_SHARES)
    paint_zero (p);
  _entente_chart_paint_lines (p);
}

static void
paint_content (const EntenteChartPainting *p)
{
  guint n_references;
  const EntenteChartReference *references = entente_chart_get_references (p->chart, &n_references);

  _entente_chart_painter_paint_legend (p->painter, p->chart, p->theme, p->cr, p->frame->width,
                                       p->frame->is_mirrored);
  if (entente_chart_get_kind (p->chart) == ENTENTE_CHART_RADAR)
    {
      _entente_chart_paint_radar (p);
      return;
    }
  paint_plot (p);
  for (guint i = 0; i < n_references; i++)
    paint_reference (p, &references[i]);
}

/**
 * entente_chart_painter_paint:
 * @self: a painter
 * @layout: that it placed
 * @theme: how it looks
 * @cr: where, its origin at the top left corner of the chart
 *
 * Draws the chart. Nothing is drawn behind it.
 */
void
entente_chart_painter_paint (EntenteChartPainter *self,
                             EntenteChartLayout *layout,
                             const EntenteTheme *theme,
                             cairo_t *cr)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL);

  EntenteChartPainting painting = {
    .painter = self,
    .layout = layout,
    .chart = entente_chart_layout_get_chart (layout),
    .frame = entente_chart_layout_get_frame (layout),
    .theme = theme,
    .cr = cr,
  };

  entente_chart_layout_get_plot (layout, &painting.plot);
  cairo_save (cr);
  if (entente_chart_is_empty (painting.chart))
    paint_empty (&painting);
  else
    paint_content (&painting);
  cairo_restore (cr);
}
