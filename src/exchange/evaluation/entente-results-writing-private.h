/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-questionnaire-results.h"

G_BEGIN_DECLS

GBytes *_entente_results_write_csv (EntenteQuestionnaireResults *results, EntenteQuestion *by);
GBytes *_entente_results_write_json (EntenteQuestionnaireResults *results,
                                     EntenteQuestionnaire *questionnaire,
                                     EntenteQuestion *by);

/* Whether answers to the question at index are told apart by another question. */
gboolean _entente_results_are_crossed (EntenteQuestionnaireResults *results,
                                       guint index,
                                       EntenteQuestion *by);

G_END_DECLS
