/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/* "results/N": what was answered to a questionnaire; empty, a sheet to count answers by hand.
   "results/N/Q2": the same, told apart by what was answered to that question. */
#define ENTENTE_TYPE_RESULTS_DOCUMENT (entente_results_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteResultsDocument,
                      entente_results_document,
                      ENTENTE,
                      RESULTS_DOCUMENT,
                      EntenteDocument)

/* by: (nullable): a question that entente_question_can_divide() */
EntenteDocument *entente_results_document_new (EntenteProject *project,
                                               EntenteQuestionnaire *questionnaire,
                                               EntenteQuestion *by);
EntenteQuestionnaire *entente_results_document_get_questionnaire (EntenteResultsDocument *self);
/* (nullable) */
EntenteQuestion *entente_results_document_get_division (EntenteResultsDocument *self);

G_END_DECLS
