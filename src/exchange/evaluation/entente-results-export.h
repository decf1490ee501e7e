/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/* What was answered to a questionnaire: "csv", for a spreadsheet in the language of the interface,
   or "json", for programs. by: (nullable): a question to tell answers apart by. */
GBytes *entente_results_export (EntenteQuestionnaire *questionnaire,
                                EntenteQuestion *by,
                                const char *format);

G_END_DECLS
