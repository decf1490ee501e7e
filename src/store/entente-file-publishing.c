/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-private.h"

struct _EntenteFileJob
{
  EntentePublication publication;
  GError *error;
  GMutex mutex;
  GCond ended;
  gboolean has_ended; /* under the mutex */
};

static void start_job (EntenteFile *self);

/* --- when --- */

gboolean
_entente_file_is_behind (EntenteFile *self)
{
  return entente_store_get_revision (self->store)
         != entente_working_copy_get_record (self->working)->revision;
}

static gboolean
publish_timer_cb (gpointer data)
{
  EntenteFile *self = data;

  self->publish_timer = 0;
  start_job (self);
  return G_SOURCE_REMOVE;
}

static gboolean
retry_timer_cb (gpointer data)
{
  EntenteFile *self = data;

  self->retry_timer = 0;
  start_job (self);
  return G_SOURCE_REMOVE;
}

static void
arm_publish_timer (EntenteFile *self)
{
  const gint64 due = MIN (self->last_edit + self->timing.quiet * G_GINT64_CONSTANT (1000),
                          self->first_waiting + self->timing.latest * G_GINT64_CONSTANT (1000));
  const gint64 wait = MAX (0, (due - g_get_monotonic_time ()) / 1000);

  g_clear_handle_id (&self->publish_timer, g_source_remove);
  self->publish_timer = g_timeout_add ((guint) wait, publish_timer_cb, self);
}

static void
arm_retry_timer (EntenteFile *self)
{
  g_clear_handle_id (&self->retry_timer, g_source_remove);
  self->retry_timer = g_timeout_add (self->timing.retry, retry_timer_cb, self);
}

/*
 * _entente_file_schedule:
 *
 * There is something to publish: soon after the last edit, and never long after the first, however
 * fast they come.
 */
void
_entente_file_schedule (EntenteFile *self)
{
  self->last_edit = g_get_monotonic_time ();
  if (self->first_waiting == 0)
    self->first_waiting = self->last_edit;
  if (self->state == ENTENTE_FILE_PUBLISHED)
    _entente_file_set_state (self, ENTENTE_FILE_PENDING, NULL);
  if (self->state != ENTENTE_FILE_CHANGED && self->job == NULL)
    arm_publish_timer (self);
}

/* --- in a worker --- */

static EntenteFileJob *
job_new (EntenteFile *self)
{
  EntenteFileJob *job = g_new0 (EntenteFileJob, 1);

  job->publication.working = self->working;
  job->publication.place = g_object_ref (self->place);
  g_mutex_init (&job->mutex);
  g_cond_init (&job->ended);
  return job;
}

static void
job_free (EntenteFileJob *job)
{
  g_object_unref (job->publication.place);
  g_clear_error (&job->error);
  g_mutex_clear (&job->mutex);
  g_cond_clear (&job->ended);
  g_free (job);
}

static void
run_job (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  EntenteFileJob *job = data;

  entente_publication_run (&job->publication, &job->error);
  g_mutex_lock (&job->mutex);
  job->has_ended = TRUE;
  g_cond_signal (&job->ended);
  g_mutex_unlock (&job->mutex);
  g_task_return_boolean (task, TRUE);
}

static void
wait_for_job (EntenteFileJob *job)
{
  g_mutex_lock (&job->mutex);
  while (!job->has_ended)
    g_cond_wait (&job->ended, &job->mutex);
  g_mutex_unlock (&job->mutex);
}

static void
take_success (EntenteFile *self)
{
  const gboolean behind = _entente_file_is_behind (self);

  g_clear_handle_id (&self->retry_timer, g_source_remove);
  _entente_file_set_state (self, behind ? ENTENTE_FILE_PENDING : ENTENTE_FILE_PUBLISHED, NULL);
  if (!behind)
    return;
  if (self->first_waiting == 0)
    self->first_waiting = self->last_edit = g_get_monotonic_time ();
  arm_publish_timer (self);
}

void
_entente_file_take_failure (EntenteFile *self, const GError *error)
{
  _entente_file_set_state (self, ENTENTE_FILE_FAILED, error);
  arm_retry_timer (self);
}

static void
take_result (EntenteFile *self, const GError *error)
{
  if (error == NULL)
    take_success (self);
  else if (g_error_matches (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CHANGED))
    _entente_file_reconcile (self);
  else
    _entente_file_take_failure (self, error);
}

static void
job_ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  EntenteFile *self = ENTENTE_FILE (source);

  /* Somebody may have waited for it already, and a later one may even have begun. */
  if (self->job == g_task_get_task_data (G_TASK (result)))
    _entente_file_settle (self);
}

static void
forget_timers (EntenteFile *self)
{
  g_clear_handle_id (&self->publish_timer, g_source_remove);
  g_clear_handle_id (&self->retry_timer, g_source_remove);
  self->first_waiting = 0;
}

static void
start_job (EntenteFile *self)
{
  g_autoptr (GTask) task = NULL;

  g_assert (self->working != NULL);
  if (self->job != NULL)
    return;
  forget_timers (self);
  self->job = job_new (self);
  task = g_task_new (self, NULL, job_ended_cb, NULL);
  g_task_set_static_name (task, "publish");
  g_task_set_task_data (task, self->job, (GDestroyNotify) job_free);
  g_task_run_in_thread (task, run_job);
}

void
_entente_file_settle (EntenteFile *self)
{
  EntenteFileJob *job = g_steal_pointer (&self->job);
  g_autoptr (GError) error = NULL;

  if (job == NULL)
    return;
  wait_for_job (job);
  error = g_steal_pointer (&job->error);
  take_result (self, error);
}

void
_entente_file_stop_publishing (EntenteFile *self)
{
  EntenteFileJob *job = g_steal_pointer (&self->job);

  forget_timers (self);
  if (job != NULL)
    wait_for_job (job);
}

/* --- at once --- */

gboolean
_entente_file_publish_now (EntenteFile *self, gboolean exclusive, gboolean anew, GError **error)
{
  const EntentePublication publication = {
    .working = self->working,
    .place = self->place,
    .exclusive = exclusive,
    .anew = anew,
  };
  g_autoptr (GError) refusal = NULL;
  gboolean done;

  _entente_file_settle (self);
  forget_timers (self);
  done = entente_publication_run (&publication, &refusal);
  take_result (self, refusal);
  if (!done)
    g_propagate_error (error, g_steal_pointer (&refusal));
  return done;
}

/**
 * entente_file_publish:
 *
 * Publishes without waiting for the pause after the last edit, and only returns when it is done.
 *
 * Returns: %FALSE with an error of [error@StoreError]; [property@File:state] then tells what to
 * offer
 */
gboolean
entente_file_publish (EntenteFile *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), FALSE);
  g_return_val_if_fail (self->working != NULL, FALSE);

  if (self->mode == ENTENTE_FILE_READ)
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY,
                           "publish: opened for reading only");
      return FALSE;
    }
  _entente_file_settle (self);
  if (self->state == ENTENTE_FILE_PUBLISHED && !_entente_file_is_behind (self))
    return TRUE;
  return _entente_file_publish_now (self, FALSE, FALSE, error);
}

/* --- a copy elsewhere --- */

/* By a connection of its own, because the store's may be in the middle of an edit. */
static gboolean
snapshot (const char *from, const char *to, GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (from, 0, error);

  return database != NULL && entente_database_snapshot (database, to, error);
}

/* Deleted rows stay readable in the free pages of a file until it is written anew. */
static gboolean
snapshot_without_history (const char *from, const char *to, GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (from, 0, error);

  return database != NULL && _entente_database_forget_history (database, error)
         && entente_database_snapshot (database, to, error);
}

static gboolean
write_copy_by (EntenteFile *self,
               EntenteWorkingCopy *room,
               GFile *destination,
               gboolean with_history,
               gboolean exclusive,
               GError **error)
{
  g_autofree char *whole = entente_working_copy_dup_path (room, "whole.db");
  g_autofree char *bare = entente_working_copy_dup_path (room, "bare.db");

  return snapshot (entente_working_copy_get_database_path (self->working), whole, error)
         && (with_history || snapshot_without_history (whole, bare, error))
         && entente_publication_write (with_history ? whole : bare, destination, exclusive, error);
}

static gboolean
try_copy (EntenteFile *self,
          gboolean elsewhere,
          GFile *destination,
          gboolean with_history,
          gboolean exclusive,
          GError **error)
{
  EntenteWorkingCopy *room = elsewhere ? entente_working_copy_new_elsewhere (error)
                                       : entente_working_copy_new_temporary (error);
  gboolean done;

  if (room == NULL)
    return FALSE;
  done = write_copy_by (self, room, destination, with_history, exclusive, error);
  entente_working_copy_remove (room);
  return done;
}

/* The disk of our own folders may be the full one: then the snapshot is taken where temporary files
   go. */
gboolean
_entente_file_write_copy (EntenteFile *self,
                          GFile *destination,
                          gboolean with_history,
                          gboolean exclusive,
                          GError **error)
{
  g_autoptr (GError) refusal = NULL;

  if (try_copy (self, FALSE, destination, with_history, exclusive, &refusal))
    return TRUE;
  if ((g_error_matches (refusal, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NO_SPACE)
       || g_error_matches (refusal, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_WRITE))
      && try_copy (self, TRUE, destination, with_history, exclusive, NULL))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&refusal));
  return FALSE;
}

/**
 * entente_file_save_copy:
 * @destination: where the copy goes; a file that stands there is replaced
 * @with_history: %FALSE for a copy that goes to other people: who did what and when, and what was
 *   deleted, is then not in it
 *
 * Works whatever the state, also when the file itself cannot be published. A copy with history at
 * the file's own place is a publication that makes a vanished file anew.
 *
 * Returns: %FALSE with an error of [error@StoreError]
 */
gboolean
entente_file_save_copy (EntenteFile *self,
                        GFile *destination,
                        gboolean with_history,
                        GError **error)
{
  g_autoptr (GFile) place = NULL;

  g_return_val_if_fail (ENTENTE_IS_FILE (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (destination), FALSE);
  g_return_val_if_fail (self->working != NULL, FALSE);

  place = _entente_file_resolve (destination);
  if (!g_file_equal (place, self->place))
    return _entente_file_write_copy (self, place, with_history, FALSE, error);
  if (self->mode != ENTENTE_FILE_READ && with_history)
    return _entente_file_publish_now (self, FALSE, TRUE, error);
  g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_EXISTS,
                       "save a copy: that is the file itself");
  return FALSE;
}
