/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-questionnaire.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a questionnaire asks, edited in place. */
#define ENTENTE_TYPE_QUESTIONNAIRE_VIEW (entente_questionnaire_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionnaireView,
                      entente_questionnaire_view,
                      ENTENTE,
                      QUESTIONNAIRE_VIEW,
                      AdwBin)

/* questionnaire: (nullable) */
void entente_questionnaire_view_set_questionnaire (EntenteQuestionnaireView *self,
                                                   EntenteQuestionnaire *questionnaire);

G_END_DECLS
