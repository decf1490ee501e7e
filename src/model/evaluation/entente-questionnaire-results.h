/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question-result.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/**
 * EntenteQuestionnaireResults:
 *
 * What all sheets of a questionnaire answer, counted when it is made: a value that does not follow
 * what changes later.
 */
typedef struct _EntenteQuestionnaireResults EntenteQuestionnaireResults;

EntenteQuestionnaireResults *entente_questionnaire_results_new (EntenteQuestionnaire *questionnaire);
void entente_questionnaire_results_free (EntenteQuestionnaireResults *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuestionnaireResults, entente_questionnaire_results_free)

guint entente_questionnaire_results_get_n_sheets (EntenteQuestionnaireResults *self);
guint entente_questionnaire_results_get_n_present (EntenteQuestionnaireResults *self);
double entente_questionnaire_results_get_response_rate (EntenteQuestionnaireResults *self);
guint entente_questionnaire_results_get_n_questions (EntenteQuestionnaireResults *self);
const EntenteQuestionResult *
entente_questionnaire_results_get_question (EntenteQuestionnaireResults *self, guint index);

/**
 * EntenteCrossGroup:
 * @label: what those in it answered to the other question
 * @n_answered: how many of them answered the question; not to be shown when @hidden
 * @hidden: whether they are too few to be told apart
 * @result: (nullable): what they answer; %NULL when @hidden
 *
 * Those who gave one answer to another question.
 */
typedef struct {
  char *label;
  guint n_answered;
  gboolean hidden;
  EntenteQuestionResult *result;
} EntenteCrossGroup;

gboolean entente_question_can_divide (EntenteQuestion *question);
GPtrArray *entente_questionnaire_results_cross (EntenteQuestionnaireResults *self,
                                                guint index,
                                                EntenteQuestion *by);

/* One question alone, as an indicator asks for it. value: shares in per cent. */
gboolean entente_question_measure (EntenteQuestion *question,
                                   EntenteStatistic statistic,
                                   gint64 choice,
                                   double *value,
                                   guint *n_answered);

G_END_DECLS
