/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question-choice.h"

#include "evaluation/entente-question.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestionChoice
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteQuestionChoice, entente_question_choice, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_QUESTION_CHOICE_TEXT] = {
    .name = "text",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Choice"),
    .edit_label = N_ ("Change choice"),
  },
  [ENTENTE_QUESTION_CHOICE_QUESTION] = {
    .name = "question",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Question"),
    .edit_label = N_ ("Move choice"),
    .target = entente_question_get_type,
  },
  [ENTENTE_QUESTION_CHOICE_OPEN] = {
    .name = "open",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("With words of one’s own"),
    .edit_label = N_ ("Change choice"),
  },
  [ENTENTE_QUESTION_CHOICE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move choice"),
  },
};

static void
entente_question_choice_class_init (EntenteQuestionChoiceClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "question_choice",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_question_choice_init (EntenteQuestionChoice *self)
{
}

char
entente_question_choice_get_letter (guint place)
{
  static const char letters[] = "abcdefghijklmopqrstuvwxyz";

  return place < G_N_ELEMENTS (letters) ? letters[place] : '\0';
}
