/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-date-display.h"

#include "entente-language.h"

#include <glib/gi18n-lib.h>

static char *
format_long (const GDate *date)
{
  g_autoptr (GDateTime) time = NULL;

  time = g_date_time_new_utc (g_date_get_year (date),
                              g_date_get_month (date),
                              g_date_get_day (date),
                              0, 0, 0);
  /* Some languages write the first of a month in another way. */
  if (g_date_get_day (date) == 1)
    return g_date_time_format (time, C_ ("long date, first of a month", "%-e %B %Y"));
  /* Translators: a date in full, with the codes of g_date_time_format: 12 June 2027. */
  return g_date_time_format (time, C_ ("long date", "%-e %B %Y"));
}

char *
entente_date_display_in (const GDate *date, EntenteDateDisplay style)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), NULL);

  switch (style)
    {
    case ENTENTE_DATE_DISPLAY_SHORT:
      return entente_date_format_short (date);

    case ENTENTE_DATE_DISPLAY_ISO:
      return entente_date_to_iso (date);

    case ENTENTE_DATE_DISPLAY_LONG:
    default:
      return format_long (date);
    }
}

char *
entente_date_display (const GDate *date, GSettings *settings)
{
  g_return_val_if_fail (G_IS_SETTINGS (settings), NULL);

  return entente_date_display_in (date, g_settings_get_enum (settings, "date-style"));
}

char *
entente_date_display_problem (EntenteDateResult result, const char *typed)
{
  switch (result)
    {
    case ENTENTE_DATE_VALID:
    case ENTENTE_DATE_EMPTY:
      return NULL;

    case ENTENTE_DATE_NO_YEAR:
      return g_strdup_printf (_ ("“%s” lacks the year. Write it like 12 June 2027."), typed);

    case ENTENTE_DATE_SHORT_YEAR:
      return g_strdup_printf (_ ("Write the year of “%s” with four digits."), typed);

    case ENTENTE_DATE_IMPOSSIBLE:
      return g_strdup_printf (_ ("“%s” is not a day of the calendar."), typed);

    case ENTENTE_DATE_WRONG_WEEKDAY:
      return g_strdup_printf (_ ("“%s” does not fall on that day of the week."), typed);

    case ENTENTE_DATE_UNREADABLE:
    default:
      return g_strdup_printf (_ ("“%s” is not a date. Write it like 12/6/2027 or 12 June 2027."),
                              typed);
    }
}

char *
entente_date_display_moment (EntenteMoment moment, gboolean has_time, GSettings *settings)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  GDate date;

  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  day = entente_date_display (&date, settings);
  if (!has_time)
    return g_steal_pointer (&day);

  time = entente_time_format (entente_moment_get_minute (moment),
                              entente_language_get_interface ());
  /* Translators: a day and an hour of it: 12 June 2027, 18:30. What stands between is understood
     when it is typed back: a comma, “at”, “à”. */
  return g_strdup_printf (C_ ("day, hour", "%s, %s"), day, time);
}

char *
entente_date_display_moment_problem (EntenteDateResult result, const char *typed)
{
  if (result != ENTENTE_DATE_UNREADABLE)
    return entente_date_display_problem (result, typed);

  return g_strdup_printf (_ ("“%s” is not a date. Write it like 12/6/2027 or 12 June 2027, with "
                             "an hour after it if you like: 18:30."),
                          typed);
}
