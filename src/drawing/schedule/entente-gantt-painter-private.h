/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-pattern.h"
#include "entente-words.h"
#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-painter.h"

G_BEGIN_DECLS

EntenteGanttPainter *_entente_gantt_painter_new_for_paper (double size, EntenteLanguage language);

typedef enum {
  ENTENTE_GANTT_TEXT_LABEL,   /* beside bars, in the legend */
  ENTENTE_GANTT_TEXT_STRONG,  /* the upper dates, groups */
  ENTENTE_GANTT_TEXT_SMALL,   /* the lower dates, names of days */
  ENTENTE_GANTT_TEXT_BADGE,   /* today and the event */
  ENTENTE_GANTT_N_TEXTS,
} EntenteGanttTextStyle;

/* A text laid out once and kept; valid until the next is asked for. */
typedef struct {
  char *text;
  EntenteGanttTextStyle style;
  int limit; /* units it may be wide, then it is elided; 0: none; below 0: so wide, on two lines */
  PangoLayout *layout;
  double width, height;
} EntenteGanttText;

const EntenteGanttText *_entente_gantt_painter_get_text (EntenteGanttPainter *self,
                                                         EntenteGanttTextStyle style,
                                                         const char *text, double limit);
/* Two lines of words, elided when even that is not enough. */
const EntenteGanttText *_entente_gantt_painter_get_lines (EntenteGanttPainter *self,
                                                          EntenteGanttTextStyle style,
                                                          const char *text, double width);
/* Small ones before a word is cut. */
const EntenteGanttText *_entente_gantt_painter_get_whole_lines (EntenteGanttPainter *self, EntenteGanttTextStyle style,
                                                                const char *text, double width);
/* middle: of the line of text, from the top. */
void _entente_gantt_painter_show_text (cairo_t *cr, const EntenteGanttText *text, double x,
                                       double middle);
double _entente_gantt_painter_get_line_height (EntenteGanttPainter *self,
                                               EntenteGanttTextStyle style);
double _entente_gantt_painter_get_character_width (EntenteGanttPainter *self,
                                                   EntenteGanttTextStyle style);
const char *_entente_gantt_painter_get_word (EntenteGanttPainter *self, const char *key);
EntenteLanguage _entente_gantt_painter_get_language (EntenteGanttPainter *self);

/* The legend of some of what a chart has. */
double _entente_gantt_painter_paint_legend_of (EntenteGanttPainter *self, EntenteGanttChart *chart,
                                               EntenteGanttContent content,
                                               const EntenteTheme *theme, cairo_t *cr,
                                               double width);

/* The colour of a key, made darker or lighter until it stands out from the background. */
EntenteColor _entente_gantt_theme_get_key_color (const EntenteTheme *theme,
                                                 const EntenteGanttKey *key);

/* Shapes: the same in the chart and in its legend. */
typedef struct {
  const EntenteTheme *theme;
  const EntenteGanttKey *key;
  cairo_rectangle_t bar;
  double progress_x;    /* where what is done ends */
  gboolean is_critical;
  gboolean is_done;
} EntenteGanttShape;

void _entente_gantt_paint_task (cairo_t *cr, const EntenteGanttShape *shape);
void _entente_gantt_paint_group (cairo_t *cr, const EntenteGanttShape *shape);
void _entente_gantt_paint_milestone (cairo_t *cr, const EntenteGanttShape *shape);
void _entente_gantt_paint_float (cairo_t *cr, const EntenteTheme *theme, double from,
                                 double until, double y, double height);
void _entente_gantt_paint_forecast (cairo_t *cr, const EntenteTheme *theme,
                                    const cairo_rectangle_t *bar, gboolean is_milestone);
/* bar: from the planned finish to the expected one. Returns how far it reaches to the right. */
double _entente_gantt_paint_delay (cairo_t *cr, const EntenteTheme *theme,
                                   const cairo_rectangle_t *bar, EntenteDelay delay);
void _entente_gantt_paint_deadline (cairo_t *cr, const EntenteTheme *theme, double x, double y,
                                    double height, gboolean is_passed);
void _entente_gantt_paint_today (cairo_t *cr, const EntenteTheme *theme, double x, double from,
                                 double until);
void _entente_gantt_paint_event (cairo_t *cr, const EntenteTheme *theme, double x, double from,
                                 double until);
void _entente_gantt_paint_arrow (cairo_t *cr, double from_x, double from_y, double x, double y,
                                 double size);
EntenteColor _entente_gantt_theme_get_left_color (const EntenteTheme *self,
                                                       const EntenteColor *color);
void _entente_gantt_fill_ground (cairo_t *cr, const EntenteTheme *theme,
                                 const EntenteColor *color, const cairo_rectangle_t *box);

G_END_DECLS
