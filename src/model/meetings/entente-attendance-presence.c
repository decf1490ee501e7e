/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-attendance-list.h"

#include "meetings/entente-attendance-private.h"

#include <glib/gi18n-lib.h>

static EntenteEdit *
begin (gpointer record, const char *label)
{
  return entente_store_begin (entente_record_get_store (record), label);
}

static EntenteMoment
read_moment (EntenteAttendance *self, guint field)
{
  EntenteMoment moment = ENTENTE_MOMENT_NONE;
  gboolean has_time = FALSE;

  entente_moment_from_iso (entente_record_get_text (ENTENTE_RECORD (self), field),
                           ENTENTE_MOMENT_STARTS,
                           &moment,
                           &has_time);

  return has_time ? moment : ENTENTE_MOMENT_NONE;
}

/* Who is in the room */

gboolean
entente_attendance_is_here (EntenteAttendance *self, EntenteMoment at)
{
  EntenteMoment arrived, left;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);

  if (_entente_attendance_get_state (self) != ENTENTE_ATTENDANCE_PRESENT)
    return FALSE;
  if (at == ENTENTE_MOMENT_NONE)
    return TRUE;

  arrived = read_moment (self, ENTENTE_ATTENDANCE_ARRIVED_AT);
  left = read_moment (self, ENTENTE_ATTENDANCE_LEFT_AT);

  return (arrived == ENTENTE_MOMENT_NONE || arrived <= at)
         && (left == ENTENTE_MOMENT_NONE || at < left);
}

gboolean
_entente_attendance_proxy_counts (EntenteAttendance *self, EntenteMoment at)
{
  EntentePerson *holder = entente_attendance_get_proxy (self);
  EntenteAttendance *there;

  if (_entente_attendance_get_state (self) != ENTENTE_ATTENDANCE_BY_PROXY || holder == NULL)
    return FALSE;

  there = _entente_attendance_find (_entente_attendance_get_meeting (self),
                                    ENTENTE_RECORD (holder));
  return there != NULL && there != self && entente_attendance_is_here (there, at);
}

/* States */

static void
set_state (EntenteEdit *edit, EntenteRecord *participant, EntenteAttendanceState state)
{
  entente_edit_set_choice (edit, participant, ENTENTE_ATTENDANCE_STATE, state);
  if (state != ENTENTE_ATTENDANCE_PRESENT)
    {
      entente_edit_set_text (edit, participant, ENTENTE_ATTENDANCE_ARRIVED_AT, "");
      entente_edit_set_text (edit, participant, ENTENTE_ATTENDANCE_LEFT_AT, "");
    }
  if (state != ENTENTE_ATTENDANCE_BY_PROXY)
    entente_edit_set_reference (edit, participant, ENTENTE_ATTENDANCE_PROXY, NULL);
}

gboolean
entente_attendance_set_states (GPtrArray *participants,
                               EntenteAttendanceState state,
                               GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (participants != NULL, FALSE);
  g_return_val_if_fail (state != ENTENTE_ATTENDANCE_BY_PROXY, FALSE);

  if (participants->len == 0)
    return TRUE;

  edit = begin (participants->pdata[0], _("Change attendance"));
  for (guint i = 0; i < participants->len; i++)
    set_state (edit, participants->pdata[i], state);

  return entente_edit_commit (edit, error);
}

gboolean
entente_attendance_set_state (EntenteAttendance *self,
                              EntenteAttendanceState state,
                              GError **error)
{
  g_autoptr (GPtrArray) participants = g_ptr_array_new ();

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);

  g_ptr_array_add (participants, self);
  return entente_attendance_set_states (participants, state, error);
}

/* Proxies */

static gboolean
refuse (GError **error, char *sentence)
{
  g_autofree char *owned = sentence;

  g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE, owned);
  return FALSE;
}

/* Before the meeting a proxy is promised to whoever may come; from then on, to whoever is there. */
static gboolean
may_hold (EntenteMeeting *meeting, EntenteAttendance *holder)
{
  EntenteAttendanceState state = _entente_attendance_get_state (holder);
  gboolean held = entente_record_get_choice (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STATE)
                  == ENTENTE_MEETING_HELD;

  return state == ENTENTE_ATTENDANCE_PRESENT
         || (!held
             && (state == ENTENTE_ATTENDANCE_INVITED || state == ENTENTE_ATTENDANCE_COMING));
}

static gboolean
check_holder (EntenteAttendance *self, EntentePerson *holder, GError **error)
{
  EntenteMeeting *meeting = _entente_attendance_get_meeting (self);
  EntenteAttendance *there;
  g_autofree char *name = entente_person_dup_full_name (holder);

  if (entente_attendance_get_person (self) == holder)
    return refuse (error,
                   g_strdup_printf (_("%s cannot hold their own proxy; choose somebody else."),
                                    name));

  there = meeting != NULL ? _entente_attendance_find (meeting, ENTENTE_RECORD (holder)) : NULL;
  if (there == NULL)
    return refuse (error,
                   g_strdup_printf (_("%s is not invited to this meeting, and cannot hold a "
                                      "proxy."),
                                    name));
  if (!may_hold (meeting, there))
    return refuse (error,
                   g_strdup_printf (_("%s is not there, and cannot hold a proxy. Choose somebody "
                                      "who is present."),
                                    name));

  return TRUE;
}

gboolean
entente_attendance_give_proxy (EntenteAttendance *self, EntentePerson *holder, GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_PERSON (holder), FALSE);

  if (!check_holder (self, holder, error))
    return FALSE;

  edit = begin (self, _("Give proxy"));
  set_state (edit, record, ENTENTE_ATTENDANCE_BY_PROXY);
  entente_edit_set_reference (edit, record, ENTENTE_ATTENDANCE_PROXY, ENTENTE_RECORD (holder));

  return entente_edit_commit (edit, error);
}

gboolean
entente_attendance_remove (EntenteAttendance *self, GError **error)
{
  EntenteMeeting *meeting;
  EntentePerson *person;
  g_autoptr (EntenteEdit) edit = NULL;
  GListModel *participants;

  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);

  meeting = _entente_attendance_get_meeting (self);
  person = entente_attendance_get_person (self);
  edit = begin (self, _("Remove participant"));
  participants = meeting != NULL ? entente_meeting_get_participants (meeting) : NULL;
  for (guint i = 0; participants != NULL && i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (EntenteAttendance) other = g_list_model_get_item (participants, i);

      if (person != NULL && entente_attendance_get_proxy (other) == person)
        set_state (edit, ENTENTE_RECORD (other), ENTENTE_ATTENDANCE_EXCUSED);
    }
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}

/* Coming and going */

static gboolean
set_moment (EntenteAttendance *self,
            guint field,
            EntenteMoment at,
            const char *label,
            GError **error)
{
  EntenteRecord *record = ENTENTE_RECORD (self);
  g_autoptr (EntenteEdit) edit = begin (self, label);
  g_autofree char *iso = at != ENTENTE_MOMENT_NONE
                           ? entente_moment_to_iso (at, ENTENTE_MOMENT_STARTS, TRUE)
                           : g_strdup ("");

  if (_entente_attendance_get_state (self) != ENTENTE_ATTENDANCE_PRESENT)
    set_state (edit, record, ENTENTE_ATTENDANCE_PRESENT);
  entente_edit_set_text (edit, record, field, iso);

  return entente_edit_commit (edit, error);
}

static gboolean
check_stay (EntenteMoment arrived, EntenteMoment left, GError **error)
{
  if (arrived == ENTENTE_MOMENT_NONE || left == ENTENTE_MOMENT_NONE || arrived < left)
    return TRUE;

  g_set_error_literal (error,
                       ENTENTE_MODEL_ERROR,
                       ENTENTE_MODEL_ERROR_DATES,
                       _("Nobody leaves before arriving: check the two times."));
  return FALSE;
}

gboolean
entente_attendance_set_arrived (EntenteAttendance *self, EntenteMoment at, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);

  return check_stay (at, read_moment (self, ENTENTE_ATTENDANCE_LEFT_AT), error)
         && set_moment (self,
                        ENTENTE_ATTENDANCE_ARRIVED_AT,
                        at,
                        _("Change arrival"),
                        error);
}

gboolean
entente_attendance_set_left (EntenteAttendance *self, EntenteMoment at, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_ATTENDANCE (self), FALSE);

  return check_stay (read_moment (self, ENTENTE_ATTENDANCE_ARRIVED_AT), at, error)
         && set_moment (self, ENTENTE_ATTENDANCE_LEFT_AT, at, _("Change departure"), error);
}
