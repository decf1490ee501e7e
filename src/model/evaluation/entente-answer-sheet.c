/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-answer-sheet.h"

#include "evaluation/entente-questionnaire.h"

#include <glib/gi18n-lib.h>

struct _EntenteAnswerSheet
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAnswerSheet, entente_answer_sheet, ENTENTE_TYPE_RECORD)

static const EntenteChoice sheet_origins[] = {
  { ENTENTE_SHEET_TYPED, "typed", NC_ ("answers", "Typed in"), "answers" },
  { ENTENTE_SHEET_IMPORTED, "imported", NC_ ("answers", "Imported"), "answers" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_ANSWER_SHEET_QUESTIONNAIRE] = {
    .name = "questionnaire",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Questionnaire"),
    .edit_label = N_ ("Type answers"),
    .target = entente_questionnaire_get_type,
  },
  [ENTENTE_ANSWER_SHEET_NUMBER] = {
    .name = "number",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sheet"),
    .edit_label = N_ ("Type answers"),
  },
  [ENTENTE_ANSWER_SHEET_ORIGIN] = {
    .name = "origin",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Origin"),
    .edit_label = N_ ("Type answers"),
    .choices = sheet_origins,
  },
  [ENTENTE_ANSWER_SHEET_FOREIGN_ID] = {
    .name = "foreign-id",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Number elsewhere"),
    .edit_label = N_ ("Import answers"),
  },
  [ENTENTE_ANSWER_SHEET_ENTERED_ON] = {
    .name = "entered-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Entered on"),
    .edit_label = N_ ("Type answers"),
  },
  [ENTENTE_ANSWER_SHEET_ANSWERS] = {
    .name = "answers",
    .flags = ENTENTE_FIELD_INTERNAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Answers"),
    .edit_label = N_ ("Type answers"),
  },
  [ENTENTE_ANSWER_SHEET_CHECKED] = {
    .name = "checked",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Typed twice"),
    .edit_label = N_ ("Check answers"),
  },
};

static void
entente_answer_sheet_class_init (EntenteAnswerSheetClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "answer_sheet",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_answer_sheet_init (EntenteAnswerSheet *self)
{
}
