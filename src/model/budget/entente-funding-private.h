/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

G_BEGIN_DECLS

/* Whether the money has been promised and is not lost again. */
gboolean _entente_funding_state_is_granted (EntenteFundingState state);
/* Whether an answer is awaited. */
gboolean _entente_funding_state_is_waiting (EntenteFundingState state);
/* Refused, or never answered: there is no money. */
gboolean _entente_funding_state_is_lost (EntenteFundingState state);

/* Id of the working budget, 0 when a damaged file has none. */
gint64 _entente_funding_get_budget (EntenteStore *store);
/* Account of the money of such a funder. (nullable funder: another private one) */
const char *_entente_funding_get_key_of_funder (EntenteOrganization *funder);

/* What an edit that touches instalments makes of the actual amounts of the lines that stand for their requests. */
void _entente_funding_follow_payments (EntenteEdit *edit, GPtrArray *touched);

G_END_DECLS
