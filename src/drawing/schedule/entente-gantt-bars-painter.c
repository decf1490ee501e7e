/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-layout-private.h"
#include "schedule/entente-gantt-painter-private.h"

/* Beside a bar: how far its words stand off, and how long they may be, in characters. */
#define LABEL_GAP 7.0
#define LABEL_LIMIT 34

#define FAR 60.0
#define FLAG_WIDTH 6.0

#define REACH 2000.0

typedef struct
{
  EntenteGanttPainter *painter;
  EntenteGanttLayout *layout;
  const EntenteTheme *theme;
  const EntenteGanttOptions *options;
  const EntenteGanttKey *keys;
  const EntenteTimeAxis *axis;
  cairo_t *cr;
  const cairo_rectangle_t *area;
} Scene;

static double
get_near (const Scene *scene, double x)
{
  return CLAMP (x, scene->area->x - REACH, scene->area->x + scene->area->width + REACH);
}

static double
get_x (const Scene *scene, EntenteMoment moment)
{
  return get_near (scene, entente_time_axis_get_x (scene->axis, moment));
}

static gboolean
is_in_area (const Scene *scene, double from, double until)
{
  return until >= scene->area->x && from <= scene->area->x + scene->area->width;
}

/* A bar of years at five minutes a unit is longer than cairo can count: its far ends are cut off
   out of sight. */
static void
cut (const Scene *scene, cairo_rectangle_t *bar)
{
  const double right = get_near (scene, bar->x + bar->width);

  bar->x = get_near (scene, bar->x);
  bar->width = MAX (right - bar->x, 0.1);
}

static void
paint_shape (const Scene *scene, const EntenteGanttRow *row, const cairo_rectangle_t *bar)
{
  EntenteGanttShape shape = {
    .theme = scene->theme,
    .key = &scene->keys[row->color],
    .bar = *bar,
    .progress_x =
        get_near (scene, bar->x + bar->width * (row->is_done ? 100 : row->progress) / 100),
    .is_critical = row->is_critical && scene->options->show_critical,
    .is_done = row->is_done,
  };

  cut (scene, &shape.bar);
  if (row->is_group)
    _entente_gantt_paint_group (scene->cr, &shape);
  else if (row->is_milestone)
    _entente_gantt_paint_milestone (scene->cr, &shape);
  else
    _entente_gantt_paint_task (scene->cr, &shape);
}

static double
paint_delay (const Scene *scene, const EntenteGanttRow *row, const cairo_rectangle_t *bar)
{
  const double end = bar->x + bar->width;
  const double expected = get_x (scene, row->expected_finish);
  cairo_rectangle_t delay = { get_near (scene, end), bar->y + bar->height * 0.14, 0,
                              bar->height * 0.72 };

  if (row->expected_finish != ENTENTE_MOMENT_NONE && expected > delay.x)
    delay.width = expected - delay.x;

  return _entente_gantt_paint_delay (scene->cr, scene->theme, &delay, row->delay);
}

static void
paint_deadline (const Scene *scene, guint index, const EntenteGanttRow *row)
{
  const double height = entente_gantt_layout_get_row_height (scene->layout);
  const EntenteMoment end
      = scene->options->show_late_dates && row->expected_finish != ENTENTE_MOMENT_NONE
            ? MAX (row->finish, row->expected_finish)
            : row->finish;

  _entente_gantt_paint_deadline (scene->cr, scene->theme, get_x (scene, row->deadline),
                                 index * height + height * 0.08, height * 0.84,
                                 end > row->deadline);
}

/* The words keep off lines that leave there, and off lines that pass by a breath of ground. */
static void
paint_label (const Scene *scene, guint index, const EntenteGanttRow *row, double end, double middle)
{
  const double limit
      = LABEL_LIMIT
        * _entente_gantt_painter_get_character_width (scene->painter, ENTENTE_GANTT_TEXT_LABEL);
  const gboolean is_joined = scene->options->show_links
                             && (_entente_gantt_layout_get_joints (scene->layout, index)
                                 & ENTENTE_GANTT_JOINS_FINISH);
  const double x = end + LABEL_GAP + (is_joined ? ENTENTE_GANTT_STUB : 0);

  if (!is_in_area (scene, x, x + limit))
    return;

  const EntenteGanttText *text = _entente_gantt_painter_get_text (
      scene->painter, ENTENTE_GANTT_TEXT_LABEL, row->who, limit);
  const EntenteColor ground = entente_color_fade (&scene->theme->background, 0.6);
  const cairo_rectangle_t box = { x - 2, middle - text->height / 2, text->width + 4, text->height };

  entente_trace_rounded (scene->cr, &box, 3);
  entente_color_use (scene->cr, &ground);
  cairo_fill (scene->cr);
  entente_color_use (scene->cr, &scene->theme->dim);
  _entente_gantt_painter_show_text (scene->cr, text, x, middle);
}

/* Words stand behind a flag that would stand in them. */
static double
pass_deadline (const Scene *scene, const EntenteGanttRow *row, double end)
{
  const double limit = LABEL_LIMIT * _entente_gantt_painter_get_character_width (
                                         scene->painter, ENTENTE_GANTT_TEXT_LABEL);
  const double x = row->deadline == ENTENTE_MOMENT_NONE ? end : get_x (scene, row->deadline);

  return x > end && x < end + limit / 2 ? x + FLAG_WIDTH : end;
}

static void
paint_forecast (const Scene *scene, guint index, const EntenteGanttRow *row)
{
  cairo_rectangle_t bar;

  if (!_entente_gantt_layout_get_forecast_bar (scene->layout, index, &bar)
      || !is_in_area (scene, bar.x, bar.x + bar.width))
    return;

  cut (scene, &bar);
  _entente_gantt_paint_forecast (scene->cr, scene->theme, &bar,
                                 row->is_milestone && !row->is_group);
}

static void
paint_row (const Scene *scene, guint index, const EntenteGanttRow *row)
{
  cairo_rectangle_t bar;

  paint_forecast (scene, index, row);
  if (row->deadline != ENTENTE_MOMENT_NONE && !row->is_group)
    paint_deadline (scene, index, row);
  if (!entente_gantt_layout_get_bar (scene->layout, index, &bar))
    return;

  const double middle = bar.y + bar.height / 2;
  double end = get_near (scene, bar.x + bar.width);

  if (_entente_gantt_row_shows_float (row, scene->options))
    {
      const double until = get_x (scene, row->float_until);

      if (is_in_area (scene, end, until))
        _entente_gantt_paint_float (scene->cr, scene->theme, end, until, middle, bar.height);
      /* The name stands after the room that is left, or upon it when that is far. */
      if (!_entente_gantt_row_shows_delay (row, scene->options) && until - end < FAR)
        end = MAX (end, until);
    }
  if (_entente_gantt_row_shows_delay (row, scene->options))
    end = paint_delay (scene, row, &bar);
  if (is_in_area (scene, bar.x, bar.x + bar.width))
    paint_shape (scene, row, &bar);
  if (scene->options->show_who && *row->who && !row->is_group)
    paint_label (scene, index, row, pass_deadline (scene, row, end), middle);
}

/**
 * entente_gantt_painter_paint_bars:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin at the top left corner of the body
 * @area: the part to draw; nothing outside is touched
 *
 * Draws the bars, and what is beside them, of the rows in @area.
 */
void
entente_gantt_painter_paint_bars (EntenteGanttPainter *self,
                                  EntenteGanttLayout *layout,
                                  const EntenteTheme *theme,
                                  cairo_t *cr,
                                  const cairo_rectangle_t *area)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL && area != NULL);

  EntenteGanttChart *chart = entente_gantt_layout_get_chart (layout);
  const EntenteGanttRow *rows = entente_gantt_chart_get_rows (chart, NULL);
  const Scene scene = {
    .painter = self,
    .layout = layout,
    .theme = theme,
    .options = entente_gantt_chart_get_options (chart),
    .keys = entente_gantt_chart_get_keys (chart, NULL),
    .axis = entente_gantt_layout_get_axis (layout),
    .cr = cr,
    .area = area,
  };
  guint from, until;

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  _entente_gantt_layout_get_rows_in (layout, area, &from, &until);
  for (guint i = from; i < until; i++)
    paint_row (&scene, i, &rows[i]);
  cairo_restore (cr);
}
