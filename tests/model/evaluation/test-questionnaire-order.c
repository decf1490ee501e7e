/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "evaluation/entente-answer-entry.h"
#include "evaluation/entente-text-sorting.h"

#include <string.h>

/* Long runs of what people do to a questionnaire and to its sheets, beside a slow model of them. */

#define N_STEPS 150

static void
assert_texts (Survey *self, GPtrArray *expected)
{
  g_autofree char *texts = survey_dup_texts (self);
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < expected->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (char *) expected->pdata[i]);
  g_assert_cmpstr (texts, ==, joined->str);
}

static void
assert_codes (Survey *self, guint n)
{
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autofree char *given = survey_dup_codes (self);

  for (guint i = 1; i <= n; i++)
    g_string_append_printf (codes, "%sQ%u", i > 1 ? " " : "", i);
  g_assert_cmpstr (given, ==, codes->str);
}

static void
add (Survey *self, GPtrArray *texts, guint step)
{
  const guint at = (guint) g_test_rand_int_range (0, (gint32) texts->len + 1);
  EntenteQuestion *question = entente_questionnaire_add_question (
    self->questionnaire, (EntenteQuestionKind) (step % 5), at, NULL);
  char *text = g_strdup_printf ("New %u", step);

  g_assert_nonnull (question);
  survey_set_text (question, ENTENTE_QUESTION_TEXT, text);
  g_ptr_array_insert (texts, (int) at, text);
}

static void
move (Survey *self, GPtrArray *texts)
{
  const guint from = (guint) g_test_rand_int_range (0, (gint32) texts->len);
  const guint to = (guint) g_test_rand_int_range (0, (gint32) texts->len);
  char *text = g_strdup (texts->pdata[from]);

  g_assert_true (entente_question_move (survey_get_question (self, from), to, NULL));
  g_ptr_array_remove_index (texts, from);
  g_ptr_array_insert (texts, (int) to, text);
}

static void
take_away (Survey *self, GPtrArray *texts)
{
  const guint at = (guint) g_test_rand_int_range (0, (gint32) texts->len);

  g_assert_true (entente_question_remove (survey_get_question (self, at), NULL));
  g_ptr_array_remove_index (texts, at);
}

/* Questions added, moved and removed stand where an array has them; all of it is undone. */
static void
test_order (Survey *self, gconstpointer data)
{
  g_autofree char *before = survey_dup_texts (self);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (texts, g_strdup (entente_record_get_text (
                              ENTENTE_RECORD (survey_get_question (self, i)),
                              ENTENTE_QUESTION_TEXT)));
  for (guint step = 0; step < N_STEPS; step++)
    {
      const int what = g_test_rand_int_range (0, 4);

      if (what == 0)
        add (self, texts, step);
      else if (what == 1 && texts->len > 2)
        take_away (self, texts);
      else
        move (self, texts);
      assert_texts (self, texts);
      assert_codes (self, texts->len);
    }
  /* The questionnaire itself was the first edit. */
  for (;;)
    {
      g_autofree char *now = survey_dup_texts (self);

      if (g_str_equal (now, before))
        {
          after = g_steal_pointer (&now);
          break;
        }
      survey_undo (self);
    }
  g_assert_cmpstr (after, ==, before);
  assert_codes (self, 12);
}

/* The sheets of a questionnaire of scales, as an array of digits each: ' ' where nothing is. */
typedef struct {
  GPtrArray *sheets; /* of GString */
  guint sheet;
  guint position;
} Pile;

static GString *
get_sheet (Pile *pile, guint n_questions)
{
  while (pile->sheets->len <= pile->sheet)
    {
      GString *sheet = g_string_new (NULL);

      for (guint i = 0; i < n_questions; i++)
        g_string_append_c (sheet, ' ');
      g_ptr_array_add (pile->sheets, sheet);
    }
  return pile->sheets->pdata[pile->sheet];
}

static void
go_on (Pile *pile, guint n_questions)
{
  pile->position++;
  if (pile->position < n_questions)
    return;
  pile->position = 0;
  pile->sheet++;
}

static void
assert_pile (Survey *self, EntenteAnswerEntry *entry, Pile *pile, guint n_questions)
{
  GListModel *sheets = entente_questionnaire_get_sheets (self->questionnaire);

  g_assert_cmpuint (entente_answer_entry_get_sheet_number (entry), ==, pile->sheet + 1);
  g_assert_cmpuint (entente_answer_entry_get_position (entry), ==, pile->position);
  g_assert_cmpuint (g_list_model_get_n_items (sheets), ==, pile->sheets->len);
  if (pile->sheet >= pile->sheets->len)
    return;
  for (guint i = 0; i < n_questions; i++)
    {
      const GString *sheet = pile->sheets->pdata[pile->sheet];
      const char expected[2] = { sheet->str[i] == ' ' ? '\0' : sheet->str[i], '\0' };
      g_autofree char *words
        = entente_answer_entry_dup_answer_words (entry, survey_get_question (self, i));

      g_assert_cmpstr (words, ==, expected);
    }
}

static void
free_sheet (gpointer sheet)
{
  g_string_free (sheet, TRUE);
}

/* Keys, corrections and jumps leave in the file what stands in the array. */
static void
test_typing (Survey *self, gconstpointer data)
{
  const guint n_questions = 5;
  g_autoptr (EntenteAnswerEntry) entry = NULL;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func (free_sheet);
  Pile pile = { .sheets = sheets };

  self->questionnaire = entente_questionnaire_create (self->store, NULL);
  for (guint i = 0; i < n_questions; i++)
    survey_add_question (self, ENTENTE_ASKED_AS_SCALE, 5);
  entry = entente_answer_entry_new (self->questionnaire);
  for (guint step = 0; step < 4 * N_STEPS; step++)
    {
      g_autofree char *problem = NULL;
      const int what = g_test_rand_int_range (0, 20);

      if (what < 15)
        {
          const char key = (char) ('1' + g_test_rand_int_range (0, 5));

          g_assert_true (entente_answer_entry_press (entry, (gunichar) key, &problem));
          get_sheet (&pile, n_questions)->str[pile.position] = key;
          go_on (&pile, n_questions);
        }
      else if (what < 17)
        {
          g_assert_false (entente_answer_entry_press (entry, 'x', &problem));
          g_assert_nonnull (problem);
        }
      else if (what < 19 && pile.sheet < sheets->len)
        {
          pile.position = (guint) g_test_rand_int_range (0, (gint32) n_questions);
          entente_answer_entry_go_to (entry, pile.position);
        }
      else if (sheets->len > 0)
        {
          pile.sheet = (guint) g_test_rand_int_range (0, (gint32) sheets->len);
          pile.position = 0;
          g_assert_true (entente_answer_entry_open_sheet (entry, pile.sheet + 1));
        }
      assert_pile (self, entry, &pile, n_questions);
    }
}

/* A text is sorted and quoted, each by itself; one that says nothing any more leaves nothing. */
static void
test_sorting (Survey *self, gconstpointer data)
{
  EntenteQuestion *question = survey_get_question (self, 10);
  EntenteQuestion *other = survey_add_question (self, ENTENTE_ASKED_AS_TEXT, 0);
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  EntenteAnswerSheet *sheet;
  GListModel *readings = entente_store_get_list (self->store, ENTENTE_TYPE_TEXT_READING);
  EntenteRecord *reading;

  entente_answers_set_text (answers, entente_record_get_id (ENTENTE_RECORD (question)), "Soup");
  sheet = survey_add_sheet (self, answers);
  g_assert_null (entente_text_sorting_find (sheet, question));
  g_assert_true (entente_text_sorting_set_quoted (sheet, question, TRUE, NULL));
  g_assert_true (entente_text_sorting_set_tag (sheet, question, ENTENTE_READ_AS_IDEA, NULL));
  g_assert_true (entente_text_sorting_set_tag (sheet, other, ENTENTE_READ_AS_NEGATIVE, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (readings), ==, 2);
  reading = ENTENTE_RECORD (entente_text_sorting_find (sheet, question));
  g_assert_true (entente_record_get_boolean (reading, ENTENTE_TEXT_READING_QUOTED));
  g_assert_cmpint (entente_record_get_choice (reading, ENTENTE_TEXT_READING_TAG), ==,
                   ENTENTE_READ_AS_IDEA);
  g_assert_true (entente_text_sorting_set_tag (sheet, question, ENTENTE_READ_AS_NOTHING, NULL));
  g_assert_nonnull (entente_text_sorting_find (sheet, question));
  g_assert_true (entente_text_sorting_set_quoted (sheet, question, FALSE, NULL));
  g_assert_null (entente_text_sorting_find (sheet, question));
  survey_undo (self);
  g_assert_nonnull (entente_text_sorting_find (sheet, question));
  /* What was read of a question goes with it. */
  g_assert_true (entente_question_remove (other, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (readings), ==, 1);
  for (guint i = 0; i <= ENTENTE_READ_AS_IDEA; i++)
    g_assert_cmpuint (strlen (entente_reading_tag_get_label ((EntenteReadingTag) i)), >, 0);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/questionnaire-order/" name, Survey, NULL, survey_set_up, function, survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("order", test_order);
  ADD ("typing", test_typing);
  ADD ("sorting", test_sorting);
#undef ADD

  return g_test_run ();
}
