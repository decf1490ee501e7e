/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question.h"

#include "entente-decimal.h"
#include "evaluation/entente-questionnaire.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestion
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteQuestion, entente_question, ENTENTE_TYPE_RECORD)

static const EntenteChoice question_kinds[] = {
  { ENTENTE_ASKED_AS_SCALE, "scale", NC_ ("question", "Scale"), "question" },
  { ENTENTE_ASKED_AS_CHOICE, "choice", NC_ ("question", "One choice"), "question" },
  { ENTENTE_ASKED_AS_SEVERAL, "several", NC_ ("question", "Several choices"), "question" },
  { ENTENTE_ASKED_AS_NUMBER, "number", NC_ ("question", "Number"), "question" },
  { ENTENTE_ASKED_AS_TEXT, "text", NC_ ("question", "Free text"), "question" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_QUESTION_TEXT] = {
    .name = "text",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Question"),
    .edit_label = N_ ("Change question"),
  },
  [ENTENTE_QUESTION_QUESTIONNAIRE] = {
    .name = "questionnaire",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Questionnaire"),
    .edit_label = N_ ("Move question"),
    .target = entente_questionnaire_get_type,
  },
  [ENTENTE_QUESTION_CODE] = {
    .name = "code",
    .label = N_ ("Code"),
    .edit_label = N_ ("Change code of question"),
  },
  [ENTENTE_QUESTION_KIND] = {
    .name = "kind",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of question"),
    .choices = question_kinds,
  },
  [ENTENTE_QUESTION_EXPLANATION] = {
    .name = "explanation",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Explanation"),
    .edit_label = N_ ("Change explanation of question"),
  },
  [ENTENTE_QUESTION_STEPS] = {
    .name = "steps",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Steps"),
    .edit_label = N_ ("Change steps of scale"),
  },
  [ENTENTE_QUESTION_LOW_LABEL] = {
    .name = "low-label",
    .label = N_ ("Lowest step"),
    .edit_label = N_ ("Change words of scale"),
  },
  [ENTENTE_QUESTION_HIGH_LABEL] = {
    .name = "high-label",
    .label = N_ ("Highest step"),
    .edit_label = N_ ("Change words of scale"),
  },
  [ENTENTE_QUESTION_NOT_CONCERNED] = {
    .name = "not-concerned",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("“Not concerned” is an answer"),
    .edit_label = N_ ("Change question"),
  },
  [ENTENTE_QUESTION_LEAST] = {
    .name = "least",
    .label = N_ ("At least"),
    .edit_label = N_ ("Change limits of answer"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_QUESTION_MOST] = {
    .name = "most",
    .label = N_ ("At most"),
    .edit_label = N_ ("Change limits of answer"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_QUESTION_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move question"),
  },
};

static void
entente_question_class_init (EntenteQuestionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "question",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_question_init (EntenteQuestion *self)
{
}
