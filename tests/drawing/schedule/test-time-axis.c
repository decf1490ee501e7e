/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-civil-date.h"
#include "schedule/entente-time-axis.h"

#include <math.h>

#define N_ROUNDS 20000

/* Between 1900 and 2200. */
static EntenteMoment
random_moment (void)
{
  return (EntenteMoment) g_test_rand_int_range (-25000, 80000) * ENTENTE_DAY
         + g_test_rand_int_range (0, ENTENTE_DAY);
}

static double
random_scale (void)
{
  return exp (
      g_test_rand_double_range (log (ENTENTE_TIME_SCALE_MIN), log (ENTENTE_TIME_SCALE_MAX)));
}

static void
test_there_and_back (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteTimeAxis axis = { random_moment (), random_scale () };
      const EntenteMoment moment = random_moment ();

      g_assert_cmpint (
          entente_time_axis_get_moment (&axis, entente_time_axis_get_x (&axis, moment)), ==,
          moment);
    }
}

static void
test_zoom_keeps_the_pointer (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      EntenteTimeAxis axis = { random_moment (), random_scale () };
      const double x = g_test_rand_double_range (-500, 2500);
      const double before = (double) axis.origin + x / axis.scale;
      double after;

      entente_time_axis_zoom (&axis, g_test_rand_double_range (0.2, 5), x);
      after = (double) axis.origin + x / axis.scale;
      g_assert_cmpfloat_with_epsilon (before, after, 0.51);
      g_assert_cmpfloat (axis.scale, >=, ENTENTE_TIME_SCALE_MIN);
      g_assert_cmpfloat (axis.scale, <=, ENTENTE_TIME_SCALE_MAX);
    }
}

static void
test_fit_shows_all (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteMoment first = random_moment ();
      const EntenteMoment last = first + g_test_rand_int_range (0, 400 * ENTENTE_DAY);
      const double width = g_test_rand_double_range (200, 4000);
      EntenteTimeAxis axis;

      entente_time_axis_fit (&axis, first, last, width);
      g_assert_cmpfloat (entente_time_axis_get_x (&axis, first), >=, 0);
      g_assert_cmpfloat (entente_time_axis_get_x (&axis, last), <=, width);
    }
}

static void
test_beats_enclose (gconstpointer data)
{
  const EntenteRhythm rhythm = GPOINTER_TO_INT (data);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteMoment moment = random_moment ();
      const gboolean relative = g_test_rand_bit ();
      const EntenteMoment beat = entente_rhythm_floor (rhythm, moment, relative);
      const EntenteMoment next = entente_rhythm_next (rhythm, moment, relative);

      g_assert_cmpint (beat, <=, moment);
      g_assert_cmpint (moment, <, next);
      g_assert_cmpint (entente_rhythm_floor (rhythm, beat, relative), ==, beat);
      g_assert_cmpint (entente_rhythm_floor (rhythm, next - 1, relative), ==, beat);
      g_assert_cmpint (entente_rhythm_floor (rhythm, next, relative), ==, next);
    }
}

/* GLib's calendar says the same of months and weeks. */
static void
test_beats_are_civil (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteMoment moment = random_moment ();
      GDate date, beat;

      entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
      entente_moment_get_date (entente_rhythm_floor (ENTENTE_RHYTHM_MONTH, moment, FALSE),
                               ENTENTE_MOMENT_STARTS, &beat);
      g_assert_cmpint (g_date_get_day (&beat), ==, 1);
      g_assert_cmpint (g_date_get_month (&beat), ==, g_date_get_month (&date));
      g_assert_cmpint (g_date_get_year (&beat), ==, g_date_get_year (&date));
      entente_moment_get_date (entente_rhythm_floor (ENTENTE_RHYTHM_WEEK, moment, FALSE),
                               ENTENTE_MOMENT_STARTS, &beat);
      g_assert_cmpint (g_date_get_weekday (&beat), ==, G_DATE_MONDAY);
    }
}

static void
test_upper_beats_are_lower_beats (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteTimeAxis axis = { 0, random_scale () };
      EntenteRhythm upper, lower;

      entente_time_axis_get_rhythms (&axis, &upper, &lower);
      g_assert_cmpint (upper, <, lower);
      if (lower == ENTENTE_RHYTHM_WEEK)
        continue;

      const EntenteMoment beat = entente_rhythm_floor (upper, random_moment (), FALSE);
      g_assert_cmpint (entente_rhythm_floor (lower, beat, FALSE), ==, beat);
    }
}

static void
assert_label (EntenteRhythm rhythm,
              const char *iso,
              guint room,
              EntenteLanguage language,
              const char *expected)
{
  EntenteMoment moment;
  g_autofree char *label = NULL;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  label = entente_rhythm_format (rhythm, moment, FALSE, room, language);
  g_assert_cmpstr (label, ==, expected);
}

static void
test_labels (void)
{
  const EntenteLanguage fr = ENTENTE_LANGUAGE_FRENCH;
  const EntenteLanguage en = ENTENTE_LANGUAGE_ENGLISH;

  assert_label (ENTENTE_RHYTHM_MONTH, "2027-06-01", 20, fr, "juin\u00a02027");
  assert_label (ENTENTE_RHYTHM_MONTH, "2027-09-01", 9, fr, "septembre");
  assert_label (ENTENTE_RHYTHM_MONTH, "2027-09-01", 5, fr, "sept.");
  assert_label (ENTENTE_RHYTHM_MONTH, "2027-09-01", 1, fr, "s");
  assert_label (ENTENTE_RHYTHM_WEEK, "2027-06-07", 30, fr, "sem.\u00a023\u00a0·\u00a07\u00a0juin");
  assert_label (ENTENTE_RHYTHM_WEEK, "2027-06-07", 8, en, "7\u00a0Jun");
  assert_label (ENTENTE_RHYTHM_WEEK, "2027-06-07", 3, en, "7");
  assert_label (ENTENTE_RHYTHM_WEEK, "2021-01-04", 30, en, "week\u00a01\u00a0·\u00a04\u00a0Jan");
  assert_label (ENTENTE_RHYTHM_DAY, "2027-07-01", 40, fr, "jeudi\u00a01er\u00a0juillet\u00a02027");
  assert_label (ENTENTE_RHYTHM_DAY, "2027-06-12", 7, fr, "sam.\u00a012");
  assert_label (ENTENTE_RHYTHM_DAY, "2027-06-12", 2, fr, "12");
  assert_label (ENTENTE_RHYTHM_YEAR, "2027-01-01", 2, fr, "27");
  assert_label (ENTENTE_RHYTHM_QUARTER, "2027-04-01", 20, fr, "avril\u00a0–\u00a0juin");
  assert_label (ENTENTE_RHYTHM_QUARTER, "2027-04-01", 2, fr, "T2");
  assert_label (ENTENTE_RHYTHM_QUARTER_HOUR, "2027-06-12T14:15", 5, fr, "14:15");
}

static void
test_relative_labels (void)
{
  g_autofree char *before = entente_rhythm_format (ENTENTE_RHYTHM_DAY, -30 * ENTENTE_DAY, TRUE, 9,
                                                   ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *after = entente_rhythm_format (ENTENTE_RHYTHM_WEEK, 7 * ENTENTE_DAY, TRUE, 9,
                                                  ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *day
      = entente_rhythm_format (ENTENTE_RHYTHM_MONTH, 0, TRUE, 9, ENTENTE_LANGUAGE_FRENCH);

  g_assert_cmpstr (before, ==, "J\u221230");
  g_assert_cmpstr (after, ==, "D+7");
  g_assert_cmpstr (day, ==, "J");
}

/* The longest way to write a beat that fits: more room never gives less, and what does not fit is
   the shortest there is. */
static void
test_labels_fit (gconstpointer data)
{
  const EntenteRhythm rhythm = GPOINTER_TO_INT (data);

  for (guint i = 0; i < N_ROUNDS / 10; i++)
    {
      const gboolean relative = g_test_rand_bit ();
      const EntenteLanguage language
        = g_test_rand_bit () ? ENTENTE_LANGUAGE_FRENCH : ENTENTE_LANGUAGE_ENGLISH;
      const EntenteMoment beat = entente_rhythm_floor (rhythm, random_moment (), relative);
      g_autofree char *shortest = entente_rhythm_format (rhythm, beat, relative, 0, language);
      glong before = 0;

      for (guint room = 0; room < 44; room++)
        {
          g_autofree char *label = entente_rhythm_format (rhythm, beat, relative, room, language);
          const glong length = g_utf8_strlen (label, -1);

          g_assert_true (g_utf8_validate (label, -1, NULL));
          g_assert_cmpint (length, >, 0);
          g_assert_cmpint (length, >=, before);
          if (length > (glong) room)
            g_assert_cmpstr (label, ==, shortest);
          before = length;
        }
    }
}

/* With room, one beat is never taken for the next. */
static void
test_labels_tell_apart (gconstpointer data)
{
  const EntenteRhythm rhythm = GPOINTER_TO_INT (data);

  for (guint i = 0; i < N_ROUNDS / 10; i++)
    {
      const EntenteMoment beat = entente_rhythm_floor (rhythm, random_moment (), FALSE);
      const EntenteMoment next = entente_rhythm_next (rhythm, beat, FALSE);
      g_autofree char *label
        = entente_rhythm_format (rhythm, beat, FALSE, 60, ENTENTE_LANGUAGE_FRENCH);
      g_autofree char *other
        = entente_rhythm_format (rhythm, next, FALSE, 60, ENTENTE_LANGUAGE_FRENCH);

      g_assert_cmpstr (label, !=, other);
    }
}

/* Without a date for the event, months have 30 days and weeks 7, counted from it both ways. */
static void
test_relative_beats (void)
{
  const struct
  {
    EntenteRhythm rhythm;
    gint64 minutes;
  } cases[] = {
    { ENTENTE_RHYTHM_MONTH, 30 * ENTENTE_DAY },
    { ENTENTE_RHYTHM_WEEK, 7 * ENTENTE_DAY },
    { ENTENTE_RHYTHM_DAY, ENTENTE_DAY },
    { ENTENTE_RHYTHM_HOUR, 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int moment = -100000; moment < 100000; moment += 997)
      {
        const EntenteMoment beat = entente_rhythm_floor (cases[i].rhythm, moment, TRUE);

        g_assert_cmpint (beat % cases[i].minutes, ==, 0);
        g_assert_cmpint (beat, <=, moment);
        g_assert_cmpint (entente_rhythm_next (cases[i].rhythm, moment, TRUE), ==,
                         beat + cases[i].minutes);
      }
}

/* Two rows of a scale are neither crowded nor empty, however far one zooms. */
static void
test_beats_have_room (void)
{
  for (guint i = 0; i < N_ROUNDS; i++)
    {
      const EntenteTimeAxis axis = { 0, random_scale () };
      EntenteRhythm upper, lower;
      EntenteMoment beat, next;

      entente_time_axis_get_rhythms (&axis, &upper, &lower);
      beat = entente_rhythm_floor (lower, random_moment (), FALSE);
      next = entente_rhythm_next (lower, beat, FALSE);
      g_assert_cmpfloat ((next - beat) * axis.scale, >=, 12);
      if (lower < ENTENTE_RHYTHM_FIVE_MINUTES)
        g_assert_cmpfloat ((next - beat) * axis.scale, <, 700);
    }
}

static void
test_steps (void)
{
  const struct
  {
    double scale;
    gint64 step;
  } cases[] = {
    { 6, 5 }, { 0.5, 15 }, { 0.1, 60 }, { 0.01, ENTENTE_DAY }, { 0.001, 7 * ENTENTE_DAY }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const EntenteTimeAxis axis = { 0, cases[i].scale };

      g_assert_cmpint (entente_time_axis_get_step (&axis), ==, cases[i].step);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/time-axis/there-and-back", test_there_and_back);
  g_test_add_func ("/time-axis/zoom-keeps-the-pointer", test_zoom_keeps_the_pointer);
  g_test_add_func ("/time-axis/fit-shows-all", test_fit_shows_all);
  g_test_add_func ("/time-axis/steps", test_steps);
  for (EntenteRhythm rhythm = 0; rhythm <= ENTENTE_RHYTHM_FIVE_MINUTES; rhythm++)
    {
      g_autofree char *path = g_strdup_printf ("/rhythm/beats-enclose/%d", rhythm);
      g_autofree char *fit = g_strdup_printf ("/rhythm/labels-fit/%d", rhythm);
      g_autofree char *apart = g_strdup_printf ("/rhythm/labels-tell-apart/%d", rhythm);

      g_test_add_data_func (path, GINT_TO_POINTER (rhythm), test_beats_enclose);
      g_test_add_data_func (fit, GINT_TO_POINTER (rhythm), test_labels_fit);
      g_test_add_data_func (apart, GINT_TO_POINTER (rhythm), test_labels_tell_apart);
    }
  g_test_add_func ("/rhythm/beats-are-civil", test_beats_are_civil);
  g_test_add_func ("/rhythm/upper-beats-are-lower-beats", test_upper_beats_are_lower_beats);
  g_test_add_func ("/rhythm/labels", test_labels);
  g_test_add_func ("/rhythm/relative-labels", test_relative_labels);
  g_test_add_func ("/rhythm/relative-beats", test_relative_beats);
  g_test_add_func ("/rhythm/beats-have-room", test_beats_have_room);

  return g_test_run ();
}
