/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store-private.h"
#include "entente-store-tables-private.h"

struct _EntenteStore
{
  GObject parent_instance;

  /* Owned */
  EntenteDatabase *database;
  char *author;

  const EntenteSchema *schema;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteStore, entente_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_AUTHOR,
  PROP_READ_ONLY,
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

static void
entente_store_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteStore *self = ENTENTE_STORE (object);

  switch (prop_id)
    {
    case PROP_AUTHOR:
      g_value_set_string (value, self->author);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, self->read_only);
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

  g_clear_pointer (&self->database, entente_database_close);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (entente_store_parent_class)->finalize (object);
}

static void
entente_store_class_init (EntenteStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_store_get_property;
  object_class->set_property = entente_store_set_property;
  object_class->finalize = entente_store_finalize;

  properties[PROP_AUTHOR] = g_param_spec_string ("author", NULL, NULL, "",
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] = g_signal_new ("committed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_store_init (EntenteStore *self)
{
  self->author = g_strdup ("");
}

EntenteStore *
_entente_store_new (EntenteDatabase *database,
                    const EntenteSchema *schema,
                    gboolean read_only,
                    GError **error)
{
  EntenteStore *self = g_object_new (ENTENTE_TYPE_STORE, NULL);

  self->database = database;
  self->schema = schema;
  self->read_only = read_only;

  return self;
}

EntenteStore *
entente_store_new_in_memory (const EntenteSchema *schema, GError **error)
{
  g_autoptr (EntenteDatabase) database = entente_database_open (NULL, 0, error);

  g_return_val_if_fail (schema != NULL, NULL);

  if (database == NULL || !entente_database_migrate (database, schema, error))
    return NULL;

  return _entente_store_new (g_steal_pointer (&database), schema, FALSE, error);
}

EntenteDatabase *
_entente_store_get_database (EntenteStore *self)
{
  return self->database;
}

gint64
_entente_store_get_revision (EntenteStore *self)
{
  gint64 revision = 0;

  entente_database_get_integer (self->database, ENTENTE_SQL_REVISION, &revision, NULL);

  return revision;
}

const char *
entente_store_get_author (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), "");

  return self->author;
}

void
entente_store_set_author (EntenteStore *self, const char *author)
{
  g_return_if_fail (ENTENTE_IS_STORE (self));

  if (g_set_str (&self->author, author != NULL ? author : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUTHOR]);
}

gboolean
entente_store_get_read_only (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), TRUE);

  return self->read_only;
}

const EntenteSchema *
entente_store_get_schema (EntenteStore *self)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  return self->schema;
}
