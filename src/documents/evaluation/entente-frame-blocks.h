/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "evaluation/entente-frame-lines.h"
#include "evaluation/entente-indicator-reading.h"

G_BEGIN_DECLS

/* The evaluation frame on paper. */

/* The five columns: objectives, actions, expected results, indicators, tools. What an indicator does
   not say is a line to write on, and a gap; without a frame, rows to fill in. */
void _entente_frame_blocks_add_table (EntentePaperBlocks *self, EntenteFrame *frame);
/* What came of it: for each objective the results obtained, how far from the target, why, and what
   next. */
void _entente_frame_blocks_add_outcome (EntentePaperBlocks *self,
                                        EntenteFrame *frame,
                                        const EntenteFigureSources *sources);
/* Whether anybody measured anything yet, or wrote what was obtained. */
gboolean _entente_frame_blocks_has_outcome (EntenteFrame *frame);

/* Who measures it and when, where that is known: "Lise Exemple, 12 June 2027". (transfer full) */
char *_entente_frame_blocks_dup_who_and_when (EntentePaperBlocks *self, EntenteIndicator *indicator);
/* How it is measured: what was typed, else the questionnaire it comes from, else that the file counts
   it; "" when nobody said. (transfer full) */
char *_entente_frame_blocks_dup_tool (EntentePaperBlocks *self, EntenteIndicator *indicator);
/* "10 indicators. Reached: 2 · On the way: 3." (transfer full) */
char *_entente_frame_blocks_dup_summary (EntentePaperBlocks *self,
                                         const EntenteFigureSources *sources);

G_END_DECLS
