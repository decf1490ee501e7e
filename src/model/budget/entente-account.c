/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-account.h"

#include <string.h>

#define CHARGE(account_key) { .key = account_key, .side = ENTENTE_SIDE_CHARGES }
#define INDIRECT(account_key) \
  { .key = account_key, .side = ENTENTE_SIDE_CHARGES, .block = ENTENTE_BLOCK_INDIRECT }
#define INCOME(account_key) { .key = account_key, .side = ENTENTE_SIDE_INCOME }
#define PUBLIC(account_key) \
  { .key = account_key, .side = ENTENTE_SIDE_INCOME, .is_public = TRUE }
#define USE(account_key, other_side) \
  { .key = account_key, .side = ENTENTE_SIDE_CHARGES, .block = ENTENTE_BLOCK_IN_KIND, \
    .pair = other_side }
#define ORIGIN(account_key, other_side) \
  { .key = account_key, .side = ENTENTE_SIDE_INCOME, .block = ENTENTE_BLOCK_IN_KIND, \
    .pair = other_side }

/* Keys stand in project files: they never change, and none is ever taken away. */
static const EntenteAccount accounts[] = {
  CHARGE ("C60.services"),
  CHARGE ("C60.materials"),
  CHARGE ("C60.utilities"),
  CHARGE ("C60.small"),
  CHARGE ("C60.other"),
  CHARGE ("C61.subcontract"),
  CHARGE ("C61.rent"),
  CHARGE ("C61.repair"),
  CHARGE ("C61.insurance"),
  CHARGE ("C61.documentation"),
  CHARGE ("C61.misc"),
  CHARGE ("C62.lent_staff"),
  CHARGE ("C62.fees"),
  CHARGE ("C62.publicity"),
  CHARGE ("C62.travel"),
  CHARGE ("C62.post"),
  CHARGE ("C62.bank"),
  CHARGE ("C63.payroll_tax"),
  CHARGE ("C63.other_tax"),
  CHARGE ("C64.wages"),
  CHARGE ("C64.social"),
  CHARGE ("C64.other"),
  CHARGE ("C65"),
  CHARGE ("C66"),
  CHARGE ("C67"),
  CHARGE ("C68"),
  CHARGE ("C69"),
  INDIRECT ("CI.fixed"),
  INDIRECT ("CI.financial"),
  INDIRECT ("CI.other"),
  INCOME ("P70.services"),
  INCOME ("P70.goods"),
  INCOME ("P70.annex"),
  PUBLIC ("P73"),
  PUBLIC ("P74.state"),
  PUBLIC ("P74.region"),
  PUBLIC ("P74.departement"),
  PUBLIC ("P74.epci"),
  PUBLIC ("P74.commune"),
  PUBLIC ("P74.social"),
  PUBLIC ("P74.eu"),
  PUBLIC ("P74.asp"),
  PUBLIC ("P74.other_public"),
  INCOME ("P74.private"),
  INCOME ("P75.members"),
  INCOME ("P75.gifts"),
  INCOME ("P76"),
  INCOME ("P77"),
  INCOME ("P78"),
  INCOME ("P79"),
  { .key = "RP", .side = ENTENTE_SIDE_INCOME, .block = ENTENTE_BLOCK_OWN },
  USE ("E.relief", "O.goods"),
  USE ("E.goods", "O.services"),
  USE ("E.services", "O.services"),
  USE ("E.volunteers", "O.volunteers"),
  ORIGIN ("O.goods", "E.relief"),
  ORIGIN ("O.services", "E.goods"),
  ORIGIN ("O.volunteers", "E.volunteers"),
};

/**
 * entente_account_get_all:
 * @n_accounts: (out): how many
 *
 * Returns: (transfer none) (array length=n_accounts): every account in canonical order
 */
const EntenteAccount *
entente_account_get_all (guint *n_accounts)
{
  g_return_val_if_fail (n_accounts != NULL, NULL);

  *n_accounts = G_N_ELEMENTS (accounts);
  return accounts;
}

/**
 * entente_account_find:
 * @key: a canonical key, written exactly
 *
 * Returns: (transfer none) (nullable): the account; %NULL when there is no such key
 */
const EntenteAccount *
entente_account_find (const char *key)
{
  g_return_val_if_fail (key != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (accounts); i++)
    if (strcmp (accounts[i].key, key) == 0)
      return &accounts[i];

  return NULL;
}
