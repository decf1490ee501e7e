/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* renameat2 */
#include "config.h"

#include "entente-publication-private.h"

#include "entente-database-private.h"
#include "entente-store-error-private.h"
#include "entente-store-tables-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define TEMPORARY_PREFIX ".entente-publishing-"
#define TEMPORARY_DIGITS 8
/* Nobody writes a project file for so long: what is older was left by a kill. */
#define TEMPORARY_AGE_S 3600
#define CHUNK (1 << 16)

/* Where a write goes and how it is told of in the working copy's record. */
typedef struct
{
  const char *source;
  GFile *place;
  gboolean exclusive;
  EntenteWorkingCopy *working; /* nullable: a copy elsewhere leaves no trace */
  EntenteFingerprint *written; /* nullable */
} Write;

static gboolean
note (const Write *self, const char *temporary, gboolean in_place, GError **error)
{
  EntenteWorkingRecord *record;

  if (self->working == NULL)
    return TRUE;
  record = entente_working_copy_get_record (self->working);
  g_free (record->temporary);
  record->temporary = temporary != NULL ? g_path_get_basename (temporary) : NULL;
  record->in_place = in_place;
  return entente_working_copy_save_record (self->working, error);
}

/* --- bytes --- */

static gboolean
write_all (int fd, const char *bytes, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, MIN (length, CHUNK));

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        return FALSE;
      bytes += written;
      length -= (gsize) written;
    }
  return TRUE;
}

static gboolean
fill (int fd, GMappedFile *content)
{
  gsize length = g_mapped_file_get_length (content);

  return write_all (fd, g_mapped_file_get_contents (content), length)
         && ftruncate (fd, (off_t) length) == 0 && fsync (fd) == 0;
}

/* From the open file, not from its name: under the name there might already be somebody else's. */
static void
take_dates (EntenteFingerprint *written, int fd)
{
  struct stat status;

  if (written == NULL || fstat (fd, &status) != 0)
    return;
  written->size = (guint64) status.st_size;
  written->device = (guint32) status.st_dev;
  written->inode = status.st_ino;
  written->modified =
      (guint64) status.st_mtim.tv_sec * 1000000000 + (guint64) status.st_mtim.tv_nsec;
  written->changed =
      (guint64) status.st_ctim.tv_sec * 1000000000 + (guint64) status.st_ctim.tv_nsec;
}

static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* --- renaming over --- */

static char *
dup_temporary (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_strdup_printf (TEMPORARY_PREFIX "%08x", g_random_int ());

  return g_build_filename (folder, name, NULL);
}

/* Not every file system knows how to rename without replacing. */
static int
rename_exclusively (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP)
    return -1;
  if (access (to, F_OK) != 0)
    return rename (from, to);
  errno = EEXIST;
  return -1;
}

/* errno tells why not. */
static gboolean
replace_with (
    const Write *self, int fd, const char *temporary, const char *path, GMappedFile *content)
{
  if (!fill (fd, content))
    return FALSE;
  if ((self->exclusive ? rename_exclusively (temporary, path) : rename (temporary, path)) != 0)
    return FALSE;
  take_dates (self->written, fd);
  sync_folder_of (path);
  return TRUE;
}

static gboolean
replace (const Write *self, const char *temporary, const char *path, GMappedFile *content)
{
  int fd = open (temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  gboolean done;
  int saved;

  if (fd < 0)
    return FALSE;
  done = replace_with (self, fd, temporary, path, content);
  saved = errno;
  if (!done)
    g_unlink (temporary);
  close (fd);
  errno = saved;
  return done;
}

/* --- writing in place --- */

/* Where no file may be made beside the published one: a folder that is closed to us, a file mounted
   by itself. The space is taken first, so that a full disk leaves the old content whole. */
static int
open_in_place (const char *path, gsize length)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
  struct stat before;
  int refusal;

  if (fd < 0 || fstat (fd, &before) != 0)
    return fd;
  refusal = posix_fallocate (fd, 0, (off_t) length);
  if (refusal == 0 || refusal == EOPNOTSUPP || refusal == EINVAL)
    return fd;
  if (ftruncate (fd, before.st_size) != 0)
    refusal = errno;
  close (fd);
  errno = refusal;
  return -1;
}

static gboolean
overwrite (const Write *self, const char *path, GMappedFile *content, GError **error)
{
  int fd = open_in_place (path, g_mapped_file_get_length (content));
  gboolean done;

  if (fd < 0)
    {
      _entente_store_error_set_writing (error, errno, "write the file in place");
      return FALSE;
    }
  done = note (self, NULL, TRUE, error);
  if (done && !fill (fd, content))
    {
      _entente_store_error_set_writing (error, errno, "write the file in place");
      done = FALSE;
    }
  if (done)
    {
      fchmod (fd, 0600);
      take_dates (self->written, fd);
    }
  close (fd);
  return done;
}

static gboolean
write_stream (const Write *self, GMappedFile *content, GError **error)
{
  g_autoptr (GBytes) bytes = g_mapped_file_get_bytes (content);
  g_autoptr (GError) cause = NULL;
  gboolean done;

  if (self->exclusive && g_file_query_exists (self->place, NULL))
    {
      _entente_store_error_set_writing (error, EEXIST, "write the file");
      return FALSE;
    }
  done = g_file_replace_contents (self->place, g_bytes_get_data (bytes, NULL),
                                  g_bytes_get_size (bytes), NULL, FALSE, G_FILE_CREATE_PRIVATE,
                                  NULL, NULL, &cause);
  if (!done)
    _entente_store_error_set_writing_cause (error, cause, "write the file");
  else if (self->written != NULL)
    done = entente_fingerprint_refresh (self->written, self->place, error);
  return done;
}

/* --- the choice --- */

static gboolean
may_not_be_beside (int saved_errno)
{
  return saved_errno == EACCES || saved_errno == EPERM || saved_errno == EBUSY
         || saved_errno == EXDEV || saved_errno == ENAMETOOLONG;
}

static gboolean
write_native (const Write *self, const char *path, GMappedFile *content, GError **error)
{
  g_autofree char *temporary = dup_temporary (path);

  if (!note (self, temporary, FALSE, error))
    return FALSE;
  if (replace (self, temporary, path, content))
    return TRUE;
  if (may_not_be_beside (errno) && !self->exclusive && g_access (path, W_OK) == 0)
    return overwrite (self, path, content, error);
  _entente_store_error_set_writing (error, errno, "write the file");
  return FALSE;
}

static gboolean
write_whole (const Write *self, GError **error)
{
  g_autofree char *path = g_file_get_path (self->place);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GMappedFile) content = g_mapped_file_new (self->source, FALSE, &cause);

  if (content == NULL)
    {
      g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_WRITE, "read the snapshot: %s",
                   cause->message);
      return FALSE;
    }
  if (path != NULL)
    return write_native (self, path, content, error);
  return note (self, NULL, FALSE, error) && write_stream (self, content, error);
}

gboolean
entente_publication_write (const char *source, GFile *place, gboolean exclusive, GError **error)
{
  const Write copy = { .source = source, .place = place, .exclusive = exclusive };

  return write_whole (&copy, error);
}

/* --- publishing --- */

/* The revision is read in the snapshot: edits go on while it is taken. */
static gboolean
read_revision (const char *path, gint64 *revision, GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (path, ENTENTE_DATABASE_READ, error);

  return database != NULL
         && entente_database_get_integer (database, ENTENTE_SQL_REVISION, revision, error);
}

static gboolean
take_snapshot (EntenteWorkingCopy *working, const char *path, gint64 *revision, GError **error)
{
  g_autoptr (EntenteDatabase) database =
      entente_database_open (entente_working_copy_get_database_path (working), 0, error);

  g_unlink (path);
  return database != NULL && entente_database_snapshot (database, path, error)
         && read_revision (path, revision, error);
}

gboolean
entente_publication_may_write (GFile *place, GError **error)
{
  g_autoptr (GFileInfo) info =
      g_file_query_info (place, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE "," G_FILE_ATTRIBUTE_UNIX_MODE,
                         G_FILE_QUERY_INFO_NONE, NULL, NULL);
  gboolean refused;

  if (info == NULL)
    return TRUE;
  refused =
      (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE)
       && !g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_ACCESS_CAN_WRITE))
      || (g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE)
          && (g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE) & 0222) == 0);
  if (refused)
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY,
                         "write the file: it may only be read");
  return !refused;
}

/* A write in place that was cut short left something that is nobody's. */
static gboolean
check_place (const EntentePublication *self, GError **error)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (self->working);
  g_autoptr (GError) refusal = NULL;
  gboolean same = FALSE;

  if (self->exclusive || record->in_place)
    return TRUE;
  if (!entente_fingerprint_compare (&record->published, self->place, &same, &refusal))
    {
      if (self->anew
          && g_error_matches (refusal, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  if (!same)
    g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED,
                         "publish: the file is no longer the one last read or written");
  return same && entente_publication_may_write (self->place, error);
}

/* When even this cannot be noted, the pending note, which is on disk, says the same. */
static void
conclude (EntenteWorkingCopy *working, const EntenteFingerprint *written, gint64 revision)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (working);

  record->published = *written;
  record->revision = revision;
  memset (&record->pending, 0, sizeof record->pending);
  g_clear_pointer (&record->temporary, g_free);
  record->in_place = FALSE;
  entente_working_copy_save_record (working, NULL);
}

static gboolean
publish_snapshot (const EntentePublication *self,
                  const char *snapshot,
                  gint64 revision,
                  GError **error)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (self->working);
  g_autoptr (GFile) source = g_file_new_for_path (snapshot);
  EntenteFingerprint written = { 0 };
  const Write publishing = {
    .source = snapshot,
    .place = self->place,
    .exclusive = self->exclusive,
    .working = self->working,
    .written = &written,
  };

  if (!entente_fingerprint_read (&written, source, NULL, G_MAXUINT64, error))
    return FALSE;
  record->pending = written;
  record->pending_revision = revision;
  if (!check_place (self, error) || !write_whole (&publishing, error))
    return FALSE;
  conclude (self->working, &written, revision);
  return TRUE;
}

gboolean
entente_publication_run (const EntentePublication *self, GError **error)
{
  g_autofree char *snapshot = entente_working_copy_dup_path (self->working, "snapshot.db");
  gint64 revision = 0;
  gboolean done;

  done = take_snapshot (self->working, snapshot, &revision, error)
         && publish_snapshot (self, snapshot, revision, error);
  g_unlink (snapshot);
  return done;
}

/* --- what a kill left --- */

static gboolean
is_temporary (const char *name)
{
  return g_str_has_prefix (name, TEMPORARY_PREFIX)
         && strlen (name) == strlen (TEMPORARY_PREFIX) + TEMPORARY_DIGITS;
}

static gboolean
is_stale (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0 && S_ISREG (status.st_mode)
         && status.st_mtime < g_get_real_time () / G_USEC_PER_SEC - TEMPORARY_AGE_S;
}

void
entente_publication_clean_up (GFile *place, const char *temporary)
{
  g_autofree char *path = g_file_get_path (place);
  g_autofree char *folder = path != NULL ? g_path_get_dirname (path) : NULL;
  g_autoptr (GDir) directory = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *left = g_build_filename (folder, name, NULL);

      if (is_temporary (name) && (g_strcmp0 (name, temporary) == 0 || is_stale (left)))
        g_unlink (left);
    }
}
