/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-fingerprint-private.h"

#include "entente-store-error-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#define ATTRIBUTES                                                                                 \
  G_FILE_ATTRIBUTE_STANDARD_SIZE                                                                   \
      "," G_FILE_ATTRIBUTE_TIME_MODIFIED "," G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC                   \
      "," G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC "," G_FILE_ATTRIBUTE_TIME_CHANGED                    \
      "," G_FILE_ATTRIBUTE_TIME_CHANGED_USEC "," G_FILE_ATTRIBUTE_TIME_CHANGED_NSEC                \
      "," G_FILE_ATTRIBUTE_UNIX_DEVICE "," G_FILE_ATTRIBUTE_UNIX_INODE

/* A file that somebody is writing is read again; after that we take what comes. */
#define READ_ATTEMPTS 3

static guint64
get_time (GFileInfo *info, const char *seconds, const char *microseconds, const char *nanoseconds)
{
  guint64 time = g_file_info_get_attribute_uint64 (info, seconds) * G_GUINT64_CONSTANT (1000000000);

  if (g_file_info_has_attribute (info, nanoseconds))
    return time + g_file_info_get_attribute_uint32 (info, nanoseconds);
  return time + g_file_info_get_attribute_uint32 (info, microseconds) * G_GUINT64_CONSTANT (1000);
}

gboolean
entente_fingerprint_refresh (EntenteFingerprint *self, GFile *file, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL, &cause);

  if (info == NULL)
    {
      _entente_store_error_set_reading (error, cause, "look at the file");
      return FALSE;
    }
  self->size = (guint64) g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_STANDARD_SIZE);
  self->device = g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_DEVICE);
  self->inode = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_UNIX_INODE);
  self->modified =
      get_time (info, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_ATTRIBUTE_TIME_MODIFIED_USEC,
                G_FILE_ATTRIBUTE_TIME_MODIFIED_NSEC);
  self->changed = get_time (info, G_FILE_ATTRIBUTE_TIME_CHANGED, G_FILE_ATTRIBUTE_TIME_CHANGED_USEC,
                            G_FILE_ATTRIBUTE_TIME_CHANGED_NSEC);
  return TRUE;
}

static gboolean
same_dates (const EntenteFingerprint *one, const EntenteFingerprint *other)
{
  /* Places without inode numbers have coarse dates too: there only the content counts. */
  return one->inode != 0 && one->size == other->size && one->device == other->device
         && one->inode == other->inode && one->modified == other->modified
         && one->changed == other->changed;
}

static gboolean
write_all (int fd, const guint8 *bytes, gsize length)
{
  while (length > 0)
    {
      gssize written = write (fd, bytes, length);

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
pump (
    GInputStream *stream, int fd, guint64 limit, GChecksum *checksum, guint64 *size, GError **error)
{
  g_autofree guint8 *buffer = g_malloc (1 << 16);

  *size = 0;
  for (;;)
    {
      g_autoptr (GError) cause = NULL;
      gssize length = g_input_stream_read (stream, buffer, 1 << 16, NULL, &cause);

      if (length < 0)
        {
          _entente_store_error_set_reading (error, cause, "read the file");
          return FALSE;
        }
      if (length == 0)
        return TRUE;
      *size += (guint64) length;
      if (*size > limit)
        {
          g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_TOO_LARGE,
                       "read the file: over %" G_GUINT64_FORMAT " bytes", limit);
          return FALSE;
        }
      g_checksum_update (checksum, buffer, length);
      if (fd >= 0 && !write_all (fd, buffer, (gsize) length))
        {
          _entente_store_error_set_private (error, errno, "make a private copy");
          return FALSE;
        }
    }
}

static gboolean
pump_into (GInputStream *stream,
           const char *path,
           guint64 limit,
           GChecksum *checksum,
           guint64 *size,
           GError **error)
{
  int fd = -1;
  gboolean done;

  if (path != NULL)
    {
      fd = open (path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (fd < 0)
        {
          _entente_store_error_set_private (error, errno, "make a private copy");
          return FALSE;
        }
    }
  done = pump (stream, fd, limit, checksum, size, error);
  if (done && fd >= 0 && fsync (fd) != 0)
    {
      _entente_store_error_set_private (error, errno, "make a private copy");
      done = FALSE;
    }
  if (fd >= 0)
    close (fd);
  return done;
}

static gboolean
read_once (EntenteFingerprint *self, GFile *file, const char *path, guint64 limit, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) cause = NULL;

  stream = g_file_read (file, NULL, &cause);
  if (stream == NULL)
    {
      _entente_store_error_set_reading (error, cause, "open the file");
      return FALSE;
    }
  if (!pump_into (G_INPUT_STREAM (stream), path, limit, checksum, &self->size, error))
    return FALSE;
  g_strlcpy (self->digest, g_checksum_get_string (checksum), sizeof self->digest);
  return TRUE;
}

gboolean
entente_fingerprint_read (
    EntenteFingerprint *self, GFile *file, const char *path, guint64 limit, GError **error)
{
  for (int attempt = 1;; attempt++)
    {
      EntenteFingerprint before = { 0 };

      if (!entente_fingerprint_refresh (&before, file, error)
          || !read_once (self, file, path, limit, error)
          || !entente_fingerprint_refresh (self, file, error))
        return FALSE;
      if (same_dates (&before, self) || attempt == READ_ATTEMPTS)
        return TRUE;
    }
}

gboolean
entente_fingerprint_compare (EntenteFingerprint *self, GFile *file, gboolean *same, GError **error)
{
  EntenteFingerprint now = { 0 };

  if (!entente_fingerprint_refresh (&now, file, error))
    return FALSE;
  *same = same_dates (self, &now);
  if (*same || self->size != now.size)
    return TRUE;
  if (!entente_fingerprint_read (&now, file, NULL, G_MAXUINT64, error))
    return FALSE;
  *same = entente_fingerprint_same_content (self, &now);
  if (*same)
    *self = now;
  return TRUE;
}

gboolean
entente_fingerprint_is_set (const EntenteFingerprint *self)
{
  return self->digest[0] != '\0';
}

gboolean
entente_fingerprint_same_content (const EntenteFingerprint *self, const EntenteFingerprint *other)
{
  return entente_fingerprint_is_set (self) && strcmp (self->digest, other->digest) == 0;
}

void
entente_fingerprint_save (const EntenteFingerprint *self, GKeyFile *keys, const char *group)
{
  g_key_file_set_string (keys, group, "digest", self->digest);
  g_key_file_set_uint64 (keys, group, "size", self->size);
  g_key_file_set_uint64 (keys, group, "device", self->device);
  g_key_file_set_uint64 (keys, group, "inode", self->inode);
  g_key_file_set_uint64 (keys, group, "modified", self->modified);
  g_key_file_set_uint64 (keys, group, "changed", self->changed);
}

void
entente_fingerprint_load (EntenteFingerprint *self, GKeyFile *keys, const char *group)
{
  g_autofree char *digest = g_key_file_get_string (keys, group, "digest", NULL);

  memset (self, 0, sizeof *self);
  if (digest == NULL || strlen (digest) != ENTENTE_DIGEST_LENGTH)
    return;
  g_strlcpy (self->digest, digest, sizeof self->digest);
  self->size = g_key_file_get_uint64 (keys, group, "size", NULL);
  self->device = g_key_file_get_uint64 (keys, group, "device", NULL);
  self->inode = g_key_file_get_uint64 (keys, group, "inode", NULL);
  self->modified = g_key_file_get_uint64 (keys, group, "modified", NULL);
  self->changed = g_key_file_get_uint64 (keys, group, "changed", NULL);
}
