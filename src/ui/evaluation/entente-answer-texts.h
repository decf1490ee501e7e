/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-question-result.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The free texts of a question, sorted by reading: each is positive, negative, an idea, or nothing
   yet, and may be quoted. */
#define ENTENTE_TYPE_ANSWER_TEXTS (entente_answer_texts_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswerTexts, entente_answer_texts, ENTENTE, ANSWER_TEXTS, AdwBin)

GtkWidget *entente_answer_texts_new (const EntenteQuestionResult *result);

G_END_DECLS
