/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-sharing.h"

#include <string.h>

#define SMALL 7
#define MOST 40

/* The slow way: the first party with something to settle settles with each of the other side in turn. */
static guint
count_fewest (EntenteMoney *balances, guint first, guint n)
{
  guint fewest = G_MAXUINT;

  while (first < n && balances[first] == 0)
    first++;
  if (first == n)
    return 0;

  for (guint i = first + 1; i < n; i++)
    {
      EntenteMoney before = balances[i];
      guint count;

      if ((balances[first] < 0) == (balances[i] < 0) || balances[i] == 0)
        continue;
      balances[i] += balances[first];
      count = 1 + count_fewest (balances, first + 1, n);
      balances[i] = before;
      fewest = MIN (fewest, count);
    }

  return fewest;
}

/* Carries the transfers out: everybody must be at 0, and nobody may have paid and received. */
static guint
assert_settles (const EntenteMoney *balances, guint n)
{
  g_autoptr (GArray) transfers = entente_sharing_settle (balances, n);
  EntenteMoney rest[MOST];

  if (n > 0)
    memcpy (rest, balances, n * sizeof (EntenteMoney));
  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
          = &g_array_index (transfers, EntenteSettlementTransfer, i);

      g_assert_cmpint (transfer->amount, >, 0);
      g_assert_cmpint (balances[transfer->debtor], <, 0);
      g_assert_cmpint (balances[transfer->creditor], >, 0);
      rest[transfer->debtor] += transfer->amount;
      rest[transfer->creditor] -= transfer->amount;
    }
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (rest[i], ==, 0);

  return transfers->len;
}

/* Small amounts, so that groups which add up to 0 are frequent. */
static void
make_balances (EntenteMoney *balances, guint n, int range)
{
  EntenteMoney sum = 0;

  for (guint i = 0; i + 1 < n; i++)
    {
      balances[i] = g_test_rand_int_range (-range, range + 1);
      sum += balances[i];
    }
  balances[n - 1] = -sum;
}

static void
test_examples (void)
{
  const EntenteMoney meal[] = { 15000, -5000, -5000, -5000 };
  const EntenteMoney pairs[] = { 300, -500, 500, -300 };
  const EntenteMoney nothing[] = { 0, 0, 0 };

  g_assert_cmpuint (assert_settles (meal, 4), ==, 3);
  g_assert_cmpuint (assert_settles (pairs, 4), ==, 2);
  g_assert_cmpuint (assert_settles (nothing, 3), ==, 0);
  g_assert_cmpuint (assert_settles (NULL, 0), ==, 0);
}

/* The largest first would take five transfers here; two groups of three take four. */
static void
test_better_than_greedy (void)
{
  const EntenteMoney balances[] = { 700, -400, -300, 600, -500, -100 };

  g_assert_cmpuint (assert_settles (balances, 6), ==, 4);
}

static void
test_fewest (void)
{
  for (guint round = 0; round < 3000; round++)
    {
      EntenteMoney balances[SMALL], copy[SMALL];
      guint n = g_test_rand_int_range (2, SMALL + 1);

      make_balances (balances, n, round % 2 ? 4 : 500);
      memcpy (copy, balances, sizeof copy);
      g_assert_cmpuint (assert_settles (balances, n), ==, count_fewest (copy, 0, n));
    }
}

static void
test_sixteen (void)
{
  for (guint round = 0; round < 5; round++)
    {
      EntenteMoney balances[16];

      /* Eight pairs, shuffled: eight transfers. */
      for (guint i = 0; i < 16; i++)
        balances[(i * 7) % 16] = (i % 2 ? -1 : 1) * (EntenteMoney) (1000 + (i / 2) * 37);
      g_assert_cmpuint (assert_settles (balances, 16), ==, 8);
    }
}

static void
test_many (void)
{
  for (guint round = 0; round < 200; round++)
    {
      EntenteMoney balances[MOST];

      make_balances (balances, MOST, 100000);
      g_assert_cmpuint (assert_settles (balances, MOST), <, MOST);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/settlement/examples", test_examples);
  g_test_add_func ("/settlement/better-than-greedy", test_better_than_greedy);
  g_test_add_func ("/settlement/fewest", test_fewest);
  g_test_add_func ("/settlement/sixteen", test_sixteen);
  g_test_add_func ("/settlement/many", test_many);

  return g_test_run ();
}
