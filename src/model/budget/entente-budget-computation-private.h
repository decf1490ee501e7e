/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

G_BEGIN_DECLS

/*
 * EntenteBudgetComputation: the lines of a budget sorted into a chart, with every sum. It keeps the
 * records it speaks of, also those that are deleted meanwhile.
 */
typedef struct {
  const EntenteAccountChart *chart; /* borrowed, for ever */
  const EntenteChartEntry *entries; /* of the chart */
  guint n_entries;

  /* Owned */
  GArray *rows;          /* of EntenteBudgetRow */
  GPtrArray *accounts;   /* by row: EntenteAccount of its line or contribution, NULL when none */
  GHashTable *places[2]; /* by side: record → row + 1 */
  char **searched;       /* (nullable) until somebody searches: folded words of each row */

  EntenteBudgetTotals totals;
  EntenteMoney public_funds[3]; /* by column */
} EntenteBudgetComputation;

/* @budget: (nullable): without one the table is empty. */
EntenteBudgetComputation *_entente_budget_computation_new (EntenteStore *store,
                                                           EntenteBudget *budget,
                                                           const EntenteAccountChart *chart,
                                                           gboolean show_empty);
void _entente_budget_computation_free (EntenteBudgetComputation *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBudgetComputation, _entente_budget_computation_free)

/* Of a row of it. */
const EntenteAccount *_entente_budget_computation_get_account (EntenteBudgetComputation *self,
                                                               const EntenteBudgetRow *row);
/* The account of a line, %NULL when it has none or one of the other side. */
const EntenteAccount *_entente_budget_line_find_account (EntenteBudgetLine *line);

/* NONE is nothing to add; sums of hostile amounts stop at the ends of what can be counted. */
EntenteMoney _entente_money_add (EntenteMoney sum, EntenteMoney amount);
EntenteMoney _entente_money_subtract (EntenteMoney sum, EntenteMoney amount);

G_END_DECLS
