/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "project/entente-new-edition.h"

#include "agreements/entente-agreement.h"
#include "agreements/entente-party.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-funding-document.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-sharing-part.h"
#include "collective/entente-body.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-seat.h"
#include "evaluation/entente-action-task.h"
#include "evaluation/entente-assessment.h"
#include "evaluation/entente-cooperation-round.h"
#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"
#include "evaluation/entente-note.h"
#include "evaluation/entente-objective.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-rating.h"
#include "evaluation/entente-report-section.h"
#include "meetings/entente-agenda-item.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting.h"
#include "meetings/entente-minutes-version.h"
#include "meetings/entente-problem.h"
#include "meetings/entente-vote.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-dependency.h"
#include "schedule/entente-forecast.h"
#include "schedule/entente-task.h"
#include "schedule/entente-work-calendar.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  GFile *last_file;
  GFile *file;
  EntenteProject *last;
  EntenteProject *edition;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-edition-XXXXXX", NULL);
  fixture->last_file = g_file_new_build_filename (fixture->folder, "last.entente", NULL);
  fixture->file = g_file_new_build_filename (fixture->folder, "new.entente", NULL);
  fixture->last
    = entente_project_create_example (fixture->last_file, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
}

static void
close_project (EntenteProject *project)
{
  entente_file_close (entente_project_get_file (project), NULL);
  g_assert_finalize_object (project);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_project (fixture->last);
  if (fixture->edition != NULL)
    close_project (fixture->edition);
  g_file_delete (fixture->last_file, NULL, NULL);
  g_file_delete (fixture->file, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->last_file);
  g_object_unref (fixture->file);
  g_free (fixture->folder);
}

static void
make (Fixture *fixture, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  fixture->edition = entente_new_edition_create (fixture->last, fixture->file, &day, &error);
  g_assert_no_error (error);
}

static GListModel *
list (EntenteProject *project, GType type)
{
  return entente_store_get_list (entente_project_get_store (project), type);
}

static EntenteRecord *
find_task (EntenteProject *project, const char *title)
{
  GListModel *tasks = list (project, ENTENTE_TYPE_TASK);

  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      if (g_str_equal (entente_record_get_text (task, ENTENTE_TASK_TITLE), title))
        return task; /* kept alive by the store */
    }

  g_assert_not_reached ();
}

static void
test_what_goes_along (Fixture *fixture, gconstpointer data)
{
  static GType (*const alike[]) (void) = {
    entente_organization_get_type, entente_person_get_type,     entente_seat_get_type,
    entente_task_get_type,         entente_dependency_get_type, entente_assignment_get_type,
    entente_agreement_get_type,    entente_party_get_type,      entente_work_calendar_get_type,
  };
  GListModel *tasks;

  make (fixture, "2028-06-10");
  for (guint i = 0; i < G_N_ELEMENTS (alike); i++)
    g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, alike[i] ())),
                      ==,
                      g_list_model_get_n_items (list (fixture->last, alike[i] ())));
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_ABSENCE)), ==,
                    0);
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_FORECAST)), ==,
                    0);

  tasks = list (fixture->edition, ENTENTE_TYPE_TASK);
  for (guint i = 0; i < g_list_model_get_n_items (tasks); i++)
    {
      g_autoptr (EntenteRecord) task = g_list_model_get_item (tasks, i);

      g_assert_cmpint (entente_record_get_integer (task, ENTENTE_TASK_PROGRESS), ==, 0);
      g_assert_cmpint (entente_record_get_choice (task, ENTENTE_TASK_STATE), ==,
                       ENTENTE_TASK_TO_DO);
      g_assert_false (entente_record_is_filled (task, ENTENTE_TASK_ACTUAL_START));
      g_assert_false (entente_record_is_filled (task, ENTENTE_TASK_ACTUAL_FINISH));
    }
  g_assert_false (entente_store_get_can_undo (entente_project_get_store (fixture->edition)));
}

/* Bodies go on with those who sit there; what was said and decided stays with its year. */
static void
test_bodies (Fixture *fixture, gconstpointer data)
{
  GType (*const left[]) (void) = {
    entente_meeting_get_type,     entente_decision_get_type, entente_problem_get_type,
    entente_agenda_item_get_type, entente_vote_get_type,     entente_minutes_version_get_type,
  };

  make (fixture, "2028-06-10");
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_assert_cmpuint (g_list_model_get_n_items (list (fixture->last, left[i] ())), >, 0);
      g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, left[i] ())), ==, 0);
    }
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_BODY)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_SEAT)), ==, 11);
}

/* The frame and the questionnaires serve again; what was measured, answered and noted does not. */
static void
test_evaluation (Fixture *fixture, gconstpointer data)
{
  GType (*const again[]) (void) = {
    entente_objective_get_type, entente_evaluated_action_get_type, entente_action_task_get_type,
    entente_indicator_get_type, entente_expected_result_get_type,  entente_question_get_type,
  };
  GType (*const left[]) (void) = {
    entente_measurement_get_type, entente_rating_get_type,  entente_cooperation_round_get_type,
    entente_note_get_type,        entente_assessment_get_type, entente_report_section_get_type,
  };

  make (fixture, "2028-06-10");
  for (guint i = 0; i < G_N_ELEMENTS (again); i++)
    {
      guint n = g_list_model_get_n_items (list (fixture->last, again[i] ()));

      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, again[i] ())), ==, n);
    }
  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    {
      g_assert_cmpuint (g_list_model_get_n_items (list (fixture->last, left[i] ())), >, 0);
      g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, left[i] ())), ==, 0);
    }
}

static void
test_details (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *details;
  EntenteRecord *calendar;

  make (fixture, "2028-06-10");
  details = ENTENTE_RECORD (entente_project_get_details (fixture->edition));
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE), ==, "TABLEE28");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE),
                   ==,
                   "La Grande Tablée des Tilleuls Bleus");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_STARTS_ON),
                   ==,
                   "2028-06-10");
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_OPENS_AT), ==,
                   "11:30");
  /* 364 days before, 2027-01-11 was a Monday too. */
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON),
                   ==,
                   "2028-01-10");
  calendar = entente_store_get_record (entente_project_get_store (fixture->edition),
                                       ENTENTE_TYPE_WORK_CALENDAR,
                                       ENTENTE_PROJECT_CALENDAR_ID);
  g_assert_cmpstr (entente_record_get_text (calendar, ENTENTE_WORK_CALENDAR_SUNDAY),
                   ==,
                   "00:00-24:00");
}

/* Dates keep their weekdays and hours, distances and who answers stay. */
static void
test_dates (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *meeting, *loan, *posters;
  EntenteRecord *person;

  /* Sunday, 365 days later: 364 are whole weeks. */
  make (fixture, "2028-06-11");
  meeting = find_task (fixture->edition, "Réunir tous les bénévoles");
  g_assert_cmpstr (entente_record_get_text (meeting, ENTENTE_TASK_RULE_AT), ==, "2028-05-18T18:30");
  loan = find_task (fixture->edition, "Signer le prêt d’Inès (24 h d’animation)");
  g_assert_cmpstr (entente_record_get_text (loan, ENTENTE_TASK_RULE_AT), ==, "2028-03-06");
  g_assert_cmpstr (entente_record_get_text (loan, ENTENTE_TASK_DEADLINE), ==, "2028-03-22");
  posters = find_task (fixture->edition, "Préparer les affiches, les tracts et le porte-à-porte");
  g_assert_cmpstr (entente_record_get_text (posters, ENTENTE_TASK_EVENT_OFFSET), ==, "-61ed");
  person = entente_store_get_record (entente_project_get_store (fixture->edition),
                                     ENTENTE_TYPE_PERSON,
                                     entente_record_get_reference (posters, ENTENTE_TASK_REFERENT));
  g_assert_cmpstr (entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME), ==, "Spécimen");
}

/* Earlier than the last one too. */
static void
test_backwards (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *meeting;

  make (fixture, "2027-05-26");
  meeting = find_task (fixture->edition, "Réunir tous les bénévoles");
  g_assert_cmpstr (entente_record_get_text (meeting, ENTENTE_TASK_RULE_AT), ==, "2027-05-06T18:30");
}

static void
test_agreements (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteRecord) agreement = NULL;

  make (fixture, "2028-06-10");
  agreement = g_list_model_get_item (list (fixture->edition, ENTENTE_TYPE_AGREEMENT), 0);
  g_assert_cmpint (entente_record_get_choice (agreement, ENTENTE_AGREEMENT_STATE),
                   ==,
                   ENTENTE_AGREEMENT_DRAFT);
  g_assert_cmpstr (entente_record_get_text (agreement, ENTENTE_AGREEMENT_NUMBER), ==, "");
  g_assert_false (entente_record_is_filled (agreement, ENTENTE_AGREEMENT_SIGNED_ON));
  g_assert_false (entente_record_is_filled (agreement, ENTENTE_AGREEMENT_ISSUED_ON));
  g_assert_false (entente_record_is_filled (agreement, ENTENTE_AGREEMENT_FROZEN));
  g_assert_cmpstr (entente_record_get_text (agreement, ENTENTE_AGREEMENT_STARTS_ON), ==,
                   "2028-01-10");
}

/* The last edition is left as it is, and nothing is written over. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso ("2028-06-10", &day));
  g_assert_null (entente_new_edition_create (fixture->last, fixture->last_file, &day, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
  g_assert_true (g_file_query_exists (fixture->last_file, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->last, ENTENTE_TYPE_ABSENCE)), ==, 1);
}

static void
test_without_date (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-edition-XXXXXX", NULL);
  g_autoptr (GFile) file = g_file_new_build_filename (folder, "new.entente", NULL);
  g_autoptr (EntenteProject) last = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, NULL);
  EntenteProject *edition;
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso ("2028-06-10", &day));
  edition = entente_new_edition_create (last, file, &day, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (entente_project_get_details (edition)),
                                            ENTENTE_PROJECT_DETAILS_STARTS_ON),
                   ==,
                   "2028-06-10");
  close_project (edition);
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static EntenteRecord *
find_budget_line (EntenteProject *project, const char *label)
{
  GListModel *lines = list (project, ENTENTE_TYPE_BUDGET_LINE);
  const gint64 working = entente_record_get_id (
    ENTENTE_RECORD (entente_budget_get_working (entente_project_get_store (project))));

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_BUDGET) == working
          && g_str_equal (entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), label))
        return line;
    }

  g_error ("no “%s”", label);
}

/* What was planned is planned again; what happened did not. */
static void
test_budget (Fixture *fixture, gconstpointer data)
{
  const EntenteBudgetTotals *before, *after;
  EntenteRecord *settings, *line;

  make (fixture, "2028-06-10");
  before = entente_budget_table_get_totals (entente_project_get_budget_table (fixture->last));
  after = entente_budget_table_get_totals (entente_project_get_budget_table (fixture->edition));
  g_assert_cmpint (after->cash[0].of[0], ==, 267000);
  g_assert_cmpint (after->cash[1].of[0], ==, 267000);
  g_assert_cmpint (after->all[1].of[0], ==, before->all[1].of[0]);
  g_assert_true (before->cash[0].of[ENTENTE_AMOUNT_ACTUAL] != ENTENTE_MONEY_NONE);
  g_assert_true (after->cash[0].of[ENTENTE_AMOUNT_ACTUAL] == ENTENTE_MONEY_NONE);

  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_BUDGET)), ==, 1);
  g_assert_cmpuint (
    g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_BUDGET_SETTINGS)), ==, 1);
  g_assert_cmpuint (
    g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_FUNDING_PAYMENT)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (list (fixture->edition, ENTENTE_TYPE_SHARING_PART)),
                    ==, 8);

  settings = entente_store_get_record (entente_project_get_store (fixture->edition),
                                       ENTENTE_TYPE_BUDGET_SETTINGS, ENTENTE_BUDGET_SETTINGS_ID);
  g_assert_cmpstr (entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_STARTS_ON), ==,
                   "2028-01-01");
  g_assert_cmpstr (entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_ENDS_ON), ==,
                   "2028-12-31");
  g_assert_cmpstr (entente_record_get_text (settings, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_ON),
                   ==, "2027-02-06");
  g_assert_false (entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_OPENING_CASH));
  g_assert_true (entente_record_is_filled (settings, ENTENTE_BUDGET_SETTINGS_SHARING_KEY));

  line = find_budget_line (fixture->edition, "Toilettes sèches");
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_QUANTITY), ==, "2");
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_DUE_ON), ==, "2028-03-10");
  g_assert_false (entente_record_is_filled (line, ENTENTE_BUDGET_LINE_PAID_ON));
  g_assert_false (entente_record_is_filled (line, ENTENTE_BUDGET_LINE_DOCUMENT));
  g_assert_true (entente_record_is_filled (line, ENTENTE_BUDGET_LINE_TASK));
}

static void
test_requests (Fixture *fixture, gconstpointer data)
{
  GListModel *requests, *documents;

  make (fixture, "2028-06-10");
  requests = list (fixture->edition, ENTENTE_TYPE_FUNDING_REQUEST);
  documents = list (fixture->edition, ENTENTE_TYPE_FUNDING_DOCUMENT);
  g_assert_cmpuint (g_list_model_get_n_items (requests), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, i);

      g_assert_cmpint (entente_record_get_choice (request, ENTENTE_FUNDING_REQUEST_STATE), ==,
                       ENTENTE_FUNDING_IDEA);
      g_assert_true (entente_record_get_boolean (request, ENTENTE_FUNDING_REQUEST_RENEWAL));
      g_assert_true (entente_record_is_filled (request, ENTENTE_FUNDING_REQUEST_ASKED));
      g_assert_false (entente_record_is_filled (request, ENTENTE_FUNDING_REQUEST_GRANTED));
      g_assert_false (entente_record_is_filled (request, ENTENTE_FUNDING_REQUEST_FILED_ON));
      g_assert_true (g_str_has_prefix (
        entente_record_get_text (request, ENTENTE_FUNDING_REQUEST_FILE_BEFORE), "2028-03-"));
    }
  g_assert_cmpuint (g_list_model_get_n_items (documents), ==, 14);
  for (guint i = 0; i < 14; i++)
    {
      g_autoptr (EntenteRecord) document = g_list_model_get_item (documents, i);

      g_assert_false (entente_record_get_boolean (document, ENTENTE_FUNDING_DOCUMENT_READY));
    }
}

#define add(path, function)                                                                        \
  g_test_add ("/new-edition/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("what-goes-along", test_what_goes_along);
  add ("bodies", test_bodies);
  add ("evaluation", test_evaluation);
  add ("details", test_details);
  add ("dates", test_dates);
  add ("backwards", test_backwards);
  add ("agreements", test_agreements);
  add ("budget", test_budget);
  add ("requests", test_requests);
  add ("refused", test_refused);
  g_test_add_func ("/new-edition/without-date", test_without_date);

  return g_test_run ();
}
