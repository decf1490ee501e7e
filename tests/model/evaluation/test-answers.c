/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "evaluation/entente-answers.h"

/* What one sheet keeps, and reads again. */

static void
assert_written (EntenteAnswers *answers, const char *expected)
{
  g_autofree char *json = entente_answers_write (answers);
  g_autoptr (EntenteAnswers) again = entente_answers_read (json);
  g_autofree char *twice = entente_answers_write (again);

  g_assert_cmpstr (json, ==, expected);
  g_assert_cmpstr (twice, ==, expected);
}

static void
test_round_trip (void)
{
  static const gint64 chosen[] = { 9007199254740991, 12 };
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  EntenteAnswer answer;

  assert_written (answers, "");
  g_assert_true (entente_answers_is_empty (answers));
  entente_answers_set_number (answers, 1, 4 * ENTENTE_DECIMAL_ONE);
  entente_answers_set_number (answers, 2, 25000);
  entente_answers_set_choices (answers, 3, chosen, 2, NULL);
  entente_answers_set_choices (answers, 4, chosen + 1, 1, "le \"bouche à oreille\"\nou presque");
  entente_answers_set_text (answers, 5, "Garder : la soupe. Changer \\ rien 🎉");
  entente_answers_set_not_concerned (answers, 6);
  entente_answers_set_blank (answers, 7);
  g_assert_false (entente_answers_is_empty (answers));
  assert_written (answers,
                  "{\"1\":4,\"2\":2.5,\"3\":[9007199254740991,12],"
                  "\"4\":[12,\"le \\\"bouche à oreille\\\"\\nou presque\"],"
                  "\"5\":\"Garder : la soupe. Changer \\\\ rien 🎉\",\"6\":null}");

  answer = entente_answers_get (answers, 4);
  g_assert_cmpint (answer.kind, ==, ENTENTE_ANSWER_CHOICES);
  g_assert_true (entente_answer_has_choice (&answer, 12));
  g_assert_false (entente_answer_has_choice (&answer, 13));
  answer = entente_answers_get (answers, 99);
  g_assert_cmpint (answer.kind, ==, ENTENTE_ANSWER_BLANK);
}

/* What is emptied is blank, and what is typed again replaces what was there. */
static void
test_replace (void)
{
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  EntenteAnswer answer;

  entente_answers_set_text (answers, 1, "first");
  answer = entente_answers_get (answers, 1);
  entente_answers_set (answers, 1, &answer);
  g_assert_cmpstr (entente_answers_get (answers, 1).text, ==, "first");
  entente_answers_set_number (answers, 1, 2 * ENTENTE_DECIMAL_ONE);
  assert_written (answers, "{\"1\":2}");
  entente_answers_set_number (answers, 1, ENTENTE_DECIMAL_NONE);
  assert_written (answers, "");
  entente_answers_set_text (answers, 1, "");
  entente_answers_set_choices (answers, 2, NULL, 0, "text of nothing");
  assert_written (answers, "");
}

static void
test_equal (void)
{
  static const gint64 one_two[] = { 1, 2 };
  static const gint64 two_one[] = { 2, 1 };
  static const gint64 one_three[] = { 1, 3 };
  const EntenteAnswer a = { ENTENTE_ANSWER_CHOICES, 2, 0, one_two, NULL };
  const EntenteAnswer b = { ENTENTE_ANSWER_CHOICES, 2, 0, two_one, NULL };
  const EntenteAnswer c = { ENTENTE_ANSWER_CHOICES, 2, 0, one_three, NULL };
  const EntenteAnswer d = { ENTENTE_ANSWER_CHOICES, 2, 0, one_two, "other" };

  g_assert_true (entente_answer_equal (&a, &b));
  g_assert_false (entente_answer_equal (&a, &c));
  g_assert_false (entente_answer_equal (&a, &d));
}

/* A file may say anything: what is no answer is as if nobody had answered. */
static void
test_hostile (void)
{
  static const char *const strange[] = {
    "nothing", "[]", "[1,2]", "4", "null", "{\"1\":", "{\"a\":4}", "{\"-3\":4}", "{\"0\":4}",
    "{\"1\":{}}", "{\"1\":[]}", "{\"1\":[\"words alone\"]}", "{\"1\":true}", "{\"1\":1e300}",
    "{\"1\":-1e13}", "{\"99999999999999999999999\":{}}", "\xff\xfe{", "{\"1\":\"\"}",
  };
  g_autoptr (GString) deep = g_string_new ("{\"1\":");
  g_autoptr (EntenteAnswers) answers = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (strange); i++)
    {
      g_autoptr (EntenteAnswers) read = entente_answers_read (strange[i]);

      if (!entente_answers_is_empty (read))
        g_error ("“%s” was read as answers", strange[i]);
    }
  answers = entente_answers_read ("{\"1\":[{},3.5,7,\"x\",[8]],\"2\":5}");
  assert_written (answers, "{\"1\":[7,\"x\"],\"2\":5}");
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  g_clear_pointer (&answers, entente_answers_free);
  answers = entente_answers_read (deep->str);
  g_assert_true (entente_answers_is_empty (answers));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answers/round-trip", test_round_trip);
  g_test_add_func ("/answers/replace", test_replace);
  g_test_add_func ("/answers/equal", test_equal);
  g_test_add_func ("/answers/hostile", test_hostile);

  return g_test_run ();
}
