/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-blocks.h"

G_BEGIN_DECLS

/* Forecast, actual and their difference. table: (nullable): NULL for a blank form. */

/* One side: headings and entries, total, what is in kind, grand total. */
void _entente_budget_outcome_add_side (EntentePaperBlocks *self, EntenteBudgetTable *table,
                                       const EntenteAccountChart *chart, EntenteBudgetSide side);
/* Every line whose difference must be explained, with why. */
void _entente_budget_outcome_add_explanations (EntentePaperBlocks *self,
                                               EntenteBudgetTable *table);

G_END_DECLS
