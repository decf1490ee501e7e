/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-results-writing-private.h"

#include "entente-csv-writer.h"
#include "entente-decimal.h"
#include "evaluation/entente-text-sorting.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/*
 * A row for each question with its figures, a row under it for each answer that can be given, and
 * one for each text. Cells that a row has nothing to say in are empty.
 */

static const char *const headings[] = {
  NC_ ("column of results", "Code"),         NC_ ("column of results", "Question"),
  NC_ ("column of results", "Group"),        NC_ ("column of results", "Answer"),
  NC_ ("column of results", "How many"),     NC_ ("column of results", "Share (%)"),
  NC_ ("column of results", "Left blank"),   NC_ ("column of results", "Not concerned"),
  NC_ ("column of results", "Mean"),         NC_ ("column of results", "Median"),
  NC_ ("column of results", "Spread"),       NC_ ("column of results", "Least"),
  NC_ ("column of results", "Most"),         NC_ ("column of results", "Total"),
  NC_ ("column of results", "Satisfied (%)"), NC_ ("column of results", "Read as"),
};

#define N_COLUMNS G_N_ELEMENTS (headings)
#define FIRST_FIGURE 8 /* the mean */
#define READING (N_COLUMNS - 1)

static void
append_empty (EntenteCsvWriter *writer, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    entente_csv_writer_append (writer, "");
}

/* To four decimals at most, as a spreadsheet in the language of the interface takes it for a
   number. */
static void
append_number (EntenteCsvWriter *writer, double value)
{
  g_autofree char *number
    = entente_decimal_to_text ((EntenteDecimal) llround (value * (double) ENTENTE_DECIMAL_ONE));

  if (entente_language_get_interface () == ENTENTE_LANGUAGE_FRENCH)
    g_strdelimit (number, ".", ',');
  entente_csv_writer_append_number (writer, number);
}

static void
append_start (EntenteCsvWriter *writer, EntenteQuestion *question, const char *group,
              const char *answer)
{
  EntenteRecord *record = ENTENTE_RECORD (question);

  entente_csv_writer_append (writer, entente_record_get_text (record, ENTENTE_QUESTION_CODE));
  entente_csv_writer_append (writer, entente_record_get_text (record, ENTENTE_QUESTION_TEXT));
  entente_csv_writer_append (writer, group);
  entente_csv_writer_append (writer, answer);
}

static gboolean
is_scale (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND)
         == ENTENTE_ASKED_AS_SCALE;
}

static void
append_figures (EntenteCsvWriter *writer, const EntenteQuestionResult *result)
{
  if (!result->has_figures)
    {
      append_empty (writer, READING - FIRST_FIGURE);
      return;
    }
  append_number (writer, result->mean);
  append_number (writer, result->median);
  append_number (writer, result->spread);
  append_number (writer, result->least);
  append_number (writer, result->most);
  append_number (writer, result->sum);
  if (is_scale (result->question))
    append_number (writer, 100 * entente_question_result_get_share_satisfied (result));
  else
    append_empty (writer, 1);
}

static void
append_question (EntenteCsvWriter *writer, const EntenteQuestionResult *result, const char *group)
{
  append_start (writer, result->question, group, "");
  append_number (writer, result->n_answered);
  append_empty (writer, 1);
  append_number (writer, result->n_blank);
  append_number (writer, result->n_not_concerned);
  append_figures (writer, result);
  append_empty (writer, 1);
  entente_csv_writer_end_row (writer);
}

static void
append_distribution (EntenteCsvWriter *writer, const EntenteQuestionResult *result,
                     const char *group)
{
  for (guint i = 0; i < result->bins->len; i++)
    {
      const EntenteResultBin *bin = result->bins->pdata[i];

      append_start (writer, result->question, group, bin->label);
      append_number (writer, bin->count);
      append_number (writer, 100 * entente_question_result_get_share (result, i));
      append_empty (writer, N_COLUMNS - 6);
      entente_csv_writer_end_row (writer);
    }
}

static void
append_texts (EntenteCsvWriter *writer, const EntenteQuestionResult *result)
{
  for (guint i = 0; i < result->texts->len; i++)
    {
      const EntenteAnswerText *text = result->texts->pdata[i];

      append_start (writer, result->question, "", text->text);
      append_empty (writer, READING - 4);
      entente_csv_writer_append (writer, entente_reading_tag_get_label (text->tag));
      entente_csv_writer_end_row (writer);
    }
}

static void
append_group (EntenteCsvWriter *writer, EntenteQuestion *question, const EntenteCrossGroup *group)
{
  if (!group->hidden)
    {
      append_question (writer, group->result, group->label);
      append_distribution (writer, group->result, group->label);
      return;
    }
  append_start (writer, question, group->label,
                C_ ("group of answers", "Not shown: fewer than five answers"));
  append_empty (writer, N_COLUMNS - 4);
  entente_csv_writer_end_row (writer);
}

static void
append_groups (EntenteCsvWriter *writer, EntenteQuestionnaireResults *results, guint index,
               EntenteQuestion *by)
{
  EntenteQuestion *question
    = entente_questionnaire_results_get_question (results, index)->question;
  g_autoptr (GPtrArray) groups = entente_questionnaire_results_cross (results, index, by);

  for (guint i = 0; i < groups->len; i++)
    append_group (writer, question, groups->pdata[i]);
}

GBytes *
_entente_results_write_csv (EntenteQuestionnaireResults *results, EntenteQuestion *by)
{
  EntenteCsvWriter *writer = entente_csv_writer_new ();

  for (guint i = 0; i < N_COLUMNS; i++)
    entente_csv_writer_append (writer, g_dpgettext2 (NULL, "column of results", headings[i]));
  entente_csv_writer_end_row (writer);
  for (guint i = 0; i < entente_questionnaire_results_get_n_questions (results); i++)
    {
      const EntenteQuestionResult *result = entente_questionnaire_results_get_question (results, i);

      append_question (writer, result, "");
      append_distribution (writer, result, "");
      append_texts (writer, result);
      if (_entente_results_are_crossed (results, i, by))
        append_groups (writer, results, i, by);
    }

  return entente_csv_writer_free_to_bytes (writer);
}
