/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-import.h"

G_BEGIN_DECLS

/* "COLUMN=QUESTION;…": columns by their heading or letters ("B"), questions by their code ("Q3"), a
   choice by its letter after it ("Q1a"), what is written beside “other” as "Q1+"; "number" is the
   number of the answer, nothing leaves the column out. */
gboolean entente_answer_mapping_apply (const char *mapping,
                                       EntenteAnswerImport *import,
                                       EntenteQuestionnaire *questionnaire,
                                       GError **error);
/* "B": as a spreadsheet names it. (transfer full) */
char *entente_answer_mapping_dup_letters (guint column);

G_END_DECLS
