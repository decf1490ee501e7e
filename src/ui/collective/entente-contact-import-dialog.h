/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-contact-import.h"
#include "import/entente-import-dialog.h"

G_BEGIN_DECLS

/**
 * EntenteContactImportDialog:
 *
 * Shows what a file of contacts would change before it changes anything: line by line, with the meaning of
 * its columns to put right. Importing is one edit.
 *
 * The meaning given to columns is remembered for the next file that has the same ones.
 */
#define ENTENTE_TYPE_CONTACT_IMPORT_DIALOG (entente_contact_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContactImportDialog,
                      entente_contact_import_dialog,
                      ENTENTE,
                      CONTACT_IMPORT_DIALOG,
                      EntenteImportDialog)

/* Asks for a file, then opens it. */
void entente_contact_import_dialog_choose (GtkWidget *parent, EntenteStore *store);
AdwDialog *entente_contact_import_dialog_open (GtkWidget *parent, EntenteStore *store, GFile *file);

G_END_DECLS
