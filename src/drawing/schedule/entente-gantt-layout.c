/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-chart-private.h"
#include "schedule/entente-gantt-layout-private.h"

#include <math.h>

/* Shares of a row's height. */
#define BAR_SHARE 0.52
#define BAR_SHARE_WITH_FORECAST 0.42
#define FORECAST_SHARE 0.16
#define FORECAST_GAP_SHARE 0.06
#define GROUP_SHARE 0.55    /* of a bar */
#define DIAMOND_SHARE 1.08  /* of a bar */

/* A task of a minute is seen in the year's plan too. */
#define LEAST_WIDTH 4.0

/* Links are looked up by blocks of that many. */
#define BLOCK 64

/* The rows a link goes over. */
typedef struct
{
  guint link;
  guint first;
  guint last;
} Span;

struct _EntenteGanttLayout
{
  EntenteTimeAxis axis;
  double row_height;
  gboolean has_forecast;

  /* Owned */
  EntenteGanttChart *chart;
  Span *spans;       /* by their first row */
  guint *block_last; /* the last row that any span of a block reaches */
  guint8 *joints;    /* of each row */

  /* Of the chart */
  const EntenteGanttRow *rows;
  const EntenteGanttLink *links;
  guint n_rows;
  guint n_links;
};

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Span *left = a;
  const Span *right = b;

  if (left->first != right->first)
    return left->first < right->first ? -1 : 1;
  return left->link < right->link ? -1 : left->link > right->link;
}

static void
mark_joints (EntenteGanttLayout *self, const EntenteGanttLink *link)
{
  const gboolean from_start
      = link->kind == ENTENTE_LINK_START_START || link->kind == ENTENTE_LINK_START_FINISH;
  const gboolean to_finish
      = link->kind == ENTENTE_LINK_FINISH_FINISH || link->kind == ENTENTE_LINK_START_FINISH;

  self->joints[link->from] |= from_start ? ENTENTE_GANTT_JOINS_START : ENTENTE_GANTT_JOINS_FINISH;
  if (to_finish)
    self->joints[link->to] |= ENTENTE_GANTT_JOINS_FINISH;
}

static void
index_links (EntenteGanttLayout *self)
{
  self->spans = g_new (Span, self->n_links);
  for (guint i = 0; i < self->n_links; i++)
    {
      const EntenteGanttLink *link = &self->links[i];

      self->spans[i] = (Span){ i, MIN (link->from, link->to), MAX (link->from, link->to) };
      mark_joints (self, link);
    }
  if (self->n_links > 1)
    qsort (self->spans, self->n_links, sizeof *self->spans, compare_spans);

  self->block_last = g_new0 (guint, self->n_links / BLOCK + 1);
  for (guint i = 0; i < self->n_links; i++)
    self->block_last[i / BLOCK] = MAX (self->block_last[i / BLOCK], self->spans[i].last);
}

/**
 * entente_gantt_layout_new:
 * @chart: what is laid out
 * @row_height: of each row, in units
 *
 * Returns: (transfer full): a layout that shows the whole chart in 1000 units until it is given an
 *   axis
 */
EntenteGanttLayout *
entente_gantt_layout_new (EntenteGanttChart *chart, double row_height)
{
  g_return_val_if_fail (chart != NULL, NULL);
  g_return_val_if_fail (row_height > 0, NULL);

  EntenteGanttLayout *self = g_new0 (EntenteGanttLayout, 1);
  EntenteMoment first, last;

  self->chart = entente_gantt_chart_ref (chart);
  self->row_height = row_height;
  self->rows = entente_gantt_chart_get_rows (chart, &self->n_rows);
  self->links = entente_gantt_chart_get_links (chart, &self->n_links);
  self->joints = g_new0 (guint8, self->n_rows + 1);
  self->has_forecast = (_entente_gantt_chart_get_content (chart) & ENTENTE_GANTT_HAS_FORECAST) != 0;
  index_links (self);
  entente_gantt_chart_get_extent (chart, &first, &last);
  entente_time_axis_fit (&self->axis, first, last, 1000);

  return self;
}

/**
 * entente_gantt_layout_free:
 * @self: (transfer full): a layout
 */
void
entente_gantt_layout_free (EntenteGanttLayout *self)
{
  g_return_if_fail (self != NULL);

  entente_gantt_chart_unref (self->chart);
  g_free (self->spans);
  g_free (self->block_last);
  g_free (self->joints);
  g_free (self);
}

/**
 * entente_gantt_layout_get_chart:
 * @self: a layout
 *
 * Returns: (transfer none): what it lays out
 */
EntenteGanttChart *
entente_gantt_layout_get_chart (EntenteGanttLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
}

/**
 * entente_gantt_layout_set_axis:
 * @self: a layout
 * @axis: where moments stand from now on; copied
 *
 * Costs nothing, however large the chart is.
 */
void
entente_gantt_layout_set_axis (EntenteGanttLayout *self, const EntenteTimeAxis *axis)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (axis != NULL && axis->scale > 0);

  self->axis = *axis;
}

/**
 * entente_gantt_layout_get_axis:
 * @self: a layout
 *
 * Returns: (transfer none): where moments stand
 */
const EntenteTimeAxis *
entente_gantt_layout_get_axis (EntenteGanttLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->axis;
}

/**
 * entente_gantt_layout_get_row_height:
 * @self: a layout
 *
 * Returns: the height of each row
 */
double
entente_gantt_layout_get_row_height (EntenteGanttLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->row_height;
}

/**
 * entente_gantt_layout_get_height:
 * @self: a layout
 *
 * Returns: the height of all rows
 */
double
entente_gantt_layout_get_height (EntenteGanttLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows * self->row_height;
}

static double
get_bar_height (EntenteGanttLayout *self)
{
  return round (self->row_height * (self->has_forecast ? BAR_SHARE_WITH_FORECAST : BAR_SHARE));
}

/* The middle of what stands for the plan; the forecast is below. */
static double
get_middle (EntenteGanttLayout *self, guint row)
{
  const double lowered
      = self->has_forecast ? (FORECAST_SHARE + FORECAST_GAP_SHARE) * self->row_height / 2 : 0;

  return (row + 0.5) * self->row_height - lowered;
}

static void
get_span (EntenteGanttLayout *self,
          EntenteMoment start,
          EntenteMoment finish,
          cairo_rectangle_t *bar)
{
  bar->x = entente_time_axis_get_x (&self->axis, start);
  bar->width = MAX (entente_time_axis_get_x (&self->axis, finish) - bar->x, LEAST_WIDTH);
}

/**
 * entente_gantt_layout_get_bar:
 * @self: a layout
 * @row: less than the chart's number of rows
 * @bar: (out caller-allocates): where its bar, diamond or bracket stands
 *
 * Returns: whether it has one
 */
gboolean
entente_gantt_layout_get_bar (EntenteGanttLayout *self, guint row, cairo_rectangle_t *bar)
{
  g_return_val_if_fail (self != NULL && bar != NULL, FALSE);
  g_return_val_if_fail (row < self->n_rows, FALSE);

  const EntenteGanttRow *content = &self->rows[row];
  double height = get_bar_height (self);

  if (content->start == ENTENTE_MOMENT_NONE || content->finish == ENTENTE_MOMENT_NONE)
    return FALSE;

  if (content->is_milestone && !content->is_group)
    {
      height = round (height * DIAMOND_SHARE);
      bar->width = height;
      bar->x = entente_time_axis_get_x (&self->axis, content->start) - height / 2;
    }
  else
    {
      get_span (self, content->start, content->finish, bar);
      if (content->is_group)
        height = round (height * GROUP_SHARE);
    }
  bar->y = get_middle (self, row) - height / 2;
  bar->height = height;

  return TRUE;
}

/* The thin bar of the forecast, under the one of the plan. */
gboolean
_entente_gantt_layout_get_forecast_bar (EntenteGanttLayout *self, guint row, cairo_rectangle_t *bar)
{
  const EntenteGanttRow *content = &self->rows[row];

  if (content->forecast_start == ENTENTE_MOMENT_NONE
      || content->forecast_finish == ENTENTE_MOMENT_NONE)
    return FALSE;

  get_span (self, content->forecast_start, content->forecast_finish, bar);
  bar->height = MAX (2, self->row_height * FORECAST_SHARE);
  bar->y =
      get_middle (self, row) + get_bar_height (self) / 2 + self->row_height * FORECAST_GAP_SHARE;
  if (content->is_milestone && !content->is_group)
    {
      bar->x -= bar->height;
      bar->width = 2 * bar->height;
    }

  return TRUE;
}

EntenteGanttJoint
_entente_gantt_layout_get_joints (EntenteGanttLayout *self, guint row)
{
  return self->joints[row];
}

void
_entente_gantt_layout_get_rows_in (EntenteGanttLayout *self,
                                   const cairo_rectangle_t *area,
                                   guint *from,
                                   guint *until)
{
  const double first = floor (area->y / self->row_height);
  const double last = ceil ((area->y + area->height) / self->row_height);

  *until = (guint) CLAMP (last, 0, self->n_rows);
  *from = (guint) CLAMP (first, 0, *until);
}

/* Whether the line of a link can be within the width of an area. */
static gboolean
may_cross (EntenteGanttLayout *self, const EntenteGanttLink *link, const cairo_rectangle_t *area)
{
  cairo_rectangle_t from, to;

  if (!entente_gantt_layout_get_bar (self, link->from, &from)
      || !entente_gantt_layout_get_bar (self, link->to, &to))
    return FALSE;

  const double left = MIN (from.x, to.x) - ENTENTE_GANTT_MAX_DETOUR;
  const double right = MAX (from.x + from.width, to.x + to.width) + ENTENTE_GANTT_MAX_DETOUR;

  return left <= area->x + area->width && right >= area->x;
}

/**
 * entente_gantt_layout_dup_links_in:
 * @self: a layout
 * @area: part of the body
 *
 * Returns: (transfer full) (element-type guint): the links whose lines may cross @area
 */
GArray *
entente_gantt_layout_dup_links_in (EntenteGanttLayout *self, const cairo_rectangle_t *area)
{
  g_return_val_if_fail (self != NULL && area != NULL, NULL);

  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint from, until;

  _entente_gantt_layout_get_rows_in (self, area, &from, &until);
  for (guint i = 0; i < self->n_links && self->spans[i].first < until; i++)
    {
      if (i % BLOCK == 0 && self->block_last[i / BLOCK] < from)
        {
          i += BLOCK - 1;
          continue;
        }
      if (self->spans[i].last < from)
        continue;
      if (may_cross (self, &self->links[self->spans[i].link], area))
        g_array_append_val (found, self->spans[i].link);
    }

  return found;
}
