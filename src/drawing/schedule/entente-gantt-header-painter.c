/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-typography.h"
#include "schedule/entente-gantt-days.h"
#include "schedule/entente-gantt-painter-private.h"

#include <math.h>
#include <string.h>

/* Air above and below each line of text, together. */
#define UPPER_AIR 10.0
#define LOWER_AIR 6.0
#define OFFSET_AIR 4.0
#define SCHOOL_AIR 4.0
#define MARK_AIR 8.0

/* Beside a text in its beat, and between two names. */
#define PADDING 5.0
#define MARK_GAP 6.0
#define BADGE_PADDING 7.0

/* Characters that a name needs at least. */
#define LEAST_NAME 8

/* Names of days of the year are not heaped up in the plan of ten years. */
#define LEAST_DAY 0.8

/* On the scale of hours, doors open at H. */
#define HOURS_AROUND 24

typedef struct
{
  double from, until;
} Taken;

typedef struct
{
  EntenteGanttPainter *painter;
  const EntenteTheme *theme;
  const EntenteGanttFrame *frame;
  const EntenteGanttOptions *options;
  const EntenteTimeAxis *axis;
  cairo_t *cr;
  double left, right;
  EntenteMoment from, until;
  GArray *taken; /* of Taken: where names stand already */
} Scene;

static double
get_line (EntenteGanttPainter *painter, EntenteGanttTextStyle style, double air)
{
  return ceil (_entente_gantt_painter_get_line_height (painter, style) + air);
}

static gboolean
has_offsets (const EntenteGanttFrame *frame, const EntenteGanttOptions *options)
{
  return options->show_offsets && frame->event_opens != ENTENTE_MOMENT_NONE && !frame->is_relative;
}

static gboolean
has_school (const EntenteGanttFrame *frame)
{
  return frame->school_zone != ENTENTE_SCHOOL_ZONE_NONE && !frame->is_relative;
}

/**
 * entente_gantt_painter_get_header_height:
 * @self: a painter
 * @layout: a chart
 *
 * Returns: the height of the scale above it
 */
double
entente_gantt_painter_get_header_height (EntenteGanttPainter *self, EntenteGanttLayout *layout)
{
  g_return_val_if_fail (self != NULL && layout != NULL, 0);

  EntenteGanttChart *chart = entente_gantt_layout_get_chart (layout);
  const EntenteGanttFrame *frame = entente_gantt_chart_get_frame (chart);
  const EntenteGanttOptions *options = entente_gantt_chart_get_options (chart);

  return get_line (self, ENTENTE_GANTT_TEXT_STRONG, UPPER_AIR)
         + get_line (self, ENTENTE_GANTT_TEXT_SMALL, LOWER_AIR)
         + (has_offsets (frame, options) ? get_line (self, ENTENTE_GANTT_TEXT_SMALL, OFFSET_AIR)
                                         : 0)
         + (has_school (frame) ? get_line (self, ENTENTE_GANTT_TEXT_SMALL, SCHOOL_AIR) : 0)
         + get_line (self, ENTENTE_GANTT_TEXT_BADGE, MARK_AIR);
}

static double
get_x (const Scene *scene, EntenteMoment moment)
{
  return entente_time_axis_get_x (scene->axis, moment);
}

/* Beats */

/* A label that has no room, though shortened, is left out rather than cut. */
static void
paint_beat_label (const Scene *scene,
                  EntenteGanttTextStyle style,
                  const char *words,
                  double from,
                  double until,
                  double middle,
                  gboolean is_centered)
{
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, style, words, 0);

  if (text->width > until - from - 2)
    return;

  _entente_gantt_painter_show_text (
      scene->cr, text, is_centered ? (from + until - text->width) / 2 : from, middle);
}

static void
paint_beat (const Scene *scene,
            EntenteRhythm rhythm,
            EntenteMoment beat,
            EntenteMoment next,
            EntenteGanttTextStyle style,
            double middle)
{
  const gboolean is_upper = style == ENTENTE_GANTT_TEXT_STRONG;
  const double padding = is_upper ? PADDING : 0;
  /* What began before the left edge says its name at the edge, what ends after the right one before
     it. */
  const double from = MAX (get_x (scene, beat), scene->left) + padding;
  const double until = MIN (get_x (scene, next), scene->right) - padding;
  const double character = _entente_gantt_painter_get_character_width (scene->painter, style);
  const guint room = (guint) MAX (0, (until - from) / character);
  /* A month under its year is named without it. */
  const gboolean is_month
      = rhythm == ENTENTE_RHYTHM_MONTH && !is_upper && !scene->frame->is_relative;
  g_autofree char *words = entente_rhythm_format (
      rhythm, beat, scene->frame->is_relative, is_month ? MIN (room, 9) : room,
      _entente_gantt_painter_get_language (scene->painter));

  /* A letter of a year or month that just begins says nothing. */
  if (is_upper && room < 3)
    return;
  if (is_month)
    words[strcspn (words, ENTENTE_NO_BREAK_SPACE)] = '\0';
  paint_beat_label (scene, style, words, from, until, middle, !is_upper);
}

static void
paint_beats (const Scene *scene,
             EntenteRhythm rhythm,
             EntenteGanttTextStyle style,
             double top,
             double height)
{
  const gboolean is_relative = scene->frame->is_relative;
  EntenteMoment beat = entente_rhythm_floor (rhythm, scene->from, is_relative);
  const EntenteColor line =
      entente_color_mix (&scene->theme->grid, &scene->theme->dim, 0.16);

  while (beat <= scene->until)
    {
      const EntenteMoment next = entente_rhythm_next (rhythm, beat, is_relative);
      const double x = floor (get_x (scene, beat)) + 0.5;

      entente_color_use (scene->cr, &line);
      cairo_set_line_width (scene->cr, scene->theme->line_width);
      cairo_move_to (scene->cr, x, top);
      cairo_line_to (scene->cr, x, top + height);
      cairo_stroke (scene->cr);
      entente_color_use (scene->cr, style == ENTENTE_GANTT_TEXT_STRONG
                                               ? &scene->theme->foreground
                                               : &scene->theme->dim);
      paint_beat (scene, rhythm, beat, next, style, top + height / 2);
      beat = next;
    }
}

/* Days before the event */

static gint64
get_offset_step (const Scene *scene)
{
  static const gint64 steps[] = { 1, 2, 5, 10, 15, 30, 60, 90, 180, 360, 720 };
  const double room
      = 6.5 * _entente_gantt_painter_get_character_width (scene->painter, ENTENTE_GANTT_TEXT_SMALL);
  guint step = 0;

  while (step + 1 < G_N_ELEMENTS (steps) && steps[step] * ENTENTE_DAY * scene->axis->scale < room)
    step++;

  return steps[step];
}

static void
paint_offset (const Scene *scene,
              EntenteMoment moment,
              const char *words,
              gboolean is_event,
              double top,
              double height)
{
  const double x = get_x (scene, moment);
  const EntenteGanttText *text = _entente_gantt_painter_get_text (
      scene->painter, is_event ? ENTENTE_GANTT_TEXT_BADGE : ENTENTE_GANTT_TEXT_SMALL, words, 0);

  if (x < scene->left)
    return;

  cairo_move_to (scene->cr, x, top);
  cairo_line_to (scene->cr, x, top + height * 0.3);
  entente_color_use (scene->cr, is_event ? &scene->theme->event : &scene->theme->dim);
  cairo_set_line_width (scene->cr, scene->theme->line_width);
  cairo_stroke (scene->cr);
  _entente_gantt_painter_show_text (scene->cr, text, x + 3, top + height / 2);
}

/* Whether the hours around the opening of doors take the place of the days. */
static gboolean
shows_hours (const Scene *scene)
{
  return 60 * scene->axis->scale >= 5
                                        * _entente_gantt_painter_get_character_width (
                                            scene->painter, ENTENTE_GANTT_TEXT_SMALL);
}

static void
paint_hours (const Scene *scene, double top, double height)
{
  for (int hours = -HOURS_AROUND; hours <= HOURS_AROUND; hours++)
    {
      const EntenteMoment moment = scene->frame->event_opens + hours * 60;
      g_autofree char *words = hours == 0 ? g_strdup ("H")
                                          : g_strdup_printf ("H%s%d", hours < 0 ? "\u2212" : "+",
                                                             ABS (hours));

      if (moment <= scene->until)
        paint_offset (scene, moment, words, hours == 0, top, height);
    }
}

static void
paint_days (const Scene *scene, double top, double height)
{
  const gint64 event = entente_moment_get_day (scene->frame->event_opens);
  const gint64 step = get_offset_step (scene);
  const gint64 last = entente_moment_get_day (scene->until) - event;
  const gint64 first = entente_moment_get_day (scene->from) - event;
  /* From the event, so that D stands where it is, whatever the step. */
  gint64 offset = (first >= 0 ? first / step : -((-first + step - 1) / step)) * step;

  for (; offset <= last; offset += step)
    {
      g_autofree char *words
          = entente_rhythm_format (ENTENTE_RHYTHM_DAY, offset * ENTENTE_DAY, TRUE, 8,
                                   _entente_gantt_painter_get_language (scene->painter));
      const EntenteMoment moment = (event + offset) * ENTENTE_DAY;

      if (!shows_hours (scene)
          || ABS (moment - scene->frame->event_opens) > HOURS_AROUND * 60 + 60)
        paint_offset (scene, moment, words, offset == 0, top, height);
    }
}

static void
paint_offsets (const Scene *scene, double top, double height)
{
  paint_days (scene, top, height);
  if (shows_hours (scene))
    paint_hours (scene, top, height);
}

/* Names */

static gboolean
take (const Scene *scene, double from, double until)
{
  for (guint i = 0; i < scene->taken->len; i++)
    {
      const Taken *other = &g_array_index (scene->taken, Taken, i);

      if (from < other->until + MARK_GAP && until + MARK_GAP > other->from)
        return FALSE;
    }

  const Taken taken = { from, until };
  g_array_append_val (scene->taken, taken);
  return TRUE;
}

static void
paint_badge (const Scene *scene,
             const char *words,
             const EntenteColor *color,
             EntenteMoment moment,
             double top,
             double height)
{
  const double x = get_x (scene, moment);
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_BADGE, words, 220);
  const double width = text->width + 2 * BADGE_PADDING;
  const double from =
      CLAMP (x - width / 2, scene->left + 1, MAX (scene->left + 1, scene->right - width - 1));
  const cairo_rectangle_t box = { from, top + 1, width, height - 4 };

  if (x < scene->left - 1 || x > scene->right + 1 || !take (scene, from, from + width))
    return;

  entente_trace_rounded (scene->cr, &box, box.height / 2);
  entente_color_use (scene->cr, color);
  cairo_fill (scene->cr);
  /* The foot that joins it to its line. */
  cairo_move_to (scene->cr, x - 3, top + height - 3.5);
  cairo_line_to (scene->cr, x + 3, top + height - 3.5);
  cairo_line_to (scene->cr, x, top + height);
  cairo_close_path (scene->cr);
  cairo_fill (scene->cr);
  entente_color_use (scene->cr, &scene->theme->background);
  _entente_gantt_painter_show_text (scene->cr, text, from + BADGE_PADDING, box.y + box.height / 2);
}

/* In the middle over its day, or to one side of it when another name is in the way. */
static gboolean
find_room (const Scene *scene, double middle, double width, double *from)
{
  const double places[]
      = { middle - width / 2, middle - 3, middle - width + 3, middle + 9, middle - width - 9 };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      *from = places[i];
      if (places[i] >= scene->left && places[i] + width <= scene->right
          && take (scene, places[i], places[i] + width))
        return TRUE;
    }

  return FALSE;
}

static void
paint_holidays (const Scene *scene, double top, double height)
{
  EntenteGanttDays days = { .from = entente_moment_get_day (scene->from),
                            .last = entente_moment_get_day (scene->until),
                            .with_names = TRUE };

  entente_color_use (scene->cr, &scene->theme->foreground);
  while (_entente_gantt_days_next (&days, scene->frame, ENTENTE_GANTT_DAY_HOLIDAY))
    {
      const double middle = get_x (scene, days.first * ENTENTE_DAY + ENTENTE_DAY / 2);
      const EntenteGanttText *text =
          _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_SMALL, days.name, 0);
      double from;

      if (find_room (scene, middle, text->width, &from))
        _entente_gantt_painter_show_text (scene->cr, text, from, top + height / 2 - 1);
    }
}

static void
paint_marks (const Scene *scene, double top, double height)
{
  const EntenteGanttFrame *frame = scene->frame;

  if (frame->event_opens != ENTENTE_MOMENT_NONE)
    paint_badge (scene,
                 *frame->event_name ? frame->event_name
                                    : _entente_gantt_painter_get_word (scene->painter, "event"),
                 &scene->theme->event, frame->event_opens, top, height);
  if (frame->is_relative)
    return;

  if (frame->now != ENTENTE_MOMENT_NONE)
    paint_badge (scene, _entente_gantt_painter_get_word (scene->painter, "today"),
                 &scene->theme->today, frame->now, top, height);
  if (scene->axis->scale * ENTENTE_DAY >= LEAST_DAY)
    paint_holidays (scene, top, height);
}

static void
paint_school_run (const Scene *scene,
                  const EntenteGanttDays *days,
                  gboolean is_unknown,
                  double top,
                  double height)
{
  const double from = MAX (get_x (scene, days->first * ENTENTE_DAY), scene->left);
  const double until = MIN (get_x (scene, days->until * ENTENTE_DAY), scene->right);
  const cairo_rectangle_t box = { from, top + 1, until - from, height - 2 };
  const char *name = is_unknown
                         ? _entente_gantt_painter_get_word (scene->painter, "school-unknown")
                         : days->name;
  const EntenteColor band = entente_color_mix (
      &scene->theme->school, &scene->theme->accent, scene->theme->monochrome ? 0.1 : 0.22);

  if (box.width < 1)
    return;

  entente_trace_rounded (scene->cr, &box, 3);
  if (is_unknown)
    {
      entente_color_use (scene->cr, &scene->theme->grid);
      entente_pattern_fill (scene->cr, 1, 1);
    }
  else
    {
      entente_color_use (scene->cr, &band);
      cairo_fill (scene->cr);
    }
  if (!name)
    return;

  const double room = box.width - 2 * PADDING;
  const EntenteGanttText *text
      = _entente_gantt_painter_get_text (scene->painter, ENTENTE_GANTT_TEXT_SMALL, name, room);

  /* Elided to a few letters a name says nothing. */
  if (room < LEAST_NAME
                 * _entente_gantt_painter_get_character_width (scene->painter,
                                                               ENTENTE_GANTT_TEXT_SMALL))
    return;
  entente_color_use (scene->cr, &scene->theme->foreground);
  _entente_gantt_painter_show_text (scene->cr, text, box.x + (box.width - text->width) / 2,
                                    top + height / 2);
}

static void
paint_school (const Scene *scene, double top, double height)
{
  static const EntenteGanttDayKind kinds[]
      = { ENTENTE_GANTT_DAY_SCHOOL_UNKNOWN, ENTENTE_GANTT_DAY_SCHOOL };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      EntenteGanttDays days = { .from = entente_moment_get_day (scene->from),
                                .last = entente_moment_get_day (scene->until),
                            .with_names = TRUE };

      while (_entente_gantt_days_next (&days, scene->frame, kinds[i]))
        paint_school_run (scene, &days, kinds[i] == ENTENTE_GANTT_DAY_SCHOOL_UNKNOWN, top, height);
    }
}

static void
paint_all (const Scene *scene)
{
  EntenteGanttPainter *painter = scene->painter;
  const double upper = get_line (painter, ENTENTE_GANTT_TEXT_STRONG, UPPER_AIR);
  const double lower = get_line (painter, ENTENTE_GANTT_TEXT_SMALL, LOWER_AIR);
  const double marks = get_line (painter, ENTENTE_GANTT_TEXT_BADGE, MARK_AIR);
  EntenteRhythm upper_rhythm, lower_rhythm;
  double top = 0;

  entente_time_axis_get_rhythms (scene->axis, &upper_rhythm, &lower_rhythm);
  paint_beats (scene, upper_rhythm, ENTENTE_GANTT_TEXT_STRONG, top, upper);
  top += upper;
  paint_beats (scene, lower_rhythm, ENTENTE_GANTT_TEXT_SMALL, top, lower);
  top += lower;
  if (has_offsets (scene->frame, scene->options))
    {
      const double height = get_line (painter, ENTENTE_GANTT_TEXT_SMALL, OFFSET_AIR);

      paint_offsets (scene, top, height);
      top += height;
    }
  if (has_school (scene->frame))
    {
      const double height = get_line (painter, ENTENTE_GANTT_TEXT_SMALL, SCHOOL_AIR);

      paint_school (scene, top, height);
      top += height;
    }
  paint_marks (scene, top, marks);
}

/**
 * entente_gantt_painter_paint_header:
 * @self: a painter
 * @layout: a chart
 * @theme: its colours
 * @cr: where to draw, its origin above the origin of the axis, at the top of the scale
 * @from_x: left edge of what is seen, in units of the axis
 * @width: how much is seen
 *
 * Draws the scale: two rows of dates, the days before the event, school holidays and the names of
 * days.
 */
void
entente_gantt_painter_paint_header (EntenteGanttPainter *self,
                                    EntenteGanttLayout *layout,
                                    const EntenteTheme *theme,
                                    cairo_t *cr,
                                    double from_x,
                                    double width)
{
  g_return_if_fail (self != NULL && layout != NULL && theme != NULL && cr != NULL);

  EntenteGanttChart *chart = entente_gantt_layout_get_chart (layout);
  const EntenteTimeAxis *axis = entente_gantt_layout_get_axis (layout);
  const cairo_rectangle_t box
      = { from_x, 0, width, entente_gantt_painter_get_header_height (self, layout) };
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Taken));
  const Scene scene = {
    .painter = self,
    .theme = theme,
    .frame = entente_gantt_chart_get_frame (chart),
    .options = entente_gantt_chart_get_options (chart),
    .axis = axis,
    .cr = cr,
    .left = from_x,
    .right = from_x + width,
    .from = entente_time_axis_get_moment (axis, from_x),
    .until = entente_time_axis_get_moment (axis, from_x + width),
    .taken = taken,
  };

  cairo_save (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_clip (cr);
  _entente_gantt_fill_ground (cr, theme, &theme->background, &box);
  paint_all (&scene);
  cairo_rectangle (cr, box.x, box.height - theme->line_width, box.width, theme->line_width);
  entente_color_use (cr, &theme->grid);
  cairo_fill (cr);
  cairo_restore (cr);
}
