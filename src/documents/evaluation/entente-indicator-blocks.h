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
/* Whether anybody measured it. */
gboolean _entente_indicator_blocks_has_values (EntenteIndicator *indicator);
/* Under its name: a chart where values can be compared, each measure with its source, why and what
   next. */
void _entente_indicator_blocks_add_values (EntentePaperBlocks *self, EntenteIndicator *indicator);
/* Rows to note measures on. */
void _entente_indicator_blocks_add_empty_values (EntentePaperBlocks *self);

G_END_DECLS
