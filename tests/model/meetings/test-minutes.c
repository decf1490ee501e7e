/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-civil-date.h"
#include "meetings/entente-minutes-life.h"
#include "meetings/entente-problem-desk.h"
#include "register-fixture.h"

#include <string.h>

static EntenteMinutesVersion *
approve (Register *self, const char *on)
{
  g_autoptr (GError) error = NULL;
  GDate day = register_day (on);
  EntenteMinutesVersion *version
    = entente_minutes_approve (self->meeting, &day, NULL, NULL, &error);

  g_assert_no_error (error);
  return version;
}

static void
assert_refused (Register *self, EntenteModelError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_minutes_approve (self->meeting, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, (int) code);
}

/* Everything that was said, from the records. */
static void
test_reading (Register *self, gconstpointer data)
{
  EntenteDecision *vote
    = register_take (self, self->points[1], ENTENTE_DECISION_ORGANIZATION, "Play", NULL, "");
  EntenteMinutesPoint *point;
  EntenteMinutesDecision *decision;
  g_autoptr (EntenteMinutes) minutes = NULL;
  g_autoptr (GPtrArray) all = NULL;

  register_take (self, self->points[1], ENTENTE_DECISION_ACTION, "Call", "2027-03-26", "AB");
  register_take (self, NULL, ENTENTE_DECISION_CONTACT, "Outside", NULL, "");
  register_vote (self, vote, "++-");
  register_set_text (self, self->points[0], ENTENTE_AGENDA_ITEM_EXCHANGES, "It **balances**.");

  minutes = entente_minutes_new (self->meeting);
  all = entente_minutes_list_decisions (minutes);
  point = minutes->points->pdata[1];
  decision = point->decisions->pdata[1];
  g_assert_cmpstr (minutes->title, ==, "Committee");
  g_assert_cmpuint (minutes->version, ==, 0);
  g_assert_cmpuint (minutes->groups->len, ==, 4);
  g_assert_cmpuint (entente_minutes_count_present (minutes), ==, 3);
  g_assert_cmpuint (minutes->points->len, ==, 2);
  g_assert_cmpstr (((EntenteMinutesPoint *) minutes->points->pdata[0])->exchanges, ==,
                   "It **balances**.");
  g_assert_cmpuint (all->len, ==, 3);
  g_assert_cmpuint (minutes->decisions->len, ==, 1);
  g_assert_cmpstr (decision->referents[1], ==, "Ben");
  g_assert_true (g_date_valid (&decision->due_on));
  decision = point->decisions->pdata[0];
  g_assert_true (decision->has_vote);
  g_assert_cmpint (decision->vote.outcome, ==, ENTENTE_VOTE_ADOPTED);
  g_assert_cmpstr (decision->voters[ENTENTE_BALLOT_AGAINST][0], ==, "C");
}

static void
test_freeze (Register *self, gconstpointer data)
{
  EntenteDecision *vote
    = register_take (self, self->points[1], ENTENTE_DECISION_ACTION, "“Play”", "2027-03-26", "A");
  g_autoptr (EntenteMinutes) minutes = NULL;
  g_autoptr (EntenteMinutes) thawed = NULL;
  g_autofree char *frozen = NULL;
  g_autofree char *again = NULL;
  g_auto (GStrv) changes = NULL;
  g_autoptr (GPtrArray) all = NULL;

  register_vote (self, vote, "+-0");
  minutes = entente_minutes_new (self->meeting);
  frozen = entente_minutes_freeze (minutes);
  thawed = entente_minutes_thaw (frozen);
  g_assert_nonnull (thawed);
  again = entente_minutes_freeze (thawed);
  changes = entente_minutes_compare (minutes, thawed);
  all = entente_minutes_list_decisions (thawed);
  g_assert_cmpstr (frozen, ==, again);
  g_assert_cmpuint (g_strv_length (changes), ==, 0);
  g_assert_cmpint (((EntenteMinutesDecision *) all->pdata[0])->vote.outcome, ==,
                   ENTENTE_VOTE_TIED);
}

/* A copy may come from anybody. */
static void
test_damaged (void)
{
  static const char *const damaged[] = {
    "", "{", "[]", "null", "3", "{}", "{\"language\": 3}", "{\"language\": \"xx\"}",
  };
  static const char *const strange[] = {
    "{\"language\": \"fr\"}",
    "{\"language\": \"fr\", \"points\": 3, \"attendance\": [3, null, []], \"title\": []}",
    "{\"language\": \"fr\", \"points\": [{\"decisions\": [{\"number\": -4, \"due-on\": \"x\","
    " \"referents\": [1, \"A\", null], \"rule\": \"x\", \"for\": 1e9, \"how\": null}]}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    g_assert_null (entente_minutes_thaw (damaged[i]));
  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (EntenteMinutes) minutes = entente_minutes_thaw (strange[i]);
      g_autofree char *again = NULL;

      g_assert_nonnull (minutes);
      g_assert_nonnull (minutes->title);
      again = entente_minutes_freeze (minutes);
      g_assert_nonnull (again);
    }
}

static void
test_blank (void)
{
  g_autoptr (EntenteMinutes) minutes
    = entente_minutes_new_blank (ENTENTE_LANGUAGE_FRENCH, ENTENTE_MINUTES_FULL);

  g_assert_true (minutes->blank);
  g_assert_cmpuint (minutes->points->len, >, 0);
  g_assert_cmpstr (minutes->title, ==, "");
  g_assert_cmpint (minutes->starts_at, ==, ENTENTE_MOMENT_NONE);
}

/* Approved, they do not change; what changes afterwards makes the next version. */
static void
test_approve (Register *self, gconstpointer data)
{
  EntenteDecision *action
    = register_take (self, self->points[0], ENTENTE_DECISION_ACTION, "Call", "2027-03-26", "A");
  EntenteMinutesVersion *first, *second;
  g_autoptr (EntenteMinutes) frozen = NULL;
  g_autoptr (EntenteMinutes) current = NULL;
  g_autoptr (GListModel) versions = entente_minutes_new_versions (self->meeting);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_DRAFT);
  first = approve (self, "2027-04-15");
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_APPROVED);
  assert_refused (self, ENTENTE_MODEL_ERROR_STATE);

  /* What is applied later is no correction. */
  g_assert_true (entente_decision_register_set_state (action, ENTENTE_DECISION_APPLIED, &error));
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_APPROVED);

  g_assert_true (entente_decision_register_type (action, "Call the town", &error));
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_CHANGED);
  second = approve (self, "2027-05-20");
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (second),
                                               ENTENTE_MINUTES_VERSION_VERSION),
                   ==, 2);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (second),
                                            ENTENTE_MINUTES_VERSION_CHANGES),
                   ==, "- Decision no. 1: “Call the town” instead of “Call”");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (first),
                                            ENTENTE_MINUTES_VERSION_CHANGES),
                   ==, "");
  frozen = entente_minutes_new_from_version (first);
  g_assert_cmpstr (((EntenteMinutesDecision *) ((EntenteMinutesPoint *) frozen->points->pdata[0])
                      ->decisions->pdata[0])
                     ->text,
                   ==, "Call");
  current = entente_minutes_new_current (self->meeting);
  g_assert_cmpuint (current->version, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (versions), ==, 2);
  words = entente_minutes_dup_state_words (self->meeting);
  g_assert_cmpstr (words, ==, "Version 2 approved on 20" "\u00a0" "May 2027");

  register_undo (self);
  g_assert_true (entente_minutes_get_version (self->meeting) == first);
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_CHANGED);
}

static void
test_approve_refused (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = NULL;

  register_set_choice (self, self->meeting, ENTENTE_MEETING_STATE, ENTENTE_MEETING_INVITED);
  assert_refused (self, ENTENTE_MODEL_ERROR_STATE);
  register_set_choice (self, self->meeting, ENTENTE_MEETING_STATE, ENTENTE_MEETING_HELD);
  register_set_text (self, self->meeting, ENTENTE_MEETING_STARTS_AT, "");
  assert_refused (self, ENTENTE_MODEL_ERROR_INCOMPLETE);
  gaps = entente_minutes_dup_gaps (self->meeting);
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 1);
}

/* Whatever a participant would miss is named. */
static void
test_changes (Register *self, gconstpointer data)
{
  g_autoptr (EntenteMinutes) before = NULL;
  g_autoptr (EntenteMinutes) after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) changes = NULL;
  g_autofree char *joined = NULL;
  const EntenteProblemDraft problem = { .text = "Noise" };
  EntenteDecision *gone
    = register_take (self, self->points[0], ENTENTE_DECISION_BUDGET, "Gone", NULL, "");
  EntenteDecision *due
    = register_take (self, self->points[0], ENTENTE_DECISION_CONTACT, "Ask", NULL, "A");
  GDate day = register_day ("2027-03-26");

  before = entente_minutes_new (self->meeting);
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, "Kitchen");
  register_set_text (self, self->points[1], ENTENTE_AGENDA_ITEM_EXCHANGES, "Loud.");
  g_assert_true (entente_decision_register_delete (gone, &error));
  g_assert_true (entente_decision_register_set_due (due, &day, &error));
  g_assert_nonnull (entente_problem_desk_raise (self->store, self->meeting, &problem, &error));
  after = entente_minutes_new (self->meeting);

  changes = entente_minutes_compare (before, after);
  joined = g_strjoinv ("; ", changes);
  g_assert_cmpstr (joined, ==,
                   "Place: “Kitchen” added; Point “Music”: the exchanges have changed; "
                   "Decision no. 2, due date: “26" "\u00a0" "March 2027” added; "
                   "Decision no. 1 removed; Problem added: Noise");
}

/* Sending round */

static void
test_circulation (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) people = g_ptr_array_new ();
  g_autoptr (GPtrArray) waiting = entente_minutes_list_to_circulate (self->store);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) sent = NULL;
  const char *others[] = { "press@example.org", NULL };
  GDate due, today = register_day ("2027-03-29");
  g_autoptr (GError) error = NULL;
  g_autofree char *late = entente_minutes_dup_circulation_words (self->meeting, &today);
  g_autofree char *done = NULL;

  g_assert_true (entente_minutes_get_due (self->meeting, &due));
  g_assert_cmpint (g_date_get_day (&due), ==, 26);
  g_assert_cmpstr (late, ==, "To send round by 26\302\240March 2027: 3 days late");
  g_assert_true (entente_minutes_is_overdue (self->meeting, &today));
  g_assert_cmpuint (waiting->len, ==, 1);

  g_ptr_array_add (people, self->people[0]);
  g_ptr_array_add (people, self->people[1]);
  for (guint i = 0; i < 2; i++)
    g_assert_true (
      entente_minutes_circulate (self->meeting, people, others, &today, "e-mail", &error));
  sent = entente_minutes_list_circulation (self->meeting);
  g_assert_cmpuint (sent->len, ==, 3);
  done = entente_minutes_dup_circulation_words (self->meeting, &today);
  g_assert_cmpstr (done, ==, "Sent to 3 recipients on 29" "\u00a0" "March 2027");
  none = entente_minutes_list_to_circulate (self->store);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_false (entente_minutes_is_overdue (self->meeting, &today));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/minutes/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("reading", test_reading);
  ADD ("freeze", test_freeze);
  ADD ("approve", test_approve);
  ADD ("approve-refused", test_approve_refused);
  ADD ("changes", test_changes);
  ADD ("circulation", test_circulation);
#undef ADD
  g_test_add_func ("/minutes/damaged", test_damaged);
  g_test_add_func ("/minutes/blank", test_blank);

  return g_test_run ();
}
