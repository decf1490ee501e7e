/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-import.h"
#include "project/entente-project.h"

G_BEGIN_DECLS

/* Reads answers to the questionnaire of that number or title. mapping: (nullable): what columns
   mean, besides what is known of them. A file no column of which answers a question is refused. */
EntenteImport *entente_answer_reading_new (EntenteProject *project,
                                           GBytes *content,
                                           const char *questionnaire,
                                           const char *mapping,
                                           GError **error);
/* On standard output what each column was taken for; on standard error lines that are refused, and
   answers that are left blank. all: every line, too. */
void entente_answer_reading_print (EntenteAnswerImport *import, gboolean all);

G_END_DECLS
