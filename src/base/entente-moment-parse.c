/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-moment.h"

#include "entente-fold.h"
#include "entente-typography.h"

#include <string.h>

static const char *
skip_spaces (const char *p)
{
  while (*p == ' ')
    p++;

  return p;
}

/* One of the words, whole, and the spaces after it. */
static gboolean
take_word (const char **p, const char *const *words)
{
  gsize length = 0;
  g_autofree char *word = NULL;

  while (g_ascii_isalpha ((*p)[length]))
    length++;
  word = g_strndup (*p, length);
  if (length == 0 || !g_strv_contains (words, word))
    return FALSE;

  *p = skip_spaces (*p + length);
  return TRUE;
}

static gboolean
take_digits (const char **p, gsize most, int *number)
{
  gsize length = strspn (*p, "0123456789");

  if (length == 0 || length > most)
    return FALSE;
  *number = (int) g_ascii_strtoull (*p, NULL, 10);
  *p += length;

  return TRUE;
}

/* "6:30 pm", "6 pm" */
static gboolean
take_half_of_day (const char **p, int *hour)
{
  static const char *const mornings[] = { "am", NULL };
  static const char *const evenings[] = { "pm", NULL };

  *p = skip_spaces (*p);
  if (take_word (p, mornings))
    {
      *hour = *hour == 12 ? 0 : *hour;
      return *hour <= 12;
    }
  if (take_word (p, evenings))
    {
      *hour += *hour < 12 ? 12 : 0;
      return *hour < 24;
    }

  return FALSE;
}

/* What follows the hour: ":30", "h30", " h 30 min", " heures". */
static gboolean
take_minutes (const char **p, int *minute)
{
  static const char *const hours[] = { "h", "hr", "hrs", "heure", "heures", "hour", "hours", NULL };
  static const char *const minutes[] = { "m", "mn", "min", "minutes", NULL };

  if (**p == ':')
    {
      *p += 1;
      if (strspn (*p, "0123456789") != 2)
        return FALSE;
      take_digits (p, 2, minute);
      /* The seconds that spreadsheets write. */
      if (g_str_has_prefix (*p, ":00"))
        *p += 3;
      return TRUE;
    }

  *p = skip_spaces (*p);
  if (!take_word (p, hours))
    return FALSE;
  if (g_ascii_isdigit (**p))
    {
      if (!take_digits (p, 2, minute))
        return FALSE;
      *p = skip_spaces (*p);
      take_word (p, minutes);
    }

  return TRUE;
}

static gboolean
parse_folded_time (const char *folded, int *minutes)
{
  static const char *const noons[] = { "midi", "noon", NULL };
  const char *p = skip_spaces (folded);
  int hour, minute = 0;

  if (take_word (&p, noons))
    {
      *minutes = ENTENTE_DAY / 2;
      return *p == '\0';
    }
  if (!take_digits (&p, 2, &hour))
    return FALSE;
  if (!take_half_of_day (&p, &hour))
    {
      if (!take_minutes (&p, &minute))
        return FALSE;
      if (*skip_spaces (p) != '\0' && !take_half_of_day (&p, &hour))
        return FALSE;
    }
  if (*skip_spaces (p) != '\0' || minute > 59 || 60 * hour + minute > ENTENTE_DAY)
    return FALSE;

  *minutes = 60 * hour + minute;
  return TRUE;
}

/**
 * entente_time_parse:
 * @typed: an hour as people type it
 * @minutes: (out): since the day began, 0 to 1440; untouched when it is none
 *
 * Reads "18h30", "18:30", "18 h", "9 heures", "6:30 pm", "midi". A number alone is no hour.
 *
 * Returns: whether it is an hour of the day
 */
gboolean
entente_time_parse (const char *typed, int *minutes)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (minutes != NULL, FALSE);

  folded = entente_fold (typed);
  return parse_folded_time (folded, minutes);
}

/**
 * entente_time_format:
 * @minutes: since the day began, 0 to 1440
 * @language: of the text it stands in
 *
 * Returns: (transfer full): "18 h 30", with spaces that do not break, or "18:30"
 */
char *
entente_time_format (int minutes, EntenteLanguage language)
{
  const int hour = minutes / 60;
  const int minute = minutes % 60;

  g_return_val_if_fail (minutes >= 0 && minutes <= ENTENTE_DAY, NULL);

  if (language == ENTENTE_LANGUAGE_ENGLISH)
    return g_strdup_printf ("%02d:%02d", hour, minute);
  if (minute == 0)
    return g_strdup_printf ("%d" ENTENTE_NO_BREAK_SPACE "h", hour);

  return g_strdup_printf ("%d" ENTENTE_NO_BREAK_SPACE "h" ENTENTE_NO_BREAK_SPACE "%02d",
                          hour,
                          minute);
}

/* The day in front of an hour, without the "à" or "at" between them. */
static char *
take_day_before (const char *folded, const char *time)
{
  static const char *const joints[] = { " a", " at", " vers", ",", "t", "-", NULL };
  g_autofree char *day = g_strchomp (g_strndup (folded, time - folded));

  for (guint i = 0; joints[i] != NULL; i++)
    {
      /* Only after a digit is "t" that of "2027-06-12T18:30"; "août" keeps its own. */
      if (g_str_has_suffix (day, joints[i])
          && (joints[i][0] != 't' || g_ascii_isdigit (day[MAX (strlen (day), 2) - 2])))
        {
          day[strlen (day) - strlen (joints[i])] = '\0';
          break;
        }
    }

  return g_steal_pointer (&day);
}

/* Where the hour begins: the longest end of the text that is one. */
static const char *
find_time (const char *folded, int *minutes)
{
  for (const char *p = folded; *p != '\0'; p++)
    {
      const gboolean begins = p == folded || strchr (" ,", p[-1]) != NULL
                              || (p[-1] == 't' && g_ascii_isdigit (*p));

      if (begins && *p != ' ' && parse_folded_time (p, minutes))
        return p;
    }

  return NULL;
}

/**
 * entente_moment_parse:
 * @typed: a day, and after it perhaps an hour, as people type them in French or English
 * @edge: what a day without an hour stands for
 * @moment: (out): the moment; set for %ENTENTE_DATE_VALID and %ENTENTE_DATE_WRONG_WEEKDAY only
 * @has_time: (out) (optional): whether an hour was typed; set as @moment
 *
 * Reads what [func@date_parse] does, followed by what [func@time_parse] does: "12 juin 2027 18h30",
 * "12/06/2027 à 18 h", "2027-06-12T18:30".
 *
 * Returns: what came of it; %ENTENTE_DATE_UNREADABLE for an hour that is none, or an hour alone
 */
EntenteDateResult
entente_moment_parse (const char *typed,
                      EntenteMomentEdge edge,
                      EntenteMoment *moment,
                      gboolean *has_time)
{
  g_autofree char *folded = NULL;
  g_autofree char *day = NULL;
  const char *time;
  EntenteDateResult result;
  GDate date;
  int minutes = edge == ENTENTE_MOMENT_ENDS ? ENTENTE_DAY : 0;

  g_return_val_if_fail (typed != NULL, ENTENTE_DATE_EMPTY);
  g_return_val_if_fail (moment != NULL, ENTENTE_DATE_EMPTY);

  folded = entente_fold (typed);
  g_strstrip (folded);
  time = find_time (folded, &minutes);
  day = time != NULL ? take_day_before (folded, time) : g_strdup (folded);

  result = entente_date_parse (day, &date);
  if (result == ENTENTE_DATE_EMPTY && time != NULL)
    return ENTENTE_DATE_UNREADABLE;
  if (result != ENTENTE_DATE_VALID && result != ENTENTE_DATE_WRONG_WEEKDAY)
    return result;

  *moment = entente_moment_from_date (&date) + minutes;
  if (has_time != NULL)
    *has_time = time != NULL;

  return result;
}
