/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "evaluation/entente-cooperation-results.h"

G_BEGIN_DECLS

/* What the self-assessment found, for its own paper and for the report. */

/* The last round that anybody answered, and the one before it (nullable both). (transfer full) */
EntenteCooperationRound *_entente_cooperation_blocks_find_rounds (EntenteStore *store,
                                                                  EntenteCooperationRound **before);
/* Its name, or what its moment is called on paper. (transfer full) */
char *_entente_cooperation_blocks_dup_title (EntentePaperBlocks *self,
                                             EntenteCooperationRound *round);
/* A row for each dimension, the widest apart first. earlier: (nullable): to compare with. */
void _entente_cooperation_blocks_add_table (EntentePaperBlocks *self,
                                            EntenteCooperationResults *results,
                                            EntenteCooperationResults *earlier);
/* Who says what, row by row, as a chart. */
void _entente_cooperation_blocks_add_dots (EntentePaperBlocks *self,
                                           EntenteCooperationResults *results);
/* All at a glance. earlier: (nullable) */
void _entente_cooperation_blocks_add_radar (EntentePaperBlocks *self,
                                            EntenteCooperationResults *results,
                                            EntenteCooperationResults *earlier);
/* What to do next: of what is low, or what people do not agree on. */
void _entente_cooperation_blocks_add_steps (EntentePaperBlocks *self,
                                            EntenteCooperationResults *results);
/* What the register and the minutes say, beside opinions. */
void _entente_cooperation_blocks_add_facts (EntentePaperBlocks *self);

G_END_DECLS
