/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "budget/entente-in-kind.h"
#include "entente-money.h"

G_BEGIN_DECLS

/* How what is given is counted (domain.md 4.5, 4.6). Amounts in cents, rounded half up once an entry. */

/* "E.volunteers" and "O.volunteers" of an entry: its own use or that of its nature. */
const char *entente_in_kind_get_use (EntenteInKind *self);
const char *entente_in_kind_get_origin_key (EntenteInKind *self);
/* Hours × base × coefficient × (1 + employer rate), quantity × unit value, NONE when something is missing. */
EntenteMoney entente_in_kind_compute (EntenteInKind *self);
/* The amount of a column: as typed, or computed for the forecast of an entry where none was typed. */
EntenteMoney entente_in_kind_get_amount (EntenteInKind *self, EntenteAmountColumn column);
/* "366 h × 12,31 €", "3 days × 120,00 €": the reckoning in words, "" when typed. (transfer full) */
char *entente_in_kind_dup_reckoning (EntenteInKind *self, EntenteLanguage language);
/* The value of an hour in force, and the sentence where it comes from ("gross hourly minimum wage since 1 June
   2026"). @source: (out) (optional) (transfer full) */
EntenteMoney entente_in_kind_get_hourly_rate (EntenteStore *store, EntenteLanguage language,
                                              char **source);
/* What the valuation rule says, complete, for paper: the rule as typed, or one made from the settings. */
char *entente_in_kind_dup_rule (EntenteStore *store, EntenteLanguage language);
/* What a proof of value is usually for such a nature, translated, as a placeholder. */
const char *entente_nature_get_source_hint (EntenteNature nature);

G_END_DECLS
