/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-table-block.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-edit.h"
#include "evaluation/entente-expected-result.h"
#include "meeting-papers-fixture.h"

/* The evaluation sheet of the example in French, as PDF and as ODT. */

static EntenteRecord *
find (Papers *self, GType type, const char *name)
{
  GListModel *records = entente_store_get_list (self->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      /* The store keeps it. */
      g_autoptr (EntenteRecord) record = g_list_model_get_item (records, i);

      if (g_str_equal (entente_record_get_text (record, 0), name))
        return record;
    }
  g_assert_not_reached ();
}

static void
measure (Papers *self, const char *name, const char *typed, const char *day)
{
  g_autoptr (GError) error = NULL;
  GDate taken_on;

  g_date_clear (&taken_on, 1);
  g_date_set_parse (&taken_on, day);
  g_assert_nonnull (entente_indicator_measure (
    ENTENTE_INDICATOR (find (self, ENTENTE_TYPE_INDICATOR, name)), typed, &taken_on, &error));
  g_assert_no_error (error);
}

static gboolean
has_gap (GPtrArray *gaps, const char *label)
{
  for (guint i = 0; i < gaps->len; i++)
    if (g_str_equal (((EntenteGap *) gaps->pdata[i])->label, label))
      return TRUE;

  return FALSE;
}

static GPtrArray *
new_gaps (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_gap_free);
}

/* The five columns, with who measures what and when; an objective stands once for all its lines. */
static void
test_frame (Papers *self, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, gaps);

  papers_assert_says (text, "Fiche d’évaluation");
  papers_assert_says (text, "La Grande Tablée des Tilleuls Bleus");
  papers_assert_says (text, "Pourquoi");
  papers_assert_says (text, "Résultats attendus");
  papers_assert_says (text, "Faire venir des foyers qui ne participent jamais");
  papers_assert_says (text, "Objectif spécifique, externe");
  papers_assert_says (text, "Tâches : Afficher et faire le porte-à-porte · Le jour de la fête");
  papers_assert_says (text, "Des voisins qui ne se connaissaient pas se parlent");
  papers_assert_says (text, "Effet induit");
  papers_assert_says (text, "Déchets non triés par personne");
  papers_assert_says (text, "Au plus 0,15 kg par personne");
  papers_assert_says (text, "Demandé par Ville de Villefeinte");
  papers_assert_says (text, "Lise Fictive, 18 juin 2027");
  g_assert_cmpuint (entente_gap_list_count_required (gaps), ==, 0);
}

static EntenteTableBlock *
get_table (EntenteComposition *composition)
{
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  for (guint i = 0; i < blocks->len; i++)
    if (ENTENTE_IS_TABLE_BLOCK (blocks->pdata[i]))
      return blocks->pdata[i];

  return NULL;
}

/* Ten indicators under three objectives: seven lines go on from one above. */
static void
test_joins (Papers *self, gconstpointer data)
{
  static const guint expected[] = { 0, 0, 3, 2, 3, 0, 3, 3, 2, 3 };
  g_autoptr (EntenteComposition) composition = papers_make (self, "evaluation", ENTENTE_FILL_DATA);
  EntenteTableBlock *table = get_table (composition);
  guint n_columns;

  entente_table_block_get_columns (table, &n_columns);
  g_assert_cmpuint (n_columns, ==, 5);
  g_assert_cmpuint (entente_table_block_get_rows (table)->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (entente_table_block_get_n_joined (table, i), ==, expected[i]);
}

/* What nobody said is a line to write on, and stands in the list of what is missing. */
static void
test_gaps (Papers *self, gconstpointer data)
{
  EntenteRecord *guests = find (self, ENTENTE_TYPE_INDICATOR, "Convives");
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = NULL;

  g_assert_true (entente_evaluation_type (guests, ENTENTE_INDICATOR_TOOL, "", NULL));
  g_assert_true (entente_evaluation_type (guests, ENTENTE_INDICATOR_COLLECTOR, "", NULL));
  g_assert_true (entente_indicator_type_due (ENTENTE_INDICATOR (guests), "", NULL));
  g_assert_true (entente_indicator_type_target (ENTENTE_INDICATOR (guests), "", NULL));
  g_assert_nonnull (entente_frame_insert (frame, ENTENTE_FRAME_OBJECTIVE, NULL, NULL));
  text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, gaps);
  g_assert_true (has_gap (gaps, "Target of “Convives”"));
  g_assert_true (has_gap (gaps, "How “Convives” is measured"));
  g_assert_true (has_gap (gaps, "Who measures “Convives”"));
  g_assert_true (has_gap (gaps, "When “Convives” is measured"));
  g_assert_true (has_gap (gaps, "Text of an objective"));
  papers_assert_silent (text, "De 300 à 400 personnes");
  papers_assert_says (text, "Demandé par Ville de Villefeinte");
}

/* What came of it, once something was measured: how far from the target, why, and what next. */
static void
test_outcome (Papers *self, gconstpointer data)
{
  EntenteRecord *result = find (self, ENTENTE_TYPE_EXPECTED_RESULT,
                                "300 à 400 convives, dont des foyers nouveaux");
  EntenteRecord *guests = find (self, ENTENTE_TYPE_INDICATOR, "Convives");
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = NULL;

  measure (self, "Convives", "260", "2027-06-12");
  measure (self, "Foyers qui apportent un plat", "45", "2027-06-12");
  measure (self, "Déchets non triés par personne", "0,14", "2027-06-13");
  papers_set (result, ENTENTE_EXPECTED_RESULT_OBTAINED, "Beaucoup de **nouveaux** visages.");
  papers_set (guests, ENTENTE_INDICATOR_EXPLANATION, "Il a plu jusqu’à midi.");
  papers_set (guests, ENTENTE_INDICATOR_FOLLOW_UP, "Prévoir un barnum.");
  text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, gaps);
  papers_assert_says (text, "Bilan : ce qui est obtenu");
  papers_assert_says (text, "Obtenu : Beaucoup de nouveaux visages.");
  papers_assert_says (text, "260 personnes");
  papers_assert_says (text, "Atteint en partie");
  papers_assert_says (text, "−40 personnes");
  papers_assert_says (text, "Il a plu jusqu’à midi.");
  papers_assert_says (text, "Prévoir un barnum.");
  papers_assert_says (text, "−15 points");
  papers_assert_says (text, "Atteint : 2");
  g_assert_false (has_gap (gaps, "Why “Convives” is not what was aimed at"));
  g_assert_true (has_gap (gaps, "Why “Foyers qui apportent un plat” is not what was aimed at"));
  g_assert_true (has_gap (gaps, "What follows from “Foyers qui apportent un plat”"));
}

/* Before anything is measured the sheet is a plan. */
static void
test_plan (Papers *self, gconstpointer data)
{
  GListModel *measurements = entente_store_get_list (self->store, ENTENTE_TYPE_MEASUREMENT);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (measurements); i++)
    g_ptr_array_add (all, g_list_model_get_item (measurements, i));
  g_assert_true (entente_measurements_delete (all, NULL));
  text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "Résultats attendus");
  papers_assert_silent (text, "Bilan");
}

/* An indicator nobody placed yet is on paper all the same. */
static void
test_loose (Papers *self, gconstpointer data)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  EntenteRecord *guests = find (self, ENTENTE_TYPE_INDICATOR, "Convives");
  g_autofree char *text = NULL;

  g_assert_true (entente_frame_move (frame, guests, NULL, NULL, NULL));
  text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, NULL);
  papers_assert_says (text, "Non rattaché à un objectif");
}

/* The empty model has the columns and nothing of the project. */
static void
test_blank (Papers *self, gconstpointer data)
{
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = papers_compose (self, "evaluation", ENTENTE_FILL_BLANK, gaps);

  papers_assert_says (text, "Fiche d’évaluation");
  papers_assert_says (text, "Outils");
  papers_assert_says (text, "Écart");
  papers_assert_silent (text, "Tilleuls");
  papers_assert_silent (text, "Convives");
  g_assert_cmpuint (gaps->len, ==, 0);
}

/* A project without a frame has the sheet to fill in, and is told so. */
static void
test_empty (Papers *self, gconstpointer data)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gaps = new_gaps ();
  g_autofree char *text = NULL;
  guint n_rows;
  const EntenteFrameRow *rows = entente_frame_get_rows (frame, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    g_ptr_array_add (all, g_object_ref (rows[i].record));
  g_assert_true (entente_frame_remove (frame, all, NULL, NULL));
  text = papers_compose (self, "evaluation", ENTENTE_FILL_DATA, gaps);
  papers_assert_says (text, "La Grande Tablée des Tilleuls Bleus");
  g_assert_true (has_gap (gaps, "The objectives of the evaluation frame"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Papers *, gconstpointer);
  } tests[] = {
    { "/evaluation-sheet/frame", test_frame },
    { "/evaluation-sheet/joins", test_joins },
    { "/evaluation-sheet/gaps", test_gaps },
    { "/evaluation-sheet/outcome", test_outcome },
    { "/evaluation-sheet/plan", test_plan },
    { "/evaluation-sheet/loose", test_loose },
    { "/evaluation-sheet/blank", test_blank },
    { "/evaluation-sheet/empty", test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Papers, NULL, papers_set_up, tests[i].test, papers_tear_down);

  return g_test_run ();
}
