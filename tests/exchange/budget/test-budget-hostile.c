/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that other programs, other countries and bad luck make: read as they are meant, or refused
   with a sentence, and never half. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-budget-import.h"
#include "entente-csv-reader.h"

#include <string.h>

#define HEADINGS "Code;Libellé;Montant\n"

static EntenteBudgetImport *
read_bytes (Money *f, const char *bytes, gsize length, GError **error)
{
  g_autoptr (GBytes) content = g_bytes_new (bytes, length);

  return entente_budget_import_read (f->table, content, error);
}

static EntenteBudgetImport *
read_text (Money *f, const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteBudgetImport *import = read_bytes (f, text, strlen (text), &error);

  g_assert_no_error (error);
  return import;
}

static void
apply (EntenteBudgetImport *import)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
}

static void
assert_refused (Money *f, const char *bytes, gsize length, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBudgetImport) import = read_bytes (f, bytes, length, &error);

  g_assert_null (import);
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, code);
  /* A sentence. */
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static EntenteRecord *
get_line (Money *f, guint position)
{
  g_autoptr (EntenteRecord) line
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET_LINE), position);

  return line;
}

static guint
count (Money *f)
{
  return g_list_model_get_n_items (entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET_LINE));
}

static void
assert_charges (Money *f, const char *expected)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (f->table);

  money_assert_cents (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST], expected);
}

/* Quotes */

static void
test_unclosed_quote (void)
{
  static const char *const texts[] = {
    HEADINGS "613;\"Tente;100\n606;Farine;20\n",
    HEADINGS "\"",
    "\"" HEADINGS "613;Tente;100\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Money) f = money_new ();

      assert_refused (f, texts[i], strlen (texts[i]), ENTENTE_EXCHANGE_ERROR_FORMAT);
      g_assert_cmpuint (count (f), ==, 0);
    }
}

static void
test_quotes (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, HEADINGS "613;\"Tente \"\"grande\"\"; bleue\";\"1 200,50\"\n"
                             "606;\"Farine\nbise\";\"20\"\n");

  apply (import);
  g_assert_cmpuint (count (f), ==, 2);
  assert_charges (f, "1220.50");
  for (guint i = 0; i < 2; i++)
    {
      const char *label = entente_record_get_text (get_line (f, i), ENTENTE_BUDGET_LINE_LABEL);

      g_assert_true (g_str_equal (label, "Tente \"grande\"; bleue")
                     || g_str_equal (label, "Farine bise"));
    }
}

/* Letters */

/* As older spreadsheets save it in France: "Libellé" and "€" of Windows. */
static void
test_windows_letters (void)
{
  static const char text[] = "Code;Libell\xe9;Montant\n613;Barnum d\x92\xe9t\xe9;1 200,50 \x80\n";
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import = read_bytes (f, text, sizeof text - 1, NULL);

  g_assert_nonnull (import);
  apply (import);
  g_assert_cmpstr (entente_record_get_text (get_line (f, 0), ENTENTE_BUDGET_LINE_LABEL), ==,
                   "Barnum d’été");
  assert_charges (f, "1200.50");
}

static void
test_wide_letters (void)
{
  gsize length;
  g_autofree char *text = g_convert ("\xef\xbb\xbf" HEADINGS "613;Été;12,50\n", -1, "UTF-16LE",
                                     "UTF-8", NULL, &length, NULL);
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import = read_bytes (f, text, length, NULL);

  g_assert_nonnull (import);
  apply (import);
  assert_charges (f, "12.50");
}

/* No text at all: refused, or nothing of it reaches the file in broken letters. */
static void
test_broken_letters (void)
{
  for (guint run = 0; run < 150; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (GString) text = g_string_new (run % 3 == 0 ? HEADINGS "613;" : NULL);
      g_autoptr (EntenteBudgetImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (int n = g_test_rand_int_range (1, 80); n > 0; n--)
        g_string_append_c (text, (char) g_test_rand_int_range (0, 256));
      if (run % 3 == 0)
        g_string_append (text, ";12,50\n");
      import = read_bytes (f, text->str, text->len, &error);
      if (import == NULL)
        {
          g_assert_cmpuint (error->domain, ==, ENTENTE_EXCHANGE_ERROR);
          continue;
        }
      apply (import);
      for (guint i = 0; i < count (f); i++)
        {
          EntenteRecord *line = get_line (f, i);

          g_assert_true (g_utf8_validate (
            entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), -1, NULL));
          g_assert_true (g_utf8_validate (
            entente_record_get_text (line, ENTENTE_BUDGET_LINE_COMMENT), -1, NULL));
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (Money) f = money_new ();

  assert_refused (f, "", 0, ENTENTE_EXCHANGE_ERROR_EMPTY);
  assert_refused (f, "\xef\xbb\xbf", 3, ENTENTE_EXCHANGE_ERROR_EMPTY);
  assert_refused (f, "\n\r\n;;;\n", 7, ENTENTE_EXCHANGE_ERROR_EMPTY);
}

/* Size */

static char *
make_rows (guint n)
{
  GString *text = g_string_new (HEADINGS);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s;Ligne %u;%u,50\n", i % 2 ? "613" : "606", i, i % 1000);
  return g_string_free_and_steal (text);
}

static void
test_too_many_rows (void)
{
  g_autoptr (Money) f = money_new ();
  g_autofree char *text = make_rows (100000);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBudgetImport) import = read_bytes (f, text, strlen (text), &error);

  g_assert_null (import);
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE);
  g_assert_nonnull (strstr (error->message, "20000"));
  g_assert_cmpuint (count (f), ==, 0);
}

/* As many as are read: counted in whole cents, planned in a time that grows with them. */
static void
test_many_rows (void)
{
  g_autoptr (Money) f = money_new ();
  g_autofree char *text = make_rows (5000);
  g_autoptr (EntenteBudgetImport) import = read_text (f, text);
  g_autoptr (EntenteBudgetImport) again = NULL;
  guint added, unchanged;
  EntenteMoney sum = 0;
  g_autofree char *expected = NULL;

  for (guint i = 0; i < 5000; i++)
    sum += (i % 1000) * 100 + 50;
  expected = entente_money_to_text (sum);
  g_object_get (import, "n-added", &added, NULL);
  g_assert_cmpuint (added, ==, 5000);
  apply (import);
  assert_charges (f, expected);
  again = read_text (f, text);
  g_object_get (again, "n-unchanged", &unchanged, NULL);
  g_assert_cmpuint (unchanged, ==, 5000);
}

static void
test_long_cell (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (GString) text = g_string_new (HEADINGS "613;");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteBudgetImport) import = NULL;

  for (guint i = 0; i < 2 * ENTENTE_CSV_MAX_CELL_BYTES; i++)
    g_string_append_c (text, 'a');
  g_string_append (text, ";100\n");
  import = read_bytes (f, text->str, text->len, &error);
  g_assert_null (import);
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_TOO_LARGE);
}

/* Amounts */

static void
test_amounts (void)
{
  static const struct
  {
    const char *cell;
    const char *amount; /* "" when it is none, and is kept in the comment */
  } cases[] = {
    { "1 234,56", "1234.56" },
    { "1\u00a0234,56", "1234.56" },
    { "1\u202f234,56\u00a0€", "1234.56" },
    { "1\u2009234,56", "1234.56" },
    { "1'234,56", "1234.56" },
    { "€ 1234,56", "1234.56" },
    { "1234,56 EUR", "1234.56" },
    { "-1234,56", "-1234.56" },
    { "−1 234,56 €", "-1234.56" },
    { "- 1 234,56", "-1234.56" },
    { "(1 234,56)", "-1234.56" },
    { "1234,56-", "-1234.56" },
    { "0", "0.00" },
    { "0,005", "0.01" },
    { ",5", "0.50" },
    { "1 000 000 000,00", "1000000000.00" },
    { "1 000 000 000,01", "" },
    { "12,5,0", "" },
    { "12 €uros", "" },
    { "1e9", "" },
    { "0x10", "" },
    { "NaN", "" },
    { "=12*35", "420.00" },
    { "=A2*35", "" },
    { "12 %", "" },
    { "douze", "" },
    { "99999999999999999999", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Money) f = money_new ();
      g_autofree char *text = g_strdup_printf (HEADINGS "613;Tente;%s\n", cases[i].cell);
      g_autoptr (EntenteBudgetImport) import = read_text (f, text);
      EntenteRecord *line;

      g_test_message ("“%s”", cases[i].cell);
      entente_budget_import_set_french_numbers (import, TRUE);
      apply (import);
      g_assert_cmpuint (count (f), ==, 1);
      line = get_line (f, 0);
      money_assert_cents (entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST),
                          cases[i].amount);
      /* What cannot be read is not lost. */
      if (*cases[i].amount == '\0')
        g_assert_nonnull (strstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_COMMENT),
                                  cases[i].cell));
    }
}

/* Whatever is written in either language is read back to the cent. */
static void
test_amounts_both_ways (void)
{
  static const char *const groups[] = { "", " ", "\u00a0", "\u202f" };

  for (guint run = 0; run < 100; run++)
    {
      const gboolean french = run % 2;
      const guint whole = g_test_rand_int_range (0, 999999);
      const guint rest = g_test_rand_int_range (0, 100);
      const char *group = french ? groups[run / 2 % 4] : run % 4 ? "," : "";
      g_autoptr (Money) f = money_new ();
      g_autofree char *number
        = whole >= 1000
            ? g_strdup_printf ("%u%s%03u", whole / 1000, group, whole % 1000)
            : g_strdup_printf ("%u", whole);
      g_autofree char *text = g_strdup_printf ("Code\tLibellé\tMontant\n613\tTente\t%s%c%02u\n",
                                               number, french ? ',' : '.', rest);
      g_autofree char *expected = g_strdup_printf ("%u.%02u", whole, rest);
      g_autoptr (EntenteBudgetImport) import = read_text (f, text);

      entente_budget_import_set_french_numbers (import, french);
      apply (import);
      money_assert_cents (entente_record_get_cents (get_line (f, 0), ENTENTE_BUDGET_LINE_FORECAST),
                          expected);
    }
}

/* Columns */

static const char *const headings[] = { "Code", "Libellé", "Quantité", "Unité", "Prix unitaire",
                                        "Prévu", "Réalisé", "Justificatif" };
static const char *const rows[][G_N_ELEMENTS (headings)] = {
  { "613", "Tente", "2", "jours", "270,00", "540,00", "500,00", "F-12" },
  { "741", "Ville", "", "", "", "900,00", "", "" },
  { "606", "Farine", "", "", "", "", "12,50", "ticket" },
};

static void
append_row (GString *text, const char *const *cells, const guint *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ";" : "", cells[order[i]]);
  g_string_append_c (text, '\n');
}

static char *
export (Money *f)
{
  g_autoptr (GBytes) content = entente_budget_export (f->table, "csv", NULL);

  return g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content));
}

/* In whatever order the columns stand, they make the same budget. */
static void
test_any_order (void)
{
  g_autofree char *first = NULL;
  guint order[G_N_ELEMENTS (headings)];

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    order[i] = i;
  for (guint run = 0; run < 40; run++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (EntenteBudgetImport) import = NULL;
      g_autofree char *made = NULL;

      append_row (text, headings, order);
      for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
        append_row (text, rows[i], order);
      import = read_text (f, text->str);
      apply (import);
      made = export (f);
      if (first == NULL)
        first = g_strdup (made);
      g_assert_cmpstr (made, ==, first);
      for (guint i = G_N_ELEMENTS (order) - 1; i > 0; i--)
        {
          const guint other = g_test_rand_int_range (0, (int) i + 1);
          const guint kept = order[i];

          order[i] = order[other];
          order[other] = kept;
        }
    }
  g_assert_nonnull (strstr (first, "540"));
}

/* "Compte" may hold numbers, words or both. */
static void
test_accounts (void)
{
  static const char *const cells[] = { "613", "613 – Locations", "613: Locations", "Locations",
                                       "613 Locations" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (Money) f = money_new ();
      g_autofree char *text = g_strdup_printf ("Côté;Compte;Libellé;Prévu\n"
                                               "Charges;%s;Tente de nuit;100\n", cells[i]);
      g_autoptr (EntenteBudgetImport) import = read_text (f, text);
      EntenteRecord *line;

      apply (import);
      line = get_line (f, 0);
      g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY), ==, "C61.rent");
      g_assert_cmpstr (entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), ==,
                       "Tente de nuit");
    }
}

static void
test_account_tells_side (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, "Compte;Libellé;Prévu\n613;Tente;100\n741;Ville;40\n756;Cotisations;60\n");
  const EntenteBudgetTotals *totals;

  apply (import);
  totals = entente_budget_table_get_totals (f->table);
  assert_charges (f, "100.00");
  money_assert_cents (totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST], "100.00");
}

/* A class is the sum of its own accounts only: money is not taken for a subtotal. */
static void
test_same_amount_below (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import
    = read_text (f, "Code;Libellé;Prévu\n"
                    "70;Buvette;100\n"
                    "74;Ville;500\n"
                    "758;Dons;500\n"
                    "75;Produits divers;60\n"
                    "756;Cotisations;60\n");
  const EntenteBudgetTotals *totals;

  apply (import);
  totals = entente_budget_table_get_totals (f->table);
  money_assert_cents (totals->cash[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST], "1160.00");
}

/* The same mapping is understood again, also where headings come twice or are missing. */
static void
test_mapping_again (void)
{
  static const char *const texts[] = {
    "CHARGES;Montant;PRODUITS;Montant;Divers\nTente;100;Dons;90;x\n",
    "Code;Libellé;Montant;;Devis=\"a\"\n613;Tente;100;12;200\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (EntenteBudgetImport) import = read_text (f, texts[i]);
      g_autoptr (EntenteBudgetImport) again = read_text (f, texts[i]);
      g_autofree char *layout = entente_budget_import_dup_layout (import);
      g_autofree char *other = entente_budget_import_dup_layout (again);
      g_autofree char *mapping = NULL;
      g_autofree char *back = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpstr (layout, ==, other);
      g_assert_true (g_str_has_prefix (layout, "budget-"));
      g_assert_true (entente_budget_import_set_target (import, 4, "comment"));
      g_assert_true (entente_budget_import_set_target (import, 0, ""));
      mapping = entente_budget_import_dup_mapping (import);
      g_assert_true (entente_budget_import_set_mapping (again, mapping, &error));
      g_assert_no_error (error);
      back = entente_budget_import_dup_mapping (again);
      g_assert_cmpstr (back, ==, mapping);
      g_assert_nonnull (strstr (mapping, "E=comment"));
    }
}

static void
test_no_layout (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (EntenteBudgetImport) import = read_text (f, "613 – Tente;100\n606 – Farine;20\n");
  g_autofree char *layout = entente_budget_import_dup_layout (import);

  g_assert_cmpstr (layout, ==, "");
}

/* Formulas */

/* Our reader takes the apostrophes off again, so the bytes themselves are looked through. */
static void
assert_harmless (const char *text)
{
  gboolean begins = TRUE, quoted = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (begins && *p == '"' && !quoted)
        {
          quoted = TRUE;
          continue;
        }
      if (begins && strchr ("=+-@\t\r", *p) != NULL && !g_str_has_prefix (p, "-1.00;")
          && !g_str_has_prefix (p, "\r\n"))
        g_error ("A spreadsheet would compute “%s”", p);
      if (*p == '"')
        quoted = !quoted;
      begins = !quoted && (*p == ';' || *p == '\n');
    }
}

/* However a formula comes in, no cell that goes out begins as one, and it comes back as typed. */
static void
test_formulas (void)
{
  static const char *const dangerous[] = {
    "=HYPERLINK(\"http://x.example\";\"click\")", "+33 1 99 00 00 10", "@SUM(A1:A9)", "-2+3",
    "＝1+1", "\t=1", "=cmd|' /C calc'!A0",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dangerous); i++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (Money) other = money_new ();
      EntenteOrganization *club
        = money_add_organization (f, dangerous[i], ENTENTE_ORGANIZATION_ASSOCIATION);
      EntenteBudgetLine *line = money_add (f, "C61.rent", dangerous[i], "-1.00");
      g_autofree char *text = NULL;
      g_autofree char *stripped = g_strstrip (g_strdup (dangerous[i]));
      g_autoptr (EntenteBudgetImport) import = NULL;

      money_set (f, line, ENTENTE_BUDGET_LINE_COMMENT, dangerous[i]);
      money_set (f, line, ENTENTE_BUDGET_LINE_DOCUMENT, dangerous[i]);
      money_set_reference (f, line, ENTENTE_BUDGET_LINE_ORGANIZATION, club);
      text = export (f);
      assert_harmless (text + strlen ("\xef\xbb\xbf"));
      import = read_text (other, text);
      apply (import);
      g_assert_cmpstr (entente_record_get_text (get_line (other, 0), ENTENTE_BUDGET_LINE_DOCUMENT),
                       ==, stripped);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget-hostile/unclosed-quote", test_unclosed_quote);
  g_test_add_func ("/budget-hostile/quotes", test_quotes);
  g_test_add_func ("/budget-hostile/windows-letters", test_windows_letters);
  g_test_add_func ("/budget-hostile/wide-letters", test_wide_letters);
  g_test_add_func ("/budget-hostile/broken-letters", test_broken_letters);
  g_test_add_func ("/budget-hostile/nothing", test_nothing);
  g_test_add_func ("/budget-hostile/too-many-rows", test_too_many_rows);
  g_test_add_func ("/budget-hostile/many-rows", test_many_rows);
  g_test_add_func ("/budget-hostile/long-cell", test_long_cell);
  g_test_add_func ("/budget-hostile/amounts", test_amounts);
  g_test_add_func ("/budget-hostile/amounts-both-ways", test_amounts_both_ways);
  g_test_add_func ("/budget-hostile/any-order", test_any_order);
  g_test_add_func ("/budget-hostile/accounts", test_accounts);
  g_test_add_func ("/budget-hostile/account-tells-side", test_account_tells_side);
  g_test_add_func ("/budget-hostile/same-amount-below", test_same_amount_below);
  g_test_add_func ("/budget-hostile/mapping-again", test_mapping_again);
  g_test_add_func ("/budget-hostile/no-layout", test_no_layout);
  g_test_add_func ("/budget-hostile/formulas", test_formulas);

  return g_test_run ();
}
