/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire-results.h"

#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-questionnaire-edit.h"

struct _EntenteQuestionnaireResults
{
  EntenteQuestionnaire *questionnaire;
  GPtrArray *sheets;    /* EntenteReadSheet */
  GPtrArray *questions; /* EntenteQuestionResult */
};

static void
free_sheet (gpointer data)
{
  EntenteReadSheet *read = data;

  g_object_unref (read->sheet);
  entente_answers_free (read->answers);
  g_free (read);
}

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  EntenteRecord *left = ENTENTE_RECORD ((*(const EntenteReadSheet *const *) a)->sheet);
  EntenteRecord *right = ENTENTE_RECORD ((*(const EntenteReadSheet *const *) b)->sheet);
  const gint64 n = entente_record_get_integer (left, ENTENTE_ANSWER_SHEET_NUMBER);
  const gint64 m = entente_record_get_integer (right, ENTENTE_ANSWER_SHEET_NUMBER);

  return (n > m) - (n < m);
}

/* In the order of their numbers. */
static GPtrArray *
read_sheets (EntenteQuestionnaire *questionnaire)
{
  GListModel *sheets = entente_questionnaire_get_sheets (questionnaire);
  const guint n = g_list_model_get_n_items (sheets);
  GPtrArray *all = g_ptr_array_new_full (n, free_sheet);

  for (guint i = 0; i < n; i++)
    {
      EntenteReadSheet *read = g_new0 (EntenteReadSheet, 1);

      read->sheet = g_list_model_get_item (sheets, i);
      read->answers = entente_answers_read (
        entente_record_get_text (ENTENTE_RECORD (read->sheet), ENTENTE_ANSWER_SHEET_ANSWERS));
      g_ptr_array_add (all, read);
    }
  g_ptr_array_sort (all, compare_sheets);
  return all;
}

static EntenteQuestionResult *
count_all (EntenteQuestion *question, GPtrArray *sheets)
{
  return entente_question_result_new (
    question, (const EntenteReadSheet *const *) (gpointer) sheets->pdata, sheets->len);
}

/**
 * entente_questionnaire_results_new:
 * @questionnaire: a questionnaire
 *
 * Returns: (transfer full): what its sheets answer, now
 */
EntenteQuestionnaireResults *
entente_questionnaire_results_new (EntenteQuestionnaire *questionnaire)
{
  EntenteQuestionnaireResults *self;
  GListModel *questions;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);

  self = g_new0 (EntenteQuestionnaireResults, 1);
  self->questionnaire = g_object_ref (questionnaire);
  self->sheets = read_sheets (questionnaire);
  self->questions
    = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_question_result_free);
  questions = entente_questionnaire_get_questions (questionnaire);
  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (EntenteQuestion) question = g_list_model_get_item (questions, i);

      g_ptr_array_add (self->questions, count_all (question, self->sheets));
    }
  return self;
}

/**
 * entente_questionnaire_results_free:
 * @self: (transfer full): results
 */
void
entente_questionnaire_results_free (EntenteQuestionnaireResults *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->questions);
  g_ptr_array_unref (self->sheets);
  g_object_unref (self->questionnaire);
  g_free (self);
}

/**
 * entente_questionnaire_results_get_n_sheets:
 * @self: results
 *
 * Returns: how many sheets were answered
 */
guint
entente_questionnaire_results_get_n_sheets (EntenteQuestionnaireResults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->sheets->len;
}

/**
 * entente_questionnaire_results_get_n_present:
 * @self: results
 *
 * Returns: how many people could have answered; 0 when nobody said
 */
guint
entente_questionnaire_results_get_n_present (EntenteQuestionnaireResults *self)
{
  gint64 present;

  g_return_val_if_fail (self != NULL, 0);

  present = entente_record_get_integer (ENTENTE_RECORD (self->questionnaire),
                                        ENTENTE_QUESTIONNAIRE_PRESENT);
  return (guint) CLAMP (present, 0, G_MAXINT);
}

/**
 * entente_questionnaire_results_get_response_rate:
 * @self: results
 *
 * Returns: sheets out of people present, 0 to 1; negative when nobody said how many were there, or
 *   fewer than there are sheets
 */
double
entente_questionnaire_results_get_response_rate (EntenteQuestionnaireResults *self)
{
  guint present;

  g_return_val_if_fail (self != NULL, -1);

  present = entente_questionnaire_results_get_n_present (self);
  if (present == 0 || present < self->sheets->len)
    return -1;
  return (double) self->sheets->len / present;
}

/**
 * entente_questionnaire_results_get_n_questions:
 * @self: results
 *
 * Returns: how many questions there are
 */
guint
entente_questionnaire_results_get_n_questions (EntenteQuestionnaireResults *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->questions->len;
}

/**
 * entente_questionnaire_results_get_question:
 * @self: results
 * @index: of a question, in their order
 *
 * Returns: (transfer none): what was answered to it
 */
const EntenteQuestionResult *
entente_questionnaire_results_get_question (EntenteQuestionnaireResults *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->questions->len, NULL);

  return g_ptr_array_index (self->questions, index);
}

/* Crossing */

static void
free_group (gpointer data)
{
  EntenteCrossGroup *group = data;

  g_clear_pointer (&group->result, entente_question_result_free);
  g_free (group->label);
  g_free (group);
}

static EntenteQuestionKind
get_kind (EntenteQuestion *question)
{
  return entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND);
}

/**
 * entente_question_can_divide:
 * @question: a question
 *
 * Returns: whether its answers put those who gave them into groups: a scale or choices
 */
gboolean
entente_question_can_divide (EntenteQuestion *question)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), FALSE);

  return get_kind (question) == ENTENTE_ASKED_AS_SCALE
         || get_kind (question) == ENTENTE_ASKED_AS_CHOICE
         || get_kind (question) == ENTENTE_ASKED_AS_SEVERAL;
}

static gboolean
is_in (const EntenteReadSheet *read, EntenteQuestion *by, const EntenteResultBin *bin)
{
  const EntenteAnswer answer
    = entente_answers_get (read->answers, entente_record_get_id (ENTENTE_RECORD (by)));

  if (get_kind (by) == ENTENTE_ASKED_AS_SCALE)
    return answer.kind == ENTENTE_ANSWER_NUMBER
           && answer.number == (EntenteDecimal) bin->least * ENTENTE_DECIMAL_ONE;
  return answer.kind == ENTENTE_ANSWER_CHOICES && entente_answer_has_choice (&answer, bin->choice);
}

static EntenteCrossGroup *
make_group (EntenteQuestionnaireResults *self,
            EntenteQuestion *question,
            EntenteQuestion *by,
            const EntenteResultBin *bin)
{
  EntenteCrossGroup *group = g_new0 (EntenteCrossGroup, 1);
  g_autoptr (GPtrArray) sheets = g_ptr_array_new ();

  for (guint i = 0; i < self->sheets->len; i++)
    if (is_in (g_ptr_array_index (self->sheets, i), by, bin))
      g_ptr_array_add (sheets, g_ptr_array_index (self->sheets, i));
  group->label = g_strdup (bin->label);
  group->result = count_all (question, sheets);
  group->n_answered = group->result->n_answered;
  return group;
}

static gboolean
is_few (const EntenteCrossGroup *group)
{
  return group->n_answered < ENTENTE_FEWEST_ANSWERS;
}

static EntenteCrossGroup *
find_smallest_shown (GPtrArray *groups)
{
  EntenteCrossGroup *smallest = NULL;

  for (guint i = 0; i < groups->len; i++)
    {
      EntenteCrossGroup *group = g_ptr_array_index (groups, i);

      if (!group->hidden && (smallest == NULL || group->n_answered < smallest->n_answered))
        smallest = group;
    }
  return smallest;
}

/* What is hidden must not follow from the total less what is shown: those hidden are five together,
   or another group is hidden with them. */
static void
hide_few (GPtrArray *groups)
{
  guint n_hidden = 0;
  EntenteCrossGroup *smallest;

  for (guint i = 0; i < groups->len; i++)
    {
      EntenteCrossGroup *group = g_ptr_array_index (groups, i);

      group->hidden = is_few (group);
      n_hidden += group->hidden ? group->n_answered : 0;
    }
  smallest = find_smallest_shown (groups);
  if (n_hidden > 0 && n_hidden < ENTENTE_FEWEST_ANSWERS && smallest != NULL)
    smallest->hidden = TRUE;
  for (guint i = 0; i < groups->len; i++)
    {
      EntenteCrossGroup *group = g_ptr_array_index (groups, i);

      if (group->hidden)
        g_clear_pointer (&group->result, entente_question_result_free);
    }
}

/**
 * entente_questionnaire_results_cross:
 * @self: results
 * @index: of the question whose answers are told apart
 * @by: another question; see entente_question_can_divide()
 *
 * Groups of fewer than %ENTENTE_FEWEST_ANSWERS answers are hidden, and never follow from the others.
 *
 * Returns: (transfer full) (element-type EntenteCrossGroup): those who gave each answer to @by
 */
GPtrArray *
entente_questionnaire_results_cross (EntenteQuestionnaireResults *self,
                                     guint index,
                                     EntenteQuestion *by)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (free_group);
  g_autoptr (EntenteQuestionResult) division = NULL;
  const EntenteQuestionResult *result;

  g_return_val_if_fail (self != NULL && index < self->questions->len, groups);
  g_return_val_if_fail (ENTENTE_IS_QUESTION (by) && entente_question_can_divide (by), groups);

  result = g_ptr_array_index (self->questions, index);
  division = entente_question_result_new (by, NULL, 0);
  for (guint i = 0; i < division->bins->len; i++)
    g_ptr_array_add (groups, make_group (self, result->question, by,
                                         g_ptr_array_index (division->bins, i)));
  hide_few (groups);

  return groups;
}

/**
 * entente_question_measure:
 * @question: a question
 * @statistic: what an indicator takes of its answers
 * @choice: id of the choice of %ENTENTE_STATISTIC_SHARE_OF_CHOICE
 * @value: (out): the figure; shares are in per cent
 * @n_answered: (out) (optional): how many answered
 *
 * Returns: whether the answers have such a figure
 */
gboolean
entente_question_measure (EntenteQuestion *question,
                          EntenteStatistic statistic,
                          gint64 choice,
                          double *value,
                          guint *n_answered)
{
  EntenteQuestionnaire *questionnaire;
  g_autoptr (GPtrArray) sheets = NULL;
  g_autoptr (EntenteQuestionResult) result = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (question), FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  questionnaire = entente_question_get_questionnaire (question);
  if (questionnaire == NULL)
    return FALSE;
  sheets = read_sheets (questionnaire);
  result = count_all (question, sheets);
  if (n_answered != NULL)
    *n_answered = result->n_answered;
  return entente_question_result_measure (result, statistic, choice, value);
}
