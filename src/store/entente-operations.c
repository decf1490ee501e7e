/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-operations-private.h"

#include "entente-record-private.h"

typedef enum
{
  INSERT,
  COPY,
  UPDATE,
  DELETE,
} OperationKind;

/* One statement to come, on one row. */
typedef struct
{
  OperationKind kind;
  EntenteRecord *record; /* owned */
  EntenteRecord *source; /* owned; of a copy */
  EntenteValue *values;  /* owned, one per field; of insertions and updates */
  gboolean *is_set;      /* owned; which of @values an update writes */
} Operation;

struct _EntenteOperations
{
  /* Owned */
  GPtrArray *operations; /* in order */
  GHashTable *open;      /* record → its last operation, when it still takes values */
};

static void
operation_free (gpointer data)
{
  Operation *self = data;
  guint n_fields = 0;
  const EntenteField *fields =
    entente_record_type_get_fields (G_OBJECT_TYPE (self->record), &n_fields);

  for (guint i = 0; self->values != NULL && i < n_fields; i++)
    _entente_field_clear (&fields[i], &self->values[i]);
  g_free (self->values);
  g_free (self->is_set);
  g_clear_object (&self->source);
  g_object_unref (self->record);
  g_free (self);
}

static Operation *
add_operation (EntenteOperations *self, OperationKind kind, EntenteRecord *record)
{
  Operation *operation = g_new0 (Operation, 1);

  operation->kind = kind;
  operation->record = g_object_ref (record);
  g_ptr_array_add (self->operations, operation);

  return operation;
}

static void
give_values (EntenteOperations *self, Operation *operation)
{
  guint n_fields = 0;
  const EntenteField *fields =
    entente_record_type_get_fields (G_OBJECT_TYPE (operation->record), &n_fields);

  operation->values = g_new0 (EntenteValue, n_fields);
  operation->is_set = g_new0 (gboolean, n_fields);
  for (guint i = 0; i < n_fields; i++)
    operation->values[i] = _entente_field_dup_initial (&fields[i]);

  g_hash_table_insert (self->open, operation->record, operation);
}

static Operation *
ensure_open_operation (EntenteOperations *self, EntenteRecord *record)
{
  Operation *operation = g_hash_table_lookup (self->open, record);

  if (operation == NULL)
    {
      operation = add_operation (self, UPDATE, record);
      give_values (self, operation);
    }

  return operation;
}

/* Writing */

static gboolean
write_update (EntenteRows *rows, Operation *operation, GError **error)
{
  guint n_fields = 0;

  entente_record_type_get_fields (G_OBJECT_TYPE (operation->record), &n_fields);
  for (guint i = 0; i < n_fields; i++)
    {
      if (operation->is_set[i]
          && !_entente_rows_update (rows, entente_record_get_id (operation->record), i,
                                    operation->values[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_operation (Operation *operation, EntenteCatalog *catalog, GError **error)
{
  EntenteRows *rows = _entente_table_get_rows (
    _entente_catalog_get_table (catalog, G_OBJECT_TYPE (operation->record)));
  gint64 id = entente_record_get_id (operation->record);

  switch (operation->kind)
    {
    case INSERT:
      return _entente_rows_insert (rows, id, operation->values, error);
    case COPY:
      return _entente_rows_copy (rows, id, entente_record_get_id (operation->source), error);
    case UPDATE:
      return write_update (rows, operation, error);
    case DELETE:
      return _entente_rows_delete (rows, id, error);
    default:
      g_assert_not_reached ();
    }
}

/* Public */

EntenteOperations *
_entente_operations_new (void)
{
  EntenteOperations *self = g_new0 (EntenteOperations, 1);

  self->operations = g_ptr_array_new_with_free_func (operation_free);
  self->open = g_hash_table_new (NULL, NULL);

  return self;
}

void
_entente_operations_free (EntenteOperations *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->open);
  g_ptr_array_unref (self->operations);
  g_free (self);
}

void
_entente_operations_insert (EntenteOperations *self, EntenteRecord *record)
{
  give_values (self, add_operation (self, INSERT, record));
}

void
_entente_operations_copy (EntenteOperations *self, EntenteRecord *record, EntenteRecord *source)
{
  add_operation (self, COPY, record)->source = g_object_ref (source);
  /* What is set on the original from now on is not for the copy. */
  g_hash_table_remove (self->open, source);
}

void
_entente_operations_set (EntenteOperations *self,
                         EntenteRecord *record,
                         guint field,
                         EntenteValue value)
{
  Operation *operation = ensure_open_operation (self, record);
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  _entente_field_clear (&fields[field], &operation->values[field]);
  operation->values[field] = value;
  operation->is_set[field] = TRUE;
}

void
_entente_operations_delete (EntenteOperations *self, EntenteRecord *record)
{
  add_operation (self, DELETE, record);
  /* A deletion changes other rows, even such as this edit set; from here on they are set anew. */
  g_hash_table_remove_all (self->open);
}

/* Reading */

static EntenteValue
peek_before (EntenteOperations *self, guint end, EntenteRecord *record, guint field)
{
  for (guint i = end; i > 0; i--)
    {
      const Operation *operation = self->operations->pdata[i - 1];

      if (operation->record != record)
        continue;
      if (operation->kind == COPY)
        return peek_before (self, i - 1, operation->source, field);
      if (operation->kind == INSERT || (operation->kind == UPDATE && operation->is_set[field]))
        return operation->values[field];
    }

  return _entente_record_peek_value (record, field);
}

EntenteValue
_entente_operations_peek (EntenteOperations *self, EntenteRecord *record, guint field)
{
  return peek_before (self, self->operations->len, record, field);
}

gboolean
_entente_operations_is_deleted (EntenteOperations *self, EntenteRecord *record)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      const Operation *operation = self->operations->pdata[i];

      if (operation->kind == DELETE && operation->record == record)
        return TRUE;
    }

  return entente_record_is_deleted (record);
}

GHashTable *
_entente_operations_group_followed (EntenteOperations *self)
{
  GHashTable *groups
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->operations->len; i++)
    {
      const Operation *operation = self->operations->pdata[i];
      const gpointer type = GSIZE_TO_POINTER (G_OBJECT_TYPE (operation->record));
      GPtrArray *group;

      if (ENTENTE_RECORD_GET_CLASS (operation->record)->follow == NULL
          || !g_hash_table_add (seen, operation->record))
        continue;
      group = g_hash_table_lookup (groups, type);
      if (group == NULL)
        {
          group = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (groups, type, group);
        }
      g_ptr_array_add (group, g_object_ref (operation->record));
    }

  return groups;
}

gboolean
_entente_operations_write (EntenteOperations *self, EntenteCatalog *catalog, GError **error)
{
  for (guint i = 0; i < self->operations->len; i++)
    {
      if (!write_operation (self->operations->pdata[i], catalog, error))
        return FALSE;
    }

  return TRUE;
}
