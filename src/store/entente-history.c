/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-history-private.h"

#include "entente-changeset-private.h"
#include "entente-store-tables-private.h"

#define SQL_SIZE "SELECT count(*), coalesce (sum (length (changeset)), 0) FROM store_history"
#define SQL_LAST \
  "SELECT id, label, length (changeset), typing, author, time FROM store_history" \
  " WHERE id <= ?1 ORDER BY id DESC LIMIT 1"
#define SQL_NEXT \
  "SELECT id, label, length (changeset), typing, author, time FROM store_history" \
  " WHERE id > ?1 ORDER BY id LIMIT 1"
#define SQL_CHANGESET "SELECT changeset FROM store_history WHERE id = ?1"
#define SQL_INSERT \
  "INSERT INTO store_history (id, mark, label, author, time, typing, changeset)" \
  " VALUES (?1, random (), ?2, ?3, ?4, ?5, ?6)"
#define SQL_EXTEND \
  "UPDATE store_history SET changeset = ?2, time = ?3, mark = random () WHERE id = ?1"
#define SQL_DELETE "DELETE FROM store_history WHERE id = ?1"
#define SQL_DELETE_UNDONE "DELETE FROM store_history WHERE id > ?1"
#define SQL_OLDEST "SELECT id, length (changeset) FROM store_history ORDER BY id LIMIT 1"
#define SQL_SET_STATE "UPDATE store_state SET value = ?2 WHERE name = ?1"

typedef struct
{
  gint64 id; /* 0 when there is none */
  gint64 n_bytes;
  gint64 time;
  char *label;
  char *typing;
  char *author;
} Entry;

struct _EntenteHistory
{
  EntenteDatabase *database; /* borrowed */

  guint max_edits;
  gint64 max_bytes;

  gint64 revision;
  gint64 position;
  gint64 n_edits;
  gint64 n_bytes;
  Entry last; /* applied */
  Entry next; /* undone */
};

static void
entry_clear (Entry *entry)
{
  g_free (entry->label);
  g_free (entry->typing);
  g_free (entry->author);
  *entry = (Entry) { 0 };
}

static sqlite3_stmt *
prepare_for (EntenteHistory *self, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self->database, sql, error);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, id);

  return statement;
}

static gboolean
run_for (EntenteHistory *self, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, sql, id, error);

  return statement != NULL && entente_database_finish (self->database, statement, error);
}

/* Steps a query of one row at most. */
static gboolean
step_row (EntenteHistory *self, sqlite3_stmt *statement, gboolean *found, GError **error)
{
  int code = sqlite3_step (statement);

  *found = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  entente_database_set_error (self->database, code, sqlite3_sql (statement), error);
  sqlite3_reset (statement);
  return FALSE;
}

/* Loading */

static gboolean
load_entry (EntenteHistory *self, const char *sql, Entry *entry, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, sql, self->position, error);
  gboolean found;

  entry_clear (entry);
  if (statement == NULL || !step_row (self, statement, &found, error))
    return FALSE;

  if (found)
    {
      entry->id = sqlite3_column_int64 (statement, 0);
      entry->label = g_utf8_make_valid ((const char *) sqlite3_column_text (statement, 1), -1);
      entry->n_bytes = sqlite3_column_int64 (statement, 2);
      entry->typing = g_strdup ((const char *) sqlite3_column_text (statement, 3));
      entry->author = g_strdup ((const char *) sqlite3_column_text (statement, 4));
      entry->time = sqlite3_column_int64 (statement, 5);
    }
  sqlite3_reset (statement);

  return TRUE;
}

static gboolean
load_neighbours (EntenteHistory *self, GError **error)
{
  return load_entry (self, SQL_LAST, &self->last, error)
         && load_entry (self, SQL_NEXT, &self->next, error);
}

static gboolean
load_size (EntenteHistory *self, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self->database, SQL_SIZE, error);
  gboolean found;

  if (statement == NULL || !step_row (self, statement, &found, error))
    return FALSE;

  self->n_edits = sqlite3_column_int64 (statement, 0);
  self->n_bytes = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);

  return TRUE;
}

gboolean
_entente_history_load (EntenteHistory *self, GError **error)
{
  return entente_database_get_integer (self->database, ENTENTE_SQL_REVISION, &self->revision, error)
         && entente_database_get_integer (self->database, ENTENTE_SQL_POSITION, &self->position,
                                          error)
         && load_size (self, error) && load_neighbours (self, error);
}

EntenteHistory *
_entente_history_new (EntenteDatabase *database, GError **error)
{
  g_autoptr (EntenteHistory) self = g_new0 (EntenteHistory, 1);

  self->database = database;
  self->max_edits = ENTENTE_HISTORY_MAX_EDITS;
  self->max_bytes = ENTENTE_HISTORY_MAX_BYTES;

  return _entente_history_load (self, error) ? g_steal_pointer (&self) : NULL;
}

void
_entente_history_free (EntenteHistory *self)
{
  if (self == NULL)
    return;

  entry_clear (&self->last);
  entry_clear (&self->next);
  g_free (self);
}

void
_entente_history_set_bounds (EntenteHistory *self, guint max_edits, gint64 max_bytes)
{
  self->max_edits = max_edits;
  self->max_bytes = max_bytes;
}

gint64
_entente_history_get_revision (EntenteHistory *self)
{
  return self->revision;
}

const char *
_entente_history_get_undo_label (EntenteHistory *self)
{
  return self->last.n_bytes > 0 ? self->last.label : NULL;
}

const char *
_entente_history_get_redo_label (EntenteHistory *self)
{
  return self->next.n_bytes > 0 ? self->next.label : NULL;
}

/* Writing */

static gboolean
set_state (EntenteHistory *self, const char *name, gint64 value, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self->database, SQL_SET_STATE, error);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 1, name, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 2, value);

  return entente_database_finish (self->database, statement, error);
}

gboolean
_entente_history_count (EntenteHistory *self, GError **error)
{
  self->revision++;

  return set_state (self, "revision", self->revision, error);
}

static gboolean
move_to (EntenteHistory *self, gint64 position, GError **error)
{
  self->position = position;

  return set_state (self, "position", position, error);
}

static gboolean
drop_undone (EntenteHistory *self, GError **error)
{
  if (self->next.id == 0)
    return TRUE;

  return run_for (self, SQL_DELETE_UNDONE, self->position, error) && load_size (self, error);
}

static gboolean
insert_entry (EntenteHistory *self,
              const char *label,
              const char *author,
              const char *typing,
              gint64 now,
              GBytes *changeset,
              GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, SQL_INSERT, self->revision, error);
  gsize size;
  gconstpointer bytes = g_bytes_get_data (changeset, &size);

  if (statement == NULL)
    return FALSE;

  sqlite3_bind_text (statement, 2, label, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, author, -1, SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 4, now);
  sqlite3_bind_text (statement, 5, typing != NULL ? typing : "", -1, SQLITE_STATIC);
  sqlite3_bind_blob64 (statement, 6, bytes, size, SQLITE_STATIC);
  self->n_edits++;
  self->n_bytes += size;

  return entente_database_finish (self->database, statement, error)
         && move_to (self, self->revision, error);
}

static GBytes *
read_changeset (EntenteHistory *self, gint64 id, GError **error)
{
  sqlite3_stmt *statement = prepare_for (self, SQL_CHANGESET, id, error);
  GBytes *changeset = NULL;
  gboolean found;

  if (statement == NULL || !step_row (self, statement, &found, error))
    return NULL;

  if (found)
    changeset =
      g_bytes_new (sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
  else
    g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO,
                 "history: no edit %" G_GINT64_FORMAT, id);
  sqlite3_reset (statement);

  if (changeset != NULL && !_entente_changeset_is_sound (changeset))
    {
      g_clear_pointer (&changeset, g_bytes_unref);
      g_set_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CORRUPT,
                   "history: edit %" G_GINT64_FORMAT " is damaged", id);
    }

  return changeset;
}

/* Typing */

static gboolean
continues_typing (EntenteHistory *self, const char *author, const char *typing, gint64 now)
{
  return typing != NULL && *typing != '\0' && self->next.id == 0 && self->last.n_bytes > 0
         && g_str_equal (self->last.typing, typing) && g_str_equal (self->last.author, author)
         && now >= self->last.time && now - self->last.time <= ENTENTE_HISTORY_TYPING_SECONDS;
}

static gboolean
remove_last (EntenteHistory *self, GError **error)
{
  gint64 id = self->last.id;

  self->n_edits--;
  self->n_bytes -= self->last.n_bytes;
  if (!run_for (self, SQL_DELETE, id, error) || !load_entry (self, SQL_LAST, &self->last, error))
    return FALSE;

  return move_to (self, self->last.id, error);
}

static gboolean
extend_last (EntenteHistory *self, gint64 now, GBytes *changeset, GError **error)
{
  g_autoptr (GBytes) before = read_changeset (self, self->last.id, error);
  g_autoptr (GBytes) joined =
    before != NULL ? _entente_changeset_join (before, changeset, error) : NULL;
  sqlite3_stmt *statement;

  if (joined == NULL)
    return FALSE;
  /* Somebody typed something and took it back: nothing happened. */
  if (g_bytes_get_size (joined) == 0)
    return remove_last (self, error);

  statement = prepare_for (self, SQL_EXTEND, self->last.id, error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_blob64 (statement, 2, g_bytes_get_data (joined, NULL), g_bytes_get_size (joined),
                       SQLITE_STATIC);
  sqlite3_bind_int64 (statement, 3, now);
  self->n_bytes += (gint64) g_bytes_get_size (joined) - self->last.n_bytes;

  return entente_database_finish (self->database, statement, error);
}

/* Bounds */

static gboolean
fold_oldest (EntenteHistory *self, GError **error)
{
  sqlite3_stmt *statement = entente_database_prepare (self->database, SQL_OLDEST, error);
  gint64 id, size;
  gboolean found;

  if (statement == NULL || !step_row (self, statement, &found, error))
    return FALSE;

  id = sqlite3_column_int64 (statement, 0);
  size = sqlite3_column_int64 (statement, 1);
  sqlite3_reset (statement);
  self->n_edits--;
  self->n_bytes -= size;

  return run_for (self, SQL_DELETE, id, error);
}

static gboolean
keep_bounds (EntenteHistory *self, GError **error)
{
  while (self->n_edits > 1 && (self->n_edits > self->max_edits || self->n_bytes > self->max_bytes))
    {
      if (!fold_oldest (self, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_entente_history_append (EntenteHistory *self,
                         const char *label,
                         const char *author,
                         const char *typing,
                         GBytes *changeset,
                         GError **error)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gboolean continues = continues_typing (self, author, typing, now);

  return _entente_history_count (self, error) && drop_undone (self, error)
         && (continues ? extend_last (self, now, changeset, error)
                       : insert_entry (self, label, author, typing, now, changeset, error))
         && keep_bounds (self, error) && load_neighbours (self, error);
}

/* Stepping */

GBytes *
_entente_history_undo (EntenteHistory *self, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverse = NULL;
  gint64 previous = 0;

  if (_entente_history_get_undo_label (self) == NULL)
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO,
                           "nothing to undo");
      return NULL;
    }

  changeset = read_changeset (self, self->last.id, error);
  inverse = changeset != NULL ? _entente_changeset_invert (changeset, error) : NULL;
  if (inverse == NULL)
    return NULL;

  /* Ids grow: one less stands before every other edit but the one undone. */
  self->position = self->last.id - 1;
  if (!load_entry (self, SQL_LAST, &self->last, error))
    return NULL;
  previous = self->last.id;

  return _entente_history_count (self, error) && move_to (self, previous, error)
             && load_neighbours (self, error)
           ? g_steal_pointer (&inverse)
           : NULL;
}

GBytes *
_entente_history_redo (EntenteHistory *self, GError **error)
{
  g_autoptr (GBytes) changeset = NULL;

  if (_entente_history_get_redo_label (self) == NULL)
    {
      g_set_error_literal (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_NOTHING_TO_UNDO,
                           "nothing to redo");
      return NULL;
    }

  changeset = read_changeset (self, self->next.id, error);

  return changeset != NULL && _entente_history_count (self, error)
             && move_to (self, self->next.id, error) && load_neighbours (self, error)
           ? g_steal_pointer (&changeset)
           : NULL;
}
