/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "entente-civil-date.h"
#include "meetings/entente-agenda.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-minutes-version.h"

static gint64
get_number (EntenteMeeting *meeting)
{
  return entente_record_get_integer (ENTENTE_RECORD (meeting), ENTENTE_MEETING_NUMBER);
}

static int
get_state (EntenteMeeting *meeting)
{
  return entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE);
}

static const char *
get_text (EntenteMeeting *meeting, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (meeting), field);
}

static void
note_sent (EntenteMeeting *meeting, GPtrArray *recipients, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate date;

  g_assert_true (entente_date_from_iso (iso, &date));
  entente_meeting_note_sent (meeting, recipients, &date, "e-mail", &error);
  g_assert_no_error (error);
}

static guint
count_untold (EntenteMeeting *meeting)
{
  g_autoptr (GPtrArray) untold = entente_meeting_dup_untold (meeting);

  return untold->len;
}

static void
test_numbers (Collective *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteMeeting *first = collective_meet (self, self->group, 5);
  EntenteMeeting *second;
  gint64 id;

  g_assert_cmpint (get_number (first), ==, 1);
  collective_undo (self);
  /* The first was announced by its number perhaps: it is not given again. */
  second = collective_meet (self, NULL, 6);
  g_assert_cmpint (get_number (second), ==, 2);

  id = entente_record_get_id (ENTENTE_RECORD (second));
  g_assert_true (entente_meeting_delete (second, &error));
  g_assert_cmpint (get_number (collective_meet (self, NULL, 6)), ==, 3);
  collective_undo (self);
  collective_undo (self);
  /* The deleted one is back with its own. */
  second = ENTENTE_MEETING (entente_store_get_record (self->store, ENTENTE_TYPE_MEETING, id));
  g_assert_cmpint (get_number (second), ==, 2);
  g_assert_cmpint (get_number (entente_meeting_duplicate (second, NULL, &error)), ==, 4);
  g_assert_cmpint (get_number (entente_meeting_create_next (second, NULL, NULL, &error)), ==, 5);
}

static void
test_create (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting;
  EntenteMeeting *next;

  collective_set_text (self->group, ENTENTE_BODY_PLACE, "Salle bleue");
  meeting = collective_meet (self, self->group, 5);
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_PLACE), ==, "Salle bleue");
  g_assert_cmpuint (entente_meeting_get_minutes (meeting), ==, ENTENTE_MEETING_USUAL_MINUTES);
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_participants (meeting)), ==, 5);
  g_assert_null (collective_find (self, meeting, FAY));
  g_assert_true (entente_attendance_get_organization (collective_find (self, meeting, CID))
                 == self->organizations[1]);

  collective_set_text (meeting, ENTENTE_MEETING_ACCESS, "bus 4");
  collective_set_reference (meeting, ENTENTE_MEETING_FACILITATOR, self->people[ADA]);
  collective_set_reference (meeting, ENTENTE_MEETING_MINUTE_TAKER, self->people[BEA]);
  next = collective_meet (self, self->group, 35);
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_ACCESS), ==, "bus 4");
  g_assert_false (entente_record_is_filled (ENTENTE_RECORD (next), ENTENTE_MEETING_FACILITATOR));
  g_assert_false (entente_record_is_filled (ENTENTE_RECORD (next), ENTENTE_MEETING_MINUTE_TAKER));
}

/* A body that says nothing of place and length meets as it did last time; one that says something
   else does not inherit how to get to the old place. */
static void
test_usual (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autofree char *end = collective_make_moment (5);
  EntenteMeeting *next;

  memcpy (strchr (end, 'T'), "T20:00", 6);
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, end);
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle verte");
  collective_set_text (meeting, ENTENTE_MEETING_ACCESS, "au fond de la cour");
  next = collective_meet (self, self->group, 35);
  g_assert_cmpuint (entente_meeting_get_minutes (next), ==, 90);
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_PLACE), ==, "Salle verte");
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_ACCESS), ==, "au fond de la cour");

  collective_set_text (self->group, ENTENTE_BODY_PLACE, "Salle bleue");
  next = collective_meet (self, self->group, 65);
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_PLACE), ==, "Salle bleue");
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_ACCESS), ==, "");
}

static void
test_actions (Collective *self, gconstpointer data)
{
  const guint to_come = ENTENTE_MEETING_CAN_PREPARE | ENTENTE_MEETING_CAN_SEND
                        | ENTENTE_MEETING_CAN_CANCEL | ENTENTE_MEETING_CAN_HOLD;
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (entente_meeting_get_actions (meeting),
                    ==,
                    to_come | ENTENTE_MEETING_CAN_DELETE);
  note_sent (meeting, NULL, "2027-03-01");
  g_assert_cmpuint (entente_meeting_get_actions (meeting), ==, to_come);
  g_assert_false (entente_meeting_delete (meeting, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), &error));
  g_assert_true (entente_meeting_is_under_way (meeting));
  g_assert_cmpuint (entente_meeting_get_actions (meeting),
                    ==,
                    ENTENTE_MEETING_CAN_WRITE | ENTENTE_MEETING_CAN_CLOSE
                      | ENTENTE_MEETING_CAN_DELETE);
  g_assert_false (entente_meeting_cancel (meeting, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_false (entente_meeting_note_sent (meeting, NULL, NULL, "", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);

  g_assert_true (entente_meeting_close (meeting, &error));
  g_assert_false (entente_meeting_is_under_way (meeting));
  g_assert_false (entente_meeting_close (meeting, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

static void
test_approved_stays (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), &error));
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "approve");
    EntenteRecord *version = entente_edit_insert (edit, ENTENTE_TYPE_MINUTES_VERSION);

    entente_edit_set_reference (
      edit, version, ENTENTE_MINUTES_VERSION_MEETING, ENTENTE_RECORD (meeting));
    entente_edit_commit (edit, &error);
    g_assert_no_error (error);
  }
  g_assert_false (entente_meeting_delete (meeting, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

static void
test_sending (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  g_assert_null (entente_meeting_dup_to_tell (meeting));
  g_ptr_array_add (some, collective_find (self, meeting, ADA));
  g_ptr_array_add (some, collective_find (self, meeting, CID));
  note_sent (meeting, some, "2027-03-01");
  g_assert_cmpint (get_state (meeting), ==, ENTENTE_MEETING_INVITED);
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_INVITED_ON), ==, "2027-03-01");
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_circulation (meeting)), ==, 2);
  g_assert_cmpuint (count_untold (meeting), ==, 3);
  sentence = entente_meeting_dup_to_tell (meeting);
  g_assert_cmpstr (sentence, ==, "3 participants have not been sent the invitation.");

  /* A second round is the same invitation, and the letter keeps its date. */
  g_ptr_array_set_size (some, 0);
  g_ptr_array_add (some, collective_find (self, meeting, BEA));
  note_sent (meeting, some, "2027-03-02");
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 0);
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_INVITED_ON), ==, "2027-03-01");
  g_assert_cmpuint (count_untold (meeting), ==, 2);

  collective_undo (self);
  collective_undo (self);
  g_assert_cmpint (get_state (meeting), ==, ENTENTE_MEETING_PREPARING);
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_circulation (meeting)), ==, 0);

  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "");
  g_assert_false (entente_meeting_note_sent (meeting, NULL, NULL, "", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
}

static void
test_sequence (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autofree char *other_day = collective_make_moment (6);
  g_autoptr (GPtrArray) one = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  /* Before anybody was told, nothing counts. */
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle bleue");
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 0);
  note_sent (meeting, NULL, "2027-03-01");
  g_assert_false (entente_meeting_has_moved (meeting));

  /* However often it moves, once; and not at all when it moves back. */
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle verte");
  g_assert_true (entente_meeting_has_moved (meeting));
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 1);
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, other_day);
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 1);
  sentence = entente_meeting_dup_to_tell (meeting);
  g_assert_cmpstr (sentence,
                   ==,
                   "Time or place have changed since the invitation was sent: 5 people have to be "
                   "told again.");
  collective_undo (self);
  collective_undo (self);
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 0);
  collective_redo (self);
  collective_redo (self);

  /* What is no matter of calendars changes nothing. */
  g_ptr_array_add (one, collective_find (self, meeting, ADA));
  note_sent (meeting, one, "2027-03-05");
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 1);
  g_assert_cmpuint (count_untold (meeting), ==, 4);
  collective_set_text (meeting, ENTENTE_MEETING_ACCESS, "bus 4");
  collective_set_text (meeting, ENTENTE_MEETING_INTRODUCTION, "Bienvenue.");
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 1);

  g_assert_true (entente_meeting_cancel (meeting, &error));
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 2);
  g_assert_cmpuint (count_untold (meeting), ==, 5);
  note_sent (meeting, NULL, "2027-03-06");
  g_assert_cmpuint (count_untold (meeting), ==, 0);
  g_assert_cmpint (get_state (meeting), ==, ENTENTE_MEETING_CANCELLED);

  g_assert_true (entente_meeting_restore (meeting, &error));
  g_assert_cmpint (get_state (meeting), ==, ENTENTE_MEETING_PREPARING);
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 3);
  note_sent (meeting, NULL, "2027-03-07");
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 3);
}

static void
test_cancel_unsent (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  gint64 id = entente_record_get_id (ENTENTE_RECORD (meeting));
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_meeting_cancel (meeting, &error));
  g_assert_cmpuint (entente_meeting_get_sequence (meeting), ==, 0);
  g_assert_null (entente_meeting_dup_to_tell (meeting));
  g_assert_false (entente_meeting_hold (meeting, entente_moment_now (), &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_true (entente_meeting_delete (meeting, &error));
  collective_undo (self);
  meeting = ENTENTE_MEETING (entente_store_get_record (self->store, ENTENTE_TYPE_MEETING, id));
  g_assert_cmpint (get_state (meeting), ==, ENTENTE_MEETING_CANCELLED);
}

static void
add_point (EntenteMeeting *meeting, const char *title)
{
  g_autoptr (GError) error = NULL;

  entente_agenda_add (meeting, NULL, title, ENTENTE_AGENDA_DECIDE, 10, &error);
  g_assert_no_error (error);
}

static int
get_point_state (EntenteMeeting *meeting, guint position)
{
  return entente_record_get_choice (collective_get_point (meeting, position),
                                    ENTENTE_AGENDA_ITEM_STATE);
}

/* A meeting that is put off lasts as long as before, past midnight too; an end that says no hour
   and a start that says none stay as they are. One undo takes both back. */
static void
test_set_start (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  guint minutes = entente_meeting_get_minutes (meeting);
  g_autofree char *before = g_strdup (get_text (meeting, ENTENTE_MEETING_ENDS_AT));

  g_assert_true (entente_meeting_set_start (meeting, "2027-06-03T23:30", NULL));
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_STARTS_AT), ==, "2027-06-03T23:30");
  g_assert_cmpuint (minutes, >, 30);
  g_assert_cmpuint (entente_meeting_get_minutes (meeting), ==, minutes);
  collective_undo (self);
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_ENDS_AT), ==, before);

  g_assert_true (entente_meeting_set_start (meeting, "2027-06-03", NULL));
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_ENDS_AT), ==, before);
  g_assert_true (entente_meeting_set_start (meeting, NULL, NULL));
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_STARTS_AT), ==, "");
}

static void
test_close (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 0);
  g_autoptr (GError) error = NULL;

  add_point (meeting, "spoken of");
  add_point (meeting, "decided");
  add_point (meeting, "left");
  collective_set_text (collective_get_point (meeting, 0),
                       ENTENTE_AGENDA_ITEM_EXCHANGES,
                       "On en a parlé.");
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "decide");
    EntenteRecord *decision = entente_edit_insert (edit, ENTENTE_TYPE_DECISION);

    entente_edit_set_reference (
      edit, decision, ENTENTE_DECISION_ITEM, collective_get_point (meeting, 1));
    entente_edit_commit (edit, NULL);
  }
  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), &error));
  g_assert_true (entente_meeting_close (meeting, &error));

  g_assert_cmpint (get_point_state (meeting, 0), ==, ENTENTE_AGENDA_TREATED);
  g_assert_cmpint (get_point_state (meeting, 1), ==, ENTENTE_AGENDA_TREATED);
  g_assert_cmpint (get_point_state (meeting, 2), ==, ENTENTE_AGENDA_POSTPONED);
  g_assert_cmpint (get_point_state (meeting, 3), ==, ENTENTE_AGENDA_TREATED);
  /* Nobody looked at the list: nobody is absent. */
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (collective_find (self, meeting, ADA)),
                                              ENTENTE_ATTENDANCE_STATE),
                   ==,
                   ENTENTE_ATTENDANCE_INVITED);

  collective_undo (self);
  g_assert_true (
    entente_attendance_set_state (collective_find (self, meeting, BEA),
                                  ENTENTE_ATTENDANCE_PRESENT,
                                  &error));
  g_assert_true (
    entente_attendance_set_state (collective_find (self, meeting, CID),
                                  ENTENTE_ATTENDANCE_EXCUSED,
                                  &error));
  g_assert_true (entente_meeting_close (meeting, &error));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (collective_find (self, meeting, ADA)),
                                              ENTENTE_ATTENDANCE_STATE),
                   ==,
                   ENTENTE_ATTENDANCE_ABSENT);
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (collective_find (self, meeting, CID)),
                                              ENTENTE_ATTENDANCE_STATE),
                   ==,
                   ENTENTE_ATTENDANCE_EXCUSED);
}

static void
test_hold_takes_now (Collective *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteMeeting *meeting
    = entente_meeting_create (self->store, self->group, NULL, NULL, &error);
  EntenteMoment moment;

  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_ENDS_AT), ==, "");
  g_assert_true (entente_moment_from_iso ("2027-03-11T18:34", ENTENTE_MOMENT_STARTS, &moment, NULL));
  g_assert_true (entente_meeting_hold (meeting, moment, &error));
  g_assert_cmpstr (get_text (meeting, ENTENTE_MEETING_STARTS_AT), ==, "2027-03-11T18:34");
}

static void
test_duplicate (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autofree char *day = collective_make_moment (40);
  g_autofree char *agenda = NULL;
  g_autoptr (GError) error = NULL;
  EntenteMeeting *copy;
  EntenteRecord *point;

  add_point (meeting, "a");
  collective_set_text (collective_get_point (meeting, 0), ENTENTE_AGENDA_ITEM_EXCHANGES, "dit");
  collective_set_reference (meeting, ENTENTE_MEETING_FACILITATOR, self->people[ADA]);
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle bleue");
  entente_attendance_invite_guest (meeting, "Gus Invité", NULL, &error);
  note_sent (meeting, NULL, "2027-03-01");
  g_assert_true (
    entente_attendance_set_state (collective_find (self, meeting, CID),
                                  ENTENTE_ATTENDANCE_EXCUSED,
                                  &error));

  copy = entente_meeting_duplicate (meeting, day, &error);
  g_assert_no_error (error);
  agenda = collective_dup_agenda (copy);
  g_assert_cmpstr (agenda, ==, "a|Choice of the next date");
  point = collective_get_point (copy, 0);
  g_assert_cmpstr (entente_record_get_text (point, ENTENTE_AGENDA_ITEM_EXCHANGES), ==, "");
  g_assert_cmpint (entente_record_get_choice (point, ENTENTE_AGENDA_ITEM_KIND),
                   ==,
                   ENTENTE_AGENDA_DECIDE);
  g_assert_cmpint (get_state (copy), ==, ENTENTE_MEETING_PREPARING);
  g_assert_cmpstr (get_text (copy, ENTENTE_MEETING_SENT_AS), ==, "");
  g_assert_cmpstr (get_text (copy, ENTENTE_MEETING_PLACE), ==, "Salle bleue");
  g_assert_cmpuint (entente_meeting_get_minutes (copy), ==, 120);
  g_assert_false (entente_record_is_filled (ENTENTE_RECORD (copy), ENTENTE_MEETING_FACILITATOR));
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_participants (copy)), ==, 6);
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (collective_find (self, copy, CID)),
                                              ENTENTE_ATTENDANCE_STATE),
                   ==,
                   ENTENTE_ATTENDANCE_INVITED);
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_circulation (copy)), ==, 0);
}

static void
test_next (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 5);
  g_autofree char *day = collective_make_moment (40);
  g_autoptr (GError) error = NULL;
  EntenteMeeting *next;

  collective_set_text (meeting, ENTENTE_MEETING_TITLE, "Repas");
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "Salle bleue");
  entente_attendance_invite_person (meeting, self->people[FAY], NULL, &error);
  next = entente_meeting_create_next (
    meeting, day, entente_ready_agenda_find (ENTENTE_LANGUAGE_ENGLISH, "review"), &error);
  g_assert_no_error (error);
  g_assert_cmpint (
    entente_record_get_reference (ENTENTE_RECORD (meeting), ENTENTE_MEETING_NEXT_MEETING),
    ==,
    entente_record_get_id (ENTENTE_RECORD (next)));
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_TITLE), ==, "Repas");
  g_assert_cmpstr (get_text (next, ENTENTE_MEETING_PLACE), ==, "Salle bleue");
  g_assert_nonnull (collective_find (self, next, FAY));
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_agenda (next)), ==, 8);

  collective_undo (self);
  g_assert_false (
    entente_record_is_filled (ENTENTE_RECORD (meeting), ENTENTE_MEETING_NEXT_MEETING));
}

static void
check_title (EntenteMeeting *meeting, EntenteLanguage language, const char *expected)
{
  g_autofree char *title
    = collective_make_plain (entente_meeting_dup_paper_title (meeting, language));

  g_assert_cmpstr (title, ==, expected);
}

static void
check_when (EntenteMeeting *meeting, EntenteLanguage language, const char *expected)
{
  g_autofree char *when = collective_make_plain (entente_meeting_dup_when (meeting, language));

  g_assert_cmpstr (when, ==, expected);
}

static void
test_words (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, collective_add_working_group (self), 5);

  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11T18:30");
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "2027-03-11T20:30");
  check_title (meeting, ENTENTE_LANGUAGE_FRENCH, "Cuisine, 11 mars 2027");
  check_title (meeting, ENTENTE_LANGUAGE_ENGLISH, "Cuisine, 11 March 2027");
  check_when (meeting,
              ENTENTE_LANGUAGE_FRENCH,
              "jeudi 11 mars 2027, de 18 h 30 à 20 h 30");
  check_when (meeting, ENTENTE_LANGUAGE_ENGLISH, "Thursday 11 March 2027, 18:30 to 20:30");

  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "2027-03-12T00:00");
  check_when (meeting, ENTENTE_LANGUAGE_ENGLISH, "Thursday 11 March 2027, 18:30 to 24:00");
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "2027-03-12T12:00");
  check_when (meeting,
              ENTENTE_LANGUAGE_ENGLISH,
              "Thursday 11 March 2027 at 18:30, until Friday 12 March 2027 at 12:00");
  collective_set_text (meeting, ENTENTE_MEETING_ENDS_AT, "");
  check_when (meeting, ENTENTE_LANGUAGE_ENGLISH, "Thursday 11 March 2027, at 18:30");
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-11");
  check_when (meeting, ENTENTE_LANGUAGE_ENGLISH, "Thursday 11 March 2027");

  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "");
  check_when (meeting, ENTENTE_LANGUAGE_ENGLISH, "");
  check_title (meeting, ENTENTE_LANGUAGE_FRENCH, "Cuisine, date à fixer");
  collective_set_reference (meeting, ENTENTE_MEETING_BODY, NULL);
  check_title (meeting, ENTENTE_LANGUAGE_FRENCH, "Réunion, date à fixer");
  collective_set_text (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-01");
  check_title (meeting, ENTENTE_LANGUAGE_FRENCH, "Réunion du 1er mars 2027");
  collective_set_text (meeting, ENTENTE_MEETING_TITLE, "  Visite de la salle ");
  check_title (meeting, ENTENTE_LANGUAGE_FRENCH, "Visite de la salle");
}

#define add_test(path, function)                        \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/meeting-life/numbers", test_numbers);
  add_test ("/meeting-life/create", test_create);
  add_test ("/meeting-life/usual", test_usual);
  add_test ("/meeting-life/actions", test_actions);
  add_test ("/meeting-life/approved-stays", test_approved_stays);
  add_test ("/meeting-life/sending", test_sending);
  add_test ("/meeting-life/sequence", test_sequence);
  add_test ("/meeting-life/cancel-unsent", test_cancel_unsent);
  add_test ("/meeting-life/set-start", test_set_start);
  add_test ("/meeting-life/close", test_close);
  add_test ("/meeting-life/hold-takes-now", test_hold_takes_now);
  add_test ("/meeting-life/duplicate", test_duplicate);
  add_test ("/meeting-life/next", test_next);
  add_test ("/meeting-life/words", test_words);

  return g_test_run ();
}
