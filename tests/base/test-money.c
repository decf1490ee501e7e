/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing, multiplying and sharing out amounts: nothing drifts and parts always add up. */
#include "entente-money.h"

#define N "\u00a0"
#define NN "\u202f"

static gint64
random_amount (void)
{
  const gint64 high = g_test_rand_int_range (0, G_MAXINT32);
  const gint64 wide = high << 31 | g_test_rand_int_range (0, G_MAXINT32);
  gint64 limit = 1;

  for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
    limit *= 10;

  return (wide % limit) * (g_test_rand_bit () ? 1 : -1);
}

static void
assert_format (EntenteMoney amount,
               EntenteMoneyStyle style,
               const char *french,
               const char *english)
{
  g_autofree char *in_french = entente_money_format (amount, style, ENTENTE_LANGUAGE_FRENCH);
  g_autofree char *in_english = entente_money_format (amount, style, ENTENTE_LANGUAGE_ENGLISH);

  g_assert_cmpstr (in_french, ==, french);
  g_assert_cmpstr (in_english, ==, english);
}

static void
test_format (void)
{
  assert_format (ENTENTE_MONEY_NONE, ENTENTE_MONEY_EURO, "", "");
  assert_format (0, ENTENTE_MONEY_EURO, "0,00" N "€", "€0.00");
  assert_format (5, ENTENTE_MONEY_EURO, "0,05" N "€", "€0.05");
  assert_format (123456, ENTENTE_MONEY_EURO, "1" NN "234,56" N "€", "€1" NN "234.56");
  assert_format (-123456, ENTENTE_MONEY_EURO, "−1" NN "234,56" N "€", "−€1" NN "234.56");
  assert_format (100000, ENTENTE_MONEY_PLAIN, "1" NN "000,00", "1" NN "000.00");
  assert_format (99999, ENTENTE_MONEY_PLAIN, "999,99", "999.99");
  assert_format (ENTENTE_MONEY_MAX,
                 ENTENTE_MONEY_PLAIN,
                 "1" NN "000" NN "000" NN "000,00",
                 "1" NN "000" NN "000" NN "000.00");
  assert_format (123500, ENTENTE_MONEY_WHOLE, "1" NN "235" N "€", "€1" NN "235");
  assert_format (0, ENTENTE_MONEY_WHOLE, "0" N "€", "€0");
  assert_format (-G_MAXINT64,
                 ENTENTE_MONEY_PLAIN,
                 "−92" NN "233" NN "720" NN "368" NN "547" NN "758,07",
                 "−92" NN "233" NN "720" NN "368" NN "547" NN "758.07");
}

static void
test_read_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const gint64 amount = random_amount ();

      for (guint language = 0; language < 2; language++)
        for (guint style = ENTENTE_MONEY_PLAIN; style <= ENTENTE_MONEY_EURO; style++)
          {
            g_autofree char *written = entente_money_format (amount, style, language);
            gint64 read;

            g_assert_cmpint (entente_money_parse (written, &read), ==, ENTENTE_MONEY_OK);
            g_assert_cmpint (read, ==, amount);
          }
    }
}

static void
test_text (void)
{
  static const char *const wrong[] = { "-",    "--5",   "+5",   " 5",   "5 ", "1,5",
                                       "1.5",  "1.",    ".50",  "1e3",  "½",  "1 234.00",
                                       "0x10", "1.5.0", "1.-5", "1.+5", "99999999999999999999" };
  gint64 amount;

  for (guint i = 0; i < 5000; i++)
    {
      const gint64 expected = i == 0 ? -G_MAXINT64 : random_amount ();
      g_autofree char *text = entente_money_to_text (expected);

      g_assert_true (entente_money_from_text (text, &amount));
      g_assert_cmpint (amount, ==, expected);
    }
  g_assert_true (entente_money_from_text ("12", &amount));
  g_assert_cmpint (amount, ==, 1200);
  g_assert_true (entente_money_from_text ("", &amount));
  g_assert_cmpint (amount, ==, ENTENTE_MONEY_NONE);

  amount = 42;
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (entente_money_from_text (wrong[i], &amount));
    }
  g_assert_cmpint (amount, ==, 42);
}

static void
test_multiply (void)
{
  g_assert_cmpint (entente_money_multiply (1231, 3660000), ==, 450546);
  g_assert_cmpint (entente_money_multiply (100, 15000), ==, 150);
  g_assert_cmpint (entente_money_multiply (1, 5000), ==, 1);
  g_assert_cmpint (entente_money_multiply (-1, 5000), ==, -1);
  g_assert_cmpint (entente_money_multiply (1, 4999), ==, 0);
  g_assert_cmpint (entente_money_multiply (0, ENTENTE_DECIMAL_ONE), ==, 0);
  g_assert_cmpint (entente_money_multiply (ENTENTE_MONEY_NONE, 1), ==, ENTENTE_MONEY_NONE);
  g_assert_cmpint (entente_money_multiply (1, ENTENTE_DECIMAL_NONE), ==, ENTENTE_MONEY_NONE);
  g_assert_cmpint (entente_money_multiply (G_MAXINT64, 10001), ==, ENTENTE_MONEY_NONE);
  g_assert_cmpint (entente_money_multiply (G_MAXINT64, G_MAXINT64), ==, ENTENTE_MONEY_NONE);
  g_assert_cmpint (entente_money_multiply (G_MAXINT64, ENTENTE_DECIMAL_ONE), ==, G_MAXINT64);
}

/* Twelve times a twelfth, one by one or at once: no drift. */
static void
test_no_drift (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      const gint64 amount = random_amount ();
      const int times = g_test_rand_int_range (1, 400);
      gint64 sum = 0;

      for (int n = 0; n < times; n++)
        sum += amount;
      g_assert_cmpint (entente_money_multiply (amount, times * ENTENTE_DECIMAL_ONE), ==, sum);
    }
}

static void
assert_share (EntenteMoney part, EntenteMoney whole, guint decimals, const char *expected)
{
  g_autofree char *text = entente_money_format_share (entente_money_share (part, whole),
                                                      decimals,
                                                      ENTENTE_LANGUAGE_FRENCH);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_share (void)
{
  g_autofree char *english
    = entente_money_format_share (1250, 1, ENTENTE_LANGUAGE_ENGLISH);

  g_assert_cmpint (entente_money_share (1, 3), ==, 3333);
  g_assert_cmpint (entente_money_share (2, 3), ==, 6667);
  g_assert_cmpint (entente_money_share (-2, 3), ==, -6667);
  g_assert_cmpint (entente_money_share (2, -3), ==, -6667);
  g_assert_cmpint (entente_money_share (5, 0), ==, ENTENTE_DECIMAL_NONE);
  g_assert_cmpint (entente_money_share (ENTENTE_MONEY_NONE, 5), ==, ENTENTE_DECIMAL_NONE);
  g_assert_cmpint (entente_money_share (G_MAXINT64, 1), ==, ENTENTE_DECIMAL_NONE);
  g_assert_cmpint (entente_money_share (G_MAXINT64, G_MAXINT64), ==, ENTENTE_DECIMAL_ONE);
  g_assert_cmpstr (english, ==, "12.5%");
  assert_share (1, 8, 1, "12,5" N "%");
  assert_share (1, 8, 0, "13" N "%");
  assert_share (1, 3, 2, "33,33" N "%");
  assert_share (1, 3, 1, "33,3" N "%");
  assert_share (1, 1, 2, "100" N "%");
  assert_share (-1, 8, 0, "−13" N "%");
  assert_share (0, 8, 2, "0" N "%");
  assert_share (-1, 100000, 2, "0" N "%");
  assert_share (2500, 1, 0, "250" NN "000" N "%");
  assert_share (1, 0, 0, "");
}

static void
test_apportion (void)
{
  const EntenteDecimal weights[] = { 1, 1, 1 };
  const EntenteDecimal none[] = { 0, 0 };
  const EntenteDecimal some[] = { 0, 5, 0 };
  EntenteMoney parts[3];

  entente_money_apportion (1000, weights, 3, parts);
  g_assert_cmpint (parts[0], ==, 334);
  g_assert_cmpint (parts[1], ==, 333);
  g_assert_cmpint (parts[2], ==, 333);
  entente_money_apportion (-1000, weights, 3, parts);
  g_assert_cmpint (parts[0], ==, -334);
  g_assert_cmpint (parts[2], ==, -333);
  entente_money_apportion (101, none, 2, parts);
  g_assert_cmpint (parts[0], ==, 51);
  g_assert_cmpint (parts[1], ==, 50);
  entente_money_apportion (7, some, 3, parts);
  g_assert_cmpint (parts[0], ==, 0);
  g_assert_cmpint (parts[1], ==, 7);
  g_assert_cmpint (parts[2], ==, 0);
}

#define MOST 12

/* Slow and plain: hands the missing cents out one by one, each to the part whose exact share is the
   furthest above what it has, without ever sorting. */
static void
apportion_slowly (gint64 total, const gint64 *weights, guint n, gint64 *parts)
{
  gint64 sum = 0, left = total;

  for (guint i = 0; i < n; i++)
    sum += weights[i];
  for (guint i = 0; i < n; i++)
    {
      parts[i] = total * weights[i] / sum;
      left -= parts[i];
    }
  for (; left > 0; left--)
    {
      guint best = 0;

      for (guint i = 1; i < n; i++)
        if (total * weights[i] - parts[i] * sum > total * weights[best] - parts[best] * sum)
          best = i;
      parts[best]++;
    }
}

static void
test_apportion_oracle (void)
{
  for (guint run = 0; run < 20000; run++)
    {
      const guint n = g_test_rand_int_range (1, MOST);
      const gint64 total = g_test_rand_int_range (0, 100000);
      gint64 weights[MOST], parts[MOST], expected[MOST];

      for (guint i = 0; i < n; i++)
        weights[i] = g_test_rand_bit () ? g_test_rand_int_range (1, 5)
                                        : g_test_rand_int_range (1, 100000);
      entente_money_apportion (total, weights, n, parts);
      apportion_slowly (total, weights, n, expected);
      for (guint i = 0; i < n; i++)
        g_assert_cmpint (parts[i], ==, expected[i]);
    }
}

/* Whatever the size: the parts add up, and nobody is a cent away from the exact share. */
static void
test_apportion_adds_up (void)
{
  for (guint run = 0; run < 20000; run++)
    {
      const guint n = g_test_rand_int_range (1, MOST);
      const gint64 total = random_amount ();
      gint64 weights[MOST], parts[MOST], sum = 0;

      for (guint i = 0; i < n; i++)
        weights[i] = ABS (random_amount ());
      entente_money_apportion (total, weights, n, parts);
      for (guint i = 0; i < n; i++)
        {
          sum += parts[i];
          g_assert_true (total >= 0 ? parts[i] >= 0 : parts[i] <= 0);
        }
      g_assert_cmpint (sum, ==, total);
    }
}

static void
test_apportion_extremes (void)
{
  const EntenteDecimal weights[] = { G_MAXINT64, G_MAXINT64, 1 };
  EntenteMoney parts[3];

  entente_money_apportion (G_MAXINT64, weights, 3, parts);
  g_assert_cmpint (parts[0] + parts[1] + parts[2], ==, G_MAXINT64);
  entente_money_apportion (-G_MAXINT64, weights, 3, parts);
  g_assert_cmpint (parts[0] + parts[1] + parts[2], ==, -G_MAXINT64);
}

static void
test_round_whole (void)
{
  const EntenteMoney amounts[] = { 150, ENTENTE_MONEY_NONE, 150, 100, 0 };
  const EntenteMoney below[] = { -50, -20 };
  EntenteMoney whole[5];

  entente_money_round_whole (amounts, 5, whole);
  g_assert_cmpint (whole[0], ==, 200);
  g_assert_cmpint (whole[1], ==, ENTENTE_MONEY_NONE);
  g_assert_cmpint (whole[2], ==, 100);
  g_assert_cmpint (whole[3], ==, 100);
  g_assert_cmpint (whole[4], ==, 0);
  entente_money_round_whole (below, 2, whole);
  g_assert_cmpint (whole[0] + whole[1], ==, -100);
}

/* Two sides that are equal to the cent are equal in whole euros, however their lines are cut. */
static void
test_round_whole_balances (void)
{
  for (guint run = 0; run < 20000; run++)
    {
      const guint n = g_test_rand_int_range (1, MOST);
      gint64 amounts[MOST], whole[MOST], total = 0, rounded = 0;

      for (guint i = 0; i < n; i++)
        total += amounts[i] = g_test_rand_int_range (-100, 1000000);
      entente_money_round_whole (amounts, n, whole);
      for (guint i = 0; i < n; i++)
        {
          rounded += whole[i];
          g_assert_cmpint (whole[i] % 100, ==, 0);
          g_assert_cmpint (ABS (whole[i] - amounts[i]), <, 100);
        }
      g_assert_cmpint (rounded, ==, (total + (total < 0 ? -50 : 50)) / 100 * 100);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/read-back", test_read_back);
  g_test_add_func ("/money/text", test_text);
  g_test_add_func ("/money/multiply", test_multiply);
  g_test_add_func ("/money/no-drift", test_no_drift);
  g_test_add_func ("/money/share", test_share);
  g_test_add_func ("/money/apportion", test_apportion);
  g_test_add_func ("/money/apportion-oracle", test_apportion_oracle);
  g_test_add_func ("/money/apportion-adds-up", test_apportion_adds_up);
  g_test_add_func ("/money/apportion-extremes", test_apportion_extremes);
  g_test_add_func ("/money/round-whole", test_round_whole);
  g_test_add_func ("/money/round-whole-balances", test_round_whole_balances);

  return g_test_run ();
}
