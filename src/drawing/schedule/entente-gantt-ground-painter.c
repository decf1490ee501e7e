/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-days.h"
#include "schedule/entente-gantt-painter-private.h"

#include <math.h>

/* A day narrower than this is not told apart, one wider shows its hours. */
#define LEAST_DAY 1.5
#define DAY_WITH_HOURS 60.0

typedef struct
{
  EntenteGanttLayout *layout;
  const EntenteTheme *theme;
  const EntenteGanttFrame *frame;
  const EntenteTimeAxis *axis;
  cairo_t *cr;
  const cairo_rectangle_t *area;
  EntenteMoment from, until;
} Scene;

/* Lines on whole pixels are sharp; on paper it does not matter. */
static double
sharpen (double x)
{
  return floor (x) + 0.5;
}

static void
fill (const Scene *scene, EntenteMoment from, EntenteMoment until, const EntenteColor *color)
{
  const double x = entente_time_axis_get_x (scene->axis, MAX (from, scene->from));
  const double end = entente_time_axis_get_x (scene->axis, MIN (until, scene->until));
  const cairo_rectangle_t box = { x, scene->area->y, end - x, scene->area->height };

  if (end > x)
    _entente_gantt_fill_ground (scene->cr, scene->theme, color, &box);
}

static void
paint_days (const Scene *scene, EntenteGanttDayKind kind, const EntenteColor *color)
{
  const gint64 last = entente_moment_get_day (scene->until);
  EntenteGanttDays days = { .from = entente_moment_get_day (scene->from), .last = last };

  while (_entente_gantt_days_next (&days, scene->frame, kind))
    fill (scene, days.first * ENTENTE_DAY, (days.until) * ENTENTE_DAY, color);
}

static void
paint_closed_hours (const Scene *scene)
{
  EntenteWorkTime *time = scene->frame->work_time;
  EntenteMoment at = scene->from;

  while (at != ENTENTE_MOMENT_NONE && at < scene->until)
    {
      const EntenteMoment next = entente_work_time_next_change (time, at);

      if (!entente_work_time_is_open (time, at))
        fill (scene, at, next == ENTENTE_MOMENT_NONE ? scene->until : next, &scene->theme->closed);
      at = next;
    }
}

static void
paint_closed (const Scene *scene)
{
  if (!entente_gantt_chart_get_options (entente_gantt_layout_get_chart (scene->layout))->show_closed
      || entente_work_time_is_always (scene->frame->work_time))
    return;

  if (scene->axis->scale * ENTENTE_DAY >= DAY_WITH_HOURS)
    paint_closed_hours (scene);
  else
    paint_days (scene, ENTENTE_GANTT_DAY_CLOSED, &scene->theme->closed);
}

static void
paint_beats (const Scene *scene, EntenteRhythm rhythm, const EntenteColor *color)
{
  EntenteMoment beat = entente_rhythm_floor (rhythm, scene->from, scene->frame->is_relative);

  for (; beat <= scene->until; beat = entente_rhythm_next (rhythm, beat, scene->frame->is_relative))
    {
      const double x = sharpen (entente_time_axis_get_x (scene->axis, beat));

      cairo_move_to (scene->cr, x, scene->area->y);
      cairo_line_to (scene->cr, x, scene->area->y + scene->area->height);
    }
  entente_color_use (scene->cr, color);
  cairo_set_line_width (scene->cr, scene->theme->line_width);
  cairo_stroke (scene->cr);
}

static void
paint_grid (const Scene *scene)
{
  const EntenteColor strong
      = entente_color_mix (&scene->theme->grid, &scene->theme->dim, 0.16);
  EntenteRhythm upper, lower;

  entente_time_axis_get_rhythms (scene->axis, &upper, &lower);
  paint_beats (scene, lower, &scene->theme->grid);
  paint_beats (scene, upper, &strong);
}

/* A hair between rows leads the eye from a name to its bar. */
static void
paint_rows (const Scene *scene)
{
  const double height = entente_gantt_layout_get_row_height (scene->layout);
  const double bottom = MIN (scene->area->y + scene->area->height,
                             entente_gantt_layout_get_height (scene->layout));
  const EntenteColor color = entente_color_fade (&scene->theme->grid, 0.7);

  for (double y = ceil (MAX (scene->area->y, height) / height) * height; y <= bottom; y += height)
    {
      cairo_move_to (scene->cr, scene->area->x, sharpen (y - 1));
      cairo_line_to (scene->cr, scene->area->x + scene->area->width, sharpen (y - 1));
    }
  entente_color_use (scene->cr, &color);
  cairo_set_line_width (scene->cr, scene->theme->line_width);
  cairo_stroke (scene->cr);
}

static void
paint_moments (const Scene *scene)
{
  const EntenteGanttFrame *frame = scene->frame;
  const double top = scene->area->y;
  const double bottom = scene->area->y + scene->area->height;

  if (frame->event_opens != ENTENTE_MOMENT_NONE)
    {
      const EntenteColor band = entente_color_fade (&scene->theme->event, 0.13);

      fill (scene, frame->event_opens, frame->event_closes, &band);
      _entente_gantt_paint_event (
          scene->cr, scene->theme,
          sharpen (entente_time_axis_get_x (scene->axis, frame->event_opens)), top, bottom);
    }
  if (frame->now != ENTENTE_MOMENT_NONE && !frame->is_relative)
    _entente_gantt_paint_today (scene->cr, scene->theme,
                                sharpen (entente_time_axis_get_x (scene->axis, frame->now)), top,
                                bottom);
}

/**
 * entente_gantt_painter_paint_ground:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin at the top left corner of the body
 * @area: the part to draw; nothing outside is touched
 *
 * Draws what is behind bars and lines, beginning with the background.
 */
void
entente_gantt_painter_paint_ground (EntenteGanttPainter *self,
                                    EntenteGanttLayout *layout,
                                    const EntenteTheme *theme,
                                    cairo_t *cr,
                                    const cairo_rectangle_t *area)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL && area != NULL);

  const EntenteTimeAxis *axis = entente_gantt_layout_get_axis (layout);
  const Scene scene = {
    .layout = layout,
    .theme = theme,
    .frame = entente_gantt_chart_get_frame (entente_gantt_layout_get_chart (layout)),
    .axis = axis,
    .cr = cr,
    .area = area,
    .from = entente_time_axis_get_moment (axis, area->x - 2) - 1,
    .until = entente_time_axis_get_moment (axis, area->x + area->width + 2) + 1,
  };

  cairo_save (cr);
  cairo_rectangle (cr, area->x, area->y, area->width, area->height);
  cairo_clip (cr);
  _entente_gantt_fill_ground (cr, theme, &theme->background, area);
  if (axis->scale * ENTENTE_DAY >= LEAST_DAY && !scene.frame->is_relative)
    {
      paint_days (&scene, ENTENTE_GANTT_DAY_SCHOOL, &theme->school);
      paint_closed (&scene);
      paint_days (&scene, ENTENTE_GANTT_DAY_HOLIDAY, &theme->holiday);
    }
  paint_grid (&scene);
  paint_rows (&scene);
  paint_moments (&scene);
  cairo_restore (cr);
}
