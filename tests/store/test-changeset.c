/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "entente-changeset-private.h"
#include "entente-store-private.h"

#include <string.h>

static GBytes *
read_last (EntenteStore *store)
{
  EntenteDatabase *database = _entente_store_get_database (store);
  sqlite3_stmt *statement = entente_database_prepare (
    database, "SELECT changeset FROM store_history ORDER BY id DESC", NULL);
  GBytes *changeset;

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  changeset = g_bytes_new (sqlite3_column_blob (statement, 0), sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);

  return changeset;
}

static void
collect_cb (const char *table, gint64 id, gpointer data)
{
  g_ptr_array_add (data, g_strdup_printf ("%s", table));
}

static void
test_foreach (Library *library, gconstpointer data)
{
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) changeset = NULL;

  library_delete (library->store, library->poetry);
  changeset = read_last (library->store);
  g_assert_true (_entente_changeset_foreach (changeset, collect_cb, tables, NULL));

  /* The shelf, and the book that went with it. */
  g_assert_cmpuint (tables->len, ==, 2);
  g_assert_true (g_ptr_array_find_with_equal_func (tables, "shelf", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (tables, "book", g_str_equal, NULL));
}

static void
test_invert_twice (Library *library, gconstpointer data)
{
  g_autoptr (GBytes) changeset = NULL;
  g_autoptr (GBytes) inverse = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) nothing = NULL;

  library_set_title (library->store, library->fables, "Other");
  changeset = read_last (library->store);
  inverse = _entente_changeset_invert (changeset, NULL);
  again = _entente_changeset_invert (inverse, NULL);
  nothing = _entente_changeset_join (changeset, inverse, NULL);

  g_assert_false (g_bytes_equal (changeset, inverse));
  g_assert_true (g_bytes_equal (changeset, again));
  g_assert_cmpuint (g_bytes_get_size (nothing), ==, 0);
}

static void
test_sound (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Everything");
  g_autofree char *text = g_strnfill (70000, 'x');
  g_autoptr (GBytes) first = read_last (library->store);
  g_autoptr (GBytes) second = NULL;
  g_autoptr (GBytes) inverse = NULL;
  g_autoptr (GBytes) none = g_bytes_new (NULL, 0);

  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_SUMMARY, text);
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_AUTHOR, NULL);
  entente_edit_delete (edit, library->tales);
  entente_edit_insert (edit, LIBRARY_TYPE_LOAN);
  library_commit (edit);
  second = read_last (library->store);
  inverse = _entente_changeset_invert (second, NULL);

  g_assert_true (_entente_changeset_is_sound (none));
  g_assert_true (_entente_changeset_is_sound (first));
  g_assert_true (_entente_changeset_is_sound (second));
  g_assert_true (_entente_changeset_is_sound (inverse));
}

static void
test_unsound (Library *library, gconstpointer data)
{
  static const struct
  {
    const char *bytes;
    gsize length;
  } wrong[] = {
    { "\0", 1 },                                    /* a change without a table */
    { "\x12\0", 2 },                                /* the same */
    { "T\xff", 2 },                                 /* on which SQLite never ends */
    { "T\xff\xff\xff\xff\x7f", 6 },                 /* too many columns */
    { "T\0t\0", 4 },                                /* no column */
    { "T\1\1", 3 },                                 /* no name */
    { "T\1\1\0", 4 },                               /* an empty one */
    { "T\1\1t", 4 },                                /* one without an end */
    { "P\1\1t\0", 5 },                              /* a patchset */
    { "T\1\1t\0\x12", 6 },                          /* half a change */
    { "T\1\1t\0\x12\0", 7 },                        /* one without values */
    { "T\1\1t\0\x12\0\0", 8 },                      /* inserts no key */
    { "T\1\1t\0\x12\0\1\0\0\0", 11 },               /* half a number */
    { "T\1\1t\0\x12\0\3\5abc", 12 },                /* text shorter than it says */
    { "T\1\1t\0\x12\0\4\xff\xff\xff\xff\xff", 13 }, /* a length of too many bytes */
    { "T\1\1t\0\x12\0\6", 8 },                      /* an unknown type */
    { "T\1\1t\0\x17\0\0\5", 9 },                    /* updates no key */
    { "T\1\1t\0\x63\0\5", 8 },                      /* an unknown operation */
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (wrong[i].bytes, wrong[i].length);

      if (_entente_changeset_is_sound (bytes))
        g_error ("Number %u was taken for sound", i);
    }
}

/* Bytes changed at random in real changesets are refused, or are something that SQLite comes to an
   end with: this test would not. */
static void
test_mutations (Library *library, gconstpointer data)
{
  EntenteDatabase *database = _entente_store_get_database (library->store);
  g_autoptr (GBytes) changeset = NULL;
  guint n_sound = 0;
  gsize size;

  library_delete (library->store, library->poetry);
  changeset = read_last (library->store);
  size = g_bytes_get_size (changeset);

  for (guint i = 0; i < 20000; i++)
    {
      g_autofree guint8 *bytes = g_memdup2 (g_bytes_get_data (changeset, NULL), size);
      g_autoptr (GBytes) mutant = NULL;
      g_autoptr (GBytes) inverse = NULL;

      for (int n = g_test_rand_int_range (1, 4); n > 0; n--)
        bytes[g_test_rand_int_range (0, size)] = g_test_rand_int_range (0, 256);
      mutant =
        g_bytes_new (bytes, g_test_rand_bit () ? size : (gsize) g_test_rand_int_range (0, size));
      if (!_entente_changeset_is_sound (mutant))
        continue;

      n_sound++;
      inverse = _entente_changeset_invert (mutant, NULL);
      if (inverse == NULL)
        continue;
      g_assert_true (entente_database_run (database, "BEGIN", NULL));
      _entente_changeset_apply (database, inverse, NULL);
      g_assert_true (entente_database_run (database, "ROLLBACK", NULL));
    }

  g_test_message ("%u of 20,000 are sound", n_sound);
  g_assert_cmpuint (n_sound, >, 100);
  g_assert_cmpuint (n_sound, <, 19900);
}

#define add(path, function) \
  g_test_add ("/changeset/" path, Library, NULL, library_set_up, function, library_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("foreach", test_foreach);
  add ("invert-twice", test_invert_twice);
  add ("sound", test_sound);
  add ("unsound", test_unsound);
  add ("mutations", test_mutations);

  return g_test_run ();
}
