/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-inspection-private.h"
#include "entente-file-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A program that replaces the file may need several steps; what counts is what stands there after
   them. */
#define CHECK_DELAY_MS 500
#define MAX_COPIES 100
/* Of a file system's 255 bytes; the rest is for the date in any language. */
#define MAX_NAME_BYTES 180

/* --- the seam --- */

/*
 * _entente_file_reconcile:
 *
 * The one place where it is decided what happens when the file on disk is neither the one last read
 * nor the one last written. Two histories with a common beginning could be merged here; until then
 * the user decides, and nothing is overwritten.
 */
void
_entente_file_reconcile (EntenteFile *self)
{
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  g_clear_handle_id (&self->retry_timer, g_source_remove);
  _entente_file_set_state (self, ENTENTE_FILE_CHANGED, NULL);
}

/* --- noticing --- */

typedef struct
{
  GFile *place;
  EntenteFingerprint known;
} Check;

static void
check_free (Check *check)
{
  g_object_unref (check->place);
  g_free (check);
}

static void
run_check (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Check *check = data;
  EntenteFingerprint now = check->known;
  GError *error = NULL;
  gboolean same = FALSE;

  if (entente_fingerprint_compare (&now, check->place, &same, &error))
    g_task_return_boolean (task, same);
  else
    g_task_return_error (task, error);
}

static gboolean
is_outdated (EntenteFile *self, const Check *check)
{
  return self->working == NULL || self->job != NULL
         || !entente_fingerprint_same_content (
             &entente_working_copy_get_record (self->working)->published, &check->known);
}

/* Theirs went away again, or the stick came back. */
static void
take_sameness (EntenteFile *self)
{
  if (self->state != ENTENTE_FILE_CHANGED && self->state != ENTENTE_FILE_FAILED)
    return;
  _entente_file_set_state (self, ENTENTE_FILE_PUBLISHED, NULL);
  if (_entente_file_is_behind (self))
    _entente_file_schedule (self);
}

static void
check_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EntenteFile *self = ENTENTE_FILE (source);
  g_autoptr (GError) error = NULL;
  const gboolean same = g_task_propagate_boolean (G_TASK (result), &error);

  if (is_outdated (self, g_task_get_task_data (G_TASK (result))))
    return;
  if (same)
    take_sameness (self);
  else if (error == NULL)
    _entente_file_reconcile (self);
  else if (self->state == ENTENTE_FILE_PUBLISHED)
    _entente_file_take_failure (self, error);
}

static gboolean
check_timer_cb (gpointer data)
{
  EntenteFile *self = data;
  g_autoptr (GTask) task = NULL;
  Check *check;

  self->check_timer = 0;
  /* A publication looks by itself. */
  if (self->job != NULL)
    return G_SOURCE_REMOVE;
  check = g_new0 (Check, 1);
  check->place = g_object_ref (self->place);
  check->known = entente_working_copy_get_record (self->working)->published;
  task = g_task_new (self, NULL, check_ended_cb, NULL);
  g_task_set_static_name (task, "look at the file");
  g_task_set_task_data (task, check, (GDestroyNotify) check_free);
  g_task_run_in_thread (task, run_check);
  return G_SOURCE_REMOVE;
}

static void
monitor_changed_cb (EntenteFile *self)
{
  g_clear_handle_id (&self->check_timer, g_source_remove);
  self->check_timer = g_timeout_add (CHECK_DELAY_MS, check_timer_cb, self);
}

/* Where a place cannot be watched, the next publication notices all the same. */
void
_entente_file_watch (EntenteFile *self)
{
  self->monitor = g_file_monitor_file (self->place, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (monitor_changed_cb), self,
                             G_CONNECT_SWAPPED);
}

void
_entente_file_stop_watching (EntenteFile *self)
{
  g_clear_handle_id (&self->check_timer, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
}

/* --- the user's choice --- */

/* Theirs, as a private copy brought to today's schema. */
static gboolean
take_theirs (EntenteFile *self, const char *path, EntenteFingerprint *found, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;
  gint64 project = 0;

  if (!_entente_file_inspect_place (self->place, self->schema, FALSE, error)
      || !_entente_file_take_in (self->place, self->schema, FALSE, path, found, &project, error))
    return FALSE;
  database = entente_database_open (path, 0, error);
  return database != NULL && entente_database_migrate (database, self->schema, error);
}

static gboolean
load_theirs (EntenteFile *self,
             const char *path,
             const EntenteFingerprint *found,
             gboolean counts_as_published,
             GError **error)
{
  EntenteWorkingRecord *record = entente_working_copy_get_record (self->working);

  if (!_entente_store_replace_content (self->store, path, _("Reload From Disk"), error))
    return FALSE;
  record->published = *found;
  record->in_place = FALSE;
  if (counts_as_published)
    record->revision = entente_store_get_revision (self->store);
  _entente_file_set_state (self, ENTENTE_FILE_PUBLISHED, NULL);
  if (_entente_file_is_behind (self))
    _entente_file_schedule (self);
  return entente_working_copy_save_record (self->working, error);
}

/* The project's name without its ending. */
static char *
dup_stem (EntenteFile *self)
{
  g_autofree char *name = g_file_get_basename (self->place);
  g_autofree char *ending = g_strconcat (".", self->schema->extension, NULL);

  if (g_str_has_suffix (name, ending))
    name[strlen (name) - strlen (ending)] = '\0';
  if (strlen (name) > MAX_NAME_BYTES)
    *g_utf8_find_prev_char (name, name + MAX_NAME_BYTES + 1) = '\0';
  return g_steal_pointer (&name);
}

static GFile *
new_copy_place (EntenteFile *self, int attempt)
{
  g_autofree char *stem = dup_stem (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%d %H.%M");
  g_autoptr (GString) copy = g_string_new (NULL);
  g_autoptr (GFile) folder = g_file_get_parent (self->place);

  /* Translators: the name of a file: the project's name, then the date and time of the copy. */
  g_string_append_printf (copy, C_("file name", "%s (our copy, %s)"), stem, date);
  if (attempt > 1)
    g_string_append_printf (copy, " %d", attempt);
  g_string_append_printf (copy, ".%s", self->schema->extension);
  return g_file_get_child (folder, copy->str);
}

static GFile *
save_ours_beside (EntenteFile *self, GError **error)
{
  for (int attempt = 1;; attempt++)
    {
      g_autoptr (GFile) copy = new_copy_place (self, attempt);
      g_autoptr (GError) refusal = NULL;

      if (_entente_file_write_copy (self, copy, TRUE, TRUE, &refusal))
        return g_steal_pointer (&copy);
      if (!g_error_matches (refusal, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS)
          || attempt == MAX_COPIES)
        {
          g_propagate_error (error, g_steal_pointer (&refusal));
          return NULL;
        }
    }
}

/**
 * entente_file_keep_both:
 *
 * When somebody else changed the file: saves ours as a dated copy beside it and shows theirs. The
 * file on disk is not touched.
 *
 * Returns: (transfer full) (nullable): the copy, or %NULL with an error of [error@StoreError], and
 * then nothing has changed in the window
 */
GFile *
entente_file_keep_both (EntenteFile *self, GError **error)
{
  g_autoptr (EntenteWorkingCopy) room = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GFile) copy = NULL;
  EntenteFingerprint found = { 0 };
  gboolean done;

  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);
  g_return_val_if_fail (self->working != NULL && self->mode != ENTENTE_FILE_READ, NULL);

  _entente_file_settle (self);
  room = entente_working_copy_new_temporary (error);
  if (room == NULL)
    return NULL;
  path = entente_working_copy_dup_path (room, "theirs.db");
  done = take_theirs (self, path, &found, error) && (copy = save_ours_beside (self, error)) != NULL
         && load_theirs (self, path, &found, TRUE, error);
  entente_working_copy_remove (g_steal_pointer (&room));
  return done ? g_steal_pointer (&copy) : NULL;
}

/**
 * entente_file_reload_theirs:
 *
 * When somebody else changed the file: shows theirs, as one edit. Undoing it brings ours back.
 *
 * Returns: %FALSE with an error of [error@StoreError], and then nothing has changed
 */
gboolean
entente_file_reload_theirs (EntenteFile *self, GError **error)
{
  g_autoptr (EntenteWorkingCopy) room = NULL;
  g_autofree char *path = NULL;
  EntenteFingerprint found = { 0 };
  gboolean done;

  g_return_val_if_fail (ENTENTE_IS_FILE (self), FALSE);
  g_return_val_if_fail (self->working != NULL && self->mode != ENTENTE_FILE_READ, FALSE);

  _entente_file_settle (self);
  room = entente_working_copy_new_temporary (error);
  if (room == NULL)
    return FALSE;
  path = entente_working_copy_dup_path (room, "theirs.db");
  done = take_theirs (self, path, &found, error) && load_theirs (self, path, &found, FALSE, error);
  entente_working_copy_remove (g_steal_pointer (&room));
  return done;
}
