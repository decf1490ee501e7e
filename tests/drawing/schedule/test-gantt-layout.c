/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gantt-samples.h"

#include <math.h>

#define N_CHARTS 40

typedef struct
{
  double x, y;
} Point;

static EntenteGanttLayout *
make_layout (EntenteGanttChart *chart)
{
  EntenteGanttLayout *layout = entente_gantt_layout_new (chart, 30);
  EntenteTimeAxis axis = *entente_gantt_layout_get_axis (layout);

  entente_time_axis_zoom (&axis, g_test_rand_double_range (0.5, 6), 500);
  entente_gantt_layout_set_axis (layout, &axis);
  return layout;
}

static EntenteGanttLayout *
make_random_layout (guint n_rows, guint n_links)
{
  GRand *random = g_rand_new_with_seed ((guint32) g_test_rand_int ());
  g_autoptr (EntenteGanttChart) chart = sample_random_chart (random, n_rows, n_links);

  g_rand_free (random);
  return make_layout (chart);
}

/* A chart of these rows, one link each to the next when kind is not negative. */
static EntenteGanttLayout *
make_small (const EntenteGanttRow *rows, guint n_rows, guint from, guint to, int kind)
{
  const EntenteGanttFrame frame = sample_frame (ENTENTE_LANGUAGE_FRENCH);
  const EntenteGanttLink link = { from, to, kind < 0 ? 0 : kind, FALSE, FALSE };
  const EntenteGanttKey key = { "", 0.2, 0.5, 0.9, 0 };
  g_autoptr (EntenteGanttChart) chart = _entente_gantt_chart_new_from (
      &frame, &sample_everything_shown, rows, n_rows, &link, kind < 0 ? 0 : 1, &key, 1);

  return entente_gantt_layout_new (chart, 30);
}

/* Bars */

static void
test_bars_stand_on_the_axis (void)
{
  g_autoptr (EntenteGanttLayout) layout = make_random_layout (200, 0);
  const EntenteTimeAxis *axis = entente_gantt_layout_get_axis (layout);
  guint n_rows;
  const EntenteGanttRow *rows
      = entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (layout), &n_rows);

  g_assert_cmpfloat (entente_gantt_layout_get_height (layout), ==, 6000);
  for (guint i = 0; i < n_rows; i++)
    {
      cairo_rectangle_t bar;

      g_assert_true (entente_gantt_layout_get_bar (layout, i, &bar));
      g_assert_cmpfloat (bar.y, >=, i * 30.0);
      g_assert_cmpfloat (bar.y + bar.height, <=, (i + 1) * 30.0);
      if (rows[i].is_milestone)
        g_assert_cmpfloat_with_epsilon (bar.x + bar.width / 2,
                                        entente_time_axis_get_x (axis, rows[i].start), 0.001);
      else
        {
          g_assert_cmpfloat_with_epsilon (bar.x, entente_time_axis_get_x (axis, rows[i].start),
                                          0.001);
          g_assert_cmpfloat (bar.x + bar.width, >=,
                             entente_time_axis_get_x (axis, rows[i].finish) - 0.001);
        }
    }
}

static void
test_no_date_no_bar (void)
{
  EntenteGanttRow row = sample_row ("Sans date", 0, 0);
  cairo_rectangle_t bar;

  row.start = row.finish = ENTENTE_MOMENT_NONE;
  g_autoptr (EntenteGanttLayout) layout = make_small (&row, 1, 0, 0, -1);
  g_assert_false (entente_gantt_layout_get_bar (layout, 0, &bar));
}

/* Picking */

static EntenteGanttPart
pick (EntenteGanttLayout *layout, double x, double y, double slack, guint row)
{
  const EntenteGanttHit hit = entente_gantt_layout_pick (layout, x, y, slack);

  if (hit.part != ENTENTE_GANTT_NOTHING && hit.part != ENTENTE_GANTT_LINK
      && hit.part != ENTENTE_GANTT_EVENT)
    g_assert_cmpuint (hit.index, ==, row);
  return hit.part;
}

static void
test_pick_parts (void)
{
  EntenteGanttRow rows[] = { sample_row ("Une", -60, -20), sample_row ("Deux", -90, -80) };
  cairo_rectangle_t bar;
  double x, y;

  rows[0].progress = 50;
  g_autoptr (EntenteGanttLayout) layout = make_small (rows, 2, 0, 0, -1);
  g_assert_true (entente_gantt_layout_get_bar (layout, 0, &bar));
  const double middle = bar.y + bar.height / 2;

  g_assert_cmpint (pick (layout, bar.x + bar.width * 0.3, middle, 0, 0), ==, ENTENTE_GANTT_BAR);
  g_assert_cmpint (pick (layout, bar.x + 3, middle, 0, 0), ==, ENTENTE_GANTT_BAR_START);
  g_assert_cmpint (pick (layout, bar.x + bar.width - 3, middle, 0, 0), ==,
                   ENTENTE_GANTT_BAR_FINISH);
  g_assert_cmpint (pick (layout, bar.x - 4, middle, 0, 0), ==, ENTENTE_GANTT_NOTHING);
  g_assert_cmpint (pick (layout, bar.x - 4, middle, 6, 0), ==, ENTENTE_GANTT_BAR_START);
  g_assert_true (entente_gantt_layout_get_handle (layout, 0, ENTENTE_GANTT_PROGRESS, &x, &y));
  g_assert_cmpfloat_with_epsilon (x, bar.x + bar.width / 2, 0.001);
  g_assert_cmpint (pick (layout, x, y, 0, 0), ==, ENTENTE_GANTT_PROGRESS);
  g_assert_true (entente_gantt_layout_get_handle (layout, 0, ENTENTE_GANTT_LINK_OUT, &x, &y));
  g_assert_cmpint (pick (layout, x, y, 0, 0), ==, ENTENTE_GANTT_LINK_OUT);
  g_assert_cmpint (pick (layout, 5, 500, 0, 0), ==, ENTENTE_GANTT_NOTHING);
  g_assert_cmpint (pick (layout, 5, -10, 0, 0), ==, ENTENTE_GANTT_NOTHING);
}

static void
test_edges_leave_a_third (void)
{
  const EntenteGanttRow row = sample_row ("Courte", -300, -300);
  g_autoptr (EntenteGanttLayout) layout = make_small (&row, 1, 0, 0, -1);
  EntenteTimeAxis axis = *entente_gantt_layout_get_axis (layout);
  cairo_rectangle_t bar;

  axis.scale = 9.0 / ENTENTE_DAY;
  entente_gantt_layout_set_axis (layout, &axis);
  g_assert_true (entente_gantt_layout_get_bar (layout, 0, &bar));
  g_assert_cmpfloat_with_epsilon (bar.width, 9, 0.001);
  g_assert_cmpint (pick (layout, bar.x + 4.5, bar.y + 5, 0, 0), ==, ENTENTE_GANTT_BAR);
  g_assert_cmpint (pick (layout, bar.x + 1, bar.y + 5, 0, 0), ==, ENTENTE_GANTT_BAR_START);
}

static void
test_groups_and_milestones_have_no_edges (void)
{
  EntenteGanttRow rows[] = { sample_row ("Groupe", -60, -20), sample_row ("Jalon", -60, -60) };
  cairo_rectangle_t bar;
  double x, y;

  rows[0].is_group = TRUE;
  rows[1].is_milestone = TRUE;
  g_autoptr (EntenteGanttLayout) layout = make_small (rows, 2, 0, 0, -1);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (entente_gantt_layout_get_bar (layout, i, &bar));
      g_assert_cmpint (pick (layout, bar.x + 1, bar.y + bar.height / 2, 0, i), ==,
                       ENTENTE_GANTT_BAR);
      g_assert_false (entente_gantt_layout_get_handle (layout, i, ENTENTE_GANTT_PROGRESS, &x, &y));
    }
}

static void
test_pick_event_and_link (void)
{
  const EntenteGanttRow rows[] = { sample_row ("Une", -60, -50), sample_row ("Milieu", -200, -190),
                                   sample_row ("Trois", -20, -10) };
  g_autoptr (EntenteGanttLayout) layout = make_small (rows, 3, 0, 2, ENTENTE_LINK_FINISH_START);
  g_autoptr (GArray) line = entente_gantt_layout_dup_line (layout, 0);
  const EntenteGanttFrame *frame
      = entente_gantt_chart_get_frame (entente_gantt_layout_get_chart (layout));
  const double event
      = entente_time_axis_get_x (entente_gantt_layout_get_axis (layout), frame->event_opens);

  g_assert_cmpuint (line->len, >, 2);
  for (guint i = 2; i < line->len; i++)
    {
      const Point *a = &g_array_index (line, Point, i - 1);
      const Point *b = &g_array_index (line, Point, i);
      const EntenteGanttHit hit
          = entente_gantt_layout_pick (layout, (a->x + b->x) / 2, (a->y + b->y) / 2, 0);

      /* The last piece ends in the bar, which is nearer to the hand. */
      if (i + 1 < line->len)
        g_assert_cmpint (hit.part, ==, ENTENTE_GANTT_LINK);
    }
  g_assert_cmpint (entente_gantt_layout_pick (layout, event + 1, 300, 0).part, ==,
                   ENTENTE_GANTT_EVENT);
}

/* Lines */

static gboolean
crosses (const Point *a, const Point *b, const cairo_rectangle_t *bar)
{
  const double inset = 0.6;

  return MAX (a->x, b->x) > bar->x + inset && MIN (a->x, b->x) < bar->x + bar->width - inset
         && MAX (a->y, b->y) > bar->y + inset && MIN (a->y, b->y) < bar->y + bar->height - inset;
}

static gboolean
is_on_edge (const Point *point, const cairo_rectangle_t *bar)
{
  const double slack = 0.01;

  return point->x >= bar->x - slack && point->x <= bar->x + bar->width + slack
         && point->y >= bar->y - slack && point->y <= bar->y + bar->height + slack;
}

static void
assert_line (EntenteGanttLayout *layout, guint link)
{
  const EntenteGanttLink *content
      = &entente_gantt_chart_get_links (entente_gantt_layout_get_chart (layout), NULL)[link];
  g_autoptr (GArray) line = entente_gantt_layout_dup_line (layout, link);
  cairo_rectangle_t from, to;

  g_assert_cmpuint (g_array_get_element_size (line), ==, 2 * sizeof (double));
  g_assert_cmpuint (line->len, >=, 2);
  g_assert_true (entente_gantt_layout_get_bar (layout, content->from, &from));
  g_assert_true (entente_gantt_layout_get_bar (layout, content->to, &to));
  g_assert_true (is_on_edge (&g_array_index (line, Point, 0), &from));
  g_assert_true (is_on_edge (&g_array_index (line, Point, line->len - 1), &to));
  for (guint i = 1; i < line->len; i++)
    {
      const Point *a = &g_array_index (line, Point, i - 1);
      const Point *b = &g_array_index (line, Point, i);

      g_assert_true (fabs (a->x - b->x) < 0.001 || fabs (a->y - b->y) < 0.001);
      g_assert_false (crosses (a, b, &from));
      g_assert_false (crosses (a, b, &to));
    }
}

static void
test_lines_join_their_bars (void)
{
  for (guint i = 0; i < N_CHARTS; i++)
    {
      g_autoptr (EntenteGanttLayout) layout = make_random_layout (60, 80);

      for (guint link = 0; link < 80; link++)
        assert_line (layout, link);
    }
}

/* The bar between is in the way of the straight one. */
static void
test_lines_avoid_bars (void)
{
  const EntenteGanttRow rows[] = { sample_row ("Avant", -100, -91),
                                   sample_row ("Obstacle", -95, -84),
                                   sample_row ("Après", -90, -80) };
  g_autoptr (EntenteGanttLayout) layout = make_small (rows, 3, 0, 2, ENTENTE_LINK_FINISH_START);
  g_autoptr (GArray) line = entente_gantt_layout_dup_line (layout, 0);
  cairo_rectangle_t obstacle;

  assert_line (layout, 0);
  g_assert_true (entente_gantt_layout_get_bar (layout, 1, &obstacle));
  for (guint i = 1; i < line->len; i++)
    g_assert_false (crosses (&g_array_index (line, Point, i - 1), &g_array_index (line, Point, i),
                             &obstacle));
}

static void
test_one_after_another_is_short (void)
{
  const EntenteGanttRow rows[] = { sample_row ("Avant", -100, -91),
                                   sample_row ("Après", -90, -80) };
  g_autoptr (EntenteGanttLayout) layout = make_small (rows, 2, 0, 1, ENTENTE_LINK_FINISH_START);
  g_autoptr (GArray) line = entente_gantt_layout_dup_line (layout, 0);

  g_assert_cmpuint (line->len, ==, 3);
}

static gboolean
touches (GArray *line, const cairo_rectangle_t *area)
{
  for (guint i = 1; i < line->len; i++)
    {
      const Point *a = &g_array_index (line, Point, i - 1);
      const Point *b = &g_array_index (line, Point, i);

      if (MAX (a->x, b->x) >= area->x && MIN (a->x, b->x) <= area->x + area->width
          && MAX (a->y, b->y) >= area->y && MIN (a->y, b->y) <= area->y + area->height)
        return TRUE;
    }

  return FALSE;
}

static gboolean
contains (GArray *links, guint link)
{
  for (guint i = 0; i < links->len; i++)
    {
      if (g_array_index (links, guint, i) == link)
        return TRUE;
    }

  return FALSE;
}

static void
test_no_line_is_forgotten (void)
{
  for (guint i = 0; i < N_CHARTS; i++)
    {
      g_autoptr (EntenteGanttLayout) layout = make_random_layout (300, 400);
      const cairo_rectangle_t area
          = { g_test_rand_double_range (-500, 1500), g_test_rand_double_range (0, 8000), 400, 600 };
      g_autoptr (GArray) found = entente_gantt_layout_dup_links_in (layout, &area);

      for (guint link = 0; link < 400; link++)
        {
          g_autoptr (GArray) line = entente_gantt_layout_dup_line (layout, link);

          if (touches (line, &area))
            g_assert_true (contains (found, link));
        }
      g_assert_cmpuint (found->len, <, 400);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/gantt-layout/bars-stand-on-the-axis", test_bars_stand_on_the_axis);
  g_test_add_func ("/gantt-layout/no-date-no-bar", test_no_date_no_bar);
  g_test_add_func ("/gantt-layout/pick/parts", test_pick_parts);
  g_test_add_func ("/gantt-layout/pick/edges-leave-a-third", test_edges_leave_a_third);
  g_test_add_func ("/gantt-layout/pick/no-edges", test_groups_and_milestones_have_no_edges);
  g_test_add_func ("/gantt-layout/pick/event-and-link", test_pick_event_and_link);
  g_test_add_func ("/gantt-layout/lines/join-their-bars", test_lines_join_their_bars);
  g_test_add_func ("/gantt-layout/lines/avoid-bars", test_lines_avoid_bars);
  g_test_add_func ("/gantt-layout/lines/one-after-another", test_one_after_another_is_short);
  g_test_add_func ("/gantt-layout/lines/none-is-forgotten", test_no_line_is_forgotten);

  return g_test_run ();
}
