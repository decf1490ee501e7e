/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fingerprint-private.h"
#include "entente-schema.h"

G_BEGIN_DECLS

/* A project of hundreds of people and years of history is a few megabytes. */
#define ENTENTE_FILE_SIZE_MAX (G_GUINT64_CONSTANT (256) * 1024 * 1024)

/* What stands at a place, told before SQLite sees any of it: IS_DIRECTORY, NOT_FOUND, UNREADABLE,
   EMPTY, FOREIGN, TRUNCATED, CORRUPT, TOO_LARGE, and NEWER unless that is welcome. */
gboolean _entente_file_inspect_place (GFile *place,
                                      const EntenteSchema *schema,
                                      gboolean newer_is_welcome,
                                      GError **error);

/* Makes a private copy at path and looks at that one wholly, with SQLite: HOSTILE, CORRUPT. The
   copy is not migrated; it is gone again after an error. */
gboolean _entente_file_take_in (GFile *place,
                                const EntenteSchema *schema,
                                gboolean newer_is_welcome,
                                const char *path,
                                EntenteFingerprint *fingerprint,
                                gint64 *project,
                                GError **error);

G_END_DECLS
