/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "entente-store-private.h"

#include <glib/gstdio.h>

typedef struct
{
  Library ours;
  char *folder;
  char *path;
  EntenteDatabase *theirs;
} Fixture;

static void
run (EntenteDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_database_run (database, sql, &error);
  g_assert_no_error (error);
}

/* Theirs begins as a copy of ours. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  library_set_up (&fixture->ours, NULL);
  fixture->folder = g_dir_make_tmp ("entente-replacement-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "their copy?.library", NULL);
  entente_database_snapshot (_entente_store_get_database (fixture->ours.store), fixture->path,
                             &error);
  g_assert_no_error (error);
  fixture->theirs = entente_database_open (fixture->path, 0, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->theirs, entente_database_close);
  g_unlink (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  library_tear_down (&fixture->ours, NULL);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  EntenteStore *store = fixture->ours.store;
  GListModel *shelves = entente_store_get_list (store, LIBRARY_TYPE_SHELF);
  g_autoptr (GError) error = NULL;
  EntenteRecord *maps;
  Listener listener;

  library_add_shelf (store, "Only ours");
  run (fixture->theirs, "INSERT INTO shelf (id, name) VALUES (1, 'Maps');"
                        "UPDATE book SET title = 'Their Fables', shelf = 1;"
                        "INSERT INTO loan (id, book, reader) SELECT 3, id, 'Mona' FROM book;"
                        "DELETE FROM author;"
                        "INSERT INTO store_counter VALUES ('loan', 9)");
  g_clear_pointer (&fixture->theirs, entente_database_close);

  listener_start (&listener, shelves);
  g_assert_true (_entente_store_replace_content (store, fixture->path, "Reload", &error));
  g_assert_no_error (error);

  maps = entente_store_get_record (store, LIBRARY_TYPE_SHELF, 1);
  g_assert_cmpstr (entente_record_get_text (maps, LIBRARY_SHELF_NAME), ==, "Maps");
  g_assert_cmpstr (entente_record_get_text (fixture->ours.fables, LIBRARY_BOOK_TITLE), ==,
                   "Their Fables");
  g_assert_cmpint (entente_record_get_reference (fixture->ours.fables, LIBRARY_BOOK_AUTHOR), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, LIBRARY_TYPE_LOAN)),
                    ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (shelves), ==, 3);
  g_string_truncate (listener.text, 0);
  listener_assert (&listener, "");
  listener_stop (&listener);

  /* Ours is one undo away. */
  g_assert_cmpstr (entente_store_get_undo_label (store), ==, "Reload");
  library_undo (store);
  g_assert_cmpstr (entente_record_get_text (fixture->ours.fables, LIBRARY_BOOK_TITLE), ==,
                   "Fables");
  g_assert_null (entente_store_get_record (store, LIBRARY_TYPE_SHELF, 1));
  g_assert_cmpstr (entente_store_get_undo_label (store), ==, "Add Shelf");

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Number");

    g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 10);
  }
}

static void
test_replace_by_the_same (Fixture *fixture, gconstpointer data)
{
  gint64 revision = entente_store_get_revision (fixture->ours.store);
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->theirs, entente_database_close);
  g_assert_true (
    _entente_store_replace_content (fixture->ours.store, fixture->path, "Reload", &error));
  g_assert_no_error (error);
  g_assert_cmpint (entente_store_get_revision (fixture->ours.store), ==, revision);
  g_assert_cmpstr (entente_store_get_undo_label (fixture->ours.store), ==, "Furnish");
}

static void
test_replace_fails_whole (Fixture *fixture, gconstpointer data)
{
  EntenteStore *store = fixture->ours.store;
  g_autoptr (GError) error = NULL;

  g_assert_false (_entente_store_replace_content (store, "/nowhere/at/all", "Reload", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  run (fixture->theirs, "PRAGMA user_version = 1; UPDATE book SET title = 'Never'");
  g_clear_pointer (&fixture->theirs, entente_database_close);
  g_assert_false (_entente_store_replace_content (store, fixture->path, "Reload", &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED);

  g_assert_cmpstr (entente_record_get_text (fixture->ours.fables, LIBRARY_BOOK_TITLE), ==,
                   "Fables");
  library_set_title (store, fixture->ours.fables, "Still works");
}

static void
test_verify (Fixture *fixture, gconstpointer data)
{
  EntenteStore *store = fixture->ours.store;
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_store_verify (store, findings, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 0);

  run (_entente_store_get_database (store),
       "PRAGMA foreign_keys = OFF; UPDATE book SET shelf = 123; PRAGMA foreign_keys = ON;");
  g_assert_true (entente_store_verify (store, findings, &error));
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], "shelf"));
}

#define add(path, function) \
  g_test_add ("/replacement/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("replace", test_replace);
  add ("same", test_replace_by_the_same);
  add ("failure", test_replace_fails_whole);
  add ("verify", test_verify);

  return g_test_run ();
}
