/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says when the file is not in its usual state, and that the buttons do what
   they say. */
#include "config.h"

#include "entente-ui.h"
#include "screen.h"
#include "shell/entente-file-banner.h"
#include "shell/entente-history-dialog.h"
#include "shell/entente-window.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteWindow *window;
} Fixture;

static EntenteRecord *
get_details (EntenteProject *project)
{
  return ENTENTE_RECORD (entente_project_get_details (project));
}

static const char *
get_title (EntenteProject *project)
{
  return entente_record_get_text (get_details (project), ENTENTE_PROJECT_DETAILS_TITLE);
}

static void
set_title (EntenteProject *project, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_project_get_store (project),
                                                      "Rename project");

  entente_edit_set_text (edit, get_details (project), ENTENTE_PROJECT_DETAILS_TITLE, title);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("entente-banner-XXXXXX", NULL);
  f->location = g_file_new_build_filename (f->folder, "fête.entente", NULL);
  f->project = entente_project_create (f->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  set_title (f->project, "La nôtre");
  g_assert_true (entente_file_publish (entente_project_get_file (f->project), NULL));
  f->window = entente_window_new (NULL);
  entente_window_set_project (f->window, f->project);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
remove_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_remove (child);
    }
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  entente_file_close (entente_project_get_file (f->project), NULL);
  g_assert_finalize_object (f->project);
  remove_files (f->folder);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_object_unref (f->location);
}

static GtkWidget *
find (GtkWidget *widget, GType type, const char *action)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (action == NULL ||
       g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The sentence of the banner, or NULL while it is hidden. */
static const char *
get_sentence (Fixture *f)
{
  GtkWidget *banner = find (GTK_WIDGET (f->window), ENTENTE_TYPE_FILE_BANNER, NULL);
  GtkWidget *revealer = find (banner, GTK_TYPE_REVEALER, NULL);

  if (!gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)))
    return NULL;
  return gtk_label_get_label (GTK_LABEL (find (banner, GTK_TYPE_LABEL, NULL)));
}

static void
click (Fixture *f, const char *action)
{
  GtkWidget *banner = find (GTK_WIDGET (f->window), ENTENTE_TYPE_FILE_BANNER, NULL);
  GtkWidget *button = find (banner, GTK_TYPE_BUTTON, action);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_visible (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  spin ();
}

static void
test_calm (Fixture *f, gconstpointer data)
{
  g_assert_null (get_sentence (f));
}

/* Somebody else's copy takes the place of the file, and is then edited here. */
static void
meet_theirs (Fixture *f)
{
  g_autofree char *path = g_build_filename (f->folder, "autre.entente", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (EntenteProject) theirs = NULL;

  g_assert_true (g_file_copy (f->location, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  theirs = entente_project_open (other, ENTENTE_FILE_WRITE, NULL);
  set_title (theirs, "La leur");
  g_assert_true (entente_file_close (entente_project_get_file (theirs), NULL));
  g_assert_true (g_file_move (other, f->location, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));

  set_title (f->project, "La nôtre, changée");
  entente_file_publish (entente_project_get_file (f->project), NULL);
  spin ();
  g_assert_cmpint (entente_file_get_state (entente_project_get_file (f->project)), ==,
                   ENTENTE_FILE_CHANGED);
  g_assert_nonnull (strstr (get_sentence (f), "fête"));
}

static void
test_keep_both (Fixture *f, gconstpointer data)
{
  meet_theirs (f);
  click (f, "win.keep-both");
  g_assert_cmpint (entente_file_get_state (entente_project_get_file (f->project)), !=,
                   ENTENTE_FILE_CHANGED);
  g_assert_null (get_sentence (f));
}

/* Undo brings ours back. */
static void
test_reload_theirs (Fixture *f, gconstpointer data)
{
  meet_theirs (f);
  click (f, "win.reload-theirs");
  g_assert_cmpstr (get_title (f->project), ==, "La leur");
  g_assert_null (get_sentence (f));
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.undo", NULL);
  g_assert_cmpstr (get_title (f->project), ==, "La nôtre, changée");
}

static void
test_failed (Fixture *f, gconstpointer data)
{
  g_autofree char *path = g_file_get_path (f->location);
  g_autofree char *inside = g_build_filename (path, "obstacle", NULL);

  /* A folder that is not empty stands where the file was. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (inside, "x", 1, NULL));
  set_title (f->project, "Ailleurs");
  entente_file_publish (entente_project_get_file (f->project), NULL);
  spin ();
  g_assert_nonnull (get_sentence (f));
  g_unlink (inside);
  g_rmdir (path);
}

/* Going back and forth through the history dialog is undo and redo. */
static void
test_history (Fixture *f, gconstpointer data)
{
  EntenteStore *store = entente_project_get_store (f->project);
  AdwDialog *dialog;
  GtkListBox *list;

  set_title (f->project, "Deux");
  set_title (f->project, "Trois");
  dialog = g_object_ref_sink (entente_history_dialog_new (store));
  adw_dialog_present (dialog, GTK_WIDGET (f->window));
  spin ();
  list = GTK_LIST_BOX (find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, NULL));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 2));
  g_assert_cmpstr (get_title (f->project), ==, "La nôtre");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (get_title (f->project), ==, "Trois");
  g_assert_false (gtk_list_box_row_get_activatable (gtk_list_box_get_row_at_index (list, 0)));

  /* The last row is the time before all that is listed, and the way back stays open. */
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 3));
  g_assert_false (entente_store_get_can_undo (store));
  g_assert_true (entente_store_get_can_redo (store));
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (get_title (f->project), ==, "Trois");

  adw_dialog_force_close (dialog);
  spin ();
  g_assert_finalize_object (dialog);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/file-banner/calm", test_calm);
  ADD ("/ui/file-banner/keep-both", test_keep_both);
  ADD ("/ui/file-banner/reload-theirs", test_reload_theirs);
  ADD ("/ui/file-banner/failed", test_failed);
  ADD ("/ui/file-banner/history", test_history);

  return g_test_run ();
}
