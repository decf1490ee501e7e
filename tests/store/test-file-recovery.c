/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>

/* Drops the file as a crash would: nothing published, nothing taken away. */
static void
leave_unpublished (FileFixture *fixture, guint n_edits)
{
  g_autoptr (EntenteFile) file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);

  for (guint i = 0; i < n_edits; i++)
    {
      g_autofree char *name = g_strdup_printf ("unpublished %u", i);

      add_shelf (file, name);
    }
  g_assert_finalize_object (g_steal_pointer (&file));
}

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "entente", "working", NULL);
}

static guint
count_working_copies (void)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) directory = g_dir_open (root, 0, NULL);
  guint n = 0;

  while (directory != NULL && g_dir_read_name (directory) != NULL)
    n++;
  return n;
}

static void
test_edits_are_recovered (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 3);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 3);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PENDING);
  g_assert_true (has_shelf (file, "unpublished 2"));
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  g_assert_cmpuint (count_published (fixture->path), ==, 5);
  file_fixture_close (file);
  g_clear_object (&file);

  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 0);
  file_fixture_close (file);
}

static void
test_recovered_twice (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  leave_unpublished (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "second life");
  g_clear_object (&file);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 2);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 3);
}

static void
test_nothing_to_recover (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  leave_unpublished (fixture, 0);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 0);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);
  file_fixture_close (file);
}

static void
test_foreign_change_while_away (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *after = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 1);
  run_sql (fixture->path, "UPDATE shelf SET room = 'cellar'");
  theirs = compute_digest (fixture->path);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_CHANGED);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 1);
  g_assert_true (has_shelf (file, "unpublished 0"));
  run_main_loop (1600);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (theirs, ==, after);
}

/* When nothing of ours waits, theirs is simply what is opened. */
static void
test_foreign_change_with_nothing_of_ours (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 0);
  run_sql (fixture->path, "INSERT INTO shelf (name) VALUES ('theirs')");
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);
  g_assert_true (has_shelf (file, "theirs"));
  file_fixture_close (file);
}

/* A kill between the renaming and the note of it: the file is what was noted before. */
static void
test_killed_after_the_renaming (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteWorkingCopy) working = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->location);
  g_autoptr (GError) error = NULL;
  EntenteWorkingRecord *record;
  EntenteFingerprint before, after;

  file_fixture_make (fixture, 2);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_true (entente_fingerprint_read (&before, fixture->location, NULL, G_MAXUINT64, &error));
  add_shelf (file, "renamed over");
  g_assert_true (entente_file_publish (file, &error));
  g_assert_true (entente_fingerprint_read (&after, fixture->location, NULL, G_MAXUINT64, &error));
  add_shelf (file, "only in the working copy");
  g_clear_object (&file);

  working = entente_working_copy_find (uri, &error);
  g_assert_no_error (error);
  record = entente_working_copy_get_record (working);
  record->pending = after;
  record->pending_revision = record->revision;
  record->published = before;
  record->revision--;
  g_assert_true (entente_working_copy_save_record (working, &error));
  g_clear_pointer (&working, entente_working_copy_release);

  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PENDING);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 1);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 4);
}

/* A kill while the temporary file was being written. */
static void
test_rests_beside_the_file_go (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteWorkingCopy) working = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->location);
  g_autofree char *rest = g_build_filename (fixture->folder, ".entente-publishing-0badcafe", NULL);
  g_autofree char *old = g_build_filename (fixture->folder, ".entente-publishing-00000001", NULL);
  g_autofree char *young = g_build_filename (fixture->folder, ".entente-publishing-00000002", NULL);
  g_autofree char *strange = g_build_filename (fixture->folder, ".entente-publishing-notes", NULL);
  g_autoptr (GError) error = NULL;
  struct timespec long_ago[2] = { { .tv_sec = 1000000000 }, { .tv_sec = 1000000000 } };

  file_fixture_make (fixture, 1);
  leave_unpublished (fixture, 1);
  working = entente_working_copy_find (uri, &error);
  entente_working_copy_get_record (working)->pending =
      entente_working_copy_get_record (working)->published;
  entente_working_copy_get_record (working)->temporary = g_path_get_basename (rest);
  g_assert_true (entente_working_copy_save_record (working, &error));
  g_clear_pointer (&working, entente_working_copy_release);
  g_assert_true (g_file_set_contents (rest, "half", -1, NULL));
  g_assert_true (g_file_set_contents (old, "half", -1, NULL));
  g_assert_true (g_file_set_contents (young, "another computer's", -1, NULL));
  g_assert_true (g_file_set_contents (strange, "not ours", -1, NULL));
  g_assert_cmpint (utimensat (AT_FDCWD, old, long_ago, 0), ==, 0);
  g_assert_cmpint (utimensat (AT_FDCWD, strange, long_ago, 0), ==, 0);

  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_false (g_file_test (rest, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (young, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (strange, G_FILE_TEST_EXISTS));
  file_fixture_close (file);
}

/* --- the working copy itself --- */

static void
test_vanished_file (FileFixture *fixture, gconstpointer data)
{
  const EntenteFileTiming timing = { .quiet = 20, .latest = 20, .retry = 100 };
  g_autofree char *aside = g_build_filename (fixture->folder, "aside", NULL);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 2);
  g_assert_false (entente_file_has_working_copy (fixture->location));
  leave_unpublished (fixture, 2);
  g_assert_true (entente_file_has_working_copy (fixture->location));
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_NOT_FOUND);
  file_fixture_refuse (fixture, ENTENTE_FILE_READ, ENTENTE_STORE_ERROR_NOT_FOUND);

  file = file_fixture_open (fixture, ENTENTE_FILE_WORKING_COPY);
  _entente_file_set_timing (file, &timing);
  g_assert_cmpuint (count_shelves (file), ==, 4);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 2);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_FAILED);
  g_assert_error (entente_file_get_failure (file), ENTENTE_STORE_ERROR,
                  ENTENTE_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));

  /* The stick comes back. */
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  add_shelf (file, "on the stick");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  g_assert_cmpuint (count_published (fixture->path), ==, 5);
  file_fixture_close (file);
  g_assert_false (entente_file_has_working_copy (fixture->location));
}

static void
test_vanished_file_made_anew (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "kept");
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_false (entente_file_publish (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (entente_file_save_copy (file, fixture->location, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

static void
test_damaged_file_with_a_working_copy (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 1);
  g_assert_cmpint (truncate (fixture->path, 5000), ==, 0);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_TRUNCATED);
  g_assert_true (entente_file_has_working_copy (fixture->location));
  file = file_fixture_open (fixture, ENTENTE_FILE_WORKING_COPY);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_CHANGED);
  g_assert_cmpuint (count_shelves (file), ==, 3);
}

static void
test_no_working_copy (FileFixture *fixture, gconstpointer data)
{
  file_fixture_make (fixture, 1);
  file_fixture_refuse (fixture, ENTENTE_FILE_WORKING_COPY, ENTENTE_STORE_ERROR_NOT_FOUND);
}

/* Another project was put in the place of this one: it opens, and what was left of ours waits. */
static void
test_other_project_of_the_same_name (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *aside = g_build_filename (fixture->folder, "aside", NULL);

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 1);
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  file_fixture_make (fixture, 5);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (count_shelves (file), ==, 5);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 0);
  file_fixture_close (file);
  g_clear_object (&file);
  g_assert_true (entente_file_has_working_copy (fixture->location));
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (count_shelves (file), ==, 3);
  file_fixture_close (file);
}

/* A disk that lied about what it had written. */
static void
test_damaged_working_copy (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteWorkingCopy) working = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *uri = g_file_get_uri (fixture->location);
  g_autofree char *database = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 1);
  working = entente_working_copy_find (uri, NULL);
  database = g_strdup (entente_working_copy_get_database_path (working));
  g_clear_pointer (&working, entente_working_copy_release);
  g_assert_true (g_file_set_contents (database, "SQLite format 3 no more", -1, NULL));
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (count_shelves (file), ==, 2);
  /* Put aside, not deleted. */
  g_assert_cmpuint (count_working_copies (), ==, 2);
  file_fixture_close (file);
}

static void
test_clean_up (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GFile) other = file_fixture_get_child (fixture, "other.library");
  g_autoptr (GFile) third = file_fixture_get_child (fixture, "third.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteFile) edited = NULL;
  g_autofree char *moment = g_build_filename (root, "entente-moment-abcdef", NULL);
  g_autoptr (GError) error = NULL;

  /* One that was killed with nothing to lose, one with something, and one for a moment. */
  file_fixture_make (fixture, 1);
  leave_unpublished (fixture, 0);
  edited = entente_file_create (other, &library_schema, &error);
  add_shelf (edited, "unpublished");
  g_clear_object (&edited);
  g_assert_cmpint (g_mkdir (moment, 0700), ==, 0);
  g_assert_cmpuint (count_working_copies (), ==, 3);

  file = entente_file_create (third, &library_schema, &error);
  g_assert_no_error (error);
  file_fixture_close (file);
  g_clear_object (&file);
  file = entente_file_open (third, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_working_copies (), ==, 2);
  file_fixture_close (file);
  g_assert_true (entente_file_has_working_copy (other));
}

/* A window that goes away keeps the store for a while; meanwhile the same file is open in another.
   The old one must neither write nor take away what belongs to the new one. */
static void
test_store_outlives_its_file (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "first life");
  store = g_object_ref (entente_file_get_store (file));
  file_fixture_close (file);
  g_clear_object (&file);
  g_assert_true (entente_store_get_read_only (store));
  g_assert_false (entente_store_get_can_undo (store));
  edit = entente_store_begin (store, "Too late");
  entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY);
  g_clear_pointer (&edit, entente_edit_rollback);

  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "second life");
  g_assert_finalize_object (g_steal_pointer (&store));
  add_shelf (file, "still there");
  g_clear_object (&file);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 2);
  g_assert_true (has_shelf (file, "still there"));
  file_fixture_close (file);
}

/* --- reading --- */

/* What stands in the private folder, with sizes and dates. */
static char *
describe_root (void)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GDir) directory = g_dir_open (root, 0, NULL);
  const char *folder_name, *name;

  while (directory != NULL && (folder_name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, folder_name, NULL);
      g_autoptr (GDir) inner = g_dir_open (folder, 0, NULL);

      while (inner != NULL && (name = g_dir_read_name (inner)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          GStatBuf status;

          g_assert_cmpint (g_stat (path, &status), ==, 0);
          g_string_append_printf (text, "%s %s %ld %ld.%09ld\n", folder_name, name,
                                  (long) status.st_size, (long) status.st_mtim.tv_sec,
                                  (long) status.st_mtim.tv_nsec);
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
test_reading_sees_what_was_left (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *digest_before = NULL;
  g_autofree char *digest_after = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 2);
  before = describe_root ();
  digest_before = compute_digest (fixture->path);
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (file), ==, 4);
  g_assert_true (entente_store_get_read_only (entente_file_get_store (file)));
  file_fixture_close (file);
  g_clear_object (&file);
  after = describe_root ();
  digest_after = compute_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (digest_before, ==, digest_after);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 2);
  file_fixture_close (file);
}

static void
test_reading_while_somebody_writes (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) writer = NULL;
  g_autoptr (EntenteFile) reader = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  writer = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (writer, "not yet published");
  reader = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (reader), ==, 1);
  g_assert_false (entente_file_publish (reader, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY);
  file_fixture_close (writer);
  g_assert_cmpuint (count_shelves (reader), ==, 1);
  file_fixture_close (reader);
}

/* Somebody's newer file is read rather than our older edits: it is what the user points at. */
static void
test_reading_a_foreign_change (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 2);
  leave_unpublished (fixture, 1);
  run_sql (fixture->path, "INSERT INTO shelf (name) VALUES ('theirs')");
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_true (has_shelf (file, "theirs"));
  g_assert_false (has_shelf (file, "unpublished 0"));
  file_fixture_close (file);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/recovery/edits-are-recovered", test_edits_are_recovered);
  file_fixture_add ("/file/recovery/recovered-twice", test_recovered_twice);
  file_fixture_add ("/file/recovery/nothing-to-recover", test_nothing_to_recover);
  file_fixture_add ("/file/recovery/foreign-change-while-away", test_foreign_change_while_away);
  file_fixture_add ("/file/recovery/foreign-change-with-nothing-of-ours",
                    test_foreign_change_with_nothing_of_ours);
  file_fixture_add ("/file/recovery/killed-after-the-renaming", test_killed_after_the_renaming);
  file_fixture_add ("/file/recovery/rests-beside-the-file-go", test_rests_beside_the_file_go);
  file_fixture_add ("/file/recovery/vanished-file", test_vanished_file);
  file_fixture_add ("/file/recovery/vanished-file-made-anew", test_vanished_file_made_anew);
  file_fixture_add ("/file/recovery/damaged-file-with-a-working-copy",
                    test_damaged_file_with_a_working_copy);
  file_fixture_add ("/file/recovery/no-working-copy", test_no_working_copy);
  file_fixture_add ("/file/recovery/other-project-of-the-same-name",
                    test_other_project_of_the_same_name);
  file_fixture_add ("/file/recovery/damaged-working-copy", test_damaged_working_copy);
  file_fixture_add ("/file/recovery/clean-up", test_clean_up);
  file_fixture_add ("/file/recovery/store-outlives-its-file", test_store_outlives_its_file);
  file_fixture_add ("/file/reading/sees-what-was-left", test_reading_sees_what_was_left);
  file_fixture_add ("/file/reading/while-somebody-writes", test_reading_while_somebody_writes);
  file_fixture_add ("/file/reading/a-foreign-change", test_reading_a_foreign_change);
  return g_test_run ();
}
