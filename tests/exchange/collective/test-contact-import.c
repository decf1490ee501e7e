/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table or an address book of contacts does to the people and organisations of a project. */
#include "contact-import-fixture.h"

/* Tables */

static void
test_every_encoding_gives_the_same (Fixture *fixture, gconstpointer data)
{
  const char *const names[] = {
    "people-utf-8.csv",      "people-utf-8-mark.csv",     "people-utf-16-le.csv",
    "people-utf-16-be.csv",  "people-utf-16-le-mark.csv", "people-utf-16-be-mark.csv",
    "people-windows-1252.csv",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (EntenteContactImport) import = read_fixture (fixture, names[i]);

      if (i == 0)
        {
          assert_counts (import, 4, 0, 0, 0);
          assert_line (import, 0, 2, ENTENTE_IMPORT_ADDED, "Zoé Exemple", "Les Cuillères Volantes");
          assert_line (import, 1, 3, ENTENTE_IMPORT_ADDED, "Amadou Modèle", "trésorier");
          apply (import);
        }
      else
        assert_counts (import, 0, 0, 4, 0);
    }

  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 4);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 3);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_POSITION), ==, 4);
}

static void
test_one_edit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_fixture (fixture, "people-utf-8.csv");
  g_autoptr (GError) error = NULL;
  EntenteRecord *position;

  g_assert_false (entente_store_get_can_undo (fixture->store));
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 0);
  apply (import);
  position = find_position (fixture, "trésorier");
  g_assert_cmpint (entente_record_get_reference (position, ENTENTE_POSITION_PERSON),
                   ==,
                   entente_record_get_id (find_person (fixture, "Modèle")));
  g_assert_cmpint (entente_record_get_reference (position, ENTENTE_POSITION_ORGANIZATION),
                   ==,
                   entente_record_get_id (find_organization (fixture, "Les Cuillères Volantes")));

  g_assert_true (entente_store_undo (fixture->store, &error));
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 0);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 0);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_POSITION), ==, 0);
  g_assert_false (entente_store_get_can_undo (fixture->store));
}

static void
test_organizations (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_fixture (fixture, "organizations.csv");
  EntenteRecord *first;

  assert_counts (import, 4, 0, 0, 0);
  apply (import);
  first = find_organization (fixture, "Les Cuillères Volantes");
  assert_text (first, ENTENTE_ORGANIZATION_SIRET, "999 001 076 00010");
  assert_text (first, ENTENTE_ORGANIZATION_STREET, "12, rue des Tilleuls, Bâtiment B");
  assert_text (first, ENTENTE_ORGANIZATION_POSTCODE, "99999");
  assert_text (first, ENTENTE_ORGANIZATION_NOTES, "Prête sa cuisine \"mobile\"; à réserver");
  assert_text (find_organization (fixture, "Ludothèque du Dé Perdu"),
               ENTENTE_ORGANIZATION_RNA,
               "W999000103");
}

static void
test_update_fills_and_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = NULL;
  EntenteRecord *person;

  import_text (fixture, "Prénom;Nom;Courriel;Tél\nZoé;Exemple;zoe@example.org;\n"
                        "Amadou;Modèle;amadou@example.org;06 39 98 00 02\n"
                        "Lise;Fictive;lise@example.org;06 39 98 00 03\n");
  import = read_text (fixture, "Prénom;Nom;Courriel;Tél\nZOE;EXEMPLE;;+33 6 39 98 00 01\n"
                               "Amadou;Modèle;AMADOU@example.org;06 39 98 00 99\n"
                               "Lise;Fictive;;\n");
  assert_counts (import, 0, 2, 1, 0);
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Zoé Exemple", "Fills in: Phone.");
  assert_line (import,
               1,
               3,
               ENTENTE_IMPORT_UPDATED,
               "Amadou Modèle",
               "Phone: “06 39 98 00 02” becomes “06 39 98 00 99”.");
  assert_line (import, 2, 4, ENTENTE_IMPORT_UNCHANGED, "Lise Fictive", NULL);
  apply (import);

  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 3);
  person = find_person (fixture, "Exemple");
  assert_text (person, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  assert_text (person, ENTENTE_PERSON_EMAIL, "zoe@example.org");
  assert_text (person, ENTENTE_PERSON_PHONE, "06 39 98 00 01");
  person = find_person (fixture, "Modèle");
  assert_text (person, ENTENTE_PERSON_EMAIL, "amadou@example.org");
  assert_text (person, ENTENTE_PERSON_PHONE, "06 39 98 00 99");
  person = find_person (fixture, "Fictive");
  assert_text (person, ENTENTE_PERSON_PHONE, "06 39 98 00 03");
}

static void
test_people_are_recognised (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = NULL;

  import_text (fixture, "Nom complet;Courriel\nMarie Dupont;marie@example.org\nJean Gabarit;\n");
  import = read_text (fixture, "Nom complet;Courriel\n"
                               "Marie Martin;Marie@Example.org\n"  /* same address, married */
                               "DUPONT Marie;\n"                   /* same name */
                               "M. GABARIT Jean;jean@example.org\n"
                               "Paul Échantillon;marie@example.org\n" /* a shared address */
                               ";nobody@example.org\n");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Marie Martin", "“Dupont” becomes “Martin”");
  assert_line (import, 1, 3, ENTENTE_IMPORT_UNCHANGED, "Marie Martin", "because line 2 says");
  assert_line (import, 2, 4, ENTENTE_IMPORT_UPDATED, "Jean Gabarit", "Fills in: E-mail.");
  assert_line (import, 3, 5, ENTENTE_IMPORT_ADDED, "Paul Échantillon", "same e-mail address");
  assert_line (import, 4, 6, ENTENTE_IMPORT_REFUSED, "nobody@example.org", "no name");
  assert_counts (import, 1, 2, 1, 1);
}

static void
test_homonyms (Fixture *fixture, gconstpointer data)
{
  const char *text = "Nom complet;Courriel;Tél\n"
                     "Jean Martin;jean@example.org;06 39 98 00 01\n"
                     "Jean Martin;j.martin@example.org;06 39 98 00 02\n";
  g_autoptr (EntenteContactImport) first = read_text (fixture, text);
  g_autoptr (EntenteContactImport) again = NULL;
  g_autoptr (EntenteContactImport) vague = NULL;

  assert_counts (first, 2, 0, 0, 0);
  assert_line (first, 1, 3, ENTENTE_IMPORT_ADDED, "Jean Martin", "taken for two people");
  apply (first);

  again = read_text (fixture, text);
  assert_counts (again, 0, 0, 2, 0);
  vague = read_text (fixture,
                     "Nom complet;Tél\nJean Martin;06 39 98 00 02\nJean Martin;06 39 98 00 03\n");
  assert_line (vague, 0, 2, ENTENTE_IMPORT_UNCHANGED, "Jean Martin", NULL);
  assert_line (vague, 1, 3, ENTENTE_IMPORT_REFUSED, "Jean Martin", "Several people");
}

/* A new address for somebody, while another line has the old one: two people, in any order. */
static void
test_name_with_the_address_of_another_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = NULL;

  import_text (fixture, "Nom complet;Courriel\nJean Martin;jean@example.org\n");
  import = read_text (fixture, "Nom complet;Courriel\nJean Martin;j.martin@example.org\n"
                               "Jean Martin;jean@example.org\n");
  assert_line (import, 0, 2, ENTENTE_IMPORT_ADDED, "Jean Martin", "taken for two people");
  assert_line (import, 1, 3, ENTENTE_IMPORT_UNCHANGED, "Jean Martin", NULL);
}

static void
test_duplicates_within_the_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (
    fixture,
    "Prénom;Nom;Courriel;Tél;Structure;Fonction\n"
    "Zoé;Exemple;zoe@example.org;06 39 98 00 01;Les Cuillères Volantes;présidente\n"
    "Zoé;EXEMPLE;;06 39 98 00 07;les cuilleres volantes;Présidente\n"
    "Zoé;Exemple;ZOE@example.org;;Comité des Tilleuls Bleus;\n"
    "Zoé;Exemple;;;;\n");

  assert_line (import, 0, 2, ENTENTE_IMPORT_ADDED, "Zoé Exemple", "Adds the organisation");
  assert_line (import, 1, 3, ENTENTE_IMPORT_UNCHANGED, "Zoé Exemple", "because line 2 says");
  assert_line (import, 2, 4, ENTENTE_IMPORT_UPDATED, "Zoé Exemple", "Becomes a member of");
  assert_line (import, 3, 5, ENTENTE_IMPORT_UNCHANGED, "Zoé Exemple", "Already on line 2");
  apply (import);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 2);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_POSITION), ==, 2);
  assert_text (find_person (fixture, "Exemple"), ENTENTE_PERSON_PHONE, "06 39 98 00 01");
}

static void
test_organizations_are_recognised (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = NULL;

  import_text (fixture,
               "Association;Sigle;SIRET;RNA;Courriel\n"
               "Les Cuillères Volantes;LCV;999 001 076 00010;W999000101;contact@lcv.example.org\n"
               "Comité des Tilleuls Bleus;;;W999000102;\n"
               "Foyer rural;;999 001 217 00010;;\n");
  import = read_text (fixture, "Association;SIRET;RNA;Ville;Courriel\n"
                               "Cuillères volantes (les);99900107600010;;Villefeinte;\n" /* SIRET */
                               "Comité Tilleuls;;w 999 000 102;;\n"                      /* RNA */
                               "COMITE DES TILLEULS-BLEUS;;;Villefeinte;\n"              /* name */
                               "LCV;;;Villefeinte;\n"                       /* initials */
                               "Foyer rural;999 001 282 00014;;;\n"         /* a namesake */
                               "Les Cuillères;;;;contact@lcv.example.org\n" /* address */
                               "Quelqu’un;999 001 076 00010;W999000102;;\n" /* two at once */
                               ";;W999000103;;\n");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Cuillères volantes (les)", "Fills in: Town.");
  assert_line (import, 1, 3, ENTENTE_IMPORT_UPDATED, "Comité Tilleuls",
               "becomes “Comité Tilleuls”");
  assert_line (import, 2, 4, ENTENTE_IMPORT_UPDATED, "Comité Tilleuls", "Fills in: Town.");
  assert_line (import, 3, 5, ENTENTE_IMPORT_UNCHANGED, "Cuillères volantes (les)", NULL);
  assert_line (import, 4, 6, ENTENTE_IMPORT_ADDED, "Foyer rural", "taken for two");
  assert_line (import, 5, 7, ENTENTE_IMPORT_UNCHANGED, "Cuillères volantes (les)",
               "because line 2 says");
  assert_line (import, 6, 8, ENTENTE_IMPORT_REFUSED, "Quelqu’un", "the RNA that of");
  assert_line (import, 7, 9, ENTENTE_IMPORT_REFUSED, "", "no organisation’s name");
}

static void
test_wrong_values (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = NULL;
  EntenteRecord *organization;

  import_text (fixture, "Association;SIRET\nLes Cuillères Volantes;999 001 076 00010\n");
  import = read_text (fixture,
                      "Association;SIRET;Type;Code postal;Engagement;Assuré jusqu’au;Couleur\n"
                      "Les Cuillères Volantes;9,99001E+13;mairie;1000;fort;31/06/2027;rouge\n"
                      "Ludothèque du Dé Perdu;123;club de jeu;99999;3;30/06/2027;#AABBCC\n"
                      "Fanfare Sans Trompette;néant;;;;;\n");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Les Cuillères Volantes",
               "“9,99001E+13” is left out");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Les Cuillères Volantes",
               "“1000” is taken for “01000”");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Les Cuillères Volantes",
               "“31/06/2027” is not understood");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Les Cuillères Volantes",
               "“fort” is not understood");
  assert_line (import, 0, 2, ENTENTE_IMPORT_UPDATED, "Les Cuillères Volantes",
               "“rouge” is not understood");
  assert_line (import, 1, 3, ENTENTE_IMPORT_ADDED, "Ludothèque du Dé Perdu",
               "“123” does not look right");
  assert_line (import, 1, 3, ENTENTE_IMPORT_ADDED, "Ludothèque du Dé Perdu",
               "“club de jeu” is not understood");
  apply (import);

  organization = find_organization (fixture, "Les Cuillères Volantes");
  assert_text (organization, ENTENTE_ORGANIZATION_SIRET, "999 001 076 00010");
  g_assert_cmpint (entente_record_get_choice (organization, ENTENTE_ORGANIZATION_KIND),
                   ==,
                   ENTENTE_ORGANIZATION_COMMUNE);
  organization = find_organization (fixture, "Ludothèque du Dé Perdu");
  assert_text (organization, ENTENTE_ORGANIZATION_SIRET, "123");
  assert_text (organization, ENTENTE_ORGANIZATION_COLOR, "#aabbcc");
  g_assert_cmpint (entente_record_get_integer (organization, ENTENTE_ORGANIZATION_COMMITMENT), ==,
                   3);
  organization = find_organization (fixture, "Fanfare Sans Trompette");
  g_assert_true (entente_record_get_boolean (organization, ENTENTE_ORGANIZATION_NO_SIRET));
  assert_text (organization, ENTENTE_ORGANIZATION_SIRET, "");
}

static void
test_cells_as_people_write_them (Fixture *fixture, gconstpointer data)
{
  EntenteRecord *person;
  GDate date;

  import_text (
      fixture,
      "Civilité;Nom;Prénom;Mél;Tél;Statut;Accord;Notes;Structure;Fonction;Début mandat\n"
      "Mme;Exemple;Zoé;Zoé <zoe@example.org>;639980001;bénévole, élue;oui;\" a \n b\";X;-;"
      "12/06/2026 00:00:00\n"
      "M.;Modèle;Amadou;a@example.org / b@example.org;06.39.98.00.02 / 0199000010;Salarié;x;"
      "n° 2 55 08 14 168 025 38;X;n/a;12 juin 2026\n");

  person = find_person (fixture, "Exemple");
  assert_text (person, ENTENTE_PERSON_EMAIL, "zoe@example.org");
  assert_text (person, ENTENTE_PERSON_PHONE, "06 39 98 00 01");
  assert_text (person, ENTENTE_PERSON_NOTES, "a \n b");
  g_assert_cmpint (entente_record_get_choice (person, ENTENTE_PERSON_GENDER), ==,
                   ENTENTE_GENDER_FEMININE);
  g_assert_cmpint (entente_record_get_choice (person, ENTENTE_PERSON_STATUSES),
                   ==,
                   ENTENTE_STATUS_VOLUNTEER | ENTENTE_STATUS_ELECTED);
  g_assert_true (entente_record_get_boolean (person, ENTENTE_PERSON_CONSENT));

  person = find_person (fixture, "Modèle");
  assert_text (person, ENTENTE_PERSON_EMAIL, "a@example.org");
  assert_text (person, ENTENTE_PERSON_PHONE, "06 39 98 00 02");
  assert_text (person, ENTENTE_PERSON_OTHER_PHONE, "01 99 00 00 10");
  g_assert_cmpint (entente_record_get_choice (person, ENTENTE_PERSON_STATUSES), ==,
                   ENTENTE_STATUS_EMPLOYEE);
  g_assert_null (strstr (entente_record_get_text (person, ENTENTE_PERSON_NOTES), "168"));

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntenteRecord) position
        = g_list_model_get_item (entente_store_get_list (fixture->store, ENTENTE_TYPE_POSITION), i);

      assert_text (position, ENTENTE_POSITION_FUNCTION, "");
      g_assert_true (entente_record_get_date (position, ENTENTE_POSITION_MANDATE_STARTS, &date));
      g_assert_cmpint (g_date_get_month (&date), ==, G_DATE_JUNE);
    }
}

static void
test_useless_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (
    fixture,
    "Prénom;Nom;Fonction;Structure;Autre\n;;;;x\nZoé;Exemple;présidente;;\n;;présidente;;\n");

  assert_line (import, 0, 2, ENTENTE_IMPORT_REFUSED, "", "nothing in the columns");
  assert_line (import, 1, 3, ENTENTE_IMPORT_ADDED, "Zoé Exemple", "“présidente” is left out");
  assert_line (import, 2, 4, ENTENTE_IMPORT_REFUSED, "", "nothing in the columns");
}

static void
test_target_changes_the_plan (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import =
      read_text (fixture, "Nom;Machin\nLes Cuillères;06 39 98 00 01\n");

  assert_targets (import, "organization.name organization.phone");
  entente_contact_import_set_target (import, 0, "person.family-name");
  entente_contact_import_set_target (import, 1, "");
  assert_counts (import, 1, 0, 0, 0);
  apply (import);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 1);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 0);
}

static void
test_project_changes_before_apply (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (fixture, "Prénom;Nom\nZoé;Exemple\n");

  import_text (fixture, "Prénom;Nom\nZoé;Exemple\n");
  apply (import);
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_PERSON), ==, 1);
}

/* Address books */

static void
test_vcards (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) old = read_fixture (fixture, "contacts-2.1.vcf");
  g_autoptr (EntenteContactImport) middle = NULL;
  g_autoptr (EntenteContactImport) new = NULL;
  EntenteRecord *record;

  assert_counts (old, 2, 0, 0, 0);
  apply (old);
  record = find_person (fixture, "Exemple");
  assert_text (record, ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  assert_text (record, ENTENTE_PERSON_PHONE, "06 39 98 00 01");
  assert_text (record, ENTENTE_PERSON_OTHER_PHONE, "01 99 00 00 10");
  assert_text (record, ENTENTE_PERSON_NOTES, "Première ligne\ndeuxième ligne");
  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_PERSON_GENDER), ==,
                   ENTENTE_GENDER_FEMININE);
  g_assert_nonnull (find_position (fixture, "présidente"));

  middle = read_fixture (fixture, "contacts-3.0.vcf");
  assert_counts (middle, 2, 0, 0, 0);
  apply (middle);
  record = find_person (fixture, "Hypothèse");
  assert_text (record, ENTENTE_PERSON_GIVEN_NAME, "Karim");
  assert_text (record, ENTENTE_PERSON_EMAIL, "karim.hypothese@example.org");
  assert_text (record, ENTENTE_PERSON_PHONE, "06 39 98 00 04");
  record = find_organization (fixture, "Ludothèque du Dé Perdu");
  assert_text (record, ENTENTE_ORGANIZATION_STREET, "5 rue du Dé, Bâtiment C");
  assert_text (record, ENTENTE_ORGANIZATION_POSTCODE, "99999");

  new = read_fixture (fixture, "contacts-4.0.vcf");
  assert_counts (new, 2, 1, 0, 1);
  assert_line (new, 0, 1, ENTENTE_IMPORT_ADDED, "Maï Spécimen", "référente communication");
  assert_line (new, 1, 1, ENTENTE_IMPORT_UPDATED, "Maï Spécimen", "bénévole");
  assert_line (new, 2, 15, ENTENTE_IMPORT_ADDED, "Fanfare Sans Trompette", NULL);
  assert_line (new, 3, 28, ENTENTE_IMPORT_REFUSED, "Tout le collectif", "neither a person");
  apply (new);
  record = find_person (fixture, "Spécimen");
  assert_text (record, ENTENTE_PERSON_EMAIL, "mai.specimen@example.org");
  assert_text (record, ENTENTE_PERSON_PHONE, "06 39 98 00 05");
  assert_text (record, ENTENTE_PERSON_OTHER_PHONE, "01 99 00 00 15");
  record = find_organization (fixture, "Fanfare Sans Trompette");
  assert_text (record, ENTENTE_ORGANIZATION_SHORT_NAME, "FST");
  assert_text (record, ENTENTE_ORGANIZATION_RNA, "W999000104");
  assert_text (record, ENTENTE_ORGANIZATION_NOTES, "Joue sans trompette, donc");
  g_assert_cmpuint (count (fixture, ENTENTE_TYPE_ORGANIZATION), ==, 4);
}

static void
test_broken_vcards (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_fixture (fixture, "broken.vcf");

  assert_counts (import, 1, 0, 0, 3);
  assert_line (import, 0, 2, ENTENTE_IMPORT_REFUSED, "Inès Prototype", "has no end");
  assert_line (import, 1, 6, ENTENTE_IMPORT_REFUSED, "Lise Fictive", "Line 9");
  assert_line (import, 2, 11, ENTENTE_IMPORT_ADDED, "Jean Gabarit", NULL);
  assert_line (import, 3, 22, ENTENTE_IMPORT_REFUSED, "Nora Maquette", "has no end");
}

static void
test_names_of_phones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (
    fixture,
    "BEGIN:VCARD\nVERSION:2.1\nN:;Zoé Exemple;;;\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Karim Hypothèse\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:4.0\nN:de La Fontaine;;;;\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:2.1\nEMAIL:x@example.org\nEND:VCARD\n");

  apply (import);
  assert_counts (import, 3, 0, 0, 1);
  assert_text (find_person (fixture, "Exemple"), ENTENTE_PERSON_GIVEN_NAME, "Zoé");
  assert_text (find_person (fixture, "Hypothèse"), ENTENTE_PERSON_GIVEN_NAME, "Karim");
  assert_text (find_person (fixture, "de La Fontaine"), ENTENTE_PERSON_GIVEN_NAME, "");
}

/* Errors */

static void
assert_error (Fixture *fixture, const char *text, const char *name, int code)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_contact_import_read (fixture->store, content, name, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, code);
}

static void
test_errors (Fixture *fixture, gconstpointer data)
{
  assert_error (fixture, "", NULL, ENTENTE_EXCHANGE_ERROR_EMPTY);
  assert_error (fixture, "Nom;Prénom\n", NULL, ENTENTE_EXCHANGE_ERROR_EMPTY);
  assert_error (fixture, "PK\x03\x04 a sheet", "contacts.xlsx", ENTENTE_EXCHANGE_ERROR_FORMAT);
  assert_error (fixture, "Nom;Prénom\nExemple;\"Zoé\n", NULL, ENTENTE_EXCHANGE_ERROR_FORMAT);
  assert_error (fixture, "Nom;Prénom\nExemple;Zoé\n", "contacts.vcf",
                ENTENTE_EXCHANGE_ERROR_FORMAT);
}

static void
test_notify (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteContactImport) import = read_text (fixture, "Prénom;Nom\nZoé;Exemple\n");
  guint notified = 0;

  g_signal_connect_swapped (import, "notify::n-added", G_CALLBACK (g_atomic_int_inc), &notified);
  entente_contact_import_set_target (import, 0, "person.given-name");
  g_assert_cmpuint (notified, ==, 0);
  entente_contact_import_set_target (import, 0, "");
  g_assert_cmpuint (notified, ==, 1);
}

#define ADD(path, function) \
  g_test_add ("/contact-import/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-encoding-gives-the-same", test_every_encoding_gives_the_same);
  ADD ("one-edit", test_one_edit);
  ADD ("organizations", test_organizations);
  ADD ("update-fills-and-changes", test_update_fills_and_changes);
  ADD ("people-are-recognised", test_people_are_recognised);
  ADD ("homonyms", test_homonyms);
  ADD ("name-with-the-address-of-another-line", test_name_with_the_address_of_another_line);
  ADD ("duplicates-within-the-file", test_duplicates_within_the_file);
  ADD ("organizations-are-recognised", test_organizations_are_recognised);
  ADD ("wrong-values", test_wrong_values);
  ADD ("cells-as-people-write-them", test_cells_as_people_write_them);
  ADD ("useless-lines", test_useless_lines);
  ADD ("target-changes-the-plan", test_target_changes_the_plan);
  ADD ("project-changes-before-apply", test_project_changes_before_apply);
  ADD ("vcards", test_vcards);
  ADD ("broken-vcards", test_broken_vcards);
  ADD ("names-of-phones", test_names_of_phones);
  ADD ("errors", test_errors);
  ADD ("notify", test_notify);
  return g_test_run ();
}
