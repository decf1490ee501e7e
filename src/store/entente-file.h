/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/**
 * EntenteFileState:
 * @ENTENTE_FILE_PUBLISHED: what the window shows stands in the user's file
 * @ENTENTE_FILE_PENDING: edits wait to be published; they are already safe on this computer
 * @ENTENTE_FILE_FAILED: publishing failed; [property@File:failure] says why; it is tried again at the
 *   next edit and every 30 seconds
 * @ENTENTE_FILE_CHANGED: the file on disk is no longer the one last read or written, and waits for
 *   "keep both" or "reload theirs"
 */
typedef enum {
  ENTENTE_FILE_PUBLISHED,
  ENTENTE_FILE_PENDING,
  ENTENTE_FILE_FAILED,
  ENTENTE_FILE_CHANGED,
} EntenteFileState;

#define ENTENTE_TYPE_FILE_STATE (entente_file_state_get_type ())
GType entente_file_state_get_type (void);

/**
 * EntenteFileMode:
 * @ENTENTE_FILE_WRITE: for editing, through the private working database; one process at a time
 * @ENTENTE_FILE_READ: for looking only; the file on disk and the working database are not touched. A
 *   file of a newer version is opened as far as this version knows it
 * @ENTENTE_FILE_WORKING_COPY: for editing what an earlier session left unpublished, whatever has become
 *   of the file on disk: vanished, damaged, unreadable
 */
typedef enum {
  ENTENTE_FILE_WRITE,
  ENTENTE_FILE_READ,
  ENTENTE_FILE_WORKING_COPY,
} EntenteFileMode;

#define ENTENTE_TYPE_FILE (entente_file_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFile, entente_file, ENTENTE, FILE, GObject)

/**
 * EntenteFile:
 *
 * A project file on the user's disk and the private working database behind it (docs/FILE-FORMAT.md).
 * Every edit is durable in the working database when its commit returns; the user's file is published
 * whole, about a second after the last edit and on close.
 *
 * Properties: `state`, `failure` (nullable GError boxed, why the last publishing failed), `store`,
 * `location` (GFile), `recovered-edits` (guint, edits that a crash had left unpublished and that opening
 * brought back).
 */

EntenteFile *entente_file_create (GFile *location, const EntenteSchema *schema, GError **error);
EntenteFile *entente_file_open (GFile *location,
                                const EntenteSchema *schema,
                                EntenteFileMode mode,
                                GError **error);

/* Is there something that %ENTENTE_FILE_WORKING_COPY would open? */
gboolean entente_file_has_working_copy (GFile *location);

EntenteStore *entente_file_get_store (EntenteFile *self);
GFile *entente_file_get_location (EntenteFile *self);
EntenteFileState entente_file_get_state (EntenteFile *self);
const GError *entente_file_get_failure (EntenteFile *self);
guint entente_file_get_recovered_edits (EntenteFile *self);

gboolean entente_file_publish (EntenteFile *self, GError **error);
gboolean entente_file_close (EntenteFile *self, GError **error);

/* When the file on disk changed behind our back. */
GFile *entente_file_keep_both (EntenteFile *self, GError **error);
gboolean entente_file_reload_theirs (EntenteFile *self, GError **error);

/* A complete copy elsewhere; without the history when it goes to other people. */
gboolean entente_file_save_copy (EntenteFile *self,
                                 GFile *destination,
                                 gboolean with_history,
                                 GError **error);

/* Reads what can still be read of a damaged file into a new one. */
gboolean entente_file_salvage (GFile *damaged,
                               GFile *destination,
                               const EntenteSchema *schema,
                               guint *n_rows,
                               GError **error);

G_END_DECLS
