/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-filing-date.h"

/* 1 January 1970, day 0, was a Thursday. */
static gboolean
is_weekend (gint64 day)
{
  gint64 weekday = ((day + 3) % 7 + 7) % 7;

  return weekday >= 5;
}

/**
 * entente_filing_date_find:
 * @event_day: first day of the event, in days since 1 January 1970
 * @clear_days: how many whole days must lie between
 * @holidays: whose public holidays
 *
 * Counts clear days back: neither the day of filing nor that of the event counts. A day on which
 * offices are closed is too late for them, so that a Saturday, a Sunday or a public holiday gives
 * way to the last working day before it.
 *
 * Returns: the latest day to file, in days since 1 January 1970
 */
gint64
entente_filing_date_find (gint64 event_day, guint clear_days, EntenteHolidays holidays)
{
  gint64 day = event_day - clear_days - 1;

  while (is_weekend (day) || entente_holidays_find (holidays, day, NULL))
    day--;

  return day;
}

static EntenteMoment
find_legal_deadline (EntenteTask *self, EntenteMoment event, EntenteHolidays holidays)
{
  gint64 clear_days = entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_TASK_CLEAR_DAYS);
  gint64 day;

  if (clear_days <= 0 || clear_days > G_MAXINT || event == ENTENTE_MOMENT_NONE)
    return ENTENTE_MOMENT_NONE;

  day = entente_filing_date_find (entente_moment_get_day (event), clear_days, holidays);
  return (day + 1) * ENTENTE_DAY;
}

/**
 * entente_task_find_deadline:
 * @self: a task
 * @event: the first day of the event or any moment of it, %ENTENTE_MOMENT_NONE when there is no
 *   date
 * @holidays: whose public holidays
 *
 * The deadline that counts: the one that people gave to the task or, when it is earlier, the one of
 * the law for a formality, which goes with the event.
 *
 * Returns: the end of the last day, or the moment; %ENTENTE_MOMENT_NONE when there is none
 */
EntenteMoment
entente_task_find_deadline (EntenteTask *self, EntenteMoment event, EntenteHolidays holidays)
{
  EntenteMoment own = ENTENTE_MOMENT_NONE;
  EntenteMoment legal;
  const char *typed;

  g_return_val_if_fail (ENTENTE_IS_TASK (self), ENTENTE_MOMENT_NONE);

  typed = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_TASK_DEADLINE);
  if (!entente_moment_from_iso (typed, ENTENTE_MOMENT_ENDS, &own, NULL))
    own = ENTENTE_MOMENT_NONE;
  legal = find_legal_deadline (self, event, holidays);

  if (own == ENTENTE_MOMENT_NONE)
    return legal;
  return legal == ENTENTE_MOMENT_NONE ? own : MIN (own, legal);
}
