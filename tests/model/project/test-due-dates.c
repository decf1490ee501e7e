/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-table.h"
#include "budget/entente-funding-request.h"
#include "collective/entente-body-edit.h"
#include "entente-civil-date.h"
#include "evaluation/entente-diffusion.h"
#include "evaluation/entente-indicator-edit.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-decision-register.h"
#include "meetings/entente-problem-desk.h"
#include "project/entente-due-dates.h"
#include "schedule/entente-schedule-mark.h"

static GDate
day (const char *iso)
{
  GDate date;

  g_assert_true (entente_date_from_iso (iso, &date));
  return date;
}

static void
set_day (EntenteEdit *edit, EntenteRecord *record, guint field, const char *iso)
{
  GDate date = day (iso);

  entente_edit_set_date (edit, record, field, &date);
}

static EntenteRecord *
add_task (EntenteEdit *edit, const char *title, const char *deadline)
{
  EntenteRecord *task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);

  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, title);
  entente_edit_set_text (edit, task, ENTENTE_TASK_DEADLINE, deadline);
  return task;
}

/* A task with a deadline, one that is done, one as planned, a line to pay and a request to file. */
static EntenteProject *
make_project (void)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  EntenteStore *store = entente_project_get_store (project);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  EntenteRecord *done, *planned, *line, *request;

  set_day (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  add_task (edit, "Posters", "2027-05-07");
  done = add_task (edit, "Hall", "2027-05-01");
  entente_edit_set_choice (edit, done, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  planned = add_task (edit, "Shopping", "");
  entente_edit_set_choice (edit, planned, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_FINISH);
  entente_edit_set_text (edit, planned, ENTENTE_TASK_RULE_AT, "2027-05-28");
  line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, "marquees");
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 54000);
  set_day (edit, line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-06-30");
  request = entente_edit_insert (edit, ENTENTE_TYPE_FUNDING_REQUEST);
  entente_edit_set_text (edit, request, ENTENTE_FUNDING_REQUEST_FUNDER_NAME, "County");
  set_day (edit, request, ENTENTE_FUNDING_REQUEST_FILE_BEFORE, "2027-05-07");
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);

  return project;
}

static char *
dup_due (EntenteProject *project, const char *today, guint days)
{
  GDate from = day (today);
  g_autoptr (GPtrArray) dues = entente_project_list_due (project, &from, days);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      EntenteDueDate *due = dues->pdata[i];
      g_autofree char *when = entente_due_date_dup_when (due, &from);

      g_assert_nonnull (due->record);
      g_string_append_printf (text, "%s%s (%s)", i > 0 ? "; " : "", due->label, when);
    }

  return g_string_free (text, FALSE);
}

static void
test_list (void)
{
  g_autoptr (EntenteProject) project = make_project ();
  g_autofree char *near = dup_due (project, "2027-05-06", 30);
  g_autofree char *all = dup_due (project, "2027-05-28", 60);

  g_assert_cmpstr (near, ==,
                   "File the request: County (tomorrow); Finish “Posters” (tomorrow); "
                   "Finish “Shopping” (in 22 days)");
  g_assert_cmpstr (all, ==,
                   "File the request: County (21 days late); Finish “Posters” (21 days late); "
                   "Finish “Shopping” (today); Pay €540.00: marquees (in 33 days)");
}

/* Where a line of the list leads. */
static void
test_fields (void)
{
  g_autoptr (EntenteProject) project = make_project ();
  GDate today = day ("2027-05-01");
  g_autoptr (GPtrArray) dues = entente_project_list_due (project, &today, 365);
  const int fields[] = { ENTENTE_FUNDING_REQUEST_FILE_BEFORE, ENTENTE_TASK_DEADLINE, -1,
                         ENTENTE_BUDGET_LINE_DUE_ON };
  const EntenteDueDateKind kinds[] = { ENTENTE_DUE_DATE_FUNDING, ENTENTE_DUE_DATE_TASK,
                                       ENTENTE_DUE_DATE_TASK, ENTENTE_DUE_DATE_MONEY };

  g_assert_cmpuint (dues->len, ==, G_N_ELEMENTS (fields));
  for (guint i = 0; i < dues->len; i++)
    {
      g_autoptr (EntenteDueDate) copy = entente_due_date_copy (dues->pdata[i]);

      g_assert_cmpint (copy->field, ==, fields[i]);
      g_assert_cmpint (copy->kind, ==, kinds[i]);
    }
}

/* A plan without any date has nothing that is due. */
static void
test_relative (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project
      = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_project_get_store (project), "Fill");
  g_autoptr (GPtrArray) dues = NULL;

  add_task (edit, "Posters", "");
  g_assert_true (entente_edit_commit (edit, &error));
  dues = entente_project_list_due (project, NULL, 10000);
  g_assert_cmpuint (dues->len, ==, 0);
}

/*
 * Meetings
 */

static EntenteRecord *
add_meeting (EntenteEdit *edit, EntenteRecord *body, const char *title, const char *starts_at,
             EntenteMeetingState state)
{
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);

  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY, body);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_TITLE, title);
  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE, state);
  return meeting;
}

static void
test_meetings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project
      = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  EntenteStore *store = entente_project_get_store (project);
  EntenteRecord *group = ENTENTE_RECORD (entente_bodies_get_organizing_group (store));
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  g_autofree char *dues = NULL;

  add_meeting (edit, group, "", "2027-05-07T18:30", ENTENTE_MEETING_INVITED);
  add_meeting (edit, NULL, "With the town", "2027-05-20", ENTENTE_MEETING_PREPARING);
  add_meeting (edit, NULL, "", "2027-05-21", ENTENTE_MEETING_PREPARING);
  add_meeting (edit, NULL, "Poll", "", ENTENTE_MEETING_PREPARING);
  add_meeting (edit, group, "Forgotten", "2027-05-03", ENTENTE_MEETING_INVITED);
  add_meeting (edit, group, "Held", "2027-05-04", ENTENTE_MEETING_HELD);
  add_meeting (edit, group, "Cancelled", "2027-05-08", ENTENTE_MEETING_CANCELLED);
  g_assert_true (entente_edit_commit (edit, &error));

  dues = dup_due (project, "2027-05-06", 30);
  g_assert_cmpstr (dues, ==,
                   "Write down what came of the meeting: Forgotten (3 days late); "
                   "Meeting: Organising group (tomorrow); Send the minutes round: Held (in 13 days); "
                   "Meeting: With the town (in 14 days); "
                   "Meeting: Meeting without a title (in 15 days)");
}

/* An indicator to measure, counted from the event, and a report that somebody waits for; what is
   measured in time, or counts itself, is not to be done. */
static void
test_evaluation (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project
    = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");
  EntenteRecord *diners = entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR);
  EntenteRecord *counted = entente_edit_insert (edit, ENTENTE_TYPE_INDICATOR);
  EntenteRecord *town = entente_edit_insert (edit, ENTENTE_TYPE_DIFFUSION);
  g_autofree char *dues = NULL;
  g_autofree char *measured = NULL;
  GDate after = day ("2027-06-13");

  set_day (edit, ENTENTE_RECORD (entente_project_get_details (project)),
           ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  entente_edit_set_text (edit, diners, ENTENTE_INDICATOR_NAME, "Diners");
  entente_edit_set_text (edit, diners, ENTENTE_INDICATOR_MEASURE_OFFSET, "1ed");
  entente_edit_set_text (edit, counted, ENTENTE_INDICATOR_NAME, "Meetings");
  entente_edit_set_text (edit, counted, ENTENTE_INDICATOR_AUTOMATIC, "meetings-held");
  set_day (edit, counted, ENTENTE_INDICATOR_MEASURE_ON, "2027-06-13");
  entente_edit_set_text (edit, town, ENTENTE_DIFFUSION_RECIPIENT, "Town");
  set_day (edit, town, ENTENTE_DIFFUSION_DUE_ON, "2027-07-09");
  g_assert_true (entente_edit_commit (edit, &error));

  dues = dup_due (project, "2027-06-12", 30);
  g_assert_cmpstr (dues, ==, "Measure: Diners (tomorrow); Send the report: Town (in 27 days)");
  g_assert_nonnull (
    entente_indicator_measure (ENTENTE_INDICATOR (diners), "350", &after, &error));
  g_assert_no_error (error);
  measured = dup_due (project, "2027-06-12", 30);
  g_assert_cmpstr (measured, ==, "Send the report: Town (in 27 days)");
}

static guint
count_marks (EntenteProject *project, const char *label)
{
  GPtrArray *marks = entente_schedule_get_marks (entente_project_get_schedule (project));
  guint n = 0;

  for (guint i = 0; i < marks->len; i++)
    n += g_str_equal (entente_schedule_mark_get_label (marks->pdata[i]), label);

  return n;
}

/* The plan shows when bodies meet and when they might, from today on; it follows changes. */
static void
test_marks (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project
      = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  EntenteStore *store = entente_project_get_store (project);
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  EntenteBody *body = entente_bodies_add (store, ENTENTE_BODY_WORKING_GROUP, "Kitchen", &error);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *starts_at = NULL;
  GDate event;

  g_assert_cmpuint (count_marks (project, "Proposed meeting: Kitchen"), ==, 0);
  g_assert_true (entente_body_set_rhythm (body, "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU",
                                          entente_moment_now () - ENTENTE_DAY, FALSE, &error));
  /* Half a year. */
  g_assert_cmpuint (count_marks (project, "Proposed meeting: Kitchen"), >=, 6);
  g_assert_cmpuint (count_marks (project, "Proposed meeting: Kitchen"), <=, 7);

  /* Seventy days and sixty for the review. */
  entente_date_today (&event);
  g_date_add_days (&event, 70);
  edit = entente_store_begin (store, "Event");
  entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &event);
  g_assert_true (entente_edit_commit (edit, &error));
  g_clear_pointer (&edit, entente_edit_rollback);
  g_assert_cmpuint (count_marks (project, "Proposed meeting: Kitchen"), >=, 4);
  g_assert_cmpuint (count_marks (project, "Proposed meeting: Kitchen"), <=, 5);

  starts_at =
      entente_moment_to_iso (entente_moment_now () + ENTENTE_DAY, ENTENTE_MOMENT_STARTS, TRUE);
  edit = entente_store_begin (store, "Meeting");
  add_meeting (edit, ENTENTE_RECORD (body), "", starts_at, ENTENTE_MEETING_INVITED);
  g_assert_true (entente_edit_commit (edit, &error));
  g_assert_cmpuint (count_marks (project, "Meeting: Kitchen"), ==, 1);
}

/* What meetings left to do; an action is among the tasks, not twice. */
static void
test_left_by_meetings (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project
    = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, &error);
  EntenteStore *store = entente_project_get_store (project);
  GDate raised = day ("2027-03-11");
  GDate due = day ("2027-03-20");
  const EntenteProblemDraft problem = { .text = "Noise at night", .raised_on = &raised };
  EntenteDecisionDraft decision = { .text = "Call the county", .due_on = &due };
  g_autofree char *dues = NULL;

  g_assert_nonnull (entente_problem_desk_raise (store, NULL, &problem, &error));
  g_assert_no_error (error);
  g_assert_nonnull (entente_decision_register_take (store, NULL, NULL, &decision, &error));
  g_assert_no_error (error);
  decision.kind = ENTENTE_DECISION_CONTACT;
  decision.text = "Ask the town";
  g_assert_nonnull (entente_decision_register_take (store, NULL, NULL, &decision, &error));
  g_assert_no_error (error);

  dues = dup_due (project, "2027-03-19", 30);
  g_assert_cmpstr (dues, ==,
                   "Apply: Ask the town (tomorrow); Finish “Call the county” (tomorrow); "
                   "Answer: Noise at night (in 7 days)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/due-dates/list", test_list);
  g_test_add_func ("/due-dates/fields", test_fields);
  g_test_add_func ("/due-dates/relative", test_relative);

  g_test_add_func ("/due-dates/meetings", test_meetings);
  g_test_add_func ("/due-dates/evaluation", test_evaluation);
  g_test_add_func ("/due-dates/marks", test_marks);

  g_test_add_func ("/due-dates/left-by-meetings", test_left_by_meetings);

  return g_test_run ();
}
