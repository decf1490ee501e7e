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

static EntenteRecord *
get_only (EntenteStore *store, GType type)
{
  GListModel *list = entente_store_get_list (store, type);
  g_autoptr (EntenteRecord) record = g_list_model_get_item (list, 0);

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);

  return record;
}

/* A store over rows that somebody else wrote. */
static EntenteStore *
open_rows (const char *sql)
{
  g_autoptr (GError) error = NULL;
  EntenteStore *store = entente_store_new_in_memory (&library_schema, &error);

  g_assert_no_error (error);
  run (store, sql);

  return store;
}

static void
test_description (void)
{
  guint n_fields = 0;
  const EntenteField *fields = entente_record_type_get_fields (LIBRARY_TYPE_BOOK, &n_fields);

  g_assert_cmpuint (n_fields, ==, 6);
  g_assert_cmpstr (fields[LIBRARY_BOOK_PAGES].name, ==, "page-count");
  g_assert_cmpstr (entente_record_type_get_table (LIBRARY_TYPE_BOOK), ==, "book");
  g_assert_cmpint (entente_record_type_find_field (LIBRARY_TYPE_BOOK, "page-count"), ==,
                   LIBRARY_BOOK_PAGES);
  g_assert_cmpint (entente_record_type_find_field (LIBRARY_TYPE_BOOK, "page_count"), ==, -1);
}

static void
test_properties (void)
{
  g_autoptr (EntenteStore) store =
    open_rows ("INSERT INTO shelf VALUES (5, 'Poetry', 'cellar', 12);"
               "INSERT INTO author VALUES (6, 'Jean', '1621-07-08', 0);"
               "INSERT INTO book VALUES (7, 'Fables', '*A*', 5, NULL, 312, 'occitan');");
  g_autofree char *title = NULL, *born = NULL;
  gint64 id = 0, shelf = 0, author = -1, pages = 0;
  int room = -1, languages = -1;
  gboolean living = TRUE, deleted = TRUE;

  g_object_get (get_only (store, LIBRARY_TYPE_BOOK), "id", &id, "deleted", &deleted, "title",
                &title, "shelf", &shelf, "author", &author, "page-count", &pages, "languages",
                &languages, NULL);
  g_object_get (get_only (store, LIBRARY_TYPE_SHELF), "room", &room, NULL);
  g_object_get (get_only (store, LIBRARY_TYPE_AUTHOR), "born", &born, "living", &living, NULL);

  g_assert_cmpint (id, ==, 7);
  g_assert_false (deleted);
  g_assert_cmpstr (title, ==, "Fables");
  g_assert_cmpint (shelf, ==, 5);
  g_assert_cmpint (author, ==, 0);
  g_assert_cmpint (pages, ==, 312);
  g_assert_cmpint (languages, ==, LIBRARY_LANGUAGE_OCCITAN);
  g_assert_cmpint (room, ==, LIBRARY_ROOM_CELLAR);
  g_assert_cmpstr (born, ==, "1621-07-08");
  g_assert_false (living);
}

static void
test_no_setters (void)
{
  g_autoptr (EntenteStore) store = open_rows ("INSERT INTO shelf (id) VALUES (5)");
  GParamSpec *spec = g_object_class_find_property (
    G_OBJECT_GET_CLASS (get_only (store, LIBRARY_TYPE_SHELF)), "capacity");

  g_assert_nonnull (spec);
  g_assert_cmpint (spec->flags & (G_PARAM_READABLE | G_PARAM_WRITABLE), ==, G_PARAM_READABLE);
  g_assert_cmpint (G_PARAM_SPEC_INT64 (spec)->default_value, ==, 40);
}

/* What no release of the program writes must not crash, nor be lost before it is edited. */
static void
test_strange_values (void)
{
  g_autoptr (EntenteStore) store =
    open_rows ("INSERT INTO shelf VALUES (5, x'ff41', 'attic', 'many');"
               "INSERT INTO author VALUES (6, x'00', '1621-13-45', 7);"
               "INSERT INTO book (id, languages) VALUES (7, 'french,klingon,,french,breton');");
  EntenteRecord *shelf = get_only (store, LIBRARY_TYPE_SHELF);
  EntenteRecord *author = get_only (store, LIBRARY_TYPE_AUTHOR);
  EntenteRecord *book = get_only (store, LIBRARY_TYPE_BOOK);
  g_autoptr (EntenteEdit) edit = NULL;
  gint64 n_kept = 0;
  GDate date;

  g_assert_cmpstr (entente_record_get_text (shelf, LIBRARY_SHELF_NAME), ==,
                   "\xef\xbf\xbd"
                   "A");
  g_assert_cmpint (entente_record_get_choice (shelf, LIBRARY_SHELF_ROOM), ==, LIBRARY_ROOM_MAIN);
  g_assert_cmpint (entente_record_get_integer (shelf, LIBRARY_SHELF_CAPACITY), ==, 0);
  g_assert_cmpstr (entente_record_get_text (author, LIBRARY_AUTHOR_NAME), ==, "");
  g_assert_cmpstr (entente_record_get_text (author, LIBRARY_AUTHOR_BORN), ==, "1621-13-45");
  g_assert_false (entente_record_get_date (author, LIBRARY_AUTHOR_BORN, &date));
  g_assert_true (entente_record_get_boolean (author, LIBRARY_AUTHOR_LIVING));
  g_assert_cmpint (entente_record_get_choice (book, LIBRARY_BOOK_LANGUAGES), ==,
                   LIBRARY_LANGUAGE_FRENCH | LIBRARY_LANGUAGE_BRETON);

  edit = entente_store_begin (store, "Edit");
  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, "Poetry");
  entente_edit_set_choice (edit, book, LIBRARY_BOOK_LANGUAGES, LIBRARY_LANGUAGE_FRENCH);
  library_commit (edit);
  g_assert_true (entente_database_get_integer (
    _entente_store_get_database (store),
    "SELECT count(*) FROM shelf, book WHERE room = 'attic' AND languages = 'french'", &n_kept,
    NULL));
  g_assert_cmpint (n_kept, ==, 1);
}

static void
test_dates (void)
{
  static const char *const wrong[] = { "",           "2027",       "2027-6-12",   "2027-06-31",
                                       "0000-01-01", "2027/06/12", "2027-06-12 ", "+027-06-12" };
  GDate date;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (_entente_date_parse (wrong[i], &date));

  g_assert_true (_entente_date_parse ("2028-02-29", &date));
  g_assert_cmpint (g_date_get_year (&date), ==, 2028);
  g_assert_cmpint (g_date_get_month (&date), ==, 2);
  g_assert_cmpint (g_date_get_day (&date), ==, 29);
}

static void
test_filled (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (entente_record_is_filled (library->fables, LIBRARY_BOOK_TITLE));
  g_assert_false (entente_record_is_filled (library->fables, LIBRARY_BOOK_SUMMARY));
  g_assert_true (entente_record_is_filled (library->fables, LIBRARY_BOOK_SHELF));
  g_assert_false (entente_record_is_filled (library->fables, LIBRARY_BOOK_PAGES));
  g_assert_false (entente_record_is_filled (library->fables, LIBRARY_BOOK_LANGUAGES));
  g_assert_true (entente_record_is_filled (library->author, LIBRARY_AUTHOR_LIVING));
  g_assert_true (entente_record_is_filled (library->poetry, LIBRARY_SHELF_ROOM));

  edit = entente_store_begin (library->store, "Edit");
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_SUMMARY, " \n\xc2\xa0\t");
  entente_edit_set_choice (edit, library->poetry, LIBRARY_SHELF_ROOM, LIBRARY_ROOM_UNSAID);
  library_commit (edit);
  g_assert_false (entente_record_is_filled (library->fables, LIBRARY_BOOK_SUMMARY));
  g_assert_false (entente_record_is_filled (library->poetry, LIBRARY_SHELF_ROOM));
}

static void
assert_display (EntenteRecord *record, guint field, const char *expected)
{
  g_autofree char *display = entente_record_dup_display (record, field);

  g_assert_cmpstr (display, ==, expected);
}

static void
test_display (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Edit");
  g_autoptr (GDate) born = g_date_new_dmy (8, 7, 1621);
  EntenteRecord *loan = entente_edit_insert (edit, LIBRARY_TYPE_LOAN);

  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 1312);
  entente_edit_set_choice (edit, library->fables, LIBRARY_BOOK_LANGUAGES,
                           LIBRARY_LANGUAGE_OCCITAN | LIBRARY_LANGUAGE_BRETON);
  entente_edit_set_choice (edit, library->tales, LIBRARY_SHELF_ROOM, LIBRARY_ROOM_CELLAR);
  entente_edit_set_date (edit, library->author, LIBRARY_AUTHOR_BORN, born);
  entente_edit_set_reference (edit, loan, LIBRARY_LOAN_BOOK, library->fables);
  library_commit (edit);

  assert_display (library->fables, LIBRARY_BOOK_TITLE, "Fables");
  assert_display (library->fables, LIBRARY_BOOK_SUMMARY, "");
  assert_display (library->fables, LIBRARY_BOOK_PAGES, "1312");
  assert_display (library->fables, LIBRARY_BOOK_LANGUAGES, "Breton, Occitan");
  assert_display (library->fables, LIBRARY_BOOK_AUTHOR, "Jean");
  assert_display (loan, LIBRARY_LOAN_BOOK, "Fables");
  assert_display (library->tales, LIBRARY_SHELF_ROOM, "Cellar");
  assert_display (library->author, LIBRARY_AUTHOR_LIVING, "Yes");
  assert_display (library->author, LIBRARY_AUTHOR_BORN, "1621-07-08");
}

static void
test_check (Library *library, gconstpointer data)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (library->store, "Edit");
  EntenteSeverity severity = ENTENTE_SEVERITY_ERROR;
  g_autofree char *sentence = NULL;

  g_assert_null (entente_record_check (library->fables, LIBRARY_BOOK_PAGES, &severity));
  g_assert_cmpint (severity, ==, ENTENTE_SEVERITY_NONE);
  g_assert_null (entente_record_check (library->fables, LIBRARY_BOOK_TITLE, NULL));

  entente_edit_set_integer (edit, library->fables, LIBRARY_BOOK_PAGES, 1001);
  library_commit (edit);
  sentence = entente_record_check (library->fables, LIBRARY_BOOK_PAGES, &severity);
  g_assert_nonnull (sentence);
  g_assert_cmpint (severity, ==, ENTENTE_SEVERITY_WARNING);
}

static void
test_choices (void)
{
  guint n_fields = 0;
  const EntenteChoice *rooms =
    entente_record_type_get_fields (LIBRARY_TYPE_SHELF, &n_fields)[LIBRARY_SHELF_ROOM].choices;
  int value = 77;

  g_assert_cmpstr (entente_choice_get_label (rooms, LIBRARY_ROOM_CELLAR), ==, "Cellar");
  g_assert_cmpstr (entente_choice_get_label (rooms, LIBRARY_ROOM_UNSAID), ==, "");
  g_assert_cmpstr (entente_choice_get_label (rooms, 99), ==, "");
  g_assert_cmpstr (entente_choice_to_nick (rooms, LIBRARY_ROOM_CELLAR), ==, "cellar");
  g_assert_cmpstr (entente_choice_to_nick (rooms, 99), ==, "main");
  g_assert_false (entente_choice_from_nick (rooms, "attic", &value));
  g_assert_cmpint (value, ==, 77);
  g_assert_true (entente_choice_from_nick (rooms, "cellar", &value));
  g_assert_cmpint (value, ==, LIBRARY_ROOM_CELLAR);
}

#define add(path, function) \
  g_test_add ("/record/" path, Library, NULL, library_set_up, function, library_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/description", test_description);
  g_test_add_func ("/record/properties", test_properties);
  g_test_add_func ("/record/no-setters", test_no_setters);
  g_test_add_func ("/record/strange-values", test_strange_values);
  g_test_add_func ("/record/dates", test_dates);
  g_test_add_func ("/record/choices", test_choices);
  add ("filled", test_filled);
  add ("display", test_display);
  add ("check", test_check);

  return g_test_run ();
}
