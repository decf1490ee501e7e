/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-figure-block.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-indicator-edit.h"
#include "meeting-papers-fixture.h"

#include <string.h>

/* The table of indicators of the example in French, as PDF and as ODT. */

static EntenteIndicator *
find (Papers *self, const char *name)
{
  GListModel *indicators = entente_store_get_list (self->store, ENTENTE_TYPE_INDICATOR);

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteIndicator) indicator = g_list_model_get_item (indicators, i);

      if (g_str_equal (entente_record_get_text (ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_NAME),
                       name))
        return indicator;
    }
  g_assert_not_reached ();
}

static EntenteMeasurement *
measure (Papers *self, const char *name, const char *typed, const char *day)
{
  g_autoptr (GError) error = NULL;
  EntenteMeasurement *measurement;
  GDate taken_on;

  g_date_clear (&taken_on, 1);
  g_date_set_parse (&taken_on, day);
  measurement = entente_indicator_measure (find (self, name), typed, &taken_on, &error);
  g_assert_no_error (error);
  return measurement;
}

/* The alternatives of all figures, one a line. */
static char *
dup_alternatives (Papers *self)
{
  g_autoptr (EntenteComposition) composition = papers_make (self, "indicators", ENTENTE_FILL_DATA);
  GPtrArray *blocks = entente_composition_get_blocks (composition);
  GString *alternatives = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    if (ENTENTE_IS_FIGURE_BLOCK (blocks->pdata[i]))
      g_string_append_printf (alternatives, "%s\n",
                              entente_figure_block_get_alternative (blocks->pdata[i]));

  return g_string_free_and_steal (alternatives);
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *at = text; (at = strchr (at, '\n')) != NULL; at++)
    n++;
  return n;
}

static void
test_table (Papers *self, gconstpointer data)
{
  int n_pages;
  g_autofree char *text = papers_compose (self, "indicators", ENTENTE_FILL_DATA, NULL);
  g_autofree char *pdf = papers_read_pdf (self, "indicators", &n_pages);

  papers_assert_says (text, "Tableau des indicateurs");
  papers_assert_says (text, "Au départ");
  papers_assert_says (text, "31 personnes");
  papers_assert_says (text, "Au moins 45 personnes");
  papers_assert_says (text, "18 personnes");
  papers_assert_says (text, "−27 personnes");
  papers_assert_says (text, "En bonne voie");
  papers_assert_says (text, "Non mesuré");
  papers_assert_says (text, "Structures, effet direct");
  papers_assert_says (text, "Calculé à partir du projet");
  papers_assert_says (text, "Karim Hypothèse, 12 juin 2027");
  papers_assert_says (text, "Liste tenue par Lise");
  papers_assert_says (text, "Avant l’appel dans les boîtes aux lettres");
  papers_assert_says (pdf, "Où en sont les indicateurs");
  papers_assert_says (pdf, "Bénévoles inscrits pour le jour de la fête");
  g_assert_cmpint (n_pages, ==, 3);
}

/* One of the states, and one of each indicator whose values can be compared; each says itself in words. */
static void
test_charts (Papers *self, gconstpointer data)
{
  g_autofree char *before = dup_alternatives (self);
  g_autofree char *after = NULL;

  g_assert_cmpuint (count_lines (before), ==, 2);
  g_assert_nonnull (strstr (before, "Non mesuré"));
  g_assert_nonnull (strstr (before, "Bénévoles inscrits"));
  g_assert_nonnull (strstr (before, "45"));
  measure (self, "Convives", "350", "2027-06-12");
  after = dup_alternatives (self);
  g_assert_cmpuint (count_lines (after), ==, 2); /* compared with nothing */
  g_clear_pointer (&after, g_free);
  measure (self, "Convives", "120", "2027-05-01");
  after = dup_alternatives (self);
  g_assert_cmpuint (count_lines (after), ==, 3);
  g_assert_nonnull (strstr (after, "350"));
}

/* Words are told, not drawn; why and what next stand under the values. */
static void
test_words (Papers *self, gconstpointer data)
{
  static const char name[] = "Ce que les bénévoles disent y avoir gagné";
  g_autofree char *charts = NULL;
  g_autofree char *text = NULL;
  EntenteMeasurement *said = measure (self, name, "Des *voisins* devenus amis", "2027-06-28");

  g_assert_true (entente_measurement_set_judgement (said, ENTENTE_JUDGED_GOOD, NULL));
  papers_set (find (self, name), ENTENTE_INDICATOR_EXPLANATION, "Ils ont **chanté**.");
  papers_set (find (self, name), ENTENTE_INDICATOR_FOLLOW_UP, "Une chorale.");
  charts = dup_alternatives (self);
  text = papers_compose (self, "indicators", ENTENTE_FILL_DATA, NULL);
  g_assert_cmpuint (count_lines (charts), ==, 2);
  papers_assert_says (text, "Bon");
  papers_assert_says (text, "Des voisins devenus amis");
  papers_assert_says (text, "Explication : Ils ont chanté.");
  papers_assert_says (text, "Suite : Une chorale.");
}

static void
test_blank (Papers *self, gconstpointer data)
{
  int n_pages;
  g_autofree char *text = papers_compose (self, "indicators", ENTENTE_FILL_BLANK, NULL);
  g_autofree char *pdf = papers_read_pdf (self, "indicators", &n_pages);

  papers_assert_says (text, "Dernière valeur");
  papers_assert_says (text, "Source");
  papers_assert_silent (text, "Convives");
  papers_assert_silent (text, "Tilleuls");
  papers_assert_says (pdf, "Convives");
}

static void
test_empty (Papers *self, gconstpointer data)
{
  GListModel *indicators = entente_store_get_list (self->store, ENTENTE_TYPE_INDICATOR);
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (indicators); i++)
    g_ptr_array_add (all, g_list_model_get_item (indicators, i));
  g_assert_true (entente_frame_remove (frame, all, NULL, NULL));
  text = papers_compose (self, "indicators", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "Aucun indicateur n’a encore été choisi.");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Papers *, gconstpointer);
  } tests[] = {
    { "/indicators-paper/table", test_table }, { "/indicators-paper/charts", test_charts },
    { "/indicators-paper/words", test_words }, { "/indicators-paper/blank", test_blank },
    { "/indicators-paper/empty", test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Papers, NULL, papers_set_up, tests[i].test, papers_tear_down);

  return g_test_run ();
}
