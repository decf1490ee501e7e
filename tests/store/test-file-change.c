/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>

/* What a shared folder does: a colleague's state of the same project takes the place of the
   file. */
static void
let_a_colleague_edit (FileFixture *fixture, const char *shelf)
{
  g_autoptr (GFile) theirs = file_fixture_get_child (fixture, ".theirs.library");
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_file_copy (fixture->location, theirs, G_FILE_COPY_NONE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  file = entente_file_open (theirs, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  add_shelf (file, shelf);
  file_fixture_close (file);
  g_assert_cmpint (g_rename (g_file_peek_path (theirs), fixture->path), ==, 0);
}

static EntenteFile *
open_and_change (FileFixture *fixture)
{
  EntenteFile *file;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 2);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "ours");
  let_a_colleague_edit (fixture, "theirs");
  g_assert_false (entente_file_publish (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_CHANGED);
  return file;
}

static void
test_nothing_is_overwritten (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = open_and_change (fixture);
  g_autofree char *theirs = compute_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  /* Work goes on, and is durable. */
  add_shelf (file, "ours too");
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_CHANGED);
  run_main_loop (2200);
  g_assert_false (entente_file_close (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (theirs, ==, after);
  g_assert_true (has_shelf (file, "ours too"));
}

static void
test_keep_both (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = open_and_change (fixture);
  g_autofree char *theirs = compute_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) copy = entente_file_keep_both (file, &error);

  g_assert_no_error (error);
  name = g_file_get_basename (copy);
  g_assert_true (g_regex_match_simple (
      "^Fête du lac \\(our copy, \\d{4}-\\d\\d-\\d\\d \\d\\d\\.\\d\\d\\)\\.library$", name, 0, 0));
  g_assert_cmpuint (count_published (g_file_peek_path (copy)), ==, 3);
  g_assert_true (has_shelf (file, "theirs"));
  g_assert_false (has_shelf (file, "ours"));
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_PUBLISHED);

  /* Their file stays theirs, to the byte, until the next edit. */
  run_main_loop (1500);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (theirs, ==, after);
  add_shelf (file, "after both");
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 4);
}

static void
test_keep_both_twice_in_a_minute (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = open_and_change (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = entente_file_keep_both (file, &error);
  g_autoptr (GFile) second = NULL;

  g_assert_no_error (error);
  add_shelf (file, "ours again");
  let_a_colleague_edit (fixture, "theirs again");
  g_assert_false (entente_file_publish (file, NULL));
  second = entente_file_keep_both (file, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_equal (first, second));
  g_assert_cmpuint (count_published (g_file_peek_path (first)), ==, 3);
  g_assert_cmpuint (count_published (g_file_peek_path (second)), ==, 4);
  file_fixture_close (file);
}

static void
test_reload_theirs (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = open_and_change (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_file_reload_theirs (file, &error));
  g_assert_no_error (error);
  g_assert_true (has_shelf (file, "theirs"));
  g_assert_false (has_shelf (file, "ours"));
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 5000));
  file_fixture_close (file);
  g_clear_object (&file);

  /* Ours comes back by undo, also another day. */
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_true (entente_store_undo (entente_file_get_store (file), &error));
  g_assert_no_error (error);
  g_assert_true (has_shelf (file, "ours"));
  g_assert_false (has_shelf (file, "theirs"));
  file_fixture_close (file);
}

/* Theirs may be something that cannot be shown: then nothing happens to ours. */
static void
test_theirs_is_broken (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = open_and_change (fixture);
  g_autoptr (GFile) elsewhere = file_fixture_get_child (fixture, "elsewhere.library");
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (fixture->path, "not a project", -1, NULL));
  g_assert_false (entente_file_reload_theirs (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_null (entente_file_keep_both (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN);
  g_clear_error (&error);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_CHANGED);
  g_assert_true (has_shelf (file, "ours"));
  g_assert_true (entente_file_save_copy (file, elsewhere, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_published (g_file_peek_path (elsewhere)), ==, 3);
}

static void
test_noticed_without_an_edit (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  run_main_loop (100);
  let_a_colleague_edit (fixture, "theirs");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_CHANGED, 10000));
  g_assert_true (entente_file_reload_theirs (file, NULL));
  g_assert_true (has_shelf (file, "theirs"));
  file_fixture_close (file);
}

/* A copy that was restored, a tool that touches files: the content decides. */
static void
test_same_bytes_are_no_change (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  add_shelf (file, "after the touch");
  g_assert_true (entente_file_publish (file, &error));
  g_assert_no_error (error);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

/* The date would make the name longer than any file system takes. */
static void
test_keep_both_with_a_long_name (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *accents = g_strnfill (200, 'x');
  g_autofree char *name = g_strconcat (accents, "éééééééééééééééé.library", NULL);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autofree char *copy_name = NULL;
  g_autoptr (GError) error = NULL;

  g_free (fixture->path);
  g_object_unref (fixture->location);
  fixture->path = g_build_filename (fixture->folder, name, NULL);
  fixture->location = g_file_new_for_path (fixture->path);
  file = open_and_change (fixture);
  copy = entente_file_keep_both (file, &error);
  g_assert_no_error (error);
  copy_name = g_file_get_basename (copy);
  g_assert_true (g_utf8_validate (copy_name, -1, NULL));
  g_assert_true (g_str_has_suffix (copy_name, ").library"));
  file_fixture_close (file);
}

/* Same size, same date: still somebody else's. */
static void
test_change_that_hides (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf status;
  struct timespec times[2];

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  run_sql (fixture->path, "UPDATE shelf SET name = 'SHELF 0'");
  times[0] = status.st_atim;
  times[1] = status.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, fixture->path, times, 0), ==, 0);
  add_shelf (file, "ours");
  g_assert_false (entente_file_publish (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED);
}

static void
test_theirs_goes_away_again (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  g_autoptr (EntenteFile) file = NULL;
  gsize length;

  file_fixture_make (fixture, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  let_a_colleague_edit (fixture, "theirs");
  g_assert_true (wait_for_state (file, ENTENTE_FILE_CHANGED, 10000));
  add_shelf (file, "ours");
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
  g_assert_true (wait_for_state (file, ENTENTE_FILE_PUBLISHED, 10000));
  g_assert_true (has_shelf (file, "ours"));
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/change/nothing-is-overwritten", test_nothing_is_overwritten);
  file_fixture_add ("/file/change/keep-both", test_keep_both);
  file_fixture_add ("/file/change/keep-both-twice", test_keep_both_twice_in_a_minute);
  file_fixture_add ("/file/change/keep-both-with-a-long-name", test_keep_both_with_a_long_name);
  file_fixture_add ("/file/change/reload-theirs", test_reload_theirs);
  file_fixture_add ("/file/change/theirs-is-broken", test_theirs_is_broken);
  file_fixture_add ("/file/change/noticed-without-an-edit", test_noticed_without_an_edit);
  file_fixture_add ("/file/change/same-bytes-are-no-change", test_same_bytes_are_no_change);
  file_fixture_add ("/file/change/change-that-hides", test_change_that_hides);
  file_fixture_add ("/file/change/theirs-goes-away-again", test_theirs_goes_away_again);
  return g_test_run ();
}
