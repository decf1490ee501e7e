/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-answer-sheet.h"
#include "evaluation/entente-answers.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "project/entente-project.h"

/* A project with the questionnaire of those who came, in English: twelve questions, no sheet. */
typedef struct
{
  EntenteProject *project;
  EntenteStore *store;
  EntenteQuestionnaire *questionnaire;
} Survey;

void survey_set_up (Survey *self, gconstpointer data);
void survey_tear_down (Survey *self, gconstpointer data);

/* Borrowed. */
EntenteQuestion *survey_get_question (Survey *self, guint position);
gint64 survey_get_choice (EntenteQuestion *question, guint place);
EntenteQuestion *survey_add_question (Survey *self, EntenteQuestionKind kind, guint steps);
/* answers: copied */
EntenteAnswerSheet *survey_add_sheet (Survey *self, EntenteAnswers *answers);
/* A sheet with one number. */
EntenteAnswerSheet *survey_answer (Survey *self, EntenteQuestion *question, double number);
void survey_set_text (gpointer record, guint field, const char *text);
void survey_set_integer (gpointer record, guint field, gint64 value);
void survey_undo (Survey *self);
/* "Q1 Q2 Q3" */
char *survey_dup_codes (Survey *self);
/* Texts of questions joined by "|" */
char *survey_dup_texts (Survey *self);
