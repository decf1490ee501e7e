/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-result-blocks.h"

#include "evaluation/entente-answer-charts.h"
#include "evaluation/entente-evaluation-blocks.h"

#define CHART_WIDTH 126 /* mm */

/* A margin that rounds to nothing would promise too much. */
#define LEAST_MARGIN 0.005

/* So many opinions of a kind are read; whoever wants all of them wants a spreadsheet. */
#define MOST_TEXTS 100

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

void
_entente_result_blocks_add_heading (EntentePaperBlocks *self, EntenteQuestion *question)
{
  EntenteRecord *record = ENTENTE_RECORD (question);
  g_autoptr (EntenteRichText) text = _entente_paper_blocks_set (
    self, entente_record_get_text (record, ENTENTE_QUESTION_TEXT), ENTENTE_TEXT_PLAIN);
  g_autoptr (EntenteBlock) heading
    = entente_heading_block_new (3, entente_record_get_text (record, ENTENTE_QUESTION_CODE), text);

  entente_composition_append (self->composition, heading);
}

/* Overview */

static void
add_overview_row (EntentePaperBlocks *self, const EntenteQuestionResult *result, GPtrArray *rows)
{
  GPtrArray *row = _entente_paper_blocks_texts ();
  g_autofree char *title = entente_question_dup_title (result->question);
  g_autofree char *count = _entente_evaluation_blocks_dup_count (self, result->n_answered);
  g_autofree char *mean = _entente_evaluation_blocks_dup_figure (self, result->mean);
  g_autofree char *median = _entente_evaluation_blocks_dup_figure (self, result->median);
  g_autofree char *spread = _entente_evaluation_blocks_dup_figure (self, result->spread);
  g_autofree char *share = _entente_evaluation_blocks_dup_share (
    self, entente_question_result_get_share_satisfied (result));

  _entente_evaluation_blocks_add_cell (self, row, title);
  _entente_evaluation_blocks_add_cell (self, row, count);
  _entente_evaluation_blocks_add_cell (self, row, mean);
  _entente_evaluation_blocks_add_cell (self, row, median);
  _entente_evaluation_blocks_add_cell (self, row, spread);
  _entente_evaluation_blocks_add_cell (self, row, share);
  g_ptr_array_add (rows, row);
}

void
_entente_result_blocks_add_overview (EntentePaperBlocks *self,
                                     EntenteQuestionnaireResults *results)
{
  static const EntenteTableColumn columns[] = {
    { 0.38, ENTENTE_COLUMN_START }, { 0.12, ENTENTE_COLUMN_END }, { 0.12, ENTENTE_COLUMN_END },
    { 0.12, ENTENTE_COLUMN_END },   { 0.14, ENTENTE_COLUMN_END }, { 0.12, ENTENTE_COLUMN_END },
  };
  g_autoptr (GPtrArray) rows = _entente_paper_blocks_rows ();
  g_autoptr (GPtrArray) header = _entente_paper_blocks_header (
    self, "question", "n-answers", "mean", "median", "spread", "satisfied", NULL);

  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    {
      const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, i);

      if (result->has_figures && get_kind (result->question) == ENTENTE_ASKED_AS_SCALE)
        add_overview_row (self, result, rows);
    }
  if (rows->len == 0)
    return;

  _entente_paper_blocks_add_heading (self, 2, "overview");
  _entente_paper_blocks_add_table (self, columns, G_N_ELEMENTS (columns), header, rows, NULL,
                                   "overview-summary");
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE,
                                        entente_words_get (self->words, "how-to-read"));
}

/* Figures */

static void
append_figure (EntentePaperBlocks *self, GString *line, const char *key, const char *value)
{
  g_autofree char *figure
    = entente_words_format (self->words, "figure", "name", entente_words_get (self->words, key),
                            "value", value, NULL);

  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, figure);
}

static void
append_count (EntentePaperBlocks *self, GString *line, const char *key, guint count)
{
  g_autofree char *words = _entente_evaluation_blocks_dup_count (self, count);

  append_figure (self, line, key, words);
}

static void
append_double (EntentePaperBlocks *self, GString *line, const char *key, double value)
{
  g_autofree char *words = _entente_evaluation_blocks_dup_figure (self, value);

  append_figure (self, line, key, words);
}

/* With the margin of error, where there are answers enough for one. */
static void
append_satisfied (EntentePaperBlocks *self, GString *line, const EntenteQuestionResult *result,
                  guint n_present)
{
  const double part = entente_question_result_get_share_satisfied (result);
  const double margin = entente_share_margin (part, result->n_answered, n_present);
  g_autofree char *share = _entente_evaluation_blocks_dup_share (self, part);
  g_autofree char *give_or_take = _entente_evaluation_blocks_dup_share (self, margin);
  g_autofree char *both = entente_words_format (self->words, "satisfied-margin", "share", share,
                                                "margin", give_or_take, NULL);

  append_figure (self, line, "figure-satisfied",
                 entente_question_result_is_indicative (result) || margin < LEAST_MARGIN ? share
                                                                                         : both);
}

static void
append_extent (EntentePaperBlocks *self, GString *line, const EntenteQuestionResult *result)
{
  g_autofree char *least = _entente_evaluation_blocks_dup_figure (self, result->least);
  g_autofree char *most = _entente_evaluation_blocks_dup_figure (self, result->most);
  g_autofree char *words = entente_words_format (self->words, "figure-extent-value", "least",
                                                 least, "most", most, NULL);

  append_figure (self, line, "figure-extent", words);
  append_double (self, line, "figure-sum", result->sum);
}

static void
add_figures (EntentePaperBlocks *self, const EntenteQuestionResult *result, guint n_present)
{
  g_autoptr (GString) line = g_string_new (NULL);

  append_count (self, line, "figure-answers", result->n_answered);
  if (result->has_figures)
    {
      append_double (self, line, "figure-mean", result->mean);
      append_double (self, line, "figure-median", result->median);
      append_double (self, line, "figure-spread", result->spread);
      if (get_kind (result->question) == ENTENTE_ASKED_AS_SCALE)
        append_satisfied (self, line, result, n_present);
      else
        append_extent (self, line, result);
    }
  if (result->n_blank > 0)
    append_count (self, line, "figure-blank", result->n_blank);
  if (result->n_not_concerned > 0)
    append_count (self, line, "figure-not-concerned", result->n_not_concerned);
  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_BODY, line->str);
}

/* Crossing */

static void
add_crossing (EntentePaperBlocks *self, EntenteQuestionnaireResults *results, guint index,
              EntenteQuestion *by)
{
  const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, index);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;

  if (by == NULL || by == result->question || result->bins->len == 0)
    return;

  title = entente_question_dup_title (by);
  words = entente_words_format (self->words, "crossed", "question", title, NULL);
  groups = entente_questionnaire_results_cross (results, index, by);
  chart = entente_answer_charts_new_crossing (result->question, groups, self->language);
  if (chart == NULL || entente_chart_is_empty (chart))
    return;

  _entente_paper_blocks_add_chart (self, chart, CHART_WIDTH);
  _entente_paper_blocks_add_paragraph (
    self, ENTENTE_PARAGRAPH_BODY, _entente_paper_blocks_set (self, words, ENTENTE_TEXT_EMPHASIS));
}

/* Texts */

/* What people wrote, in a row: who writes the same is counted. */
typedef struct
{
  GPtrArray *lines;   /* char *, in the order in which they come */
  GHashTable *counts; /* by line, borrowed */
} Quotes;

static void
collect_quotes (const EntenteQuestionResult *result, EntenteReadingTag tag, gboolean quoted,
                const Quotes *quotes)
{
  for (guint i = 0; i < result->texts->len; i++)
    {
      const EntenteAnswerText *text = result->texts->pdata[i];
      char *line;
      guint n;

      if (text->tag != tag || text->quoted != quoted)
        continue;
      /* One line of a list: what was written may have several. */
      line = g_strstrip (g_strdelimit (g_strdup (text->text), "\r\n\t", ' '));
      n = GPOINTER_TO_UINT (g_hash_table_lookup (quotes->counts, line)) + 1;
      /* The table keeps the key that it has. */
      g_hash_table_insert (quotes->counts, line, GUINT_TO_POINTER (n));
      if (n == 1)
        g_ptr_array_add (quotes->lines, line);
      else
        g_free (line);
    }
}

static char *
dup_quote (EntentePaperBlocks *self, const Quotes *quotes, guint i)
{
  const char *line = quotes->lines->pdata[i];
  const guint n = GPOINTER_TO_UINT (g_hash_table_lookup (quotes->counts, line));
  g_autofree char *quote = entente_words_format (self->common, "quote", "text", line, NULL);
  g_autofree char *count = _entente_evaluation_blocks_dup_count (self, n);

  if (n == 1)
    return g_steal_pointer (&quote);
  return entente_words_format (self->words, "texts-times", "text", quote, "count", count, NULL);
}

static void
add_texts_heading (EntentePaperBlocks *self, const char *key, guint n)
{
  g_autofree char *count = _entente_evaluation_blocks_dup_count (self, n);
  g_autofree char *words
    = entente_words_format (self->words, "texts-count", "title",
                            entente_words_get (self->words, key), "count", count, NULL);

  _entente_paper_blocks_add_paragraph (
    self, ENTENTE_PARAGRAPH_BODY, _entente_paper_blocks_set (self, words, ENTENTE_TEXT_STRONG));
}

/* How many of them are not shown. */
static void
add_more (EntentePaperBlocks *self, guint n)
{
  g_autofree char *count = _entente_evaluation_blocks_dup_count (self, n);
  g_autofree char *more = entente_words_format (self->words, "texts-more", "count", count, NULL);

  _entente_evaluation_blocks_add_words (self, ENTENTE_PARAGRAPH_NOTE, more);
}

/* Those that were picked out first, the others in the order of the sheets. */
static void
add_texts (EntentePaperBlocks *self, const EntenteQuestionResult *result, EntenteReadingTag tag,
           const char *key)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const Quotes quotes = { lines, counts };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) items = NULL;

  if (result->n_tags[tag] == 0)
    return;

  collect_quotes (result, tag, TRUE, &quotes);
  collect_quotes (result, tag, FALSE, &quotes);
  for (guint i = 0; i < MIN (lines->len, MOST_TEXTS); i++)
    g_strv_builder_take (builder, dup_quote (self, &quotes, i));
  items = g_strv_builder_end (builder);
  add_texts_heading (self, key, result->n_tags[tag]);
  _entente_evaluation_blocks_add_list (self, (const char *const *) items);
  if (lines->len > MOST_TEXTS)
    add_more (self, lines->len - MOST_TEXTS);
}

static void
add_all_texts (EntentePaperBlocks *self, const EntenteQuestionResult *result)
{
  const gboolean is_sorted = result->n_tags[ENTENTE_READ_AS_NOTHING] < result->texts->len;

  add_texts (self, result, ENTENTE_READ_AS_POSITIVE, "texts-positive");
  add_texts (self, result, ENTENTE_READ_AS_NEGATIVE, "texts-negative");
  add_texts (self, result, ENTENTE_READ_AS_IDEA, "texts-idea");
  add_texts (self, result, ENTENTE_READ_AS_NOTHING, is_sorted ? "texts-nothing" : "texts-all");
}

void
_entente_result_blocks_add_question (EntentePaperBlocks *self,
                                     EntenteQuestionnaireResults *results, guint index,
                                     EntenteQuestion *by)
{
  const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, index);
  g_autoptr (EntenteChart) chart
    = entente_answer_charts_new_distribution (result, self->language);

  /* Figures under their chart: a heading stays with what follows it, and that is the chart. */
  _entente_result_blocks_add_heading (self, result->question);
  _entente_paper_blocks_add_chart (self, chart, CHART_WIDTH);
  add_figures (self, result, entente_questionnaire_results_get_n_present (results));
  add_crossing (self, results, index, by);
  add_all_texts (self, result);
}
