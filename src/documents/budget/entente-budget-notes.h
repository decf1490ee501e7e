/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-blocks.h"
#include "budget/entente-funding-request.h"

G_BEGIN_DECLS

/* What is said under the tables of the budget. table: (nullable): NULL for a blank form. */

/* "The grant of 900,00 € asked from the town is 33,7 % of the total income.", one a request. */
void _entente_budget_notes_add_shares (EntentePaperBlocks *self, EntenteBudgetTable *table,
                                       EntenteAmountColumn column);
void _entente_budget_notes_add_share (EntentePaperBlocks *self, EntenteBudgetTable *table,
                                      EntenteAmountColumn column, EntenteFundingRequest *request);
/* How contributions in kind and indirect charges are counted, where there are some; @level is that
 * of their headings. */
void _entente_budget_notes_add_in_kind_rule (EntentePaperBlocks *self, EntenteBudgetTable *table,
                                             guint level);
void _entente_budget_notes_add_indirect_rule (EntentePaperBlocks *self, EntenteBudgetTable *table,
                                              guint level);

/* Who gives the money of a request, with its scheme: "Town of Villefeinte – FDVA 2". */
char *_entente_budget_notes_dup_funder (EntentePaperBlocks *self, EntenteFundingRequest *request);

G_END_DECLS
