/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* One of the answers to choose from (table `question_choice`). */
#define ENTENTE_TYPE_QUESTION_CHOICE (entente_question_choice_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestionChoice,
                      entente_question_choice,
                      ENTENTE,
                      QUESTION_CHOICE,
                      EntenteRecord)

enum {
  ENTENTE_QUESTION_CHOICE_TEXT,
  ENTENTE_QUESTION_CHOICE_QUESTION, /* reference, deleted with it */
  ENTENTE_QUESTION_CHOICE_OPEN,     /* boolean: “other, which?” */
  ENTENTE_QUESTION_CHOICE_RANK,
};

/* The letter that stands beside the choice at a place on paper, and types it: a to z but n, which
   says “not concerned”; 0 beyond them. */
char entente_question_choice_get_letter (guint place);

G_END_DECLS
