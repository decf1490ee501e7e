/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "schedule/entente-absence.h"
#include "schedule/entente-work-calendar.h"

static void
assert_fault (EntenteRecord *record, guint field, EntenteSeverity expected)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = entente_record_check (record, field, &severity);

  g_test_message ("%s", fault != NULL ? fault : "(none)");
  g_assert_cmpint (fault != NULL, ==, expected != ENTENTE_SEVERITY_NONE);
  g_assert_cmpint (severity, ==, expected);
}

/* Marked, and kept as they are. */
static void
test_tasks (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Posters", "");
  EntenteRecord *record = ENTENTE_RECORD (task);
  static const struct
  {
    guint field;
    const char *wrong;
    const char *right;
  } cases[] = {
    { ENTENTE_TASK_DURATION, "soon", "3d" },
    { ENTENTE_TASK_DURATION, "-3d", "0d" },
    { ENTENTE_TASK_EVENT_OFFSET, "far", "-30ed" },
    { ENTENTE_TASK_EVENT_OFFSET, "50%", "" },
    { ENTENTE_TASK_RULE_AT, "2027-02-30", "2027-02-28" },
    { ENTENTE_TASK_ACTUAL_START, "yesterday", "2027-05-03" },
    { ENTENTE_TASK_ACTUAL_FINISH, "2027-05-01", "2027-05-04" },
    { ENTENTE_TASK_DEADLINE, "never", "2027-05-20" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_fault (record, cases[i].field, ENTENTE_SEVERITY_NONE);
      plan_set (plan, task, cases[i].field, cases[i].wrong);
      assert_fault (record, cases[i].field, ENTENTE_SEVERITY_ERROR);
      g_assert_cmpstr (entente_record_get_text (record, cases[i].field), ==, cases[i].wrong);
      plan_set (plan, task, cases[i].field, cases[i].right);
      assert_fault (record, cases[i].field, ENTENTE_SEVERITY_NONE);
    }

  plan_set (plan, task, ENTENTE_TASK_DEADLINE, "2027-05-01");
  assert_fault (record, ENTENTE_TASK_DEADLINE, ENTENTE_SEVERITY_WARNING);
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  assert_fault (record, ENTENTE_TASK_EVENT_OFFSET, ENTENTE_SEVERITY_WARNING);
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "");
  assert_fault (record, ENTENTE_TASK_RULE_AT, ENTENTE_SEVERITY_WARNING);
}

static void
test_others (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteRecord *project = ENTENTE_RECORD (entente_project_get_details (plan->project));
  EntenteRecord *calendar = entente_store_get_record (plan->store, ENTENTE_TYPE_WORK_CALENDAR,
                                                      ENTENTE_PROJECT_CALENDAR_ID);
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteRecord *link = ENTENTE_RECORD (plan_link (plan, a, b, "2d"));
  g_autoptr (EntenteRecord) absence = NULL;

  assert_fault (link, ENTENTE_DEPENDENCY_LAG, ENTENTE_SEVERITY_NONE);
  assert_fault (ENTENTE_RECORD (plan_link (plan, b, a, "later")), ENTENTE_DEPENDENCY_LAG,
                ENTENTE_SEVERITY_ERROR);

  plan_add_absence (plan, NULL, NULL, "2027-05-10", "2027-05-08", "");
  absence = g_list_model_get_item (entente_store_get_list (plan->store, ENTENTE_TYPE_ABSENCE), 0);
  assert_fault (absence, ENTENTE_ABSENCE_STARTS, ENTENTE_SEVERITY_NONE);
  assert_fault (absence, ENTENTE_ABSENCE_ENDS, ENTENTE_SEVERITY_ERROR);

  for (guint day = 0; day < 7; day++)
    assert_fault (calendar, ENTENTE_WORK_CALENDAR_MONDAY + day, ENTENTE_SEVERITY_NONE);
  plan_work_weekdays (plan, "mornings", FALSE);
  assert_fault (calendar, ENTENTE_WORK_CALENDAR_FRIDAY, ENTENTE_SEVERITY_ERROR);
  assert_fault (calendar, ENTENTE_WORK_CALENDAR_SUNDAY, ENTENTE_SEVERITY_NONE);

  assert_fault (project, ENTENTE_PROJECT_DETAILS_OPENS_AT, ENTENTE_SEVERITY_NONE);
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_OPENS_AT, "in the evening");
  assert_fault (project, ENTENTE_PROJECT_DETAILS_OPENS_AT, ENTENTE_SEVERITY_ERROR);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-checks/tasks", test_tasks);
  g_test_add_func ("/schedule-checks/others", test_others);

  return g_test_run ();
}
