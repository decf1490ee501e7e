/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-painter-private.h"

#include <math.h>

/* How pale is what is left to do. */
#define LEFT_SHARE 0.62
#define LEFT_SHARE_DARK 0.55

#define CRITICAL_WIDTH 2.0

/* Tracing */

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

/* Bars */

static double
get_radius (const cairo_rectangle_t *bar)
{
  return MIN (5, bar->height / 3);
}

EntenteColor
_entente_gantt_theme_get_key_color (const EntenteTheme *theme, const EntenteGanttKey *key)
{
  return entente_theme_get_readable (theme,
                                     &(EntenteColor){ key->red, key->green, key->blue, 1 });
}

/* Of what is left to do of something in a colour. */
EntenteColor
_entente_gantt_theme_get_left_color (const EntenteTheme *theme, const EntenteColor *color)
{
  if (theme->monochrome)
    return theme->background;

  return entente_color_mix (color, &theme->background,
                                   theme->dark ? LEFT_SHARE_DARK : LEFT_SHARE);
}

static void
outline (cairo_t *cr, const EntenteGanttShape *shape, const EntenteColor *color)
{
  const EntenteTheme *theme = shape->theme;

  entente_color_use (cr, shape->is_critical ? &theme->danger : color);
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
  entente_color_use (cr, &shape->theme->background);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
}

static void
fill_progress (cairo_t *cr,
               const EntenteGanttShape *shape,
               const EntenteColor *color,
               double radius)
{
  const cairo_rectangle_t *bar = &shape->bar;

  if (shape->progress_x <= bar->x)
    return;

  cairo_save (cr);
  entente_trace_rounded (cr, bar, radius);
  cairo_clip (cr);
  cairo_rectangle (cr, bar->x, bar->y, shape->progress_x - bar->x, bar->height);
  entente_color_use (cr, color);
  cairo_fill (cr);
  cairo_restore (cr);
}

void
_entente_gantt_paint_task (cairo_t *cr, const EntenteGanttShape *shape)
{
  const EntenteTheme *theme = shape->theme;
  const EntenteColor color = _entente_gantt_theme_get_key_color (theme, shape->key);
  const EntenteColor left = _entente_gantt_theme_get_left_color (theme, &color);
  const EntenteColor *edge = theme->monochrome ? &theme->foreground : &color;
  const double radius = get_radius (&shape->bar);
  const double half = theme->line_width * (shape->is_critical ? CRITICAL_WIDTH : 1) / 2;
  const cairo_rectangle_t inner = inset (&shape->bar, half);

  entente_trace_rounded (cr, &shape->bar, radius);
  entente_color_use (cr, &left);
  cairo_fill (cr);
  if (theme->monochrome && shape->key->pattern > 0)
    {
      entente_trace_rounded (cr, &shape->bar, radius);
      entente_color_use (cr, &theme->foreground);
      entente_pattern_fill (cr, shape->key->pattern, theme->line_width * 0.8);
    }
  fill_progress (cr, shape, &color, radius);
  entente_trace_rounded (cr, &inner, radius - half);
  outline (cr, shape, edge);
  if (shape->is_done && shape->bar.width > shape->bar.height * 1.2)
    paint_tick (cr, shape, shape->bar.x + shape->bar.height * 0.35);
}

void
_entente_gantt_paint_group (cairo_t *cr, const EntenteGanttShape *shape)
{
  const cairo_rectangle_t *bar = &shape->bar;
  const EntenteTheme *theme = shape->theme;
  const EntenteColor left =
      entente_color_mix (&theme->foreground, &theme->background, 0.6);
  const double foot = MIN (bar->height * 0.75, bar->width / 2);
  const double bottom = bar->y + bar->height;

  entente_trace_rounded (cr, bar, 2);
  entente_color_use (cr, &left);
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
  entente_color_use (cr, &theme->foreground);
  cairo_fill (cr);
}

void
_entente_gantt_paint_milestone (cairo_t *cr, const EntenteGanttShape *shape)
{
  const EntenteTheme *theme = shape->theme;
  const EntenteColor color = _entente_gantt_theme_get_key_color (theme, shape->key);
  const EntenteColor *edge = theme->monochrome ? &theme->foreground : &color;
  const EntenteColor left = _entente_gantt_theme_get_left_color (theme, &color);
  const cairo_rectangle_t inner = inset (&shape->bar, theme->line_width);

  entente_trace_diamond (cr, &shape->bar);
  entente_color_use (cr, shape->is_done ? &color : &left);
  cairo_fill (cr);
  entente_trace_diamond (cr, &inner);
  entente_color_use (cr, shape->is_critical ? &theme->danger : edge);
  cairo_set_line_width (cr, theme->line_width * (shape->is_critical ? CRITICAL_WIDTH : 1.5));
  cairo_stroke (cr);
  if (shape->is_done)
    paint_tick (cr, shape,
                shape->bar.x + shape->bar.width / 2 - MIN (shape->bar.height * 0.5, 9) / 2);
}

/* What is beside them */

void
_entente_gantt_paint_float (cairo_t *cr,
                            const EntenteTheme *theme,
                            double from,
                            double until,
                            double y,
                            double height)
{
  const double dash[] = { 1.5 * theme->line_width, 2.5 * theme->line_width };

  entente_color_use (cr, &theme->dim);
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
                               const EntenteTheme *theme,
                               const cairo_rectangle_t *bar,
                               gboolean is_milestone)
{
  const EntenteColor fill =
      entente_color_mix (&theme->foreground, &theme->background, 0.66);
  const EntenteColor edge =
      entente_color_mix (&theme->foreground, &theme->background, 0.4);

  if (is_milestone)
    entente_trace_diamond (cr, bar);
  else
    entente_trace_rounded (cr, bar, bar->height / 2);
  entente_color_use (cr, &fill);
  cairo_fill_preserve (cr);
  entente_color_use (cr, &edge);
  cairo_set_line_width (cr, 0.6 * theme->line_width);
  cairo_stroke (cr);
}

/* An exclamation mark in a disc. */
static void
paint_alarm (cairo_t *cr, const EntenteTheme *theme, double x, double y, double size)
{
  entente_color_use (cr, &theme->danger);
  cairo_arc (cr, x + size / 2, y, size / 2, 0, 2 * G_PI);
  cairo_fill (cr);
  entente_color_use (cr, &theme->background);
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
paint_endangering (cairo_t *cr, const EntenteTheme *theme, const cairo_rectangle_t *bar)
{
  const double size = bar->height * 0.9;
  const double end = bar->x + bar->width;

  if (bar->width > 1)
    {
      trace_pointed (cr, bar);
      entente_color_use (cr, &theme->background);
      cairo_fill_preserve (cr);
      entente_color_use (cr, &theme->danger);
      entente_pattern_fill (cr, 7, 1.2);
      trace_pointed (cr, bar);
      cairo_set_line_width (cr, 1.5 * theme->line_width);
      cairo_stroke (cr);
    }
  paint_alarm (cr, theme, end + 3, bar->y + bar->height / 2, size);

  return end + 3 + size;
}

static double
paint_harmless (cairo_t *cr, const EntenteTheme *theme, const cairo_rectangle_t *bar)
{
  const double dash[] = { 2.5, 1.5 };
  cairo_rectangle_t box = *bar;

  /* Late by less than can be drawn, or by a date that nothing is drawn for. */
  box.width = MAX (box.width, bar->height * 0.6);
  const cairo_rectangle_t inner = inset (&box, theme->line_width / 2);

  entente_trace_rounded (cr, &box, 3);
  entente_color_use (cr, &theme->warning);
  entente_pattern_fill (cr, 3, 1);
  entente_trace_rounded (cr, &inner, 3);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_line_width (cr, theme->line_width);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);

  return box.x + box.width;
}

double
_entente_gantt_paint_delay (cairo_t *cr,
                            const EntenteTheme *theme,
                            const cairo_rectangle_t *bar,
                            EntenteDelay delay)
{
  return delay == ENTENTE_DELAY_ENDANGERING ? paint_endangering (cr, theme, bar)
                                            : paint_harmless (cr, theme, bar);
}

/* A flag whose pole stands on the last moment. */
void
_entente_gantt_paint_deadline (cairo_t *cr,
                               const EntenteTheme *theme,
                               double x,
                               double y,
                               double height,
                               gboolean is_passed)
{
  const double size = MIN (6, height * 0.28);

  entente_color_use (cr, is_passed ? &theme->danger : &theme->foreground);
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
    cairo_t *cr, const EntenteTheme *theme, double x, double from, double until)
{
  const double dash[] = { 4, 3 };

  entente_color_use (cr, &theme->today);
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
    cairo_t *cr, const EntenteTheme *theme, double x, double from, double until)
{
  entente_color_use (cr, &theme->event);
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
                            const EntenteTheme *theme,
                            const EntenteColor *color,
                            const cairo_rectangle_t *box)
{
  cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  entente_color_use (cr, color);
  cairo_fill (cr);
}
