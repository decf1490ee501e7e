/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBalanceBar:
 *
 * What is said of the budget, always in sight: whether it is balanced and what may be done about it, the share of public
 * funds, and what deserves a look.
 *
 * It asks for `table.balance-own` and `table.balance-line`. Signal: `shown` (EntenteRecord): one of those that are spoken of
 * is wanted.
 */
#define ENTENTE_TYPE_BALANCE_BAR (entente_balance_bar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBalanceBar, entente_balance_bar, ENTENTE, BALANCE_BAR, AdwBin)

/* (nullable) */
void entente_balance_bar_set_table (EntenteBalanceBar *self, EntenteBudgetTable *table);
/* The column whose gap is spoken of first: that of the forecast, unless only the revised one has one. */
EntenteAmountColumn entente_balance_bar_get_column (EntenteBalanceBar *self);

G_END_DECLS
