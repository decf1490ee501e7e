/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "preview/entente-document-output.h"

#include "entente-paper-format.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What a document is saved as. */
static const struct
{
  const char *format;
  const char *title;
  const char *filter;
  const char *type;
} kinds[] = {
  { "pdf", N_ ("Save as PDF"), N_ ("PDF Documents"), "application/pdf" },
  { "odt", N_ ("Save for Word Processors"), N_ ("OpenDocument Texts"),
    "application/vnd.oasis.opendocument.text" },
};

/* A document on its way out. */
typedef struct {
  GtkWidget *parent;
  EntenteDocument *document; /* (nullable) when it is printed */
  EntenteFill fill;
  guint kind;
  GBytes *content; /* (nullable) before it is written */
  GFile *file;     /* (nullable) */
} Output;

static Output *
output_new (GtkWidget *parent)
{
  Output *output = g_new0 (Output, 1);

  output->parent = g_object_ref (parent);
  return output;
}

static void
output_free (Output *output)
{
  g_clear_object (&output->parent);
  g_clear_object (&output->document);
  g_clear_object (&output->file);
  g_clear_pointer (&output->content, g_bytes_unref);
  g_free (output);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Output, output_free)

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
tell_failure (GtkWidget *parent, const char *heading, const GError *error)
{
  AdwDialog *dialog;

  if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED)
      || g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    return;

  dialog = adw_alert_dialog_new (heading, error->message);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, parent);
}

/*
 * Saving
 */

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (output->file);
  g_autofree char *text = NULL;

  if (!g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    {
      g_autofree char *heading = g_strdup_printf (_ ("“%s” Was Not Saved"), name);

      tell_failure (output->parent, heading, error);
      return;
    }

  text = g_strdup_printf (_ ("Saved as “%s”"), name);
  gtk_widget_activate_action (output->parent, "win.toast", "s", text);
}

/* As the project is now, when the place is known. */
static gboolean
write_content (Output *output, GError **error)
{
  g_autoptr (EntenteComposition) composition =
      entente_document_compose (output->document, output->fill, NULL);

  output->content =
      entente_paper_format_write (composition, kinds[output->kind].format, error);
  return output->content != NULL;
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);

  output->file = file;
  if (file == NULL || !write_content (output, &error))
    {
      tell_failure (output->parent, _ ("The Document Was Not Saved"), error);
      return;
    }

  g_file_replace_contents_bytes_async (file, output->content, NULL, FALSE,
                                       G_FILE_CREATE_REPLACE_DESTINATION, NULL, saved_cb, output);
  g_steal_pointer (&output);
}

static void
propose_documents (GtkFileDialog *dialog)
{
  const char *path = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autoptr (GFile) documents = path != NULL ? g_file_new_for_path (path) : NULL;

  if (documents != NULL)
    gtk_file_dialog_set_initial_folder (dialog, documents);
}

static guint
find_kind (const char *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].format, format))
      return i;
  g_return_val_if_reached (0);
}

void
entente_document_output_save (GtkWidget *parent,
                              EntenteDocument *document,
                              EntenteFill fill,
                              const char *format)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autofree char *name = NULL;
  Output *output;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ENTENTE_IS_DOCUMENT (document));
  g_return_if_fail (format != NULL);

  output = output_new (parent);
  output->document = g_object_ref (document);
  output->fill = fill;
  output->kind = find_kind (format);
  name = g_strdup_printf ("%s.%s", entente_document_get_file_name (document), format);
  g_strdelimit (name, "/\\", '-');
  gtk_file_filter_set_name (filter, _ (kinds[output->kind].filter));
  gtk_file_filter_add_mime_type (filter, kinds[output->kind].type);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, _ (kinds[output->kind].title));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_initial_name (dialog, name);
  propose_documents (dialog);
  gtk_file_dialog_save (dialog, get_window (parent), NULL, chosen_cb, output);
}

/*
 * Printing
 */

static void
spliced_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    tell_failure (output->parent, _ ("The Document Was Not Printed"), error);
}

static void
print_ready_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream =
      gtk_print_dialog_print_finish (GTK_PRINT_DIALOG (object), result, &error);
  g_autoptr (GInputStream) content = NULL;

  if (stream == NULL)
    {
      tell_failure (output->parent, _ ("The Document Was Not Printed"), error);
      return;
    }

  content = g_memory_input_stream_new_from_bytes (output->content);
  g_output_stream_splice_async (
      stream, content, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
      G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&output));
}

static void
set_up_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (Output) output = data;
  g_autoptr (GError) error = NULL;
  GtkPrintSetup *setup = gtk_print_dialog_setup_finish (GTK_PRINT_DIALOG (object), result, &error);

  if (setup == NULL)
    {
      tell_failure (output->parent, _ ("The Document Was Not Printed"), error);
      return;
    }

  gtk_print_dialog_print (GTK_PRINT_DIALOG (object), get_window (output->parent), setup, NULL,
                          print_ready_cb, output);
  g_steal_pointer (&output);
  gtk_print_setup_unref (setup);
}

void
entente_document_output_print (GtkWidget *parent, GBytes *pdf, const char *title, guint n_copies)
{
  g_autoptr (GtkPrintDialog) dialog = gtk_print_dialog_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  Output *output;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (pdf != NULL);
  g_return_if_fail (title != NULL);

  gtk_print_settings_set_n_copies (settings, MAX (1, n_copies));
  gtk_print_settings_set_collate (settings, TRUE);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, title);
  gtk_print_dialog_set_title (dialog, title);
  gtk_print_dialog_set_print_settings (dialog, settings);
  output = output_new (parent);
  output->content = g_bytes_ref (pdf);
  gtk_print_dialog_setup (dialog, get_window (parent), NULL, set_up_cb, output);
}
