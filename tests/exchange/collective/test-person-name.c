/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-person-name-private.h"

static const struct {
  const char *full;
  const char *given;
  const char *family;
  const char *gender;
} names[] = {
  { "Marie Dupont", "Marie", "Dupont", "" },
  { "DUPONT Marie", "Marie", "Dupont", "" },
  { "Marie DUPONT", "Marie", "Dupont", "" },
  { "Dupont, Marie", "Marie", "Dupont", "" },
  { "DUPONT, Marie", "Marie", "DUPONT", "" },
  { "DUPONT MARIE", "MARIE", "DUPONT", "" },
  { "Jean-Pierre Martin", "Jean-Pierre", "Martin", "" },
  { "Marie Claude Dupont", "Marie Claude", "Dupont", "" },
  { "M. Jean de La Fontaine", "Jean", "de La Fontaine", "masculine" },
  { "Mme DE LA FONTAINE Jeanne", "Jeanne", "de La Fontaine", "feminine" },
  { "DE LA FONTAINE JEANNE", "JEANNE", "DE LA FONTAINE", "" },
  { "Jeanne de LA FONTAINE", "Jeanne", "de La Fontaine", "" },
  { "Le Goff Marie", "Marie", "Le Goff", "" },
  { "Jean d'Ormesson", "Jean", "d'Ormesson", "" },
  { "Ludwig van Beethoven", "Ludwig", "van Beethoven", "" },
  { "D'ALEMBERT Jean", "Jean", "D'Alembert", "" },
  { "MARTIN-DUPUIS Zoé", "Zoé", "Martin-Dupuis", "" },
  { "ÉCHANTILLON Paul", "Paul", "Échantillon", "" },
  { "Madame Zoé Exemple", "Zoé", "Exemple", "feminine" },
  { "Dr Modèle Amadou", "Modèle", "Amadou", "" },
  { "J. MARTIN", "J.", "Martin", "" },
  { "Exemple", "", "Exemple", "" },
  { "Mme", "", "", "feminine" },
  { "", "", "", "" },
  { "  \t ", "", "", "" },
  { ",", "", "", "" },
  { "de", "", "de", "" },
  { "李 小龙", "李", "小龙", "" },
};

static void
test_split (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_auto (EntentePersonName) name = { 0 };

      g_test_message ("%s", names[i].full);
      _entente_person_name_split (&name, names[i].full);
      g_assert_cmpstr (name.given, ==, names[i].given);
      g_assert_cmpstr (name.family, ==, names[i].family);
      g_assert_cmpstr (name.gender, ==, names[i].gender);
    }
}

static void
test_keys (void)
{
  g_autofree char *spoken = _entente_person_name_make_key ("Zoé", "Échantillon-Modèle");
  g_autofree char *listed = _entente_person_name_make_key ("", "ECHANTILLON MODELE Zoe");
  g_autofree char *other = _entente_person_name_make_key ("Zoé", "Modèle");
  g_autofree char *none = _entente_person_name_make_key ("", " ");

  g_assert_cmpstr (spoken, ==, listed);
  g_assert_cmpstr (spoken, !=, other);
  g_assert_cmpstr (none, ==, "");
}

static void
test_names_that_meet (void)
{
  g_assert_true (_entente_person_name_keys_meet ("dupont marie", "marie martin"));
  g_assert_true (_entente_person_name_keys_meet ("dupont marie", "dupont m"));
  g_assert_false (_entente_person_name_keys_meet ("dupont marie", "amadou modele"));
  g_assert_false (_entente_person_name_keys_meet ("de fontaine jean la", "de la roche"));
  g_assert_false (_entente_person_name_keys_meet ("", "dupont"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/person-name/split", test_split);
  g_test_add_func ("/person-name/keys", test_keys);
  g_test_add_func ("/person-name/names-that-meet", test_names_that_meet);
  return g_test_run ();
}
