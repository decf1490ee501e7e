/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda.h"

#include "entente-hours.h"
#include "meetings/entente-meeting-life.h"

#include <glib/gi18n-lib.h>

static guint
get_planned (EntenteRecord *item)
{
  return CLAMP (entente_record_get_integer (item, ENTENTE_AGENDA_ITEM_MINUTES), 0, ENTENTE_DAY);
}

EntenteMoment
entente_agenda_get_start (EntenteAgendaItem *item)
{
  EntenteRecord *record = ENTENTE_RECORD (item);
  EntenteStore *store;
  EntenteRecord *meeting;
  GListModel *items;
  EntenteMoment start;
  gboolean has_time = FALSE;

  g_return_val_if_fail (ENTENTE_IS_AGENDA_ITEM (item), ENTENTE_MOMENT_NONE);

  store = entente_record_get_store (record);
  meeting = entente_store_get_record (
    store,
    ENTENTE_TYPE_MEETING,
    entente_record_get_reference (record, ENTENTE_AGENDA_ITEM_MEETING));
  if (meeting == NULL)
    return ENTENTE_MOMENT_NONE;
  start = entente_meeting_get_start (ENTENTE_MEETING (meeting), &has_time);
  if (start == ENTENTE_MOMENT_NONE || !has_time)
    return ENTENTE_MOMENT_NONE;

  items = entente_meeting_get_agenda (ENTENTE_MEETING (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (EntenteRecord) before = g_list_model_get_item (items, i);
      guint planned = get_planned (before);

      if (before == record)
        return start;
      if (planned == 0)
        break;
      start += planned;
    }

  return ENTENTE_MOMENT_NONE;
}

void
entente_agenda_measure (EntenteMeeting *meeting, EntenteAgendaTime *time)
{
  GListModel *items;

  g_return_if_fail (ENTENTE_IS_MEETING (meeting));
  g_return_if_fail (time != NULL);

  items = entente_meeting_get_agenda (meeting);
  *time = (EntenteAgendaTime) {
    .n_points = g_list_model_get_n_items (items),
    .length = entente_meeting_get_minutes (meeting),
  };
  for (guint i = 0; i < time->n_points; i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (items, i);
      guint planned = get_planned (item);

      time->planned += planned;
      if (planned == 0 && !entente_record_get_boolean (item, ENTENTE_AGENDA_ITEM_NEXT_DATE))
        time->n_without_minutes++;
    }

  if (time->length > 0 && time->planned > 0)
    time->excess = (int) time->planned - (int) time->length;
}

static char *
say_without_minutes (char *words, guint n)
{
  g_autofree char *planned = words;

  if (n == 0)
    return g_steal_pointer (&planned);

  /* Translators: %1$s is "1 h 50 planned, 10 minutes left" */
  return g_strdup_printf (ngettext ("%1$s; %2$u point has no minutes yet",
                                    "%1$s; %2$u points have no minutes yet",
                                    n),
                          planned,
                          n);
}

static char *
say_excess (const char *planned, int excess)
{
  guint minutes = ABS (excess);
  EntenteLanguage language = entente_language_get_interface ();
  g_autofree char *span = NULL;

  if (excess == 0)
    /* Translators: a length of time, "2 h" */
    return g_strdup_printf (_("%s planned, exactly as long as the meeting"), planned);

  if (minutes < 60)
    return excess > 0 ? g_strdup_printf (ngettext ("%1$s planned, %2$u minute too long",
                                                   "%1$s planned, %2$u minutes too long",
                                                   minutes),
                                         planned,
                                         minutes)
                      : g_strdup_printf (ngettext ("%1$s planned, %2$u minute left",
                                                   "%1$s planned, %2$u minutes left",
                                                   minutes),
                                         planned,
                                         minutes);

  span = entente_hours_format (minutes, language);
  /* Translators: two lengths of time, "3 h" and "1 h 10" */
  return excess > 0 ? g_strdup_printf (_("%1$s planned, %2$s too long"), planned, span)
                    : g_strdup_printf (_("%1$s planned, %2$s left"), planned, span);
}

char *
entente_agenda_dup_time_words (EntenteMeeting *meeting)
{
  EntenteAgendaTime time;
  g_autofree char *planned = NULL;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  entente_agenda_measure (meeting, &time);
  if (time.planned == 0)
    return g_strdup ("");

  planned = entente_hours_format (time.planned, entente_language_get_interface ());
  if (time.length == 0)
    /* Translators: a length of time, "1 h 50" */
    return say_without_minutes (g_strdup_printf (_("%s planned"), planned),
                                time.n_without_minutes);

  return say_without_minutes (say_excess (planned, time.excess), time.n_without_minutes);
}
