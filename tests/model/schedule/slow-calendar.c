/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "slow-calendar.h"

#include <string.h>

#define MINUTES (SLOW_DAYS * 1440)

struct _SlowCalendar
{
  EntenteMoment first;
  EntenteWorkTime *work_time;
  guint8 *open;
  gint32 *before;   /* open minutes before each minute, and before the end */
  gint32 *minutes;  /* the open ones */
};

static gboolean lost = FALSE;

gboolean
slow_calendar_is_lost (void)
{
  gboolean was = lost;

  lost = FALSE;
  return was;
}

static EntenteMoment
lose (EntenteMoment at)
{
  lost = TRUE;
  return at;
}

/* --- Making ----------------------------------------------------------------------------------- */

static void
set_minutes (SlowCalendar *self, EntenteMoment from, EntenteMoment until, gboolean open)
{
  from = CLAMP (from - self->first, 0, MINUTES);
  until = CLAMP (until - self->first, from, MINUTES);
  memset (self->open + from, open, until - from);
}

static void
set_weekday (SlowCalendar *self, GDateWeekday weekday, int from, int until, gboolean open)
{
  for (EntenteMoment day = self->first; day < self->first + MINUTES; day += 1440)
    {
      GDate date;

      entente_moment_get_date (day, ENTENTE_MOMENT_STARTS, &date);
      if (g_date_get_weekday (&date) == weekday)
        set_minutes (self, day + from, day + until, open);
    }
}

static void
make_weekday (SlowCalendar *self, EntenteWorkTimeBuilder *builder, GDateWeekday weekday)
{
  g_autoptr (GString) hours = g_string_new (NULL);
  int from = g_test_rand_int_range (0, 3) * 180;

  set_weekday (self, weekday, 0, 1440, FALSE);
  while (from < 1440 && g_test_rand_int_range (0, 4) > 0)
    {
      const int length = g_test_rand_int_range (30, 600);
      const int until = MIN (1440, from + length);

      g_string_append_printf (hours,
                              "%s%02d:%02d-%02d:%02d",
                              hours->len > 0 ? "," : "",
                              from / 60,
                              from % 60,
                              until / 60,
                              until % 60);
      set_weekday (self, weekday, from, until, TRUE);
      from = until + g_test_rand_int_range (0, 240);
    }
  g_assert_true (entente_work_time_builder_set_weekday (builder, weekday, hours->str));
}

static void
make_closures (SlowCalendar *self, EntenteWorkTimeBuilder *builder)
{
  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    {
      EntenteMoment from = self->first + g_test_rand_int_range (0, MINUTES);
      EntenteMoment until = from + g_test_rand_int_range (10, 7 * 1440);

      if (g_test_rand_bit ())
        {
          from -= entente_moment_get_minute (from);
          until -= entente_moment_get_minute (until);
        }
      entente_work_time_builder_close (builder, from, until);
      set_minutes (self, from, until, FALSE);
    }
}

static void
count_minutes (SlowCalendar *self)
{
  self->before = g_new0 (gint32, MINUTES + 1);
  self->minutes = g_new0 (gint32, MINUTES + 1);
  for (int i = 0; i < MINUTES; i++)
    {
      self->before[i + 1] = self->before[i] + self->open[i];
      if (self->open[i])
        self->minutes[self->before[i]] = i;
    }
}

SlowCalendar *
slow_calendar_new_random (EntenteMoment first)
{
  SlowCalendar *self = g_new0 (SlowCalendar, 1);
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  EntenteHolidays holidays = g_test_rand_int_range (0, ENTENTE_HOLIDAYS_REUNION + 1);

  self->first = first;
  self->open = g_new (guint8, MINUTES);
  memset (self->open, TRUE, MINUTES);
  for (GDateWeekday weekday = G_DATE_MONDAY; weekday <= G_DATE_SUNDAY; weekday++)
    if (weekday != G_DATE_TUESDAY || g_test_rand_bit ())
      make_weekday (self, builder, weekday);
  entente_work_time_builder_set_holidays (builder, holidays);
  for (EntenteMoment day = first; day < first + MINUTES; day += 1440)
    if (entente_holidays_find (holidays, day / 1440, NULL))
      set_minutes (self, day, day + 1440, FALSE);
  make_closures (self, builder);
  count_minutes (self);
  self->work_time = entente_work_time_builder_end (builder);

  return self;
}

void
slow_calendar_free (SlowCalendar *self)
{
  entente_work_time_unref (self->work_time);
  g_free (self->open);
  g_free (self->before);
  g_free (self->minutes);
  g_free (self);
}

EntenteWorkTime *
slow_calendar_get_work_time (SlowCalendar *self)
{
  return self->work_time;
}

/* --- Asking ----------------------------------------------------------------------------------- */

static gboolean
knows (const SlowCalendar *self, EntenteMoment at)
{
  return at >= self->first && at < self->first + MINUTES;
}

gboolean
slow_is_open (const SlowCalendar *self, EntenteMoment at)
{
  if (self == NULL)
    return TRUE;
  if (!knows (self, at))
    return lose (TRUE);

  return self->open[at - self->first];
}

EntenteMoment
slow_next_open (const SlowCalendar *self, EntenteMoment at)
{
  if (self == NULL)
    return at;
  for (EntenteMoment t = at; knows (self, t); t++)
    if (self->open[t - self->first])
      return t;

  return lose (at);
}

EntenteMoment
slow_previous_close (const SlowCalendar *self, EntenteMoment at)
{
  if (self == NULL)
    return at;
  for (EntenteMoment t = at; knows (self, t - 1); t--)
    if (self->open[t - 1 - self->first])
      return t;

  return lose (at);
}

EntenteMoment
slow_add (const SlowCalendar *self, EntenteMoment at, gint64 minutes)
{
  gint64 nth;

  if (self == NULL || minutes == 0)
    return at + minutes;
  if (!knows (self, at))
    return lose (at);

  /* The open minute that is the last one passed: its end going on, its beginning going back. */
  nth = self->before[at - self->first] + minutes - (minutes > 0 ? 1 : 0);
  if (nth < 0 || nth >= self->before[MINUTES])
    return lose (at);

  return self->first + self->minutes[nth] + (minutes > 0 ? 1 : 0);
}

gint64
slow_between (const SlowCalendar *self, EntenteMoment from, EntenteMoment until)
{
  if (self == NULL)
    return until - from;
  if (!knows (self, from) || !knows (self, until))
    return lose (0);

  return self->before[until - self->first] - self->before[from - self->first];
}
