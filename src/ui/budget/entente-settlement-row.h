/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-settlement.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A frozen settlement: folded its day and how far it is paid, unfolded its transfers. */
#define ENTENTE_TYPE_SETTLEMENT_ROW (entente_settlement_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSettlementRow, entente_settlement_row, ENTENTE, SETTLEMENT_ROW, AdwExpanderRow)

GtkWidget *entente_settlement_row_new (EntenteSettlement *settlement);
EntenteSettlement *entente_settlement_row_get_settlement (EntenteSettlementRow *self);
/* What is no longer as it was when it was frozen, in a sentence; NULL when all is. */
void entente_settlement_row_set_change (EntenteSettlementRow *self, const char *change);

G_END_DECLS
