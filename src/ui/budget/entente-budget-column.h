/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "grid/entente-grid-columns.h"

G_BEGIN_DECLS

/* What the tables of the budget can show. */
typedef enum {
  ENTENTE_BUDGET_COLUMN_LABEL,
  ENTENTE_BUDGET_COLUMN_QUANTITY,
  ENTENTE_BUDGET_COLUMN_UNIT,
  ENTENTE_BUDGET_COLUMN_UNIT_PRICE,
  ENTENTE_BUDGET_COLUMN_FORECAST,
  ENTENTE_BUDGET_COLUMN_REVISED,
  ENTENTE_BUDGET_COLUMN_ACTUAL,
  ENTENTE_BUDGET_COLUMN_DIFFERENCE,
  ENTENTE_BUDGET_COLUMN_ORGANIZATION,
  ENTENTE_BUDGET_COLUMN_PAYER,
  ENTENTE_BUDGET_COLUMN_FUNDER,
  ENTENTE_BUDGET_COLUMN_DUE_ON,
  ENTENTE_BUDGET_COLUMN_PAID_ON,
  ENTENTE_BUDGET_COLUMN_DOCUMENT,
  ENTENTE_N_BUDGET_COLUMNS,
} EntenteBudgetColumn;

/* (transfer full) */
EntenteGridColumns *entente_budget_columns_new (void);
/* The field of a record that a column shows; G_MAXUINT when it shows none of it. */
guint entente_budget_column_get_field (EntenteBudgetColumn column, EntenteRecord *record);
/* The line or the contribution in kind of a row; NULL for headings and entries. */
EntenteRecord *entente_budget_row_get_record (const EntenteBudgetRow *row);
/* The entry of the chart that a row is or stands under. */
const EntenteChartEntry *entente_budget_row_get_entry (const EntenteBudgetRow *row,
                                                       EntenteBudgetTable *table);
/* What a cell says. (transfer full) */
char *entente_budget_column_dup_text (EntenteBudgetColumn column, EntenteBudgetTable *table,
                                      guint row);
/* What the entry starts with when a cell is edited; NULL where nothing can be typed. An account without lines can be
   typed in: its first line begins so. (transfer full) (nullable) */
char *entente_budget_column_dup_typed (EntenteBudgetColumn column, EntenteBudgetTable *table,
                                       guint row);
gboolean entente_budget_column_apply (EntenteBudgetColumn column, EntenteBudgetTable *table, guint row,
                                      const char *typed, GError **error);
/* Of sums: "" where a column has none. (transfer full) */
char *entente_budget_column_dup_sum (EntenteBudgetColumn column, const EntenteBudgetAmounts *amounts,
                                     EntenteLanguage language);

G_END_DECLS
