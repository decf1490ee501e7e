/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store.h"

#include "entente-changeset-private.h"
#include "entente-store-private.h"
#include "entente-store-tables-private.h"

#define SQL_HISTORY \
  "SELECT id, label, author, time, id > (" ENTENTE_SQL_POSITION \
  ") FROM store_history ORDER BY id DESC"

#define SQL_FORGET \
  "DELETE FROM store_history;" \
  "UPDATE store_state SET value = 0 WHERE name = 'position';"

/* No feature has any code for undo: the history says which changeset to apply, and the refresh that
   follows is the one of any edit. */
static gboolean
step (EntenteStore *self, GBytes *(*move) (EntenteHistory *, GError **), GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (!_entente_store_begin_transaction (self, error))
    return FALSE;

  changeset = move (_entente_store_get_history (self), error);
  if (changeset == NULL
      || !_entente_changeset_apply (_entente_store_get_database (self), changeset, error))
    {
      _entente_store_rollback_transaction (self);
      return FALSE;
    }
  if (!_entente_store_commit_transaction (self, error))
    return FALSE;

  _entente_store_refresh (self, changeset, NULL);
  return TRUE;
}

/**
 * entente_store_undo:
 * @self: a store, without an edit under way
 * @error: return location
 *
 * Takes the last edit back, whatever it was, even one made before the project was last closed.
 *
 * Returns: whether it was undone; if not, nothing changed
 */
gboolean
entente_store_undo (EntenteStore *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);
  g_return_val_if_fail (!_entente_store_is_editing (self), FALSE);

  return step (self, _entente_history_undo, error);
}

/**
 * entente_store_redo:
 * @self: a store, without an edit under way
 * @error: return location
 *
 * Does the edit again that was undone last.
 *
 * Returns: whether it was redone; if not, nothing changed
 */
gboolean
entente_store_redo (EntenteStore *self, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);
  g_return_val_if_fail (!_entente_store_is_editing (self), FALSE);

  return step (self, _entente_history_redo, error);
}

/**
 * entente_store_dup_history:
 * @self: a store
 * @error: return location
 *
 * Returns: (transfer full) (element-type EntenteHistoryEntry) (nullable): the edits that the
 * project remembers, the latest first; those that were undone come first of all
 */
GPtrArray *
entente_store_dup_history (EntenteStore *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  EntenteDatabase *database;
  sqlite3_stmt *statement;
  int code;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), NULL);

  database = _entente_store_get_database (self);
  statement = entente_database_prepare (database, SQL_HISTORY, error);
  if (statement == NULL)
    return NULL;

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_history_entry_free);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EntenteHistoryEntry *entry = g_new0 (EntenteHistoryEntry, 1);

      entry->id = sqlite3_column_int64 (statement, 0);
      entry->label = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 1), -1);
      entry->author = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 2), -1);
      entry->time = sqlite3_column_int64 (statement, 3);
      entry->undone = sqlite3_column_int64 (statement, 4) != 0;
      g_ptr_array_add (entries, entry);
    }
  if (code != SQLITE_DONE)
    entente_database_set_error (database, code, "read the history", error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE ? g_steal_pointer (&entries) : NULL;
}

/**
 * entente_history_entry_free:
 * @entry: (transfer full) (nullable): an entry
 */
void
entente_history_entry_free (EntenteHistoryEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->label);
  g_free (entry->author);
  g_free (entry);
}

/**
 * entente_store_forget_history:
 * @self: a store, without an edit under way
 * @error: return location
 *
 * Makes what stands now the beginning: nothing before can be undone any more. It is for projects
 * that are made with something in them, so that their first edit is the user's.
 *
 * Returns: whether it was done; if not, nothing changed
 */
gboolean
entente_store_forget_history (EntenteStore *self, GError **error)
{
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);

  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);
  g_return_val_if_fail (!_entente_store_is_editing (self), FALSE);

  if (!_entente_store_begin_transaction (self, error))
    return FALSE;
  if (!entente_database_run (_entente_store_get_database (self), SQL_FORGET, error)
      || !_entente_history_count (_entente_store_get_history (self), error)
      || !_entente_history_load (_entente_store_get_history (self), error))
    {
      _entente_store_rollback_transaction (self);
      return FALSE;
    }
  if (!_entente_store_commit_transaction (self, error))
    return FALSE;

  _entente_store_refresh (self, nothing, NULL);
  return TRUE;
}

gboolean
_entente_database_forget_history (EntenteDatabase *database, GError **error)
{
  if (entente_database_run (database, "BEGIN IMMEDIATE;" SQL_FORGET "COMMIT; VACUUM;", error))
    return TRUE;

  if (!sqlite3_get_autocommit (entente_database_get_handle (database)))
    entente_database_run (database, "ROLLBACK", NULL);
  return FALSE;
}
