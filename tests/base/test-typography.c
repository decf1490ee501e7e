/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-typography.h"

#include <stdio.h>

#define N "\u00a0"
#define T "\u202f"

static const struct
{
  const char *typed;
  const char *french;
  const char *english;
} proses[] = {
  { "", "", "" },
  { "Pourquoi ?", "Pourquoi" T "?", "Pourquoi ?" },
  { "Ainsi ; oui !", "Ainsi" T "; oui" T "!", "Ainsi ; oui !" },
  { "Objet : une fête", "Objet" N ": une fête", "Objet : une fête" },
  { "« la Tablée »", "«" N "la Tablée" N "»", "« la Tablée »" },
  { "«la Tablée»", "«" N "la Tablée" N "»", "«la Tablée»" },
  { "l'été d'ici", "l’été d’ici", "l’été d’ici" },
  { "'54", "'54", "'54" },
  { "et puis...", "et puis…", "et puis…" },
  { "N° .....", "N°" N ".....", "N° ....." },
  { "1 234 567 €", "1" T "234" T "567" N "€", "1 234 567 €" },
  { "12,5 %", "12,5" N "%", "12,5 %" },
  { "en 2027 150 personnes", "en 2027 150 personnes", "en 2027 150 personnes" },
  { "06 39 98 00 01", "06 39 98 00 01", "06 39 98 00 01" },
  { "à 14 h 30, ou 9 h", "à 14" N "h" N "30, ou 9" N "h", "à 14 h 30, ou 9 h" },
  { "https://example.org/?a=1;b", "https://example.org/?a=1;b", "https://example.org/?a=1;b" },
  { "le 12 juin 2027", "le 12" N "juin 2027", "le 12 juin 2027" },
  { "le 1er février", "le 1er" N "février", "le 1er février" },
  { "12 June, 3 Mayors", "12 June, 3 Mayors", "12" N "June, 3 Mayors" },
  { "n° 5", "n°" N "5", "n° 5" },
  { " ", " ", " " },
  { ":", ":", ":" },
};

static void
test_prose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (proses); i++)
    {
      g_autofree char *french = NULL;
      g_autofree char *english = NULL;

      french = entente_typography_correct (proses[i].typed, ENTENTE_LANGUAGE_FRENCH);
      english = entente_typography_correct (proses[i].typed, ENTENTE_LANGUAGE_ENGLISH);
      g_assert_cmpstr (french, ==, proses[i].french);
      g_assert_cmpstr (english, ==, proses[i].english);
    }
}

static void
test_prose_is_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (proses); i++)
    {
      g_autofree char *again = NULL;

      again = entente_typography_correct (proses[i].french, ENTENTE_LANGUAGE_FRENCH);
      g_assert_cmpstr (again, ==, proses[i].french);
    }
}

static void
assert_date (const char *iso, EntenteDateStyle style, EntenteLanguage language,
             const char *expected)
{
  g_autofree char *text = NULL;
  GDate date;
  guint year;
  guint month;
  guint day;

  g_assert_cmpint (sscanf (iso, "%u-%u-%u", &year, &month, &day), ==, 3);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);
  text = entente_typography_format_date (&date, style, language);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_dates (void)
{
  assert_date ("2027-06-12", ENTENTE_DATE_WEEKDAY, ENTENTE_LANGUAGE_FRENCH,
               "samedi 12" N "juin 2027");
  assert_date ("2027-07-01", ENTENTE_DATE_PLAIN, ENTENTE_LANGUAGE_FRENCH, "1er" N "juillet 2027");
  assert_date ("2027-02-21", ENTENTE_DATE_PLAIN, ENTENTE_LANGUAGE_FRENCH, "21" N "février 2027");
  assert_date ("2027-07-01", ENTENTE_DATE_WEEKDAY, ENTENTE_LANGUAGE_ENGLISH,
               "Thursday 1" N "July 2027");
  assert_date ("2024-09-29", ENTENTE_DATE_WEEKDAY, ENTENTE_LANGUAGE_FRENCH,
               "dimanche 29" N "septembre 2024");
}

static void
assert_number (guint number, const char *french, const char *english)
{
  g_autofree char *in_french = entente_typography_format_number (number, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *in_english = entente_typography_format_number (number, ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *french_and_figures = NULL;
  g_autofree char *english_and_figures = NULL;

  french_and_figures
      = number < 100 ? g_strdup_printf ("%s" N "(%u)", french, number) : g_strdup (french);
  english_and_figures
      = number < 100 ? g_strdup_printf ("%s" N "(%u)", english, number) : g_strdup (english);
  g_assert_cmpstr (in_french, ==, french_and_figures);
  g_assert_cmpstr (in_english, ==, english_and_figures);
}

static void
test_numbers (void)
{
  assert_number (0, "zéro", "zero");
  assert_number (2, "deux", "two");
  assert_number (17, "dix-sept", "seventeen");
  assert_number (20, "vingt", "twenty");
  assert_number (21, "vingt et un", "twenty-one");
  assert_number (34, "trente-quatre", "thirty-four");
  assert_number (70, "soixante-dix", "seventy");
  assert_number (71, "soixante et onze", "seventy-one");
  assert_number (80, "quatre-vingts", "eighty");
  assert_number (81, "quatre-vingt-un", "eighty-one");
  assert_number (91, "quatre-vingt-onze", "ninety-one");
  assert_number (99, "quatre-vingt-dix-neuf", "ninety-nine");
  assert_number (100, "100", "100");
  assert_number (G_MAXUINT, "4294967295", "4294967295");
}

static void
test_lists (void)
{
  const char *names[] = { "A", "B", "C", NULL };
  g_autofree char *three = entente_typography_join (names, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *two = entente_typography_join (names + 1, ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *one = entente_typography_join (names + 2, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *none = entente_typography_join (names + 3, ENTENTE_LANGUAGE_FRENCH);

  g_assert_cmpstr (three, ==, "A, B et C");
  g_assert_cmpstr (two, ==, "B and C");
  g_assert_cmpstr (one, ==, "C");
  g_assert_cmpstr (none, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/typography/prose", test_prose);
  g_test_add_func ("/typography/prose-is-stable", test_prose_is_stable);
  g_test_add_func ("/typography/dates", test_dates);
  g_test_add_func ("/typography/numbers", test_numbers);
  g_test_add_func ("/typography/lists", test_lists);
  return g_test_run ();
}
