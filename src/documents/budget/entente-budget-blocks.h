/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "budget/entente-funding-request.h"
#include "entente-paper-blocks.h"

G_BEGIN_DECLS

/* What only the documents of the budget say: amounts, and the year they are of. */

/* As the paper counts: "1 234,56", "" for none. */
char *_entente_budget_paper_dup_amount (EntentePaperBlocks *self, EntenteMoney amount);
char *_entente_budget_paper_dup_euros (EntentePaperBlocks *self, EntenteMoney amount);
/* "33,7 %"; "" when there is nothing to divide. */
char *_entente_budget_paper_dup_share (EntentePaperBlocks *self, EntenteMoney part,
                                       EntenteMoney whole);
EntenteRichText *_entente_budget_paper_amount (EntentePaperBlocks *self, EntenteMoney amount,
                                               EntenteTextMarks marks);
/* "1 January 2027 to 31 December 2027", "" when it is not known. */
char *_entente_budget_paper_dup_year (EntentePaperBlocks *self);

G_END_DECLS
