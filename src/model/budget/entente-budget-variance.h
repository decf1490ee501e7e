/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-money.h"
#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetVarianceLimits:
 * @share: above this part of the forecast, in ten-thousandths; NONE for no limit
 * @amount: above this difference; NONE for no limit
 *
 * What the report must explain, as it holds on the day of the event: read once, for many lines.
 */
typedef struct {
  EntenteDecimal share;
  EntenteMoney amount;
} EntenteBudgetVarianceLimits;

/* The reference values "report.variance-share" and "report.variance-amount" of the first day of the event, of today
   as long as it has none. */
EntenteBudgetVarianceLimits entente_budget_variance_limits_read (EntenteStore *store);
/* Whether a financial report must explain why @actual is not @forecast; never when one of them is NONE. */
gboolean entente_budget_variance_is_significant (const EntenteBudgetVarianceLimits *limits,
                                                 EntenteMoney forecast, EntenteMoney actual);

G_END_DECLS
