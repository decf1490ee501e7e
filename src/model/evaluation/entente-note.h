/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* Something noted on the day, to be sorted later (table `note`). */
#define ENTENTE_TYPE_NOTE (entente_note_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNote, entente_note, ENTENTE, NOTE, EntenteRecord)

typedef enum {
  ENTENTE_NOTED_AS_UNSORTED,
  ENTENTE_NOTED_AS_EFFECT,
  ENTENTE_NOTED_AS_STRONG_POINT,
  ENTENTE_NOTED_AS_WEAK_POINT,
  ENTENTE_NOTED_AS_LESSON,
  ENTENTE_NOTED_AS_ASIDE,
} EntenteNoteKind;

enum {
  ENTENTE_NOTE_TEXT,     /* Markdown */
  ENTENTE_NOTE_TAKEN_AT, /* moment */
  ENTENTE_NOTE_KIND,     /* EntenteNoteKind */
  ENTENTE_NOTE_EFFECT,   /* EntenteEffect; of an effect */
  ENTENTE_NOTE_SCOPE,    /* EntenteEvaluationScope; of an effect */
  ENTENTE_NOTE_NEGATIVE, /* boolean; of an effect */
  ENTENTE_NOTE_RANK,
};

G_END_DECLS
