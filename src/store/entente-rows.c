/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-rows-private.h"

struct _EntenteRows
{
  EntenteDatabase *database; /* borrowed */
  const EntenteField *fields;
  guint n_fields;

  /* Owned */
  char *select_all;
  char *select;
  char *insert;
  char *copy;
  char **updates; /* one per field */
  char *delete;
};

/* Names come from the program's own tables of fields, never from a file. */
static char *
dup_columns (const EntenteField *fields, guint n_fields)
{
  g_autoptr (GString) columns = g_string_new ("id");

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = _entente_field_dup_column (&fields[i]);

      g_string_append_printf (columns, ", %s", column);
    }

  return g_string_free_and_steal (g_steal_pointer (&columns));
}

static char *
dup_parameters (guint n_fields)
{
  g_autoptr (GString) parameters = g_string_new ("?1");

  for (guint i = 0; i < n_fields; i++)
    g_string_append_printf (parameters, ", ?%u", i + 2);

  return g_string_free_and_steal (g_steal_pointer (&parameters));
}

static char **
dup_updates (const char *table, const EntenteField *fields, guint n_fields)
{
  char **updates = g_new0 (char *, n_fields + 1);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *column = _entente_field_dup_column (&fields[i]);

      updates[i] = g_strdup_printf ("UPDATE %s SET %s = ?2 WHERE id = ?1", table, column);
    }

  return updates;
}

EntenteRows *
_entente_rows_new (EntenteDatabase *database, GType type, GError **error)
{
  g_autoptr (EntenteRows) self = g_new0 (EntenteRows, 1);
  const char *table = entente_record_type_get_table (type);
  g_autofree char *columns = NULL;
  g_autofree char *parameters = NULL;

  self->database = database;
  self->fields = entente_record_type_get_fields (type, &self->n_fields);
  columns = dup_columns (self->fields, self->n_fields);
  parameters = dup_parameters (self->n_fields);

  self->select_all = g_strdup_printf ("SELECT %s FROM %s ORDER BY id", columns, table);
  self->select = g_strdup_printf ("SELECT %s FROM %s WHERE id = ?1", columns, table);
  self->insert = g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s)", table, columns, parameters);
  self->copy = g_strdup_printf ("INSERT INTO %s (%s) SELECT ?1%s FROM %s WHERE id = ?2", table,
                                columns, columns + strlen ("id"), table);
  self->updates = dup_updates (table, self->fields, self->n_fields);
  self->delete = g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table);

  return entente_database_prepare (database, self->select, error) != NULL ? g_steal_pointer (&self)
                                                                          : NULL;
}

void
_entente_rows_free (EntenteRows *self)
{
  if (self == NULL)
    return;

  g_free (self->select_all);
  g_free (self->select);
  g_free (self->insert);
  g_free (self->copy);
  g_strfreev (self->updates);
  g_free (self->delete);
  g_free (self);
}

sqlite3_stmt *
_entente_rows_select_all (EntenteRows *self, GError **error)
{
  return entente_database_prepare (self->database, self->select_all, error);
}

static sqlite3_stmt *
prepare_for (EntenteRows *self, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self->database, sql, error);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, id);

  return statement;
}

sqlite3_stmt *
_entente_rows_select (EntenteRows *self, gint64 id, GError **error)
{
  return prepare_for (self, self->select, id, error);
}

static gboolean
bind (EntenteRows *self,
      guint field,
      EntenteValue value,
      sqlite3_stmt *statement,
      int parameter,
      GError **error)
{
  const EntenteField *description = &self->fields[field];

  if (_entente_field_is_text (description) && value.text != NULL
      && strlen (value.text) > ENTENTE_TEXT_BYTES_MAX)
    {
      g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_TOO_LARGE,
                   "write “%s”: the text is longer than what is opened again", description->name);
      return FALSE;
    }

  _entente_field_bind (description, value, statement, parameter);
  return TRUE;
}

gboolean
_entente_rows_insert (EntenteRows *self, gint64 id, const EntenteValue *values, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, self->insert, id, error);

  if (statement == NULL)
    return FALSE;

  for (guint i = 0; i < self->n_fields; i++)
    {
      if (!bind (self, i, values[i], statement, i + 2, error))
        return FALSE;
    }

  return entente_database_finish (self->database, statement, error);
}

/* In SQL, so that a choice this program does not know is copied as well. */
gboolean
_entente_rows_copy (EntenteRows *self, gint64 id, gint64 source, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, self->copy, id, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_int64 (statement, 2, source);

  return entente_database_finish (self->database, statement, error);
}

gboolean
_entente_rows_update (EntenteRows *self, gint64 id, guint field, EntenteValue value, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, self->updates[field], id, error);

  return statement != NULL && bind (self, field, value, statement, 2, error)
         && entente_database_finish (self->database, statement, error);
}

gboolean
_entente_rows_delete (EntenteRows *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, self->delete, id, error);

  return statement != NULL && entente_database_finish (self->database, statement, error);
}
