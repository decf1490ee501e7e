/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-cooperation-blocks.h"

#include "evaluation/entente-cooperation-charts.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "meetings/entente-decision-balance.h"
#include "meetings/entente-problem-desk.h"

#include <math.h>

#define DOTS_WIDTH 160.0
#define RADAR_WIDTH 160.0

static gboolean
was_answered (EntenteCooperationRound *round)
{
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);

  for (guint i = 0; i < sheets->len; i++)
    if (entente_assessment_count_answers (sheets->pdata[i]) > 0)
      return TRUE;

  return FALSE;
}

EntenteCooperationRound *
_entente_cooperation_blocks_find_rounds (EntenteStore *store, EntenteCooperationRound **before)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (store);
  g_autoptr (EntenteCooperationRound) last = NULL;

  *before = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (rounds); i++)
    {
      g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (rounds, i);

      if (!was_answered (round))
        continue;
      g_clear_object (before);
      *before = g_steal_pointer (&last);
      last = g_steal_pointer (&round);
    }

  return g_steal_pointer (&last);
}

char *
_entente_cooperation_blocks_dup_title (EntentePaperBlocks *self, EntenteCooperationRound *round)
{
  static const char *const keys[] = { "round-start", "round-middle", "round-end" };
  EntenteRecord *record = ENTENTE_RECORD (round);

  if (entente_record_is_filled (record, ENTENTE_COOPERATION_ROUND_NAME))
    return g_strdup (entente_record_get_text (record, ENTENTE_COOPERATION_ROUND_NAME));

  return g_strdup (entente_words_get (
    self->common, keys[entente_record_get_choice (record, ENTENTE_COOPERATION_ROUND_MOMENT)]));
}

/* The table */

static const char *
get_consent (EntentePaperBlocks *self, const EntenteCooperationSpread *spread)
{
  static const char *const keys[]
    = { "consent-unknown", "consent-agreed", "consent-to-discuss", "consent-disagreed" };

  return entente_words_get (self->common, keys[spread->consent]);
}

static gboolean
has_name (EntenteCooperationResults *results, guint sheet)
{
  EntenteRecord *assessment
    = ENTENTE_RECORD (entente_cooperation_results_get_sheet (results, sheet));

  return entente_record_get_reference (assessment, ENTENTE_ASSESSMENT_ORGANIZATION) != 0;
}

/* "Lowest to highest", with who says so where it is far and people gave their names. */
static char *
dup_range (EntentePaperBlocks *self, EntenteCooperationResults *results, guint dimension)
{
  const EntenteCooperationSpread *spread
    = entente_cooperation_results_get_spread (results, dimension);
  g_autofree char *lowest = _entente_evaluation_blocks_dup_figure (self, spread->lowest);
  g_autofree char *highest = _entente_evaluation_blocks_dup_figure (self, spread->highest);
  g_autofree char *who_low = NULL;
  g_autofree char *who_high = NULL;

  if (spread->n_scores < 2)
    return g_strdup (lowest);
  if (spread->consent < ENTENTE_CONSENT_TO_DISCUSS || !has_name (results, spread->lowest_sheet)
      || !has_name (results, spread->highest_sheet))
    return entente_words_format (self->common, "range", "lowest", lowest, "highest", highest, NULL);

  who_low = entente_assessment_dup_title (
    entente_cooperation_results_get_sheet (results, spread->lowest_sheet));
  who_high = entente_assessment_dup_title (
    entente_cooperation_results_get_sheet (results, spread->highest_sheet));
  return entente_words_format (self->common, "range-named", "lowest", lowest, "highest", highest,
                               "who-low", who_low, "who-high", who_high, NULL);
}

static char *
dup_change (EntentePaperBlocks *self, EntenteCooperationResults *results,
            EntenteCooperationResults *earlier, guint dimension)
{
  double change
    = earlier != NULL ? entente_cooperation_results_get_change (results, earlier, dimension) : NAN;
  g_autofree char *figure = _entente_evaluation_blocks_dup_figure (self, fabs (change));

  if (isnan (change) || fabs (change) < 0.05)
    return g_strdup (isnan (change) ? "" : "=");

  return g_strconcat (change > 0 ? "↑ " : "↓ ", figure, NULL);
}

static GPtrArray *
make_row (EntentePaperBlocks *self, EntenteCooperationResults *results,
          EntenteCooperationResults *earlier, guint dimension)
{
  const EntenteCooperationSpread *spread
    = entente_cooperation_results_get_spread (results, dimension);
  g_autofree char *median = _entente_evaluation_blocks_dup_figure (self, spread->median);
  g_autofree char *range = dup_range (self, results, dimension);
  g_autofree char *change = dup_change (self, results, earlier, dimension);
  GPtrArray *row = _entente_paper_blocks_texts ();

  _entente_evaluation_blocks_add_cell (
    self, row, entente_cooperation_grid_get (self->language)[dimension].title);
  _entente_evaluation_blocks_add_cell (self, row, median);
  _entente_evaluation_blocks_add_cell (self, row, range);
  _entente_evaluation_blocks_add_cell (self, row, get_consent (self, spread));
  if (earlier != NULL)
    _entente_evaluation_blocks_add_cell (self, row, change);

  return row;
}

void
_entente_cooperation_blocks_add_table (EntentePaperBlocks *self, EntenteCooperationResults *results,
                                       EntenteCooperationResults *earlier)
{
  static const EntenteTableColumn columns[] = {
    { 0.32, ENTENTE_COLUMN_START }, { 0.10, ENTENTE_COLUMN_END },   { 0.30, ENTENTE_COLUMN_START },
    { 0.18, ENTENTE_COLUMN_START }, { 0.10, ENTENTE_COLUMN_START },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "dimension", "median", "extent", "consent",
                                    earlier != NULL ? "change" : NULL, NULL);
  guint order[ENTENTE_COOPERATION_DIMENSIONS];

  entente_cooperation_results_sort (results, order);
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    g_ptr_array_add (rows, make_row (self, results, earlier, order[i]));
  _entente_paper_blocks_add_table (self, columns, earlier != NULL ? 5 : 4, header, rows, NULL,
                                   "cooperation-summary");
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                        entente_words_get (self->common, "scale-note"));
}

void
_entente_cooperation_blocks_add_dots (EntentePaperBlocks *self, EntenteCooperationResults *results)
{
  g_autoptr (EntenteChart) chart = entente_cooperation_charts_new_dots (results, self->language);

  _entente_paper_blocks_add_chart (self, chart, DOTS_WIDTH);
}

void
_entente_cooperation_blocks_add_radar (EntentePaperBlocks *self, EntenteCooperationResults *results,
                                       EntenteCooperationResults *earlier)
{
  g_autoptr (EntenteChart) chart
    = entente_cooperation_charts_new_radar (results, earlier, self->language);

  _entente_paper_blocks_add_chart (self, chart, RADAR_WIDTH);
}

/* What next */

static gboolean
asks_for_something (EntenteCooperationResults *results, guint dimension)
{
  return entente_cooperation_results_is_low (results, dimension)
         || entente_cooperation_results_is_unknown (results, dimension)
         || entente_cooperation_results_get_spread (results, dimension)->consent
              == ENTENTE_CONSENT_DISAGREED;
}

void
_entente_cooperation_blocks_add_steps (EntentePaperBlocks *self, EntenteCooperationResults *results)
{
  const EntenteCooperationDimension *grid = entente_cooperation_grid_get (self->language);
  gboolean is_first = TRUE;

  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS; i++)
    {
      if (!asks_for_something (results, i))
        continue;
      if (is_first)
        _entente_paper_blocks_add_heading (self, 2, "steps");
      is_first = FALSE;
      _entente_evaluation_blocks_add_heading (self, 3, grid[i].title);
      if (entente_cooperation_results_is_unknown (results, i))
        _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY,
                                              entente_words_get (self->common, "unknown"));
      _entente_evaluation_blocks_add_list (self, (const char *const *) grid[i].steps);
    }
}

/* Facts */

static void
add_weight (EntentePaperBlocks *self, const EntenteDecisionBalance *weight, GPtrArray *rows)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  const guint pairs[][2] = { { weight->n_attended, weight->n_meetings },
                             { weight->n_adopted, weight->n_proposed },
                             { weight->n_minority, weight->n_votes } };

  _entente_evaluation_blocks_add_cell (
    self, row,
    entente_record_get_text (ENTENTE_RECORD (weight->organization), ENTENTE_ORGANIZATION_NAME));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *some = _entente_evaluation_blocks_dup_count (self, pairs[i][0]);
      g_autofree char *all = _entente_evaluation_blocks_dup_count (self, pairs[i][1]);
      g_autofree char *words
        = entente_words_format (self->common, "out-of", "some", some, "all", all, NULL);

      _entente_evaluation_blocks_add_cell (self, row, pairs[i][1] > 0 ? words : "");
    }
  g_ptr_array_add (rows, row);
}

static void
add_problems (EntentePaperBlocks *self)
{
  g_autofree char *some = NULL;
  g_autofree char *all = NULL;
  g_autofree char *words = NULL;
  guint n_answered, n_all;

  entente_problem_desk_count (self->store, &n_answered, &n_all);
  if (n_all == 0)
    return;

  some = _entente_evaluation_blocks_dup_count (self, n_answered);
  all = _entente_evaluation_blocks_dup_count (self, n_all);
  words = entente_words_format (self->common, "problems", "some", some, "all", all, NULL);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, words);
}

void
_entente_cooperation_blocks_add_facts (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.43, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START },
  };
  g_autoptr (GArray) balance = entente_decision_balance_list (self->store, NULL);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "organization", "meetings-attended", "proposals-adopted", "votes-in-minority", NULL);

  if (balance->len == 0)
    return;

  _entente_paper_blocks_add_heading (self, 2, "facts");
  for (guint i = 0; i < balance->len; i++)
    add_weight (self, &g_array_index (balance, EntenteDecisionBalance, i), rows);
  _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "facts");
  add_problems (self);
}
