/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-painter.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_CHART_TEXT_NAME,   /* categories, the legend */
  ENTENTE_CHART_TEXT_VALUE,  /* values and ticks */
  ENTENTE_CHART_TEXT_STRONG, /* what must be seen */
  ENTENTE_CHART_N_TEXTS,
} EntenteChartTextStyle;

/* A text laid out, elided beyond a width and so many lines; 0: as wide as it is. */
typedef struct {
  PangoLayout *layout; /* owned */
  double width, height;
} EntenteChartText;

EntenteChartText _entente_chart_painter_make_text (EntenteChartPainter *self,
                                                   EntenteChartTextStyle style, const char *words,
                                                   double limit, guint n_lines);
void _entente_chart_text_clear (EntenteChartText *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteChartText, _entente_chart_text_clear)
/* middle: of the text, from the top. */
void _entente_chart_text_show (const EntenteChartText *self, cairo_t *cr,
                               const EntenteColor *color, double x, double middle);
double _entente_chart_painter_get_line (EntenteChartPainter *self);
double _entente_chart_painter_get_width (EntenteChartPainter *self, EntenteChartTextStyle style,
                                         const char *words);

/* What stands after a bar or in the legend: the value and its share. */
char *_entente_chart_dup_value (EntenteChart *chart, const EntenteChartItem *item);

/* A piece of a series, in the chart as in its legend. */
void _entente_chart_paint_piece (cairo_t *cr, const EntenteTheme *theme, EntenteTone tone,
                                 const cairo_rectangle_t *box);
EntenteColor _entente_chart_get_tone_color (const EntenteTheme *theme, EntenteTone tone);
void _entente_chart_paint_point (cairo_t *cr, const EntenteTheme *theme,
                                 const EntenteColor *color, double x, double y,
                                 gboolean is_below);

/* Draws the names of the series, in rows as wide as there is room; with cr NULL it only measures.
   Returns the height, 0 when there is nothing to tell. */
double _entente_chart_painter_paint_legend (EntenteChartPainter *self, EntenteChart *chart,
                                            const EntenteTheme *theme, cairo_t *cr, double width,
                                            gboolean is_mirrored);

/* One painting. */
typedef struct {
  EntenteChartPainter *painter;
  EntenteChartLayout *layout;
  EntenteChart *chart;
  const EntenteChartFrame *frame;
  const EntenteTheme *theme;
  cairo_t *cr;
  cairo_rectangle_t plot;
} EntenteChartPainting;

/* A bar, column or piece of shares, with what is written on it; nothing for a point of a line. */
void _entente_chart_paint_item (const EntenteChartPainting *p, guint index);
/* Every series that is a line over the columns. */
void _entente_chart_paint_lines (const EntenteChartPainting *p);
/* All of dots but their names; all of a radar but its legend. */
void _entente_chart_paint_dots (const EntenteChartPainting *p);
void _entente_chart_paint_radar (const EntenteChartPainting *p);
/* The shape of a series, with its letter where it has one; in the chart as in its legend. */
void _entente_chart_paint_sign (EntenteChartPainter *self, EntenteChart *chart, guint series,
                                const EntenteTheme *theme, cairo_t *cr,
                                const cairo_rectangle_t *box);
/* How the line of a series of a radar is dashed, and how wide it is. */
void _entente_chart_use_radar_line (EntenteChart *chart, guint series, const EntenteTheme *theme,
                                    cairo_t *cr);

G_END_DECLS
