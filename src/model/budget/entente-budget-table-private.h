/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-computation-private.h"

G_BEGIN_DECLS

/* What the table comes to, computed if need be. (transfer none), until the next `changed`. */
EntenteBudgetComputation *_entente_budget_table_get_computation (EntenteBudgetTable *self);

/* "1 234,56 €" in a sentence, in the language of the interface. */
char *_entente_budget_say (EntenteMoney amount);

G_END_DECLS
