/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "project/entente-project.h"

#include <glib/gstdio.h>
#include <string.h>

/* The pages that list the tables are the first of a published file; the project's own schema needs
   several. Without them the file is no database at all, and yet nothing that was typed is lost. */
#define PAGE_SIZE 4096

typedef struct
{
  char *folder;
  GFile *damaged;
  GFile *rescued;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteProject) project = NULL;

  fixture->folder = g_dir_make_tmp ("entente-salvage-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->damaged = g_file_new_build_filename (fixture->folder, "damaged.entente", NULL);
  fixture->rescued = g_file_new_build_filename (fixture->folder, "rescued.entente", NULL);
  project = entente_project_create_example (fixture->damaged, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  entente_file_close (entente_project_get_file (project), &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_file_delete (fixture->damaged, NULL, NULL);
  g_file_delete (fixture->rescued, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_object_unref (fixture->damaged);
  g_object_unref (fixture->rescued);
  g_free (fixture->folder);
}

static void
blank_pages (GFile *file, gsize n)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_load_contents (file, NULL, &bytes, &length, NULL, NULL));
  g_assert_cmpuint (length, >, n * PAGE_SIZE);
  memset (bytes, 0, n * PAGE_SIZE);
  g_assert_true (g_file_set_contents (g_file_peek_path (file), bytes, (gssize) length, NULL));
}

static guint
count (EntenteProject *project, GType type)
{
  return g_list_model_get_n_items (
      entente_store_get_list (entente_project_get_store (project), type));
}

static void
test_beginning_lost (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteProject) project = NULL;
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  blank_pages (fixture->damaged, 1);
  g_assert_null (entente_project_open (fixture->damaged, ENTENTE_FILE_READ, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_true (entente_file_salvage (fixture->damaged, fixture->rescued,
                                       entente_project_get_schema (), &n_rows, &error));
  g_assert_no_error (error);
  project = entente_project_open (fixture->rescued, ENTENTE_FILE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (entente_project_get_details (project)),
                                            ENTENTE_PROJECT_DETAILS_CODE),
                   ==, "TABLEE27");
  g_assert_cmpuint (count (project, ENTENTE_TYPE_ORGANIZATION), ==, 6);
  g_assert_cmpuint (count (project, ENTENTE_TYPE_PERSON), ==, 9);
  g_assert_cmpuint (count (project, ENTENTE_TYPE_AGREEMENT), >, 0);
  g_assert_true (entente_file_close (entente_project_get_file (project), NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/project/salvage/beginning-lost", Fixture, NULL, set_up, test_beginning_lost,
              tear_down);
  return g_test_run ();
}
