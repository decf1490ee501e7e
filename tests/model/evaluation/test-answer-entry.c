/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "evaluation/entente-answer-entry.h"

#include <string.h>

/* Paper sheets are typed, one key an answer. */

static void
press (EntenteAnswerEntry *entry, const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    {
      g_autofree char *problem = NULL;
      const EntenteEntryNeed need = entente_answer_entry_get_need (entry);

      if (*key == '\n' && (need == ENTENTE_ENTRY_KEYS || need == ENTENTE_ENTRY_KEY))
        entente_answer_entry_go_on (entry);
      else if (*key == '\n')
        g_assert_true (entente_answer_entry_type (entry, "", &problem));
      else if (!entente_answer_entry_press (entry, (gunichar) *key, &problem))
        g_error ("“%c” was refused: %s", *key, problem);
    }
}

static void
type (EntenteAnswerEntry *entry, const char *line)
{
  g_autofree char *problem = NULL;

  g_assert_true (entente_answer_entry_type (entry, line, &problem));
  g_assert_null (problem);
}

static void
assert_refused (EntenteAnswerEntry *entry, gunichar key, const char *expected)
{
  g_autofree char *problem = NULL;

  g_assert_false (entente_answer_entry_press (entry, key, &problem));
  g_assert_cmpstr (problem, ==, expected);
}

static void
assert_at (EntenteAnswerEntry *entry, guint sheet, guint position)
{
  g_assert_cmpuint (entente_answer_entry_get_sheet_number (entry), ==, sheet);
  g_assert_cmpuint (entente_answer_entry_get_position (entry), ==, position);
}

static void
assert_words (Survey *self, EntenteAnswerEntry *entry, guint position, const char *expected)
{
  g_autofree char *words
    = entente_answer_entry_dup_answer_words (entry, survey_get_question (self, position));

  g_assert_cmpstr (words, ==, expected);
}

static guint
count_sheets (Survey *self)
{
  return g_list_model_get_n_items (entente_questionnaire_get_sheets (self->questionnaire));
}

/* Twelve keys, a line, and the next sheet is there. */
static void
test_sheet (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);

  assert_at (entry, 1, 0);
  g_assert_null (entente_answer_entry_get_sheet (entry));
  g_assert_cmpuint (count_sheets (self), ==, 0);
  press (entry, "bA4n5-04");
  assert_at (entry, 1, 8);
  g_assert_cmpuint (count_sheets (self), ==, 1);
  assert_words (self, entry, 0, "From somebody I know");
  assert_words (self, entry, 1, "Yes");
  assert_words (self, entry, 3, "not concerned");
  assert_words (self, entry, 5, "");
  assert_words (self, entry, 6, "");
  press (entry, "45");
  g_assert_cmpint (entente_answer_entry_get_need (entry), ==, ENTENTE_ENTRY_TEXT);
  type (entry, "  Keep the soup  ");
  assert_words (self, entry, 10, "Keep the soup");
  press (entry, "c");
  assert_at (entry, 2, 0);
  g_assert_null (entente_answer_entry_get_sheet (entry));
  press (entry, "aa55555555\na");
  assert_at (entry, 3, 0);
  g_assert_cmpuint (count_sheets (self), ==, 2);
}

/* A sheet on which nothing is answered counts as one. */
static void
test_blank_sheet (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);

  press (entry, "0000000000\n0");
  assert_at (entry, 2, 0);
  g_assert_cmpuint (count_sheets (self), ==, 1);
  /* Nothing was typed of this one: Enter brings no sheet about. */
  press (entry, "\n\n\n\n\n\n\n\n\n\n");
  entente_answer_entry_go_on (entry);
  entente_answer_entry_go_on (entry);
  assert_at (entry, 2, 0);
  g_assert_cmpuint (count_sheets (self), ==, 1);
}

static void
test_refused (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);
  g_autofree char *keys = entente_answer_entry_dup_keys (entry);
  g_autofree char *scale_keys = NULL;

  g_assert_cmpstr (keys, ==, "a to g, 0 for no answer");
  assert_refused (entry, 'h', "“h” is no answer to Q1: a to g, 0 for no answer.");
  assert_refused (entry, '3', "“3” is no answer to Q1: a to g, 0 for no answer.");
  assert_refused (entry, 'n', "“n” is no answer to Q1: a to g, 0 for no answer.");
  assert_at (entry, 1, 0);
  g_assert_cmpuint (count_sheets (self), ==, 0);
  press (entry, "aa");
  assert_refused (entry, '6',
                  "“6” is no answer to Q3: 1 to 5, 0 for no answer, n for not concerned.");
  assert_refused (entry, 0x20ac,
                  "“€” is no answer to Q3: 1 to 5, 0 for no answer, n for not concerned.");
  assert_at (entry, 1, 2);
  press (entry, "444444");
  scale_keys = entente_answer_entry_dup_keys (entry);
  g_assert_cmpstr (scale_keys, ==, "1 to 5, 0 for no answer");
}

/* A wrong key is put right: an arrow back, or Backspace. */
static void
test_correct (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);
  g_autofree char *problem = NULL;

  press (entry, "ab45");
  entente_answer_entry_go_back (entry);
  assert_at (entry, 1, 3);
  press (entry, "2");
  assert_at (entry, 1, 4);
  assert_words (self, entry, 3, "2");
  g_assert_true (entente_answer_entry_erase (entry, &problem));
  assert_at (entry, 1, 3);
  assert_words (self, entry, 3, "");
  g_assert_true (entente_answer_entry_erase (entry, &problem));
  assert_at (entry, 1, 2);
  press (entry, "1");
  assert_words (self, entry, 2, "1");
  assert_words (self, entry, 1, "No");
  entente_answer_entry_go_to (entry, 0);
  press (entry, "c");
  assert_words (self, entry, 0, "From a poster or a leaflet");
}

/* What undo takes back is what is shown, even on the sheet before. */
static void
test_undo (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);

  press (entry, "ab4");
  survey_undo (self);
  assert_at (entry, 1, 2);
  assert_words (self, entry, 2, "");
  press (entry, "55555555\nb");
  assert_at (entry, 2, 0);
  survey_undo (self);
  assert_at (entry, 1, 11);
  assert_words (self, entry, 11, "");
  press (entry, "c");
  assert_at (entry, 2, 0);
  press (entry, "a");
  g_assert_cmpuint (count_sheets (self), ==, 2);
  survey_undo (self);
  g_assert_cmpuint (count_sheets (self), ==, 1);
  assert_at (entry, 2, 0);
  g_assert_null (entente_answer_entry_get_sheet (entry));
  press (entry, "b");
  g_assert_cmpuint (count_sheets (self), ==, 2);
  assert_words (self, entry, 0, "From somebody I know");
}

/* “Other, which?” waits for what is written beside it. */
static void
test_other (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);
  g_autofree char *keys = NULL;

  press (entry, "g");
  assert_at (entry, 1, 0);
  g_assert_cmpint (entente_answer_entry_get_need (entry), ==, ENTENTE_ENTRY_OTHER);
  keys = entente_answer_entry_dup_keys (entry);
  g_assert_cmpstr (keys, ==, "What is written beside it, then Enter.");
  type (entry, "the market");
  assert_at (entry, 1, 1);
  assert_words (self, entry, 0, "Otherwise, how? (the market)");
  entente_answer_entry_go_back (entry);
  press (entry, "a");
  assert_words (self, entry, 0, "From an association");
}

static void
test_several (Survey *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  EntenteQuestion *question = survey_add_question (self, ENTENTE_ASKED_AS_SEVERAL, 0);
  EntenteQuestionChoice *other;
  g_autoptr (EntenteAnswerEntry) entry = NULL;

  entente_question_add_choice (question, "Red", &error);
  entente_question_add_choice (question, "Green", &error);
  other = entente_question_add_choice (question, "Other", &error);
  g_assert_no_error (error);
  survey_set_integer (other, ENTENTE_QUESTION_CHOICE_RANK, 9);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "open");

    entente_edit_set_boolean (edit, ENTENTE_RECORD (other), ENTENTE_QUESTION_CHOICE_OPEN, TRUE);
    g_assert_true (entente_edit_commit (edit, &error));
  }
  entry = entente_answer_entry_new (self->questionnaire);
  entente_answer_entry_go_to (entry, 12);
  press (entry, "ab");
  assert_at (entry, 1, 12);
  assert_words (self, entry, 12, "Red · Green");
  press (entry, "ac");
  type (entry, "Blue");
  assert_at (entry, 1, 12);
  assert_words (self, entry, 12, "Green · Other (Blue)");
  press (entry, "c");
  assert_words (self, entry, 12, "Green");
  press (entry, "\n");
  assert_at (entry, 2, 0);
}

static void
assert_line_refused (EntenteAnswerEntry *entry, const char *line, const char *expected)
{
  g_autofree char *problem = NULL;

  g_assert_false (entente_answer_entry_type (entry, line, &problem));
  g_assert_cmpstr (problem, ==, expected);
}

static void
test_number (Survey *self, gconstpointer data)
{
  EntenteQuestion *question = survey_add_question (self, ENTENTE_ASKED_AS_NUMBER, 0);
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);

  survey_set_text (question, ENTENTE_QUESTION_LEAST, "1");
  survey_set_text (question, ENTENTE_QUESTION_MOST, "24");
  entente_answer_entry_go_to (entry, 12);
  assert_line_refused (entry, "many",
                       "“many” is no number. Type the answer to Q13 in figures.");
  assert_line_refused (entry, "0", "The answer to Q13 is 1 at least.");
  assert_line_refused (entry, "25", "The answer to Q13 is 24 at most.");
  g_assert_cmpuint (count_sheets (self), ==, 0);
  type (entry, "2,5");
  assert_words (self, entry, 12, "");
  entente_answer_entry_go_back (entry);
  assert_at (entry, 1, 12);
  assert_words (self, entry, 12, "2.5");
  type (entry, "");
  g_assert_true (entente_answer_entry_open_sheet (entry, 1));
  assert_words (self, entry, 12, "");
  g_assert_false (entente_answer_entry_open_sheet (entry, 7));
}

/* Ten steps have ten keys. */
static void
test_ten_steps (Survey *self, gconstpointer data)
{
  survey_add_question (self, ENTENTE_ASKED_AS_SCALE, 10);
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);

  entente_answer_entry_go_to (entry, 12);
  press (entry, "0");
  entente_answer_entry_go_back (entry);
  assert_words (self, entry, 12, "10");
  press (entry, "-");
  entente_answer_entry_go_back (entry);
  assert_words (self, entry, 12, "");
}

/* Questions that come and go while sheets are typed. */
static void
test_followed (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerEntry) entry = entente_answer_entry_new (self->questionnaire);
  g_autoptr (GError) error = NULL;

  press (entry, "aa4444444");
  for (guint i = 0; i < 12; i++)
    g_assert_true (entente_question_remove (survey_get_question (self, 0), &error));
  g_assert_null (entente_answer_entry_get_question (entry));
  g_assert_cmpint (entente_answer_entry_get_need (entry), ==, ENTENTE_ENTRY_NOTHING);
  g_assert_no_error (error);
  for (guint i = 0; i < 12; i++)
    survey_undo (self);
  g_assert_nonnull (entente_answer_entry_get_question (entry));
  assert_words (self, entry, 2, "4");
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/answer-entry/" name, Survey, NULL, survey_set_up, function, survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("sheet", test_sheet);
  ADD ("blank-sheet", test_blank_sheet);
  ADD ("refused", test_refused);
  ADD ("correct", test_correct);
  ADD ("undo", test_undo);
  ADD ("other", test_other);
  ADD ("several", test_several);
  ADD ("number", test_number);
  ADD ("ten-steps", test_ten_steps);
  ADD ("followed", test_followed);
#undef ADD

  return g_test_run ();
}
