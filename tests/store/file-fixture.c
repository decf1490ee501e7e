/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

void
file_fixture_set_up (FileFixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("entente-file-XXXXXX", &error);
  /* Where /var is a link, say, the place is not what it is called. */
  char *real = realpath (folder, NULL);

  g_assert_no_error (error);
  self->folder = g_strdup (real);
  free (real);
  self->path = g_build_filename (self->folder, "Fête du lac.library", NULL);
  self->location = g_file_new_for_path (self->path);
}

static void
delete_tree (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        delete_tree (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
file_fixture_tear_down (FileFixture *self, gconstpointer data)
{
  delete_tree (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->location);
}

void
file_fixture_add (const char *name, void (*test) (FileFixture *, gconstpointer))
{
  g_test_add (name, FileFixture, NULL, file_fixture_set_up, test, file_fixture_tear_down);
}

static int
compare_names (gconstpointer one, gconstpointer other)
{
  return strcmp (*(const char **) one, *(const char **) other);
}

char *
file_fixture_list (FileFixture *self)
{
  g_autoptr (GDir) directory = g_dir_open (self->folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("|", (char **) names->pdata);
}

GFile *
file_fixture_get_child (FileFixture *self, const char *name)
{
  return g_file_new_build_filename (self->folder, name, NULL);
}

void
file_fixture_make (FileFixture *self, guint n_shelves)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (self->location, &library_schema, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < n_shelves; i++)
    {
      g_autofree char *name = g_strdup_printf ("shelf %u", i);

      add_shelf (file, name);
    }
  file_fixture_close (file);
}

EntenteFile *
file_fixture_open (FileFixture *self, EntenteFileMode mode)
{
  g_autoptr (GError) error = NULL;
  EntenteFile *file = entente_file_open (self->location, &library_schema, mode, &error);

  g_assert_no_error (error);
  g_assert_nonnull (file);
  return file;
}

void
file_fixture_close (EntenteFile *file)
{
  g_autoptr (GError) error = NULL;

  entente_file_close (file, &error);
  g_assert_no_error (error);
}

void
file_fixture_refuse (FileFixture *self, EntenteFileMode mode, EntenteStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = compute_digest (self->path);
  g_autofree char *names_before = file_fixture_list (self);
  g_autofree char *after = NULL;
  g_autofree char *names_after = NULL;
  EntenteFile *file = entente_file_open (self->location, &library_schema, mode, &error);

  g_assert_error (error, ENTENTE_STORE_ERROR, (int) code);
  g_assert_null (file);
  after = compute_digest (self->path);
  names_after = file_fixture_list (self);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (names_before, ==, names_after);
}

/* --- content --- */

void
add_shelf (EntenteFile *file, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_file_get_store (file), "Add Shelf");
  EntenteRecord *shelf = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  EntenteRecord *author = entente_edit_insert (edit, LIBRARY_TYPE_AUTHOR);

  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, name);
  entente_edit_set_text (edit, author, LIBRARY_AUTHOR_NAME, name);
  library_commit (edit);
}

static EntenteRecord *
find_shelf (EntenteFile *file, const char *name)
{
  GListModel *shelves = entente_store_get_list (entente_file_get_store (file), LIBRARY_TYPE_SHELF);

  for (guint i = 0; i < g_list_model_get_n_items (shelves); i++)
    {
      g_autoptr (EntenteRecord) shelf = g_list_model_get_item (shelves, i);

      if (g_str_equal (entente_record_get_text (shelf, LIBRARY_SHELF_NAME), name))
        return g_steal_pointer (&shelf);
    }
  return NULL;
}

void
rename_shelf (EntenteFile *file, const char *from, const char *to)
{
  g_autoptr (EntenteRecord) shelf = find_shelf (file, from);
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_file_get_store (file), "Rename");

  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, to);
  library_commit (edit);
}

guint
count_shelves (EntenteFile *file)
{
  return g_list_model_get_n_items (
      entente_store_get_list (entente_file_get_store (file), LIBRARY_TYPE_SHELF));
}

gboolean
has_shelf (EntenteFile *file, const char *name)
{
  g_autoptr (EntenteRecord) shelf = find_shelf (file, name);

  return shelf != NULL;
}

/* --- a stranger's look --- */

static sqlite3 *
open_plainly (const char *path, int flags)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, flags, NULL), ==, SQLITE_OK);
  return handle;
}

static void
assert_text (sqlite3 *handle, const char *sql, const char *expected)
{
  sqlite3_stmt *statement = NULL;
  int code;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  code = sqlite3_step (statement);
  if (expected == NULL)
    g_assert_cmpint (code, ==, SQLITE_DONE);
  else
    g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, expected);
  sqlite3_finalize (statement);
}

gint64
query_integer (const char *path, const char *sql)
{
  sqlite3 *handle = open_plainly (path, SQLITE_OPEN_READONLY);
  sqlite3_stmt *statement = NULL;
  gint64 value;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return value;
}

guint
count_published (const char *path)
{
  sqlite3 *handle = open_plainly (path, SQLITE_OPEN_READONLY);
  gint64 n = query_integer (path, "SELECT count(*) FROM shelf");

  assert_text (handle, "PRAGMA integrity_check", "ok");
  assert_text (handle, "PRAGMA foreign_key_check", NULL);
  /* One edit writes a row into each: a state with half an edit in it would show here. */
  g_assert_cmpint (query_integer (path, "SELECT count(*) FROM author"), ==, n);
  sqlite3_close (handle);
  return (guint) n;
}

void
run_sql (const char *path, const char *sql)
{
  sqlite3 *handle = open_plainly (path, SQLITE_OPEN_READWRITE);
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}

/* "" when it cannot be read. */
char *
compute_digest (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR)
      || !g_file_get_contents (path, &bytes, &length, NULL))
    return g_strdup ("");
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) bytes, length);
}

/* --- time --- */

static gboolean
set_flag_cb (gpointer data)
{
  gboolean *flag = data;

  *flag = TRUE;
  return G_SOURCE_REMOVE;
}

void
run_main_loop (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, set_flag_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

gboolean
wait_for_state (EntenteFile *file, EntenteFileState state, guint milliseconds)
{
  gboolean over = FALSE;
  guint timer = g_timeout_add (milliseconds, set_flag_cb, &over);

  while (!over && entente_file_get_state (file) != state)
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (timer);
  return entente_file_get_state (file) == state;
}
