/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "entente-store-private.h"

static GListModel *
get_books_on (Library *library, EntenteRecord *shelf)
{
  return entente_store_get_referrers (library->store, LIBRARY_TYPE_BOOK, LIBRARY_BOOK_SHELF,
                                      shelf != NULL ? entente_record_get_id (shelf) : 0);
}

static guint
find (GListModel *list, EntenteRecord *record)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecord) item = g_list_model_get_item (list, i);

      if (item == record)
        return i;
    }

  return G_MAXUINT;
}

static void
assert_sorted (GListModel *list)
{
  gint64 before = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (list, i);

      g_assert_cmpint (entente_record_get_id (record), >, before);
      before = entente_record_get_id (record);
    }
}

static void
add_books (Library *library, guint n_books, EntenteRecord *shelf)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Add Books");

  for (guint i = 0; i < n_books; i++)
    {
      EntenteRecord *book = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);

      entente_edit_set_reference (edit, book, LIBRARY_BOOK_SHELF, shelf);
    }
  library_commit (edit);
}

static void
test_list (Library *library, gconstpointer data)
{
  GListModel *shelves = entente_store_get_list (library->store, LIBRARY_TYPE_SHELF);
  guint n_items = 0;

  g_assert_true (g_list_model_get_item_type (shelves) == LIBRARY_TYPE_SHELF);
  g_object_get (shelves, "n-items", &n_items, NULL);
  g_assert_cmpuint (n_items, ==, 2);
  g_assert_null (g_list_model_get_item (shelves, 2));
  g_assert_cmpuint (find (shelves, library->poetry), <, 2);
  g_assert_true (entente_store_get_list (library->store, LIBRARY_TYPE_SHELF) == shelves);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (library->store, LIBRARY_TYPE_LOAN)), ==, 0);
}

/* One record that comes or goes is one signal at its place; a value that changes is none. */
static void
test_one_by_one (Library *library, gconstpointer data)
{
  GListModel *shelves = entente_store_get_list (library->store, LIBRARY_TYPE_SHELF);
  Listener listener;
  EntenteRecord *shelf;
  g_autofree char *inserted = NULL;
  g_autofree char *removed = NULL;

  listener_start (&listener, shelves);
  library_set_title (library->store, library->fables, "Other");
  listener_assert (&listener, "");

  shelf = library_add_shelf (library->store, "Maps");
  inserted = g_strdup_printf ("%u-0+1", find (shelves, shelf));
  removed = g_strdup_printf ("%u-1+0", find (shelves, shelf));
  listener_assert (&listener, inserted);

  library_undo (library->store);
  listener_assert (&listener, removed);
  library_redo (library->store);
  listener_assert (&listener, inserted);
  listener_stop (&listener);
}

static void
test_few (Library *library, gconstpointer data)
{
  g_auto (GStrv) emissions = NULL;
  GListModel *books = entente_store_get_list (library->store, LIBRARY_TYPE_BOOK);
  Listener listener;

  add_books (library, 500, library->poetry);
  listener_start (&listener, books);
  add_books (library, 16, library->tales);
  emissions = g_strsplit (listener.text->str, " ", -1);
  g_assert_cmpuint (g_strv_length (emissions), ==, 16);
  g_string_truncate (listener.text, 0);
  listener_assert (&listener, "");
  assert_sorted (books);
  listener_stop (&listener);
}

/* Many changes are one signal, from the first record that changed to the last. */
static void
test_bulk (Library *library, gconstpointer data)
{
  GListModel *books = entente_store_get_list (library->store, LIBRARY_TYPE_BOOK);
  Listener listener;

  listener_start (&listener, books);
  add_books (library, 1000, library->poetry);
  g_assert_null (strchr (listener.text->str, ' '));
  g_assert_cmpuint (g_list_model_get_n_items (books), ==, 1001);
  assert_sorted (books);
  g_string_truncate (listener.text, 0);
  listener_assert (&listener, "");

  library_undo (library->store);
  g_assert_null (strchr (listener.text->str, ' '));
  g_assert_cmpuint (g_list_model_get_n_items (books), ==, 1);
  g_string_truncate (listener.text, 0);
  listener_assert (&listener, "");
  listener_stop (&listener);
}

static void
test_bulk_is_trimmed (void)
{
  g_autoptr (EntenteStore) store = entente_store_new_in_memory (&library_schema, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  GListModel *shelves;
  Listener listener;

  g_assert_true (entente_database_run (
    _entente_store_get_database (store),
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)"
    "INSERT INTO shelf (id) SELECT i FROM n",
    NULL));
  shelves = entente_store_get_list (store, LIBRARY_TYPE_SHELF);
  listener_start (&listener, shelves);

  edit = entente_store_begin (store, "Clear");
  for (gint64 id = 31; id <= 70; id += 2)
    entente_edit_delete (edit, entente_store_get_record (store, LIBRARY_TYPE_SHELF, id));
  library_commit (edit);
  listener_assert (&listener, "30-39+19");

  library_undo (store);
  listener_assert (&listener, "30-19+39");
  listener_stop (&listener);
}

static void
test_identity (Library *library, gconstpointer data)
{
  GListModel *shelves = entente_store_get_list (library->store, LIBRARY_TYPE_SHELF);
  g_autoptr (EntenteRecord) item = g_list_model_get_item (shelves, find (shelves, library->poetry));

  g_assert_true (
    item
    == entente_store_get_record (library->store, LIBRARY_TYPE_SHELF, entente_record_get_id (item)));
  g_assert_null (entente_store_get_record (library->store, LIBRARY_TYPE_SHELF, 0));
  g_assert_null (
    entente_store_get_record (library->store, LIBRARY_TYPE_BOOK, entente_record_get_id (item)));

  library_set_title (library->store, library->fables, "Other");
  g_assert_true (entente_store_get_record (library->store, LIBRARY_TYPE_BOOK,
                                           entente_record_get_id (library->fables))
                 == library->fables);
}

static void
test_referrers_follow (Library *library, gconstpointer data)
{
  GListModel *on_poetry = get_books_on (library, library->poetry);
  GListModel *on_tales = get_books_on (library, library->tales);
  GListModel *on_none = get_books_on (library, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  Listener poetry, tales;

  listener_start (&poetry, on_poetry);
  listener_start (&tales, on_tales);
  g_assert_cmpuint (g_list_model_get_n_items (on_poetry), ==, 1);
  g_assert_true (get_books_on (library, library->poetry) == on_poetry);

  edit = entente_store_begin (library->store, "Move Book");
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, library->tales);
  library_commit (edit);
  listener_assert (&poetry, "0-1+0");
  listener_assert (&tales, "0-0+1");
  g_clear_pointer (&edit, entente_edit_rollback);

  /* Another field, and a record that refers elsewhere, change nothing here. */
  library_set_title (library->store, library->fables, "Other");
  library_add_book (library->store, "Elsewhere", library->poetry);
  listener_assert (&poetry, "0-0+1");
  listener_assert (&tales, "");

  edit = entente_store_begin (library->store, "Unshelve");
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, NULL);
  library_commit (edit);
  listener_assert (&tales, "0-1+0");
  g_assert_cmpuint (g_list_model_get_n_items (on_none), ==, 1);

  library_undo (library->store);
  listener_assert (&tales, "0-0+1");
  g_assert_cmpuint (g_list_model_get_n_items (on_none), ==, 0);

  library_delete (library->store, library->tales);
  listener_assert (&tales, "0-1+0");
  library_undo (library->store);
  listener_assert (&tales, "0-0+1");

  listener_stop (&poetry);
  listener_stop (&tales);
}

static void
test_referrers_in_bulk (Library *library, gconstpointer data)
{
  GListModel *on_poetry;
  g_autoptr (EntenteEdit) edit = NULL;
  Listener listener;

  add_books (library, 300, library->poetry);
  on_poetry = get_books_on (library, library->poetry);
  g_assert_cmpuint (g_list_model_get_n_items (on_poetry), ==, 301);
  assert_sorted (on_poetry);

  listener_start (&listener, on_poetry);
  edit = entente_store_begin (library->store, "Move Books");
  for (guint i = 100; i < 200; i++)
    {
      g_autoptr (EntenteRecord) book = g_list_model_get_item (on_poetry, i);

      entente_edit_set_reference (edit, book, LIBRARY_BOOK_SHELF, library->tales);
    }
  library_commit (edit);
  listener_assert (&listener, "100-100+0");
  g_assert_cmpuint (g_list_model_get_n_items (get_books_on (library, library->tales)), ==, 100);

  library_undo (library->store);
  listener_assert (&listener, "100-0+100");
  listener_stop (&listener);
}

/* A list asked for the first time while a change is being announced shows the end state, once. */
typedef struct
{
  Library *library;
  GListModel *list;
} FirstLook;

static void
look_cb (GListModel *model, guint position, guint n_removed, guint n_added, FirstLook *look)
{
  look->list = get_books_on (look->library, look->library->tales);
}

static void
test_first_look_while_announcing (Library *library, gconstpointer data)
{
  GListModel *books = entente_store_get_list (library->store, LIBRARY_TYPE_BOOK);
  FirstLook look = { library, NULL };

  g_signal_connect (books, "items-changed", G_CALLBACK (look_cb), &look);
  library_add_book (library->store, "New", library->tales);
  g_assert_cmpuint (g_list_model_get_n_items (look.list), ==, 1);
  g_signal_handlers_disconnect_by_func (books, look_cb, &look);
}

static void
test_undone_deletion_brings_all_back (Library *library, gconstpointer data)
{
  gint64 id = entente_record_get_id (library->fables);
  g_autoptr (EntenteRecord) old = g_object_ref (library->fables);
  EntenteRecord *again;

  library_delete (library->store, library->poetry);
  library_undo (library->store);
  again = entente_store_get_record (library->store, LIBRARY_TYPE_BOOK, id);

  g_assert_true (entente_record_is_deleted (old));
  g_assert_nonnull (again);
  g_assert_cmpstr (entente_record_get_text (again, LIBRARY_BOOK_TITLE), ==, "Fables");
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (library->store, LIBRARY_TYPE_BOOK)), ==, 1);
}

/* Whoever computed something of all books can tell whether it is still true. */
static void
test_generation (Library *library, gconstpointer data)
{
  EntenteRecord *shelf = library_add_shelf (library->store, "Counted");
  GListModel *books = entente_store_get_list (library->store, LIBRARY_TYPE_BOOK);
  guint64 shelves = entente_store_get_generation (library->store, LIBRARY_TYPE_SHELF);
  guint64 before = entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK);
  EntenteRecord *book = library_add_book (library->store, "Fables", shelf);
  guint64 added = entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK);
  guint64 changed, deleted;

  g_assert_cmpuint (g_list_model_get_n_items (books), >, 0);
  g_assert_cmpuint (added, >, before);
  g_assert_cmpuint (entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK), ==, added);
  library_set_title (library->store, book, "Tales");
  changed = entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK);
  g_assert_cmpuint (changed, >, added);
  library_delete (library->store, book);
  deleted = entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK);
  g_assert_cmpuint (deleted, >, changed);
  library_undo (library->store);
  g_assert_cmpuint (entente_store_get_generation (library->store, LIBRARY_TYPE_BOOK), >, deleted);
  g_assert_cmpuint (entente_store_get_generation (library->store, LIBRARY_TYPE_SHELF), ==, shelves);
}

/* Of several types: it moves when one of them does, and with no other. */
static void
test_sum_of_generations (Library *library, gconstpointer data)
{
  const GType types[] = { LIBRARY_TYPE_SHELF, LIBRARY_TYPE_BOOK };
  guint64 before = entente_store_sum_generations (library->store, types, 2);
  guint64 shelves = entente_store_sum_generations (library->store, types, 1);

  g_assert_cmpuint (entente_store_sum_generations (library->store, types, 2), ==, before);
  library_add_book (library->store, "Fables", NULL);
  g_assert_cmpuint (entente_store_sum_generations (library->store, types, 2), >, before);
  g_assert_cmpuint (entente_store_sum_generations (library->store, types, 1), ==, shelves);
}

#define add(path, function) \
  g_test_add ("/lists/" path, Library, NULL, library_set_up, function, library_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("list", test_list);
  add ("one-by-one", test_one_by_one);
  add ("few", test_few);
  add ("bulk", test_bulk);
  g_test_add_func ("/lists/bulk/trimmed", test_bulk_is_trimmed);
  add ("identity", test_identity);
  add ("referrers", test_referrers_follow);
  add ("referrers/bulk", test_referrers_in_bulk);
  add ("first-look", test_first_look_while_announcing);
  add ("generation", test_generation);
  add ("sum-of-generations", test_sum_of_generations);
  add ("undone-deletion", test_undone_deletion_brings_all_back);

  return g_test_run ();
}
