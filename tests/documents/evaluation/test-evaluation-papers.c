/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-funding.h"
#include "collective/entente-person.h"
#include "entente-civil-date.h"
#include "entente-figure-block.h"
#include "evaluation/entente-cooperation-sheets.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-report-document.h"
#include "evaluation/entente-report.h"
#include "meeting-papers-fixture.h"

#include <string.h>

/* The papers of the evaluation, of the example in French, as PDF and as ODT. */

static void
type (Papers *self, EntenteReportPaper paper, const char *key, const char *text)
{
  g_assert_true (entente_report_type_text (self->store, entente_report_find_part (paper, key), NULL,
                                           text, NULL));
}

/* What the project knows is there; what nobody wrote is a line to write on. */
static void
test_report (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "report", ENTENTE_FILL_DATA, NULL);

  papers_assert_says (text, "La Grande Tablée des Tilleuls Bleus");
  papers_assert_says (text, "Faire venir des foyers qui ne participent jamais");
  papers_assert_says (text, "Convives");
  papers_assert_says (text, "De 300 à 400 personnes");
  papers_assert_says (text, "18 personnes");
  papers_assert_says (text, "Effet non voulu : La ludothèque ne vient plus qu’une fois sur deux.");
  papers_assert_says (text, "de 1,3 (Ludothèque) à 4,3 (Cuillères)");
  papers_assert_says (text, "2 670,00 €");
  papers_assert_says (text, "La ville a proposé d’elle-même la salle de repli.");
  papers_assert_says (text, "Suites proposées");
  papers_assert_says (text, "Merci aux habitantes et aux habitants");
  papers_assert_silent (text, "Enseignements"); /* nobody noted any, and it may be missing */
}

/* Each reads what is for them. */
static void
test_readers (Papers *self, gconstpointer data)
{
  g_autofree char *members = papers_compose (self, "report/members", ENTENTE_FILL_DATA, NULL);
  g_autofree char *funder = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);
  g_autofree char *everybody = papers_compose (self, "report/public", ENTENTE_FILL_DATA, NULL);
  g_autofree char *empty = papers_compose (self, "report/public", ENTENTE_FILL_BLANK, NULL);

  papers_assert_says (members, "désaccord fort");
  papers_assert_silent (funder, "désaccord fort");
  papers_assert_says (funder, "Les comptes");
  papers_assert_silent (everybody, "Les comptes");
  papers_assert_silent (empty, "Les comptes");
  papers_assert_says (empty, "Points forts");
  papers_assert_silent (everybody, "Points faibles");
  papers_assert_says (everybody, "Points forts");
}

/* Typed words come first, a section left out is gone, each member has a paragraph. */
static void
test_typed (Papers *self, gconstpointer data)
{
  const EntenteReportPart *each = entente_report_find_part (ENTENTE_REPORT_FINAL, "organizations");
  GListModel *organizations = entente_store_get_list (self->store, ENTENTE_TYPE_ORGANIZATION);
  g_autofree char *text = NULL;

  type (self, ENTENTE_REPORT_FINAL, "lessons", "Commencer **plus tôt**.");
  g_assert_true (entente_report_set_hidden (
    self->store, entente_report_find_part (ENTENTE_REPORT_FINAL, "thanks"), TRUE, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (organizations); i++)
    {
      g_autoptr (EntenteOrganization) organization = g_list_model_get_item (organizations, i);

      if (entente_organization_is_member (organization))
        g_assert_true (
          entente_report_type_text (self->store, each, organization, "Nous avons grandi.", NULL));
    }
  text = papers_compose (self, "report", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "Commencer plus tôt.");
  papers_assert_says (text, "Effets sur chaque structure");
  papers_assert_says (text, "Nous avons grandi.");
  papers_assert_silent (text, "Remerciements");
}

static void
test_experience (Papers *self, gconstpointer data)
{
  const EntenteNoteSorting lesson = { .kind = ENTENTE_NOTED_AS_LESSON };
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *blank = papers_compose (self, "experience", ENTENTE_FILL_BLANK, NULL);

  g_ptr_array_add (notes, entente_note_take (self->store, "Prévoir de l’ombre", NULL));
  g_assert_true (entente_note_sort (notes, &lesson, NULL));
  type (self, ENTENTE_REPORT_EXPERIENCE, "brakes", "La pluie.");
  text = papers_compose (self, "experience", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "Quels acteurs ?");
  papers_assert_says (text, "Ludothèque du Dé Perdu");
  papers_assert_says (text, "La pluie.");
  papers_assert_says (text, "Pistes d’amélioration");
  papers_assert_says (text, "Prévoir de l’ombre");
  papers_assert_says (blank, "Pistes d’amélioration");
  papers_assert_silent (blank, "Tilleuls");
}

/* The date of the event, years from now. */
static void
move_event (Papers *self, int years)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (self->project));
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "move");
  GDate day;

  entente_date_today (&day);
  if (years > 0)
    g_date_add_years (&day, years);
  else
    g_date_subtract_years (&day, -years);
  entente_edit_set_date (edit, details, ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* Before the event the figures are not the last ones; after it they are. */
static void
test_notice (Papers *self, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *blank = NULL;

  move_event (self, 1);
  before = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);
  blank = papers_compose (self, "report/funder", ENTENTE_FILL_BLANK, NULL);
  move_event (self, -1);
  after = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (before, "l’événement n’a pas encore eu lieu");
  papers_assert_silent (blank, "l’événement n’a pas encore eu lieu");
  papers_assert_silent (after, "l’événement n’a pas encore eu lieu");
}

/* What was planned, what is expected now, how many tasks are done. */
static void
test_done (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);

  papers_assert_says (text, "Prévu pour");
  papers_assert_says (text, "23 avril 2027"); /* by the forecast of February */
  papers_assert_says (text, "28 avril 2027"); /* by the plan */
  papers_assert_says (text, "3 sur 6");
  papers_assert_says (text, "Tâches faites : 8 sur 36.");
  papers_assert_says (text, "Résultats attendus");
  papers_assert_says (text, "300 à 400 convives, dont des foyers nouveaux");
  papers_assert_silent (text, "Explication"); /* nobody gave any */
}

/* Some chart says that in words. */
static void
assert_figure_says (Papers *self, const char *path, const char *words)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, path, ENTENTE_FILL_DATA);
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  for (guint i = 0; i < blocks->len; i++)
    if (ENTENTE_IS_FIGURE_BLOCK (blocks->pdata[i])
        && strstr (entente_figure_block_get_alternative (blocks->pdata[i]), words) != NULL)
      return;

  g_error ("No figure says “%s”", words);
}

static void
test_accounts (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);

  papers_assert_says (text, "15,7 %");
  assert_figure_says (self, "report/funder", "60 – Achats");
  assert_figure_says (self, "report/funder", "Non mesuré");
  papers_assert_says (text, "Charges : prévu et réalisé");
  papers_assert_says (text, "Les aides obtenues");
  papers_assert_says (text, "Ville de Villefeinte");
  papers_assert_silent (text, "Conseil départemental"); /* nothing granted yet */
}

/* Everybody reads of what was wanted; what went wrong inside stays with those who work there. */
static void
test_public_effects (Papers *self, gconstpointer data)
{
  const EntenteNoteSorting wanted
    = { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_INTERNAL, FALSE };
  const EntenteNoteSorting unwanted
    = { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_EXTERNAL, TRUE };
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();
  g_autofree char *funder = NULL;
  g_autofree char *everybody = NULL;

  g_ptr_array_add (first, entente_note_take (self->store, "Deux bénévoles ont adhéré", NULL));
  g_ptr_array_add (second, entente_note_take (self->store, "Trop de bruit le soir", NULL));
  g_assert_true (entente_note_sort (first, &wanted, NULL));
  g_assert_true (entente_note_sort (second, &unwanted, NULL));
  funder = papers_compose (self, "report/funder", ENTENTE_FILL_DATA, NULL);
  everybody = papers_compose (self, "report/public", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (funder, "La ludothèque ne vient plus");
  papers_assert_silent (everybody, "La ludothèque ne vient plus");
  papers_assert_says (everybody, "Deux bénévoles ont adhéré");
  papers_assert_says (everybody, "Effet non voulu : Trop de bruit le soir");
}

/* Nobody who works on the project is named to whoever reads, but the one who signs. */
static void
test_nobody_named (Papers *self, gconstpointer data)
{
  static const char *const paths[] = { "report/public", "experience" };
  GListModel *people = entente_store_get_list (self->store, ENTENTE_TYPE_PERSON);

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = papers_compose (self, paths[i], ENTENTE_FILL_DATA, NULL);

      for (guint j = 0; j < g_list_model_get_n_items (people); j++)
        {
          g_autoptr (EntenteRecord) person = g_list_model_get_item (people, j);

          papers_assert_silent (text, entente_record_get_text (person, ENTENTE_PERSON_FAMILY_NAME));
        }
    }
}

static void
write_by_hand (Papers *self, const char *key, gboolean by_hand)
{
  const EntenteReportPart *part = entente_report_find_part (ENTENTE_REPORT_FINAL, key);
  g_autofree char *composed = entente_report_document_dup_composed (self->project, part);

  g_assert_true (entente_report_set_replaces (self->store, part, by_hand, composed, NULL));
}

/* A section goes on with what the project says of it, until somebody writes all of it. */
static void
test_by_hand (Papers *self, gconstpointer data)
{
  g_autofree char *composed = NULL;
  g_autofree char *started = NULL;
  g_autofree char *typed = NULL;

  write_by_hand (self, "thanks", FALSE);
  composed = papers_compose (self, "report", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (composed, "Merci aux habitantes");
  papers_assert_says (composed, "Merci à toutes les personnes");
  papers_assert_says (composed, "Imprimerie du Pixel Rêveur");

  type (self, ENTENTE_REPORT_FINAL, "thanks", "");
  write_by_hand (self, "thanks", TRUE);
  started = papers_compose (self, "report", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (started, "Merci à toutes les personnes");

  type (self, ENTENTE_REPORT_FINAL, "thanks", "Merci à la pluie.");
  typed = papers_compose (self, "report", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (typed, "Merci à la pluie.");
  papers_assert_silent (typed, "Merci à toutes les personnes");
}

/* All that a section says can be started from, and nothing that the public may not read. */
static void
test_all_by_hand (Papers *self, gconstpointer data)
{
  guint n_parts, n_written = 0;
  const EntenteReportPart *parts = entente_report_list_parts (ENTENTE_REPORT_FINAL, &n_parts);
  g_autofree char *effects = entente_report_document_dup_composed (
    self->project, entente_report_find_part (ENTENTE_REPORT_FINAL, "effects"));
  g_autofree char *done = entente_report_document_dup_composed (
    self->project, entente_report_find_part (ENTENTE_REPORT_FINAL, "done"));

  for (guint i = 0; i < n_parts; i++)
    {
      g_autofree char *composed
        = entente_report_document_dup_composed (self->project, &parts[i]);

      if (!entente_report_document_composes (&parts[i]))
        g_assert_cmpstr (composed, ==, "");
      n_written += *composed != '\0';
    }
  g_assert_cmpuint (n_written, >, 8);
  g_assert_null (strstr (effects, "structures"));
  g_assert_null (strstr (effects, "La ludothèque ne vient plus"));
  g_assert_nonnull (strstr (done, "\n  - **"));
}

/* What funders ask for comes from the frame, theirs first. */
static void
test_funder_note (Papers *self, gconstpointer data)
{
  g_autoptr (GListModel) requests = entente_funding_requests_list (self->store);
  g_autoptr (EntenteRecord) request = g_list_model_get_item (requests, 0);
  g_autofree char *path
    = g_strdup_printf ("funder-note/%" G_GINT64_FORMAT, entente_record_get_id (request));
  g_autofree char *text = papers_compose (self, path, ENTENTE_FILL_DATA, NULL);
  g_autofree char *blank = papers_compose (self, path, ENTENTE_FILL_BLANK, NULL);

  papers_assert_says (text, "se rencontrer ; Faire venir des foyers qui ne participent jamais ;");
  papers_assert_says (text, "Convives (De 300 à 400 personnes) ; Déchets non triés");
  papers_assert_silent (blank, "Convives (De 300 à 400 personnes)");
}

static void
test_cooperation (Papers *self, gconstpointer data)
{
  g_autofree char *text = papers_compose (self, "cooperation", ENTENTE_FILL_DATA, NULL);
  int n_pages;
  g_autofree char *pdf = papers_read_pdf (self, "cooperation/sheet", &n_pages);

  papers_assert_says (text, "Au départ");
  papers_assert_says (text, "désaccord fort");
  papers_assert_says (text, "Choisir un seul canal d’information");
  papers_assert_says (text, "Problèmes ayant reçu une réponse : 1 sur 2.");
  papers_assert_says (pdf, "Qui paie décide.");
  g_assert_cmpint (n_pages, ==, 2); /* one sheet of paper */
}

/* Without names nobody is named, however far apart. */
static void
test_anonymous (Papers *self, gconstpointer data)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (self->store);
  g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (rounds, 0);
  g_autofree char *text = NULL;

  g_assert_true (entente_cooperation_round_set_anonymous (round, TRUE, NULL));
  text = papers_compose (self, "cooperation", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "de 1,3 à 4,3");
  papers_assert_silent (text, "(Ludothèque)");
}

static void
test_change (Papers *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sheets = NULL;
  EntenteCooperationRound *round;
  g_autofree char *text = NULL;

  round = entente_cooperation_round_begin (self->store, ENTENTE_ROUND_MIDDLE, NULL, FALSE, &error);
  g_assert_no_error (error);
  sheets = entente_cooperation_round_list_sheets (round);
  for (guint i = 0; i < sheets->len; i++)
    for (guint j = 0; j < ENTENTE_COOPERATION_STATEMENTS; j++)
      g_assert_true (entente_assessment_rate (sheets->pdata[i], 3, j, 5, NULL));
  text = papers_compose (self, "cooperation", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "En cours de route");
  papers_assert_says (text, "↑ 1,7"); /* from 3.33 to 5 */
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Papers *, gconstpointer);
  } tests[] = {
    { "/evaluation-papers/report", test_report },
    { "/evaluation-papers/readers", test_readers },
    { "/evaluation-papers/typed", test_typed },
    { "/evaluation-papers/experience", test_experience },
    { "/evaluation-papers/notice", test_notice },
    { "/evaluation-papers/done", test_done },
    { "/evaluation-papers/accounts", test_accounts },
    { "/evaluation-papers/public-effects", test_public_effects },
    { "/evaluation-papers/nobody-named", test_nobody_named },
    { "/evaluation-papers/by-hand", test_by_hand },
    { "/evaluation-papers/all-by-hand", test_all_by_hand },
    { "/evaluation-papers/funder-note", test_funder_note },
    { "/evaluation-papers/cooperation", test_cooperation },
    { "/evaluation-papers/anonymous", test_anonymous },
    { "/evaluation-papers/change", test_change },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Papers, NULL, papers_set_up, tests[i].test, papers_tear_down);

  return g_test_run ();
}
