/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-settlement.h"
#include "collective/entente-organization.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* How costs are shared between the partners (relevé de répartition des coûts, domain.md 3.22): who paid what, whose share is
   what and why, what is to be transferred; for all, or for one of them. An internal statement, not an invoice. */
#define ENTENTE_TYPE_SETTLEMENT_DOCUMENT (entente_settlement_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSettlementDocument,
                      entente_settlement_document,
                      ENTENTE,
                      SETTLEMENT_DOCUMENT,
                      EntenteDocument)

/* settlement: (nullable): a frozen one, %NULL for the balance of today; organization: (nullable): %NULL for all.
   Paths: "settlement", "settlement/ORGANIZATION", "settlement/no-1" of the first frozen one. */
EntenteDocument *entente_settlement_document_new (EntenteProject *project,
                                                  EntenteSettlement *settlement,
                                                  EntenteOrganization *organization);
void entente_settlement_document_set_column (EntenteSettlementDocument *self,
                                             EntenteAmountColumn column);

G_END_DECLS
