/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thousand random edits, undone to the start and redone to the end. The oracle knows nothing of
   records, changesets or history: it is the whole content of the tables as text, taken after each
   edit. */
#include "library-fixture.h"

#include "entente-store-private.h"

#define N_EDITS 1000

static const char *const tables[] = { "shelf", "author", "book", "loan" };

static GType
get_type_of_table (guint table)
{
  return library_schema.types[table]();
}

/* Oracle */

static char *
dump_database (EntenteStore *store)
{
  sqlite3 *handle = entente_database_get_handle (_entente_store_get_database (store));
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", tables[i]);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          g_string_append (dump, tables[i]);
          for (int column = 0; column < sqlite3_column_count (statement); column++)
            {
              const char *text = (const char *) sqlite3_column_text (statement, column);

              g_string_append_printf (dump, "|%s", text != NULL ? text : "NULL");
            }
          g_string_append_c (dump, '\n');
        }
      sqlite3_finalize (statement);
    }

  return g_string_free_and_steal (dump);
}

/* The same text from the objects, through their properties. */
static void
dump_record (GString *dump, guint table, EntenteRecord *record)
{
  guint n_fields = 0;
  const EntenteField *fields =
    entente_record_type_get_fields (get_type_of_table (table), &n_fields);

  g_string_append_printf (dump, "%s|%" G_GINT64_FORMAT, tables[table],
                          entente_record_get_id (record));
  for (guint i = 0; i < n_fields; i++)
    {
      if (fields[i].kind == ENTENTE_FIELD_CHOICE)
        g_string_append_printf (
          dump, "|%s",
          entente_choice_to_nick (fields[i].choices, entente_record_get_choice (record, i)));
      else if (fields[i].kind == ENTENTE_FIELD_CHOICES)
        {
          int bits = entente_record_get_choice (record, i);

          g_string_append_c (dump, '|');
          for (const EntenteChoice *choice = fields[i].choices; choice->nick != NULL; choice++)
            {
              if (bits & choice->value)
                g_string_append_printf (dump, "%s%s", g_str_has_suffix (dump->str, "|") ? "" : ",",
                                        choice->nick);
            }
        }
      else if (fields[i].kind == ENTENTE_FIELD_REFERENCE
               && entente_record_get_reference (record, i) == 0)
        g_string_append (dump, "|NULL");
      else if (_entente_field_is_text (&fields[i]))
        g_string_append_printf (dump, "|%s", entente_record_get_text (record, i));
      else
        g_string_append_printf (dump, "|%" G_GINT64_FORMAT, entente_record_get_integer (record, i));
    }
  g_string_append_c (dump, '\n');
}

static char *
dump_memory (EntenteStore *store)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      GListModel *list = entente_store_get_list (store, get_type_of_table (i));

      for (guint j = 0; j < g_list_model_get_n_items (list); j++)
        {
          g_autoptr (EntenteRecord) record = g_list_model_get_item (list, j);

          dump_record (dump, i, record);
        }
    }

  return g_string_free_and_steal (dump);
}

/* How many books stand on each shelf, by looking at every book. */
static GHashTable *
count_books (EntenteStore *store)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GListModel *books = entente_store_get_list (store, LIBRARY_TYPE_BOOK);

  for (guint i = 0; i < g_list_model_get_n_items (books); i++)
    {
      g_autoptr (EntenteRecord) book = g_list_model_get_item (books, i);
      gint64 shelf = entente_record_get_reference (book, LIBRARY_BOOK_SHELF);
      guint n_books = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &shelf));

      g_hash_table_insert (counts, g_memdup2 (&shelf, sizeof shelf),
                           GUINT_TO_POINTER (n_books + 1));
    }

  return counts;
}

static void
assert_referrers (EntenteStore *store)
{
  g_autoptr (GHashTable) counts = count_books (store);
  GListModel *shelves = entente_store_get_list (store, LIBRARY_TYPE_SHELF);

  for (guint i = 0; i < g_list_model_get_n_items (shelves); i++)
    {
      g_autoptr (EntenteRecord) shelf = g_list_model_get_item (shelves, i);
      gint64 id = entente_record_get_id (shelf);
      GListModel *list =
        entente_store_get_referrers (store, LIBRARY_TYPE_BOOK, LIBRARY_BOOK_SHELF, id);

      g_assert_cmpuint (g_list_model_get_n_items (list), ==,
                        GPOINTER_TO_UINT (g_hash_table_lookup (counts, &id)));
    }
}

static void
assert_state (EntenteStore *store, const char *expected)
{
  g_autofree char *database = dump_database (store);
  g_autofree char *memory = dump_memory (store);

  g_assert_cmpstr (database, ==, expected);
  g_assert_cmpstr (memory, ==, expected);
  assert_referrers (store);
}

/* Random edits */

static EntenteRecord *
pick (EntenteStore *store, GType type)
{
  GListModel *list = entente_store_get_list (store, type);
  guint n_items = g_list_model_get_n_items (list);
  g_autoptr (EntenteRecord) record = NULL;

  if (n_items > 0)
    record = g_list_model_get_item (list, g_test_rand_int_range (0, n_items));

  return record;
}

static char *
make_text (void)
{
  static const char *const words[] = { "",    "été", "Noël", "fête",  "banquet",
                                       "a|b", "'",   "\"",   "œuvre", "🎪" };

  return g_strdup_printf ("%s %d", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                          g_test_rand_int_range (0, 10000));
}

static void
set_random_field (EntenteStore *store, EntenteEdit *edit, EntenteRecord *record)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);
  guint i = g_test_rand_int_range (0, n_fields);
  g_autofree char *text = make_text ();
  g_autoptr (GDate) date = g_date_new_julian (g_test_rand_int_range (700000, 760000));

  switch (fields[i].kind)
    {
    case ENTENTE_FIELD_INTEGER:
      entente_edit_set_integer (edit, record, i, g_test_rand_int_range (-2, 900));
      break;
    case ENTENTE_FIELD_CENTS:
      entente_edit_set_cents (edit, record, i,
                              g_test_rand_bit () ? ENTENTE_CENTS_NONE
                                                 : g_test_rand_int_range (-2, 900));
      break;
    case ENTENTE_FIELD_BOOLEAN:
      entente_edit_set_boolean (edit, record, i, g_test_rand_bit ());
      break;
    case ENTENTE_FIELD_DATE:
      entente_edit_set_date (edit, record, i, g_test_rand_bit () ? date : NULL);
      break;
    case ENTENTE_FIELD_CHOICE:
    case ENTENTE_FIELD_CHOICES:
      entente_edit_set_choice (edit, record, i, g_test_rand_int_range (0, 3));
      break;
    case ENTENTE_FIELD_REFERENCE:
      entente_edit_set_reference (edit, record, i,
                                  g_test_rand_bit () ? pick (store, fields[i].target ()) : NULL);
      break;
    default:
      entente_edit_set_text (edit, record, i, text);
      break;
    }
}

static void
do_something (EntenteStore *store, EntenteEdit *edit)
{
  GType type = get_type_of_table (g_test_rand_int_range (0, G_N_ELEMENTS (tables)));
  EntenteRecord *record = pick (store, type);
  int what = g_test_rand_int_range (0, 20);

  if (record == NULL || what < 7)
    {
      record = entente_edit_insert (edit, type);
      for (int i = g_test_rand_int_range (1, 5); i > 0; i--)
        set_random_field (store, edit, record);
    }
  else if (what < 17)
    set_random_field (store, edit, record);
  else if (what < 18)
    set_random_field (store, edit, entente_edit_duplicate (edit, record));
  else
    entente_edit_delete (edit, record);
}

/* Whether it was committed: names must be unique, page counts positive, references alive. */
static gboolean
edit_at_random (EntenteStore *store)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Random");
  g_autoptr (GError) error = NULL;
  int n_operations =
    g_test_rand_int_range (0, 4) > 0 ? g_test_rand_int_range (1, 4) : g_test_rand_int_range (4, 40);

  for (int i = 0; i < n_operations; i++)
    do_something (store, edit);
  if (entente_edit_commit (edit, &error))
    return TRUE;

  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);
  return FALSE;
}

/* Every dump in the order of the history; the first is of the empty library. */
static GPtrArray *
make_history (EntenteStore *store, guint n_edits)
{
  GPtrArray *states = g_ptr_array_new_with_free_func (g_free);
  guint n_refused = 0;

  g_ptr_array_add (states, dump_database (store));
  while (states->len <= n_edits)
    {
      const char *before = states->pdata[states->len - 1];
      gboolean committed = edit_at_random (store);
      g_autofree char *after = dump_database (store);

      if (!committed)
        {
          n_refused++;
          assert_state (store, before);
        }
      else if (!g_str_equal (before, after))
        g_ptr_array_add (states, g_steal_pointer (&after));
    }
  g_test_message ("%u edits, %u refused, last state %zu bytes", n_edits, n_refused,
                  strlen (states->pdata[states->len - 1]));
  assert_state (store, states->pdata[states->len - 1]);

  return states;
}

static EntenteStore *
make_store (void)
{
  EntenteStore *store = entente_store_new_in_memory (&library_schema, NULL);

  _entente_history_set_bounds (_entente_store_get_history (store), G_MAXUINT, G_MAXINT64);

  return store;
}

static void
test_there_and_back (void)
{
  g_autoptr (EntenteStore) store = make_store ();
  g_autoptr (GPtrArray) states = make_history (store, N_EDITS);

  for (guint i = N_EDITS; i > 0; i--)
    {
      library_undo (store);
      assert_state (store, states->pdata[i - 1]);
    }
  g_assert_false (entente_store_get_can_undo (store));

  for (guint i = 1; i <= N_EDITS; i++)
    {
      library_redo (store);
      assert_state (store, states->pdata[i]);
    }
  g_assert_false (entente_store_get_can_redo (store));
}

/* Up and down at random, now and then on a new branch. */
static void
test_wandering (void)
{
  g_autoptr (EntenteStore) store = make_store ();
  g_autoptr (GPtrArray) states = make_history (store, 50);
  guint position = states->len - 1;

  for (guint i = 0; i < 400; i++)
    {
      int what = g_test_rand_int_range (0, 10);

      if (what < 5 && entente_store_get_can_undo (store))
        {
          library_undo (store);
          position--;
        }
      else if (what < 9 && entente_store_get_can_redo (store))
        {
          library_redo (store);
          position++;
        }
      else if (edit_at_random (store))
        {
          g_autofree char *after = dump_database (store);

          if (!g_str_equal (after, states->pdata[position]))
            {
              g_assert_false (entente_store_get_can_redo (store));
              g_ptr_array_set_size (states, ++position);
              g_ptr_array_add (states, g_steal_pointer (&after));
            }
        }
      assert_state (store, states->pdata[position]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo-property/there-and-back", test_there_and_back);
  g_test_add_func ("/undo-property/wandering", test_wandering);

  return g_test_run ();
}
