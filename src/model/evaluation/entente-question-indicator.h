/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-indicator.h"
#include "evaluation/entente-question.h"

G_BEGIN_DECLS

/* The indicator that answers to a question feed: the mean of a scale, the sum of a number, the share
   of a choice (by its id, else 0). */

/* (transfer none) (nullable) */
EntenteIndicator *entente_question_find_indicator (EntenteQuestion *self, gint64 choice);
/* Adds one, not placed in the frame yet, as one edit. (transfer none) (nullable): NULL with an error
   of the commit; %ENTENTE_MODEL_ERROR_STATE, a sentence for people, for free texts. */
EntenteIndicator *
entente_question_follow (EntenteQuestion *self, gint64 choice, GError **error);

G_END_DECLS
