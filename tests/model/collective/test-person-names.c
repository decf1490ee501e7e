/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective-fixture.h"

static void
test_names (void)
{
  static const struct
  {
    const char *given;
    const char *family;
    const char *full;
    const char *formal;
  } cases[] = {
    { "Zoé", "Exemple", "Zoé Exemple", "Zoé EXEMPLE" },
    { "Karim", "Hypothèse", "Karim Hypothèse", "Karim HYPOTHÈSE" }, /* capitals keep accents */
    { "Paul", "Échantillon", "Paul Échantillon", "Paul ÉCHANTILLON" },
    { "Anne-Lise", "d’Œuvre", "Anne-Lise d’Œuvre", "Anne-Lise D’ŒUVRE" },
    { "", "Exemple", "Exemple", "EXEMPLE" },
    { "Zoé", "", "Zoé", "Zoé" },
    { "", "", "", "" },
    { " Zoé ", " Exemple ", "Zoé Exemple", "Zoé EXEMPLE" },
    { "محمد", "مثال", "محمد مثال", "محمد مثال" },
    { "Thị Mai", "Đặng", "Thị Mai Đặng", "Thị Mai ĐẶNG" },
  };
  g_autoptr (EntenteStore) store = collective_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EntenteRecord *person = collective_add_person (store, cases[i].given, cases[i].family);
      g_autofree char *full = entente_person_dup_full_name (ENTENTE_PERSON (person));
      g_autofree char *formal = entente_person_dup_formal_name (ENTENTE_PERSON (person));

      g_assert_cmpstr (full, ==, cases[i].full);
      g_assert_cmpstr (formal, ==, cases[i].formal);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person/names", test_names);
  return g_test_run ();
}
