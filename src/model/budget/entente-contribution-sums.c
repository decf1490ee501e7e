/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-contribution.h"
#include "budget/entente-partner-balance.h"

#define N_KINDS 7

G_STATIC_ASSERT (ENTENTE_CONTRIBUTION_SKILLS + 1 == N_KINDS);

static void
add (EntenteMoney *sum, EntenteMoney amount)
{
  if (amount != ENTENTE_MONEY_NONE)
    *sum = (*sum != ENTENTE_MONEY_NONE ? *sum : 0) + amount;
}

/**
 * entente_contributions_sum:
 * @store: of the project
 * @organization: (nullable): whose, %NULL for everybody's
 * @promised: (out caller-allocates) (array fixed-size=7): by `EntenteContributionKind`
 * @made: (out caller-allocates) (array fixed-size=7): the same
 *
 * Adds up what contributions are worth.
 */
void
entente_contributions_sum (EntenteStore *store, EntenteOrganization *organization,
                           EntenteMoney promised[N_KINDS], EntenteMoney made[N_KINDS])
{
  GListModel *contributions;

  g_return_if_fail (ENTENTE_IS_STORE (store));
  g_return_if_fail (organization == NULL || ENTENTE_IS_ORGANIZATION (organization));

  for (guint i = 0; i < N_KINDS; i++)
    promised[i] = made[i] = ENTENTE_MONEY_NONE;

  contributions
      = organization != NULL
            ? entente_store_get_referrers (store, ENTENTE_TYPE_CONTRIBUTION,
                                           ENTENTE_CONTRIBUTION_ORGANIZATION,
                                           entente_record_get_id (ENTENTE_RECORD (organization)))
            : entente_store_get_list (store, ENTENTE_TYPE_CONTRIBUTION);
  for (guint i = 0; i < g_list_model_get_n_items (contributions); i++)
    {
      g_autoptr (EntenteRecord) contribution = g_list_model_get_item (contributions, i);
      guint kind = entente_record_get_choice (contribution, ENTENTE_CONTRIBUTION_KIND);

      g_assert (kind < N_KINDS);
      add (&promised[kind],
           entente_record_get_cents (contribution, ENTENTE_CONTRIBUTION_PROMISED_VALUE));
      add (&made[kind], entente_record_get_cents (contribution, ENTENTE_CONTRIBUTION_MADE_VALUE));
    }
}
