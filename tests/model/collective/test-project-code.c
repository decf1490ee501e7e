/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-project-code.h"

static void
assert_code (const char *title, guint year, const char *expected)
{
  GDate date;
  g_autofree char *code = NULL;

  g_date_clear (&date, 1);
  if (year > 0)
    g_date_set_dmy (&date, 12, 6, year);
  code = entente_project_code_propose (title, year > 0 ? &date : NULL);
  g_assert_cmpstr (code, ==, expected);
}

static void
test_titles (void)
{
  assert_code ("La Grande Tablée des Tilleuls Bleus", 2027, "TABLEE27");
  assert_code ("Forum des associations de Villefeinte", 2027, "FORUM27");
  assert_code ("Fête d’été", 0, "FETE");
  assert_code ("L’Œuvre commune", 2000, "OEUVRE00");
  assert_code ("Intergénérations", 2027, "INTERGEN27");
  assert_code ("The Big Meal", 2027, "BIG27");
  assert_code ("24 h du jeu", 0, "24");
  assert_code ("“À table !”", 2027, "TABLE27");
  assert_code ("la des du", 2027, "LADESDU27");
  assert_code ("", 2027, "");
  assert_code ("   ", 0, "");
  assert_code ("طاولة", 2027, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/project-code/titles", test_titles);
  return g_test_run ();
}
