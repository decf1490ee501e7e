/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-evaluation-terms.h"
#include "evaluation/entente-note.h"

G_BEGIN_DECLS

/* Notes of the day: taken in a moment, sorted later. Each function that changes something is one
   undoable edit. */

/**
 * EntenteNoteSorting:
 * @kind: what it turned out to be
 * @effect: of an effect: direct or induced
 * @scope: of an effect: on the public, or on the organisations
 * @negative: of an effect: nobody wanted it
 *
 * Where a note belongs.
 */
typedef struct {
  EntenteNoteKind kind;
  EntenteEffect effect;
  EntenteEvaluationScope scope;
  gboolean negative;
} EntenteNoteSorting;

/* Dated now. ENTENTE_MODEL_ERROR_INCOMPLETE when it says nothing. (transfer none) (nullable) */
EntenteNote *entente_note_take (EntenteStore *store, const char *text, GError **error);
/* Somebody is typing: joined into one edit with what was typed just before. */
gboolean entente_note_type (EntenteNote *self, const char *text, GError **error);
gboolean entente_note_delete (EntenteNote *self, GError **error);

void entente_note_get_sorting (EntenteNote *self, EntenteNoteSorting *sorting);
/* notes: (element-type EntenteNote): all of them, as one edit */
gboolean entente_note_sort (GPtrArray *notes, const EntenteNoteSorting *sorting, GError **error);
/* "Unwanted direct effect on the public", "Strong point", "To sort". Translated. */
const char *entente_note_sorting_get_words (const EntenteNoteSorting *self);
char *entente_note_dup_sorting_words (EntenteNote *self);

/* To sort first, the latest before the others: a live list of EntenteNote. (transfer full) */
GListModel *entente_note_new_list (EntenteStore *store);
/* Those of a kind, as they were taken. (transfer container) (element-type EntenteNote) */
GPtrArray *entente_note_list_kind (EntenteStore *store, EntenteNoteKind kind);
/* One of the four boxes of effects, wanted and unwanted. (transfer container) (element-type
   EntenteNote) */
GPtrArray *
entente_note_list_effects (EntenteStore *store, EntenteEffect effect, EntenteEvaluationScope scope);

G_END_DECLS
