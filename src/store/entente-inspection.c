/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-migration-private.h"

#define SQL_SCHEMA \
  "SELECT type || ' ' || name || ' ' || tbl_name, coalesce (sql, '') FROM sqlite_schema ORDER BY " \
  "1"
#define SQL_COLUMNS \
  "SELECT t.name, c.name, upper (c.type) FROM pragma_table_list AS t, pragma_table_info (t.name) " \
  "AS c" \
  " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"

static gboolean
find_version (EntenteDatabase *self, const EntenteSchema *schema, guint *version, GError **error)
{
  gint64 application_id = 0;
  gint64 user_version = 0;

  if (!entente_database_get_integer (self, "PRAGMA application_id", &application_id, error)
      || !entente_database_get_integer (self, "PRAGMA user_version", &user_version, error))
    return FALSE;

  if ((guint32) application_id != schema->application_id)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FOREIGN,
                 "inspect: application id %" G_GINT64_FORMAT, application_id);
  else if (user_version > (gint64) schema->n_steps)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NEWER,
                 "inspect: version %" G_GINT64_FORMAT ", known up to %u", user_version,
                 schema->n_steps);
  else if (user_version < 1)
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
                 "inspect: version %" G_GINT64_FORMAT " was never written", user_version);
  else
    {
      *version = user_version;
      return TRUE;
    }

  return FALSE;
}

/* One string that two databases share only when they have the same tables, indexes, views and
   triggers. */
static char *
dup_outline (EntenteDatabase *self, GError **error)
{
  g_autoptr (GString) outline = g_string_new (NULL);
  sqlite3_stmt *statement = entente_database_prepare (self, SQL_SCHEMA, error);
  int code;

  if (statement == NULL)
    return NULL;

  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    g_string_append_printf (outline, "%s\n%s\n", sqlite3_column_text (statement, 0),
                            sqlite3_column_text (statement, 1));
  if (code != SQLITE_DONE)
    entente_database_set_error (self, code, "inspect: read the schema", error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE ? g_string_free_and_steal (g_steal_pointer (&outline)) : NULL;
}

static gboolean
compare_outline (EntenteDatabase *self, EntenteDatabase *model, GError **error)
{
  g_autofree char *expected = dup_outline (model, error);
  g_autofree char *found = expected != NULL ? dup_outline (self, error) : NULL;

  if (found == NULL)
    return FALSE;
  if (g_str_equal (found, expected))
    return TRUE;

  g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_HOSTILE,
                       "inspect: other tables, triggers or views than a project has");
  return FALSE;
}

/* The condition under which a value is none that this program writes. */
static char *
dup_strangeness (const char *column, const char *declared)
{
  if (g_str_has_prefix (declared, "INT"))
    return g_strdup_printf ("typeof (\"%s\") NOT IN ('integer', 'null')", column);
  if (g_str_equal (declared, "TEXT"))
    return g_strdup_printf ("typeof (\"%s\") NOT IN ('text', 'null') OR octet_length (\"%s\") > %d",
                            column, column, ENTENTE_TEXT_BYTES_MAX);
  return NULL;
}

static gboolean
has_strange_value (EntenteDatabase *self, const char *table, const char *conditions, GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT count(*) FROM (SELECT 1 FROM \"%s\" WHERE %s LIMIT 1)", table, conditions);
  gint64 n_strange = 0;

  if (!entente_database_get_integer (self, sql, &n_strange, error))
    return TRUE;
  if (n_strange == 0)
    return FALSE;

  g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_HOSTILE,
               "inspect: table “%s” holds a value of another type or size than declared", table);
  return TRUE;
}

/* SQLite lets any column hold any type; readers rely on the declared ones. */
static gboolean
check_values (EntenteDatabase *self, EntenteDatabase *model, GError **error)
{
  g_autoptr (GHashTable) conditions =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = entente_database_prepare (model, SQL_COLUMNS, error);
  GHashTableIter iter;
  gpointer table, condition;

  if (statement == NULL)
    return FALSE;

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (statement, 0);
      g_autofree char *strange =
        dup_strangeness ((const char *) sqlite3_column_text (statement, 1),
                         (const char *) sqlite3_column_text (statement, 2));
      const char *before = g_hash_table_lookup (conditions, name);

      if (strange != NULL)
        g_hash_table_insert (conditions, g_strdup (name),
                             before == NULL ? g_steal_pointer (&strange)
                                            : g_strconcat (before, " OR ", strange, NULL));
    }
  sqlite3_reset (statement);

  g_hash_table_iter_init (&iter, conditions);
  while (g_hash_table_iter_next (&iter, &table, &condition))
    {
      if (has_strange_value (self, table, condition, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_pages (EntenteDatabase *self, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self, "PRAGMA integrity_check(1)", error);
  g_autofree char *finding = NULL;
  int code;

  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    finding = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  else
    entente_database_set_error (self, code, "inspect: check the pages", error);
  sqlite3_reset (statement);

  if (finding == NULL)
    return FALSE;
  if (g_str_equal (finding, "ok"))
    return TRUE;

  g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT, "inspect: %s", finding);
  return FALSE;
}

/*
 * entente_database_inspect:
 *
 * The schema is compared before anything that would evaluate a part of it, so that nothing a
 * stranger wrote there is ever run.
 */
gboolean
entente_database_inspect (EntenteDatabase *self, const EntenteSchema *schema, GError **error)
{
  g_autoptr (EntenteDatabase) model = NULL;
  guint version = 0;

  if (!find_version (self, schema, &version, error))
    return FALSE;

  model = entente_database_open (NULL, 0, error);

  return model != NULL && _entente_database_migrate_to (model, schema, version, error)
         && compare_outline (self, model, error) && check_pages (self, error)
         && check_values (self, model, error)
         && _entente_database_check_references (self, "inspect", error);
}
