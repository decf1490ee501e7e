/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "budget/entente-budget.h"
#include "budget/entente-settlement.h"
#include "budget/entente-transfer.h"
#include "collective/entente-organization.h"
#include "entente-money.h"

G_BEGIN_DECLS

/**
 * EntentePartnerStep:
 * @sentence: "pays “Marquees”: 540,00 €", "a quarter of 200,00 €, in equal parts between 4": in the language asked for
 * @line: (nullable): the line it comes from, borrowed
 * @amount: what it adds to the balance (positive: others owe it)
 *
 * One step of the reasoning.
 */
typedef struct {
  char *sentence;
  EntenteBudgetLine *line;
  EntenteMoney amount;
} EntentePartnerStep;

/**
 * EntentePartner:
 *
 * @paid is what it paid less what it received, @share what falls to it of the net cost, @balance = @paid − @share: positive
 * when the others owe it.
 */
typedef struct {
  EntenteOrganization *organization; /* borrowed */
  EntenteMoney paid;
  EntenteMoney received;
  EntenteMoney share;
  EntenteMoney balance;
  GPtrArray *steps; /* EntentePartnerStep */
} EntentePartner;

/**
 * EntentePartnerBalance:
 *
 * Who paid what, whose share is what and who owes whom (domain.md 4.7), of one budget and column of amounts. Charges are
 * shared by the key of their line or of the whole, or borne by the organisation they say; income is received by who the
 * line says and lowers the cost of all by the key of the whole; own resources (`RP`) are what partners put in and are no
 * income from outside; money contributions made count as paid to whoever keeps the accounts. Contributions in kind do not
 * enter. Balances add up to 0.
 */
typedef struct _EntentePartnerBalance EntentePartnerBalance;

EntentePartnerBalance *entente_partner_balance_new (EntenteStore *store, EntenteBudget *budget,
                                                    EntenteAmountColumn column,
                                                    EntenteLanguage language);
/* As it was frozen. NULL with ENTENTE_MODEL_ERROR_UNREADABLE when the record's text is not one of ours. */
EntentePartnerBalance *entente_partner_balance_new_frozen (EntenteSettlement *settlement,
                                                           EntenteLanguage language, GError **error);
EntentePartnerBalance *entente_partner_balance_ref (EntentePartnerBalance *self);
void entente_partner_balance_unref (EntentePartnerBalance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePartnerBalance, entente_partner_balance_unref)

/* In the order of the collective, the lead first. (transfer none) (element-type EntentePartner) */
GPtrArray *entente_partner_balance_get_partners (EntentePartnerBalance *self);
/* Charges − income from outside: what the partners bear together. */
EntenteMoney entente_partner_balance_get_net_cost (EntentePartnerBalance *self);
/* What no key could place (everybody capped, no taker), 0 as a rule; a sentence says why. */
EntenteMoney entente_partner_balance_get_unplaced (EntentePartnerBalance *self);
/* (transfer none) (element-type EntenteSettlementTransfer): indices of partners */
GArray *entente_partner_balance_get_transfers (EntentePartnerBalance *self);

/* One edit: the record with its number, day and statement, and a transfer record a transfer. (transfer none) (nullable) */
EntenteSettlement *entente_partner_balance_freeze (EntentePartnerBalance *self, EntenteStore *store,
                                                   const GDate *day, GError **error);

/* Contributions of an organisation (nullable: of all): promised and made, by kind (EntenteContributionKind). */
void entente_contributions_sum (EntenteStore *store, EntenteOrganization *organization,
                                EntenteMoney promised[7], EntenteMoney made[7]);

G_END_DECLS
