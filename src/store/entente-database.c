/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-database-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define BUSY_TIMEOUT_MS 2000

struct _EntenteDatabase
{
  sqlite3 *handle;
  char *path;
  GHashTable *statements; /* SQL text → sqlite3_stmt */
};

/* What a project never needs is out of reach of a file made to harm. */
static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 128 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024 },
  { SQLITE_LIMIT_COLUMN, 256 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 10 },
  { SQLITE_LIMIT_FUNCTION_ARG, 127 },
  { SQLITE_LIMIT_ATTACHED, 1 },
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int option;
  int value;
} switches[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
};

static EntenteStoreError
store_error_from_sqlite (int code)
{
  switch (code & 0xff)
    {
    case SQLITE_FULL:
      return ENTENTE_STORE_ERROR_NO_SPACE;
    case SQLITE_IOERR:
      return code == SQLITE_IOERR_READ || code == SQLITE_IOERR_FSTAT
               ? ENTENTE_STORE_ERROR_UNREADABLE
             : code == SQLITE_IOERR_SHORT_READ ? ENTENTE_STORE_ERROR_TRUNCATED
                                               : ENTENTE_STORE_ERROR_WRITE;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return ENTENTE_STORE_ERROR_UNREADABLE;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      return ENTENTE_STORE_ERROR_CONSTRAINT;
    case SQLITE_NOTADB:
      return ENTENTE_STORE_ERROR_FOREIGN;
    case SQLITE_CORRUPT:
      return ENTENTE_STORE_ERROR_CORRUPT;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return ENTENTE_STORE_ERROR_BUSY;
    case SQLITE_READONLY:
      return ENTENTE_STORE_ERROR_READ_ONLY;
    case SQLITE_TOOBIG:
      return ENTENTE_STORE_ERROR_TOO_LARGE;
    default:
      return ENTENTE_STORE_ERROR_FAILED;
    }
}

/*
 * entente_database_set_error:
 * @code: a SQLite result code, preferably extended
 * @step: what was being done, in English, for logs
 */
void
entente_database_set_error (EntenteDatabase *self, int code, const char *step, GError **error)
{
  const char *detail = sqlite3_errstr (code);

  if (self != NULL && self->handle != NULL && sqlite3_errcode (self->handle) != SQLITE_OK)
    detail = sqlite3_errmsg (self->handle);

  g_set_error (error, ENTENTE_STORE_ERROR, store_error_from_sqlite (code), "%s: %s (%d)", step,
               detail, code);
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

static gboolean
check (EntenteDatabase *self, int code, const char *step, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  entente_database_set_error (self, code, step, error);
  return FALSE;
}

/* The file is made here rather than by SQLite so that it is private from its first instant. */
static gboolean
make_private_file (const char *path, GError **error)
{
  int fd = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      int saved = errno;

      g_set_error (error, ENTENTE_STORE_ERROR,
                   saved == ENOSPC ? ENTENTE_STORE_ERROR_NO_SPACE : ENTENTE_STORE_ERROR_WRITE,
                   "create “%s”: %s", path, g_strerror (saved));
      return FALSE;
    }

  return g_close (fd, error);
}

static gboolean
check_path (const char *path, GError **error)
{
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_IS_DIRECTORY,
                 "open “%s”: is a folder", path);
  else if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND,
                 "open “%s”: no such file", path);
  else
    return TRUE;

  return FALSE;
}

/* A file is named by a URI, because only there "immutable" can be said; it also keeps SQLite from
   taking a strange file name for options. */
static char *
dup_database_name (const char *path, EntenteDatabaseFlags flags, GError **error)
{
  g_autofree char *absolute = NULL;
  g_autofree char *uri = NULL;

  if (path == NULL)
    return g_strdup (":memory:");

  absolute = g_canonicalize_filename (path, NULL);
  uri = g_filename_to_uri (absolute, NULL, error);

  return uri != NULL ? g_strconcat (uri, flags & ENTENTE_DATABASE_READ ? "?immutable=1" : "", NULL)
                     : NULL;
}

static gboolean
open_handle (EntenteDatabase *self, EntenteDatabaseFlags flags, GError **error)
{
  int access = flags & ENTENTE_DATABASE_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  g_autofree char *name = dup_database_name (self->path, flags, error);

  access |= SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  return name != NULL
         && check (self, sqlite3_open_v2 (name, &self->handle, access, NULL), "open", error);
}

static gboolean
harden (EntenteDatabase *self, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      int code = sqlite3_db_config (self->handle, switches[i].option, switches[i].value, NULL);

      if (!check (self, code, "harden", error))
        return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (self->handle, limits[i].limit, limits[i].value);

  sqlite3_busy_timeout (self->handle, BUSY_TIMEOUT_MS);

  /* Temporary tables would leave people's data in files of their own. */
  return entente_database_run (self,
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA temp_store = MEMORY;"
                               "PRAGMA mmap_size = 0;",
                               error);
}

static gboolean
make_durable (EntenteDatabase *self, GError **error)
{
  return entente_database_run (self,
                               "PRAGMA journal_mode = WAL;"
                               "PRAGMA synchronous = FULL;",
                               error);
}

/*
 * entente_database_open:
 * @path: (nullable): the file, or %NULL for a database in memory
 *
 * Nothing of the content is trusted yet: call entente_database_inspect() on what comes from
 * elsewhere. A working database (neither in memory nor for reading) writes its journal beside the
 * file.
 *
 * Returns: (transfer full) (nullable): the connection, or %NULL with an error set
 */
EntenteDatabase *
entente_database_open (const char *path, EntenteDatabaseFlags flags, GError **error)
{
  g_autoptr (EntenteDatabase) self = g_new0 (EntenteDatabase, 1);

  g_assert (!((flags & ENTENTE_DATABASE_CREATE) && (flags & ENTENTE_DATABASE_READ)));

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);

  if (path != NULL && (flags & ENTENTE_DATABASE_CREATE) && !make_private_file (path, error))
    return NULL;
  if (path != NULL && !check_path (path, error))
    return NULL;
  if (!open_handle (self, flags, error) || !harden (self, error))
    return NULL;
  if (path != NULL && !(flags & ENTENTE_DATABASE_READ) && !make_durable (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
entente_database_close (EntenteDatabase *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->statements);
  sqlite3_close_v2 (self->handle);
  g_free (self->path);
  g_free (self);
}

sqlite3 *
entente_database_get_handle (EntenteDatabase *self)
{
  return self->handle;
}

/* Returns: (nullable): %NULL for a database in memory */
const char *
entente_database_get_path (EntenteDatabase *self)
{
  return self->path;
}

gboolean
entente_database_run (EntenteDatabase *self, const char *sql, GError **error)
{
  return check (self, sqlite3_exec (self->handle, sql, NULL, NULL, NULL), sql, error);
}

sqlite3_stmt *
entente_database_prepare (EntenteDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->statements, sql);

  if (statement == NULL)
    {
      int code =
        sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);

      if (!check (self, code, sql, error))
        return NULL;
      g_hash_table_insert (self->statements, g_strdup (sql), statement);
    }
  else
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
    }

  return statement;
}

gboolean
entente_database_finish (EntenteDatabase *self, sqlite3_stmt *statement, GError **error)
{
  int code = sqlite3_step (statement);

  g_assert (code != SQLITE_ROW);

  if (code != SQLITE_DONE)
    entente_database_set_error (self, code, sqlite3_sql (statement), error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE;
}

/*
 * entente_database_get_integer:
 * @sql: a query whose first column of its first row is wanted
 * @value: (out): where it goes; untouched when there is no row
 *
 * Returns: whether there was a row; when that is all that is wrong, @error says
 * %ENTENTE_STORE_ERROR_CORRUPT, since what is asked this way stands in every file
 */
gboolean
entente_database_get_integer (EntenteDatabase *self, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else if (code == SQLITE_DONE)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT, "%s: no row", sql);
  else
    entente_database_set_error (self, code, sql, error);
  sqlite3_reset (statement);

  return code == SQLITE_ROW;
}

gboolean
entente_database_snapshot (EntenteDatabase *self, const char *path, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self, "VACUUM INTO ?1", error);
  int fd;

  if (statement == NULL)
    return FALSE;

  /* SQLite writes into an empty file, and this one is private. */
  fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      int saved = errno;

      g_set_error (error, ENTENTE_STORE_ERROR,
                   saved == EEXIST   ? ENTENTE_STORE_ERROR_EXISTS
                   : saved == ENOSPC ? ENTENTE_STORE_ERROR_NO_SPACE
                                     : ENTENTE_STORE_ERROR_WRITE,
                   "snapshot into “%s”: %s", path, g_strerror (saved));
      return FALSE;
    }
  close (fd);

  sqlite3_bind_text (statement, 1, path, -1, SQLITE_STATIC);
  if (!entente_database_finish (self, statement, error))
    {
      g_unlink (path);
      return FALSE;
    }

  return TRUE;
}
