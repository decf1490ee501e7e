/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-names-private.h"
#include "schedule/entente-time-axis.h"
#include "entente-typography.h"

#define MINUS "\u2212"
#define SPACE ENTENTE_NO_BREAK_SPACE

/* From 0000-03-01 to 1970-01-01, and the days of 400 years. */
#define DAYS_TO_1970 719468
#define DAYS_OF_ERA 146097

/* A scale may be scrolled to where no calendar goes; civil dates are computed, not looked up. */
typedef struct
{
  gint64 year;
  int month; /* 1 to 12 */
  int day;   /* 1 to 31 */
} CivilDay;

/* Months as they are shortened on paper. */
static const char *const short_months[][13] = {
  [ENTENTE_LANGUAGE_FRENCH] = { NULL, "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.",
                                "août", "sept.", "oct.", "nov.", "déc." },
  [ENTENTE_LANGUAGE_ENGLISH] = { NULL, "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug",
                                 "Sep", "Oct", "Nov", "Dec" },
};

/* Every language its letters. */
static const char *const letters_before_event[] = {
  [ENTENTE_LANGUAGE_FRENCH] = "J",
  [ENTENTE_LANGUAGE_ENGLISH] = "D",
};

static gint64
floor_divide (gint64 a, gint64 b)
{
  const gint64 quotient = a / b;

  return a % b < 0 ? quotient - 1 : quotient;
}

static gint64
floor_to (gint64 value, gint64 step)
{
  return floor_divide (value, step) * step;
}

/* Years are counted from March, so that the day that comes and goes is their last. */
static CivilDay
civil_from_day (gint64 day)
{
  const gint64 shifted = day + DAYS_TO_1970;
  const gint64 era = floor_divide (shifted, DAYS_OF_ERA);
  const gint64 in_era = shifted - era * DAYS_OF_ERA;
  const gint64 year = (in_era - in_era / 1460 + in_era / 36524 - in_era / 146096) / 365;
  const gint64 in_year = in_era - (365 * year + year / 4 - year / 100);
  const int month = (int) ((5 * in_year + 2) / 153);
  const CivilDay civil = {
    .year = era * 400 + year + (month >= 10),
    .month = month < 10 ? month + 3 : month - 9,
    .day = (int) (in_year - (153 * month + 2) / 5 + 1),
  };

  return civil;
}

static gint64
day_from_month (gint64 year, int month)
{
  const gint64 shifted = month <= 2 ? year - 1 : year;
  const gint64 era = floor_divide (shifted, 400);
  const gint64 in_era = shifted - era * 400;
  const gint64 in_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;

  return era * DAYS_OF_ERA + in_era * 365 + in_era / 4 - in_era / 100 + in_year - DAYS_TO_1970;
}

/* The first of a month, counted from January of year 0. */
static EntenteMoment
moment_from_months (gint64 months)
{
  const gint64 year = floor_divide (months, 12);

  return day_from_month (year, (int) (months - year * 12) + 1) * ENTENTE_DAY;
}

/* How many calendar months a beat lasts; 0 when it is of another kind. */
static int
get_months (EntenteRhythm self)
{
  switch (self)
    {
    case ENTENTE_RHYTHM_YEAR:
      return 12;
    case ENTENTE_RHYTHM_QUARTER:
      return 3;
    case ENTENTE_RHYTHM_MONTH:
      return 1;
    default:
      return 0;
    }
}

/* How many minutes a beat lasts when all beats are equal. */
static gint64
get_minutes (EntenteRhythm self)
{
  static const gint64 minutes[] = {
    [ENTENTE_RHYTHM_YEAR] = 360 * ENTENTE_DAY, [ENTENTE_RHYTHM_QUARTER] = 90 * ENTENTE_DAY,
    [ENTENTE_RHYTHM_MONTH] = 30 * ENTENTE_DAY, [ENTENTE_RHYTHM_WEEK] = 7 * ENTENTE_DAY,
    [ENTENTE_RHYTHM_DAY] = ENTENTE_DAY,        [ENTENTE_RHYTHM_SIX_HOURS] = 360,
    [ENTENTE_RHYTHM_HOUR] = 60,                [ENTENTE_RHYTHM_QUARTER_HOUR] = 15,
    [ENTENTE_RHYTHM_FIVE_MINUTES] = 5,
  };

  return minutes[self];
}

/* Weeks begin on Monday, and 1 January 1970 was a Thursday. */
static gint64
get_phase (EntenteRhythm self, gboolean relative)
{
  return self == ENTENTE_RHYTHM_WEEK && !relative ? -3 * ENTENTE_DAY : 0;
}

/**
 * entente_rhythm_floor:
 * @self: a rhythm
 * @moment: any moment
 * @relative: whether time is counted from the event, which is at 0
 *
 * Returns: the beat at or before @moment
 */
EntenteMoment
entente_rhythm_floor (EntenteRhythm self, EntenteMoment moment, gboolean relative)
{
  g_return_val_if_fail ((guint) self <= ENTENTE_RHYTHM_FIVE_MINUTES, moment);

  const int months = get_months (self);

  if (months > 0 && !relative)
    {
      const CivilDay civil = civil_from_day (floor_divide (moment, ENTENTE_DAY));

      return moment_from_months (floor_to (civil.year * 12 + civil.month - 1, months));
    }

  const gint64 phase = get_phase (self, relative);

  return floor_to (moment - phase, get_minutes (self)) + phase;
}

/**
 * entente_rhythm_next:
 * @self: a rhythm
 * @moment: any moment
 * @relative: whether time is counted from the event, which is at 0
 *
 * Returns: the first beat after @moment
 */
EntenteMoment
entente_rhythm_next (EntenteRhythm self, EntenteMoment moment, gboolean relative)
{
  g_return_val_if_fail ((guint) self <= ENTENTE_RHYTHM_FIVE_MINUTES, moment);

  const EntenteMoment beat = entente_rhythm_floor (self, moment, relative);
  const int months = get_months (self);

  if (months > 0 && !relative)
    {
      const CivilDay civil = civil_from_day (floor_divide (beat, ENTENTE_DAY));

      return moment_from_months (civil.year * 12 + civil.month - 1 + months);
    }

  return beat + get_minutes (self);
}

/* The first of the ways to write it that fits; the last, when not even that does. NULL ends them,
   and all are freed. lengths: (nullable): of the longest beat written in each way, so that
   neighbours are written alike. */
static char *
choose (guint room, char **ways, const guint *lengths)
{
  guint chosen = 0;

  while (ways[chosen + 1]
         && MAX (lengths ? lengths[chosen] : 0, g_utf8_strlen (ways[chosen], -1)) > room)
    chosen++;

  char *way = g_strdup (ways[chosen]);

  g_strfreev (ways);
  return way;
}

static char *
make_first_of_month (const CivilDay *civil, const char *month, EntenteLanguage language)
{
  const gboolean ordinal = civil->day == 1 && language == ENTENTE_LANGUAGE_FRENCH;

  return g_strdup_printf ("%d%s" SPACE "%s", civil->day, ordinal ? "er" : "", month);
}

static char *
format_year (const CivilDay *civil, guint room)
{
  char **ways = g_new0 (char *, 3);

  ways[0] = g_strdup_printf ("%" G_GINT64_FORMAT, civil->year);
  ways[1] = g_strdup_printf ("%02d", (int) (civil->year - floor_to (civil->year, 100)));
  return choose (room, ways, NULL);
}

static char *
format_quarter (const CivilDay *civil, guint room, EntenteLanguage language)
{
  const int quarter = (civil->month - 1) / 3 + 1;
  const int last = quarter * 3;
  char **ways = g_new0 (char *, 4);

  ways[0] = g_strdup_printf ("%s" SPACE "–" SPACE "%s",
                             _entente_month_get_name (civil->month, language),
                             _entente_month_get_name (last, language));
  ways[1] = g_strdup_printf ("%s" SPACE "–" SPACE "%s", short_months[language][civil->month],
                             short_months[language][last]);
  ways[2] = g_strdup_printf (language == ENTENTE_LANGUAGE_FRENCH ? "T%d" : "Q%d", quarter);
  return choose (room, ways, NULL);
}

static char *
format_month (const CivilDay *civil, guint room, EntenteLanguage language)
{
  static const guint lengths[] = { 0, 9, 5, 1 };
  const char *name = _entente_month_get_name (civil->month, language);
  char **ways = g_new0 (char *, 5);

  ways[0] = g_strdup_printf ("%s" SPACE "%" G_GINT64_FORMAT, name, civil->year);
  ways[1] = g_strdup (name);
  ways[2] = g_strdup (short_months[language][civil->month]);
  ways[3] = g_utf8_substring (name, 0, 1);
  return choose (room, ways, lengths);
}

/* The ISO week: the one of its Thursday. */
static int
get_week_number (gint64 monday)
{
  const CivilDay thursday = civil_from_day (monday + 3);

  return (int) ((monday + 3 - day_from_month (thursday.year, 1)) / 7) + 1;
}

static char *
format_week (gint64 day, const CivilDay *civil, guint room, EntenteLanguage language)
{
  static const guint lengths[] = { 18, 8, 2 };
  const char *word = language == ENTENTE_LANGUAGE_FRENCH ? "sem." : "week";
  g_autofree char *date =
      make_first_of_month (civil, short_months[language][civil->month], language);
  char **ways = g_new0 (char *, 4);

  ways[0] =
      g_strdup_printf ("%s" SPACE "%d" SPACE "·" SPACE "%s", word, get_week_number (day), date);
  ways[1] = g_steal_pointer (&date);
  ways[2] = g_strdup_printf ("%d", civil->day);
  return choose (room, ways, lengths);
}

static char *
format_day (gint64 day, const CivilDay *civil, guint room, EntenteLanguage language)
{
  static const guint lengths[] = { 0, 0, 7, 2 };
  const GDateWeekday weekday = (GDateWeekday) (day + 3 - floor_to (day + 3, 7) + 1);
  const char *name = _entente_weekday_get_name (weekday, language);
  const char *month = _entente_month_get_name (civil->month, language);
  g_autofree char *short_name = g_utf8_substring (name, 0, 3);
  g_autofree char *date = make_first_of_month (civil, month, language);
  char **ways = g_new0 (char *, 5);

  ways[0] = g_strdup_printf ("%s" SPACE "%s" SPACE "%" G_GINT64_FORMAT, name, date, civil->year);
  ways[1] = g_strdup_printf ("%s" SPACE "%s", name, date);
  ways[2] = g_strdup_printf ("%s%s" SPACE "%d", short_name,
                             language == ENTENTE_LANGUAGE_FRENCH ? "." : "", civil->day);
  ways[3] = g_strdup_printf ("%d", civil->day);
  return choose (room, ways, lengths);
}

static char *
format_time (EntenteMoment beat, guint room, EntenteLanguage language)
{
  const int minutes = (int) (beat - floor_to (beat, ENTENTE_DAY));
  char **ways = g_new0 (char *, 3);

  ways[0] = entente_time_format (minutes, language);
  ways[1] = g_strdup_printf (minutes % 60 == 0 ? "%d" : "%d:%02d", minutes / 60, minutes % 60);
  return choose (room, ways, NULL);
}

/* "D−30", "D", "D+2". */
static char *
format_offset (gint64 days, guint room, EntenteLanguage language)
{
  const char *letter = letters_before_event[language];
  const char *sign = days < 0 ? MINUS : "+";
  char **ways = g_new0 (char *, 3);

  ways[0] = days == 0
                ? g_strdup (letter)
                : g_strdup_printf ("%s%s%" G_GINT64_FORMAT, letter, sign, ABS (days));
  ways[1] = days == 0 ? g_strdup ("0") : g_strdup_printf ("%s%" G_GINT64_FORMAT, sign, ABS (days));
  return choose (room, ways, NULL);
}

/**
 * entente_rhythm_format:
 * @self: a rhythm
 * @beat: one of its beats
 * @relative: whether time is counted from the event, which is at 0
 * @room: how many characters there is room for
 * @language: of the words
 *
 * Returns: (transfer full): the beat in the longest way that has room, the shortest when none has
 */
char *
entente_rhythm_format (EntenteRhythm self,
                       EntenteMoment beat,
                       gboolean relative,
                       guint room,
                       EntenteLanguage language)
{
  g_return_val_if_fail ((guint) self <= ENTENTE_RHYTHM_FIVE_MINUTES, NULL);

  const gint64 day = floor_divide (beat, ENTENTE_DAY);
  const CivilDay civil = civil_from_day (day);

  if (self > ENTENTE_RHYTHM_DAY)
    return format_time (beat, room, language);
  if (relative)
    return format_offset (day, room, language);

  switch (self)
    {
    case ENTENTE_RHYTHM_YEAR:
      return format_year (&civil, room);
    case ENTENTE_RHYTHM_QUARTER:
      return format_quarter (&civil, room, language);
    case ENTENTE_RHYTHM_MONTH:
      return format_month (&civil, room, language);
    case ENTENTE_RHYTHM_WEEK:
      return format_week (day, &civil, room, language);
    default:
      return format_day (day, &civil, room, language);
    }
}
