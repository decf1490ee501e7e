/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-holidays-private.h"

/* The eight of the eleven that keep their date. */
static const struct
{
  GDateMonth month;
  GDateDay day;
  EntenteHoliday holiday;
} fixed_days[] = {
  { 1, 1, ENTENTE_HOLIDAY_NEW_YEAR },      { 5, 1, ENTENTE_HOLIDAY_LABOUR_DAY },
  { 5, 8, ENTENTE_HOLIDAY_VICTORY_1945 },  { 7, 14, ENTENTE_HOLIDAY_NATIONAL_DAY },
  { 8, 15, ENTENTE_HOLIDAY_ASSUMPTION },   { 11, 1, ENTENTE_HOLIDAY_ALL_SAINTS },
  { 11, 11, ENTENTE_HOLIDAY_ARMISTICE_1918 }, { 12, 25, ENTENTE_HOLIDAY_CHRISTMAS },
};

/* The three that follow Easter, by how many days. */
static const struct
{
  int after;
  EntenteHoliday holiday;
} movable_days[] = {
  { 1, ENTENTE_HOLIDAY_EASTER_MONDAY },
  { 39, ENTENTE_HOLIDAY_ASCENSION },
  { 50, ENTENTE_HOLIDAY_WHIT_MONDAY },
};

/* When each place remembers the abolition of slavery. */
static const struct
{
  GDateMonth month;
  GDateDay day;
} abolition_days[] = {
  [ENTENTE_HOLIDAYS_GUADELOUPE] = { 5, 27 }, [ENTENTE_HOLIDAYS_GUYANE] = { 6, 10 },
  [ENTENTE_HOLIDAYS_MARTINIQUE] = { 5, 22 }, [ENTENTE_HOLIDAYS_MAYOTTE] = { 4, 27 },
  [ENTENTE_HOLIDAYS_REUNION] = { 12, 20 },
};

static const char *const names[][2] = {
  [ENTENTE_HOLIDAY_NEW_YEAR] = { "Jour de l’An", "New Year’s Day" },
  [ENTENTE_HOLIDAY_GOOD_FRIDAY] = { "Vendredi saint", "Good Friday" },
  [ENTENTE_HOLIDAY_EASTER_MONDAY] = { "Lundi de Pâques", "Easter Monday" },
  [ENTENTE_HOLIDAY_LABOUR_DAY] = { "Fête du Travail", "Labour Day" },
  [ENTENTE_HOLIDAY_VICTORY_1945] = { "Victoire de 1945", "Victory Day 1945" },
  [ENTENTE_HOLIDAY_ASCENSION] = { "Jeudi de l’Ascension", "Ascension Day" },
  [ENTENTE_HOLIDAY_WHIT_MONDAY] = { "Lundi de Pentecôte", "Whit Monday" },
  [ENTENTE_HOLIDAY_ABOLITION_OF_SLAVERY] = { "Abolition de l’esclavage", "Abolition of Slavery" },
  [ENTENTE_HOLIDAY_NATIONAL_DAY] = { "Fête nationale", "National Day" },
  [ENTENTE_HOLIDAY_ASSUMPTION] = { "Assomption", "Assumption" },
  [ENTENTE_HOLIDAY_ALL_SAINTS] = { "Toussaint", "All Saints’ Day" },
  [ENTENTE_HOLIDAY_ARMISTICE_1918] = { "Armistice de 1918", "Armistice Day" },
  [ENTENTE_HOLIDAY_CHRISTMAS] = { "Noël", "Christmas Day" },
  [ENTENTE_HOLIDAY_SAINT_STEPHEN] = { "Saint-Étienne", "Saint Stephen’s Day" },
};

/**
 * entente_easter:
 * @year: a year of the Gregorian calendar, from 1583
 * @date: (out): Easter Sunday
 *
 * Finds Easter by the anonymous Gregorian algorithm.
 */
void
entente_easter (guint year, GDate *date)
{
  const guint golden = year % 19;
  const guint century = year / 100;
  const guint in_century = year % 100;
  const guint correction = (century - (century + 8) / 25 + 1) / 3;
  const guint moon = (19 * golden + century - century / 4 - correction + 15) % 30;
  const guint weekday
      = (32 + 2 * (century % 4) + 2 * (in_century / 4) - moon - in_century % 4) % 7;
  const guint late = (golden + 11 * moon + 22 * weekday) / 451;
  const guint from_march = moon + weekday - 7 * late + 114;

  g_return_if_fail (year >= 1583 && year <= 9999);
  g_return_if_fail (date != NULL);

  g_date_clear (date, 1);
  g_date_set_dmy (date, from_march % 31 + 1, from_march / 31, year);
}

static gint64
day_of (guint year, GDateMonth month, GDateDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  return entente_moment_get_day (entente_moment_from_date (&date));
}

guint
_entente_holidays_list (EntenteHolidays self,
                        guint year,
                        EntenteHolidayDay days[_ENTENTE_HOLIDAYS_MAX])
{
  GDate date;
  gint64 easter;
  guint n = 0;

  if (self == ENTENTE_HOLIDAYS_NONE)
    return 0;

  entente_easter (year, &date);
  easter = entente_moment_get_day (entente_moment_from_date (&date));
  for (guint i = 0; i < G_N_ELEMENTS (movable_days); i++)
    days[n++] = (EntenteHolidayDay) { easter + movable_days[i].after, movable_days[i].holiday };
  if (self == ENTENTE_HOLIDAYS_ALSACE_MOSELLE)
    days[n++] = (EntenteHolidayDay) { easter - 2, ENTENTE_HOLIDAY_GOOD_FRIDAY };

  for (guint i = 0; i < G_N_ELEMENTS (fixed_days); i++)
    days[n++] = (EntenteHolidayDay) { day_of (year, fixed_days[i].month, fixed_days[i].day),
                                      fixed_days[i].holiday };
  if (self == ENTENTE_HOLIDAYS_ALSACE_MOSELLE)
    days[n++] = (EntenteHolidayDay) { day_of (year, 12, 26), ENTENTE_HOLIDAY_SAINT_STEPHEN };
  else if (self != ENTENTE_HOLIDAYS_METROPOLITAN)
    days[n++] = (EntenteHolidayDay) { day_of (year,
                                              abolition_days[self].month,
                                              abolition_days[self].day),
                                      ENTENTE_HOLIDAY_ABOLITION_OF_SLAVERY };

  return n;
}

/**
 * entente_holidays_find:
 * @self: whose holidays
 * @day: days since 1 January 1970
 * @holiday: (out) (optional): which it is; untouched when it is none
 *
 * Tells public holidays by the rules of today, whatever the year. When two fall on one day, the
 * movable one is told: Ascension Day on 1 or 8 May.
 *
 * Returns: whether the day is a public holiday there
 */
gboolean
entente_holidays_find (EntenteHolidays self, gint64 day, EntenteHoliday *holiday)
{
  EntenteHolidayDay days[_ENTENTE_HOLIDAYS_MAX];
  GDate date;
  guint n;

  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (abolition_days), FALSE);

  entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  if (self == ENTENTE_HOLIDAYS_NONE || g_date_get_year (&date) < 1583)
    return FALSE;

  n = _entente_holidays_list (self, g_date_get_year (&date), days);
  for (guint i = 0; i < n; i++)
    {
      if (days[i].day != day)
        continue;
      if (holiday != NULL)
        *holiday = days[i].holiday;
      return TRUE;
    }

  return FALSE;
}

/**
 * entente_holiday_get_name:
 * @self: a holiday
 * @language: of the text it stands in
 *
 * Returns: its name: "Jeudi de l’Ascension", "Ascension Day"
 */
const char *
entente_holiday_get_name (EntenteHoliday self, EntenteLanguage language)
{
  g_return_val_if_fail ((guint) self < G_N_ELEMENTS (names), NULL);

  return names[self][language == ENTENTE_LANGUAGE_FRENCH ? 0 : 1];
}
