/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-days.h"
#include "schedule/entente-gantt-painter-private.h"

#include <math.h>

#define SWATCH_WIDTH 30.0
#define SWATCH_GAP 6.0
#define ITEM_GAP 18.0
/* Of the line of text: the air between two lines of the legend. */
#define LINE_AIR 0.45

/* And of it a swatch's height. */
#define SWATCH_SHARE 0.95

typedef enum
{
  SWATCH_KEY,
  SWATCH_GROUP,
  SWATCH_MILESTONE,
  SWATCH_PROGRESS,
  SWATCH_DONE,
  SWATCH_CRITICAL,
  SWATCH_FLOAT,
  SWATCH_FORECAST,
  SWATCH_HARMLESS,
  SWATCH_ENDANGERING,
  SWATCH_DEADLINE,
  SWATCH_LINK,
  SWATCH_BROKEN_LINK,
  SWATCH_EVENT,
  SWATCH_TODAY,
  SWATCH_CLOSED,
  SWATCH_HOLIDAY,
  SWATCH_SCHOOL,
  SWATCH_SCHOOL_UNKNOWN,
} Swatch;

typedef struct
{
  EntenteGanttPainter *painter;
  const EntenteTheme *theme;
  cairo_t *cr; /* NULL: only measure */
  double width;
  double line;
  double x, y;
} Legend;

/* Swatches */

static void
paint_task_swatch (const Legend *legend,
                   Swatch swatch,
                   const EntenteGanttKey *key,
                   const cairo_rectangle_t *box)
{
  const EntenteGanttShape shape = {
    .theme = legend->theme,
    .key = key,
    .bar = *box,
    .progress_x = box->x
                  + box->width
                        * (swatch == SWATCH_DONE       ? 1
                           : swatch == SWATCH_PROGRESS ? 0.5
                                                       : 0),
    .is_critical = swatch == SWATCH_CRITICAL,
    .is_done = swatch == SWATCH_DONE,
  };

  if (swatch == SWATCH_GROUP)
    {
      EntenteGanttShape group = shape;

      group.bar.height *= 0.5;
      group.bar.y += box->height * 0.15;
      _entente_gantt_paint_group (legend->cr, &group);
    }
  else if (swatch == SWATCH_MILESTONE)
    {
      EntenteGanttShape diamond = shape;

      diamond.bar.width = diamond.bar.height = box->height + 1;
      diamond.bar.x += (box->width - box->height) / 2;
      _entente_gantt_paint_milestone (legend->cr, &diamond);
    }
  else
    _entente_gantt_paint_task (legend->cr, &shape);
}

static void
paint_line_swatch (const Legend *legend, Swatch swatch, const cairo_rectangle_t *box)
{
  const double dash[] = { 3, 2.5 };
  const double y = box->y + box->height / 2;
  const gboolean is_broken = swatch == SWATCH_BROKEN_LINK;

  entente_color_use (legend->cr, is_broken ? &legend->theme->danger : &legend->theme->link);
  cairo_set_line_width (legend->cr, 1.1 * legend->theme->line_width);
  cairo_set_dash (legend->cr, dash, is_broken ? G_N_ELEMENTS (dash) : 0, 0);
  cairo_move_to (legend->cr, box->x, y);
  cairo_line_to (legend->cr, box->x + box->width - 4, y);
  cairo_stroke (legend->cr);
  cairo_set_dash (legend->cr, NULL, 0, 0);
  _entente_gantt_paint_arrow (legend->cr, box->x, y, box->x + box->width, y, 6);
  cairo_fill (legend->cr);
}

static void
paint_ground_swatch (const Legend *legend,
                     const EntenteColor *color,
                     const cairo_rectangle_t *box)
{
  entente_trace_rounded (legend->cr, box, 3);
  entente_color_use (legend->cr, color);
  cairo_fill_preserve (legend->cr);
  entente_color_use (legend->cr, &legend->theme->grid);
  cairo_set_line_width (legend->cr, legend->theme->line_width);
  cairo_stroke (legend->cr);
}

static void
paint_delay_swatch (const Legend *legend, EntenteDelay delay, const cairo_rectangle_t *box)
{
  cairo_rectangle_t bar = *box;

  if (delay == ENTENTE_DELAY_ENDANGERING)
    bar.width -= box->height + 3;
  _entente_gantt_paint_delay (legend->cr, legend->theme, &bar, delay);
}

static void
paint_day_swatch (const Legend *legend, Swatch swatch, const cairo_rectangle_t *box)
{
  const EntenteTheme *theme = legend->theme;

  switch (swatch)
    {
    case SWATCH_CLOSED:
      paint_ground_swatch (legend, &theme->closed, box);
      break;
    case SWATCH_HOLIDAY:
      paint_ground_swatch (legend, &theme->holiday, box);
      break;
    case SWATCH_SCHOOL:
      paint_ground_swatch (legend, &theme->school, box);
      break;
    default:
      paint_ground_swatch (legend, &theme->background, box);
      entente_trace_rounded (legend->cr, box, 3);
      entente_color_use (legend->cr, &theme->grid);
      entente_pattern_fill (legend->cr, 1, 1);
      break;
    }
}

static void
paint_swatch (const Legend *legend, Swatch swatch, const EntenteGanttKey *key)
{
  const double height = floor (legend->line / (1 + LINE_AIR) * SWATCH_SHARE);
  const cairo_rectangle_t box
      = { legend->x, legend->y + (legend->line - height) / 2, SWATCH_WIDTH, height };
  const cairo_rectangle_t forecast
      = { box.x, box.y + height * 0.35, box.width, MAX (2, height * 0.3) };
  const double middle_x = box.x + box.width / 2;

  switch (swatch)
    {
    case SWATCH_FLOAT:
      _entente_gantt_paint_float (legend->cr, legend->theme, box.x, box.x + box.width,
                                  box.y + height / 2, height);
      break;
    case SWATCH_FORECAST:
      _entente_gantt_paint_forecast (legend->cr, legend->theme, &forecast, FALSE);
      break;
    case SWATCH_HARMLESS:
      paint_delay_swatch (legend, ENTENTE_DELAY_HARMLESS, &box);
      break;
    case SWATCH_ENDANGERING:
      paint_delay_swatch (legend, ENTENTE_DELAY_ENDANGERING, &box);
      break;
    case SWATCH_DEADLINE:
      _entente_gantt_paint_deadline (legend->cr, legend->theme, middle_x, box.y - 2, height + 4,
                                     FALSE);
      break;
    case SWATCH_LINK:
    case SWATCH_BROKEN_LINK:
      paint_line_swatch (legend, swatch, &box);
      break;
    case SWATCH_EVENT:
      _entente_gantt_paint_event (legend->cr, legend->theme, middle_x, box.y - 2,
                                  box.y + height + 2);
      break;
    case SWATCH_TODAY:
      _entente_gantt_paint_today (legend->cr, legend->theme, middle_x, box.y - 2,
                                  box.y + height + 2);
      break;
    case SWATCH_CLOSED:
    case SWATCH_HOLIDAY:
    case SWATCH_SCHOOL:
    case SWATCH_SCHOOL_UNKNOWN:
      paint_day_swatch (legend, swatch, &box);
      break;
    default:
      paint_task_swatch (legend, swatch, key, &box);
      break;
    }
}

/* Items */

static void
add_item (Legend *legend, Swatch swatch, const EntenteGanttKey *key, const char *words)
{
  const double room = legend->width - SWATCH_WIDTH - SWATCH_GAP;
  const EntenteGanttText *text = _entente_gantt_painter_get_text (
      legend->painter, ENTENTE_GANTT_TEXT_LABEL, words, MAX (room, 40));
  const double width = SWATCH_WIDTH + SWATCH_GAP + text->width;

  if (legend->x > 0 && legend->x + width > legend->width)
    {
      legend->x = 0;
      legend->y += legend->line;
    }
  if (legend->cr)
    {
      paint_swatch (legend, swatch, key);
      entente_color_use (legend->cr, &legend->theme->foreground);
      _entente_gantt_painter_show_text (legend->cr, text, legend->x + SWATCH_WIDTH + SWATCH_GAP,
                                        legend->y + legend->line / 2);
    }
  legend->x += width + ITEM_GAP;
}

static void
add_keys (Legend *legend, EntenteGanttChart *chart)
{
  guint n_keys;
  const EntenteGanttKey *keys = entente_gantt_chart_get_keys (chart, &n_keys);

  for (guint i = 0; i < n_keys; i++)
    {
      if (_entente_gantt_chart_uses_key (chart, i) && *keys[i].label)
        add_item (legend, SWATCH_KEY, &keys[i], keys[i].label);
    }
}

/* Shapes are shown in the colour of plain bars: what they say holds for every colour. */
static void
add_shapes (Legend *legend, EntenteGanttContent content)
{
  static const struct
  {
    EntenteGanttContent content;
    Swatch swatch;
    const char *word;
  } shapes[] = {
    { ENTENTE_GANTT_HAS_GROUP, SWATCH_GROUP, "group" },
    { ENTENTE_GANTT_HAS_MILESTONE, SWATCH_MILESTONE, "milestone" },
    { ENTENTE_GANTT_HAS_PROGRESS, SWATCH_PROGRESS, "progress" },
    { ENTENTE_GANTT_HAS_DONE, SWATCH_DONE, "done" },
    { ENTENTE_GANTT_HAS_CRITICAL, SWATCH_CRITICAL, "critical" },
    { ENTENTE_GANTT_HAS_FLOAT, SWATCH_FLOAT, "float" },
    { ENTENTE_GANTT_HAS_FORECAST, SWATCH_FORECAST, "forecast" },
    { ENTENTE_GANTT_HAS_HARMLESS, SWATCH_HARMLESS, "harmless" },
    { ENTENTE_GANTT_HAS_ENDANGERING, SWATCH_ENDANGERING, "endangering" },
    { ENTENTE_GANTT_HAS_DEADLINE, SWATCH_DEADLINE, "deadline" },
    { ENTENTE_GANTT_HAS_LINK, SWATCH_LINK, "link" },
    { ENTENTE_GANTT_HAS_BROKEN_LINK, SWATCH_BROKEN_LINK, "broken-link" },
  };
  const EntenteGanttKey plain = {
    .label = "",
    .red = legend->theme->dim.red,
    .green = legend->theme->dim.green,
    .blue = legend->theme->dim.blue,
  };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (content & shapes[i].content)
        add_item (legend, shapes[i].swatch, &plain,
                  _entente_gantt_painter_get_word (legend->painter, shapes[i].word));
    }
}

static gboolean
has_day (const EntenteGanttFrame *frame, EntenteGanttDayKind kind)
{
  EntenteGanttDays days = { .from = entente_moment_get_day (frame->first),
                            .last = entente_moment_get_day (frame->last) };

  return !frame->is_relative && _entente_gantt_days_next (&days, frame, kind);
}

static gboolean
has_closed (EntenteGanttChart *chart)
{
  const EntenteGanttFrame *frame = entente_gantt_chart_get_frame (chart);

  return entente_gantt_chart_get_options (chart)->show_closed
         && !entente_work_time_is_always (frame->work_time)
         && has_day (frame, ENTENTE_GANTT_DAY_CLOSED);
}

static void
add_time (Legend *legend, EntenteGanttChart *chart, gboolean with_closed)
{
  const EntenteGanttFrame *frame = entente_gantt_chart_get_frame (chart);
  const struct
  {
    gboolean is_shown;
    Swatch swatch;
    const char *word;
  } times[] = {
    { frame->event_opens != ENTENTE_MOMENT_NONE, SWATCH_EVENT, "event" },
    { frame->now != ENTENTE_MOMENT_NONE && !frame->is_relative && frame->now >= frame->first
          && frame->now <= frame->last,
      SWATCH_TODAY, "today" },
    { with_closed && has_closed (chart), SWATCH_CLOSED, "closed" },
    { has_day (frame, ENTENTE_GANTT_DAY_HOLIDAY), SWATCH_HOLIDAY, "holiday" },
    { has_day (frame, ENTENTE_GANTT_DAY_SCHOOL), SWATCH_SCHOOL, "school" },
    { has_day (frame, ENTENTE_GANTT_DAY_SCHOOL_UNKNOWN), SWATCH_SCHOOL_UNKNOWN, "school-unknown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      if (times[i].is_shown)
        add_item (legend, times[i].swatch, NULL,
                  _entente_gantt_painter_get_word (legend->painter, times[i].word));
    }
}

double
_entente_gantt_painter_paint_legend_of (EntenteGanttPainter *self,
                                        EntenteGanttChart *chart,
                                        EntenteGanttContent content,
                                        const EntenteTheme *theme,
                                        cairo_t *cr,
                                        double width)
{
  const double line = _entente_gantt_painter_get_line_height (self, ENTENTE_GANTT_TEXT_LABEL);
  Legend legend = {
    .painter = self,
    .theme = theme,
    .cr = cr,
    .width = width,
    .line = ceil (line * (1 + LINE_AIR)),
  };

  add_keys (&legend, chart);
  add_shapes (&legend, content & _entente_gantt_chart_get_content (chart));
  add_time (&legend, chart, (content & ENTENTE_GANTT_HAS_CLOSED) != 0);

  return legend.x > 0 ? legend.y + legend.line : 0;
}

/**
 * entente_gantt_painter_paint_legend:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: (nullable): where to draw, at the top left corner of the legend; %NULL only measures
 * @width: how wide it may be; longer names are elided
 *
 * Draws what the chart shows between its first and last moment, and nothing else, with what it
 * means.
 *
 * Returns: its height
 */
double
entente_gantt_painter_paint_legend (EntenteGanttPainter *self,
                                    EntenteGanttLayout *layout,
                                    const EntenteTheme *theme,
                                    cairo_t *cr,
                                    double width)
{
  g_return_val_if_fail (self != NULL && layout != NULL && theme != NULL, 0);

  return _entente_gantt_painter_paint_legend_of (self, entente_gantt_layout_get_chart (layout), ~0u,
                                                 theme, cr, width);
}
