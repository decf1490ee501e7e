/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-changeset-private.h"

#include "entente-store-tables-private.h"

static gboolean
check (EntenteDatabase *database, int code, const char *step, GError **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  entente_database_set_error (database, code, step, error);
  return FALSE;
}

static GBytes *
take_bytes (void *buffer, int length)
{
  return g_bytes_new_with_free_func (buffer, length, sqlite3_free, buffer);
}

static void *
peek_bytes (GBytes *bytes, int *length)
{
  gsize size = 0;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  *length = size;
  return (void *) data;
}

static int
is_tracked (void *data, const char *table)
{
  return !g_str_has_prefix (table, ENTENTE_STORE_TABLE_PREFIX)
         && !g_str_has_prefix (table, "sqlite_");
}

/* Recording */

sqlite3_session *
_entente_changeset_record (EntenteDatabase *database, GError **error)
{
  sqlite3_session *session = NULL;
  int code = sqlite3session_create (entente_database_get_handle (database), "main", &session);

  if (!check (database, code, "record: create a session", error))
    return NULL;

  sqlite3session_table_filter (session, is_tracked, NULL);
  if (!check (database, sqlite3session_attach (session, NULL), "record: attach the tables", error))
    g_clear_pointer (&session, sqlite3session_delete);

  return session;
}

GBytes *
_entente_changeset_new_from_session (EntenteDatabase *database,
                                     sqlite3_session *session,
                                     GError **error)
{
  void *buffer = NULL;
  int length = 0;
  int code = sqlite3session_changeset (session, &length, &buffer);

  return check (database, code, "record: take the changeset", error) ? take_bytes (buffer, length)
                                                                     : NULL;
}

static gboolean
add_difference (EntenteDatabase *database,
                sqlite3_session *session,
                const char *table,
                GError **error)
{
  char *message = NULL;
  int code = sqlite3session_attach (session, table);

  if (code == SQLITE_OK)
    code = sqlite3session_diff (session, "main", table, &message);
  if (code == SQLITE_OK)
    return TRUE;

  g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED, "compare table “%s”: %s",
               table, message != NULL ? message : sqlite3_errstr (code));
  sqlite3_free (message);
  return FALSE;
}

static gboolean
add_differences (EntenteDatabase *database, sqlite3_session *session, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (
    database, "SELECT name FROM main.sqlite_schema WHERE type = 'table' ORDER BY name", error);
  gboolean done = statement != NULL;

  while (done && sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *table = (const char *) sqlite3_column_text (statement, 0);

      if (is_tracked (NULL, table))
        done = add_difference (database, session, table, error);
    }
  if (statement != NULL)
    sqlite3_reset (statement);

  return done;
}

GBytes *
_entente_changeset_new_from_difference (EntenteDatabase *database,
                                        const char *attached,
                                        GError **error)
{
  sqlite3_session *session = NULL;
  GBytes *changeset = NULL;
  int code = sqlite3session_create (entente_database_get_handle (database), attached, &session);

  if (!check (database, code, "compare: create a session", error))
    return NULL;

  if (add_differences (database, session, error))
    changeset = _entente_changeset_new_from_session (database, session, error);
  sqlite3session_delete (session);

  return changeset;
}

/* Transforming */

GBytes *
_entente_changeset_invert (GBytes *changeset, GError **error)
{
  int length, inverse_length = 0;
  void *buffer = peek_bytes (changeset, &length);
  void *inverse = NULL;
  int code = sqlite3changeset_invert (length, buffer, &inverse_length, &inverse);

  return check (NULL, code, "invert a changeset", error) ? take_bytes (inverse, inverse_length)
                                                         : NULL;
}

GBytes *
_entente_changeset_join (GBytes *first, GBytes *second, GError **error)
{
  int first_length, second_length, length = 0;
  void *first_buffer = peek_bytes (first, &first_length);
  void *second_buffer = peek_bytes (second, &second_length);
  void *buffer = NULL;
  int code = sqlite3changeset_concat (first_length, first_buffer, second_length, second_buffer,
                                      &length, &buffer);

  return check (NULL, code, "join changesets", error) ? take_bytes (buffer, length) : NULL;
}

/* Applying */

static int
refuse_conflict (void *data, int kind, sqlite3_changeset_iter *change)
{
  int *conflict = data;

  *conflict = kind;
  return SQLITE_CHANGESET_ABORT;
}

gboolean
_entente_changeset_apply (EntenteDatabase *database, GBytes *changeset, GError **error)
{
  int length, conflict = 0;
  void *buffer = peek_bytes (changeset, &length);
  /* The changeset already holds what cascades did; they must not happen a second time. It may come
     from a file made to harm, so the store's own tables are out of its reach. The caller rolls its
     transaction back when this fails: a savepoint within would only make big changesets slow, more
     than linearly. */
  int code = sqlite3changeset_apply_v2 (
    entente_database_get_handle (database), length, buffer, is_tracked, refuse_conflict, &conflict,
    NULL, NULL, SQLITE_CHANGESETAPPLY_FKNOACTION | SQLITE_CHANGESETAPPLY_NOSAVEPOINT);

  if (code == SQLITE_ABORT && conflict != 0)
    {
      g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED,
                   "apply a changeset: the content is not the one it was made for (conflict %d)",
                   conflict);
      return FALSE;
    }

  return check (database, code, "apply a changeset", error);
}

/* Reading */

static gboolean
read_id (sqlite3_changeset_iter *change, int operation, gint64 *id)
{
  unsigned char *is_key = NULL;
  sqlite3_value *value = NULL;
  int n_columns = 0;

  sqlite3changeset_pk (change, &is_key, &n_columns);
  for (int i = 0; i < n_columns; i++)
    {
      if (!is_key[i])
        continue;
      if (operation == SQLITE_INSERT)
        sqlite3changeset_new (change, i, &value);
      else
        sqlite3changeset_old (change, i, &value);
      break;
    }
  if (value == NULL || sqlite3_value_type (value) != SQLITE_INTEGER)
    return FALSE;

  *id = sqlite3_value_int64 (value);
  return TRUE;
}

gboolean
_entente_changeset_foreach (GBytes *changeset,
                            EntenteChangesetFunc function,
                            gpointer data,
                            GError **error)
{
  sqlite3_changeset_iter *change = NULL;
  int length;
  void *buffer = peek_bytes (changeset, &length);
  int code = sqlite3changeset_start (&change, length, buffer);

  while (code == SQLITE_OK && sqlite3changeset_next (change) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation;
      gint64 id;

      code = sqlite3changeset_op (change, &table, &n_columns, &operation, NULL);
      if (code == SQLITE_OK && read_id (change, operation, &id))
        function (table, id, data);
    }
  if (code == SQLITE_OK)
    code = sqlite3changeset_finalize (change);
  else if (change != NULL)
    sqlite3changeset_finalize (change);

  return check (NULL, code, "read a changeset", error);
}
