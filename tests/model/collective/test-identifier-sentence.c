/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-identifier-sentence.h"

#include <string.h>

typedef char *(*FindFault) (const char *typed, EntenteSeverity *severity);

static void
assert_right (FindFault find_fault, const char *typed)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = find_fault (typed, &severity);

  g_assert_cmpstr (fault, ==, NULL);
  g_assert_cmpint (severity, ==, ENTENTE_SEVERITY_NONE);
}

/* A sentence, that says what is expected. */
static void
assert_wrong (FindFault find_fault, const char *typed, EntenteSeverity expected, const char *words)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = find_fault (typed, &severity);

  g_test_message ("%s: %s", typed, fault);
  g_assert_nonnull (fault);
  g_assert_nonnull (strstr (fault, words));
  g_assert_true (g_str_has_suffix (fault, "."));
  g_assert_cmpint (severity, ==, expected);
}

#define ERROR ENTENTE_SEVERITY_ERROR
#define WARNING ENTENTE_SEVERITY_WARNING

static void
test_empty_is_no_fault (void)
{
  FindFault all[] = {
    entente_siret_find_fault, entente_rna_find_fault,     entente_phone_find_fault,
    entente_email_find_fault, entente_website_find_fault, entente_color_find_fault,
    entente_free_text_find_fault,
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      assert_right (all[i], "");
      assert_right (all[i], "  ");
    }
}

static void
test_siret (void)
{
  assert_right (entente_siret_find_fault, "732 829 320 00074");
  assert_right (entente_siret_find_fault, "356 000 000 09075");
  assert_wrong (entente_siret_find_fault, "732 829 320 0007", ERROR, "13");
  assert_wrong (entente_siret_find_fault, "732 829 320", ERROR, "SIREN");
  assert_wrong (entente_siret_find_fault, "200 034 528 00041", ERROR, "swapped");
  assert_wrong (entente_siret_find_fault, "000 000 000 00000", ERROR, "zeros");
  assert_wrong (entente_siret_find_fault, "en cours", ERROR, "14 digits");
}

static void
test_rna (void)
{
  assert_right (entente_rna_find_fault, "W941234567");
  assert_right (entente_rna_find_fault, "W9R1011072");
  assert_wrong (entente_rna_find_fault, "W94123456", ERROR, "nine characters");
  assert_wrong (entente_rna_find_fault, "941234567", ERROR, "W");
  assert_wrong (entente_rna_find_fault, "WA41234567", ERROR, "digits");
  assert_wrong (entente_rna_find_fault, "Volume 12 folio 34", WARNING, "Alsace");
}

static void
test_phone (void)
{
  assert_right (entente_phone_find_fault, "06 39 98 00 01");
  assert_right (entente_phone_find_fault, "+32 2 555 12 12");
  assert_wrong (entente_phone_find_fault, "06 39 98 00", ERROR, "10 digits");
  assert_wrong (entente_phone_find_fault, "00 12 34 56 78", ERROR, "1 to 9");
  assert_wrong (entente_phone_find_fault, "06 39 98 00 01 / bureau", ERROR, "own line");
}

static char *
find_postcode_fault (const char *typed, EntenteSeverity *severity)
{
  return entente_postcode_find_fault (typed, FALSE, severity);
}

static char *
find_sample_postcode_fault (const char *typed, EntenteSeverity *severity)
{
  return entente_postcode_find_fault (typed, TRUE, severity);
}

static void
test_postcode (void)
{
  assert_right (find_postcode_fault, "93500");
  assert_right (find_postcode_fault, "20000");
  assert_right (find_postcode_fault, "");
  assert_right (find_sample_postcode_fault, "99999");
  assert_wrong (find_postcode_fault, "99999", ERROR, "examples");
  assert_wrong (find_postcode_fault, "9350", ERROR, "5 digits");
  assert_wrong (find_postcode_fault, "00000", ERROR, "01000");
  assert_wrong (find_sample_postcode_fault, "00000", ERROR, "01000");
}

static void
test_network (void)
{
  g_autofree char *long_name = g_strnfill (260, 'a');
  g_autofree char *long_email = g_strconcat (long_name, "@example.org", NULL);

  assert_right (entente_email_find_fault, "contact@example.org");
  assert_right (entente_website_find_fault, "example.org");
  assert_wrong (entente_email_find_fault, "contact@", ERROR, "domain");
  assert_wrong (entente_email_find_fault, "a@example.org, b@example.org", ERROR, "one word");
  assert_wrong (entente_email_find_fault, long_email, ERROR, "254");
  assert_wrong (entente_website_find_fault, "notre page", ERROR, "https://");
}

static void
test_color (void)
{
  assert_right (entente_color_find_fault, "#26a269");
  assert_right (entente_color_find_fault, "#26A269");
  assert_wrong (entente_color_find_fault, "26a269", ERROR, "#");
  assert_wrong (entente_color_find_fault, "#26a26g", ERROR, "#");
  assert_wrong (entente_color_find_fault, "#26a2", ERROR, "#");
  assert_wrong (entente_color_find_fault, "vert", ERROR, "#");
}

/* The number itself is not repeated. */
static void
test_free_text (void)
{
  EntenteSeverity severity = ENTENTE_SEVERITY_NONE;
  g_autofree char *fault = NULL;

  assert_right (entente_free_text_find_fault, "Appeler au 06 39 98 00 01 avant le 12/06/2027.");
  assert_wrong (entente_free_text_find_fault, "Zoé 2991299123456", ERROR, "social security");
  fault = entente_free_text_find_fault ("Zoé 2991299123456", &severity);
  g_assert_null (strstr (fault, "2991299123456"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/identifier-sentence/empty-is-no-fault", test_empty_is_no_fault);
  g_test_add_func ("/identifier-sentence/siret", test_siret);
  g_test_add_func ("/identifier-sentence/rna", test_rna);
  g_test_add_func ("/identifier-sentence/phone", test_phone);
  g_test_add_func ("/identifier-sentence/postcode", test_postcode);
  g_test_add_func ("/identifier-sentence/network", test_network);
  g_test_add_func ("/identifier-sentence/color", test_color);
  g_test_add_func ("/identifier-sentence/free-text", test_free_text);
  return g_test_run ();
}
