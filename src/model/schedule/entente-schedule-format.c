/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"

#include "entente-typography.h"

#include <glib/gi18n-lib.h>

/* Above so many days, hours say nothing. */
#define ROUGH_DAYS 2

/**
 * entente_schedule_get_language:
 *
 * Returns: the language the window speaks, for words that are not on paper
 */
EntenteLanguage
entente_schedule_get_language (void)
{
  const char *const *names = g_get_language_names ();

  return g_str_has_prefix (names[0], "fr") ? ENTENTE_LANGUAGE_FRENCH : ENTENTE_LANGUAGE_ENGLISH;
}

/* Moments */

static char *
add_time (char *day, int minutes, EntenteLanguage language)
{
  g_autofree char *owned = day;
  g_autofree char *time = entente_time_format (minutes, language);

  return g_strdup_printf ("%s %s", owned, time);
}

/* "D−30"; in French "J−30". */
static char *
format_relative_day (gint64 day, EntenteLanguage language)
{
  const char *letter = language == ENTENTE_LANGUAGE_FRENCH ? "J" : "D";

  if (day == 0)
    return g_strdup (letter);

  return g_strdup_printf ("%s%s%" G_GINT64_FORMAT, letter, day < 0 ? "−" : "+", ABS (day));
}

static char *
format_day (EntenteMoment moment, EntenteMomentEdge edge, gboolean brief, EntenteLanguage language)
{
  GDate date;

  g_date_clear (&date, 1);
  entente_moment_get_date (moment, edge, &date);
  if (!g_date_valid (&date))
    return g_strdup ("");

  return entente_typography_format_date (&date,
                                         brief ? ENTENTE_DATE_BRIEF : ENTENTE_DATE_PLAIN,
                                         language);
}

char *
_entente_network_format_moment (EntenteNetwork *self,
                                EntenteMoment moment,
                                EntenteMomentEdge edge,
                                gboolean with_time,
                                gboolean brief,
                                EntenteLanguage language)
{
  gboolean at_midnight = entente_moment_get_minute (moment) == 0;
  EntenteMoment day;
  char *words;

  if (moment == ENTENTE_MOMENT_NONE)
    return g_strdup ("");

  /* What ends at midnight ends on the day before, at 24:00; a day alone is the one an end falls
     on. */
  day = edge == ENTENTE_MOMENT_ENDS && at_midnight ? moment - 1 : moment;
  words = self->axis.relative ? format_relative_day (entente_moment_get_day (day), language)
                              : format_day (entente_moment_get_day (day) * ENTENTE_DAY,
                                            ENTENTE_MOMENT_STARTS, brief, language);
  if (!with_time)
    return words;

  return add_time (words,
                   day != moment ? ENTENTE_DAY : entente_moment_get_minute (moment),
                   language);
}

/**
 * entente_schedule_format_moment:
 * @self: a schedule
 * @moment: a moment of its axis; %ENTENTE_MOMENT_NONE gives ""
 * @edge: whether it starts or ends something: what ends at midnight ends on the day before
 * @with_time: whether to say the time
 * @brief: without the year, months shortened
 * @language: which words
 *
 * Returns: (transfer full): the moment as people read it, "12 June 2027", "12 Jun 18:30", "D−30"
 */
char *
entente_schedule_format_moment (EntenteSchedule *self,
                                EntenteMoment moment,
                                EntenteMomentEdge edge,
                                gboolean with_time,
                                gboolean brief,
                                EntenteLanguage language)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  return _entente_network_format_moment (_entente_schedule_get_network (self),
                                         moment,
                                         edge,
                                         with_time,
                                         brief,
                                         language);
}

char *
_entente_network_dup_date (EntenteNetwork *self,
                           guint item,
                           EntenteMoment moment,
                           EntenteMomentEdge edge)
{
  return _entente_network_format_moment (self,
                                         moment,
                                         edge,
                                         self->items[item].has_time,
                                         FALSE,
                                         entente_schedule_get_language ());
}

/* Minutes */

EntenteDuration
_entente_network_round_minutes (EntenteNetwork *self, guint item, gint64 minutes)
{
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);
  gint64 day = MAX (1, entente_work_time_get_day_minutes (calendar));
  EntenteDuration duration = { minutes, ENTENTE_UNIT_MINUTE, FALSE };

  if (minutes % day == 0 || ABS (minutes) > ROUGH_DAYS * day)
    {
      duration.unit = ENTENTE_UNIT_DAY;
      duration.amount = (minutes + (minutes < 0 ? -day / 2 : day / 2)) / day;
    }
  else if (minutes % 60 == 0)
    {
      duration.unit = ENTENTE_UNIT_HOUR;
      duration.amount = minutes / 60;
    }

  return duration;
}

/**
 * entente_schedule_format_minutes:
 * @self: a schedule
 * @item: index of an item
 * @minutes: open minutes of that task, signed
 * @language: which words
 *
 * Returns: (transfer full): a float or a slip in words, in working days of the task: "3 days", "2
 *   hours", "none"
 */
char *
entente_schedule_format_minutes (EntenteSchedule *self,
                                 guint item,
                                 gint64 minutes,
                                 EntenteLanguage language)
{
  EntenteNetwork *network;
  EntenteDuration duration;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  network = _entente_schedule_get_network (self);
  g_return_val_if_fail (item < network->n_tasks, NULL);

  if (minutes == 0)
    return g_strdup (language == ENTENTE_LANGUAGE_FRENCH ? "aucune" : "none");

  duration = _entente_network_round_minutes (network, item, minutes);
  return entente_duration_format (&duration, language);
}

char *
_entente_network_dup_minutes (EntenteNetwork *self, guint item, gint64 minutes)
{
  EntenteDuration duration = _entente_network_round_minutes (self, item, minutes);

  return entente_duration_format (&duration, entente_schedule_get_language ());
}

/* Words for sentences */

const char *
_entente_network_get_title (EntenteNetwork *self, guint item)
{
  const char *title =
    entente_record_get_text (ENTENTE_RECORD (self->tasks[item].task), ENTENTE_TASK_TITLE);

  return *title != '\0' ? title : C_ ("task", "Untitled");
}

char *
_entente_join_clauses (char *first, char *second)
{
  g_autofree char *left = first;
  g_autofree char *right = second;

  if (left == NULL)
    return g_steal_pointer (&right);
  if (right == NULL)
    return g_steal_pointer (&left);

  /* Translators: two remarks on one task, each beginning with a small letter. */
  return g_strdup_printf (C_ ("clauses", "%s; %s"), left, right);
}

char *
_entente_network_dup_day_name (EntenteNetwork *self, gint64 day)
{
  EntenteHolidays holidays = _entente_schedule_calendars_get_holidays (self->reading->calendars);
  EntenteLanguage language = entente_schedule_get_language ();
  EntenteHoliday holiday;
  GDate date;

  if (entente_holidays_find (holidays, day, &holiday))
    return g_strdup (entente_holiday_get_name (holiday, language));

  g_date_clear (&date, 1);
  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);

  return g_strdup (entente_typography_get_weekday (g_date_get_weekday (&date), language));
}

/* Translators: %s is a length of time: "30 days before the event". */
static const struct
{
  const char *before;
  const char *at;
  const char *after;
} offsets[2][2] = {
  /* In hours and minutes */
  { { NC_ ("offset", "%s before doors open"),
      NC_ ("offset", "when doors open"),
      NC_ ("offset", "%s after doors open") },
    { NC_ ("offset", "%s before doors close"),
      NC_ ("offset", "when doors close"),
      NC_ ("offset", "%s after doors close") } },
  /* In days and weeks */
  { { NC_ ("offset", "%s before the event"),
      NC_ ("offset", "on the day of the event"),
      NC_ ("offset", "%s after the event") },
    { NC_ ("offset", "%s before the last day of the event"),
      NC_ ("offset", "on the last day of the event"),
      NC_ ("offset", "%s after the last day of the event") } },
};

char *
_entente_network_dup_offset (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *task = &self->tasks[item];
  gboolean days = _entente_duration_is_in_days (&task->offset);
  EntenteDuration distance = task->offset;
  g_autofree char *length = NULL;
  const char *format = offsets[days][task->from].at;

  if (distance.amount == 0)
    return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "offset", format));

  /* Calendar days go without saying here, working days do not. */
  distance.amount = ABS (distance.amount);
  distance.elapsed = FALSE;
  length = entente_duration_format (&distance, entente_schedule_get_language ());
  if (!task->offset.elapsed)
    {
      g_autofree char *worked = g_steal_pointer (&length);

      /* Translators: %s is a length of time in which only working time counts. */
      length = g_strdup_printf (C_ ("offset", "%s of work"), worked);
    }

  format = task->offset.amount < 0 ? offsets[days][task->from].before
                                   : offsets[days][task->from].after;
  format = g_dpgettext2 (GETTEXT_PACKAGE, "offset", format);
  /* The formats are those above. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (format, length);
#pragma GCC diagnostic pop
}
