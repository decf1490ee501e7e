/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-note-sorting.h"

#include "entente-model-error.h"
#include "entente-moment.h"
#include "entente-ordered-list.h"

#include <glib/gi18n-lib.h>

static gboolean
says_nothing (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      return FALSE;

  return TRUE;
}

/**
 * entente_note_take:
 * @store: of the project
 * @text: Markdown
 * @error: return location for %ENTENTE_MODEL_ERROR_INCOMPLETE when it says nothing
 *
 * Notes something, now; what it is worth is for later.
 *
 * Returns: (transfer none) (nullable): the note
 */
EntenteNote *
entente_note_take (EntenteStore *store, const char *text, GError **error)
{
  g_autofree char *now = NULL;
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *note;

  g_return_val_if_fail (ENTENTE_IS_STORE (store) && text != NULL, NULL);

  if (says_nothing (text))
    {
      g_set_error_literal (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE,
                           _("Type what is to be noted."));
      return NULL;
    }

  now = entente_moment_to_iso (entente_moment_now (), ENTENTE_MOMENT_STARTS, TRUE);
  edit = entente_store_begin (store, _("Take note"));
  note = entente_edit_insert (edit, ENTENTE_TYPE_NOTE);
  entente_edit_set_text (edit, note, ENTENTE_NOTE_TEXT, text);
  entente_edit_set_text (edit, note, ENTENTE_NOTE_TAKEN_AT, now);

  return entente_edit_commit (edit, error) ? ENTENTE_NOTE (note) : NULL;
}

/**
 * entente_note_type:
 * @self: a note
 * @text: all of it, Markdown
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it was kept
 */
gboolean
entente_note_type (EntenteNote *self, const char *text, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *key = NULL;

  g_return_val_if_fail (ENTENTE_IS_NOTE (self) && text != NULL, FALSE);

  key = g_strdup_printf ("note-%" G_GINT64_FORMAT, entente_record_get_id (ENTENTE_RECORD (self)));
  edit = entente_store_begin_typing (entente_record_get_store (ENTENTE_RECORD (self)),
                                     _("Change note"), key);
  entente_edit_set_text (edit, ENTENTE_RECORD (self), ENTENTE_NOTE_TEXT, text);

  return entente_edit_commit (edit, error);
}

/**
 * entente_note_delete:
 * @self: a note
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Returns: whether it is gone
 */
gboolean
entente_note_delete (EntenteNote *self, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (ENTENTE_IS_NOTE (self), FALSE);

  edit = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (self)), _("Delete note"));
  entente_edit_delete (edit, ENTENTE_RECORD (self));

  return entente_edit_commit (edit, error);
}

/* Sorting */

/**
 * entente_note_get_sorting:
 * @self: a note
 * @sorting: (out caller-allocates): where it belongs
 */
void
entente_note_get_sorting (EntenteNote *self, EntenteNoteSorting *sorting)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  g_return_if_fail (ENTENTE_IS_NOTE (self) && sorting != NULL);

  sorting->kind = entente_record_get_choice (record, ENTENTE_NOTE_KIND);
  sorting->effect = entente_record_get_choice (record, ENTENTE_NOTE_EFFECT);
  sorting->scope = entente_record_get_choice (record, ENTENTE_NOTE_SCOPE);
  sorting->negative = entente_record_get_boolean (record, ENTENTE_NOTE_NEGATIVE);
}

/**
 * entente_note_sort:
 * @notes: (element-type EntenteNote): one at least, of one project
 * @sorting: where they belong
 * @error: return location for an error of #ENTENTE_STORE_ERROR
 *
 * Sorts notes, as one edit. What is only of effects is forgotten of the others.
 *
 * Returns: whether it was done
 */
gboolean
entente_note_sort (GPtrArray *notes, const EntenteNoteSorting *sorting, GError **error)
{
  static const EntenteNoteSorting plain = { 0 };
  const EntenteNoteSorting *more;
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (notes != NULL && notes->len > 0 && sorting != NULL, FALSE);

  more = sorting->kind == ENTENTE_NOTED_AS_EFFECT ? sorting : &plain;
  edit = entente_store_begin (entente_record_get_store (notes->pdata[0]),
                              ngettext ("Sort note", "Sort notes", notes->len));
  for (guint i = 0; i < notes->len; i++)
    {
      entente_edit_set_choice (edit, notes->pdata[i], ENTENTE_NOTE_KIND, sorting->kind);
      entente_edit_set_choice (edit, notes->pdata[i], ENTENTE_NOTE_EFFECT, more->effect);
      entente_edit_set_choice (edit, notes->pdata[i], ENTENTE_NOTE_SCOPE, more->scope);
      entente_edit_set_boolean (edit, notes->pdata[i], ENTENTE_NOTE_NEGATIVE, more->negative);
    }

  return entente_edit_commit (edit, error);
}

/* Eight sentences, because grammar does not add up. */
static const char *
get_effect_words (const EntenteNoteSorting *sorting)
{
  static const char *const words[2][2][2] = {
    [ENTENTE_EFFECT_DIRECT] = {
      [ENTENTE_SCOPE_EXTERNAL] = { N_ ("Direct effect on the public"),
                                   N_ ("Unwanted direct effect on the public") },
      [ENTENTE_SCOPE_INTERNAL] = { N_ ("Direct effect on the organisations"),
                                   N_ ("Unwanted direct effect on the organisations") },
    },
    [ENTENTE_EFFECT_INDUCED] = {
      [ENTENTE_SCOPE_EXTERNAL] = { N_ ("Induced effect on the public"),
                                   N_ ("Unwanted induced effect on the public") },
      [ENTENTE_SCOPE_INTERNAL] = { N_ ("Induced effect on the organisations"),
                                   N_ ("Unwanted induced effect on the organisations") },
    },
  };

  return _(words[sorting->effect][sorting->scope][sorting->negative ? 1 : 0]);
}

/**
 * entente_note_sorting_get_words:
 * @self: where a note belongs
 *
 * Returns: (transfer none): that in words, translated: "Unwanted direct effect on the public"
 */
const char *
entente_note_sorting_get_words (const EntenteNoteSorting *self)
{
  const EntenteField *kind = NULL;

  g_return_val_if_fail (self != NULL, "");

  if (self->kind == ENTENTE_NOTED_AS_EFFECT)
    return get_effect_words (self);

  kind = &entente_record_type_get_fields (ENTENTE_TYPE_NOTE, NULL)[ENTENTE_NOTE_KIND];
  return entente_choice_get_label (kind->choices, self->kind);
}

/**
 * entente_note_dup_sorting_words:
 * @self: a note
 *
 * Returns: (transfer full): where it belongs, in words
 */
char *
entente_note_dup_sorting_words (EntenteNote *self)
{
  EntenteNoteSorting sorting;

  g_return_val_if_fail (ENTENTE_IS_NOTE (self), NULL);

  entente_note_get_sorting (self, &sorting);
  return g_strdup (entente_note_sorting_get_words (&sorting));
}

/* Lists */

static int
compare_times (EntenteRecord *a, EntenteRecord *b)
{
  return g_strcmp0 (entente_record_get_text (a, ENTENTE_NOTE_TAKEN_AT),
                    entente_record_get_text (b, ENTENTE_NOTE_TAKEN_AT));
}

static int
compare_for_sorting (EntenteRecord *a, EntenteRecord *b)
{
  gboolean is_sorted_a
    = entente_record_get_choice (a, ENTENTE_NOTE_KIND) != ENTENTE_NOTED_AS_UNSORTED;
  gboolean is_sorted_b
    = entente_record_get_choice (b, ENTENTE_NOTE_KIND) != ENTENTE_NOTED_AS_UNSORTED;

  if (is_sorted_a != is_sorted_b)
    return is_sorted_a ? 1 : -1;

  return compare_times (b, a);
}

/**
 * entente_note_new_list:
 * @store: of the project
 *
 * Returns: (transfer full) (element-type EntenteNote): those to sort, then the others, the latest
 *   first; live
 */
GListModel *
entente_note_new_list (EntenteStore *store)
{
  const GType types[] = { ENTENTE_TYPE_NOTE };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return G_LIST_MODEL (
    entente_ordered_list_new (store, entente_store_get_list (store, ENTENTE_TYPE_NOTE),
                              compare_for_sorting, types, G_N_ELEMENTS (types)));
}

static int
compare_pointed (gconstpointer first, gconstpointer second)
{
  EntenteRecord *a = *(EntenteRecord *const *) first;
  EntenteRecord *b = *(EntenteRecord *const *) second;
  int order = compare_times (a, b);

  if (order != 0)
    return order;

  return entente_record_get_id (a) < entente_record_get_id (b) ? -1 : 1;
}

/* like: (nullable): the box of an effect */
static GPtrArray *
list_notes (EntenteStore *store, EntenteNoteKind kind, const EntenteNoteSorting *like)
{
  GListModel *notes = entente_store_get_list (store, ENTENTE_TYPE_NOTE);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (EntenteNote) note = g_list_model_get_item (notes, i);
      EntenteNoteSorting sorting;

      entente_note_get_sorting (note, &sorting);
      if (sorting.kind == kind
          && (like == NULL || (sorting.effect == like->effect && sorting.scope == like->scope)))
        g_ptr_array_add (list, note); /* the store keeps it */
    }
  g_ptr_array_sort (list, compare_pointed);

  return list;
}

/**
 * entente_note_list_kind:
 * @store: of the project
 * @kind: strong points, lessons…
 *
 * Returns: (transfer container) (element-type EntenteNote): those notes, in the order they were taken
 */
GPtrArray *
entente_note_list_kind (EntenteStore *store, EntenteNoteKind kind)
{
  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return list_notes (store, kind, NULL);
}

/**
 * entente_note_list_effects:
 * @store: of the project
 * @effect: direct or induced
 * @scope: on the public, or on the organisations
 *
 * Returns: (transfer container) (element-type EntenteNote): effects of that box, unwanted ones among
 *   them, in the order they were noted
 */
GPtrArray *
entente_note_list_effects (EntenteStore *store, EntenteEffect effect, EntenteEvaluationScope scope)
{
  const EntenteNoteSorting like = { .effect = effect, .scope = scope };

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  return list_notes (store, ENTENTE_NOTED_AS_EFFECT, &like);
}
