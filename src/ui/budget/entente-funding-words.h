/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-funding.h"

G_BEGIN_DECLS

/* What is said of funding requests beside their fields, in the language of the interface. */

/* "3 000,00 €" as people read it here; "" for none. (transfer full) */
char *entente_funding_words_dup_money (EntenteMoney amount);
/* "Asked: 3 000,00 €", "Granted: 2 000,00 € of 3 000,00 €". (transfer full) */
char *entente_funding_words_dup_amounts (EntenteFundingRequest *request);
/* "500,00 € less than asked…" when that much is granted, NULL when nothing is missing. (transfer full) (nullable) */
char *entente_funding_words_dup_hole (EntenteFundingRequest *request, EntenteMoney granted);
/* The day something is due next; FALSE when nothing is. */
gboolean entente_funding_words_find_due (EntenteFundingRequest *request, GDate *day);
/* "File before 12 March 2027", NULL when nothing is due; is_late: the day has passed.
   (transfer full) (nullable) */
char *entente_funding_words_dup_due (EntenteFundingRequest *request, gboolean *is_late);
/* Who is in charge, "" for nobody. (transfer full) */
char *entente_funding_words_dup_referent (EntenteFundingRequest *request);
/* "Partly granted", in the language of the interface. */
char *entente_funding_words_dup_state (EntenteFundingRequest *request);
const char *entente_funding_words_get_state (EntenteFundingState state);

G_END_DECLS
