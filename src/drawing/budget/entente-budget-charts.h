/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "budget/entente-cash-plan.h"
#include "chart/entente-chart.h"

G_BEGIN_DECLS

/* The charts of the budget, the same on screen and on paper. Each is of what stands there now. */

/* What each heading of a side is worth, contributions in kind left out; the id of a category is the entry of the
   table’s chart of accounts. (transfer full) */
EntenteChart *entente_budget_charts_new_structure (EntenteBudgetTable *table,
                                                   EntenteBudgetSide side,
                                                   EntenteAmountColumn column,
                                                   EntenteLanguage language);
/* Forecast and actual of each heading of a side, with the same ids. (transfer full) */
EntenteChart *entente_budget_charts_new_comparison (EntenteBudgetTable *table,
                                                    EntenteBudgetSide side,
                                                    EntenteLanguage language);
/* How much is asked, waited for, obtained. (transfer full) */
EntenteChart *entente_budget_charts_new_funding (EntenteStore *store, EntenteLanguage language);
/* What comes in, goes out and is left each month. (transfer full) */
EntenteChart *entente_budget_charts_new_cash (EntenteCashPlan *plan, EntenteLanguage language);

G_END_DECLS
