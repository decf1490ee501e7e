/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Quantities and rates, and hours counted in minutes. */
#include "entente-decimal.h"
#include "entente-hours.h"

#include <string.h>

#define N "\u00a0"
#define NN "\u202f"

static void
test_text (void)
{
  static const struct
  {
    const char *text;
    EntenteDecimal value;
    const char *again;
  } cases[] = {
    { "1.5", 15000, "1.5" },        { "-0.3333", -3333, "-0.3333" }, { "12", 120000, "12" },
    { "12.00", 120000, "12" },      { "0", 0, "0" },                 { "0.0001", 1, "0.0001" },
    { "-0.05", -500, "-0.05" },     { "007.10", 71000, "7.1" },
    { "", ENTENTE_DECIMAL_NONE, "" },
  };
  static const char *const wrong[] = { "1,5", ".5", "1.", "1.23456", "+1", "--1", " 1", "1 ", "1e3",
                                       "1.5.1", "1.-5", "99999999999999999999" };
  EntenteDecimal value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *again = entente_decimal_to_text (cases[i].value);

      g_test_message ("%s", cases[i].text);
      g_assert_true (entente_decimal_from_text (cases[i].text, &value));
      g_assert_cmpint (value, ==, cases[i].value);
      g_assert_cmpstr (again, ==, cases[i].again);
    }
  value = 42;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (entente_decimal_from_text (wrong[i], &value));
    }
  g_assert_cmpint (value, ==, 42);
}

static void
assert_typed (const char *typed, const char *expected)
{
  g_autofree char *problem = NULL;
  g_autofree char *normal = entente_decimal_normalize (typed, &problem);

  g_assert_cmpstr (normal, ==, expected);
  g_assert_true ((problem == NULL) == (expected != NULL));
}

static void
test_typed (void)
{
  assert_typed ("1,5", "1.5");
  assert_typed ("1 234,5", "1234.5");
  assert_typed ("3*12", "36");
  assert_typed ("1/3", "0.3333");
  assert_typed ("2/3", "0.6667");
  assert_typed ("-2/3", "-0.6667");
  assert_typed ("0,00005", "0.0001");
  assert_typed ("1 000 000 000 000", "1000000000000");
  assert_typed ("1 000 000 000 000,1", NULL);
  assert_typed ("12 €", NULL);
  assert_typed ("2 k", NULL);
  assert_typed ("douze", NULL);
  assert_typed ("1/0", NULL);
}

static void
test_read_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const EntenteDecimal value
        = (EntenteDecimal) g_test_rand_int_range (G_MININT32, G_MAXINT32)
          * (g_test_rand_bit () ? 1 : g_test_rand_int_range (1, 100000));

      for (guint language = 0; language < 2; language++)
        {
          g_autofree char *written = entente_decimal_format (value, language);
          g_autofree char *text = entente_decimal_to_text (value);
          EntenteDecimal typed, kept;

          g_assert_true (entente_decimal_parse (written, &typed));
          g_assert_cmpint (typed, ==, value);
          g_assert_true (entente_decimal_from_text (text, &kept));
          g_assert_cmpint (kept, ==, value);
        }
    }
}

static void
test_format (void)
{
  g_autofree char *french = entente_decimal_format (-12345000, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *english = entente_decimal_format (12345000, ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *none = entente_decimal_format (ENTENTE_DECIMAL_NONE, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *kept = entente_decimal_display ("not a number");

  g_assert_cmpstr (french, ==, "−1" NN "234,5");
  g_assert_cmpstr (english, ==, "1" NN "234.5");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (kept, ==, "not a number");
}

static void
assert_hours (const char *typed, gint64 expected)
{
  g_autofree char *shown = g_utf8_make_valid (typed, -1);
  gint64 minutes = -1;

  g_test_message ("%s", shown);
  g_assert_true (entente_hours_parse (typed, &minutes) == (expected >= 0));
  g_assert_cmpint (minutes, ==, expected);
}

static void
test_hours_typed (void)
{
  assert_hours ("366", 366 * 60);
  assert_hours ("366 h", 366 * 60);
  assert_hours ("1 234,5", 1234 * 60 + 30);
  assert_hours ("1h30", 90);
  assert_hours ("1 h 30", 90);
  assert_hours ("1" N "h" N "05", 65);
  assert_hours ("90 min", 90);
  assert_hours ("2,5 h", 150);
  assert_hours ("0,25", 15);
  assert_hours ("6*61", 366 * 60);
  assert_hours ("deux heures et demie", 150);
  assert_hours ("0", 0);
  assert_hours ("3 jours", -1);
  assert_hours ("2 sem.", -1);
  assert_hours ("-4 h", -1);
  assert_hours ("-4", -1);
  assert_hours ("beaucoup", -1);
  assert_hours ("", -1);
  assert_hours ("999999999", -1);
  assert_hours ("\xff", -1);
}

static void
assert_hours_format (gint64 minutes, const char *expected)
{
  g_autofree char *text = entente_hours_format (minutes, ENTENTE_LANGUAGE_FRENCH);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_hours_format (void)
{
  assert_hours_format (0, "0" N "h");
  assert_hours_format (366 * 60, "366" N "h");
  assert_hours_format (90, "1" N "h" N "30");
  assert_hours_format (65, "1" N "h" N "05");
  assert_hours_format (45, "45" N "min");
  assert_hours_format (1234 * 60, "1" NN "234" N "h");
  assert_hours_format (-90, "−1" N "h" N "30");
}

static void
test_hours_read_back (void)
{
  for (gint64 minutes = 0; minutes < 200000; minutes += g_test_rand_int_range (1, 40))
    {
      g_autofree char *written = entente_hours_format (minutes, g_test_rand_bit ());
      gint64 read;

      g_test_message ("%s", written);
      g_assert_true (entente_hours_parse (written, &read));
      g_assert_cmpint (read, ==, minutes);
    }
}

static void
test_hours_kept (void)
{
  g_autofree char *problem = NULL;
  g_autofree char *kept = entente_hours_normalize ("1 h 30", &problem);
  g_autofree char *shown = entente_hours_display ("21960");
  g_autofree char *foreign = entente_hours_display ("x");

  g_assert_cmpstr (kept, ==, "90");
  g_assert_cmpstr (shown, ==, "366" N "h");
  g_assert_cmpstr (foreign, ==, "x");
  g_assert_null (problem);
  g_assert_null (entente_hours_normalize ("3 jours", &problem));
  g_assert_nonnull (strstr (problem, "“3 jours”"));
}

/* Figures that stand under each other all have the same decimals. */
static void
test_fixed (void)
{
  static const struct
  {
    EntenteDecimal value;
    guint n_decimals;
    const char *text;
  } cases[] = {
    { 40000, 1, "4.0" },   { 43333, 1, "4.3" },    { 43500, 1, "4.4" }, { 43499, 1, "4.3" },
    { 9999, 1, "1.0" },    { 12345, 4, "1.2345" }, { 12345, 2, "1.23" }, { 5000, 0, "1" },
    { 4999, 0, "0" },      { 0, 2, "0.00" },       { 499, 1, "0.0" },
    { 12345678, 1, "1\u202f234.6" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text
        = entente_decimal_format_fixed (cases[i].value, cases[i].n_decimals,
                                        ENTENTE_LANGUAGE_ENGLISH);
      g_autofree char *minus
        = entente_decimal_format_fixed (-43500, 1, ENTENTE_LANGUAGE_FRENCH);

      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (g_str_has_suffix (minus, "4,4"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decimal/text", test_text);
  g_test_add_func ("/decimal/typed", test_typed);
  g_test_add_func ("/decimal/read-back", test_read_back);
  g_test_add_func ("/decimal/format", test_format);
  g_test_add_func ("/hours/typed", test_hours_typed);
  g_test_add_func ("/hours/format", test_hours_format);
  g_test_add_func ("/hours/read-back", test_hours_read_back);
  g_test_add_func ("/hours/kept", test_hours_kept);
  g_test_add_func ("/decimal/fixed", test_fixed);

  return g_test_run ();
}
