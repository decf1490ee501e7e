/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people type as an amount: read to the cent or refused with a sentence, never guessed. */
#include "entente-money.h"

#include <string.h>

#define N "\u00a0"
#define NN "\u202f"

static void
assert_amount (const char *typed, EntenteMoney expected)
{
  EntenteMoney amount = 42;

  g_test_message ("%s", typed);
  g_assert_cmpint (entente_money_parse (typed, &amount), ==, ENTENTE_MONEY_OK);
  g_assert_cmpint (amount, ==, expected);
}

static void
assert_refused (const char *typed, EntenteMoneyResult expected)
{
  EntenteMoney amount = 42;

  g_assert_cmpint (entente_money_parse (typed, &amount), ==, expected);
  g_assert_cmpint (amount, ==, 42);
}

static void
test_numbers (void)
{
  assert_amount ("0", 0);
  assert_amount ("12", 1200);
  assert_amount ("12,5", 1250);
  assert_amount ("12.5", 1250);
  assert_amount ("12,", 1200);
  assert_amount (",5", 50);
  assert_amount ("0,05", 5);
  assert_amount ("007", 700);
  assert_amount ("-3,10", -310);
  assert_amount ("−3,10", -310);
  assert_amount ("+3", 300);
  assert_amount ("  12 ", 1200);
  assert_amount ("1 234,56", 123456);
  assert_amount ("1" N "234,56", 123456);
  assert_amount ("1" NN "234" NN "567,80", 123456780);
  assert_amount ("1'234.56", 123456);
  assert_amount ("1’234.56", 123456);
  assert_amount ("1 000 000 000", ENTENTE_MONEY_MAX);
  assert_amount ("-1 000 000 000,00", -ENTENTE_MONEY_MAX);
}

static void
test_units (void)
{
  assert_amount ("12 €", 1200);
  assert_amount ("12" N "€", 1200);
  assert_amount ("€12.50", 1250);
  assert_amount ("−€1" NN "234.56", -123456);
  assert_amount ("12€50", 1250);
  assert_amount ("12 euros", 1200);
  assert_amount ("12 EUR", 1200);
  assert_amount ("2 k€", 200000);
  assert_amount ("1,5k€", 150000);
  assert_amount ("2K", 200000);
  assert_amount ("1,23456 k€", 123456);
  assert_amount ("\u200e" "12\u200b", 1200);
}

static void
test_sums (void)
{
  assert_amount ("220+144,5", 36450);
  assert_amount ("12*35", 42000);
  assert_amount ("=12*35", 42000);
  assert_amount ("= 12 × 35 €", 42000);
  assert_amount ("12x35", 42000);
  assert_amount ("100/3", 3333);
  assert_amount ("200÷3", 6667);
  assert_amount ("-100/3", -3333);
  assert_amount ("(1 200 + 300) / 4 - 5", 37000);
  assert_amount ("2*-3", -600);
  assert_amount ("--5", 500);
  assert_amount ("366*12,31", 450546);
  assert_amount ("60*12,31*1,5", 110790);
  assert_amount ("1/3*3", 100);
  assert_amount ("1/3+1/3+1/3", 100);
  assert_amount ("2+3*4", 1400);
  assert_amount ("100-10-5", 8500);
  assert_amount ("100/10/5", 200);
  assert_amount ("0,125*100", 1250);
  assert_amount ("1 234,50 €+20", 125450);
  assert_amount ("1000000000000/1000", 100000000000);
}

static void
test_rounding (void)
{
  assert_amount ("1,005*1", 101);
  assert_amount ("-1,005*1", -101);
  assert_amount ("1,0049999*1", 100);
  assert_amount ("0,01/2", 1);
  assert_amount ("-0,01/2", -1);
  assert_amount ("0,01/3", 0);
}

static void
test_refused (void)
{
  assert_refused ("abc", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12 kg", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12 $", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12 5", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("1 2345", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("1234 567", ENTENTE_MONEY_UNREADABLE);
  assert_refused (",", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("€", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("=", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12+", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("*3", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12**3", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12(3)", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("()", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("1e5", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12²", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("12 %", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("=SUM(A1:A3)", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("\xff\xfe", ENTENTE_MONEY_UNREADABLE);
  assert_refused ("1.234,56", ENTENTE_MONEY_TWO_MARKS);
  assert_refused ("1,234.56", ENTENTE_MONEY_TWO_MARKS);
  assert_refused ("1.234.567", ENTENTE_MONEY_TWO_MARKS);
  assert_refused ("12,,5", ENTENTE_MONEY_TWO_MARKS);
  assert_refused ("1,234", ENTENTE_MONEY_TOO_PRECISE);
  assert_refused ("1.200", ENTENTE_MONEY_TOO_PRECISE);
  assert_refused ("(12,345+1)", ENTENTE_MONEY_TOO_PRECISE);
  assert_refused ("2*3+12,345", ENTENTE_MONEY_TOO_PRECISE);
  assert_refused ("1,234567 k€", ENTENTE_MONEY_TOO_PRECISE);
  assert_refused ("1 000 000 000,01", ENTENTE_MONEY_TOO_LARGE);
  assert_refused ("-1000000001", ENTENTE_MONEY_TOO_LARGE);
  assert_refused ("1000000*1000000", ENTENTE_MONEY_TOO_LARGE);
  assert_refused ("99999999999999999999999999999999999999999999", ENTENTE_MONEY_TOO_LARGE);
  assert_refused ("12/0", ENTENTE_MONEY_DIVISION_BY_ZERO);
  assert_refused ("12/(3-3)", ENTENTE_MONEY_DIVISION_BY_ZERO);
  assert_refused ("(12", ENTENTE_MONEY_UNBALANCED);
  assert_refused ("12)", ENTENTE_MONEY_UNBALANCED);
  assert_refused (")12", ENTENTE_MONEY_UNBALANCED);
  assert_refused ("((1+2)*3", ENTENTE_MONEY_UNBALANCED);
}

static void
test_empty (void)
{
  EntenteMoney amount = 42;

  g_assert_cmpint (entente_money_parse ("", &amount), ==, ENTENTE_MONEY_EMPTY);
  g_assert_cmpint (amount, ==, ENTENTE_MONEY_NONE);
  amount = 42;
  g_assert_cmpint (entente_money_parse (" " N "\t", &amount), ==, ENTENTE_MONEY_EMPTY);
  g_assert_cmpint (amount, ==, ENTENTE_MONEY_NONE);
}

static void
test_sentences (void)
{
  g_autofree char *endless = g_strnfill (5000, '9');
  g_autofree char *shortened = entente_money_dup_problem (ENTENTE_MONEY_TOO_LARGE, endless);

  g_assert_null (entente_money_dup_problem (ENTENTE_MONEY_OK, "1"));
  g_assert_null (entente_money_dup_problem (ENTENTE_MONEY_EMPTY, ""));
  for (EntenteMoneyResult r = ENTENTE_MONEY_UNREADABLE; r <= ENTENTE_MONEY_UNBALANCED; r++)
    {
      g_autofree char *sentence = entente_money_dup_problem (r, "12\n%s%n");

      g_assert_nonnull (strstr (sentence, "“12 %s%n”"));
      g_assert_true (g_str_has_suffix (sentence, "."));
    }
  g_assert_cmpint (g_utf8_strlen (shortened, -1), <, 200);
}

/* An independent reading: fractions of small numbers, by the textbook and never reduced. */
typedef struct
{
  gint64 top;
  gint64 bottom;
} Fraction;

static Fraction
write_number (GString *text)
{
  int cents = g_test_rand_int_range (1, 1000);

  g_string_append_printf (text,
                          "%d%c%02d",
                          cents / 100,
                          g_test_rand_bit () ? ',' : '.',
                          cents % 100);
  return (Fraction) { cents, 100 };
}

static Fraction
combine (Fraction a, char sign, Fraction b)
{
  switch (sign)
    {
    case '+':
      return (Fraction) { a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom };
    case '-':
      return (Fraction) { a.top * b.bottom - b.top * a.bottom, a.bottom * b.bottom };
    case '*':
      return (Fraction) { a.top * b.top, a.bottom * b.bottom };
    default:
      return (Fraction) { a.top * b.bottom, a.bottom * b.top };
    }
}

/* Brackets around everything, so that precedence is not the oracle's affair. */
static Fraction
write_sum (GString *text, int depth)
{
  static const char signs[] = "+-*/";
  Fraction left;
  char sign;

  if (depth == 0)
    return write_number (text);
  g_string_append_c (text, '(');
  left = write_sum (text, depth - 1);
  sign = signs[g_test_rand_int_range (0, 4)];
  g_string_append_printf (text, "%s%c", g_test_rand_bit () ? " " : "", sign);
  left = combine (left, sign, write_number (text));
  g_string_append_c (text, ')');

  return left;
}

static gint64
round_fraction (Fraction f)
{
  const gboolean negative = (f.top < 0) != (f.bottom < 0);
  const gint64 top = ABS (f.top) * 100, bottom = ABS (f.bottom);
  const gint64 cents = top / bottom + (top % bottom >= bottom - top % bottom ? 1 : 0);

  return negative ? -cents : cents;
}

static void
test_oracle (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      Fraction exact = write_sum (text, g_test_rand_int_range (1, 4));

      if (ABS (round_fraction (exact)) > ENTENTE_MONEY_MAX)
        continue;
      assert_amount (text->str, round_fraction (exact));
    }
}

/* Whatever is pasted: an answer, and nothing written unless it is an amount. */
static void
test_hostile (void)
{
  static const char *const pieces[] = { "1",  "0", "999999999999", ",", ".", " ", N,   NN, "'",
                                        "+",  "-", "−",            "*", "/", "÷", "(", ")", "€",
                                        "k€", "=", "\xc3",         "\t", "é", "x", "euros" };
  g_autofree char *brackets = g_strnfill (900, '(');
  g_autofree char *minus = g_strnfill (999, '-');

  assert_refused (brackets, ENTENTE_MONEY_UNREADABLE);
  assert_refused (minus, ENTENTE_MONEY_UNREADABLE);
  for (guint i = 0; i < 50000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      EntenteMoney amount = 42;
      EntenteMoneyResult result;

      for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      result = entente_money_parse (text->str, &amount);
      if (result == ENTENTE_MONEY_OK)
        g_assert_cmpint (ABS (amount), <=, ENTENTE_MONEY_MAX);
      else
        g_assert_cmpint (amount, ==, result == ENTENTE_MONEY_EMPTY ? ENTENTE_MONEY_NONE : 42);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money-parse/numbers", test_numbers);
  g_test_add_func ("/money-parse/units", test_units);
  g_test_add_func ("/money-parse/sums", test_sums);
  g_test_add_func ("/money-parse/rounding", test_rounding);
  g_test_add_func ("/money-parse/refused", test_refused);
  g_test_add_func ("/money-parse/empty", test_empty);
  g_test_add_func ("/money-parse/sentences", test_sentences);
  g_test_add_func ("/money-parse/oracle", test_oracle);
  g_test_add_func ("/money-parse/hostile", test_hostile);

  return g_test_run ();
}
