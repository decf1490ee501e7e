/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "entente-import.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetImport:
 *
 * A budget read from a spreadsheet saved as CSV, before anything is written: which lines would be
 * added, which ones changed, and what cannot be read, cell by cell. Applying it is one edit.
 *
 * Columns are known by their headings in French or English, or by what they hold; side by side
 * (charges left, income right), one below the other, or with a column for the side or the number of
 * the account. Numbers may be French or English. Headings, subtotals and totals are left out. What
 * is
 * given in kind (86) becomes contributions in kind. What cannot be read, and columns that mean
 * nothing here, are kept in the comment of the line.
 *
 * A line of the same side, account and label as one of the budget changes it; only what the file
 * says
 * is written, and nothing is emptied.
 *
 * What a column means is a target: "label", "forecast", "charges.label"… or "" to leave it out.
 *
 * Properties: those of [iface@Import]; `french-numbers` (gboolean, read-write): whether decimals
 * follow a comma.
 */
#define ENTENTE_TYPE_BUDGET_IMPORT (entente_budget_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetImport, entente_budget_import, ENTENTE, BUDGET_IMPORT, GObject)

EntenteBudgetImport *entente_budget_import_read (EntenteBudgetTable *table,
                                                 GBytes *content,
                                                 GError **error);
/* Does a file hold a budget rather than a plan or contacts? */
gboolean entente_budget_import_sniff (GBytes *content);

guint entente_budget_import_get_n_columns (EntenteBudgetImport *self);
const char *entente_budget_import_get_heading (EntenteBudgetImport *self, guint column);
const char *entente_budget_import_get_example (EntenteBudgetImport *self, guint column);
char *entente_budget_import_dup_target (EntenteBudgetImport *self, guint column);
gboolean entente_budget_import_set_target (EntenteBudgetImport *self,
                                           guint column,
                                           const char *target);
char **entente_budget_import_dup_targets (EntenteBudgetImport *self);
gboolean entente_budget_import_set_mapping (EntenteBudgetImport *self,
                                            const char *mapping,
                                            GError **error);
/* All of it in one text, to be remembered for the next file with the same columns. */
char *entente_budget_import_dup_mapping (EntenteBudgetImport *self);
/* The same for all files with the same headings, "" when there are none. */
char *entente_budget_import_dup_layout (EntenteBudgetImport *self);

gboolean entente_budget_import_get_french_numbers (EntenteBudgetImport *self);
void entente_budget_import_set_french_numbers (EntenteBudgetImport *self, gboolean french);

G_END_DECLS
