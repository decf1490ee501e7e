/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "file-fixture.h"

#include <glib/gstdio.h>
#include <linux/capability.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static const EntenteFileMode both[] = { ENTENTE_FILE_WRITE, ENTENTE_FILE_READ };

static void
refuse_in_both_modes (FileFixture *fixture, EntenteStoreError code)
{
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    file_fixture_refuse (fixture, both[i], code);
}

static void
test_missing (FileFixture *fixture, gconstpointer data)
{
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_NOT_FOUND);
}

static void
test_missing_folder (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) location = file_fixture_get_child (fixture, "no/such/folder.library");
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_file_open (location, &library_schema, ENTENTE_FILE_WRITE, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
}

static void
test_dangling_link (FileFixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_make_symbolic_link (fixture->location, "nowhere", NULL, NULL));
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_NOT_FOUND);
}

static void
test_directory (FileFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_IS_DIRECTORY);
}

/* Opening a pipe would wait for ever. */
static void
test_pipe (FileFixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_FOREIGN);
}

static void
test_empty (FileFixture *fixture, gconstpointer data)
{
  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_EMPTY);
}

/* The reading fails although the opening did not, like on a broken disk. */
static void
test_unreadable (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) location = g_file_new_for_path ("/proc/self/mem");
  g_autoptr (GError) error = NULL;

  if (!g_file_query_exists (location, NULL))
    {
      g_test_skip ("there is no /proc here");
      return;
    }
  g_assert_null (entente_file_open (location, &library_schema, ENTENTE_FILE_READ, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_UNREADABLE);
}

static void
test_forbidden (FileFixture *fixture, gconstpointer data)
{
  file_fixture_make (fixture, 1);
  g_assert_cmpint (g_chmod (fixture->path, 0000), ==, 0);
  if (g_access (fixture->path, R_OK) == 0)
    {
      g_test_skip ("this user may read everything");
      return;
    }
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_UNREADABLE);
}

static void
test_foreign (FileFixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "%PDF-1.7\n",
    "SQLite format 2",
    "S",
    "<!DOCTYPE html><title>Sign in to download</title>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const EntenteStoreError expected =
          i == 2 ? ENTENTE_STORE_ERROR_TRUNCATED : ENTENTE_STORE_ERROR_FOREIGN;

      g_assert_true (g_file_set_contents (fixture->path, texts[i], -1, NULL));
      refuse_in_both_modes (fixture, expected);
    }
}

static void
test_foreign_database (FileFixture *fixture, gconstpointer data)
{
  file_fixture_make (fixture, 1);
  run_sql (fixture->path, "PRAGMA application_id = 1");
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_FOREIGN);
}

static void
test_truncated (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;

  file_fixture_make (fixture, 20);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (gsize kept = 1; kept < length; kept += 977)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) kept, NULL));
      refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_TRUNCATED);
    }
}

static void
overwrite (const char *path, long offset, const char *bytes, gsize length)
{
  FILE *stream = g_fopen (path, "r+b");

  g_assert_cmpint (fseek (stream, offset, SEEK_SET), ==, 0);
  g_assert_cmpuint (fwrite (bytes, 1, length, stream), ==, length);
  g_assert_cmpint (fclose (stream), ==, 0);
}

static void
test_corrupt (FileFixture *fixture, gconstpointer data)
{
  char noise[4096];
  gint64 root;

  file_fixture_make (fixture, 20);
  root = query_integer (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'shelf'");
  memset (noise, 0x5a, sizeof noise);
  overwrite (fixture->path, (root - 1) * 4096, noise, sizeof noise);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
}

/* Another encoding of texts, or a file that shrinks by itself: SQLite would go along. */
static void
test_odd_header (FileFixture *fixture, gconstpointer data)
{
  file_fixture_make (fixture, 1);
  overwrite (fixture->path, 59, "\3", 1);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
  overwrite (fixture->path, 59, "\1", 1);
  overwrite (fixture->path, 55, "\1", 1);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
}

/* An index that knows a row by another name than the table does. */
static void
test_index_that_lies (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length = 0;
  gint64 root;
  char *entry;

  file_fixture_make (fixture, 1);
  root =
      query_integer (fixture->path, "SELECT rootpage FROM sqlite_schema WHERE name = 'shelf_name'");
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  entry = memmem (bytes + (root - 1) * 4096, 4096, "shelf 0", 7);
  g_assert_nonnull (entry);
  overwrite (fixture->path, entry - bytes, "SHELF", 5);
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
}

static void
test_broken_reference (FileFixture *fixture, gconstpointer data)
{
  file_fixture_make (fixture, 1);
  run_sql (fixture->path, "INSERT INTO book (title, shelf) VALUES ('Lost', 4711)");
  refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
}

/* Rows that every project has from the beginning. */
static void
test_missing_state (FileFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "project", "revision", "position" };
  g_autofree char *bytes = NULL;
  gsize length;

  file_fixture_make (fixture, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *sql =
          g_strdup_printf ("DELETE FROM store_state WHERE name = '%s'", names[i]);

      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
      run_sql (fixture->path, sql);
      refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_CORRUPT);
    }
}

static void
test_hostile (FileFixture *fixture, gconstpointer data)
{
  static const char *const attacks[] = {
    "CREATE TRIGGER evil AFTER INSERT ON shelf BEGIN DELETE FROM book; END",
    "CREATE VIEW evil AS SELECT load_extension ('evil')",
    "CREATE TABLE evil (id INTEGER PRIMARY KEY)",
    "CREATE INDEX evil ON shelf (abs (capacity))",
    "ALTER TABLE shelf ADD COLUMN evil TEXT",
    "UPDATE shelf SET capacity = 'many'",
    "UPDATE shelf SET capacity = zeroblob (100)",
    "UPDATE shelf SET name = CAST (zeroblob (20000000) AS TEXT)",
    "UPDATE shelf SET name = x'00ff'",
  };
  g_autofree char *bytes = NULL;
  gsize length;

  file_fixture_make (fixture, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (attacks); i++)
    {
      g_test_message ("%s", attacks[i]);
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
      run_sql (fixture->path, attacks[i]);
      refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_HOSTILE);
    }
}

static void
test_too_large (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  /* A hole: it takes no room. */
  g_assert_cmpint (truncate (fixture->path, 300 * 1024 * 1024), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    {
      g_assert_null (entente_file_open (fixture->location, &library_schema, both[i], &error));
      g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_TOO_LARGE);
      g_clear_error (&error);
    }
}

/* --- versions --- */

static void
test_newer (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  file_fixture_make (fixture, 3);
  run_sql (fixture->path, "ALTER TABLE shelf ADD COLUMN colour TEXT; CREATE TABLE film (id INTEGER "
                          "PRIMARY KEY); PRAGMA user_version = 3");
  before = compute_digest (fixture->path);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_NEWER);
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (file), ==, 3);
  file_fixture_close (file);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);
}

/* What this version knows is not there, or is a view that would run somebody's words. */
static void
test_newer_beyond_reading (FileFixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "DROP TABLE loan; PRAGMA user_version = 3",
    "ALTER TABLE shelf DROP COLUMN capacity; PRAGMA user_version = 3",
    "ALTER TABLE loan RENAME TO lent; CREATE VIEW loan AS SELECT * FROM lent; PRAGMA user_version "
    "= 3",
  };
  g_autofree char *bytes = NULL;
  gsize length;

  file_fixture_make (fixture, 1);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) length, NULL));
      run_sql (fixture->path, changes[i]);
      refuse_in_both_modes (fixture, ENTENTE_STORE_ERROR_NEWER);
    }
}

static void
make_older (FileFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteFile) file = entente_file_create (fixture->location, &library_schema_1, &error);

  g_assert_no_error (error);
  file_fixture_close (file);
  run_sql (fixture->path,
           "INSERT INTO shelf (name) VALUES ('old'); INSERT INTO author (name) VALUES ('old')");
}

static void
test_older (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  make_older (fixture);
  before = compute_digest (fixture->path);
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_true (has_shelf (file, "old"));
  file_fixture_close (file);
  g_clear_object (&file);

  /* To have looked at a file is no reason to change it. */
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  g_assert_true (has_shelf (file, "old"));
  file_fixture_close (file);
  g_clear_object (&file);
  after = compute_digest (fixture->path);
  g_assert_cmpstr (before, ==, after);

  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "new");
  file_fixture_close (file);
  g_assert_cmpint (query_integer (fixture->path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

/* --- places --- */

static void
test_read_only (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;

  file_fixture_make (fixture, 1);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_READ_ONLY);
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (file), ==, 1);
  file_fixture_close (file);
}

static void
test_made_read_only_while_open (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  add_shelf (file, "kept");
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_false (entente_file_close (file, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY);
  g_assert_cmpint (entente_file_get_state (file), ==, ENTENTE_FILE_FAILED);
  g_assert_cmpint (g_chmod (fixture->path, 0600), ==, 0);
  file_fixture_close (file);
  g_assert_cmpuint (count_published (fixture->path), ==, 2);
}

static void
test_opened_twice (FileFixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_BUSY);
  file_fixture_refuse (fixture, ENTENTE_FILE_WORKING_COPY, ENTENTE_STORE_ERROR_BUSY);
  file_fixture_close (file);
  g_clear_object (&file);
  file = file_fixture_open (fixture, ENTENTE_FILE_WRITE);
  file_fixture_close (file);
}

/* A home that cannot be written: a plain file stands where our folder would be. */
static void
test_no_room_at_home (FileFixture *fixture, gconstpointer data)
{
  g_autofree char *entente = g_build_filename (g_get_user_state_dir (), "entente", NULL);
  g_autofree char *aside = g_strconcat (entente, "-aside", NULL);
  g_autoptr (EntenteFile) file = NULL;
  g_autoptr (GFile) fresh = file_fixture_get_child (fixture, "fresh.library");
  g_autoptr (GError) error = NULL;

  file_fixture_make (fixture, 1);
  g_assert_cmpint (g_rename (entente, aside), ==, 0);
  g_assert_true (g_file_set_contents (entente, "", 0, NULL));
  file_fixture_refuse (fixture, ENTENTE_FILE_WRITE, ENTENTE_STORE_ERROR_WRITE);
  g_assert_null (entente_file_create (fresh, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_WRITE);
  g_assert_false (g_file_query_exists (fresh, NULL));

  /* To look is still possible. */
  file = file_fixture_open (fixture, ENTENTE_FILE_READ);
  g_assert_cmpuint (count_shelves (file), ==, 1);
  file_fixture_close (file);
  g_assert_cmpint (g_unlink (entente), ==, 0);
  g_assert_cmpint (g_rename (aside, entente), ==, 0);
}

static void
test_strange_names (FileFixture *fixture, gconstpointer data)
{
  static const char *const names[] = {
    "a #1?mode=ro 50%.library",        "\xff\xfe not UTF-8.library", "-rf.library", "no ending",
    "'; DROP TABLE shelf; --.library",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) location = file_fixture_get_child (fixture, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (EntenteFile) file = entente_file_create (location, &library_schema, &error);

      g_assert_no_error (error);
      add_shelf (file, "named");
      file_fixture_close (file);
      g_clear_object (&file);
      file = entente_file_open (location, &library_schema, ENTENTE_FILE_WRITE, &error);
      g_assert_no_error (error);
      g_assert_true (has_shelf (file, "named"));
      file_fixture_close (file);
    }
}

/* Root may read every file, and CI often runs as root: from here on it asks like everybody else. Before
   any thread is made, since each has its own capabilities. */
static void
give_up_reading_everything (void)
{
  struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
  struct __user_cap_data_struct data[_LINUX_CAPABILITY_U32S_3];
  const guint32 unwanted = (1u << CAP_DAC_OVERRIDE) | (1u << CAP_DAC_READ_SEARCH);

  if (syscall (SYS_capget, &header, data) != 0)
    return;
  data[0].effective &= ~unwanted;
  data[0].permitted &= ~unwanted;
  data[0].inheritable &= ~unwanted;
  syscall (SYS_capset, &header, data);
}

int
main (int argc, char *argv[])
{
  give_up_reading_everything ();
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  file_fixture_add ("/file/opening/missing", test_missing);
  file_fixture_add ("/file/opening/missing-folder", test_missing_folder);
  file_fixture_add ("/file/opening/dangling-link", test_dangling_link);
  file_fixture_add ("/file/opening/directory", test_directory);
  file_fixture_add ("/file/opening/pipe", test_pipe);
  file_fixture_add ("/file/opening/empty", test_empty);
  file_fixture_add ("/file/opening/unreadable", test_unreadable);
  file_fixture_add ("/file/opening/forbidden", test_forbidden);
  file_fixture_add ("/file/opening/foreign", test_foreign);
  file_fixture_add ("/file/opening/foreign-database", test_foreign_database);
  file_fixture_add ("/file/opening/truncated", test_truncated);
  file_fixture_add ("/file/opening/corrupt", test_corrupt);
  file_fixture_add ("/file/opening/odd-header", test_odd_header);
  file_fixture_add ("/file/opening/index-that-lies", test_index_that_lies);
  file_fixture_add ("/file/opening/broken-reference", test_broken_reference);
  file_fixture_add ("/file/opening/missing-state", test_missing_state);
  file_fixture_add ("/file/opening/hostile", test_hostile);
  file_fixture_add ("/file/opening/too-large", test_too_large);
  file_fixture_add ("/file/opening/newer", test_newer);
  file_fixture_add ("/file/opening/newer-beyond-reading", test_newer_beyond_reading);
  file_fixture_add ("/file/opening/older", test_older);
  file_fixture_add ("/file/opening/read-only", test_read_only);
  file_fixture_add ("/file/opening/made-read-only-while-open", test_made_read_only_while_open);
  file_fixture_add ("/file/opening/opened-twice", test_opened_twice);
  file_fixture_add ("/file/opening/no-room-at-home", test_no_room_at_home);
  file_fixture_add ("/file/opening/strange-names", test_strange_names);
  return g_test_run ();
}
