/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-money.h"

#include "entente-rational-private.h"

typedef struct
{
  EntenteWide fraction;
  guint index;
} Remainder;

/* The largest first; in order when equal. */
static int
compare_remainders (gconstpointer a, gconstpointer b)
{
  const Remainder *one = a, *other = b;

  if (one->fraction != other->fraction)
    return one->fraction < other->fraction ? 1 : -1;

  return one->index < other->index ? -1 : 1;
}

/* Adds @step to the @n_steps parts with the largest remainders. */
static void
hand_out (Remainder *remainders, guint n, gint64 n_steps, EntenteMoney step, EntenteMoney *parts)
{
  g_assert (n_steps >= 0 && n_steps <= n);

  qsort (remainders, n, sizeof *remainders, compare_remainders);
  for (gint64 i = 0; i < n_steps; i++)
    parts[remainders[i].index] += step;
}

static EntenteWide
sum_weights (const EntenteDecimal *weights, guint n)
{
  EntenteWide sum = 0;

  for (guint i = 0; i < n; i++)
    sum += MAX (weights[i], 0);

  return sum;
}

void
entente_money_apportion (EntenteMoney total,
                         const EntenteDecimal *weights,
                         guint n,
                         EntenteMoney *parts)
{
  g_autofree Remainder *remainders = NULL;
  EntenteWide absolute, rest, sum;
  gboolean equal;

  g_return_if_fail (total != ENTENTE_MONEY_NONE);
  g_return_if_fail (weights != NULL && parts != NULL && n > 0);

  remainders = g_new (Remainder, n);
  sum = sum_weights (weights, n);
  equal = sum == 0;
  if (equal)
    sum = n;
  absolute = rest = total < 0 ? -(EntenteWide) total : total;
  for (guint i = 0; i < n; i++)
    {
      const EntenteWide exact = absolute * (equal ? 1 : MAX (weights[i], 0));

      parts[i] = (EntenteMoney) (exact / sum);
      rest -= parts[i];
      remainders[i] = (Remainder) { exact % sum, i };
    }
  hand_out (remainders, n, (gint64) rest, 1, parts);

  for (guint i = 0; total < 0 && i < n; i++)
    parts[i] = -parts[i];
}

void
entente_money_round_whole (const EntenteMoney *amounts, guint n, EntenteMoney *whole)
{
  g_autofree Remainder *remainders = NULL;
  EntenteWide exact = 0, floors = 0;

  g_return_if_fail (n == 0 || (amounts != NULL && whole != NULL));

  remainders = g_new (Remainder, n);
  for (guint i = 0; i < n; i++)
    {
      const gboolean given = amounts[i] != ENTENTE_MONEY_NONE;
      const gint64 cents = given ? (amounts[i] % 100 + 100) % 100 : 0;

      whole[i] = given ? amounts[i] - cents : ENTENTE_MONEY_NONE;
      remainders[i] = (Remainder) { cents, i };
      exact += given ? amounts[i] : 0;
      floors += given ? whole[i] : 0;
    }
  hand_out (remainders,
            n,
            (gint64) (_entente_wide_divide (exact, 100) - floors / 100),
            100,
            whole);
}
