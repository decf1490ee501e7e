/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-working-copy-private.h"

G_BEGIN_DECLS

/*
 * EntentePublication: one attempt to bring the content of a working database to the user's file. It
 * may run in a worker; until it has ended, nobody else touches the working copy's record.
 */
typedef struct
{
  EntenteWorkingCopy *working; /* borrowed */
  GFile *place;                /* borrowed */
  gboolean exclusive;          /* the file is new: fail with EXISTS rather than replace one */
  gboolean anew;               /* make it again when it is gone */
} EntentePublication;

/* Codes CHANGED (somebody else's file stands there), NOT_FOUND, NO_SPACE, READ_ONLY, WRITE. */
gboolean entente_publication_run (const EntentePublication *self, GError **error);

/* Writes a finished database whole at a place: a temporary file beside it, synced, renamed over. */
gboolean
entente_publication_write (const char *source, GFile *place, gboolean exclusive, GError **error);
/* READ_ONLY when the file says that nobody, or not this user, is to change it: renaming over it
   would not ask. */
gboolean entente_publication_may_write (GFile *place, GError **error);
/* Deletes what a kill may have left beside the file. */
void entente_publication_clean_up (GFile *place, const char *temporary);

G_END_DECLS
