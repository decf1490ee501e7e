/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance-private.h"

#include "budget/entente-sharing.h"

G_DEFINE_BOXED_TYPE (EntentePartnerBalance, entente_partner_balance, entente_partner_balance_ref,
                     entente_partner_balance_unref)

static void
step_free (gpointer data)
{
  EntentePartnerStep *self = data;

  g_free (self->sentence);
  g_free (self);
}

static void
partner_free (gpointer data)
{
  EntentePartner *self = data;

  g_free (self->name);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static void
part_free (gpointer data)
{
  EntenteSharedPart *self = data;

  g_free (self->measure);
  g_free (self);
}

static void
pool_free (gpointer data)
{
  EntenteSharedPool *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->parts);
  g_free (self);
}

EntentePartnerBalance *
_entente_partner_balance_alloc (void)
{
  EntentePartnerBalance *self = g_new0 (EntentePartnerBalance, 1);

  g_atomic_ref_count_init (&self->references);
  self->partners = g_ptr_array_new_with_free_func (partner_free);
  self->pools = g_ptr_array_new_with_free_func (pool_free);
  self->transfers = g_array_new (FALSE, FALSE, sizeof (EntenteSettlementTransfer));
  self->keeper = G_MAXUINT;

  return self;
}

/**
 * entente_partner_balance_ref:
 * @self: a balance
 *
 * Returns: (transfer full): @self
 */
EntentePartnerBalance *
entente_partner_balance_ref (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * entente_partner_balance_unref:
 * @self: (transfer full): a balance
 */
void
entente_partner_balance_unref (EntentePartnerBalance *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->words, entente_words_unref);
  g_ptr_array_unref (self->partners);
  g_ptr_array_unref (self->pools);
  g_array_unref (self->transfers);
  g_free (self);
}

/* Building */

EntentePartner *
_entente_partner_balance_add_partner (EntentePartnerBalance *self,
                                      EntenteOrganization *organization, const char *name)
{
  EntentePartner *partner = g_new0 (EntentePartner, 1);

  partner->organization = organization;
  partner->name = g_strdup (name);
  partner->steps = g_ptr_array_new_with_free_func (step_free);
  g_ptr_array_add (self->partners, partner);

  return partner;
}

EntenteSharedPool *
_entente_partner_balance_add_pool (EntentePartnerBalance *self, EntenteSharingKey *key, char *title)
{
  EntenteSharedPool *pool = g_new0 (EntenteSharedPool, 1);

  pool->key = key;
  pool->title = title;
  pool->lines = g_ptr_array_new_with_free_func (step_free);
  pool->parts = g_ptr_array_new_with_free_func (part_free);
  g_ptr_array_add (self->pools, pool);

  return pool;
}

void
_entente_partner_steps_add (GPtrArray *steps, EntentePartnerStepKind kind, char *sentence,
                            gpointer record, EntenteMoney amount)
{
  EntentePartnerStep *step = g_new0 (EntentePartnerStep, 1);

  step->kind = kind;
  step->sentence = sentence;
  step->record = record;
  step->amount = amount;
  g_ptr_array_add (steps, step);
}

void
_entente_shared_pool_add_part (EntenteSharedPool *self, guint partner, char *measure,
                               EntenteDecimal exact, EntenteMoney part)
{
  EntenteSharedPart *shared = g_new0 (EntenteSharedPart, 1);

  shared->partner = partner;
  shared->measure = measure;
  shared->exact = exact;
  shared->part = part;
  g_ptr_array_add (self->parts, shared);
}

/* Reading */

/**
 * entente_partner_balance_get_partners:
 * @self: a balance
 *
 * Returns: (transfer none) (element-type EntentePartner): those it is between
 */
GPtrArray *
entente_partner_balance_get_partners (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->partners;
}

/**
 * entente_partner_balance_get_pools:
 * @self: a balance
 *
 * Returns: (transfer none) (element-type EntenteSharedPool): what is shared, by key
 */
GPtrArray *
entente_partner_balance_get_pools (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pools;
}

/**
 * entente_partner_balance_get_column:
 * @self: a balance
 *
 * Returns: the amounts it counts
 */
EntenteAmountColumn
entente_partner_balance_get_column (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_AMOUNT_FORECAST);

  return self->column;
}

/**
 * entente_partner_balance_get_keeper:
 * @self: a balance
 *
 * Returns: the partner who keeps the accounts, or %G_MAXUINT
 */
guint
entente_partner_balance_get_keeper (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, G_MAXUINT);

  return self->keeper;
}

/**
 * entente_partner_balance_get_net_cost:
 * @self: a balance
 *
 * Returns: charges less income from outside, negative for a surplus
 */
EntenteMoney
entente_partner_balance_get_net_cost (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->net_cost;
}

/**
 * entente_partner_balance_get_unplaced:
 * @self: a balance
 *
 * Returns: what no key could place, and stays with whoever keeps the accounts
 */
EntenteMoney
entente_partner_balance_get_unplaced (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->unplaced;
}

/**
 * entente_partner_balance_get_transfers:
 * @self: a balance
 *
 * Returns: (transfer none) (element-type EntenteSettlementTransfer): the fewest transfers that settle it
 */
GArray *
entente_partner_balance_get_transfers (EntentePartnerBalance *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->transfers;
}
