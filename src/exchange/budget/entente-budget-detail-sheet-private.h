/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-workbook-private.h"

G_BEGIN_DECLS

/* Every line with all that is known of it. @places: (element-type guint): for each row of the
   table, the row of the sheet, or ENTENTE_BUDGET_NONE. */
void _entente_budget_detail_sheet_write (EntenteSheet *sheet,
                                         EntenteBudgetTable *table,
                                         GArray *places);

/* Of the sheet: the column of an amount. */
guint _entente_budget_detail_sheet_get_column (EntenteAmountColumn amount);

G_END_DECLS
