/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-money.h"
#include "entente-store.h"

G_BEGIN_DECLS

/* Whether a financial report must explain why @actual is not @forecast: by the thresholds in force
   ("report.variance-share", "report.variance-amount"). Nothing to explain while one of them is NONE. */
gboolean entente_budget_variance_is_significant (EntenteStore *store, EntenteMoney forecast,
                                                 EntenteMoney actual);

G_END_DECLS
