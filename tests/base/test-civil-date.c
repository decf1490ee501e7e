/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-civil-date.h"

#define N "\u00a0"

static void
test_typed (void)
{
  static const struct
  {
    const char *typed;
    EntenteDateResult result;
    const char *iso;
  } cases[] = {
    { "2027-06-12", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12/06/2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12/6/2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12.06.2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12-06-2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12 06 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { " 12 juin 2027 ", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12 JUIN 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12" N "juin" N "2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "le 12 juin 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "samedi 12 juin 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "sam. 12 juin 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "samedi 12/06/2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "1er février 2027", ENTENTE_DATE_VALID, "2027-02-01" },
    { "1er fevr. 2027", ENTENTE_DATE_VALID, "2027-02-01" },
    { "3 août 2027", ENTENTE_DATE_VALID, "2027-08-03" },
    { "3 juil. 2027", ENTENTE_DATE_VALID, "2027-07-03" },
    { "12 June 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "12th June 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "the 1st of May 2027", ENTENTE_DATE_VALID, "2027-05-01" },
    { "June 12, 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "Saturday 12 June 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "Sat 12 Jun 2027", ENTENTE_DATE_VALID, "2027-06-12" },
    { "mar 2 mar 2027", ENTENTE_DATE_VALID, "2027-03-02" },
    { "29/02/2028", ENTENTE_DATE_VALID, "2028-02-29" },
    { "", ENTENTE_DATE_EMPTY, NULL },
    { "   ", ENTENTE_DATE_EMPTY, NULL },
    { "12/06/27", ENTENTE_DATE_SHORT_YEAR, NULL },
    { "12 juin 27", ENTENTE_DATE_SHORT_YEAR, NULL },
    { "12 juin", ENTENTE_DATE_NO_YEAR, NULL },
    { "12/06", ENTENTE_DATE_NO_YEAR, NULL },
    { "31/06/2027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "29/02/2027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "12/13/2027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "00/06/2027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "12/06/0027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "12/06/9027", ENTENTE_DATE_IMPOSSIBLE, NULL },
    { "lundi 29 septembre 2024", ENTENTE_DATE_WRONG_WEEKDAY, "2024-09-29" },
    { "Friday 12 June 2027", ENTENTE_DATE_WRONG_WEEKDAY, "2027-06-12" },
    { "12 jui 2027", ENTENTE_DATE_UNREADABLE, NULL }, /* June or July? */
    { "12 brumaire 2027", ENTENTE_DATE_UNREADABLE, NULL },
    { "12/06/202", ENTENTE_DATE_UNREADABLE, NULL },
    { "12/06/20277", ENTENTE_DATE_UNREADABLE, NULL },
    { "12/06/2027/1", ENTENTE_DATE_UNREADABLE, NULL },
    { "123/06/2027", ENTENTE_DATE_UNREADABLE, NULL },
    { "juin 2027", ENTENTE_DATE_UNREADABLE, NULL },
    { "bientôt", ENTENTE_DATE_UNREADABLE, NULL },
    { "12 juin 2027 ou après", ENTENTE_DATE_UNREADABLE, NULL },
    { "12 juin 2027 (matin)", ENTENTE_DATE_UNREADABLE, NULL },
    { "99999999999999999999", ENTENTE_DATE_UNREADABLE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate date;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].typed);
      g_date_clear (&date, 1);
      g_assert_cmpint (entente_date_parse (cases[i].typed, &date), ==, cases[i].result);
      iso = entente_date_to_iso (&date);
      g_assert_cmpstr (iso, ==, cases[i].iso != NULL ? cases[i].iso : "");
    }
}

static void
test_iso (void)
{
  static const char *const wrong[] = {
    "", "2027-6-12", "2027-06-31", "2027-00-01", "2027-13-01", "0000-01-01", "20270612",
    "2027-06-12 ", "2027-06-12T00:00", "2027/06/12", "-027-06-12", "12-06-2027",
  };
  GDate date;

  g_date_clear (&date, 1);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (entente_date_from_iso (wrong[i], &date));
      g_assert_false (g_date_valid (&date));
    }
  g_assert_true (entente_date_from_iso ("2028-02-29", &date));
  g_assert_cmpint (g_date_get_day (&date), ==, 29);
}

/* Every day of two centuries: written, read and written again. */
static void
test_every_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 1950);
  for (guint i = 0; i < 73000; i += 1 + i % 3)
    {
      GDate day = date, read;
      g_autofree char *iso = NULL;
      g_autofree char *shown = NULL;

      g_date_add_days (&day, i);
      iso = entente_date_to_iso (&day);
      g_date_clear (&read, 1);
      g_assert_true (entente_date_from_iso (iso, &read));
      g_assert_cmpint (g_date_compare (&day, &read), ==, 0);

      shown = entente_date_format_short (&day);
      g_assert_cmpint (entente_date_parse (shown, &read), ==, ENTENTE_DATE_VALID);
      g_assert_cmpint (g_date_compare (&day, &read), ==, 0);
    }
}

static void
assert_period (const char *from, const char *to, EntenteLanguage language, const char *expected)
{
  GDate first, last;
  g_autofree char *text = NULL;

  g_assert_true (entente_date_from_iso (from, &first));
  g_assert_true (entente_date_from_iso (to, &last));
  text = entente_date_format_period (&first, &last, language);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_periods (void)
{
  const EntenteLanguage fr = ENTENTE_LANGUAGE_FRENCH;
  const EntenteLanguage en = ENTENTE_LANGUAGE_ENGLISH;

  assert_period ("2027-06-12", "2027-06-12", fr, "le 12" N "juin 2027");
  assert_period ("2027-06-12", "2027-06-12", en, "on 12" N "June 2027");
  assert_period ("2027-06-01", "2027-06-13", fr, "du 1er au 13" N "juin 2027");
  assert_period ("2027-06-12", "2027-06-13", en, "from 12 to 13" N "June 2027");
  assert_period ("2027-01-11", "2027-07-09", fr, "du 11" N "janvier au 9" N "juillet 2027");
  assert_period ("2027-12-31", "2028-01-01", fr, "du 31" N "décembre 2027 au 1er" N "janvier 2028");
  assert_period ("2027-12-31", "2028-01-01", en, "from 31" N "December 2027 to 1" N "January 2028");
}

static void
assert_shift (const char *from, int months, int days, const char *expected)
{
  GDate date, shifted;
  g_autofree char *iso = NULL;

  g_assert_true (entente_date_from_iso (from, &date));
  entente_date_shift (&date, months, days, &shifted);
  iso = entente_date_to_iso (&shifted);
  g_assert_cmpstr (iso, ==, expected);
}

static void
test_shifts (void)
{
  assert_shift ("2027-06-12", 0, 15, "2027-06-27");
  assert_shift ("2027-06-12", 0, -30, "2027-05-13");
  assert_shift ("2027-01-31", 1, 0, "2027-02-28");
  assert_shift ("2027-03-31", -1, 0, "2027-02-28");
  assert_shift ("2028-02-29", 12, 0, "2029-02-28");
  assert_shift ("2027-02-26", 6, -1, "2027-08-25");
  assert_shift ("2027-12-31", 0, 0, "2027-12-31");
}

static void
test_none_and_today (void)
{
  GDate date;
  g_autofree char *none = entente_date_to_iso (NULL);
  g_autofree char *invalid = NULL;

  g_date_clear (&date, 1);
  invalid = entente_date_to_iso (&date);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (invalid, ==, "");

  entente_date_today (&date);
  g_assert_true (g_date_valid (&date));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/civil-date/typed", test_typed);
  g_test_add_func ("/civil-date/iso", test_iso);
  g_test_add_func ("/civil-date/every-day", test_every_day);
  g_test_add_func ("/civil-date/periods", test_periods);
  g_test_add_func ("/civil-date/shifts", test_shifts);
  g_test_add_func ("/civil-date/none-and-today", test_none_and_today);
  return g_test_run ();
}
