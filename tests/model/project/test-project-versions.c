/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agreements/entente-agreement.h"
#include "collective/entente-collective-findings.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-seat.h"
#include "project/entente-project.h"

#include <glib/gstdio.h>

/* One file of each version that was ever released, as its program wrote it. */

static GFile *
get_original (guint version)
{
  g_autofree char *name = g_strdup_printf ("version-%u.entente", version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);

  return g_file_new_for_path (path);
}

static guint
count (EntenteProject *project, GType type)
{
  EntenteStore *store = entente_project_get_store (project);

  return g_list_model_get_n_items (entente_store_get_list (store, type));
}

static void
assert_example (EntenteProject *project)
{
  EntenteRecord *details = ENTENTE_RECORD (entente_project_get_details (project));
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteRecord) agreement = g_list_model_get_item (
    entente_store_get_list (entente_project_get_store (project), ENTENTE_TYPE_AGREEMENT),
    0);
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_CODE), ==, "TABLEE27");
  g_assert_cmpuint (count (project, ENTENTE_TYPE_ORGANIZATION), ==, 6);
  g_assert_cmpuint (count (project, ENTENTE_TYPE_PERSON), ==, 9);
  g_assert_cmpstr (entente_record_get_text (agreement, ENTENTE_AGREEMENT_NUMBER),
                   ==,
                   "TABLEE27-CC-2027-001");
  entente_collective_find (entente_project_get_store (project), findings);
  g_assert_cmpuint (findings->len, ==, 0);
  entente_store_verify (entente_project_get_store (project), lines, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (lines->len, ==, 0);
}

static void
close_project (EntenteProject *project)
{
  entente_file_close (entente_project_get_file (project), NULL);
  g_assert_finalize_object (project);
}

/* In place for looking: what comes from another version is not touched. */
static void
test_reading (void)
{
  for (guint version = 1; version <= entente_project_get_schema ()->n_steps; version++)
    {
      g_autoptr (GFile) original = get_original (version);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) before = g_file_load_bytes (original, NULL, NULL, &error);
      g_autoptr (GBytes) after = NULL;
      EntenteProject *project;

      g_assert_no_error (error);
      project = entente_project_open (original, ENTENTE_FILE_READ, &error);
      g_assert_no_error (error);
      assert_example (project);
      close_project (project);
      after = g_file_load_bytes (original, NULL, NULL, NULL);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static void
test_writing (void)
{
  for (guint version = 1; version <= entente_project_get_schema ()->n_steps; version++)
    {
      g_autoptr (GFile) original = get_original (version);
      g_autofree char *folder = g_dir_make_tmp ("entente-versions-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "copy.entente", NULL);
      g_autoptr (GFile) copy = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      EntenteProject *project;

      g_file_copy (original, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      project = entente_project_open (copy, ENTENTE_FILE_WRITE, &error);
      g_assert_no_error (error);
      assert_example (project);
      {
        g_autoptr (EntenteEdit) edit
          = entente_store_begin (entente_project_get_store (project), "Add");

        entente_edit_insert (edit, ENTENTE_TYPE_PERSON);
        entente_edit_commit (edit, &error);
        g_assert_no_error (error);
      }
      close_project (project);

      project = entente_project_open (copy, ENTENTE_FILE_READ, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (count (project, ENTENTE_TYPE_PERSON), ==, 10);
      close_project (project);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

/* What older versions wrote can be changed and taken back, field by field. */
static void
assert_undo (EntenteProject *project, GType type, guint field)
{
  EntenteStore *store = entente_project_get_store (project);
  g_autoptr (EntenteRecord) record
    = g_list_model_get_item (entente_store_get_list (store, type), 0);
  g_autofree char *before = g_strdup (entente_record_get_text (record, field));
  g_autoptr (GError) error = NULL;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Change");

    entente_edit_set_text (edit, record, field, "changed");
    entente_edit_commit (edit, &error);
    g_assert_no_error (error);
  }
  g_assert_cmpstr (entente_record_get_text (record, field), ==, "changed");
  entente_store_undo (store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (entente_record_get_text (record, field), ==, before);
}

static void
test_undo (void)
{
  for (guint version = 1; version <= entente_project_get_schema ()->n_steps; version++)
    {
      g_autoptr (GFile) original = get_original (version);
      g_autofree char *folder = g_dir_make_tmp ("entente-versions-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (folder, "copy.entente", NULL);
      g_autoptr (GFile) copy = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;
      EntenteProject *project;

      g_file_copy (original, copy, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      project = entente_project_open (copy, ENTENTE_FILE_WRITE, &error);
      g_assert_no_error (error);
      assert_undo (project, ENTENTE_TYPE_PROJECT_DETAILS, ENTENTE_PROJECT_DETAILS_TITLE);
      assert_undo (project, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME);
      assert_undo (project, ENTENTE_TYPE_SEAT, ENTENTE_SEAT_MISSION);
      close_project (project);
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (g_rmdir (folder), ==, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/project-versions/reading", test_reading);
  g_test_add_func ("/project-versions/writing", test_writing);
  g_test_add_func ("/project-versions/undo", test_undo);
  return g_test_run ();
}
