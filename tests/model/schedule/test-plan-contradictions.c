/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cannot be: rules that contradict one another, tasks that wait for themselves; also in plans of a
   size that only a hostile file has. */
#include "plan-fixture.h"

/* --- Contradictions --------------------------------------------------------------------------- */

static void
assert_conflict (GArray *conflicts,
                 guint index,
                 EntenteConflictKind kind,
                 guint task,
                 guint cause,
                 gint64 minutes)
{
  const EntentePlanConflict *conflict;

  g_assert_cmpuint (index, <, conflicts->len);
  conflict = &g_array_index (conflicts, EntentePlanConflict, index);
  g_assert_cmpint (conflict->kind, ==, kind);
  g_assert_cmpuint (conflict->task, ==, task);
  g_assert_cmpuint (conflict->cause, ==, cause);
  g_assert_cmpint (conflict->minutes, ==, minutes);
}

static void
test_conflicts (Fixture *fixture, gconstpointer data)
{
  guint a = add_days (fixture, ENTENTE_PLAN_NONE, 3);
  guint must = add_days (fixture, ENTENTE_PLAN_NONE, 2);
  guint group = add_days (fixture, ENTENTE_PLAN_NONE, 0);
  guint by = add_days (fixture, group, 3);
  guint closed = add_office (fixture, ENTENTE_PLAN_NONE, 8);
  guint link = add_link (fixture, a, must, ENTENTE_LINK_FINISH_START, 0);
  g_autoptr (GArray) conflicts = NULL;

  set_rule (fixture, must, ENTENTE_PLAN_MUST_START, at (8, 0));
  add_link (fixture, a, by, ENTENTE_LINK_FINISH_START, 0);
  set_rule (fixture, by, ENTENTE_PLAN_START_NO_LATER, at (9, 0));
  set_rule (fixture, group, ENTENTE_PLAN_FINISH_NO_LATER, at (12, 0));
  fixture->tasks[by].deadline = at (11, 0);
  fixture->tasks[group].deadline = at (20, 0);
  /* A Saturday. */
  set_rule (fixture, closed, ENTENTE_PLAN_MUST_START, at (12, 9));
  solve (fixture);

  conflicts = entente_plan_find_conflicts (fixture->plan, &fixture->frame, fixture->dates);
  assert_conflict (conflicts, 0, ENTENTE_CONFLICT_LINK, must, link, 2 * DAY);
  assert_conflict (conflicts, 1, ENTENTE_CONFLICT_RULE, by, by, DAY);
  assert_conflict (conflicts, 2, ENTENTE_CONFLICT_RULE, by, group, DAY);
  assert_conflict (conflicts, 3, ENTENTE_CONFLICT_DEADLINE, by, by, 2 * DAY);
  assert_conflict (conflicts, 4, ENTENTE_CONFLICT_CLOSED, closed, closed, 0);
  g_assert_cmpuint (conflicts->len, ==, 5);
  assert_early (fixture, closed, at (14, 9), at (14, 17));
  assert_reason (fixture, closed, ENTENTE_REASON_RULE, closed, at (12, 9));

  /* What is over contradicts nothing, and what is placed may be moved off a closed day. */
  g_clear_pointer (&conflicts, g_array_unref);
  fixture->tasks[must].done = TRUE;
  fixture->tasks[by].actual_finish = at (13, 0);
  set_rule (fixture, closed, ENTENTE_PLAN_PLACED_START, at (12, 9));
  solve (fixture);
  conflicts = entente_plan_find_conflicts (fixture->plan, &fixture->frame, fixture->dates);
  g_assert_cmpuint (conflicts->len, ==, 0);
}

static void
test_no_conflict (Fixture *fixture, gconstpointer data)
{
  guint a = add_office (fixture, ENTENTE_PLAN_NONE, 40);
  guint must = add_office (fixture, ENTENTE_PLAN_NONE, 8);
  g_autoptr (GArray) conflicts = NULL;

  /* The deadline is Saturday midnight, the work is done on Friday; the next begins on Monday. */
  fixture->tasks[a].deadline = at (12, 0);
  add_link (fixture, a, must, ENTENTE_LINK_FINISH_START, 0);
  set_rule (fixture, must, ENTENTE_PLAN_MUST_START, at (14, 9));
  solve (fixture);
  conflicts = entente_plan_find_conflicts (fixture->plan, &fixture->frame, fixture->dates);
  g_assert_cmpuint (conflicts->len, ==, 0);
  assert_floats (fixture, a, 0, 0, TRUE);
}

/* --- Cycles ----------------------------------------------------------------------------------- */

static void
assert_cycle (GArray *cycle, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; cycle != NULL && i < cycle->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (cycle, guint, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
refuse (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) cycle = NULL;
  EntentePlan *plan = entente_plan_new (fixture->tasks,
                                        fixture->n_tasks,
                                        fixture->links,
                                        fixture->n_links,
                                        &cycle,
                                        &error);

  g_assert_null (plan);
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  assert_cycle (cycle, expected);
  fixture->n_links = 0;
}

/* 0 1[2 3[4 5]] 6 7 */
static void
add_outline (Fixture *fixture)
{
  add_days (fixture, ENTENTE_PLAN_NONE, 1);
  add_days (fixture, ENTENTE_PLAN_NONE, 1);
  add_days (fixture, 1, 1);
  add_days (fixture, 1, 1);
  add_days (fixture, 3, 1);
  add_days (fixture, 3, 1);
  add_days (fixture, ENTENTE_PLAN_NONE, 1);
  add_days (fixture, ENTENTE_PLAN_NONE, 1);
}

static void
test_cycles (Fixture *fixture, gconstpointer data)
{
  add_outline (fixture);

  add_link (fixture, 0, 0, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "0");
  add_link (fixture, 0, 6, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 6, 7, ENTENTE_LINK_START_START, 0);
  add_link (fixture, 7, 0, ENTENTE_LINK_FINISH_FINISH, 0);
  refuse (fixture, "6 7 0");
  /* A group and something in it, either way. */
  add_link (fixture, 1, 4, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "4 3 1");
  add_link (fixture, 4, 1, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "1 3 4");
  add_link (fixture, 1, 1, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "1");
  /* Two groups, through what is in one of them. */
  add_link (fixture, 1, 6, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 6, 5, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "6 5 3 1");
  /* What hangs on a cycle, or leads to it, is not on it. */
  add_link (fixture, 0, 2, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 2, 4, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 4, 2, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 2, 7, ENTENTE_LINK_FINISH_START, 0);
  refuse (fixture, "4 2");
}

static void
test_cycle_with (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint from;
    guint to;
    const char *cycle;
  } cases[] = {
    { 0, 6, "" },      { 6, 0, "0 4 3 1 6" }, { 4, 5, "" },  { 5, 4, "" },   { 7, 7, "7" },
    { 1, 3, "3 1" },   { 3, 1, "1 3" },       { 1, 2, "2 1" }, { 2, 1, "1 2" }, { 2, 3, "" },
    { 4, 0, "0 4" },   { 3, 0, "0 4 3" },     { 5, 0, "" },  { 6, 1, "1 6" }, { 6, 5, "5 3 1 6" },
  };

  add_outline (fixture);
  add_link (fixture, 0, 4, ENTENTE_LINK_FINISH_START, 0);
  add_link (fixture, 1, 6, ENTENTE_LINK_FINISH_START, 0);
  solve (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) cycle
          = entente_plan_find_cycle_with (fixture->plan, cases[i].from, cases[i].to);

      g_test_message ("%u → %u", cases[i].from, cases[i].to);
      g_assert_cmpint (cycle == NULL, ==, *cases[i].cycle == '\0');
      assert_cycle (cycle, cases[i].cycle);
    }
}

/* --- Size ------------------------------------------------------------------------------------- */

#define MANY 20000

static EntentePlanTask
make_plain (guint parent)
{
  return (EntentePlanTask) { .parent = parent,
                             .duration = 60,
                             .deadline = NONE,
                             .actual_start = NONE,
                             .actual_finish = NONE };
}

/* Groups within groups, as nobody makes them but a hostile file may. */
static void
test_deep (Fixture *fixture, gconstpointer data)
{
  g_autofree EntentePlanTask *tasks = g_new (EntentePlanTask, MANY);
  g_autofree EntentePlanDates *dates = g_new (EntentePlanDates, MANY);
  const EntentePlanLink link = { 0, MANY - 1, ENTENTE_LINK_FINISH_START, 0, FALSE, FALSE };
  g_autoptr (EntentePlan) plan = NULL;
  g_autoptr (GArray) conflicts = NULL;

  for (guint i = 0; i < MANY; i++)
    tasks[i] = make_plain (i == 0 ? ENTENTE_PLAN_NONE : i - 1);
  tasks[0].deadline = at (7, 0);
  g_assert_null (entente_plan_new (tasks, MANY, &link, 1, NULL, NULL));

  plan = entente_plan_new (tasks, MANY, NULL, 0, NULL, NULL);
  entente_plan_solve (plan, &fixture->frame, dates);
  for (guint i = 0; i < MANY; i++)
    {
      g_assert_cmpint (dates[i].early_finish, ==, at (7, 1));
      g_assert_cmpint (dates[i].total_float, ==, -60);
    }
  conflicts = entente_plan_find_conflicts (plan, &fixture->frame, dates);
  assert_conflict (conflicts, 0, ENTENTE_CONFLICT_DEADLINE, MANY - 1, 0, 60);
}

/* One after the other, and the last before the first. */
static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autofree EntentePlanTask *tasks = g_new (EntentePlanTask, MANY);
  g_autofree EntentePlanLink *links = g_new0 (EntentePlanLink, MANY);
  g_autofree EntentePlanDates *dates = g_new (EntentePlanDates, MANY);
  g_autoptr (EntentePlan) plan = NULL;
  g_autoptr (GArray) cycle = NULL;

  for (guint i = 0; i < MANY; i++)
    {
      tasks[i] = make_plain (ENTENTE_PLAN_NONE);
      links[i].from = i;
      links[i].to = (i + 1) % MANY;
    }
  g_assert_null (entente_plan_new (tasks, MANY, links, MANY, &cycle, NULL));
  g_assert_cmpuint (cycle->len, ==, MANY);

  plan = entente_plan_new (tasks, MANY, links, MANY - 1, NULL, NULL);
  entente_plan_solve (plan, &fixture->frame, dates);
  g_assert_cmpint (dates[MANY - 1].finish, ==, at (7, 0) + MANY * 60);
  g_assert_true (dates[0].critical);
  g_clear_pointer (&cycle, g_array_unref);
  cycle = entente_plan_find_cycle_with (plan, MANY - 1, 0);
  g_assert_cmpuint (cycle->len, ==, MANY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/plan-contradictions/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("conflicts", test_conflicts);
  ADD ("no-conflict", test_no_conflict);
  ADD ("cycles", test_cycles);
  ADD ("cycle-with", test_cycle_with);
  ADD ("deep", test_deep);
  ADD ("long", test_long);
#undef ADD

  return g_test_run ();
}
