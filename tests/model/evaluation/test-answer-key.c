/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "evaluation/entente-answer-key-private.h"
#include "evaluation/entente-question-choice.h"

/* What each key and line means to each kind of question, and how answers read. */

static EntenteQuestion *
add_asked (Survey *self, EntenteQuestionKind kind, guint steps, gboolean not_concerned)
{
  EntenteQuestion *question = survey_add_question (self, kind, steps);
  g_autoptr (EntenteEdit) edit = entente_store_begin (self->store, "set");

  entente_edit_set_boolean (edit, ENTENTE_RECORD (question), ENTENTE_QUESTION_NOT_CONCERNED,
                            not_concerned);
  g_assert_true (entente_edit_commit (edit, NULL));
  if (kind == ENTENTE_ASKED_AS_CHOICE || kind == ENTENTE_ASKED_AS_SEVERAL)
    for (guint i = 0; i < 14; i++)
      {
        g_autofree char *text = g_strdup_printf ("Answer %u", i);

        g_assert_nonnull (entente_question_add_choice (question, text, NULL));
      }
  return question;
}

/* The keys that a question takes, by their meaning: an oracle that knows no more than the paper. */
static const struct {
  EntenteQuestionKind kind;
  guint steps;
  gboolean not_concerned;
  const char *steps_or_letters; /* in their order */
  const char *blank;
  const char *words;
} asked[] = {
  { ENTENTE_ASKED_AS_SCALE, 5, FALSE, "12345", "0-", "1 to 5, 0 for no answer" },
  { ENTENTE_ASKED_AS_SCALE, 3, TRUE, "123", "0-",
    "1 to 3, 0 for no answer, n for not concerned" },
  { ENTENTE_ASKED_AS_SCALE, 10, FALSE, "1234567890", "-", "1 to 9, 0 for 10, - for no answer" },
  { ENTENTE_ASKED_AS_CHOICE, 0, TRUE, "abcdefghijklmo", "0-",
    "a to o, 0 for no answer, n for not concerned" },
  { ENTENTE_ASKED_AS_SEVERAL, 0, FALSE, "abcdefghijklmo", "0-",
    "a to o, then Enter; 0 for no answer" },
  { ENTENTE_ASKED_AS_NUMBER, 0, TRUE, "", "",
    "A number, then Enter; Enter alone for no answer" },
  { ENTENTE_ASKED_AS_TEXT, 0, TRUE, "", "",
    "The text, then Enter; Enter alone for no answer" },
};

static void
assert_key (EntenteQuestion *question, guint kind, gunichar key)
{
  g_autofree char *problem = NULL;
  EntenteAnswerKey read;
  const gboolean taken = _entente_answer_key_read (question, key, &read, &problem);
  const char *place = g_utf8_strchr (asked[kind].steps_or_letters, -1, g_unichar_tolower (key));

  g_test_message ("%u “%c”", kind, (char) key);
  g_assert_cmpint (taken, ==, problem == NULL);
  if (place != NULL && asked[kind].kind == ENTENTE_ASKED_AS_SCALE)
    {
      g_assert_cmpint (read.meaning, ==, ENTENTE_KEY_STEP);
      g_assert_cmpint (read.step, ==, place - asked[kind].steps_or_letters + 1);
    }
  else if (place != NULL)
    {
      g_assert_cmpint (read.meaning, ==, ENTENTE_KEY_CHOICE);
      g_assert_cmpint (read.choice, ==,
                       survey_get_choice (question, place - asked[kind].steps_or_letters));
    }
  else if (g_utf8_strchr (asked[kind].blank, -1, key) != NULL)
    g_assert_true (taken && read.meaning == ENTENTE_KEY_BLANK);
  else if (g_unichar_tolower (key) == 'n' && asked[kind].not_concerned
           && *asked[kind].blank != '\0')
    g_assert_true (taken && read.meaning == ENTENTE_KEY_NOT_CONCERNED);
  else
    {
      g_assert_false (taken);
      g_assert_nonnull (g_strstr_len (problem, -1, asked[kind].words));
    }
}

static void
test_every_key (Survey *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      EntenteQuestion *question
        = add_asked (self, asked[i].kind, asked[i].steps, asked[i].not_concerned);
      g_autofree char *words = _entente_answer_key_dup_words (question);

      g_assert_cmpstr (words, ==, asked[i].words);
      for (gunichar key = ' '; key < 0x7f; key++)
        assert_key (question, i, key);
      assert_key (question, i, 0x20ac);
    }
}

static void
test_numbers (Survey *self, gconstpointer data)
{
  static const struct {
    const char *typed;
    double number;  /* -1: nothing, -2: refused */
    const char *says;
  } cases[] = {
    { "12", 12, NULL },
    { "2,5", 2.5, NULL },
    { "", -1, NULL },
    { "0", 0, NULL },
    { "120", 120, NULL },
    { "121", -2, "120 at most" },
    { "-1", -2, "0 at least" },
    { "twelve", -2, "“twelve” is no number" },
  };
  EntenteQuestion *question = survey_add_question (self, ENTENTE_ASKED_AS_NUMBER, 0);

  survey_set_text (question, ENTENTE_QUESTION_LEAST, "0");
  survey_set_text (question, ENTENTE_QUESTION_MOST, "120");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *problem = NULL;
      EntenteDecimal number = 0;
      const gboolean taken
        = _entente_answer_key_read_number (question, cases[i].typed, &number, &problem);

      g_test_message ("%s", cases[i].typed);
      g_assert_cmpint (taken, ==, cases[i].number > -2);
      if (!taken)
        g_assert_nonnull (g_strstr_len (problem, -1, cases[i].says));
      else if (cases[i].number < 0)
        g_assert_true (number == ENTENTE_DECIMAL_NONE);
      else
        g_assert_cmpfloat ((double) number / (double) ENTENTE_DECIMAL_ONE, ==, cases[i].number);
    }
}

static void
assert_words (EntenteQuestion *question, EntenteAnswers *answers, const char *expected)
{
  const EntenteAnswer answer
    = entente_answers_get (answers, entente_record_get_id (ENTENTE_RECORD (question)));
  g_autofree char *words = _entente_answer_key_dup_answer_words (question, &answer);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_words (Survey *self, gconstpointer data)
{
  EntenteQuestion *several = add_asked (self, ENTENTE_ASKED_AS_SEVERAL, 0, TRUE);
  EntenteQuestion *scale = add_asked (self, ENTENTE_ASKED_AS_SCALE, 5, TRUE);
  EntenteQuestion *text = add_asked (self, ENTENTE_ASKED_AS_TEXT, 0, FALSE);
  const gint64 several_id = entente_record_get_id (ENTENTE_RECORD (several));
  const gint64 scale_id = entente_record_get_id (ENTENTE_RECORD (scale));
  const gint64 chosen[]
    = { survey_get_choice (several, 3), survey_get_choice (several, 1), 999999 };
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();

  assert_words (several, answers, "");
  /* In the order of the paper, not of the typing; what is gone says nothing. */
  entente_answers_set_choices (answers, several_id, chosen, 3, "by bike");
  assert_words (several, answers, "Answer 1 · Answer 3 (by bike)");
  entente_answers_set_choices (answers, several_id, chosen, 1, NULL);
  assert_words (several, answers, "Answer 3");
  entente_answers_set_not_concerned (answers, several_id);
  assert_words (several, answers, "not concerned");
  entente_answers_set_number (answers, scale_id, 4 * ENTENTE_DECIMAL_ONE);
  assert_words (scale, answers, "4");
  entente_answers_set_text (answers, entente_record_get_id (ENTENTE_RECORD (text)), "Thanks!");
  assert_words (text, answers, "Thanks!");
}

/* Letters are written by hand: none that reads as another key, each once. */
static void
test_letters (void)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; entente_question_choice_get_letter (i) != '\0'; i++)
    g_string_append_c (letters, entente_question_choice_get_letter (i));
  g_assert_cmpstr (letters->str, ==, "abcdefghijklmopqrstuvwxyz");
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/answer-key/" name, Survey, NULL, survey_set_up, function, survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("every-key", test_every_key);
  ADD ("numbers", test_numbers);
  ADD ("words", test_words);
  g_test_add_func ("/answer-key/letters", test_letters);
#undef ADD

  return g_test_run ();
}
