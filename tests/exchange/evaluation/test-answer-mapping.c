/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the columns of answers mean, said in words. */
#include "answers-fixture.h"

#include "evaluation/entente-answer-mapping.h"

#include <string.h>

static const char file[] = "When;Nom;Note;Source;Autre\n"
                           "1;Zoé;4;x;\n"
                           "2;Ana;5;;le journal\n";

static EntenteAnswerImport *
read_file (Survey *self)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));
  g_autoptr (GError) error = NULL;
  EntenteAnswerImport *import
    = entente_answer_import_read (self->questionnaire, bytes, &error);

  g_assert_no_error (error);
  return import;
}

static void
assert_target (EntenteAnswerImport *import, guint column, const char *kind, gpointer record)
{
  g_autofree char *target = entente_answer_import_dup_target (import, column);
  g_autofree char *expected
    = record != NULL
        ? g_strdup_printf ("%s:%" G_GINT64_FORMAT, kind, entente_record_get_id (record))
        : g_strdup (kind);

  g_assert_cmpstr (target, ==, expected);
}

static void
assert_refused (Survey *self, EntenteAnswerImport *import, const char *mapping)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
    entente_answer_mapping_apply (mapping, import, self->questionnaire, &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_MAPPING);
  g_assert_nonnull (strstr (error->message, "B=Q3"));
}

/* By heading or by letters; Q1 is the beginning of Q10 and is not it. */
static void
test_questions (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_file (self);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 0);
  entente_answer_mapping_apply ("note = q10; A=number;;D=Q1+", import, self->questionnaire, &error);
  g_assert_no_error (error);
  assert_target (import, 2, "question", survey_get_question (self, 9));
  assert_target (import, 0, "number", NULL);
  assert_target (import, 3, "other", survey_get_question (self, 0));
  g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 2);

  entente_answer_mapping_apply ("C=", import, self->questionnaire, &error);
  g_assert_no_error (error);
  assert_target (import, 2, "", NULL);
}

/* Nothing is half understood. */
static void
test_refused (Survey *self, gconstpointer data)
{
  static const char *const bad[] = { "C=Q99", "Z=Q1", "C", "=Q1", "C=Q1!", "C=Q1zz", "C=Q3a" };
  g_autoptr (EntenteAnswerImport) import = read_file (self);

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *mapping = g_strdup_printf ("D=Q2;%s", bad[i]);

      assert_refused (self, import, mapping);
      g_assert_cmpuint (entente_answer_import_count_matched (import), ==, 0);
    }
}

/* Told once, a column is known again in the next file. */
static void
test_remembered (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteAnswerImport) import = read_file (self);
  g_autoptr (EntenteAnswerImport) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (
    entente_answer_mapping_apply ("Note=Q3;When=number", import, self->questionnaire, &error));
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
  again = read_file (self);
  assert_target (again, 2, "question", survey_get_question (self, 2));
  assert_target (again, 0, "number", NULL);
}

static void
test_letters (void)
{
  g_autofree char *first = entente_answer_mapping_dup_letters (0);
  g_autofree char *far = entente_answer_mapping_dup_letters (27);

  g_assert_cmpstr (first, ==, "A");
  g_assert_cmpstr (far, ==, "AB");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/answer-mapping/questions", Survey, NULL, survey_set_up, test_questions,
              survey_tear_down);
  g_test_add ("/answer-mapping/refused", Survey, NULL, survey_set_up, test_refused,
              survey_tear_down);
  g_test_add ("/answer-mapping/remembered", Survey, NULL, survey_set_up, test_remembered,
              survey_tear_down);
  g_test_add_func ("/answer-mapping/letters", test_letters);

  return g_test_run ();
}
