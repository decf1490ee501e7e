/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-schema.h"

#include "entente-database-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("entente-database-XXXXXX", &error);
  g_assert_no_error (error);
  /* Characters that mean something in a URI must not. */
  fixture->path = g_build_filename (fixture->folder, "a #1?mode=ro 50%é.library", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static EntenteDatabase *
create (Fixture *fixture, const EntenteSchema *schema)
{
  g_autoptr (GError) error = NULL;
  EntenteDatabase *database =
    entente_database_open (fixture->path, ENTENTE_DATABASE_CREATE, &error);

  g_assert_no_error (error);
  g_assert_true (entente_database_migrate (database, schema, &error));
  g_assert_no_error (error);

  return database;
}

static gint64
get_integer (EntenteDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_database_get_integer (database, sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
run (EntenteDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_database_run (database, sql, &error);
  g_assert_no_error (error);
}

/* A second connection without any hardening, as a stranger would use. */
static void
tamper (Fixture *fixture, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
}

static void
assert_inspection (Fixture *fixture, const EntenteSchema *schema, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database =
    entente_database_open (fixture->path, ENTENTE_DATABASE_READ, &error);

  if (database != NULL)
    entente_database_inspect (database, schema, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ENTENTE_STORE_ERROR, code);
}

static void
test_working_database_is_durable_and_private (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  sqlite3_stmt *statement = entente_database_prepare (database, "PRAGMA journal_mode", NULL);
  struct stat info;

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (statement, 0), ==, "wal");
  sqlite3_reset (statement);

  g_assert_cmpint (get_integer (database, "PRAGMA synchronous"), ==, 2);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA trusted_schema"), ==, 0);
  g_assert_cmpint (get_integer (database, "PRAGMA cell_size_check"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA application_id"), ==,
                   library_schema.application_id);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpstr (entente_database_get_path (database), ==, fixture->path);

  g_assert_cmpint (stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_defensive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autoptr (GError) error = NULL;

  run (database, "PRAGMA writable_schema = ON");
  g_assert_false (entente_database_run (database, "UPDATE sqlite_schema SET sql = ''", &error));
  g_assert_nonnull (error);
  g_clear_error (&error);

  g_assert_false (entente_database_run (database, "SELECT load_extension ('x')", &error));
  g_assert_nonnull (error);
}

static void
test_missing_and_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (entente_database_open (fixture->path, 0, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (entente_database_open (fixture->folder, 0, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_IS_DIRECTORY);
}

static void
test_reading_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autoptr (GError) error = NULL;
  g_autofree char *journal = g_strconcat (fixture->path, "-wal", NULL);

  run (database, "INSERT INTO shelf (id, name) VALUES (1, 'Poetry')");
  g_clear_pointer (&database, entente_database_close);

  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (database, "SELECT count(*) FROM shelf"), ==, 1);
  g_assert_false (entente_database_run (database, "DELETE FROM shelf", &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
}

static void
test_statements_are_kept_and_clean (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  const char *sql = "INSERT INTO shelf (name) VALUES (?1)";
  sqlite3_stmt *statement = entente_database_prepare (database, sql, NULL);
  g_autoptr (GError) error = NULL;

  sqlite3_bind_text (statement, 1, "Poetry", -1, SQLITE_STATIC);
  g_assert_true (entente_database_finish (database, statement, &error));
  g_assert_true (entente_database_prepare (database, sql, NULL) == statement);

  /* The name of the first use is forgotten: NULL breaks a constraint. */
  g_assert_false (entente_database_finish (database, statement, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);
}

static void
test_get_integer_without_a_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autoptr (GError) error = NULL;
  gint64 value = 7;

  g_assert_false (entente_database_get_integer (database, "SELECT id FROM shelf", &value, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (value, ==, 7);
}

static void
test_migrate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema_1);
  g_autoptr (GError) error = NULL;
  gint64 project = get_integer (database, "SELECT value FROM store_state WHERE name = 'project'");

  run (database, "INSERT INTO shelf (id, name) VALUES (1, 'Poetry');"
                 "INSERT INTO book (id, title, shelf) VALUES (2, 'Fables', 1);"
                 "INSERT INTO store_history VALUES (1, 11, 'Add', 'A', 0, 'k', x'00'), (2, 12, "
                 "'Undone', 'A', 0, '', x'00');"
                 "UPDATE store_state SET value = 1 WHERE name = 'position';"
                 "UPDATE store_state SET value = 2 WHERE name = 'revision';");

  g_assert_true (entente_database_migrate (database, &library_schema, &error));
  g_assert_no_error (error);

  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (
    get_integer (database, "SELECT count(*) FROM book WHERE languages = '' AND shelf = 1"), ==, 1);
  g_assert_cmpint (get_integer (database, "SELECT value FROM store_state WHERE name = 'project'"),
                   ==, project);
  /* Changesets of another schema cannot be applied; what was done stays readable. */
  g_assert_cmpint (get_integer (database, "SELECT count(*) FROM store_history"), ==, 1);
  g_assert_cmpint (
    get_integer (database, "SELECT length (changeset) FROM store_history WHERE id = 1"), ==, 0);

  g_clear_pointer (&database, entente_database_close);
  assert_inspection (fixture, &library_schema, -1);
}

static void
test_failed_migration_changes_nothing (Fixture *fixture, gconstpointer data)
{
  static const char *const steps[] = {
    "CREATE TABLE shelf (id INTEGER PRIMARY KEY NOT NULL);",
    "CREATE TABLE author (id INTEGER PRIMARY KEY NOT NULL); CREATE TABLE shelf (id INTEGER);",
  };
  EntenteSchema schema = { .application_id = 1, .extension = "x", .steps = steps, .n_steps = 1 };
  g_autoptr (EntenteDatabase) database = create (fixture, &schema);
  g_autoptr (GError) error = NULL;

  schema.n_steps = 2;
  g_assert_false (entente_database_migrate (database, &schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED);
  g_assert_cmpint (get_integer (database, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (get_integer (database, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (
    get_integer (database, "SELECT count(*) FROM sqlite_schema WHERE name = 'author'"), ==, 0);
}

static void
test_migration_must_keep_references (Fixture *fixture, gconstpointer data)
{
  static const char *const steps[] = {
    "CREATE TABLE a (id INTEGER PRIMARY KEY NOT NULL);"
    "CREATE TABLE b (id INTEGER PRIMARY KEY NOT NULL, a INTEGER REFERENCES a (id));"
    "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1, 1);",
    "DELETE FROM a;",
  };
  EntenteSchema schema = { .application_id = 1, .extension = "x", .steps = steps, .n_steps = 1 };
  g_autoptr (EntenteDatabase) database = create (fixture, &schema);
  g_autoptr (GError) error = NULL;

  schema.n_steps = 2;
  g_assert_false (entente_database_migrate (database, &schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT);
  g_assert_cmpint (get_integer (database, "SELECT count(*) FROM a"), ==, 1);
}

static void
test_migration_leaves_others_alone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  tamper (fixture, "CREATE TABLE accounts (id INTEGER)");
  database = entente_database_open (fixture->path, 0, &error);
  g_assert_no_error (error);
  g_assert_false (entente_database_migrate (database, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN);
  g_clear_error (&error);

  run (database, "PRAGMA application_id = 0x4c696272");
  g_assert_false (entente_database_migrate (database, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT);
  g_clear_error (&error);

  run (database, "PRAGMA user_version = 3");
  g_assert_false (entente_database_migrate (database, &library_schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NEWER);
  g_assert_cmpint (get_integer (database, "SELECT count(*) FROM sqlite_schema"), ==, 1);
}

static void
test_inspect_versions (Fixture *fixture, gconstpointer data)
{
  EntenteSchema other = library_schema;

  entente_database_close (create (fixture, &library_schema_1));
  assert_inspection (fixture, &library_schema, -1);
  assert_inspection (fixture, &library_schema_1, -1);

  other.application_id = 1;
  assert_inspection (fixture, &other, ENTENTE_STORE_ERROR_FOREIGN);

  tamper (fixture, "PRAGMA user_version = 3");
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_NEWER);
  tamper (fixture, "PRAGMA user_version = 0");
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_CORRUPT);
  tamper (fixture, "PRAGMA user_version = 2");
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_HOSTILE);
}

typedef struct
{
  const char *name;
  const char *sql;
  int code;
} Tampering;

static const Tampering tamperings[] = {
  { "nothing", "SELECT 1", -1 },
  { "rows", "INSERT INTO shelf (id) VALUES (9)", -1 },
  { "trigger",
    "CREATE TRIGGER t AFTER INSERT ON shelf BEGIN DELETE FROM book; END",
    ENTENTE_STORE_ERROR_HOSTILE },
  { "view", "CREATE VIEW v AS SELECT 1", ENTENTE_STORE_ERROR_HOSTILE },
  { "table", "CREATE TABLE extra (id INTEGER PRIMARY KEY)", ENTENTE_STORE_ERROR_HOSTILE },
  { "index", "CREATE INDEX i ON book (abs (page_count))", ENTENTE_STORE_ERROR_HOSTILE },
  { "column", "ALTER TABLE shelf ADD COLUMN x", ENTENTE_STORE_ERROR_HOSTILE },
  { "missing", "DROP TABLE loan", ENTENTE_STORE_ERROR_HOSTILE },
  { "own-tables", "DROP TABLE store_counter", ENTENTE_STORE_ERROR_HOSTILE },
  { "blob-for-text", "INSERT INTO shelf (name) VALUES (x'00ff')", ENTENTE_STORE_ERROR_HOSTILE },
  { "text-for-integer",
    "INSERT INTO shelf (capacity) VALUES ('many')",
    ENTENTE_STORE_ERROR_HOSTILE },
  { "real-for-integer", "INSERT INTO shelf (capacity) VALUES (0.5)", ENTENTE_STORE_ERROR_HOSTILE },
  { "huge-text",
    "INSERT INTO shelf (name) VALUES (hex (zeroblob (10000000)))",
    ENTENTE_STORE_ERROR_HOSTILE },
  { "orphan",
    "PRAGMA foreign_keys = OFF; INSERT INTO book (shelf) VALUES (12)",
    ENTENTE_STORE_ERROR_CORRUPT },
};

static void
test_inspect_tampering (Fixture *fixture, gconstpointer data)
{
  const Tampering *tampering = data;

  entente_database_close (create (fixture, &library_schema));
  tamper (fixture, tampering->sql);
  assert_inspection (fixture, &library_schema, tampering->code);
}

static void
test_inspect_foreign_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *noise = g_strnfill (5000, 'x');

  g_assert_true (g_file_set_contents (fixture->path, noise, -1, NULL));
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_FOREIGN);

  g_assert_true (g_file_set_contents (fixture->path, "", 0, NULL));
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_FOREIGN);
}

static void
test_inspect_damage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autofree char *bytes = NULL;
  gsize length = 0;

  run (database, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)"
                 "INSERT INTO author (id, name) SELECT i, 'Author ' || i FROM n");
  g_clear_pointer (&database, entente_database_close);

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &length, NULL));
  memset (bytes + length - 8000, 0x5a, 6000);
  g_assert_true (g_file_set_contents (fixture->path, bytes, length, NULL));
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_CORRUPT);

  g_assert_true (g_file_set_contents (fixture->path, bytes, length / 2, NULL));
  assert_inspection (fixture, &library_schema, ENTENTE_STORE_ERROR_CORRUPT);
}

static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autofree char *target = g_build_filename (fixture->folder, "file:copy?mode=memory", NULL);
  g_autoptr (EntenteDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;
  struct stat info;

  run (database, "INSERT INTO shelf (id, name) VALUES (1, 'Poetry')");
  g_assert_true (entente_database_snapshot (database, target, &error));
  g_assert_no_error (error);

  g_assert_cmpint (stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  copy = entente_database_open (target, ENTENTE_DATABASE_READ, &error);
  g_assert_true (entente_database_inspect (copy, &library_schema, &error));
  g_assert_no_error (error);
  g_assert_cmpint (get_integer (copy, "SELECT count(*) FROM shelf WHERE name = 'Poetry'"), ==, 1);

  g_assert_false (entente_database_snapshot (database, target, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS);
}

/* A project in memory can be saved, and one that may only be read can be copied. */
static void
test_snapshot_from_anywhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database = entente_database_open (NULL, 0, &error);
  g_autofree char *target = g_build_filename (fixture->folder, "copy", NULL);

  g_assert_no_error (error);
  g_assert_true (entente_database_migrate (database, &library_schema, &error));
  g_assert_true (entente_database_snapshot (database, fixture->path, &error));
  g_assert_no_error (error);
  assert_inspection (fixture, &library_schema, -1);

  g_clear_pointer (&database, entente_database_close);
  database = entente_database_open (fixture->path, ENTENTE_DATABASE_READ, &error);
  g_assert_true (entente_database_snapshot (database, target, &error));
  g_assert_no_error (error);
  g_free (g_steal_pointer (&fixture->path));
  fixture->path = g_steal_pointer (&target);
  assert_inspection (fixture, &library_schema, -1);
}

static void
test_failed_snapshot_leaves_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (EntenteDatabase) database = create (fixture, &library_schema);
  g_autofree char *target = g_build_filename (fixture->folder, "copy", NULL);
  g_autoptr (GError) error = NULL;

  run (database, "BEGIN");
  g_assert_false (entente_database_snapshot (database, target, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  run (database, "ROLLBACK");
}

#define add(path, function) \
  g_test_add ("/database/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("durable-and-private", test_working_database_is_durable_and_private);
  add ("defensive", test_defensive);
  add ("missing-and-folder", test_missing_and_folder);
  add ("reading-changes-nothing", test_reading_changes_nothing);
  add ("statements", test_statements_are_kept_and_clean);
  add ("no-row", test_get_integer_without_a_row);
  add ("migrate", test_migrate);
  add ("migrate/failure", test_failed_migration_changes_nothing);
  add ("migrate/references", test_migration_must_keep_references);
  add ("migrate/others", test_migration_leaves_others_alone);
  add ("inspect/versions", test_inspect_versions);
  add ("inspect/foreign-bytes", test_inspect_foreign_bytes);
  add ("inspect/damage", test_inspect_damage);
  add ("snapshot", test_snapshot);
  add ("snapshot/from-anywhere", test_snapshot_from_anywhere);
  add ("snapshot/failure", test_failed_snapshot_leaves_nothing);

  for (guint i = 0; i < G_N_ELEMENTS (tamperings); i++)
    {
      g_autofree char *path = g_strconcat ("/database/inspect/", tamperings[i].name, NULL);

      g_test_add (path, Fixture, &tamperings[i], set_up, test_inspect_tampering, tear_down);
    }

  return g_test_run ();
}
