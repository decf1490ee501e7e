/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What was answered: a chart and figures for each question, free texts to be sorted; told apart by
   what was answered to another question, where people ask for it. */
#define ENTENTE_TYPE_QUESTIONNAIRE_RESULTS_VIEW (entente_questionnaire_results_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionnaireResultsView,
                      entente_questionnaire_results_view,
                      ENTENTE,
                      QUESTIONNAIRE_RESULTS_VIEW,
                      AdwBin)

/* questionnaire: (nullable) */
void
entente_questionnaire_results_view_set_questionnaire (EntenteQuestionnaireResultsView *self,
                                                      EntenteQuestionnaire *questionnaire);
/* The question by whose answers people are told apart: NULL for none. (transfer none) */
EntenteQuestion *
entente_questionnaire_results_view_get_division (EntenteQuestionnaireResultsView *self);

G_END_DECLS
