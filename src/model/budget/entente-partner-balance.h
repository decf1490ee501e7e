/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-line.h"
#include "budget/entente-budget.h"
#include "budget/entente-settlement.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-transfer.h"
#include "collective/entente-organization.h"
#include "entente-money.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * EntentePartnerStepKind:
 * @ENTENTE_STEP_PAID: money it gave out: what it paid, handed over or transferred
 * @ENTENTE_STEP_RECEIVED: money it took in
 * @ENTENTE_STEP_SHARE: what falls to it of the costs
 */
typedef enum {
  ENTENTE_STEP_PAID,
  ENTENTE_STEP_RECEIVED,
  ENTENTE_STEP_SHARE,
} EntentePartnerStepKind;

/**
 * EntentePartnerStep:
 * @kind: what it is
 * @sentence: "pays “Marquees”", "equal part of 200,00 € between 4": in the language asked for, without the amount
 * @record: (nullable): the line, contribution, transfer or key it comes from, borrowed
 * @amount: what it adds to the balance (positive: others owe it)
 *
 * One step of the reasoning.
 */
typedef struct {
  EntentePartnerStepKind kind;
  char *sentence;
  EntenteRecord *record;
  EntenteMoney amount;
} EntentePartnerStep;

/**
 * EntentePartner:
 * @organization: (nullable): borrowed; %NULL when it is gone since the balance was frozen
 * @name: short, as it stood
 * @paid: what it paid
 * @received: what it received
 * @share: what falls to it of the net cost
 * @balance: @paid − @received − @share: positive when the others owe it
 * @steps: (element-type EntentePartnerStep): where these come from; their amounts add up to @balance
 */
typedef struct {
  EntenteOrganization *organization;
  char *name;
  EntenteMoney paid;
  EntenteMoney received;
  EntenteMoney share;
  EntenteMoney balance;
  GPtrArray *steps;
} EntentePartner;

/**
 * EntenteSharedPart:
 * @partner: index
 * @measure: its weight in words ("6", "25 %", "fixed amount"), "" for equal parts
 * @exact: the exact part in ten-thousandths of euro, %ENTENTE_DECIMAL_NONE when fixed or capped
 * @part: to the cent; all parts of a pool and what is unplaced add up to it
 */
typedef struct {
  guint partner;
  char *measure;
  EntenteDecimal exact;
  EntenteMoney part;
} EntenteSharedPart;

/**
 * EntenteSharedPool:
 * @key: (nullable): borrowed; %NULL for equal parts without a key, or when frozen
 * @title: "Equal parts", or the name of the key
 * @base: the net cost that this key shares
 * @lines: (element-type EntentePartnerStep): what the base is made of: charges count, income lowers
 * @parts: (element-type EntenteSharedPart): of each
 *
 * What is shared by one key.
 */
typedef struct {
  EntenteSharingKey *key;
  char *title;
  EntenteMoney base;
  GPtrArray *lines;
  GPtrArray *parts;
} EntenteSharedPool;

/**
 * EntentePartnerBalance:
 *
 * Who paid what, whose share is what and who owes whom (domain.md 4.7), of one budget and column of amounts.
 *
 * Charges are paid by whom the line says, else by whoever keeps the accounts; they are borne by the organisation the line
 * says alone, else shared by the key of the line, else by that of the whole, else in equal parts between lead and members.
 * Income is received and shared out in the same way and lowers the cost. All that one key shares is shared at once, so
 * that cents are rounded once. Own resources (`RP`) are what partners put in and are no income from outside; money
 * contributions made, and the transfers of earlier settlements that were paid, count as handed over. Contributions in kind
 * do not enter. What no key can place (everybody capped) stays with whoever keeps the accounts. Balances add up to 0.
 */
typedef struct _EntentePartnerBalance EntentePartnerBalance;

#define ENTENTE_TYPE_PARTNER_BALANCE (entente_partner_balance_get_type ())
GType entente_partner_balance_get_type (void);

EntentePartnerBalance *entente_partner_balance_new (EntenteStore *store, EntenteBudget *budget,
                                                    EntenteAmountColumn column,
                                                    EntenteLanguage language);
/* As it was frozen, in the words of then. NULL with ENTENTE_MODEL_ERROR_UNREADABLE when the record's text is not one of
   ours. */
EntentePartnerBalance *entente_partner_balance_new_frozen (EntenteSettlement *settlement,
                                                           GError **error);
EntentePartnerBalance *entente_partner_balance_ref (EntentePartnerBalance *self);
void entente_partner_balance_unref (EntentePartnerBalance *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePartnerBalance, entente_partner_balance_unref)

/* The lead first, then in the order of the collective, then others that paid, received or share. (transfer none)
   (element-type EntentePartner) */
GPtrArray *entente_partner_balance_get_partners (EntentePartnerBalance *self);
/* What is shared, the key of the whole first. (transfer none) (element-type EntenteSharedPool) */
GPtrArray *entente_partner_balance_get_pools (EntentePartnerBalance *self);
EntenteAmountColumn entente_partner_balance_get_column (EntentePartnerBalance *self);
/* Index of whoever keeps the accounts, G_MAXUINT when there is nobody. */
guint entente_partner_balance_get_keeper (EntentePartnerBalance *self);
/* Charges − income from outside: what the partners bear together. */
EntenteMoney entente_partner_balance_get_net_cost (EntentePartnerBalance *self);
/* What no key could place (everybody capped, no taker), 0 as a rule; a step says why. */
EntenteMoney entente_partner_balance_get_unplaced (EntentePartnerBalance *self);
/* (transfer none) (element-type EntenteSettlementTransfer): indices of partners */
GArray *entente_partner_balance_get_transfers (EntentePartnerBalance *self);
/* All of it as JSON, amounts as "1234.56": what freezing keeps and the command line prints. (transfer full) */
char *entente_partner_balance_to_json (EntentePartnerBalance *self);

/* One edit: the record with its number, day and statement in the language of the documents, and a transfer record a
   transfer. (transfer none) (nullable) */
EntenteSettlement *entente_partner_balance_freeze (EntentePartnerBalance *self, EntenteStore *store,
                                                   const GDate *day, GError **error);

/* What is no longer as it was when the last settlement was frozen, NULL when all is. (transfer full) (nullable) */
char *entente_partner_balance_dup_change (EntentePartnerBalance *self, EntenteSettlement *settlement,
                                          EntenteLanguage language);

/* Which amounts to settle by: the actual ones once every charge has one, until then what is counted on. */
EntenteAmountColumn entente_partner_balance_choose_column (EntenteStore *store,
                                                           EntenteBudget *budget);

/* Who keeps the accounts: as set, else the lead, else the first member. (nullable) (transfer none) */
EntenteOrganization *entente_budget_get_keeper (EntenteStore *store);

/* Values of the contributions of an organisation (nullable: of all) by kind (EntenteContributionKind), promised and made;
   NONE where none has a value. */
void entente_contributions_sum (EntenteStore *store, EntenteOrganization *organization,
                                EntenteMoney promised[7], EntenteMoney made[7]);

G_END_DECLS
