/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* locks of open files */
#include "config.h"

#include "entente-working-copy-private.h"

#include "entente-database-private.h"
#include "entente-store-error-private.h"
#include "entente-store-tables-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define KEY_LENGTH 32
#define TEMPORARY_PREFIX "entente-moment-"
#define DATABASE_NAME "project.db"
#define RECORD_NAME "record"
#define LOCK_NAME "lock"
#define RECORD_FORMAT 1
#define LOCK_ATTEMPTS 100
/* Somebody who only looks whether the folder can be deleted is gone in a moment. */
#define BUSY_ATTEMPTS 5
#define BUSY_PAUSE_US 10000

struct _EntenteWorkingCopy
{
  char *folder;
  char *database;
  char *uri; /* nullable: temporary */
  EntenteWorkingRecord record;
  gboolean recorded; /* a record stands on disk */
  int lock;
};

static const char *const database_suffixes[] = { "", "-wal", "-shm", "-journal" };

/* --- the folder and its lock --- */

static char *
dup_root (void)
{
  return g_build_filename (g_get_user_state_dir (), "entente", "working", NULL);
}

static char *
dup_key (const char *uri, gint64 project)
{
  g_autofree char *text = g_strdup_printf ("%s\n%" G_GINT64_FORMAT, uri, project);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return g_strndup (digest, KEY_LENGTH);
}

static gboolean
is_key (const char *name)
{
  return strlen (name) == KEY_LENGTH && strspn (name, "0123456789abcdef") == KEY_LENGTH;
}

static EntenteWorkingCopy *
working_copy_new (const char *folder)
{
  EntenteWorkingCopy *self = g_new0 (EntenteWorkingCopy, 1);

  self->folder = g_strdup (folder);
  self->database = g_build_filename (folder, DATABASE_NAME, NULL);
  self->lock = -1;
  return self;
}

void
entente_working_copy_release (EntenteWorkingCopy *self)
{
  if (self == NULL)
    return;
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->record.temporary);
  g_free (self->folder);
  g_free (self->database);
  g_free (self->uri);
  g_free (self);
}

/* A lock on a file that was deleted meanwhile protects nothing. */
static gboolean
lock_is_in_place (int fd, const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0 && held.st_dev == named.st_dev
         && held.st_ino == named.st_ino;
}

typedef enum
{
  LOCK_HELD,
  LOCK_BUSY,
  LOCK_GONE, /* the folder or the lock was deleted by who held it before: try again */
  LOCK_FAILED,
} LockResult;

/* The lock belongs to the open file: it ends with the process however that ends, and a second
   object in this process is refused like another process. */
static LockResult
try_lock (EntenteWorkingCopy *self)
{
  g_autofree char *path = g_build_filename (self->folder, LOCK_NAME, NULL);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return errno == ENOENT ? LOCK_GONE : LOCK_FAILED;
  if (fcntl (fd, F_OFD_SETLK, &whole) != 0)
    {
      int saved = errno;

      close (fd);
      errno = saved;
      return saved == EAGAIN || saved == EACCES ? LOCK_BUSY : LOCK_FAILED;
    }
  if (!lock_is_in_place (fd, path))
    {
      close (fd);
      return LOCK_GONE;
    }
  self->lock = fd;
  return LOCK_HELD;
}

static gboolean
make_root (const char *root, GError **error)
{
  if (g_mkdir_with_parents (root, 0700) == 0)
    return TRUE;
  _entente_store_error_set_private (error, errno, "make the working folder");
  return FALSE;
}

static gboolean
make_and_lock (EntenteWorkingCopy *self, GError **error)
{
  for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++)
    {
      if (!make_root (self->folder, error))
        return FALSE;
      switch (try_lock (self))
        {
        case LOCK_HELD:
          return TRUE;
        case LOCK_BUSY:
          if (attempt < BUSY_ATTEMPTS)
            {
              g_usleep (BUSY_PAUSE_US);
              break;
            }
          g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_BUSY,
                               "lock the working folder: held by another session");
          return FALSE;
        case LOCK_FAILED:
          _entente_store_error_set_private (error, errno, "lock the working folder");
          return FALSE;
        case LOCK_GONE:
          break;
        }
    }
  g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_BUSY,
                       "lock the working folder: it keeps being deleted");
  return FALSE;
}

static EntenteWorkingCopy *
new_temporary_under (const char *root, GError **error)
{
  for (int attempt = 0; attempt < LOCK_ATTEMPTS; attempt++)
    {
      g_autoptr (EntenteWorkingCopy) self = NULL;
      g_autofree char *folder = g_build_filename (root, TEMPORARY_PREFIX "XXXXXX", NULL);

      if (g_mkdtemp_full (folder, 0700) == NULL)
        break;
      self = working_copy_new (folder);
      if (try_lock (self) == LOCK_HELD)
        return g_steal_pointer (&self);
    }
  _entente_store_error_set_private (error, errno, "make a temporary folder");
  return NULL;
}

EntenteWorkingCopy *
entente_working_copy_new_temporary (GError **error)
{
  g_autofree char *root = dup_root ();

  return make_root (root, error) ? new_temporary_under (root, error) : NULL;
}

EntenteWorkingCopy *
entente_working_copy_new_elsewhere (GError **error)
{
  return new_temporary_under (g_get_tmp_dir (), error);
}

static void
delete_inside (const char *folder, const char *but)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (!g_str_equal (name, but))
        g_unlink (path);
    }
}

/* The record goes first: without it the rest is worth nothing, whenever a kill comes. */
void
entente_working_copy_remove (EntenteWorkingCopy *self)
{
  g_autofree char *record = g_build_filename (self->folder, RECORD_NAME, NULL);
  g_autofree char *lock = g_build_filename (self->folder, LOCK_NAME, NULL);

  g_unlink (record);
  delete_inside (self->folder, LOCK_NAME);
  g_unlink (lock);
  g_rmdir (self->folder);
  entente_working_copy_release (self);
}

/* --- the record --- */

static void
load_pending (EntenteWorkingRecord *record, GKeyFile *keys)
{
  entente_fingerprint_load (&record->pending, keys, "pending");
  record->pending_revision = g_key_file_get_int64 (keys, "pending", "revision", NULL);
  record->temporary = g_key_file_get_string (keys, "pending", "temporary", NULL);
  record->in_place = g_key_file_get_boolean (keys, "pending", "in-place", NULL);
}

static void
load_record (EntenteWorkingCopy *self)
{
  g_autofree char *path = g_build_filename (self->folder, RECORD_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, NULL)
      || g_key_file_get_integer (keys, "working", "format", NULL) != RECORD_FORMAT)
    return;
  self->recorded = TRUE;
  g_set_str (&self->uri, NULL);
  self->uri = g_key_file_get_string (keys, "working", "uri", NULL);
  entente_fingerprint_load (&self->record.published, keys, "published");
  self->record.revision = g_key_file_get_int64 (keys, "published", "revision", NULL);
  load_pending (&self->record, keys);
}

static void
save_pending (const EntenteWorkingRecord *record, GKeyFile *keys)
{
  if (!entente_fingerprint_is_set (&record->pending))
    return;
  entente_fingerprint_save (&record->pending, keys, "pending");
  g_key_file_set_int64 (keys, "pending", "revision", record->pending_revision);
  g_key_file_set_boolean (keys, "pending", "in-place", record->in_place);
  if (record->temporary != NULL)
    g_key_file_set_string (keys, "pending", "temporary", record->temporary);
}

gboolean
entente_working_copy_save_record (EntenteWorkingCopy *self, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, RECORD_NAME, NULL);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) cause = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_key_file_set_integer (keys, "working", "format", RECORD_FORMAT);
  if (self->uri != NULL)
    g_key_file_set_string (keys, "working", "uri", self->uri);
  entente_fingerprint_save (&self->record.published, keys, "published");
  g_key_file_set_int64 (keys, "published", "revision", self->record.revision);
  save_pending (&self->record, keys);
  text = g_key_file_to_data (keys, &length, NULL);
  if (!g_file_set_contents_full (path, text, (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600,
                                 &cause))
    {
      g_set_error (error, ENTENTE_STORE_ERROR,
                   g_error_matches (cause, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                       ? ENTENTE_STORE_ERROR_NO_SPACE
                       : ENTENTE_STORE_ERROR_WRITE,
                   "note what is published: %s", cause->message);
      return FALSE;
    }
  self->recorded = TRUE;
  return TRUE;
}

EntenteWorkingRecord *
entente_working_copy_get_record (EntenteWorkingCopy *self)
{
  return &self->record;
}

/* --- finding one --- */

EntenteWorkingCopy *
entente_working_copy_open (const char *uri, gint64 project, gboolean create, GError **error)
{
  g_autofree char *root = dup_root ();
  g_autofree char *key = dup_key (uri, project);
  g_autofree char *folder = g_build_filename (root, key, NULL);
  g_autoptr (EntenteWorkingCopy) self = NULL;

  if (!create && !g_file_test (folder, G_FILE_TEST_IS_DIR))
    return NULL;
  self = working_copy_new (folder);
  if (!make_and_lock (self, error))
    return NULL;
  load_record (self);
  if (self->uri == NULL)
    self->uri = g_strdup (uri);
  return g_steal_pointer (&self);
}

/* NULL when it is in use or gone. */
static EntenteWorkingCopy *
open_folder (const char *folder)
{
  g_autoptr (EntenteWorkingCopy) self = working_copy_new (folder);

  if (try_lock (self) != LOCK_HELD)
    return NULL;
  load_record (self);
  return g_steal_pointer (&self);
}

gboolean
entente_working_copy_count_unpublished (EntenteWorkingCopy *self, gint64 *n, GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (self->database, 0, error);
  gint64 revision = 0;

  if (database == NULL
      || !entente_database_get_integer (database, ENTENTE_SQL_REVISION, &revision, error))
    return FALSE;
  *n = revision - self->record.revision;
  return TRUE;
}

static gboolean
holds_unpublished (EntenteWorkingCopy *self)
{
  gint64 n = 0;

  return entente_working_copy_has_database (self)
         && (!entente_working_copy_count_unpublished (self, &n, NULL) || n != 0);
}

/* Whose is it? Without the lock: the answer is asked for again once it is held. */
static gboolean
is_of_uri (const char *folder, const char *uri)
{
  g_autoptr (EntenteWorkingCopy) self = working_copy_new (folder);

  load_record (self);
  return g_strcmp0 (self->uri, uri) == 0;
}

EntenteWorkingCopy *
entente_working_copy_find (const char *uri, GError **error)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) directory = g_dir_open (root, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autoptr (EntenteWorkingCopy) self = NULL;

      if (!is_key (name) || !is_of_uri (folder, uri))
        continue;
      self = open_folder (folder);
      if (self == NULL)
        {
          g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_BUSY,
                               "find the working copy: held by another session");
          return NULL;
        }
      if (holds_unpublished (self))
        return g_steal_pointer (&self);
    }
  return NULL;
}

void
entente_working_copy_clean_up (void)
{
  g_autofree char *root = dup_root ();
  g_autoptr (GDir) directory = g_dir_open (root, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *folder = g_build_filename (root, name, NULL);
      g_autoptr (EntenteWorkingCopy) self = NULL;

      if (!is_key (name) && !g_str_has_prefix (name, TEMPORARY_PREFIX))
        continue;
      self = open_folder (folder);
      if (self != NULL && (!is_key (name) || !holds_unpublished (self)))
        entente_working_copy_remove (g_steal_pointer (&self));
    }
}

/* --- the database in it --- */

const char *
entente_working_copy_get_database_path (EntenteWorkingCopy *self)
{
  return self->database;
}

char *
entente_working_copy_dup_path (EntenteWorkingCopy *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

gboolean
entente_working_copy_has_database (EntenteWorkingCopy *self)
{
  return self->recorded && g_file_test (self->database, G_FILE_TEST_IS_REGULAR);
}

static void
sync_folder (const char *folder)
{
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
entente_working_copy_adopt (EntenteWorkingCopy *self, const char *path, GError **error)
{
  g_autofree char *record = g_build_filename (self->folder, RECORD_NAME, NULL);
  g_autofree char *root = g_path_get_dirname (self->folder);

  g_unlink (record);
  self->recorded = FALSE;
  g_clear_pointer (&self->record.temporary, g_free);
  memset (&self->record, 0, sizeof self->record);
  delete_inside (self->folder, LOCK_NAME);
  if (g_rename (path, self->database) != 0)
    {
      _entente_store_error_set_private (error, errno, "take up the working copy");
      return FALSE;
    }
  sync_folder (self->folder);
  sync_folder (root);
  return TRUE;
}

gboolean
entente_working_copy_set_aside (EntenteWorkingCopy *self, GError **error)
{
  g_autofree char *aside =
      g_strdup_printf ("%s-damaged-%" G_GINT64_FORMAT, self->folder, g_get_real_time ());

  if (!make_root (aside, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (database_suffixes); i++)
    {
      g_autofree char *from = g_strconcat (self->database, database_suffixes[i], NULL);
      g_autofree char *to = g_strconcat (aside, "/" DATABASE_NAME, database_suffixes[i], NULL);

      if (g_rename (from, to) != 0 && errno != ENOENT)
        {
          _entente_store_error_set_private (error, errno, "put the damaged working copy aside");
          return FALSE;
        }
    }
  return TRUE;
}
