/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What it costs to write a budget of 5,000 lines as spreadsheet, table and for programs, and to
   read the table back, beside a bare pass over the same cells. */
#include "budget-fixture.h"

#include "budget/entente-budget-export.h"
#include "budget/entente-budget-import.h"
#include "entente-csv-reader.h"

#define N_LINES 5000

static double
get_ms_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static void
report (const char *what, double ms)
{
  g_print ("%-34s %9.3f ms\n", what, ms);
}

static void
add_lines (Money *f)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Lines");
  guint n_accounts;
  const EntenteAccount *accounts = entente_account_get_all (&n_accounts);

  for (guint i = 0; i < N_LINES; i++)
    {
      const EntenteAccount *account = &accounts[i % 50];
      EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
      g_autofree char *label = g_strdup_printf ("Line %u, with some words", i);

      entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                                  ENTENTE_RECORD (f->budget));
      entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
      entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, account->key);
      entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, (int) account->side);
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 100 + i);
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_ACTUAL, 90 + i);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
}

static GBytes *
measure_export (Money *f, const char *format)
{
  gint64 start = g_get_monotonic_time ();
  GBytes *content = entente_budget_export (f->table, format, NULL);

  g_assert_nonnull (content);
  report (format, get_ms_since (start));
  return content;
}

static void
measure_import (Money *f, GBytes *content)
{
  gint64 start = g_get_monotonic_time ();
  g_autofree char *text = g_strndup ((const char *) g_bytes_get_data (content, NULL) + 3,
                                     g_bytes_get_size (content) - 3);
  g_autoptr (GPtrArray) rows = entente_csv_read (text, NULL, NULL);
  g_autoptr (EntenteBudgetImport) import = NULL;

  g_assert_cmpuint (rows->len, ==, N_LINES + 1);
  report ("cells alone", get_ms_since (start));
  start = g_get_monotonic_time ();
  import = entente_budget_import_read (f->table, content, NULL);
  report ("read and plan", get_ms_since (start));
  start = g_get_monotonic_time ();
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  report ("apply", get_ms_since (start));
}

int
main (void)
{
  g_autoptr (Money) f = money_new ();
  g_autoptr (Money) other = money_new ();
  g_autoptr (GBytes) table = NULL;
  gint64 start;

  add_lines (f);
  start = g_get_monotonic_time ();
  entente_budget_table_get_totals (f->table);
  report ("totals", get_ms_since (start));
  g_bytes_unref (measure_export (f, "xlsx"));
  g_bytes_unref (measure_export (f, "json"));
  table = measure_export (f, "csv");
  start = g_get_monotonic_time ();
  g_bytes_unref (entente_financial_report_export (f->table, NULL));
  report ("financial report, xlsx", get_ms_since (start));
  measure_import (other, table);

  return 0;
}
