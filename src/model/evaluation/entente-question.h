/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A question of a questionnaire (table `question`). */
#define ENTENTE_TYPE_QUESTION (entente_question_get_type ())
G_DECLARE_FINAL_TYPE (EntenteQuestion, entente_question, ENTENTE, QUESTION, EntenteRecord)

typedef enum {
  ENTENTE_ASKED_AS_SCALE,
  ENTENTE_ASKED_AS_CHOICE,
  ENTENTE_ASKED_AS_SEVERAL,
  ENTENTE_ASKED_AS_NUMBER,
  ENTENTE_ASKED_AS_TEXT,
} EntenteQuestionKind;

enum {
  ENTENTE_QUESTION_TEXT,
  ENTENTE_QUESTION_QUESTIONNAIRE, /* reference, deleted with it */
  ENTENTE_QUESTION_CODE,          /* "Q3", printed beside the question */
  ENTENTE_QUESTION_KIND,          /* EntenteQuestionKind */
  ENTENTE_QUESTION_EXPLANATION,
  ENTENTE_QUESTION_STEPS,         /* of a scale, from 1; 0 for 5 */
  ENTENTE_QUESTION_LOW_LABEL,
  ENTENTE_QUESTION_HIGH_LABEL,
  ENTENTE_QUESTION_NOT_CONCERNED, /* boolean */
  ENTENTE_QUESTION_LEAST,         /* of a number; "" for none */
  ENTENTE_QUESTION_MOST,          /* of a number; "" for none */
  ENTENTE_QUESTION_RANK,
};

/* The live list of its choices in their order, lent. */
GListModel *entente_question_get_choices (EntenteQuestion *self);

/* How many steps its scale has, from 1: 2 to 10, whatever the file says. */
guint entente_question_get_n_steps (EntenteQuestion *self);
/* Whether a step is above the middle of the scale: 4 and 5 of five. */
gboolean entente_question_is_satisfied (EntenteQuestion *self, double step);
/* "Q3 · Welcome". (transfer full) */
char *entente_question_dup_title (EntenteQuestion *self);

G_END_DECLS
