/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "schedule/entente-schedule-trial.h"

#include <time.h>

#define N_TASKS 10000
#define N_LINKS 15000
#define TASKS_OF_GROUP 20

/* A group every twenty tasks; links lead forward only, from the tasks that are no groups. */
static guint
pick_leaf (guint from, guint until)
{
  guint i = g_test_rand_int_range (from, until);

  return i % TASKS_OF_GROUP == 0 ? i + 1 : i;
}

static void
fill (Plan *plan)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "fill");
  g_autofree EntenteRecord **tasks = g_new (EntenteRecord *, N_TASKS + 1);
  static const char *const durations[] = { "", "3d", "4h", "2w", "5ed" };

  for (guint i = 0; i < N_TASKS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Task %u", i);

      tasks[i] = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
      entente_edit_set_text (edit, tasks[i], ENTENTE_TASK_TITLE, title);
      entente_edit_set_integer (edit, tasks[i], ENTENTE_TASK_RANK, i);
      entente_edit_set_text (edit, tasks[i], ENTENTE_TASK_DURATION, durations[i % 5]);
      if (i % TASKS_OF_GROUP != 0)
        entente_edit_set_reference (edit, tasks[i], ENTENTE_TASK_PARENT,
                                    tasks[i - i % TASKS_OF_GROUP]);
      if (i % 7 == 0)
        {
          entente_edit_set_choice (edit, tasks[i], ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
          entente_edit_set_text (edit, tasks[i], ENTENTE_TASK_EVENT_OFFSET, "-90ed");
        }
    }
  for (guint i = 0; i < N_LINKS; i++)
    {
      guint from = pick_leaf (0, N_TASKS - 200);
      EntenteRecord *link = entente_edit_insert (edit, ENTENTE_TYPE_DEPENDENCY);

      entente_edit_set_reference (edit, link, ENTENTE_DEPENDENCY_PREDECESSOR, tasks[from]);
      entente_edit_set_reference (edit,
                                  link,
                                  ENTENTE_DEPENDENCY_SUCCESSOR,
                                  tasks[pick_leaf (from + 25, from + 170)]);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* Of the processor: other programs may be running. */
static double
measure (clock_t since)
{
  return (clock () - since) * 1000.0 / CLOCKS_PER_SEC;
}

/* Printed and never judged: machines differ. */
static void
test_large (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntenteTrial) trial = NULL;
  g_autoptr (GPtrArray) one = NULL;
  g_autoptr (GPtrArray) contradictions = NULL;
  const EntenteScheduleItem *items;
  guint n_items, n_links;
  clock_t begun;

  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", TRUE);
  fill (plan);

  begun = clock ();
  items = entente_schedule_get_items (plan->schedule, &n_items);
  g_test_message ("first reading and computing: %.1f ms", measure (begun));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_items, ==, N_TASKS);
  g_assert_cmpuint (n_links, ==, N_LINKS);

  begun = clock ();
  plan_set_now (plan, "2027-01-05");
  g_test_message ("again: %.1f ms", measure (begun));

  items = entente_schedule_get_items (plan->schedule, NULL);
  begun = clock ();
  plan_set (plan, items[501].task, ENTENTE_TASK_DURATION, "9d");
  g_test_message ("one edit: %.1f ms", measure (begun));

  begun = clock ();
  trial = entente_schedule_try (plan->schedule);
  g_test_message ("beginning a drag: %.1f ms", measure (begun));
  begun = clock ();
  for (guint i = 1; i <= 10; i++)
    {
      guint item = 503;

      entente_trial_move (trial, &item, 1, i * ENTENTE_DAY);
      entente_trial_get_items (trial, NULL);
    }
  g_test_message ("a frame of a drag: %.1f ms", measure (begun) / 10);

  begun = clock ();
  contradictions = entente_schedule_dup_contradictions (plan->schedule);
  g_test_message ("%u contradictions: %.1f ms", contradictions->len, measure (begun));

  items = entente_schedule_get_items (plan->schedule, NULL);
  one = plan_pick (items[501].task, NULL);
  begun = clock ();
  g_assert_true (entente_schedule_shift (plan->schedule, one, 1, NULL));
  g_test_message ("moving a row: %.1f ms", measure (begun));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-large/times", test_large);

  return g_test_run ();
}
