/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/**
 * EntenteReadyChoice:
 * @text: what it says
 * @open: whether there is room to write beside it (“other, which?”)
 *
 * One of the answers to choose from. Lives as long as the questionnaire.
 */
typedef struct {
  const char *text;
  gboolean open;
} EntenteReadyChoice;

/**
 * EntenteReadyQuestion:
 * @text: what is asked
 * @explanation: a line under it, or ""
 * @kind: how it is answered
 * @steps: of a scale; 0 for 5
 * @low_label: words of the first step, or ""
 * @high_label: words of the last step, or ""
 * @not_concerned: whether “not concerned” is an answer
 * @least: of a number; "" for none
 * @most: of a number; "" for none
 * @choices: (array length=n_choices): to choose from
 * @n_choices: how many
 *
 * One question of a ready questionnaire. Lives as long as the questionnaire.
 */
typedef struct {
  const char *text;
  const char *explanation;
  EntenteQuestionKind kind;
  guint steps;
  const char *low_label;
  const char *high_label;
  gboolean not_concerned;
  const char *least;
  const char *most;
  EntenteReadyChoice *choices;
  guint n_choices;
} EntenteReadyQuestion;

/**
 * EntenteReadyQuestionnaire:
 *
 * A questionnaire to begin with, that comes with the program (data/questionnaires/README.md).
 * Immutable, made once and kept as long as the program runs.
 */
typedef struct _EntenteReadyQuestionnaire EntenteReadyQuestionnaire;

/* Those of a language, one for each audience, in the order of EntenteAudience. (transfer none)
   (array length=n_questionnaires) */
EntenteReadyQuestionnaire *const *
entente_ready_questionnaire_list (EntenteLanguage language, guint *n_questionnaires);

/* Texts in its own language. (transfer none) */
EntenteAudience entente_ready_questionnaire_get_audience (EntenteReadyQuestionnaire *self);
const char *entente_ready_questionnaire_get_title (EntenteReadyQuestionnaire *self);
const char *entente_ready_questionnaire_get_description (EntenteReadyQuestionnaire *self);
const char *entente_ready_questionnaire_get_introduction (EntenteReadyQuestionnaire *self);
const char *entente_ready_questionnaire_get_closing (EntenteReadyQuestionnaire *self);

guint entente_ready_questionnaire_get_n_questions (EntenteReadyQuestionnaire *self);
const EntenteReadyQuestion *
entente_ready_questionnaire_get_question (EntenteReadyQuestionnaire *self, guint index);

G_END_DECLS
