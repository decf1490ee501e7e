/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ten thousand random plans, with every kind of rule, link, lag, calendar and hierarchy, against
   the definitions computed slowly. */
#include "plan-oracle.h"

#define N_PLANS 10000
#define N_CALENDARS 12
#define MAX_TASKS 20
#define MAX_LINKS 30
#define NONE ENTENTE_MOMENT_NONE

typedef struct
{
  EntenteMoment first;
  SlowCalendar *calendars[N_CALENDARS];
} Pool;

typedef struct
{
  guint n_tasks;
  guint n_links;
  EntentePlanTask tasks[MAX_TASKS];
  EntentePlanLink links[MAX_LINKS];
  SlowCalendar *calendars[MAX_TASKS];
  EntentePlanFrame frame;
} RandomPlan;

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

static gboolean
one_in (int n)
{
  return pick (n) == 0;
}

/* --- Random plans ----------------------------------------------------------------------------- */

/* Some days around the beginning, often on a round hour or at midnight. */
static EntenteMoment
pick_moment (const Pool *pool, int days_before, int days_after)
{
  const EntenteMoment start = pool->first + SLOW_START * 1440;
  const EntenteMoment moment
      = start + g_test_rand_int_range (-days_before * 1440, days_after * 1440);

  switch (pick (3))
    {
    case 0:
      return moment;
    case 1:
      return moment - entente_moment_get_minute (moment) % 60;
    default:
      return moment - entente_moment_get_minute (moment);
    }
}

static gint64
pick_duration (EntenteWorkTime *calendar, gboolean elapsed)
{
  const gint64 day = elapsed ? 1440 : entente_work_time_get_day_minutes (calendar);

  switch (pick (6))
    {
    case 0:
      return 0;
    case 1:
      return day;
    case 2:
      return day * (1 + pick (4)) / 2;
    case 3:
      return 1 + pick (10);
    default:
      return 1 + pick ((int) (3 * day));
    }
}

static void
pick_facts (const Pool *pool, EntentePlanTask *task)
{
  task->deadline = one_in (8) ? pick_moment (pool, 5, 30) : NONE;
  task->actual_start = one_in (12) ? pick_moment (pool, 15, 15) : NONE;
  task->actual_finish = one_in (20) ? pick_moment (pool, 10, 20) : NONE;
  task->progress = one_in (6) ? pick (101) : 0;
  task->done = one_in (15);
}

/* parent: any of the groups that are still open, or a new one. */
static guint
pick_parent (const RandomPlan *plan, int depth)
{
  guint parent = plan->n_tasks == 0 ? ENTENTE_PLAN_NONE : plan->n_tasks - 1;

  for (; depth > 0 && parent != ENTENTE_PLAN_NONE; depth--)
    parent = plan->tasks[parent].parent;

  return parent;
}

static void
add_task (RandomPlan *plan, const Pool *pool, gboolean nested)
{
  EntentePlanTask *task = &plan->tasks[plan->n_tasks];
  SlowCalendar *calendar = one_in (4) ? NULL : pool->calendars[pick (N_CALENDARS)];

  plan->calendars[plan->n_tasks] = calendar;
  task->parent = nested ? pick_parent (plan, pick (4)) : ENTENTE_PLAN_NONE;
  task->calendar = calendar != NULL ? slow_calendar_get_work_time (calendar)
                                    : entente_work_time_get_always ();
  task->elapsed = one_in (6);
  task->duration = pick_duration (task->calendar, task->elapsed);
  task->rule =
      one_in (2) ? pick (ENTENTE_PLAN_PLACED_FINISH + 1) : ENTENTE_PLAN_AS_SOON_AS_POSSIBLE;
  if (one_in (6))
    task->rule = ENTENTE_PLAN_AS_LATE_AS_POSSIBLE;
  task->rule_at = one_in (10) ? NONE : pick_moment (pool, 5, 25);
  pick_facts (pool, task);
  plan->n_tasks++;
}

static EntentePlanLink
pick_link (const RandomPlan *plan)
{
  EntentePlanLink link = { pick (plan->n_tasks), pick (plan->n_tasks), pick (4), 0, FALSE, FALSE };

  if (link.from > link.to && !one_in (6))
    {
      guint from = link.from;

      link.from = link.to;
      link.to = from;
    }
  link.percent = one_in (6);
  link.elapsed = !link.percent && one_in (3);
  if (link.percent)
    link.lag = pick (301) - 100;
  else if (one_in (2))
    link.lag = pick (link.elapsed ? 5000 : 1500) - (link.elapsed ? 1500 : 500);

  return link;
}

/* --- Cycles, leaf by leaf --------------------------------------------------------------------- */

static gboolean
waits_for (
    const PlanOracle *oracle, const EntentePlanLink *links, guint n_links, guint leaf, guint other)
{
  for (guint i = 0; i < n_links; i++)
    if (plan_oracle_is_in (oracle, leaf, links[i].to)
        && plan_oracle_is_in (oracle, other, links[i].from))
      return TRUE;

  return FALSE;
}

/* Leaves are taken away as long as one waits for none of those left. */
static gboolean
goes_round (const RandomPlan *plan, guint n_links)
{
  PlanOracle oracle = { .n_tasks = plan->n_tasks, .tasks = plan->tasks };
  gboolean left[MAX_TASKS];
  gboolean taken = TRUE;
  guint n_left = 0;

  for (guint i = 0; i < plan->n_tasks; i++)
    n_left += left[i] = !plan_oracle_is_group (&oracle, i);
  while (taken)
    {
      taken = FALSE;
      for (guint i = 0; i < plan->n_tasks; i++)
        {
          gboolean waits = FALSE;

          for (guint j = 0; j < plan->n_tasks && left[i]; j++)
            waits |= left[j] && waits_for (&oracle, plan->links, n_links, i, j);
          if (left[i] && !waits)
            {
              left[i] = FALSE;
              taken = TRUE;
              n_left--;
            }
        }
    }

  return n_left > 0;
}

/* Each task on a cycle leads to the next: by a link, or because one lies in the other. */
static void
check_cycle (const RandomPlan *plan, GArray *cycle)
{
  g_assert_nonnull (cycle);
  g_assert_cmpuint (cycle->len, >, 0);
  for (guint i = 0; i < cycle->len; i++)
    {
      const guint task = g_array_index (cycle, guint, i);
      const guint next = g_array_index (cycle, guint, (i + 1) % cycle->len);
      gboolean leads = plan->tasks[task].parent == next || plan->tasks[next].parent == task;

      for (guint j = i + 1; j < cycle->len; j++)
        g_assert_cmpuint (g_array_index (cycle, guint, j), !=, task);
      for (guint j = 0; j < plan->n_links; j++)
        leads |= plan->links[j].from == task && plan->links[j].to == next;
      g_assert_true (leads);
    }
}

static EntentePlan *
make_plan (const RandomPlan *plan, gboolean sound)
{
  g_autoptr (GArray) cycle = NULL;
  g_autoptr (GError) error = NULL;
  EntentePlan *made = entente_plan_new (plan->tasks,
                                        plan->n_tasks,
                                        plan->links,
                                        plan->n_links,
                                        &cycle,
                                        &error);

  if (sound)
    {
      g_assert_no_error (error);
      g_assert_null (cycle);
      g_assert_nonnull (made);
      return made;
    }

  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_assert_null (made);
  check_cycle (plan, cycle);
  return NULL;
}

/* Links that would go round are seen to be refused, then left out. */
static void
add_links (RandomPlan *plan)
{
  for (int n = pick (MAX_LINKS); n > 0; n--)
    {
      gboolean round;
      g_autoptr (EntentePlan) before = make_plan (plan, TRUE);
      g_autoptr (GArray) cycle = NULL;

      plan->links[plan->n_links++] = pick_link (plan);
      round = goes_round (plan, plan->n_links);
      cycle = entente_plan_find_cycle_with (before,
                                            plan->links[plan->n_links - 1].from,
                                            plan->links[plan->n_links - 1].to);
      g_assert_cmpint (cycle != NULL, ==, round);
      if (round)
        {
          check_cycle (plan, cycle);
          g_assert_null (make_plan (plan, FALSE));
          plan->n_links--;
        }
    }
}

static void
make_random (RandomPlan *plan, const Pool *pool)
{
  const gboolean nested = !one_in (3);

  *plan = (RandomPlan) { 0 };
  for (int n = 1 + pick (MAX_TASKS); n > 0; n--)
    add_task (plan, pool, nested);
  add_links (plan);
  plan->frame.start = pick_moment (pool, 3, 3);
  plan->frame.event = one_in (3) ? NONE : pick_moment (pool, 0, 60);
  plan->frame.now = one_in (2) ? NONE : pick_moment (pool, 5, 15);
}

/* --- Comparing -------------------------------------------------------------------------------- */

static void
compare_dates (guint plan,
               guint task,
               const EntentePlanDates *found,
               const EntentePlanDates *expected)
{
  if (found->early_start != expected->early_start || found->late_finish != expected->late_finish)
    g_test_message ("plan %u, task %u", plan, task);
  g_assert_cmpint (found->early_start, ==, expected->early_start);
  g_assert_cmpint (found->early_finish, ==, expected->early_finish);
  g_assert_cmpint (found->late_start, ==, expected->late_start);
  g_assert_cmpint (found->late_finish, ==, expected->late_finish);
  g_assert_cmpint (found->start, ==, expected->start);
  g_assert_cmpint (found->finish, ==, expected->finish);
  g_assert_cmpint (found->total_float, ==, expected->total_float);
  g_assert_cmpint (found->free_float, ==, expected->free_float);
  g_assert_cmpint (found->critical, ==, expected->critical);
  g_assert_cmpint (found->reason, ==, expected->reason);
  g_assert_cmpuint (found->cause, ==, expected->cause);
  g_assert_cmpint (found->asked, ==, expected->asked);
}

static int
compare_conflicts (gconstpointer a, gconstpointer b)
{
  const EntentePlanConflict *x = a;
  const EntentePlanConflict *y = b;

  if (x->task != y->task)
    return x->task < y->task ? -1 : 1;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->cause != y->cause)
    return x->cause < y->cause ? -1 : 1;

  return 0;
}

static void
check_conflicts (GArray *found, GArray *expected)
{
  for (guint i = 1; i < found->len; i++)
    g_assert_cmpuint (g_array_index (found, EntentePlanConflict, i - 1).task,
                      <=,
                      g_array_index (found, EntentePlanConflict, i).task);
  g_array_sort (found, compare_conflicts);
  g_array_sort (expected, compare_conflicts);
  g_assert_cmpuint (found->len, ==, expected->len);
  for (guint i = 0; i < found->len; i++)
    {
      const EntentePlanConflict *a = &g_array_index (found, EntentePlanConflict, i);
      const EntentePlanConflict *b = &g_array_index (expected, EntentePlanConflict, i);

      g_assert_cmpint (compare_conflicts (a, b), ==, 0);
      g_assert_cmpint (a->minutes, ==, b->minutes);
    }
}

/* FALSE when the dates went where the slow calendars do not. */
static gboolean
check_plan (guint number, const RandomPlan *plan, guint *seen)
{
  EntentePlanDates expected[MAX_TASKS], found[MAX_TASKS];
  PlanOracle oracle = { plan->n_tasks,   plan->n_links, plan->tasks, plan->links,
                        plan->calendars, plan->frame,   expected };
  g_autoptr (EntentePlan) made = make_plan (plan, TRUE);
  g_autoptr (GArray) conflicts = NULL;
  g_autoptr (GArray) expected_conflicts = NULL;

  slow_calendar_is_lost ();
  plan_oracle_solve (&oracle);
  expected_conflicts = plan_oracle_find_conflicts (&oracle);
  if (slow_calendar_is_lost ())
    return FALSE;

  /* Twice: nothing of one computation stays for the next. */
  entente_plan_solve (made, &(EntentePlanFrame) { plan->frame.start - 5000, NONE, NONE }, found);
  entente_plan_solve (made, &plan->frame, found);
  for (guint i = 0; i < plan->n_tasks; i++)
    {
      compare_dates (number, i, &found[i], &expected[i]);
      seen[found[i].reason]++;
    }
  conflicts = entente_plan_find_conflicts (made, &plan->frame, found);
  check_conflicts (conflicts, expected_conflicts);

  return TRUE;
}

static void
test_random_plans (void)
{
  Pool pool = { 0 };
  guint seen[ENTENTE_REASON_CHILDREN + 1] = { 0 };
  guint n_lost = 0;

  pool.first = 1440 * (gint64) g_test_rand_int_range (15000, 30000);
  for (guint i = 0; i < N_CALENDARS; i++)
    pool.calendars[i] = slow_calendar_new_random (pool.first);

  for (guint i = 0; i < N_PLANS; i++)
    {
      RandomPlan plan;

      make_random (&plan, &pool);
      n_lost += check_plan (i, &plan, seen) ? 0 : 1;
    }

  /* That it was worth the while. */
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 20);
  g_assert_cmpuint (n_lost, <, N_PLANS / 10);
  g_test_message ("%u plans left the calendars", n_lost);

  for (guint i = 0; i < N_CALENDARS; i++)
    slow_calendar_free (pool.calendars[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/plan-oracle/random-plans", test_random_plans);

  return g_test_run ();
}
