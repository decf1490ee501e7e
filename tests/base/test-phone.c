/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-phone.h"

static const struct
{
  const char *typed;
  EntenteIdentifierResult result;
  const char *e164;
  const char *shown; /* NULL: as typed */
} cases[] = {
  { "0639980001", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "06 39 98 00 01", ENTENTE_IDENTIFIER_VALID, "+33639980001", NULL },
  { "06.39.98.00.01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "06/39/98/00/01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "06-39-98-00-01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "+33 6 39 98 00 01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "+33 (0)6 39 98 00 01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "0033 6 39 98 00 01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "0033 (0) 6 39 98 00 01", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "tel:+33639980001", ENTENTE_IDENTIFIER_VALID, "+33639980001", "06 39 98 00 01" },
  { "01 99 00 12 34", ENTENTE_IDENTIFIER_VALID, "+33199001234", NULL },
  { "08 00 00 00 00", ENTENTE_IDENTIFIER_VALID, "+33800000000", NULL },
  { "3939", ENTENTE_IDENTIFIER_VALID, NULL, NULL },
  { "118 218", ENTENTE_IDENTIFIER_VALID, NULL, NULL },
  /* Overseas France */
  { "0262 12 34 56", ENTENTE_IDENTIFIER_VALID, "+262262123456", "+262 262 12 34 56" },
  { "+262 692 12 34 56", ENTENTE_IDENTIFIER_VALID, "+262692123456", NULL },
  { "0590123456", ENTENTE_IDENTIFIER_VALID, "+590590123456", "+590 590 12 34 56" },
  { "0694 12 34 56", ENTENTE_IDENTIFIER_VALID, "+594694123456", "+594 694 12 34 56" },
  { "+687123456", ENTENTE_IDENTIFIER_VALID, "+687123456", "+687 12 34 56" },
  { "+508 41 23 45", ENTENTE_IDENTIFIER_VALID, "+508412345", "+508 41 23 45" },
  { "+689 40 12 34 56", ENTENTE_IDENTIFIER_VALID, "+68940123456", NULL },
  /* Neighbours */
  { "+32 2 555 12 12", ENTENTE_IDENTIFIER_VALID, "+3225551212", NULL },
  { "0041 22 555 12 12", ENTENTE_IDENTIFIER_VALID, "+41225551212", NULL },
  /* Wrong */
  { "00 12 34 56 78", ENTENTE_IDENTIFIER_RANGE, NULL, NULL },
  { "06 39 98 00", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "639980001", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "1639980001", ENTENTE_IDENTIFIER_RANGE, NULL, NULL },
  { "+33 6 39 98 00", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "+33 0 39 98 00 01", ENTENTE_IDENTIFIER_RANGE, NULL, NULL },
  { "+12", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "+1234567890123456", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "", ENTENTE_IDENTIFIER_LENGTH, NULL, NULL },
  { "bureau", ENTENTE_IDENTIFIER_CHARACTERS, NULL, NULL },
  { "06 39 98 00 O1", ENTENTE_IDENTIFIER_CHARACTERS, NULL, NULL },
  { "06 39 98 00 01 ou 02", ENTENTE_IDENTIFIER_CHARACTERS, NULL, NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *e164 = entente_phone_to_e164 (cases[i].typed);
      g_autofree char *shown = entente_phone_format (cases[i].typed);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (entente_phone_check (cases[i].typed), ==, cases[i].result);
      g_assert_cmpstr (e164, ==, cases[i].e164);
      g_assert_cmpstr (shown, ==, cases[i].shown != NULL ? cases[i].shown : cases[i].typed);
    }
}

/* What is shown is read as the same number. */
static void
test_shown_is_read_back (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = entente_phone_format (cases[i].typed);
      g_autofree char *e164 = entente_phone_to_e164 (shown);

      g_assert_cmpstr (e164, ==, cases[i].e164);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phone/cases", test_cases);
  g_test_add_func ("/phone/shown-is-read-back", test_shown_is_read_back);
  return g_test_run ();
}
