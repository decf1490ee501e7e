/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and headings as other people's spreadsheets write them. */
#include "budget/entente-budget-column-private.h"
#include "budget/entente-budget-number-private.h"

#define N "\u00a0"
#define NN "\u202f"

static void
assert_money (const char *cell, char mark, EntenteNumberResult result, const char *expected)
{
  EntenteMoney amount = 42;
  g_autofree char *text = NULL;

  g_test_message ("%s with %c", cell, mark);
  g_test_message ("“%s”", cell);
  g_assert_cmpint (_entente_budget_number_read_money (cell, mark, &amount), ==, result);
  text = entente_money_to_text (amount);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_blank (void)
{
  static const char *const cells[] = {
    "", " ", N, "-", "–", "—", " -" NN "€", "n/a", "€", "\u200b"
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      assert_money (cells[i], ',', ENTENTE_NUMBER_BLANK, "");
      assert_money (cells[i], '.', ENTENTE_NUMBER_BLANK, "");
    }
}

static void
test_french (void)
{
  assert_money ("1234,5", ',', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("1 234,50 €", ',', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("1" N "234" NN "567,89" N "€", ',', ENTENTE_NUMBER_OK, "1234567.89");
  assert_money ("1.234.567,89", ',', ENTENTE_NUMBER_OK, "1234567.89");
  assert_money ("1.234", ',', ENTENTE_NUMBER_OK, "1234.00");
  assert_money ("−12", ',', ENTENTE_NUMBER_OK, "-12.00");
  assert_money ("(1 234,50)", ',', ENTENTE_NUMBER_OK, "-1234.50");
  assert_money ("12,50-", ',', ENTENTE_NUMBER_OK, "-12.50");
  assert_money ("+12", ',', ENTENTE_NUMBER_OK, "12.00");
  assert_money ("12 EUR", ',', ENTENTE_NUMBER_OK, "12.00");
  assert_money ("12 euros", ',', ENTENTE_NUMBER_OK, "12.00");
  assert_money (",5", ',', ENTENTE_NUMBER_OK, "0.50");
  assert_money ("0", ',', ENTENTE_NUMBER_OK, "0.00");
  assert_money ("12,500", ',', ENTENTE_NUMBER_OK, "12.50");
  assert_money ("12,345", ',', ENTENTE_NUMBER_ROUNDED, "12.35");
  assert_money ("-12,345", ',', ENTENTE_NUMBER_ROUNDED, "-12.35");
}

static void
test_english (void)
{
  assert_money ("1234.5", '.', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("1,234.50", '.', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("€1,234,567.89", '.', ENTENTE_NUMBER_OK, "1234567.89");
  assert_money ("1,234", '.', ENTENTE_NUMBER_OK, "1234.00");
  assert_money ("1'234.50", '.', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("0.333333333", '.', ENTENTE_NUMBER_ROUNDED, "0.33");
}

static void
test_bad (void)
{
  static const char *const cells[]
    = { "abc", "12 kg", "#REF!", "#N/A", "=A1+B2", "1,2,3",  "1.23,4",  "12%",  "1e5", "1,,2",
        ".",   ",",     "()",    "12/5",   "½",      "1.23.45", "0x10", "NaN", "--5",
        "((5))", "99999999999999999999" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    assert_money (cells[i], ',', ENTENTE_NUMBER_BAD, "");
}

static void
test_decimals (void)
{
  EntenteDecimal value;

  g_assert_cmpint (_entente_budget_number_read_decimal ("1 234,5", ',', &value), ==,
                   ENTENTE_NUMBER_OK);
  g_assert_cmpint (value, ==, 12345000);
  g_assert_cmpint (_entente_budget_number_read_decimal ("1,33333", ',', &value),
                   ==,
                   ENTENTE_NUMBER_ROUNDED);
  g_assert_cmpint (value, ==, 13333);
  g_assert_cmpint (_entente_budget_number_read_decimal ("-", ',', &value), ==,
                   ENTENTE_NUMBER_BLANK);
  g_assert_cmpint (value, ==, ENTENTE_DECIMAL_NONE);
  g_assert_cmpint (_entente_budget_number_read_decimal ("dix", ',', &value), ==,
                   ENTENTE_NUMBER_BAD);
}

static void
test_mark (void)
{
  static const struct
  {
    const char *cell;
    char mark;
  } cases[] = {
    { "1 234,50", ',' }, { "1,234.50", '.' }, { "1.234,50", ',' },  { "12.5", '.' },
    { "12,5", ',' },     { "1,234", 0 },      { "1.234", 0 },       { "1234", 0 },
    { "1,234,567", '.' }, { "1.234.567", ',' }, { "0,125", ',' },   { "12345,678", ',' },
    { "", 0 },           { "Montant", 0 },    { "(12,00)", ',' },   { "12.00 €", '.' },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].cell);
      g_assert_cmpint (_entente_budget_number_guess_mark (cases[i].cell), ==, cases[i].mark);
    }
}

/* What a spreadsheet writes of an amount, in any of its ways, is that amount. */
static void
test_read_back (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      const EntenteMoney amount = g_test_rand_int_range (-100000000, 100000000);
      const char mark = g_test_rand_bit () ? ',' : '.';
      const char *const groups[] = { "", " ", N, NN, "'", mark == ',' ? "." : "," };
      const char *group = groups[g_test_rand_int_range (0, G_N_ELEMENTS (groups))];
      const guint cents = (guint) ABS (amount);
      g_autofree char *thousands
        = cents >= 100000 ? g_strdup_printf ("%u%s%03u", cents / 100000, group, cents / 100 % 1000)
                          : g_strdup_printf ("%u", cents / 100);
      g_autofree char *cell = g_strdup_printf ("%s%s%c%02u%s",
                                               amount < 0 ? "(" : "",
                                               thousands,
                                               mark,
                                               cents % 100,
                                               amount < 0 ? ")" : g_test_rand_bit () ? " €" : "");
      g_autofree char *expected = entente_money_to_text (amount);

      /* Millions without their own separator are still groups of three at the end. */
      if (cents >= 100000000 && *group != '\0')
        continue;
      assert_money (cell, mark, ENTENTE_NUMBER_OK, expected);
    }
}

/* Headings */

static void
assert_heading (const char *heading, const char *expected)
{
  g_autofree char *text = _entente_budget_column_to_text (_entente_budget_column_read (heading));

  g_test_message ("%s", heading);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_headings (void)
{
  assert_heading ("Montant", "forecast");
  assert_heading ("MONTANT (€)", "forecast");
  assert_heading ("Montant en euros", "forecast");
  assert_heading ("Montant TTC :", "forecast");
  assert_heading ("Budget 2027", "forecast");
  assert_heading ("Prévisionnel 2027", "forecast");
  assert_heading ("Réalisé", "actual");
  assert_heading ("Qté", "quantity");
  assert_heading ("P.U.", "unit-price");
  assert_heading ("Intitulé", "label");
  assert_heading ("N° de compte", "code");
  assert_heading ("Charges", "charges.label");
  assert_heading ("DÉPENSES", "charges.label");
  assert_heading ("Produits", "income.label");
  assert_heading ("Recettes", "income.label");
  assert_heading ("Amount", "forecast");
  assert_heading ("Income", "income.label");
  assert_heading ("Échéance", "due-on");
  assert_heading ("Couleur", "");
  assert_heading ("", "");
  assert_heading ("(€)", "");
}

static void
test_targets (void)
{
  for (guint panel = 0; panel < ENTENTE_BUDGET_N_PANELS; panel++)
    for (guint role = 1; role < ENTENTE_BUDGET_N_ROLES; role++)
      {
        const EntenteBudgetColumn column = { role, panel };
        g_autofree char *text = _entente_budget_column_to_text (column);
        g_autofree char *label = _entente_budget_column_dup_label (column);
        EntenteBudgetColumn again;

        g_assert_true (_entente_budget_column_from_text (text, &again));
        g_assert_cmpint (again.role, ==, role);
        g_assert_cmpint (again.panel, ==, panel);
        g_assert_cmpstr (label, !=, "");
      }
  g_assert_false (_entente_budget_column_from_text ("colour", &(EntenteBudgetColumn) { 0 }));
  g_assert_false (_entente_budget_column_from_text ("income.colour", &(EntenteBudgetColumn) { 0 }));
}

static void
test_letters (void)
{
  static const struct
  {
    guint column;
    const char *letters;
  } cases[] = {
    { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 51, "AZ" }, { 701, "ZZ" }, { 702, "AAA" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *letters = _entente_budget_column_dup_letters (cases[i].column);

      g_assert_cmpstr (letters, ==, cases[i].letters);
    }
}

/* As people type into the budget; what may be a date or years is none. */
static void
test_reckoned (void)
{
  static const char *const others[] = { "13/06/2027", "2026-2027", "10/4", "=SUM(A1:A3)", "=A1*2",
                                        "=10/0", "06-12-34-56-78" };

  assert_money ("12*35", ',', ENTENTE_NUMBER_OK, "420.00");
  assert_money ("220+144,5", ',', ENTENTE_NUMBER_OK, "364.50");
  assert_money ("=220+144.5", '.', ENTENTE_NUMBER_OK, "364.50");
  assert_money ("=10/4-1", ',', ENTENTE_NUMBER_OK, "1.50");
  assert_money ("3 k€", ',', ENTENTE_NUMBER_OK, "3000.00");
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_money (others[i], ',', ENTENTE_NUMBER_BAD, "");
}

/* One cell among many that was written the other way round. */
static void
test_other_mark (void)
{
  assert_money ("1’234.5", ',', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("12.50", ',', ENTENTE_NUMBER_OK, "12.50");
  assert_money ("1.234,50 €", '.', ENTENTE_NUMBER_OK, "1234.50");
  assert_money ("1.234", ',', ENTENTE_NUMBER_OK, "1234.00");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget-number/blank", test_blank);
  g_test_add_func ("/budget-number/french", test_french);
  g_test_add_func ("/budget-number/english", test_english);
  g_test_add_func ("/budget-number/bad", test_bad);
  g_test_add_func ("/budget-number/decimals", test_decimals);
  g_test_add_func ("/budget-number/mark", test_mark);
  g_test_add_func ("/budget-number/read-back", test_read_back);
  g_test_add_func ("/budget-column/headings", test_headings);
  g_test_add_func ("/budget-column/targets", test_targets);
  g_test_add_func ("/budget-column/letters", test_letters);
  g_test_add_func ("/budget-number/reckoned", test_reckoned);
  g_test_add_func ("/budget-number/other-mark", test_other_mark);

  return g_test_run ();
}
