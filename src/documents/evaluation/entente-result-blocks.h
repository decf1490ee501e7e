/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "evaluation/entente-questionnaire-results.h"

G_BEGIN_DECLS

/* What was answered to a question, on paper. */

/* A row for each question with marks; nothing without any. */
void _entente_result_blocks_add_overview (EntentePaperBlocks *self,
                                          EntenteQuestionnaireResults *results);
/* Its figures, its chart, what was written. by: (nullable): to tell answers apart. */
void _entente_result_blocks_add_question (EntentePaperBlocks *self,
                                          EntenteQuestionnaireResults *results, guint index,
                                          EntenteQuestion *by);
/* "Q3 The welcome", as the heading of what follows. */
void _entente_result_blocks_add_heading (EntentePaperBlocks *self, EntenteQuestion *question);

/* Where the answers to a question are counted by hand. */
void _entente_tally_blocks_add (EntentePaperBlocks *self, EntenteQuestion *question);

G_END_DECLS
