/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The budget for others: on paper after a preview, as spreadsheets and tables. */
#define ENTENTE_TYPE_BUDGET_EXPORT_DIALOG (entente_budget_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteBudgetExportDialog, entente_budget_export_dialog, ENTENTE,
                      BUDGET_EXPORT_DIALOG, AdwDialog)

AdwDialog *entente_budget_export_dialog_new (EntenteProject *project);
/* The same, which tells @parent what it did. */
void entente_budget_export_dialog_present (GtkWidget *parent, EntenteProject *project);

/* Writes a file whole or not at all: "budget.xlsx", "budget.csv", "financial-report.xlsx",
   "settlement.xlsx", "funding.csv". What the dialog does once a place was chosen. @chart: id of the
   chart of accounts. */
gboolean entente_budget_export_dialog_write (EntenteProject *project,
                                             const char *kind,
                                             const char *chart,
                                             GFile *file,
                                             GError **error);

G_END_DECLS
