/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-store.h"

#include "entente-store-private.h"

#define SQL_INTEGRITY "PRAGMA integrity_check"
#define SQL_REFERENCES \
  "SELECT \"table\" || ' ' || coalesce (rowid, '?') || ' refers to a missing ' || parent" \
  " FROM pragma_foreign_key_check"

/* One finding a row; "ok" is none. */
static gboolean
collect (EntenteDatabase *database, const char *sql, GPtrArray *findings, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (database, sql, error);
  int code;

  if (statement == NULL)
    return FALSE;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      const char *finding = (const char *) sqlite3_column_text (statement, 0);

      if (g_strcmp0 (finding, "ok") != 0)
        g_ptr_array_add (findings, g_utf8_make_valid (finding != NULL ? finding : "", -1));
    }
  if (code != SQLITE_DONE)
    entente_database_set_error (database, code, sql, error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE;
}

/**
 * entente_store_verify:
 * @self: a store
 * @findings: (element-type utf8): array with a free function, to which one technical line is
 * appended for each thing that is wrong
 * @error: return location
 *
 * Reads the whole database, checks that it is sound and that every reference leads somewhere. It
 * takes long on a big project.
 *
 * Returns: whether it could be read to the end; there may be findings all the same
 */
gboolean
entente_store_verify (EntenteStore *self, GPtrArray *findings, GError **error)
{
  EntenteDatabase *database;

  g_return_val_if_fail (ENTENTE_IS_STORE (self), FALSE);
  g_return_val_if_fail (findings != NULL, FALSE);

  database = _entente_store_get_database (self);

  return collect (database, SQL_INTEGRITY, findings, error)
         && collect (database, SQL_REFERENCES, findings, error);
}
