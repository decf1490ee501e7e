/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "import/entente-import-dialog.h"
#include "project/entente-project.h"

G_BEGIN_DECLS

/**
 * EntentePlanImportDialog:
 *
 * Shows what a table of tasks or a calendar would bring into the schedule before it does: tasks, or
 * absences of somebody, closures or milestones, as is chosen above the lines.
 */
#define ENTENTE_TYPE_PLAN_IMPORT_DIALOG (entente_plan_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntentePlanImportDialog,
                      entente_plan_import_dialog,
                      ENTENTE,
                      PLAN_IMPORT_DIALOG,
                      EntenteImportDialog)

AdwDialog *entente_plan_import_dialog_open (GtkWidget *parent, EntenteProject *project,
                                            GFile *file);
/* Asks for a file, then opens it. */
void entente_plan_import_dialog_choose (GtkWidget *parent, EntenteProject *project);

G_END_DECLS
