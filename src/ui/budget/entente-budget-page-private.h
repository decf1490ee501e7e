/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-page.h"
#include "budget/entente-budget.h"

G_BEGIN_DECLS

/* Between the page and its actions. FALSE when there is no such view. */
gboolean _entente_budget_page_show_view (EntenteBudgetPage *self, const char *name);
EntentePage *_entente_budget_page_get_view (EntenteBudgetPage *self);
/* By id, 0 for the working budget; it stays until another is asked for. */
void _entente_budget_page_show_version (EntenteBudgetPage *self, gint64 version);
/* (nullable) for the working budget */
EntenteBudget *_entente_budget_page_get_version (EntenteBudgetPage *self);

/* entente-budget-page-actions.c */
/* Opens the settings with the keyboard focus on a field; FALSE when they do not have it. */
gboolean _entente_budget_page_reveal_setting (EntenteBudgetPage *self, const EntenteField *field);
void _entente_budget_page_class_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
