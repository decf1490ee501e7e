/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-file-private.h"

G_DEFINE_FINAL_TYPE (EntenteFile, entente_file, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  PROP_FAILURE,
  PROP_STORE,
  PROP_LOCATION,
  PROP_RECOVERED_EDITS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* An edit is published within 2 s; the rest of that time is for writing. */
static const EntenteFileTiming usual_timing = { .quiet = 1000, .latest = 1500, .retry = 30000 };

GType
entente_file_state_get_type (void)
{
  static GType type;
  static const GEnumValue values[] = {
    { ENTENTE_FILE_PUBLISHED, "ENTENTE_FILE_PUBLISHED", "published" },
    { ENTENTE_FILE_PENDING, "ENTENTE_FILE_PENDING", "pending" },
    { ENTENTE_FILE_FAILED, "ENTENTE_FILE_FAILED", "failed" },
    { ENTENTE_FILE_CHANGED, "ENTENTE_FILE_CHANGED", "changed" },
    { 0, NULL, NULL },
  };

  if (g_once_init_enter_pointer (&type))
    g_once_init_leave_pointer (&type, g_enum_register_static ("EntenteFileState", values));
  return type;
}

static void
entente_file_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteFile *self = ENTENTE_FILE (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_FAILURE:
      g_value_set_boxed (value, self->failure);
      break;
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_LOCATION:
      g_value_set_object (value, self->location);
      break;
    case PROP_RECOVERED_EDITS:
      g_value_set_uint (value, self->recovered_edits);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
is_temporary (EntenteFile *self)
{
  return self->mode == ENTENTE_FILE_READ;
}

/* The database is closed before the lock that keeps others out of it is given back. */
static void
leave (EntenteFile *self, gboolean remove_working_copy)
{
  _entente_file_stop_publishing (self);
  _entente_file_stop_watching (self);
  if (self->store != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->store, self);
      _entente_store_close (self->store);
    }
  if (self->working != NULL && remove_working_copy)
    entente_working_copy_remove (g_steal_pointer (&self->working));
  g_clear_pointer (&self->working, entente_working_copy_release);
}

void
_entente_file_abandon (EntenteFile *self)
{
  leave (self, TRUE);
}

/* Without a close, what was not published stays in the working copy and comes back at the next
   opening. */
static void
entente_file_dispose (GObject *object)
{
  EntenteFile *self = ENTENTE_FILE (object);

  leave (self, is_temporary (self));
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_file_parent_class)->dispose (object);
}

static void
entente_file_finalize (GObject *object)
{
  EntenteFile *self = ENTENTE_FILE (object);

  g_clear_object (&self->location);
  g_clear_object (&self->place);
  g_clear_error (&self->failure);

  G_OBJECT_CLASS (entente_file_parent_class)->finalize (object);
}

static void
entente_file_class_init (EntenteFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_file_get_property;
  object_class->dispose = entente_file_dispose;
  object_class->finalize = entente_file_finalize;

  properties[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, ENTENTE_TYPE_FILE_STATE,
                                              ENTENTE_FILE_PUBLISHED, flags);
  properties[PROP_FAILURE] = g_param_spec_boxed ("failure", NULL, NULL, G_TYPE_ERROR, flags);
  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, ENTENTE_TYPE_STORE, flags);
  properties[PROP_LOCATION] = g_param_spec_object ("location", NULL, NULL, G_TYPE_FILE, flags);
  properties[PROP_RECOVERED_EDITS] =
      g_param_spec_uint ("recovered-edits", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_file_init (EntenteFile *self)
{
  self->timing = usual_timing;
}

/* A link to the project is followed, so that publishing replaces the project and not the link. */
GFile *
_entente_file_resolve (GFile *location)
{
  g_autofree char *path = g_file_get_path (location);
  g_autofree char *real = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *folder = NULL;
  g_autofree char *real_folder = NULL;
  g_autofree char *name = NULL;

  if (real != NULL)
    return g_file_new_for_path (real);
  if (path == NULL)
    return g_object_ref (location);
  folder = g_path_get_dirname (path);
  real_folder = realpath (folder, NULL);
  name = g_path_get_basename (path);
  return g_file_new_build_filename (real_folder != NULL ? real_folder : folder, name, NULL);
}

EntenteFile *
_entente_file_new (GFile *location, const EntenteSchema *schema, EntenteFileMode mode)
{
  EntenteFile *self = g_object_new (ENTENTE_TYPE_FILE, NULL);

  self->location = g_object_ref (location);
  self->place = _entente_file_resolve (location);
  self->schema = schema;
  self->mode = mode;
  return self;
}

static gboolean
migrate (EntenteFile *self, EntenteDatabase *database, GError **error)
{
  gint64 version = 0;

  if (!entente_database_get_integer (database, "PRAGMA user_version", &version, error))
    return FALSE;
  /* A newer file is shown as it is. */
  return (self->mode == ENTENTE_FILE_READ && version > (gint64) self->schema->n_steps)
         || entente_database_migrate (database, self->schema, error);
}

gboolean
_entente_file_start (EntenteFile *self, GError **error)
{
  const gboolean read_only = self->mode == ENTENTE_FILE_READ;
  g_autoptr (EntenteDatabase) database =
      entente_database_open (entente_working_copy_get_database_path (self->working), 0, error);

  if (database == NULL || !migrate (self, database, error))
    return FALSE;
  self->store = _entente_store_new (g_steal_pointer (&database), self->schema, read_only, error);
  if (self->store == NULL)
    return FALSE;
  if (!read_only)
    g_signal_connect_object (self->store, "committed", G_CALLBACK (_entente_file_schedule), self,
                             G_CONNECT_SWAPPED);
  return TRUE;
}

void
_entente_file_set_state (EntenteFile *self, EntenteFileState state, const GError *failure)
{
  const gboolean state_differs = self->state != state;
  const gboolean failure_differs = failure != self->failure;

  g_object_freeze_notify (G_OBJECT (self));
  if (failure_differs)
    {
      g_clear_error (&self->failure);
      self->failure = failure != NULL ? g_error_copy (failure) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FAILURE]);
    }
  self->state = state;
  if (state_differs)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
  g_object_thaw_notify (G_OBJECT (self));
}

void
_entente_file_set_timing (EntenteFile *self, const EntenteFileTiming *timing)
{
  self->timing = *timing;
}

/* --- public --- */

/**
 * entente_file_get_store:
 *
 * Returns: (transfer none): the content; after [method@File.close] it only remembers what it showed
 */
EntenteStore *
entente_file_get_store (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->store;
}

/**
 * entente_file_get_location:
 *
 * Returns: (transfer none): where the file stands, as it was named when opened
 */
GFile *
entente_file_get_location (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->location;
}

EntenteFileState
entente_file_get_state (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), ENTENTE_FILE_PUBLISHED);

  return self->state;
}

/**
 * entente_file_get_failure:
 *
 * Returns: (transfer none) (nullable): why the last publishing failed, while the state is
 *   %ENTENTE_FILE_FAILED
 */
const GError *
entente_file_get_failure (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), NULL);

  return self->failure;
}

/**
 * entente_file_get_recovered_edits:
 *
 * Returns: how many edits an earlier session had left unpublished and this one brought back
 */
guint
entente_file_get_recovered_edits (EntenteFile *self)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), 0);

  return self->recovered_edits;
}

/**
 * entente_file_close:
 *
 * Publishes what waits, then gives up the working copy. After a failure the file stays open and its
 * work safe: save a copy, or drop the last reference, and the next opening brings the edits back.
 *
 * Returns: %FALSE with an error of [error@StoreError] when the last edits could not be published
 */
gboolean
entente_file_close (EntenteFile *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_FILE (self), FALSE);

  if (self->working == NULL)
    return TRUE;
  if (!is_temporary (self))
    {
      _entente_file_settle (self);
      if ((_entente_file_is_behind (self) || self->state == ENTENTE_FILE_FAILED)
          && !entente_file_publish (self, error))
        return FALSE;
    }
  leave (self, TRUE);
  return TRUE;
}
