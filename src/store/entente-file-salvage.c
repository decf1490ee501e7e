/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-inspection-private.h"
#include "entente-file-private.h"
#include "entente-migration-private.h"
#include "entente-salvage-private.h"
#include "entente-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define PAGE_SIZE 4096 /* of every file that SQLite makes here */
#define OFFSET_N_PAGES 28
#define OFFSET_USER_VERSION 60

/* --- bytes of the private copy --- */

static guint32
read_number (int fd, off_t offset)
{
  guint32 number = 0;

  if (pread (fd, &number, sizeof number, offset) != sizeof number)
    return 0;
  return GUINT32_FROM_BE (number);
}

static gboolean
write_number (int fd, off_t offset, guint32 number)
{
  const guint32 bytes = GUINT32_TO_BE (number);

  return pwrite (fd, &bytes, sizeof bytes, offset) == sizeof bytes;
}

static guint32
count_pages (int fd)
{
  struct stat status;

  return fstat (fd, &status) == 0 ? (guint32) ((status.st_size + PAGE_SIZE - 1) / PAGE_SIZE) : 0;
}

/* The missing end becomes empty pages, so that only rows which were there are missed. */
static gboolean
complete_pages (int fd)
{
  const guint32 present = count_pages (fd);
  const guint32 promised = read_number (fd, OFFSET_N_PAGES);

  if (promised < present || promised > ENTENTE_FILE_SIZE_MAX / PAGE_SIZE)
    return write_number (fd, OFFSET_N_PAGES, present)
           && ftruncate (fd, (off_t) present * PAGE_SIZE) == 0;
  return ftruncate (fd, (off_t) promised * PAGE_SIZE) == 0;
}

static gboolean
with_file (const char *path,
           gboolean (*function) (int fd, gpointer data),
           gpointer data,
           GError **error)
{
  int fd = open (path, O_RDWR | O_CLOEXEC);
  gboolean done = fd >= 0 && function (fd, data);
  const int saved = errno;

  if (fd >= 0)
    close (fd);
  if (!done)
    _entente_store_error_set_private (error, saved, "mend the private copy");
  return done;
}

static gboolean
complete_cb (int fd, gpointer data)
{
  guint *version = data;

  *version = read_number (fd, OFFSET_USER_VERSION);
  return complete_pages (fd);
}

/* --- the beginning from another file --- */

/*
 * A file that was published is written in one go: first the pages that list its tables, then each
 * table's first page, then the rows. So the pages of an empty project of the same version that
 * belong to no table fit a damaged one, when it lost just those.
 */
typedef struct
{
  GMappedFile *pattern;
  GHashTable *roots; /* page numbers that belong to tables and indexes */
} Graft;

static gboolean
graft_cb (int fd, gpointer data)
{
  const Graft *graft = data;
  const char *pages = g_mapped_file_get_contents (graft->pattern);
  const guint n = (guint) (g_mapped_file_get_length (graft->pattern) / PAGE_SIZE);
  const guint32 present = MAX (count_pages (fd), n);

  for (guint page = 1; page <= n; page++)
    if (!g_hash_table_contains (graft->roots, GUINT_TO_POINTER (page))
        && pwrite (fd, pages + (gsize) (page - 1) * PAGE_SIZE, PAGE_SIZE,
                   (off_t) (page - 1) * PAGE_SIZE)
               != PAGE_SIZE)
      return FALSE;
  return write_number (fd, OFFSET_N_PAGES, present)
         && ftruncate (fd, (off_t) present * PAGE_SIZE) == 0;
}

static gboolean
find_roots (EntenteDatabase *database, GHashTable *roots, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (
      database, "SELECT rootpage FROM sqlite_schema WHERE rootpage > 1", error);

  if (statement == NULL)
    return FALSE;
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_hash_table_add (roots, GUINT_TO_POINTER ((guint) sqlite3_column_int64 (statement, 0)));
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
graft (EntenteDatabase *empty, const char *pattern_path, const char *path, GError **error)
{
  g_autoptr (GHashTable) roots = g_hash_table_new (NULL, NULL);
  g_autoptr (EntenteDatabase) pattern = NULL;
  g_autoptr (GMappedFile) mapped = NULL;
  Graft data;

  if (!entente_database_snapshot (empty, pattern_path, error))
    return FALSE;
  pattern = entente_database_open (pattern_path, ENTENTE_DATABASE_READ, error);
  if (pattern == NULL || !find_roots (pattern, roots, error))
    return FALSE;
  mapped = g_mapped_file_new (pattern_path, FALSE, NULL);
  if (mapped == NULL)
    {
      _entente_store_error_set_private (error, errno, "map the pattern");
      return FALSE;
    }
  data = (Graft) { .pattern = mapped, .roots = roots };
  return with_file (path, graft_cb, &data, error);
}

/* --- the way from one to the other --- */

typedef struct
{
  const EntenteSchema *schema;
  EntenteWorkingCopy *room;
  char *damaged; /* private copy */
  guint version;
  guint n_rows;
} Salvage;

static void
salvage_clear (Salvage *self)
{
  g_clear_pointer (&self->room, entente_working_copy_remove);
  g_clear_pointer (&self->damaged, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Salvage, salvage_clear)

static gboolean
take_copy (Salvage *self, GFile *file, GError **error)
{
  EntenteFingerprint fingerprint = { 0 };

  self->room = entente_working_copy_new_temporary (error);
  if (self->room == NULL)
    return FALSE;
  self->damaged = entente_working_copy_dup_path (self->room, "damaged.db");
  if (!entente_fingerprint_read (&fingerprint, file, self->damaged, ENTENTE_FILE_SIZE_MAX, error)
      || !with_file (self->damaged, complete_cb, &self->version, error))
    return FALSE;
  if (self->version < 1 || self->version > self->schema->n_steps)
    self->version = self->schema->n_steps;
  return TRUE;
}

static EntenteDatabase *
new_empty (Salvage *self, const char *name, GError **error)
{
  g_autofree char *path = entente_working_copy_dup_path (self->room, name);
  g_autoptr (EntenteDatabase) database =
      entente_database_open (path, ENTENTE_DATABASE_CREATE, error);

  if (database == NULL
      || !_entente_database_migrate_to (database, self->schema, self->version, error))
    return NULL;
  return g_steal_pointer (&database);
}

/* Whatever the damaged file says of itself is no reason to stop. */
static gboolean
carry_over (Salvage *self, EntenteDatabase *fresh, GError **error)
{
  g_autoptr (EntenteDatabase) damaged =
      entente_database_open (self->damaged, ENTENTE_DATABASE_READ, NULL);

  return damaged == NULL || _entente_salvage_rows (damaged, fresh, &self->n_rows, error);
}

static EntenteDatabase *
salvage_content (Salvage *self, GError **error)
{
  g_autoptr (EntenteDatabase) fresh = new_empty (self, "fresh.db", error);
  g_autofree char *pattern = entente_working_copy_dup_path (self->room, "pattern.db");

  if (fresh == NULL || !carry_over (self, fresh, error))
    return NULL;
  if (self->n_rows == 0
      && (!graft (fresh, pattern, self->damaged, error) || !carry_over (self, fresh, error)))
    return NULL;
  if (self->n_rows == 0)
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
                           "salvage: nothing could be read");
      return NULL;
    }
  if (!entente_database_migrate (fresh, self->schema, error)
      || !entente_database_inspect (fresh, self->schema, error))
    return NULL;
  return g_steal_pointer (&fresh);
}

static gboolean
write_salvaged (Salvage *self, EntenteDatabase *fresh, GFile *destination, GError **error)
{
  g_autofree char *whole = entente_working_copy_dup_path (self->room, "whole.db");

  return entente_database_snapshot (fresh, whole, error)
         && entente_publication_write (whole, destination, FALSE, error);
}

static gboolean
check_places (GFile *damaged, GFile *destination, GError **error)
{
  const GFileType kind = g_file_query_file_type (damaged, G_FILE_QUERY_INFO_NONE, NULL);

  if (g_file_equal (damaged, destination))
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS,
                         "salvage: into the damaged file itself");
  else if (kind == G_FILE_TYPE_DIRECTORY)
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_IS_DIRECTORY,
                         "salvage: a folder");
  else if (kind != G_FILE_TYPE_REGULAR && kind != G_FILE_TYPE_UNKNOWN)
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN,
                         "salvage: no plain file");
  else
    return TRUE;
  return FALSE;
}

/**
 * entente_file_salvage:
 * @damaged: a file that cannot be opened; it is only read
 * @destination: where the new file goes; a file that stands there is replaced
 * @schema: (transfer none): what it is expected to hold; static
 * @n_rows: (out) (optional): how many rows came over
 *
 * Reads what can still be read of a damaged file into a new one, without the history. The new file
 * is a project of its own; it is written only when something could be read.
 *
 * Before, ask [func@File.has_working_copy]: a working copy is whole.
 *
 * Returns: %FALSE with an error of [error@StoreError]
 */
gboolean
entente_file_salvage (
    GFile *damaged, GFile *destination, const EntenteSchema *schema, guint *n_rows, GError **error)
{
  g_auto (Salvage) salvage = { .schema = schema };
  g_autoptr (EntenteDatabase) fresh = NULL;
  g_autoptr (GFile) from = NULL;
  g_autoptr (GFile) to = NULL;

  g_return_val_if_fail (G_IS_FILE (damaged) && G_IS_FILE (destination), FALSE);
  g_return_val_if_fail (schema != NULL, FALSE);

  from = _entente_file_resolve (damaged);
  to = _entente_file_resolve (destination);
  if (!check_places (from, to, error) || !take_copy (&salvage, from, error))
    return FALSE;
  fresh = salvage_content (&salvage, error);
  if (fresh == NULL || !write_salvaged (&salvage, fresh, to, error))
    return FALSE;
  if (n_rows != NULL)
    *n_rows = salvage.n_rows;
  return TRUE;
}
