/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-column.h"

#include "budget/entente-budget-edit.h"
#include "entente-money.h"
#include "form/entente-date-display.h"

#include <glib/gi18n-lib.h>

static const EntenteGridColumnInfo infos[] = {
  [ENTENTE_BUDGET_COLUMN_LABEL] = { "label", N_ ("Label"), 200, TRUE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_QUANTITY] = { "quantity", N_ ("Quantity"), 80, FALSE, TRUE, TRUE },
  [ENTENTE_BUDGET_COLUMN_UNIT] = { "unit", N_ ("Unit"), 80, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_UNIT_PRICE] = { "unit-price", N_ ("Unit price"), 112, FALSE, TRUE, TRUE },
  [ENTENTE_BUDGET_COLUMN_FORECAST] = { "forecast", N_ ("Forecast"), 96, TRUE, TRUE, TRUE },
  [ENTENTE_BUDGET_COLUMN_REVISED] = { "revised", N_ ("Revised"), 96, TRUE, TRUE, TRUE },
  [ENTENTE_BUDGET_COLUMN_ACTUAL] = { "actual", N_ ("Actual"), 96, TRUE, TRUE, TRUE },
  [ENTENTE_BUDGET_COLUMN_DIFFERENCE] = { "difference", N_ ("Difference"), 96, FALSE, TRUE, FALSE },
  [ENTENTE_BUDGET_COLUMN_ORGANIZATION] = { "organization", N_ ("Borne by"), 130, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_PAYER] = { "payer", N_ ("Paid or received by"), 150, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_FUNDER] = { "funder", N_ ("Funder"), 130, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_DUE_ON] = { "due-on", N_ ("Due on"), 108, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_PAID_ON] = { "paid-on", N_ ("Paid on"), 108, FALSE, FALSE, TRUE },
  [ENTENTE_BUDGET_COLUMN_DOCUMENT] = { "document", N_ ("Supporting document"), 160, FALSE, FALSE, TRUE },
};

/* Fields are numbered from 0: one more, so that what is left out has none. */
static const guint line_fields[ENTENTE_N_BUDGET_COLUMNS] = {
  [ENTENTE_BUDGET_COLUMN_LABEL] = ENTENTE_BUDGET_LINE_LABEL + 1,
  [ENTENTE_BUDGET_COLUMN_QUANTITY] = ENTENTE_BUDGET_LINE_QUANTITY + 1,
  [ENTENTE_BUDGET_COLUMN_UNIT] = ENTENTE_BUDGET_LINE_UNIT + 1,
  [ENTENTE_BUDGET_COLUMN_UNIT_PRICE] = ENTENTE_BUDGET_LINE_UNIT_PRICE + 1,
  [ENTENTE_BUDGET_COLUMN_FORECAST] = ENTENTE_BUDGET_LINE_FORECAST + 1,
  [ENTENTE_BUDGET_COLUMN_REVISED] = ENTENTE_BUDGET_LINE_REVISED + 1,
  [ENTENTE_BUDGET_COLUMN_ACTUAL] = ENTENTE_BUDGET_LINE_ACTUAL + 1,
  [ENTENTE_BUDGET_COLUMN_ORGANIZATION] = ENTENTE_BUDGET_LINE_ORGANIZATION + 1,
  [ENTENTE_BUDGET_COLUMN_PAYER] = ENTENTE_BUDGET_LINE_PAYER + 1,
  [ENTENTE_BUDGET_COLUMN_FUNDER] = ENTENTE_BUDGET_LINE_FUNDER + 1,
  [ENTENTE_BUDGET_COLUMN_DUE_ON] = ENTENTE_BUDGET_LINE_DUE_ON + 1,
  [ENTENTE_BUDGET_COLUMN_PAID_ON] = ENTENTE_BUDGET_LINE_PAID_ON + 1,
  [ENTENTE_BUDGET_COLUMN_DOCUMENT] = ENTENTE_BUDGET_LINE_DOCUMENT + 1,
};

static const guint in_kind_fields[ENTENTE_N_BUDGET_COLUMNS] = {
  [ENTENTE_BUDGET_COLUMN_LABEL] = ENTENTE_IN_KIND_LABEL + 1,
  [ENTENTE_BUDGET_COLUMN_QUANTITY] = ENTENTE_IN_KIND_QUANTITY + 1,
  [ENTENTE_BUDGET_COLUMN_UNIT] = ENTENTE_IN_KIND_UNIT + 1,
  [ENTENTE_BUDGET_COLUMN_UNIT_PRICE] = ENTENTE_IN_KIND_UNIT_VALUE + 1,
  [ENTENTE_BUDGET_COLUMN_FORECAST] = ENTENTE_IN_KIND_FORECAST + 1,
  [ENTENTE_BUDGET_COLUMN_REVISED] = ENTENTE_IN_KIND_REVISED + 1,
  [ENTENTE_BUDGET_COLUMN_ACTUAL] = ENTENTE_IN_KIND_ACTUAL + 1,
  [ENTENTE_BUDGET_COLUMN_ORGANIZATION] = ENTENTE_IN_KIND_ORGANIZATION + 1,
  [ENTENTE_BUDGET_COLUMN_DOCUMENT] = ENTENTE_IN_KIND_CERTIFICATE + 1,
};

EntenteGridColumns *
entente_budget_columns_new (void)
{
  return entente_grid_columns_new (infos, ENTENTE_N_BUDGET_COLUMNS, ENTENTE_BUDGET_COLUMN_LABEL);
}

guint
entente_budget_column_get_field (EntenteBudgetColumn column, EntenteRecord *record)
{
  guint field = 0;

  g_return_val_if_fail (column < ENTENTE_N_BUDGET_COLUMNS, G_MAXUINT);

  if (ENTENTE_IS_BUDGET_LINE (record))
    field = line_fields[column];
  else if (ENTENTE_IS_IN_KIND (record))
    field = in_kind_fields[column];
  return field > 0 ? field - 1 : G_MAXUINT;
}

EntenteRecord *
entente_budget_row_get_record (const EntenteBudgetRow *row)
{
  if (row->line != NULL)
    return ENTENTE_RECORD (row->line);
  return row->in_kind != NULL ? ENTENTE_RECORD (row->in_kind) : NULL;
}

const EntenteChartEntry *
entente_budget_row_get_entry (const EntenteBudgetRow *row, EntenteBudgetTable *table)
{
  guint n_entries;

  return &entente_account_chart_get_entries (entente_budget_table_get_chart (table),
                                             &n_entries)[row->entry];
}

/* NULL when there is no such row. */
static const EntenteBudgetRow *
get_row (EntenteBudgetTable *table, guint row)
{
  guint n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (table, &n_rows);

  return row < n_rows ? &rows[row] : NULL;
}

static gboolean
is_amount (EntenteBudgetColumn column)
{
  return column == ENTENTE_BUDGET_COLUMN_FORECAST || column == ENTENTE_BUDGET_COLUMN_REVISED
         || column == ENTENTE_BUDGET_COLUMN_ACTUAL || column == ENTENTE_BUDGET_COLUMN_DIFFERENCE;
}

static EntenteMoney
get_amount (EntenteBudgetColumn column, const EntenteBudgetAmounts *amounts)
{
  switch (column)
    {
    case ENTENTE_BUDGET_COLUMN_FORECAST:
      return amounts->of[ENTENTE_AMOUNT_FORECAST];
    case ENTENTE_BUDGET_COLUMN_REVISED:
      return amounts->of[ENTENTE_AMOUNT_REVISED];
    case ENTENTE_BUDGET_COLUMN_ACTUAL:
      return amounts->of[ENTENTE_AMOUNT_ACTUAL];
    case ENTENTE_BUDGET_COLUMN_DIFFERENCE:
      return amounts->difference;
    default:
      return ENTENTE_MONEY_NONE;
    }
}

char *
entente_budget_column_dup_sum (EntenteBudgetColumn column,
                               const EntenteBudgetAmounts *amounts,
                               EntenteLanguage language)
{
  return entente_money_format (get_amount (column, amounts), ENTENTE_MONEY_PLAIN, language);
}

/* A heading says the currency: amounts are plain. */
static char *
dup_field (EntenteRecord *record, guint field, EntenteLanguage language)
{
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  GDate date;

  if (fields[field].kind == ENTENTE_FIELD_CENTS)
    return entente_money_format (entente_record_get_cents (record, field), ENTENTE_MONEY_PLAIN,
                                 language);
  if (fields[field].kind == ENTENTE_FIELD_DATE)
    return entente_record_get_date (record, field, &date)
             ? entente_date_display_in (&date, ENTENTE_DATE_DISPLAY_SHORT)
             : g_strdup ("");
  return entente_record_dup_display (record, field);
}

char *
entente_budget_column_dup_text (EntenteBudgetColumn column, EntenteBudgetTable *table, guint index)
{
  const EntenteBudgetRow *row = get_row (table, index);
  EntenteLanguage language = entente_budget_table_get_language (table);
  EntenteRecord *record;
  guint field;

  if (row == NULL)
    return g_strdup ("");
  if (column == ENTENTE_BUDGET_COLUMN_LABEL)
    return entente_budget_table_dup_title (table, index);
  if (is_amount (column))
    return entente_budget_column_dup_sum (column, &row->amounts, language);
  record = entente_budget_row_get_record (row);
  field = record != NULL ? entente_budget_column_get_field (column, record) : G_MAXUINT;
  return field != G_MAXUINT ? dup_field (record, field, language) : g_strdup ("");
}

/* Where nothing stands yet, a line begins with what is typed. */
static gboolean
is_empty_account (const EntenteBudgetRow *row, EntenteBudgetTable *table)
{
  const EntenteChartEntry *entry = entente_budget_row_get_entry (row, table);

  return entente_budget_row_get_record (row) == NULL && row->n_descendants == 0
         && !entry->is_heading && *entry->key != '\0';
}

char *
entente_budget_column_dup_typed (EntenteBudgetColumn column, EntenteBudgetTable *table, guint index)
{
  const EntenteBudgetRow *row = get_row (table, index);
  EntenteRecord *record = row != NULL ? entente_budget_row_get_record (row) : NULL;
  guint field = record != NULL ? entente_budget_column_get_field (column, record) : G_MAXUINT;

  if (row == NULL || entente_budget_table_get_frozen (table))
    return NULL;
  if (is_empty_account (row, table))
    return line_fields[column] != 0 ? g_strdup ("") : NULL;
  if (field == G_MAXUINT)
    return NULL;
  if (is_amount (column))
    return entente_budget_column_dup_text (column, table, index);
  return dup_field (record, field, entente_budget_table_get_language (table));
}

static gboolean
apply_new (EntenteBudgetColumn column,
           EntenteBudgetTable *table,
           const EntenteBudgetRow *row,
           const char *typed,
           GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (line_fields[column] == 0)
    return TRUE;
  entente_budget_type_new (entente_budget_table_get_store (table),
                           entente_budget_table_get_budget (table), row->side,
                           entente_budget_row_get_entry (row, table)->key, line_fields[column] - 1,
                           typed, &problem);
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
entente_budget_column_apply (EntenteBudgetColumn column,
                             EntenteBudgetTable *table,
                             guint index,
                             const char *typed,
                             GError **error)
{
  const EntenteBudgetRow *row = get_row (table, index);
  EntenteRecord *record = row != NULL ? entente_budget_row_get_record (row) : NULL;
  guint field = record != NULL ? entente_budget_column_get_field (column, record) : G_MAXUINT;

  if (row != NULL && is_empty_account (row, table))
    return apply_new (column, table, row, typed, error);
  return field == G_MAXUINT || entente_budget_type (record, field, typed, error);
}
