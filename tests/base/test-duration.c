/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-duration.h"

#define N "\u00a0"
#define NN "\u202f"

/* NULL: none. */
static void
assert_text (const char *typed,
             gboolean read,
             const EntenteDuration *duration,
             const char *expected)
{
  g_autofree char *text = read ? entente_duration_to_text (duration) : NULL;
  g_autofree char *shown = g_utf8_make_valid (typed, -1);

  g_test_message ("%s", shown);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    const char *again;
  } cases[] = {
    { "90min", "90min" },
    { "4h", "4h" },
    { "0.5d", "0.5d" },
    { "3d", "3d" },
    { "2w", "2w" },
    { "90emin", "90emin" },
    { "2eh", "2eh" },
    { "0.5ed", "0.5ed" },
    { "5ed", "5ed" },
    { "2ew", "2ew" },
    { "50%", "50%" },
    { "-2d", "-2d" },
    { "-0.5d", "-0.5d" },
    { "+2d", "2d" },
    { "1.5d", "1.5d" },
    { "1.0d", "1d" },
    { "1.5h", "90min" },
    { "0d", "0d" },
    { "1000000d", "1000000d" },
    { "1.5ew", "10.5ed" },
    { "-50%", "-50%" },
    { "007d", "7d" },
    { "", NULL },
    { "3", NULL },
    { "d", NULL },
    { "3D", NULL },
    { "3 d", NULL },
    { " 3d", NULL },
    { "3dd", NULL },
    { "1000001d", NULL },
    { "0.3d", NULL },
    { "1.5w", NULL },
    { "50e%", NULL },
    { "12.5%", NULL },
    { "--2d", NULL },
    { "3j", NULL },
    { "1.234d", NULL },
    { "99999999999999999999d", NULL },
    { "1e3d", NULL },
    { "0x10d", NULL },
    { "0.25min", NULL },
    { "3d ", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteDuration duration = { 0 };
      gboolean read = entente_duration_from_text (cases[i].text, &duration);

      assert_text (cases[i].text, read, &duration, cases[i].again);
    }
}

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
  } cases[] = {
    { "3 j", "3d" },
    { "3j", "3d" },
    { "3 J.", "3d" },
    { "3 jours", "3d" },
    { "1 jour", "1d" },
    { "un jour", "1d" },
    { "trois jours", "3d" },
    { "une journée", "1d" },
    { "quinze jours", "15d" },
    { "vingt-quatre heures", "24h" },
    { "vingt et un jours", "21d" },
    { "soixante-dix minutes", "70min" },
    { "2 sem", "2w" },
    { "2 sem.", "2w" },
    { "2 semaines", "2w" },
    { "une semaine", "1w" },
    { "1,5 j", "1.5d" },
    { "1.5 j", "1.5d" },
    { "0,5 j", "0.5d" },
    { "½ j", "0.5d" },
    { "½" N "jour", "0.5d" },
    { "1/2 j", "0.5d" },
    { "1½ j", "1.5d" },
    { "1 ½ jour", "1.5d" },
    { "1 1/2 jour", "1.5d" },
    { "une demi-journée", "0.5d" },
    { "demi-journée", "0.5d" },
    { "une demie journée", "0.5d" },
    { "2 demi-journées", "1d" },
    { "3 demi-journées", "1.5d" },
    { "une matinée", "0.5d" },
    { "un après-midi", "0.5d" },
    { "un jour et demi", "1.5d" },
    { "3 jours ½", "3.5d" },
    { "4 h", "4h" },
    { "4h", "4h" },
    { "4 heures", "4h" },
    { "1h30", "90min" },
    { "1 h 30", "90min" },
    { "1" N "h" N "30", "90min" },
    { "1 h 30 min", "90min" },
    { "1h00", "1h" },
    { "2h05", "125min" },
    { "1,5 h", "90min" },
    { "deux heures et demie", "150min" },
    { "une demi-heure", "30min" },
    { "un quart d’heure", "15min" },
    { "trois quarts d'heure", "45min" },
    { "une heure un quart", "75min" },
    { "90 min", "90min" },
    { "90 mn", "90min" },
    { "90 minutes", "90min" },
    { "10 000 minutes", "10000min" },
    { "10" NN "000" N "minutes", "10000min" },
    { "10 jours calendaires", "10ed" },
    { "10 j cal", NULL },
    { "48 heures calendaires", "48eh" },
    { "150 minutes consécutives", "150emin" },
    { "2 consecutive hours", "2eh" },
    { "1,5 semaine calendaire", "10.5ed" },
    { "5 jours ouvrés", "5d" },
    { "5 jours ouvrables", "5d" },
    { "5 jours de travail", "5d" },
    { "5 elapsed days", "5ed" },
    { "5 calendar days", "5ed" },
    { "3 days", "3d" },
    { "3 working days", "3d" },
    { "a day", "1d" },
    { "half a day", "0.5d" },
    { "half-day", "0.5d" },
    { "a half-day", "0.5d" },
    { "an hour and a half", "90min" },
    { "two and a half days", "2.5d" },
    { "a quarter of an hour", "15min" },
    { "2 weeks", "2w" },
    { "a morning", "0.5d" },
    { "-2 j", "-2d" },
    { "−2 j", "-2d" },
    { "- 2 jours", "-2d" },
    { "moins 2 jours", "-2d" },
    { "-½ j", "-0.5d" },
    { "+ 2 j", "2d" },
    { "25 %", "25%" },
    { "25" NN "%", "25%" },
    { "25 pourcent", "25%" },
    { "0.5d", "0.5d" },
    { "5ed", "5ed" },
    { "2ew", "2ew" },
    { "90emin", "90emin" },
    { "2eh", "2eh" },
    { "0 j", "0d" },
    { "  3   jours  ", "3d" },
    /* No length, or more than one. */
    { "", NULL },
    { "   ", NULL },
    { "3", NULL },
    { "j", NULL },
    { "un", NULL },
    { "2 mois", NULL },
    { "1 an", NULL },
    { "un an", NULL },
    { "1,5 semaine", NULL },
    { "0,3 j", NULL },
    { "bientôt", NULL },
    { "3 jours 2 jours", NULL },
    { "1 semaine et 2 jours", NULL },
    { "3 4 jours", NULL },
    { "deux trois jours", NULL },
    { "quatre-vingts jours", NULL },
    { "11/2 j", NULL },
    { "1h75", NULL },
    { "1h30 de trop", NULL },
    { "12,5 %", NULL },
    { "3 j (environ)", NULL },
    { "--3 j", "-3d" },
    { "2000000 j", NULL },
    { "1000001 j", NULL },
    { "jours 3", NULL },
    { "1e3 j", NULL },
    { "\xff\xfe", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteDuration duration = { 0 };
      gboolean read = entente_duration_parse (cases[i].typed, NULL, &duration);

      assert_text (cases[i].typed, read, &duration, cases[i].text);
    }
}

static void
assert_alone (const char *typed, EntenteDuration fallback, const char *expected)
{
  EntenteDuration duration = { 0 };
  gboolean read = entente_duration_parse (typed, &fallback, &duration);

  assert_text (typed, read, &duration, expected);
}

static void
test_alone (void)
{
  assert_alone ("3", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, FALSE }, "3d");
  assert_alone ("3", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, TRUE }, "3ed");
  assert_alone ("-3", (EntenteDuration) { 9, ENTENTE_UNIT_WEEK, FALSE }, "-3w");
  assert_alone ("1,5", (EntenteDuration) { 1, ENTENTE_UNIT_HOUR, FALSE }, "90min");
  assert_alone ("½", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, FALSE }, "0.5d");
  assert_alone ("trois", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, FALSE }, "3d");
  assert_alone ("3", (EntenteDuration) { 1, ENTENTE_UNIT_HALF_DAY, FALSE }, "3d");
  assert_alone ("30", (EntenteDuration) { 1, ENTENTE_UNIT_PERCENT, FALSE }, "30%");
  assert_alone ("3 h", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, TRUE }, "3h");
  assert_alone ("an", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, FALSE }, NULL);
  assert_alone ("", (EntenteDuration) { 1, ENTENTE_UNIT_DAY, FALSE }, NULL);
}

static void
test_written (void)
{
  static const struct
  {
    const char *text;
    const char *french;
    const char *english;
  } cases[] = {
    { "3d", "3" N "jours", "3 days" },
    { "1d", "1" N "jour", "1 day" },
    { "0d", "0" N "jour", "0 days" },
    { "0.5d", "½" N "jour", "½ day" },
    { "-0.5d", "−½" N "jour", "−½ day" },
    { "1.5d", "1,5" N "jour", "1.5 days" },
    { "2.5d", "2,5" N "jours", "2.5 days" },
    { "90min", "90" N "minutes", "90 minutes" },
    { "1h", "1" N "heure", "1 hour" },
    { "-2w", "−2" N "semaines", "−2 weeks" },
    { "10ed", "10" N "jours calendaires", "10 calendar days" },
    { "1ew", "1" N "semaine calendaire", "1 calendar week" },
    { "150emin", "150" N "minutes consécutives", "150 consecutive minutes" },
    { "25%", "25" N "%", "25%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteDuration duration;
      g_autofree char *french = NULL;
      g_autofree char *english = NULL;

      g_assert_true (entente_duration_from_text (cases[i].text, &duration));
      french = entente_duration_format (&duration, ENTENTE_LANGUAGE_FRENCH);
      english = entente_duration_format (&duration, ENTENTE_LANGUAGE_ENGLISH);
      g_assert_cmpstr (french, ==, cases[i].french);
      g_assert_cmpstr (english, ==, cases[i].english);
    }
}

/* Whatever is written is read back, in the file's text and in both languages. */
static void
test_round_trip (void)
{
  for (int unit = ENTENTE_UNIT_MINUTE; unit <= ENTENTE_UNIT_PERCENT; unit++)
    {
      for (int i = 0; i < 2000; i++)
        {
          EntenteDuration duration = { g_test_rand_int_range (-300, 300), unit, i % 2 };
          EntenteDuration again = { 0 };
          g_autofree char *text = NULL;

          if (i % 10 == 0)
            duration.amount *= 3000;
          if (unit == ENTENTE_UNIT_PERCENT)
            duration.elapsed = FALSE;
          text = entente_duration_to_text (&duration);
          g_assert_true (entente_duration_from_text (text, &again));
          g_assert_true (entente_duration_equal (&duration, &again));

          for (EntenteLanguage l = ENTENTE_LANGUAGE_FRENCH; l <= ENTENTE_LANGUAGE_ENGLISH; l++)
            {
              g_autofree char *written = entente_duration_format (&duration, l);

              g_assert_true (entente_duration_parse (written, NULL, &again));
              g_assert_true (entente_duration_equal (&duration, &again));
            }
        }
    }
}

/* Anything may be typed: it is read or refused, and never more than the largest amount. */
static void
test_anything (void)
{
  static const char *const pieces[] = { "3",  " ",  "jours", "½",  "-",    "demi",
                                        "et", "e",  "h",     "30", "sem.", "%",
                                        ",",  "un", "a",     "’",  "ed",   "999999" };

  for (int i = 0; i < 50000; i++)
    {
      g_autoptr (GString) typed = g_string_new (NULL);
      EntenteDuration duration = { 0 };

      for (int n = g_test_rand_int_range (0, 8); n > 0; n--)
        g_string_append (typed, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (entente_duration_parse (typed->str, NULL, &duration))
        {
          g_autofree char *text = entente_duration_to_text (&duration);
          EntenteDuration again;

          g_assert_true (entente_duration_from_text (text, &again));
          g_assert_true (entente_duration_equal (&duration, &again));
        }
    }
}

static void
test_equal (void)
{
  const EntenteDuration day = { 1, ENTENTE_UNIT_DAY, FALSE };
  const EntenteDuration halves = { 2, ENTENTE_UNIT_HALF_DAY, FALSE };
  const EntenteDuration elapsed = { 1, ENTENTE_UNIT_DAY, TRUE };
  const EntenteDuration hour = { 1, ENTENTE_UNIT_HOUR, FALSE };
  const EntenteDuration minutes = { 60, ENTENTE_UNIT_MINUTE, FALSE };

  g_assert_true (entente_duration_equal (&day, &day));
  g_assert_true (entente_duration_equal (&day, &halves));
  g_assert_false (entente_duration_equal (&day, &elapsed));
  g_assert_false (entente_duration_equal (&hour, &minutes));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/duration/text", test_text);
  g_test_add_func ("/duration/typed", test_typed);
  g_test_add_func ("/duration/alone", test_alone);
  g_test_add_func ("/duration/written", test_written);
  g_test_add_func ("/duration/round-trip", test_round_trip);
  g_test_add_func ("/duration/anything", test_anything);
  g_test_add_func ("/duration/equal", test_equal);

  return g_test_run ();
}
