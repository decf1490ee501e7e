/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of a table of contacts are taken for, from their headings and cells. */
#include "contact-import-fixture.h"

static void
assert_proposal (Fixture *fixture, const char *text, const char *expected)
{
  g_autoptr (EntenteContactImport) import = read_text (fixture, text);

  g_test_message ("%s", text);
  assert_targets (import, expected);
}

static void
test_headings (Fixture *fixture, gconstpointer data)
{
  assert_proposal (
      fixture, "NOM;Prénom;Courriel;Tél. portable;Structure;Fonction\nExemple;Zoé;;;;\n",
      "person.family-name person.given-name person.email person.phone organization.name "
      "position.function");
  assert_proposal (fixture,
                   "Nom et prénom,Mél,Téléphone\nZoé Exemple,zoe@example.org,\n",
                   "person.full-name person.email person.phone");
  assert_proposal (fixture,
                   "Nom;Adresse mail;N° de téléphone\nZoé Exemple;;\nAmadou Modèle;;\n",
                   "person.full-name person.email person.phone");
  assert_proposal (fixture,
                   "Nom;Adresse mail;Tél\nComité des Tilleuls Bleus;;\nLes Cuillères Volantes;;\n",
                   "organization.name organization.email organization.phone");
  assert_proposal (
      fixture,
      "Association;Sigle;SIRET (14 chiffres);N° RNA;Adresse;Code postal;Ville;Mél;Tél.;Site web\n"
      "x;;;;;;;;;\n",
      "organization.name organization.short-name organization.siret organization.rna "
      "organization.street organization.postcode organization.town organization.email "
      "organization.phone organization.website");
  assert_proposal (
      fixture,
      "First Name,Last Name,E-mail Address,Mobile Phone,Company,Job Title,Home Phone\n"
      "Zoé,Exemple,,,,,\n",
      "person.given-name person.family-name person.email person.phone organization.name "
      "position.function person.other-phone");
}

/* Columns of the national register of associations, where "position" is no function. */
static void
test_headings_of_registers (Fixture *fixture, gconstpointer data)
{
  assert_proposal (
      fixture,
      "id;siret;nature;titre;titre_court;adrs_codepostal;adrs_libcommune;dir_civilite;"
      "telephone;siteweb;email;observation;position\n"
      "W999000101;;D;LES CUILLERES VOLANTES;LCV;99999;Villefeinte;PM;;;;;A\n",
      "organization.rna organization.siret - organization.name organization.short-name "
      "organization.postcode organization.town - organization.phone "
      "organization.website organization.email organization.notes position.function");
  assert_proposal (fixture,
                   "Nom;Fonction;Structure;Courriel\nZoé Exemple;;;\n",
                   "person.full-name position.function organization.name person.email");
  assert_proposal (fixture,
                   "Nom;Fonction;Courriel\nZoé Exemple;;\n",
                   "person.full-name - person.email");
}

static void
test_headings_with_owners (Fixture *fixture, gconstpointer data)
{
  assert_proposal (fixture,
                   "Nom de la structure;Courriel de la structure;Nom du contact;Prénom du contact;"
                   "Courriel du contact;Tél. de l’association;Tél perso\nx;;;;;;\n",
                   "organization.name organization.email person.full-name person.given-name "
                   "person.email organization.phone person.phone");
  assert_proposal (fixture,
                   "Structure;Email;Email 2;Représentant légal\nx;;;Zoé Exemple\n",
                   "organization.name person.email organization.email person.full-name");
}

/* Where people live is no business of the organisation's. */
static void
test_orphan_headings (Fixture *fixture, gconstpointer data)
{
  assert_proposal (fixture,
                   "Nom;Prénom;Adresse;CP;Ville;Fonction;Date de naissance;N° de sécurité sociale\n"
                   "Exemple;Zoé;;;;;;\n",
                   "person.family-name person.given-name - - - - - -");
}

static void
test_headings_below_a_title (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_fixture (fixture, "organizations.csv");

  assert_targets (import,
                  "organization.name organization.short-name organization.siret organization.rna "
                  "organization.street organization.postcode organization.town organization.email "
                  "organization.phone organization.notes - - -");
  g_assert_cmpstr (entente_contact_import_get_heading (import, 3), ==, "N° RNA");
  g_assert_cmpstr (entente_contact_import_get_heading (import, 11), ==, "Column 12");
  g_assert_cmpstr (entente_contact_import_get_example (import, 1), ==, "LCV");
  g_assert_cmpstr (entente_contact_import_get_example (import, 11), ==, "de");
}

static void
test_headings_that_only_cells_explain (Fixture *fixture, gconstpointer data)
{
  assert_proposal (fixture,
                   "Prénom;Nom;Contact\nZoé;Exemple;zoe@example.org\n",
                   "person.given-name person.family-name person.email");
  assert_proposal (fixture,
                   "Structure;Représentant légal\nX;Zoé Exemple\n",
                   "organization.name person.full-name");
  assert_proposal (fixture,
                   "Prénom;Nom;Structure;Représentant légal\nZoé;Exemple;X;oui\n",
                   "person.given-name person.family-name organization.name "
                   "position.representative");
}

static void
test_no_headings (Fixture *fixture, gconstpointer data)
{
  assert_proposal (fixture,
                   "zoe@example.org;06 39 98 00 01;x\namadou@example.org;06 39 98 00 02;y\n",
                   "person.email person.phone -");
  assert_proposal (fixture, "Sans;Sens\nx;y\n", "- -");
}

static void
test_mapping (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import =
      read_text (fixture, "Nom;Tél.;Tél.;;Été\nExemple;1;2;3;4\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *mapping = NULL;
  g_autofree char *again = NULL;

  mapping = entente_contact_import_dup_mapping (import);
  g_assert_cmpstr (mapping,
                   ==,
                   "nom=person.full-name;tel=person.phone;tel-2=person.other-phone;column-4=;ete=");

  g_assert_true (entente_contact_import_set_mapping (
      import, " NOM = organization.name ;Été=person.notes;;tel=", &error));
  g_assert_no_error (error);
  assert_targets (import, "organization.name - person.other-phone - person.notes");

  g_assert_false (entente_contact_import_set_mapping (import, "nom=;prénom=person.email", &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING);
  g_assert_nonnull (strstr (error->message, "“prénom”"));
  g_clear_error (&error);
  g_assert_false (entente_contact_import_set_mapping (import, "nom=person.shoe-size", &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING);
  g_clear_error (&error);
  g_assert_false (entente_contact_import_set_mapping (import, "nom", &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING);
  assert_targets (import, "organization.name - person.other-phone - person.notes");

  again = entente_contact_import_dup_mapping (import);
  g_assert_true (entente_contact_import_set_mapping (import, mapping, NULL));
  g_assert_true (entente_contact_import_set_mapping (import, again, NULL));
  assert_targets (import, "organization.name - person.other-phone - person.notes");
}

static void
test_layout (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) one = read_text (fixture, "Nom;Prénom\na;b\n");
  g_autoptr (EntenteContactImport) same = read_text (fixture, "nom,PRENOM\nc,d\ne,f\n");
  g_autoptr (EntenteContactImport) other = read_text (fixture, "Prénom;Nom\na;b\n");
  g_autoptr (EntenteContactImport) card = read_fixture (fixture, "contacts-4.0.vcf");

  g_assert_cmpstr (entente_contact_import_get_layout (one),
                   ==,
                   entente_contact_import_get_layout (same));
  g_assert_cmpstr (entente_contact_import_get_layout (one),
                   !=,
                   entente_contact_import_get_layout (other));
  g_assert_cmpstr (entente_contact_import_get_layout (card), ==, "vcard");
}

static void
test_targets (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (fixture, "Nom;Prénom\nExemple;Zoé\n");
  g_auto (GStrv) targets = entente_contact_import_dup_targets (import);
  guint n = g_strv_length (targets);

  g_assert_cmpstr (targets[0], ==, "");
  g_assert_cmpuint (n % 2, ==, 0);
  for (guint i = 0; i < n; i += 2)
    {
      entente_contact_import_set_target (import, 1, targets[i]);
      g_assert_cmpstr (entente_contact_import_get_target (import, 1), ==, targets[i]);
      g_assert_cmpstr (targets[i + 1], !=, "");
    }
}

#define ADD(path, function) \
  g_test_add ("/contact-columns/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("headings", test_headings);
  ADD ("headings-of-registers", test_headings_of_registers);
  ADD ("headings-with-owners", test_headings_with_owners);
  ADD ("orphan-headings", test_orphan_headings);
  ADD ("headings-below-a-title", test_headings_below_a_title);
  ADD ("headings-that-only-cells-explain", test_headings_that_only_cells_explain);
  ADD ("no-headings", test_no_headings);
  ADD ("mapping", test_mapping);
  ADD ("layout", test_layout);
  ADD ("targets", test_targets);
  return g_test_run ();
}
