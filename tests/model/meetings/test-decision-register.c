/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "register-fixture.h"
#include "schedule/entente-assignment.h"
#include "schedule/entente-schedule-edit.h"

static gint64
get_number (EntenteDecision *decision)
{
  return entente_record_get_integer (ENTENTE_RECORD (decision), ENTENTE_DECISION_NUMBER);
}

static const char *
get_task_text (EntenteDecision *decision, guint field)
{
  EntenteTask *task = entente_decision_get_task (decision);

  g_assert_nonnull (task);
  return entente_record_get_text (ENTENTE_RECORD (task), field);
}

static guint
count (Register *self, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (self->store, type));
}

static EntenteDecision *
take (Register *self, const char *text)
{
  return register_take (self, self->points[0], ENTENTE_DECISION_BUDGET, text, NULL, "");
}

static void
mark_done (Register *self, EntenteDecision *decision, gboolean done)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, entente_decision_get_task (decision));
  g_assert_true (entente_schedule_set_done (entente_project_get_schedule (self->project), tasks,
                                            done, NULL));
}

/* Never given twice, whatever is undone or deleted. */
static void
test_numbers (Register *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteDecision *second;

  g_assert_cmpint (get_number (take (self, "One")), ==, 1);
  second = take (self, "Two");
  g_assert_cmpint (get_number (second), ==, 2);
  register_undo (self);
  g_assert_cmpint (get_number (take (self, "Three")), ==, 3);
  register_undo (self);
  register_redo (self);
  g_assert_true (entente_decision_register_delete (
    register_take (self, NULL, ENTENTE_DECISION_ACTION, "Four", NULL, ""), &error));
  g_assert_cmpint (get_number (take (self, "Five")), ==, 5);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_DECISION), ==, 3);
}

static void
test_list (Register *self, gconstpointer data)
{
  g_autoptr (GListModel) list = entente_decision_register_new_list (self->store);

  for (guint i = 0; i < 20; i++)
    take (self, "Something");
  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (EntenteDecision) decision = g_list_model_get_item (list, i);

      g_assert_cmpint (get_number (decision), ==, i + 1);
    }
}

static void
test_nothing_said (Register *self, gconstpointer data)
{
  const EntenteDecisionDraft draft = { .text = " \n" };
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_decision_register_take (self->store, NULL, NULL, &draft, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_DECISION), ==, 0);
}

/* An action is a task, in one edit. */
static void
test_action (Register *self, gconstpointer data)
{
  EntenteDecision *action = register_take (self, self->points[0], ENTENTE_DECISION_ACTION,
                                           "- **Call** the [town](https://example.org)\n\nSoon.",
                                           "2027-03-26", "BA");
  EntenteTask *task = entente_decision_get_task (action);
  g_autoptr (GPtrArray) people = entente_decision_dup_referents (action);
  g_autofree char *who = entente_decision_dup_referents_words (action);
  GListModel *others;

  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_TITLE), ==, "Call the town");
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_DEADLINE), ==, "2027-03-26");
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_DESCRIPTION), !=, "");
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (task), ENTENTE_TASK_REFERENT), ==,
                   entente_record_get_id (ENTENTE_RECORD (self->people[1])));
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (task), ENTENTE_TASK_ORGANIZATION),
                   ==, entente_record_get_id (ENTENTE_RECORD (self->organizations[1])));
  others = entente_store_get_referrers (self->store, ENTENTE_TYPE_ASSIGNMENT,
                                        ENTENTE_ASSIGNMENT_TASK,
                                        entente_record_get_id (ENTENTE_RECORD (task)));
  g_assert_cmpuint (g_list_model_get_n_items (others), ==, 1);
  g_assert_true (people->pdata[0] == self->people[1] && people->pdata[1] == self->people[0]);
  g_assert_cmpstr (who, ==, "Ben and Ann");
  g_assert_true (entente_decision_register_find_by_task (task) == action);

  register_undo (self);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_DECISION), ==, 0);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 0);
  register_redo (self);
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
}

/* One fact, told on both sides. */
static void
test_state_of_action (Register *self, gconstpointer data)
{
  EntenteDecision *action = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", NULL, "A");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (entente_decision_get_state (action), ==, ENTENTE_DECISION_TO_APPLY);
  mark_done (self, action, TRUE);
  g_assert_cmpint (entente_decision_get_state (action), ==, ENTENTE_DECISION_APPLIED);
  mark_done (self, action, FALSE);
  g_assert_cmpint (entente_decision_get_state (action), ==, ENTENTE_DECISION_TO_APPLY);

  g_assert_true (
    entente_decision_register_set_state (action, ENTENTE_DECISION_APPLIED, &error));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (entente_decision_get_task (action)),
                                              ENTENTE_TASK_STATE),
                   ==, ENTENTE_TASK_DONE);
  g_assert_true (
    entente_decision_register_set_state (action, ENTENTE_DECISION_TO_APPLY, &error));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (entente_decision_get_task (action)),
                                              ENTENTE_TASK_STATE),
                   ==, ENTENTE_TASK_TO_DO);
}

/* The task goes with its decision as long as nobody did anything with it. */
static void
test_delete (Register *self, gconstpointer data)
{
  EntenteDecision *untouched
    = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", "2027-04-01", "AB");
  EntenteDecision *touched
    = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Write", NULL, "A");
  g_autoptr (GError) error = NULL;

  register_set_text (self, entente_decision_get_task (touched), ENTENTE_TASK_NOTES, "By post");
  g_assert_true (entente_decision_register_delete (untouched, &error));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
  g_assert_true (entente_decision_register_delete (touched, &error));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 1);
}

/* Without its task an action stands, and may get another. */
static void
test_delete_task (Register *self, gconstpointer data)
{
  EntenteDecision *action
    = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", "2027-04-01", "A");
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GDate due;

  g_ptr_array_add (tasks, entente_decision_get_task (action));
  g_assert_true (
    entente_schedule_delete (entente_project_get_schedule (self->project), tasks, NULL));
  g_assert_null (entente_decision_get_task (action));
  g_assert_cmpint (entente_decision_get_state (action), ==, ENTENTE_DECISION_TO_APPLY);
  g_assert_true (entente_decision_get_due (action, &due));
  g_assert_true (entente_decision_register_make_task (action, &error));
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_DEADLINE), ==, "2027-04-01");
  g_assert_false (entente_decision_register_make_task (action, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

/* The task follows where people left it as it was. */
static void
test_change (Register *self, gconstpointer data)
{
  EntenteDecision *action
    = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", "2027-04-01", "A");
  GDate later = register_day ("2027-04-20");
  g_autoptr (GError) error = NULL;
  GDate due;

  g_assert_true (entente_decision_register_type (action, "Call the town", &error));
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_TITLE), ==, "Call the town");
  g_assert_true (entente_decision_register_set_due (action, &later, &error));
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_DEADLINE), ==, "2027-04-20");

  register_set_text (self, entente_decision_get_task (action), ENTENTE_TASK_TITLE, "Phone");
  register_set_text (self, entente_decision_get_task (action), ENTENTE_TASK_DEADLINE, "2027-04-30");
  g_assert_true (entente_decision_register_type (action, "Call the county", &error));
  g_assert_true (entente_decision_register_set_due (action, NULL, &error));
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_TITLE), ==, "Phone");
  g_assert_cmpstr (get_task_text (action, ENTENTE_TASK_DEADLINE), ==, "2027-04-30");
  g_assert_true (entente_decision_get_due (action, &due));
  g_assert_cmpint (g_date_get_day (&due), ==, 30);
}

static void
test_change_kind (Register *self, gconstpointer data)
{
  EntenteDecision *decision
    = register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", NULL, "A");
  g_autoptr (GPtrArray) referents = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDecisionDraft draft;
  GDate dates[2];

  entente_decision_register_read (decision, &draft, dates);
  referents = draft.referents;
  draft.kind = ENTENTE_DECISION_CONTACT;
  g_assert_true (entente_decision_register_change (decision, &draft, &error));
  g_assert_null (entente_decision_get_task (decision));
  g_assert_cmpuint (count (self, ENTENTE_TYPE_TASK), ==, 0);
  draft.kind = ENTENTE_DECISION_ACTION;
  g_assert_true (entente_decision_register_change (decision, &draft, &error));
  g_assert_nonnull (entente_decision_get_task (decision));
}

/* What is replaced is so while the other stands, and is then what it was. */
static void
test_replace (Register *self, gconstpointer data)
{
  EntenteDecision *first = take (self, "Print 1,000 flyers");
  EntenteDecision *second = take (self, "Print 800 flyers");
  EntenteDecision *third = take (self, "Print none");
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_APPLIED);
  g_assert_true (entente_decision_register_replace (second, first, &error));
  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_REPLACED);
  words = entente_decision_dup_state_words (first, NULL);
  g_assert_cmpstr (words, ==, "Replaced by no. 2");

  g_assert_false (entente_decision_register_replace (first, second, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_CYCLE);
  g_clear_error (&error);
  g_assert_false (entente_decision_register_replace (third, first, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (entente_decision_register_set_state (first, ENTENTE_DECISION_DROPPED, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (entente_decision_register_replace (second, NULL, &error));
  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_APPLIED);
  register_undo (self);
  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_REPLACED);
  g_assert_true (entente_decision_register_delete (second, &error));
  g_assert_cmpint (entente_decision_get_state (first), ==, ENTENTE_DECISION_APPLIED);
}

static void
test_overdue (Register *self, gconstpointer data)
{
  EntenteDecision *contact = register_take (self, self->points[1], ENTENTE_DECISION_CONTACT,
                                            "Ask", "2027-03-26", "C");
  GDate before = register_day ("2027-03-26");
  GDate after = register_day ("2027-03-29");
  g_autoptr (GPtrArray) none = entente_decision_register_list_overdue (self->store, &before);
  g_autoptr (GPtrArray) late = entente_decision_register_list_overdue (self->store, &after);
  g_autoptr (GPtrArray) of_c
    = entente_decision_register_list_of (self->store, self->organizations[2]);
  g_autoptr (GPtrArray) of_a
    = entente_decision_register_list_of (self->store, self->organizations[0]);
  g_autofree char *words = entente_decision_dup_state_words (contact, &after);
  g_autofree char *facts = entente_decision_register_dup_facts (self->store, &after);
  GDate due;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpuint (of_c->len, ==, 1);
  g_assert_cmpuint (of_a->len, ==, 0);
  g_assert_cmpstr (words, ==, "To apply, 3 days late");
  g_assert_cmpstr (facts, ==, "1 decision, 1 to apply, 1 of them late");
  entente_decision_register_get_day_after (self->meeting, 15, &due);
  g_assert_cmpint (g_date_compare (&due, &before), ==, 0);
}

/* Votes, with the records they come from. */

static void
assert_outcome (EntenteDecision *decision, EntenteVoteOutcome outcome)
{
  EntenteVoteResult result;

  entente_decision_vote_count (decision, ENTENTE_MOMENT_NONE, &result);
  g_assert_cmpint (result.outcome, ==, outcome);
}

static void
test_vote (Register *self, gconstpointer data)
{
  EntenteDecision *decision = take (self, "Play until five");
  g_autoptr (GPtrArray) voters = entente_decision_vote_list_voters (decision);
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (voters->len, ==, 4);
  assert_outcome (decision, ENTENTE_VOTE_NOBODY);
  register_vote (self, decision, "+- ");
  assert_outcome (decision, ENTENTE_VOTE_TIED);
  g_assert_cmpint (entente_decision_get_state (decision), ==, ENTENTE_DECISION_DROPPED);
  g_assert_true (entente_decision_vote_cast_rest (decision, ENTENTE_BALLOT_FOR, &error));
  assert_outcome (decision, ENTENTE_VOTE_ADOPTED);
  g_assert_false (
    entente_decision_vote_find (decision, self->organizations[3], NULL, NULL));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (decision), ENTENTE_DECISION_HOW), ==,
                   ENTENTE_DECIDED_BY_VOTE);

  register_set_choice (self,
                       entente_store_get_record (self->store, ENTENTE_TYPE_BODY,
                                                 ENTENTE_ORGANIZING_GROUP_ID),
                       ENTENTE_BODY_DECISION_RULE, ENTENTE_DECIDES_BY_CONSENT);
  assert_outcome (decision, ENTENTE_VOTE_OPPOSED);
  sentence = entente_decision_vote_dup_sentence (decision, ENTENTE_MOMENT_NONE);
  g_assert_cmpstr (sentence, ==, "Not adopted (2 for, 1 against, 0 abstaining): objection by B.");
  g_assert_true (
    entente_decision_vote_withdraw (decision, self->organizations[1], &error));
  assert_outcome (decision, ENTENTE_VOTE_ADOPTED);
}

static void
test_vote_quorum (Register *self, gconstpointer data)
{
  EntenteRecord *group
    = entente_store_get_record (self->store, ENTENTE_TYPE_BODY, ENTENTE_ORGANIZING_GROUP_ID);
  EntenteDecision *decision = take (self, "Play until five");
  g_autoptr (EntenteEdit) edit = NULL;

  register_vote (self, decision, "+++");
  g_clear_pointer (&edit, entente_edit_rollback);
  edit = entente_store_begin (self->store, "Quorum");
  entente_edit_set_integer (edit, group, ENTENTE_BODY_QUORUM, 75);
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_outcome (decision, ENTENTE_VOTE_ADOPTED);

  g_clear_pointer (&edit, entente_edit_rollback);
  edit = entente_store_begin (self->store, "Quorum");
  entente_edit_set_integer (edit, group, ENTENTE_BODY_QUORUM, 80);
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_outcome (decision, ENTENTE_VOTE_NO_QUORUM);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/register/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("numbers", test_numbers);
  ADD ("list", test_list);
  ADD ("nothing-said", test_nothing_said);
  ADD ("action", test_action);
  ADD ("state-of-action", test_state_of_action);
  ADD ("delete", test_delete);
  ADD ("delete-task", test_delete_task);
  ADD ("change", test_change);
  ADD ("change-kind", test_change_kind);
  ADD ("replace", test_replace);
  ADD ("overdue", test_overdue);
  ADD ("vote", test_vote);
  ADD ("vote-quorum", test_vote_quorum);
#undef ADD

  return g_test_run ();
}
