/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-file-choice.h"

#include <glib/gi18n-lib.h>

#define ENDING ".entente"

static GListModel *
make_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) projects = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (projects, _ ("Entente Projects"));
  gtk_file_filter_add_suffix (projects, ENDING + 1);
  g_list_store_append (filters, projects);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static GtkFileDialog *
make_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  return dialog;
}

static GFile *
locate_documents (void)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

void
entente_file_choice_open (GtkWindow *parent, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (_ ("Open a Project"));

  gtk_file_dialog_open (dialog, parent, NULL, callback, data);
}

GFile *
entente_file_choice_open_finish (GAsyncResult *result)
{
  GtkFileDialog *dialog = GTK_FILE_DIALOG (g_async_result_get_source_object (result));
  g_autoptr (GtkFileDialog) owned = dialog;

  return gtk_file_dialog_open_finish (dialog, result, NULL);
}

void
entente_file_choice_save (GtkWindow *parent,
                          const char *title,
                          GFile *folder,
                          const char *name,
                          GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GtkFileDialog) dialog = make_dialog (title);
  g_autofree char *full_name = g_strconcat (name, ENDING, NULL);
  g_autoptr (GFile) place = folder != NULL ? g_object_ref (folder) : locate_documents ();

  if (place != NULL)
    gtk_file_dialog_set_initial_folder (dialog, place);
  gtk_file_dialog_set_initial_name (dialog, full_name);
  gtk_file_dialog_save (dialog, parent, NULL, callback, data);
}

/* A name typed without its ending would not be found again by the file dialog's filter. Behind
   the portal the name is the portal's to choose: what it granted is taken as it is. */
static GFile *
with_ending (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full_name = NULL;

  if (strchr (name, '.') != NULL || folder == NULL ||
      g_file_test ("/.flatpak-info", G_FILE_TEST_EXISTS))
    return g_object_ref (file);

  full_name = g_strconcat (name, ENDING, NULL);
  return g_file_get_child (folder, full_name);
}

GFile *
entente_file_choice_save_finish (GAsyncResult *result)
{
  g_autoptr (GtkFileDialog) dialog = GTK_FILE_DIALOG (g_async_result_get_source_object (result));
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (dialog, result, NULL);

  return file != NULL ? with_ending (file) : NULL;
}
