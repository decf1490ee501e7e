/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-questionnaire.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Paper sheets are typed here by keyboard alone: one key an answer, sheet after sheet. */
#define ENTENTE_TYPE_ANSWERS_VIEW (entente_answers_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswersView, entente_answers_view, ENTENTE, ANSWERS_VIEW, AdwBin)

/* questionnaire: (nullable) */
void entente_answers_view_set_questionnaire (EntenteAnswersView *self,
                                             EntenteQuestionnaire *questionnaire);

G_END_DECLS
