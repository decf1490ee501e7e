/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_BUDGET_LIST_CHARGES,
  ENTENTE_BUDGET_LIST_INCOME,
  ENTENTE_BUDGET_LIST_BOTH,
} EntenteBudgetListSides;

/**
 * EntenteBudgetList:
 *
 * The rows of the budget that are shown now: those of a side, or of both one after the other, without what is folded away
 * or what a search does not find; contributions in kind after the others, totals below.
 */
#define ENTENTE_TYPE_BUDGET_LIST (entente_budget_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetList, entente_budget_list, ENTENTE, BUDGET_LIST, GObject)

EntenteBudgetList *entente_budget_list_new (EntenteBudgetListSides sides);
/* (nullable) */
void entente_budget_list_set_table (EntenteBudgetList *self, EntenteBudgetTable *table);
/* "" for all rows. */
void entente_budget_list_set_search (EntenteBudgetList *self, const char *words);
void entente_budget_list_set_all_folded (EntenteBudgetList *self, gboolean folded);

/* NULL for a row that is none of the table: the name of a side, a total. Until `changed`. */
const EntenteBudgetRow *entente_budget_list_get_row (EntenteBudgetList *self, guint row);
/* The line or contribution in kind of a row, (nullable), borrowed. */
EntenteRecord *entente_budget_list_get_record (EntenteBudgetList *self, guint row);
/* The side of a row. */
EntenteBudgetSide entente_budget_list_get_side (EntenteBudgetList *self, guint row);
/* The row of a record, unfolded if need be; GTK_INVALID_LIST_POSITION when it has none here. */
guint entente_budget_list_uncover (EntenteBudgetList *self, EntenteRecord *record);
/* The row of a heading or account, unfolded with what stands above it. */
guint entente_budget_list_uncover_entry (EntenteBudgetList *self, EntenteBudgetSide side,
                                         guint entry);

/* Which groups are folded, as numbers that hold for one chart of accounts: appended to an array of "u", and taken from
   one, where those of the other side are passed over. */
void entente_budget_list_add_folds (EntenteBudgetList *self, GVariantBuilder *folds);
void entente_budget_list_set_folds (EntenteBudgetList *self, GVariant *folds);

G_END_DECLS
