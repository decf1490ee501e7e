/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet saved as CSV becomes lines of the budget, whatever its shape, and nothing that
   stood in it is lost. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-budget-import.h"

#include <string.h>

static EntenteBudgetImport *
read_text (Money *f, const char *text)
{
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  EntenteBudgetImport *import = entente_budget_import_read (f->table, content, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);
  return import;
}

static void
assert_counts (
    EntenteBudgetImport *import, guint added, guint updated, guint unchanged, guint refused)
{
  guint a, u, n, r;

  g_object_get (import, "n-added", &a, "n-updated", &u, "n-unchanged", &n, "n-refused", &r, NULL);
  g_assert_cmpuint (a, ==, added);
  g_assert_cmpuint (u, ==, updated);
  g_assert_cmpuint (n, ==, unchanged);
  g_assert_cmpuint (r, ==, refused);
}

static void
apply (EntenteBudgetImport *import)
{
  g_autoptr (GError) error = NULL;
  gboolean done = entente_import_apply (ENTENTE_IMPORT (import), &error);

  g_assert_no_error (error);
  g_assert_true (done);
}

static void
import_text (Money *f, const char *text)
{
  g_autoptr (EntenteBudgetImport) import = read_text (f, text);

  apply (import);
}

static EntenteRecord *
find_line (Money *f, GType type, const char *label)
{
  GListModel *lines = entente_store_get_list (f->store, type);
  guint field = type == ENTENTE_TYPE_IN_KIND ? ENTENTE_IN_KIND_LABEL : ENTENTE_BUDGET_LINE_LABEL;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (g_str_equal (entente_record_get_text (line, field), label))
        return line;
    }
  g_test_message ("no line “%s”", label);
  return NULL;
}

static void
assert_line (Money *f, const char *label, const char *key, const char *forecast)
{
  EntenteRecord *line = find_line (f, ENTENTE_TYPE_BUDGET_LINE, label);

  g_assert_nonnull (line);
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY), ==, key);
  money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST), forecast);
}

static guint
count_lines (Money *f, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, type));
}

static void
assert_totals (Money *f, const char *charges, const char *income, const char *in_kind)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (f->table);

  money_assert_cents (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST], charges);
  money_assert_cents (totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST], income);
  money_assert_cents (totals->in_kind[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST], in_kind);
  money_assert_cents (totals->in_kind[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST], in_kind);
}

static char *
dup_reasons (EntenteBudgetImport *import)
{
  GListModel *plan = entente_import_get_plan (ENTENTE_IMPORT (import));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (plan); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (plan, i);
      g_autofree char *reason = NULL;
      guint number;

      g_object_get (line, "line", &number, "reason", &reason, NULL);
      g_string_append_printf (text, "%u: %s\n", number, reason);
    }

  return g_string_free_and_steal (text);
}

/* Shapes */

static void
test_facing (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (
      f, "Budget prévisionnel 2027;;;\n"
         ";;;\n"
         "CHARGES;Montant;PRODUITS;Montant\n"
         "60 – Achats;800,00 €;70 – Ventes;720,00 €\n"
         "Achats matières et fournitures;620,00 €;74 – Subventions d’exploitation;1 600,00 €\n"
         "Autres fournitures;180,00 €;Communes et communautés;900,00 €\n"
         "61 – Services extérieurs;635,00 €;Conseil départemental;400,00 €\n"
         "Locations;540,00 €;Aides privées (fondation);300,00 €\n"
         "Assurance;95,00 €;;\n"
         "TOTAL DES CHARGES;1 435,00 €;TOTAL DES PRODUITS;2 320,00 €\n"
         "86 – Emplois des contributions volontaires;250,00 €;87 – Contributions volontaires;"
         "250,00 €\n"
         "860 – Secours en nature;250,00 €;870 – Dons en nature;250,00 €\n"
         "TOTAL;1 685,00 €;TOTAL;2 570,00 €\n");
  assert_totals (f, "1435.00", "2320.00", "250.00");
  assert_line (f, "Achats matières et fournitures", "C60.materials", "620.00");
  assert_line (f, "Autres fournitures", "C60.other", "180.00");
  assert_line (f, "Locations", "C61.rent", "540.00");
  assert_line (f, "Assurance", "C61.insurance", "95.00");
  assert_line (f, "Communes et communautés", "P74.commune", "900.00");
  assert_line (f, "Conseil départemental", "P74.departement", "400.00");
  g_assert_cmpuint (count_lines (f, ENTENTE_TYPE_IN_KIND), ==, 1);
}

static void
test_stacked (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (f,
               "Dépenses,Montant\n"
               "Sonorisation,\"1,300.00\"\n"
               "Affiches,210.50\n"
               "Total dépenses,\"1,510.50\"\n"
               "Recettes,\n"
               "Buvette,720.00\n"
               "Mairie,790.50\n"
               "Total recettes,\"1,510.50\"\n");
  assert_totals (f, "1510.50", "1510.50", "");
}

static void
test_two_amount_columns (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (f,
               "Libellé\tDépenses\tRecettes\n"
               "Location de tentes\t540\t\n"
               "Buvette\t\t720\n"
               "Total\t540\t720\n");
  assert_totals (f, "540.00", "720.00", "");
  g_assert_cmpuint (count_lines (f, ENTENTE_TYPE_BUDGET_LINE), ==, 2);
}

static void
test_codes (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (f,
               "N°;Libellé;Quantité;Unité;Prix unitaire;Prévu;Réalisé\n"
               "613;Chapiteau;2;jours;270,00;540,00;500,00\n"
               "623;Affiches;100;;2,10;;\n"
               "741;Ville;;;;900;\n"
               "606;60 chaises;;;;60;\n");
  assert_line (f, "Chapiteau", "C61.rent", "540.00");
  assert_line (f, "Affiches", "C62.publicity", "210.00");
  assert_line (f, "60 chaises", "C60.materials", "60.00");
  assert_totals (f, "810.00", "900.00", "");
  g_assert_cmpstr (entente_record_get_text (find_line (f, ENTENTE_TYPE_BUDGET_LINE, "Chapiteau"),
                                            ENTENTE_BUDGET_LINE_QUANTITY),
                   ==,
                   "2");
}

static void
test_no_headings (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (f,
               "60 – Achats;620,00;70 – Ventes;720,00\n61 – Locations;540,00;74 – Mairie;440,00\n");
  assert_totals (f, "1160.00", "1160.00", "");
}

static void
test_single_class_lines (void)
{
  g_autoptr (Money) f = money_new ();

  import_text (f,
               "Compte;Montant\n"
               "64 – Charges de personnel;540\n"
               "641 – Salaires;410\n"
               "645 – Charges sociales;130\n"
               "65 – Autres charges de gestion courante;110\n"
               "70 – Ventes;650\n");
  assert_totals (f, "650.00", "650.00", "");
  assert_line (f, "Autres charges de gestion courante", "C65", "110.00");
}

static void
test_volunteers (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteRecord *given;

  import_text (f,
               "Code;Libellé;Quantité;Unité;Prévu\n"
               "864;Bénévoles du jour;366;h;4 505,46\n"
               "861;Salle des fêtes;;;640\n"
               "875;Bénévolat;;;4 505,46\n");
  assert_totals (f, "", "", "5145.46");
  given = find_line (f, ENTENTE_TYPE_IN_KIND, "Bénévoles du jour");
  g_assert_cmpint (entente_record_get_integer (given, ENTENTE_IN_KIND_MINUTES), ==, 366 * 60);
  g_assert_cmpint (entente_record_get_choice (given, ENTENTE_IN_KIND_NATURE),
                   ==,
                   ENTENTE_NATURE_VOLUNTEERS);
  given = find_line (f, ENTENTE_TYPE_IN_KIND, "Salle des fêtes");
  g_assert_cmpint (entente_record_get_choice (given, ENTENTE_IN_KIND_NATURE),
                   ==,
                   ENTENTE_NATURE_PREMISES);
}

/* Nothing is lost */

static void
test_bad_cells (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f,
                 "Côté;Libellé;Montant;Échéance;Couleur\n"
                 "Charges;Traiteur;#REF!;31/02/2027;rouge\n"
                 "Charges;Salle;=SOMME(A1:A3);;\n"
                 "Produits;Dons;12..5;;bleu\n"
                 ";Mystère;100;;\n"
                 "Charges;Vide;;;\n");
  g_autofree char *reasons = dup_reasons (import);
  EntenteRecord *line;
  const char *comment;

  assert_counts (import, 3, 0, 1, 1);
  g_assert_nonnull (strstr (reasons, "Cell C2: “#REF!” is not an amount"));
  g_assert_nonnull (strstr (reasons, "Cell D2: “31/02/2027” is not a date"));
  g_assert_nonnull (strstr (reasons, "Cell C3: “=SOMME(A1:A3)” is not an amount"));
  g_assert_nonnull (strstr (reasons, "Cell C4: “12..5” is not an amount"));
  g_assert_nonnull (strstr (reasons, "5: Nothing tells whether"));
  apply (import);
  line = find_line (f, ENTENTE_TYPE_BUDGET_LINE, "Traiteur");
  comment = entente_record_get_text (line, ENTENTE_BUDGET_LINE_COMMENT);
  g_assert_cmpint (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST),
                   ==,
                   ENTENTE_MONEY_NONE);
  g_assert_nonnull (strstr (comment, "Montant: #REF!"));
  g_assert_nonnull (strstr (comment, "Échéance: 31/02/2027"));
  g_assert_nonnull (strstr (comment, "Couleur: rouge"));
}

static void
test_names (void)
{
  g_autoptr (Money) f = money_new ();
  EntenteOrganization *club
    = money_add_organization (f, "Club des Marmottes", ENTENTE_ORGANIZATION_ASSOCIATION);
  EntenteRecord *line;

  import_text (f,
               "Code;Libellé;Montant;Organisation;Payé par\n"
               "613;Sono;300;club des marmottes;Inconnu & fils\n");
  line = find_line (f, ENTENTE_TYPE_BUDGET_LINE, "Sono");
  g_assert_cmpint (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_ORGANIZATION),
                   ==,
                   entente_record_get_id (ENTENTE_RECORD (club)));
  g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_COMMENT),
                   ==,
                   "Inconnu & fils");
}

/* Numbers */

static void
test_numbers (void)
{
  static const struct
  {
    const char *cell;
    const char *french;
    const char *english;
  } cases[] = {
    { "1 234,50", "1234.50", NULL },   { "1,234.50", NULL, "1234.50" },
    { "1.234,50", "1234.50", NULL },   { "1234", "1234.00", "1234.00" },
    { "1 234,50 €", "1234.50", NULL }, { "(12,00)", "-12.00", NULL },
    { "12.00-", NULL, "-12.00" },      { "-12,5", "-12.50", NULL },
    { "1,234", "1.23", "1234.00" },    { "1'234.50", NULL, "1234.50" },
    { "0.3333333", NULL, "0.33" },     { "€12.50", NULL, "12.50" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint english = 0; english < 2; english++)
      {
        const char *expected = english ? cases[i].english : cases[i].french;
        g_autoptr (Money) f = money_new ();
        g_autofree char *text
          = g_strdup_printf ("Code\tLibellé\tMontant\n613\tSono\t%s\n", cases[i].cell);
        g_autoptr (EntenteBudgetImport) import = read_text (f, text);

        g_test_message ("%s", cases[i].cell);
        if (expected == NULL)
          continue;
        entente_budget_import_set_french_numbers (import, !english);
        apply (import);
        assert_line (f, "Sono", "C61.rent", expected);
      }
}

static void
test_guessed_numbers (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) french
    = read_text (f, "Code;Libellé;Montant\n613;Sono;1.200\n613;Tente;12,50\n");
  g_autoptr (EntenteBudgetImport) english
    = read_text (f, "Code,Libellé,Montant\n613,Sono,\"1,200\"\n613,Tente,12.50\n");

  g_assert_true (entente_budget_import_get_french_numbers (french));
  g_assert_false (entente_budget_import_get_french_numbers (english));
  apply (english);
  assert_line (f, "Sono", "C61.rent", "1200.00");
  apply (french);
  assert_line (f, "Sono", "C61.rent", "1200.00");
}

/* Columns */

static void
test_mapping (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, "Code;Quoi;Libellé;Montant;Autre\n613;Sono;remarque;300;310\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = entente_budget_import_dup_target (import, 1);

  g_assert_cmpstr (before, ==, "");
  g_assert_false (entente_budget_import_set_target (import, 1, "colour"));
  g_assert_true (entente_budget_import_set_target (import, 1, "label"));
  g_assert_true (entente_budget_import_set_target (import, 2, "comment"));
  g_assert_true (
    entente_budget_import_set_mapping (import, "E=forecast;Montant=actual", &error));
  g_assert_no_error (error);
  g_assert_false (entente_budget_import_set_mapping (import, "Nowhere=label", &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING);
  apply (import);
  assert_line (f, "Sono", "C61.rent", "310.00");
  money_assert_cents (entente_record_get_cents (find_line (f, ENTENTE_TYPE_BUDGET_LINE, "Sono"),
                                                ENTENTE_BUDGET_LINE_ACTUAL),
                      "300.00");
}

static void
test_targets (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, "CHARGES;Montant;PRODUITS;Montant\nSono;300;Dons;300\n");
  g_auto (GStrv) targets = entente_budget_import_dup_targets (import);
  g_autofree char *last = entente_budget_import_dup_target (import, 3);

  g_assert_cmpuint (g_strv_length (targets) % 2, ==, 0);
  g_assert_cmpstr (last, ==, "income.forecast");
  g_assert_true (g_strv_contains ((const char *const *) targets, "charges.label"));
}

/* Again */

static void
test_again (void)
{
  g_autoptr (Money) f = money_new ();
  static const char *const first = "Code;Libellé;Montant\n613;Sono;300\n606;Farine;20\n";
  static const char *const second
    = "Code;Libellé;Montant\n613;Sono;320\n606;Farine;20\n741;Ville;340\n";
  g_autoptr (EntenteBudgetImport) import = NULL;

  import_text (f, first);
  import = read_text (f, second);
  assert_counts (import, 1, 1, 1, 0);
  apply (import);
  assert_totals (f, "340.00", "340.00", "");
  money_undo (f);
  assert_totals (f, "320.00", "", "");
}

static void
test_round_trip (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (Money) other = money_new ();
  EntenteBudgetLine *line = money_add (f, "C61.rent", "=cmd|' /C calc'!A0", "540.00");
  EntenteInKind *given;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (EntenteBudgetImport) same = NULL;
  g_autoptr (EntenteBudgetImport) import = NULL;
  g_autofree char *text = NULL;

  money_set (f, line, ENTENTE_BUDGET_LINE_ACTUAL, "-12.50");
  money_set (f, line, ENTENTE_BUDGET_LINE_DUE_ON, "2027-05-01");
  money_set (f, line, ENTENTE_BUDGET_LINE_COMMENT, "two\nlines; \"quoted\"");
  money_add (f, "P74.commune", "Town", "540.00");
  money_add (f, "C61.rent", "", "12.00");
  given = money_add_in_kind (f, ENTENTE_NATURE_GOODS, "Bread", "250.00");
  money_set (f, given, ENTENTE_IN_KIND_SOURCE, "price of the baker");

  content = entente_budget_export (f->table, "csv", NULL);
  text = g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
  g_assert_nonnull (strstr (text, ";\"'=cmd|"));
  g_assert_nonnull (strstr (text, ";-12.50;"));

  same = entente_budget_import_read (f->table, content, NULL);
  assert_counts (same, 0, 0, 5, 0);
  import = entente_budget_import_read (other->table, content, NULL);
  assert_counts (import, 4, 0, 1, 0);
  apply (import);
  assert_totals (other, "552.00", "540.00", "250.00");
  assert_line (other, "=cmd|' /C calc'!A0", "C61.rent", "540.00");
}

static void
test_frozen (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, "Code;Libellé;Montant\n613;Sono;300\n");
  g_autoptr (GError) error = NULL;

  money_set (f, f->budget, ENTENTE_BUDGET_STATE, "adopted");
  entente_budget_table_set_budget (f->table, f->budget);
  g_assert_false (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (count_lines (f, ENTENTE_TYPE_BUDGET_LINE), ==, 0);
}

static void
test_sniff (void)
{
  static const struct
  {
    const char *text;
    gboolean budget;
  } cases[] = {
    { "CHARGES;Montant;PRODUITS;Montant\nSono;3;Dons;3\n", TRUE },
    { "Libellé;Montant\nSono;3\n", TRUE },
    { "Nom;Prénom;Courriel\nExemple;Zoé;zoe@example.org\n", FALSE },
    { "Tâche;Durée;Prédécesseurs\nSalle;3 j;\n", FALSE },
    { "", FALSE },
    { "\xff\xfe\x00", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (entente_budget_import_sniff (content), ==, cases[i].budget);
    }
}

/* Whatever the file: read, planned and applied, or refused with a sentence. */
static void
test_hostile (void)
{
  static const char *const pieces[]
    = { ";",  ",",     "\n",  "\t",      "\"",       "60",      "60 – Achats", "Charges",
        "86", "Total", "12",  "1,5",     "-",        "=1+1",    "Montant",     "CHARGES",
        "é",  "\r",    "NaN", "1e309",   "PRODUITS", "Libellé", "87",          "(3)",
        "#",  "'",     "€",   "999999999999999999999", "Code",  "\xf0\x9f\x98\x80" };

  for (guint run = 0; run < 400; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (GString) text = g_string_new (run % 2 ? "Code;Libellé;Montant\n" : NULL);
      g_autoptr (GBytes) content = NULL;
      g_autoptr (EntenteBudgetImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (0, 60); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      content = g_bytes_new (text->str, text->len);
      import = entente_budget_import_read (f->table, content, &error);
      if (import == NULL)
        g_assert_error (error, ENTENTE_EXCHANGE_ERROR, (int) error->code);
      else
        apply (import);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget-import/facing", test_facing);
  g_test_add_func ("/budget-import/stacked", test_stacked);
  g_test_add_func ("/budget-import/two-amount-columns", test_two_amount_columns);
  g_test_add_func ("/budget-import/codes", test_codes);
  g_test_add_func ("/budget-import/no-headings", test_no_headings);
  g_test_add_func ("/budget-import/single-class-lines", test_single_class_lines);
  g_test_add_func ("/budget-import/volunteers", test_volunteers);
  g_test_add_func ("/budget-import/bad-cells", test_bad_cells);
  g_test_add_func ("/budget-import/names", test_names);
  g_test_add_func ("/budget-import/numbers", test_numbers);
  g_test_add_func ("/budget-import/guessed-numbers", test_guessed_numbers);
  g_test_add_func ("/budget-import/mapping", test_mapping);
  g_test_add_func ("/budget-import/targets", test_targets);
  g_test_add_func ("/budget-import/again", test_again);
  g_test_add_func ("/budget-import/round-trip", test_round_trip);
  g_test_add_func ("/budget-import/frozen", test_frozen);
  g_test_add_func ("/budget-import/sniff", test_sniff);
  g_test_add_func ("/budget-import/hostile", test_hostile);

  return g_test_run ();
}
