/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/* The budget at a glance: where the money goes and comes from, what was forecast beside what came
   true, how far the requests are. */
#define ENTENTE_TYPE_BUDGET_CHARTS_VIEW (entente_budget_charts_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetChartsView, entente_budget_charts_view, ENTENTE,
                      BUDGET_CHARTS_VIEW, EntentePage)

G_END_DECLS
