/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-failure-dialog.h"

#include "project/entente-file-sentence.h"
#include "project/entente-project.h"
#include "shell/entente-file-choice.h"
#include "shell/entente-window.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWindow *parent;
  GFile *file;
} Failure;

static void
failure_free (Failure *failure)
{
  g_clear_object (&failure->parent);
  g_clear_object (&failure->file);
  g_free (failure);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Failure, failure_free)

static void
open_file (GtkWindow *parent, GFile *file, const char *hint)
{
  g_application_open (G_APPLICATION (gtk_window_get_application (parent)), &file, 1, hint);
}

static void
say (GtkWindow *parent, const char *heading, const char *body)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (parent));
}

static void
recovered_to_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Failure) failure = data;
  g_autoptr (GFile) destination = entente_file_choice_save_finish (result);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  guint n_rows;

  if (destination == NULL)
    return;

  name = entente_failure_dialog_dup_name (failure->file);
  if (!entente_file_salvage (failure->file, destination, entente_project_get_schema (), &n_rows,
                             &error))
    {
      sentence = entente_file_sentence (error, name);
      say (failure->parent, _ ("Nothing Recovered"), sentence);
      return;
    }

  sentence = g_strdup_printf (ngettext ("%u entry of “%s” could be read. Look through the new file "
                                        "before you go on with it.",
                                        "%u entries of “%s” could be read. Look through the new "
                                        "file before you go on with it.",
                                        n_rows),
                              n_rows, name);
  open_file (failure->parent, destination, "");
  say (failure->parent, _ ("Recovered"), sentence);
}

static void
recover (Failure *failure)
{
  g_autofree char *name = entente_failure_dialog_dup_name (failure->file);
  /* Translators: proposed name of the file in which what could be read is saved. */
  g_autofree char *proposal = g_strdup_printf (_ ("%s (recovered)"), name);
  g_autoptr (GFile) folder = g_file_get_parent (failure->file);

  entente_file_choice_save (failure->parent, _ ("Recover Into a New File"), folder, proposal,
                            recovered_to_cb, failure);
}

static void
responded_cb (AdwAlertDialog *dialog, const char *response, gpointer data)
{
  g_autoptr (Failure) failure = data;

  if (g_str_equal (response, "read"))
    open_file (failure->parent, failure->file, ENTENTE_OPEN_READ_ONLY);
  else if (g_str_equal (response, "working"))
    open_file (failure->parent, failure->file, ENTENTE_OPEN_WORKING_COPY);
  else if (g_str_equal (response, "recover"))
    recover (g_steal_pointer (&failure));
  else if (g_str_equal (response, "choose"))
    gtk_widget_activate_action (GTK_WIDGET (failure->parent), "win.open", NULL);
}

/* What one code allows; anything else is a file that is not the right one. */
static void
add_remedy (AdwAlertDialog *dialog, const GError *error)
{
  switch (error->domain == ENTENTE_STORE_ERROR ? error->code : -1)
    {
    case ENTENTE_STORE_ERROR_NEWER:
    case ENTENTE_STORE_ERROR_READ_ONLY:
    case ENTENTE_STORE_ERROR_BUSY:
    case ENTENTE_STORE_ERROR_NO_SPACE:
    case ENTENTE_STORE_ERROR_WRITE:
      adw_alert_dialog_add_response (dialog, "read", _ ("Open to _Read"));
      break;

    case ENTENTE_STORE_ERROR_TRUNCATED:
    case ENTENTE_STORE_ERROR_CORRUPT:
    case ENTENTE_STORE_ERROR_HOSTILE:
      adw_alert_dialog_add_response (dialog, "recover", _ ("_Recover Into a New File…"));
      break;

    default:
      adw_alert_dialog_add_response (dialog, "choose", _ ("_Open Another File…"));
      break;
    }
}

/* What was edited here is still here, whatever has become of the file. */
static void
add_working_copy (AdwAlertDialog *dialog, GFile *file, const GError *error)
{
  g_autofree char *body = NULL;

  if (g_error_matches (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_BUSY) ||
      !entente_file_has_working_copy (file))
    return;

  body = g_strjoin ("\n\n", adw_alert_dialog_get_body (dialog),
                    _ ("What you last did with it on this computer is safe, and can be opened."),
                    NULL);
  adw_alert_dialog_set_body (dialog, body);
  adw_alert_dialog_add_response (dialog, "working", _ ("Open _My Version"));
  adw_alert_dialog_set_response_appearance (dialog, "working", ADW_RESPONSE_SUGGESTED);
}

char *
entente_failure_dialog_dup_name (GFile *file)
{
  g_autofree char *name = NULL;
  char *dot;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  dot = strrchr (name, '.');
  if (dot != NULL && g_str_equal (dot, ".entente") && dot != name)
    *dot = '\0';
  return g_filename_display_name (name);
}

void
entente_failure_dialog_present (GtkWindow *parent, GFile *file, const GError *error)
{
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  AdwAlertDialog *dialog;
  Failure *failure;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (error != NULL);

  name = entente_failure_dialog_dup_name (file);
  sentence = entente_file_sentence (error, name);
  g_debug ("Opening %s: %s", name, error->message);

  dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Could Not Open the File"), sentence));
  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_alert_dialog_set_close_response (dialog, "close");
  add_remedy (dialog, error);
  add_working_copy (dialog, file, error);

  failure = g_new0 (Failure, 1);
  failure->parent = g_object_ref (parent);
  failure->file = g_object_ref (file);
  g_signal_connect (dialog, "response", G_CALLBACK (responded_cb), failure);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (parent));
}
