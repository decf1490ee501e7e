/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-meeting-findings.h"
#include "meetings/entente-minutes-life.h"
#include "register-fixture.h"
#include "schedule/entente-schedule-edit.h"

#include <string.h>

/* What meetings left to do and nobody did. */

static char *
dup_findings (Register *self, const char *today)
{
  GDate day = register_day (today);
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  entente_meetings_find (self->store, &day, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteFinding *finding = findings->pdata[i];

      g_assert_nonnull (finding->record);
      g_string_append_printf (text, "%s\n", finding->sentence);
    }

  return register_make_plain (g_string_free (g_steal_pointer (&text), FALSE));
}

static void
assert_findings (Register *self, const char *today, const char *expected)
{
  g_autofree char *findings = dup_findings (self, today);

  g_assert_cmpstr (findings, ==, expected);
}

/* The minutes of the fixture are sent, so that they are not spoken of. */
static void
send_minutes (Register *self)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();

  g_ptr_array_add (people, self->people[0]);
  g_assert_true (entente_minutes_circulate (self->meeting, people, NULL, NULL, NULL, NULL));
}

static void
test_all (Register *self, gconstpointer data)
{
  GDate today = register_day ("2027-05-01");
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (entente_minutes_approve (self->meeting, NULL, NULL, NULL, &error));
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  register_raise (self, "Noise", "2027-03-15");
  register_take (self, NULL, ENTENTE_DECISION_CONTACT, "Ask", "2027-03-26", "C");
  register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", "2027-03-26", "C");

  entente_meetings_find (self->store, &today, findings);
  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (text, "%s\n", ((EntenteFinding *) findings->pdata[i])->sentence);
  g_assert_cmpuint (findings->len, ==, 4);
  g_assert_nonnull (strstr (text->str, "should have been sent round by 26"));
  g_assert_nonnull (strstr (text->str, "has changed since its minutes were approved"));
  g_assert_nonnull (strstr (text->str, "“Noise” should have been answered by 30"));
  g_assert_nonnull (strstr (text->str, "Decision no. 1 should have been applied by 26"));
}

/* Late from the day after the last, until it is done. */
static void
test_minutes (Register *self, gconstpointer data)
{
  GDate approved = register_day ("2027-03-20");

  assert_findings (self, "2027-03-26", "");
  assert_findings (self, "2027-03-27",
                   "The minutes of “Committee” should have been sent round by 26 March 2027.\n");
  send_minutes (self);
  assert_findings (self, "2027-03-27", "");

  g_assert_nonnull (entente_minutes_approve (self->meeting, &approved, NULL, NULL, NULL));
  assert_findings (self, "2027-03-27", "");
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  assert_findings (self, "2027-03-27",
                   "What was noted of “Committee” has changed since its minutes were approved: "
                   "approve a correction.\n");
  register_undo (self);
  assert_findings (self, "2027-03-27", "");
}

static void
test_problems (Register *self, gconstpointer data)
{
  EntenteProblem *problem;
  GDate day = register_day ("2027-04-02");

  send_minutes (self);
  problem = register_raise (self, "**Noise**\n\nAt night", "2027-03-15");
  assert_findings (self, "2027-03-30", "");
  assert_findings (self, "2027-03-31", "“Noise” should have been answered by 30 March 2027.\n");
  g_assert_true (entente_problem_desk_acknowledge (problem, NULL));
  assert_findings (self, "2027-03-31", "“Noise” should have been answered by 30 March 2027.\n");
  g_assert_true (entente_problem_desk_answer (problem, "Sleep.", NULL, &day, NULL));
  assert_findings (self, "2027-04-30", "");
  g_assert_true (entente_problem_desk_reopen (problem, &day, NULL));
  assert_findings (self, "2027-04-17", "");
  assert_findings (self, "2027-04-18", "“Noise” should have been answered by 17 April 2027.\n");
}

/* A decision that waits is late; one that is applied, given up or replaced is not. */
static void
test_decisions (Register *self, gconstpointer data)
{
  EntenteDecision *first, *second;

  send_minutes (self);
  first = register_take (self, NULL, ENTENTE_DECISION_CONTACT, "Ask", "2027-03-26", "C");
  assert_findings (self, "2027-03-26", "");
  assert_findings (self, "2027-03-27",
                   "Decision no. 1 should have been applied by 26 March 2027.\n");
  g_assert_true (entente_decision_register_set_state (first, ENTENTE_DECISION_APPLIED, NULL));
  assert_findings (self, "2027-03-27", "");
  register_undo (self);
  g_assert_true (entente_decision_register_set_state (first, ENTENTE_DECISION_DROPPED, NULL));
  assert_findings (self, "2027-03-27", "");
  register_undo (self);
  second = register_take (self, NULL, ENTENTE_DECISION_BUDGET, "Do not ask", NULL, "");
  g_assert_true (entente_decision_register_replace (second, first, NULL));
  assert_findings (self, "2027-03-27", "");
}

/* An action lost its task, or a task its reason. */
static void
test_tasks (Register *self, gconstpointer data)
{
  EntenteDecision *action;
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  send_minutes (self);
  action = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", "2027-03-26", "A");
  /* The schedule says itself what is late there. */
  assert_findings (self, "2027-04-30", "");
  register_vote (self, action, "--+");
  assert_findings (self, "2027-03-20",
                   "Decision no. 1 was not adopted, but its task is still in the schedule.\n");
  register_vote (self, action, "++-");
  assert_findings (self, "2027-03-20", "");

  g_ptr_array_add (tasks, entente_decision_get_task (action));
  g_assert_true (
    entente_schedule_delete (entente_project_get_schedule (self->project), tasks, NULL));
  assert_findings (self, "2027-03-20",
                   "Decision no. 1 is an action that has no task in the schedule.\n");
  g_assert_true (entente_decision_register_make_task (action, NULL));
  assert_findings (self, "2027-03-20", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/meeting-findings/" path, Register, NULL, register_set_up, function, \
              register_tear_down)
  ADD ("all", test_all);
  ADD ("minutes", test_minutes);
  ADD ("problems", test_problems);
  ADD ("decisions", test_decisions);
  ADD ("tasks", test_tasks);
#undef ADD

  return g_test_run ();
}
