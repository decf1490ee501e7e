/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-account.h"
#include "budget/entente-reference-values.h"

G_BEGIN_DECLS

/* A chart with the numbers and labels that a project gives its accounts. (transfer none): kept for ever. */
const EntenteAccountChart *entente_account_chart_get_for (EntenteStore *store, const char *id,
                                                          EntenteLanguage language);
/* Accounts of the chosen presentation, to be taken over as the project’s own. (transfer full)
   (element-type EntenteReferenceEntry) */
GPtrArray *entente_account_values_list (EntenteStore *store);
/* Whether a reference value is the number and label of an account, and no figure. */
gboolean entente_reference_entry_is_account (const EntenteReferenceEntry *entry);

G_END_DECLS
