/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Distances to the event as people say them, and what is doubtful in the fields of a task. */
#include "schedule-fixture.h"

#include "schedule/entente-event-offset.h"

static void
test_parse (void)
{
  static const struct {
    const char *typed;
    const char *kept;
  } cases[] = {
    { "30 days before", "-30ed" },
    { "30 jours avant", "-30ed" },
    { "30 jours avant l’ouverture", "-30ed" },
    { "2 semaines après", "2ew" },
    { "2 h avant", "-2eh" },
    { "90 min after", "90emin" },
    { "D-30", "-30ed" },
    { "J−30", "-30ed" },
    { "J + 2", "2ed" },
    { "-30", "-30ed" },
    { "30", "-30ed" },
    { "+3 j", "3ed" },
    { "10 jours ouvrés avant", "-10d" },
    { "5 days of work before", "-5d" },
    { "le jour même", "0ed" },
    { "-30ed", "-30ed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autofree char *kept = entente_event_offset_normalize (cases[i].typed, &problem);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpstr (kept, ==, cases[i].kept);
      g_assert_null (problem);
    }
}

static void
test_unreadable (void)
{
  static const char *const cases[] = { "bientôt",          "avant après", "before",
                                       "30 avant 2 après", "J",           "D-" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      g_autofree char *kept = entente_event_offset_normalize (cases[i], &problem);

      g_test_message ("%s", cases[i]);
      if (g_str_equal (cases[i], "J"))
        {
          g_assert_cmpstr (kept, ==, "0ed");
          continue;
        }
      g_assert_null (kept);
      g_assert_nonnull (strstr (problem, cases[i]));
    }
}

/* What is shown can be typed back. */
static void
test_round_trip (void)
{
  static const char *const units[] = { "emin", "eh", "ed", "ew", "h", "d", "w", "min" };

  for (int amount = -60; amount <= 60; amount++)
    for (guint i = 0; i < G_N_ELEMENTS (units); i++)
      {
        g_autofree char *stored = g_strdup_printf ("%d%s", amount, units[i]);
        g_autofree char *shown = entente_event_offset_display (stored);
        g_autofree char *problem = NULL;
        g_autofree char *back = entente_event_offset_normalize (shown, &problem);

        if (amount == 0)
          stored[0] = '0';
        g_test_message ("%s → %s", stored, shown);
        g_assert_cmpstr (back, ==, amount != 0 ? stored : "0ed");
      }
}

static void
test_words (void)
{
  g_autofree char *before = entente_event_offset_display ("-30ed");
  g_autofree char *after = entente_event_offset_display ("1ew");
  g_autofree char *same = entente_event_offset_display ("0ed");
  g_autofree char *unknown = entente_event_offset_display ("what?");

  plan_assert_words (before, "30 days before");
  plan_assert_words (after, "1 week after");
  plan_assert_words (same, "on the day itself");
  g_assert_cmpstr (unknown, ==, "what?");
}

static char *
check (EntenteTask *task, guint field, EntenteSeverity expected)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  char *sentence = entente_record_check (ENTENTE_RECORD (task), field, &severity);

  g_assert_cmpint (severity, ==, expected);
  g_assert_true ((sentence != NULL) == (expected != ENTENTE_SEVERITY_NONE));
  return sentence;
}

#define assert_check(task, field, expected) g_free (check (task, field, expected))

static void
test_checks (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "A", "3d");

  assert_check (task, ENTENTE_TASK_DURATION, ENTENTE_SEVERITY_NONE);
  plan_set (plan, task, ENTENTE_TASK_DURATION, "-3d");
  assert_check (task, ENTENTE_TASK_DURATION, ENTENTE_SEVERITY_ERROR);
  plan_set (plan, task, ENTENTE_TASK_EFFORT, "50%");
  assert_check (task, ENTENTE_TASK_EFFORT, ENTENTE_SEVERITY_ERROR);
  plan_set (plan, task, ENTENTE_TASK_EFFORT, "");
  assert_check (task, ENTENTE_TASK_EFFORT, ENTENTE_SEVERITY_NONE);

  assert_check (task, ENTENTE_TASK_RULE_AT, ENTENTE_SEVERITY_NONE);
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  assert_check (task, ENTENTE_TASK_RULE_AT, ENTENTE_SEVERITY_WARNING);
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-02-01");
  assert_check (task, ENTENTE_TASK_RULE_AT, ENTENTE_SEVERITY_NONE);

  plan_set (plan, task, ENTENTE_TASK_ACTUAL_START, "2027-02-03");
  plan_set (plan, task, ENTENTE_TASK_ACTUAL_FINISH, "2027-02-02");
  assert_check (task, ENTENTE_TASK_ACTUAL_FINISH, ENTENTE_SEVERITY_ERROR);
  plan_set (plan, task, ENTENTE_TASK_ACTUAL_FINISH, "2027-02-03");
  assert_check (task, ENTENTE_TASK_ACTUAL_FINISH, ENTENTE_SEVERITY_NONE);

  plan_set (plan, task, ENTENTE_TASK_ACTUAL_START, "2027-02-03T10:00");
  assert_check (task, ENTENTE_TASK_ACTUAL_FINISH, ENTENTE_SEVERITY_NONE);
  plan_set (plan, task, ENTENTE_TASK_ACTUAL_FINISH, "2027-02-03T09:00");
  assert_check (task, ENTENTE_TASK_ACTUAL_FINISH, ENTENTE_SEVERITY_ERROR);

  assert_check (task, ENTENTE_TASK_EVENT_OFFSET, ENTENTE_SEVERITY_NONE);
  plan_set (plan, task, ENTENTE_TASK_EVENT_OFFSET, "50%");
  assert_check (task, ENTENTE_TASK_EVENT_OFFSET, ENTENTE_SEVERITY_ERROR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule/event-offset/parse", test_parse);
  g_test_add_func ("/schedule/event-offset/unreadable", test_unreadable);
  g_test_add_func ("/schedule/event-offset/round-trip", test_round_trip);
  g_test_add_func ("/schedule/event-offset/words", test_words);
  g_test_add_func ("/schedule/task-checks", test_checks);

  return g_test_run ();
}
