/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Budgets leave as a table and come back into another project, in every chart of accounts, and with
   whatever may happen to a file on its way. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-budget-import.h"

#include <string.h>

static const EntenteAmountColumn columns[]
  = { ENTENTE_AMOUNT_FORECAST, ENTENTE_AMOUNT_REVISED, ENTENTE_AMOUNT_ACTUAL };

/* Up to the greatest amount that is taken. */
static char *
make_amount (void)
{
  if (g_test_rand_int_range (0, 12) == 0)
    return g_strdup ("1000000000.00");
  return g_strdup_printf ("%d.%02d", g_test_rand_int_range (0, 90000),
                          g_test_rand_int_range (0, 100));
}

static void
add_lines (Money *f, guint n_lines)
{
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0; i < n_lines; i++)
    {
      const EntenteAccount *account = &accounts[g_test_rand_int_range (0, (int) n_accounts)];
      g_autofree char *label = g_strdup_printf ("Line %u; \"%s\"", i, i % 3 == 0 ? "=1+1" : "é\n-2");
      g_autofree char *forecast = make_amount ();
      g_autofree char *actual = make_amount ();
      EntenteBudgetLine *line;

      if (account->block == ENTENTE_BLOCK_IN_KIND)
        continue;
      line = money_add (f, account->key, label, forecast);
      if (g_test_rand_bit ())
        money_set (f, line, ENTENTE_BUDGET_LINE_ACTUAL, actual);
      if (g_test_rand_bit ())
        money_set (f, line, ENTENTE_BUDGET_LINE_REVISED, actual);
    }
}

static GBytes *
export_as (Money *f, const char *chart, EntenteLanguage language)
{
  g_autoptr (EntenteBudgetTable) table = entente_budget_table_new (f->store, NULL, language);
  g_autoptr (GError) error = NULL;
  GBytes *content;

  entente_budget_table_set_chart (table, chart);
  content = entente_budget_export (table, "csv", &error);
  g_assert_no_error (error);
  return content;
}

static void
assert_same_totals (Money *f, Money *other)
{
  const EntenteBudgetTotals *sent = entente_budget_table_get_totals (f->table);
  const EntenteBudgetTotals *come = entente_budget_table_get_totals (other->table);

  for (guint side = 0; side < 2; side++)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      g_assert_cmpint (come->cash[side].of[columns[i]], ==, sent->cash[side].of[columns[i]]);
}

/* Whatever the chart a table was written in, nothing is lost where it is read in another, and what is
   read twice is there once. */
static void
test_charts (void)
{
  const char *const *charts = entente_account_chart_list ();

  for (guint i = 0; charts[i] != NULL; i++)
    for (guint run = 0; run < 6; run++)
      {
        g_autoptr (Money) f = money_new ();
        g_autoptr (Money) other = money_new ();
        g_autoptr (GBytes) content = NULL;
        g_autoptr (EntenteBudgetImport) import = NULL;
        g_autoptr (EntenteBudgetImport) again = NULL;
        g_autoptr (GError) error = NULL;
        guint added, updated, refused;

        add_lines (f, 20);
        content = export_as (f, charts[i], run % 2 == 0 ? ENTENTE_LANGUAGE_FRENCH
                                                        : ENTENTE_LANGUAGE_ENGLISH);
        import = entente_budget_import_read (other->table, content, &error);
        g_assert_no_error (error);
        g_object_get (import, "n-refused", &refused, NULL);
        g_assert_cmpuint (refused, ==, 0);
        g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
        assert_same_totals (f, other);

        again = entente_budget_import_read (other->table, content, NULL);
        g_object_get (again, "n-added", &added, "n-updated", &updated, NULL);
        g_assert_cmpuint (added + updated, ==, 0);
      }
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* What is known of the lines, in no order. */
static char *
dup_lines (EntenteStore *store)
{
  static const guint fields[]
    = { ENTENTE_BUDGET_LINE_KEY, ENTENTE_BUDGET_LINE_LABEL, ENTENTE_BUDGET_LINE_COMMENT,
        ENTENTE_BUDGET_LINE_EXPLANATION, ENTENTE_BUDGET_LINE_DOCUMENT };
  GListModel *lines = entente_store_get_list (store, ENTENTE_TYPE_BUDGET_LINE);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);
      GString *text = g_string_new (NULL);

      for (guint j = 0; j < G_N_ELEMENTS (fields); j++)
        g_string_append_printf (text, "%s|", entente_record_get_text (line, fields[j]));
      g_string_append_printf (text, "%" G_GINT64_FORMAT,
                              entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST));
      g_ptr_array_add (words, g_string_free_and_steal (text));
    }
  g_ptr_array_sort (words, compare_words);
  g_ptr_array_add (words, NULL);
  return g_strjoinv ("\n", (char **) words->pdata);
}

/* Accounts that share an entry of the chart, lines without an amount or named like a total, and
   explanations come back as they were. */
static void
test_nothing_is_lost (void)
{
  const char *const *charts = entente_account_chart_list ();

  for (guint i = 0; charts[i] != NULL; i++)
    {
      g_autoptr (Money) f = money_new ();
      g_autoptr (Money) other = money_new ();
      g_autoptr (GBytes) content = NULL;
      g_autoptr (EntenteBudgetImport) import = NULL;
      g_autofree char *sent = NULL;
      g_autofree char *come = NULL;
      guint n_accounts;
      const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

      for (guint j = 0; j < n_accounts; j++)
        if (accounts[j].block != ENTENTE_BLOCK_IN_KIND)
          money_add (f, accounts[j].key, j % 2 == 0 ? "Total de la buvette" : "Achats",
                     j % 3 == 0 ? "" : "12.50");
      money_set (f, money_add (f, "C65", "SACEM", "110.00"), ENTENTE_BUDGET_LINE_EXPLANATION,
                 "=moins de morceaux");
      content = export_as (f, charts[i], ENTENTE_LANGUAGE_FRENCH);
      import = entente_budget_import_read (other->table, content, NULL);
      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
      sent = dup_lines (f->store);
      come = dup_lines (other->store);
      g_assert_cmpstr (come, ==, sent);
    }
}

/* A letter lost, doubled or changed. */
static GBytes *
spoil (GBytes *content)
{
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  g_autoptr (GByteArray) spoilt = g_byte_array_new ();

  g_byte_array_append (spoilt, (const guint8 *) data, (guint) length);
  for (int n = g_test_rand_int_range (1, 6); n > 0 && spoilt->len > 1; n--)
    {
      guint at = (guint) g_test_rand_int_range (0, (int) spoilt->len);

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          g_byte_array_remove_index (spoilt, at);
          break;
        case 1:
          g_byte_array_append (spoilt, (const guint8 *) data, (guint) MIN (at, length));
          break;
        case 2:
          g_byte_array_set_size (spoilt, at + 1);
          break;
        default:
          spoilt->data[at] = (guint8) g_test_rand_int_range (0, 256);
        }
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&spoilt));
}

/* What came through is a budget all the same: its totals are the sums of its lines, no amount is
   beyond what can be typed, and one step back takes it away whole. */
static void
check_sound (Money *f)
{
  g_autofree char *dump = money_dump (f->table);
  GListModel *lines = entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET_LINE);
  EntenteMoney sum = 0;
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (f->table);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);
      EntenteMoney amount = entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST);

      if (amount == ENTENTE_MONEY_NONE)
        continue;
      g_assert_cmpint (ABS (amount), <=, cents ("1000000000.00"));
      sum += amount;
    }
  for (guint side = 0; side < 2; side++)
    if (totals->cash[side].of[ENTENTE_AMOUNT_FORECAST] != ENTENTE_MONEY_NONE)
      sum -= totals->cash[side].of[ENTENTE_AMOUNT_FORECAST];
  g_assert_cmpint (sum, ==, 0);
  g_assert_nonnull (dump);
}

static void
test_spoilt (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (GBytes) content = NULL;
  guint n_read = 0;

  add_lines (f, 12);
  content = export_as (f, "cerfa-12156-06", ENTENTE_LANGUAGE_FRENCH);
  for (guint run = 0; run < 150; run++)
    {
      g_autoptr (Money) other = money_new ();
      g_autoptr (GBytes) spoilt = spoil (content);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteBudgetImport) import
        = entente_budget_import_read (other->table, spoilt, &error);

      g_assert_true ((import != NULL) == (error == NULL));
      if (import == NULL || !entente_import_apply (ENTENTE_IMPORT (import), NULL))
        continue;
      n_read++;
      check_sound (other);
      if (entente_store_get_undo_label (other->store) == NULL)
        continue;
      money_undo (other);
      g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (
                          other->store, ENTENTE_TYPE_BUDGET_LINE)),
                        ==, 0);
    }
  /* Most of what is hurt can still be read. */
  g_assert_cmpuint (n_read, >, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/budget-both-ways/charts", test_charts);
  g_test_add_func ("/budget-both-ways/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/budget-both-ways/spoilt", test_spoilt);

  return g_test_run ();
}
