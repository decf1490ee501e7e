/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-variance.h"

#include "budget/entente-budget-computation-private.h"
#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"
#include "entente-civil-date.h"

static void
find_day (EntenteStore *store, GDate *day)
{
  EntenteRecord *details
    = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_ID);

  if (details == NULL || !entente_record_get_date (details, ENTENTE_PROJECT_DETAILS_STARTS_ON, day))
    entente_date_today (day);
}

/* Of euros or per cent, hundredths. */
static gint64
read_hundredths (EntenteStore *store, const char *key, const GDate *day)
{
  const EntenteDecimal value = entente_reference_values_get (store, key, day, ENTENTE_DECIMAL_NONE);

  G_STATIC_ASSERT (ENTENTE_DECIMAL_NONE == ENTENTE_MONEY_NONE);
  return value != ENTENTE_DECIMAL_NONE ? value / (ENTENTE_DECIMAL_ONE / 100) : ENTENTE_MONEY_NONE;
}

EntenteBudgetVarianceLimits
entente_budget_variance_limits_read (EntenteStore *store)
{
  EntenteBudgetVarianceLimits limits = { ENTENTE_DECIMAL_NONE, ENTENTE_MONEY_NONE };
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), limits);

  find_day (store, &day);
  limits.share = read_hundredths (store, ENTENTE_VALUE_VARIANCE_SHARE, &day);
  limits.amount = read_hundredths (store, ENTENTE_VALUE_VARIANCE_AMOUNT, &day);
  return limits;
}

gboolean
entente_budget_variance_is_significant (const EntenteBudgetVarianceLimits *limits,
                                        EntenteMoney forecast,
                                        EntenteMoney actual)
{
  EntenteMoney difference;

  g_return_val_if_fail (limits != NULL, FALSE);

  if (forecast == ENTENTE_MONEY_NONE || actual == ENTENTE_MONEY_NONE)
    return FALSE;

  difference = ABS (_entente_money_subtract (actual, forecast));
  if (limits->amount != ENTENTE_MONEY_NONE && difference > limits->amount)
    return TRUE;

  return limits->share != ENTENTE_DECIMAL_NONE && forecast > 0
         && entente_money_share (difference, forecast) > limits->share;
}
