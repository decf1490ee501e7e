/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-settings.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBudgetSettingsDialog:
 *
 * What holds for all versions of the budget: how it is presented, the financial year, the rules that are printed, and the
 * reference values.
 */
#define ENTENTE_TYPE_BUDGET_SETTINGS_DIALOG (entente_budget_settings_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetSettingsDialog, entente_budget_settings_dialog, ENTENTE,
                      BUDGET_SETTINGS_DIALOG, AdwPreferencesDialog)

AdwDialog *entente_budget_settings_dialog_new (EntenteStore *store);
/* "budget" or "values". */
void entente_budget_settings_dialog_show_page (EntenteBudgetSettingsDialog *self, const char *name);
/* Puts the keyboard focus on a field; FALSE when it is not one of them. */
gboolean entente_budget_settings_dialog_reveal (EntenteBudgetSettingsDialog *self,
                                                const EntenteField *field);

G_END_DECLS
