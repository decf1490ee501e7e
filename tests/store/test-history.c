/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
#include "library-fixture.h"

#include "entente-store-private.h"

#include <glib/gstdio.h>

static void
run (EntenteStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_database_run (_entente_store_get_database (store), sql, &error);
  g_assert_no_error (error);
}

static gint64
get_integer (EntenteStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_database_get_integer (_entente_store_get_database (store), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
assert_labels (EntenteStore *store, const char *undo, const char *redo)
{
  g_assert_cmpstr (entente_store_get_undo_label (store), ==, undo);
  g_assert_cmpstr (entente_store_get_redo_label (store), ==, redo);
  g_assert_cmpint (entente_store_get_can_undo (store), ==, undo != NULL);
  g_assert_cmpint (entente_store_get_can_redo (store), ==, redo != NULL);
}

static void
assert_title (Library *library, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==, expected);
}

static void
type_title (Library *library, const char *key, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin_typing (library->store, "Type Title", key);

  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, title);
  library_commit (edit);
}

static void
test_undo_and_redo (Library *library, gconstpointer data)
{
  library_set_title (library->store, library->fables, "One");
  library_set_title (library->store, library->fables, "Two");
  assert_labels (library->store, "Rename Book", NULL);

  library_undo (library->store);
  assert_title (library, "One");
  assert_labels (library->store, "Rename Book", "Rename Book");
  library_undo (library->store);
  assert_title (library, "Fables");
  assert_labels (library->store, "Furnish", "Rename Book");
  library_redo (library->store);
  library_redo (library->store);
  assert_title (library, "Two");
  assert_labels (library->store, "Rename Book", NULL);
}

static void
test_nothing_to_undo (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 revision;

  library_undo (library->store);
  assert_labels (library->store, NULL, "Furnish");
  revision = entente_store_get_revision (library->store);

  g_assert_false (entente_store_undo (library->store, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO);
  g_clear_error (&error);

  library_redo (library->store);
  g_assert_false (entente_store_redo (library->store, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO);
  g_assert_cmpint (entente_store_get_revision (library->store), ==, revision + 1);
}

static void
test_edit_after_undo (Library *library, gconstpointer data)
{
  library_set_title (library->store, library->fables, "One");
  library_set_title (library->store, library->fables, "Two");
  library_undo (library->store);
  library_undo (library->store);
  library_set_title (library->store, library->fables, "Other");

  assert_labels (library->store, "Rename Book", NULL);
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 2);
  library_undo (library->store);
  assert_title (library, "Fables");
  library_redo (library->store);
  assert_title (library, "Other");
}

static void
test_entries (Library *library, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  EntenteHistoryEntry *entry;

  entente_store_set_author (library->store, "Loïc");
  library_set_title (library->store, library->fables, "One");
  library_undo (library->store);

  entries = entente_store_dup_history (library->store, NULL);
  g_assert_cmpuint (entries->len, ==, 2);
  entry = entries->pdata[0];
  g_assert_cmpstr (entry->label, ==, "Rename Book");
  g_assert_cmpstr (entry->author, ==, "Loïc");
  g_assert_true (entry->undone);
  g_assert_cmpint (ABS (entry->time - g_get_real_time () / G_USEC_PER_SEC), <, 60);
  entry = entries->pdata[1];
  g_assert_cmpstr (entry->label, ==, "Furnish");
  g_assert_cmpstr (entry->author, ==, "Anaïs");
  g_assert_false (entry->undone);
  g_assert_cmpint (entry->id, <, ((EntenteHistoryEntry *) entries->pdata[0])->id);
}

/* Typing */

static void
test_typing_is_one_edit (Library *library, gconstpointer data)
{
  type_title (library, "title", "F");
  type_title (library, "title", "Fa");
  type_title (library, "title", "Fab");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 2);

  library_undo (library->store);
  assert_title (library, "Fables");
  assert_labels (library->store, "Furnish", "Type Title");
  library_redo (library->store);
  assert_title (library, "Fab");
}

static void
test_typing_ends (Library *library, gconstpointer data)
{
  type_title (library, "title", "F");
  type_title (library, "other", "Fa");
  type_title (library, "title", "Fab");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 4);

  /* A pause. */
  run (library->store, "UPDATE store_history SET time = time - 6");
  g_assert_true (_entente_history_load (_entente_store_get_history (library->store), NULL));
  type_title (library, "title", "Fabl");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 5);

  /* Another edit between. */
  library_set_title (library->store, library->fables, "X");
  type_title (library, "title", "Xy");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 7);

  /* Somebody else. */
  entente_store_set_author (library->store, "Loïc");
  type_title (library, "title", "Xyz");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 8);

  /* An undo. */
  library_undo (library->store);
  type_title (library, "title", "Xz");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 8);
  library_undo (library->store);
  assert_title (library, "Xy");
}

static void
test_typing_taken_back (Library *library, gconstpointer data)
{
  type_title (library, "title", "F");
  type_title (library, "title", "Fables");

  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 1);
  assert_labels (library->store, "Furnish", NULL);
  library_undo (library->store);
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM book"), ==, 0);
}

/* Bounds */

static void
test_bounded_by_number (Library *library, gconstpointer data)
{
  _entente_history_set_bounds (_entente_store_get_history (library->store), 10, G_MAXINT64);

  for (guint i = 0; i < 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("%u", i);

      library_set_title (library->store, library->fables, title);
    }
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 10);
  assert_title (library, "29");

  for (guint i = 0; i < 10; i++)
    library_undo (library->store);
  assert_title (library, "19");
  assert_labels (library->store, NULL, "Rename Book");
  for (guint i = 0; i < 10; i++)
    library_redo (library->store);
  assert_title (library, "29");
}

static void
test_bounded_by_bytes (Library *library, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1000, 'x');

  _entente_history_set_bounds (_entente_store_get_history (library->store), 1000, 8000);
  for (guint i = 0; i < 20; i++)
    {
      text[0] = 'a' + i;
      library_set_title (library->store, library->fables, text);
    }
  g_assert_cmpint (
    get_integer (library->store, "SELECT sum (length (changeset)) FROM store_history"), <=, 8000);
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), >=, 2);

  /* The last edit can always be undone, however big. */
  g_free (text);
  text = g_strnfill (50000, 'y');
  library_set_title (library->store, library->fables, text);
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 1);
  library_undo (library->store);
  g_assert_cmpint (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE)[0], ==, 't');
}

static void
test_typing_counts_bytes (Library *library, gconstpointer data)
{
  EntenteHistory *history = _entente_store_get_history (library->store);
  g_autofree char *text = g_strnfill (1000, 'x');

  _entente_history_set_bounds (history, 3, G_MAXINT64);
  type_title (library, "title", "F");
  type_title (library, "title", text);
  type_title (library, "title", "Fables");
  library_set_title (library->store, library->fables, "1");
  library_set_title (library->store, library->fables, "2");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 3);
  library_set_title (library->store, library->fables, "3");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 3);
}

static void
test_begin_anew (Library *library, gconstpointer data)
{
  gint64 revision = entente_store_get_revision (library->store);
  g_autoptr (GError) error = NULL;

  library_set_title (library->store, library->fables, "One");
  library_undo (library->store);
  g_assert_true (entente_store_forget_history (library->store, &error));
  g_assert_no_error (error);

  assert_labels (library->store, NULL, NULL);
  assert_title (library, "Fables");
  g_assert_cmpint (entente_store_get_revision (library->store), >, revision);
  library_set_title (library->store, library->fables, "Two");
  library_undo (library->store);
  assert_title (library, "Fables");
  assert_labels (library->store, NULL, "Rename Book");
}

/* Refusals */

static void
test_content_that_does_not_fit (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 revision;

  library_set_title (library->store, library->fables, "One");
  run (library->store, "UPDATE book SET title = 'Behind its back'");
  revision = entente_store_get_revision (library->store);

  g_assert_false (entente_store_undo (library->store, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED);
  g_assert_cmpint (
    get_integer (library->store, "SELECT count(*) FROM book WHERE title = 'Behind its back'"), ==,
    1);
  g_assert_cmpint (entente_store_get_revision (library->store), ==, revision);
  assert_labels (library->store, "Rename Book", NULL);
}

static void
assert_undo_refused (Library *library, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 revision = entente_store_get_revision (library->store);

  run (library->store, sql);
  g_assert_true (_entente_history_load (_entente_store_get_history (library->store), NULL));
  g_assert_false (entente_store_undo (library->store, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (entente_store_get_revision (library->store), ==, revision);
}

/* The history of a file is as little to be trusted as the rest. */
static void
test_hostile_changesets (Library *library, gconstpointer data)
{
  assert_undo_refused (library, "UPDATE store_history SET changeset = x'00'");
  assert_undo_refused (library, "UPDATE store_history SET changeset = x'54ff'");
  assert_undo_refused (library, "UPDATE store_history SET changeset = randomblob (5000)");
  assert_undo_refused (
    library,
    "UPDATE store_history SET changeset = CAST (x'54ffffffff7f' || zeroblob (100) AS BLOB)");
  assert_title (library, "Fables");
}

/* One that names the store's own tables passes over them. */
static void
test_changeset_of_own_tables (Library *library, gconstpointer data)
{
  EntenteDatabase *database = _entente_store_get_database (library->store);
  sqlite3_session *session = NULL;
  sqlite3_stmt *statement;
  void *buffer = NULL;
  int length = 0;

  g_assert_cmpint (sqlite3session_create (entente_database_get_handle (database), "main", &session),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3session_attach (session, NULL), ==, SQLITE_OK);
  run (library->store, "INSERT INTO store_counter VALUES ('loan', 7)");
  g_assert_cmpint (sqlite3session_changeset (session, &length, &buffer), ==, SQLITE_OK);
  sqlite3session_delete (session);

  statement = entente_database_prepare (database, "UPDATE store_history SET changeset = ?1", NULL);
  sqlite3_bind_blob (statement, 1, buffer, length, sqlite3_free);
  g_assert_true (entente_database_finish (database, statement, NULL));
  g_assert_true (_entente_history_load (_entente_store_get_history (library->store), NULL));
  library_undo (library->store);
  g_assert_cmpint (get_integer (library->store, "SELECT last FROM store_counter"), ==, 7);
}

static void
test_edits_of_an_older_schema (Library *library, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  run (library->store, "UPDATE store_history SET changeset = x''");
  g_assert_true (_entente_history_load (_entente_store_get_history (library->store), NULL));

  assert_labels (library->store, NULL, NULL);
  g_assert_false (entente_store_undo (library->store, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO);
  entries = entente_store_dup_history (library->store, NULL);
  g_assert_cmpuint (entries->len, ==, 1);

  library_set_title (library->store, library->fables, "One");
  library_undo (library->store);
  assert_labels (library->store, NULL, "Rename Book");
}

/* Across reopening */

static EntenteStore *
reopen (EntenteStore *store, const char *path, gboolean create)
{
  g_autoptr (GError) error = NULL;
  EntenteDatabase *database;

  if (store != NULL)
    g_assert_finalize_object (store);
  database = entente_database_open (path, create ? ENTENTE_DATABASE_CREATE : 0, &error);
  g_assert_no_error (error);
  g_assert_true (entente_database_migrate (database, &library_schema, &error));
  store = _entente_store_new (database, &library_schema, FALSE, &error);
  g_assert_no_error (error);

  return store;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_reopening (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-history-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "working", NULL);
  EntenteStore *store = reopen (NULL, path, TRUE);
  gint64 id, revision;

  id = entente_record_get_id (library_add_shelf (store, "Poetry"));
  library_add_book (store, "Fables", entente_store_get_record (store, LIBRARY_TYPE_SHELF, id));
  library_delete (store, entente_store_get_record (store, LIBRARY_TYPE_SHELF, id));
  library_undo (store);
  revision = entente_store_get_revision (store);

  store = reopen (store, path, FALSE);
  g_assert_cmpint (entente_store_get_revision (store), ==, revision);
  assert_labels (store, "Add Book", "Delete");
  library_redo (store);
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, LIBRARY_TYPE_BOOK)),
                    ==, 0);

  store = reopen (store, path, FALSE);
  library_undo (store);
  library_undo (store);
  library_undo (store);
  assert_labels (store, NULL, "Add Shelf");
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, LIBRARY_TYPE_SHELF)),
                    ==, 0);

  store = reopen (store, path, FALSE);
  assert_labels (store, NULL, "Add Shelf");
  library_redo (store);
  library_redo (store);
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_list (store, LIBRARY_TYPE_BOOK)),
                    ==, 1);

  g_assert_finalize_object (store);
  remove_folder (folder);
}

static gboolean
contains (const char *bytes, gsize length, const char *text)
{
  return memmem (bytes, length, text, strlen (text)) != NULL;
}

/* In a store that goes on: the content stays, and the next edit is the first. */
static void
test_forget_and_go_on (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  library_set_title (library->store, library->fables, "One");
  library_set_title (library->store, library->fables, "Two");
  g_assert_true (entente_store_undo (library->store, &error));
  entente_store_forget_history (library->store, &error);
  g_assert_no_error (error);
  assert_labels (library->store, NULL, NULL);
  assert_title (library, "One");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 0);

  library_set_title (library->store, library->fables, "Three");
  assert_labels (library->store, "Rename Book", NULL);
  g_assert_true (entente_store_undo (library->store, &error));
  assert_title (library, "One");
  g_assert_false (entente_store_undo (library->store, NULL));
}

/* A history that lost its place belongs to a damaged file. */
static void
test_without_position (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  run (library->store, "DELETE FROM store_state WHERE name = 'position'");
  g_assert_null (_entente_history_new (_entente_store_get_database (library->store), &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT);
}

static void
test_forget (void)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-history-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "copy", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  EntenteDatabase *database;
  EntenteStore *store = reopen (NULL, path, TRUE);
  gsize length = 0;

  entente_store_set_author (store, "Somebody who must not appear");
  library_add_shelf (store, "Secret of old");
  library_undo (store);
  library_add_shelf (store, "Public");
  g_assert_finalize_object (store);

  database = entente_database_open (path, 0, NULL);
  _entente_database_forget_history (database, &error);
  g_assert_no_error (error);
  entente_database_close (database);

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_false (contains (bytes, length, "Secret of old"));
  g_assert_false (contains (bytes, length, "Somebody who"));
  g_assert_true (contains (bytes, length, "Public"));

  store = reopen (NULL, path, FALSE);
  assert_labels (store, NULL, NULL);
  library_add_shelf (store, "More");
  assert_labels (store, "Add Shelf", NULL);
  g_assert_finalize_object (store);
  remove_folder (folder);
}

#define add(path, function) \
  g_test_add ("/history/" path, Library, NULL, library_set_up, function, library_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("undo-and-redo", test_undo_and_redo);
  add ("nothing-to-undo", test_nothing_to_undo);
  add ("edit-after-undo", test_edit_after_undo);
  add ("entries", test_entries);
  add ("typing", test_typing_is_one_edit);
  add ("typing/ends", test_typing_ends);
  add ("typing/taken-back", test_typing_taken_back);
  add ("bounds/number", test_bounded_by_number);
  add ("bounds/bytes", test_bounded_by_bytes);
  add ("bounds/typing", test_typing_counts_bytes);
  add ("begin-anew", test_begin_anew);
  add ("refusal/content", test_content_that_does_not_fit);
  add ("refusal/hostile", test_hostile_changesets);
  add ("refusal/own-tables", test_changeset_of_own_tables);
  add ("refusal/schema", test_edits_of_an_older_schema);
  add ("forget-and-go-on", test_forget_and_go_on);
  add ("without-position", test_without_position);
  g_test_add_func ("/history/reopening", test_reopening);
  g_test_add_func ("/history/forget", test_forget);

  return g_test_run ();
}
