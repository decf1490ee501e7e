/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "export/entente-export-file.h"

#include <glib/gi18n-lib.h>

GtkFileDialog *
entente_export_file_new_dialog (const char *kind, const char *suffix, const char *name)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autofree char *initial = g_strdup_printf ("%s.%s", name, suffix);

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, suffix);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, initial);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));

  return dialog;
}

gboolean
entente_export_file_write (GBytes *bytes, GFile *file, GError **error)
{
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return bytes != NULL
         && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL),
                                     g_bytes_get_size (bytes), NULL, FALSE,
                                     G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                     NULL, NULL, error);
}

char *
entente_export_file_dup_failure (GFile *file, const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);

  return g_strdup_printf (_ ("“%s” could not be written: %s. The project is unchanged."), name,
                          error->message);
}
