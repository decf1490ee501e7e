/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-life.h"

#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-circulation.h"
#include "meetings/entente-meeting-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What an invitation said of time and place, one a line; after them comes the day it first left. */
static const guint said_fields[] = {
  ENTENTE_MEETING_STARTS_AT,
  ENTENTE_MEETING_ENDS_AT,
  ENTENTE_MEETING_PLACE,
  ENTENTE_MEETING_LINK,
};

static EntenteMeetingState
get_state (EntenteMeeting *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_MEETING_STATE);
}

static char *
dup_said (EntenteMeeting *self)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said_fields); i++)
    {
      g_autofree char *text
        = g_strdup (entente_record_get_text (ENTENTE_RECORD (self), said_fields[i]));

      /* A file may hold anything; the lines must stay as many as they are. */
      g_strdelimit (g_strstrip (text), "\n", ' ');
      g_string_append (said, text);
      g_string_append_c (said, '\n');
    }

  return g_string_free (said, FALSE);
}

gboolean
_entente_meeting_was_announced (EntenteMeeting *self)
{
  return entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_MEETING_SENT_AS);
}

/* Whether what left last says the same as the meeting does now; day: (out): when that first left. */
static gboolean
says_the_same (EntenteMeeting *self, const char **day)
{
  const char *sent = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_MEETING_SENT_AS);
  g_autofree char *said = dup_said (self);
  gsize length = strlen (said);

  if (!g_str_has_prefix (sent, said))
    return FALSE;

  *day = sent + length;
  return TRUE;
}

gboolean
entente_meeting_has_moved (EntenteMeeting *self)
{
  const char *day;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  return get_state (self) == ENTENTE_MEETING_INVITED && _entente_meeting_was_announced (self)
         && !says_the_same (self, &day);
}

guint
entente_meeting_get_sequence (EntenteMeeting *self)
{
  gint64 sequence;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), 0);

  sequence = entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_MEETING_SEQUENCE);
  return CLAMP (sequence, 0, G_MAXINT - 1) + (entente_meeting_has_moved (self) ? 1 : 0);
}

/* Who was told */

static gboolean
is_of (EntenteRecord *circulation, EntenteRecord *participant)
{
  gint64 person = entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON);

  if (person != 0)
    return entente_record_get_reference (circulation, ENTENTE_CIRCULATION_PERSON) == person;

  return entente_record_get_reference (circulation, ENTENTE_CIRCULATION_PERSON) == 0
         && g_str_equal (entente_record_get_text (circulation, ENTENTE_CIRCULATION_RECIPIENT),
                         entente_record_get_text (participant, ENTENTE_ATTENDANCE_NAME));
}

/* Whether a paper was given to the participant on that day (ISO) or later. */
static gboolean
was_given (EntenteMeeting *self,
           EntenteRecord *participant,
           EntenteCirculated what,
           const char *since)
{
  GListModel *circulation = entente_meeting_get_circulation (self);

  for (guint i = 0; i < g_list_model_get_n_items (circulation); i++)
    {
      g_autoptr (EntenteRecord) given = g_list_model_get_item (circulation, i);

      if (entente_record_get_choice (given, ENTENTE_CIRCULATION_WHAT) == (int) what
          && strcmp (entente_record_get_text (given, ENTENTE_CIRCULATION_SENT_ON), since) >= 0
          && is_of (given, participant))
        return TRUE;
    }

  return FALSE;
}

static gboolean
must_be_told (EntenteMeeting *self, EntenteRecord *participant)
{
  const char *day = "";

  if (!_entente_meeting_was_announced (self))
    return FALSE;
  if (get_state (self) == ENTENTE_MEETING_CANCELLED)
    return was_given (self, participant, ENTENTE_CIRCULATED_INVITATION, "")
           && !was_given (self, participant, ENTENTE_CIRCULATED_CANCELLATION, "");
  if (get_state (self) != ENTENTE_MEETING_INVITED)
    return FALSE;

  return !says_the_same (self, &day)
         || !was_given (self, participant, ENTENTE_CIRCULATED_INVITATION, day);
}

GPtrArray *
entente_meeting_dup_untold (EntenteMeeting *self)
{
  GPtrArray *untold = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *participants;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), untold);

  participants = entente_meeting_get_participants (self);
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      if (must_be_told (self, participant))
        g_ptr_array_add (untold, g_steal_pointer (&participant));
    }

  return untold;
}

char *
entente_meeting_dup_to_tell (EntenteMeeting *self)
{
  g_autoptr (GPtrArray) untold = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), NULL);

  untold = entente_meeting_dup_untold (self);
  if (untold->len == 0)
    return NULL;

  if (get_state (self) == ENTENTE_MEETING_CANCELLED)
    return g_strdup_printf (
      ngettext ("%u person who was invited has not been told that this meeting is cancelled.",
                "%u people who were invited have not been told that this meeting is cancelled.",
                untold->len),
      untold->len);
  if (entente_meeting_has_moved (self))
    return g_strdup_printf (ngettext ("Time or place have changed since the invitation was sent: "
                                      "%u person has to be told again.",
                                      "Time or place have changed since the invitation was sent: "
                                      "%u people have to be told again.",
                                      untold->len),
                            untold->len);

  return g_strdup_printf (ngettext ("%u participant has not been sent the invitation.",
                                    "%u participants have not been sent the invitation.",
                                    untold->len),
                          untold->len);
}

/* Noting what left */

static void
note_recipient (EntenteMeeting *self,
                EntenteEdit *edit,
                EntenteRecord *participant,
                EntenteCirculated what,
                const GDate *date,
                const char *means)
{
  EntenteRecord *person = entente_store_get_record (
    entente_record_get_store (participant),
    ENTENTE_TYPE_PERSON,
    entente_record_get_reference (participant, ENTENTE_ATTENDANCE_PERSON));
  EntenteRecord *given = entente_edit_insert (edit, ENTENTE_TYPE_CIRCULATION);

  entente_edit_set_reference (edit, given, ENTENTE_CIRCULATION_MEETING, ENTENTE_RECORD (self));
  entente_edit_set_choice (edit, given, ENTENTE_CIRCULATION_WHAT, what);
  entente_edit_set_reference (edit, given, ENTENTE_CIRCULATION_PERSON, person);
  if (person == NULL)
    entente_edit_set_text (edit,
                           given,
                           ENTENTE_CIRCULATION_RECIPIENT,
                           entente_record_get_text (participant, ENTENTE_ATTENDANCE_NAME));
  entente_edit_set_date (edit, given, ENTENTE_CIRCULATION_SENT_ON, date);
  entente_edit_set_text (edit, given, ENTENTE_CIRCULATION_MEANS, means);
}

static void
note_recipients (EntenteMeeting *self,
                 EntenteEdit *edit,
                 GPtrArray *recipients,
                 EntenteCirculated what,
                 const GDate *date,
                 const char *means)
{
  GListModel *participants = entente_meeting_get_participants (self);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      if (recipients == NULL || g_ptr_array_find (recipients, participant, NULL))
        note_recipient (self, edit, participant, what, date, means);
    }
}

static void
note_version (EntenteMeeting *self, EntenteEdit *edit, const GDate *date)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  const char *since;
  g_autofree char *said = NULL;
  g_autofree char *day = NULL;
  g_autofree char *sent_as = NULL;

  if (_entente_meeting_was_announced (self) && says_the_same (self, &since))
    return;

  said = dup_said (self);
  day = entente_date_to_iso (date);
  sent_as = g_strconcat (said, day, NULL);
  entente_edit_set_integer (edit,
                            record,
                            ENTENTE_MEETING_SEQUENCE,
                            entente_meeting_get_sequence (self));
  entente_edit_set_text (edit, record, ENTENTE_MEETING_SENT_AS, sent_as);
  entente_edit_set_date (edit, record, ENTENTE_MEETING_INVITED_ON, date);
  entente_edit_set_choice (edit, record, ENTENTE_MEETING_STATE, ENTENTE_MEETING_INVITED);
}

static gboolean
check_sending (EntenteMeeting *self, GError **error)
{
  if (get_state (self) == ENTENTE_MEETING_HELD)
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_STATE,
                           _("This meeting has taken place: there is nobody left to invite."));
      return FALSE;
    }
  if (get_state (self) != ENTENTE_MEETING_CANCELLED
      && !entente_record_is_filled (ENTENTE_RECORD (self), ENTENTE_MEETING_STARTS_AT))
    {
      g_set_error_literal (error,
                           ENTENTE_MODEL_ERROR,
                           ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("This meeting has no date yet. Choose one before its invitation is "
                             "noted as sent."));
      return FALSE;
    }

  return TRUE;
}

gboolean
entente_meeting_note_sent (EntenteMeeting *self,
                           GPtrArray *recipients,
                           const GDate *date,
                           const char *means,
                           GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  gboolean cancelled;
  GDate today;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);
  g_return_val_if_fail (date == NULL || g_date_valid (date), FALSE);
  g_return_val_if_fail (means != NULL, FALSE);

  if (!check_sending (self, error))
    return FALSE;
  if (date == NULL)
    {
      entente_date_today (&today);
      date = &today;
    }

  cancelled = get_state (self) == ENTENTE_MEETING_CANCELLED;
  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)),
                              cancelled ? _("Note that the cancellation was sent")
                                        : _("Note that the invitation was sent"));
  note_recipients (self,
                   edit,
                   recipients,
                   cancelled ? ENTENTE_CIRCULATED_CANCELLATION : ENTENTE_CIRCULATED_INVITATION,
                   date,
                   means);
  if (!cancelled)
    note_version (self, edit, date);

  return entente_edit_commit (edit, error);
}
