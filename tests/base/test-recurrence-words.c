/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-recurrence.h"

static const struct
{
  const char *rule;
  const char *english;
  const char *french;
} cases[] = {
  { "FREQ=DAILY", "every day", "tous les jours" },
  { "FREQ=DAILY;INTERVAL=10", "every ten days", "tous les dix jours" },
  { "FREQ=DAILY;BYMONTH=7,8", "every day, in July and August",
    "tous les jours, en juillet et août" },
  { "FREQ=WEEKLY;BYDAY=TU", "every week, on Tuesday", "toutes les semaines, le mardi" },
  { "FREQ=WEEKLY;BYDAY=TU,TH", "every week, on Tuesday and Thursday",
    "toutes les semaines, le mardi et le jeudi" },
  { "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "every two weeks, on Monday",
    "toutes les deux semaines, le lundi" },
  { "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "every three weeks, on Monday",
    "toutes les trois semaines, le lundi" },
  { "FREQ=WEEKLY;INTERVAL=26;BYDAY=MO", "every 26 weeks, on Monday",
    "toutes les 26 semaines, le lundi" },
  { "FREQ=WEEKLY;BYMONTH=1,2,3,4,5,6,9,10,11,12;BYDAY=TU",
    "every week, on Tuesday, except July and August",
    "toutes les semaines, le mardi, sauf juillet et août" },
  { "FREQ=MONTHLY;BYDAY=-1TU", "every month, on the last Tuesday",
    "tous les mois, le dernier mardi" },
  { "FREQ=MONTHLY;BYDAY=-2TU", "every month, on the second to last Tuesday",
    "tous les mois, l’avant-dernier mardi" },
  { "FREQ=MONTHLY;BYDAY=1TU,3TU", "every month, on the first Tuesday and the third Tuesday",
    "tous les mois, le premier mardi et le troisième mardi" },
  { "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH", "every two months, on the second Thursday",
    "tous les deux mois, le deuxième jeudi" },
  { "FREQ=MONTHLY;INTERVAL=6;BYDAY=2TH", "every six months, on the second Thursday",
    "tous les six mois, le deuxième jeudi" },
  { "FREQ=MONTHLY;BYMONTHDAY=1,2,3,11,22",
    "every month, on the 1st, the 2nd, the 3rd, the 11th and the 22nd",
    "tous les mois, le 1er, le 2, le 3, le 11 et le 22" },
  { "FREQ=MONTHLY;BYMONTHDAY=31", "every month, on the 31st (in months that have that day)",
    "tous les mois, le 31 (les mois qui ont ce jour)" },
  { "FREQ=MONTHLY;BYMONTHDAY=-1", "every month, on the last day",
    "tous les mois, le dernier jour" },
  { "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "every month, on the last weekday (Monday to Friday)",
    "tous les mois, le dernier jour ouvré (du lundi au vendredi)" },
  { "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,9,10,11,12;BYDAY=1TU",
    "every month except July and August, on the first Tuesday",
    "tous les mois sauf juillet et août, le premier mardi" },
  { "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU",
    "every quarter, on the last Tuesday (March, June, September and December)",
    "tous les trimestres, le dernier mardi (mars, juin, septembre et décembre)" },
  { "FREQ=YEARLY;BYMONTH=1,4,7,10;BYDAY=1TU",
    "every quarter, on the first Tuesday (January, April, July and October)",
    "tous les trimestres, le premier mardi (janvier, avril, juillet et octobre)" },
  { "FREQ=YEARLY;BYMONTH=2,5,8,11;BYDAY=2TU",
    "four times a year, on the second Tuesday of February, May, August and November",
    "quatre fois par an, le deuxième mardi de février, de mai, d’août et de novembre" },
  { "FREQ=YEARLY;BYMONTH=4,10;BYDAY=-1SA",
    "twice a year, on the last Saturday of April and October",
    "deux fois par an, le dernier samedi d’avril et d’octobre" },
  { "FREQ=YEARLY;BYMONTH=3;BYDAY=2TU", "every year, on the second Tuesday of March",
    "tous les ans, le deuxième mardi de mars" },
  { "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=1", "every year, on 1\u00a0July",
    "tous les ans, le 1er\u00a0juillet" },
  { "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=14", "twice a year, on 14\u00a0March and 14\u00a0September",
    "deux fois par an, le 14\u00a0mars et le 14\u00a0septembre" },
  { "FREQ=YEARLY;BYMONTH=3;BYDAY=1TU,1TH",
    "every year, on the first Tuesday and the first Thursday of March",
    "tous les ans, le premier mardi et le premier jeudi de mars" },
  { "FREQ=YEARLY;INTERVAL=2;BYMONTH=3;BYDAY=2TU", "every two years, on the second Tuesday of March",
    "tous les deux ans, le deuxième mardi de mars" },
  { "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1", "twice a year, on the last day of June and December",
    "deux fois par an, le dernier jour de juin et de décembre" },
};

static void
assert_words (const char *rule, EntenteMoment first, const char *english, const char *french)
{
  g_autoptr (EntenteRecurrence) self = entente_recurrence_parse (rule, NULL);
  g_autofree char *in_english = NULL;
  g_autofree char *in_french = NULL;

  g_assert_nonnull (self);
  in_english = entente_recurrence_dup_words (self, first, ENTENTE_LANGUAGE_ENGLISH);
  in_french = entente_recurrence_dup_words (self, first, ENTENTE_LANGUAGE_FRENCH);
  g_assert_cmpstr (in_english, ==, english);
  g_assert_cmpstr (in_french, ==, french);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_words (cases[i].rule, ENTENTE_MOMENT_NONE, cases[i].english, cases[i].french);
}

/* The day is that of the first moment, when the rule leaves it to it. */
static void
test_first (void)
{
  EntenteMoment first;

  g_assert_true (entente_moment_from_iso ("2027-03-09T18:30", ENTENTE_MOMENT_STARTS, &first, NULL));
  assert_words ("FREQ=WEEKLY", first, "every week, on Tuesday", "toutes les semaines, le mardi");
  assert_words ("FREQ=MONTHLY", first, "every month, on the 9th", "tous les mois, le 9");
  assert_words ("FREQ=YEARLY", first, "every year, on 9\u00a0March",
                "tous les ans, le 9\u00a0mars");
  assert_words ("FREQ=YEARLY;BYMONTH=6", first, "every year, on 9\u00a0June",
                "tous les ans, le 9\u00a0juin");
  assert_words ("FREQ=DAILY", first, "every day", "tous les jours");
  assert_words ("FREQ=MONTHLY", ENTENTE_MOMENT_NONE, "every month", "tous les mois");
}

/* Different rhythms are never said the same way. */
static void
test_distinct (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteRecurrence) self = entente_recurrence_parse (cases[i].rule, NULL);

      for (int language = 0; language <= ENTENTE_LANGUAGE_ENGLISH; language++)
        g_assert_true (g_hash_table_add (
          seen, entente_recurrence_dup_words (self, ENTENTE_MOMENT_NONE, language)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/recurrence-words/words", test_words);
  g_test_add_func ("/recurrence-words/first", test_first);
  g_test_add_func ("/recurrence-words/distinct", test_distinct);

  return g_test_run ();
}
