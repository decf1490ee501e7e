/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-table-private.h"

/* Ids stay exact in JSON, where numbers are doubles. */
#define ID_MASK ((G_GUINT64_CONSTANT (1) << 53) - 1)

struct _EntenteTable
{
  GType type;
  const EntenteField *fields;
  guint n_fields;

  /* Owned */
  EntenteRecordHome *home;
  EntenteRows *rows;
  GHashTable *records;     /* id → record; NULL until somebody asks */
  EntenteRecordList *list; /* of them all; with @records */
  GHashTable **referrers;  /* by field: target id → EntenteRecordList; NULL until somebody asks */

  guint64 generation; /* grows whenever a record comes, goes or is read anew */
};

EntenteTable *
_entente_table_new (EntenteDatabase *database, GType type, EntenteRecordHome *home, GError **error)
{
  g_autoptr (EntenteTable) self = g_new0 (EntenteTable, 1);

  self->type = type;
  self->home = g_rc_box_acquire (home);
  self->fields = entente_record_type_get_fields (type, &self->n_fields);
  self->referrers = g_new0 (GHashTable *, self->n_fields);
  self->rows = _entente_rows_new (database, type, error);

  return self->rows != NULL ? g_steal_pointer (&self) : NULL;
}

void
_entente_table_free (EntenteTable *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_fields; i++)
    g_clear_pointer (&self->referrers[i], g_hash_table_unref);
  g_free (self->referrers);
  g_clear_object (&self->list);
  g_clear_pointer (&self->records, g_hash_table_unref);
  g_clear_pointer (&self->rows, _entente_rows_free);
  g_clear_pointer (&self->home, g_rc_box_release);
  g_free (self);
}

GType
_entente_table_get_type (EntenteTable *self)
{
  return self->type;
}

EntenteRows *
_entente_table_get_rows (EntenteTable *self)
{
  return self->rows;
}

/* Loading */

static void
load_row (EntenteTable *self, sqlite3_stmt *row)
{
  EntenteRecord *record =
    _entente_record_new (self->type, sqlite3_column_int64 (row, 0), self->home);

  _entente_record_load (record, row, 1, FALSE);
  _entente_record_list_append (self->list, record);
  g_hash_table_insert (self->records, (gpointer) _entente_record_peek_id (record), record);
}

static void
ensure_loaded (EntenteTable *self)
{
  g_autoptr (GError) error = NULL;
  sqlite3_stmt *statement;
  int code = SQLITE_DONE;

  if (self->records != NULL)
    return;

  self->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  self->list = _entente_record_list_new (self->type);

  statement = _entente_rows_select_all (self->rows, &error);
  while (statement != NULL && (code = sqlite3_step (statement)) == SQLITE_ROW)
    load_row (self, statement);
  if (statement != NULL)
    sqlite3_reset (statement);

  /* A device that fails under an open file: what could be read is shown. */
  if (statement == NULL || code != SQLITE_DONE)
    g_warning ("Reading table %s stopped: %s", entente_record_type_get_table (self->type),
               error != NULL ? error->message : sqlite3_errstr (code));
}

/* Referrers */

static EntenteRecordList *
ensure_referrers (EntenteTable *self, guint field, gint64 target)
{
  EntenteRecordList *list = g_hash_table_lookup (self->referrers[field], &target);

  if (list == NULL)
    {
      list = _entente_record_list_new (self->type);
      g_hash_table_insert (self->referrers[field], g_memdup2 (&target, sizeof target), list);
    }

  return list;
}

/* From the records rather than from the list of them all, which may wait to be told of changes. */
static void
ensure_index (EntenteTable *self, guint field)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->referrers[field] != NULL)
    return;

  records = g_hash_table_get_values_as_ptr_array (self->records);
  g_ptr_array_sort (records, _entente_record_compare_ids);
  self->referrers[field] =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  for (guint i = 0; i < records->len; i++)
    {
      gint64 target = entente_record_get_reference (records->pdata[i], field);

      _entente_record_list_append (ensure_referrers (self, field, target), records->pdata[i]);
    }
}

/* Reading */

EntenteRecordList *
_entente_table_get_list (EntenteTable *self)
{
  ensure_loaded (self);

  return self->list;
}

EntenteRecord *
_entente_table_get_record (EntenteTable *self, gint64 id)
{
  ensure_loaded (self);

  return g_hash_table_lookup (self->records, &id);
}

EntenteRecordList *
_entente_table_get_referrers (EntenteTable *self, guint field, gint64 target)
{
  g_assert (self->fields[field].kind == ENTENTE_FIELD_REFERENCE);

  ensure_loaded (self);
  ensure_index (self, field);

  return ensure_referrers (self, field, target);
}

guint64
_entente_table_get_generation (EntenteTable *self)
{
  return self->generation;
}

/* Changing */

EntenteRecord *
_entente_table_make_record (EntenteTable *self)
{
  gint64 id;

  ensure_loaded (self);

  do
    {
      guint64 bits;

      sqlite3_randomness (sizeof bits, &bits);
      id = bits & ID_MASK;
    }
  while (id == 0 || g_hash_table_contains (self->records, &id));

  return _entente_record_new (self->type, id, self->home);
}

EntenteRecord *
_entente_table_make_record_with_id (EntenteTable *self, gint64 id)
{
  g_assert (id > 0 && (id & ~ID_MASK) == 0);

  return _entente_record_new (self->type, id, self->home);
}

static void
file_reference (
  EntenteTable *self, EntenteRecord *record, guint field, gint64 target, EntenteRefresh *refresh)
{
  _entente_refresh_add (refresh, ensure_referrers (self, field, target), record);
}

static void
unfile_reference (
  EntenteTable *self, EntenteRecord *record, guint field, gint64 target, EntenteRefresh *refresh)
{
  _entente_refresh_remove (refresh, ensure_referrers (self, field, target), record);
}

static void
add_record (EntenteTable *self, EntenteRecord *record, EntenteRefresh *refresh)
{
  g_hash_table_insert (self->records, (gpointer) _entente_record_peek_id (record),
                       g_object_ref (record));
  _entente_refresh_add (refresh, self->list, record);

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->referrers[i] != NULL)
        file_reference (self, record, i, entente_record_get_reference (record, i), refresh);
    }
}

static void
remove_record (EntenteTable *self, EntenteRecord *record, EntenteRefresh *refresh)
{
  for (guint i = 0; i < self->n_fields; i++)
    {
      if (self->referrers[i] != NULL)
        unfile_reference (self, record, i, entente_record_get_reference (record, i), refresh);
    }

  _entente_refresh_remove (refresh, self->list, record);
  _entente_record_set_deleted (record, TRUE);
  g_hash_table_remove (self->records, _entente_record_peek_id (record));
}

static void
reload_record (EntenteTable *self,
               EntenteRecord *record,
               sqlite3_stmt *row,
               EntenteRefresh *refresh)
{
  g_autofree gint64 *targets = g_new0 (gint64, self->n_fields);

  for (guint i = 0; i < self->n_fields; i++)
    targets[i] = self->referrers[i] != NULL ? entente_record_get_reference (record, i) : 0;

  _entente_record_load (record, row, 1, TRUE);

  for (guint i = 0; i < self->n_fields; i++)
    {
      gint64 target = self->referrers[i] != NULL ? entente_record_get_reference (record, i) : 0;

      if (target == targets[i])
        continue;
      unfile_reference (self, record, i, targets[i], refresh);
      file_reference (self, record, i, target, refresh);
    }
}

void
_entente_table_refresh (EntenteTable *self,
                        gint64 id,
                        EntenteRecord *fresh,
                        EntenteRefresh *refresh)
{
  EntenteRecord *record;
  sqlite3_stmt *statement;
  gboolean exists;

  /* What nobody asked for is read when somebody does. */
  if (self->records == NULL)
    return;

  self->generation++;
  record = g_hash_table_lookup (self->records, &id);
  statement = _entente_rows_select (self->rows, id, NULL);
  exists = statement != NULL && sqlite3_step (statement) == SQLITE_ROW;

  if (record != NULL)
    _entente_refresh_touch (refresh, record);

  if (exists && record != NULL)
    reload_record (self, record, statement, refresh);
  else if (exists)
    {
      g_autoptr (EntenteRecord) added =
        fresh != NULL ? g_object_ref (fresh) : _entente_record_new (self->type, id, self->home);

      _entente_refresh_touch (refresh, added);
      _entente_record_load (added, statement, 1, TRUE);
      add_record (self, added, refresh);
    }
  else if (record != NULL)
    remove_record (self, record, refresh);

  if (statement != NULL)
    sqlite3_reset (statement);
}
