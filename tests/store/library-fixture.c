/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "library-fixture.h"

void
library_commit (EntenteEdit *edit)
{
  g_autoptr (GError) error = NULL;

  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
library_set_title (EntenteStore *store, EntenteRecord *book, const char *title)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Rename Book");

  entente_edit_set_text (edit, book, LIBRARY_BOOK_TITLE, title);
  library_commit (edit);
}

EntenteRecord *
library_add_shelf (EntenteStore *store, const char *name)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Add Shelf");
  EntenteRecord *shelf = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);

  entente_edit_set_text (edit, shelf, LIBRARY_SHELF_NAME, name);
  library_commit (edit);

  return shelf;
}

EntenteRecord *
library_add_book (EntenteStore *store, const char *title, EntenteRecord *shelf)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Add Book");
  EntenteRecord *book = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);

  entente_edit_set_text (edit, book, LIBRARY_BOOK_TITLE, title);
  entente_edit_set_reference (edit, book, LIBRARY_BOOK_SHELF, shelf);
  library_commit (edit);

  return book;
}

void
library_delete (EntenteStore *store, EntenteRecord *record)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Delete");

  entente_edit_delete (edit, record);
  library_commit (edit);
}

void
library_undo (EntenteStore *store)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (store, &error);
  g_assert_no_error (error);
}

void
library_redo (EntenteStore *store)
{
  g_autoptr (GError) error = NULL;

  entente_store_redo (store, &error);
  g_assert_no_error (error);
}

void
library_set_up (Library *library, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  library->store = entente_store_new_in_memory (&library_schema, &error);
  g_assert_no_error (error);
  entente_store_set_author (library->store, "Anaïs");

  edit = entente_store_begin (library->store, "Furnish");
  library->poetry = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  library->tales = entente_edit_insert (edit, LIBRARY_TYPE_SHELF);
  library->author = entente_edit_insert (edit, LIBRARY_TYPE_AUTHOR);
  library->fables = entente_edit_insert (edit, LIBRARY_TYPE_BOOK);
  entente_edit_set_text (edit, library->poetry, LIBRARY_SHELF_NAME, "Poetry");
  entente_edit_set_text (edit, library->tales, LIBRARY_SHELF_NAME, "Tales");
  entente_edit_set_text (edit, library->author, LIBRARY_AUTHOR_NAME, "Jean");
  entente_edit_set_text (edit, library->fables, LIBRARY_BOOK_TITLE, "Fables");
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_SHELF, library->poetry);
  entente_edit_set_reference (edit, library->fables, LIBRARY_BOOK_AUTHOR, library->author);
  library_commit (edit);
}

void
library_tear_down (Library *library, gconstpointer data)
{
  g_assert_finalize_object (library->store);
}

/* Listening */

static void
items_changed_cb (
  GListModel *model, guint position, guint n_removed, guint n_added, Listener *listener)
{
  GPtrArray *view = g_object_get_data (G_OBJECT (model), "view");

  g_string_append_printf (listener->text, "%s%u-%u+%u", listener->text->len > 0 ? " " : "",
                          position, n_removed, n_added);

  if (n_removed > 0)
    g_ptr_array_remove_range (view, position, n_removed);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (view, position + i, g_list_model_get_item (model, position + i));
  g_assert_cmpuint (view->len, ==, g_list_model_get_n_items (model));
}

void
listener_start (Listener *listener, GListModel *model)
{
  GPtrArray *view = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (view, g_list_model_get_item (model, i));

  listener->model = g_object_ref (model);
  listener->text = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (model), "view", view, (GDestroyNotify) g_ptr_array_unref);
  listener->handler =
    g_signal_connect (model, "items-changed", G_CALLBACK (items_changed_cb), listener);
}

void
listener_assert (Listener *listener, const char *expected)
{
  GPtrArray *view = g_object_get_data (G_OBJECT (listener->model), "view");

  g_assert_cmpstr (listener->text->str, ==, expected);
  g_assert_cmpuint (view->len, ==, g_list_model_get_n_items (listener->model));
  for (guint i = 0; i < view->len; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (listener->model, i);

      g_assert_true (record == view->pdata[i]);
      g_assert_false (entente_record_is_deleted (record));
    }

  g_string_truncate (listener->text, 0);
}

void
listener_stop (Listener *listener)
{
  g_signal_handler_disconnect (listener->model, listener->handler);
  g_object_set_data (G_OBJECT (listener->model), "view", NULL);
  g_string_free (listener->text, TRUE);
  g_clear_object (&listener->model);
}
