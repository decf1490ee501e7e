/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-decimal.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteAnswerKind:
 * @ENTENTE_ANSWER_BLANK: nothing was answered
 * @ENTENTE_ANSWER_NOT_CONCERNED: the question does not concern who answers
 * @ENTENTE_ANSWER_NUMBER: a step of a scale, or a number
 * @ENTENTE_ANSWER_CHOICES: one or several choices, maybe with a text (“other, which?”)
 * @ENTENTE_ANSWER_TEXT: a free text
 *
 * What an answer holds.
 */
typedef enum {
  ENTENTE_ANSWER_BLANK,
  ENTENTE_ANSWER_NOT_CONCERNED,
  ENTENTE_ANSWER_NUMBER,
  ENTENTE_ANSWER_CHOICES,
  ENTENTE_ANSWER_TEXT,
} EntenteAnswerKind;

/**
 * EntenteAnswer:
 * @kind: what it holds; the other members are empty but those of its kind
 * @n_choices: how many were chosen
 * @number: of %ENTENTE_ANSWER_NUMBER
 * @choices: (array length=n_choices): ids of question_choice
 * @text: (nullable): a free text, or what was written beside a choice
 *
 * What was answered to one question. Borrowed from the [struct@Answers] it stands in.
 */
typedef struct {
  EntenteAnswerKind kind;
  guint n_choices;
  EntenteDecimal number;
  const gint64 *choices;
  const char *text;
} EntenteAnswer;

/**
 * EntenteAnswers:
 *
 * What one sheet answers, by id of question: the typed door on the JSON that the sheet keeps. What
 * cannot be read there is as if nobody had answered it.
 *
 * The JSON is an object with a member a question, named by its id. A number is a step of a scale
 * or a number; an array holds the ids of what was chosen, then maybe what was written beside it; a
 * string is a free text; %NULL stands for “not concerned”. A question that is left blank is left
 * out.
 */
typedef struct _EntenteAnswers EntenteAnswers;

EntenteAnswers *entente_answers_new (void);
EntenteAnswers *entente_answers_read (const char *json);
void entente_answers_free (EntenteAnswers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteAnswers, entente_answers_free)
char *entente_answers_write (EntenteAnswers *self);

EntenteAnswer entente_answers_get (EntenteAnswers *self, gint64 question);
gboolean entente_answers_is_empty (EntenteAnswers *self);
gboolean entente_answer_equal (const EntenteAnswer *a, const EntenteAnswer *b);
gboolean entente_answer_has_choice (const EntenteAnswer *answer, gint64 choice);

void entente_answers_set (EntenteAnswers *self, gint64 question, const EntenteAnswer *answer);
void entente_answers_set_blank (EntenteAnswers *self, gint64 question);
void entente_answers_set_not_concerned (EntenteAnswers *self, gint64 question);
void entente_answers_set_number (EntenteAnswers *self, gint64 question, EntenteDecimal number);
void entente_answers_set_choices (EntenteAnswers *self,
                                  gint64 question,
                                  const gint64 *choices,
                                  guint n_choices,
                                  const char *text);
void entente_answers_set_text (EntenteAnswers *self, gint64 question, const char *text);

G_END_DECLS
