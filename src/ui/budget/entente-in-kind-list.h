/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "grid/entente-grid-columns.h"
#include "grid/entente-grid-model.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_IN_KIND_COLUMN_LABEL,
  ENTENTE_IN_KIND_COLUMN_GIVER,
  ENTENTE_IN_KIND_COLUMN_QUANTITY,
  ENTENTE_IN_KIND_COLUMN_UNIT,
  ENTENTE_IN_KIND_COLUMN_UNIT_VALUE,
  ENTENTE_IN_KIND_COLUMN_VALUE,
  ENTENTE_IN_KIND_COLUMN_ACTUAL,
  ENTENTE_IN_KIND_COLUMN_RECKONING,
  ENTENTE_IN_KIND_COLUMN_SOURCE,
  ENTENTE_N_IN_KIND_COLUMNS,
} EntenteInKindColumn;

/**
 * EntenteInKindList:
 *
 * What is given in kind, by nature, with what each nature comes to and the whole below. The quantity of volunteer work is
 * its hours.
 */
#define ENTENTE_TYPE_IN_KIND_LIST (entente_in_kind_list_get_type ())
G_DECLARE_FINAL_TYPE (EntenteInKindList, entente_in_kind_list, ENTENTE, IN_KIND_LIST, GObject)

EntenteInKindList *entente_in_kind_list_new (void);
/* (transfer full) */
EntenteGridColumns *entente_in_kind_columns_new (void);
/* (nullable) */
void entente_in_kind_list_set_table (EntenteInKindList *self, EntenteBudgetTable *table);
/* NULL for the row of a nature or a total; borrowed. */
EntenteInKind *entente_in_kind_list_get_in_kind (EntenteInKindList *self, guint row);
EntenteNature entente_in_kind_list_get_nature (EntenteInKindList *self, guint row);
/* GTK_INVALID_LIST_POSITION when it has no row. */
guint entente_in_kind_list_find (EntenteInKindList *self, EntenteRecord *record);
guint entente_in_kind_column_get_field (EntenteInKindColumn column, EntenteNature nature);
/* Which natures are folded: a bit for each. */
guint entente_in_kind_list_get_folds (EntenteInKindList *self);
void entente_in_kind_list_set_folds (EntenteInKindList *self, guint folds);

G_END_DECLS
