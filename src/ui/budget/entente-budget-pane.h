/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteBudgetPane:
 *
 * All that is known of a line of the budget or of a contribution in kind, to be read and edited.
 *
 * Signal: `closed` (): it is to be hidden.
 */
#define ENTENTE_TYPE_BUDGET_PANE (entente_budget_pane_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetPane, entente_budget_pane, ENTENTE, BUDGET_PANE, AdwBin)

/* Each (nullable). */
void entente_budget_pane_set_table (EntenteBudgetPane *self, EntenteBudgetTable *table);
void entente_budget_pane_set_record (EntenteBudgetPane *self, EntenteRecord *record);
void entente_budget_pane_set_read_only (EntenteBudgetPane *self, gboolean read_only);
/* Puts the keyboard focus on a field. */
gboolean entente_budget_pane_reveal (EntenteBudgetPane *self, const EntenteField *field);

G_END_DECLS
