/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "evaluation/entente-questionnaire-results.h"

G_BEGIN_DECLS

/* What was answered, as charts for screen and paper. language: of the words. NULL for free texts.
   (transfer full) (nullable) */
EntenteChart *entente_answer_charts_new_distribution (const EntenteQuestionResult *result,
                                                      EntenteLanguage language);
/* groups: of entente_questionnaire_results_cross (); those that are hidden have no bar. */
EntenteChart *entente_answer_charts_new_crossing (EntenteQuestion *question,
                                                  GPtrArray *groups,
                                                  EntenteLanguage language);

G_END_DECLS
