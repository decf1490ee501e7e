/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda-progress.h"

#include <glib/gi18n-lib.h>

static EntenteAgendaState
get_state (EntenteRecord *item)
{
  return (EntenteAgendaState) entente_record_get_choice (item, ENTENTE_AGENDA_ITEM_STATE);
}

/**
 * entente_agenda_get_current:
 * @meeting: a meeting
 *
 * Returns: (transfer none) (nullable): the point to go on with: the first that is still to be treated,
 *   else the last; %NULL for an empty agenda
 */
EntenteAgendaItem *
entente_agenda_get_current (EntenteMeeting *meeting)
{
  GListModel *agenda;
  EntenteAgendaItem *last = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  agenda = entente_meeting_get_agenda (meeting);
  for (guint i = 0; i < g_list_model_get_n_items (agenda); i++)
    {
      g_autoptr (EntenteAgendaItem) item = g_list_model_get_item (agenda, i);

      last = item;
      if (get_state (ENTENTE_RECORD (item)) == ENTENTE_AGENDA_OPEN)
        break;
    }
  return last;
}

/**
 * entente_agenda_leave:
 * @item: a point of an agenda
 * @seconds: spent on it since it was opened
 * @treated: whether it is done with; what was treated or postponed already stays so
 * @error: return location, domain #ENTENTE_STORE_ERROR
 *
 * Notes the time spent on a point, in one edit; none when nothing changes.
 *
 * Returns: whether it was noted
 */
gboolean
entente_agenda_leave (EntenteAgendaItem *item, guint seconds, gboolean treated, GError **error)
{
  EntenteRecord *record = (EntenteRecord *) item;
  g_autoptr (EntenteEdit) edit = NULL;
  gboolean closes;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);

  closes = treated && get_state (record) == ENTENTE_AGENDA_OPEN;
  if (seconds == 0 && !closes)
    return TRUE;

  edit = entente_store_begin (entente_record_get_store (record), _("Leave a point"));
  entente_edit_set_integer (edit, record, ENTENTE_AGENDA_ITEM_SECONDS,
                            entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_SECONDS) + seconds);
  if (closes)
    entente_edit_set_choice (edit, record, ENTENTE_AGENDA_ITEM_STATE, ENTENTE_AGENDA_TREATED);
  return entente_edit_commit (edit, error);
}

/**
 * entente_agenda_get_left:
 * @item: a point of an agenda
 * @seconds: spent on it since it was opened
 * @left: (out): what is left of the planned minutes, in seconds; negative beyond them
 *
 * Returns: whether minutes are planned
 */
gboolean
entente_agenda_get_left (EntenteAgendaItem *item, guint seconds, gint64 *left)
{
  EntenteRecord *record = (EntenteRecord *) item;
  gint64 minutes;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), FALSE);
  g_return_val_if_fail (left != NULL, FALSE);

  minutes = entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_MINUTES);
  *left = minutes * 60 - entente_record_get_integer (record, ENTENTE_AGENDA_ITEM_SECONDS) - seconds;
  return minutes > 0;
}

/**
 * entente_agenda_get_meeting_left:
 * @meeting: a meeting
 * @now: the moment
 * @left: (out): until its end, in seconds; negative beyond it
 *
 * A meeting that ends after midnight is of the day it began.
 *
 * Returns: whether its end is known, and @now is of the day it begins or ends
 */
gboolean
entente_agenda_get_meeting_left (EntenteMeeting *meeting, EntenteMoment now, gint64 *left)
{
  EntenteMoment start, end;
  gboolean has_time;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), FALSE);
  g_return_val_if_fail (left != NULL, FALSE);

  if (!entente_moment_from_iso (
        entente_record_get_text (ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT),
        ENTENTE_MOMENT_STARTS, &start, NULL)
      || !entente_moment_from_iso (
        entente_record_get_text (ENTENTE_RECORD (meeting), ENTENTE_MEETING_ENDS_AT),
        ENTENTE_MOMENT_ENDS, &end, &has_time)
      || !has_time)
    return FALSE;
  if (entente_moment_get_day (now) < entente_moment_get_day (start)
      || entente_moment_get_day (now) > entente_moment_get_day (end))
    return FALSE;

  *left = (end - now) * 60;
  return TRUE;
}
