/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-schedule-findings.h"

#include "schedule-fixture.h"

#include <string.h>

static GPtrArray *
find_all (Plan *plan)
{
  GPtrArray *findings = entente_findings_new ();

  entente_schedule_find_facts (plan->schedule, findings);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", ((EntenteFinding *) findings->pdata[i])->sentence);
  return findings;
}

static const EntenteFinding *
get_one (GPtrArray *findings, const char *words)
{
  const EntenteFinding *found = NULL;

  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteFinding *finding = findings->pdata[i];

      if (strstr (finding->sentence, words) == NULL)
        continue;
      g_assert_null (found);
      found = finding;
    }
  g_assert_nonnull (found);
  return found;
}

static EntenteTask *
add_for (Plan *plan, EntentePerson *person, const char *title, const char *offset)
{
  EntenteTask *task = plan_add_relative (plan, NULL, title, "1d", offset);

  if (person != NULL)
    plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, person);
  return task;
}

static void
test_nothing (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GPtrArray) empty = find_all (plan);
  g_autoptr (GPtrArray) findings = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  add_for (plan, plan_add_person (plan, "Zoé", "Exemple"), "Posters", "-30ed");
  findings = find_all (plan);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_formality (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *task = add_for (plan, zoe, "Bar", "-31ed");
  g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "set");

  entente_edit_set_integer (edit, ENTENTE_RECORD (task), ENTENTE_TASK_CLEAR_DAYS, 15);
  g_assert_true (entente_edit_commit (edit, NULL));
  /* The last day is 27 May. */
  plan_set_now (plan, "2027-05-27T23:59");
  {
    g_autoptr (GPtrArray) findings = find_all (plan);

    for (guint i = 0; i < findings->len; i++)
      g_assert_null (
          strstr (((EntenteFinding *) findings->pdata[i])->sentence, "should have been"));
  }
  plan_set_now (plan, "2027-05-28");
  {
    g_autoptr (GPtrArray) findings = find_all (plan);
    const EntenteFinding *finding =
        get_one (findings, "should have been filed by 27\u00a0May 2027");

    g_assert_true (finding->record == ENTENTE_RECORD (task));
  }
  plan_set_choice (plan, task, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  {
    g_autoptr (GPtrArray) findings = find_all (plan);

    g_assert_cmpuint (findings->len, ==, 0);
  }
}

static void
test_people (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntentePerson *jean = plan_add_person (plan, "Jean", "Gabarit");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) more = NULL;
  EntenteTask *away;

  away = add_for (plan, zoe, "Away", "-30ed");
  add_for (plan, zoe, "Two", "-31ed");
  add_for (plan, zoe, "Three", "-32ed");
  add_for (plan, jean, "Four", "-33ed");
  add_for (plan, NULL, "Nobody’s", "-34ed");
  plan_set (plan, away, ENTENTE_TASK_DURATION, "3d");
  plan_add_absence (plan, zoe, NULL, "2027-05-14", "2027-05-14", "");

  findings = find_all (plan);
  g_assert_cmpuint (findings->len, ==, 3);
  g_assert_true (get_one (findings,
                          "Zoé Exemple is away from 14\u00a0May 2027 to 14\u00a0May 2027, during "
                          "“Away”.")
                     ->record
                 == ENTENTE_RECORD (away));
  get_one (findings, "Nobody answers for “Nobody’s”");
  g_assert_true (
    get_one (findings, "Zoé Exemple answers for 3 of the 5 open tasks (60 %)")->record
    == ENTENTE_RECORD (zoe));

  /* Two fifths are not more than two fifths. */
  plan_set_reference (plan, away, ENTENTE_TASK_REFERENT, jean);
  more = find_all (plan);
  g_assert_cmpuint (more->len, ==, 1);
}

static void
test_many_without_referent (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < 12; i++)
    add_for (plan, NULL, "Task", "-30ed");
  findings = find_all (plan);
  g_assert_cmpuint (findings->len, ==, 1);
  get_one (findings, "12 open tasks have nobody to answer for them");
}

static void
test_no_event (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *dated = plan_add (plan, NULL, "Dated", "1d");

  plan_set_reference (plan, dated, ENTENTE_TASK_REFERENT, zoe);
  add_for (plan, zoe, "Relative", "-30ed");
  {
    g_autoptr (GPtrArray) findings = find_all (plan);

    g_assert_cmpuint (findings->len, ==, 0);
  }
  plan_set_rule (plan, dated, ENTENTE_RULE_START_NO_EARLIER, "2027-02-01");
  {
    g_autoptr (GPtrArray) findings = find_all (plan);

    get_one (findings, "“Relative”, is counted from the event, which has no date");
  }
}

static void
test_late (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *task = plan_add (plan, NULL, "Long", "20d");
  EntenteTask *milestone = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Ready");
  g_autoptr (GPtrArray) findings = NULL;

  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, zoe);
  plan_set_rule (plan, task, ENTENTE_RULE_START_NO_EARLIER, "2027-05-20");
  plan_link (plan, task, milestone, "");
  plan_set (plan, task, ENTENTE_TASK_ACTUAL_START, "2027-05-28");
  findings = find_all (plan);
  get_one (findings, "“Long”: ");
  get_one (findings, "“Ready”: ");
}

static void
test_contradiction (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *first = add_for (plan, zoe, "First", "-30ed");
  EntenteTask *second = add_for (plan, zoe, "Second", "-40ed");
  g_autoptr (GPtrArray) findings = NULL;
  const EntenteFinding *finding;

  plan_link (plan, first, second, "");
  findings = find_all (plan);
  finding = get_one (findings, "“Second”");
  g_assert_cmpint (finding->severity, ==, ENTENTE_SEVERITY_ERROR);
  g_assert_true (finding->record == ENTENTE_RECORD (first)
                 || finding->record == ENTENTE_RECORD (second));
}

static void
test_overload (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *task = add_for (plan, zoe, "Long", "-30ed");
  g_autoptr (GPtrArray) findings = NULL;

  plan_set (plan, task, ENTENTE_TASK_EFFORT, "60h");
  findings = find_all (plan);
  g_assert_true (get_one (findings, "Zoé Exemple has more work than time in 1 week")->record
                 == ENTENTE_RECORD (zoe));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/schedule-findings/nothing", test_nothing);
  g_test_add_func ("/schedule-findings/formality", test_formality);
  g_test_add_func ("/schedule-findings/people", test_people);
  g_test_add_func ("/schedule-findings/many-without-referent", test_many_without_referent);
  g_test_add_func ("/schedule-findings/no-event", test_no_event);
  g_test_add_func ("/schedule-findings/late", test_late);
  g_test_add_func ("/schedule-findings/contradiction", test_contradiction);
  g_test_add_func ("/schedule-findings/overload", test_overload);
  return g_test_run ();
}
