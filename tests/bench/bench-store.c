/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a commit, an import, its undo and opening a big project cost, beside bare SQLite on the same
   rows. */
#include "library-fixture.h"

#include "entente-store-private.h"

#include <glib/gstdio.h>

#define N_COMMITS 300
#define N_IMPORTED 10000
#define N_LOADED 20000
#define N_SHELVES 100
#define N_ROUNDS 5

#define SQL_INSERT \
  "INSERT INTO book (id, title, summary, shelf, author, page_count, languages)" \
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"

typedef struct
{
  char *folder;
  guint n_files;
} Bench;

/* Scratch */

static char *
dup_path (Bench *self)
{
  return g_strdup_printf ("%s/%u", self->folder, self->n_files++);
}

static EntenteDatabase *
open_database (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteDatabase *database = entente_database_open (path, ENTENTE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  entente_database_migrate (database, &library_schema, &error);
  g_assert_no_error (error);

  return database;
}

static EntenteStore *
open_store (const char *path)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = _entente_store_new (open_database (path), &library_schema, FALSE, &error);

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

/* Time */

static double
get_ms_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

static double
get_median (double *times, guint n_times)
{
  qsort (times, n_times, sizeof *times, compare_doubles);

  return times[n_times / 2];
}

static void
report (const char *what, double ours, double bare, const char *goal)
{
  g_print ("%-34s %9.3f ms   bare SQLite %9.3f ms   ratio %5.2f   %s\n", what, ours, bare,
           ours / bare, goal);
}

/* Bare SQLite */

static void
run (EntenteDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_database_run (database, sql, &error);
  g_assert_no_error (error);
}

static void
bind_book (sqlite3_stmt *statement, guint i, gint64 shelf)
{
  guint64 id;

  sqlite3_randomness (sizeof id, &id);
  sqlite3_bind_int64 (statement, 1, (id & ((1ULL << 53) - 1)) | 1);
  sqlite3_bind_text (statement, 2, g_strdup_printf ("Book number %u of the library", i), -1,
                     g_free);
  sqlite3_bind_text (statement, 3, "A paragraph of some length, as people write them.", -1,
                     SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, shelf);
  sqlite3_bind_null (statement, 5);
  sqlite3_bind_int64 (statement, 6, i % 900);
  sqlite3_bind_text (statement, 7, "french,occitan", -1, SQLITE_STATIC);
}

static void
insert_bare (EntenteDatabase *database, guint n_books)
{
  sqlite3_stmt *statement = entente_database_prepare (database, SQL_INSERT, NULL);

  run (database, "BEGIN IMMEDIATE");
  for (guint i = 0; i < n_books; i++)
    {
      bind_book (statement, i, 1 + i % N_SHELVES);
      g_assert_true (entente_database_finish (database, statement, NULL));
    }
  run (database, "COMMIT");
}

static void
insert_shelves (EntenteDatabase *database)
{
  run (database,
       "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " G_STRINGIFY (
         N_SHELVES) ")"
                    "INSERT INTO shelf (id, name) SELECT i, 'Shelf ' || i FROM n");
}

/* One field */

static double
measure_commits (Bench *self)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (EntenteStore) store = open_store (path);
  EntenteRecord *book = library_add_book (store, "Fables", NULL);
  g_autofree double *times = g_new (double, N_COMMITS);

  for (guint i = 0; i < N_COMMITS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Fables %u", i);
      gint64 start = g_get_monotonic_time ();

      library_set_title (store, book, title);
      times[i] = get_ms_since (start);
    }

  return get_median (times, N_COMMITS);
}

static double
measure_commits_bare (Bench *self)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (EntenteDatabase) database = open_database (path);
  sqlite3_stmt *statement;
  g_autofree double *times = g_new (double, N_COMMITS);

  run (database, "INSERT INTO book (id) VALUES (1)");
  statement = entente_database_prepare (database, "UPDATE book SET title = ?1 WHERE id = 1", NULL);
  for (guint i = 0; i < N_COMMITS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Fables %u", i);
      gint64 start = g_get_monotonic_time ();

      sqlite3_bind_text (statement, 1, title, -1, SQLITE_STATIC);
      g_assert_true (entente_database_finish (database, statement, NULL));
      times[i] = get_ms_since (start);
    }

  return get_median (times, N_COMMITS);
}

/* Import */

static void
import (EntenteStore *store)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Import");

  for (guint i = 0; i < N_IMPORTED; i++)
    {
      g_autofree char *title = g_strdup_printf ("Book number %u of the library", i);
      EntenteRecord *book = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);

      entente_edit_set_text (edit, book, LIBRARY_BOOK_TITLE, title);
      entente_edit_set_text (edit, book, LIBRARY_BOOK_SUMMARY,
                             "A paragraph of some length, as people write them.");
      entente_edit_set_reference (
        edit, book, LIBRARY_BOOK_SHELF,
        entente_store_get_record (store, LIBRARY_TYPE_SHELF, 1 + i % N_SHELVES));
      entente_edit_set_integer (edit, book, LIBRARY_BOOK_PAGES, i % 900);
      entente_edit_set_choice (edit, book, LIBRARY_BOOK_LANGUAGES,
                               LIBRARY_LANGUAGE_FRENCH | LIBRARY_LANGUAGE_OCCITAN);
    }
  library_commit (edit);
}

static void
measure_import (Bench *self, double *imported, double *undone)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (EntenteStore) store = open_store (path);
  gint64 start;

  insert_shelves (_entente_store_get_database (store));
  entente_store_get_list (store, LIBRARY_TYPE_BOOK);

  start = g_get_monotonic_time ();
  import (store);
  *imported = get_ms_since (start);

  start = g_get_monotonic_time ();
  library_undo (store);
  *undone = get_ms_since (start);
}

static void
measure_import_bare (Bench *self, double *imported, double *undone)
{
  g_autofree char *path = dup_path (self);
  g_autoptr (EntenteDatabase) database = open_database (path);
  gint64 start;

  insert_shelves (database);
  start = g_get_monotonic_time ();
  insert_bare (database, N_IMPORTED);
  *imported = get_ms_since (start);

  start = g_get_monotonic_time ();
  run (database, "DELETE FROM book WHERE id > 0");
  *undone = get_ms_since (start);
}

/* Loading */

static double
load_bare (EntenteDatabase *database)
{
  gint64 start = g_get_monotonic_time ();
  sqlite3_stmt *statement =
    entente_database_prepare (database, "SELECT * FROM book ORDER BY id", NULL);
  gsize n_bytes = 0;

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      for (int column = 0; column < 7; column++)
        {
          g_autofree char *copy = g_strdup ((const char *) sqlite3_column_text (statement, column));

          n_bytes += copy != NULL ? strlen (copy) : 0;
        }
    }
  sqlite3_reset (statement);
  g_assert_cmpuint (n_bytes, >, 0);

  return get_ms_since (start);
}

static void
measure_loading (Bench *self)
{
  double inspected[N_ROUNDS], loaded[N_ROUNDS], bare[N_ROUNDS], indexed[N_ROUNDS], asked[N_ROUNDS];
  g_autofree char *path = dup_path (self);
  guint n_found = 0;

  {
    g_autoptr (EntenteDatabase) database = open_database (path);

    insert_shelves (database);
    insert_bare (database, N_LOADED);
  }

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (EntenteStore) store = open_store (path);
      gint64 start;

      bare[round] = load_bare (_entente_store_get_database (store));

      start = g_get_monotonic_time ();
      g_assert_true (
        entente_database_inspect (_entente_store_get_database (store), &library_schema, NULL));
      inspected[round] = get_ms_since (start);

      start = g_get_monotonic_time ();
      g_assert_cmpuint (
        g_list_model_get_n_items (entente_store_get_list (store, LIBRARY_TYPE_BOOK)), ==, N_LOADED);
      loaded[round] = get_ms_since (start);

      start = g_get_monotonic_time ();
      entente_store_get_referrers (store, LIBRARY_TYPE_BOOK, LIBRARY_BOOK_SHELF, 1);
      indexed[round] = get_ms_since (start);

      start = g_get_monotonic_time ();
      for (guint i = 0; i < N_LOADED; i++)
        n_found += g_list_model_get_n_items (entente_store_get_referrers (
          store, LIBRARY_TYPE_BOOK, LIBRARY_BOOK_SHELF, 1 + i % N_SHELVES));
      asked[round] = get_ms_since (start);
    }
  g_assert_cmpuint (n_found, ==, N_ROUNDS * N_LOADED * (N_LOADED / N_SHELVES));

  g_print ("%-34s %9.3f ms\n", "Inspect a file of 20,000 records",
           get_median (inspected, N_ROUNDS));
  report ("Load 20,000 records", get_median (loaded, N_ROUNDS), get_median (bare, N_ROUNDS), "");
  g_print ("%-34s %9.3f ms\n", "Index their references", get_median (indexed, N_ROUNDS));
  g_print ("%-34s %9.3f ms\n", "Ask 20,000 times who refers", get_median (asked, N_ROUNDS));
}

static void
measure_imports (Bench *self)
{
  double imported[N_ROUNDS], undone[N_ROUNDS], bare_imported[N_ROUNDS], bare_undone[N_ROUNDS];

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      measure_import (self, &imported[round], &undone[round]);
      measure_import_bare (self, &bare_imported[round], &bare_undone[round]);
    }

  report ("Import 10,000 rows, one edit", get_median (imported, N_ROUNDS),
          get_median (bare_imported, N_ROUNDS), "(below 2,000 ms)");
  report ("Undo that import", get_median (undone, N_ROUNDS), get_median (bare_undone, N_ROUNDS),
          "");
}

int
main (int argc, char *argv[])
{
  g_autofree char *template =
    g_build_filename (argc > 1 ? argv[1] : ".", "bench-store-XXXXXX", NULL);
  Bench bench = { g_mkdtemp (template), 0 };

  g_assert_nonnull (bench.folder);

  report ("Commit one field, durably, median", measure_commits (&bench),
          measure_commits_bare (&bench), "(below 5 ms)");
  measure_imports (&bench);
  measure_loading (&bench);

  remove_folder (bench.folder);
  return 0;
}
