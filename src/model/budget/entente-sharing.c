/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-sharing.h"

static EntenteDecimal
get_weight (const EntenteSharer *sharer)
{
  return MAX (sharer->weight, 0);
}

static EntenteMoney
cut (EntenteMoney amount, EntenteMoney cap)
{
  amount = MAX (amount, 0);

  return cap != ENTENTE_MONEY_NONE ? MIN (amount, MAX (cap, 0)) : amount;
}

static void
share_surplus (EntenteMoney base, const EntenteSharer *sharers, guint n, EntenteMoney *parts)
{
  g_autofree EntenteDecimal *weights = g_new (EntenteDecimal, n);

  for (guint i = 0; i < n; i++)
    weights[i] = get_weight (&sharers[i]);
  entente_money_apportion (base, weights, n, parts);
}

/* Who has a fixed amount gets it as far as the base goes; the others stay in @taking. Returns what is left to share. */
static EntenteMoney
take_fixed (EntenteMoney base, const EntenteSharer *sharers, guint n, EntenteMoney *parts,
            guint *taking, guint *n_taking)
{
  *n_taking = 0;
  for (guint i = 0; i < n; i++)
    {
      parts[i] = 0;
      if (sharers[i].fixed == ENTENTE_MONEY_NONE)
        {
          taking[(*n_taking)++] = i;
          continue;
        }
      parts[i] = MIN (cut (sharers[i].fixed, sharers[i].cap), base);
      base -= parts[i];
    }

  return base;
}

/* Who weighs nothing takes nothing, unless nobody weighs anything. */
static void
drop_weightless (const EntenteSharer *sharers, guint *taking, guint *n_taking)
{
  guint n_kept = 0;

  for (guint i = 0; i < *n_taking; i++)
    if (get_weight (&sharers[taking[i]]) > 0)
      taking[n_kept++] = taking[i];
  if (n_kept > 0)
    *n_taking = n_kept;
}

/* One round: those whose part is over their cap get the cap and leave. Returns what they took together; 0 when all
   parts hold. */
static EntenteMoney
cap_once (EntenteMoney rest, const EntenteSharer *sharers, EntenteMoney *parts, guint *taking,
          guint *n_taking)
{
  g_autofree EntenteDecimal *weights = g_new (EntenteDecimal, *n_taking);
  g_autofree EntenteMoney *shares = g_new (EntenteMoney, *n_taking);
  EntenteMoney taken = 0;
  guint n_kept = 0;

  for (guint i = 0; i < *n_taking; i++)
    weights[i] = get_weight (&sharers[taking[i]]);
  entente_money_apportion (rest, weights, *n_taking, shares);
  for (guint i = 0; i < *n_taking; i++)
    {
      guint sharer = taking[i];

      parts[sharer] = cut (shares[i], sharers[sharer].cap);
      if (parts[sharer] < shares[i])
        taken += parts[sharer];
      else
        taking[n_kept++] = sharer;
    }
  if (n_kept == *n_taking)
    return rest;
  *n_taking = n_kept;

  return taken;
}

/**
 * entente_sharing_compute:
 * @base: what is shared, negative for a surplus
 * @sharers: (array length=n): those who share it
 * @n: how many, may be 0
 * @parts: (out caller-allocates) (array length=n): the part of each
 * @left: (out): what nobody may take
 *
 * Shares @base: fixed amounts first (cut when they are more than the base, in order), the rest by weight with the largest
 * remainder; what is over a cap falls to the others again. Sums are exact: parts and @left make @base.
 */
void
entente_sharing_compute (EntenteMoney base, const EntenteSharer *sharers, guint n,
                         EntenteMoney *parts, EntenteMoney *left)
{
  g_autofree guint *taking = g_new (guint, MAX (n, 1));
  guint n_taking;

  g_return_if_fail (base != ENTENTE_MONEY_NONE);
  g_return_if_fail (n == 0 || (sharers != NULL && parts != NULL));
  g_return_if_fail (left != NULL);

  *left = 0;
  if (base < 0 && n > 0)
    {
      share_surplus (base, sharers, n, parts);
      return;
    }

  base = take_fixed (base, sharers, n, parts, taking, &n_taking);
  drop_weightless (sharers, taking, &n_taking);
  while (base != 0 && n_taking > 0)
    base -= cap_once (base, sharers, parts, taking, &n_taking);
  *left = base;
}
