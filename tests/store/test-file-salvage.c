/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define N_SHELVES 400
#define PAGE_SIZE 4096

static GFile *
get_rescued (FileFixture *fixture)
{
  return file_fixture_get_child (fixture, "rescued.library");
}

/* Fills some books and loans in, so that there are references to lose. */
static void
make_library (FileFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (fixture->location, &library_schema, &error);
  EntenteStore *store = entente_file_get_store (file);
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Fill");

  for (guint i = 0; i < N_SHELVES; i++)
    {
      g_autofree char *name = g_strdup_printf ("shelf %u", i);
      EntenteRecord *shelf = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
      EntenteRecord *book = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);
      EntenteRecord *loan = entente_edit_insert (edit, LIBRARY_TYPE_LOAN);

      entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, name);
      entente_edit_set_text (edit, book, LIBRARY_BOOK_TITLE, name);
      entente_edit_set_reference (edit, book, LIBRARY_BOOK_SHELF, shelf);
      entente_edit_set_reference (edit, loan, LIBRARY_LOAN_BOOK, book);
    }
  entente_edit_take_number (edit, "card");
  library_commit (edit);
  file_fixture_close (file);
}

static void
damage (const char *path, gsize offset, gsize length, guint8 with)
{
  g_autofree guint8 *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, (char **) &bytes, &size, NULL));
  g_assert_cmpuint (offset + length, <=, size);
  memset (bytes + offset, with, length);
  g_assert_true (g_file_set_contents (path, (const char *) bytes, (gssize) size, NULL));
}

/* Salvages, and opens what came of it as any project; the damaged file stays as it is. */
static EntenteFile *
salvage (FileFixture *fixture, guint *n_rows)
{
  g_autoptr (GFile) rescued = get_rescued (fixture);
  g_autofree char *before = compute_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  EntenteFile *file;
  GStatBuf status;

  g_assert_true (
      entente_file_salvage (fixture->location, rescued, &library_schema, n_rows, &error));
  g_assert_no_error (error);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (g_stat (g_file_peek_path (rescued), &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0600);
  file = entente_file_open (rescued, &library_schema, ENTENTE_FILE_WRITE, &error);
  g_assert_no_error (error);
  return file;
}

static guint
count (EntenteFile *file, GType type)
{
  return g_list_model_get_n_items (entente_store_get_list (entente_file_get_store (file), type));
}

static void
test_sound_file (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  guint n_rows = 0;

  make_library (fixture);
  file = salvage (fixture, &n_rows);
  g_assert_cmpuint (n_rows, ==, 3 * N_SHELVES + 1);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_LOAN), ==, N_SHELVES);
  /* Numbers once given out are not given out again. */
  edit = entente_store_begin (entente_file_get_store (file), "Number");
  g_assert_cmpuint (entente_edit_take_number (edit, "card"), ==, 2);
  library_commit (edit);
  file_fixture_close (file);
}

static guint32
read_number (const char *bytes, gsize offset, gsize size)
{
  guint32 number = 0;

  for (gsize i = 0; i < size; i++)
    number = number << 8 | (guint8) bytes[offset + i];
  return number;
}

/* The child in the middle of a table's first page (sqlite.org/fileformat2.html, 1.6). */
static guint32
find_page_of_rows (const char *path, const char *table)
{
  g_autofree char *sql =
      g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  const gsize root = (gsize) (query_integer (path, sql) - 1) * PAGE_SIZE;
  g_autofree char *bytes = NULL;
  guint32 n_cells, cell;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_cmpint (bytes[root], ==, 5);
  n_cells = read_number (bytes, root + 3, 2);
  g_assert_cmpuint (n_cells, >=, 2);
  cell = read_number (bytes, root + 12 + 2 * (n_cells / 2), 2);
  return read_number (bytes, root + cell, 4);
}

static guint
count_cells (const char *path, guint32 page)
{
  g_autofree char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  return read_number (bytes, (gsize) (page - 1) * PAGE_SIZE + 3, 2);
}

/* One page of shelves: the others come over, and books without a shelf stay. */
static void
test_damaged_page (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint n_rows = 0;
  guint n_shelves;

  make_library (fixture);
  damage (fixture->path, (find_page_of_rows (fixture->path, "shelf") - 1) * PAGE_SIZE, PAGE_SIZE,
          0x5a);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_CORRUPT);
  file = salvage (fixture, &n_rows);
  n_shelves = count (file, LIBRARY_TYPE_SHELF);
  g_test_message ("%u of %u shelves", n_shelves, N_SHELVES);
  g_assert_cmpuint (n_rows, ==, n_shelves + 2 * N_SHELVES + 1);
  g_assert_cmpuint (n_shelves, >, N_SHELVES / 2);
  g_assert_cmpuint (n_shelves, <, N_SHELVES);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_BOOK), ==, N_SHELVES);
  file_fixture_close (file);
}

/* Two damaged pages, and a sound one between them. */
static void
test_damaged_pages (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint32 page;
  guint n_rows = 0;
  guint n_expected;

  make_library (fixture);
  page = find_page_of_rows (fixture->path, "book");
  n_expected =
      N_SHELVES - count_cells (fixture->path, page - 1) - count_cells (fixture->path, page + 1);
  damage (fixture->path, (page - 2) * PAGE_SIZE, PAGE_SIZE, 0);
  damage (fixture->path, page * PAGE_SIZE, PAGE_SIZE, 0xff);
  file = salvage (fixture, &n_rows);
  g_test_message ("%u of %u books", count (file, LIBRARY_TYPE_BOOK), N_SHELVES);
  g_assert_cmpuint (n_expected, >, 0);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_BOOK), ==, n_expected);
  file_fixture_close (file);
}

static void
test_damaged_beginning (FileFixture *fixture, gconstpointer data)
{
  static const gsize lengths[] = { 16, 100, PAGE_SIZE };

  make_library (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (EntenteFile) file = NULL;
      guint n_rows = 0;

      damage (fixture->path, 0, lengths[i], 0);
      file = salvage (fixture, &n_rows);
      g_assert_cmpuint (n_rows, ==, 3 * N_SHELVES + 1);
      file_fixture_close (file);
    }
}

static void
test_truncated (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  GStatBuf status;
  guint n_rows = 0;

  make_library (fixture);
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (truncate (fixture->path, status.st_size * 2 / 3 + 1), ==, 0);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_TRUNCATED);
  file = salvage (fixture, &n_rows);
  g_test_message ("%u of %u rows", n_rows, 3 * N_SHELVES);
  g_assert_cmpuint (n_rows, >, N_SHELVES / 2);
  file_fixture_close (file);
}

/* What somebody added to do harm stays behind; the rest comes over. */
static void
test_hostile (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint n_rows = 0;

  make_library (fixture);
  run_sql (fixture->path,
           "CREATE TRIGGER evil AFTER INSERT ON shelf BEGIN DELETE FROM book; END;"
           "CREATE TABLE evil (id INTEGER PRIMARY KEY); INSERT INTO evil VALUES (1);"
           "UPDATE book SET page_count = 'many' WHERE title = 'shelf 7';"
           "DROP TABLE author; CREATE VIEW author AS SELECT 1 AS id, load_extension ('x') AS name");
  file = salvage (fixture, &n_rows);
  g_assert_cmpuint (n_rows, ==, 3 * N_SHELVES + 1);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_BOOK), ==, N_SHELVES);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_AUTHOR), ==, 0);
  file_fixture_close (file);
}

/* The parents are lost: references are emptied, and the rows stay. */
static void
test_lost_parents (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  guint n_rows = 0;

  make_library (fixture);
  run_sql (fixture->path, "PRAGMA foreign_keys = OFF; DELETE FROM shelf");
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_CORRUPT);
  file = salvage (fixture, &n_rows);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_BOOK), ==, N_SHELVES);
  g_assert_cmpuint (count (file, LIBRARY_TYPE_LOAN), ==, N_SHELVES);
  file_fixture_close (file);
}

static void
test_older_version (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (fixture->location, &library_schema_1, &error);
  guint n_rows = 0;

  file_fixture_close (file);
  g_clear_object (&file);
  run_sql (fixture->path, "INSERT INTO shelf (name) VALUES ('one'), ('two'); "
                          "INSERT INTO book (title, shelf) VALUES ('lost', 4711)");
  file = salvage (fixture, &n_rows);
  g_assert_cmpuint (n_rows, ==, 3);
  g_assert_cmpuint (count_shelves (file), ==, 2);
  file_fixture_close (file);
}

/* A row that every new file has from the beginning. */
static void
test_row_of_the_schema (FileFixture *fixture, gconstpointer data)
{
  static const char *const steps[] = {
    "CREATE TABLE library (id INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL DEFAULT '') STRICT;"
    "INSERT INTO library (id) VALUES (1);",
  };
  const EntenteSchema schema = {
    .application_id = library_schema.application_id,
    .extension = "library",
    .steps = steps,
    .n_steps = 1,
  };
  g_autoptr (GFile) rescued = get_rescued (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (fixture->location, &schema, &error);
  guint n_rows = 0;

  file_fixture_close (file);
  run_sql (fixture->path, "UPDATE library SET name = 'Ours'");
  damage (fixture->path, 0, PAGE_SIZE, 0);
  g_assert_true (entente_file_salvage (fixture->location, rescued, &schema, &n_rows, &error));
  g_assert_no_error (error);
  g_assert_cmpint (query_integer (g_file_peek_path (rescued),
                                  "SELECT count(*) FROM library WHERE id = 1 AND name = 'Ours'"),
                   ==, 1);
}

static void
refuse (FileFixture *fixture, EntenteStoreError code)
{
  g_autoptr (GFile) rescued = get_rescued (fixture);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_file_salvage (fixture->location, rescued, &library_schema, NULL, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, (int) code);
  g_assert_false (g_file_query_exists (rescued, NULL));
}

static void
test_nothing_to_salvage (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (100000, 'x');

  refuse (fixture, ENTENTE_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  refuse (fixture, ENTENTE_STORE_ERROR_CORRUPT);
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  refuse (fixture, ENTENTE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  refuse (fixture, ENTENTE_STORE_ERROR_IS_DIRECTORY);
}

static void
test_not_into_itself (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  g_assert_false (
      entente_file_salvage (fixture->location, fixture->location, &library_schema, NULL, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/salvage/sound-file", test_sound_file);
  file_fixture_add ("/file/salvage/damaged-page", test_damaged_page);
  file_fixture_add ("/file/salvage/damaged-pages", test_damaged_pages);
  file_fixture_add ("/file/salvage/damaged-beginning", test_damaged_beginning);
  file_fixture_add ("/file/salvage/truncated", test_truncated);
  file_fixture_add ("/file/salvage/hostile", test_hostile);
  file_fixture_add ("/file/salvage/lost-parents", test_lost_parents);
  file_fixture_add ("/file/salvage/older-version", test_older_version);
  file_fixture_add ("/file/salvage/row-of-the-schema", test_row_of_the_schema);
  file_fixture_add ("/file/salvage/nothing-to-salvage", test_nothing_to_salvage);
  file_fixture_add ("/file/salvage/not-into-itself", test_not_into_itself);
  return g_test_run ();
}
