/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings/entente-minutes-life.h"
#include "register-fixture.h"

#include <string.h>

/* Approving minutes and correcting them. */

static EntenteMinutesVersion *
approve_at (Register *self, const char *on, EntenteMeeting *at, const char *changes)
{
  g_autoptr (GError) error = NULL;
  GDate day = register_day (on);
  EntenteMinutesVersion *version
    = entente_minutes_approve (self->meeting, &day, at, changes, &error);

  g_assert_no_error (error);
  return version;
}

static EntenteMinutesVersion *
approve (Register *self, const char *on)
{
  return approve_at (self, on, NULL, NULL);
}

static void
assert_refused (Register *self, EntenteModelError code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = NULL;
  guint n = g_list_model_get_n_items (
    entente_store_get_list (self->store, ENTENTE_TYPE_MINUTES_VERSION));

  g_assert_null (entente_minutes_approve (self->meeting, NULL, NULL, NULL, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, (int) code);
  plain = register_make_plain (g_strdup (error->message));
  g_assert_nonnull (strstr (plain, sentence));
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (self->store, ENTENTE_TYPE_MINUTES_VERSION)),
                    ==, n);
}

static void
assert_state (Register *self, EntenteMinutesState state, const char *expected)
{
  g_autofree char *words
    = register_make_plain (entente_minutes_dup_state_words (self->meeting));

  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, state);
  g_assert_cmpstr (words, ==, expected);
}

static void
set_place (Register *self, const char *place)
{
  register_set_text (self, self->meeting, ENTENTE_MEETING_PLACE, place);
}

static void
assert_current (Register *self, guint version, const char *place)
{
  g_autoptr (EntenteMinutes) current = entente_minutes_new_current (self->meeting);

  g_assert_cmpuint (current->version, ==, version);
  g_assert_cmpstr (current->place, ==, place);
}

/* From nothing to a second version, undone and redone step by step. */
static void
test_life (Register *self, gconstpointer data)
{
  g_autofree char *changes = NULL;

  register_set_choice (self, self->meeting, ENTENTE_MEETING_STATE, ENTENTE_MEETING_INVITED);
  assert_state (self, ENTENTE_MINUTES_NONE, "");
  register_undo (self);
  set_place (self, "Kitchen");
  assert_state (self, ENTENTE_MINUTES_DRAFT, "Draft");
  assert_current (self, 0, "Kitchen");

  approve (self, "2027-04-15");
  assert_state (self, ENTENTE_MINUTES_APPROVED, "Approved on 15 April 2027");
  assert_current (self, 1, "Kitchen");
  set_place (self, "Garden");
  assert_state (self, ENTENTE_MINUTES_CHANGED,
                "Version 1 was approved; what was noted has changed since");
  assert_current (self, 0, "Garden");
  changes = entente_minutes_dup_changes (self->meeting);
  g_assert_cmpstr (changes, ==, "- Place: “Garden” instead of “Kitchen”");
  approve (self, "2027-05-20");
  assert_state (self, ENTENTE_MINUTES_APPROVED, "Version 2 approved on 20 May 2027");
  assert_current (self, 2, "Garden");

  register_undo (self);
  assert_current (self, 0, "Garden");
  register_undo (self);
  assert_state (self, ENTENTE_MINUTES_APPROVED, "Approved on 15 April 2027");
  assert_current (self, 1, "Kitchen");
  register_undo (self);
  assert_state (self, ENTENTE_MINUTES_DRAFT, "Draft");
  for (guint i = 0; i < 3; i++)
    register_redo (self);
  assert_current (self, 2, "Garden");
}

/* Taken back by hand, what was noted is what was approved. */
static void
test_put_back (Register *self, gconstpointer data)
{
  set_place (self, "Kitchen");
  approve (self, "2027-04-15");
  set_place (self, "Garden");
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_CHANGED);
  set_place (self, "Kitchen");
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_APPROVED);
  assert_refused (self, ENTENTE_MODEL_ERROR_STATE, "there is nothing to correct");
}

/* Each of three versions says for ever what it said, and what it changed. */
static void
test_versions (Register *self, gconstpointer data)
{
  static const char *const places[] = { "Kitchen", "Garden", "Hall" };
  static const char *const changes[]
    = { "", "- Place: “Garden” instead of “Kitchen”", "- Place: “Hall” instead of “Garden”" };
  g_autoptr (GListModel) versions = entente_minutes_new_versions (self->meeting);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      set_place (self, places[i]);
      approve (self, "2027-04-15");
      g_assert_cmpuint (g_list_model_get_n_items (versions), ==, i + 1);
    }
  set_place (self, "Nowhere");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (EntenteMinutesVersion) version = g_list_model_get_item (versions, i);
      g_autoptr (EntenteMinutes) minutes = entente_minutes_new_from_version (version);

      g_assert_cmpuint (minutes->version, ==, i + 1);
      g_assert_cmpstr (minutes->place, ==, places[i]);
      g_assert_cmpstr (minutes->changes, ==, changes[i]);
      g_assert_true (g_date_valid (&minutes->approved_on));
      g_assert_cmpint (g_date_get_month (&minutes->approved_on), ==, G_DATE_APRIL);
    }
}

/* In their own words, and where they were approved. */
static void
test_own_words (Register *self, gconstpointer data)
{
  EntenteMeeting *next = register_meet (self, "2027-04-15T18:30", ENTENTE_MEETING_HELD);
  g_autoptr (EntenteMinutes) minutes = NULL;
  EntenteMinutesVersion *version;

  register_set_text (self, next, ENTENTE_MEETING_TITLE, "April");
  version = approve_at (self, "2027-04-15", next, NULL);
  minutes = entente_minutes_new_from_version (version);
  g_assert_cmpstr (minutes->approved_at, ==, "April");
  set_place (self, "Hall");
  version = approve_at (self, "2027-05-15", NULL, "We met in the hall.");
  g_assert_cmpstr (
    entente_record_get_text (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_CHANGES), ==,
    "We met in the hall.");

  /* The meeting that approved them may go: the copy knows its name. */
  register_set_text (self, next, ENTENTE_MEETING_TITLE, "Other");
  g_assert_cmpstr (minutes->approved_at, ==, "April");
}

/* Somebody wants the next date right on paper: no change, but a version. */
static void
test_next_date (Register *self, gconstpointer data)
{
  EntenteMeeting *next = register_meet (self, "2027-04-15T18:30", ENTENTE_MEETING_PREPARING);
  EntenteMinutesVersion *version;
  g_autoptr (EntenteMinutes) minutes = NULL;

  approve (self, "2027-03-20");
  register_set_reference (self, self->meeting, ENTENTE_MEETING_NEXT_MEETING, next);
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_APPROVED);
  version = approve (self, "2027-03-21");
  minutes = entente_minutes_new_from_version (version);
  g_assert_true (minutes->next_has_time);
  g_assert_cmpint (minutes->next_at, !=, ENTENTE_MOMENT_NONE);
  g_assert_cmpstr (minutes->changes, ==, "");
  assert_refused (self, ENTENTE_MODEL_ERROR_STATE, "there is nothing to correct");
}

/* What is missing is named, three at most. */
static void
test_gaps (Register *self, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = NULL;
  GListModel *participants = entente_meeting_get_participants (self->meeting);

  for (guint i = 0; i < 3; i++)
    {
      EntenteDecision *decision
        = register_take (self, NULL, ENTENTE_DECISION_CONTACT, "Ask", NULL, "");

      register_set_text (self, decision, ENTENTE_DECISION_TEXT, "");
    }
  assert_refused (self, ENTENTE_MODEL_ERROR_INCOMPLETE, "What decision no. 3 says");
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      register_set_choice (self, participant, ENTENTE_ATTENDANCE_STATE,
                           ENTENTE_ATTENDANCE_ABSENT);
    }
  gaps = entente_minutes_dup_gaps (self->meeting);
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 4);
  assert_refused (self, ENTENTE_MODEL_ERROR_INCOMPLETE,
                  "4 facts are missing before these minutes can be approved: Who was present; "
                  "What decision no. 1 says; What decision no. 2 says");
}

/* An action without anybody or a day may be approved, and is said to lack them. */
static void
test_gaps_optional (Register *self, gconstpointer data)
{
  guint before, after;

  {
    g_autoptr (GPtrArray) gaps = entente_minutes_dup_gaps (self->meeting);

    before = gaps->len;
    g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);
  }
  register_take (self, NULL, ENTENTE_DECISION_ACTION, "Call", NULL, "");
  register_take (self, NULL, ENTENTE_DECISION_ACTION, "Write", "2027-03-26", "A");
  {
    g_autoptr (GPtrArray) gaps = entente_minutes_dup_gaps (self->meeting);

    after = gaps->len;
    g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);
  }
  g_assert_cmpuint (after, ==, before + 2);
  approve (self, "2027-04-15");
}

/* A copy that cannot be read is no approval: what is noted is printed, and approved anew. */
static void
test_damaged_copy (Register *self, gconstpointer data)
{
  EntenteMinutesVersion *version;

  set_place (self, "Kitchen");
  version = approve (self, "2027-04-15");
  register_set_text (self, version, ENTENTE_MINUTES_VERSION_COPY, "{\"language\": ");
  g_assert_null (entente_minutes_new_from_version (version));
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_CHANGED);
  assert_current (self, 0, "Kitchen");
  version = approve (self, "2027-04-16");
  g_assert_cmpint (
    entente_record_get_integer (ENTENTE_RECORD (version), ENTENTE_MINUTES_VERSION_VERSION), ==, 2);
  assert_current (self, 2, "Kitchen");
}

/* People and organisations may go; what was approved still names them. */
static void
test_people_go (Register *self, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (EntenteMinutes) minutes = NULL;
  EntenteMinutesVersion *version = approve (self, "2027-04-15");

  edit = entente_store_begin (self->store, "Delete");
  entente_edit_delete (edit, ENTENTE_RECORD (self->people[0]));
  entente_edit_delete (edit, ENTENTE_RECORD (self->organizations[1]));
  g_assert_true (entente_edit_commit (edit, NULL));
  minutes = entente_minutes_new_from_version (version);
  g_assert_cmpuint (minutes->groups->len, ==, 4);
  g_assert_cmpuint (entente_minutes_count_present (minutes), ==, 3);
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_CHANGED);
  register_undo (self);
  g_assert_cmpint (entente_minutes_get_state (self->meeting), ==, ENTENTE_MINUTES_APPROVED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) \
  g_test_add ("/minutes-life/" path, Register, NULL, register_set_up, function, register_tear_down)
  ADD ("life", test_life);
  ADD ("put-back", test_put_back);
  ADD ("versions", test_versions);
  ADD ("own-words", test_own_words);
  ADD ("next-date", test_next_date);
  ADD ("gaps", test_gaps);
  ADD ("gaps-optional", test_gaps_optional);
  ADD ("damaged-copy", test_damaged_copy);
  ADD ("people-go", test_people_go);
#undef ADD

  return g_test_run ();
}
