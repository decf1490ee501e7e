/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget.h"
#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteInKindView:
 *
 * What is given in kind: by nature, with giver, hours or quantity, value and how that is reckoned, and the rule that is
 * printed with it. A view of the Budget page.
 */
#define ENTENTE_TYPE_IN_KIND_VIEW (entente_in_kind_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInKindView, entente_in_kind_view, ENTENTE, IN_KIND_VIEW, EntentePage)

/* budget: (nullable): NULL for the working one. */
void entente_in_kind_view_show_version (EntenteInKindView *self, EntenteBudget *budget);

G_END_DECLS
