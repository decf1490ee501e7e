/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"
#include "remote-file.h"

#include <glib/gstdio.h>

static void
test_published_through_gio (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *names = NULL;

  file = entente_file_create (remote, &library_schema, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("remote %u", i);

      add_shelf (file, name);
      g_assert_true (entente_file_publish (file, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count_published (fixture->path), ==, i + 1);
    }
  file_fixture_close (file);
  g_clear_object (&file);
  names = file_fixture_list (fixture);
  g_assert_cmpstr (names, ==, "Fête du lac.library");

  file = entente_file_open (remote, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_shelves (file), ==, 5);
  file_fixture_close (file);
}

static void
test_create_never_replaces (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  g_assert_null (entente_file_create (remote, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
}

static void
test_change_on_the_server (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GFile) copy = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = entente_file_open (remote, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  run_sql (fixture->path, "UPDATE shelf SET room = 'cellar'");
  add_shelf (file, "ours");
  g_assert_false (entente_file_publish (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED);
  g_clear_error (&error);
  copy = entente_file_keep_both (file, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_query_exists (copy, NULL));
  g_assert_false (has_shelf (file, "ours"));
  file_fixture_close (file);
}

static void
test_server_gone (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) remote = remote_file_new (fixture->location);
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *aside = g_strconcat (fixture->path, "-aside", NULL);

  file_fixture_make (fixture, 1);
  file = entente_file_open (remote, &library_schema, ENTENTE_FILE_WRITE, NULL);
  add_shelf (file, "kept");
  g_assert_cmpint (g_rename (fixture->path, aside), ==, 0);
  g_assert_false (entente_file_publish (file, NULL));
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_FAILED);
  g_assert_cmpint (g_rename (aside, fixture->path), ==, 0);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/remote/published-through-gio", test_published_through_gio);
  file_fixture_add ("/file/remote/create-never-replaces", test_create_never_replaces);
  file_fixture_add ("/file/remote/change-on-the-server", test_change_on_the_server);
  file_fixture_add ("/file/remote/server-gone", test_server_gone);
  return g_test_run ();
}
