/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-problem-desk.h"
#include "register-fixture.h"

#include <string.h>

/* Whoever reports a difficulty gets a reply. */

static void
assert_due (Register *self, const char *raised_on, const char *expected)
{
  EntenteProblem *problem = register_raise (self, "Noise", raised_on);

  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_ANSWER_DUE),
                   ==, expected);
}

/* Fifteen days, or the next meeting when that is sooner. */
static void
test_due (Register *self, gconstpointer data)
{
  assert_due (self, "2027-03-15", "2027-03-30");
  register_meet (self, "2027-04-15T18:30", ENTENTE_MEETING_INVITED);
  assert_due (self, "2027-03-15", "2027-03-30");
  register_meet (self, "2027-03-18T18:30", ENTENTE_MEETING_CANCELLED);
  assert_due (self, "2027-03-15", "2027-03-30");
  register_meet (self, "2027-03-20T18:30", ENTENTE_MEETING_PREPARING);
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
  EntenteProblem *problem = register_raise (self, "Noise", "2027-03-15");
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
  EntenteProblem *first = register_raise (self, "Noise", "2027-03-15");
  EntenteProblem *second = register_raise (self, "Dust", "2027-03-10");
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
  EntenteMeeting *next = register_meet (self, "2099-04-15T18:30", ENTENTE_MEETING_PREPARING);
  EntenteProblem *problem = register_raise (self, "Noise at night\n\nAfter ten.", "2027-03-15");
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

/* On the last day nobody is late; with another meeting the delay is shorter, never longer. */
static void
test_edges (Register *self, gconstpointer data)
{
  EntenteProblem *problem = register_raise (self, "Noise", "2028-02-20");
  GDate last = register_day ("2028-03-06");
  GDate after = register_day ("2028-03-07");

  assert_words (problem, "2028-02-20", "New, to be answered within 15 days");
  assert_words (problem, "2028-03-05", "New, to be answered within 1 day");
  assert_words (problem, "2028-03-06", "New, to be answered today");
  assert_words (problem, "2028-03-07", "New, the answer is 1 day late");
  g_assert_false (entente_problem_is_overdue (problem, &last));
  g_assert_true (entente_problem_is_overdue (problem, &after));

  register_meet (self, "2028-03-07T18:30", ENTENTE_MEETING_INVITED);
  assert_due (self, "2028-02-20", "2028-03-06");
  register_meet (self, "2028-03-06", ENTENTE_MEETING_INVITED);
  assert_due (self, "2028-02-20", "2028-03-06");
  register_meet (self, "2028-03-05T09:00", ENTENTE_MEETING_INVITED);
  assert_due (self, "2028-02-20", "2028-03-05");
  register_meet (self, "2028-02-20T23:00", ENTENTE_MEETING_INVITED);
  assert_due (self, "2028-02-20", "2028-03-05");
  register_meet (self, "2028-02-21T00:00", ENTENTE_MEETING_INVITED);
  assert_due (self, "2028-02-20", "2028-02-21");
}

/* The next meeting of those who must answer, not of others; what somebody says comes first. */
static void
test_due_of_body (Register *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Body");
  EntenteRecord *body = entente_edit_insert (edit, ENTENTE_TYPE_BODY);
  EntenteMeeting *other = NULL;
  GDate raised = register_day ("2027-03-15");
  GDate own = register_day ("2027-12-24");
  GDate due;
  EntenteProblemDraft draft = { .text = "Noise", .raised_on = &raised, .answer_due = &own };
  EntenteProblem *problem;

  g_assert_true (entente_edit_commit (edit, NULL));
  other = register_meet (self, "2027-03-18T18:30", ENTENTE_MEETING_INVITED);
  register_set_reference (self, other, ENTENTE_MEETING_BODY, body);
  assert_due (self, "2027-03-15", "2027-03-30");
  entente_problem_desk_get_due (self->store, ENTENTE_BODY (body), &raised, &due);
  g_assert_cmpint (g_date_get_day (&due), ==, 18);

  draft.body = ENTENTE_BODY (body);
  problem = entente_problem_desk_raise (self->store, self->meeting, &draft, NULL);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_ANSWER_DUE),
                   ==, "2027-12-24");
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_BODY),
                   ==, entente_record_get_id (body));
}

/* At a meeting it is raised on the day of the meeting, to whoever met. */
static void
test_raise_at_meeting (Register *self, gconstpointer data)
{
  static const char *const texts[] = { "One", "Two", "Three" };
  g_autoptr (GPtrArray) raised = NULL;
  g_autoptr (GError) error = NULL;
  EntenteProblemDraft draft = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      draft.text = texts[i];
      g_assert_nonnull (entente_problem_desk_raise (self->store, self->meeting, &draft, &error));
    }
  raised = entente_problem_desk_list_at (self->meeting);
  g_assert_cmpuint (raised->len, ==, 3);
  for (guint i = 0; i < raised->len; i++)
    g_assert_cmpstr (entente_record_get_text (raised->pdata[i], ENTENTE_PROBLEM_TEXT), ==,
                     texts[i]);
  g_assert_cmpstr (entente_record_get_text (raised->pdata[0], ENTENTE_PROBLEM_RAISED_ON), ==,
                   "2027-03-11");
  g_assert_cmpstr (entente_record_get_text (raised->pdata[0], ENTENTE_PROBLEM_ANSWER_DUE), ==,
                   "2027-03-26");

  draft.text = " \n\t";
  g_assert_null (entente_problem_desk_raise (self->store, NULL, &draft, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
}

/* Ids say nothing of it: they are random. */
static void
test_order (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) waiting = NULL;
  EntenteRecord *raised[12];

  for (guint i = 0; i < G_N_ELEMENTS (raised); i++)
    {
      raised[i] = ENTENTE_RECORD (register_raise (self, "Noise", "2027-03-15"));
      g_assert_cmpint (entente_record_get_integer (raised[i], ENTENTE_PROBLEM_RANK), ==, i + 1);
    }
  for (guint i = 1; i < G_N_ELEMENTS (raised); i++)
    {
      g_assert_cmpint (entente_problem_compare_raised (raised[i - 1], raised[i]), <, 0);
      /* The latest first. */
      g_assert_cmpint (entente_problem_compare (raised[i - 1], raised[i], NULL), >, 0);
    }
  g_assert_cmpint (entente_problem_compare_raised (raised[0], raised[0]), ==, 0);
  waiting = entente_problem_desk_list_unanswered (self->store, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (raised); i++)
    g_assert_true (waiting->pdata[i] == raised[i]);

  /* What is deleted leaves its place, and what was raised long before comes first. */
  g_assert_true (entente_problem_desk_delete (ENTENTE_PROBLEM (raised[4]), NULL));
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Long ago");

    entente_edit_set_integer (edit, raised[11], ENTENTE_PROBLEM_RANK, 0);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  g_assert_cmpint (entente_problem_compare_raised (raised[11], raised[0]), <, 0);
  raised[4] = ENTENTE_RECORD (register_raise (self, "Noise", "2027-03-15"));
  g_assert_cmpint (entente_record_get_integer (raised[4], ENTENTE_PROBLEM_RANK), ==, 12);
}

/* What each state allows, all of them tried. */

static gboolean
try_action (EntenteProblem *problem, EntenteProblemActions action, GError **error)
{
  switch (action)
    {
    case ENTENTE_PROBLEM_CAN_ACKNOWLEDGE:
      return entente_problem_desk_acknowledge (problem, error);
    case ENTENTE_PROBLEM_CAN_ANSWER:
      return entente_problem_desk_answer (problem, "Sleep.", NULL, NULL, error);
    case ENTENTE_PROBLEM_CAN_CLOSE:
      return entente_problem_desk_close (problem, error);
    case ENTENTE_PROBLEM_CAN_REOPEN:
    default:
      return entente_problem_desk_reopen (problem, NULL, error);
    }
}

static void
test_actions (Register *self, gconstpointer data)
{
  static const EntenteProblemState after[]
    = { ENTENTE_PROBLEM_ACKNOWLEDGED, ENTENTE_PROBLEM_ANSWERED, ENTENTE_PROBLEM_CLOSED,
        ENTENTE_PROBLEM_REOPENED };
  static const char *const allowed[] = { "xx  ", " x  ", " xxx", "   x", "xx  " };
  EntenteProblem *problem = register_raise (self, "Noise", "2027-03-15");

  for (guint state = 0; state < G_N_ELEMENTS (allowed); state++)
    for (guint i = 0; i < G_N_ELEMENTS (after); i++)
      {
        g_autoptr (GError) error = NULL;
        gboolean expected = allowed[state][i] == 'x';

        register_set_choice (self, problem, ENTENTE_PROBLEM_STATE, state);
        g_assert_cmpint ((entente_problem_get_actions (problem) & (1 << i)) != 0, ==, expected);
        g_assert_cmpint (try_action (problem, 1 << i, &error), ==, expected);
        if (!expected)
          g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
        g_assert_cmpint (
          entente_record_get_choice (ENTENTE_RECORD (problem), ENTENTE_PROBLEM_STATE), ==,
          expected ? after[i] : state);
      }
}

/* Each is one edit, and comes back with all it said. */
static void
test_undo (Register *self, gconstpointer data)
{
  EntenteProblem *problem = register_raise (self, "Noise", "2027-03-15");
  EntenteRecord *record = ENTENTE_RECORD (problem);
  GDate day = register_day ("2027-03-20");

  g_assert_true (
    entente_problem_desk_answer (problem, "Sleep.", self->people[1], &day, NULL));
  g_assert_true (entente_problem_desk_close (problem, NULL));
  g_assert_true (entente_problem_desk_reopen (problem, &day, NULL));
  assert_words (problem, "2027-03-20", "Reopened, to be answered within 15 days");
  register_undo (self);
  assert_words (problem, "2027-03-20", "Closed");
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_PROBLEM_ANSWER_DUE), ==, "2027-03-30");
  register_undo (self);
  assert_words (problem, "2027-03-20", "Answered by Ben on 20" "\u00a0" "March 2027");
  register_undo (self);
  assert_words (problem, "2027-03-20", "New, to be answered within 10 days");
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_PROBLEM_ANSWER), ==, "");
  for (guint i = 0; i < 3; i++)
    register_redo (self);
  g_assert_cmpstr (entente_record_get_text (record, ENTENTE_PROBLEM_ANSWER), ==, "Sleep.");
  g_assert_true (entente_problem_desk_delete (problem, NULL));
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (self->store, ENTENTE_TYPE_PROBLEM)), ==, 0);
  register_undo (self);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (self->store, ENTENTE_TYPE_PROBLEM)), ==, 1);
}

static void
assert_raiser (EntenteProblem *problem, const char *expected)
{
  g_autofree char *raiser = entente_problem_dup_raiser (problem);

  g_assert_cmpstr (raiser, ==, expected);
}

static void
test_raiser (Register *self, gconstpointer data)
{
  EntenteProblem *problem = register_raise (self, "# *Noise*\n\nAt night", "2027-03-15");
  g_autofree char *title = entente_problem_dup_title (problem);

  g_assert_cmpstr (title, ==, "Noise");
  assert_raiser (problem, "without a name");
  register_set_reference (self, problem, ENTENTE_PROBLEM_ORGANIZATION, self->organizations[2]);
  assert_raiser (problem, "C");
  register_set_reference (self, problem, ENTENTE_PROBLEM_RAISED_BY, self->people[0]);
  assert_raiser (problem, "Ann, C");
  register_set_reference (self, problem, ENTENTE_PROBLEM_ORGANIZATION, NULL);
  assert_raiser (problem, "Ann");
}

/* By the day an answer is due, what has no day last, and only those of the body that is asked. */
static void
test_waiting (Register *self, gconstpointer data)
{
  EntenteProblem *late = register_raise (self, "Late", "2027-03-20");
  EntenteProblem *early = register_raise (self, "Early", "2027-03-01");
  EntenteProblem *undated = register_raise (self, "Undated", "2027-02-01");
  EntenteRecord *group
    = entente_store_get_record (self->store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);
  GDate today = register_day ("2027-04-01");
  g_autoptr (GPtrArray) waiting = NULL;
  g_autoptr (GPtrArray) overdue = NULL;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "Forget");

    entente_edit_set_date (edit, ENTENTE_RECORD (undated), ENTENTE_PROBLEM_ANSWER_DUE, NULL);
    entente_edit_set_reference (edit, ENTENTE_RECORD (undated), ENTENTE_PROBLEM_BODY, NULL);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  waiting = entente_problem_desk_list_unanswered (self->store, ENTENTE_BODY (group));
  g_assert_cmpuint (waiting->len, ==, 3);
  g_assert_true (waiting->pdata[0] == early && waiting->pdata[1] == late);
  g_assert_true (waiting->pdata[2] == undated);
  overdue = entente_problem_desk_list_overdue (self->store, &today);
  g_assert_cmpuint (overdue->len, ==, 1);
  g_assert_true (overdue->pdata[0] == early);
  assert_words (undated, "2027-04-01", "New");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/problem/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("due", test_due);
  ADD ("edges", test_edges);
  ADD ("due-of-body", test_due_of_body);
  ADD ("order", test_order);
  ADD ("raise-at-meeting", test_raise_at_meeting);
  ADD ("states", test_states);
  ADD ("actions", test_actions);
  ADD ("undo", test_undo);
  ADD ("raiser", test_raiser);
  ADD ("facts", test_facts);
  ADD ("waiting", test_waiting);
  ADD ("agenda", test_agenda);
#undef ADD

  return g_test_run ();
}
