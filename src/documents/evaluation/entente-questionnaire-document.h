/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/* "questionnaire/N": a questionnaire on paper, to be filled in with a pen. The codes and letters it
   prints are those that its answers are typed by. */
#define ENTENTE_TYPE_QUESTIONNAIRE_DOCUMENT (entente_questionnaire_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionnaireDocument,
                      entente_questionnaire_document,
                      ENTENTE,
                      QUESTIONNAIRE_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_questionnaire_document_new (EntenteProject *project,
                                                     EntenteQuestionnaire *questionnaire);

G_END_DECLS
