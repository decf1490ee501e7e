/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-budget-document.h"

#include "shared-meal-fixture.h"

#include <string.h>

#define says shared_meal_assert_says
#define silent shared_meal_assert_silent

static void
set_up (SharedMeal *meal, gconstpointer data)
{
  shared_meal_init (meal);
}

static void
tear_down (SharedMeal *meal, gconstpointer data)
{
  shared_meal_clear (meal);
}

static EntenteDocument *
find (SharedMeal *meal)
{
  EntenteDocument *document = entente_document_find (meal->money->project, "budget");

  g_assert_nonnull (document);
  return document;
}

static char *
compose (SharedMeal *meal, const char *chart, gboolean whole)
{
  g_autoptr (EntenteDocument) document = find (meal);

  g_object_set (document, "chart", chart, "whole-euros", whole, NULL);
  return shared_meal_compose (meal, document, ENTENTE_FILL_DATA, NULL);
}

static void
test_form (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "", FALSE);

  says (text, "Budget prévisionnel du projet\nLa Grande Tablée des Tilleuls Bleus\n");
  says (text, "Les Cuillères Volantes");
  says (text, "du 1er janvier au 31 décembre 2027");
  says (text, "CHARGES\nMontant (€)\nPRODUITS\nMontant (€)\n");
  /* Headings bear subtotals; direct charges face direct income from the first row on. */
  says (text, "\n60 – Achats\n800,00\n70 – Vente de produits finis, de marchandises, prestations de "
              "services\n720,00\n");
  says (text, "Communes et communautés : Ville de Villefeinte\n900,00\n");
  /* What stands beside the direct sides starts on one line. */
  says (text, "Charges indirectes réparties affectées au projet\n\n"
              "Ressources propres affectées au projet\n200,00\n");
  says (text, "TOTAL DES CHARGES\n2 670,00\nTOTAL DES PRODUITS\n2 670,00\n");
  says (text, "Excédent prévisionnel (bénéfice)\n\nInsuffisance prévisionnelle (déficit)\n\n");
  says (text, "864 – Personnel bénévole\n4 505,46\n");
  says (text, "875 – Bénévolat\n4 505,46\n");
  says (text, "871 – Prestations en nature\n760,00\n");
  says (text, "TOTAL GÉNÉRAL\n8 185,46\nTOTAL GÉNÉRAL\n8 185,46\n");
  says (text, "Budget équilibré");
  says (text, "La subvention de 900,00 € demandée (Ville de Villefeinte – Fonds d’initiatives) "
              "représente 33,7 % du total des produits.");
  says (text, "12,31 €");
  says (text, "Approbation de la règle : le conseil d’administration des Cuillères Volantes, le 3 "
              "février 2027.");
  says (text, "Pour Les Cuillères Volantes\nZoé EXEMPLE\nprésidente");
  silent (text, "À classer");
}

static void
test_every_chart (SharedMeal *meal, gconstpointer data)
{
  const char *const *ids = entente_account_chart_list ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *text = compose (meal, ids[i], FALSE);

      says (text, "TOTAL DES CHARGES\n2 670,00\nTOTAL DES PRODUITS\n2 670,00\n");
      says (text, "TOTAL GÉNÉRAL\n8 185,46\nTOTAL GÉNÉRAL\n8 185,46\n");
    }
}

static void
test_guide (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "guide-2016", FALSE);

  says (text, "\n60 – Achats\n800,00\n");
  says (text, "Sous traitance générale\n");
  says (text, "Mise à disposition gratuite de biens et prestations\n760,00\n");
  says (text, "Mécénat\n150,00\n");
  /* What the form lacks is shown as soon as there is money in it, and only then. */
  says (text, "Ressources propres affectées au projet\n200,00\n");
  silent (text, "Charges indirectes");
  silent (text, "Excédent");
}

/* Both totals stay equal, and headings are the sums of what is printed. */
static void
test_whole_euros (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  money_set (meal->money, meal->rent, ENTENTE_BUDGET_LINE_FORECAST, "540.50");
  money_add (meal->money, "C61.repair", "Nettoyage", "0.50");
  money_add (meal->money, "C60.services", "Traiteur", "0.60");
  money_set (meal->money, meal->reserves, ENTENTE_BUDGET_LINE_FORECAST, "201.60");
  text = compose (meal, "", TRUE);
  says (text, "TOTAL DES CHARGES\n2 672 €\nTOTAL DES PRODUITS\n2 672 €\n");
  says (text, "TOTAL GÉNÉRAL\n8 187 €\nTOTAL GÉNÉRAL\n8 187 €\n");
  says (text, "Budget équilibré");
}

static void
test_broken_balance (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *missing = NULL;
  g_autofree char *too_much = NULL;
  g_autofree char *watermark = NULL;
  g_autoptr (EntenteDocument) document = find (meal);
  g_autoptr (EntenteComposition) composition = NULL;

  money_set (meal->money, meal->reserves, ENTENTE_BUDGET_LINE_FORECAST, "50.00");
  missing = compose (meal, "", FALSE);
  says (missing, "Budget non équilibré : il manque 150,00 € de produits.");
  says (missing, "Excédent prévisionnel (bénéfice)\n\n"
                 "Insuffisance prévisionnelle (déficit)\n150,00\n");
  composition = entente_document_compose (document, ENTENTE_FILL_DATA, NULL);
  g_assert_cmpstr (entente_composition_get_watermark (composition), ==, "PROJET");

  money_set (meal->money, meal->reserves, ENTENTE_BUDGET_LINE_FORECAST, "240.00");
  too_much = compose (meal, "", FALSE);
  says (too_much, "Budget non équilibré : les produits dépassent les charges de 40,00 €.");
  says (too_much, "Excédent prévisionnel (bénéfice)\n40,00\n");
}

static void
test_lines_to_be_sorted (SharedMeal *meal, gconstpointer data)
{
  EntenteBudgetLine *line = money_add (meal->money, "", "Imprévus", "12.00");
  g_autofree char *text = NULL;

  g_assert_nonnull (line);
  text = compose (meal, "", FALSE);
  says (text, "À classer\n12,00\n");
  says (text, "TOTAL DES CHARGES\n2 682,00\n");
}

static void
test_blank (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = find (meal);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autofree char *text = shared_meal_compose (meal, document, ENTENTE_FILL_BLANK, gaps);

  says (text, "60 – Achats\n\n70 – Vente");
  says (text, "TOTAL DES CHARGES\n\nTOTAL DES PRODUITS\n\n");
  says (text, "La subvention demandée, de ");
  silent (text, "Cuillères");
  silent (text, "2 670");
  silent (text, "Tilleuls");
  g_assert_cmpuint (gaps->len, ==, 0);
}

/* What is missing is a dotted line on paper and a gap in the list. */
static void
test_gaps (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = find (meal);
  g_autoptr (GPtrArray) filled = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autoptr (GPtrArray) gaps = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
  g_autofree char *before = shared_meal_compose (meal, document, ENTENTE_FILL_DATA, filled);
  g_autofree char *text = NULL;

  g_assert_cmpuint (entente_gap_list_count_required (filled), ==, 0);
  g_assert_nonnull (before);
  money_set_settings (meal->money, ENTENTE_BUDGET_SETTINGS_STARTS_ON, "");
  money_set_settings (meal->money, ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY, "");
  money_add (meal->money, "CI.fixed", "Loyer", "0.01");
  text = shared_meal_compose (meal, document, ENTENTE_FILL_DATA, gaps);
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 3);
  says (text, "Approbation de la règle : ");
  says (text, "Règle de répartition des charges indirectes\n");
}

static void
test_adopted_version (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (EntenteDocument) document = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (meal->money->store, "adopt");
  EntenteRecord *adopted = entente_edit_duplicate (edit, ENTENTE_RECORD (meal->money->budget));
  g_autofree char *text = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 3, 3, 2027);
  entente_edit_set_choice (edit, adopted, ENTENTE_BUDGET_STATE, ENTENTE_BUDGET_ADOPTED);
  entente_edit_set_integer (edit, adopted, ENTENTE_BUDGET_NUMBER, 2);
  entente_edit_set_text (edit, adopted, ENTENTE_BUDGET_ADOPTED_BY, "conseil d’administration");
  entente_edit_set_date (edit, adopted, ENTENTE_BUDGET_ADOPTED_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
  document = entente_document_find (meal->money->project, "budget/version-2");
  g_assert_nonnull (document);
  g_assert_cmpstr (entente_document_get_file_name (document), ==, "TABLEE27-budget-2");
  text = shared_meal_compose (meal, document, ENTENTE_FILL_DATA, NULL);
  says (text, "version 2, adoptée");
  says (text, "conseil d’administration, le 3 mars 2027");
}

/* Five hundred lines of one account are one row; five hundred funders are one long cell. */
static void
test_long (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("Fondation numéro %u", i);
      EntenteBudgetLine *line = money_add (meal->money, "P74.private", name, "1.00");

      money_set_reference (
        meal->money, line, ENTENTE_BUDGET_LINE_FUNDER,
        money_add_organization (meal->money, name, ENTENTE_ORGANIZATION_FOUNDATION));
    }
  text = compose (meal, "", FALSE);
  says (text, "Fondation numéro 59\n360,00\n");
}

static void
test_english (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  money_set (meal->money, meal->details, ENTENTE_PROJECT_DETAILS_LANGUAGE, "en");
  text = compose (meal, "", FALSE);
  says (text, "Forecast budget of the project\n");
  says (text, "TOTAL CHARGES\n2 670.00\nTOTAL INCOME\n2 670.00\n");
  says (text, "Balanced budget");
}

static void
delete_all (SharedMeal *meal, GType type)
{
  GListModel *records = entente_store_get_list (meal->money->store, type);

  while (g_list_model_get_n_items (records) > 0)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, 0);

      money_delete (meal->money, record);
    }
}

/* Nobody signs that nothing is balanced. */
static void
test_empty (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  delete_all (meal, ENTENTE_TYPE_BUDGET_LINE);
  delete_all (meal, ENTENTE_TYPE_IN_KIND);
  text = compose (meal, "", FALSE);
  says (text, "TOTAL DES CHARGES\n\nTOTAL DES PRODUITS\n\n");
  silent (text, "équilibré");
}

static EntenteMoney
read_total (const char *text, const char *words)
{
  const char *figure = strstr (text, words);
  EntenteMoney total = 0;

  g_assert_nonnull (figure);
  for (figure += strlen (words); *figure != '\n'; figure++)
    if (g_ascii_isdigit (*figure))
      total = 10 * total + (*figure - '0');
  return total;
}

/* Whatever the cents and the chart: what balances to the cent balances in euros. */
static void
test_whole_euros_balance (SharedMeal *meal, gconstpointer data)
{
  static const char *const keys[] = { "C60.materials", "C61.rent", "C62.travel", "C64.wages",
                                      "P70.goods",     "P74.commune", "P75.gifts", "P74.private" };
  const char *const *charts = entente_account_chart_list ();

  for (guint run = 0; run < 8; run++)
    {
      EntenteMoney sums[2] = { 0, 0 };
      g_autofree char *rest = NULL;

      delete_all (meal, ENTENTE_TYPE_BUDGET_LINE);
      for (guint i = 0; i < 16; i++)
        {
          const EntenteMoney amount = g_test_rand_int_range (1, 99999);
          g_autofree char *text = entente_money_to_text (amount);

          money_add (meal->money, keys[i % G_N_ELEMENTS (keys)], "Divers", text);
          sums[i % G_N_ELEMENTS (keys) >= 4] += amount;
        }
      rest = entente_money_to_text (ABS (sums[0] - sums[1]));
      money_add (meal->money, sums[0] > sums[1] ? "RP" : "C65", "Reste", rest);
      for (guint i = 0; charts[i] != NULL; i++)
        {
          g_autofree char *text = compose (meal, charts[i], TRUE);
          const EntenteMoney charges = read_total (text, "TOTAL DES CHARGES\n");

          g_assert_cmpint (charges, ==, read_total (text, "TOTAL DES PRODUITS\n"));
          g_assert_cmpint (ABS (charges * 100 - MAX (sums[0], sums[1])), <=, 50);
          says (text, "Budget équilibré");
        }
    }
}

#define ADD(name, test) g_test_add (name, SharedMeal, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/budget-document/form", test_form);
  ADD ("/budget-document/every-chart", test_every_chart);
  ADD ("/budget-document/guide", test_guide);
  ADD ("/budget-document/whole-euros", test_whole_euros);
  ADD ("/budget-document/broken-balance", test_broken_balance);
  ADD ("/budget-document/lines-to-be-sorted", test_lines_to_be_sorted);
  ADD ("/budget-document/blank", test_blank);
  ADD ("/budget-document/gaps", test_gaps);
  ADD ("/budget-document/adopted-version", test_adopted_version);
  ADD ("/budget-document/long", test_long);
  ADD ("/budget-document/english", test_english);
  ADD ("/budget-document/empty", test_empty);
  ADD ("/budget-document/whole-euros-balance", test_whole_euros_balance);
  return g_test_run ();
}
