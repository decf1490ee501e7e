/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget.h"
#include "entente-page.h"

G_BEGIN_DECLS

/* The budget at a glance: where the money goes and comes from, what was forecast beside what came
   true, how far the requests are. */
#define ENTENTE_TYPE_BUDGET_CHARTS_VIEW (entente_budget_charts_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetChartsView, entente_budget_charts_view, ENTENTE,
                      BUDGET_CHARTS_VIEW, EntentePage)

/* budget: (nullable): NULL for the working one. */
void entente_budget_charts_view_show_version (EntenteBudgetChartsView *self, EntenteBudget *budget);

G_END_DECLS
