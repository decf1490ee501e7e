/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-questionnaire.h"

#include <glib/gi18n-lib.h>

struct _EntenteQuestionnaire
{
  EntenteRecord parent_instance;
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
entente_questionnaire_class_init (EntenteQuestionnaireClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "questionnaire",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_questionnaire_init (EntenteQuestionnaire *self)
{
}
