/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "grid/entente-grid-columns.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_COMPARISON_COLUMN_LABEL,
  ENTENTE_COMPARISON_COLUMN_LEFT,
  ENTENTE_COMPARISON_COLUMN_RIGHT,
  ENTENTE_COMPARISON_COLUMN_DIFFERENCE,
  ENTENTE_N_COMPARISON_COLUMNS,
} EntenteComparisonColumn;

/**
 * EntenteComparisonList:
 *
 * Two versions of the budget side by side, by heading, account and line, with the totals; nothing can be typed in it.
 */
#define ENTENTE_TYPE_COMPARISON_LIST (entente_comparison_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteComparisonList, entente_comparison_list, ENTENTE, COMPARISON_LIST, GObject)

EntenteComparisonList *entente_comparison_list_new (void);
/* (transfer full) */
EntenteGridColumns *entente_comparison_columns_new (void);
/* Each (nullable). */
void entente_comparison_list_set_tables (EntenteComparisonList *self, EntenteBudgetTable *left,
                                         EntenteBudgetTable *right);
/* Which amounts are compared; the forecast at first. */
void entente_comparison_list_set_column (EntenteComparisonList *self, EntenteAmountColumn column);
/* Rows that are the same in both are left out. */
void entente_comparison_list_set_only_differences (EntenteComparisonList *self, gboolean only);

G_END_DECLS
