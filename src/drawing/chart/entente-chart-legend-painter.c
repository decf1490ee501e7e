/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of the series beside their colour and pattern, and what all drawn pieces share. */
#include "config.h"

#include "chart/entente-chart-painter-private.h"
#include "entente-pattern.h"

#include <math.h>

#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }

#define RADIUS 2.0
#define PATTERN_ALPHA 0.6
#define POINT 3.5
#define SWATCH_GAP 5.0
#define ENTRY_GAP 16.0

/* The colours are those of GNOME's palette. */
static const EntenteColor tones[ENTENTE_N_TONES] = {
  [ENTENTE_TONE_BLUE] = RGB (0x3584e4),   [ENTENTE_TONE_ORANGE] = RGB (0xe66100),
  [ENTENTE_TONE_GREEN] = RGB (0x26a269),  [ENTENTE_TONE_PURPLE] = RGB (0x9141ac),
  [ENTENTE_TONE_BROWN] = RGB (0x986a44),  [ENTENTE_TONE_TEAL] = RGB (0x2190a4),
  [ENTENTE_TONE_YELLOW] = RGB (0xc88800), [ENTENTE_TONE_GREY] = RGB (0x77767b),
};

EntenteColor
_entente_chart_get_tone_color (const EntenteTheme *theme, EntenteTone tone)
{
  return entente_theme_get_readable (theme, &tones[tone]);
}

/* The pattern says the tone again, for paper without colours and eyes that mix them up. */
static void
paint_pattern (cairo_t *cr,
               const EntenteTheme *theme,
               EntenteTone tone,
               const cairo_rectangle_t *box)
{
  const EntenteColor pale = entente_color_fade (&theme->background, PATTERN_ALPHA);

  entente_trace_rounded (cr, box, RADIUS);
  entente_color_use (cr, theme->monochrome ? &theme->foreground : &pale);
  entente_pattern_fill (cr, tone, theme->line_width);
}

void
_entente_chart_paint_piece (cairo_t *cr,
                            const EntenteTheme *theme,
                            EntenteTone tone,
                            const cairo_rectangle_t *box)
{
  const EntenteColor color = _entente_chart_get_tone_color (theme, tone);
  const gboolean is_hollow = theme->monochrome && tone != ENTENTE_TONE_BLUE;

  if (box->width <= 0 || box->height <= 0)
    return;

  entente_trace_rounded (cr, box, RADIUS);
  entente_color_use (cr, is_hollow ? &theme->background : &color);
  cairo_fill (cr);
  if (tone != ENTENTE_TONE_BLUE)
    paint_pattern (cr, theme, tone, box);
  if (is_hollow)
    {
      entente_trace_rounded (cr, box, RADIUS);
      entente_color_use (cr, &theme->foreground);
      cairo_set_line_width (cr, theme->line_width);
      cairo_stroke (cr);
    }
}

/* A dot; what is below zero points down. */
void
_entente_chart_paint_point (cairo_t *cr,
                            const EntenteTheme *theme,
                            const EntenteColor *color,
                            double x,
                            double y,
                            gboolean is_below)
{
  if (is_below)
    {
      cairo_move_to (cr, x - POINT * 1.4, y - POINT);
      cairo_rel_line_to (cr, POINT * 2.8, 0);
      cairo_rel_line_to (cr, -POINT * 1.4, POINT * 2.4);
      cairo_close_path (cr);
    }
  else
    {
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, POINT, 0, 2 * G_PI);
    }
  entente_color_use (cr, color);
  cairo_fill_preserve (cr);
  entente_color_use (cr, &theme->background);
  cairo_set_line_width (cr, theme->line_width);
  cairo_stroke (cr);
}

static void
paint_line_swatch (EntenteChart *chart,
                   guint series,
                   cairo_t *cr,
                   const EntenteTheme *theme,
                   const cairo_rectangle_t *box)
{
  guint n_series;
  const EntenteTone tone = entente_chart_get_series (chart, &n_series)[series].tone;
  const EntenteColor color = _entente_chart_get_tone_color (theme, tone);
  const gboolean is_radar = entente_chart_get_kind (chart) == ENTENTE_CHART_RADAR;

  cairo_save (cr);
  cairo_move_to (cr, box->x, box->y + box->height / 2);
  cairo_rel_line_to (cr, box->width, 0);
  if (is_radar)
    _entente_chart_use_radar_line (chart, series, theme, cr);
  else
    {
      entente_color_use (cr, &color);
      cairo_set_line_width (cr, theme->line_width * 2);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  if (!is_radar || series == 0)
    _entente_chart_paint_point (cr, theme, &color, box->x + box->width / 2,
                                box->y + box->height / 2, FALSE);
}

static void
paint_swatch (EntenteChartPainter *self,
              EntenteChart *chart,
              guint index,
              cairo_t *cr,
              const EntenteTheme *theme,
              const cairo_rectangle_t *box)
{
  guint n_series;
  const EntenteChartSeries *series = &entente_chart_get_series (chart, &n_series)[index];

  switch (series->mark)
    {
    case ENTENTE_CHART_SIGN:
      _entente_chart_paint_sign (self, chart, index, theme, cr, box);
      break;
    case ENTENTE_CHART_CROSSBAR:
      entente_color_use (cr, &theme->foreground);
      cairo_rectangle (cr, box->x + box->width / 2 - 2, box->y, 4, box->height);
      cairo_fill (cr);
      break;
    case ENTENTE_CHART_LINE:
      paint_line_swatch (chart, index, cr, theme, box);
      break;
    case ENTENTE_CHART_SOLID:
    default:
      _entente_chart_paint_piece (cr, theme, series->tone, box);
      break;
    }
}

/* With one bar alone there is room to say here what its pieces are worth. */
static char *
dup_entry (EntenteChart *chart, guint index)
{
  guint n_series, n_categories;
  const EntenteChartSeries *series = entente_chart_get_series (chart, &n_series);
  const EntenteChartItem item = { 0, index };

  entente_chart_get_categories (chart, &n_categories);
  if (entente_chart_get_kind (chart) != ENTENTE_CHART_SHARES || n_categories != 1)
    return g_strdup (series[index].label);

  return entente_chart_dup_item_words (chart, &item);
}

static gboolean
is_told (EntenteChart *chart, guint index)
{
  guint n_categories, n_series;

  /* Dots without a letter are not told from each other: nobody shall be known by them. */
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_DOTS)
    return entente_chart_get_series (chart, &n_series)[index].mark != ENTENTE_CHART_SOLID;
  if (entente_chart_get_kind (chart) != ENTENTE_CHART_SHARES)
    return TRUE;
  entente_chart_get_categories (chart, &n_categories);
  for (guint i = 0; i < n_categories; i++)
    if (entente_chart_get_value (chart, i, index) != ENTENTE_CHART_NONE)
      return TRUE;

  return FALSE;
}

static void
paint_entry (EntenteChartPainter *self,
             EntenteChart *chart,
             guint series,
             cairo_t *cr,
             const EntenteTheme *theme,
             const EntenteChartText *text,
             const cairo_rectangle_t *entry,
             gboolean is_mirrored)
{
  /* A letter must be read. */
  const double size
    = entente_chart_get_kind (chart) == ENTENTE_CHART_DOTS ? round (entry->height * 1.15)
                                                           : round (entry->height * 0.75);
  cairo_rectangle_t swatch
    = { entry->x, entry->y + (entry->height - size) / 2, round (entry->height * 0.75) * 1.4, size };
  double x = entry->x + swatch.width + SWATCH_GAP;

  if (is_mirrored)
    {
      swatch.x = entry->x + entry->width - swatch.width;
      x = entry->x;
    }
  paint_swatch (self, chart, series, cr, theme, &swatch);
  _entente_chart_text_show (text, cr, &theme->foreground, x, entry->y + entry->height / 2);
}

double
_entente_chart_painter_paint_legend (EntenteChartPainter *self,
                                     EntenteChart *chart,
                                     const EntenteTheme *theme,
                                     cairo_t *cr,
                                     double width,
                                     gboolean is_mirrored)
{
  const double line = _entente_chart_painter_get_line (self);
  const double swatch = round (line * 0.75) * 1.4 + SWATCH_GAP;
  guint n_series;
  double x = 0, y = 0;

  entente_chart_get_series (chart, &n_series);

  if (n_series < 2 || entente_chart_is_empty (chart))
    return 0;

  for (guint i = 0; i < n_series; i++)
    {
      if (!is_told (chart, i))
        continue;

      g_autofree char *words = dup_entry (chart, i);
      g_auto (EntenteChartText) text = _entente_chart_painter_make_text (
          self, ENTENTE_CHART_TEXT_NAME, words, MAX (width - swatch, line), 1);
      const double entry = swatch + text.width;

      if (x > 0 && x + entry > width)
        {
          x = 0;
          y += round (line * 1.3);
        }
      if (cr)
        paint_entry (self, chart, i, cr, theme, &text,
                     &(cairo_rectangle_t){ is_mirrored ? width - x - entry : x, y, entry, line },
                     is_mirrored);
      x += entry + ENTRY_GAP;
    }

  return y + round (line * 1.6);
}
