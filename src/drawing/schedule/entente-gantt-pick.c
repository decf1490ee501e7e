/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-layout-private.h"

#include <math.h>

#define EDGE_WIDTH 6.0
#define EDGE_SHARE (1.0 / 3)
#define LINE_REACH 3.0

/* Handles: how far their middle is from the bar, and how far they reach from it. */
#define LINK_HANDLE_DISTANCE 11.0
#define LINK_HANDLE_REACH 6.0
#define PROGRESS_HANDLE_REACH 5.0

static gboolean
is_near (double x, double y, double other_x, double other_y, double reach)
{
  return hypot (x - other_x, y - other_y) <= reach;
}

/**
 * entente_gantt_layout_get_handle:
 * @self: a layout
 * @row: less than the chart's number of rows
 * @part: %ENTENTE_GANTT_PROGRESS or %ENTENTE_GANTT_LINK_OUT
 * @x: (out): its middle
 * @y: (out): its middle
 *
 * Returns: whether the row has such a handle: groups and milestones have no progress of their own
 */
gboolean
entente_gantt_layout_get_handle (EntenteGanttLayout *self,
                                 guint row,
                                 EntenteGanttPart part,
                                 double *x,
                                 double *y)
{
  g_return_val_if_fail (self != NULL && x != NULL && y != NULL, FALSE);

  const EntenteGanttRow *content
      = &entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (self), NULL)[row];
  cairo_rectangle_t bar;

  if (!entente_gantt_layout_get_bar (self, row, &bar))
    return FALSE;

  if (part == ENTENTE_GANTT_LINK_OUT)
    {
      *x = bar.x + bar.width + LINK_HANDLE_DISTANCE;
      *y = bar.y + bar.height / 2;
      return TRUE;
    }
  if (part != ENTENTE_GANTT_PROGRESS || content->is_group || content->is_milestone)
    return FALSE;

  *x = bar.x + bar.width * content->progress / 100;
  *y = bar.y + bar.height;
  return TRUE;
}

static EntenteGanttPart
pick_bar (const EntenteGanttRow *row, const cairo_rectangle_t *bar, double x, double slack)
{
  const double edge = MIN (EDGE_WIDTH, bar->width * EDGE_SHARE);

  if (x < bar->x - slack || x > bar->x + bar->width + slack)
    return ENTENTE_GANTT_NOTHING;
  if (row->is_group || row->is_milestone)
    return ENTENTE_GANTT_BAR;
  if (x >= bar->x + bar->width - edge)
    return ENTENTE_GANTT_BAR_FINISH;
  if (x <= bar->x + edge)
    return ENTENTE_GANTT_BAR_START;

  return ENTENTE_GANTT_BAR;
}

static EntenteGanttPart
pick_in_row (EntenteGanttLayout *self, guint row, double x, double y, double slack)
{
  const EntenteGanttRow *content
      = &entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (self), NULL)[row];
  cairo_rectangle_t bar;
  double handle_x, handle_y;

  if (!entente_gantt_layout_get_bar (self, row, &bar))
    return ENTENTE_GANTT_NOTHING;

  if (entente_gantt_layout_get_handle (self, row, ENTENTE_GANTT_PROGRESS, &handle_x, &handle_y)
      && y >= bar.y + bar.height - 1
      && is_near (x, y, handle_x, handle_y, PROGRESS_HANDLE_REACH + slack))
    return ENTENTE_GANTT_PROGRESS;

  const gboolean is_level = y >= bar.y - slack && y <= bar.y + bar.height + slack;
  const EntenteGanttPart part = is_level ? pick_bar (content, &bar, x, 0) : ENTENTE_GANTT_NOTHING;

  /* A bar itself wins over what hands reach around it. */
  if (part != ENTENTE_GANTT_NOTHING)
    return part;
  if (entente_gantt_layout_get_handle (self, row, ENTENTE_GANTT_LINK_OUT, &handle_x, &handle_y)
      && is_near (x, y, handle_x, handle_y, LINK_HANDLE_REACH + slack))
    return ENTENTE_GANTT_LINK_OUT;

  return is_level ? pick_bar (content, &bar, x, slack) : ENTENTE_GANTT_NOTHING;
}

static double
get_distance (const EntenteGanttPoint *a, const EntenteGanttPoint *b, double x, double y)
{
  const double near_x = CLAMP (x, MIN (a->x, b->x), MAX (a->x, b->x));
  const double near_y = CLAMP (y, MIN (a->y, b->y), MAX (a->y, b->y));

  return hypot (x - near_x, y - near_y);
}

static gboolean
pick_link (EntenteGanttLayout *self, double x, double y, double reach, guint *link)
{
  const cairo_rectangle_t area = { x - reach, y - reach, 2 * reach, 2 * reach };
  g_autoptr (GArray) links = entente_gantt_layout_dup_links_in (self, &area);
  double nearest = reach;
  gboolean found = FALSE;

  for (guint i = 0; i < links->len; i++)
    {
      const guint index = g_array_index (links, guint, i);
      EntenteGanttPoint points[ENTENTE_GANTT_MAX_POINTS];
      const guint n_points = _entente_gantt_layout_route (self, index, points);

      for (guint j = 1; j < n_points; j++)
        {
          const double distance = get_distance (&points[j - 1], &points[j], x, y);

          if (distance <= nearest)
            {
              nearest = distance;
              *link = index;
              found = TRUE;
            }
        }
    }

  return found;
}

static gboolean
is_on_event (EntenteGanttLayout *self, double x, double reach)
{
  const EntenteGanttFrame *frame
      = entente_gantt_chart_get_frame (entente_gantt_layout_get_chart (self));

  return frame->event_opens != ENTENTE_MOMENT_NONE
         && fabs (entente_time_axis_get_x (entente_gantt_layout_get_axis (self), frame->event_opens)
                  - x)
                <= reach;
}

/**
 * entente_gantt_layout_pick:
 * @self: a layout
 * @x: from the origin of the axis
 * @y: from the first row
 * @slack: how much further handles reach, for fingers; 0 for a mouse
 *
 * Returns: what is under a point
 */
EntenteGanttHit
entente_gantt_layout_pick (EntenteGanttLayout *self, double x, double y, double slack)
{
  EntenteGanttHit hit = { ENTENTE_GANTT_NOTHING, 0 };

  g_return_val_if_fail (self != NULL, hit);

  const double row = floor (y / entente_gantt_layout_get_row_height (self));
  guint n_rows;

  entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (self), &n_rows);
  if (row >= 0 && row < n_rows)
    {
      hit.index = (guint) row;
      hit.part = pick_in_row (self, hit.index, x, y, slack);
      if (hit.part != ENTENTE_GANTT_NOTHING)
        return hit;
    }

  hit.index = 0;
  if (entente_gantt_chart_get_options (entente_gantt_layout_get_chart (self))->show_links
      && pick_link (self, x, y, LINE_REACH + slack, &hit.index))
    hit.part = ENTENTE_GANTT_LINK;
  else if (is_on_event (self, x, LINE_REACH + slack))
    hit.part = ENTENTE_GANTT_EVENT;

  return hit;
}
