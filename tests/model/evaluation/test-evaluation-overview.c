/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the evaluation waits for, and the review meeting that is prepared from it. */
#include "frame-fixture.h"

#include "collective/entente-project-details.h"
#include "evaluation/entente-cooperation-sheets.h"
#include "evaluation/entente-diffusion-list.h"
#include "evaluation/entente-evaluation-overview.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-report.h"
#include "evaluation/entente-review-meeting.h"

#include <string.h>

static GPtrArray *
list (FrameFixture *f, const char *today)
{
  EntenteFigureSources sources = {
    .store = f->store,
    .schedule = entente_project_get_schedule (f->project),
    .budget = entente_project_get_budget_table (f->project),
    .today = frame_fixture_day (today),
  };

  return entente_evaluation_list_overview (&sources);
}

static guint
count (GPtrArray *lines, EntenteOverviewGroup group)
{
  guint n = 0;

  for (guint i = 0; i < lines->len; i++)
    n += ((EntenteOverviewLine *) lines->pdata[i])->group == group ? 1 : 0;
  return n;
}

/* The first one of a group with these words in its title; or NULL. */
static EntenteOverviewLine *
find (GPtrArray *lines, EntenteOverviewGroup group, const char *words)
{
  for (guint i = 0; i < lines->len; i++)
    {
      EntenteOverviewLine *line = lines->pdata[i];

      if (line->group == group && strstr (line->title, words) != NULL)
        return line;
    }
  return NULL;
}

static gboolean
has (FrameFixture *f, const char *today, EntenteOverviewGroup group, const char *words)
{
  g_autoptr (GPtrArray) lines = list (f, today);

  return find (lines, group, words) != NULL;
}

/* A project whose first steps are done. */
static EntenteIndicator *
begin (FrameFixture *f)
{
  EntenteIndicator *indicator;

  frame_fixture_set_event (f, "2027-06-12", "");
  frame_fixture_insert (f, ENTENTE_FRAME_OBJECTIVE, NULL, "Meet");
  indicator = frame_fixture_add_indicator (f, ENTENTE_MEASURE_NUMBER, "80", "10 days after");
  g_assert_nonnull (entente_questionnaire_create (f->store, NULL));

  return indicator;
}

/* Three steps, each ticked once it is done, gone when all are. */
static void
test_steps (FrameFixture *f, gconstpointer data)
{
  {
    g_autoptr (GPtrArray) lines = list (f, "2027-01-04");

    g_assert_cmpuint (lines->len, ==, 3);
    g_assert_cmpuint (count (lines, ENTENTE_OVERVIEW_STEP), ==, 3);
    for (guint i = 0; i < lines->len; i++)
      g_assert_false (((EntenteOverviewLine *) lines->pdata[i])->is_done);
  }
  frame_fixture_insert (f, ENTENTE_FRAME_OBJECTIVE, NULL, "Meet");
  {
    g_autoptr (GPtrArray) lines = list (f, "2027-01-04");

    g_assert_true (find (lines, ENTENTE_OVERVIEW_STEP, "what the project is for")->is_done);
    g_assert_false (find (lines, ENTENTE_OVERVIEW_STEP, "what will tell")->is_done);
    /* Said once. */
    g_assert_null (find (lines, ENTENTE_OVERVIEW_MISSING, "questionnaire"));
  }
  frame_fixture_add_indicator (f, ENTENTE_MEASURE_NUMBER, "80", "");
  g_assert_nonnull (entente_questionnaire_create (f->store, NULL));
  {
    g_autoptr (GPtrArray) lines = list (f, "2027-01-04");

    g_assert_cmpuint (count (lines, ENTENTE_OVERVIEW_STEP), ==, 0);
    g_assert_cmpuint (count (lines, ENTENTE_OVERVIEW_MISSING), >, 0);
  }
}

static void
assert_when (FrameFixture *f, const char *today, const char *expected)
{
  g_autoptr (GPtrArray) lines = list (f, today);
  EntenteOverviewLine *line = find (lines, ENTENTE_OVERVIEW_DUE, "Measure");
  GDate day = frame_fixture_day (today);
  g_autofree char *when = NULL;

  if (expected == NULL)
    {
      g_assert_null (line);
      return;
    }
  g_assert_nonnull (line);
  g_assert_true (ENTENTE_IS_INDICATOR (line->record));
  when = entente_overview_line_dup_when (line, &day);
  g_assert_cmpstr (when, ==, expected);
}

/* Six weeks ahead and no more; late until it is measured. */
static void
test_due (FrameFixture *f, gconstpointer data)
{
  EntenteIndicator *indicator = begin (f);
  GDate day = frame_fixture_day ("2027-06-22");

  assert_when (f, "2027-05-10", NULL);
  assert_when (f, "2027-05-11", "in 42 days");
  assert_when (f, "2027-06-21", "tomorrow");
  assert_when (f, "2027-06-22", "today");
  assert_when (f, "2027-06-25", "3 days late");
  g_assert_nonnull (entente_indicator_measure (indicator, "104", &day, NULL));
  assert_when (f, "2027-06-25", NULL);
}

/* Two of what is due stand by day, whatever their kinds. */
static void
test_order (FrameFixture *f, gconstpointer data)
{
  GDate due = frame_fixture_day ("2027-06-15");
  const EntenteDiffusionDraft draft = { .recipient = "The paper", .due_on = &due };
  g_autoptr (GPtrArray) lines = NULL;
  EntenteOverviewLine *first;

  begin (f);
  g_assert_nonnull (entente_diffusion_add (f->store, &draft, NULL));
  lines = list (f, "2027-06-01");
  g_assert_cmpuint (count (lines, ENTENTE_OVERVIEW_DUE), ==, 2);
  first = lines->pdata[0];
  g_assert_cmpint (first->place, ==, ENTENTE_OVERVIEW_DIFFUSION);
  g_assert_nonnull (strstr (first->title, "The paper"));
  g_assert_cmpint (g_date_compare (&first->day, &due), ==, 0);
}

/* What only the end of the event calls for is not missing before. */
static void
test_after (FrameFixture *f, gconstpointer data)
{
  static const char *const words[]
    = { "review meeting", "who gets the report", "sections of the report", "No answer" };

  begin (f);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_assert_false (has (f, "2027-06-12", ENTENTE_OVERVIEW_MISSING, words[i]));
      g_assert_true (has (f, "2027-06-13", ENTENTE_OVERVIEW_MISSING, words[i]));
    }
  g_assert_true (has (f, "2027-01-04", ENTENTE_OVERVIEW_MISSING, "assessed their cooperation"));
  g_assert_true (entente_report_type_text (
    f->store, entente_report_find_part (ENTENTE_REPORT_FINAL, "strong-points"), NULL, "Joy", NULL));
  {
    g_autoptr (GPtrArray) lines = list (f, "2027-06-13");

    g_assert_nonnull (find (lines, ENTENTE_OVERVIEW_MISSING, "3 sections"));
  }
}

/* A note is missing its place until it is sorted, then it is there. */
static void
test_notes (FrameFixture *f, gconstpointer data)
{
  const EntenteNoteSorting sorting = { .kind = ENTENTE_NOTED_AS_STRONG_POINT };
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  begin (f);
  g_ptr_array_add (notes, entente_note_take (f->store, "Good soup", NULL));
  g_assert_true (has (f, "2027-06-13", ENTENTE_OVERVIEW_MISSING, "1 note waits"));
  g_assert_true (entente_note_sort (notes, &sorting, NULL));
  g_assert_false (has (f, "2027-06-13", ENTENTE_OVERVIEW_MISSING, "note waits"));
  g_assert_true (has (f, "2027-06-13", ENTENTE_OVERVIEW_SO_FAR, "1 note sorted"));
  g_assert_true (has (f, "2027-06-13", ENTENTE_OVERVIEW_MISSING, "3 sections"));
}

/* A round without an answer is not complete. */
static void
test_rounds (FrameFixture *f, gconstpointer data)
{
  EntenteCooperationRound *round;
  EntenteAssessment *sheet;

  begin (f);
  round = entente_cooperation_round_begin (f->store, ENTENTE_ROUND_START, NULL, TRUE, NULL);
  g_assert_false (has (f, "2027-01-04", ENTENTE_OVERVIEW_MISSING, "assessed their cooperation"));
  g_assert_true (has (f, "2027-01-04", ENTENTE_OVERVIEW_MISSING, "not complete"));
  sheet = entente_cooperation_round_add_sheet (round, NULL, NULL);
  g_assert_true (entente_assessment_rate (sheet, 0, 0, 4, NULL));
  {
    g_autoptr (GPtrArray) lines = list (f, "2027-01-04");

    g_assert_null (find (lines, ENTENTE_OVERVIEW_MISSING, "not complete"));
    g_assert_nonnull (find (lines, ENTENTE_OVERVIEW_SO_FAR, "start"));
  }
}

/* The review */

static EntenteMeeting *
prepare (FrameFixture *f)
{
  EntenteFigureSources sources = {
    .store = f->store,
    .schedule = entente_project_get_schedule (f->project),
    .budget = entente_project_get_budget_table (f->project),
    .today = frame_fixture_day ("2027-06-25"),
  };
  g_autoptr (GError) error = NULL;
  EntenteMeeting *meeting = entente_review_meeting_prepare (&sources, &error);

  g_assert_no_error (error);
  return meeting;
}

static gboolean
says (EntenteMeeting *meeting, guint point, const char *words)
{
  g_autoptr (EntenteRecord) item
    = g_list_model_get_item (entente_meeting_get_agenda (meeting), point);

  return strstr (entente_record_get_text (item, ENTENTE_AGENDA_ITEM_TEXT), words) != NULL;
}

/* The figures stand under the points, one undo takes all away. */
static void
test_review (FrameFixture *f, gconstpointer data)
{
  const EntenteNoteSorting sorting = { .kind = ENTENTE_NOTED_AS_WEAK_POINT };
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  GListModel *meetings = entente_store_get_list (f->store, ENTENTE_TYPE_MEETING);
  EntenteIndicator *indicator = begin (f);
  GDate day = frame_fixture_day ("2027-06-22");
  EntenteMeeting *meeting;

  frame_fixture_set_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME, "Convives");
  g_assert_nonnull (entente_indicator_measure (indicator, "104", &day, NULL));
  g_ptr_array_add (notes, entente_note_take (f->store, "Trop de\nvaisselle", NULL));
  g_assert_true (entente_note_sort (notes, &sorting, NULL));
  g_assert_null (entente_review_meeting_find (f->store));

  meeting = prepare (f);
  g_assert_true (entente_review_meeting_find (f->store) == meeting);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (meeting), ENTENTE_MEETING_TITLE), ==,
                   "Review meeting");
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_agenda (meeting)), ==, 8);
  /* What the ready agenda says there stays. */
  g_assert_true (says (meeting, 1, "indicators"));
  g_assert_true (says (meeting, 1, "**Convives** 104"));
  g_assert_true (says (meeting, 1, "Reached"));
  g_assert_true (says (meeting, 1, "0 questionnaires filled in"));
  g_assert_true (says (meeting, 2, "- Trop de vaisselle"));
  g_assert_false (says (meeting, 0, "Convives"));
  g_assert_false (has (f, "2027-06-25", ENTENTE_OVERVIEW_MISSING, "review meeting"));
  g_assert_true (has (f, "2027-06-25", ENTENTE_OVERVIEW_SO_FAR, "Review meeting"));

  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (meetings), ==, 0);
  g_assert_null (entente_review_meeting_find (f->store));
}

/* A cancelled one is no review; of two, the later one counts. */
static void
test_which_review (FrameFixture *f, gconstpointer data)
{
  EntenteMeeting *first = prepare (f);
  EntenteMeeting *second = prepare (f);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_review_meeting_find (f->store) == second);
  g_assert_true (entente_meeting_cancel (second, &error));
  g_assert_no_error (error);
  g_assert_true (entente_review_meeting_find (f->store) == first);
  /* Known by its points when people call it something else. */
  frame_fixture_set_text (ENTENTE_RECORD (first), ENTENTE_MEETING_TITLE, "On se retrouve");
  g_assert_true (entente_review_meeting_find (f->store) == first);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test)                                                                            \
  g_test_add ("/evaluation-overview/" name, FrameFixture, NULL, frame_fixture_set_up, test,        \
              frame_fixture_tear_down)
  ADD ("steps", test_steps);
  ADD ("due", test_due);
  ADD ("order", test_order);
  ADD ("after", test_after);
  ADD ("notes", test_notes);
  ADD ("rounds", test_rounds);
  ADD ("review", test_review);
  ADD ("which-review", test_which_review);

  return g_test_run ();
}
