/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates, floats and reasons of a plan. */
#include "plan-fixture.h"

/* --- Dates ------------------------------------------------------------------------------------ */

/* a (2 d) → b (3 d) → d (1 d), a → c (1 d) → d */
static void
test_diamond (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint b = add_days (fixture, ENTENTE_PLAN_NONE, 3);
  guint c = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint d = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint b_to_d;

  add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, a, c, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, c, d, ENTENTE_LINK_FINISH_START, 0);
  b_to_d = add_link (fixture, b, d, ENTENTE_LINK_FINISH_START, 0);
  solve (fixture);

  assert_early (fixture, a, at (7, 0), at (9, 0));
  assert_early (fixture, b, at (9, 0), at (12, 0));
  assert_early (fixture, c, at (9, 0), at (10, 0));
  assert_early (fixture, d, at (12, 0), at (13, 0));
  assert_late (fixture, c, at (11, 0), at (12, 0));
  assert_floats (fixture, a, 0, 0, TRUE);
  assert_floats (fixture, b, 0, 0, TRUE);
  assert_floats (fixture, c, 2 * DAY, 2 * DAY, FALSE);
  assert_floats (fixture, d, 0, 0, TRUE);
  assert_reason (fixture, a, ENTENTE_REASON_PLAN_START, ENTENTE_PLAN_NONE, at (7, 0));
  assert_reason (fixture, d, ENTENTE_REASON_LINK, b_to_d, at (12, 0));
}

static void
test_event (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint after = add_days (fixture, ENTENTE_PLAN_NONE, 1);

  set_rule (fixture, after, ENTENTE_PLAN_START_NO_EARLIER, at (25, 0));
  fixture->frame.event = at (20, 0);
  solve (fixture);

  /* Before the event one has until then, after it until the end of all. */
  assert_late (fixture, a, at (18, 0), at (20, 0));
  assert_floats (fixture, a, 11 * DAY, 11 * DAY, FALSE);
  assert_late (fixture, after, at (25, 0), at (26, 0));
  assert_floats (fixture, after, 0, 0, TRUE);
  assert_reason (fixture, after, ENTENTE_REASON_RULE, after, at (25, 0));
}

static void
test_kinds (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 4);
  guint ss = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint ff = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint sf = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint fs = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint percent = add_days (fixture, ENTENTE_PLAN_NONE, 1);

  add_link (fixture, a, ss, ENTENTE_LINK_START_START, DAY);
  add_link (fixture, a, ff, ENTENTE_LINK_FINISH_FINISH, 0);
  add_link (fixture, a, sf, ENTENTE_LINK_START_FINISH, 3 * DAY);
  add_link (fixture, a, fs, ENTENTE_LINK_FINISH_START, -2 * DAY);
  fixture->links[add_link (fixture, a, percent, ENTENTE_LINK_START_START, 75)].percent = TRUE;
  solve (fixture);

  assert_early (fixture, ss, at (8, 0), at (9, 0));
  assert_early (fixture, ff, at (10, 0), at (11, 0));
  assert_early (fixture, sf, at (9, 0), at (10, 0));
  assert_early (fixture, fs, at (9, 0), at (10, 0));
  assert_early (fixture, percent, at (10, 0), at (11, 0));
  assert_late (fixture, a, at (7, 0), at (11, 0));
  assert_floats (fixture, ss, 2 * DAY, 2 * DAY, FALSE);
}

static void
test_office (Fixture *fixture, gconstpointer data)
{
  guint a = add_office (fixture, ENTENTE_PLAN_NONE, 36);
  guint b = add_office (fixture, ENTENTE_PLAN_NONE, 8);
  guint milestone = add_office (fixture, ENTENTE_PLAN_NONE, 0);
  guint dries = add_office (fixture, ENTENTE_PLAN_NONE, 24);
  guint link;

  fixture->tasks[dries].elapsed = TRUE;
  link = add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, b, milestone, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, b, dries, ENTENTE_LINK_FINISH_START, 0);
  solve (fixture);

  assert_early (fixture, a, at (7, 9), at (11, 13));
  assert_reason (fixture, a, ENTENTE_REASON_PLAN_START, ENTENTE_PLAN_NONE, at (7, 0));
  assert_early (fixture, b, at (11, 13), at (14, 13));
  assert_reason (fixture, b, ENTENTE_REASON_LINK, link, at (11, 13));
  assert_early (fixture, milestone, at (14, 13), at (14, 13));
  assert_early (fixture, dries, at (14, 13), at (15, 13));
  /* The milestone may wait for what dries: 8 open hours. */
  assert_floats (fixture, milestone, 480, 480, FALSE);
  assert_late (fixture, b, at (11, 13), at (14, 13));
}

/* Friday evening and Monday morning are the same to work: the link explains the date, not the
   rule. */
static void
test_equal_bounds (Fixture *fixture, gconstpointer data)
{
  guint a = add_office (fixture, ENTENTE_PLAN_NONE, 40);
  guint b = add_office (fixture, ENTENTE_PLAN_NONE, 8);
  guint c = add_office (fixture, ENTENTE_PLAN_NONE, 8);
  guint first = add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);

  add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);
  set_rule (fixture, b, ENTENTE_PLAN_START_NO_EARLIER, at (12, 10));
  set_rule (fixture, c, ENTENTE_PLAN_START_NO_EARLIER, at (12, 10));
  solve (fixture);

  assert_early (fixture, a, at (7, 9), at (11, 17));
  assert_early (fixture, b, at (14, 9), at (14, 17));
  assert_reason (fixture, b, ENTENTE_REASON_LINK, first, at (11, 17));
  assert_early (fixture, c, at (14, 9), at (14, 17));
  assert_reason (fixture, c, ENTENTE_REASON_RULE, c, at (12, 10));
}

static void
test_rules (Fixture *fixture, gconstpointer data)
{
  guint not_before = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint ends_after = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint must_start = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint must_finish = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint placed = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint by = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint until = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint due = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint last = add_days (fixture, ENTENTE_PLAN_NONE, 30);

  set_rule (fixture, not_before, ENTENTE_PLAN_START_NO_EARLIER, at (9, 0));
  set_rule (fixture, ends_after, ENTENTE_PLAN_FINISH_NO_EARLIER, at (13, 0));
  set_rule (fixture, must_start, ENTENTE_PLAN_MUST_START, at (5, 0));
  set_rule (fixture, must_finish, ENTENTE_PLAN_MUST_FINISH, at (20, 0));
  set_rule (fixture, placed, ENTENTE_PLAN_PLACED_FINISH, at (20, 0));
  set_rule (fixture, by, ENTENTE_PLAN_START_NO_LATER, at (10, 0));
  set_rule (fixture, until, ENTENTE_PLAN_FINISH_NO_LATER, at (10, 0));
  fixture->tasks[due].deadline = at (8, 0);
  solve (fixture);

  assert_early (fixture, not_before, at (9, 0), at (11, 0));
  assert_early (fixture, ends_after, at (11, 0), at (13, 0));
  assert_reason (fixture, ends_after, ENTENTE_REASON_RULE, ends_after, at (11, 0));
  /* Even before the plan begins. */
  assert_early (fixture, must_start, at (5, 0), at (7, 0));
  assert_floats (fixture, must_start, 0, 0, TRUE);
  assert_early (fixture, must_finish, at (18, 0), at (20, 0));
  assert_late (fixture, must_finish, at (18, 0), at (20, 0));
  assert_reason (fixture, must_finish, ENTENTE_REASON_RULE, must_finish, at (20, 0));
  assert_early (fixture, placed, at (18, 0), at (20, 0));
  assert_floats (fixture, placed, 17 * DAY, 17 * DAY, FALSE);
  assert_late (fixture, by, at (10, 0), at (12, 0));
  assert_late (fixture, until, at (8, 0), at (10, 0));
  assert_late (fixture, due, at (6, 0), at (8, 0));
  assert_floats (fixture, due, -DAY, -DAY, TRUE);
  assert_floats (fixture, last, 0, 0, TRUE);
}

/* Rules that need a date and have none count for nothing. */
static void
test_rule_without_date (Fixture *fixture, gconstpointer data)
{
  for (int rule = ENTENTE_PLAN_AS_SOON_AS_POSSIBLE; rule <= ENTENTE_PLAN_PLACED_FINISH; rule++)
    set_rule (fixture, add_days (fixture, ENTENTE_PLAN_NONE, 1), rule, NONE);
  solve (fixture);
  for (guint i = 0; i < fixture->n_tasks; i++)
    assert_stands (fixture, i, at (7, 0), at (8, 0));
}

/* --- Groups ----------------------------------------------------------------------------------- */

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  guint before = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint group = add_days (fixture, ENTENTE_PLAN_NONE, 0);
  guint inner = add_days (fixture, group, 0);
  guint a = add_days (fixture, inner, 1);
  guint b = add_days (fixture, inner, 3);
  guint c = add_days (fixture, group, 2);
  guint after = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint beside = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint in = add_link (fixture, before, group, ENTENTE_LINK_FINISH_START, 0);

  add_link (fixture, group, after, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, group, beside, ENTENTE_LINK_START_START, DAY);
  set_rule (fixture, inner, ENTENTE_PLAN_START_NO_EARLIER, at (10, 0));
  fixture->tasks[group].deadline = at (12, 0);
  solve (fixture);

  assert_early (fixture, a, at (10, 0), at (11, 0));
  assert_reason (fixture, a, ENTENTE_REASON_RULE, inner, at (10, 0));
  assert_early (fixture, b, at (10, 0), at (13, 0));
  assert_early (fixture, c, at (9, 0), at (11, 0));
  assert_reason (fixture, c, ENTENTE_REASON_LINK, in, at (9, 0));
  assert_early (fixture, inner, at (10, 0), at (13, 0));
  assert_early (fixture, group, at (9, 0), at (13, 0));
  assert_reason (fixture, group, ENTENTE_REASON_CHILDREN, ENTENTE_PLAN_NONE, at (9, 0));
  assert_early (fixture, after, at (13, 0), at (14, 0));
  assert_early (fixture, beside, at (10, 0), at (11, 0));
  assert_late (fixture, b, at (9, 0), at (12, 0));
  assert_floats (fixture, b, -DAY, -DAY, TRUE);
  /* It starts the group, which the task beside waits for. */
  assert_floats (fixture, c, DAY, 0, FALSE);
  assert_floats (fixture, group, -DAY, -DAY, TRUE);
  assert_late (fixture, group, at (9, 0), at (12, 0));
  assert_late (fixture, before, at (7, 0), at (9, 0));
  g_assert_true (entente_plan_is_group (fixture->plan, inner));
  g_assert_false (entente_plan_is_group (fixture->plan, a));
}

/* A link from the start of a group holds the leaf that starts it, not the others. */
static void
test_group_starter (Fixture *fixture, gconstpointer data)
{
  guint group = add_days (fixture, ENTENTE_PLAN_NONE, 0);
  guint later = add_days (fixture, group, 1);
  guint starter = add_days (fixture, group, 1);
  guint same = add_days (fixture, group, 1);
  guint beside = add_days (fixture, ENTENTE_PLAN_NONE, 1);

  set_rule (fixture, later, ENTENTE_PLAN_START_NO_EARLIER, at (8, 0));
  add_link (fixture, group, beside, ENTENTE_LINK_START_START, 0);
  fixture->tasks[beside].deadline = at (9, 0);
  fixture->frame.event = at (20, 0);
  solve (fixture);

  assert_floats (fixture, starter, DAY, 0, FALSE);
  assert_floats (fixture, same, 12 * DAY, 12 * DAY, FALSE);
  assert_floats (fixture, later, 11 * DAY, 11 * DAY, FALSE);
  assert_floats (fixture, group, DAY, 0, FALSE);
}

/* --- As late as possible ---------------------------------------------------------------------- */

static void
test_late (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint b = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint c = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint due = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint free_one = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint tight = add_days (fixture, ENTENTE_PLAN_NONE, 30);
  guint a_to_b = add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);
  guint b_to_c = add_link (fixture, b, c, ENTENTE_LINK_FINISH_START, DAY);

  set_rule (fixture, a, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  set_rule (fixture, b, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  set_rule (fixture, c, ENTENTE_PLAN_START_NO_EARLIER, at (20, 0));
  set_rule (fixture, due, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  fixture->tasks[due].deadline = at (15, 0);
  set_rule (fixture, free_one, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  set_rule (fixture, tight, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  fixture->frame.event = at (25, 0);
  solve (fixture);

  /* c could be later too, but is not: so b waits for it only until the 19th. */
  assert_early (fixture, a, at (7, 0), at (8, 0));
  assert_stands (fixture, c, at (20, 0), at (21, 0));
  assert_stands (fixture, b, at (18, 0), at (19, 0));
  assert_reason (fixture, b, ENTENTE_REASON_LATE_LINK, b_to_c, at (19, 0));
  assert_stands (fixture, a, at (17, 0), at (18, 0));
  assert_reason (fixture, a, ENTENTE_REASON_LATE_LINK, a_to_b, at (18, 0));
  assert_stands (fixture, due, at (14, 0), at (15, 0));
  assert_reason (fixture, due, ENTENTE_REASON_LATE_BOUND, due, at (15, 0));
  assert_stands (fixture, free_one, at (24, 0), at (25, 0));
  assert_reason (fixture, free_one, ENTENTE_REASON_LATE_EVENT, ENTENTE_PLAN_NONE, at (25, 0));
  /* The longest has no choice. */
  assert_stands (fixture, tight, at (7, 0), at (37, 0));
  assert_reason (fixture, tight, ENTENTE_REASON_PLAN_START, ENTENTE_PLAN_NONE, at (7, 0));

  fixture->frame.event = NONE;
  solve (fixture);
  assert_stands (fixture, free_one, at (36, 0), at (37, 0));
  assert_reason (fixture, free_one, ENTENTE_REASON_LATE_PLAN, ENTENTE_PLAN_NONE, at (37, 0));
}

static void
test_late_in_group (Fixture *fixture, gconstpointer data)
{
  guint group = add_days (fixture, ENTENTE_PLAN_NONE, 0);
  guint a = add_days (fixture, group, 1);
  guint b = add_days (fixture, group, 2);
  guint after = add_days (fixture, ENTENTE_PLAN_NONE, 1);
  guint link = add_link (fixture, group, after, ENTENTE_LINK_FINISH_START, 0);

  set_rule (fixture, a, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  set_rule (fixture, b, ENTENTE_PLAN_AS_LATE_AS_POSSIBLE, NONE);
  set_rule (fixture, after, ENTENTE_PLAN_MUST_START, at (20, 0));
  solve (fixture);

  assert_stands (fixture, a, at (19, 0), at (20, 0));
  assert_reason (fixture, a, ENTENTE_REASON_LATE_LINK, link, at (20, 0));
  assert_stands (fixture, b, at (18, 0), at (20, 0));
  assert_stands (fixture, group, at (18, 0), at (20, 0));
  assert_early (fixture, group, at (7, 0), at (9, 0));
}

/* --- Reality ---------------------------------------------------------------------------------- */

static void
test_now (Fixture *fixture, gconstpointer data)
{
  guint waiting = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint begun = add_days (fixture, ENTENTE_PLAN_NONE, 4);
  guint half = add_days (fixture, ENTENTE_PLAN_NONE, 4);
  guint done = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint later = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint full = add_days (fixture, ENTENTE_PLAN_NONE, 1);

  fixture->tasks[begun].actual_start = at (9, 0);
  fixture->tasks[half].progress = 50;
  fixture->tasks[done].done = TRUE;
  fixture->tasks[full].progress = 100;
  set_rule (fixture, later, ENTENTE_PLAN_START_NO_EARLIER, at (20, 0));
  fixture->frame.now = at (10, 0);
  solve (fixture);

  assert_early (fixture, waiting, at (10, 0), at (12, 0));
  assert_reason (fixture, waiting, ENTENTE_REASON_NOW, ENTENTE_PLAN_NONE, at (10, 0));
  assert_early (fixture, begun, at (9, 0), at (14, 0));
  assert_reason (fixture, begun, ENTENTE_REASON_NOW, ENTENTE_PLAN_NONE, at (10, 0));
  assert_early (fixture, half, at (7, 0), at (12, 0));
  assert_early (fixture, done, at (7, 0), at (9, 0));
  assert_early (fixture, later, at (20, 0), at (22, 0));
  assert_early (fixture, full, at (7, 0), at (8, 0));
  assert_floats (fixture, done, 0, 0, FALSE);

  fixture->frame.now = NONE;
  solve (fixture);
  assert_early (fixture, waiting, at (7, 0), at (9, 0));
  assert_early (fixture, begun, at (9, 0), at (13, 0));
  assert_reason (fixture, begun, ENTENTE_REASON_ACTUAL, begun, at (9, 0));
}

static void
test_actuals (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint b = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint c = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint d = add_days (fixture, ENTENTE_PLAN_NONE, 2);

  add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, b, c, ENTENTE_LINK_FINISH_START, 0);
  /* b began before a ended; c ended on a day nobody planned. */
  fixture->tasks[b].actual_start = at (8, 10);
  fixture->tasks[c].actual_finish = at (20, 12);
  fixture->tasks[d].actual_start = at (10, 0);
  fixture->tasks[d].actual_finish = at (9, 0);
  fixture->frame.event = at (30, 0);
  solve (fixture);

  assert_early (fixture, b, at (8, 10), at (10, 10));
  assert_early (fixture, c, at (18, 12), at (20, 12));
  assert_floats (fixture, c, 0, 0, FALSE);
  /* Nobody can push what has begun: only the event bounds a. */
  assert_late (fixture, a, at (28, 0), at (30, 0));
  g_assert_cmpint (fixture->dates[b].late_start, ==, at (8, 10));
  g_assert_cmpint (fixture->dates[b].late_finish, ==, at (30, 0));
  assert_early (fixture, d, at (10, 0), at (10, 0));
}

/* --- The plan itself -------------------------------------------------------------------------- */

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) conflicts = NULL;

  solve (fixture);
  conflicts = entente_plan_find_conflicts (fixture->plan, &fixture->frame, fixture->dates);
  g_assert_cmpuint (entente_plan_get_n_tasks (fixture->plan), ==, 0);
  g_assert_cmpuint (conflicts->len, ==, 0);
}

/* Durations, rules and calendars may be changed between two computations. */
static void
test_again (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint b = add_days (fixture, ENTENTE_PLAN_NONE, 1);

  add_link (fixture, a, b, ENTENTE_LINK_FINISH_START, DAY);
  solve (fixture);
  assert_early (fixture, b, at (10, 0), at (11, 0));
  g_assert_cmpint (entente_plan_get_link (fixture->plan, 0)->lag, ==, DAY);

  entente_plan_get_task (fixture->plan, a)->duration = 480;
  entente_plan_get_task (fixture->plan, a)->calendar = fixture->office;
  entente_plan_get_task (fixture->plan, b)->calendar = NULL;
  entente_plan_solve (fixture->plan, &fixture->frame, fixture->dates);
  assert_early (fixture, a, at (7, 9), at (7, 17));
  assert_early (fixture, b, at (8, 17), at (9, 17));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/plan/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("diamond", test_diamond);
  ADD ("event", test_event);
  ADD ("kinds", test_kinds);
  ADD ("office", test_office);
  ADD ("equal-bounds", test_equal_bounds);
  ADD ("rules", test_rules);
  ADD ("rule-without-date", test_rule_without_date);
  ADD ("groups", test_groups);
  ADD ("group-starter", test_group_starter);
  ADD ("late", test_late);
  ADD ("late-in-group", test_late_in_group);
  ADD ("now", test_now);
  ADD ("actuals", test_actuals);
  ADD ("empty", test_empty);
  ADD ("again", test_again);
#undef ADD

  return g_test_run ();
}
