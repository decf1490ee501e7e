/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-agenda.h"

#include "collective/entente-project-details.h"
#include "entente-civil-date.h"
#include "meetings/entente-body-calendar.h"

/* In the last days before the event, a meeting goes through it hour by hour. */
#define DAYS_BEFORE_EVENT 14

/* Negative before the event, 0 during it, positive after it. FALSE without a date. */
static gboolean
get_days_from_event (EntenteStore *store, const GDate *day, int *days)
{
  EntenteRecord *details = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS,
                                                     ENTENTE_PROJECT_DETAILS_ID);
  GDate starts, ends;

  if (details == NULL
      || !entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &starts))
    return FALSE;
  if (!entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_ENDS_ON, &ends)
      || g_date_compare (&ends, &starts) < 0)
    ends = starts;
  *days = MIN (0, g_date_days_between (&starts, day)) + MAX (0, g_date_days_between (&ends, day));
  return TRUE;
}

EntenteReadyAgenda *
entente_agenda_propose (EntenteStore *store,
                        EntenteBody *body,
                        const GDate *day,
                        EntenteLanguage language)
{
  const char *name = "follow-up";
  GDate until, met;
  int days;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (body == NULL || ENTENTE_IS_BODY (body), NULL);
  g_return_val_if_fail (day == NULL || g_date_valid (day), NULL);

  if (body == NULL)
    return NULL;
  if (day != NULL)
    until = *day;
  else
    entente_date_today (&until);

  if (!entente_body_find_last_meeting (body, &until, &met))
    name = "first";
  if (day != NULL && get_days_from_event (store, day, &days))
    {
      if (days > 0)
        name = "review";
      else if (days >= -DAYS_BEFORE_EVENT && days < 0)
        name = "before-event";
    }
  return entente_ready_agenda_find (language, name);
}
