/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-table-private.h"

#include "budget/entente-budget-edit.h"
#include "entente-typography.h"

#include <glib/gi18n-lib.h>

char *
_entente_budget_say (EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_EURO, entente_language_get_interface ());
}

char *
entente_budget_table_dup_balance (EntenteBudgetTable *self, EntenteAmountColumn column)
{
  const EntenteBudgetAmounts *cash;
  g_autofree char *words = NULL;
  EntenteMoney gap;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);
  g_return_val_if_fail (column <= ENTENTE_AMOUNT_ACTUAL, NULL);

  cash = entente_budget_table_get_totals (self)->cash;
  if (cash[ENTENTE_SIDE_CHARGES].of[column] == ENTENTE_MONEY_NONE
      && cash[ENTENTE_SIDE_INCOME].of[column] == ENTENTE_MONEY_NONE)
    return g_strdup (C_ ("budget", "No amount yet"));

  gap = entente_budget_table_get_gap (self, column);
  if (gap == 0)
    return g_strdup (C_ ("budget", "Balanced"));

  words = _entente_budget_say (ABS (gap));
  if (column == ENTENTE_AMOUNT_ACTUAL)
    return gap > 0
             /* Translators: more was spent than received; %s is an amount. */
             ? g_strdup_printf (C_ ("budget", "%s more spent than received"), words)
             : g_strdup_printf (C_ ("budget", "%s more received than spent"), words);

  return gap > 0
           /* Translators: charges exceed income by %s, an amount. */
           ? g_strdup_printf (C_ ("budget", "%s of income to find"), words)
           /* Translators: income exceeds charges by %s, an amount. */
           : g_strdup_printf (C_ ("budget", "%s of income too many"), words);
}

static const char *
get_label (const EntenteBudgetRow *row)
{
  if (row->line != NULL)
    return entente_record_get_text (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_LABEL);
  if (row->in_kind != NULL)
    return entente_record_get_text (ENTENTE_RECORD (row->in_kind), ENTENTE_IN_KIND_LABEL);

  return "";
}

char *
entente_budget_table_dup_title (EntenteBudgetTable *self, guint row)
{
  EntenteBudgetComputation *computation;
  const EntenteBudgetRow *at;
  const EntenteChartEntry *entry;
  const char *label;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (self), NULL);

  computation = _entente_budget_table_get_computation (self);
  g_return_val_if_fail (row < computation->rows->len, NULL);

  at = &g_array_index (computation->rows, EntenteBudgetRow, row);
  entry = &computation->entries[at->entry];
  label = get_label (at);
  if (*label != '\0')
    return g_strdup (label);

  return at->level < 2 ? entente_chart_entry_dup_title (entry) : g_strdup (entry->label);
}

static char *
dup_adopted_title (EntenteRecord *budget)
{
  const int number = (int) entente_record_get_integer (budget, ENTENTE_BUDGET_NUMBER);
  const EntenteLanguage language = entente_language_get_interface ();
  g_autofree char *day = NULL;
  GDate adopted;

  if (!entente_record_get_date (budget, ENTENTE_BUDGET_ADOPTED_ON, &adopted))
    return g_strdup_printf (C_ ("budget", "Version %d, adopted"), number);

  day = entente_typography_format_date (&adopted, ENTENTE_DATE_PLAIN, language);
  /* Translators: number of the version, day of the adoption. */
  return g_strdup_printf (C_ ("budget", "Version %d, adopted on %s"), number, day);
}

char *
entente_budget_dup_title (EntenteBudget *budget)
{
  EntenteRecord *record = (EntenteRecord *) budget;
  const char *name;

  g_return_val_if_fail (ENTENTE_IS_BUDGET (budget), NULL);

  if (entente_record_get_choice (record, ENTENTE_BUDGET_STATE) == ENTENTE_BUDGET_ADOPTED)
    return dup_adopted_title (record);

  name = entente_record_get_text (record, ENTENTE_BUDGET_NAME);
  return *name != '\0' ? g_strdup (name)
                       : entente_record_dup_display (record, ENTENTE_BUDGET_STATE);
}
