/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-settlement-document.h"

#include "budget/entente-partner-balance.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-sharing-part.h"
#include "shared-meal-fixture.h"

#define says shared_meal_assert_says
#define silent shared_meal_assert_silent

static const char *const members[]
  = { "Comité des Tilleuls Bleus", "Fanfare Sans Trompette", "Ludothèque du Dé Perdu" };

/* Four share what no income covers, 200,00 €. */
static void
set_up (SharedMeal *meal, gconstpointer data)
{
  shared_meal_init (meal);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    money_set (meal->money,
               money_add_organization (meal->money, members[i], ENTENTE_ORGANIZATION_ASSOCIATION),
               ENTENTE_ORGANIZATION_ROLE, "member");
}

static void
tear_down (SharedMeal *meal, gconstpointer data)
{
  shared_meal_clear (meal);
}

static char *
compose (SharedMeal *meal, const char *path, EntenteFill fill)
{
  g_autoptr (EntenteDocument) document = entente_document_find (meal->money->project, path);

  return shared_meal_compose (meal, document, fill, NULL);
}

static void
test_all (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "settlement", ENTENTE_FILL_DATA);

  says (text, "Relevé de répartition des coûts\nLa Grande Tablée des Tilleuls Bleus\n");
  says (text, "n’est pas une facture");
  says (text, "Comptes tenus par\nLes Cuillères Volantes\n");
  says (text, "Coût net à partager\n200,00 €\n");
  says (text, "Les Cuillères Volantes\n2 670,00\n2 470,00\n50,00\n150,00\n");
  says (text, "Fanfare Sans Trompette\nLes Cuillères Volantes\n50,00\n");
  /* What is shared, then by whom, exactly and to the cent. */
  says (text, "Parts égales\n");
  says (text, "Toilettes, grilles\n540,00\n");
  says (text, "Buvette, desserts\n−720,00\n");
  says (text, "À partager\n200,00\n");
  /* Equal shares are in no measure. */
  says (text, "Structure\nPart exacte\nPart arrondie\n");
  says (text, "Ludothèque du Dé Perdu\n50,00\n50,00\n");
  says (text, "Part égale de 200,00 € entre 4\n−50,00\n");
  says (text, "Paie « Toilettes, grilles »\n540,00\n");
  says (text, "TVA");
  says (text, "Pour Les Cuillères Volantes\nZoé EXEMPLE\nprésidente");
  says (text, "Pour Comité des Tilleuls Bleus");
  silent (text, "Quatre fois 50");
  silent (text, "Tables, salle");
}

/* What shares are in the measure of is said, and exact shares have the digits that it takes. */
static void
test_measured (SharedMeal *meal, gconstpointer data)
{
  static const char *const weights[] = { "1", "1", "1", "4" };
  Money *money = meal->money;
  g_autoptr (GPtrArray) partners = entente_partners_list (money->store);
  g_autoptr (EntenteEdit) edit = entente_store_begin (money->store, "key");
  EntenteRecord *key = entente_edit_insert (edit, ENTENTE_TYPE_SHARING_KEY);
  g_autofree char *text = NULL;

  entente_edit_set_text (edit, key, ENTENTE_SHARING_KEY_NAME, "Stands");
  entente_edit_set_choice (edit, key, ENTENTE_SHARING_KEY_METHOD, ENTENTE_SHARING_WEIGHT);
  entente_edit_set_text (edit, key, ENTENTE_SHARING_KEY_UNIT, "stands tenus");
  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    {
      EntenteRecord *part = entente_edit_insert (edit, ENTENTE_TYPE_SHARING_PART);

      entente_edit_set_reference (edit, part, ENTENTE_SHARING_PART_SHARING_KEY, key);
      entente_edit_set_reference (edit, part, ENTENTE_SHARING_PART_ORGANIZATION,
                                  partners->pdata[i]);
      entente_edit_set_text (edit, part, ENTENTE_SHARING_PART_WEIGHT, weights[i]);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
  money_set_reference (money,
                       entente_store_get_record (money->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                 ENTENTE_BUDGET_SETTINGS_ID),
                       ENTENTE_BUDGET_SETTINGS_SHARING_KEY, key);

  text = compose (meal, "settlement", ENTENTE_FILL_DATA);
  says (text, "Structure\nMesure\nPart exacte\nPart arrondie\n");
  says (text, "stands tenus");
  says (text, "28,5714\n28,57\n");
  says (text, "114,2857\n114,29\n");
}

static void
test_one (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "settlement/fanfare sans trompette", ENTENTE_FILL_DATA);
  g_autofree char *first = compose (meal, "settlement/1", ENTENTE_FILL_DATA);

  says (text, "Fanfare Sans Trompette\n0,00\n0,00\n50,00\n−50,00\n");
  says (text, "Fanfare Sans Trompette\nLes Cuillères Volantes\n50,00\n");
  says (text, "Pour Fanfare Sans Trompette");
  says (text, "Pour Les Cuillères Volantes");
  silent (text, "Pour Ludothèque du Dé Perdu");
  silent (text, "Ludothèque du Dé Perdu\nLes Cuillères Volantes\n50,00\n");
  says (first, "Ludothèque du Dé Perdu\nLes Cuillères Volantes\n50,00\n");
  g_assert_null (entente_document_find (meal->money->project, "settlement/nobody"));
  g_assert_null (entente_document_find (meal->money->project, "settlement/9"));
}

/* Without accents or case, by the short name, the beginning or a word. */
static void
test_names (SharedMeal *meal, gconstpointer data)
{
  static const char *const names[]
    = { "Fanfare Sans Trompette", "FANFARE", "fst", "trompette", "3" };
  EntenteProject *project = meal->money->project;
  EntenteRecord *band = NULL;
  g_autoptr (GPtrArray) partners = entente_partners_list (meal->money->store);
  g_autoptr (GPtrArray) several = NULL;
  g_autoptr (GPtrArray) nobody = NULL;
  g_autofree char *signed_by = NULL;

  band = partners->pdata[2];
  g_assert_cmpstr (entente_record_get_text (band, ENTENTE_ORGANIZATION_NAME), ==, names[0]);
  money_set (meal->money, band, ENTENTE_ORGANIZATION_SHORT_NAME, "FST");
  signed_by = compose (meal, "settlement/3", ENTENTE_FILL_DATA);
  says (signed_by, "Pour Fanfare Sans Trompette");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("settlement/", names[i], NULL);
      g_autoptr (EntenteDocument) document = entente_document_find (project, path);

      g_assert_nonnull (document);
      g_assert_true (g_str_has_suffix (entente_document_get_title (document), names[0]));
    }
  money_set (meal->money, partners->pdata[1], ENTENTE_ORGANIZATION_NAME, "Fanfare des Tilleuls");
  several = entente_document_search (project, "settlement/fanfare");
  g_assert_cmpuint (several->len, ==, 2);
  g_assert_null (entente_document_find (project, "settlement/fanfare"));
  nobody = entente_document_search (project, "settlement/");
  g_assert_cmpuint (nobody->len, ==, 0);
}

static EntenteSettlement *
freeze (SharedMeal *meal)
{
  EntenteStore *store = meal->money->store;
  g_autoptr (EntentePartnerBalance) balance = entente_partner_balance_new (
    store, entente_budget_get_working (store), ENTENTE_AMOUNT_FORECAST, ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GError) error = NULL;
  EntenteSettlement *settlement;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 9, G_DATE_JULY, 2027);
  settlement = entente_partner_balance_freeze (balance, store, &day, &error);
  g_assert_no_error (error);
  return settlement;
}

/* What one partner owed when it was frozen, whatever came since. */
static void
test_frozen_one (SharedMeal *meal, gconstpointer data)
{
  EntenteProject *project = meal->money->project;
  EntenteSettlement *settlement = freeze (meal);
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) partners = entente_partners_list (meal->money->store);
  g_autofree char *title = g_strdup_printf (
    "%s: Fanfare Sans Trompette",
    entente_record_get_text (ENTENTE_RECORD (settlement), ENTENTE_SETTLEMENT_NAME));
  g_autofree char *text = NULL;
  guint n_frozen = 0;
  guint n_titled = 0;

  money_add (meal->money, "C61.rent", "Scène", "4000.00");
  text = compose (meal, "settlement/no-1/fanfare", ENTENTE_FILL_DATA);
  says (text, "Arrêté le\n9 juillet 2027\n");
  says (text, "Fanfare Sans Trompette\n0,00\n0,00\n50,00\n−50,00\n");
  says (text, "Pour Fanfare Sans Trompette");
  silent (text, "Pour Ludothèque du Dé Perdu");
  silent (text, "Scène");
  g_assert_null (entente_document_find (project, "settlement/no-2/fanfare"));
  g_assert_null (entente_document_find (project, "settlement/no-1/nobody"));
  g_assert_null (entente_document_find (project, "settlement/no-1/"));

  /* Offered in the list, each under a path and a title of its own. */
  all = entente_document_list (project);
  for (guint i = 0; i < all->len; i++)
    if (g_str_has_prefix (entente_document_get_path (all->pdata[i]), "settlement/no-1/"))
      {
        n_frozen++;
        n_titled += g_str_equal (entente_document_get_title (all->pdata[i]), title);
      }
  g_assert_cmpuint (n_frozen, ==, partners->len);
  g_assert_cmpuint (n_titled, ==, 1);
}

/* A partner that was deleted since stands in the statement for all only. */
static void
test_frozen_without (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (GPtrArray) partners = entente_partners_list (meal->money->store);
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  freeze (meal);
  edit = entente_store_begin (meal->money->store, "Delete");
  entente_edit_delete (edit, partners->pdata[2]);
  g_assert_true (entente_edit_commit (edit, &error));
  text = compose (meal, "settlement/no-1", ENTENTE_FILL_DATA);
  says (text, "Fanfare Sans Trompette");
  g_assert_null (entente_document_find (meal->money->project, "settlement/no-1/fanfare"));
}

static void
test_frozen (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  freeze (meal);
  money_add (meal->money, "C61.rent", "Scène", "4000.00");
  text = compose (meal, "settlement/no-1", ENTENTE_FILL_DATA);
  says (text, "Arrêté le\n9 juillet 2027\n");
  says (text, "Montants comptés\nprévus\n");
  says (text, "À partager\n200,00\n");
  silent (text, "Scène");
}

/* Without partners nothing is headed that does not come. */
static void
test_nobody (SharedMeal *meal, gconstpointer data)
{
  GListModel *organizations = entente_store_get_list (meal->money->store, ENTENTE_TYPE_ORGANIZATION);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteRecord) organization = g_list_model_get_item (organizations, i);

      money_set (meal->money, organization, ENTENTE_ORGANIZATION_ROLE, "media-partner");
    }
  text = compose (meal, "settlement", ENTENTE_FILL_DATA);
  says (text, "Personne ne doit rien à personne.");
  silent (text, "Le calcul, structure par structure");
}

static void
test_blank (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "settlement", ENTENTE_FILL_BLANK);

  says (text, "Relevé de répartition des coûts\n");
  says (text, "Virements proposés\nDe\nÀ\nMontant\n");
  silent (text, "Les Cuillères Volantes");
  silent (text, "200,00");
}

#define add(path, function)                                                                        \
  g_test_add ("/settlement-document/" path, SharedMeal, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("all", test_all);
  add ("measured", test_measured);
  add ("one", test_one);
  add ("names", test_names);
  add ("frozen", test_frozen);
  add ("frozen-one", test_frozen_one);
  add ("frozen-without", test_frozen_without);
  add ("nobody", test_nobody);
  add ("blank", test_blank);

  return g_test_run ();
}
