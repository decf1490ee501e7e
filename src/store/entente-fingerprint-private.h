/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_DIGEST_LENGTH 64 /* SHA-256 in hexadecimal */

/*
 * EntenteFingerprint: how we know again the file that we last read or wrote. The digest decides;
 * the rest, when all of it is the same, saves reading the file again.
 */
typedef struct
{
  char digest[ENTENTE_DIGEST_LENGTH + 1]; /* "" when nothing was ever read or written */
  guint64 size;
  guint64 device;
  guint64 inode;
  guint64 modified; /* ns since 1970 */
  guint64
      changed; /* ns since 1970; a write that restores the date of modification still moves this */
} EntenteFingerprint;

/* Reads the file once; path, when not NULL, gets a private copy (0600), synced. Code TOO_LARGE over
   limit. */
gboolean entente_fingerprint_read (
    EntenteFingerprint *self, GFile *file, const char *path, guint64 limit, GError **error);
/* Takes up the dates and numbers of a file whose content is known to be ours. */
gboolean entente_fingerprint_refresh (EntenteFingerprint *self, GFile *file, GError **error);
/* Is this still what stands there? Fails with NOT_FOUND or UNREADABLE. */
gboolean
entente_fingerprint_compare (EntenteFingerprint *self, GFile *file, gboolean *same, GError **error);

gboolean entente_fingerprint_is_set (const EntenteFingerprint *self);
gboolean entente_fingerprint_same_content (const EntenteFingerprint *self,
                                           const EntenteFingerprint *other);

void entente_fingerprint_save (const EntenteFingerprint *self, GKeyFile *keys, const char *group);
void entente_fingerprint_load (EntenteFingerprint *self, GKeyFile *keys, const char *group);

G_END_DECLS
