/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart taken from a schedule: which rows and links it has, in which order, and what is drawn of
   each; that it stays as it was taken. */
#include "gantt-samples.h"
#include "schedule-fixture.h"
#include "schedule/entente-forecasts.h"

typedef struct {
  Plan *plan;
  EntenteTask *step, *hall, *posters, *party;
  EntenteGanttChart *chart;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  Plan *plan = fixture->plan = plan_new ("2027-06-12");

  fixture->step = plan_add_kind (plan, NULL, ENTENTE_TASK_STEP, "Preparation");
  fixture->hall = plan_add (plan, fixture->step, "Book the hall", "3d");
  fixture->posters = plan_add (plan, fixture->step, "Print posters", "2d");
  fixture->party = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "The party");
  plan_set_rule (plan, fixture->hall, ENTENTE_RULE_START_NO_EARLIER, "2027-05-03");
  plan_set_rule (plan, fixture->party, ENTENTE_RULE_MUST_START, "2027-06-12");
  plan_link (plan, fixture->hall, fixture->posters, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->chart, entente_gantt_chart_unref);
  plan_free (fixture->plan);
}

static const EntenteGanttRow *
take_with (Fixture *fixture, const guint *visible, guint n_visible, GHashTable *folded,
           const EntenteGanttOptions *options, guint *n_rows)
{
  g_clear_pointer (&fixture->chart, entente_gantt_chart_unref);
  fixture->chart = entente_gantt_chart_new (fixture->plan->schedule, NULL, visible, n_visible,
                                            folded, options, ENTENTE_LANGUAGE_ENGLISH);
  return entente_gantt_chart_get_rows (fixture->chart, n_rows);
}

static const EntenteGanttRow *
take (Fixture *fixture, guint *n_rows)
{
  return take_with (fixture, NULL, 0, NULL, &sample_everything_shown, n_rows);
}

static guint
count_links (Fixture *fixture)
{
  guint n_links;

  entente_gantt_chart_get_links (fixture->chart, &n_links);
  return n_links;
}

static EntenteMoment
at (const char *iso)
{
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  return moment;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  const struct {
    const char *outline, *title;
    guint level;
    gboolean is_group, is_milestone;
  } expected[] = {
    { "1", "Preparation", 0, TRUE, FALSE },
    { "1.1", "Book the hall", 1, FALSE, FALSE },
    { "1.2", "Print posters", 1, FALSE, FALSE },
    { "2", "The party", 0, FALSE, TRUE },
  };
  guint n_rows;
  const EntenteGanttRow *rows = take (fixture, &n_rows);

  g_assert_cmpuint (n_rows, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_cmpuint (rows[i].item, ==, i);
      g_assert_cmpstr (rows[i].outline, ==, expected[i].outline);
      g_assert_cmpstr (rows[i].title, ==, expected[i].title);
      g_assert_cmpuint (rows[i].level, ==, expected[i].level);
      g_assert_cmpint (rows[i].is_group, ==, expected[i].is_group);
      g_assert_cmpint (rows[i].is_milestone, ==, expected[i].is_milestone);
    }
}

/* The bars stand where the schedule says, groups around what is in them. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  const EntenteGanttRow *rows = take (fixture, NULL);

  g_assert_cmpint (rows[1].start, ==, at ("2027-05-03"));
  g_assert_cmpint (rows[1].finish, ==, at ("2027-05-06"));
  g_assert_cmpint (rows[2].start, ==, rows[1].finish);
  g_assert_cmpint (rows[2].finish, ==, at ("2027-05-08"));
  g_assert_cmpint (rows[0].start, ==, rows[1].start);
  g_assert_cmpint (rows[0].finish, ==, rows[2].finish);
  g_assert_cmpint (rows[3].start, ==, rows[3].finish);
  /* What may wait until the event has a float that ends there or before. */
  g_assert_cmpint (rows[2].float_until, >, rows[2].finish);
}

/* What is filtered or folded away has no row, and no link leads to it. */
static void
test_visible (Fixture *fixture, gconstpointer data)
{
  const guint without_posters[] = { 0, 1, 3 };
  const guint reversed[] = { 2, 1 };
  g_autoptr (GHashTable) folded = g_hash_table_new (NULL, NULL);
  guint n_rows;
  const EntenteGanttRow *rows;

  take (fixture, NULL);
  g_assert_cmpuint (count_links (fixture), ==, 1);
  g_hash_table_add (folded, GUINT_TO_POINTER (0));
  rows = take_with (fixture, without_posters, 3, folded, &sample_everything_shown, &n_rows);
  g_assert_cmpuint (n_rows, ==, 3);
  g_assert_cmpuint (count_links (fixture), ==, 0);
  g_assert_cmpstr (rows[2].title, ==, "The party");
  g_assert_true (rows[0].is_folded);
  g_assert_false (rows[1].is_folded);

  /* Links are between rows, whatever order these have. */
  take_with (fixture, reversed, 2, NULL, &sample_everything_shown, &n_rows);
  g_assert_cmpuint (count_links (fixture), ==, 1);
  g_assert_cmpuint (entente_gantt_chart_get_links (fixture->chart, NULL)[0].from, ==, 1);
  g_assert_cmpuint (entente_gantt_chart_get_links (fixture->chart, NULL)[0].to, ==, 0);

  take_with (fixture, reversed, 0, NULL, &sample_everything_shown, &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);
}

/* Bars of a forecast stay where they were when the plan moves on. */
static void
test_forecast (Fixture *fixture, gconstpointer data)
{
  EntenteGanttOptions options = sample_everything_shown;
  const EntenteGanttRow *rows = take (fixture, NULL);

  g_assert_cmpint (rows[1].forecast_start, ==, ENTENTE_MOMENT_NONE);
  options.forecast = entente_forecasts_save (fixture->plan->schedule, "In spring", NULL);
  g_assert_nonnull (options.forecast);
  plan_set_rule (fixture->plan, fixture->hall, ENTENTE_RULE_START_NO_EARLIER, "2027-05-10");
  rows = take_with (fixture, NULL, 0, NULL, &options, NULL);
  g_assert_cmpint (rows[1].start, ==, at ("2027-05-10"));
  g_assert_cmpint (rows[1].forecast_start, ==, at ("2027-05-03"));
  g_assert_cmpint (rows[1].forecast_finish, ==, at ("2027-05-06"));
  g_assert_null (entente_gantt_chart_get_options (fixture->chart)->forecast);
}

static void
test_deadline (Fixture *fixture, gconstpointer data)
{
  const EntenteGanttRow *rows = take (fixture, NULL);

  g_assert_cmpint (rows[2].deadline, ==, ENTENTE_MOMENT_NONE);
  plan_set (fixture->plan, fixture->posters, ENTENTE_TASK_DEADLINE, "2027-05-20");
  rows = take (fixture, NULL);
  /* The whole day still belongs to it. */
  g_assert_cmpint (rows[2].deadline, ==, at ("2027-05-21"));
}

/* Everything that is drawn lies in the extent, the event and far deadlines included. */
static void
test_extent (Fixture *fixture, gconstpointer data)
{
  const EntenteGanttFrame *frame;
  EntenteMoment first, last;

  take (fixture, NULL);
  entente_gantt_chart_get_extent (fixture->chart, &first, &last);
  g_assert_cmpint (first, ==, at ("2027-05-03"));
  frame = entente_gantt_chart_get_frame (fixture->chart);
  g_assert_cmpint (last, >=, frame->event_closes);
  g_assert_cmpint (frame->event_opens, >=, at ("2027-06-12"));

  plan_set (fixture->plan, fixture->posters, ENTENTE_TASK_DEADLINE, "2027-09-01");
  take (fixture, NULL);
  entente_gantt_chart_get_extent (fixture->chart, &first, &last);
  g_assert_cmpint (last, ==, at ("2027-09-02"));
}

/* A chart is drawn in a worker: what is done to the plan meanwhile does not reach it. */
static void
test_stays_as_it_was (Fixture *fixture, gconstpointer data)
{
  guint n_rows;
  const EntenteGanttRow *rows = take (fixture, &n_rows);
  EntenteGanttChart *kept = entente_gantt_chart_ref (fixture->chart);

  plan_set (fixture->plan, fixture->hall, ENTENTE_TASK_TITLE, "Book another hall");
  plan_add (fixture->plan, NULL, "One more", "1d");
  g_assert_cmpstr (rows[1].title, ==, "Book the hall");
  take (fixture, &n_rows);
  g_assert_cmpuint (n_rows, ==, 5);
  rows = entente_gantt_chart_get_rows (kept, &n_rows);
  g_assert_cmpuint (n_rows, ==, 4);
  g_assert_cmpstr (rows[1].title, ==, "Book the hall");
  entente_gantt_chart_unref (kept);
}

/* Without a date for anything, time is counted from the event. */
static void
test_relative (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  g_autoptr (EntenteGanttChart) chart = NULL;
  const EntenteGanttFrame *frame;
  const EntenteGanttRow *rows;
  EntenteMoment last;

  plan_add_relative (plan, NULL, "Posters", "2d", "-30d");
  chart = entente_gantt_chart_new (plan->schedule, NULL, NULL, 0, NULL, &sample_everything_shown,
                                   ENTENTE_LANGUAGE_ENGLISH);
  rows = entente_gantt_chart_get_rows (chart, NULL);
  frame = entente_gantt_chart_get_frame (chart);
  g_assert_true (entente_gantt_chart_is_relative (chart));
  g_assert_cmpint (frame->event_opens, ==, 0);
  g_assert_cmpint (frame->event_closes, ==, 0);
  g_assert_cmpint (rows[0].start, ==, -30 * ENTENTE_DAY);
  entente_gantt_chart_get_extent (chart, NULL, &last);
  g_assert_cmpint (last, ==, 0);
}

/* Nothing planned yet: there is a time to draw all the same. */
static void
test_empty (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  g_autoptr (EntenteGanttChart) chart = entente_gantt_chart_new (
      plan->schedule, NULL, NULL, 0, NULL, &sample_everything_shown, ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (EntenteGanttLayout) layout = entente_gantt_layout_new (chart, 30);
  EntenteMoment first, last;
  guint n_rows;

  entente_gantt_chart_get_rows (chart, &n_rows);
  g_assert_cmpuint (n_rows, ==, 0);
  entente_gantt_chart_get_extent (chart, &first, &last);
  g_assert_cmpint (first, !=, ENTENTE_MOMENT_NONE);
  g_assert_cmpint (last, >=, first);
  g_assert_cmpfloat (entente_gantt_layout_get_axis (layout)->scale, >, 0);
  g_assert_cmpint (entente_gantt_layout_pick (layout, 10, 10, 0).part, !=, ENTENTE_GANTT_BAR);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/gantt-chart/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("rows", test_rows);
  ADD ("dates", test_dates);
  ADD ("visible", test_visible);
  ADD ("forecast", test_forecast);
  ADD ("deadline", test_deadline);
  ADD ("extent", test_extent);
  ADD ("stays-as-it-was", test_stays_as_it_was);
  g_test_add_func ("/gantt-chart/relative", test_relative);
  g_test_add_func ("/gantt-chart/empty", test_empty);

  return g_test_run ();
}
