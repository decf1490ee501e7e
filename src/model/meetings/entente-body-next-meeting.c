/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-body-calendar.h"

#include "entente-civil-date.h"
#include "meetings/entente-meeting-private.h"

#include <string.h>

/* The earliest; one without a day comes after all that have one; of equal ones the first made. */
static gboolean
comes_before (EntenteRecord *a, EntenteRecord *b)
{
  const char *left = entente_record_get_text (a, ENTENTE_MEETING_STARTS_AT);
  const char *right = entente_record_get_text (b, ENTENTE_MEETING_STARTS_AT);

  if ((*left == '\0') != (*right == '\0'))
    return *right == '\0';
  if (!g_str_equal (left, right))
    return strcmp (left, right) < 0;

  return entente_record_get_integer (a, ENTENTE_MEETING_NUMBER)
         < entente_record_get_integer (b, ENTENTE_MEETING_NUMBER);
}

/**
 * entente_body_find_next_meeting:
 * @store: of the project
 * @body: id of the body
 * @except: (nullable): a meeting that does not count
 * @today: (nullable): the day it is, %NULL for today
 *
 * Returns: (transfer none) (nullable): the earliest meeting of the body that is neither held nor
 *   cancelled nor past, else one whose date is still looked for
 */
EntenteMeeting *
entente_body_find_next_meeting (EntenteStore *store, gint64 body, EntenteMeeting *except,
                                const GDate *today)
{
  GListModel *meetings;
  EntenteRecord *next = NULL;
  GDate now;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  if (today != NULL)
    now = *today;
  else
    entente_date_today (&now);

  meetings = entente_store_get_list (store, ENTENTE_TYPE_MEETING);
  for (guint i = 0; i < g_list_model_get_n_items (meetings); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (meetings, i);

      if (entente_record_get_reference (meeting, ENTENTE_MEETING_BODY) == body
          && meeting != (EntenteRecord *) except
          && _entente_meeting_is_coming (ENTENTE_MEETING (meeting), &now)
          && (next == NULL || comes_before (meeting, next)))
        next = meeting;
    }

  return (EntenteMeeting *) next;
}
