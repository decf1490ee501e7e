/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-question.h"

#include "entente-decimal.h"
#include "entente-ranked-list.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-questionnaire.h"

#include <glib/gi18n-lib.h>

#define USUAL_STEPS 5
#define FEWEST_STEPS 2
#define MOST_STEPS 10

struct _EntenteQuestion
{
  EntenteRecord parent_instance;

  /* Owned */
  GListModel *choices; /* nullable: made when somebody asks */
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
entente_question_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_QUESTION (object)->choices);

  G_OBJECT_CLASS (entente_question_parent_class)->dispose (object);
}

static void
entente_question_class_init (EntenteQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_question_dispose;

  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "question",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_question_init (EntenteQuestion *self)
{
}

GListModel *
entente_question_get_choices (EntenteQuestion *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  if (self->choices == NULL)
    {
      GListModel *all = entente_store_get_referrers (entente_record_get_store (record),
                                                     ENTENTE_TYPE_QUESTION_CHOICE,
                                                     ENTENTE_QUESTION_CHOICE_QUESTION,
                                                     entente_record_get_id (record));

      self->choices = G_LIST_MODEL (entente_ranked_list_new (all, ENTENTE_QUESTION_CHOICE_RANK));
    }

  return self->choices;
}

guint
entente_question_get_n_steps (EntenteQuestion *self)
{
  gint64 steps;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), USUAL_STEPS);

  steps = entente_record_get_integer (ENTENTE_RECORD (self), ENTENTE_QUESTION_STEPS);
  return steps == 0 ? USUAL_STEPS : (guint) CLAMP (steps, FEWEST_STEPS, MOST_STEPS);
}

gboolean
entente_question_is_satisfied (EntenteQuestion *self, double step)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), FALSE);

  return step > (1 + entente_question_get_n_steps (self)) / 2.0;
}

char *
entente_question_dup_title (EntenteQuestion *self)
{
  const char *code, *text;

  g_return_val_if_fail (ENTENTE_IS_QUESTION (self), NULL);

  code = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_QUESTION_CODE);
  text = entente_record_get_text (ENTENTE_RECORD (self), ENTENTE_QUESTION_TEXT);
  if (*code == '\0' || *text == '\0')
    return g_strdup (*text != '\0' ? text : code);
  /* Translators: code of a question, as printed on paper, and the question: "Q3 · The welcome" */
  return g_strdup_printf (C_ ("code and question", "%s · %s"), code, text);
}
