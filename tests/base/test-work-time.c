/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-work-time.h"

#include <string.h>

#define N "\u00a0"

static EntenteMoment
at (const char *iso)
{
  EntenteMoment moment = 0;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  return moment;
}

static EntenteWorkTime *
make_office (EntenteHolidays holidays)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_FRIDAY; day++)
    g_assert_true (
        entente_work_time_builder_set_weekday (builder, day, "09:00-12:00,14:00-18:00"));
  g_assert_true (entente_work_time_builder_set_weekday (builder, G_DATE_SATURDAY, ""));
  g_assert_true (entente_work_time_builder_set_weekday (builder, G_DATE_SUNDAY, ""));
  entente_work_time_builder_set_holidays (builder, holidays);

  return entente_work_time_builder_end (builder);
}

static void
assert_moment (EntenteMoment moment, const char *expected)
{
  g_autofree char *iso = NULL;

  if (moment == ENTENTE_MOMENT_NONE)
    {
      g_assert_cmpstr (expected, ==, NULL);
      return;
    }
  iso = entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, TRUE);
  g_assert_cmpstr (iso, ==, expected);
}

/* --- Known cases ------------------------------------------------------------------------------ */

static void
test_office (void)
{
  g_autoptr (EntenteWorkTime) office = make_office (ENTENTE_HOLIDAYS_NONE);

  g_assert_cmpint (entente_work_time_get_day_minutes (office), ==, 420);
  g_assert_cmpint (entente_work_time_get_week_minutes (office), ==, 2100);
  g_assert_false (entente_work_time_is_always (office));
  g_assert_false (entente_work_time_is_empty (office));

  /* 11 June 2027 is a Friday. */
  assert_moment (entente_work_time_add (office, at ("2027-06-11T17:00"), 60), "2027-06-11T18:00");
  assert_moment (entente_work_time_add (office, at ("2027-06-11T17:00"), 61), "2027-06-14T09:01");
  assert_moment (entente_work_time_add (office, at ("2027-06-12"), 420), "2027-06-14T18:00");
  assert_moment (entente_work_time_add (office, at ("2027-06-14T09:00"), -60), "2027-06-11T17:00");
  assert_moment (entente_work_time_add (office, at ("2027-06-14T18:00"), -420), "2027-06-14T09:00");
  assert_moment (entente_work_time_add (office, at ("2027-06-12"), 0), "2027-06-12T00:00");
  assert_moment (entente_work_time_next_open (office, at ("2027-06-11T18:00")), "2027-06-14T09:00");
  assert_moment (entente_work_time_next_open (office, at ("2027-06-11T12:00")), "2027-06-11T14:00");
  assert_moment (entente_work_time_next_open (office, at ("2027-06-11T10:00")), "2027-06-11T10:00");
  assert_moment (entente_work_time_previous_close (office, at ("2027-06-14T09:00")),
                 "2027-06-11T18:00");
  assert_moment (entente_work_time_previous_close (office, at ("2027-06-11T12:00")),
                 "2027-06-11T12:00");
  assert_moment (entente_work_time_next_change (office, at ("2027-06-11T14:00")),
                 "2027-06-11T18:00");
  assert_moment (entente_work_time_next_change (office, at ("2027-06-11T18:00")),
                 "2027-06-14T09:00");
  g_assert_cmpint (entente_work_time_between (office, at ("2027-06-07"), at ("2027-06-14")), ==,
                   2100);
  g_assert_cmpint (entente_work_time_between (office, at ("2027-06-14"), at ("2027-06-07")), ==,
                   -2100);
  g_assert_true (entente_work_time_is_open (office, at ("2027-06-11T17:59")));
  g_assert_false (entente_work_time_is_open (office, at ("2027-06-11T18:00")));
  g_assert_false (
      entente_work_time_is_open_day (office, entente_moment_get_day (at ("2027-06-12"))));
  g_assert_true (
      entente_work_time_is_open_day (office, entente_moment_get_day (at ("2027-06-11"))));
}

static void
test_holidays (void)
{
  g_autoptr (EntenteWorkTime) office = make_office (ENTENTE_HOLIDAYS_METROPOLITAN);
  g_autoptr (EntenteWorkTime) again = NULL;
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (office);

  /* Ascension Day 2027 is Thursday 6 May, and 8 May a Saturday. */
  assert_moment (entente_work_time_add (office, at ("2027-05-05T14:00"), 300), "2027-05-07T10:00");
  assert_moment (entente_work_time_add (office, at ("2027-05-07T10:00"), -300), "2027-05-05T14:00");
  /* Whit Monday is shut. */
  assert_moment (entente_work_time_next_open (office, at ("2027-05-15")), "2027-05-18T09:00");

  /* The days of the base stay as they were, its holidays open again. */
  entente_work_time_builder_set_holidays (builder, ENTENTE_HOLIDAYS_NONE);
  again = entente_work_time_builder_end (builder);
  assert_moment (entente_work_time_next_open (again, at ("2027-05-15")), "2027-05-17T09:00");
}

static void
test_closures (void)
{
  g_autoptr (EntenteWorkTime) office = make_office (ENTENTE_HOLIDAYS_NONE);
  g_autoptr (EntenteWorkTime) summer = NULL;
  g_autoptr (EntenteWorkTime) more = NULL;
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (office);

  entente_work_time_builder_close (builder, at ("2027-08-02"), at ("2027-08-16"));
  entente_work_time_builder_close (builder, at ("2027-07-30T16:00"), at ("2027-08-02"));
  entente_work_time_builder_close (builder, at ("2027-09-02"), at ("2027-09-01"));
  summer = entente_work_time_builder_end (builder);

  assert_moment (entente_work_time_next_open (summer, at ("2027-07-30T16:00")), "2027-08-16T09:00");
  assert_moment (entente_work_time_add (summer, at ("2027-07-30T15:00"), 120), "2027-08-16T10:00");
  assert_moment (entente_work_time_add (summer, at ("2027-08-16T10:00"), -120), "2027-07-30T15:00");
  g_assert_true (entente_work_time_is_open (summer, at ("2027-09-01T10:00")));
  /* What it was made from is as it was. */
  g_assert_true (entente_work_time_is_open (office, at ("2027-08-03T10:00")));

  builder = entente_work_time_builder_new (summer);
  entente_work_time_builder_close (builder, at ("2027-08-16T09:00"), at ("2027-08-16T12:00"));
  more = entente_work_time_builder_end (builder);
  assert_moment (entente_work_time_next_open (more, at ("2027-08-02T10:00")), "2027-08-16T14:00");
}

static void
test_always (void)
{
  EntenteWorkTime *always = entente_work_time_get_always ();
  g_autoptr (EntenteWorkTime) same
      = entente_work_time_builder_end (entente_work_time_builder_new (NULL));
  g_autoptr (EntenteWorkTime) longest = NULL;
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (always);

  g_assert_true (same == always);
  g_assert_true (entente_work_time_is_always (always));
  g_assert_cmpint (entente_work_time_get_day_minutes (always), ==, 1440);
  g_assert_cmpint (entente_work_time_get_week_minutes (always), ==, 10080);
  g_assert_cmpint (entente_work_time_add (always, 17, -20), ==, -3);
  g_assert_cmpint (entente_work_time_between (always, 17, -3), ==, -20);
  g_assert_cmpint (entente_work_time_next_change (always, 17), ==, ENTENTE_MOMENT_NONE);

  /* One closed minute, far away: open spans that touch are one, over weeks and years. */
  entente_work_time_builder_close (builder, at ("2150-01-01"), at ("2150-01-01T00:01"));
  longest = entente_work_time_builder_end (builder);
  g_assert_false (entente_work_time_is_always (longest));
  assert_moment (entente_work_time_next_change (longest, at ("1900-01-01") - 1),
                 "2150-01-01T00:00");
  assert_moment (entente_work_time_next_change (longest, at ("2150-01-01")), "2150-01-01T00:01");
  assert_moment (entente_work_time_next_change (longest, at ("2150-01-01T00:01")), NULL);
}

static void
test_empty (void)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  g_autoptr (EntenteWorkTime) empty = NULL;
  g_autoptr (EntenteWorkTime) reopened = NULL;

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    entente_work_time_builder_set_weekday (builder, day, "");
  empty = entente_work_time_builder_end (builder);
  g_assert_true (entente_work_time_is_empty (empty));
  g_assert_false (entente_work_time_is_always (empty));
  g_assert_true (entente_work_time_is_open (empty, 0));
  g_assert_cmpint (entente_work_time_add (empty, 0, 100), ==, 100);
  g_assert_cmpint (entente_work_time_get_day_minutes (empty), ==, 1440);
  g_assert_cmpint (entente_work_time_next_change (empty, 0), ==, ENTENTE_MOMENT_NONE);

  builder = entente_work_time_builder_new (empty);
  entente_work_time_builder_set_weekday (builder, G_DATE_WEDNESDAY, "10:00-11:00");
  reopened = entente_work_time_builder_end (builder);
  g_assert_false (entente_work_time_is_empty (reopened));
  /* 9 June 2027 is a Wednesday. */
  assert_moment (entente_work_time_next_open (reopened, at ("2027-06-04")), "2027-06-09T10:00");
  g_assert_cmpint (entente_work_time_get_day_minutes (reopened), ==, 60);
  g_assert_cmpint (entente_work_time_get_week_minutes (reopened), ==, 60);

  builder = entente_work_time_builder_new (NULL);
  entente_work_time_builder_close (builder, G_MININT64, G_MAXINT64);
  g_clear_pointer (&empty, entente_work_time_unref);
  empty = entente_work_time_builder_end (builder);
  g_assert_true (entente_work_time_is_empty (empty));
}

/* Outside 1900 to 2199 everything is open, and counting goes over both ends. */
static void
test_ends (void)
{
  g_autoptr (EntenteWorkTime) office = make_office (ENTENTE_HOLIDAYS_METROPOLITAN);
  const EntenteMoment first = at ("1900-01-01");
  const EntenteMoment end = at ("2199-12-31") + ENTENTE_DAY;

  g_assert_true (entente_work_time_is_open (office, first - 1));
  g_assert_false (entente_work_time_is_open (office, first));
  g_assert_true (entente_work_time_is_open (office, end));
  g_assert_true (entente_work_time_is_open (office, end + 30 * ENTENTE_DAY));
  g_assert_cmpint (entente_work_time_previous_close (office, first), ==, first);
  /* New Year's Day 1900 is a holiday. */
  g_assert_cmpint (entente_work_time_next_open (office, first), ==, first + ENTENTE_DAY + 540);
  g_assert_cmpint (entente_work_time_add (office, first - 10, 11), ==, first + ENTENTE_DAY + 541);
  g_assert_cmpint (entente_work_time_add (office, first + ENTENTE_DAY + 541, -11), ==, first - 10);
  /* 31 December 2199 is a Tuesday. */
  g_assert_cmpint (entente_work_time_add (office, end - 360 - 1, 2), ==, end + 1);
  g_assert_cmpint (entente_work_time_add (office, end + 7 * ENTENTE_DAY, -8 * ENTENTE_DAY),
                   ==,
                   entente_work_time_add (office, end, -ENTENTE_DAY));
  g_assert_cmpint (entente_work_time_between (office, first - 100, first + ENTENTE_DAY), ==, 100);
  g_assert_cmpint (entente_work_time_next_change (office, end - 361), ==, end - 360);
  g_assert_cmpint (entente_work_time_next_change (office, end - 360), ==, end);
  g_assert_cmpint (entente_work_time_next_change (office, end), ==, ENTENTE_MOMENT_NONE);
}

/* Nights when clocks change, and 29 February, have the minutes of any other. */
static void
test_odd_days (void)
{
  static const char *const days[] = { "2027-03-28", "2027-10-31", "2028-02-29", "2000-02-29" };
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  g_autoptr (EntenteWorkTime) nights = NULL;

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    entente_work_time_builder_set_weekday (builder, day, "00:00-06:00,22:00-24:00");
  nights = entente_work_time_builder_end (builder);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      const EntenteMoment day = at (days[i]);

      g_assert_cmpint (entente_work_time_between (nights, day, day + ENTENTE_DAY), ==, 480);
      g_assert_cmpint (entente_work_time_between (entente_work_time_get_always (), day, day + 1440),
                       ==, 1440);
      g_assert_cmpint (entente_work_time_add (nights, day - 120, 480), ==, day + 360);
      g_assert_cmpint (entente_work_time_next_change (nights, day - 120), ==, day + 360);
    }
}

static void
test_day_length (void)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  g_autoptr (EntenteWorkTime) mixed = NULL;
  g_autoptr (EntenteWorkTime) equal = NULL;
  const EntenteDuration half = { 1, ENTENTE_UNIT_HALF_DAY, FALSE };
  const EntenteDuration week = { -2, ENTENTE_UNIT_WEEK, FALSE };
  const EntenteDuration percent = { 25, ENTENTE_UNIT_PERCENT, FALSE };
  const EntenteDuration elapsed = { 2, ENTENTE_UNIT_DAY, TRUE };

  /* Four days of 7 h 05, one of 4 h, two closed. */
  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_THURSDAY; day++)
    entente_work_time_builder_set_weekday (builder, day, "09:00-16:05");
  entente_work_time_builder_set_weekday (builder, G_DATE_FRIDAY, "08:00-12:00");
  entente_work_time_builder_set_weekday (builder, G_DATE_SATURDAY, "");
  entente_work_time_builder_set_weekday (builder, G_DATE_SUNDAY, "");
  mixed = entente_work_time_builder_end (builder);
  g_assert_cmpint (entente_work_time_get_day_minutes (mixed), ==, 425);
  g_assert_cmpint (entente_work_time_get_week_minutes (mixed), ==, 5 * 425);
  g_assert_cmpint (entente_work_time_get_minutes (mixed, &half, 0), ==, 213);
  g_assert_cmpint (entente_work_time_get_minutes (mixed, &week, 0), ==, -10 * 425);
  g_assert_cmpint (entente_work_time_get_minutes (mixed, &percent, 10), ==, 3);
  g_assert_cmpint (entente_work_time_get_minutes (mixed, &percent, -10), ==, -3);
  g_assert_cmpint (entente_work_time_get_minutes (mixed, &elapsed, 0), ==, 2880);

  /* Of equally common lengths, the longest. */
  builder = entente_work_time_builder_new (mixed);
  entente_work_time_builder_set_weekday (builder, G_DATE_THURSDAY, "");
  entente_work_time_builder_set_weekday (builder, G_DATE_WEDNESDAY, "08:00-12:00");
  equal = entente_work_time_builder_end (builder);
  g_assert_cmpint (entente_work_time_get_day_minutes (equal), ==, 425);
  g_assert_cmpint (entente_work_time_get_week_minutes (equal), ==, 4 * 425);
}

/* --- Hours typed ------------------------------------------------------------------------------ */

static void
test_hours (void)
{
  static const struct
  {
    const char *typed;
    const char *hours;
  } cases[] = {
    { "9h-12h, 14h-18h", "09:00-12:00,14:00-18:00" },
    { "9h–12h, 14h–18h", "09:00-12:00,14:00-18:00" },
    { "9-12 et 13:30-17", "09:00-12:00,13:30-17:00" },
    { "de 9h à 17h", "09:00-17:00" },
    { "9 h 30 à 12 h puis 14 h à 18 h", "09:30-12:00,14:00-18:00" },
    { "de 9h à 12h et de 14h à 18h", "09:00-12:00,14:00-18:00" },
    { "09:00-12:00,13:30-17:00", "09:00-12:00,13:30-17:00" },
    { "8h-12h 14h-18h", "08:00-12:00,14:00-18:00" },
    { "8 h 30 - 12 h 30  14 h - 18 h", "08:30-12:30,14:00-18:00" },
    { "8:00-12:00 14:00-18:30", "08:00-12:00,14:00-18:30" },
    { "8h 12h", NULL },
    { "8h-12h 14h", NULL },
    { "14h-18h / 9h-12h", "09:00-12:00,14:00-18:00" },
    { "9h-12h;11h-13h", "09:00-13:00" },
    { "9-12,12-14", "09:00-14:00" },
    { "from 9:00 to 5 pm", "09:00-17:00" },
    { "18h-minuit", "18:00-24:00" },
    { "18h-0h", "18:00-24:00" },
    { "0-24", "00:00-24:00" },
    { "24h/24", "00:00-24:00" },
    { "toute la journée", "00:00-24:00" },
    { "Fermé", "" },
    { "closed", "" },
    { "", "" },
    { "  ", "" },
    { "9h", NULL },
    { "9h-", NULL },
    { "-12h", NULL },
    { "12h-9h", NULL },
    { "22h-2h", NULL },
    { "9h-9h", NULL },
    { "9h-12h-14h", NULL },
    { "9h-25h", NULL },
    { "9h-12h,", NULL },
    { "matin", NULL },
    { "9h-12h sauf lundi", NULL },
    { "\xff", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *hours = entente_work_hours_normalize (cases[i].typed);
      g_autofree char *shown = g_utf8_make_valid (cases[i].typed, -1);

      g_test_message ("%s", shown);
      g_assert_cmpstr (hours, ==, cases[i].hours);
    }
}

static void
assert_written (const char *hours, EntenteLanguage language, const char *expected)
{
  g_autofree char *written = entente_work_hours_format (hours, language);
  g_autofree char *again = entente_work_hours_normalize (written);

  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpstr (again, ==, hours);
}

static void
test_hours_written (void)
{
  g_autofree char *unread = entente_work_hours_format ("x", ENTENTE_LANGUAGE_FRENCH);

  assert_written ("09:00-12:00,13:30-17:00",
                  ENTENTE_LANGUAGE_FRENCH,
                  "9" N "h" N "– 12" N "h, 13" N "h" N "30" N "– 17" N "h");
  assert_written ("09:00-12:00,13:30-17:00", ENTENTE_LANGUAGE_ENGLISH, "09:00–12:00, 13:30–17:00");
  assert_written ("00:00-24:00", ENTENTE_LANGUAGE_FRENCH, "toute la journée");
  assert_written ("00:00-24:00", ENTENTE_LANGUAGE_ENGLISH, "all day");
  assert_written ("", ENTENTE_LANGUAGE_FRENCH, "fermé");
  assert_written ("", ENTENTE_LANGUAGE_ENGLISH, "closed");
  g_assert_cmpstr (unread, ==, "x");
}

static void
test_bad_hours (void)
{
  static const char *const bad[] = { "9:00-12:00",  "09:00",        "09:00-",       "09:00-12:00,",
                                     "12:00-09:00", "09:00-24:01",  "09:60-10:00",  "09:00-12:00 ",
                                     "09:00-09:00", "09:00-12:00;", "xx:xx-yy:yy",  "09:00-12:0" };
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  g_autoptr (EntenteWorkTime) made = NULL;

  g_assert_true (entente_work_time_builder_set_weekday (builder, G_DATE_MONDAY, "09:00-12:00"));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (entente_work_time_builder_set_weekday (builder, G_DATE_MONDAY, bad[i]));
  made = entente_work_time_builder_end (builder);
  /* 7 June 2027 is a Monday. */
  g_assert_cmpint (entente_work_time_between (made, at ("2027-06-07"), at ("2027-06-08")), ==, 180);
}

/* --- Against a model of a bit per minute ------------------------------------------------------ */

#define MODEL_DAYS 150
#define MODEL_MINUTES (MODEL_DAYS * 1440)

typedef struct
{
  EntenteMoment start;
  guint8 *open;
  int *before; /* open minutes before each */
} Model;

static void
model_clear (Model *model)
{
  g_free (model->open);
  g_free (model->before);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Model, model_clear)

static void
model_close (Model *model, EntenteMoment from, EntenteMoment until)
{
  for (EntenteMoment t = MAX (from, model->start); t < MIN (until, model->start + MODEL_MINUTES);
       t++)
    model->open[t - model->start] = FALSE;
}

static void
model_set_weekday (Model *model, GDateWeekday weekday, int from, int until, gboolean open)
{
  for (int day = 0; day < MODEL_DAYS; day++)
    {
      GDate date;

      entente_moment_get_date (model->start + day * 1440, ENTENTE_MOMENT_STARTS, &date);
      for (int i = from; i < until && g_date_get_weekday (&date) == weekday; i++)
        model->open[day * 1440 + i] = open;
    }
}

static void
set_random_weekday (EntenteWorkTimeBuilder *builder, Model *model, GDateWeekday weekday)
{
  g_autoptr (GString) hours = g_string_new (NULL);

  model_set_weekday (model, weekday, 0, 1440, FALSE);
  for (int n = g_test_rand_int_range (0, 4); n > 0; n--)
    {
      int from = g_test_rand_int_range (0, 24 * 4) * 15;
      int until = g_test_rand_bit () ? 1440 : g_test_rand_int_range (from, 1440) + 1;

      if (g_test_rand_int_range (0, 3) == 0)
        from = 0;
      g_string_append_printf (hours,
                              "%s%02d:%02d-%02d:%02d",
                              hours->len > 0 ? "," : "",
                              from / 60,
                              from % 60,
                              until / 60,
                              until % 60);
      model_set_weekday (model, weekday, from, until, TRUE);
    }
  g_assert_true (entente_work_time_builder_set_weekday (builder, weekday, hours->str));
}

static EntenteWorkTime *
make_random (Model *model)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);
  EntenteHolidays holidays
      = g_test_rand_int_range (ENTENTE_HOLIDAYS_NONE, ENTENTE_HOLIDAYS_REUNION + 1);

  model->start = g_test_rand_int_range (-20000, 80000) * (gint64) ENTENTE_DAY;
  model->open = g_new (guint8, MODEL_MINUTES);
  memset (model->open, TRUE, MODEL_MINUTES);

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    if (g_test_rand_int_range (0, 4) > 0)
      set_random_weekday (builder, model, day);
  entente_work_time_builder_set_holidays (builder, holidays);
  for (int day = 0; day < MODEL_DAYS; day++)
    if (entente_holidays_find (holidays, model->start / 1440 + day, NULL))
      model_close (model, model->start + day * 1440, model->start + (day + 1) * 1440);
  for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
    {
      EntenteMoment from = model->start + g_test_rand_int_range (-9000, MODEL_MINUTES);
      EntenteMoment until = from + g_test_rand_int_range (1, 20000);

      if (g_test_rand_bit ())
        {
          from -= entente_moment_get_minute (from);
          until -= entente_moment_get_minute (until);
        }
      entente_work_time_builder_close (builder, from, until);
      model_close (model, from, until);
    }

  model->before = g_new0 (int, MODEL_MINUTES + 1);
  for (int i = 0; i < MODEL_MINUTES; i++)
    model->before[i + 1] = model->before[i] + model->open[i];

  return entente_work_time_builder_end (builder);
}

/* Minute by minute; -1 when the model ends first. */
static int
model_add (const Model *model, int from, int minutes)
{
  while (minutes > 0 && from < MODEL_MINUTES)
    minutes -= model->open[from++];
  while (minutes < 0 && from > 0)
    minutes += model->open[--from];

  return minutes == 0 ? from : -1;
}

static void
check_place (EntenteWorkTime *calendar, const Model *model, int i)
{
  const EntenteMoment t = model->start + i;
  int open = i, closed = i, change = i + 1;

  g_assert_cmpint (entente_work_time_is_open (calendar, t), ==, model->open[i]);

  while (open < MODEL_MINUTES && !model->open[open])
    open++;
  if (open < MODEL_MINUTES)
    g_assert_cmpint (entente_work_time_next_open (calendar, t), ==, model->start + open);
  while (closed > 0 && !model->open[closed - 1])
    closed--;
  if (closed > 0)
    g_assert_cmpint (entente_work_time_previous_close (calendar, t), ==, model->start + closed);
  while (change < MODEL_MINUTES && model->open[change] == model->open[i])
    change++;
  if (change < MODEL_MINUTES)
    g_assert_cmpint (entente_work_time_next_change (calendar, t), ==, model->start + change);
}

static void
check_arithmetic (EntenteWorkTime *calendar, const Model *model, int i)
{
  const EntenteMoment t = model->start + i;
  const int j = g_test_rand_int_range (0, MODEL_MINUTES);
  const int minutes = g_test_rand_int_range (-9000, 9000);
  const int expected = model_add (model, i, minutes);
  const EntenteMoment found = entente_work_time_add (calendar, t, minutes);

  g_assert_cmpint (entente_work_time_between (calendar, t, model->start + j),
                   ==,
                   model->before[j] - model->before[i]);
  if (expected >= 0)
    g_assert_cmpint (found, ==, model->start + expected);
  /* Wherever it lands: one is the other's inverse. */
  g_assert_cmpint (entente_work_time_between (calendar, t, found), ==, minutes);
  g_assert_cmpint (entente_work_time_between (calendar,
                                              t,
                                              entente_work_time_add (calendar, found, -minutes)),
                   ==,
                   0);
}

static void
test_model (void)
{
  for (int round = 0; round < 150; round++)
    {
      g_auto (Model) model = { 0 };
      g_autoptr (EntenteWorkTime) calendar = make_random (&model);

      if (entente_work_time_is_empty (calendar))
        continue;
      for (int n = 0; n < 300; n++)
        {
          check_place (calendar, &model, g_test_rand_int_range (0, MODEL_MINUTES));
          check_arithmetic (calendar, &model, g_test_rand_int_range (0, MODEL_MINUTES));
        }
      for (int day = 0; day < MODEL_DAYS; day++)
        g_assert_cmpint (
            entente_work_time_is_open_day (calendar, model.start / 1440 + day),
            ==,
            model.before[(day + 1) * 1440] > model.before[day * 1440]);
    }
}

/* Far jumps, which the model is too short for. */
static void
test_far (void)
{
  for (int round = 0; round < 50; round++)
    {
      g_auto (Model) model = { 0 };
      g_autoptr (EntenteWorkTime) calendar = make_random (&model);

      for (int n = 0; n < 1000; n++)
        {
          const EntenteMoment from = g_test_rand_int_range (-50000000, 140000000);
          const EntenteMoment until = g_test_rand_int_range (-50000000, 140000000);
          const gint64 minutes = entente_work_time_between (calendar, from, until);
          const EntenteMoment found = entente_work_time_add (calendar, from, minutes);

          g_assert_cmpint (entente_work_time_between (calendar, found, until), ==, 0);
          /* The earliest when going on, the latest when going back. */
          if (minutes > 0)
            g_assert_cmpint (found, <=, until);
          if (minutes < 0)
            g_assert_cmpint (found, >=, until);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/work-time/office", test_office);
  g_test_add_func ("/work-time/holidays", test_holidays);
  g_test_add_func ("/work-time/closures", test_closures);
  g_test_add_func ("/work-time/always", test_always);
  g_test_add_func ("/work-time/empty", test_empty);
  g_test_add_func ("/work-time/ends", test_ends);
  g_test_add_func ("/work-time/odd-days", test_odd_days);
  g_test_add_func ("/work-time/day-length", test_day_length);
  g_test_add_func ("/work-time/hours", test_hours);
  g_test_add_func ("/work-time/hours-written", test_hours_written);
  g_test_add_func ("/work-time/bad-hours", test_bad_hours);
  g_test_add_func ("/work-time/model", test_model);
  g_test_add_func ("/work-time/far", test_far);

  return g_test_run ();
}
