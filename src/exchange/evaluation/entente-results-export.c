/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-results-export.h"

#include "evaluation/entente-results-writing-private.h"

/* Free texts are told apart by nothing: each could be recognised. */
gboolean
_entente_results_are_crossed (EntenteQuestionnaireResults *results, guint index,
                              EntenteQuestion *by)
{
  EntenteQuestion *question
    = entente_questionnaire_results_get_question (results, index)->question;

  return by != NULL && by != question
         && entente_record_get_choice (ENTENTE_RECORD (question), ENTENTE_QUESTION_KIND)
              != ENTENTE_ASKED_AS_TEXT;
}

/**
 * entente_results_export:
 * @questionnaire: a questionnaire
 * @by: (nullable): a question of @questionnaire to tell answers apart by; see
 *   entente_question_can_divide()
 * @format: "csv" or "json"
 *
 * Writes how many sheets there are, and of each question its figures, its distribution and what was
 * written: for a spreadsheet, in the language of the interface, or for programs. Groups that are too
 * small to hide somebody have no figures.
 *
 * Returns: (transfer full): the content of a file
 */
GBytes *
entente_results_export (EntenteQuestionnaire *questionnaire, EntenteQuestion *by,
                        const char *format)
{
  g_autoptr (EntenteQuestionnaireResults) results = NULL;

  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (questionnaire), NULL);
  g_return_val_if_fail (by == NULL || entente_question_can_divide (by), NULL);
  g_return_val_if_fail (format != NULL, NULL);

  results = entente_questionnaire_results_new (questionnaire);
  return g_str_equal (format, "json") ? _entente_results_write_json (results, questionnaire, by)
                                      : _entente_results_write_csv (results, by);
}
