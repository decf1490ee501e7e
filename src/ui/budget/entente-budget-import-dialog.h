/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-budget-table.h"
#include "import/entente-import-dialog.h"

G_BEGIN_DECLS

/**
 * EntenteBudgetImportDialog:
 *
 * Shows which lines a spreadsheet saved as CSV would bring into a version of the budget before it
 * does, with what its columns and numbers are taken for.
 */
#define ENTENTE_TYPE_BUDGET_IMPORT_DIALOG (entente_budget_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetImportDialog,
                      entente_budget_import_dialog,
                      ENTENTE,
                      BUDGET_IMPORT_DIALOG,
                      EntenteImportDialog)

AdwDialog *
entente_budget_import_dialog_open (GtkWidget *parent, EntenteBudgetTable *table, GFile *file);
/* Asks for a file, then opens it. */
void entente_budget_import_dialog_choose (GtkWidget *parent, EntenteBudgetTable *table);

G_END_DECLS
