/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetPage:
 *
 * The money of the project. Its views are pages of their own (a line in the table of the page): each is given the project
 * while it is looked at, and NULL otherwise. One that has buttons for the bar of the page gives them by the read-only
 * properties `start-tools` and `end-tools` (GtkWidget, nullable), and what they do by `actions` (GActionGroup, nullable),
 * whose prefix is the name of the view.
 *
 * Actions: `budget.view` ("s"): the name of a view; `budget.show-version` ("x"): a version of the budget in the table;
 * `budget.settings`, `budget.values`: the settings and the reference values; `budget.setting` ("s"): one of the settings,
 * by the name of its field.
 */
#define ENTENTE_TYPE_BUDGET_PAGE (entente_budget_page_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetPage, entente_budget_page, ENTENTE, BUDGET_PAGE, EntentePage)

G_END_DECLS
