/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire.h"

#include "entente-ranked-list.h"
#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-question.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestionnaire
{
  EntenteRecord parent_instance;

  /* Owned */
  GListModel *questions; /* nullable: made when somebody asks */
};

G_DEFINE_FINAL_TYPE (EntenteQuestionnaire, entente_questionnaire, ENTENTE_TYPE_RECORD)

static const EntenteChoice audiences[] = {
  { ENTENTE_AUDIENCE_PARTICIPANTS, "participants", NC_ ("audience", "Participants"), "audience" },
  { ENTENTE_AUDIENCE_VOLUNTEERS, "volunteers", NC_ ("audience", "Volunteers"), "audience" },
  { ENTENTE_AUDIENCE_STAND_HOLDERS,
    "stand-holders",
    NC_ ("audience", "Stand holders"),
    "audience" },
  { ENTENTE_AUDIENCE_PARTNERS, "partners", NC_ ("audience", "Partners"), "audience" },
  { ENTENTE_AUDIENCE_CHILDREN, "children", NC_ ("audience", "Children"), "audience" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_QUESTIONNAIRE_TITLE] = {
    .name = "title",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Title"),
    .edit_label = N_ ("Rename questionnaire"),
  },
  [ENTENTE_QUESTIONNAIRE_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Number"),
    .edit_label = N_ ("Number questionnaire"),
  },
  [ENTENTE_QUESTIONNAIRE_AUDIENCE] = {
    .name = "audience",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("For"),
    .edit_label = N_ ("Change whom a questionnaire is for"),
    .choices = audiences,
  },
  [ENTENTE_QUESTIONNAIRE_INTRODUCTION] = {
    .name = "introduction",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Introduction"),
    .edit_label = N_ ("Change introduction of questionnaire"),
  },
  [ENTENTE_QUESTIONNAIRE_CLOSING] = {
    .name = "closing",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Closing words"),
    .edit_label = N_ ("Change closing words"),
  },
  [ENTENTE_QUESTIONNAIRE_PRESENT] = {
    .name = "present",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("People present"),
    .edit_label = N_ ("Change number of people present"),
  },
  [ENTENTE_QUESTIONNAIRE_MATCHING] = {
    .name = "matching",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Columns"),
    .edit_label = N_ ("Match columns"),
  },
  [ENTENTE_QUESTIONNAIRE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move questionnaire"),
  },
};

static void
entente_questionnaire_dispose (GObject *object)
{
  g_clear_object (&ENTENTE_QUESTIONNAIRE (object)->questions);

  G_OBJECT_CLASS (entente_questionnaire_parent_class)->dispose (object);
}

static void
entente_questionnaire_class_init (EntenteQuestionnaireClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_questionnaire_dispose;

  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "questionnaire",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_questionnaire_init (EntenteQuestionnaire *self)
{
}

static GListModel *
get_referrers (EntenteQuestionnaire *self, GType type, guint field)
{
  EntenteRecord *record = ENTENTE_RECORD (self);

  return entente_store_get_referrers (entente_record_get_store (record),
                                      type,
                                      field,
                                      entente_record_get_id (record));
}

GListModel *
entente_questionnaire_get_questions (EntenteQuestionnaire *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (self), NULL);

  if (self->questions == NULL)
    {
      GListModel *all
        = get_referrers (self, ENTENTE_TYPE_QUESTION, ENTENTE_QUESTION_QUESTIONNAIRE);

      self->questions = G_LIST_MODEL (entente_ranked_list_new (all, ENTENTE_QUESTION_RANK));
    }

  return self->questions;
}

GListModel *
entente_questionnaire_get_sheets (EntenteQuestionnaire *self)
{
  g_return_val_if_fail (ENTENTE_IS_QUESTIONNAIRE (self), NULL);

  return get_referrers (self, ENTENTE_TYPE_ANSWER_SHEET, ENTENTE_ANSWER_SHEET_QUESTIONNAIRE);
}
