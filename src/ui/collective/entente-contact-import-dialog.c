/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-import-dialog.h"

#include "import/entente-import-columns.h"
#include "import/entente-import-memory.h"

#include <glib/gi18n-lib.h>

struct _EntenteContactImportDialog
{
  EntenteImportDialog parent_instance;

  /* Owned */
  EntenteStore *store;
  EntenteContactImport *import; /* nullable */
};

G_DEFINE_FINAL_TYPE (EntenteContactImportDialog, entente_contact_import_dialog, ENTENTE_TYPE_IMPORT_DIALOG)

/*
 * What is remembered
 */

static void
recall_mapping (EntenteContactImportDialog *self)
{
  g_autofree char *mapping
    = entente_import_memory_recall (entente_contact_import_get_layout (self->import));
  g_autoptr (GError) error = NULL;

  if (mapping != NULL && !entente_contact_import_set_mapping (self->import, mapping, &error))
    g_debug ("What columns meant last time is of no use now: %s", error->message);
}

static void
remember_mapping (EntenteContactImportDialog *self)
{
  g_autofree char *mapping = entente_contact_import_dup_mapping (self->import);

  entente_import_memory_remember (entente_contact_import_get_layout (self->import), mapping);
}

/*
 * Columns
 */

static char *
dup_target (gpointer import, guint column)
{
  return g_strdup (entente_contact_import_get_target (import, column));
}

static const EntenteImportMapping column_mapping = {
  .get_n_columns = (guint (*) (gpointer)) entente_contact_import_get_n_columns,
  .get_heading = (const char *(*) (gpointer, guint)) entente_contact_import_get_heading,
  .get_example = (const char *(*) (gpointer, guint)) entente_contact_import_get_example,
  .dup_target = dup_target,
  .set_target
  = (void (*) (gpointer, guint, const char *)) entente_contact_import_set_target,
  .dup_targets = (char **(*) (gpointer)) entente_contact_import_dup_targets,
};

static GtkWidget *
make_columns (EntenteContactImportDialog *self)
{
  return entente_import_columns_new (
    ENTENTE_IMPORT (self->import), &column_mapping,
    _ ("Say what each column of the file holds. Entente remembers it for the next file with the same columns."));
}

/*
 * Dialog
 */

static EntenteImport *
entente_contact_import_dialog_read (EntenteImportDialog *dialog, GBytes *content, const char *file_name, GError **error)
{
  EntenteContactImportDialog *self = ENTENTE_CONTACT_IMPORT_DIALOG (dialog);

  return (EntenteImport *) entente_contact_import_read (self->store, content, file_name, error);
}

static void
entente_contact_import_dialog_show (EntenteImportDialog *dialog, EntenteImport *import)
{
  EntenteContactImportDialog *self = ENTENTE_CONTACT_IMPORT_DIALOG (dialog);

  g_set_object (&self->import, ENTENTE_CONTACT_IMPORT (import));
  recall_mapping (self);
  entente_import_dialog_add_page (dialog, make_columns (self), _ ("Columns"));
}

static char *
entente_contact_import_dialog_imported (EntenteImportDialog *dialog, EntenteImport *import)
{
  remember_mapping (ENTENTE_CONTACT_IMPORT_DIALOG (dialog));
  return ENTENTE_IMPORT_DIALOG_CLASS (entente_contact_import_dialog_parent_class)->imported (dialog, import);
}

static void
entente_contact_import_dialog_choose_another (EntenteImportDialog *dialog, GtkWidget *opener)
{
  entente_contact_import_dialog_choose (opener, ENTENTE_CONTACT_IMPORT_DIALOG (dialog)->store);
}

static void
entente_contact_import_dialog_finalize (GObject *object)
{
  EntenteContactImportDialog *self = ENTENTE_CONTACT_IMPORT_DIALOG (object);

  g_clear_object (&self->import);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_contact_import_dialog_parent_class)->finalize (object);
}

static void
entente_contact_import_dialog_class_init (EntenteContactImportDialogClass *klass)
{
  EntenteImportDialogClass *dialog_class = ENTENTE_IMPORT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_contact_import_dialog_finalize;
  dialog_class->read = entente_contact_import_dialog_read;
  dialog_class->show = entente_contact_import_dialog_show;
  dialog_class->imported = entente_contact_import_dialog_imported;
  dialog_class->choose = entente_contact_import_dialog_choose_another;
}

static void
entente_contact_import_dialog_init (EntenteContactImportDialog *self)
{
}

AdwDialog *
entente_contact_import_dialog_open (GtkWidget *parent, EntenteStore *store, GFile *file)
{
  EntenteContactImportDialog *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (ENTENTE_TYPE_CONTACT_IMPORT_DIALOG, NULL);
  self->store = g_object_ref (store);
  entente_import_dialog_open (ENTENTE_IMPORT_DIALOG (self), parent, file);
  return ADW_DIALOG (self);
}

/*
 * Choosing the file
 */

static void
open_chosen (GtkWidget *parent, gpointer store, GFile *file)
{
  entente_contact_import_dialog_open (parent, store, file);
}

void
entente_contact_import_dialog_choose (GtkWidget *parent, EntenteStore *store)
{
  static const char *const suffixes[] = { "csv", "tsv", "txt", "vcf", "vcard", NULL };
  static const EntenteImportSource source = {
    N_ ("Import Contacts"),
    N_ ("Spreadsheets (CSV) and address books (vCard)"),
    suffixes,
    open_chosen,
  };

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_STORE (store));

  entente_import_dialog_choose (&source, parent, store);
}
