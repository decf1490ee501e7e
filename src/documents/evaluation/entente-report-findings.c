/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-report-blocks.h"

#include "entente-decimal.h"
#include "entente-markdown.h"
#include "entente-typography.h"
#include "evaluation/entente-cooperation-blocks.h"
#include "evaluation/entente-evaluation-blocks.h"
#include "evaluation/entente-frame.h"
#include "evaluation/entente-indicator-chart.h"
#include "evaluation/entente-indicator-state.h"
#include "evaluation/entente-note-sorting.h"
#include "evaluation/entente-questionnaire-results.h"

#include <math.h>

/* Indicators */

static char *
dup_value (EntentePaperBlocks *self, EntenteIndicator *indicator, const EntenteReading *reading)
{
  if (reading == NULL)
    return g_strdup ("");

  return entente_indicator_dup_value_words (indicator, reading, self->language);
}

static void
add_indicator (EntentePaperBlocks *self, EntenteIndicator *indicator,
               const EntenteFigureSources *sources, gboolean explained, GPtrArray *rows)
{
  EntenteRecord *record = ENTENTE_RECORD (indicator);
  GPtrArray *row = _entente_paper_blocks_texts ();
  EntenteReading last;
  const EntenteReading *reading = entente_indicator_read (indicator, sources, &last) ? &last : NULL;
  g_autofree char *target = entente_indicator_dup_target_words (indicator, self->language);
  g_autofree char *value = dup_value (self, indicator, reading);
  g_autofree char *state = entente_indicator_state_dup_words (
    entente_indicator_find_state (indicator, reading, &sources->today), self->language);
  g_autofree char *why
    = entente_markdown_to_line (entente_record_get_text (record, ENTENTE_INDICATOR_EXPLANATION));

  _entente_evaluation_blocks_add_cell (self, row,
                                       entente_record_get_text (record, ENTENTE_INDICATOR_NAME));
  _entente_evaluation_blocks_add_cell (self, row, target);
  _entente_evaluation_blocks_add_cell (self, row, value);
  _entente_evaluation_blocks_add_cell (self, row, state);
  if (explained)
    _entente_evaluation_blocks_add_cell (self, row, why);
  g_ptr_array_add (rows, row);
}

static void
add_states (EntentePaperBlocks *self, const EntenteFigureSources *sources)
{
  guint counts[ENTENTE_N_INDICATOR_STATES];
  g_autoptr (EntenteChart) chart = NULL;

  entente_indicators_count_states (self->store, sources, &sources->today, counts);
  chart = entente_indicator_states_chart_new (counts, self->language);
  _entente_report_add_chart (self, chart);
}

/* In the order of the frame. (transfer full) */
static GPtrArray *
list_indicators (EntentePaperBlocks *self, gboolean *explained)
{
  g_autoptr (EntenteFrame) frame = entente_frame_new (self->store);
  GPtrArray *indicators = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_parts;
  const EntenteFrameRow *parts = entente_frame_get_rows (frame, &n_parts);

  *explained = FALSE;
  for (guint i = 0; i < n_parts; i++)
    if (parts[i].level == ENTENTE_FRAME_INDICATOR)
      {
        g_ptr_array_add (indicators, g_object_ref (parts[i].record));
        *explained |= entente_record_is_filled (parts[i].record, ENTENTE_INDICATOR_EXPLANATION);
      }

  return indicators;
}

/* Why is a column only where somebody said so. */
gboolean
_entente_report_add_results (EntentePaperBlocks *self)
{
  static const EntenteTableColumn columns[] = {
    { 0.30, ENTENTE_COLUMN_START }, { 0.20, ENTENTE_COLUMN_START }, { 0.16, ENTENTE_COLUMN_START },
    { 0.12, ENTENTE_COLUMN_START }, { 0.22, ENTENTE_COLUMN_START },
  };
  static const EntenteTableColumn wide[] = {
    { 0.40, ENTENTE_COLUMN_START },
    { 0.26, ENTENTE_COLUMN_START },
    { 0.19, ENTENTE_COLUMN_START },
    { 0.15, ENTENTE_COLUMN_START },
  };
  gboolean explained;
  g_autoptr (GPtrArray) indicators = list_indicators (self, &explained);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "indicator", "target", "result", "state",
                                    explained ? "explanation" : NULL, NULL);
  EntenteFigureSources sources;

  if (indicators->len == 0)
    return FALSE;

  entente_project_init_figure_sources (self->project, &sources);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (self, indicators->pdata[i], &sources, explained, rows);
  add_states (self, &sources);
  _entente_report_add_table (self, explained ? columns : wide, explained ? 5 : 4, header,
                                   rows, "results-summary");
  return TRUE;
}

/* Opinions */

static gboolean
is_scale (const EntenteQuestionResult *result)
{
  return result->has_figures
         && entente_record_get_choice (ENTENTE_RECORD (result->question), ENTENTE_QUESTION_KIND)
              == ENTENTE_ASKED_AS_SCALE;
}

static void
add_question (EntentePaperBlocks *self, const EntenteQuestionResult *result, GPtrArray *rows)
{
  GPtrArray *row;
  g_autofree char *count = NULL;
  g_autofree char *mean = NULL;
  g_autofree char *share = NULL;

  if (!is_scale (result))
    return;

  row = _entente_paper_blocks_texts ();
  count = _entente_evaluation_blocks_dup_count (self, result->n_answered);
  mean = _entente_evaluation_blocks_dup_figure (self, result->mean);
  share = _entente_evaluation_blocks_dup_share (
    self, entente_question_result_get_share_satisfied (result));
  _entente_evaluation_blocks_add_cell (
    self, row, entente_record_get_text (ENTENTE_RECORD (result->question), ENTENTE_QUESTION_TEXT));
  _entente_evaluation_blocks_add_cell (self, row, count);
  _entente_evaluation_blocks_add_cell (self, row, mean);
  _entente_evaluation_blocks_add_cell (self, row, share);
  g_ptr_array_add (rows, row);
}

static char *
format_share (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  g_autofree char *figure = entente_decimal_format (value * ENTENTE_DECIMAL_ONE, language);

  return g_strconcat (
    figure, language == ENTENTE_LANGUAGE_FRENCH ? ENTENTE_NO_BREAK_SPACE "%" : "%", NULL);
}

/* Whoever is satisfied, question by question, where there are several to compare. */
static void
add_satisfaction (EntentePaperBlocks *self, EntenteQuestionnaireResults *results)
{
  g_autoptr (EntenteChart) chart = entente_chart_new (
    ENTENTE_CHART_BARS, entente_words_get (self->common, "satisfaction-chart"), self->language);
  guint n_bars = 0;

  entente_chart_set_format (chart, format_share, 1);
  entente_chart_add_series (chart, entente_words_get (self->common, "satisfied"),
                            ENTENTE_CHART_SOLID, ENTENTE_TONE_BLUE);
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    {
      const EntenteQuestionResult *result
        = entente_questionnaire_results_get_question (results, i);
      double share = is_scale (result) ? entente_question_result_get_share_satisfied (result) : NAN;

      if (isnan (share))
        continue;
      entente_chart_add_category (
        chart, entente_record_get_text (ENTENTE_RECORD (result->question), ENTENTE_QUESTION_TEXT),
        NULL);
      entente_chart_set_value (chart, n_bars++, 0, (gint64) floor (share * 100 + 0.5));
    }
  if (n_bars > 1)
    _entente_report_add_chart (self, chart);
}

static void
add_quotes (EntentePaperBlocks *self, EntenteQuestionnaireResults *results)
{
  g_autoptr (GStrvBuilder) quotes = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    {
      const EntenteQuestionResult *result
        = entente_questionnaire_results_get_question (results, i);

      for (guint j = 0; result->texts != NULL && j < result->texts->len; j++)
        {
          const EntenteAnswerText *text = result->texts->pdata[j];

          if (text->quoted)
            g_strv_builder_take (
              quotes, entente_words_format (self->common, "quote", "text", text->text, NULL));
        }
    }
  list = g_strv_builder_end (quotes);
  _entente_evaluation_blocks_add_list (self, (const char *const *) list);
}

/* Who answered, out of how many where that is known. */
static void
add_count (EntentePaperBlocks *self, EntenteQuestionnaireResults *results)
{
  guint n_sheets = entente_questionnaire_results_get_n_sheets (results);
  double rate = entente_questionnaire_results_get_response_rate (results);
  g_autofree char *count = _entente_evaluation_blocks_dup_count (self, n_sheets);
  g_autofree char *share = _entente_evaluation_blocks_dup_share (self, rate);
  g_autofree char *words
    = entente_words_format (self->common, isnan (rate) || rate <= 0 ? "answers" : "answers-rate",
                            "count", count, "share", share, NULL);

  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, words);
  if (n_sheets < ENTENTE_INDICATIVE_ANSWERS)
    _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                          entente_words_get (self->common, "indicative"));
}

static gboolean
add_questionnaire (EntentePaperBlocks *self, EntenteQuestionnaire *questionnaire)
{
  static const EntenteTableColumn columns[] = {
    { 0.55, ENTENTE_COLUMN_START },
    { 0.15, ENTENTE_COLUMN_END },
    { 0.15, ENTENTE_COLUMN_END },
    { 0.15, ENTENTE_COLUMN_END },
  };
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (questionnaire);
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header
    = _entente_paper_blocks_header (self, "question", "n-answers", "mean", "satisfied", NULL);

  if (entente_questionnaire_results_get_n_sheets (results) == 0)
    return FALSE;

  _entente_evaluation_blocks_add_heading (
    self, 3,
    entente_record_get_text (ENTENTE_RECORD (questionnaire), ENTENTE_QUESTIONNAIRE_TITLE));
  add_count (self, results);
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    add_question (self, entente_questionnaire_results_get_question (results, i), rows);
  if (rows->len > 0)
    _entente_report_add_table (self, columns, G_N_ELEMENTS (columns), header, rows,
                               "opinions-summary");
  add_satisfaction (self, results);
  add_quotes (self, results);
  return TRUE;
}

gboolean
_entente_report_add_opinions (EntentePaperBlocks *self)
{
  GListModel *questionnaires = entente_store_get_list (self->store, ENTENTE_TYPE_QUESTIONNAIRE);
  gboolean said = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (questionnaires); i++)
    {
      g_autoptr (EntenteQuestionnaire) questionnaire = g_list_model_get_item (questionnaires, i);

      said |= add_questionnaire (self, questionnaire);
    }
  return said;
}

/* Notes of the day */

static gboolean
is_negative (EntenteNote *note)
{
  return entente_record_get_boolean (ENTENTE_RECORD (note), ENTENTE_NOTE_NEGATIVE);
}

/* Nobody wanted it, and it is said. */
static char *
dup_line (EntentePaperBlocks *self, EntenteNote *note, gboolean says_unwanted)
{
  g_autofree char *line
    = entente_markdown_to_line (entente_record_get_text (ENTENTE_RECORD (note), ENTENTE_NOTE_TEXT));

  if (says_unwanted && is_negative (note))
    return entente_words_format (self->common, "unwanted", "text", line, NULL);

  return g_steal_pointer (&line);
}

static gboolean
add_notes (EntentePaperBlocks *self, GPtrArray *notes, gboolean says_unwanted)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < notes->len; i++)
    g_strv_builder_take (lines, dup_line (self, notes->pdata[i], says_unwanted));
  list = g_strv_builder_end (lines);
  _entente_evaluation_blocks_add_list (self, (const char *const *) list);

  return notes->len > 0;
}

/* Only what somebody wanted stays. */
static void
keep_wanted (GPtrArray *notes)
{
  for (guint i = notes->len; i-- > 0;)
    if (is_negative (notes->pdata[i]))
      g_ptr_array_remove_index (notes, i);
}

static gboolean
add_box (EntentePaperBlocks *self, const char *key, EntenteEffect effect,
         EntenteEvaluationScope scope, gboolean whole)
{
  g_autoptr (GPtrArray) notes = entente_note_list_effects (self->store, effect, scope);

  if (!whole)
    keep_wanted (notes);
  if (notes->len == 0)
    return FALSE;

  _entente_evaluation_blocks_add_heading (self, 3, entente_words_get (self->common, key));
  return add_notes (self, notes, TRUE);
}

static gboolean
add_boxes (EntentePaperBlocks *self, gboolean whole)
{
  gboolean said = FALSE;

  said |= add_box (self, "direct-external", ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_EXTERNAL, TRUE);
  said |= add_box (self, "induced-external", ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_EXTERNAL, TRUE);
  said |= add_box (self, "direct-internal", ENTENTE_EFFECT_DIRECT, ENTENTE_SCOPE_INTERNAL, whole);
  said |= add_box (self, "induced-internal", ENTENTE_EFFECT_INDUCED, ENTENTE_SCOPE_INTERNAL, whole);
  return said;
}

gboolean
_entente_report_add_effects (EntentePaperBlocks *self)
{
  return add_boxes (self, TRUE);
}

/* What went wrong between the organisations stays among those who work with them. */
gboolean
_entente_report_add_public_effects (EntentePaperBlocks *self)
{
  return add_boxes (self, FALSE);
}

static gboolean
add_kind (EntentePaperBlocks *self, EntenteNoteKind kind)
{
  g_autoptr (GPtrArray) notes = entente_note_list_kind (self->store, kind);

  return add_notes (self, notes, FALSE);
}

gboolean
_entente_report_add_strong_points (EntentePaperBlocks *self)
{
  return add_kind (self, ENTENTE_NOTED_AS_STRONG_POINT);
}

gboolean
_entente_report_add_weak_points (EntentePaperBlocks *self)
{
  return add_kind (self, ENTENTE_NOTED_AS_WEAK_POINT);
}

gboolean
_entente_report_add_lessons (EntentePaperBlocks *self)
{
  return add_kind (self, ENTENTE_NOTED_AS_LESSON);
}

static gboolean
add_wanted (EntentePaperBlocks *self, gboolean negative)
{
  g_autoptr (GPtrArray) effects
    = entente_note_list_kind (self->store, ENTENTE_NOTED_AS_EFFECT);

  for (guint i = effects->len; i-- > 0;)
    if (is_negative (effects->pdata[i]) != negative)
      g_ptr_array_remove_index (effects, i);

  return add_notes (self, effects, FALSE);
}

gboolean
_entente_report_add_good_effects (EntentePaperBlocks *self)
{
  return add_wanted (self, FALSE);
}

gboolean
_entente_report_add_bad_effects (EntentePaperBlocks *self)
{
  return add_wanted (self, TRUE);
}

/* Cooperation */

gboolean
_entente_report_add_cooperation (EntentePaperBlocks *self)
{
  g_autoptr (EntenteCooperationRound) before = NULL;
  g_autoptr (EntenteCooperationRound) round
    = _entente_cooperation_blocks_find_rounds (self->store, &before);
  g_autoptr (EntenteCooperationResults) earlier = NULL;
  g_autoptr (EntenteCooperationResults) results = NULL;

  if (round == NULL)
    return FALSE;

  if (before != NULL)
    earlier = entente_cooperation_results_new (before);
  results = entente_cooperation_results_new (round);
  _entente_cooperation_blocks_add_table (self, results, earlier);
  _entente_cooperation_blocks_add_radar (self, results, earlier);
  return TRUE;
}
