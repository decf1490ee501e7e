/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-inspection-private.h"

#include "entente-database-private.h"
#include "entente-record.h"
#include "entente-store-error-private.h"
#include "entente-store-tables-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* The first page of every SQLite file begins with these (sqlite.org/fileformat2.html, 1.3). */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define MAGIC_SIZE 16
#define OFFSET_PAGE_SIZE 16
#define OFFSET_CHANGE_COUNTER 24
#define OFFSET_N_PAGES 28
#define OFFSET_LARGEST_ROOT 52
#define OFFSET_ENCODING 56
#define OFFSET_USER_VERSION 60
#define OFFSET_APPLICATION_ID 68
#define OFFSET_VALID_FOR 92

/* --- what stands there --- */

/* A pipe or a device might never answer, so what is no plain file is not even opened. */
static gboolean
inspect_kind (GFile *place, guint64 *size, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (place, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, NULL, &cause);
  GFileType kind;

  if (info == NULL)
    {
      _entente_store_error_set_reading (error, cause, "look at the file");
      return FALSE;
    }
  *size = (guint64) g_file_info_get_size (info);
  kind = g_file_info_get_file_type (info);
  if (kind == G_FILE_TYPE_REGULAR)
    return TRUE;
  g_set_error (error, ENTENTE_STORE_ERROR,
               kind == G_FILE_TYPE_DIRECTORY       ? ENTENTE_STORE_ERROR_IS_DIRECTORY
               : kind == G_FILE_TYPE_SYMBOLIC_LINK ? ENTENTE_STORE_ERROR_NOT_FOUND
                                                   : ENTENTE_STORE_ERROR_FOREIGN,
               "look at the file: kind %d", kind);
  return FALSE;
}

static gboolean
read_header (GFile *place, guint8 *header, gsize *length, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (place, NULL, &cause);

  if (stream != NULL
      && g_input_stream_read_all (G_INPUT_STREAM (stream), header, HEADER_SIZE, length, NULL,
                                  &cause))
    return TRUE;
  _entente_store_error_set_reading (error, cause, "read the beginning of the file");
  return FALSE;
}

static guint32
get_number (const guint8 *header, gsize offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);
  return GUINT32_FROM_BE (number);
}

/* 0 when there is no such size. */
static guint32
get_page_size (const guint8 *header)
{
  guint32 size = (guint32) header[OFFSET_PAGE_SIZE] << 8 | header[OFFSET_PAGE_SIZE + 1];

  if (size == 1)
    return 65536;
  return size >= 512 && (size & (size - 1)) == 0 ? size : 0;
}

/* SQLite itself believes these, and would write another kind of file from then on. */
static gboolean
is_odd (const guint8 *header)
{
  return get_page_size (header) == 0 || get_number (header, OFFSET_LARGEST_ROOT) != 0
         || get_number (header, OFFSET_ENCODING) != SQLITE_UTF8;
}

/* The page count is there to be believed when the last to write knew of it. */
static gboolean
is_truncated (const guint8 *header, guint64 size)
{
  guint64 n_pages = get_number (header, OFFSET_N_PAGES);

  return size < get_page_size (header)
         || (get_number (header, OFFSET_VALID_FOR) == get_number (header, OFFSET_CHANGE_COUNTER)
             && n_pages * get_page_size (header) > size);
}

static int
find_fault (const guint8 *header,
            gsize length,
            guint64 size,
            const EntenteSchema *schema,
            gboolean newer_is_welcome)
{
  if (length == 0)
    return ENTENTE_STORE_ERROR_EMPTY;
  if (memcmp (header, MAGIC, MIN (length, MAGIC_SIZE)) != 0)
    return ENTENTE_STORE_ERROR_FOREIGN;
  if (length < HEADER_SIZE)
    return ENTENTE_STORE_ERROR_TRUNCATED;
  if (get_number (header, OFFSET_APPLICATION_ID) != schema->application_id)
    return ENTENTE_STORE_ERROR_FOREIGN;
  if (is_odd (header))
    return ENTENTE_STORE_ERROR_CORRUPT;
  if (is_truncated (header, size))
    return ENTENTE_STORE_ERROR_TRUNCATED;
  if (get_number (header, OFFSET_USER_VERSION) > schema->n_steps && !newer_is_welcome)
    return ENTENTE_STORE_ERROR_NEWER;
  return size > ENTENTE_FILE_SIZE_MAX ? ENTENTE_STORE_ERROR_TOO_LARGE : -1;
}

/*
 * _entente_file_inspect_place:
 * @place: where the user pointed
 * @newer_is_welcome: whether a file of a newer version will do
 *
 * Reads a hundred bytes at most, so that a film or a pipe is refused at once.
 */
gboolean
_entente_file_inspect_place (GFile *place,
                             const EntenteSchema *schema,
                             gboolean newer_is_welcome,
                             GError **error)
{
  guint8 header[HEADER_SIZE] = { 0 };
  gsize length = 0;
  guint64 size = 0;
  int fault;

  if (!inspect_kind (place, &size, error) || !read_header (place, header, &length, error))
    return FALSE;
  fault = find_fault (header, length, size, schema, newer_is_welcome);
  if (fault < 0)
    return TRUE;
  g_set_error (error, ENTENTE_STORE_ERROR, fault,
               "look at the file: %" G_GUINT64_FORMAT " bytes, version %u", size,
               get_number (header, OFFSET_USER_VERSION));
  return FALSE;
}

/* --- a newer version's file --- */

/* A view or a virtual table in the place of a table would run what somebody wrote. */
static gboolean
has_table (EntenteDatabase *database, const char *table, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND "
      "name = '%s'",
      table);
  gint64 n = 0;

  if (!entente_database_get_integer (database, sql, &n, error))
    return FALSE;
  if (n == 0)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NEWER, "inspect: no table “%s”",
                 table);
  return n != 0;
}

static gboolean
has_column (EntenteDatabase *database, const char *table, const char *field, GError **error)
{
  g_autofree char *column = g_strdelimit (g_strdup (field), "-", '_');
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM pragma_table_info ('%s') WHERE name = '%s'", table, column);
  gint64 n = 0;

  if (!entente_database_get_integer (database, sql, &n, error))
    return FALSE;
  if (n == 0)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NEWER,
                 "inspect: no column “%s” in “%s”", column, table);
  return n != 0;
}

static gboolean
has_type (EntenteDatabase *database, GType type, GError **error)
{
  const char *table = entente_record_type_get_table (type);
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);

  if (!has_table (database, table, error))
    return FALSE;
  for (guint i = 0; i < n_fields; i++)
    if (!has_column (database, table, fields[i].name, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_sound (EntenteDatabase *database, GError **error)
{
  gint64 n_findings = 0;

  if (!entente_database_get_integer (
          database, "SELECT count(*) FROM pragma_quick_check WHERE quick_check <> 'ok'",
          &n_findings, error))
    return FALSE;
  if (n_findings > 0)
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
                         "inspect: damaged pages");
  return n_findings == 0;
}

/* Its schema cannot be compared with one that we do not know; but what we know must all be
   there. */
static gboolean
inspect_newer (EntenteDatabase *database, const EntenteSchema *schema, GError **error)
{
  if (!is_sound (database, error) || !has_table (database, "store_state", error)
      || !has_table (database, "store_history", error))
    return FALSE;
  for (guint i = 0; i < schema->n_types; i++)
    if (!has_type (database, schema->types[i](), error))
      return FALSE;
  return TRUE;
}

/* --- a private copy --- */

static gboolean
inspect_copy (const char *path,
              const EntenteSchema *schema,
              gboolean newer_is_welcome,
              gint64 *project,
              GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (path, 0, error);
  gint64 version = 0;
  gint64 number = 0;

  if (database == NULL
      || !entente_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  if (newer_is_welcome && version > (gint64) schema->n_steps)
    {
      if (!inspect_newer (database, schema, error))
        return FALSE;
    }
  else if (!entente_database_inspect (database, schema, error))
    return FALSE;
  return entente_database_get_integer (database, ENTENTE_SQL_PROJECT, project, error)
         && entente_database_get_integer (database, ENTENTE_SQL_REVISION, &number, error)
         && entente_database_get_integer (database, ENTENTE_SQL_POSITION, &number, error);
}

/* What SQLite may say of strange bytes, in the words for a file that came from elsewhere. */
static void
propagate_as_damage (GError **error, GError *cause)
{
  switch (cause->code)
    {
    case ENTENTE_STORE_ERROR_FOREIGN:
    case ENTENTE_STORE_ERROR_TRUNCATED:
    case ENTENTE_STORE_ERROR_CORRUPT:
    case ENTENTE_STORE_ERROR_NEWER:
    case ENTENTE_STORE_ERROR_HOSTILE:
    case ENTENTE_STORE_ERROR_TOO_LARGE:
    case ENTENTE_STORE_ERROR_NO_SPACE:
    case ENTENTE_STORE_ERROR_WRITE:
      break;
    default:
      cause->code = ENTENTE_STORE_ERROR_CORRUPT;
    }
  g_propagate_error (error, cause);
}

static void
delete_copy (const char *path)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (path, suffixes[i], NULL);

      g_unlink (name);
    }
}

gboolean
_entente_file_take_in (GFile *place,
                       const EntenteSchema *schema,
                       gboolean newer_is_welcome,
                       const char *path,
                       EntenteFingerprint *fingerprint,
                       gint64 *project,
                       GError **error)
{
  g_autoptr (GFile) copy = g_file_new_for_path (path);
  GError *cause = NULL;
  gboolean done;

  done = entente_fingerprint_read (fingerprint, place, path, ENTENTE_FILE_SIZE_MAX, error)
         && _entente_file_inspect_place (copy, schema, newer_is_welcome, error);
  if (done && !inspect_copy (path, schema, newer_is_welcome, project, &cause))
    {
      propagate_as_damage (error, cause);
      done = FALSE;
    }
  if (!done)
    delete_copy (path);
  return done;
}
