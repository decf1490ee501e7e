/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-contact-export-dialog.h"

#include "export/entente-export-file.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *parent;
  EntenteDirectoryList *list;
  EntenteContactFormat format;
} Export;

static void
export_free (Export *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->list);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

gboolean
entente_contact_export_dialog_write (EntenteDirectoryList *list,
                                     EntenteContactFormat format,
                                     GFile *file,
                                     GError **error)
{
  g_autoptr (GBytes) bytes
    = entente_contacts_export (entente_directory_list_get_store (list),
                               entente_directory_list_get_kind (list)->record_type (),
                               entente_directory_list_get_model (list),
                               format);

  return entente_export_file_write (bytes, file, error);
}

static void
say_written (Export *self, GFile *file)
{
  guint n = g_list_model_get_n_items (entente_directory_list_get_model (self->list));
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *said = g_strdup_printf (ngettext ("%u entry written to “%s”",
                                                     "%u entries written to “%s”",
                                                     n),
                                           n,
                                           name);

  gtk_widget_activate_action (self->parent, "win.toast", "s", said);
}

static void
say_not_written (Export *self, GFile *file, const GError *error)
{
  g_autofree char *said = entente_export_file_dup_failure (file, error);

  gtk_widget_activate_action (self->parent, "win.toast", "s", said);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file
    = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  if (file == NULL)
    return;
  if (entente_contact_export_dialog_write (self->list, self->format, file, &error))
    say_written (self, file);
  else
    say_not_written (self, file, error);
}

void
entente_contact_export_dialog_choose (GtkWidget *parent,
                                      EntenteDirectoryList *list,
                                      EntenteContactFormat format)
{
  const gboolean vcard = format == ENTENTE_CONTACTS_VCARD;
  g_autoptr (GtkFileDialog) dialog = NULL;
  Export *self;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST (list));

  dialog = entente_export_file_new_dialog (vcard ? _ ("Address book (vCard)")
                                                 : _ ("Spreadsheet (CSV)"),
                                           vcard ? "vcf" : "csv",
                                           _ (entente_directory_list_get_kind (list)->title));
  self = g_new0 (Export, 1);
  self->parent = g_object_ref (parent);
  self->list = g_object_ref (list);
  self->format = format;
  gtk_file_dialog_save (dialog,
                        GTK_WINDOW (gtk_widget_get_root (parent)),
                        NULL,
                        chosen_cb,
                        self);
}
