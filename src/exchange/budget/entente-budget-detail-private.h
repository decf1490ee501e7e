/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

G_BEGIN_DECLS

/* What a line or a contribution in kind says, told the same way whichever it is, for files. Of the
   texts those that are "transfer none" live as long as the record. */
typedef struct
{
  EntenteBudgetSide side;
  gboolean in_kind;
  const char *key;   /* canonical account; "" when not sorted yet */
  const char *code;  /* of the chart, that of the heading when the entry has none */
  const char *account; /* words of the chart */
  const char *label;
  EntenteDecimal quantity;
  const char *unit;
  EntenteMoney unit_price;
  EntenteMoney amounts[3]; /* revised NONE where nobody revised */
  char *organization;      /* owned, as the next two */
  char *payer;
  char *funder;
  const char *due_on; /* ISO 8601 */
  const char *paid_on;
  const char *document;
  const char *comment;
  const char *explanation;
} EntenteBudgetDetail;

/* FALSE for a row that is a heading or an entry. */
gboolean _entente_budget_detail_read (EntenteBudgetTable *table,
                                      const EntenteBudgetRow *row,
                                      EntenteBudgetDetail *detail);
void _entente_budget_detail_clear (EntenteBudgetDetail *detail);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (EntenteBudgetDetail, _entente_budget_detail_clear)

G_END_DECLS
