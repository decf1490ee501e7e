/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-budget-words-private.h"
#include "entente-store.h"
#include "entente-workbook-private.h"

G_BEGIN_DECLS

/* "Forecast budget – Title of the project", the document's title. (transfer full) */
char *_entente_budget_preamble_dup_title (EntenteStore *store,
                                          EntenteBudgetWord word,
                                          EntenteLanguage language);
/* Title, then financial year, from the first row on; returns the row below. */
guint _entente_budget_preamble_write (EntenteSheet *sheet,
                                      EntenteStore *store,
                                      EntenteBudgetWord word,
                                      EntenteLanguage language);
/* Where to sign, from @row on. */
void _entente_budget_preamble_sign (EntenteSheet *sheet, guint row, EntenteLanguage language);

G_END_DECLS
