/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-layout-private.h"

/*
 * The way of a line: out of a bar by a short stub, up or down in a column free of bars where there
 * is one near, along the gap between two rows, where nothing is written, and into the other bar.
 * From a finish to a start it goes in from above or below, so that a task right after another needs
 * three points only:
 *
 *   ███████─┐             ███████─┐
 *           ▼                     │   ████
 *           ██████                └────────┐
 *                                          ▼
 *                                          ██████
 */

/* How far inside the start of a bar an arrow comes down. */
#define INSET 7.0

/* How far beyond a stub a column may be used without a bend: not as far as the words beside the
   bar. */
#define STRAIGHT 3.0

/* Bars keep that distance from lines that pass. */
#define CLEARANCE 3.0

/* Of a link over thousands of rows only the nearest are looked at. */
#define MAX_ROWS 48
#define MAX_TRIES 24

/* The bar in the way of a column between two rows, ends not included. */
static gboolean
find_blocker (EntenteGanttLayout *self, double x, guint from, guint to, cairo_rectangle_t *blocker)
{
  const guint first = MIN (from, to) + 1;
  const guint last = MAX (from, to);

  for (guint row = first; row < last && row < first + MAX_ROWS; row++)
    {
      if (entente_gantt_layout_get_bar (self, row, blocker) && x > blocker->x - CLEARANCE
          && x < blocker->x + blocker->width + CLEARANCE)
        return TRUE;
    }

  return FALSE;
}

/* The free column nearest to x in a direction; x itself when none is near. */
static double
find_column (EntenteGanttLayout *self, double x, guint from, guint to, gboolean rightwards)
{
  double column = x;
  cairo_rectangle_t blocker;

  for (guint i = 0; i < MAX_TRIES && find_blocker (self, column, from, to, &blocker); i++)
    {
      column = rightwards ? blocker.x + blocker.width + ENTENTE_GANTT_STUB
                          : blocker.x - ENTENTE_GANTT_STUB;
      if (ABS (column - x) > ENTENTE_GANTT_MAX_DETOUR - 2 * ENTENTE_GANTT_STUB)
        return x;
    }

  return find_blocker (self, column, from, to, &blocker) ? x : column;
}

static gboolean
is_free (EntenteGanttLayout *self, double x, guint from, guint to)
{
  cairo_rectangle_t blocker;

  return !find_blocker (self, x, from, to, &blocker);
}

/* Points one after the other at the same place are one, and those between on a straight line are
   none. */
static guint
add_point (EntenteGanttPoint *points, guint n, double x, double y)
{
  if (n > 0 && points[n - 1].x == x && points[n - 1].y == y)
    return n;
  if (n > 1
      && ((points[n - 1].x == x && points[n - 2].x == x)
          || (points[n - 1].y == y && points[n - 2].y == y)))
    n--;
  points[n] = (EntenteGanttPoint){ x, y };

  return n + 1;
}

/* The gap between rows next to a bar, on the side the line leaves to. */
static double
get_leaving_gap (EntenteGanttLayout *self, guint from, guint to)
{
  return (from < to ? from + 1 : from) * entente_gantt_layout_get_row_height (self);
}

/* The gap between rows next to a bar, on the side the line comes from. */
static double
get_gap (EntenteGanttLayout *self, guint from, guint to)
{
  return (from < to ? to : to + 1) * entente_gantt_layout_get_row_height (self);
}

/* Out of a finish and to a column further away: off the words beside the bar, which the first gap
   is under. */
static guint
leave_finish (EntenteGanttLayout *self,
              const EntenteGanttLink *link,
              double x,
              double y,
              double column,
              EntenteGanttPoint *points)
{
  const double stub = MIN (x + ENTENTE_GANTT_STUB, MAX (column, x));
  const double gap = get_leaving_gap (self, link->from, link->to);
  guint n = add_point (points, 0, x, y);

  n = add_point (points, n, stub, y);
  n = add_point (points, n, stub, gap);
  return add_point (points, n, column, gap);
}

static guint
route_into_start (EntenteGanttLayout *self,
                  const EntenteGanttLink *link,
                  const cairo_rectangle_t *from,
                  const cairo_rectangle_t *to,
                  gboolean is_diamond,
                  EntenteGanttPoint *points)
{
  const double x = from->x + from->width;
  const double y = from->y + from->height / 2;
  const double tip_x = to->x + (is_diamond ? to->width / 2 : MIN (INSET, to->width / 2));
  const double tip_y = link->from < link->to ? to->y : to->y + to->height;
  const double gap = get_gap (self, link->from, link->to);
  const double stub = x + ENTENTE_GANTT_STUB;
  const gboolean is_straight = tip_x >= x + ENTENTE_GANTT_STUB / 2 && tip_x <= stub + STRAIGHT
                               && is_free (self, tip_x, link->from, link->to);
  const double column
      = is_straight ? tip_x : find_column (self, stub, link->from, link->to, TRUE);
  guint n = leave_finish (self, link, x, y, column, points);

  n = add_point (points, n, column, gap);
  n = add_point (points, n, tip_x, gap);
  return add_point (points, n, tip_x, tip_y);
}

/* Both starts: around, like a bracket. */
static guint
route_around_starts (EntenteGanttLayout *self,
                     const EntenteGanttLink *link,
                     const cairo_rectangle_t *from,
                     const cairo_rectangle_t *to,
                     EntenteGanttPoint *points)
{
  const double y = from->y + from->height / 2;
  const double tip_y = to->y + to->height / 2;
  const double outside = MIN (from->x, to->x) - ENTENTE_GANTT_STUB;
  const double column = find_column (self, outside, link->from, link->to, FALSE);
  guint n = add_point (points, 0, from->x, y);

  n = add_point (points, n, column, y);
  n = add_point (points, n, column, tip_y);
  return add_point (points, n, to->x, tip_y);
}

/* Both finishes: the words beside the first bar are kept clear, the way right goes through the
   gap. */
static guint
route_around_finishes (EntenteGanttLayout *self,
                       const EntenteGanttLink *link,
                       const cairo_rectangle_t *from,
                       const cairo_rectangle_t *to,
                       EntenteGanttPoint *points)
{
  const double x = from->x + from->width;
  const double y = from->y + from->height / 2;
  const double tip_x = to->x + to->width;
  const double tip_y = to->y + to->height / 2;
  const double gap = get_gap (self, link->from, link->to);
  const double column
      = find_column (self, x + ENTENTE_GANTT_STUB, link->from, link->to, TRUE);
  const double last = x > tip_x ? column : tip_x + ENTENTE_GANTT_STUB;
  guint n = leave_finish (self, link, x, y, column, points);

  n = add_point (points, n, column, gap);
  n = add_point (points, n, last, gap);
  n = add_point (points, n, last, tip_y);
  return add_point (points, n, tip_x, tip_y);
}

/* Out of a start and into a finish: once around each. */
static guint
route_into_finish (EntenteGanttLayout *self,
                   const EntenteGanttLink *link,
                   const cairo_rectangle_t *from,
                   const cairo_rectangle_t *to,
                   EntenteGanttPoint *points)
{
  const double y = from->y + from->height / 2;
  const double tip_x = to->x + to->width;
  const double tip_y = to->y + to->height / 2;
  const double gap = get_gap (self, link->from, link->to);
  const double column
      = find_column (self, from->x - ENTENTE_GANTT_STUB, link->from, link->to, FALSE);
  guint n = add_point (points, 0, from->x, y);

  n = add_point (points, n, column, y);
  n = add_point (points, n, column, gap);
  n = add_point (points, n, tip_x + ENTENTE_GANTT_STUB, gap);
  n = add_point (points, n, tip_x + ENTENTE_GANTT_STUB, tip_y);
  return add_point (points, n, tip_x, tip_y);
}

guint
_entente_gantt_layout_route (EntenteGanttLayout *self, guint link, EntenteGanttPoint *points)
{
  EntenteGanttChart *chart = entente_gantt_layout_get_chart (self);
  const EntenteGanttLink *content = &entente_gantt_chart_get_links (chart, NULL)[link];
  const EntenteGanttRow *to_row = &entente_gantt_chart_get_rows (chart, NULL)[content->to];
  cairo_rectangle_t from, to;

  if (content->from == content->to || !entente_gantt_layout_get_bar (self, content->from, &from)
      || !entente_gantt_layout_get_bar (self, content->to, &to))
    return 0;

  switch (content->kind)
    {
    case ENTENTE_LINK_START_START:
      return route_around_starts (self, content, &from, &to, points);
    case ENTENTE_LINK_FINISH_FINISH:
      return route_around_finishes (self, content, &from, &to, points);
    case ENTENTE_LINK_START_FINISH:
      return route_into_finish (self, content, &from, &to, points);
    default:
      return route_into_start (self, content, &from, &to,
                               to_row->is_milestone && !to_row->is_group, points);
    }
}

/**
 * entente_gantt_layout_dup_line:
 * @self: a layout
 * @link: less than the chart's number of links
 *
 * Returns: (transfer full) (element-type double): the points of its line, an x and a y each; the
 *   last is the tip of the arrow. Empty when one of its ends has no bar
 */
GArray *
entente_gantt_layout_dup_line (EntenteGanttLayout *self, guint link)
{
  g_return_val_if_fail (self != NULL, NULL);

  GArray *line = g_array_new (FALSE, FALSE, 2 * sizeof (double));
  EntenteGanttPoint points[ENTENTE_GANTT_MAX_POINTS];
  const guint n_points = _entente_gantt_layout_route (self, link, points);

  g_array_append_vals (line, points, n_points);
  return line;
}
