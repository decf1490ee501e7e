/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partner-balance.h"

#include <glib/gi18n-lib.h>

/* What a settlement expects of an organisation, now that some of its transfers are paid. */
static EntenteMoney
count_transfers (GListModel *transfers, gint64 organization)
{
  EntenteMoney sum = 0;

  for (guint i = 0; i < g_list_model_get_n_items (transfers); i++)
    {
      g_autoptr (EntenteRecord) transfer = g_list_model_get_item (transfers, i);
      EntenteMoney amount = entente_record_get_cents (transfer, ENTENTE_TRANSFER_AMOUNT);

      if (!entente_record_is_filled (transfer, ENTENTE_TRANSFER_PAID_ON)
          || amount == ENTENTE_MONEY_NONE)
        continue;
      if (entente_record_get_reference (transfer, ENTENTE_TRANSFER_DEBTOR) == organization)
        sum += amount;
      if (entente_record_get_reference (transfer, ENTENTE_TRANSFER_CREDITOR) == organization)
        sum -= amount;
    }
  return sum;
}

static EntenteMoney
find_balance (EntentePartnerBalance *balance, EntenteOrganization *organization)
{
  GPtrArray *partners = entente_partner_balance_get_partners (balance);

  for (guint i = 0; i < partners->len; i++)
    {
      const EntentePartner *partner = g_ptr_array_index (partners, i);

      if (partner->organization == organization)
        return partner->balance;
    }
  return 0;
}

/* Whether all partners of one balance stand in the other as the paid transfers leave them. */
static gboolean
agrees (EntentePartnerBalance *one,
        EntentePartnerBalance *frozen,
        EntentePartnerBalance *now,
        GListModel *transfers)
{
  GPtrArray *partners = entente_partner_balance_get_partners (one);

  for (guint i = 0; i < partners->len; i++)
    {
      const EntentePartner *partner = g_ptr_array_index (partners, i);
      gint64 id = 0;

      if (partner->organization == NULL && partner->balance == 0)
        continue;
      if (partner->organization == NULL)
        return FALSE;
      id = entente_record_get_id (ENTENTE_RECORD (partner->organization));
      if (find_balance (now, partner->organization)
          != find_balance (frozen, partner->organization) + count_transfers (transfers, id))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_sentence (EntentePartnerBalance *frozen, EntentePartnerBalance *now, EntenteLanguage language)
{
  EntenteMoney before = entente_partner_balance_get_net_cost (frozen);
  EntenteMoney after = entente_partner_balance_get_net_cost (now);
  g_autofree char *then = entente_money_format (before, ENTENTE_MONEY_EURO, language);
  g_autofree char *today = entente_money_format (after, ENTENTE_MONEY_EURO, language);

  if (before == after)
    return g_strdup (_ ("Since then, who paid or who bears what has changed: these transfers no "
                        "longer settle everything."));
  /* Translators: two amounts. */
  return g_strdup_printf (_ ("Since then, the cost to share went from %s to %s: these transfers no "
                             "longer settle everything."),
                          then, today);
}

/**
 * entente_partner_balance_dup_change:
 * @self: the balance of today, in the amounts that @settlement was made in
 * @settlement: the last one that was frozen
 * @language: of the sentence
 *
 * A frozen settlement never changes; the budget does. Transfers that were paid since are no change.
 *
 * Returns: (transfer full) (nullable): what is different now, in a sentence; %NULL when nothing is, or
 *   when @settlement cannot be read
 */
char *
entente_partner_balance_dup_change (EntentePartnerBalance *self,
                                    EntenteSettlement *settlement,
                                    EntenteLanguage language)
{
  EntenteRecord *record = ENTENTE_RECORD (settlement);
  g_autoptr (EntentePartnerBalance) frozen = NULL;
  GListModel *transfers;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_SETTLEMENT (settlement), NULL);

  frozen = entente_partner_balance_new_frozen (settlement, NULL);
  if (frozen == NULL)
    return NULL;
  transfers = entente_store_get_referrers (entente_record_get_store (record),
                                           ENTENTE_TYPE_TRANSFER, ENTENTE_TRANSFER_SETTLEMENT,
                                           entente_record_get_id (record));
  if (agrees (frozen, frozen, self, transfers) && agrees (self, frozen, self, transfers))
    return NULL;
  return dup_sentence (frozen, self, language);
}
