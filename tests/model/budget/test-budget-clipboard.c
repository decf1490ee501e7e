/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "budget-fixture.h"

#include "entente-cell-block.h"
#include "entente-model-error.h"

#include <string.h>

/* "a|b/c|d": the cells of a block. */
static char *
dump_block (const char *text)
{
  g_autoptr (GPtrArray) rows = entente_cell_block_read (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? "/" : "", row);
    }

  return g_string_free (out, FALSE);
}

static void
test_block (void)
{
  const struct
  {
    const char *text;
    const char *cells;
  } blocks[] = {
    { "", "" },
    { "\n\n", "" },
    { "a\tb\nc\td", "a|b/c|d" },
    { "a\tb\r\nc\td\r\n", "a|b/c|d" },
    { "a\t\t\n\tb", "a||/|b" },
    { "\"a\nb\"\tc", "a\nb|c" },
    { "\"say \"\"no\"\"\"\tc", "say \"no\"|c" },
    { "\"never closed\tc", "\"never closed|c" },
    { "\"quoted\" word\tc", "\"quoted\" word|c" },
    { "a;1,5\nb;2", "a|1,5/b|2" },
    { "  a  \t b ", "a|b" },
    { "'=1+1\t'text'", "=1+1|'text'" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      g_autofree char *cells = dump_block (blocks[i].text);

      g_assert_cmpstr (cells, ==, blocks[i].cells);
    }
}

/* What a spreadsheet would run stays text; what is read back is what was written. */
static void
test_neutral (void)
{
  const struct
  {
    const char *cell;
    const char *written;
  } cells[] = {
    { "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"\t" },
    { "@SUM(A1)", "'@SUM(A1)\t" },
    { "+33 6 12", "'+33 6 12\t" },
    { "-1,50", "-1,50\t" },
    { "-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0\t" },
    { "plain", "plain\t" },
    { "two\nlines", "\"two\nlines\"\t" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autoptr (GPtrArray) read = NULL;

      entente_cell_block_append (out, cells[i].cell, '\t');
      g_assert_cmpstr (out->str, ==, cells[i].written);
      read = entente_cell_block_read (out->str);
      g_assert_cmpstr (((char **) read->pdata[0])[0], ==, cells[i].cell);
    }
}

static guint
paste (Money *money, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  EntenteRecord *first = NULL;
  gboolean done
    = entente_budget_paste_lines (money->table, text, ENTENTE_SIDE_CHARGES, "", &n, &first, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  g_assert_true (ENTENTE_IS_RECORD (first));

  return n;
}

/* "key label forecast" of all lines, then of what is in kind. */
static char *
dump_lines (Money *money)
{
  GString *out = g_string_new (NULL);
  guint n;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (money->table, &n);

  for (guint i = 0; i < n; i++)
    {
      EntenteRecord *line = (EntenteRecord *) rows[i].line;
      g_autofree char *amount = entente_money_to_text (rows[i].amounts.of[0]);

      if (line != NULL)
        g_string_append_printf (out, "%s %s %s\n",
                                entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY),
                                entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), amount);
      else if (rows[i].in_kind != NULL && rows[i].side == ENTENTE_SIDE_CHARGES)
        g_string_append_printf (
          out, "given %s %s\n",
          entente_record_get_text (ENTENTE_RECORD (rows[i].in_kind), ENTENTE_IN_KIND_LABEL), amount);
    }

  return g_string_free (out, FALSE);
}

static void
assert_lines (Money *money, const char *expected)
{
  g_autofree char *lines = dump_lines (money);

  g_assert_cmpstr (lines, ==, expected);
}

/* As LibreOffice and Excel give it: headings, French numbers, subtotals, a total. */
static void
test_lines (void)
{
  g_autoptr (Money) money = money_new ();

  g_assert_cmpuint (paste (money,
                           "Libellé\tMontant\n"
                           "60 – Achats\t800,00 €\n"
                           "606 Pain et boissons\t620,00 €\n"
                           "6064 Papier\t180,00 €\n"
                           "61 – Services extérieurs\t\n"
                           "613 Toilettes\t1\u202f540,50 €\n"
                           "616 \"Assurance\"\t=47,5*2\n"
                           "TOTAL DES CHARGES\t2 435,50 €\n\n"),
                    ==, 4);
  assert_lines (money,
                "C60.materials Pain et boissons 620.00\n"
                "C60.other Papier 180.00\n"
                "C61.rent Toilettes 1540.50\n"
                "C61.insurance \"Assurance\" 95.00\n");
  money_undo (money);
  assert_lines (money, "");
}

/* Without headings: an account, a label, and a number each. */
static void
test_guessed (void)
{
  g_autoptr (Money) money = money_new ();

  g_assert_cmpuint (paste (money, "606\tPain\t3\t1,20\t3,60\n616\tAssurance\t1\t95\t95\n"), ==, 2);
  assert_lines (money,
                "C60.materials Pain 3.60\n"
                "C61.insurance Assurance 95.00\n");
  money_undo (money);
  g_assert_cmpuint (paste (money, "Pain\nSel"), ==, 2);
  money_undo (money);
  /* Capitals head something only where there are amounts; a scale is no difference. */
  g_assert_cmpuint (paste (money, "SACEM\nPain"), ==, 2);
  money_undo (money);
  g_assert_cmpuint (paste (money, "ALIMENTATION\t\nBalance de cuisine\t35\nÉcart\t0\n"), ==, 1);
}

/* A facing table fills both sides; 86 becomes contributions in kind, 87 follows by itself. */
static void
test_facing (void)
{
  g_autoptr (Money) money = money_new ();

  g_assert_cmpuint (paste (money,
                           "Budget prévisionnel 2027\t\t\t\n"
                           "CHARGES\tMontant\tPRODUITS\tMontant\n"
                           "60 – Achats\t100\t74 – Subventions\t60\n"
                           "606 Pain\t100\tCommune\t60\n"
                           "\t\t758 Dons\t40\n"
                           "Total des charges\t100\tTotal des produits\t100\n"
                           "864 Personnel bénévole\t50\t875 Bénévolat\t50\n"
                           "Total général\t150\tTotal général\t150\n"),
                    ==, 4);
  assert_lines (money,
                "C60.materials Pain 100.00\n"
                "P74.commune Commune 60.00\n"
                "P75.gifts Dons 40.00\n"
                "given Personnel bénévole 50.00\n");
  money_assert_cents (entente_budget_table_get_totals (money->table)->all[1].of[0], "150.00");
}

/* Nothing is inserted when one cell is bad, and the sentence says which. */
static void
test_bad (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  const char *nothing[] = { "", "\t\t\n", "Total\t5\n" };

  g_assert_false (entente_budget_paste_lines (money->table,
                                              "Label\tForecast\nBread\t5\nSalt\t#REF!\n",
                                              ENTENTE_SIDE_CHARGES, "", NULL, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "Line 3, “Forecast”: "));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE, NULL);
  assert_lines (money, "");
  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_assert_false (entente_budget_paste_lines (money->table, nothing[i], ENTENTE_SIDE_CHARGES,
                                                  "", NULL, NULL, &error));
      money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE,
                          "There is no line in what was copied. Copy cells of a spreadsheet, or "
                          "lines of text, first.");
    }
}

static void
test_over (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  const guint fields[] = { ENTENTE_BUDGET_LINE_FORECAST, ENTENTE_BUDGET_LINE_ACTUAL };
  EntenteRecord *a = ENTENTE_RECORD (money_add (money, "C60.other", "a", "1.00"));
  EntenteRecord *b;
  guint n = 0;

  money_add (money, "C60.other", "b", "2.00");
  b = ENTENTE_RECORD (money_add (money, "C61.rent", "c", "3.00"));
  /* Past headings, down the lines that are shown, and beyond the last. */
  g_assert_true (entente_budget_paste_over (money->table, "10\t5\n20\t\n30\t7\n40\t8\n", a,
                                            ENTENTE_SIDE_CHARGES, fields, 2, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 4);
  assert_lines (money, "C60.other a 10.00\nC60.other b 20.00\nC61.rent c 30.00\nC61.rent  40.00\n");
  money_assert_cents (entente_record_get_cents (b, ENTENTE_BUDGET_LINE_ACTUAL), "7.00");
  money_undo (money);
  assert_lines (money, "C60.other a 1.00\nC60.other b 2.00\nC61.rent c 3.00\n");

  g_assert_false (entente_budget_paste_over (money->table, "1\t2\t3", a, ENTENTE_SIDE_CHARGES,
                                             fields, 2, NULL, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE,
                      "What was copied has 3 columns, and only 2 fit here. Begin further left, or "
                      "copy less.");
  g_assert_false (entente_budget_paste_over (money->table, "1\t2\n1\tx", a, ENTENTE_SIDE_CHARGES,
                                             fields, 2, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "Line 2, “Actual”: "));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_UNREADABLE, NULL);
  assert_lines (money, "C60.other a 1.00\nC60.other b 2.00\nC61.rent c 3.00\n");
}

static void
test_frozen (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (GError) error = NULL;
  const guint field = ENTENTE_BUDGET_LINE_FORECAST;
  EntenteRecord *a = ENTENTE_RECORD (money_add (money, "C60.other", "a", "1.00"));

  money_set (money, money->budget, ENTENTE_BUDGET_STATE, "adopted");
  g_assert_false (entente_budget_paste_lines (money->table, "x\t1", 0, "", NULL, NULL, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_FROZEN, NULL);
  g_assert_false (
    entente_budget_paste_over (money->table, "1", a, 0, &field, 1, NULL, &error));
  money_assert_error (&error, ENTENTE_MODEL_ERROR_FROZEN, NULL);
}

/* What is copied out and pasted into another budget is the same there. */
static void
test_copy (void)
{
  g_autoptr (Money) money = money_new ();
  g_autoptr (Money) other = money_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *copied = NULL;
  g_autofree char *before = NULL;
  EntenteBudgetLine *line = money_add (money, "C60.other", "=1+1", "1234.50");
  EntenteBudgetLine *rent = money_add (money, "C61.rent", "Toilets\n(two)", "360.00");

  money_set (money, rent, ENTENTE_BUDGET_LINE_QUANTITY, "2");
  money_set (money, rent, ENTENTE_BUDGET_LINE_UNIT_PRICE, "180.00");
  g_ptr_array_add (all, line);
  g_ptr_array_add (all, rent);
  g_ptr_array_add (all, money_add_in_kind (money, ENTENTE_NATURE_GOODS, "Fruit", "5.00"));
  copied = entente_budget_copy (money->table, all, ENTENTE_LANGUAGE_FRENCH);
  g_assert_nonnull (strstr (copied, "\t1234,50\t1234,50\t\n"));
  g_assert_nonnull (strstr (copied, "\t'=1+1\t"));
  g_assert_nonnull (strstr (copied, "\t\"Toilets\n(two)\"\t2\t\t180,00\t360,00\t"));

  g_assert_cmpuint (paste (other, copied), ==, 3);
  before = dump_lines (money);
  assert_lines (other, before);
}

/* Whatever comes in, nothing breaks, and what is refused changes nothing. */
static void
test_hostile (void)
{
  const char *const parts[] = { "\t",    "\n",      "\"",  "=cmd|'/C calc'!A0", "60 – Achats",
                                "Total", "1 234,5", "-",   "\r",                "99999999999999",
                                "é",     "Montant", "Libellé", ";",             "864" };

  g_autoptr (Money) money = money_new ();
  g_autofree char *before = money_dump_store (money);

  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *after = NULL;

      for (gint i = g_test_rand_int_range (1, 40); i > 0; i--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);
      if (entente_budget_paste_lines (money->table, text->str, 0, "", NULL, NULL, NULL))
        money_undo (money);
      after = money_dump_store (money);
      g_assert_cmpstr (after, ==, before);
    }
}

#define add(path, function) g_test_add_func ("/budget-clipboard/" path, function)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("block", test_block);
  add ("neutral", test_neutral);
  add ("lines", test_lines);
  add ("guessed", test_guessed);
  add ("facing", test_facing);
  add ("bad", test_bad);
  add ("over", test_over);
  add ("frozen", test_frozen);
  add ("copy", test_copy);
  add ("hostile", test_hostile);

  return g_test_run ();
}
