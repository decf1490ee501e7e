/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-frame-output.h"

#include "evaluation/entente-evaluation-export.h"
#include "export/entente-export-file.h"
#include "preview/entente-document-output.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

#define SUFFIX "csv"

/* A table on its way out. */
typedef struct {
  GtkWidget *parent;       /* owned */
  EntenteProject *project; /* owned */
  char *path;
} Output;

static void
output_free (Output *self)
{
  g_clear_object (&self->parent);
  g_clear_object (&self->project);
  g_free (self->path);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

void
entente_frame_output_preview (GtkWidget *parent, EntenteProject *project, const char *path)
{
  g_autoptr (EntenteDocument) document = entente_document_find (project, path);

  if (document != NULL)
    adw_dialog_present (entente_preview_dialog_new (document), parent);
}

void
entente_frame_output_save_blank (GtkWidget *parent, EntenteProject *project, const char *path)
{
  g_autoptr (EntenteDocument) document = entente_document_find (project, path);

  if (document != NULL)
    entente_document_output_save (parent, document, ENTENTE_FILL_BLANK, "pdf");
}

/* As the project is when the place is known. */
static GBytes *
make_table (const Output *self)
{
  EntenteFigureSources sources;

  entente_project_init_figure_sources (self->project, &sources);
  return g_str_equal (self->path, "indicators") ? entente_indicators_export (&sources, SUFFIX)
                                                : entente_evaluation_export (&sources, SUFFIX);
}

static void
place_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) table = NULL;
  g_autofree char *said = NULL;

  if (file == NULL)
    return;
  table = make_table (self);
  if (entente_export_file_write (table, file, &error))
    {
      g_autofree char *name = g_file_get_basename (file);

      said = g_strdup_printf (_("“%s” was written"), name);
    }
  else
    said = entente_export_file_dup_failure (file, error);
  gtk_widget_activate_action (self->parent, "win.toast", "s", said);
}

void
entente_frame_output_save_table (GtkWidget *parent, EntenteProject *project, const char *path)
{
  g_autoptr (EntenteDocument) document = entente_document_find (project, path);
  g_autoptr (GtkFileDialog) dialog = NULL;
  Output *output;

  if (document == NULL)
    return;

  dialog = entente_export_file_new_dialog (_("Spreadsheet (CSV)"), SUFFIX,
                                           entente_document_get_file_name (document));
  output = g_new0 (Output, 1);
  output->parent = g_object_ref (parent);
  output->project = g_object_ref (project);
  output->path = g_strdup (path);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (parent)), NULL, place_chosen_cb,
                        output);
}
