/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"
#include "evaluation/entente-questionnaire.h"

G_BEGIN_DECLS

/**
 * EntenteAnswerImport:
 *
 * Answers to a questionnaire that a form tool saved as CSV (LimeSurvey, Framaforms, Nextcloud Forms,
 * Google Forms, Microsoft Forms), before anything is written. One row becomes one sheet; applying it
 * is one edit.
 *
 * Columns are known by the question, its code or its choices; what was matched is remembered with the
 * questionnaire. An answer that was imported before is known again by its number in the form tool, or
 * by what it holds, and changed only where it changed there. Names, addresses and whatever no
 * question asks stay out: sheets bear no name.
 *
 * What a column means is a target: "question:ID", "choice:ID" for a column of its own for one choice,
 * "other:ID", "number", or "" to leave it out.
 *
 * Properties: those of [iface@Import].
 */
#define ENTENTE_TYPE_ANSWER_IMPORT (entente_answer_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAnswerImport, entente_answer_import, ENTENTE, ANSWER_IMPORT, GObject)

EntenteAnswerImport *entente_answer_import_read (EntenteQuestionnaire *questionnaire,
                                                 GBytes *content,
                                                 GError **error);

guint entente_answer_import_get_n_columns (EntenteAnswerImport *self);
const char *entente_answer_import_get_heading (EntenteAnswerImport *self, guint column);
const char *entente_answer_import_get_example (EntenteAnswerImport *self, guint column);
char *entente_answer_import_dup_target (EntenteAnswerImport *self, guint column);
gboolean entente_answer_import_set_target (EntenteAnswerImport *self,
                                           guint column,
                                           const char *target);
char **entente_answer_import_dup_targets (EntenteAnswerImport *self);
/* How many questions some column answers. */
guint entente_answer_import_count_matched (EntenteAnswerImport *self);

G_END_DECLS
