/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store.h"

#include "entente-store-private.h"
#include "entente-store-tables-private.h"

struct _EntenteStore
{
  GObject parent_instance;

  /* Owned */
  EntenteDatabase *database;
  EntenteCatalog *catalog;
  EntenteHistory *history;
  EntenteRecordHome *home;
  char *author;
  char *announced_undo; /* (nullable), labels as last notified */
  char *announced_redo;
  GQueue refreshes; /* in memory, not yet announced */

  const EntenteSchema *schema;
  gboolean read_only;
  gboolean editing;
  gboolean announcing;
};

G_DEFINE_FINAL_TYPE (EntenteStore, entente_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_AUTHOR,
  PROP_CAN_REDO,
  PROP_CAN_UNDO,
  PROP_READ_ONLY,
  PROP_REDO_LABEL,
  PROP_UNDO_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* GObject */

static void
entente_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteStore *self = ENTENTE_STORE (object);

  switch (prop_id)
    {
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, entente_store_get_can_redo (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, entente_store_get_can_undo (self));
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, entente_store_get_redo_label (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, entente_store_get_undo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_store_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  EntenteStore *self = ENTENTE_STORE (object);

  switch (prop_id)
    {
    case PROP_AUTHOR:
      entente_store_set_author (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_store_finalize (GObject *object)
{
  EntenteStore *self = ENTENTE_STORE (object);

  /* Records and lists that others still hold live on by themselves. */
  self->home->store = NULL;
  g_clear_pointer (&self->home, g_rc_box_release);
  g_clear_pointer (&self->catalog, _entente_catalog_free);
  g_clear_pointer (&self->history, _entente_history_free);
  g_clear_pointer (&self->database, entente_database_close);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->announced_undo, g_free);
  g_clear_pointer (&self->announced_redo, g_free);

  G_OBJECT_CLASS (entente_store_parent_class)->finalize (object);
}

static void
entente_store_class_init (EntenteStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags read_only = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = entente_store_get_property;
  object_class->set_property = entente_store_set_property;
  object_class->finalize = entente_store_finalize;

  properties[PROP_AUTHOR] = g_param_spec_string (
    "author", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, read_only);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, read_only);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, read_only);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, read_only);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, read_only);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_store_init (EntenteStore *self)
{
  self->author = g_strdup ("");
  self->home = g_rc_box_new0 (EntenteRecordHome);
  self->home->store = self;
  g_queue_init (&self->refreshes);
}

/* Construction */

EntenteStore *
_entente_store_new (EntenteDatabase *database,
                    const EntenteSchema *schema,
                    gboolean read_only,
                    GError **error)
{
  g_autoptr (EntenteStore) self = g_object_new (ENTENTE_TYPE_STORE, NULL);

  self->database = database;
  self->schema = schema;
  self->read_only = read_only;
  self->history = _entente_history_new (database, error);
  if (self->history == NULL)
    return NULL;
  self->catalog = _entente_catalog_new (database, schema, self->home, error);
  if (self->catalog == NULL)
    return NULL;

  self->announced_undo = g_strdup (entente_store_get_undo_label (self));
  self->announced_redo = g_strdup (entente_store_get_redo_label (self));

  return g_steal_pointer (&self);
}

/**
 * entente_store_new_in_memory:
 * @schema: (transfer none): what the store keeps; static
 * @error: return location
 *
 * A store without a file, for drafts and tests.
 *
 * Returns: (transfer full) (nullable): an empty store
 */
EntenteStore *
entente_store_new_in_memory (const EntenteSchema *schema, GError **error)
{
  g_autoptr (EntenteDatabase) database = NULL;

  g_return_val_if_fail (schema != NULL, NULL);

  database = entente_database_open (NULL, 0, error);
  if (database == NULL || !entente_database_migrate (database, schema, error))
    return NULL;

  return _entente_store_new (g_steal_pointer (&database), schema, FALSE, error);
}

/* Reading */

/**
 * entente_store_get_list:
 * @self: a store
 * @type: a record type of its schema
 *
 * The order is that of the ids, which is arbitrary but the same in every copy of a project; sort
 * with a GtkSortListModel or alike.
 *
 * Returns: (transfer none): the live list of all records of that type
 */
GListModel *
entente_store_get_list (EntenteStore *self, GType type)
{
  EntenteTable *table;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);
  table = _entente_catalog_get_table (self->catalog, type);
  g_return_val_if_fail (table != NULL, NULL);

  return G_LIST_MODEL (_entente_table_get_list (table));
}

/**
 * entente_store_get_record:
 * @self: a store
 * @type: a record type of its schema
 * @id: an id, or 0
 *
 * Returns: (transfer none) (nullable): the record of that id, the same object for all who ask;
 * %NULL when there is none
 */
EntenteRecord *
entente_store_get_record (EntenteStore *self, GType type, gint64 id)
{
  EntenteTable *table;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);
  table = _entente_catalog_get_table (self->catalog, type);
  g_return_val_if_fail (table != NULL, NULL);

  return _entente_table_get_record (table, id);
}

/**
 * entente_store_get_referrers:
 * @self: a store
 * @type: a record type of its schema
 * @field: index of one of its reference fields
 * @target: the id of the record referred to, or 0 for none
 *
 * Found through an index kept in memory: asking costs the same among ten records and ten thousand.
 *
 * Returns: (transfer none): the live list of the records of @type that refer to @target by @field,
 * in the order of their ids
 */
GListModel *
entente_store_get_referrers (EntenteStore *self, GType type, guint field, gint64 target)
{
  EntenteTable *table;
  const EntenteField *fields;
  guint n_fields = 0;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);
  table = _entente_catalog_get_table (self->catalog, type);
  g_return_val_if_fail (table != NULL, NULL);
  fields = entente_record_type_get_fields (type, &n_fields);
  g_return_val_if_fail (field < n_fields && fields[field].kind == ENTENTE_FIELD_REFERENCE, NULL);

  return G_LIST_MODEL (_entente_table_get_referrers (table, field, target));
}

/**
 * entente_store_get_generation:
 * @self: a store
 * @type: a record type of its schema
 *
 * For whoever computes something of all records of a type: while the generation is what it was, what
 * was computed is still true.
 *
 * Returns: a number that grows whenever a record of @type is added, changed or deleted
 */
guint64
entente_store_get_generation (EntenteStore *self, GType type)
{
  EntenteTable *table;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);
  table = _entente_catalog_get_table (self->catalog, type);
  g_return_val_if_fail (table != NULL, 0);

  return _entente_table_get_generation (table);
}

/**
 * entente_store_sum_generations:
 * @self: a store
 * @types: (array length=n_types): record types of its schema
 * @n_types: how many
 *
 * For what is computed of several types. Each generation only grows, so that the sum stays what it
 * was only when all of them do.
 *
 * Returns: a number that grows whenever a record of one of @types is added, changed or deleted
 */
guint64
entente_store_sum_generations (EntenteStore *self, const GType *types, guint n_types)
{
  guint64 sum = 0;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);

  for (guint i = 0; i < n_types; i++)
    sum += entente_store_get_generation (self, types[i]);

  return sum;
}

/* Transactions */

gboolean
_entente_store_begin_transaction (EntenteStore *self, GError **error)
{
  if (self->read_only)
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY,
                           "begin: the project is open for reading only");
      return FALSE;
    }

  /* Records of one edit may refer to one another, whichever is written first. */
  if (entente_database_run (self->database, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON;",
                            error))
    return TRUE;

  _entente_store_rollback_transaction (self);
  return FALSE;
}

gboolean
_entente_store_commit_transaction (EntenteStore *self, GError **error)
{
  if (entente_database_run (self->database, "COMMIT", error))
    return TRUE;

  _entente_store_rollback_transaction (self);
  return FALSE;
}

void
_entente_store_rollback_transaction (EntenteStore *self)
{
  g_autoptr (GError) error = NULL;

  /* A full disk makes SQLite roll back by itself. */
  if (!sqlite3_get_autocommit (entente_database_get_handle (self->database)))
    entente_database_run (self->database, "ROLLBACK", &error);
  if (error == NULL)
    _entente_history_load (self->history, &error);
  if (error != NULL)
    g_info ("After a rollback: %s", error->message);
}

/* Refreshing */

static void
notify_label (
  EntenteStore *self, char **announced, const char *label, guint label_prop, guint can_prop)
{
  gboolean could = *announced != NULL;

  if (!g_set_str (announced, label))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[label_prop]);
  if (could != (*announced != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[can_prop]);
}

static void
announce_labels (EntenteStore *self)
{
  notify_label (self, &self->announced_undo, entente_store_get_undo_label (self), PROP_UNDO_LABEL,
                PROP_CAN_UNDO);
  notify_label (self, &self->announced_redo, entente_store_get_redo_label (self), PROP_REDO_LABEL,
                PROP_CAN_REDO);
}

static void
announce (EntenteStore *self, EntenteRefresh *refresh)
{
  _entente_refresh_announce (refresh);
  announce_labels (self);
  g_signal_emit (self, signals[CHANGED], 0);
  g_signal_emit (self, signals[COMMITTED], 0);
}

/* Somebody who is told of an edit may commit another (leaving a text entry whose row goes away
   does): its values are in memory at once, but it is announced after the first, so that every list
   goes from state to state in order. */
void
_entente_store_refresh (EntenteStore *self, GBytes *changeset, GPtrArray *fresh)
{
  g_queue_push_tail (&self->refreshes, _entente_catalog_refresh (self->catalog, changeset, fresh));
  if (self->announcing)
    return;

  self->announcing = TRUE;
  g_object_ref (self);
  while (!g_queue_is_empty (&self->refreshes))
    {
      g_autoptr (EntenteRefresh) refresh = g_queue_pop_head (&self->refreshes);

      announce (self, refresh);
    }
  self->announcing = FALSE;
  g_object_unref (self);
}

/* Statements already prepared keep the database open until the store goes; but nobody writes any
   more. */
void
_entente_store_close (EntenteStore *self)
{
  if (self->read_only)
    return;

  self->read_only = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
  announce_labels (self);
}

/* Parts */

EntenteDatabase *
_entente_store_get_database (EntenteStore *self)
{
  return self->database;
}

EntenteCatalog *
_entente_store_get_catalog (EntenteStore *self)
{
  return self->catalog;
}

EntenteHistory *
_entente_store_get_history (EntenteStore *self)
{
  return self->history;
}

gboolean
_entente_store_is_editing (EntenteStore *self)
{
  return self->editing;
}

void
_entente_store_set_editing (EntenteStore *self, gboolean editing)
{
  self->editing = editing;
}

/* Properties */

/**
 * entente_store_get_can_undo:
 * @self: a store
 *
 * Returns: whether [method@Store.undo] has something to undo
 */
gboolean
entente_store_get_can_undo (EntenteStore *self)
{
  return entente_store_get_undo_label (self) != NULL;
}

/**
 * entente_store_get_can_redo:
 * @self: a store
 *
 * Returns: whether [method@Store.redo] has something to redo
 */
gboolean
entente_store_get_can_redo (EntenteStore *self)
{
  return entente_store_get_redo_label (self) != NULL;
}

/**
 * entente_store_get_undo_label:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what would be undone, as translated when it was made; valid
 * until the next edit
 */
const char *
entente_store_get_undo_label (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  return self->read_only ? NULL : _entente_history_get_undo_label (self->history);
}

/**
 * entente_store_get_redo_label:
 * @self: a store
 *
 * Returns: (transfer none) (nullable): what would be redone
 */
const char *
entente_store_get_redo_label (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  return self->read_only ? NULL : _entente_history_get_redo_label (self->history);
}

/**
 * entente_store_get_author:
 * @self: a store
 *
 * Returns: (transfer none): the name written in the history beside each edit, "" when none is
 * wished
 */
const char *
entente_store_get_author (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), "");

  return self->author;
}

/**
 * entente_store_set_author:
 * @self: a store
 * @author: (nullable): a name, for the edits from now on
 */
void
entente_store_set_author (EntenteStore *self, const char *author)
{
  g_autofree char *valid = NULL;

  g_return_if_fail (ENTENTE_IS_STORE (self));

  valid = g_utf8_make_valid (author != NULL ? author : "", -1);
  if (g_set_str (&self->author, valid))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR]);
}

/**
 * entente_store_get_read_only:
 * @self: a store
 *
 * Returns: whether it was opened for reading only
 */
gboolean
entente_store_get_read_only (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), TRUE);

  return self->read_only;
}

/**
 * entente_store_get_schema:
 * @self: a store
 *
 * Returns: (transfer none): what the store keeps
 */
const EntenteSchema *
entente_store_get_schema (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  return self->schema;
}

gint64
entente_store_get_revision (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);

  return _entente_history_get_revision (self->history);
}

gint64
entente_store_get_project (EntenteStore *self)
{
  gint64 project = 0;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), 0);

  entente_database_get_integer (self->database, ENTENTE_SQL_PROJECT, &project, NULL);
  return project;
}
