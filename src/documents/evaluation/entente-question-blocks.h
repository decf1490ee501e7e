/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "evaluation/entente-question.h"

G_BEGIN_DECLS

/* Questions on paper: a code, what is asked, and where the pen goes. */

/* "Q3 The welcome", its explanation under it. marks: of what is asked. (transfer full) */
EntenteRichText *_entente_question_blocks_ask (EntentePaperBlocks *self, EntenteQuestion *question,
                                               EntenteTextMarks marks);
/* Scales of as many steps each, as one table. questions: (element-type EntenteQuestion) */
void _entente_question_blocks_add_scales (EntentePaperBlocks *self, GPtrArray *questions);
/* A scale of three faces, for those who do not read yet. */
void _entente_question_blocks_add_faces (EntentePaperBlocks *self, EntenteQuestion *question);
/* Whatever is not a scale. */
void _entente_question_blocks_add (EntentePaperBlocks *self, EntenteQuestion *question);

G_END_DECLS
