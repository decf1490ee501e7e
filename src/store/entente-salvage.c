/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-salvage-private.h"

/* How often the gaps of a table are entered anew before they are given up. */
#define MAX_PROBES 2048
/* The keys of records are below that; a damaged page may show any. */
#define MAX_KEY (G_GINT64_CONSTANT (1) << 53)

#define SQL_TABLES                                                                                 \
  "SELECT name FROM sqlite_schema"                                                                 \
  " WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"                               \
  " AND name NOT IN ('store_state', 'store_history') ORDER BY rowid"
#define SQL_COLUMNS "SELECT name, upper (type) FROM pragma_table_info (?1) ORDER BY cid"
#define SQL_IS_TABLE                                                                               \
  "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 AND name = ?1"

/* One table on its way. */
typedef struct
{
  EntenteDatabase *damaged;
  EntenteDatabase *fresh;
  const char *table;
  GPtrArray *columns; /* names that both have */
  GPtrArray *types;   /* as declared in the fresh one */
  const char *key;    /* the integer primary key, or NULL */
  guint key_index;
  guint n_rows;
} Carrier;

/* --- what there is --- */

static GPtrArray *
read_texts (EntenteDatabase *database, const char *sql, const char *parameter, int column)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = entente_database_prepare (database, sql, NULL);

  if (statement == NULL)
    return g_steal_pointer (&texts);
  if (parameter != NULL)
    sqlite3_bind_text (statement, 1, parameter, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (statement) == SQLITE_ROW)
    g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (statement, column)));
  sqlite3_reset (statement);
  return g_steal_pointer (&texts);
}

static gboolean
is_table (EntenteDatabase *database, const char *name)
{
  g_autoptr (GPtrArray) counts = read_texts (database, SQL_IS_TABLE, name, 0);

  return counts->len == 1 && g_str_equal (counts->pdata[0], "1");
}

static gboolean
contains (GPtrArray *texts, const char *text)
{
  return g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL);
}

static void
carrier_find_columns (Carrier *self)
{
  g_autoptr (GPtrArray) names = read_texts (self->fresh, SQL_COLUMNS, self->table, 0);
  g_autoptr (GPtrArray) types = read_texts (self->fresh, SQL_COLUMNS, self->table, 1);
  g_autoptr (GPtrArray) readable = read_texts (self->damaged, SQL_COLUMNS, self->table, 0);

  for (guint i = 0; i < names->len; i++)
    {
      if (!contains (readable, names->pdata[i]))
        continue;
      if (g_str_equal (names->pdata[i], "id"))
        {
          self->key = "id";
          self->key_index = self->columns->len;
        }
      g_ptr_array_add (self->columns, g_strdup (names->pdata[i]));
      g_ptr_array_add (self->types, g_strdup (types->pdata[i]));
    }
}

static char *
join_columns (Carrier *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    g_string_append_printf (text, "%s\"%s\"", i > 0 ? ", " : "", (char *) self->columns->pdata[i]);
  return g_string_free_and_steal (text);
}

/* --- one row --- */

static void
bind_text (sqlite3_stmt *insert, int position, sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);
  const int length = sqlite3_column_bytes (row, column);
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, length) : g_strdup ("");

  sqlite3_bind_text (insert, position, valid, -1, SQLITE_TRANSIENT);
}

/* A value of another type than its column's is damage, and only that value is lost. */
static void
carry_value (Carrier *self, sqlite3_stmt *insert, sqlite3_stmt *row, guint column)
{
  const char *declared = self->types->pdata[column];
  const int type = sqlite3_column_type (row, (int) column);
  const int position = (int) column + 1;

  if (g_str_has_prefix (declared, "INT"))
    {
      if (type == SQLITE_NULL)
        sqlite3_bind_null (insert, position);
      else
        sqlite3_bind_int64 (insert, position,
                            type == SQLITE_INTEGER ? sqlite3_column_int64 (row, (int) column) : 0);
    }
  else if (g_str_equal (declared, "TEXT") && type != SQLITE_NULL)
    {
      if (type == SQLITE_TEXT)
        bind_text (insert, position, row, (int) column);
      else
        sqlite3_bind_text (insert, position, "", 0, SQLITE_STATIC);
    }
  else
    {
      sqlite3_bind_value (insert, position, sqlite3_column_value (row, (int) column));
    }
}

/* Some rows are there already, made with their table: those take the values that come. */
static void
append_conflict (Carrier *self, GString *sql)
{
  const char *separator = "";

  if (self->key == NULL || self->columns->len < 2)
    return;
  g_string_append_printf (sql, " ON CONFLICT (\"%s\") DO UPDATE SET ", self->key);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *column = self->columns->pdata[i];

      if (i == self->key_index)
        continue;
      g_string_append_printf (sql, "%s\"%s\" = excluded.\"%s\"", separator, column, column);
      separator = ", ";
    }
}

static char *
dup_insert (Carrier *self)
{
  g_autofree char *columns = join_columns (self);
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO \"%s\" (%s) VALUES (", self->table, columns);
  for (guint i = 0; i < self->columns->len; i++)
    g_string_append_printf (sql, "%s?%u", i > 0 ? ", " : "", i + 1);
  g_string_append_c (sql, ')');
  append_conflict (self, sql);
  return g_string_free_and_steal (sql);
}

/* A row that breaks a rule of its table is left out. */
static void
carry_row (Carrier *self, const char *sql, sqlite3_stmt *row)
{
  sqlite3_stmt *insert = entente_database_prepare (self->fresh, sql, NULL);

  if (insert == NULL)
    return;
  for (guint i = 0; i < self->columns->len; i++)
    carry_value (self, insert, row, i);
  if (entente_database_finish (self->fresh, insert, NULL))
    self->n_rows++;
}

/* --- a whole table --- */

/* Reads one way until the end (TRUE) or a damaged place (FALSE); reached becomes the last key
   read. */
static gboolean
carry_run (Carrier *self, gint64 from, gint64 to, gboolean backwards, gint64 *reached)
{
  g_autofree char *columns = join_columns (self);
  g_autofree char *insert = dup_insert (self);
  g_autofree char *sql =
      g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"%s\" BETWEEN ?1 AND ?2 ORDER BY \"%s\" %s",
                       columns, self->table, self->key, self->key, backwards ? "DESC" : "ASC");
  sqlite3_stmt *row = entente_database_prepare (self->damaged, sql, NULL);
  int code;

  if (row == NULL)
    return FALSE;
  sqlite3_bind_int64 (row, 1, from);
  sqlite3_bind_int64 (row, 2, to);
  while ((code = sqlite3_step (row)) == SQLITE_ROW)
    {
      *reached = sqlite3_column_int64 (row, (int) self->key_index);
      carry_row (self, insert, row);
    }
  sqlite3_reset (row);
  return code == SQLITE_DONE;
}

typedef struct
{
  gint64 from;
  gint64 to;
} Range;

static void
push_range (GQueue *ranges, gint64 from, gint64 to)
{
  Range *range;

  if (from > to)
    return;
  range = g_new (Range, 1);
  *range = (Range) { .from = from, .to = to };
  g_queue_push_tail (ranges, range);
}

/* From both ends towards a damaged place; what may lie between two of them is entered from its
   middle. */
static void
carry_range (Carrier *self, const Range *range, GQueue *ranges)
{
  gint64 first = range->from - 1;
  gint64 last = range->to + 1;
  gint64 middle;

  if (carry_run (self, range->from, range->to, FALSE, &first) || first >= range->to
      || carry_run (self, first + 1, range->to, TRUE, &last) || last - first < 3)
    return;
  middle = first + (last - first) / 2;
  push_range (ranges, first + 1, middle);
  push_range (ranges, middle + 1, last - 1);
}

/* The widest gaps first, because most is to be found there. */
static void
carry_by_key (Carrier *self)
{
  GQueue *ranges = g_queue_new ();

  push_range (ranges, 1, MAX_KEY);
  for (guint n_probes = 0; n_probes < MAX_PROBES && !g_queue_is_empty (ranges); n_probes++)
    {
      g_autofree Range *range = g_queue_pop_head (ranges);

      carry_range (self, range, ranges);
    }
  g_queue_free_full (ranges, g_free);
}

static void
carry_without_key (Carrier *self)
{
  g_autofree char *columns = join_columns (self);
  g_autofree char *insert = dup_insert (self);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\"", columns, self->table);
  sqlite3_stmt *row = entente_database_prepare (self->damaged, sql, NULL);

  while (row != NULL && sqlite3_step (row) == SQLITE_ROW)
    carry_row (self, insert, row);
  if (row != NULL)
    sqlite3_reset (row);
}

static guint
carry_table (EntenteDatabase *damaged, EntenteDatabase *fresh, const char *table)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) types = g_ptr_array_new_with_free_func (g_free);
  Carrier carrier = {
    .damaged = damaged,
    .fresh = fresh,
    .table = table,
    .columns = columns,
    .types = types,
  };

  if (!is_table (damaged, table))
    return 0;
  carrier_find_columns (&carrier);
  if (carrier.key != NULL)
    carry_by_key (&carrier);
  else if (columns->len > 0)
    carry_without_key (&carrier);
  return carrier.n_rows;
}

/* --- references --- */

/* One reference that leads nowhere because what it led to was lost. */
typedef struct
{
  char *table;
  char *column;
  gint64 row;
} Dangling;

static void
dangling_clear (Dangling *self)
{
  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->column, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dangling, dangling_clear)

static gboolean
find_dangling (EntenteDatabase *database, Dangling *found)
{
  sqlite3_stmt *statement = entente_database_prepare (
      database,
      "SELECT c.\"table\", c.rowid, l.\"from\" FROM pragma_foreign_key_check AS c"
      " JOIN pragma_foreign_key_list (c.\"table\") AS l ON l.id = c.fkid LIMIT 1",
      NULL);
  gboolean any;

  if (statement == NULL)
    return FALSE;
  any = sqlite3_step (statement) == SQLITE_ROW;
  if (any)
    {
      found->table = g_strdup ((const char *) sqlite3_column_text (statement, 0));
      found->row = sqlite3_column_int64 (statement, 1);
      found->column = g_strdup ((const char *) sqlite3_column_text (statement, 2));
    }
  sqlite3_reset (statement);
  return any;
}

/* Empties the reference; a row that cannot be without it goes. */
static gboolean
repair (EntenteDatabase *database, const Dangling *dangling, guint *n_rows, GError **error)
{
  g_autofree char *empty =
      g_strdup_printf ("UPDATE \"%s\" SET \"%s\" = NULL WHERE rowid = %" G_GINT64_FORMAT,
                       dangling->table, dangling->column, dangling->row);
  g_autofree char *delete = g_strdup_printf ("DELETE FROM \"%s\" WHERE rowid = %" G_GINT64_FORMAT,
                                             dangling->table, dangling->row);

  if (entente_database_run (database, empty, NULL))
    return TRUE;
  (*n_rows)--;
  return entente_database_run (database, delete, error);
}

static gboolean
repair_references (EntenteDatabase *database, guint *n_rows, GError **error)
{
  for (;;)
    {
      g_auto (Dangling) dangling = { 0 };

      if (!find_dangling (database, &dangling))
        return TRUE;
      if (!repair (database, &dangling, n_rows, error))
        return FALSE;
    }
}

/* --- all --- */

gboolean
_entente_salvage_rows (EntenteDatabase *damaged,
                       EntenteDatabase *fresh,
                       guint *n_rows,
                       GError **error)
{
  g_autoptr (GPtrArray) tables = read_texts (fresh, SQL_TABLES, NULL, 0);

  *n_rows = 0;
  /* A page that looks odd may still hold sound rows; and children may be read before their
     parents. */
  if (!entente_database_run (damaged, "PRAGMA cell_size_check = OFF", error)
      || !entente_database_run (fresh, "PRAGMA foreign_keys = OFF; BEGIN", error))
    return FALSE;
  for (guint i = 0; i < tables->len; i++)
    *n_rows += carry_table (damaged, fresh, tables->pdata[i]);
  return repair_references (fresh, n_rows, error)
         && entente_database_run (fresh, "COMMIT; PRAGMA foreign_keys = ON", error);
}
