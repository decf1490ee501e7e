/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-funder-note-document.h"
#include "entente-block-text.h"
#include "entente-heading-block.h"
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

static char *
compose (SharedMeal *meal, const char *path, EntenteFill fill, GPtrArray *gaps)
{
  g_autoptr (EntenteDocument) document = entente_document_find (meal->money->project, path);

  g_assert_nonnull (document);
  return shared_meal_compose (meal, document, fill, gaps);
}

static char *
dup_report_path (SharedMeal *meal)
{
  return g_strdup_printf ("financial-report/%" G_GINT64_FORMAT,
                          entente_record_get_id (ENTENTE_RECORD (meal->request)));
}

static GPtrArray *
new_gaps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
}

static void
test_report (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *path = dup_report_path (meal);
  g_autofree char *text = NULL;

  shared_meal_happen (meal);
  text = compose (meal, path, ENTENTE_FILL_DATA, NULL);
  says (text, "Compte rendu financier\nLa Grande Tablée des Tilleuls Bleus\n");
  says (text, "Ville de Villefeinte – Fonds d’initiatives");
  says (text, "2027-114");
  says (text, "18 mars 2027");
  says (text, "30 juin 2028");
  says (text, "Un repas partagé de 340 personnes");
  says (text, "le 12 juin 2027, place des Tilleuls-Bleus");
  says (text, "CHARGES\nPrévision\nRéalisé\nÉcart\nÉcart (%)\nRéalisé (%)\n");
  says (text, "Locations\n540,00\n640,00\n100,00\n18,5 %\n118,5 %\n");
  says (text, "TOTAL DES CHARGES\n2 670,00\n2 770,00\n100,00\n3,7 %\n103,7 %\n");
  says (text, "TOTAL DES PRODUITS\n2 670,00\n2 770,00\n100,00\n3,7 %\n103,7 %\n");
  says (text, "864 – Personnel bénévole\n4 505,46\n4 800,90\n295,44\n6,6 %\n106,6 %\n");
  says (text, "La subvention de 900,00 € accordée (Ville de Villefeinte – Fonds d’initiatives) "
              "représente 32,5 % du total des produits.");
  says (text, "Toilettes, grilles\n100,00\n18,5 %\n");
  silent (text, "Affiches");
  says (text, "Je soussigné·e, Zoé EXEMPLE, présidente, représentant·e légal·e");
  says (text, "Pour Les Cuillères Volantes\nZoé EXEMPLE\nprésidente");
}

/* The level of a heading; 0 where there is none that begins so. */
static guint
find_level (EntenteComposition *composition, const char *beginning)
{
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *text = entente_block_dup_text (blocks->pdata[i]);

      if (ENTENTE_IS_HEADING_BLOCK (blocks->pdata[i]) && g_str_has_prefix (text, beginning))
        return entente_heading_block_get_level (blocks->pdata[i]);
    }

  return 0;
}

/* What explains the figures stands under the annex, not beside it. */
static void
test_report_levels (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *path = dup_report_path (meal);
  g_autoptr (EntenteDocument) document = entente_document_find (meal->money->project, path);
  g_autoptr (EntenteComposition) report = NULL;

  shared_meal_happen (meal);
  report = entente_document_compose (document, ENTENTE_FILL_DATA, NULL);
  g_assert_cmpuint (find_level (report, "3. Annexe"), ==, 2);
  g_assert_cmpuint (find_level (report, "Explication des écarts"), ==, 3);
  g_assert_cmpuint (find_level (report, "Règle de valorisation"), ==, 3);
}

static void
test_report_gaps (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *path = dup_report_path (meal);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) many = new_gaps ();
  g_autoptr (GPtrArray) few = new_gaps ();

  shared_meal_happen (meal);
  before = compose (meal, path, ENTENTE_FILL_DATA, many);
  /* Who benefited, the results, the rent and the reserves. */
  g_assert_cmpuint (entente_gap_list_count_required (many), ==, 4);
  money_set (meal->money, meal->rent, ENTENTE_BUDGET_LINE_EXPLANATION,
             "Une *cinquième* cabine, imposée par la ville.");
  money_set (meal->money, meal->reserves, ENTENTE_BUDGET_LINE_EXPLANATION, "Pour la cabine.");
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_BENEFICIARIES, "340 personnes.");
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_RESULTS, "Tous.");
  after = compose (meal, path, ENTENTE_FILL_DATA, few);
  g_assert_cmpuint (entente_gap_list_count_required (few), ==, 0);
  says (after, "Une cinquième cabine, imposée par la ville.");
  silent (after, "n’est pas encore connue");
}

static void
test_report_before_anything_happened (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "financial-report", ENTENTE_FILL_DATA, NULL);

  says (text, "TOTAL DES CHARGES\n2 670,00\n\n\n\n\n");
  says (text, "La réalisation n’est pas encore connue pour toutes les lignes.");
  silent (text, "Aucun écart significatif");
  silent (text, "accordée par");
  silent (text, "accordée (");
}

static void
test_report_in_whole_euros (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autoptr (EntenteDocument) document = NULL;

  shared_meal_happen (meal);
  document = entente_document_find (meal->money->project, "financial-report");
  g_object_set (document, "whole-euros", TRUE, "chart", "associations-2025", NULL);
  text = shared_meal_compose (meal, document, ENTENTE_FILL_DATA, NULL);
  says (text, "864 – Personnel bénévole\n4 505 €\n4 801 €\n296 €\n");
  says (text, "613 – Locations\n540 €\n640 €\n");
}

static void
test_report_blank (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *path = dup_report_path (meal);
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = compose (meal, path, ENTENTE_FILL_BLANK, gaps);

  says (text, "TOTAL DES CHARGES\n\n\n\n\n\n");
  says (text, "Observations\n");
  silent (text, "Cuillères");
  silent (text, "900,00");
  g_assert_cmpuint (gaps->len, ==, 0);
}

static void
add_hours (SharedMeal *meal, EntenteOrganization *giver, const char *label, const char *day,
           const char *minutes, const char *coefficient)
{
  EntenteInKind *entry
    = money_add_in_kind (meal->money, ENTENTE_NATURE_VOLUNTEERS, label, "");

  money_set (meal->money, entry, ENTENTE_IN_KIND_NATURE, "volunteers");
  money_set (meal->money, entry, ENTENTE_IN_KIND_MINUTES, minutes);
  money_set (meal->money, entry, ENTENTE_IN_KIND_COEFFICIENT, coefficient);
  money_set (meal->money, entry, ENTENTE_IN_KIND_STARTS_ON, day);
  money_set (meal->money, entry, ENTENTE_IN_KIND_PEOPLE, "6");
  money_set_reference (meal->money, entry, ENTENTE_IN_KIND_ORGANIZATION, giver);
}

static void
test_volunteer_time (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;

  money_delete (meal->money, meal->volunteers);
  add_hours (meal, meal->lead, "Cuisine", "2027-06-12", "3600", "1.5");
  add_hours (meal, meal->lead, "Affiches", "2027-05-10", "600", "");
  add_hours (meal, meal->town, "Accueil", "2027-06-12", "90", "");
  text = compose (meal, "volunteer-time", ENTENTE_FILL_DATA, NULL);
  says (text, "Quand\nTâche\nPers.\nHeures\nCoef.\nPrévu (€)\nRéalisé (€)\n");
  /* Who gives most begins its own group, in the order of the days. */
  says (text, "Les Cuillères Volantes\n\n\n70 h\n\n1 231,00\n\n10 mai 2027\nAffiches\n6\n10 h\n1\n"
              "123,10\n\n12 juin 2027\nCuisine\n6\n60 h\n1,5\n1 107,90\n");
  says (text, "12 juin 2027\nAccueil\n6\n1 h 30\n1\n18,47\n");
  says (text, "TOTAL\n\n\n71 h 30\n\n1 249,47\n");
  says (text, "Par mois\nMois\nHeures\nPrévu (€)\nRéalisé (€)\nmai 2027\n10 h\n123,10\n\njuin 2027\n"
              "61 h 30\n1 126,37\n");
  says (text, "864 (Personnel bénévole)");
  says (text, "Approbation de la règle");
}

static void
test_no_volunteer_time (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *blank = NULL;

  money_delete (meal->money, meal->volunteers);
  text = compose (meal, "volunteer-time", ENTENTE_FILL_DATA, NULL);
  says (text, "Aucune heure de bénévolat");
  blank = compose (meal, "volunteer-time", ENTENTE_FILL_BLANK, NULL);
  says (blank, "TOTAL\n");
  silent (blank, "Tilleuls");
}

static void
test_funding (SharedMeal *meal, gconstpointer data)
{
  EntenteFundingRequest *other = money_add_request (meal->money, meal->lead, "400.00");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_FILE_BEFORE, "2027-03-05");
  money_set (meal->money, other, ENTENTE_FUNDING_REQUEST_STATE, "under-review");
  money_set (meal->money, other, ENTENTE_FUNDING_REQUEST_ANSWER_EXPECTED_ON, "2027-05-07");
  before = compose (meal, "funding", ENTENTE_FILL_DATA, NULL);
  says (before, "Ville de Villefeinte – Fonds d’initiatives\nidée\n900,00\n\n\n\n"
                "à déposer avant le 5 mars 2027\n");
  says (before, "à l’instruction\n400,00\n\n\n\nréponse attendue le 7 mai 2027\n");
  says (before, "TOTAL\n\n1 300,00\n");

  shared_meal_happen (meal);
  after = compose (meal, "funding", ENTENTE_FILL_DATA, NULL);
  says (after, "accordée\n900,00\n900,00\n");
  says (after, "compte rendu avant le 30 juin 2028\n");
}

static void
test_no_funding (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *blank = NULL;

  money_delete (meal->money, meal->request);
  text = compose (meal, "funding", ENTENTE_FILL_DATA, NULL);
  says (text, "Aucune demande de financement");
  blank = compose (meal, "funding", ENTENTE_FILL_BLANK, NULL);
  says (blank, "Financeur et dispositif\nÉtat\n");
}

static void
test_funder_note (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  money_set (meal->money, meal->details, ENTENTE_PROJECT_DETAILS_DESCRIPTION,
             "Un repas où chaque foyer apporte un plat.");
  before = compose (meal, "funder-note/1", ENTENTE_FILL_DATA, gaps);
  says (before, "Note de présentation\nLa Grande Tablée des Tilleuls Bleus\n");
  says (before, "Ville de Villefeinte – Fonds d’initiatives");
  says (before, "Ce projet est porté par Les Cuillères Volantes.");
  says (before, "Un repas où chaque foyer apporte un plat.");
  /* Nobody wrote why: the families of arguments stand in for it. */
  says (before, "Des moyens mieux employés\n");
  says (before, "Achats et services\n2 020,00\nSubventions et aides\n1 600,00\n"
                "Personnel\n540,00\nVentes, dons, cotisations\n870,00\n"
                "Autres charges\n110,00\nRessources propres\n200,00\n"
                "TOTAL\n2 670,00\nTOTAL\n2 670,00\n");
  says (before, "S’y ajoutent 5 515,46 € de contributions");
  says (before, "représente 33,7 % du total des produits.");
  says (before, "Fiche de report\n");
  says (before, "999 001 076 00010");
  says (before, "première demande");
  says (before, "Zoé EXEMPLE, présidente");
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);

  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_ARGUMENTS, "Parce que *nous*.");
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_RENEWAL, "yes");
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_ASKED, "");
  after = compose (meal, "funder-note/1", ENTENTE_FILL_DATA, gaps);
  says (after, "Parce que nous.");
  silent (after, "Des moyens mieux employés");
  says (after, "renouvellement");
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 1);
}

static void
test_funder_note_blank (SharedMeal *meal, gconstpointer data)
{
  g_autofree char *text = compose (meal, "funder-note/1", ENTENTE_FILL_BLANK, NULL);

  says (text, "Qui sommes-nous\n");
  says (text, "1. Identification de l’association\n");
  says (text, "Achats et services\n\nSubventions et aides\n\n");
  silent (text, "Villefeinte");
  silent (text, "EXEMPLE");
  silent (text, "Tilleuls");
}

static void
test_places (SharedMeal *meal, gconstpointer data)
{
  EntenteProject *project = meal->money->project;
  g_autoptr (EntenteDocument) report = entente_document_find (project, "financial-report/1");
  g_autofree char *path = dup_report_path (meal);

  g_assert_cmpstr (entente_document_get_path (report), ==, path);
  g_assert_cmpstr (entente_document_get_file_name (report), ==,
                   "TABLEE27-financial-report-Ville de Villefeinte");
  g_assert_null (entente_document_find (project, "financial-report/2"));
  g_assert_null (entente_document_find (project, "financial-report/0"));
  g_assert_null (entente_document_find (project, "funder-note/"));
  g_assert_null (entente_document_find (project, "funder-note/x"));
}

/* Where the board shows it, and by the names that stand there. */
static void
test_requests_as_shown (SharedMeal *meal, gconstpointer data)
{
  static const char *const names[] = { "Fondation", "voisins", "Fondation des Voisins – Quartiers" };
  EntenteProject *project = meal->money->project;

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("Mécène %u", i);
      EntenteFundingRequest *request = money_add_request (meal->money, NULL, "10.00");
      g_autofree char *rank = g_strdup_printf ("%u", 100 - i);

      money_set (meal->money, request, ENTENTE_FUNDING_REQUEST_FUNDER_NAME, name);
      money_set (meal->money, request, ENTENTE_FUNDING_REQUEST_RANK, rank);
    }
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_RANK, "200");
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *path = g_strdup_printf ("funder-note/%u", i + 1);
      g_autofree char *name = g_strdup_printf ("Mécène %u", 5 - i);
      g_autoptr (EntenteDocument) document = entente_document_find (project, path);

      g_assert_true (g_str_has_suffix (entente_document_get_title (document), name));
    }
  g_assert_null (entente_document_find (project, "funder-note/mécène"));
  g_assert_null (entente_document_find (project, "funder-note/mairie"));

  money_set (meal->money, meal->town, ENTENTE_ORGANIZATION_NAME, "Fondation des Voisins");
  money_set (meal->money, meal->request, ENTENTE_FUNDING_REQUEST_SCHEME, "Quartiers");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strconcat ("financial-report/", names[i], NULL);
      g_autofree char *own = dup_report_path (meal);
      g_autoptr (EntenteDocument) document = entente_document_find (project, path);

      g_assert_nonnull (document);
      g_assert_cmpstr (entente_document_get_path (document), ==, own);
    }
}

/* The values alone, in the order of paper. */
static void
test_form (SharedMeal *meal, gconstpointer data)
{
  g_autoptr (EntenteDocument) note = entente_document_find (meal->money->project, "funder-note/1");
  g_autoptr (EntenteComposition) form
    = entente_funder_note_document_compose_form (ENTENTE_FUNDER_NOTE_DOCUMENT (note));
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *blocks = entente_composition_get_blocks (form);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (blocks->pdata[i]);

      g_string_append (text, block);
    }
  says (text->str, "1. Identification de l’association");
  says (text->str, "Les Cuillères Volantes");
  silent (text->str, "Qui sommes-nous");
}

static void
test_typed (SharedMeal *meal, gconstpointer data)
{
  static const char *const values[][2] = {
    { "2\u202f670,00\u00a0€", "2670,00" },
    { "−12,50\u00a0€", "-12,50" },
    { "33,7\u00a0%", "33,7" },
    { "999 001 076 00010", "99900107600010" },
    { "01 99 00 00 10", "0199000010" },
    { "W999000101", "W999000101" },
    { "du 1er janvier au 31\u00a0décembre 2027", "du 1er janvier au 31 décembre 2027" },
    { "350 convives", "350 convives" },
    { "14\u00a0h\u00a030", "14 h 30" },
    { "", "" },
    { " - ", "-" },
    { "à joindre", "à joindre" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *typed = entente_funder_note_dup_typed (values[i][0]);

      g_assert_cmpstr (typed, ==, values[i][1]);
    }
}

#define ADD(name, test) g_test_add (name, SharedMeal, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/budget-papers/report", test_report);
  ADD ("/budget-papers/report-levels", test_report_levels);
  ADD ("/budget-papers/report-gaps", test_report_gaps);
  ADD ("/budget-papers/report-before-anything-happened", test_report_before_anything_happened);
  ADD ("/budget-papers/report-in-whole-euros", test_report_in_whole_euros);
  ADD ("/budget-papers/report-blank", test_report_blank);
  ADD ("/budget-papers/volunteer-time", test_volunteer_time);
  ADD ("/budget-papers/no-volunteer-time", test_no_volunteer_time);
  ADD ("/budget-papers/funding", test_funding);
  ADD ("/budget-papers/no-funding", test_no_funding);
  ADD ("/budget-papers/funder-note", test_funder_note);
  ADD ("/budget-papers/funder-note-blank", test_funder_note_blank);
  ADD ("/budget-papers/places", test_places);
  ADD ("/budget-papers/requests-as-shown", test_requests_as_shown);
  ADD ("/budget-papers/form", test_form);
  ADD ("/budget-papers/typed", test_typed);
  return g_test_run ();
}
