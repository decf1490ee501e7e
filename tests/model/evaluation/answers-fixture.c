/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "evaluation/entente-answer-sheet.h"

#include <math.h>

void
survey_set_up (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n;
  EntenteReadyQuestionnaire *const *ready
    = entente_ready_questionnaire_list (ENTENTE_LANGUAGE_ENGLISH, &n);

  self->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, &error);
  g_assert_no_error (error);
  self->store = entente_project_get_store (self->project);
  self->questionnaire = entente_questionnaire_create_ready (
    self->store, ready[ENTENTE_AUDIENCE_PARTICIPANTS], &error);
  g_assert_no_error (error);
}

void
survey_tear_down (Survey *self, gconstpointer data)
{
  g_assert_finalize_object (self->project);
}

EntenteQuestion *
survey_get_question (Survey *self, guint position)
{
  g_autoptr (EntenteQuestion) question
    = g_list_model_get_item (entente_questionnaire_get_questions (self->questionnaire), position);

  g_assert_nonnull (question);
  return question;
}

gint64
survey_get_choice (EntenteQuestion *question, guint place)
{
  g_autoptr (EntenteRecord) choice
    = g_list_model_get_item (entente_question_get_choices (question), place);

  g_assert_nonnull (choice);
  return entente_record_get_id (choice);
}

EntenteQuestion *
survey_add_question (Survey *self, EntenteQuestionKind kind, guint steps)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestion *question
    = entente_questionnaire_add_question (self->questionnaire, kind, G_MAXUINT, &error);

  g_assert_no_error (error);
  survey_set_integer (question, ENTENTE_QUESTION_STEPS, steps);
  return question;
}

EntenteAnswerSheet *
survey_add_sheet (Survey *self, EntenteAnswers *answers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "sheet");
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);
  EntenteRecord *sheet = entente_edit_insert (edit, ENTENTE_TYPE_ANSWER_SHEET);
  g_autofree char *json = entente_answers_write (answers);

  entente_edit_set_reference (edit, sheet, ENTENTE_ANSWER_SHEET_QUESTIONNAIRE,
                              ENTENTE_RECORD (self->questionnaire));
  entente_edit_set_integer (edit, sheet, ENTENTE_ANSWER_SHEET_NUMBER,
                            g_list_model_get_n_items (sheets) + 1);
  entente_edit_set_text (edit, sheet, ENTENTE_ANSWER_SHEET_ANSWERS, json);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
  return ENTENTE_ANSWER_SHEET (sheet);
}

EntenteAnswerSheet *
survey_answer (Survey *self, EntenteQuestion *question, double number)
{
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();

  entente_answers_set_number (answers, entente_record_get_id (ENTENTE_RECORD (question)),
                              llround (number * (double) ENTENTE_DECIMAL_ONE));
  return survey_add_sheet (self, answers);
}

void
survey_set_text (gpointer record, guint field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_text (edit, record, field, text);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
survey_set_integer (gpointer record, guint field, gint64 value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteEdit) edit = entente_store_begin (entente_record_get_store (record), "set");

  entente_edit_set_integer (edit, record, field, value);
  entente_edit_commit (edit, &error);
  g_assert_no_error (error);
}

void
survey_undo (Survey *self)
{
  g_autoptr (GError) error = NULL;

  entente_store_undo (self->store, &error);
  g_assert_no_error (error);
}

static char *
join (Survey *self, guint field, const char *separator)
{
  GListModel *questions = entente_questionnaire_get_questions (self->questionnaire);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    g_string_append_printf (
      words, "%s%s", i > 0 ? separator : "",
      entente_record_get_text (ENTENTE_RECORD (survey_get_question (self, i)), field));
  return g_string_free_and_steal (g_steal_pointer (&words));
}

char *
survey_dup_codes (Survey *self)
{
  return join (self, ENTENTE_QUESTION_CODE, " ");
}

char *
survey_dup_texts (Survey *self)
{
  return join (self, ENTENTE_QUESTION_TEXT, "|");
}
