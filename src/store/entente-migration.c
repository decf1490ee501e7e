/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-database-private.h"
#include "entente-migration-private.h"
#include "entente-store-tables-private.h"

static gboolean
write_header (EntenteDatabase *self, guint32 application_id, guint version, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %u;",
                                          (gint32) application_id, version);

  return entente_database_run (self, sql, error);
}

/* Changesets name columns by position and would be misread in another schema. What was done remains
   readable in the history; what was undone before is gone for good. */
static gboolean
retire_history (EntenteDatabase *self, GError **error)
{
  return entente_database_run (self,
                               "DELETE FROM store_history WHERE id > (" ENTENTE_SQL_POSITION ");"
                               "UPDATE store_history SET changeset = x'', typing = '';",
                               error);
}

/* _entente_database_check_references: @step: what is being done, for the message */
gboolean
_entente_database_check_references (EntenteDatabase *self, const char *step, GError **error)
{
  gint64 n_broken = 0;

  if (!entente_database_get_integer (self, "SELECT count(*) FROM pragma_foreign_key_check",
                                     &n_broken, error))
    return FALSE;
  if (n_broken == 0)
    return TRUE;

  g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
               "%s: %" G_GINT64_FORMAT " references lead nowhere", step, n_broken);
  return FALSE;
}

/* A row that was written before a column was added lacks it: SQLite reads the default, but its session
   extension records NULL, and the first edit of the row could not be undone. Written anew, every row
   has all columns. */
#define SQL_COMPLETE_ROWS \
  "SELECT group_concat (printf ('UPDATE \"%w\" SET id = id;', name), '')" \
  " FROM sqlite_schema" \
  " WHERE type = 'table'" \
  " AND name NOT GLOB 'sqlite_*'" \
  " AND name NOT GLOB '" ENTENTE_STORE_TABLE_PREFIX "*'"

static gboolean
complete_rows (EntenteDatabase *self, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self, SQL_COMPLETE_ROWS, error);
  g_autofree char *updates = NULL;

  if (statement == NULL)
    return FALSE;

  if (sqlite3_step (statement) == SQLITE_ROW)
    updates = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_reset (statement);

  return updates == NULL || entente_database_run (self, updates, error);
}

static gboolean
run_steps (EntenteDatabase *self, const EntenteSchema *schema, guint from, guint to, GError **error)
{
  if (from == 0 && !entente_database_run (self, entente_store_tables, error))
    return FALSE;

  for (guint step = from; step < to; step++)
    {
      if (!entente_database_run (self, schema->steps[step], error))
        return FALSE;
    }

  return complete_rows (self, error) && (from == 0 || retire_history (self, error))
         && write_header (self, schema->application_id, to, error)
         && _entente_database_check_references (self, "migrate", error);
}

static gboolean
run_steps_at_once (
  EntenteDatabase *self, const EntenteSchema *schema, guint from, guint to, GError **error)
{
  if (!entente_database_run (self, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (run_steps (self, schema, from, to, error) && entente_database_run (self, "COMMIT", error))
    return TRUE;

  entente_database_run (self, "ROLLBACK", NULL);
  return FALSE;
}

/* Nothing is ever added to a database of another program. */
static gboolean
find_version (EntenteDatabase *self, const EntenteSchema *schema, gint64 *version, GError **error)
{
  gint64 application_id = 0;
  gint64 n_tables = 0;

  if (!entente_database_get_integer (self, "PRAGMA user_version", version, error)
      || !entente_database_get_integer (self, "PRAGMA application_id", &application_id, error)
      || !entente_database_get_integer (self, "SELECT count(*) FROM sqlite_schema", &n_tables,
                                        error))
    return FALSE;

  if ((guint32) application_id != schema->application_id && n_tables > 0)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN,
                 "migrate: application id %" G_GINT64_FORMAT, application_id);
  else if (*version > (gint64) schema->n_steps)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NEWER,
                 "migrate: version %" G_GINT64_FORMAT ", known up to %u", *version,
                 schema->n_steps);
  else if (*version < 0 || (*version == 0 && n_tables > 0))
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
                 "migrate: version %" G_GINT64_FORMAT " was never written", *version);
  else
    return TRUE;

  return FALSE;
}

/*
 * _entente_database_migrate_to:
 * @version: up to and with this step; at most the schema's
 *
 * All steps succeed in one transaction, or nothing changes.
 */
gboolean
_entente_database_migrate_to (EntenteDatabase *self,
                              const EntenteSchema *schema,
                              guint version,
                              GError **error)
{
  gint64 current = 0;
  gboolean done;

  g_assert (version <= schema->n_steps);

  if (!find_version (self, schema, &current, error))
    return FALSE;
  if (current >= version)
    return TRUE;

  /* A step may rebuild a table that others refer to; the references are checked at the end. The
     switch has no effect inside a transaction. */
  if (!entente_database_run (self, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  done = run_steps_at_once (self, schema, current, version, error);

  return entente_database_run (self, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

gboolean
entente_database_migrate (EntenteDatabase *self, const EntenteSchema *schema, GError **error)
{
  return _entente_database_migrate_to (self, schema, schema->n_steps, error);
}
