/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-nir.h"

/* Invented numbers; the key is made here, so that no real one can be copied by chance. */
static char *
make_number (const char *thirteen, const char *as_digits)
{
  guint64 key = 97 - g_ascii_strtoull (as_digits, NULL, 10) % 97;

  return g_strdup_printf ("%s%02" G_GUINT64_FORMAT, thirteen, key);
}

static void
assert_found (const char *text, const char *expected)
{
  gsize start = 0, length = 0;
  g_autofree char *found = NULL;

  g_test_message ("%s", text);
  g_assert_true (entente_nir_find (text, &start, &length));
  found = g_strndup (text + start, length);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_none (const char *text)
{
  g_test_message ("%s", text);
  g_assert_false (entente_nir_find (text, NULL, NULL));
}

static void
test_found (void)
{
  g_autofree char *mainland = make_number ("2991299123456", "2991299123456");
  g_autofree char *corsica = make_number ("199122A123456", "1991219123456");
  g_autofree char *north = make_number ("199122B123456", "1991218123456");
  g_autofree char *sentence = g_strdup_printf ("Zoé (n° %s), présidente", mainland);

  assert_found (mainland, mainland);
  assert_found (sentence, mainland);
  assert_found (corsica, corsica);
  assert_found (north, north);
  /* Without its key, and with all the separators that people use. */
  assert_found ("2991299123456", "2991299123456");
  assert_found ("no 2 99 12 99 123 456.", "2 99 12 99 123 456");
  assert_found ("2.99.12.99.123.456", "2.99.12.99.123.456");
  assert_found ("2\302\24099\302\24012\302\24099\302\240123\302\240456 Zoé",
                "2\302\24099\302\24012\302\24099\302\240123\302\240456");
  assert_found ("1 99 33 99 123 456", "1 99 33 99 123 456"); /* month not known */
}

static void
test_not_found (void)
{
  assert_none ("");
  assert_none ("Zoé Exemple, présidente");
  assert_none ("06 39 98 00 01");
  assert_none ("999 001 076 00010");
  assert_none ("73282932000074");
  assert_none ("FR76 3000 6000 0112 3456 7890 189");
  assert_none ("2991399123456");   /* a month 13 */
  assert_none ("2991200");
  assert_none ("5991299123456");   /* no such first digit */
  assert_none ("X2991299123456");
  assert_none ("299129912345678"); /* the key does not fit */
  assert_none ("29912991234567890");
  assert_none ("199122C123456");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/nir/found", test_found);
  g_test_add_func ("/nir/not-found", test_not_found);
  return g_test_run ();
}
