/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"
#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/* The questionnaires, and of the one that is selected: its questions, the typing of its sheets, what
   was answered. */
#define ENTENTE_TYPE_QUESTIONNAIRES_VIEW (entente_questionnaires_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionnairesView,
                      entente_questionnaires_view,
                      ENTENTE,
                      QUESTIONNAIRES_VIEW,
                      EntentePage)

/* NULL when there is none. */
EntenteQuestionnaire *
entente_questionnaires_view_get_questionnaire (EntenteQuestionnairesView *self);
/* Writes the table of results, told apart by that question (nullable). */
gboolean entente_questionnaires_view_save_results (EntenteQuestionnaire *questionnaire,
                                                   EntenteQuestion *by,
                                                   GFile *file,
                                                   GError **error);

G_END_DECLS
