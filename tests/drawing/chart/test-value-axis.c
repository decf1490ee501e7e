/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "chart/entente-value-axis.h"

static void
assert_axis (
    gint64 least, gint64 most, guint n_steps, gint64 grain, gint64 first, gint64 last, gint64 step)
{
  EntenteValueAxis axis;

  entente_value_axis_init (&axis, least, most, n_steps, grain);
  g_assert_cmpint (axis.step, ==, step);
  g_assert_cmpint (axis.first, ==, first);
  g_assert_cmpint (axis.last, ==, last);
}

static void
test_by_hand (void)
{
  assert_axis (0, 250000, 5, 100, 0, 250000, 50000);
  assert_axis (0, 250001, 5, 100, 0, 300000, 100000);
  assert_axis (0, 9, 10, 1, 0, 9, 1);
  assert_axis (0, 9, 5, 1, 0, 10, 2);
  assert_axis (0, 21, 5, 1, 0, 25, 5);
  assert_axis (-30, 70, 5, 1, -50, 100, 50);
  assert_axis (-1, 1, 1, 1, -1, 1, 1);
  assert_axis (-5000, -20, 4, 100, -6000, 0, 2000);
}

/* Nothing at all is still a scale. */
static void
test_nothing (void)
{
  assert_axis (0, 0, 5, 100, 0, 100, 100);
  assert_axis (0, 0, 0, 1, 0, 1, 1);
}

static gboolean
is_round (gint64 step)
{
  while (step % 10 == 0)
    step /= 10;
  return step == 1 || step == 2 || step == 5;
}

/* Whatever the values: a round step, both ends ticks, zero a tick, no finer step would do. */
static void
test_rules (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const gint64 reach = (gint64) 1 << g_test_rand_int_range (0, 50);
      const gint64 a = (gint64) (g_test_rand_double () * 2 * reach) - reach;
      const gint64 b = (gint64) (g_test_rand_double () * 2 * reach) - reach;
      const gint64 least = MIN (a, b), most = MAX (a, b);
      const guint n_steps = g_test_rand_int_range (2, 13);
      const gint64 grain = g_test_rand_bit () ? 100 : 1;
      EntenteValueAxis axis;

      entente_value_axis_init (&axis, least, most, n_steps, grain);
      g_assert_true (is_round (axis.step));
      g_assert_cmpint (axis.step % grain, ==, 0);
      g_assert_cmpint (axis.first % axis.step, ==, 0);
      g_assert_cmpint (axis.last % axis.step, ==, 0);
      g_assert_cmpint (axis.first, <=, MIN (least, 0));
      g_assert_cmpint (axis.last, >=, MAX (most, 0));
      g_assert_cmpuint (entente_value_axis_get_n_ticks (&axis), <=, n_steps + 1);
      g_assert_cmpint (entente_value_axis_get_tick (&axis, 0), ==, axis.first);
      g_assert_cmpint (
          entente_value_axis_get_tick (&axis, entente_value_axis_get_n_ticks (&axis) - 1), ==,
          axis.last);
      g_assert_cmpfloat (entente_value_axis_get_place (&axis, least), <=,
                         entente_value_axis_get_place (&axis, most));
    }
}

static void
test_place (void)
{
  EntenteValueAxis axis;

  entente_value_axis_init (&axis, -50, 150, 4, 1);
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, -50), ==, 0);
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, 0), ==, 0.25);
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, 150), ==, 1);
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, 1000), ==, 1);
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, G_MININT64), ==, 0);
}

/* Absurd values are drawn at the end, without overflow. */
static void
test_huge (void)
{
  EntenteValueAxis axis;

  entente_value_axis_init (&axis, -G_MAXINT64, G_MAXINT64, 4, 100);
  g_assert_true (is_round (axis.step));
  g_assert_cmpfloat (entente_value_axis_get_place (&axis, 0), ==, 0.5);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drawing/value-axis/by-hand", test_by_hand);
  g_test_add_func ("/drawing/value-axis/nothing", test_nothing);
  g_test_add_func ("/drawing/value-axis/rules", test_rules);
  g_test_add_func ("/drawing/value-axis/place", test_place);
  g_test_add_func ("/drawing/value-axis/huge", test_huge);
  return g_test_run ();
}
