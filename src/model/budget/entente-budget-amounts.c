/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-table.h"

EntenteMoney
entente_budget_line_get_amount (EntenteBudgetLine *self, EntenteAmountColumn column)
{
  EntenteRecord *record = (EntenteRecord *) self;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_LINE (self), ENTENTE_MONEY_NONE);

  switch (column)
    {
    case ENTENTE_AMOUNT_ACTUAL:
      return entente_record_get_cents (record, ENTENTE_BUDGET_LINE_ACTUAL);
    case ENTENTE_AMOUNT_REVISED:
      if (entente_record_is_filled (record, ENTENTE_BUDGET_LINE_REVISED))
        return entente_record_get_cents (record, ENTENTE_BUDGET_LINE_REVISED);
      return entente_record_get_cents (record, ENTENTE_BUDGET_LINE_FORECAST);
    case ENTENTE_AMOUNT_FORECAST:
    default:
      return entente_record_get_cents (record, ENTENTE_BUDGET_LINE_FORECAST);
    }
}

EntenteBudget *
entente_budget_get_working (EntenteStore *store)
{
  GListModel *budgets;
  EntenteRecord *first = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  budgets = entente_store_get_list (store, ENTENTE_TYPE_BUDGET);
  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      /* The store keeps the record. */
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      if (entente_record_get_choice (budget, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_WORKING)
        return ENTENTE_BUDGET (budget);
      if (first == NULL)
        first = budget;
    }

  return (EntenteBudget *) first;
}
