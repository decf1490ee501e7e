/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-model-error.h"
#include "evaluation/entente-note-sorting.h"
#include "project/entente-project.h"

/* Notes of the day: taken in a moment, sorted later. */

typedef struct
{
  EntenteProject *project;
  EntenteStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (self->project);
}

static EntenteNote *
take (Fixture *self, const char *text, const char *at)
{
  g_autoptr (GError) error = NULL;
  EntenteNote *note = entente_note_take (self->store, text, &error);
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_no_error (error);
  g_assert_true (entente_record_is_filled (ENTENTE_RECORD (note), ENTENTE_NOTE_TAKEN_AT));
  edit = entente_store_begin (self->store, "At");
  entente_edit_set_text (edit, ENTENTE_RECORD (note), ENTENTE_NOTE_TAKEN_AT, at);
  g_assert_true (entente_edit_commit (edit, NULL));
  return note;
}

static void
sort (EntenteNote *note, const EntenteNoteSorting *sorting)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();

  g_ptr_array_add (notes, note);
  g_assert_true (entente_note_sort (notes, sorting, NULL));
}

static void
assert_texts (GPtrArray *notes, const char *expected)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append (texts, entente_record_get_text (notes->pdata[i], ENTENTE_NOTE_TEXT));
  g_assert_cmpstr (texts->str, ==, expected);
}

static void
assert_listed (GListModel *list, const char *expected)
{
  g_autoptr (GPtrArray) notes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (notes, g_list_model_get_item (list, i));
  assert_texts (notes, expected);
}

static void
test_taking (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GListModel *notes = entente_store_get_list (self->store, ENTENTE_TYPE_NOTE);

  g_assert_null (entente_note_take (self->store, " \n\u00a0", &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);
  take (self, "Long queue at the buffet", "2027-06-12T12:40");
  g_assert_cmpuint (g_list_model_get_n_items (notes), ==, 1);
}

/* A word after a word is one thing to undo. */
static void
test_typing (Fixture *self, gconstpointer data)
{
  EntenteNote *note = take (self, "A", "2027-06-12T12:40");

  g_assert_true (entente_note_type (note, "A long", NULL));
  g_assert_true (entente_note_type (note, "A long queue", NULL));
  g_assert_true (entente_store_undo (self->store, NULL));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (note), ENTENTE_NOTE_TEXT), ==, "A");
}

static void
test_sorting (Fixture *self, gconstpointer data)
{
  const EntenteNoteSorting effect = { ENTENTE_NOTED_AS_EFFECT, ENTENTE_EFFECT_INDUCED,
                                      ENTENTE_SCOPE_INTERNAL, TRUE };
  const EntenteNoteSorting strong = { ENTENTE_NOTED_AS_STRONG_POINT, ENTENTE_EFFECT_INDUCED,
                                      ENTENTE_SCOPE_INTERNAL, TRUE };
  EntenteNote *note = take (self, "Tired", "2027-06-12T12:40");
  g_autofree char *before = entente_note_dup_sorting_words (note);
  g_autofree char *of_effect = NULL;
  g_autofree char *of_strong = NULL;
  EntenteNoteSorting found;

  g_assert_cmpstr (before, ==, "To sort");
  sort (note, &effect);
  of_effect = entente_note_dup_sorting_words (note);
  g_assert_cmpstr (of_effect, ==, "Unwanted induced effect on the organisations");
  sort (note, &strong);
  of_strong = entente_note_dup_sorting_words (note);
  g_assert_cmpstr (of_strong, ==, "Strong point");
  entente_note_get_sorting (note, &found);
  g_assert_cmpint (found.effect, ==, ENTENTE_EFFECT_DIRECT);
  g_assert_false (found.negative);
  g_assert_true (entente_store_undo (self->store, NULL));
  entente_note_get_sorting (note, &found);
  g_assert_cmpint (found.effect, ==, ENTENTE_EFFECT_INDUCED);
  g_assert_true (found.negative);
}

/* Several at once are one edit. */
static void
test_several (Fixture *self, gconstpointer data)
{
  const EntenteNoteSorting lesson = { .kind = ENTENTE_NOTED_AS_LESSON };
  g_autoptr (GPtrArray) notes = g_ptr_array_new ();
  g_autoptr (GPtrArray) sorted = NULL;
  g_autoptr (GPtrArray) undone = NULL;

  g_ptr_array_add (notes, take (self, "a", "2027-06-12T14:00"));
  g_ptr_array_add (notes, take (self, "b", "2027-06-12T11:00"));
  g_assert_true (entente_note_sort (notes, &lesson, NULL));
  sorted = entente_note_list_kind (self->store, ENTENTE_NOTED_AS_LESSON);
  assert_texts (sorted, "ba");
  g_assert_true (entente_store_undo (self->store, NULL));
  undone = entente_note_list_kind (self->store, ENTENTE_NOTED_AS_LESSON);
  assert_texts (undone, "");
}

static void
test_boxes (Fixture *self, gconstpointer data)
{
  const char *const texts[2][2] = { { "a", "b" }, { "c", "d" } };

  for (guint effect = 0; effect < 2; effect++)
    for (guint scope = 0; scope < 2; scope++)
      {
        const EntenteNoteSorting sorting = { ENTENTE_NOTED_AS_EFFECT, effect, scope, FALSE };

        sort (take (self, texts[effect][scope], "2027-06-12T14:00"), &sorting);
      }
  for (guint effect = 0; effect < 2; effect++)
    for (guint scope = 0; scope < 2; scope++)
      {
        g_autoptr (GPtrArray) notes = entente_note_list_effects (self->store, effect, scope);

        assert_texts (notes, texts[effect][scope]);
      }
}

static void
test_list (Fixture *self, gconstpointer data)
{
  const EntenteNoteSorting weak = { .kind = ENTENTE_NOTED_AS_WEAK_POINT };
  g_autoptr (GListModel) list = entente_note_new_list (self->store);
  EntenteNote *latest;

  take (self, "a", "2027-06-12T10:00");
  latest = take (self, "c", "2027-06-12T12:00");
  take (self, "b", "2027-06-12T11:00");
  assert_listed (list, "cba");
  sort (latest, &weak);
  assert_listed (list, "bac");
  g_assert_true (entente_note_delete (latest, NULL));
  assert_listed (list, "ba");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/note-sorting/taking", Fixture, NULL, set_up, test_taking, tear_down);
  g_test_add ("/note-sorting/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/note-sorting/sorting", Fixture, NULL, set_up, test_sorting, tear_down);
  g_test_add ("/note-sorting/several", Fixture, NULL, set_up, test_several, tear_down);
  g_test_add ("/note-sorting/boxes", Fixture, NULL, set_up, test_boxes, tear_down);
  g_test_add ("/note-sorting/list", Fixture, NULL, set_up, test_list, tear_down);

  return g_test_run ();
}
