/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening through the application: one window per project, and for each file that cannot be
   opened one sentence with what can be done about it. */
#include "config.h"

#include "entente-ui.h"
#include "screen.h"
#include "shell/entente-application.h"
#include "shell/entente-window.h"

#include <glib/gstdio.h>

/* One for all tests: a name on the session bus is owned once a process. */
static EntenteApplication *application;

typedef struct {
  char *folder;
  GFile *location; /* a sound project */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;

  f->folder = g_dir_make_tmp ("entente-opening-XXXXXX", NULL);
  f->location = g_file_new_build_filename (f->folder, "fête.entente", NULL);
  project = entente_project_create (f->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  g_assert_true (entente_file_close (entente_project_get_file (project), &error));
}

static GList *
get_windows (void)
{
  return gtk_application_get_windows (GTK_APPLICATION (application));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_chmod (child, 0700);
      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  while (get_windows () != NULL)
    gtk_window_destroy (get_windows ()->data);
  spin ();
  remove_folder (f->folder);
  g_free (f->folder);
  g_object_unref (f->location);
}

static void
open_file (GFile *file, const char *hint)
{
  g_application_open (G_APPLICATION (application), &file, 1, hint);
  spin ();
}

static void
test_once (Fixture *f, gconstpointer data)
{
  g_autoptr (GFile) again = g_file_resolve_relative_path (f->location, "../fête.entente");

  open_file (f->location, "");
  g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
  g_assert_nonnull (entente_window_get_project (get_windows ()->data));
  open_file (again, "");
  g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
}

/* A window that shows the start page gives way to the project. */
static void
test_start_gives_way (Fixture *f, gconstpointer data)
{
  g_application_activate (G_APPLICATION (application));
  spin ();
  g_assert_null (entente_window_get_project (get_windows ()->data));
  open_file (f->location, "");
  g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
  g_assert_nonnull (entente_window_get_project (get_windows ()->data));
}

static void
test_read_only (Fixture *f, gconstpointer data)
{
  EntenteProject *project;

  open_file (f->location, ENTENTE_OPEN_READ_ONLY);
  project = entente_window_get_project (get_windows ()->data);
  g_assert_true (entente_store_get_read_only (entente_project_get_store (project)));
}

/*
 * What cannot be opened
 */

typedef struct {
  const char *name;
  void (*damage) (const char *path);
  const char *remedy; /* the response that is offered */
} Case;

static void
damage_missing (const char *path)
{
  g_unlink (path);
}

static void
damage_empty (const char *path)
{
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
}

static void
damage_foreign (const char *path)
{
  g_assert_true (g_file_set_contents (path, "%PDF-1.7 is no project\n", -1, NULL));
}

static void
damage_truncated (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, length / 2 + 7, NULL));
}

static void
damage_folder (const char *path)
{
  g_unlink (path);
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

/* The version stands at byte 60 of every SQLite file. */
static void
damage_newer (const char *path)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  content[60] = 1;
  g_assert_true (g_file_set_contents (path, content, length, NULL));
}

static const Case cases[] = {
  { "missing", damage_missing, "choose" },     { "empty", damage_empty, "choose" },
  { "foreign", damage_foreign, "choose" },     { "folder", damage_folder, "choose" },
  { "truncated", damage_truncated, "recover" }, { "newer", damage_newer, "read" },
};

static void
test_failure (Fixture *f, gconstpointer data)
{
  const Case *failure = data;
  g_autofree char *path = g_build_filename (f->folder, "abîmé.entente", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  AdwDialog *dialog;

  g_assert_true (g_file_copy (f->location, file, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  failure->damage (path);
  open_file (file, "");

  g_assert_cmpuint (g_list_length (get_windows ()), ==, 1);
  g_assert_null (entente_window_get_project (get_windows ()->data));
  dialog = adw_application_window_get_visible_dialog (get_windows ()->data);
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "abîmé"));
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), failure->remedy));
  adw_dialog_force_close (dialog);
  spin ();
}

/* The file is lost after a crash, but what was edited stands in the working copy. */
static void
test_working_copy (Fixture *f, gconstpointer data)
{
  AdwDialog *dialog;
  EntenteProject *project;
  EntenteRecord *details;

  {
    g_autoptr (EntenteProject) crashed = entente_project_open (f->location, ENTENTE_FILE_WRITE,
                                                               NULL);
    g_autoptr (EntenteEdit) edit = entente_store_begin (entente_project_get_store (crashed),
                                                        "Rename");

    entente_edit_set_text (edit, ENTENTE_RECORD (entente_project_get_details (crashed)),
                           ENTENTE_PROJECT_DETAILS_TITLE, "Jamais publié");
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  g_assert_true (g_file_delete (f->location, NULL, NULL));
  if (!entente_file_has_working_copy (f->location))
    {
      g_test_skip ("dropping a project publishes it, so there is nothing to come back to");
      return;
    }

  open_file (f->location, "");
  dialog = adw_application_window_get_visible_dialog (get_windows ()->data);
  g_assert_true (adw_alert_dialog_has_response (ADW_ALERT_DIALOG (dialog), "working"));
  g_signal_emit_by_name (dialog, "response::working", "working");
  spin ();
  project = entente_window_get_project (get_windows ()->data);
  g_assert_nonnull (project);
  details = ENTENTE_RECORD (entente_project_get_details (project));
  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE), ==,
                   "Jamais publié");
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();
  application = entente_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));

  ADD ("/ui/opening/once", test_once);
  ADD ("/ui/opening/start-gives-way", test_start_gives_way);
  ADD ("/ui/opening/read-only", test_read_only);
  ADD ("/ui/opening/working-copy", test_working_copy);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/opening/%s", cases[i].name);

      g_test_add (path, Fixture, &cases[i], set_up, test_failure, tear_down);
    }

  return g_test_run ();
}
