/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-sharing.h"

/* Up to so many parties with something to settle, all ways of dividing them are looked at: 2¹⁶ groups. */
#define EXACT_PARTIES 16

typedef struct
{
  guint party;
  EntenteMoney balance;
} Position;

/* Greedy: the largest debtor pays the largest creditor, until one side is done. */

static guint
find_extreme (const Position *positions, guint n, gboolean creditor)
{
  guint found = n;

  for (guint i = 0; i < n; i++)
    {
      EntenteMoney balance = creditor ? positions[i].balance : -positions[i].balance;

      if (balance > 0
          && (found == n
              || balance > (creditor ? positions[found].balance : -positions[found].balance)))
        found = i;
    }

  return found;
}

static void
transfer (GArray *transfers, Position *debtor, Position *creditor)
{
  EntenteSettlementTransfer made = {
    debtor->party,
    creditor->party,
    MIN (-debtor->balance, creditor->balance),
  };

  debtor->balance += made.amount;
  creditor->balance -= made.amount;
  g_array_append_val (transfers, made);
}

/* Each transfer brings one party to 0 at least, the last one two: n − 1 transfers at most. */
static void
settle_greedily (GArray *transfers, Position *positions, guint n)
{
  for (;;)
    {
      guint debtor = find_extreme (positions, n, FALSE);
      guint creditor = find_extreme (positions, n, TRUE);

      if (debtor == n || creditor == n)
        return;
      transfer (transfers, &positions[debtor], &positions[creditor]);
    }
}

/* A debtor who owes exactly what somebody is owed saves a transfer. */
static void
settle_pairs (GArray *transfers, Position *positions, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < n && positions[i].balance < 0; j++)
      if (positions[j].balance == -positions[i].balance)
        transfer (transfers, &positions[i], &positions[j]);
}

/* Exact: n parties whose balances add up to 0 need n − 1 transfers, and one less for each group beyond the first that adds
   up to 0 by itself. The most such groups are found over all subsets: when parties join one after the other, a group is
   complete each time the sum comes back to 0. */

typedef struct
{
  EntenteMoney *sums;  /* of each subset */
  guint8 *groups;      /* most complete groups when the subset joins in the best order */
  guint8 *last;        /* who joins last then */
} Subsets;

static void
compute_subsets (Subsets *self, const Position *positions, guint n)
{
  guint n_subsets = 1u << n;

  for (guint subset = 1; subset < n_subsets; subset++)
    {
      guint lowest = g_bit_nth_lsf (subset, -1);

      self->sums[subset] = self->sums[subset & (subset - 1)] + positions[lowest].balance;
      for (guint i = lowest; i < n; i++)
        {
          guint8 groups;

          if (!(subset & (1u << i)))
            continue;
          groups = self->groups[subset & ~(1u << i)];
          if (i == lowest || groups > self->groups[subset])
            {
              self->groups[subset] = groups;
              self->last[subset] = i;
            }
        }
      self->groups[subset] += self->sums[subset] == 0;
    }
}

static void
settle_exactly (GArray *transfers, const Position *positions, guint n)
{
  Subsets subsets = {
    g_new0 (EntenteMoney, 1u << n),
    g_new0 (guint8, 1u << n),
    g_new0 (guint8, 1u << n),
  };
  guint subset = (1u << n) - 1;

  compute_subsets (&subsets, positions, n);
  while (subset != 0)
    {
      Position group[EXACT_PARTIES];
      guint n_group = 0;

      do
        {
          group[n_group++] = positions[subsets.last[subset]];
          subset &= ~(1u << subsets.last[subset]);
        }
      while (subset != 0 && subsets.sums[subset] != 0);
      settle_greedily (transfers, group, n_group);
    }

  g_free (subsets.sums);
  g_free (subsets.groups);
  g_free (subsets.last);
}

static int
compare_transfers (gconstpointer first, gconstpointer second)
{
  const EntenteSettlementTransfer *a = first;
  const EntenteSettlementTransfer *b = second;

  if (a->debtor != b->debtor)
    return a->debtor < b->debtor ? -1 : 1;

  return a->creditor < b->creditor ? -1 : a->creditor > b->creditor;
}

/**
 * entente_sharing_settle:
 * @balances: (array length=n): what each is owed (positive) or owes; they add up to 0
 * @n: how many
 *
 * Finds the fewest transfers that bring all balances to 0: exact while 16 parties at most have something to settle, beyond
 * that never more than one less than they are.
 *
 * Returns: (transfer full) (element-type EntenteSettlementTransfer): the transfers, by debtor
 */
GArray *
entente_sharing_settle (const EntenteMoney *balances, guint n)
{
  GArray *transfers = g_array_new (FALSE, FALSE, sizeof (EntenteSettlementTransfer));
  g_autofree Position *positions = g_new (Position, MAX (n, 1));
  guint n_positions = 0;

  g_return_val_if_fail (n == 0 || balances != NULL, transfers);

  for (guint i = 0; i < n; i++)
    if (balances[i] != 0)
      positions[n_positions++] = (Position) { i, balances[i] };

  if (n_positions <= EXACT_PARTIES)
    settle_exactly (transfers, positions, n_positions);
  else
    {
      settle_pairs (transfers, positions, n_positions);
      settle_greedily (transfers, positions, n_positions);
    }
  g_array_sort (transfers, compare_transfers);

  return transfers;
}
