/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-recurrence-private.h"

#include <libical/ical.h>
#include <string.h>

/* Longer ones are refused unread; every rule that words can say is shorter. */
#define RULE_MAX 512
#define INTERVAL_MAX 99
#define PREFIX "RRULE:"

/* What a rule of libical says in the terms of ours; `set_positions` wait for the days they choose
   from. */
typedef struct
{
  EntenteRecurrence *rule; /* borrowed */
  guint8 set_positions;
} Reading;

static gboolean
position_to_bit (int position, guint8 *bit)
{
  if (position >= 1 && position <= ENTENTE_POSITION_MAX)
    *bit = 1 << position;
  else if (position == -1)
    *bit = ENTENTE_POSITION_LAST;
  else if (position == -2)
    *bit = ENTENTE_POSITION_BEFORE_LAST;
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_months (EntenteRecurrence *self, const short *months)
{
  for (guint i = 0; i < ICAL_BY_MONTH_SIZE && months[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      if (months[i] < 1 || months[i] > 12)
        return FALSE;
      self->months |= ENTENTE_MONTH (months[i]);
    }

  return TRUE;
}

static gboolean
read_month_days (EntenteRecurrence *self, const short *days)
{
  for (guint i = 0; i < ICAL_BY_MONTHDAY_SIZE && days[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      if (days[i] >= 1 && days[i] <= 31)
        self->month_days |= ENTENTE_MONTH_DAY (days[i]);
      else if (days[i] == -1)
        self->month_days |= ENTENTE_MONTH_DAY_LAST;
      else if (days[i] == -2)
        self->month_days |= ENTENTE_MONTH_DAY_BEFORE_LAST;
      else
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_weekdays (EntenteRecurrence *self, const short *days)
{
  for (guint i = 0; i < ICAL_BY_DAY_SIZE && days[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      /* libical counts from Sunday. */
      guint weekday = (icalrecurrencetype_day_day_of_week (days[i]) + 5) % 7 + 1;
      int position = icalrecurrencetype_day_position (days[i]);
      guint8 bit = ENTENTE_POSITION_EVERY;

      if (position != 0 && !position_to_bit (position, &bit))
        return FALSE;
      self->weekdays[weekday] |= bit;
    }

  return TRUE;
}

static gboolean
read_set_positions (Reading *self, const short *positions)
{
  for (guint i = 0; i < ICAL_BY_SETPOS_SIZE && positions[i] != ICAL_RECURRENCE_ARRAY_MAX; i++)
    {
      guint8 bit;

      if (!position_to_bit (positions[i], &bit))
        return FALSE;
      self->set_positions |= bit;
    }

  return TRUE;
}

/* Parts of RFC 5545 and 7529 that no meeting is called by. */
static gboolean
has_strange_parts (const struct icalrecurrencetype *rule)
{
  return rule->by_second[0] != ICAL_RECURRENCE_ARRAY_MAX
         || rule->by_minute[0] != ICAL_RECURRENCE_ARRAY_MAX
         || rule->by_hour[0] != ICAL_RECURRENCE_ARRAY_MAX
         || rule->by_year_day[0] != ICAL_RECURRENCE_ARRAY_MAX
         || rule->by_week_no[0] != ICAL_RECURRENCE_ARRAY_MAX || rule->rscale != NULL
         || rule->interval < 1 || rule->interval > INTERVAL_MAX
         /* The first day of the week matters only when weeks are left out. */
         || (rule->freq == ICAL_WEEKLY_RECURRENCE && rule->interval > 1
             && rule->week_start != ICAL_MONDAY_WEEKDAY);
}

/*
 * One form for all rules that mean the same
 */

static guint8
get_positions (EntenteRecurrence *self)
{
  guint8 positions = 0;

  for (guint day = 1; day <= 7; day++)
    positions |= self->weekdays[day];

  return positions;
}

static guint
count_weekdays (EntenteRecurrence *self)
{
  guint n = 0;

  for (guint day = 1; day <= 7; day++)
    n += self->weekdays[day] != 0;

  return n;
}

static gboolean
is_working_week (EntenteRecurrence *self)
{
  return count_weekdays (self) == 5 && self->weekdays[6] == 0 && self->weekdays[7] == 0;
}

/* "the last of all days" is the last day, "the last of Tuesdays" the last Tuesday. */
static gboolean
apply_set_positions (EntenteRecurrence *self, guint8 positions)
{
  guint n_weekdays = count_weekdays (self);
  guint n_months = __builtin_popcount (self->months);
  gboolean of_month = self->unit == ENTENTE_RECURRENCE_MONTHS
                      || (self->unit == ENTENTE_RECURRENCE_YEARS && n_months == 1);

  if (!of_month || self->month_days != 0 || get_positions (self) != ENTENTE_POSITION_EVERY)
    return FALSE;

  if (n_weekdays == 7)
    {
      for (guint i = 1; i <= ENTENTE_POSITION_MAX; i++)
        if (positions & 1 << i)
          self->month_days |= ENTENTE_MONTH_DAY (i);
      if (positions & ENTENTE_POSITION_LAST)
        self->month_days |= ENTENTE_MONTH_DAY_LAST;
      if (positions & ENTENTE_POSITION_BEFORE_LAST)
        self->month_days |= ENTENTE_MONTH_DAY_BEFORE_LAST;
    }
  else if (is_working_week (self))
    self->working_days = positions;
  else if (n_weekdays != 1)
    return FALSE;

  for (guint day = 1; day <= 7; day++)
    self->weekdays[day] = n_weekdays == 1 && self->weekdays[day] != 0 ? positions : 0;

  return TRUE;
}

static gboolean
simplify_days (EntenteRecurrence *self)
{
  if (self->month_days != 0)
    return FALSE;
  if (!_entente_recurrence_has_weekdays (self))
    return TRUE;

  /* "every day, on Tuesdays" is every week. */
  if (self->interval != 1 || get_positions (self) != ENTENTE_POSITION_EVERY)
    return FALSE;
  self->unit = ENTENTE_RECURRENCE_WEEKS;

  return TRUE;
}

static gboolean
simplify_weeks (EntenteRecurrence *self)
{
  if (self->month_days != 0 || (get_positions (self) & ~ENTENTE_POSITION_EVERY) != 0)
    return FALSE;

  if (self->interval == 1 && count_weekdays (self) == 7)
    {
      self->unit = ENTENTE_RECURRENCE_DAYS;
      memset (self->weekdays, 0, sizeof self->weekdays);
    }

  return TRUE;
}

/* Weekdays without a place in the month: "every Tuesday of March" is weekly, but in March alone. */
static gboolean
simplify_every_weekday (EntenteRecurrence *self)
{
  if (self->interval != 1 || get_positions (self) != ENTENTE_POSITION_EVERY
      || self->month_days != 0)
    return FALSE;
  self->unit = ENTENTE_RECURRENCE_WEEKS;

  return simplify_weeks (self);
}

static gboolean
simplify_months (EntenteRecurrence *self)
{
  if (_entente_recurrence_has_weekdays (self) && self->month_days != 0)
    return FALSE;
  if (get_positions (self) & ENTENTE_POSITION_EVERY)
    return simplify_every_weekday (self);
  if (self->months == 0)
    return TRUE;
  if (self->interval != 1)
    return FALSE;
  self->unit = ENTENTE_RECURRENCE_YEARS;

  return TRUE;
}

static gboolean
simplify_years (EntenteRecurrence *self)
{
  if (_entente_recurrence_has_weekdays (self) && self->month_days != 0)
    return FALSE;
  if (get_positions (self) & ENTENTE_POSITION_EVERY)
    return simplify_every_weekday (self);
  if (self->months != 0)
    return TRUE;

  /* Places in the year. */
  if (_entente_recurrence_has_weekdays (self))
    return FALSE;
  /* Without a month, days of the month are those of every month (RFC 5545, 3.3.10). */
  if (self->month_days != 0)
    {
      if (self->interval != 1)
        return FALSE;
      self->unit = ENTENTE_RECURRENCE_MONTHS;
    }

  return TRUE;
}

static gboolean
simplify (Reading *reading)
{
  EntenteRecurrence *self = reading->rule;
  gboolean simple;

  if (self->months == ENTENTE_MONTHS_ALL
      && (self->unit != ENTENTE_RECURRENCE_YEARS || self->interval == 1))
    {
      if (self->unit == ENTENTE_RECURRENCE_YEARS)
        self->unit = ENTENTE_RECURRENCE_MONTHS;
      self->months = 0;
    }
  if (reading->set_positions != 0 && !apply_set_positions (self, reading->set_positions))
    return FALSE;

  switch (self->unit)
    {
    case ENTENTE_RECURRENCE_DAYS:
      simple =
          simplify_days (self) && (self->unit == ENTENTE_RECURRENCE_DAYS || simplify_weeks (self));
      break;
    case ENTENTE_RECURRENCE_WEEKS:
      simple = simplify_weeks (self);
      break;
    case ENTENTE_RECURRENCE_MONTHS:
      simple = simplify_months (self);
      break;
    case ENTENTE_RECURRENCE_YEARS:
    default:
      simple = simplify_years (self);
      break;
    }

  /* Weeks that are left out are counted on, whatever the months: nobody could say which are
     meant. */
  return simple
         && (self->months == 0 || self->interval == 1 || self->unit == ENTENTE_RECURRENCE_YEARS);
}

static EntenteRecurrenceResult
read_rule (Reading *self, const struct icalrecurrencetype *rule)
{
  if (rule->freq < ICAL_DAILY_RECURRENCE)
    return ENTENTE_RECURRENCE_TOO_OFTEN;
  if (rule->count != 0 || !icaltime_is_null_time (rule->until))
    return ENTENTE_RECURRENCE_ENDS;
  if (has_strange_parts (rule) || !read_months (self->rule, rule->by_month)
      || !read_month_days (self->rule, rule->by_month_day)
      || !read_weekdays (self->rule, rule->by_day)
      || !read_set_positions (self, rule->by_set_pos))
    return ENTENTE_RECURRENCE_UNUSUAL;

  self->rule->unit = ENTENTE_RECURRENCE_DAYS + (rule->freq - ICAL_DAILY_RECURRENCE);
  self->rule->interval = rule->interval;
  if (!simplify (self))
    return ENTENTE_RECURRENCE_UNUSUAL;

  return _entente_recurrence_exists (self->rule) ? ENTENTE_RECURRENCE_VALID
                                                 : ENTENTE_RECURRENCE_NEVER;
}

static EntenteRecurrenceResult
read_text (Reading *self, const char *text)
{
  struct icalrecurrencetype rule;
  EntenteRecurrenceResult result;

  if (*text == '\0')
    return ENTENTE_RECURRENCE_EMPTY;
  if (strlen (text) > RULE_MAX || !g_str_is_ascii (text))
    return ENTENTE_RECURRENCE_UNREADABLE;

  icalerror_set_errors_are_fatal (FALSE);
  rule = icalrecurrencetype_from_string (text);
  result = rule.freq < ICAL_NO_RECURRENCE ? read_rule (self, &rule) : ENTENTE_RECURRENCE_UNREADABLE;
  free (rule.rscale);

  return result;
}

/**
 * entente_recurrence_parse:
 * @rule: a rule of RFC 5545, with or without "RRULE:"
 * @result: (out) (optional): what came of it
 *
 * Returns: (transfer full) (nullable): the rhythm, %NULL unless the result is
 *   %ENTENTE_RECURRENCE_VALID
 */
EntenteRecurrence *
entente_recurrence_parse (const char *rule, EntenteRecurrenceResult *result)
{
  g_autoptr (EntenteRecurrence) self = NULL;
  g_autofree char *text = NULL;
  Reading reading = { 0 };
  EntenteRecurrenceResult found;

  g_return_val_if_fail (rule != NULL, NULL);

  text = g_strstrip (g_strdup (rule));
  if (g_ascii_strncasecmp (text, PREFIX, strlen (PREFIX)) == 0)
    memmove (text, text + strlen (PREFIX), strlen (text) - strlen (PREFIX) + 1);

  self = _entente_recurrence_new (ENTENTE_RECURRENCE_DAYS, 1);
  reading.rule = self;
  found = read_text (&reading, text);
  if (result != NULL)
    *result = found;

  return found == ENTENTE_RECURRENCE_VALID ? g_steal_pointer (&self) : NULL;
}
