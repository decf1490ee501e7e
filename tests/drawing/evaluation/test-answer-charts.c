/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers as charts: what stands in them, and in which words. */
#include "answers-fixture.h"

#include "evaluation/entente-answer-charts.h"

static EntenteChart *
make_distribution (Survey *self, guint index, EntenteLanguage language)
{
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (self->questionnaire);

  return entente_answer_charts_new_distribution (
    entente_questionnaire_results_get_question (results, index), language);
}

static void
assert_bar (EntenteChart *chart, guint category, const char *label, gint64 value)
{
  guint n;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n);

  g_assert_cmpuint (category, <, n);
  g_assert_cmpstr (categories[category].label, ==, label);
  g_assert_cmpint (entente_chart_get_value (chart, category, 0), ==, value);
}

/* The best step stands above, and the outermost bear their words. */
static void
test_scale (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteChart) empty = make_distribution (self, 2, ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (EntenteChart) chart = NULL;
  g_autofree char *sentence = NULL;

  g_assert_true (entente_chart_is_empty (empty));
  g_assert_cmpstr (entente_chart_get_empty_words (empty), ==, "Nobody has answered yet.");
  survey_answer (self, survey_get_question (self, 2), 5);
  survey_answer (self, survey_get_question (self, 2), 5);
  survey_answer (self, survey_get_question (self, 2), 1);
  chart = make_distribution (self, 2, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (entente_chart_get_title (chart), ==, "Q3 · The welcome");
  assert_bar (chart, 0, "5 – Very satisfied", 2);
  assert_bar (chart, 1, "4", 0);
  assert_bar (chart, 4, "1 – Not satisfied at all", 1);
  sentence = entente_chart_dup_sentence (chart);
  g_assert_true (g_str_has_prefix (sentence, "Q3 · The welcome: 5 – Very satisfied: 2"));
}

static void
add_group (Survey *self, guint place, guint n, guint step)
{
  EntenteQuestion *first = survey_get_question (self, 0);
  const gint64 choice = survey_get_choice (first, place);
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();

  entente_answers_set_choices (answers, entente_record_get_id (ENTENTE_RECORD (first)), &choice, 1,
                               NULL);
  entente_answers_set_number (
    answers, entente_record_get_id (ENTENTE_RECORD (survey_get_question (self, 2))),
    step * ENTENTE_DECIMAL_ONE);
  for (guint i = 0; i < n; i++)
    survey_add_sheet (self, answers);
}

static EntenteChart *
make_crossing (Survey *self, guint index, guint by, EntenteLanguage language)
{
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (self->questionnaire);
  g_autoptr (GPtrArray) groups
    = entente_questionnaire_results_cross (results, index, survey_get_question (self, by));

  return entente_answer_charts_new_crossing (survey_get_question (self, index), groups, language);
}

/* Groups that are too small have a name and no bar. */
static void
test_crossing (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteChart) means = NULL;
  g_autoptr (EntenteChart) shares = NULL;
  g_autofree char *mean = NULL;
  guint n_series;

  add_group (self, 0, 7, 4);
  add_group (self, 0, 1, 5);
  add_group (self, 1, 9, 2);
  means = make_crossing (self, 2, 0, ENTENTE_LANGUAGE_FRENCH);
  assert_bar (means, 0, "From an association (8)", 413);
  assert_bar (means, 1, "From somebody I know (9)", 200);
  assert_bar (means, 2, "From a poster or a leaflet (non montré)", ENTENTE_CHART_NONE);
  mean = entente_chart_format (means, 413, FALSE);
  g_assert_cmpstr (mean, ==, "4,1");
  shares = make_crossing (self, 0, 2, ENTENTE_LANGUAGE_ENGLISH);
  entente_chart_get_series (shares, &n_series);
  g_assert_cmpuint (n_series, ==, 7);
  g_assert_cmpint (entente_chart_get_kind (shares), ==, ENTENTE_CHART_SHARES);
  /* Four and five: the one would tell the other. */
  assert_bar (shares, 1, "2 (9)", 0);
  g_assert_cmpint (entente_chart_get_value (shares, 1, 1), ==, 9);
  assert_bar (shares, 3, "4 (not shown)", ENTENTE_CHART_NONE);
}

static void
test_texts (Survey *self, gconstpointer data)
{
  g_assert_null (make_distribution (self, 10, ENTENTE_LANGUAGE_ENGLISH));
  g_assert_null (make_crossing (self, 10, 0, ENTENTE_LANGUAGE_ENGLISH));
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/answer-charts/" name, Survey, NULL, survey_set_up, function, survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("scale", test_scale);
  ADD ("crossing", test_crossing);
  ADD ("texts", test_texts);
#undef ADD

  return g_test_run ();
}
