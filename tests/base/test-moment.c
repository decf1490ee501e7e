/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-moment.h"

#define N "\u00a0"
#define NN "\u202f"

static EntenteMoment
at (const char *iso)
{
  EntenteMoment moment = 0;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  return moment;
}

static void
test_iso (void)
{
  static const char *const bad[] = { "",
                                     "2027",
                                     "2027-06",
                                     "2027-6-12",
                                     "12/06/2027",
                                     "2027-06-12 18:00",
                                     "2027-06-12T",
                                     "2027-06-12T18",
                                     "2027-06-12T18:0",
                                     "2027-06-12T18:60",
                                     "2027-06-12T24:01",
                                     "2027-06-12T25:00",
                                     "2027-06-12T-1:00",
                                     "2027-06-12T18:00:00",
                                     "2027-06-12T18:00Z",
                                     "2027-02-29",
                                     "1899-12-31",
                                     "2200-01-01",
                                     "0000-01-01",
                                     "2027-06-12x" };
  EntenteMoment moment = 42;
  gboolean has_time = 7;

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_test_message ("%s", bad[i]);
      g_assert_false (entente_moment_from_iso (bad[i], ENTENTE_MOMENT_ENDS, &moment, &has_time));
    }
  g_assert_cmpint (moment, ==, 42);
  g_assert_cmpint (has_time, ==, 7);

  g_assert_cmpint (at ("1970-01-01"), ==, 0);
  g_assert_cmpint (at ("1970-01-02T00:01"), ==, 1441);
  g_assert_cmpint (at ("1969-12-31T23:59"), ==, -1);
  g_assert_cmpint (at ("2027-06-12T24:00"), ==, at ("2027-06-13"));

  g_assert_true (entente_moment_from_iso ("2027-06-12", ENTENTE_MOMENT_ENDS, &moment, &has_time));
  g_assert_false (has_time);
  g_assert_cmpint (moment, ==, at ("2027-06-13T00:00"));
  g_assert_true (
      entente_moment_from_iso ("2027-06-12T18:30", ENTENTE_MOMENT_ENDS, &moment, &has_time));
  g_assert_true (has_time);
  g_assert_cmpint (moment, ==, at ("2027-06-12") + 18 * 60 + 30);
}

static void
test_to_iso (void)
{
  static const struct
  {
    const char *moment;
    const char *starts;
    const char *ends;
    const char *timed;
  } cases[] = {
    { "2027-06-12T18:05", "2027-06-12", "2027-06-12", "2027-06-12T18:05" },
    { "2027-06-12T00:00", "2027-06-12", "2027-06-11", "2027-06-12T00:00" },
    { "2027-06-12T00:01", "2027-06-12", "2027-06-12", "2027-06-12T00:01" },
    { "1970-01-01T00:00", "1970-01-01", "1969-12-31", "1970-01-01T00:00" },
    { "1950-03-01T00:00", "1950-03-01", "1950-02-28", "1950-03-01T00:00" },
    { "2028-03-01T00:00", "2028-03-01", "2028-02-29", "2028-03-01T00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteMoment moment = at (cases[i].moment);
      g_autofree char *starts = entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, FALSE);
      g_autofree char *ends = entente_moment_to_iso (moment, ENTENTE_MOMENT_ENDS, FALSE);
      g_autofree char *timed = entente_moment_to_iso (moment, ENTENTE_MOMENT_ENDS, TRUE);

      g_assert_cmpstr (starts, ==, cases[i].starts);
      g_assert_cmpstr (ends, ==, cases[i].ends);
      g_assert_cmpstr (timed, ==, cases[i].timed);
    }
}

/* Every day of two hundred years has 1440 minutes, 29 February and the nights when clocks change
   included, and comes back from its text. */
static void
test_days (void)
{
  const EntenteMoment last = at ("2199-12-31");
  gint64 day = entente_moment_get_day (at ("1900-01-01"));

  for (EntenteMoment moment = at ("1900-01-01"); moment <= last; moment += ENTENTE_DAY, day++)
    {
      g_autofree char *iso = entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, FALSE);
      EntenteMoment end = 0;
      GDate date;

      g_assert_cmpint (at (iso), ==, moment);
      g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_ENDS, &end, NULL));
      g_assert_cmpint (end - moment, ==, 1440);
      entente_moment_get_date (end, ENTENTE_MOMENT_ENDS, &date);
      g_assert_cmpint (entente_moment_from_date (&date), ==, moment);
      g_assert_cmpint (entente_moment_get_day (moment), ==, day);
      g_assert_cmpint (entente_moment_get_day (moment + 1439), ==, day);
      g_assert_cmpint (entente_moment_get_minute (moment + 1439), ==, 1439);
      g_assert_cmpint (entente_moment_get_minute (moment), ==, 0);
    }
}

/* Moments that no project has do not break anything. */
static void
test_far (void)
{
  GDate date;

  entente_moment_get_date (ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_ENDS, &date);
  g_assert_true (g_date_valid (&date));
  entente_moment_get_date (G_MAXINT64, ENTENTE_MOMENT_STARTS, &date);
  g_assert_cmpuint (g_date_get_year (&date), ==, 9999);
}

static void
test_now (void)
{
  GDate today, date;

  entente_date_today (&today);
  entente_moment_get_date (entente_moment_now (), ENTENTE_MOMENT_STARTS, &date);
  /* Midnight may pass between the two. */
  g_assert_cmpint (ABS (g_date_days_between (&today, &date)), <=, 1);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    EntenteDateResult result;
    const char *iso;
  } cases[] = {
    { "12 juin 2027", ENTENTE_DATE_VALID, "2027-06-12T00:00" },
    { "12 juin 2027 18h30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "12 juin 2027 à 18 h 30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "12" N "juin" N "2027 à 18" N "h" N "30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "samedi 12 juin 2027, 9h", ENTENTE_DATE_VALID, "2027-06-12T09:00" },
    { "1er août 2027 9h05", ENTENTE_DATE_VALID, "2027-08-01T09:05" },
    { "12/06/2027 18:30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "12/06/2027 18:30:00", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "2027-06-12T18:30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "2027-06-12 18:30", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "2027-06-12", ENTENTE_DATE_VALID, "2027-06-12T00:00" },
    { "12 June 2027 at 6:30 pm", ENTENTE_DATE_VALID, "2027-06-12T18:30" },
    { "Saturday 12 June 2027 at noon", ENTENTE_DATE_VALID, "2027-06-12T12:00" },
    { "12 juin 2027 à midi", ENTENTE_DATE_VALID, "2027-06-12T12:00" },
    { "12 juin 2027 24h", ENTENTE_DATE_VALID, "2027-06-13T00:00" },
    { "  12/06/2027  0h  ", ENTENTE_DATE_VALID, "2027-06-12T00:00" },
    { "12 juin 2027 - 18h", ENTENTE_DATE_VALID, "2027-06-12T18:00" },
    { "lundi 12 juin 2027 18h", ENTENTE_DATE_WRONG_WEEKDAY, "2027-06-12T18:00" },
    { "", ENTENTE_DATE_EMPTY, NULL },
    { "  ", ENTENTE_DATE_EMPTY, NULL },
    { "18h30", ENTENTE_DATE_UNREADABLE, NULL },
    { "12 juin 18h30", ENTENTE_DATE_NO_YEAR, NULL },
    { "12/06/27 18h30", ENTENTE_DATE_SHORT_YEAR, NULL },
    { "31/06/2027 18h30", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "12 juin 2027 25h", ENTENTE_DATE_UNREADABLE, NULL },
    { "12 juin 2027 18h75", ENTENTE_DATE_UNREADABLE, NULL },
    { "12/06/2027 18:3", ENTENTE_DATE_UNREADABLE, NULL },
    { "12/06/2027 18", ENTENTE_DATE_UNREADABLE, NULL },
    { "18h 12/06/2027", ENTENTE_DATE_UNREADABLE, NULL },
    { "demain 18h", ENTENTE_DATE_UNREADABLE, NULL },
    { "12 juin 2027 18h 19h", ENTENTE_DATE_UNREADABLE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteMoment moment = 42;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (
          entente_moment_parse (cases[i].typed, ENTENTE_MOMENT_STARTS, &moment, NULL),
          ==,
          cases[i].result);
      g_assert_cmpint (moment, ==, cases[i].iso != NULL ? at (cases[i].iso) : 42);
    }
}

static void
test_typed_edge (void)
{
  EntenteMoment moment;
  gboolean has_time = TRUE;

  entente_moment_parse ("12/06/2027", ENTENTE_MOMENT_ENDS, &moment, &has_time);
  g_assert_false (has_time);
  g_assert_cmpint (moment, ==, at ("2027-06-13"));
  entente_moment_parse ("12/06/2027 18h", ENTENTE_MOMENT_ENDS, &moment, &has_time);
  g_assert_true (has_time);
  g_assert_cmpint (moment, ==, at ("2027-06-12T18:00"));
}

static void
test_hours (void)
{
  static const struct
  {
    const char *typed;
    int minutes; /* -1: none */
  } cases[] = {
    { "18h30", 1110 },   { "18:30", 1110 },     { "18 h", 1080 },   { "9h", 540 },
    { "9 h 05", 545 },   { "09h05", 545 },      { "18H30", 1110 },  { " 18 h 30 ", 1110 },
    { "9 heures", 540 }, { "9 heures 15", 555 }, { "0h", 0 },       { "00:00", 0 },
    { "24:00", 1440 },   { "24h", 1440 },       { "midi", 720 },    { "6 pm", 1080 },
    { "6:30pm", 1110 },  { "12 am", 0 },        { "12 pm", 720 },   { "1 h 30 min", 90 },
    { "18" NN "h" NN "30", 1110 },
    { "", -1 },          { "18", -1 },          { "h", -1 },        { "24h01", -1 },
    { "25h", -1 },       { "18h60", -1 },       { "18:5", -1 },     { "118h", -1 },
    { "-1h", -1 },       { "18h30 environ", -1 }, { "18.30", -1 },  { "13 am", -1 },
    { "soir", -1 },      { "18:30:15", -1 },    { "18h300", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int minutes = -1;

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (entente_time_parse (cases[i].typed, &minutes), ==, cases[i].minutes >= 0);
      g_assert_cmpint (minutes, ==, cases[i].minutes);
    }
}

static void
assert_hour (int minutes, EntenteLanguage language, const char *expected)
{
  g_autofree char *hour = entente_time_format (minutes, language);

  g_assert_cmpstr (hour, ==, expected);
}

static void
test_hours_written (void)
{
  assert_hour (1110, ENTENTE_LANGUAGE_FRENCH, "18" N "h" N "30");
  assert_hour (545, ENTENTE_LANGUAGE_FRENCH, "9" N "h" N "05");
  assert_hour (540, ENTENTE_LANGUAGE_FRENCH, "9" N "h");
  assert_hour (1440, ENTENTE_LANGUAGE_FRENCH, "24" N "h");
  assert_hour (545, ENTENTE_LANGUAGE_ENGLISH, "09:05");

  for (int minutes = 0; minutes <= 1440; minutes++)
    {
      for (EntenteLanguage l = ENTENTE_LANGUAGE_FRENCH; l <= ENTENTE_LANGUAGE_ENGLISH; l++)
        {
          g_autofree char *hour = entente_time_format (minutes, l);
          int again = -1;

          g_assert_true (entente_time_parse (hour, &again));
          g_assert_cmpint (again, ==, minutes);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/moment/iso", test_iso);
  g_test_add_func ("/moment/to-iso", test_to_iso);
  g_test_add_func ("/moment/days", test_days);
  g_test_add_func ("/moment/far", test_far);
  g_test_add_func ("/moment/now", test_now);
  g_test_add_func ("/moment/typed", test_typed);
  g_test_add_func ("/moment/typed-edge", test_typed_edge);
  g_test_add_func ("/moment/hours", test_hours);
  g_test_add_func ("/moment/hours-written", test_hours_written);

  return g_test_run ();
}
