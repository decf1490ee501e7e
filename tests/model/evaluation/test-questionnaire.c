/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "evaluation/entente-answer-sheet.h"

/* Questionnaires are built: from a ready one, question by question. */

#define TWELVE_CODES "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11 Q12"

static void
assert_codes (Survey *self, const char *expected)
{
  g_autofree char *codes = survey_dup_codes (self);

  g_assert_cmpstr (codes, ==, expected);
}

static void
assert_same_question (const EntenteReadyQuestion *french, const EntenteReadyQuestion *english)
{
  g_assert_cmpstr (french->text, !=, "");
  g_assert_cmpstr (english->text, !=, "");
  g_assert_cmpint (french->kind, ==, english->kind);
  g_assert_cmpuint (french->steps, ==, english->steps);
  g_assert_cmpint (french->not_concerned, ==, english->not_concerned);
  g_assert_cmpuint (french->n_choices, ==, english->n_choices);
  g_assert_cmpstr (french->least, ==, english->least);
  g_assert_cmpint (*french->low_label != '\0', ==, *english->low_label != '\0');
  for (guint i = 0; i < french->n_choices; i++)
    g_assert_cmpint (french->choices[i].open, ==, english->choices[i].open);
  g_assert_cmpint (french->n_choices > 1, ==,
                   french->kind == ENTENTE_ASKED_AS_CHOICE
                     || french->kind == ENTENTE_ASKED_AS_SEVERAL);
}

/* Both languages ask the same, in their own words. */
static void
test_ready (void)
{
  guint n, n_english;
  EntenteReadyQuestionnaire *const *french
    = entente_ready_questionnaire_list (ENTENTE_LANGUAGE_FRENCH, &n);
  EntenteReadyQuestionnaire *const *english
    = entente_ready_questionnaire_list (ENTENTE_LANGUAGE_ENGLISH, &n_english);

  g_assert_cmpuint (n, ==, 5);
  g_assert_cmpuint (n_english, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const guint n_questions = entente_ready_questionnaire_get_n_questions (french[i]);

      g_assert_cmpint (entente_ready_questionnaire_get_audience (french[i]), ==, (int) i);
      g_assert_cmpint (entente_ready_questionnaire_get_audience (english[i]), ==, (int) i);
      g_assert_cmpstr (entente_ready_questionnaire_get_title (french[i]), !=,
                       entente_ready_questionnaire_get_title (english[i]));
      g_assert_cmpstr (entente_ready_questionnaire_get_description (french[i]), !=, "");
      g_assert_cmpstr (entente_ready_questionnaire_get_introduction (english[i]), !=, "");
      g_assert_cmpstr (entente_ready_questionnaire_get_closing (english[i]), !=, "");
      g_assert_cmpuint (n_questions, ==, i == ENTENTE_AUDIENCE_CHILDREN ? 6 : 12);
      g_assert_cmpuint (n_questions, ==, entente_ready_questionnaire_get_n_questions (english[i]));
      for (guint j = 0; j < n_questions; j++)
        assert_same_question (entente_ready_questionnaire_get_question (french[i], j),
                              entente_ready_questionnaire_get_question (english[i], j));
    }
}

static void
test_from_ready (Survey *self, gconstpointer data)
{
  EntenteQuestion *first = survey_get_question (self, 0);
  EntenteQuestion *third = survey_get_question (self, 2);
  g_autofree char *title = entente_question_dup_title (third);
  GListModel *choices = entente_question_get_choices (first);
  g_autoptr (EntenteRecord) last = g_list_model_get_item (choices, 6);

  assert_codes (self, TWELVE_CODES);
  g_assert_cmpstr (title, ==, "Q3 · The welcome");
  g_assert_cmpuint (g_list_model_get_n_items (choices), ==, 7);
  g_assert_true (entente_record_get_boolean (last, ENTENTE_QUESTION_CHOICE_OPEN));
  g_assert_cmpuint (entente_question_get_n_steps (third), ==, 5);
  g_assert_true (entente_question_is_satisfied (third, 4));
  g_assert_false (entente_question_is_satisfied (third, 3));
  g_assert_true (
    entente_record_get_boolean (ENTENTE_RECORD (third), ENTENTE_QUESTION_NOT_CONCERNED));
  g_assert_true (entente_questionnaire_find (self->store, 1) == self->questionnaire);
  g_assert_null (entente_questionnaire_find (self->store, 2));
  g_assert_true (entente_question_get_questionnaire (third) == self->questionnaire);
  survey_undo (self);
  g_assert_null (entente_questionnaire_find (self->store, 1));
}

/* Codes follow the order as long as nobody holds a sheet of paper. */
static void
test_order (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestion *welcome = survey_get_question (self, 2);
  g_autofree char *before = survey_dup_texts (self);
  g_autofree char *after = NULL;

  g_assert_true (entente_question_move (welcome, 0, &error));
  g_assert_true (survey_get_question (self, 0) == welcome);
  assert_codes (self, TWELVE_CODES);
  g_assert_true (entente_question_move (welcome, G_MAXUINT, &error));
  g_assert_true (survey_get_question (self, 11) == welcome);
  assert_codes (self, TWELVE_CODES);
  g_assert_true (entente_question_remove (welcome, &error));
  assert_codes (self, "Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11");
  survey_undo (self);
  survey_undo (self);
  survey_undo (self);
  after = survey_dup_texts (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_nonnull (entente_questionnaire_add_question (self->questionnaire,
                                                        ENTENTE_ASKED_AS_NUMBER, 1, &error));
  assert_codes (self, TWELVE_CODES " Q13");
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (survey_get_question (self, 1)),
                                              ENTENTE_QUESTION_KIND),
                   ==, ENTENTE_ASKED_AS_NUMBER);
  g_assert_no_error (error);
}

/* A code that stands on paper stays, as does one that people gave. */
static void
test_codes_on_paper (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  survey_set_text (survey_get_question (self, 1), ENTENTE_QUESTION_CODE, "NEW");
  g_assert_true (entente_question_move (survey_get_question (self, 0), 3, &error));
  assert_codes (self, "NEW Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11 Q12");
  survey_answer (self, survey_get_question (self, 2), 4);
  g_assert_true (entente_question_move (survey_get_question (self, 1), 2, &error));
  assert_codes (self, "NEW Q3 Q2 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11 Q12");
  g_assert_nonnull (entente_questionnaire_add_question (self->questionnaire,
                                                        ENTENTE_ASKED_AS_SCALE, 0, &error));
  assert_codes (self, "Q13 NEW Q3 Q2 Q4 Q5 Q6 Q7 Q8 Q9 Q10 Q11 Q12");
  g_assert_no_error (error);
}

static void
test_choices (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestion *question = survey_add_question (self, ENTENTE_ASKED_AS_CHOICE, 0);
  EntenteQuestionChoice *red = entente_question_add_choice (question, "Red", &error);
  EntenteQuestionChoice *blue = entente_question_add_choice (question, "Blue", &error);

  g_assert_cmpint (survey_get_choice (question, 0), ==,
                   entente_record_get_id (ENTENTE_RECORD (red)));
  g_assert_true (entente_question_choice_move (blue, 0, &error));
  g_assert_cmpint (survey_get_choice (question, 0), ==,
                   entente_record_get_id (ENTENTE_RECORD (blue)));
  g_assert_true (entente_question_choice_remove (blue, &error));
  g_assert_cmpuint (g_list_model_get_n_items (entente_question_get_choices (question)), ==, 1);
  g_assert_no_error (error);
  g_assert_cmpint (entente_question_choice_get_letter (0), ==, 'a');
  g_assert_cmpint (entente_question_choice_get_letter (12), ==, 'm');
  g_assert_cmpint (entente_question_choice_get_letter (13), ==, 'o');
  g_assert_cmpint (entente_question_choice_get_letter (25), ==, '\0');
}

/* What a file says of steps is taken with care. */
static void
test_steps (Survey *self, gconstpointer data)
{
  EntenteQuestion *question = survey_add_question (self, ENTENTE_ASKED_AS_SCALE, 3);

  g_assert_cmpuint (entente_question_get_n_steps (question), ==, 3);
  survey_set_integer (question, ENTENTE_QUESTION_STEPS, 4);
  g_assert_true (entente_question_is_satisfied (question, 3));
  survey_set_integer (question, ENTENTE_QUESTION_STEPS, -8);
  g_assert_cmpuint (entente_question_get_n_steps (question), ==, 2);
  survey_set_integer (question, ENTENTE_QUESTION_STEPS, G_MAXINT64);
  g_assert_cmpuint (entente_question_get_n_steps (question), ==, 10);
}

/* The same questions for other people, without what was answered. */
static void
test_copy (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestionnaire *copy;
  g_autoptr (EntenteQuestion) first = NULL;

  survey_answer (self, survey_get_question (self, 2), 4);
  copy = entente_questionnaire_copy (self->questionnaire, &error);
  g_assert_no_error (error);
  first = g_list_model_get_item (entente_questionnaire_get_questions (copy), 0);
  g_assert_true (entente_questionnaire_find (self->store, 2) == copy);
  g_assert_cmpuint (g_list_model_get_n_items (entente_questionnaire_get_questions (copy)), ==, 12);
  g_assert_cmpuint (g_list_model_get_n_items (entente_questionnaire_get_sheets (copy)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (entente_question_get_choices (first)), ==, 7);
  g_assert_cmpint (survey_get_choice (first, 0), !=,
                   survey_get_choice (survey_get_question (self, 0), 0));
}

static void
test_empty (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestionnaire *empty = entente_questionnaire_create (self->store, &error);

  g_assert_no_error (error);
  g_assert_cmpint (
    entente_record_get_integer (ENTENTE_RECORD (empty), ENTENTE_QUESTIONNAIRE_NUMBER), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (entente_questionnaire_get_questions (empty)), ==, 0);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/questionnaire/" name, Survey, NULL, survey_set_up, function, survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/questionnaire/ready", test_ready);
  ADD ("from-ready", test_from_ready);
  ADD ("order", test_order);
  ADD ("codes-on-paper", test_codes_on_paper);
  ADD ("choices", test_choices);
  ADD ("steps", test_steps);
  ADD ("copy", test_copy);
  ADD ("empty", test_empty);
#undef ADD

  return g_test_run ();
}
