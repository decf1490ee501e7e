/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-civil-date.h"
#include "meetings/entente-decision-balance.h"
#include "meetings/entente-meeting-findings.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "meetings/entente-speaking-count.h"
#include "register-fixture.h"

#include <string.h>

/* Problems */

static EntenteProblem *
raise_problem (Register *self, const char *text, const char *on)
{
  GDate day = register_day (on);
  const EntenteProblemDraft draft = { .text = text, .raised_on = &day };
  g_autoptr (GError) error = NULL;
  EntenteProblem *problem = entente_problem_desk_raise (self->store, NULL, &draft, &error);

  g_assert_no_error (error);
  return problem;
}

static EntenteMeeting *
add_meeting (Register *self, const char *starts_at, EntenteMeetingState state)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Meet");
  EntenteRecord *meeting = entente_edit_insert (edit, ENTENTE_TYPE_MEETING);

  entente_edit_set_text (edit, meeting, ENTENTE_MEETING_STARTS_AT, starts_at);
  entente_edit_set_choice (edit, meeting, ENTENTE_MEETING_STATE, state);
  entente_edit_set_reference (edit, meeting, ENTENTE_MEETING_BODY,
                              entente_store_get_record (self->store, ENTENTE_TYPE_BODY,
                                                        ENTENTE_ORGANIZING_GROUP_ID));
  g_assert_true (entente_edit_commit (edit, NULL));

  return ENTENTE_MEETING (meeting);
}

static void
assert_due (Register *self, const char *raised_on, const char *expected)
{
  EntenteProblem *problem = raise_problem (self, "Noise", raised_on);

  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_ANSWER_DUE),
                   ==, expected);
}

/* Fifteen days, or the next meeting when that is sooner. */
static void
test_due (Register *self, gconstpointer data)
{
  assert_due (self, "2027-03-15", "2027-03-30");
  add_meeting (self, "2027-04-15T18:30", ENTENTE_MEETING_INVITED);
  assert_due (self, "2027-03-15", "2027-03-30");
  add_meeting (self, "2027-03-18T18:30", ENTENTE_MEETING_CANCELLED);
  assert_due (self, "2027-03-15", "2027-03-30");
  add_meeting (self, "2027-03-20T18:30", ENTENTE_MEETING_PREPARING);
  assert_due (self, "2027-03-15", "2027-03-20");
  assert_due (self, "2027-03-20", "2027-04-04");
}

static void
assert_words (EntenteProblem *problem, const char *today, const char *expected)
{
  GDate day = register_day (today);
  g_autofree char *words = entente_problem_dup_state_words (problem, &day);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_states (Register *self, gconstpointer data)
{
  EntenteProblem *problem = raise_problem (self, "Noise", "2027-03-15");
  GDate day = register_day ("2027-03-20");
  g_autofree char *raiser = entente_problem_dup_raiser (problem);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (raiser, ==, "without a name");
  assert_words (problem, "2027-03-20", "New, to be answered within 10 days");
  g_assert_false (entente_problem_desk_close (problem, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (entente_problem_desk_acknowledge (problem, &error));
  g_assert_false (entente_problem_desk_acknowledge (problem, &error));
  g_clear_error (&error);
  assert_words (problem, "2027-04-02", "Acknowledged, the answer is 3 days late");
  g_assert_false (entente_problem_desk_answer (problem, " ", NULL, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  g_clear_error (&error);
  g_assert_true (
    entente_problem_desk_answer (problem, "We stop at five.", self->people[0], &day, &error));
  assert_words (problem, "2027-04-02", "Answered by Ann on 20" "\u00a0" "March 2027");
  g_assert_true (entente_problem_desk_close (problem, &error));
  g_assert_false (entente_problem_desk_answer (problem, "No.", NULL, NULL, &error));
  g_clear_error (&error);
  g_assert_true (entente_problem_desk_reopen (problem, &day, &error));
  g_assert_false (entente_problem_is_answered (problem));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_ANSWER_DUE),
                   ==, "2027-04-04");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_ANSWER), ==,
                   "We stop at five.");
}

static void
test_facts (Register *self, gconstpointer data)
{
  GDate today = register_day ("2027-04-01");
  g_autofree char *none = entente_problem_desk_dup_facts (self->store, &today);
  EntenteProblem *first = raise_problem (self, "Noise", "2027-03-15");
  EntenteProblem *second = raise_problem (self, "Dust", "2027-03-10");
  g_autoptr (GPtrArray) waiting = entente_problem_desk_list_unanswered (self->store, NULL);
  g_autofree char *late = NULL;
  g_autofree char *facts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (none);
  g_assert_cmpuint (waiting->len, ==, 2);
  g_assert_true (waiting->pdata[0] == second);
  g_assert_true (entente_problem_desk_answer (second, "Water.", NULL, &today, &error));
  late = entente_problem_desk_dup_facts (self->store, &today);
  g_assert_cmpstr (late, ==, "1 answered out of 2, 1 late");
  g_assert_true (entente_problem_desk_answer (first, "Sleep.", NULL, &today, &error));
  facts = entente_problem_desk_dup_facts (self->store, &today);
  g_assert_cmpstr (facts, ==, "2 answered out of 2");
}

/* Unanswered ones go by themselves onto the next agenda. */
static void
test_agenda (Register *self, gconstpointer data)
{
  EntenteMeeting *next = add_meeting (self, "2099-04-15T18:30", ENTENTE_MEETING_PREPARING);
  EntenteProblem *problem = raise_problem (self, "Noise at night\n\nAfter ten.", "2027-03-15");
  GListModel *points
    = entente_store_get_referrers (self->store, ENTENTE_TYPE_AGENDA_ITEM,
                                   ENTENTE_AGENDA_ITEM_PROBLEM,
                                   entente_record_get_id (ENTENTE_RECORD (problem)));
  g_autoptr (EntenteRecord) point = g_list_model_get_item (points, 0);

  g_assert_nonnull (point);
  g_assert_cmpint (entente_record_get_reference (point, ENTENTE_AGENDA_ITEM_MEETING), ==,
                   entente_record_get_id (ENTENTE_RECORD (next)));
  register_undo (self);
  g_assert_cmpuint (g_list_model_get_n_items (points), ==, 0);
}

/* Who speaks */

static void
speak (Register *self, guint who, guint turns)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < turns; i++)
    entente_speaking_count_add (self->meeting, self->organizations[who], &error);
  g_assert_no_error (error);
}

static void
assert_least (Register *self, const char *expected)
{
  g_autofree char *sentence
    = entente_speaking_count_dup_sentence (self->meeting, ENTENTE_MOMENT_NONE);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_speaking (Register *self, gconstpointer data)
{
  g_autoptr (GArray) list = NULL;
  g_autoptr (GError) error = NULL;

  assert_least (self, NULL);
  speak (self, 0, 3);
  assert_least (self, "B and C have not spoken yet.");
  speak (self, 1, 1);
  speak (self, 2, 2);
  assert_least (self, "Spoke least: B (1 time).");
  g_assert_true (
    entente_speaking_count_take_back (self->meeting, self->organizations[2], &error));
  assert_least (self, "Spoke least: B and C (1 time).");
  g_assert_true (
    entente_speaking_count_take_back (self->meeting, self->organizations[3], &error));
  g_assert_cmpuint (entente_speaking_count_get (self->meeting, self->organizations[3]), ==, 0);

  /* Who is not there is not waited for. */
  list = entente_speaking_count_list (self->meeting, ENTENTE_MOMENT_NONE);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_false (g_array_index (list, EntenteSpeakingTurns, 3).is_present);
  g_assert_false (g_array_index (list, EntenteSpeakingTurns, 3).spoke_least);

  /* Clicks in a row are taken back together. */
  register_undo (self);
  g_assert_cmpuint (entente_speaking_count_get (self->meeting, self->organizations[0]), ==, 0);
}

/* What each organisation weighs */

static void
test_balance (Register *self, gconstpointer data)
{
  EntenteDecisionDraft draft = {
    .text = "Play",
    .kind = ENTENTE_DECISION_BUDGET,
    .proposed_by = self->organizations[1],
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) balance = NULL;
  const EntenteDecisionBalance *rows;
  g_autofree char *words = NULL;
  EntenteDecision *lost, *won;

  won = entente_decision_register_take (self->store, self->meeting, NULL, &draft, &error);
  lost = entente_decision_register_take (self->store, self->meeting, NULL, &draft, &error);
  register_vote (self, won, "++-");
  register_vote (self, lost, "-+-");
  register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", NULL, "AC");

  balance = entente_decision_balance_list (self->store, NULL);
  g_assert_cmpuint (balance->len, ==, 4);
  rows = (const EntenteDecisionBalance *) balance->data;
  g_assert_cmpuint (rows[0].n_attended, ==, 1);
  g_assert_cmpuint (rows[3].n_attended, ==, 0);
  g_assert_cmpuint (rows[3].n_meetings, ==, 1);
  g_assert_cmpuint (rows[0].n_minority, ==, 0);
  g_assert_cmpuint (rows[2].n_answers_for, ==, 1);
  words = entente_decision_balance_dup_words (&rows[1]);
  g_assert_cmpstr (words, ==,
                   "at 1 of 1 meeting, 1 of 2 proposals adopted, 1 of 2 votes with the minority");
}

/* What was forgotten */

static void
test_findings (Register *self, gconstpointer data)
{
  GDate today = register_day ("2027-05-01");
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (entente_minutes_approve (self->meeting, NULL, NULL, NULL, &error));
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  raise_problem (self, "Noise", "2027-03-15");
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/meetings/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("problem/due", test_due);
  ADD ("problem/states", test_states);
  ADD ("problem/facts", test_facts);
  ADD ("problem/agenda", test_agenda);
  ADD ("speaking", test_speaking);
  ADD ("balance", test_balance);
  ADD ("findings", test_findings);
#undef ADD

  return g_test_run ();
}
