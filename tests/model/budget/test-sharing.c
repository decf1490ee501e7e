/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget/entente-sharing.h"

#include <stdlib.h>

#define NONE ENTENTE_MONEY_NONE
#define ONE ENTENTE_DECIMAL_ONE
#define ROUNDS 4000
#define MOST 8

static EntenteSharer
weigh (EntenteDecimal weight)
{
  return (EntenteSharer) { weight * ONE, NONE, NONE };
}

static void
assert_parts (EntenteMoney base, const EntenteSharer *sharers, guint n,
              const EntenteMoney *expected, EntenteMoney expected_left)
{
  EntenteMoney parts[MOST], left = -1;

  entente_sharing_compute (base, sharers, n, parts, &left);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (parts[i], ==, expected[i]);
  g_assert_cmpint (left, ==, expected_left);
}

/* The shared meal: 200,00 € between four. */
static void
test_equal (void)
{
  const EntenteSharer sharers[] = { weigh (1), weigh (1), weigh (1), weigh (1) };
  const EntenteMoney parts[] = { 5000, 5000, 5000, 5000 };
  const EntenteMoney uneven[] = { 1, 1, 0, 0 };

  assert_parts (20000, sharers, 4, parts, 0);
  assert_parts (2, sharers, 4, uneven, 0);
}

/* The forum: 340,00 € by stands held. */
static void
test_weights (void)
{
  const EntenteSharer sharers[] = { weigh (2), weigh (6), weigh (1), weigh (3), weigh (2) };
  const EntenteMoney parts[] = { 4857, 14571, 2429, 7286, 4857 };
  const EntenteMoney surplus[] = { -4857, -14571, -2429, -7286, -4857 };

  assert_parts (34000, sharers, 5, parts, 0);
  assert_parts (-34000, sharers, 5, surplus, 0);
}

static void
test_fixed (void)
{
  const EntenteSharer sharers[] = { { ONE, 10000, NONE }, weigh (1), { 0, 5000, NONE }, weigh (3) };
  const EntenteMoney parts[] = { 10000, 1250, 5000, 3750 };
  const EntenteMoney cut[] = { 10000, 0, 2000, 0 };
  const EntenteMoney surplus[] = { -200, -200, 0, -600 };

  assert_parts (20000, sharers, 4, parts, 0);
  assert_parts (12000, sharers, 4, cut, 0);
  /* A surplus knows no fixed amounts. */
  assert_parts (-1000, sharers, 4, surplus, 0);
}

static void
test_caps (void)
{
  const EntenteSharer sharers[] = { { ONE, NONE, 3000 }, weigh (1), { ONE, NONE, 6500 } };
  const EntenteMoney parts[] = { 3000, 10500, 6500 };
  const EntenteSharer all_capped[] = { { ONE, NONE, 100 }, { ONE, 500, 200 } };
  const EntenteMoney most[] = { 100, 200 };
  const EntenteSharer weightless[] = { { ONE, NONE, 100 }, weigh (0) };
  const EntenteMoney nobody_else[] = { 100, 0 };

  assert_parts (20000, sharers, 3, parts, 0);
  assert_parts (1000, all_capped, 2, most, 700);
  assert_parts (1000, weightless, 2, nobody_else, 900);
}

static void
test_nobody (void)
{
  const EntenteSharer weightless[] = { weigh (0), weigh (0) };
  const EntenteMoney alike[] = { 51, 50 };

  assert_parts (101, NULL, 0, NULL, 101);
  assert_parts (-101, NULL, 0, NULL, -101);
  assert_parts (101, weightless, 2, alike, 0);
}

/* Random cases against water that rises: everybody's part is their weight times one level, or their cap. */

static EntenteSharer
make_sharer (void)
{
  EntenteSharer sharer = weigh (g_test_rand_int_range (0, 6));

  if (g_test_rand_int_range (0, 4) == 0)
    sharer.fixed = g_test_rand_int_range (0, 20000);
  if (g_test_rand_int_range (0, 3) == 0)
    sharer.cap = g_test_rand_int_range (0, 20000);
  return sharer;
}

static double
fill_to (double level, const EntenteSharer *sharers, guint n, double *parts)
{
  double sum = 0;

  for (guint i = 0; i < n; i++)
    {
      parts[i] = sharers[i].fixed == NONE ? level * (double) sharers[i].weight : 0;
      if (sharers[i].cap != NONE && parts[i] > (double) sharers[i].cap)
        parts[i] = (double) sharers[i].cap;
      sum += parts[i];
    }

  return sum;
}

static void
pour (double rest, const EntenteSharer *sharers, guint n, double *parts)
{
  double low = 0, high = 1e9;

  for (guint i = 0; i < 200; i++)
    {
      double level = (low + high) / 2;

      if (fill_to (level, sharers, n, parts) < rest)
        low = level;
      else
        high = level;
    }
}

static void
check_random (void)
{
  EntenteSharer sharers[MOST];
  EntenteMoney parts[MOST], left, sum = 0, fixed = 0;
  double exact[MOST];
  EntenteMoney base = g_test_rand_int_range (0, 100000);
  guint n = g_test_rand_int_range (1, MOST);
  gboolean weighs = FALSE;

  for (guint i = 0; i < n; i++)
    {
      sharers[i] = make_sharer ();
      weighs |= sharers[i].fixed == NONE && sharers[i].weight > 0;
    }
  entente_sharing_compute (base, sharers, n, parts, &left);

  for (guint i = 0; i < n; i++)
    {
      sum += parts[i];
      g_assert_cmpint (parts[i], >=, 0);
      if (sharers[i].cap != NONE)
        g_assert_cmpint (parts[i], <=, sharers[i].cap);
      if (sharers[i].fixed != NONE)
        fixed += parts[i];
      if (sharers[i].fixed != NONE)
        g_assert_cmpint (parts[i], <=, sharers[i].fixed);
    }
  g_assert_cmpint (left, >=, 0);
  g_assert_cmpint (sum + left, ==, base);
  if (!weighs)
    return;

  pour ((double) (base - fixed), sharers, n, exact);
  for (guint i = 0; i < n; i++)
    if (sharers[i].fixed == NONE)
      g_assert_cmpfloat_with_epsilon ((double) parts[i], exact[i], MOST);
}

static void
test_random (void)
{
  for (guint i = 0; i < ROUNDS; i++)
    check_random ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sharing/equal", test_equal);
  g_test_add_func ("/sharing/weights", test_weights);
  g_test_add_func ("/sharing/fixed", test_fixed);
  g_test_add_func ("/sharing/caps", test_caps);
  g_test_add_func ("/sharing/nobody", test_nobody);
  g_test_add_func ("/sharing/random", test_random);

  return g_test_run ();
}
