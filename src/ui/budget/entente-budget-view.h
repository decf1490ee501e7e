/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetView:
 *
 * The budget as two facing tables, charges and income, with what is said of it below: the view of the Budget page that is
 * shown first. It shows the working budget, unless another version is asked for.
 */
#define ENTENTE_TYPE_BUDGET_VIEW (entente_budget_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetView, entente_budget_view, ENTENTE, BUDGET_VIEW, EntentePage)

/* budget: (nullable): NULL for the working one. */
void entente_budget_view_show_version (EntenteBudgetView *self, EntenteBudget *budget);
/* Goes to a heading or account, by its entry in the chart, and unfolds it; FALSE when it is not in the table. */
gboolean entente_budget_view_show_entry (EntenteBudgetView *self, EntenteBudgetSide side,
                                         guint entry);

G_END_DECLS
