/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

#include "entente-store-private.h"

static void
run (EntenteStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;

  entente_database_run (_entente_store_get_database (store), sql, &error);
  g_assert_no_error (error);
}

static gint64
get_integer (EntenteStore *store, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = -1;

  entente_database_get_integer (_entente_store_get_database (store), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_insert (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Add Shelf");
  EntenteRecord *shelf = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);

  g_assert_cmpint (entente_record_get_id (shelf), >, 0);
  g_assert_cmpint (entente_record_get_id (shelf), <, G_GINT64_CONSTANT (1) << 53);
  g_assert_true (entente_record_get_store (shelf) == library->store);
  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, "Maps");

  /* Memory changes by the commit only. */
  g_assert_cmpstr (entente_record_get_text (shelf, LIBRARY_SHELF_NAME), ==, "");
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (library->store, LIBRARY_TYPE_SHELF)), ==, 2);
  library_commit (edit);

  g_assert_cmpstr (entente_record_get_text (shelf, LIBRARY_SHELF_NAME), ==, "Maps");
  g_assert_cmpint (entente_record_get_integer (shelf, LIBRARY_SHELF_CAPACITY), ==, 40);
  g_assert_cmpint (entente_record_get_choice (shelf, LIBRARY_SHELF_ROOM), ==, LIBRARY_ROOM_MAIN);
  g_assert_true (
    entente_store_get_record (library->store, LIBRARY_TYPE_SHELF, entente_record_get_id (shelf))
    == shelf);
  g_assert_cmpuint (
    g_list_model_get_n_items (entente_store_get_list (library->store, LIBRARY_TYPE_SHELF)), ==, 3);
}

static void
test_every_kind (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Describe");
  g_autoptr (GDate) born = g_date_new_dmy (8, 7, 1621);
  GDate date;

  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_SUMMARY, "**Animals**\n");
  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 312);
  entente_edit_set_choice (edit, library->fables, LIBRARY_BOOK_LANGUAGES,
                           LIBRARY_LANGUAGE_FRENCH | LIBRARY_LANGUAGE_OCCITAN);
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_AUTHOR, NULL);
  entente_edit_set_choice (edit, library->poetry, LIBRARY_SHELF_ROOM, LIBRARY_ROOM_CELLAR);
  entente_edit_set_boolean (edit, library->author, LIBRARY_AUTHOR_LIVING, FALSE);
  entente_edit_set_date (edit, library->author, LIBRARY_AUTHOR_BORN, born);
  library_commit (edit);

  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_SUMMARY), ==,
                   "**Animals**\n");
  g_assert_cmpint (entente_record_get_integer (library->fables, LIBRARY_BOOK_PAGES), ==, 312);
  g_assert_cmpint (entente_record_get_choice (library->fables, LIBRARY_BOOK_LANGUAGES), ==,
                   LIBRARY_LANGUAGE_FRENCH | LIBRARY_LANGUAGE_OCCITAN);
  g_assert_cmpint (entente_record_get_reference (library->fables, LIBRARY_BOOK_AUTHOR), ==, 0);
  g_assert_cmpint (entente_record_get_choice (library->poetry, LIBRARY_SHELF_ROOM), ==,
                   LIBRARY_ROOM_CELLAR);
  g_assert_false (entente_record_get_boolean (library->author, LIBRARY_AUTHOR_LIVING));
  g_assert_true (entente_record_get_date (library->author, LIBRARY_AUTHOR_BORN, &date));
  g_assert_cmpint (g_date_compare (&date, born), ==, 0);

  g_assert_cmpint (
    get_integer (library->store, "SELECT count(*) FROM book WHERE languages = 'french,occitan'"),
    ==, 1);
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM shelf WHERE room = 'cellar'"),
                   ==, 1);
  g_assert_cmpint (
    get_integer (library->store, "SELECT count(*) FROM author WHERE born = '1621-07-08'"), ==, 1);
}

static void
test_set_value (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Describe");
  g_auto (GValue) text = G_VALUE_INIT;
  g_auto (GValue) number = G_VALUE_INIT;
  g_auto (GValue) truth = G_VALUE_INIT;
  g_auto (GValue) date = G_VALUE_INIT;

  g_value_set_static_string (g_value_init (&text, G_TYPE_STRING), "Fables choisies");
  g_value_set_int (g_value_init (&number, G_TYPE_INT), LIBRARY_LANGUAGE_FRENCH);
  g_value_set_boolean (g_value_init (&truth, G_TYPE_BOOLEAN), FALSE);
  g_value_set_static_string (g_value_init (&date, G_TYPE_STRING), "1621-07-08");

  entente_edit_set_value (edit, library->fables, LIBRARY_BOOK_TITLE, &text);
  entente_edit_set_value (edit, library->fables, LIBRARY_BOOK_PAGES, &number);
  entente_edit_set_value (edit, library->fables, LIBRARY_BOOK_LANGUAGES, &number);
  entente_edit_set_value (edit, library->author, LIBRARY_AUTHOR_LIVING, &truth);
  entente_edit_set_value (edit, library->author, LIBRARY_AUTHOR_BORN, &date);
  library_commit (edit);

  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==,
                   "Fables choisies");
  g_assert_cmpint (entente_record_get_integer (library->fables, LIBRARY_BOOK_PAGES), ==, 2);
  g_assert_cmpint (entente_record_get_choice (library->fables, LIBRARY_BOOK_LANGUAGES), ==,
                   LIBRARY_LANGUAGE_FRENCH);
  g_assert_false (entente_record_get_boolean (library->author, LIBRARY_AUTHOR_LIVING));
  g_assert_cmpstr (entente_record_get_text (library->author, LIBRARY_AUTHOR_BORN), ==,
                   "1621-07-08");
}

static void
test_text_is_kept_as_given (Library *library, gconstpointer data)
{
  library_set_title (library->store, library->fables, "  two spaces, \xc3\xa9, \xff\xfe  ");
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==,
                   "  two spaces, é, \xef\xbf\xbd\xef\xbf\xbd  ");
}

static void
test_duplicate (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *copy;

  run (library->store, "UPDATE shelf SET room = 'attic' WHERE name = 'Tales'");
  edit = entente_store_begin (library->store, "Duplicate");
  entente_edit_set_integer (edit, library->tales, LIBRARY_SHELF_CAPACITY, 7);
  copy = entente_edit_duplicate (edit, library->tales);
  entente_edit_set_text (edit, copy, LIBRARY_SHELF_NAME, "Tales (copy)");
  entente_edit_set_text (edit, library->tales, LIBRARY_SHELF_NAME, "Tales (original)");

  /* For an instant both have the same name. */
  {
    g_autoptr (GError) error = NULL;

    g_assert_false (entente_edit_commit (edit, &error));
    g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);
    g_assert_true (entente_record_is_deleted (copy));
  }
  g_clear_pointer (&edit, entente_edit_rollback);

  edit = entente_store_begin (library->store, "Duplicate");
  copy = entente_edit_duplicate (edit, library->fables);
  entente_edit_set_text (edit, copy, LIBRARY_BOOK_TITLE, "Fables (copy)");
  library_commit (edit);
  g_assert_cmpstr (entente_record_get_text (copy, LIBRARY_BOOK_TITLE), ==, "Fables (copy)");
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==, "Fables");
  g_assert_cmpint (entente_record_get_reference (copy, LIBRARY_BOOK_SHELF), ==,
                   entente_record_get_id (library->poetry));
}

static void
test_duplicate_takes_what_was_set_before (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Duplicate");
  EntenteRecord *copy;

  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 7);
  copy = entente_edit_duplicate (edit, library->fables);
  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 8);
  library_commit (edit);

  g_assert_cmpint (entente_record_get_integer (copy, LIBRARY_BOOK_PAGES), ==, 7);
  g_assert_cmpint (entente_record_get_integer (library->fables, LIBRARY_BOOK_PAGES), ==, 8);
}

static void
test_delete_cascades (Library *library, gconstpointer data)
{
  g_autoptr (EntenteRecord) fables = g_object_ref (library->fables);
  g_autoptr (EntenteRecord) poetry = g_object_ref (library->poetry);

  library_delete (library->store, library->author);
  g_assert_cmpint (entente_record_get_reference (fables, LIBRARY_BOOK_AUTHOR), ==, 0);
  g_assert_false (entente_record_is_deleted (fables));

  library_delete (library->store, library->poetry);
  g_assert_true (entente_record_is_deleted (fables));
  g_assert_true (entente_record_is_deleted (poetry));
  g_assert_null (
    entente_store_get_record (library->store, LIBRARY_TYPE_BOOK, entente_record_get_id (fables)));
  g_assert_true (entente_record_get_store (fables) == library->store);

  /* A field that loses the focus because its record went away must not do harm. */
  library_set_title (library->store, fables, "Too late");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM book"), ==, 0);
}

static void
test_order_of_operations (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Rearrange");
  EntenteRecord *book = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);
  EntenteRecord *shelf = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  EntenteRecord *passing = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);
  g_autoptr (EntenteRecord) held = g_object_ref (passing);

  /* The book is written before the shelf it refers to; the other shelf's name is free in time. */
  entente_edit_set_reference (edit, book, LIBRARY_BOOK_SHELF, shelf);
  entente_edit_delete (edit, passing);
  entente_edit_delete (edit, library->tales);
  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, "Tales");
  entente_edit_set_text (edit, book, LIBRARY_BOOK_TITLE, "Late");
  library_commit (edit);

  g_assert_cmpstr (entente_record_get_text (shelf, LIBRARY_SHELF_NAME), ==, "Tales");
  g_assert_cmpstr (entente_record_get_text (book, LIBRARY_BOOK_TITLE), ==, "Late");
  g_assert_true (entente_record_is_deleted (held));
}

static void
test_rollback (Library *library, gconstpointer data)
{
  g_autoptr (EntenteRecord) shelf = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (library->store, "changed", G_CALLBACK (count_cb), &n_changed);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Never");

    shelf = g_object_ref (entente_edit_insert (edit, LIBRARY_TYPE_SHELF));
    entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "Never");
    entente_edit_delete (edit, library->poetry);
    g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 1);
  }

  g_assert_true (entente_record_is_deleted (shelf));
  g_assert_false (entente_record_is_deleted (library->poetry));
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==, "Fables");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM shelf"), ==, 2);
  g_assert_cmpuint (n_changed, ==, 0);
  g_assert_cmpstr (entente_store_get_undo_label (library->store), ==, "Furnish");

  /* And the next edit can begin. */
  library_set_title (library->store, library->fables, "Now");
}

static void
test_constraints (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  gint64 revision = entente_store_get_revision (library->store);

  edit = entente_store_begin (library->store, "Rename Shelf");
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "Before the mistake");
  entente_edit_set_text (edit, library->tales, LIBRARY_SHELF_NAME, "Poetry");
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  g_clear_pointer (&edit, entente_edit_rollback);

  edit = entente_store_begin (library->store, "Count");
  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, -1);
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);

  g_assert_cmpstr (entente_record_get_text (library->tales, LIBRARY_SHELF_NAME), ==, "Tales");
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==, "Fables");
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM book WHERE title = 'Fables'"),
                   ==, 1);
  g_assert_cmpint (entente_store_get_revision (library->store), ==, revision);
}

/* Nothing is written that would make the file look hostile when it is opened next. */
static void
test_text_too_long (Library *library, gconstpointer data)
{
  g_autofree char *text = g_strnfill (ENTENTE_TEXT_BYTES_MAX + 1, 'x');
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Paste");
  g_autoptr (GError) error = NULL;

  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_SUMMARY, text);
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_clear_pointer (&edit, entente_edit_rollback);

  edit = entente_store_begin (library->store, "Paste");
  text[ENTENTE_TEXT_BYTES_MAX] = '\0';
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_SUMMARY, text);
  library_commit (edit);
  g_assert_true (entente_database_inspect (_entente_store_get_database (library->store),
                                           &library_schema, &error));
}

/* A reference that leads nowhere is found by the commit itself. */
static void
test_deferred_constraint (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Shelve");
  g_autoptr (GError) error = NULL;

  entente_edit_delete (edit, library->tales);
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, library->tales);
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_CONSTRAINT);

  g_assert_false (entente_record_is_deleted (library->tales));
  g_assert_cmpint (get_integer (library->store, "SELECT count(*) FROM store_history"), ==, 1);
  g_assert_cmpstr (entente_store_get_undo_label (library->store), ==, "Furnish");
  library_set_title (library->store, library->fables, "After the mistake");
}

static void
test_no_change (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Nothing");
  gint64 revision = entente_store_get_revision (library->store);
  guint n_committed = 0;

  g_signal_connect_swapped (library->store, "committed", G_CALLBACK (count_cb), &n_committed);
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "Fables");
  library_commit (edit);

  g_assert_cmpstr (entente_store_get_undo_label (library->store), ==, "Furnish");
  g_assert_cmpint (entente_store_get_revision (library->store), ==, revision);
  g_assert_cmpuint (n_committed, ==, 0);
}

/* What is lent bears the name of who has it; what is not does not. */
static void
follow_loans (EntenteEdit *edit, GPtrArray *touched)
{
  g_assert_cmpuint (touched->len, ==, 1);
  for (guint i = 0; i < touched->len; i++)
    {
      EntenteRecord *loan = touched->pdata[i];
      EntenteRecord *book = entente_store_get_record (
        entente_record_get_store (loan), LIBRARY_TYPE_BOOK,
        entente_edit_get_reference (edit, loan, LIBRARY_LOAN_BOOK));
      GDate day;
      gboolean is_lent = !entente_edit_is_deleted (edit, loan)
                         && entente_edit_get_date (edit, loan, LIBRARY_LOAN_LENT_ON, &day);

      entente_edit_set_text (edit, book, LIBRARY_BOOK_SUMMARY, is_lent ? "Lent" : "Here");
    }
}

static void
assert_summary (Library *library, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_SUMMARY), ==, expected);
}

static void
test_follow (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) lend = entente_store_begin (library->store, "Lend");
  g_autoptr (GDate) day = g_date_new_dmy (12, G_DATE_JUNE, 2027);
  EntenteRecord *loan = entente_edit_insert (lend, LIBRARY_TYPE_LOAN);
  g_autoptr (EntenteEdit) give_back = NULL;

  library_loan_follow = follow_loans;
  entente_edit_set_reference (lend, loan, LIBRARY_LOAN_BOOK, library->fables);
  entente_edit_set_date (lend, loan, LIBRARY_LOAN_LENT_ON, day);
  entente_edit_set_text (lend, loan, LIBRARY_LOAN_READER, "Anne");
  library_commit (lend);
  g_clear_pointer (&lend, entente_edit_rollback);
  assert_summary (library, "Lent");

  /* What happens to books alone asks nobody. */
  library_set_title (library->store, library->fables, "Old fables");
  give_back = entente_store_begin (library->store, "Give back");
  entente_edit_delete (give_back, loan);
  library_commit (give_back);
  g_clear_pointer (&give_back, entente_edit_rollback);
  assert_summary (library, "Here");

  /* It is one edit with what it follows. */
  g_assert_true (entente_store_undo (library->store, NULL));
  assert_summary (library, "Lent");
  g_assert_true (entente_store_undo (library->store, NULL));
  g_assert_true (entente_store_undo (library->store, NULL));
  assert_summary (library, "");
  library_loan_follow = NULL;
}

/* An edit reads what it leaves: what was set last, in the copy what was set before it was made. */
static void
test_reading (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Read");
  EntenteRecord *copy;

  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, library->tales);
  copy = entente_edit_duplicate (edit, library->fables);
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, library->poetry);
  g_assert_cmpint (entente_edit_get_reference (edit, copy, LIBRARY_BOOK_SHELF), ==,
                   entente_record_get_id (library->tales));
  g_assert_cmpint (entente_edit_get_reference (edit, library->fables, LIBRARY_BOOK_SHELF), ==,
                   entente_record_get_id (library->poetry));
  g_assert_cmpint (entente_edit_get_reference (edit, copy, LIBRARY_BOOK_AUTHOR), ==,
                   entente_record_get_reference (library->fables, LIBRARY_BOOK_AUTHOR));
  g_assert_false (entente_edit_is_deleted (edit, copy));
  entente_edit_delete (edit, copy);
  g_assert_true (entente_edit_is_deleted (edit, copy));
}

static void
test_numbers (Library *library, gconstpointer data)
{
  EntenteStore *store = library->store;
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Number");
  gint64 revision = entente_store_get_revision (store);

  g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 1);
  g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 2);
  g_assert_cmpuint (entente_edit_take_number (edit, "visit"), ==, 1);
  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 2);
  library_commit (edit);
  library_undo (store);
  g_clear_pointer (&edit, entente_edit_rollback);

  /* Not even undo gives a number back. */
  edit = entente_store_begin (store, "Number");
  g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 3);
  library_commit (edit);
  g_assert_cmpint (entente_store_get_revision (store), ==, revision + 3);
  g_assert_cmpstr (entente_store_get_redo_label (store), ==, "Number");
  g_clear_pointer (&edit, entente_edit_rollback);

  edit = entente_store_begin (store, "Number");
  g_assert_cmpuint (entente_edit_take_number (edit, "loan"), ==, 4);
}

static void
test_signals (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;
  guint n_changed = 0, n_committed = 0, n_title = 0, n_summary = 0, n_undo_label = 0,
        n_can_undo = 0;

  g_signal_connect_swapped (library->store, "changed", G_CALLBACK (count_cb), &n_changed);
  g_signal_connect_swapped (library->store, "committed", G_CALLBACK (count_cb), &n_committed);
  g_signal_connect_swapped (library->store, "notify::undo-label", G_CALLBACK (count_cb),
                            &n_undo_label);
  g_signal_connect_swapped (library->store, "notify::can-undo", G_CALLBACK (count_cb), &n_can_undo);
  g_signal_connect_swapped (library->fables, "notify::title", G_CALLBACK (count_cb), &n_title);
  g_signal_connect_swapped (library->fables, "notify::summary", G_CALLBACK (count_cb), &n_summary);

  edit = entente_store_begin (library->store, "Rename Book");
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "One");
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "Two");
  entente_edit_set_text (edit, library->tales, LIBRARY_SHELF_NAME, "Stories");
  library_commit (edit);

  g_assert_cmpuint (n_title, ==, 1);
  g_assert_cmpuint (n_summary, ==, 0);
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpuint (n_committed, ==, 1);
  g_assert_cmpuint (n_undo_label, ==, 1);
  g_assert_cmpuint (n_can_undo, ==, 0);

  library_undo (library->store);
  library_undo (library->store);
  g_assert_cmpuint (n_changed, ==, 3);
  g_assert_cmpuint (n_committed, ==, 3);
  g_assert_cmpuint (n_title, ==, 2);
  g_assert_cmpuint (n_can_undo, ==, 1);
}

/* Like a text entry that commits because its row was taken away. */
static void
commit_inside_cb (
  GListModel *model, guint position, guint n_removed, guint n_added, Library *library)
{
  g_signal_handlers_disconnect_by_func (model, commit_inside_cb, library);
  library->fables = library_add_book (library->store, "Inside", library->poetry);
  g_assert_cmpstr (entente_record_get_text (library->fables, LIBRARY_BOOK_TITLE), ==, "Inside");
}

static void
test_edit_while_announcing (Library *library, gconstpointer data)
{
  GListModel *books = entente_store_get_list (library->store, LIBRARY_TYPE_BOOK);
  Listener listener;

  library_add_book (library->store, "Other", library->tales);
  g_signal_connect (books, "items-changed", G_CALLBACK (commit_inside_cb), library);
  listener_start (&listener, books);

  library_delete (library->store, library->tales);
  g_assert_cmpuint (g_list_model_get_n_items (books), ==, 2);
  g_assert_nonnull (strchr (listener.text->str, ' '));
  g_string_truncate (listener.text, 0);
  listener_assert (&listener, "");
  listener_stop (&listener);

  g_assert_cmpstr (entente_store_get_undo_label (library->store), ==, "Add Book");
  g_assert_cmpuint (g_list_model_get_n_items (entente_store_get_referrers (
                      library->store, LIBRARY_TYPE_BOOK, LIBRARY_BOOK_SHELF,
                      entente_record_get_id (library->poetry))),
                    ==, 2);
}

static void
test_one_edit_at_a_time (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "First");

  g_test_expect_message ("entente-store", G_LOG_LEVEL_CRITICAL, "*is_editing*");
  g_assert_null (entente_store_begin (library->store, "Second"));
  g_test_assert_expected_messages ();
}

static void
test_read_only (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDatabase) database = entente_database_open (NULL, 0, NULL);
  g_autoptr (EntenteStore) store = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (entente_database_migrate (database, &library_schema, NULL));
  store = _entente_store_new (g_steal_pointer (&database), &library_schema, TRUE, &error);
  g_assert_no_error (error);
  g_assert_true (entente_store_get_read_only (store));

  edit = entente_store_begin (store, "Add");
  entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  g_assert_false (entente_edit_commit (edit, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_READ_ONLY);
}

static void
test_outliving_the_store (void)
{
  Library library;
  g_autoptr (EntenteRecord) fables = NULL;
  g_autoptr (GListModel) books = NULL;

  library_set_up (&library, NULL);
  fables = g_object_ref (library.fables);
  books = g_object_ref (entente_store_get_list (library.store, LIBRARY_TYPE_BOOK));
  library_tear_down (&library, NULL);

  g_assert_null (entente_record_get_store (fables));
  g_assert_cmpstr (entente_record_get_text (fables, LIBRARY_BOOK_TITLE), ==, "Fables");
  g_assert_cmpuint (g_list_model_get_n_items (books), ==, 1);
}

static void
test_schema_without_a_column (void)
{
  EntenteSchema schema = library_schema;
  g_autoptr (GError) error = NULL;

  schema.n_steps = 1;
  g_assert_null (entente_store_new_in_memory (&schema, &error));
  g_assert_error (error, ENTENTE_STORE_ERROR, ENTENTE_STORE_ERROR_FAILED);
}

#define add(path, function) \
  g_test_add ("/edit/" path, Library, NULL, library_set_up, function, library_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("insert", test_insert);
  add ("every-kind", test_every_kind);
  add ("set-value", test_set_value);
  add ("text-as-given", test_text_is_kept_as_given);
  add ("duplicate", test_duplicate);
  add ("duplicate/values", test_duplicate_takes_what_was_set_before);
  add ("delete", test_delete_cascades);
  add ("order", test_order_of_operations);
  add ("rollback", test_rollback);
  add ("constraints", test_constraints);
  add ("constraints/deferred", test_deferred_constraint);
  add ("constraints/length", test_text_too_long);
  add ("no-change", test_no_change);
  add ("follow", test_follow);
  add ("reading", test_reading);
  add ("numbers", test_numbers);
  add ("signals", test_signals);
  add ("while-announcing", test_edit_while_announcing);
  add ("one-at-a-time", test_one_edit_at_a_time);
  add ("read-only", test_read_only);
  g_test_add_func ("/edit/outliving-the-store", test_outliving_the_store);
  g_test_add_func ("/edit/schema-without-a-column", test_schema_without_a_column);

  return g_test_run ();
}
