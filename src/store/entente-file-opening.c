/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-inspection-private.h"
#include "entente-file-private.h"
#include "entente-store-tables-private.h"

#include <string.h>

#define INCOMING "incoming.db"

/* A private copy of the file as it stands, inspected; nothing of the working copy is decided
   yet. */
typedef struct
{
  EntenteWorkingCopy *room;
  char *path;
  EntenteFingerprint fingerprint;
  gint64 project;
} Incoming;

static void
incoming_clear (Incoming *self)
{
  g_clear_pointer (&self->room, entente_working_copy_remove);
  g_clear_pointer (&self->path, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Incoming, incoming_clear)

static gboolean
incoming_take (Incoming *self, EntenteFile *file, gboolean newer_is_welcome, GError **error)
{
  self->path = entente_working_copy_dup_path (self->room, INCOMING);
  return _entente_file_take_in (file->place, file->schema, newer_is_welcome, self->path,
                                &self->fingerprint, &self->project, error);
}

static char *
dup_uri (EntenteFile *self)
{
  return g_file_get_uri (self->place);
}

/* --- which content --- */

/* The working copy becomes what the file is. */
static gboolean
adopt (EntenteFile *self, const Incoming *incoming, GError **error)
{
  if (!entente_working_copy_adopt (self->working, incoming->path, error))
    return FALSE;
  entente_working_copy_get_record (self->working)->published = incoming->fingerprint;
  return TRUE;
}

static gboolean
start_and_record (EntenteFile *self, GError **error)
{
  if (!_entente_file_start (self, error))
    return FALSE;
  entente_working_copy_get_record (self->working)->revision =
      entente_store_get_revision (self->store);
  return entente_working_copy_save_record (self->working, error);
}

/* A kill between renaming and noting it: the file is what we were about to publish. */
static void
complete_pending (EntenteWorkingRecord *record, const EntenteFingerprint *found)
{
  record->in_place = FALSE;
  if (!entente_fingerprint_same_content (&record->pending, found))
    return;
  record->published = *found;
  record->revision = record->pending_revision;
}

static gboolean
is_ours (const EntenteWorkingRecord *record, const EntenteFingerprint *found)
{
  return entente_fingerprint_same_content (&record->published, found)
         || entente_fingerprint_same_content (&record->pending, found);
}

/* A working database is ours and was written durably, but disks lie. */
static gboolean
is_sound (EntenteFile *self)
{
  g_autoptr (EntenteDatabase) database =
      entente_database_open (entente_working_copy_get_database_path (self->working), 0, NULL);

  return database != NULL && entente_database_inspect (database, self->schema, NULL);
}

/* How many edits an earlier session left; 0 when there is nothing to bring back. */
static gboolean
count_left (EntenteFile *self, gint64 *n, GError **error)
{
  *n = 0;
  if (!entente_working_copy_has_database (self->working))
    return TRUE;
  if (!is_sound (self))
    return entente_working_copy_set_aside (self->working, error);
  return entente_working_copy_count_unpublished (self->working, n, error);
}

static gboolean
recover (EntenteFile *self, gint64 n, GError **error)
{
  if (!_entente_file_start (self, error))
    return FALSE;
  self->recovered_edits = (guint) n;
  _entente_file_schedule (self);
  return TRUE;
}

static gboolean
choose_content (EntenteFile *self, const Incoming *incoming, GError **error)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (self->working);
  gboolean foreign;
  gint64 n = 0;

  complete_pending (record, &incoming->fingerprint);
  foreign = !is_ours (record, &incoming->fingerprint);
  if (!count_left (self, &n, error))
    return FALSE;
  if (n == 0)
    return adopt (self, incoming, error) && start_and_record (self, error);
  if (!recover (self, n, error))
    return FALSE;
  if (foreign)
    _entente_file_reconcile (self);
  return TRUE;
}

/* --- for writing --- */

/* Usually the folder of this file and this project. But the file may since bear another project's
   id: when somebody else's file was reloaded, and then edits were not published. */
static EntenteWorkingCopy *
find_working_copy (EntenteFile *self, const Incoming *incoming, GError **error)
{
  g_autofree char *uri = dup_uri (self);
  g_autoptr (EntenteWorkingCopy) working =
      entente_working_copy_open (uri, incoming->project, TRUE, error);
  g_autoptr (EntenteWorkingCopy) other = NULL;

  if (working == NULL || entente_working_copy_has_database (working))
    return g_steal_pointer (&working);
  other = entente_working_copy_find (uri, NULL);
  if (other == NULL || !is_ours (entente_working_copy_get_record (other), &incoming->fingerprint))
    return g_steal_pointer (&working);
  entente_working_copy_remove (g_steal_pointer (&working));
  return g_steal_pointer (&other);
}

static gboolean
continue_with (EntenteFile *self, GError **error)
{
  g_autofree char *uri = dup_uri (self);
  g_autoptr (GError) refusal = NULL;
  gint64 n = 0;

  self->working = entente_working_copy_find (uri, &refusal);
  if (self->working == NULL)
    {
      if (refusal == NULL)
        g_set_error_literal (&refusal, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOT_FOUND,
                             "find the working copy: there is none");
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  if (!entente_working_copy_count_unpublished (self->working, &n, error)
      || !recover (self, n, error))
    return FALSE;
  /* Tells at once what has become of the file. */
  _entente_file_publish_now (self, FALSE, FALSE, NULL);
  return TRUE;
}

/* The file itself is half written where it could only be written in place: ours is the whole
   one. */
static gboolean
continue_broken_write (EntenteFile *self)
{
  g_autofree char *uri = dup_uri (self);
  g_autoptr (EntenteWorkingCopy) working = entente_working_copy_find (uri, NULL);
  const gboolean broken = working != NULL && entente_working_copy_get_record (working)->in_place;

  g_clear_pointer (&working, entente_working_copy_release);
  return broken && continue_with (self, NULL);
}

static gboolean
open_working_copy (EntenteFile *self, const Incoming *incoming, GError **error)
{
  self->working = find_working_copy (self, incoming, error);
  if (self->working == NULL)
    return FALSE;
  entente_publication_clean_up (self->place,
                                entente_working_copy_get_record (self->working)->temporary);
  return choose_content (self, incoming, error);
}

static gboolean
open_for_writing (EntenteFile *self, GError **error)
{
  g_auto (Incoming) incoming = { 0 };
  g_autoptr (GError) refusal = NULL;

  if (_entente_file_inspect_place (self->place, self->schema, FALSE, &refusal)
      && entente_publication_may_write (self->place, &refusal))
    {
      incoming.room = entente_working_copy_new_temporary (error);
      if (incoming.room == NULL)
        return FALSE;
      if (incoming_take (&incoming, self, FALSE, &refusal))
        return open_working_copy (self, &incoming, error);
    }
  if (continue_broken_write (self))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/* --- for reading --- */

static gboolean
copy_beside (EntenteWorkingCopy *from, EntenteWorkingCopy *to, const char *suffix)
{
  g_autofree char *source_path =
      g_strconcat (entente_working_copy_get_database_path (from), suffix, NULL);
  g_autofree char *target_path =
      g_strconcat (entente_working_copy_get_database_path (to), suffix, NULL);
  g_autoptr (GFile) source = g_file_new_for_path (source_path);
  g_autoptr (GFile) target = g_file_new_for_path (target_path);

  return g_file_copy (source, target, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL)
         || !g_file_query_exists (source, NULL);
}

static gboolean
copy_left (EntenteFile *self, EntenteWorkingCopy *left, const EntenteFingerprint *found)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (left);
  gint64 n = 0;

  if (!entente_working_copy_has_database (left) || !is_ours (record, found))
    return FALSE;
  complete_pending (record, found);
  entente_working_copy_get_record (self->working)->revision = record->revision;
  return copy_beside (left, self->working, "") && copy_beside (left, self->working, "-wal")
         && entente_working_copy_count_unpublished (self->working, &n, NULL) && n != 0
         && is_sound (self);
}

/* What a killed session left is newer than the file; it is copied, not touched. A session that
   lives publishes by itself, and the file is what is read. */
static gboolean
take_what_was_left (EntenteFile *self, const Incoming *incoming)
{
  g_autofree char *uri = dup_uri (self);
  g_autoptr (EntenteWorkingCopy) left =
      entente_working_copy_open (uri, incoming->project, FALSE, NULL);

  return left != NULL && copy_left (self, left, &incoming->fingerprint);
}

/* Even without a home that can be written. */
static EntenteWorkingCopy *
new_reading_room (GError **error)
{
  EntenteWorkingCopy *room = entente_working_copy_new_temporary (NULL);

  return room != NULL ? room : entente_working_copy_new_elsewhere (error);
}

static gboolean
open_for_reading (EntenteFile *self, GError **error)
{
  g_auto (Incoming) incoming = { 0 };

  if (!_entente_file_inspect_place (self->place, self->schema, TRUE, error))
    return FALSE;
  self->working = new_reading_room (error);
  incoming.room = self->working != NULL ? new_reading_room (error) : NULL;
  return incoming.room != NULL && incoming_take (&incoming, self, TRUE, error)
         && (take_what_was_left (self, &incoming)
             || entente_working_copy_adopt (self->working, incoming.path, error))
         && _entente_file_start (self, error);
}

/* --- a new one --- */

static gboolean
make_database (EntenteFile *self, Incoming *incoming, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;

  incoming->path = entente_working_copy_dup_path (incoming->room, INCOMING);
  database = entente_database_open (incoming->path, ENTENTE_DATABASE_CREATE, error);
  return database != NULL && entente_database_migrate (database, self->schema, error)
         && entente_database_get_integer (database, ENTENTE_SQL_PROJECT, &incoming->project, error);
}

static gboolean
create (EntenteFile *self, GError **error)
{
  g_auto (Incoming) incoming = { 0 };
  g_autofree char *uri = dup_uri (self);

  incoming.room = entente_working_copy_new_temporary (error);
  if (incoming.room == NULL || !make_database (self, &incoming, error))
    return FALSE;
  self->working = entente_working_copy_open (uri, incoming.project, TRUE, error);
  return self->working != NULL && adopt (self, &incoming, error) && start_and_record (self, error)
         && _entente_file_publish_now (self, TRUE, FALSE, error);
}

/* --- public --- */

/**
 * entente_file_create:
 * @location: where the new file goes; its folder must exist
 * @schema: (transfer none): what it holds; static
 *
 * Makes a new project, publishes it empty and opens it for editing.
 *
 * Returns: (transfer full) (nullable): the open file, or %NULL with an error of [error@StoreError]
 */
EntenteFile *
entente_file_create (GFile *location, const EntenteSchema *schema, GError **error)
{
  g_autoptr (EntenteFile) self = NULL;

  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (schema != NULL, NULL);

  self = _entente_file_new (location, schema, ENTENTE_FILE_WRITE);
  if (g_file_query_exists (self->place, NULL))
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS,
                           "create: there is a file of that name");
      return NULL;
    }
  if (!create (self, error))
    {
      _entente_file_abandon (self);
      return NULL;
    }
  _entente_file_watch (self);
  return g_steal_pointer (&self);
}

/**
 * entente_file_open:
 * @location: the file
 * @schema: (transfer none): what it is expected to hold; static
 * @mode: what it is opened for
 *
 * Opens a project after a look at a private copy of it; the file itself is only read. When a
 * session was killed with edits not yet published, they are there again (see
 * [property@File:recovered-edits]); when somebody else changed the file meanwhile, the state is
 * %ENTENTE_FILE_CHANGED.
 *
 * A file that may not be written fails with %ENTENTE_STORE_ERROR_READ_ONLY unless opened for
 * reading.
 *
 * Returns: (transfer full) (nullable): the open file, or %NULL with an error of [error@StoreError]
 */
EntenteFile *
entente_file_open (GFile *location,
                   const EntenteSchema *schema,
                   EntenteFileMode mode,
                   GError **error)
{
  g_autoptr (EntenteFile) self = NULL;
  gboolean done;

  g_return_val_if_fail (G_IS_FILE (location), NULL);
  g_return_val_if_fail (schema != NULL, NULL);

  self = _entente_file_new (location, schema, mode);
  if (mode == ENTENTE_FILE_READ)
    done = open_for_reading (self, error);
  else if (mode == ENTENTE_FILE_WRITE)
    done = open_for_writing (self, error);
  else
    done = continue_with (self, error);
  if (!done)
    return NULL;
  if (mode != ENTENTE_FILE_READ)
    {
      entente_working_copy_clean_up ();
      _entente_file_watch (self);
    }
  return g_steal_pointer (&self);
}

/**
 * entente_file_has_working_copy:
 * @location: a file that cannot be opened
 *
 * Returns: whether an earlier session left edits of that file that were never published, so that
 *   %ENTENTE_FILE_WORKING_COPY would bring them back
 */
gboolean
entente_file_has_working_copy (GFile *location)
{
  g_autoptr (GFile) place = NULL;
  g_autofree char *uri = NULL;
  g_autoptr (EntenteWorkingCopy) working = NULL;

  g_return_val_if_fail (G_IS_FILE (location), FALSE);

  place = _entente_file_resolve (location);
  uri = g_file_get_uri (place);
  working = entente_working_copy_find (uri, NULL);
  return working != NULL;
}
