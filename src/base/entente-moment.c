/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-moment.h"

#include <string.h>

/* 1 January 1970, counted as GDate does. */
#define EPOCH_JULIAN 719163

/* What GDate can say of a day; no project goes near. */
#define FIRST_DAY (1 - EPOCH_JULIAN)
#define LAST_DAY 2932896 /* 31 December 9999 */

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static gboolean
read_two_digits (const char *text, int *number)
{
  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return FALSE;

  *number = 10 * g_ascii_digit_value (text[0]) + g_ascii_digit_value (text[1]);
  return TRUE;
}

/* "T18:00", and "T24:00" as other programs may write it. */
static gboolean
read_iso_time (const char *text, int *minutes)
{
  int hour, minute;

  if (strlen (text) != 6 || text[0] != 'T' || text[3] != ':' || !read_two_digits (text + 1, &hour)
      || !read_two_digits (text + 4, &minute) || minute > 59)
    return FALSE;

  *minutes = 60 * hour + minute;
  return *minutes <= ENTENTE_DAY;
}

/**
 * entente_moment_from_iso:
 * @iso: "2027-06-12" or "2027-06-12T18:00", years 1900 to 2199
 * @edge: what a day alone stands for
 * @moment: (out): the moment; untouched when @iso is none
 * @has_time: (out) (optional): whether an hour was given; untouched when @iso is none
 *
 * Reads the form kept in files, and no other.
 *
 * Returns: whether it is a moment
 */
gboolean
entente_moment_from_iso (const char *iso,
                         EntenteMomentEdge edge,
                         EntenteMoment *moment,
                         gboolean *has_time)
{
  g_autofree char *day = NULL;
  GDate date;
  gboolean timed;
  int minutes = edge == ENTENTE_MOMENT_ENDS ? ENTENTE_DAY : 0;

  g_return_val_if_fail (iso != NULL, FALSE);
  g_return_val_if_fail (moment != NULL, FALSE);

  day = g_strndup (iso, 10);
  timed = strlen (iso) > 10;
  if (!entente_date_from_iso (day, &date) || (timed && !read_iso_time (iso + 10, &minutes)))
    return FALSE;
  if (g_date_get_year (&date) < FIRST_YEAR || g_date_get_year (&date) > LAST_YEAR)
    return FALSE;

  *moment = entente_moment_from_date (&date) + minutes;
  if (has_time != NULL)
    *has_time = timed;

  return TRUE;
}

/**
 * entente_moment_to_iso:
 * @self: a moment
 * @edge: without an hour, which day a midnight stands for
 * @with_time: whether to write the hour
 *
 * Returns: (transfer full): "2027-06-12T18:00"; without its hour "2027-06-12"
 */
char *
entente_moment_to_iso (EntenteMoment self, EntenteMomentEdge edge, gboolean with_time)
{
  g_autofree char *day = NULL;
  GDate date;
  int minute = entente_moment_get_minute (self);

  entente_moment_get_date (self, with_time ? ENTENTE_MOMENT_STARTS : edge, &date);
  day = entente_date_to_iso (&date);
  if (!with_time)
    return g_steal_pointer (&day);

  return g_strdup_printf ("%sT%02d:%02d", day, minute / 60, minute % 60);
}

/**
 * entente_moment_from_date:
 * @date: a valid day
 *
 * Returns: the beginning of the day
 */
EntenteMoment
entente_moment_from_date (const GDate *date)
{
  g_return_val_if_fail (date != NULL && g_date_valid (date), 0);

  return ((gint64) g_date_get_julian (date) - EPOCH_JULIAN) * ENTENTE_DAY;
}

/**
 * entente_moment_get_date:
 * @self: a moment
 * @edge: which day a midnight belongs to: that which begins or that which ends
 * @date: (out): the day
 *
 * Moments no calendar reaches give the first or the last day of the years 1 to 9999.
 */
void
entente_moment_get_date (EntenteMoment self, EntenteMomentEdge edge, GDate *date)
{
  gint64 day;

  g_return_if_fail (date != NULL);

  if (edge == ENTENTE_MOMENT_ENDS && self > G_MININT64)
    self--;
  day = CLAMP (entente_moment_get_day (self), FIRST_DAY, LAST_DAY);
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) (day + EPOCH_JULIAN));
}

/**
 * entente_moment_get_day:
 * @self: a moment
 *
 * Returns: days since 1 January 1970, rounded down
 */
gint64
entente_moment_get_day (EntenteMoment self)
{
  return self / ENTENTE_DAY - (self % ENTENTE_DAY < 0 ? 1 : 0);
}

/**
 * entente_moment_get_minute:
 * @self: a moment
 *
 * Returns: minutes since the day began, 0 to 1439
 */
int
entente_moment_get_minute (EntenteMoment self)
{
  int minute = (int) (self % ENTENTE_DAY);

  return minute < 0 ? minute + ENTENTE_DAY : minute;
}

/**
 * entente_moment_now:
 *
 * Returns: this minute, as the clock of this computer shows it
 */
EntenteMoment
entente_moment_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date,
                  g_date_time_get_day_of_month (now),
                  g_date_time_get_month (now),
                  g_date_time_get_year (now));

  return entente_moment_from_date (&date) + 60 * g_date_time_get_hour (now)
         + g_date_time_get_minute (now);
}
