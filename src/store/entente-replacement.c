/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-changeset-private.h"
#include "entente-store-private.h"

#define SQL_ATTACH "ATTACH ?1 AS theirs"
#define SQL_DETACH "DETACH theirs"
/* Numbers given out in either copy are given out. */
#define SQL_JOIN_COUNTERS \
  "INSERT INTO main.store_counter (series, last) SELECT series, last FROM theirs.store_counter " \
  "WHERE true" \
  " ON CONFLICT (series) DO UPDATE SET last = max (last, excluded.last)"

static gboolean
attach (EntenteDatabase *database, const char *path, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, error);
  g_autofree char *name = uri != NULL ? g_strconcat (uri, "?mode=ro&immutable=1", NULL) : NULL;
  sqlite3_stmt *statement =
    name != NULL ? entente_database_prepare (database, SQL_ATTACH, error) : NULL;

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);

  return entente_database_finish (database, statement, error);
}

/* Changesets name columns by position. */
static gboolean
check_same_version (EntenteDatabase *database, GError **error)
{
  gint64 ours = 0;
  gint64 theirs = 0;

  if (!entente_database_get_integer (database, "PRAGMA main.user_version", &ours, error)
      || !entente_database_get_integer (database, "PRAGMA theirs.user_version", &theirs, error))
    return FALSE;
  if (ours == theirs)
    return TRUE;

  g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED,
               "replace: version %" G_GINT64_FORMAT " was not migrated to %" G_GINT64_FORMAT,
               theirs, ours);
  return FALSE;
}

static GBytes *
write_difference (EntenteStore *self, const char *label, GError **error)
{
  EntenteDatabase *database = _entente_store_get_database (self);
  EntenteHistory *history = _entente_store_get_history (self);
  g_autoptr (GBytes) changeset = NULL;

  if (!entente_database_run (database, SQL_JOIN_COUNTERS, error))
    return NULL;

  changeset = _entente_changeset_new_from_difference (database, "theirs", error);
  if (changeset == NULL)
    return NULL;

  if (g_bytes_get_size (changeset) > 0
      && (!_entente_changeset_apply (database, changeset, error)
          || !_entente_history_append (history, label, entente_store_get_author (self), NULL,
                                       changeset, error)))
    return NULL;

  return g_steal_pointer (&changeset);
}

static GBytes *
replace_attached (EntenteStore *self, const char *label, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (!check_same_version (_entente_store_get_database (self), error)
      || !_entente_store_begin_transaction (self, error))
    return NULL;

  changeset = write_difference (self, label, error);
  if (changeset == NULL)
    {
      _entente_store_rollback_transaction (self);
      return NULL;
    }

  return _entente_store_commit_transaction (self, error) ? g_steal_pointer (&changeset) : NULL;
}

/*
 * _entente_store_replace_content:
 * @path: another database of the same version, inspected, and closed or at rest
 * @label: of the edit in the history, translated
 *
 * Only the rows that differ are touched, so records that are the same in both stay the same
 * objects.
 */
gboolean
_entente_store_replace_content (EntenteStore *self,
                                const char *path,
                                const char *label,
                                GError **error)
{
  EntenteDatabase *database = _entente_store_get_database (self);
  g_autoptr (GBytes) changeset = NULL;

  g_return_val_if_fail (!_entente_store_is_editing (self), FALSE);

  if (!attach (database, path, error))
    return FALSE;

  changeset = replace_attached (self, label, error);
  entente_database_run (database, SQL_DETACH, NULL);
  if (changeset == NULL)
    return FALSE;

  if (g_bytes_get_size (changeset) > 0)
    _entente_store_refresh (self, changeset, NULL);
  return TRUE;
}
