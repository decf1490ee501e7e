/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-accounts-document.h"
#include "budget/entente-budget.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetDocument:
 *
 * The forecast budget, charges facing income, ready to be signed.
 *
 * Properties: `chart` (char *, read-write: id of a chart of accounts; "" for that of the project),
 * `whole-euros` (gboolean, read-write: at first as the project says).
 */
#define ENTENTE_TYPE_BUDGET_DOCUMENT (entente_budget_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetDocument,
                      entente_budget_document,
                      ENTENTE,
                      BUDGET_DOCUMENT,
                      EntenteAccountsDocument)

/* budget: (nullable): NULL for the working budget. */
EntenteDocument *entente_budget_document_new (EntenteProject *project, EntenteBudget *budget);

G_END_DECLS
