/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-paper-blocks.h"
#include "evaluation/entente-frame-blocks.h"

G_BEGIN_DECLS

/* Indicators on paper: all in a table, and the values of one over time. */

/* How many stand how, as a chart. */
void _entente_indicator_blocks_add_states (EntentePaperBlocks *self,
                                           const EntenteFigureSources *sources);
/* indicators, sources: (nullable): without them, rows to fill in. (element-type EntenteIndicator) */
void _entente_indicator_blocks_add_table (EntentePaperBlocks *self,
                                          GPtrArray *indicators,
                                          const EntenteFigureSources *sources);
/* Under a heading each measure with its source, and why and what next; nothing when there is none.
   indicators: (nullable): rows to note measures on. */
void _entente_indicator_blocks_add_values (EntentePaperBlocks *self, GPtrArray *indicators);
/* Under a heading a chart of each whose values can be compared. */
void _entente_indicator_blocks_add_charts (EntentePaperBlocks *self, GPtrArray *indicators);

G_END_DECLS
