/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What 20,000 answers cost, from the file of the form tool to the figures: as sheets of twelve
   questions, and as sheets of one. Beside it a bare pass over the same bytes. */
#include "evaluation/entente-answer-import.h"
#include "evaluation/entente-questionnaire-edit.h"
#include "evaluation/entente-questionnaire-results.h"
#include "project/entente-project.h"

#include <string.h>

#define N_ANSWERS 20000
#define N_ROUNDS 5

static double
get_ms_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / 1000.0;
}

/* "id,Q4,Q5…": sheets of so many questions. */
static GBytes *
make_file (guint n_questions)
{
  g_autoptr (GRand) draw = g_rand_new_with_seed (2027);
  GString *text = g_string_new ("id");

  for (guint i = 0; i < n_questions; i++)
    g_string_append_printf (text, ",Q%u", i + 1);
  g_string_append_c (text, '\n');
  for (guint sheet = 0; sheet * n_questions < N_ANSWERS; sheet++)
    {
      g_string_append_printf (text, "%u", sheet + 1);
      for (guint i = 0; i < n_questions; i++)
        g_string_append_printf (text, ",%d", g_rand_int_range (draw, 1, 6));
      g_string_append_c (text, '\n');
    }
  return g_string_free_to_bytes (text);
}

static EntenteQuestionnaire *
make_questionnaire (EntenteStore *store, guint n_questions)
{
  EntenteQuestionnaire *questionnaire = entente_questionnaire_create (store, NULL);

  for (guint i = 0; i < n_questions; i++)
    entente_questionnaire_add_question (questionnaire, ENTENTE_ASKED_AS_SCALE, G_MAXUINT, NULL);
  return questionnaire;
}

static double
pass_bare (GBytes *content)
{
  gsize size;
  const char *text = g_bytes_get_data (content, &size);
  const gint64 start = g_get_monotonic_time ();
  guint counts[6] = { 0 };

  for (gsize i = 1; i < size; i++)
    if (text[i - 1] == ',' && text[i] >= '0' && text[i] <= '5')
      counts[text[i] - '0']++;
  g_assert_cmpuint (counts[1] + counts[2] + counts[3] + counts[4] + counts[5], >=, N_ANSWERS);
  return get_ms_since (start);
}

static void
run (guint n_questions)
{
  g_autoptr (EntenteProject) project
    = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, NULL);
  g_autoptr (GBytes) content = make_file (n_questions);
  double best = G_MAXDOUBLE, read = 0, applied = 0, counted = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      EntenteQuestionnaire *questionnaire
        = make_questionnaire (entente_project_get_store (project), n_questions);
      const gint64 start = g_get_monotonic_time ();
      g_autoptr (EntenteAnswerImport) import
        = entente_answer_import_read (questionnaire, content, NULL);
      const double after_reading = get_ms_since (start);
      g_autoptr (EntenteQuestionnaireResults) results = NULL;
      double after_applying;

      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
      after_applying = get_ms_since (start);
      results = entente_questionnaire_results_new (questionnaire);
      if (get_ms_since (start) >= best)
        continue;
      best = get_ms_since (start);
      read = after_reading;
      applied = after_applying - after_reading;
      counted = best - after_applying;
    }
  g_print ("%5u sheets of %2u: read %7.1f ms, import %7.1f ms, count %6.1f ms, in all %7.1f ms; "
           "bare pass %5.2f ms\n",
           (N_ANSWERS + n_questions - 1) / n_questions, n_questions, read, applied, counted, best,
           pass_bare (content));
}

int
main (void)
{
  run (12);
  run (1);

  return 0;
}
