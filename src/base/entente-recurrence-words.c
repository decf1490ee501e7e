/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-recurrence-private.h"

#include "entente-calendar-names-private.h"
#include "entente-typography.h"

#include <string.h>

/* From so many months a year on, those that are left out are named instead. */
#define MONTHS_MANY 7
#define NUMBERS_MAX 12

#define N_LANGUAGES 2

static const char *const every_one[N_LANGUAGES][4] = {
  [ENTENTE_LANGUAGE_FRENCH] = { "tous les jours", "toutes les semaines", "tous les mois",
                                "tous les ans" },
  [ENTENTE_LANGUAGE_ENGLISH] = { "every day", "every week", "every month", "every year" },
};

static const char *const every_some[N_LANGUAGES][4] = {
  [ENTENTE_LANGUAGE_FRENCH] = { "tous les %s jours", "toutes les %s semaines", "tous les %s mois",
                                "tous les %s ans" },
  [ENTENTE_LANGUAGE_ENGLISH] = { "every %s days", "every %s weeks", "every %s months",
                                 "every %s years" },
};

static const char *const numbers[N_LANGUAGES][NUMBERS_MAX + 1] = {
  [ENTENTE_LANGUAGE_FRENCH] = { NULL, "un", "deux", "trois", "quatre", "cinq", "six", "sept",
                                "huit", "neuf", "dix", "onze", "douze" },
  [ENTENTE_LANGUAGE_ENGLISH] = { NULL, "one", "two", "three", "four", "five", "six", "seven",
                                 "eight", "nine", "ten", "eleven", "twelve" },
};

static const char *const times_a_year[N_LANGUAGES][MONTHS_MANY] = {
  [ENTENTE_LANGUAGE_FRENCH] = { NULL, "tous les ans", "deux fois par an", "trois fois par an",
                                "quatre fois par an", "cinq fois par an", "six fois par an" },
  [ENTENTE_LANGUAGE_ENGLISH] = { NULL, "every year", "twice a year", "three times a year",
                                 "four times a year", "five times a year", "six times a year" },
};

/* By bit of EntenteRecurrencePosition; the first one goes before every weekday. */
static const char *const places[N_LANGUAGES][ENTENTE_POSITION_MAX + 3] = {
  [ENTENTE_LANGUAGE_FRENCH] = { "le ", "le premier ", "le deuxième ", "le troisième ",
                                "le quatrième ", "le cinquième ", "le dernier ",
                                "l’avant-dernier " },
  [ENTENTE_LANGUAGE_ENGLISH] = { "", "the first ", "the second ", "the third ", "the fourth ",
                                 "the fifth ", "the last ", "the second to last " },
};

static const char *const working_day[N_LANGUAGES] = { "jour ouvré (du lundi au vendredi)",
                                                      "weekday (Monday to Friday)" };
static const char *const quarterly[N_LANGUAGES] = { "tous les trimestres", "every quarter" };

typedef struct
{
  EntenteRecurrence *rhythm; /* borrowed; resolved */
  EntenteLanguage language;
} Speaker;

static char *
take_join (GPtrArray *items, EntenteLanguage language)
{
  g_ptr_array_add (items, NULL);

  return entente_typography_join ((const char *const *) items->pdata, language);
}

static GPtrArray *
list_months (const Speaker *self, guint months, gboolean of)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_free);

  for (guint month = 1; month <= 12; month++)
    {
      const char *name = _entente_month_get_name (month, self->language);
      const char *before = "";

      if (!(months & ENTENTE_MONTH (month)))
        continue;
      if (of && self->language == ENTENTE_LANGUAGE_FRENCH)
        before = strchr ("ao", name[0]) != NULL ? "d’" : "de ";
      g_ptr_array_add (items, g_strconcat (before, name, NULL));
    }

  return items;
}

/* "March and September", "juillet et août" */
static char *
dup_months (const Speaker *self, guint months)
{
  g_autoptr (GPtrArray) items = list_months (self, months, FALSE);

  return take_join (items, self->language);
}

/* " of March and September", " de mars et de septembre" */
static char *
dup_of_months (const Speaker *self, guint months)
{
  g_autoptr (GPtrArray) items = list_months (self, months, TRUE);
  g_autofree char *joined = take_join (items, self->language);

  return g_strconcat (self->language == ENTENTE_LANGUAGE_FRENCH ? " " : " of ", joined, NULL);
}

/*
 * How often
 */

static gboolean
all_positions_are (EntenteRecurrence *rhythm, guint8 position, guint64 month_day)
{
  gboolean all = rhythm->month_days == 0 || rhythm->month_days == month_day;

  all &= rhythm->working_days == 0 || rhythm->working_days == position;
  for (guint day = 1; day <= 7; day++)
    all &= rhythm->weekdays[day] == 0 || rhythm->weekdays[day] == position;

  return all;
}

/* The last Tuesday of March, June, September and December is that of the quarter. */
static gboolean
is_quarterly (EntenteRecurrence *rhythm)
{
  if (rhythm->unit != ENTENTE_RECURRENCE_YEARS || rhythm->interval != 1)
    return FALSE;

  return (rhythm->months == ENTENTE_MONTHS_QUARTER_ENDS
          && all_positions_are (rhythm, ENTENTE_POSITION_LAST, ENTENTE_MONTH_DAY_LAST))
         || (rhythm->months == ENTENTE_MONTHS_QUARTER_STARTS
             && all_positions_are (rhythm, 1 << 1, ENTENTE_MONTH_DAY (1)));
}

static gboolean
has_many_months (EntenteRecurrence *rhythm)
{
  return __builtin_popcount (rhythm->months) >= MONTHS_MANY;
}

static gboolean
has_one_day (EntenteRecurrence *rhythm)
{
  guint n = __builtin_popcount (rhythm->working_days) + __builtin_popcountll (rhythm->month_days);

  for (guint day = 1; day <= 7; day++)
    n += __builtin_popcount (rhythm->weekdays[day]);

  return n == 1;
}

static char *
dup_every (const Speaker *self, EntenteRecurrenceUnit unit, guint interval)
{
  g_autofree char *figures = NULL;
  g_autofree char *format = NULL;
  const char *number;
  g_auto (GStrv) parts = NULL;

  if (interval == 1)
    return g_strdup (every_one[self->language][unit]);

  figures = g_strdup_printf ("%u", interval);
  number = interval <= NUMBERS_MAX ? numbers[self->language][interval] : figures;
  parts = g_strsplit (every_some[self->language][unit], "%s", 2);

  return g_strjoinv (number, parts);
}

static char *
dup_except (const Speaker *self, const char *before, guint months)
{
  g_autofree char *left_out = dup_months (self, ENTENTE_MONTHS_ALL & ~months);

  return g_strconcat (before, self->language == ENTENTE_LANGUAGE_FRENCH ? " sauf " : " except ",
                      left_out, NULL);
}

static char *
dup_how_often (const Speaker *self)
{
  EntenteRecurrence *rhythm = self->rhythm;
  guint n_months = __builtin_popcount (rhythm->months);

  if (is_quarterly (rhythm))
    return g_strdup (quarterly[self->language]);
  if (rhythm->unit == ENTENTE_RECURRENCE_YEARS && rhythm->interval == 1)
    {
      if (has_many_months (rhythm))
        return dup_except (self, every_one[self->language][ENTENTE_RECURRENCE_MONTHS],
                           rhythm->months);
      if (n_months > 1 && has_one_day (rhythm))
        return g_strdup (times_a_year[self->language][n_months]);
    }

  return dup_every (self, rhythm->unit, rhythm->interval);
}

/*
 * On which days
 */

static void
add_places (const Speaker *self, GPtrArray *items, guint8 positions, const char *what)
{
  for (guint i = 0; i <= ENTENTE_POSITION_MAX + 2; i++)
    if (positions & 1 << i)
      g_ptr_array_add (items, g_strconcat (places[self->language][i], what, NULL));
}

static char *
dup_month_day (const Speaker *self, guint day)
{
  const char *ending = "th";

  if (self->language == ENTENTE_LANGUAGE_FRENCH)
    return g_strdup_printf (day == 1 ? "le %uer" : "le %u", day);
  if (day % 10 == 1 && day != 11)
    ending = "st";
  else if (day % 10 == 2 && day != 12)
    ending = "nd";
  else if (day % 10 == 3 && day != 13)
    ending = "rd";

  return g_strdup_printf ("the %u%s", day, ending);
}

/* "14 March", "le 14 mars" */
static char *
dup_day_of_month (const Speaker *self, guint day, guint month)
{
  const char *name = _entente_month_get_name (month, self->language);

  if (self->language == ENTENTE_LANGUAGE_FRENCH)
    return g_strdup_printf ("le %u%s" ENTENTE_NO_BREAK_SPACE "%s", day, day == 1 ? "er" : "", name);

  return g_strdup_printf ("%u" ENTENTE_NO_BREAK_SPACE "%s", day, name);
}

static gboolean
names_its_months (EntenteRecurrence *rhythm)
{
  return rhythm->unit == ENTENTE_RECURRENCE_YEARS && rhythm->months != 0
         && !is_quarterly (rhythm) && !(rhythm->interval == 1 && has_many_months (rhythm));
}

static void
add_numbered_days (const Speaker *self, GPtrArray *items)
{
  for (guint day = 1; day <= 31; day++)
    {
      if (!(self->rhythm->month_days & ENTENTE_MONTH_DAY (day)))
        continue;
      if (!names_its_months (self->rhythm))
        {
          g_ptr_array_add (items, dup_month_day (self, day));
          continue;
        }
      for (guint month = 1; month <= 12; month++)
        if (self->rhythm->months & ENTENTE_MONTH (month))
          g_ptr_array_add (items, dup_day_of_month (self, day, month));
    }
}

/* Days that say their month only through what follows: "the last Tuesday", "the last day". */
static void
add_placed_days (const Speaker *self, GPtrArray *items)
{
  EntenteRecurrence *rhythm = self->rhythm;
  guint8 last = 0;

  if (rhythm->month_days & ENTENTE_MONTH_DAY_BEFORE_LAST)
    last |= ENTENTE_POSITION_BEFORE_LAST;
  if (rhythm->month_days & ENTENTE_MONTH_DAY_LAST)
    last |= ENTENTE_POSITION_LAST;

  add_places (self, items, last, self->language == ENTENTE_LANGUAGE_FRENCH ? "jour" : "day");
  add_places (self, items, rhythm->working_days, working_day[self->language]);
  for (guint day = 1; day <= 7; day++)
    add_places (self, items, rhythm->weekdays[day],
                _entente_weekday_get_name (day, self->language));
}

static void
append_days (const Speaker *self, GString *words)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) placed = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *days = NULL;

  add_numbered_days (self, numbered);
  add_placed_days (self, placed);
  if (placed->len > 0 && names_its_months (self->rhythm))
    {
      g_autofree char *months = dup_of_months (self, self->rhythm->months);
      g_autofree char *joined = take_join (placed, self->language);

      g_ptr_array_add (numbered, g_strconcat (joined, months, NULL));
    }
  else
    g_ptr_array_extend_and_steal (numbered, g_steal_pointer (&placed));

  if (numbered->len == 0)
    return;
  days = take_join (numbered, self->language);
  g_string_append_printf (words, self->language == ENTENTE_LANGUAGE_FRENCH ? ", %s" : ", on %s",
                          days);
}

/*
 * In which months
 */

static void
append_months (const Speaker *self, GString *words)
{
  EntenteRecurrence *rhythm = self->rhythm;
  g_autofree char *months = NULL;

  if (is_quarterly (rhythm))
    {
      months = dup_months (self, rhythm->months);
      g_string_append_printf (words, " (%s)", months);
    }
  else if (rhythm->unit != ENTENTE_RECURRENCE_YEARS && has_many_months (rhythm))
    {
      months = dup_except (self, ",", rhythm->months);
      g_string_append (words, months);
    }
  else if (rhythm->unit != ENTENTE_RECURRENCE_YEARS && rhythm->months != 0)
    {
      months = dup_months (self, rhythm->months);
      g_string_append_printf (words,
                              self->language == ENTENTE_LANGUAGE_FRENCH ? ", en %s" : ", in %s",
                              months);
    }
}

/* What a day that not all months have comes down to. */
static void
append_caution (const Speaker *self, GString *words)
{
  const guint64 rare = ENTENTE_MONTH_DAY (29) | ENTENTE_MONTH_DAY (30) | ENTENTE_MONTH_DAY (31);

  if (!(self->rhythm->month_days & rare) || names_its_months (self->rhythm))
    return;
  g_string_append (words, self->language == ENTENTE_LANGUAGE_FRENCH
                              ? " (les mois qui ont ce jour)"
                              : " (in months that have that day)");
}

/**
 * entente_recurrence_dup_words:
 * @self: a rhythm
 * @first: the moment it counts from, for rules that leave the day to it, or %ENTENTE_MOMENT_NONE
 * @language: of what is written
 *
 * Says how often and on which days: "every month, on the last Tuesday", "tous les mois, le dernier
 * mardi". It begins in lower case and has no stop at its end.
 *
 * Returns: (transfer full): the words
 */
char *
entente_recurrence_dup_words (EntenteRecurrence *self,
                              EntenteMoment first,
                              EntenteLanguage language)
{
  g_autoptr (EntenteRecurrence) resolved = NULL;
  g_autoptr (GString) words = NULL;
  g_autofree char *often = NULL;
  Speaker speaker = { NULL, language };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) language < N_LANGUAGES, NULL);

  resolved = _entente_recurrence_resolve (self, first);
  speaker.rhythm = resolved;
  often = dup_how_often (&speaker);
  words = g_string_new (often);
  append_days (&speaker, words);
  append_months (&speaker, words);
  append_caution (&speaker, words);

  return g_string_free_and_steal (g_steal_pointer (&words));
}
