/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-variance.h"

#include "budget/entente-reference-values.h"

gboolean
entente_budget_variance_is_significant (EntenteStore *store,
                                        EntenteMoney forecast,
                                        EntenteMoney actual)
{
  EntenteDecimal share;
  EntenteMoney amount;
  EntenteMoney difference;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), FALSE);

  if (forecast == ENTENTE_MONEY_NONE || actual == ENTENTE_MONEY_NONE)
    return FALSE;

  share = entente_reference_values_get (store, ENTENTE_VALUE_VARIANCE_SHARE, NULL,
                                        ENTENTE_DECIMAL_NONE);
  amount = entente_money_multiply (
    100, entente_reference_values_get (store, ENTENTE_VALUE_VARIANCE_AMOUNT, NULL,
                                       ENTENTE_DECIMAL_NONE));
  difference = ABS (actual - forecast);
  if (amount != ENTENTE_MONEY_NONE && difference > amount)
    return TRUE;

  /* The threshold counts per cent, the share is in ten-thousandths of one. */
  return share != ENTENTE_DECIMAL_NONE && forecast > 0
         && entente_money_share (difference, forecast) > share / 100;
}
