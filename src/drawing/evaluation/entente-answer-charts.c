/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-charts.h"

#include "entente-decimal.h"
#include "entente-words.h"

#include <math.h>

/* Means are drawn in hundredths, and said to one decimal. */
#define HUNDREDTHS 100

static char *
format_count (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return entente_decimal_format (value * ENTENTE_DECIMAL_ONE, language);
}

static char *
format_mean (gint64 value, gboolean is_brief, EntenteLanguage language)
{
  return entente_question_figure_format ((double) value / HUNDREDTHS, language);
}

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

static EntenteChart *
make_chart (EntenteChartKind kind,
            EntenteQuestion *question,
            EntenteWords *words,
            EntenteLanguage language)
{
  g_autofree char *title = entente_question_dup_title (question);
  EntenteChart *chart = entente_chart_new (kind, title, language);

  entente_chart_set_empty_words (chart, entente_words_get (words, "no-answers"));
  return chart;
}

/* "1 – Not at all": the steps that have words. */
static char *
dup_step_label (const EntenteQuestionResult *result, guint place)
{
  const EntenteResultBin *bin = g_ptr_array_index (result->bins, place);
  EntenteRecord *question = ENTENTE_RECORD (result->question);
  const char *words = "";

  if (place == 0)
    words = entente_record_get_text (question, ENTENTE_QUESTION_LOW_LABEL);
  else if (place + 1 == result->bins->len)
    words = entente_record_get_text (question, ENTENTE_QUESTION_HIGH_LABEL);
  return *words != '\0' ? g_strdup_printf ("%s – %s", bin->label, words) : g_strdup (bin->label);
}

static char *
dup_label (const EntenteQuestionResult *result, guint place)
{
  if (get_kind (result->question) == ENTENTE_ASKED_AS_SCALE)
    return dup_step_label (result, place);
  return g_strdup (((const EntenteResultBin *) g_ptr_array_index (result->bins, place))->label);
}

/* The best step stands above, as on a thermometer. */
static guint
place_from_above (const EntenteQuestionResult *result, guint i)
{
  return get_kind (result->question) == ENTENTE_ASKED_AS_SCALE ? result->bins->len - 1 - i : i;
}

/**
 * entente_answer_charts_new_distribution:
 * @result: what was answered
 * @language: of the words
 *
 * Returns: (transfer full) (nullable): a bar for each answer that can be given; %NULL for free texts
 */
EntenteChart *
entente_answer_charts_new_distribution (const EntenteQuestionResult *result,
                                        EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = NULL;
  EntenteChart *chart;

  g_return_val_if_fail (result != NULL, NULL);

  if (get_kind (result->question) == ENTENTE_ASKED_AS_TEXT)
    return NULL;
  words = entente_words_new (language, "answer-charts");
  chart = make_chart (ENTENTE_CHART_BARS, result->question, words, language);
  entente_chart_set_format (chart, format_count, 1);
  /* Where several are chosen, shares of all choices would mislead. */
  entente_chart_set_counts_shares (chart,
                                   get_kind (result->question) != ENTENTE_ASKED_AS_SEVERAL);
  entente_chart_add_series (chart, entente_words_get (words, "answers"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_BLUE);
  for (guint i = 0; i < result->bins->len && result->n_answered > 0; i++)
    {
      const guint place = place_from_above (result, i);
      const EntenteResultBin *bin = g_ptr_array_index (result->bins, place);
      g_autofree char *label = dup_label (result, place);

      entente_chart_set_value (chart, entente_chart_add_category (chart, label, NULL), 0,
                               bin->count);
    }
  return chart;
}

/* Crossing */

/* "Yes (23)", "No (fewer than 5)" */
static char *
dup_group_label (const EntenteCrossGroup *group, EntenteWords *words)
{
  g_autofree char *number = g_strdup_printf ("%u", group->n_answered);

  if (group->hidden)
    return entente_words_format (words, "group-hidden", "group", group->label, NULL);
  return entente_words_format (words, "group", "group", group->label, "number", number, NULL);
}

static EntenteChart *
make_means (EntenteQuestion *question,
            GPtrArray *groups,
            EntenteWords *words,
            EntenteLanguage language)
{
  EntenteChart *chart = make_chart (ENTENTE_CHART_BARS, question, words, language);

  entente_chart_set_format (chart, format_mean, HUNDREDTHS);
  entente_chart_add_series (chart, entente_words_get (words, "mean"), ENTENTE_CHART_SOLID,
                            ENTENTE_TONE_TEAL);
  for (guint i = 0; i < groups->len; i++)
    {
      const EntenteCrossGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *label = dup_group_label (group, words);
      const guint category = entente_chart_add_category (chart, label, NULL);

      entente_chart_set_value (chart, category, 0,
                               group->result != NULL && group->result->has_figures
                                 ? (gint64) round (group->result->mean * HUNDREDTHS)
                                 : ENTENTE_CHART_NONE);
    }
  return chart;
}

static void
add_choices (EntenteChart *chart, EntenteQuestion *question)
{
  g_autoptr (EntenteQuestionResult) empty = entente_question_result_new (question, NULL, 0);

  for (guint i = 0; i < empty->bins->len; i++)
    entente_chart_add_series (
      chart, ((const EntenteResultBin *) g_ptr_array_index (empty->bins, i))->label,
      ENTENTE_CHART_SOLID, (EntenteTone) (i % ENTENTE_N_TONES));
}

static EntenteChart *
make_shares (EntenteQuestion *question,
             GPtrArray *groups,
             EntenteWords *words,
             EntenteLanguage language)
{
  EntenteChart *chart = make_chart (ENTENTE_CHART_SHARES, question, words, language);

  entente_chart_set_format (chart, format_count, 1);
  entente_chart_set_counts_shares (chart, TRUE);
  add_choices (chart, question);
  for (guint i = 0; i < groups->len; i++)
    {
      const EntenteCrossGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *label = dup_group_label (group, words);
      const guint category = entente_chart_add_category (chart, label, NULL);

      for (guint j = 0; group->result != NULL && j < group->result->bins->len; j++)
        entente_chart_set_value (
          chart, category, j,
          ((const EntenteResultBin *) g_ptr_array_index (group->result->bins, j))->count);
    }
  return chart;
}

/**
 * entente_answer_charts_new_crossing:
 * @question: what was asked
 * @groups: (element-type EntenteCrossGroup): those who gave each answer to another question
 * @language: of the words
 *
 * Returns: (transfer full) (nullable): the mean of each group, or the parts of what it chose; %NULL
 *   for free texts
 */
EntenteChart *
entente_answer_charts_new_crossing (EntenteQuestion *question,
                                    GPtrArray *groups,
                                    EntenteLanguage language)
{
  g_autoptr (EntenteWords) words = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), NULL);
  g_return_val_if_fail (groups != NULL, NULL);

  if (get_kind (question) == ENTENTE_ASKED_AS_TEXT)
    return NULL;
  words = entente_words_new (language, "answer-charts");
  if (get_kind (question) == ENTENTE_ASKED_AS_SCALE
      || get_kind (question) == ENTENTE_ASKED_AS_NUMBER)
    return make_means (question, groups, words, language);
  return make_shares (question, groups, words, language);
}
