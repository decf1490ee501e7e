/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-fingerprint-private.h"

G_BEGIN_DECLS

/*
 * EntenteWorkingCopy: a private folder (0700) that this process alone holds, under
 * $XDG_STATE_HOME/entente/working/, with the working database and the record of what was last
 * published.
 *
 * Named by a key of the file's URI and the project's id, so that two copies of one project can be
 * open and a second process finds the first. Folders for a moment's use have a random name instead.
 */
typedef struct _EntenteWorkingCopy EntenteWorkingCopy;

/*
 * EntenteWorkingRecord: what stands on disk beside the working database.
 *
 * "pending" is written before the published file is touched: when a kill comes between the renaming
 * and the next record, the file on disk is known as ours all the same.
 */
typedef struct
{
  EntenteFingerprint published; /* the file as last read or written */
  gint64 revision;              /* of the store, in that file */
  EntenteFingerprint pending;   /* digest only */
  gint64 pending_revision;
  char *temporary; /* owned, nullable: name of what may have been left beside the published file */
  gboolean in_place; /* the published file itself may be half written */
} EntenteWorkingRecord;

/* Fails with BUSY when another process, or another object here, holds the folder. Without create,
   NULL and no error when there is none. */
EntenteWorkingCopy *
entente_working_copy_open (const char *uri, gint64 project, gboolean create, GError **error);
/* What a session of that file left unpublished, when the file itself cannot tell its project. NULL
   and no error when there is nothing. */
EntenteWorkingCopy *entente_working_copy_find (const char *uri, GError **error);
/* For a moment's use; elsewhere: in the system's folder for temporary files, when ours is no
   use. */
EntenteWorkingCopy *entente_working_copy_new_temporary (GError **error);
EntenteWorkingCopy *entente_working_copy_new_elsewhere (GError **error);

void entente_working_copy_release (EntenteWorkingCopy *self);
void entente_working_copy_remove (EntenteWorkingCopy *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWorkingCopy, entente_working_copy_release)

const char *entente_working_copy_get_database_path (EntenteWorkingCopy *self);
char *entente_working_copy_dup_path (EntenteWorkingCopy *self, const char *name);
gboolean entente_working_copy_has_database (EntenteWorkingCopy *self);
/* How many edits the published file does not have. Opens the database: nobody else may have. */
gboolean
entente_working_copy_count_unpublished (EntenteWorkingCopy *self, gint64 *n, GError **error);
EntenteWorkingRecord *entente_working_copy_get_record (EntenteWorkingCopy *self);
gboolean entente_working_copy_save_record (EntenteWorkingCopy *self, GError **error);
/* Takes over a database of another folder of ours; whatever stood here is gone. */
gboolean entente_working_copy_adopt (EntenteWorkingCopy *self, const char *path, GError **error);
/* Puts a damaged database out of the way without losing it. */
gboolean entente_working_copy_set_aside (EntenteWorkingCopy *self, GError **error);

/* Deletes the folders of killed sessions that hold nothing unpublished. */
void entente_working_copy_clean_up (void);

G_END_DECLS
