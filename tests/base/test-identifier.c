/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-identifier.h"

#include <string.h>

typedef EntenteIdentifierResult (*Check) (const char *typed);

typedef struct
{
  const char *typed;
  EntenteIdentifierResult expected;
} Case;

#define VALID ENTENTE_IDENTIFIER_VALID
#define CHARACTERS ENTENTE_IDENTIFIER_CHARACTERS
#define LENGTH ENTENTE_IDENTIFIER_LENGTH
#define CHECKSUM ENTENTE_IDENTIFIER_CHECKSUM
#define RANGE ENTENTE_IDENTIFIER_RANGE
#define UNUSUAL ENTENTE_IDENTIFIER_UNUSUAL
#define SAMPLE ENTENTE_IDENTIFIER_SAMPLE
#define INCOMPLETE ENTENTE_IDENTIFIER_INCOMPLETE

static void
assert_cases (Check check, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      EntenteIdentifierResult result = check (cases[i].typed);

      if (result != cases[i].expected)
        g_error ("“%s” gives %d, expected %d", cases[i].typed, result, cases[i].expected);
    }
}

static void
test_siren (void)
{
  static const Case cases[] = {
    { "732 829 320", VALID },
    { "732829320", VALID },
    { "200 034 528", VALID },
    { "200\302\240034\342\200\257528", VALID },
    { "200.034.528", VALID },
    { "200-034-528", VALID },
    { "200 034 582", CHECKSUM }, /* two digits swapped */
    { "000 000 000", RANGE },
    { "20003452", LENGTH },
    { "2000345280", LENGTH },
    { "", LENGTH },
    { "20003452O", CHARACTERS },
    { "٢٠٠٠٣٤٥٢٨", CHARACTERS },
  };

  assert_cases (entente_siren_check, cases, G_N_ELEMENTS (cases));
}

static void
test_siret (void)
{
  static const Case cases[] = {
    { "732 829 320 00074", VALID },
    { "73282932000074", VALID },
    { "356 000 000 00048", VALID }, /* La Poste, by the usual rule */
    { "356 000 000 09075", VALID }, /* La Poste, by the sum of digits: 35 */
    { "356 000 000 09076", CHECKSUM },
    { "999 001 076 00010", VALID },
    { "999 001 142 00010", VALID },
    { "999 001 217 00010", VALID },
    { "999 001 282 00014", VALID },
    { "999 001 357 00014", VALID },
    { "200 034 528 00041", CHECKSUM },
    { "200 034 582 00041", CHECKSUM },
    { "000 000 000 00000", RANGE },
    { "7328293200007", LENGTH },
    { "732 829 320", LENGTH },
    { "732829320 NIC", CHARACTERS },
  };

  assert_cases (entente_siret_check, cases, G_N_ELEMENTS (cases));
}

/* Any single wrong digit of a SIRET is caught. */
static void
test_siret_catches_one_wrong_digit (void)
{
  const char *right = "73282932000074";

  for (guint i = 0; i < strlen (right); i++)
    {
      for (char digit = '0'; digit <= '9'; digit++)
        {
          g_autofree char *wrong = g_strdup (right);

          wrong[i] = digit;
          g_assert_cmpint (entente_siret_check (wrong) == VALID, ==, digit == right[i]);
        }
    }
}

static void
test_rna (void)
{
  static const Case cases[] = {
    { "W941234567", VALID },
    { "w941 234 567", VALID },
    { "W9R1011072", VALID }, /* Réunion */
    { "W999000101", VALID },
    { "W94123456", LENGTH },
    { "W9412345678", LENGTH },
    { "WA41234567", CHARACTERS },
    { "W94123456A", CHARACTERS },
    { "941234567", INCOMPLETE },
    { "Volume 12 Folio 34", UNUSUAL }, /* Alsace and Moselle */
    { "0751234567", UNUSUAL },
    { "", UNUSUAL },
  };

  assert_cases (entente_rna_check, cases, G_N_ELEMENTS (cases));
}

static void
test_postcode (void)
{
  static const Case cases[] = {
    { "93500", VALID }, { "20000", VALID },   { "01000", VALID },      { "98999", VALID },
    { "97400", VALID }, { "93 500", VALID },  { "9350", LENGTH },      { "935000", LENGTH },
    { "00000", RANGE }, { "00999", RANGE },   { "99999", SAMPLE },     { "99000", SAMPLE },
    { "2A004", CHARACTERS }, { "F-75001", CHARACTERS },
  };

  assert_cases (entente_postcode_check, cases, G_N_ELEMENTS (cases));
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_formats (void)
{
  assert_text (entente_siret_format ("73282932000074"), "732 829 320 00074");
  assert_text (entente_siret_format (" 732.829.320-00074 "), "732 829 320 00074");
  /* A wrong digit is a wrong value, shown in groups to be found. */
  assert_text (entente_siret_format ("73282932000075"), "732 829 320 00075");
  assert_text (entente_siret_format ("732829320"), "732829320");
  assert_text (entente_siret_format ("en cours"), "en cours");
  assert_text (entente_rna_format ("w941 234 567"), "W941234567");
  assert_text (entente_rna_format ("Volume 12"), "Volume 12");
  assert_text (entente_identifier_normalize (" 7.3-2\342\200\2578a "), "7328A");
  assert_text (entente_identifier_normalize (""), "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identifier/siren", test_siren);
  g_test_add_func ("/identifier/siret", test_siret);
  g_test_add_func ("/identifier/siret-catches-one-wrong-digit", test_siret_catches_one_wrong_digit);
  g_test_add_func ("/identifier/rna", test_rna);
  g_test_add_func ("/identifier/postcode", test_postcode);
  g_test_add_func ("/identifier/formats", test_formats);
  return g_test_run ();
}
