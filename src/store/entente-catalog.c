/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-catalog-private.h"

#include "entente-changeset-private.h"

struct _EntenteCatalog
{
  /* Owned */
  GHashTable *by_type; /* GType → EntenteTable, owned */
  GHashTable *by_name; /* SQL name → EntenteTable, borrowed */
};

EntenteCatalog *
_entente_catalog_new (EntenteDatabase *database,
                      const EntenteSchema *schema,
                      EntenteRecordHome *home,
                      GError **error)
{
  g_autoptr (EntenteCatalog) self = g_new0 (EntenteCatalog, 1);

  self->by_type = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) _entente_table_free);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < schema->n_types; i++)
    {
      GType type = schema->types[i]();
      EntenteTable *table = _entente_table_new (database, type, home, error);

      if (table == NULL)
        return NULL;
      g_hash_table_insert (self->by_type, GSIZE_TO_POINTER (type), table);
      g_hash_table_insert (self->by_name, (gpointer) entente_record_type_get_table (type), table);
    }

  return g_steal_pointer (&self);
}

void
_entente_catalog_free (EntenteCatalog *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_name);
  g_hash_table_unref (self->by_type);
  g_free (self);
}

EntenteTable *
_entente_catalog_get_table (EntenteCatalog *self, GType type)
{
  return g_hash_table_lookup (self->by_type, GSIZE_TO_POINTER (type));
}

/* Refreshing */

typedef struct
{
  EntenteCatalog *catalog;
  GHashTable *fresh; /* id → record made by the edit */
  EntenteRefresh *refresh;
} Refreshing;

static void
refresh_row (const char *table_name, gint64 id, gpointer data)
{
  Refreshing *self = data;
  EntenteTable *table = g_hash_table_lookup (self->catalog->by_name, table_name);
  EntenteRecord *fresh = g_hash_table_lookup (self->fresh, &id);

  if (table == NULL)
    return;
  /* Two types may use one id. */
  if (fresh != NULL && G_OBJECT_TYPE (fresh) != _entente_table_get_type (table))
    fresh = NULL;

  _entente_table_refresh (table, id, fresh, self->refresh);
}

EntenteRefresh *
_entente_catalog_refresh (EntenteCatalog *self, GBytes *changeset, GPtrArray *fresh)
{
  g_autoptr (GHashTable) fresh_by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GError) error = NULL;
  Refreshing refreshing = { self, fresh_by_id, _entente_refresh_new () };

  for (guint i = 0; fresh != NULL && i < fresh->len; i++)
    g_hash_table_insert (fresh_by_id, (gpointer) _entente_record_peek_id (fresh->pdata[i]),
                         fresh->pdata[i]);

  if (!_entente_changeset_foreach (changeset, refresh_row, &refreshing, &error))
    g_warning ("%s", error->message);

  for (guint i = 0; fresh != NULL && i < fresh->len; i++)
    {
      EntenteRecord *record = fresh->pdata[i];
      EntenteTable *table = _entente_catalog_get_table (self, G_OBJECT_TYPE (record));

      if (_entente_table_get_record (table, entente_record_get_id (record)) != record)
        _entente_record_set_deleted (record, TRUE);
    }

  return refreshing.refresh;
}
