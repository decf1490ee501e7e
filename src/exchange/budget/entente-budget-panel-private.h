/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-workbook-private.h"

G_BEGIN_DECLS

/* One side of a budget on a sheet: titles in a column, amounts in those after it, subtotals as
   sums. An entry and its only line that say the same make one row. */
typedef struct _EntenteBudgetPanel EntenteBudgetPanel;

struct _EntenteBudgetPanel
{
  EntenteSheet *sheet;
  EntenteBudgetTable *table;
  guint column; /* of the titles */
  const EntenteAmountColumn *amounts;
  guint n_amounts;
  guint at; /* the next row of the sheet */

  /* (nullable): what stands in a row beside title and amounts */
  void (*write_more) (EntenteBudgetPanel *self,
                      guint row,
                      const EntenteBudgetRow *what,
                      guint level);
  /* (nullable): the formula of a line's amount instead of the amount, or NULL; (transfer full) */
  char *(*dup_formula) (EntenteBudgetPanel *self, guint index, EntenteAmountColumn amount);
  gpointer data;
};

/* Writes a part (see entente_budget_table_get_part()), and adds the rows of the sheet that its
   total is the sum of to @headings (element-type guint). */
void _entente_budget_panel_write (EntenteBudgetPanel *self,
                                  EntenteBudgetSide side,
                                  gboolean in_kind,
                                  GArray *headings);
void _entente_budget_panel_write_total (EntenteBudgetPanel *self,
                                        guint row,
                                        const char *title,
                                        GArray *headings,
                                        const EntenteBudgetAmounts *amounts);

G_END_DECLS
