/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-window-private.h"

#include "entente-language.h"
#include "evaluation/entente-note-dialog.h"
#include "project/entente-new-edition.h"
#include "shell/entente-about.h"
#include "shell/entente-failure-dialog.h"
#include "shell/entente-file-choice.h"
#include "shell/entente-history-dialog.h"
#include "shell/entente-new-edition-dialog.h"
#include "shell/entente-preferences-dialog.h"
#include "shell/entente-shortcuts-dialog.h"

#include <glib/gi18n-lib.h>

static void
open_location (GtkWindow *window, GFile *file, const char *hint)
{
  g_application_open (G_APPLICATION (gtk_window_get_application (window)), &file, 1, hint);
}

/*
 * New, open, example
 */

/* The file dialog has already asked whether to replace what is there. It goes to the
   wastebasket, where it can still be found. */
static gboolean
make_room (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL,
                            NULL);
  if (info == NULL)
    return TRUE;
  if (g_file_info_get_size (info) == 0)
    return g_file_delete (file, NULL, error);
  return g_file_trash (file, NULL, error);
}

static void
new_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EntenteWindow) self = data;
  g_autoptr (GFile) file = entente_file_choice_save_finish (result);
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  if (make_room (file, &error))
    project = entente_project_create (file, entente_language_get_interface (), &error);
  if (project == NULL || !entente_file_close (entente_project_get_file (project), &error))
    {
      _entente_window_say_error (self, error, file);
      return;
    }

  g_clear_object (&project);
  open_location (GTK_WINDOW (self), file, ENTENTE_OPEN_NEW);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  /* Translators: proposed name of the file of a new project. */
  entente_file_choice_save (GTK_WINDOW (widget), _ ("New Project"), NULL, _ ("My project"),
                            new_chosen_cb, g_object_ref (widget));
}

static void
open_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = data;
  g_autoptr (GFile) file = entente_file_choice_open_finish (result);

  if (file != NULL)
    open_location (window, file, "");
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_file_choice_open (GTK_WINDOW (widget), open_chosen_cb, g_object_ref (widget));
}

static void
open_uri_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  open_location (GTK_WINDOW (widget), file, "");
}

/* The example is a project like any other, kept among the program's own data so that nobody has
   to find a place for it first. What was tried in it is there again the next time. */
static GFile *
locate_example (EntenteLanguage language)
{
  /* Translators: name of the file of the example, without spaces. */
  g_autofree char *name = g_strdup_printf ("example-%s.entente",
                                           entente_language_to_code (language));
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "entente", NULL);

  g_mkdir_with_parents (folder, 0700);
  return g_file_new_build_filename (folder, name, NULL);
}

static void
example_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteLanguage language = entente_language_get_interface ();
  g_autoptr (GFile) file = locate_example (language);
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_query_exists (file, NULL))
    {
      open_location (GTK_WINDOW (widget), file, "");
      return;
    }

  project = entente_project_create_example (file, language, &error);
  if (project == NULL || !entente_file_close (entente_project_get_file (project), &error))
    {
      _entente_window_say_error (ENTENTE_WINDOW (widget), error, file);
      return;
    }

  g_clear_object (&project);
  open_location (GTK_WINDOW (widget), file, "");
}

/*
 * Copies
 */

typedef struct {
  EntenteWindow *window;
  gboolean with_history;
} Copy;

static void
copy_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Copy *copy = data;
  g_autoptr (EntenteWindow) self = copy->window;
  g_autoptr (GFile) file = entente_file_choice_save_finish (result);
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;
  g_autoptr (GError) error = NULL;
  EntenteProject *project = entente_window_get_project (self);

  if (file == NULL || project == NULL)
    return;

  if (!entente_file_save_copy (entente_project_get_file (project), file, copy->with_history,
                               &error))
    {
      _entente_window_say_error (self, error, file);
      return;
    }

  name = entente_failure_dialog_dup_name (file);
  sentence = g_strdup_printf (_ ("A copy was saved as “%s”"), name);
  entente_window_add_toast (self, adw_toast_new (sentence));
}

static void
save_copy (EntenteWindow *self, const char *title, gboolean with_history)
{
  EntenteFile *file = entente_project_get_file (entente_window_get_project (self));
  g_autofree char *name = entente_failure_dialog_dup_name (entente_file_get_location (file));
  /* Translators: proposed name of a copy of the file %s. */
  g_autofree char *proposal = g_strdup_printf (_ ("%s (copy)"), name);
  g_autoptr (GFile) folder = g_file_get_parent (entente_file_get_location (file));
  Copy *copy = g_new (Copy, 1);

  _entente_window_flush (self);
  copy->window = g_object_ref (self);
  copy->with_history = with_history;
  entente_file_choice_save (GTK_WINDOW (self), title, folder, proposal, copy_chosen_cb, copy);
}

/*
 * Next year's project
 */

typedef struct
{
  EntenteWindow *window;
  GDate starts_on;
} Edition;

static void
edition_free (Edition *edition)
{
  g_object_unref (edition->window);
  g_free (edition);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Edition, edition_free)

static void
edition_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Edition) edition = data;
  EntenteWindow *self = edition->window;
  EntenteProject *last = entente_window_get_project (self);
  g_autoptr (GFile) file = entente_file_choice_save_finish (result);
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || last == NULL)
    return;

  if (make_room (file, &error))
    project = entente_new_edition_create (last, file, &edition->starts_on, &error);
  if (project == NULL || !entente_file_close (entente_project_get_file (project), &error))
    {
      _entente_window_say_error (self, error, file);
      return;
    }

  g_clear_object (&project);
  open_location (GTK_WINDOW (self), file, ENTENTE_OPEN_NEW);
}

static void
edition_dated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Edition) edition = data;
  EntenteWindow *self = edition->window;
  EntenteProject *last = entente_window_get_project (self);
  EntenteFile *file = last != NULL ? entente_project_get_file (last) : NULL;
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;
  g_autofree char *proposal = NULL;

  if (!entente_new_edition_dialog_finish (source, result, &edition->starts_on) || file == NULL)
    return;

  folder = g_file_get_parent (entente_file_get_location (file));
  name = entente_failure_dialog_dup_name (entente_file_get_location (file));
  /* Translators: proposed name of the file of next year's project: that of this one, and its year */
  proposal = g_strdup_printf (_ ("%s %u"), name, g_date_get_year (&edition->starts_on));
  entente_file_choice_save (GTK_WINDOW (self), _ ("New Edition"), folder, proposal,
                            edition_chosen_cb, g_steal_pointer (&edition));
}

static void
new_edition_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Edition *edition = g_new0 (Edition, 1);

  _entente_window_flush (ENTENTE_WINDOW (widget));
  edition->window = g_object_ref (ENTENTE_WINDOW (widget));
  entente_new_edition_dialog_present (widget, edition_dated_cb, edition);
}

static void
save_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_copy (ENTENTE_WINDOW (widget), _ ("Save a Copy"), TRUE);
}

static void
export_copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save_copy (ENTENTE_WINDOW (widget), _ ("Export a Copy Without History"), FALSE);
}

/*
 * Two versions of the file
 */

static void
keep_both_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  EntenteFile *file = entente_project_get_file (entente_window_get_project (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char *name = NULL;
  g_autofree char *sentence = NULL;

  _entente_window_flush (self);
  copy = entente_file_keep_both (file, &error);
  if (copy == NULL)
    {
      _entente_window_say_error (self, error, entente_file_get_location (file));
      return;
    }

  name = entente_failure_dialog_dup_name (copy);
  sentence = g_strdup_printf (_ ("Both versions are kept: see “%s”"), name);
  entente_window_add_toast (self, adw_toast_new (sentence));
}

static void
reload_theirs_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  EntenteFile *file = entente_project_get_file (entente_window_get_project (self));
  g_autoptr (GError) error = NULL;

  _entente_window_flush (self);
  if (entente_file_reload_theirs (file, &error))
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("The other version is shown"));
  else
    _entente_window_say_error (self, error, entente_file_get_location (file));
}

/*
 * Undo
 */

static void
step (EntenteWindow *self, gboolean (*move) (EntenteStore *store, GError **error))
{
  EntenteProject *project = entente_window_get_project (self);
  g_autoptr (GError) error = NULL;

  _entente_window_flush (self);
  if (!move (entente_project_get_store (project), &error) &&
      !g_error_matches (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO))
    _entente_window_say_error (self, error,
                               entente_file_get_location (entente_project_get_file (project)));
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ENTENTE_WINDOW (widget), entente_store_undo);
}

static void
redo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (ENTENTE_WINDOW (widget), entente_store_redo);
}

static void
history_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);

  _entente_window_flush (self);
  adw_dialog_present (entente_history_dialog_new (
                        entente_project_get_store (entente_window_get_project (self))),
                      widget);
}

/*
 * What pages ask for
 */

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteWindow *self = ENTENTE_WINDOW (widget);
  EntenteProject *project = entente_window_get_project (self);
  const EntenteSchema *schema = entente_project_get_schema ();
  const char *table, *field_name;
  gint64 id;

  g_variant_get (parameter, "(&sx&s)", &table, &id, &field_name);
  for (guint i = 0; project != NULL && i < schema->n_types; i++)
    {
      GType type = schema->types[i]();
      int field = entente_record_type_find_field (type, field_name);
      guint n_fields;
      EntenteRecord *record;

      if (!g_str_equal (entente_record_type_get_table (type), table))
        continue;

      record = entente_store_get_record (entente_project_get_store (project), type, id);
      if (record != NULL)
        entente_project_view_reveal (_entente_window_get_view (self), record,
                                     field >= 0
                                       ? &entente_record_type_get_fields (type, &n_fields)[field]
                                                : NULL);
    }
}

static void
toast_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  entente_window_add_toast (ENTENTE_WINDOW (widget),
                            adw_toast_new (g_variant_get_string (parameter, NULL)));
}

/* The offer ends with the next edit, which undo would take back instead. */
static void
toast_undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_window_get_project (ENTENTE_WINDOW (widget));
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));

  if (project != NULL)
    g_signal_connect_object (entente_project_get_store (project), "committed",
                             G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  entente_window_add_toast (ENTENTE_WINDOW (widget), toast);
}

static void
page_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProjectView *view = _entente_window_get_view (ENTENTE_WINDOW (widget));
  guint position = g_variant_get_uint32 (parameter);

  if (entente_window_get_project (ENTENTE_WINDOW (widget)) == NULL ||
      position >= entente_project_view_get_n_pages (view))
    return;

  entente_project_view_show_page (
    view, ENTENTE_PAGE_GET_CLASS (entente_project_view_get_page (view, position))->name);
}

/* Searching belongs to pages that have something to search: they install "page.search". */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProjectView *view = _entente_window_get_view (ENTENTE_WINDOW (widget));
  EntentePage *page = entente_project_view_get_visible_page (view);

  if (entente_window_get_project (ENTENTE_WINDOW (widget)) != NULL && page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "page.search", NULL);
}

static void
note_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_window_get_project (ENTENTE_WINDOW (widget));

  adw_dialog_present (entente_note_dialog_new (entente_project_get_store (project), widget),
                      widget);
}

/*
 * About the program
 */

static void
preferences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (entente_preferences_dialog_new (), widget);
}

static void
shortcuts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (entente_shortcuts_dialog_new (), widget);
}

static void
about_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (entente_about_new (), widget);
}

void
_entente_window_class_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-uri", "s", open_uri_action);
  gtk_widget_class_install_action (widget_class, "win.example", NULL, example_action);
  gtk_widget_class_install_action (widget_class, "win.save-copy", NULL, save_copy_action);
  gtk_widget_class_install_action (widget_class, "win.new-edition", NULL, new_edition_action);
  gtk_widget_class_install_action (widget_class, "win.export-copy", NULL, export_copy_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "win.reveal", "(sxs)", reveal_action);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_action);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_undo_action);
  gtk_widget_class_install_action (widget_class, "win.page", "u", page_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.note", NULL, note_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.shortcuts", NULL, shortcuts_action);
  gtk_widget_class_install_action (widget_class, "win.keep-both", NULL, keep_both_action);
  gtk_widget_class_install_action (widget_class, "win.reload-theirs", NULL, reload_theirs_action);
  gtk_widget_class_install_action (widget_class, "win.about", NULL, about_action);
}

void
_entente_window_update_actions (EntenteWindow *self)
{
  EntenteProject *project = entente_window_get_project (self);
  EntenteStore *store = project != NULL ? entente_project_get_store (project) : NULL;
  gboolean has_file = project != NULL && entente_project_get_file (project) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 store != NULL && entente_store_get_can_undo (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 store != NULL && entente_store_get_can_redo (store));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.history", store != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.save-copy", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export-copy", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.new-edition", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.search", project != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.note",
                                 store != NULL && !entente_store_get_read_only (store));
}
