/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-pattern.h"

#include <glib.h>
#include <math.h>

#define HATCH_STEP 4.5

/**
 * entente_trace_rounded:
 * @cr: where
 * @box: a box
 * @radius: of its corners, less in a small box
 *
 * Adds a box with round corners to the path.
 */
void
entente_trace_rounded (cairo_t *cr, const cairo_rectangle_t *box, double radius)
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

/**
 * entente_trace_diamond:
 * @cr: where
 * @box: a box
 *
 * Adds a diamond in the box to the path.
 */
void
entente_trace_diamond (cairo_t *cr, const cairo_rectangle_t *box)
{
  cairo_move_to (cr, box->x + box->width / 2, box->y);
  cairo_line_to (cr, box->x + box->width, box->y + box->height / 2);
  cairo_line_to (cr, box->x + box->width / 2, box->y + box->height);
  cairo_line_to (cr, box->x, box->y + box->height / 2);
  cairo_close_path (cr);
}

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

/**
 * entente_pattern_fill:
 * @cr: where; its source draws the lines
 * @pattern: which of eight; 0 is none
 * @line_width: of the lines
 *
 * Hatches the path, which is consumed. Each pattern is told from the others without colours.
 */
void
entente_pattern_fill (cairo_t *cr, guint pattern, double line_width)
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
