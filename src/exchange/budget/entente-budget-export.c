/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-export.h"

#include "entente-budget-files-private.h"

const char *const entente_budget_export_formats[] = { "xlsx", "csv", "json", NULL };

/**
 * entente_budget_export:
 * @table: a version of the budget, in the chart of accounts and language that are wanted
 * @format: one of entente_budget_export_formats
 * @error: return location for an error
 *
 * Writes the budget for other programs. The spreadsheet ("xlsx") counts by itself: the facing table
 * with subtotals and totals as sums, and every line on a second sheet. The table ("csv") has a line
 * a
 * row and comes back with [ctor@BudgetImport.read]. For programs ("json"), amounts are in cents.
 *
 * Returns: (transfer full): the content of a file, or %NULL with an error of
 * %ENTENTE_EXCHANGE_ERROR
 */
GBytes *
entente_budget_export (EntenteBudgetTable *table, const char *format, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);
  g_return_val_if_fail (format != NULL, NULL);
  g_return_val_if_fail (g_strv_contains (entente_budget_export_formats, format), NULL);

  if (g_str_equal (format, "csv"))
    return _entente_budget_write_csv (table);
  if (g_str_equal (format, "json"))
    return _entente_budget_write_json (table);

  return _entente_budget_write_workbook (table, error);
}

/**
 * entente_financial_report_export:
 * @table: a version of the budget, in the chart of accounts and language that are wanted
 * @error: return location for an error
 *
 * Writes forecast and actual amounts side by side as a spreadsheet (XLSX), with the differences and
 * shares as formulas, and the explanations.
 *
 * Returns: (transfer full): the content of a file, or %NULL with an error of
 * %ENTENTE_EXCHANGE_ERROR
 */
GBytes *
entente_financial_report_export (EntenteBudgetTable *table, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (table), NULL);

  return _entente_budget_write_report (table, error);
}
