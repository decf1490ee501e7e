/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-language.h"

static void
test_codes (void)
{
  EntenteLanguage language = ENTENTE_LANGUAGE_FRENCH;

  g_assert_cmpstr (entente_language_to_code (ENTENTE_LANGUAGE_ENGLISH), ==, "en");
  g_assert_true (entente_language_from_code ("en_GB.UTF-8", &language));
  g_assert_cmpint (language, ==, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_true (entente_language_from_code ("fr", &language));
  g_assert_cmpint (language, ==, ENTENTE_LANGUAGE_FRENCH);
}

static void
test_unknown_code_changes_nothing (void)
{
  EntenteLanguage language = ENTENTE_LANGUAGE_ENGLISH;

  g_assert_false (entente_language_from_code ("de", &language));
  g_assert_false (entente_language_from_code ("fro", &language));
  g_assert_false (entente_language_from_code ("", &language));
  g_assert_cmpint (language, ==, ENTENTE_LANGUAGE_ENGLISH);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/codes", test_codes);
  g_test_add_func ("/language/unknown-code-changes-nothing", test_unknown_code_changes_nothing);
  return g_test_run ();
}
