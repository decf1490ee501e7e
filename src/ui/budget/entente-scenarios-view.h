/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteScenariosView:
 *
 * The versions of the budget: the working one, scenarios beside it and those that were adopted; two of them side by side.
 * A view of the Budget page.
 */
#define ENTENTE_TYPE_SCENARIOS_VIEW (entente_scenarios_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScenariosView, entente_scenarios_view, ENTENTE, SCENARIOS_VIEW, EntentePage)

G_END_DECLS
