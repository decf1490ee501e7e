/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteAccountDialog:
 *
 * Asks for an account of the chart, by a word of its label or its code.
 *
 * Signal: `picked` (int: EntenteBudgetSide, string: canonical key).
 */
#define ENTENTE_TYPE_ACCOUNT_DIALOG (entente_account_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAccountDialog, entente_account_dialog, ENTENTE, ACCOUNT_DIALOG, AdwDialog)

AdwDialog *entente_account_dialog_new (EntenteBudgetTable *table, const char *title);

G_END_DECLS
