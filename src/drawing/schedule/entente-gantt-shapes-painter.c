/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-painter-private.h"

#include <math.h>

/* How pale is what is left to do. */
#define LEFT_SHARE 0.62
#define LEFT_SHARE_DARK 0.55

#define CRITICAL_WIDTH 2.0
#define HATCH_STEP 4.5

/* Tracing */

void
_entente_gantt_trace_rounded (cairo_t *cr, const cairo_rectangle_t *box, double radius)
{
  const double r = MIN (radius, MIN (box->width, box->height) / 2);
  const double right = box->x + box->width;
  const double bottom = box->y + box->height;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, box->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, box->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box->x + r, box->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
_entente_gantt_trace_diamond (cairo_t *cr, const cairo_rectangle_t *box)
{
  cairo_move_to (cr, box->x + box->width / 2, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + box->height / 2);
  cairo_line_to (cr, box->x + box->width / 2, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height / 2);
  cairo_close_path (cr);
}

/* A box that ends in a point: what goes towards danger. */
static void
trace_pointed (cairo_t *cr, const cairo_rectangle_t *box)
{
  const double point = MIN (box->height / 2, box->width);

  cairo_move_to (cr, box->x, box->y);
  cairo_line_to (cr, box->x + box->width - point, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + box->height / 2);
  cairo_line_to (cr, box->x + box->width - point, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height);
  cairo_close_path (cr);
}

static cairo_rectangle_t
inset (const cairo_rectangle_t *box, double by)
{
  return (cairo_rectangle_t){ box->x + by, box->y + by, MAX (box->width - 2 * by, 0.1),
                              MAX (box->height - 2 * by, 0.1) };
}

/* Patterns */

static void
trace_slant (cairo_t *cr, const cairo_rectangle_t *box, double step, gboolean rising)
{
  /* From the origin, so that hatches of neighbours and of two tiles of one bar meet. */
  const double first = floor (box->x / step) * step - ceil (box->height / step) * step;

  for (double x = first; x < box->x + box->width + box->height; x += step)
    {
      cairo_move_to (cr, x, rising ? box->y + box->height : box->y);
      cairo_line_to (cr, x + box->height, rising ? box->y : box->y + box->height);
    }
}

static void
trace_level (cairo_t *cr, const cairo_rectangle_t *box, double step)
{
  for (double y = box->y + step / 2; y < box->y + box->height; y += step)
    {
      cairo_move_to (cr, box->x, y);
      cairo_line_to (cr, box->x + box->width, y);
    }
}

static void
trace_upright (cairo_t *cr, const cairo_rectangle_t *box, double step)
{
  for (double x = floor (box->x / step) * step; x < box->x + box->width; x += step)
    {
      cairo_move_to (cr, x, box->y);
      cairo_line_to (cr, x, box->y + box->height);
    }
}

static void
trace_dots (cairo_t *cr, const cairo_rectangle_t *box, double step, double size)
{
  for (double y = box->y + step / 2; y < box->y + box->height; y += step)
    {
      for (double x = floor (box->x / step) * step; x < box->x + box->width; x += step)
        {
          cairo_move_to (cr, x, y);
          cairo_line_to (cr, x + size, y);
        }
    }
}

static void
trace_pattern (cairo_t *cr, guint pattern, const cairo_rectangle_t *box)
{
  switch (pattern % 8)
    {
    case 0:
      break;
    case 1:
      trace_slant (cr, box, HATCH_STEP, TRUE);
      break;
    case 2:
      trace_slant (cr, box, HATCH_STEP, FALSE);
      break;
    case 3:
      trace_dots (cr, box, HATCH_STEP * 0.8, 1);
      break;
    case 4:
      trace_upright (cr, box, HATCH_STEP * 0.8);
      break;
    case 5:
      trace_level (cr, box, HATCH_STEP * 0.7);
      break;
    case 6:
      trace_slant (cr, box, HATCH_STEP * 1.4, TRUE);
      trace_slant (cr, box, HATCH_STEP * 1.4, FALSE);
      break;
    default:
      trace_slant (cr, box, HATCH_STEP * 0.5, TRUE);
      break;
    }
}

void
_entente_gantt_fill_pattern (cairo_t *cr, guint pattern, double line_width)
{
  cairo_rectangle_t box;
  double right, bottom;

  cairo_save (cr);
  cairo_clip (cr);
  /* What is outside the area being drawn need not be hatched, however long the bar is. */
  cairo_clip_extents (cr, &box.x, &box.y, &right, &bottom);
  box.width = right - box.x;
  box.height = bottom - box.y;
  trace_pattern (cr, pattern, &box);
  cairo_set_line_width (cr, line_width);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Bars */

static double
get_radius (const cairo_rectangle_t *bar)
{
  return MIN (5, bar->height / 3);
}

/* Of what is left to do of something in a colour. */
EntenteGanttColor
_entente_gantt_theme_get_left_color (const EntenteGanttTheme *theme, const EntenteGanttColor *color)
{
  if (theme->monochrome)
    return theme->background;

  return _entente_gantt_color_mix (color, &theme->background,
                                   theme->dark ? LEFT_SHARE_DARK : LEFT_SHARE);
}

static void
outline (cairo_t *cr, const EntenteGanttShape *shape, const EntenteGanttColor *color)
{
  const EntenteGanttTheme *theme = shape->theme;

  _entente_gantt_color_use (cr, shape->is_critical ? &theme->danger : color);
  cairo_set_line_width (cr, theme->line_width * (shape->is_critical ? CRITICAL_WIDTH : 1));
  cairo_stroke (cr);
}

/* A tick, for who does not see that a bar is full. */
static void
paint_tick (cairo_t *cr, const EntenteGanttShape *shape, double x)
{
  const double size = MIN (shape->bar.height * 0.5, 9);
  const double y = shape->bar.y + (shape->bar.height - size) / 2;

  cairo_move_to (cr, x, y + size * 0.55);
  cairo_line_to (cr, x + size * 0.38, y + size * 0.92);
  cairo_line_to (cr, x + size, y + size * 0.12);
  cairo_set_line_width (cr, MAX (1, size / 5));
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  _entente_gantt_color_use (cr, &shape->theme->background);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
}

static void
fill_progress (cairo_t *cr,
               const EntenteGanttShape *shape,
               const EntenteGanttColor *color,
               double radius)
{
  const cairo_rectangle_t *bar = &shape->bar;

  if (shape->progress_x <= bar->x)
    return;

  cairo_save (cr);
  _entente_gantt_trace_rounded (cr, bar, radius);
  cairo_clip (cr);
  cairo_rectangle (cr, bar->x, bar->y, shape->progress_x - bar->x, bar->height);
  _entente_gantt_color_use (cr, color);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
_entente_gantt_paint_task (cairo_t *cr, const EntenteGanttShape *shape)
{
  const EntenteGanttTheme *theme = shape->theme;
  const EntenteGanttColor color = _entente_gantt_theme_get_key_color (theme, shape->key);
  const EntenteGanttColor left = _entente_gantt_theme_get_left_color (theme, &color);
  const EntenteGanttColor *edge = theme->monochrome ? &theme->foreground : &color;
  const double radius = get_radius (&shape->bar);
  const double half = theme->line_width * (shape->is_critical ? CRITICAL_WIDTH : 1) / 2;
  const cairo_rectangle_t inner = inset (&shape->bar, half);

  _entente_gantt_trace_rounded (cr, &shape->bar, radius);
  _entente_gantt_color_use (cr, &left);
  cairo_fill (cr);
  if (theme->monochrome && shape->key->pattern > 0)
    {
      _entente_gantt_trace_rounded (cr, &shape->bar, radius);
      _entente_gantt_color_use (cr, &theme->foreground);
      _entente_gantt_fill_pattern (cr, shape->key->pattern, theme->line_width * 0.8);
    }
  fill_progress (cr, shape, &color, radius);
  _entente_gantt_trace_rounded (cr, &inner, radius - half);
  outline (cr, shape, edge);
  if (shape->is_done && shape->bar.width > shape->bar.height * 1.2)
    paint_tick (cr, shape, shape->bar.x + shape->bar.height * 0.35);
}

void
_entente_gantt_paint_group (cairo_t *cr, const EntenteGanttShape *shape)
{
  const cairo_rectangle_t *bar = &shape->bar;
  const EntenteGanttTheme *theme = shape->theme;
  const EntenteGanttColor left =
      _entente_gantt_color_mix (&theme->foreground, &theme->background, 0.6);
  const double foot = MIN (bar->height * 0.75, bar->width / 2);
  const double bottom = bar->y + bar->height;

  _entente_gantt_trace_rounded (cr, bar, 2);
  _entente_gantt_color_use (cr, &left);
  cairo_fill (cr);
  fill_progress (cr, shape, &theme->foreground, 2);

  /* Its feet make it a bracket over what it holds. */
  cairo_move_to (cr, bar->x, bar->y + bar->height / 2);
  cairo_line_to (cr, bar->x, bottom + foot);
  cairo_line_to (cr, bar->x + foot, bottom - 0.5);
  cairo_close_path (cr);
  cairo_move_to (cr, bar->x + bar->width, bar->y + bar->height / 2);
  cairo_line_to (cr, bar->x + bar->width, bottom + foot);
  cairo_line_to (cr, bar->x + bar->width - foot, bottom - 0.5);
  cairo_close_path (cr);
  _entente_gantt_color_use (cr, &theme->foreground);
  cairo_fill (cr);
}

void
_entente_gantt_paint_milestone (cairo_t *cr, const EntenteGanttShape *shape)
{
  const EntenteGanttTheme *theme = shape->theme;
  const EntenteGanttColor color = _entente_gantt_theme_get_key_color (theme, shape->key);
  const EntenteGanttColor *edge = theme->monochrome ? &theme->foreground : &color;
  const EntenteGanttColor left = _entente_gantt_theme_get_left_color (theme, &color);
  const cairo_rectangle_t inner = inset (&shape->bar, theme->line_width);

  _entente_gantt_trace_diamond (cr, &shape->bar);
  _entente_gantt_color_use (cr, shape->is_done ? &color : &left);
  cairo_fill (cr);
  _entente_gantt_trace_diamond (cr, &inner);
  _entente_gantt_color_use (cr, shape->is_critical ? &theme->danger : edge);
  cairo_set_line_width (cr, theme->line_width * (shape->is_critical ? CRITICAL_WIDTH : 1.5));
  cairo_stroke (cr);
  if (shape->is_done)
    paint_tick (cr, shape,
                shape->bar.x + shape->bar.width / 2 - MIN (shape->bar.height * 0.5, 9) / 2);
}

/* What is beside them */

void
_entente_gantt_paint_float (cairo_t *cr,
                            const EntenteGanttTheme *theme,
                            double from,
                            double until,
                            double y,
                            double height)
{
  const double dash[] = { 1.5 * theme->line_width, 2.5 * theme->line_width };

  _entente_gantt_color_use (cr, &theme->dim);
  cairo_set_line_width (cr, 1.2 * theme->line_width);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, until, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, until, y - height / 4);
  cairo_line_to (cr, until, y + height / 4);
  cairo_stroke (cr);
}

void
_entente_gantt_paint_forecast (cairo_t *cr,
                               const EntenteGanttTheme *theme,
                               const cairo_rectangle_t *bar,
                               gboolean is_milestone)
{
  const EntenteGanttColor fill =
      _entente_gantt_color_mix (&theme->foreground, &theme->background, 0.66);
  const EntenteGanttColor edge =
      _entente_gantt_color_mix (&theme->foreground, &theme->background, 0.4);

  if (is_milestone)
    _entente_gantt_trace_diamond (cr, bar);
  else
    _entente_gantt_trace_rounded (cr, bar, bar->height / 2);
  _entente_gantt_color_use (cr, &fill);
  cairo_fill_preserve (cr);
  _entente_gantt_color_use (cr, &edge);
  cairo_set_line_width (cr, 0.6 * theme->line_width);
  cairo_stroke (cr);
}

/* An exclamation mark in a disc. */
static void
paint_alarm (cairo_t *cr, const EntenteGanttTheme *theme, double x, double y, double size)
{
  _entente_gantt_color_use (cr, &theme->danger);
  cairo_arc (cr, x + size / 2, y, size / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  _entente_gantt_color_use (cr, &theme->background);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, size * 0.15);
  cairo_move_to (cr, x + size / 2, y - size * 0.27);
  cairo_line_to (cr, x + size / 2, y + size * 0.05);
  cairo_move_to (cr, x + size / 2, y + size * 0.27);
  cairo_line_to (cr, x + size / 2, y + size * 0.28);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static double
paint_endangering (cairo_t *cr, const EntenteGanttTheme *theme, const cairo_rectangle_t *bar)
{
  const double size = bar->height * 0.9;
  const double end = bar->x + bar->width;

  if (bar->width > 1)
    {
      trace_pointed (cr, bar);
      _entente_gantt_color_use (cr, &theme->background);
      cairo_fill_preserve (cr);
      _entente_gantt_color_use (cr, &theme->danger);
      _entente_gantt_fill_pattern (cr, 7, 1.2);
      trace_pointed (cr, bar);
      cairo_set_line_width (cr, 1.5 * theme->line_width);
      cairo_stroke (cr);
    }
  paint_alarm (cr, theme, end + 3, bar->y + bar->height / 2, size);

  return end + 3 + size;
}

static double
paint_harmless (cairo_t *cr, const EntenteGanttTheme *theme, const cairo_rectangle_t *bar)
{
  const double dash[] = { 2.5, 1.5 };
  cairo_rectangle_t box = *bar;

  /* Late by less than can be drawn, or by a date that nothing is drawn for. */
  box.width = MAX (box.width, bar->height * 0.6);
  const cairo_rectangle_t inner = inset (&box, theme->line_width / 2);

  _entente_gantt_trace_rounded (cr, &box, 3);
  _entente_gantt_color_use (cr, &theme->warning);
  _entente_gantt_fill_pattern (cr, 3, 1);
  _entente_gantt_trace_rounded (cr, &inner, 3);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, theme->line_width);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  return box.x + box.width;
}

double
_entente_gantt_paint_delay (cairo_t *cr,
                            const EntenteGanttTheme *theme,
                            const cairo_rectangle_t *bar,
                            EntenteDelay delay)
{
  return delay == ENTENTE_DELAY_ENDANGERING ? paint_endangering (cr, theme, bar)
                                            : paint_harmless (cr, theme, bar);
}

/* A flag whose pole stands on the last moment. */
void
_entente_gantt_paint_deadline (cairo_t *cr,
                               const EntenteGanttTheme *theme,
                               double x,
                               double y,
                               double height,
                               gboolean is_passed)
{
  const double size = MIN (6, height * 0.28);

  _entente_gantt_color_use (cr, is_passed ? &theme->danger : &theme->foreground);
  cairo_set_line_width (cr, 1.2 * theme->line_width);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x, y + height);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + size * 1.5, y + size / 2);
  cairo_line_to (cr, x, y + size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

void
_entente_gantt_paint_today (
    cairo_t *cr, const EntenteGanttTheme *theme, double x, double from, double until)
{
  const double dash[] = { 4, 3 };

  _entente_gantt_color_use (cr, &theme->today);
  cairo_set_line_width (cr, 1.4 * theme->line_width);
  if (theme->monochrome)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_move_to (cr, x, from);
  cairo_line_to (cr, x, until);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

void
_entente_gantt_paint_event (
    cairo_t *cr, const EntenteGanttTheme *theme, double x, double from, double until)
{
  _entente_gantt_color_use (cr, &theme->event);
  cairo_set_line_width (cr, 2.2 * theme->line_width);
  cairo_move_to (cr, x, from);
  cairo_line_to (cr, x, until);
  cairo_stroke (cr);
}

void
_entente_gantt_paint_arrow (
    cairo_t *cr, double from_x, double from_y, double x, double y, double size)
{
  const double length = hypot (x - from_x, y - from_y);
  const double along_x = length > 0 ? (x - from_x) / length : 1;
  const double along_y = length > 0 ? (y - from_y) / length : 0;
  const double back_x = x - along_x * size;
  const double back_y = y - along_y * size;

  cairo_move_to (cr, x, y);
  cairo_line_to (cr, back_x - along_y * size * 0.55, back_y + along_x * size * 0.55);
  cairo_line_to (cr, back_x + along_y * size * 0.55, back_y - along_x * size * 0.55);
  cairo_close_path (cr);
}

void
_entente_gantt_fill_ground (cairo_t *cr,
                            const EntenteGanttTheme *theme,
                            const EntenteGanttColor *color,
                            const cairo_rectangle_t *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  _entente_gantt_color_use (cr, color);
  cairo_fill (cr);
}
