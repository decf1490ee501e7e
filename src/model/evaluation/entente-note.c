/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-note.h"

#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteNote
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteNote, entente_note, ENTENTE_TYPE_RECORD)

static const EntenteChoice note_kinds[] = {
  { ENTENTE_NOTED_AS_UNSORTED, "unsorted", NC_ ("note", "To sort"), "note" },
  { ENTENTE_NOTED_AS_EFFECT, "effect", NC_ ("note", "Effect"), "note" },
  { ENTENTE_NOTED_AS_STRONG_POINT, "strong-point", NC_ ("note", "Strong point"), "note" },
  { ENTENTE_NOTED_AS_WEAK_POINT, "weak-point", NC_ ("note", "Weak point"), "note" },
  { ENTENTE_NOTED_AS_LESSON, "lesson", NC_ ("note", "Lesson"), "note" },
  { ENTENTE_NOTED_AS_ASIDE, "aside", NC_ ("note", "Put aside"), "note" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_NOTE_TEXT] = {
    .name = "text",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Note"),
    .edit_label = N_ ("Change note"),
  },
  [ENTENTE_NOTE_TAKEN_AT] = {
    .name = "taken-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .label = N_ ("Noted"),
    .edit_label = N_ ("Change time of note"),
  },
  [ENTENTE_NOTE_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Sorted as"),
    .edit_label = N_ ("Sort note"),
    .choices = note_kinds,
  },
  [ENTENTE_NOTE_EFFECT] = {
    .name = "effect",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Effect"),
    .edit_label = N_ ("Sort note"),
    .choices = _entente_effects,
  },
  [ENTENTE_NOTE_SCOPE] = {
    .name = "scope",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("On whom"),
    .edit_label = N_ ("Sort note"),
    .choices = _entente_evaluation_scopes,
  },
  [ENTENTE_NOTE_NEGATIVE] = {
    .name = "negative",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Unwanted"),
    .edit_label = N_ ("Sort note"),
  },
  [ENTENTE_NOTE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move note"),
  },
};

static void
entente_note_class_init (EntenteNoteClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "note",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_note_init (EntenteNote *self)
{
}
