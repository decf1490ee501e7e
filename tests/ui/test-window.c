/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window around a project: what it shows, remembers, undoes, and that nothing of it is left
   behind. */
#include "config.h"

#include "budget/entente-budget-page.h"
#include "collective/entente-project-details.h"
#include "entente-ui.h"
#include "form/entente-field-row.h"
#include "screen.h"
#include "shell/entente-project-memory.h"
#include "shell/entente-project-view.h"
#include "shell/entente-window.h"

#include <glib/gstdio.h>

typedef struct {
  char *folder;
  GFile *location;
  EntenteProject *project;
  EntenteWindow *window;
  GSettings *settings;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("entente-window-XXXXXX", NULL);
  f->location = g_file_new_build_filename (f->folder, "fête.entente", NULL);
  f->project = entente_project_create (f->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  f->settings = g_settings_new (ENTENTE_APP_ID);
  g_settings_reset (f->settings, "projects");
  f->window = entente_window_new (NULL);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  if (f->window != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
      gtk_window_destroy (GTK_WINDOW (f->window));
      spin ();
      g_assert_null (f->window);
    }
  entente_file_close (entente_project_get_file (f->project), NULL);
  g_assert_finalize_object (f->project);
  g_file_delete (f->location, NULL, NULL);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_object_unref (f->location);
  g_object_unref (f->settings);
}

static EntenteRecord *
get_details (Fixture *f)
{
  return ENTENTE_RECORD (entente_project_get_details (f->project));
}

static void
set_title (Fixture *f, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_project_get_store (f->project),
                                                      "Rename project");

  entente_edit_set_text (edit, get_details (f), ENTENTE_PROJECT_DETAILS_TITLE, title);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static void
activate (Fixture *f, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->window), action, NULL));
  spin ();
}

static void
test_start (Fixture *f, gconstpointer data)
{
  g_assert_null (entente_window_get_project (f->window));
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Entente");
  /* Without a project these are off: nothing happens. */
  activate (f, "win.undo");
  activate (f, "win.save-copy");
  activate (f, "win.search");
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (f->window)));
}

static void
test_title (Fixture *f, gconstpointer data)
{
  entente_window_set_project (f->window, f->project);
  set_title (f, "La fête de la rue");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "La fête de la rue");
  set_title (f, "");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (f->window)), ==, "Untitled Project");
}

static void
unmapped_cb (guint *count)
{
  (*count)++;
}

/* Who opens the budget waits neither for it to be laid out nor for its letters: both is done while another page is
   seen, and goes on being seen. */
static void
test_laid_out_ahead (Fixture *f, gconstpointer data)
{
  GtkWidget *page = find_type (GTK_WIDGET (f->window), ENTENTE_TYPE_BUDGET_PAGE);
  guint n_drawn = 0;

  g_signal_connect_swapped (page, "unmap", G_CALLBACK (unmapped_cb), &n_drawn);
  entente_window_set_project (f->window, f->project);
  g_assert_cmpint (gtk_widget_get_width (page), ==, 0);
  wait_for (gtk_widget_get_width (page) > 0);
  g_assert_false (gtk_widget_get_mapped (page));
  wait_for (n_drawn == 1);
  spin ();
  g_assert_false (gtk_widget_get_mapped (page));
  g_assert_cmpuint (n_drawn, ==, 1);
  g_signal_handlers_disconnect_by_data (page, &n_drawn);
  g_assert_true (entente_window_show_page (f->window, "budget"));
  spin ();
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_cmpint (gtk_widget_get_width (page), ==,
                   gtk_widget_get_width (gtk_widget_get_parent (page)));
}

/* A page that wants the window for itself takes the header away, until another page is shown. */
static void
test_alone (Fixture *f, gconstpointer data)
{
  GtkWidget *page = find_type (GTK_WIDGET (f->window), ENTENTE_TYPE_BUDGET_PAGE);
  GtkWidget *view = find_type (GTK_WIDGET (f->window), ENTENTE_TYPE_PROJECT_VIEW);

  entente_window_set_project (f->window, f->project);
  g_assert_true (entente_window_show_page (f->window, "budget"));
  spin ();
  g_assert_nonnull (find_mapped (view, ADW_TYPE_VIEW_SWITCHER));
  entente_page_set_alone (ENTENTE_PAGE (page), TRUE);
  spin ();
  g_assert_null (find_mapped (view, ADW_TYPE_VIEW_SWITCHER));

  g_assert_true (entente_window_show_page (f->window, "project"));
  spin ();
  g_assert_nonnull (find_mapped (view, ADW_TYPE_VIEW_SWITCHER));
  g_assert_true (entente_window_show_page (f->window, "budget"));
  spin ();
  g_assert_null (find_mapped (view, ADW_TYPE_VIEW_SWITCHER));
  entente_page_set_alone (ENTENTE_PAGE (page), FALSE);
  spin ();
  g_assert_nonnull (find_mapped (view, ADW_TYPE_VIEW_SWITCHER));
}

/* What is being typed when undo comes becomes an edit first, so that redo brings it back. */
static void
test_undo_keeps_typing (Fixture *f, gconstpointer data)
{
  GtkWidget *text;

  entente_window_set_project (f->window, f->project);
  set_title (f, "Avant");
  entente_window_begin (f->window);
  spin ();
  text = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_nonnull (gtk_widget_get_ancestor (text, ENTENTE_TYPE_FIELD_ROW));
  gtk_editable_set_text (GTK_EDITABLE (text), "Après");
  activate (f, "win.undo");
  g_assert_cmpstr (entente_record_get_text (get_details (f), ENTENTE_PROJECT_DETAILS_TITLE), ==,
                   "Avant");
  activate (f, "win.redo");
  g_assert_cmpstr (entente_record_get_text (get_details (f), ENTENTE_PROJECT_DETAILS_TITLE), ==,
                   "Après");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "Après");
}

static void
test_reveal (Fixture *f, gconstpointer data)
{
  GtkWidget *row;

  entente_window_set_project (f->window, f->project);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.reveal", "(sxs)", "project",
                              entente_record_get_id (get_details (f)), "place");
  spin ();
  row = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (f->window)),
                                 ENTENTE_TYPE_FIELD_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (entente_field_row_get_field (ENTENTE_FIELD_ROW (row))->name, ==, "place");

  /* What is not there any more is not an error. */
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.reveal", "(sxs)", "organization",
                              G_GINT64_CONSTANT (4711), "name");
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.reveal", "(sxs)", "nothing",
                              G_GINT64_CONSTANT (1), "name");
}

/* Opening does not put the focus where the next key would replace a text. */
static void
test_focus (Fixture *f, gconstpointer data)
{
  GtkWidget *focus;

  entente_window_set_project (f->window, f->project);
  spin ();
  focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  g_assert_true (focus == NULL || gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW) == NULL);
}

/* Closing saves what is being typed, publishes, and remembers where the user was. */
static void
test_close (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteProjectMemory) memory = NULL;
  g_autofree char *uri = g_file_get_uri (f->location);
  g_autoptr (EntenteProject) again = NULL;
  GtkWidget *text;

  entente_window_set_project (f->window, f->project);
  entente_window_begin (f->window);
  spin ();
  text = gtk_window_get_focus (GTK_WINDOW (f->window));
  gtk_editable_set_text (GTK_EDITABLE (text), "Tapé juste avant");
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_close (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (f->window);

  memory = entente_project_memory_load (f->settings, uri);
  g_assert_nonnull (memory);
  g_assert_cmpstr (memory->title, ==, "Tapé juste avant");
  g_assert_cmpstr (memory->page, ==, "project");

  again = entente_project_open (f->location, ENTENTE_FILE_READ, NULL);
  g_assert_nonnull (again);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (entente_project_get_details (again)),
                                            ENTENTE_PROJECT_DETAILS_TITLE),
                   ==, "Tapé juste avant");
}

static gboolean
has_toast (Fixture *f)
{
  return find_type (GTK_WIDGET (f->window), g_type_from_name ("AdwToastWidget")) != NULL;
}

/* The offer to undo a deletion must not undo what came after it. */
static void
test_toast (Fixture *f, gconstpointer data)
{
  entente_window_set_project (f->window, f->project);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.toast-undo", "s",
                              "Organisation deleted");
  spin ();
  g_assert_true (has_toast (f));
  set_title (f, "Plus tard");
  wait_for (!has_toast (f));
}

/* A sentence with names in it is not cut. */
static void
test_long_toast (Fixture *f, gconstpointer data)
{
  const char *sentence = "These tasks would wait for each other: “Book the hall” → “Print posters” "
                         "→ “Book the hall”. No link was made.";
  GtkWidget *label;

  entente_window_set_project (f->window, f->project);
  gtk_widget_activate_action (GTK_WIDGET (f->window), "win.toast", "s", sentence);
  spin ();
  label = find_type (find_type (GTK_WIDGET (f->window), g_type_from_name ("AdwToastWidget")),
                     GTK_TYPE_LABEL);
  while (label != NULL && !g_str_equal (gtk_label_get_text (GTK_LABEL (label)), sentence))
    label = gtk_widget_get_next_sibling (label);
  g_assert_nonnull (label);
  g_assert_true (gtk_label_get_wrap (GTK_LABEL (label)));
  g_assert_cmpint (gtk_label_get_ellipsize (GTK_LABEL (label)), ==, PANGO_ELLIPSIZE_NONE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
test_notify (Fixture *f, gconstpointer data)
{
  guint count = 0;

  g_signal_connect (f->window, "notify::project", G_CALLBACK (count_cb), &count);
  entente_window_set_project (f->window, f->project);
  entente_window_set_project (f->window, f->project);
  g_assert_cmpuint (count, ==, 1);
  entente_window_set_project (f->window, NULL);
  g_assert_cmpuint (count, ==, 2);
}

/* The history bears the name of the settings, else the account's. */
static void
test_author (Fixture *f, gconstpointer data)
{
  EntenteStore *store = entente_project_get_store (f->project);

  entente_window_set_project (f->window, f->project);
  g_assert_cmpstr (entente_store_get_author (store), !=, "");
  g_settings_set_string (f->settings, "author", "Zoé Exemple");
  spin ();
  g_assert_cmpstr (entente_store_get_author (store), ==, "Zoé Exemple");
  g_settings_reset (f->settings, "author");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/window/start", test_start);
  ADD ("/ui/window/title", test_title);
  ADD ("/ui/window/laid-out-ahead", test_laid_out_ahead);
  ADD ("/ui/window/alone", test_alone);
  ADD ("/ui/window/undo-keeps-typing", test_undo_keeps_typing);
  ADD ("/ui/window/reveal", test_reveal);
  ADD ("/ui/window/focus", test_focus);
  ADD ("/ui/window/close", test_close);
  ADD ("/ui/window/toast", test_toast);
  ADD ("/ui/window/long-toast", test_long_toast);
  ADD ("/ui/window/notify", test_notify);
  ADD ("/ui/window/author", test_author);

  return g_test_run ();
}
