/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-text-index.h"

#include "entente-database-private.h"

#include <string.h>

/* Ids have 53 bits: what type a row is of fits over them. */
#define ID_BITS 53
#define TYPES_MAX 64

/* How many fields of one record are looked through. */
#define COLUMNS_MAX 8

/* Around the words found. No text that somebody typed has them. */
#define FOUND_START '\x01'
#define FOUND_END '\x02'

/* Words in an excerpt. */
#define EXCERPT_WORDS "24"

/* How often the clock is looked at while preparing. */
#define ROWS_BETWEEN_LOOKS 4

typedef struct
{
  GListModel *list; /* borrowed */
  GType type;
  guint fields[COLUMNS_MAX];
  guint n_fields;
} Source;

/* What is known of a row. */
typedef struct
{
  gint64 row;
  guint hash; /* of its texts */
  guint pass; /* that saw it last */
} Entry;

struct _EntenteTextIndex
{
  EntenteStore *store;
  EntenteDatabase *database;
  Source *sources;
  guint n_sources;
  GHashTable *entries; /* by row */

  /* The pass over the records that is under way, or was done last */
  guint64 generation;
  gboolean is_complete;
  guint pass;
  guint source;
  guint position;
};

void
entente_text_hit_free (EntenteTextHit *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->record);
  g_free (self->excerpt);
  g_array_unref (self->ranges);
  g_free (self);
}

/* Making */

static void
add_source (EntenteTextIndex *self, GType type)
{
  Source *source = &self->sources[self->n_sources++];
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (type, &n_fields);

  source->type = type;
  source->list = entente_store_get_list (self->store, type);
  for (guint i = 0; i < n_fields && source->n_fields < COLUMNS_MAX; i++)
    if (fields[i].flags & ENTENTE_FIELD_SEARCHED)
      source->fields[source->n_fields++] = i;
}

static gboolean
make_tables (EntenteTextIndex *self, GError **error)
{
  return entente_database_run (self->database,
                               "CREATE VIRTUAL TABLE said USING fts5 (c0, c1, c2, c3, c4, c5, c6, "
                               "c7, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
                               error);
}

/**
 * entente_text_index_new:
 * @store: whose records
 * @types: (array length=n_types): types with at least one field flagged %ENTENTE_FIELD_SEARCHED
 * @n_types: how many, 64 at most
 * @error: return location
 *
 * Returns: (transfer full): an index that has read nothing yet; or %NULL, with an error of
 *   %ENTENTE_STORE_ERROR
 */
EntenteTextIndex *
entente_text_index_new (EntenteStore *store, const GType *types, guint n_types, GError **error)
{
  g_autoptr (EntenteTextIndex) self = NULL;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (n_types > 0 && n_types <= TYPES_MAX, NULL);

  self = g_new0 (EntenteTextIndex, 1);
  self->store = g_object_ref (store);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  self->sources = g_new0 (Source, n_types);
  for (guint i = 0; i < n_types; i++)
    add_source (self, types[i]);
  self->database = entente_database_open (NULL, ENTENTE_DATABASE_CREATE, error);
  if (self->database == NULL || !make_tables (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * entente_text_index_free:
 * @self: (transfer full) (nullable): an index
 */
void
entente_text_index_free (EntenteTextIndex *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->database, entente_database_close);
  g_hash_table_unref (self->entries);
  g_free (self->sources);
  g_object_unref (self->store);
  g_free (self);
}

/* Reading what records say */

static gint64
get_row (guint source, gint64 id)
{
  return ((gint64) source << ID_BITS) | id;
}

static EntenteRecord *
get_record (EntenteTextIndex *self, gint64 row)
{
  return entente_store_get_record (self->store,
                                   self->sources[row >> ID_BITS].type,
                                   row & ((G_GINT64_CONSTANT (1) << ID_BITS) - 1));
}

static guint
hash_texts (const Source *source, EntenteRecord *record)
{
  guint hash = 0;

  for (guint i = 0; i < source->n_fields; i++)
    hash = hash * 31 + g_str_hash (entente_record_get_text (record, source->fields[i]));

  return hash;
}

static gboolean
write_row (EntenteTextIndex *self,
           const Source *source,
           EntenteRecord *record,
           gint64 row,
           GError **error)
{
  sqlite3_stmt *statement =
    entente_database_prepare (self->database,
                              "INSERT OR REPLACE INTO said (rowid, c0, c1, c2, c3, c4, c5, c6, c7) "
                              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                              error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);
  for (guint i = 0; i < source->n_fields; i++)
    sqlite3_bind_text (statement,
                       (int) i + 2,
                       entente_record_get_text (record, source->fields[i]),
                       -1,
                       SQLITE_TRANSIENT);

  return entente_database_finish (self->database, statement, error);
}

static gboolean
forget_row (EntenteTextIndex *self, gint64 row, GError **error)
{
  sqlite3_stmt *statement =
    entente_database_prepare (self->database, "DELETE FROM said WHERE rowid = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, row);

  return entente_database_finish (self->database, statement, error);
}

static gboolean
read_record (EntenteTextIndex *self, EntenteRecord *record, GError **error)
{
  const Source *source = &self->sources[self->source];
  gint64 row = get_row (self->source, entente_record_get_id (record));
  guint hash = hash_texts (source, record);
  Entry *entry = g_hash_table_lookup (self->entries, &row);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->row = row;
      g_hash_table_insert (self->entries, &entry->row, entry);
    }
  else if (entry->hash == hash)
    {
      entry->pass = self->pass;
      return TRUE;
    }

  entry->hash = hash;
  entry->pass = self->pass;

  return write_row (self, source, record, row, error);
}

static gboolean
forget_gone (EntenteTextIndex *self, GError **error)
{
  GHashTableIter iter;
  Entry *entry;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &entry))
    if (entry->pass != self->pass)
      {
        if (!forget_row (self, entry->row, error))
          return FALSE;
        g_hash_table_iter_remove (&iter);
      }

  return TRUE;
}

/* Following the store */

static guint64
sum_generations (EntenteTextIndex *self)
{
  GType types[TYPES_MAX];

  for (guint i = 0; i < self->n_sources; i++)
    types[i] = self->sources[i].type;

  return entente_store_sum_generations (self->store, types, self->n_sources);
}

/* What changed while a pass was under way makes it begin again: what it has read it knows. */
static void
begin_pass (EntenteTextIndex *self)
{
  guint64 generation = sum_generations (self);

  if (self->pass > 0 && generation == self->generation)
    return;

  self->generation = generation;
  self->is_complete = FALSE;
  self->source = self->position = 0;
  self->pass++;
}

/* Returns: FALSE at the end of the records. */
static gboolean
step (EntenteTextIndex *self, GError **error)
{
  g_autoptr (EntenteRecord) record = NULL;

  while (self->source < self->n_sources
         && self->position >= g_list_model_get_n_items (self->sources[self->source].list))
    {
      self->source++;
      self->position = 0;
    }
  if (self->source == self->n_sources)
    return FALSE;

  record = g_list_model_get_item (self->sources[self->source].list, self->position++);

  return read_record (self, record, error);
}

static gboolean
read_on (EntenteTextIndex *self, gint64 until, GError **error)
{
  GError *failure = NULL;
  guint n = 0;

  if (!entente_database_run (self->database, "BEGIN", error))
    return FALSE;
  while (!self->is_complete && (++n % ROWS_BETWEEN_LOOKS != 0 || g_get_monotonic_time () < until))
    if (!step (self, &failure))
      {
        self->is_complete = failure == NULL && forget_gone (self, &failure);
        break;
      }
  if (failure != NULL)
    g_propagate_error (error, failure);

  return entente_database_run (self->database, "COMMIT", failure == NULL ? error : NULL)
         && failure == NULL;
}

/**
 * entente_text_index_prepare:
 * @self: an index
 * @microseconds: at most about so long
 *
 * Reads on in what changed since, so that a search has less to read: for moments when nobody waits.
 *
 * Returns: whether there is nothing left to read
 */
gboolean
entente_text_index_prepare (EntenteTextIndex *self, gint64 microseconds)
{
  g_return_val_if_fail (self != NULL, TRUE);

  begin_pass (self);
  if (!self->is_complete)
    read_on (self, g_get_monotonic_time () + microseconds, NULL);

  return self->is_complete;
}

/* Searching */

static void
append_word (GString *query, const char *word, gsize length)
{
  g_string_append_c (query, '"');
  g_string_append_len (query, word, (gssize) length);
  g_string_append (query, "\"*");
}

/* A ligature is typed either way; the tokenizer only knows accents. */
static void
append_spelled (GString *query, const char *word, gsize length)
{
  static const char *const pairs[][2] = { { "œ", "oe" }, { "oe", "œ" }, { "æ", "ae" }, { "ae", "æ" } };
  g_autofree char *plain = g_strndup (word, length);
  g_autofree char *lower = g_utf8_strdown (plain, -1);

  g_string_append_c (query, '(');
  append_word (query, lower, strlen (lower));
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (strstr (lower, pairs[i][0]) != NULL)
      {
        g_autoptr (GString) other = g_string_new (lower);

        g_string_replace (other, pairs[i][0], pairs[i][1], 0);
        g_string_append (query, " OR ");
        append_word (query, other->str, other->len);
      }
  g_string_append_c (query, ')');
}

/* Letters and figures only: nothing typed is taken for an operator. */
static char *
dup_query (const char *typed)
{
  g_autoptr (GString) query = g_string_new (NULL);

  for (const char *at = typed; *at != '\0';)
    {
      const char *start = at;

      while (*at != '\0' && (g_unichar_isalnum (g_utf8_get_char (at))
                             || g_unichar_ismark (g_utf8_get_char (at))))
        at = g_utf8_next_char (at);
      if (at == start)
        {
          at = g_utf8_next_char (at);
          continue;
        }
      if (query->len > 0)
        g_string_append (query, " AND ");
      append_spelled (query, start, (gsize) (at - start));
    }

  return g_string_free_and_steal (g_steal_pointer (&query));
}

/* Takes the marks out and notes where they were; lines become one. */
static EntenteTextHit *
make_hit (EntenteRecord *record, const char *marked)
{
  EntenteTextHit *hit = g_new0 (EntenteTextHit, 1);
  g_autoptr (GString) excerpt = g_string_new (NULL);
  guint start = 0;

  hit->record = g_object_ref (record);
  hit->ranges = g_array_new (FALSE, FALSE, sizeof (EntenteTextRange));
  for (const char *at = marked; *at != '\0'; at++)
    if (*at == FOUND_START)
      start = (guint) excerpt->len;
    else if (*at == FOUND_END)
      {
        EntenteTextRange range = { start, (guint) excerpt->len - start };

        g_array_append_val (hit->ranges, range);
      }
    else
      g_string_append_c (excerpt, *at == '\n' || *at == '\r' || *at == '\t' ? ' ' : *at);
  hit->excerpt = g_string_free_and_steal (g_steal_pointer (&excerpt));

  return hit;
}

static GPtrArray *
find (EntenteTextIndex *self, const char *query, guint n_hits_max, GError **error)
{
  g_autoptr (GPtrArray) hits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) entente_text_hit_free);
  sqlite3_stmt *statement =
    entente_database_prepare (self->database,
                              "SELECT rowid, snippet (said, -1, char (1), char (2), '…', "
                              EXCERPT_WORDS ") FROM said WHERE said MATCH ?1 ORDER BY rank LIMIT ?2",
                              error);
  int code;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, query, -1, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 2, n_hits_max);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    {
      EntenteRecord *record = get_record (self, sqlite3_column_int64 (statement, 0));

      if (record != NULL)
        g_ptr_array_add (hits, make_hit (record, (const char *) sqlite3_column_text (statement, 1)));
    }
  if (code != SQLITE_DONE)
    entente_database_set_error (self->database, code, "searching texts", error);
  sqlite3_reset (statement);

  return code == SQLITE_DONE ? g_steal_pointer (&hits) : NULL;
}

/**
 * entente_text_index_search:
 * @self: an index
 * @typed: (not nullable): words as somebody typed them; the beginning of a word is enough
 * @n_hits_max: at most so many
 * @error: return location
 *
 * Finds the records that have all the words, the best first. Reads first what changed since.
 *
 * Returns: (transfer full) (element-type EntenteTextHit): what was found, empty when no word was
 *   typed; or %NULL, with an error of %ENTENTE_STORE_ERROR
 */
GPtrArray *
entente_text_index_search (EntenteTextIndex *self,
                           const char *typed,
                           guint n_hits_max,
                           GError **error)
{
  g_autofree char *query = NULL;

  g_return_val_if_fail (self != NULL && typed != NULL, NULL);

  begin_pass (self);
  if (!self->is_complete && !read_on (self, G_MAXINT64, error))
    return NULL;
  query = dup_query (typed);
  if (*query == '\0')
    return g_ptr_array_new_with_free_func ((GDestroyNotify) entente_text_hit_free);

  return find (self, query, n_hits_max, error);
}
