/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answers.h"
#include "evaluation/entente-question.h"

G_BEGIN_DECLS

typedef enum {
  ENTENTE_KEY_BLANK,
  ENTENTE_KEY_NOT_CONCERNED,
  ENTENTE_KEY_STEP,
  ENTENTE_KEY_CHOICE,
} EntenteKeyMeaning;

/* What a key says to a question. */
typedef struct {
  EntenteKeyMeaning meaning;
  guint step;
  gint64 choice;
} EntenteAnswerKey;

/* FALSE and a sentence when the key says nothing to the question. */
gboolean _entente_answer_key_read (EntenteQuestion *question,
                                   gunichar key,
                                   EntenteAnswerKey *read,
                                   char **problem);
/* A number within the limits of the question; "" is ENTENTE_DECIMAL_NONE. */
gboolean _entente_answer_key_read_number (EntenteQuestion *question,
                                          const char *typed,
                                          EntenteDecimal *number,
                                          char **problem);
/* Which keys there are, a translated sentence. */
char *_entente_answer_key_dup_words (EntenteQuestion *question);
/* "4", "not concerned", "a poster, friends"; "" when nothing was answered. */
char *_entente_answer_key_dup_answer_words (EntenteQuestion *question, const EntenteAnswer *answer);

G_END_DECLS
