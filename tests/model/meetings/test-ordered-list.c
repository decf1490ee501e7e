/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-ordered-list.h"

#include "meetings-fixture.h"

#include <string.h>

/* By given name, then whatever. */
static int
compare (EntenteRecord *a, EntenteRecord *b)
{
  return strcmp (entente_record_get_text (a, ENTENTE_PERSON_GIVEN_NAME),
                 entente_record_get_text (b, ENTENTE_PERSON_GIVEN_NAME));
}

static EntenteOrderedList *
make_list (Collective *self)
{
  const GType type = ENTENTE_TYPE_PERSON;

  return entente_ordered_list_new (self->store,
                                   entente_store_get_list (self->store, ENTENTE_TYPE_PERSON),
                                   compare,
                                   &type,
                                   1);
}

/* What a view would hold that only ever did what it was told. */
static void
items_changed_cb (GListModel *list, guint position, guint removed, guint added, GPtrArray *mirror)
{
  if (removed > 0)
    g_ptr_array_remove_range (mirror, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror, position + i, g_list_model_get_item (list, position + i));
}

static void
check (GListModel *list, GPtrArray *mirror)
{
  guint n = g_list_model_get_n_items (list);

  g_assert_cmpuint (mirror->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (list, i);

      g_assert_true (mirror->pdata[i] == record);
      if (i > 0)
        g_assert_cmpint (compare (mirror->pdata[i - 1], record), <=, 0);
    }
  g_assert_null (g_list_model_get_item (list, n));
}

static void
change_something (Collective *self, GListModel *list)
{
  static const char *const names[] = { "Ana", "Bob", "Cléo", "Dov", "Ida" };
  guint n = g_list_model_get_n_items (list);
  const char *name = names[g_test_rand_int_range (0, G_N_ELEMENTS (names))];
  g_autoptr (EntenteRecord) any
    = n > 0 ? g_list_model_get_item (list, g_test_rand_int_range (0, n)) : NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  if (g_test_rand_int_range (0, 4) == 0 && entente_store_get_can_undo (self->store))
    {
      collective_undo (self);
      return;
    }

  edit = entente_store_begin (self->store, "change");
  if (any == NULL || g_test_rand_bit ())
    entente_edit_set_text (
      edit, entente_edit_insert (edit, ENTENTE_TYPE_PERSON), ENTENTE_PERSON_GIVEN_NAME, name);
  else if (g_test_rand_bit ())
    entente_edit_set_text (edit, any, ENTENTE_PERSON_GIVEN_NAME, name);
  else
    entente_edit_delete (edit, any);
  entente_edit_commit (edit, NULL);
}

static void
test_any_change (Collective *self, gconstpointer data)
{
  g_autoptr (EntenteOrderedList) list = make_list (self);
  GListModel *model = G_LIST_MODEL (list);
  g_autoptr (GPtrArray) mirror = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_true (g_list_model_get_item_type (model) == ENTENTE_TYPE_PERSON);
  items_changed_cb (model, 0, 0, g_list_model_get_n_items (model), mirror);
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), mirror);
  check (model, mirror);
  for (guint round = 0; round < 200; round++)
    {
      change_something (self, model);
      check (model, mirror);
    }
  g_signal_handlers_disconnect_by_func (list, items_changed_cb, mirror);
  g_ptr_array_set_size (mirror, 0);
  g_assert_finalize_object (g_steal_pointer (&list));
}

static void
count_cb (GListModel *list, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

/* What does not change the order is not told. */
static void
test_silence (Collective *self, gconstpointer data)
{
  g_autoptr (EntenteOrderedList) list = make_list (self);
  guint n = 0;

  g_signal_connect (list, "items-changed", G_CALLBACK (count_cb), &n);
  collective_set_text (self->organizations[0], ENTENTE_ORGANIZATION_NAME, "Z");
  collective_set_text (self->people[ADA], ENTENTE_PERSON_PHONE, "01 99 00 00 10");
  g_assert_cmpuint (n, ==, 0);
  collective_set_text (self->people[ADA], ENTENTE_PERSON_GIVEN_NAME, "Zora");
  g_assert_cmpuint (n, ==, 1);
}

#define add_test(path, function)                        \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/ordered-list/any-change", test_any_change);
  add_test ("/ordered-list/silence", test_silence);

  return g_test_run ();
}
