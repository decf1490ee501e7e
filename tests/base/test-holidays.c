/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-holidays.h"

#define FIRST_YEAR 1990
#define LAST_YEAR 2100

/* Easter Sunday, month and day, as almanacs print it. */
static const guint easters[LAST_YEAR - FIRST_YEAR + 1] = {
  415, 331, 419, 411, 403, 416, 407, 330, 412, 404, /* 1990 */
  423, 415, 331, 420, 411, 327, 416, 408, 323, 412, /* 2000 */
  404, 424, 408, 331, 420, 405, 327, 416, 401, 421, /* 2010 */
  412, 404, 417, 409, 331, 420, 405, 328, 416, 401, /* 2020 */
  421, 413, 328, 417, 409, 325, 413, 405, 425, 410, /* 2030 */
  401, 421, 406, 329, 417, 409, 325, 414, 405, 418, /* 2040 */
  410, 402, 421, 406, 329, 418, 402, 422, 414, 330, /* 2050 */
  418, 410, 326, 415, 406, 329, 411, 403, 422, 414, /* 2060 */
  330, 419, 410, 326, 415, 407, 419, 411, 403, 423, /* 2070 */
  407, 330, 419, 404, 326, 415, 331, 420, 411, 403, /* 2080 */
  416, 408, 330, 412, 404, 424, 415, 331, 420, 412, /* 2090 */
  328,                                              /* 2100 */
};

/* The full moon of Easter for each golden number, the same from 1900 to 2199. */
static const guint moons[19] = { 414, 403, 323, 411, 331, 418, 408, 328, 416, 405,
                                 325, 413, 402, 322, 410, 330, 417, 407, 327 };

static gint64
day_of (guint year, guint month_and_day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, month_and_day % 100, month_and_day / 100, year);

  return entente_moment_get_day (entente_moment_from_date (&date));
}

static gint64
easter_of (guint year)
{
  GDate date;

  entente_easter (year, &date);
  return entente_moment_get_day (entente_moment_from_date (&date));
}

static void
test_easter (void)
{
  for (guint year = FIRST_YEAR; year <= LAST_YEAR; year++)
    g_assert_cmpint (easter_of (year), ==, day_of (year, easters[year - FIRST_YEAR]));

  /* The Sunday after that full moon. Day 0 was a Thursday. */
  for (guint year = 1900; year < 2200; year++)
    {
      gint64 moon = day_of (year, moons[year % 19]);
      gint64 days_to_sunday = 7 - (((moon + 4) % 7) + 7) % 7;

      g_assert_cmpint (easter_of (year), ==, moon + days_to_sunday);
    }
}

/* What the table above says of a day, whole year by whole year. */
static gboolean
expect_holiday (EntenteHolidays where, guint year, gint64 day, EntenteHoliday *holiday)
{
  static const struct
  {
    guint month_and_day;
    EntenteHoliday holiday;
  } everywhere[] = {
    { 101, ENTENTE_HOLIDAY_NEW_YEAR },        { 501, ENTENTE_HOLIDAY_LABOUR_DAY },
    { 508, ENTENTE_HOLIDAY_VICTORY_1945 },    { 714, ENTENTE_HOLIDAY_NATIONAL_DAY },
    { 815, ENTENTE_HOLIDAY_ASSUMPTION },      { 1101, ENTENTE_HOLIDAY_ALL_SAINTS },
    { 1111, ENTENTE_HOLIDAY_ARMISTICE_1918 }, { 1225, ENTENTE_HOLIDAY_CHRISTMAS },
  };
  static const guint abolition[] = { 0, 0, 0, 527, 610, 522, 427, 1220 };
  const gint64 easter = day_of (year, easters[year - FIRST_YEAR]);

  if (day == easter + 1 || day == easter + 39 || day == easter + 50)
    {
      *holiday = day == easter + 1    ? ENTENTE_HOLIDAY_EASTER_MONDAY
                 : day == easter + 39 ? ENTENTE_HOLIDAY_ASCENSION
                                      : ENTENTE_HOLIDAY_WHIT_MONDAY;
      return TRUE;
    }
  *holiday = ENTENTE_HOLIDAY_GOOD_FRIDAY;
  if (where == ENTENTE_HOLIDAYS_ALSACE_MOSELLE && day == easter - 2)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (everywhere); i++)
    {
      *holiday = everywhere[i].holiday;
      if (day == day_of (year, everywhere[i].month_and_day))
        return TRUE;
    }
  *holiday = ENTENTE_HOLIDAY_SAINT_STEPHEN;
  if (where == ENTENTE_HOLIDAYS_ALSACE_MOSELLE)
    return day == day_of (year, 1226);
  *holiday = ENTENTE_HOLIDAY_ABOLITION_OF_SLAVERY;

  return abolition[where] != 0 && day == day_of (year, abolition[where]);
}

static void
test_table (gconstpointer data)
{
  const EntenteHolidays where = GPOINTER_TO_INT (data);
  guint n = 0;

  for (guint year = FIRST_YEAR; year <= LAST_YEAR; year++)
    {
      for (gint64 day = day_of (year, 101); day <= day_of (year, 1231); day++)
        {
          EntenteHoliday expected = 0, found = 0;
          gboolean is_one = expect_holiday (where, year, day, &expected);

          g_assert_cmpint (entente_holidays_find (where, day, &found), ==, is_one);
          if (is_one)
            g_assert_cmpint (found, ==, expected);
          n += is_one;
        }
    }

  /* Eleven a year, but for those that fall on one day. */
  g_assert_cmpuint (n, >, 111 * 10);
  g_assert_cmpuint (n, <=, 111 * 13);
}

static void
test_facts (void)
{
  EntenteHoliday holiday;

  g_assert_cmpint (easter_of (2026), ==, day_of (2026, 405));
  g_assert_cmpint (easter_of (2027), ==, day_of (2027, 328));
  g_assert_cmpint (easter_of (2028), ==, day_of (2028, 416));
  g_assert_cmpint (easter_of (2029), ==, day_of (2029, 401));
  g_assert_cmpint (easter_of (2030), ==, day_of (2030, 421));

  g_assert_true (
      entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, day_of (2027, 506), &holiday));
  g_assert_cmpint (holiday, ==, ENTENTE_HOLIDAY_ASCENSION);
  g_assert_true (
      entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, day_of (2027, 517), &holiday));
  g_assert_cmpint (holiday, ==, ENTENTE_HOLIDAY_WHIT_MONDAY);
  /* Ascension on 1 May (2008) and on 8 May (1997). */
  g_assert_true (
      entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, day_of (2008, 501), &holiday));
  g_assert_cmpint (holiday, ==, ENTENTE_HOLIDAY_ASCENSION);
  g_assert_true (
      entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, day_of (1997, 508), &holiday));
  g_assert_cmpint (holiday, ==, ENTENTE_HOLIDAY_ASCENSION);

  g_assert_false (entente_holidays_find (ENTENTE_HOLIDAYS_NONE, day_of (2027, 714), NULL));
  g_assert_true (entente_holidays_find (ENTENTE_HOLIDAYS_REUNION, day_of (2027, 1220), NULL));
  /* Before there was a Gregorian calendar, and long after. */
  g_assert_false (entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, -200000, NULL));
  g_assert_false (entente_holidays_find (ENTENTE_HOLIDAYS_METROPOLITAN, -2000000, NULL));
}

static void
test_names (void)
{
  g_assert_cmpstr (entente_holiday_get_name (ENTENTE_HOLIDAY_ASCENSION, ENTENTE_LANGUAGE_FRENCH),
                   ==,
                   "Jeudi de l’Ascension");
  g_assert_cmpstr (entente_holiday_get_name (ENTENTE_HOLIDAY_ASCENSION, ENTENTE_LANGUAGE_ENGLISH),
                   ==,
                   "Ascension Day");
  for (int i = 0; i <= ENTENTE_HOLIDAY_SAINT_STEPHEN; i++)
    {
      const char *french = entente_holiday_get_name (i, ENTENTE_LANGUAGE_FRENCH);

      g_assert_nonnull (french);
      g_assert_cmpstr (french, !=, entente_holiday_get_name (i, ENTENTE_LANGUAGE_ENGLISH));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/holidays/easter", test_easter);
  for (int i = ENTENTE_HOLIDAYS_NONE + 1; i <= ENTENTE_HOLIDAYS_REUNION; i++)
    {
      g_autofree char *path = g_strdup_printf ("/holidays/table/%d", i);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_table);
    }
  g_test_add_func ("/holidays/facts", test_facts);
  g_test_add_func ("/holidays/names", test_names);

  return g_test_run ();
}
