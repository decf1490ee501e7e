/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

static void
test_create (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (fixture->location, &library_schema, &error);
  g_autofree char *names = NULL;
  g_autofree guint8 *bytes = NULL;
  GStatBuf status;

  g_assert_no_error (error);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);
  g_assert_true (g_file_equal (entente_file_get_location (file), fixture->location));
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (query_integer (fixture->path, "PRAGMA application_id"), ==,
                   library_schema.application_id);
  g_assert_cmpint (query_integer (fixture->path, "PRAGMA user_version"), ==, 2);

  /* The journal is asked for by no reader: a WAL file could not be opened in a folder that is
     read-only. */
  g_assert_true (g_file_get_contents (fixture->path, (char **) &bytes, NULL, NULL));
  g_assert_cmpint (bytes[18], ==, 1);
  g_assert_cmpint (bytes[19], ==, 1);

  names = file_fixture_list (fixture);
  g_assert_cmpstr (names, ==, "Fête du lac.library");
  file_fixture_close (file);
  g_assert_finalize_object (g_steal_pointer (&file));
}

static void
test_create_never_replaces (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_set_contents (fixture->path, "precious", -1, NULL);
  g_assert_null (entente_file_create (fixture->location, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
  g_file_get_contents (fixture->path, &text, NULL, NULL);
  g_assert_cmpstr (text, ==, "precious");
}

static void
test_create_needs_its_folder (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = file_fixture_get_child (fixture, "missing");
  g_autoptr (GFile) location = g_file_get_child (folder, "new.library");

  g_assert_null (entente_file_create (location, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
}

static void
test_edits_come_back (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 3);
  g_assert_cmpuint (count_published (fixture->path), ==, 3);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpuint (count_shelves (file), ==, 3);
  g_assert_cmpuint (entente_file_get_recovered_edits (file), ==, 0);
  add_shelf (file, "one more");
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 4);
}

/* Nothing stays in the private folder after a close: it is personal data. */
static void
test_close_takes_the_working_copy_away (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_build_filename (g_get_user_state_dir (), "entente", "working", NULL);
  g_autoptr (GDir) directory = NULL;

  file_fixture_make (fixture, 3);
  directory = g_dir_open (root, 0, NULL);
  g_assert_nonnull (directory);
  g_assert_null (g_dir_read_name (directory));
}

static void
test_working_copy_is_private (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *root = g_build_filename (g_get_user_state_dir (), "entente", "working", NULL);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GDir) directory = NULL;
  GStatBuf status;
  const char *name;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "private");
  directory = g_dir_open (root, 0, NULL);
  name = g_dir_read_name (directory);
  g_assert_nonnull (name);
  {
    g_autofree char *folder = g_build_filename (root, name, NULL);
    g_autofree char *database = g_build_filename (folder, "project.db", NULL);

    g_assert_cmpint (g_stat (folder, &status), ==, 0);
    g_assert_cmphex (status.st_mode & 07777, ==, 0700);
    g_assert_cmpint (g_stat (database, &status), ==, 0);
    g_assert_cmphex (status.st_mode & 07777, ==, 0600);
  }
  g_assert_null (g_dir_read_name (directory));
  file_fixture_close (file);
}

static void
count_notify_cb (EntenteFile *file, GParamSpec *pspec, guint *n)
{
  (*n)++;
}

static void
test_published_soon_after_the_last_edit (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint n_notified = 0;
  gint64 begun;
  double seconds;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_signal_connect (file, "notify::state", G_CALLBACK (count_notify_cb), &n_notified);
  begun = g_get_monotonic_time ();
  add_shelf (file, "timed");
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PENDING);
  g_assert_cmpuint (count_published (fixture->path), ==, 1);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  seconds = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC;
  g_test_message ("published after %.3f s", seconds);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
  g_assert_cmpuint (n_notified, ==, 2);
  g_assert_cmpfloat (seconds, >=, 0.9);
  file_fixture_close (file);
}

/* Without an end to the edits the first ones must not wait for it. */
static void
test_published_while_edits_keep_coming (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint n_seen = 0;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  for (guint i = 0; i < 100 && n_seen <= 1; i++)
    {
      g_autofree char *name = g_strdup_printf ("busy %u", i);

      add_shelf (file, name);
      run_main_loop (100);
      n_seen = count_published (fixture->path);
    }
  g_assert_cmpuint (n_seen, >, 1);
  file_fixture_close (file);
}

static gboolean
measure_gap_cb (gpointer data)
{
  gint64 *times = data; /* last, longest */
  const gint64 now = g_get_monotonic_time ();

  times[1] = MAX (times[1], now - times[0]);
  times[0] = now;
  return G_SOURCE_CONTINUE;
}

static void
test_publishing_leaves_the_main_loop_free (FileFixture *fixture, gconstpointer data)
{
  const EntenteFileTiming timing = { .quiet = 1, .latest = 1, .retry = 1000 };
  g_autoptr (EntenteFile) file = NULL;
  gint64 times[2] = { 0, 0 };
  guint timer;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  _entente_file_set_timing (file, &timing);
  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *name = g_strnfill (20000, 'a' + i % 26);
      g_autofree char *unique = g_strdup_printf ("%s%u", name, i);

      add_shelf (file, unique);
    }
  times[0] = g_get_monotonic_time ();
  timer = g_timeout_add (1, measure_gap_cb, times);
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 20000));
  g_source_remove (timer);
  g_test_message ("longest pause of the main loop while publishing 6 MB: %.1f ms",
                  (double) times[1] / 1000);
  g_assert_cmpint (times[1], <, 2 * G_USEC_PER_SEC);
  g_assert_cmpuint (count_published (fixture->path), ==, 301);
  file_fixture_close (file);
}

static void
test_close_waits_for_the_worker (FileFixture *fixture, gconstpointer data)
{
  const EntenteFileTiming timing = { .quiet = 0, .latest = 0, .retry = 1000 };
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  _entente_file_set_timing (file, &timing);
  add_shelf (file, "early");
  g_main_context_iteration (NULL, TRUE);
  add_shelf (file, "late");
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 3);
  run_main_loop (50);
  g_assert_finalize_object (g_steal_pointer (&file));
}

static void
test_nothing_beside_the_file (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("beside %u", i);
      g_autofree char *names = NULL;

      add_shelf (file, name);
      if (i % 4 == 0)
        g_assert_true (entente_file_publish (file, NULL));
      names = file_fixture_list (fixture);
      g_assert_cmpstr (names, ==, "Fête du lac.library");
    }
  file_fixture_close (file);
}

/* Attached to a mail it was readable by all; with members' data in it, it is not. */
static void
test_publishing_makes_the_file_private (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  GStatBuf status;

  file_fixture_make (fixture, 1);
  g_assert_cmpint (g_chmod (fixture->path, 0644), ==, 0);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0644);
  add_shelf (file, "private");
  file_fixture_close (file);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
}

static void
test_publishing_follows_a_link (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) link = file_fixture_get_child (fixture, "link.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  g_file_make_symbolic_link (link, "Fête du lac.library", NULL, &error);
  g_assert_no_error (error);
  file = entente_file_open (link, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  add_shelf (file, "through the link");

  /* It is the same file by whatever name. */
  g_assert_null (
      entente_file_open (fixture->location, &library_schema, ENTENTE_FILE_WRITE, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_BUSY);

  file_fixture_close (file);
  g_assert_cmpint (g_file_query_file_type (link, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL), ==,
                   G_FILE_TYPE_SYMBOLIC_LINK);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

/* --- copies --- */

static gboolean
file_holds (const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

static void
test_copies_with_and_without_history (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) whole = file_fixture_get_child (fixture, "whole.library");
  g_autoptr (GFile) bare = file_fixture_get_child (fixture, "bare.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  entente_store_set_author (entente_file_get_store (file), "Zénobie Author");
  add_shelf (file, "kept");
  rename_shelf (file, "kept", "telltale");
  rename_shelf (file, "telltale", "kept");
  g_assert_true (entente_file_save_copy (file, whole, TRUE, &error));
  g_assert_no_error (error);
  g_assert_true (entente_file_save_copy (file, bare, FALSE, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (count_published (g_file_peek_path (whole)), ==, 2);
  g_assert_cmpuint (count_published (g_file_peek_path (bare)), ==, 2);
  g_assert_true (file_holds (g_file_peek_path (whole), "telltale"));
  g_assert_true (file_holds (g_file_peek_path (whole), "Zénobie Author"));
  g_assert_false (file_holds (g_file_peek_path (bare), "telltale"));
  g_assert_false (file_holds (g_file_peek_path (bare), "Zénobie Author"));
  g_assert_cmpint (query_integer (g_file_peek_path (bare), "SELECT count(*) FROM store_history"),
                   ==, 0);
  g_assert_cmpint (g_stat (g_file_peek_path (bare), &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PENDING);
  g_assert_true (entente_store_get_can_undo (entente_file_get_store (file)));
  file_fixture_close (file);
}

static void
test_copy_without_history_opens (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) bare = file_fixture_get_child (fixture, "bare.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 3);
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_true (entente_file_save_copy (file, bare, FALSE, &error));
  g_assert_no_error (error);
  copy = entente_file_open (bare, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_false (entente_store_get_can_undo (entente_file_get_store (copy)));
  add_shelf (copy, "in the copy");
  g_assert_true (entente_store_undo (entente_file_get_store (copy), &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_shelves (copy), ==, 3);
  file_fixture_close (copy);
  file_fixture_close (file);
}

static void
test_copy_is_not_made_of_itself (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "new");
  g_assert_false (entente_file_save_copy (file, fixture->location, FALSE, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_true (entente_file_save_copy (file, fixture->location, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);
  file_fixture_close (file);
}

static void
test_two_copies_of_one_project (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) other_location = file_fixture_get_child (fixture, "other.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteFile) other = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  g_file_copy (fixture->location, other_location, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  other = entente_file_open (other_location, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  add_shelf (file, "here");
  add_shelf (other, "there");
  add_shelf (other, "there too");
  file_fixture_close (file);
  file_fixture_close (other);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
  g_assert_cmpuint (count_published (g_file_peek_path (other_location)), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/create", test_create);
  file_fixture_add ("/file/create-never-replaces", test_create_never_replaces);
  file_fixture_add ("/file/create-needs-its-folder", test_create_needs_its_folder);
  file_fixture_add ("/file/edits-come-back", test_edits_come_back);
  file_fixture_add ("/file/close-takes-the-working-copy-away",
                    test_close_takes_the_working_copy_away);
  file_fixture_add ("/file/working-copy-is-private", test_working_copy_is_private);
  file_fixture_add ("/file/published-soon", test_published_soon_after_the_last_edit);
  file_fixture_add ("/file/published-while-edits-keep-coming",
                    test_published_while_edits_keep_coming);
  file_fixture_add ("/file/publishing-leaves-the-main-loop-free",
                    test_publishing_leaves_the_main_loop_free);
  file_fixture_add ("/file/close-waits-for-the-worker", test_close_waits_for_the_worker);
  file_fixture_add ("/file/nothing-beside-the-file", test_nothing_beside_the_file);
  file_fixture_add ("/file/publishing-makes-the-file-private",
                    test_publishing_makes_the_file_private);
  file_fixture_add ("/file/publishing-follows-a-link", test_publishing_follows_a_link);
  file_fixture_add ("/file/copies-with-and-without-history", test_copies_with_and_without_history);
  file_fixture_add ("/file/copy-without-history-opens", test_copy_without_history_opens);
  file_fixture_add ("/file/copy-is-not-made-of-itself", test_copy_is_not_made_of_itself);
  file_fixture_add ("/file/two-copies-of-one-project", test_two_copies_of_one_project);
  return g_test_run ();
}
