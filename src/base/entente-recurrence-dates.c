/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-recurrence-private.h"

#include <libical/ical.h>

/* 1 January 2200: after the last moment that a project may have. */
#define END_DAY 84006

/* Day 0 was a Thursday. */
#define FIRST_MONDAY 4

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 rest = value % step;

  return value - (rest < 0 ? rest + step : rest);
}

static gint64
day_of_month (int year, int month)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, month, year);

  return entente_moment_get_day (entente_moment_from_date (&date));
}

static void
get_month (gint64 day, int *year, int *month)
{
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
}

/* Which period of the rhythm's unit a day falls in. */
static gint64
get_period (EntenteRecurrenceUnit unit, gint64 day)
{
  int year, month;

  switch (unit)
    {
    case ENTENTE_RECURRENCE_DAYS:
      return day;
    case ENTENTE_RECURRENCE_WEEKS:
      return floor_to (day - FIRST_MONDAY, 7) / 7;
    case ENTENTE_RECURRENCE_MONTHS:
      get_month (day, &year, &month);
      return 12 * year + month - 1;
    case ENTENTE_RECURRENCE_YEARS:
    default:
      get_month (day, &year, &month);
      return year;
    }
}

static gint64
get_period_start (EntenteRecurrenceUnit unit, gint64 period)
{
  switch (unit)
    {
    case ENTENTE_RECURRENCE_DAYS:
      return period;
    case ENTENTE_RECURRENCE_WEEKS:
      return FIRST_MONDAY + 7 * period;
    case ENTENTE_RECURRENCE_MONTHS:
      return day_of_month (period / 12, period % 12 + 1);
    case ENTENTE_RECURRENCE_YEARS:
    default:
      return day_of_month (period, 1);
    }
}

/* Dates without time and zone: libical has no clock to think of. */
static struct icaltimetype
day_to_ical (gint64 day)
{
  struct icaltimetype time = icaltime_null_date ();
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  time.year = g_date_get_year (&date);
  time.month = g_date_get_month (&date);
  time.day = g_date_get_day (&date);

  return time;
}

static gint64
day_from_ical (struct icaltimetype time)
{
  GDate date;

  if (icaltime_is_null_time (time) || !g_date_valid_dmy (time.day, time.month, time.year))
    return END_DAY;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, time.day, time.month, time.year);

  return entente_moment_get_day (entente_moment_from_date (&date));
}

/* All days of the rhythm as if it left out no period. Begun at the period of @from: years of days
   before it need not be gone through. */
static icalrecur_iterator *
begin (EntenteRecurrence *resolved, gint64 from)
{
  g_autofree char *text = entente_recurrence_to_rule (resolved);
  struct icalrecurrencetype rule;
  icalrecur_iterator *iterator;

  icalerror_set_errors_are_fatal (FALSE);
  rule = icalrecurrencetype_from_string (text);
  /* libical 3.0 counts months from the wrong one when the first has no such day as the 31st. */
  rule.interval = 1;
  iterator = icalrecur_iterator_new (
      rule, day_to_ical (get_period_start (resolved->unit, get_period (resolved->unit, from))));
  /* Our own words are never refused. */
  g_assert (iterator != NULL);

  return iterator;
}

/* Days from @from on and before @until, at most @max of them. */
static GArray *
list_days (EntenteRecurrence *self, gint64 first, gint64 from, gint64 until, guint max)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (EntenteRecurrence) resolved = _entente_recurrence_resolve (self, first * ENTENTE_DAY);
  gint64 origin = get_period (self->unit, first);
  icalrecur_iterator *iterator;

  from = MAX (from, first);
  until = MIN (until, END_DAY);
  /* The day of the first moment may be none in the months of the rule. */
  if (from >= until || !_entente_recurrence_exists (resolved))
    return days;

  iterator = begin (resolved, from);
  while (days->len < max)
    {
      gint64 day = day_from_ical (icalrecur_iterator_next (iterator));

      if (day >= until)
        break;
      if (day >= from && (get_period (self->unit, day) - origin) % self->interval == 0)
        g_array_append_val (days, day);
    }
  icalrecur_iterator_free (iterator);

  return days;
}

/* The first day whose moment is not before @at. */
static gint64
get_first_day (EntenteMoment first, EntenteMoment at)
{
  gint64 day = entente_moment_get_day (at);

  return entente_moment_get_minute (at) <= entente_moment_get_minute (first) ? day : day + 1;
}

/**
 * entente_recurrence_list:
 * @self: a rhythm
 * @first: the moment it counts from, which gives its time of day
 * @from: nothing before is listed, nor anything before @first
 * @until: nothing from then on is listed
 *
 * @first itself is one of them only when it fits the rule. Nothing comes after the year 2199.
 *
 * Returns: (transfer full) (element-type EntenteMoment): the moments in order
 */
GArray *
entente_recurrence_list (EntenteRecurrence *self,
                         EntenteMoment first,
                         EntenteMoment from,
                         EntenteMoment until)
{
  g_autoptr (GArray) days = NULL;
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (EntenteMoment));

  g_return_val_if_fail (self != NULL, moments);
  g_return_val_if_fail (first != ENTENTE_MOMENT_NONE, moments);
  g_return_val_if_fail (from != ENTENTE_MOMENT_NONE && until != ENTENTE_MOMENT_NONE, moments);

  days = list_days (self, entente_moment_get_day (first), get_first_day (first, from),
                    get_first_day (first, until), G_MAXUINT);
  for (guint i = 0; i < days->len; i++)
    {
      EntenteMoment moment = g_array_index (days, gint64, i) * ENTENTE_DAY
                             + entente_moment_get_minute (first);

      g_array_append_val (moments, moment);
    }

  return moments;
}

/**
 * entente_recurrence_find_next:
 * @self: a rhythm
 * @first: the moment it counts from, which gives its time of day
 * @after: a moment
 *
 * Returns: the first of its moments later than @after, %ENTENTE_MOMENT_NONE when there is none
 *   before the year 2200
 */
EntenteMoment
entente_recurrence_find_next (EntenteRecurrence *self, EntenteMoment first, EntenteMoment after)
{
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (self != NULL, ENTENTE_MOMENT_NONE);
  g_return_val_if_fail (first != ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE);
  g_return_val_if_fail (after != ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE);

  days = list_days (self, entente_moment_get_day (first), get_first_day (first, after + 1), END_DAY,
                    1);
  if (days->len == 0)
    return ENTENTE_MOMENT_NONE;

  return g_array_index (days, gint64, 0) * ENTENTE_DAY + entente_moment_get_minute (first);
}

/* How many days of the rhythm there are in one of its periods; in twelve months, of years. */
static guint
count_days (EntenteRecurrence *self)
{
  guint n = __builtin_popcount (self->working_days) + __builtin_popcountll (self->month_days);

  for (guint day = 1; day <= 7; day++)
    n += __builtin_popcount (self->weekdays[day]);
  n = MAX (n, 1);

  return self->unit == ENTENTE_RECURRENCE_YEARS && self->months != 0
             ? n * __builtin_popcount (self->months)
             : n;
}

/**
 * entente_recurrence_get_days:
 * @self: a rhythm
 *
 * Returns: how many days pass between two of its moments, on average: 7, 30, 91, 365
 */
guint
entente_recurrence_get_days (EntenteRecurrence *self)
{
  /* In 400 years the calendar comes round: 146,097 days, 4,800 months. */
  static const guint spans[][2] = {
    [ENTENTE_RECURRENCE_DAYS] = { 1, 1 },
    [ENTENTE_RECURRENCE_WEEKS] = { 7, 1 },
    [ENTENTE_RECURRENCE_MONTHS] = { 146097, 4800 },
    [ENTENTE_RECURRENCE_YEARS] = { 146097, 400 },
  };
  guint n;

  g_return_val_if_fail (self != NULL, 1);

  n = count_days (self) * spans[self->unit][1];
  return MAX (1, (spans[self->unit][0] * self->interval + n / 2) / n);
}
