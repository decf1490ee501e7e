/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteImportDialog:
 *
 * Shows what a file would change before it changes anything, line by line. Importing is one edit, with a toast that takes
 * it back. What a kind of file needs beside (columns to put right, whose calendar it is) is added by the classes made from
 * this one.
 */
#define ENTENTE_TYPE_IMPORT_DIALOG (entente_import_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (EntenteImportDialog, entente_import_dialog, ENTENTE, IMPORT_DIALOG, AdwDialog)

/**
 * EntenteImportDialogClass:
 * @read: makes the import of a file; (transfer full) (nullable), the error is a sentence for people
 * @show: shows what belongs to the import beside its lines
 * @imported: it was applied; returns what the toast says
 * @choose: asks for another file
 */
struct _EntenteImportDialogClass {
  AdwDialogClass parent_class;

  EntenteImport *(*read) (EntenteImportDialog *self, GBytes *content, const char *file_name, GError **error);
  void (*show) (EntenteImportDialog *self, EntenteImport *import);
  char *(*imported) (EntenteImportDialog *self, EntenteImport *import);
  void (*choose) (EntenteImportDialog *self, GtkWidget *opener);
};

/**
 * EntenteImportSource:
 * @title: of the window in which the file is chosen, not translated
 * @kinds: what kinds of files there are, not translated
 * @suffixes: theirs, ending with NULL
 * @open: opens the dialog on what was chosen, for the project or store
 */
typedef struct {
  const char *title;
  const char *kinds;
  const char *const *suffixes;
  void (*open) (GtkWidget *parent, gpointer target, GFile *file);
} EntenteImportSource;

/* Asks for a file first. target: what the file is imported into; kept until then. */
void entente_import_dialog_choose (const EntenteImportSource *source, GtkWidget *parent,
                                   gpointer target);
/* Presents the dialog and reads the file. */
void entente_import_dialog_open (EntenteImportDialog *self, GtkWidget *parent, GFile *file);
/* A page beside the lines. */
void entente_import_dialog_add_page (EntenteImportDialog *self, GtkWidget *page, const char *title);
/* Rows above the lines. */
void entente_import_dialog_set_options (EntenteImportDialog *self, GtkWidget *options);

G_END_DECLS
