/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-life.h"

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-agenda-offer-private.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-decision.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-minutes-version.h"
#include "meetings/entente-problem.h"

#include <glib/gi18n-lib.h>

/* States */

static EntenteMeetingState
get_state (EntenteMeeting *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self), ENTENTE_MEETING_STATE);
}

static guint
count_referrers (EntenteRecord *record, GType type, guint field)
{
  return g_list_model_get_n_items (entente_store_get_referrers (entente_record_get_store (record),
                                                                type,
                                                                field,
                                                                entente_record_get_id (record)));
}

gboolean
entente_meeting_is_under_way (EntenteMeeting *self)
{
  GListModel *items;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  if (get_state (self) != ENTENTE_MEETING_HELD)
    return FALSE;

  items = entente_meeting_get_agenda (self);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      if (entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE) == ENTENTE_AGENDA_OPEN)
        return TRUE;
    }

  return FALSE;
}

static EntenteMeetingActions
get_held_actions (EntenteMeeting *self)
{
  EntenteMeetingActions actions = ENTENTE_MEETING_CAN_WRITE;

  if (entente_meeting_is_under_way (self))
    actions |= ENTENTE_MEETING_CAN_CLOSE;
  if (count_referrers (ENTENTE_RECORD (self),
                       ENTENTE_TYPE_MINUTES_VERSION,
                       ENTENTE_MINUTES_VERSION_MEETING)
      == 0)
    actions |= ENTENTE_MEETING_CAN_DELETE;

  return actions;
}

EntenteMeetingActions
entente_meeting_get_actions (EntenteMeeting *self)
{
  const EntenteMeetingActions to_come = ENTENTE_MEETING_CAN_PREPARE | ENTENTE_MEETING_CAN_SEND
                                        | ENTENTE_MEETING_CAN_CANCEL | ENTENTE_MEETING_CAN_HOLD;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), 0);

  switch (get_state (self))
    {
    case ENTENTE_MEETING_PREPARING:
      return to_come | ENTENTE_MEETING_CAN_DELETE;
    case ENTENTE_MEETING_INVITED:
      return to_come;
    case ENTENTE_MEETING_HELD:
      return get_held_actions (self);
    case ENTENTE_MEETING_CANCELLED:
      return ENTENTE_MEETING_CAN_RESTORE | ENTENTE_MEETING_CAN_DELETE;
    default:
      return 0;
    }
}

static gboolean
check_action (EntenteMeeting *self,
              EntenteMeetingActions action,
              const char *refusal,
              GError **error)
{
  if (entente_meeting_get_actions (self) & action)
    return TRUE;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE, refusal);
  return FALSE;
}

static EntenteEdit *
begin (EntenteMeeting *self, const char *label)
{
  return entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)), label);
}

static void
raise_sequence (EntenteMeeting *self, EntenteEdit *edit)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  if (_entente_meeting_was_announced (self))
    entente_edit_set_integer (
      edit,
      record,
      ENTENTE_MEETING_SEQUENCE,
      entente_record_get_integer (record, ENTENTE_MEETING_SEQUENCE) + 1);
}

/* Deleting, cancelling, taking place after all */

gboolean
entente_meeting_delete (EntenteMeeting *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  if (!check_action (self,
                     ENTENTE_MEETING_CAN_DELETE,
                     get_state (self) == ENTENTE_MEETING_INVITED
                       ? _("The invitation to this meeting has been sent. Cancel the meeting, so "
                           "that people can be told; then it can be deleted.")
                       : _("The minutes of this meeting have been approved: it stays in the "
                           "project."),
                     error))
    return FALSE;

  edit = begin (self, _("Delete meeting"));
  _entente_agenda_hand_on_problems (edit, self);
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}

gboolean
entente_meeting_set_start (EntenteMeeting *self, const char *starts_at, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteMoment start;
  gboolean has_time;
  guint minutes;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  minutes = entente_meeting_get_minutes (self);
  edit = begin (self, _("Change time of meeting"));
  entente_edit_set_text (edit,
                         record,
                         ENTENTE_MEETING_STARTS_AT,
                         starts_at != NULL ? starts_at : "");
  if (minutes > 0
      && entente_moment_from_iso (starts_at, ENTENTE_MOMENT_STARTS, &start, &has_time) && has_time)
    {
      g_autofree char *end = entente_moment_to_iso (start + minutes, ENTENTE_MOMENT_ENDS, TRUE);

      entente_edit_set_text (edit, record, ENTENTE_MEETING_ENDS_AT, end);
    }

  return entente_edit_commit (edit, error);
}

gboolean
entente_meeting_cancel (EntenteMeeting *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  if (!check_action (self,
                     ENTENTE_MEETING_CAN_CANCEL,
                     _("Only a meeting that is still to come can be cancelled."),
                     error))
    return FALSE;

  edit = begin (self, _("Cancel meeting"));
  entente_edit_set_choice (edit,
                           ENTENTE_RECORD (self),
                           ENTENTE_MEETING_STATE,
                           ENTENTE_MEETING_CANCELLED);
  raise_sequence (self, edit);
  _entente_agenda_hand_on_problems (edit, self);

  return entente_edit_commit (edit, error);
}

gboolean
entente_meeting_restore (EntenteMeeting *self, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  if (!check_action (self,
                     ENTENTE_MEETING_CAN_RESTORE,
                     _("Only a cancelled meeting can be restored."),
                     error))
    return FALSE;

  edit = begin (self, _("Restore meeting"));
  entente_edit_set_choice (edit, record, ENTENTE_MEETING_STATE, ENTENTE_MEETING_PREPARING);
  raise_sequence (self, edit);
  entente_edit_set_text (edit, record, ENTENTE_MEETING_SENT_AS, "");
  entente_edit_set_date (edit, record, ENTENTE_MEETING_INVITED_ON, NULL);

  return entente_edit_commit (edit, error);
}

/* Holding */

gboolean
entente_meeting_hold (EntenteMeeting *self, EntenteMoment now, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);
  g_return_val_if_fail (now != ENTENTE_MOMENT_NONE, FALSE);

  if (!check_action (self,
                     ENTENTE_MEETING_CAN_HOLD,
                     _("Only a meeting that is still to come can begin."),
                     error))
    return FALSE;

  edit = begin (self, _("Begin meeting"));
  entente_edit_set_choice (edit, record, ENTENTE_MEETING_STATE, ENTENTE_MEETING_HELD);
  if (!entente_record_is_filled (record, ENTENTE_MEETING_STARTS_AT))
    {
      g_autofree char *iso = entente_moment_to_iso (now, ENTENTE_MOMENT_STARTS, TRUE);

      entente_edit_set_text (edit, record, ENTENTE_MEETING_STARTS_AT, iso);
    }

  return entente_edit_commit (edit, error);
}

/* What was spoken of was treated, even if nobody ticked it. */
static gboolean
was_treated (EntenteRecord *item)
{
  return entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE)
         || entente_record_is_filled (item, ENTENTE_AGENDA_ITEM_EXCHANGES)
         || count_referrers (item, ENTENTE_TYPE_DECISION, ENTENTE_DECISION_ITEM) > 0;
}

static void
close_points (EntenteMeeting *self, EntenteEdit *edit)
{
  GListModel *items = entente_meeting_get_agenda (self);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);

      if (entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE) == ENTENTE_AGENDA_OPEN)
        entente_edit_set_choice (edit,
                                 item,
                                 ENTENTE_AGENDA_ITEM_STATE,
                                 was_treated (item) ? ENTENTE_AGENDA_TREATED
                                                    : ENTENTE_AGENDA_POSTPONED);
    }
}

static EntenteAttendanceState
get_attendance (gpointer participant)
{
  return entente_record_get_choice (participant, ENTENTE_ATTENDANCE_STATE);
}

/* While nobody is noted as present, nobody looked at the list: it says nothing of who is absent. */
static void
close_attendance (EntenteMeeting *self, EntenteEdit *edit)
{
  GListModel *participants = entente_meeting_get_participants (self);
  gboolean anybody = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);

      anybody |= get_attendance (participant) == ENTENTE_ATTENDANCE_PRESENT;
    }

  for (guint i = 0; anybody && i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteRecord) participant = g_list_model_get_item (participants, i);
      EntenteAttendanceState state = get_attendance (participant);

      if (state == ENTENTE_ATTENDANCE_INVITED || state == ENTENTE_ATTENDANCE_COMING)
        entente_edit_set_choice (edit,
                                 participant,
                                 ENTENTE_ATTENDANCE_STATE,
                                 ENTENTE_ATTENDANCE_ABSENT);
    }
}

gboolean
entente_meeting_close (EntenteMeeting *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (self), FALSE);

  if (!check_action (self,
                     ENTENTE_MEETING_CAN_CLOSE,
                     _("Only a meeting that has begun, and has open points, can be closed."),
                     error))
    return FALSE;

  edit = begin (self, _("Close meeting"));
  close_points (self, edit);
  close_attendance (self, edit);
  _entente_agenda_hand_on_problems (edit, self);

  return entente_edit_commit (edit, error);
}
