/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* What one person answered, without a name (table `answer_sheet`). */
#define ENTENTE_TYPE_ANSWER_SHEET (entente_answer_sheet_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswerSheet,
                      entente_answer_sheet,
                      ENTENTE,
                      ANSWER_SHEET,
                      EntenteRecord)

typedef enum {
  ENTENTE_SHEET_TYPED,
  ENTENTE_SHEET_IMPORTED,
} EntenteSheetOrigin;

enum {
  ENTENTE_ANSWER_SHEET_QUESTIONNAIRE, /* reference, deleted with it */
  ENTENTE_ANSWER_SHEET_NUMBER,        /* in the questionnaire, from 1: written on the paper */
  ENTENTE_ANSWER_SHEET_ORIGIN,        /* EntenteSheetOrigin */
  ENTENTE_ANSWER_SHEET_FOREIGN_ID,    /* of the answer in the form tool: it is imported once */
  ENTENTE_ANSWER_SHEET_ENTERED_ON,    /* date */
  ENTENTE_ANSWER_SHEET_ANSWERS,       /* JSON, by number of question */
  ENTENTE_ANSWER_SHEET_CHECKED,       /* boolean: typed again and found equal */
};

G_END_DECLS
