/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-partner-balance.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One partner of a balance: folded what it is owed or owes, unfolded why, step by step. A step leads to the line it comes
   from. */
#define ENTENTE_TYPE_PARTNER_ROW (entente_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartnerRow, entente_partner_row, ENTENTE, PARTNER_ROW, AdwExpanderRow)

GtkWidget *entente_partner_row_new (void);
/* partner: read now and not kept */
void entente_partner_row_show (EntentePartnerRow *self, const EntentePartner *partner);

/* "is owed €50.00", "owes €50.00", "is even" */
char *entente_partner_dup_balance (const EntentePartner *partner);

G_END_DECLS
