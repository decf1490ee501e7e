/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "collective/entente-organization.h"
#include "project/entente-project.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  GFile *location;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer file_name)
{
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("entente-project-XXXXXX", NULL);
  path = g_build_filename (fixture->folder, file_name, NULL);
  fixture->location = g_file_new_for_path (path);
}

static void
tear_down (Fixture *fixture, gconstpointer file_name)
{
  g_file_delete (fixture->location, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0); /* nothing beside the file */
  g_object_unref (fixture->location);
  g_free (fixture->folder);
}

static void
close_project (EntenteProject *project)
{
  g_autoptr (GError) error = NULL;

  entente_file_close (entente_project_get_file (project), &error);
  g_assert_no_error (error);
  g_assert_finalize_object (project);
}

static const char *
get_detail (EntenteProject *project, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (entente_project_get_details (project)), field);
}

static void
test_create (Fixture *fixture, gconstpointer file_name)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project
    = entente_project_create (fixture->location, ENTENTE_LANGUAGE_ENGLISH, &error);
  EntenteRecord *details;

  g_assert_no_error (error);
  details = ENTENTE_RECORD (entente_project_get_details (project));
  g_assert_cmpint (entente_record_get_choice (details, ENTENTE_PROJECT_DETAILS_LANGUAGE),
                   ==,
                   ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (get_detail (project, ENTENTE_PROJECT_DETAILS_TITLE), ==, "La grande tablée");
  g_assert_cmpstr (get_detail (project, ENTENTE_PROJECT_DETAILS_CODE), ==, "TABLEE");
  g_assert_false (entente_record_get_boolean (details, ENTENTE_PROJECT_DETAILS_SAMPLE));
  /* Nothing that the user did, nothing to undo. */
  g_assert_false (entente_store_get_can_undo (entente_project_get_store (project)));
  g_assert_cmpint (entente_file_get_state (entente_project_get_file (project)),
                   ==,
                   ENTENTE_FILE_PUBLISHED);
  g_assert_true (g_file_query_exists (fixture->location, NULL));
  close_project (project);
}

static void
test_open (Fixture *fixture, gconstpointer file_name)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project
    = entente_project_create (fixture->location, ENTENTE_LANGUAGE_ENGLISH, &error);

  g_assert_no_error (error);
  {
    g_autoptr (EntenteEdit) edit
      = entente_store_begin (entente_project_get_store (project), "Add");
    EntenteRecord *organization = entente_edit_insert (edit, ENTENTE_TYPE_ORGANIZATION);

    entente_edit_set_text (edit, organization, ENTENTE_ORGANIZATION_NAME, "Les Cuillères Volantes");
    entente_edit_commit (edit, &error);
    g_assert_no_error (error);
  }
  close_project (project);

  project = entente_project_open (fixture->location, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (get_detail (project, ENTENTE_PROJECT_DETAILS_CODE), ==, "TABLEE");
  g_assert_cmpuint (
    g_list_model_get_n_items (
      entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_ORGANIZATION)),
    ==,
    1);
  g_assert_cmpstr (entente_store_get_undo_label (entente_project_get_store (project)), ==, "Add");
  close_project (project);

  project = entente_project_open (fixture->location, ENTENTE_FILE_READ, &error);
  g_assert_no_error (error);
  g_assert_true (entente_store_get_read_only (entente_project_get_store (project)));
  close_project (project);
}

static void
test_create_over_a_file (Fixture *fixture, gconstpointer file_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->location), "precious", -1, NULL));
  project = entente_project_create (fixture->location, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_null (project);
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
  g_assert_true (
    g_file_get_contents (g_file_peek_path (fixture->location), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "precious");
}

static void
test_open_nothing (Fixture *fixture, gconstpointer file_name)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_project_open (fixture->location, ENTENTE_FILE_WRITE, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
}

static void
test_in_memory (void)
{
  g_autoptr (GError) error = NULL;
  EntenteProject *project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  EntenteFile *file = NULL;
  EntenteStore *store = NULL;
  EntenteProjectDetails *details = NULL;

  g_assert_no_error (error);
  g_assert_null (entente_project_get_file (project));
  g_assert_cmpstr (get_detail (project, ENTENTE_PROJECT_DETAILS_TITLE), ==, "");
  g_assert_cmpstr (get_detail (project, ENTENTE_PROJECT_DETAILS_CODE), ==, "");
  g_assert_false (entente_store_get_can_undo (entente_project_get_store (project)));

  g_object_get (project, "file", &file, "store", &store, "details", &details, NULL);
  g_assert_null (file);
  g_assert_true (store == entente_project_get_store (project));
  g_assert_true (details == entente_project_get_details (project));
  g_object_unref (store);
  g_object_unref (details);
  g_assert_finalize_object (project);
}

/* The MIME type recognises files by this number: it never changes. */
static void
test_schema (void)
{
  const EntenteSchema *schema = entente_project_get_schema ();

  g_assert_true (schema == entente_project_get_schema ());
  g_assert_cmphex (schema->application_id, ==, 0x456e746e);
  g_assert_cmpstr (schema->extension, ==, "entente");
  g_assert_cmpuint (schema->n_steps, ==, 5);
  for (guint i = 0; i < schema->n_steps; i++)
    g_assert_true (g_str_has_prefix (schema->steps[i], "-- SPDX-License-Identifier"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define ADD(path, function) \
  g_test_add (path, Fixture, "La_grande_tablée.entente", set_up, function, tear_down)
  ADD ("/project/create", test_create);
  ADD ("/project/open", test_open);
  ADD ("/project/create-over-a-file", test_create_over_a_file);
  ADD ("/project/open-nothing", test_open_nothing);
#undef ADD
  g_test_add_func ("/project/in-memory", test_in_memory);
  g_test_add_func ("/project/schema", test_schema);
  return g_test_run ();
}
