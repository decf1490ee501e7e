/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "answers-fixture.h"

#include "entente-model-error.h"
#include "evaluation/entente-indicator-reading.h"
#include "evaluation/entente-question-indicator.h"
#include "evaluation/entente-questionnaire-results.h"
#include "evaluation/entente-text-sorting.h"

#include <json-glib/json-glib.h>

/* Answers are counted: figures against those of numpy (tests/data/evaluation/statistics.py). */

static JsonObject *
load (JsonParser *parser)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data/evaluation/statistics.json", NULL);
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

static void
assert_figure (double value, JsonObject *expected, const char *name)
{
  const double figure = json_object_get_double_member (expected, name);

  g_assert_cmpfloat_with_epsilon (value, figure, 1e-9 * MAX (1, ABS (figure)));
}

static void
assert_counts (const EntenteQuestionResult *result, JsonArray *counts)
{
  g_assert_cmpuint (result->bins->len, ==, json_array_get_length (counts));
  for (guint i = 0; i < result->bins->len; i++)
    {
      const EntenteResultBin *bin = g_ptr_array_index (result->bins, i);

      g_assert_cmpuint (bin->count, ==, json_array_get_int_element (counts, i));
      g_assert_cmpfloat_with_epsilon (entente_question_result_get_share (result, i),
                                      (double) bin->count / result->n_answered, 1e-12);
    }
}

static guint
sum_bins (const EntenteQuestionResult *result)
{
  guint sum = 0;

  for (guint i = 0; i < result->bins->len; i++)
    sum += ((EntenteResultBin *) g_ptr_array_index (result->bins, i))->count;
  return sum;
}

static void
assert_case (JsonObject *expected)
{
  Survey survey;
  JsonArray *values = json_object_get_array_member (expected, "values");
  const guint steps
    = (guint) json_object_get_int_member_with_default (expected, "steps", 0);
  EntenteQuestion *question;
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  const EntenteQuestionResult *result;

  survey_set_up (&survey, NULL);
  question = survey_add_question (
    &survey, steps > 0 ? ENTENTE_ASKED_AS_SCALE : ENTENTE_ASKED_AS_NUMBER, steps);
  for (guint i = 0; i < json_array_get_length (values); i++)
    survey_answer (&survey, question, json_array_get_double_element (values, i));

  results = entente_questionnaire_results_new (survey.questionnaire);
  result = entente_questionnaire_results_get_question (results, 12);
  g_assert_cmpuint (result->n_answered, ==, json_object_get_int_member (expected, "n"));
  g_assert_cmpuint (sum_bins (result), ==, result->n_answered);
  assert_figure (result->mean, expected, "mean");
  assert_figure (result->median, expected, "median");
  assert_figure (result->spread, expected, "spread");
  assert_figure (result->least, expected, "least");
  assert_figure (result->most, expected, "most");
  assert_figure (result->sum, expected, "sum");
  g_assert_cmpint (entente_question_result_is_indicative (result), ==, result->n_answered < 30);
  if (steps > 0)
    {
      assert_counts (result, json_object_get_array_member (expected, "counts"));
      assert_figure (entente_question_result_get_share_satisfied (result), expected, "satisfied");
    }
  else
    g_assert_cmpuint (result->bins->len, <=, 9);
  g_clear_pointer (&results, entente_questionnaire_results_free);
  survey_tear_down (&survey, NULL);
}

static void
test_figures (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *cases = json_object_get_array_member (load (parser), "cases");

  g_assert_cmpuint (json_array_get_length (cases), ==, 13);
  for (guint i = 0; i < json_array_get_length (cases); i++)
    assert_case (json_array_get_object_element (cases, i));
}

static void
test_margin (void)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *cases = json_object_get_array_member (load (parser), "margins");

  for (guint i = 0; i < json_array_get_length (cases); i++)
    {
      JsonObject *expected = json_array_get_object_element (cases, i);

      assert_figure (
        entente_share_margin (json_object_get_double_member (expected, "share"),
                              (guint) json_object_get_int_member (expected, "n"),
                              (guint) json_object_get_int_member (expected, "present")),
        expected, "margin");
    }
  g_assert_cmpfloat (entente_share_margin (0.5, 0, 0), ==, 1);
  g_assert_cmpfloat (entente_share_margin (0.5, 10, 10), ==, 0);
  g_assert_cmpfloat_with_epsilon (entente_share_margin (0.5, 100, 0), 0.098, 1e-12);
}

static void
assert_written (double figure, EntenteLanguage language, const char *expected)
{
  g_autofree char *text = entente_question_figure_format (figure, language);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_written (void)
{
  assert_written (4, ENTENTE_LANGUAGE_FRENCH, "4,0");
  assert_written (4.25, ENTENTE_LANGUAGE_ENGLISH, "4.3");
  assert_written (3.96, ENTENTE_LANGUAGE_FRENCH, "4,0");
  assert_written (0, ENTENTE_LANGUAGE_ENGLISH, "0.0");
  assert_written (-0.31, ENTENTE_LANGUAGE_ENGLISH, "−0.3");
}

static char *
dup_labels (const EntenteQuestionResult *result)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < result->bins->len; i++)
    {
      const EntenteResultBin *bin = g_ptr_array_index (result->bins, i);

      g_string_append_printf (labels, "%s%s=%u", i > 0 ? "|" : "", bin->label, bin->count);
    }
  return g_string_free_and_steal (g_steal_pointer (&labels));
}

static void
assert_classes (const double *values, guint n, const char *expected)
{
  Survey survey;
  EntenteQuestion *question;
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  g_autofree char *labels = NULL;

  survey_set_up (&survey, NULL);
  question = survey_add_question (&survey, ENTENTE_ASKED_AS_NUMBER, 0);
  for (guint i = 0; i < n; i++)
    survey_answer (&survey, question, values[i]);
  results = entente_questionnaire_results_new (survey.questionnaire);
  labels = dup_labels (entente_questionnaire_results_get_question (results, 12));
  g_assert_cmpstr (labels, ==, expected);
  g_clear_pointer (&results, entente_questionnaire_results_free);
  survey_tear_down (&survey, NULL);
}

/* Numbers stand in few round classes. */
static void
test_classes (void)
{
  static const double few[] = { 1, 2, 2, 4 };
  static const double many[] = { 3, 12, 19, 27, 58 };
  static const double halves[] = { 0.5, 1, 1.25, 2 };
  static const double one[] = { 7 };
  static const double fifths[] = { 0.2, 0.6, 1, 1.1 };
  static const double tenths[] = { 0.3, 0.7 };

  assert_classes (few, 4, "1=1|2=2|3=0|4=1");
  assert_classes (many, 5, "0 to 9=1|10 to 19=2|20 to 29=1|30 to 39=0|40 to 49=0|50 to 59=1");
  assert_classes (halves, 4, "0.5 to under 1=1|1 to under 1.5=2|1.5 to under 2=0|2 to under 2.5=1");
  assert_classes (one, 1, "7=1");
  /* 0.6 / 0.2 is a little less than 3 as computers divide. */
  assert_classes (fifths, 4,
                  "0.2 to under 0.4=1|0.4 to under 0.6=0|0.6 to under 0.8=1|0.8 to under 1=0|"
                  "1 to under 1.2=2");
  assert_classes (tenths, 2, "0.3 to under 0.4=1|0.4 to under 0.5=0|0.5 to under 0.6=0|"
                             "0.6 to under 0.7=0|0.7 to under 0.8=1");
}

/* Blank and not concerned are counted, and left out of the rest. */
static void
test_blanks (Survey *self, gconstpointer data)
{
  EntenteQuestion *welcome = survey_get_question (self, 2);
  const gint64 id = entente_record_get_id (ENTENTE_RECORD (welcome));
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  const EntenteQuestionResult *result;
  double value;

  survey_add_sheet (self, answers);
  survey_answer (self, welcome, 5);
  survey_answer (self, welcome, 2);
  /* Beyond the scale: as if blank. */
  survey_answer (self, welcome, 9);
  entente_answers_set_text (answers, id, "not a step");
  survey_add_sheet (self, answers);
  entente_answers_set_not_concerned (answers, id);
  survey_add_sheet (self, answers);
  results = entente_questionnaire_results_new (self->questionnaire);
  result = entente_questionnaire_results_get_question (results, 2);
  g_assert_cmpuint (entente_questionnaire_results_get_n_sheets (results), ==, 6);
  g_assert_cmpuint (result->n_answered, ==, 2);
  g_assert_cmpuint (result->n_blank, ==, 3);
  g_assert_cmpuint (result->n_not_concerned, ==, 1);
  g_assert_cmpfloat (result->mean, ==, 3.5);
  g_assert_true (
    entente_question_result_measure (result, ENTENTE_STATISTIC_SHARE_SATISFIED, 0, &value));
  g_assert_cmpfloat (value, ==, 50);
  g_assert_true (entente_question_result_measure (result, ENTENTE_STATISTIC_SUM, 0, &value));
  g_assert_cmpfloat (value, ==, 7);
  result = entente_questionnaire_results_get_question (results, 3);
  g_assert_false (result->has_figures);
  g_assert_false (entente_question_result_measure (result, ENTENTE_STATISTIC_MEAN, 0, &value));
  g_assert_true (entente_question_result_measure (result, ENTENTE_STATISTIC_COUNT, 0, &value));
  g_assert_cmpfloat (value, ==, 0);
}

static void
test_response_rate (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  g_autoptr (EntenteQuestionnaireResults) known = NULL;
  g_autoptr (EntenteQuestionnaireResults) wrong = NULL;

  for (guint i = 0; i < 3; i++)
    survey_answer (self, survey_get_question (self, 2), 4);
  results = entente_questionnaire_results_new (self->questionnaire);
  g_assert_cmpfloat (entente_questionnaire_results_get_response_rate (results), <, 0);
  survey_set_integer (self->questionnaire, ENTENTE_QUESTIONNAIRE_PRESENT, 12);
  known = entente_questionnaire_results_new (self->questionnaire);
  g_assert_cmpfloat (entente_questionnaire_results_get_response_rate (known), ==, 0.25);
  survey_set_integer (self->questionnaire, ENTENTE_QUESTIONNAIRE_PRESENT, 2);
  wrong = entente_questionnaire_results_new (self->questionnaire);
  g_assert_cmpfloat (entente_questionnaire_results_get_response_rate (wrong), <, 0);
}

/* n sheets that chose an answer to the first question and gave a step to the third. */
static void
add_group (Survey *self, guint place, guint n, double step)
{
  EntenteQuestion *first = survey_get_question (self, 0);
  const gint64 choice = survey_get_choice (first, place);
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();

  entente_answers_set_choices (answers, entente_record_get_id (ENTENTE_RECORD (first)), &choice, 1,
                               NULL);
  entente_answers_set_number (
    answers, entente_record_get_id (ENTENTE_RECORD (survey_get_question (self, 2))),
    (EntenteDecimal) step * ENTENTE_DECIMAL_ONE);
  for (guint i = 0; i < n; i++)
    survey_add_sheet (self, answers);
}

static char *
dup_crossing (Survey *self)
{
  g_autoptr (EntenteQuestionnaireResults) results
    = entente_questionnaire_results_new (self->questionnaire);
  g_autoptr (GPtrArray) groups
    = entente_questionnaire_results_cross (results, 2, survey_get_question (self, 0));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      const EntenteCrossGroup *group = g_ptr_array_index (groups, i);

      g_assert_cmpint (group->hidden, ==, group->result == NULL);
      if (group->hidden)
        g_string_append (words, "- ");
      else
        g_string_append_printf (words, "%u:%.1f ", group->n_answered, group->result->mean);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}

static void
assert_crossing (Survey *self, const char *expected)
{
  g_autofree char *crossing = dup_crossing (self);

  g_assert_cmpstr (crossing, ==, expected);
}

/* Nobody is recognised in a group, nor from what the others leave. */
static void
test_crossing (Survey *self, gconstpointer data)
{
  add_group (self, 0, 12, 5);
  add_group (self, 1, 8, 3);
  assert_crossing (self, "12:5.0 8:3.0 - - - - - ");
  /* One alone would follow from the total. */
  add_group (self, 2, 3, 1);
  assert_crossing (self, "12:5.0 - - - - - - ");
  /* Two that are five together hide each other. */
  add_group (self, 3, 2, 1);
  assert_crossing (self, "12:5.0 8:3.0 - - - - - ");
  g_assert_true (entente_question_can_divide (survey_get_question (self, 2)));
  g_assert_false (entente_question_can_divide (survey_get_question (self, 10)));
}

/* By a scale: each step is a group. */
static void
test_crossing_by_scale (Survey *self, gconstpointer data)
{
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  const EntenteCrossGroup *fives;

  add_group (self, 0, 6, 5);
  add_group (self, 1, 9, 4);
  results = entente_questionnaire_results_new (self->questionnaire);
  groups = entente_questionnaire_results_cross (results, 0, survey_get_question (self, 2));
  g_assert_cmpuint (groups->len, ==, 5);
  fives = g_ptr_array_index (groups, 4);
  g_assert_cmpstr (fives->label, ==, "5");
  g_assert_cmpuint (fives->n_answered, ==, 6);
  g_assert_cmpfloat (entente_question_result_get_share (fives->result, 0), ==, 1);
}

static void
test_choices (Survey *self, gconstpointer data)
{
  EntenteQuestion *first = survey_get_question (self, 0);
  double value;
  guint n;

  add_group (self, 0, 3, 5);
  add_group (self, 4, 1, 5);
  g_assert_true (entente_question_measure (first, ENTENTE_STATISTIC_SHARE_OF_CHOICE,
                                           survey_get_choice (first, 0), &value, &n));
  g_assert_cmpfloat (value, ==, 75);
  g_assert_cmpuint (n, ==, 4);
  g_assert_false (
    entente_question_measure (first, ENTENTE_STATISTIC_SHARE_OF_CHOICE, 0, &value, NULL));
  g_assert_false (entente_question_measure (first, ENTENTE_STATISTIC_MEAN, 0, &value, NULL));
}

static void
assert_fed (Survey *self, EntenteQuestion *question, gint64 choice, int measure, double expected)
{
  g_autoptr (GError) error = NULL;
  EntenteIndicator *indicator = entente_question_follow (question, choice, &error);
  EntenteRecord *record = ENTENTE_RECORD (indicator);
  double value;

  g_assert_no_error (error);
  g_assert_true (entente_question_find_indicator (question, choice) == indicator);
  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_INDICATOR_MEASURE), ==, measure);
  g_assert_true (entente_question_measure (
    question, entente_record_get_choice (record, ENTENTE_INDICATOR_STATISTIC),
    entente_record_get_reference (record, ENTENTE_INDICATOR_QUESTION_CHOICE), &value, NULL));
  g_assert_cmpfloat (value, ==, expected);
}

/* Each kind of question feeds an indicator of its kind; a free text feeds none. */
static void
assert_read (EntenteIndicator *indicator, double expected)
{
  EntenteReading reading;

  g_assert_true (entente_indicator_read (indicator, NULL, &reading));
  g_assert_cmpint (reading.value, ==, (EntenteDecimal) (expected * (double) ENTENTE_DECIMAL_ONE));
}

/* What an indicator remembers of the answers never outlives them. */
static void
test_keeping_up (Survey *self, gconstpointer data)
{
  EntenteQuestion *welcome = survey_get_question (self, 2);
  EntenteIndicator *indicator = entente_question_follow (welcome, 0, NULL);
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteAnswerSheet *sheet;
  EntenteReading reading;

  g_assert_false (entente_indicator_read (indicator, NULL, &reading));
  survey_answer (self, welcome, 4);
  assert_read (indicator, 4);
  assert_read (indicator, 4);
  sheet = survey_answer (self, welcome, 1);
  assert_read (indicator, 2.5);
  survey_set_text (sheet, ENTENTE_ANSWER_SHEET_ANSWERS, "");
  assert_read (indicator, 4);
  survey_undo (self);
  assert_read (indicator, 2.5);
  edit = entente_store_begin (self->store, "Count");
  entente_edit_set_choice (edit, ENTENTE_RECORD (indicator), ENTENTE_INDICATOR_STATISTIC,
                           ENTENTE_STATISTIC_COUNT);
  g_assert_true (entente_edit_commit (edit, NULL));
  assert_read (indicator, 2);
  survey_undo (self);
  assert_read (indicator, 2.5);
  /* Where the scale is shorter, fewer answers are answers. */
  survey_set_integer (welcome, ENTENTE_QUESTION_STEPS, 3);
  assert_read (indicator, 1);
}

static void
test_follow (Survey *self, gconstpointer data)
{
  EntenteQuestion *first = survey_get_question (self, 0);
  EntenteQuestion *number = survey_add_question (self, ENTENTE_ASKED_AS_NUMBER, 0);
  g_autoptr (GError) error = NULL;

  add_group (self, 0, 3, 5);
  add_group (self, 1, 1, 1);
  survey_answer (self, number, 12);
  survey_answer (self, number, 0.5);
  g_assert_null (entente_question_find_indicator (first, 0));
  assert_fed (self, survey_get_question (self, 2), 0, ENTENTE_MEASURE_SCALE, 4);
  assert_fed (self, number, 0, ENTENTE_MEASURE_NUMBER, 12.5);
  assert_fed (self, first, survey_get_choice (first, 0), ENTENTE_MEASURE_PERCENTAGE, 75);
  g_assert_null (entente_question_follow (first, 0, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_clear_error (&error);
  g_assert_null (entente_question_follow (survey_get_question (self, 10), 0, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
}

/* Texts are sorted by reading; nothing is kept of those that nobody sorted. */
static void
test_texts (Survey *self, gconstpointer data)
{
  EntenteQuestion *question = survey_get_question (self, 10);
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  g_autoptr (EntenteQuestionnaireResults) results = NULL;
  g_autoptr (EntenteQuestionnaireResults) plain = NULL;
  g_autoptr (GError) error = NULL;
  const EntenteQuestionResult *result;
  const EntenteAnswerText *text;
  EntenteAnswerSheet *first, *second;

  entente_answers_set_text (answers, entente_record_get_id (ENTENTE_RECORD (question)), "Soup!");
  first = survey_add_sheet (self, answers);
  entente_answers_set_text (answers, entente_record_get_id (ENTENTE_RECORD (question)), "Too loud");
  second = survey_add_sheet (self, answers);
  g_assert_true (
    entente_text_sorting_set_tag (first, question, ENTENTE_READ_AS_POSITIVE, &error));
  g_assert_true (entente_text_sorting_set_quoted (first, question, TRUE, &error));
  g_assert_true (
    entente_text_sorting_set_tag (second, question, ENTENTE_READ_AS_NEGATIVE, &error));
  results = entente_questionnaire_results_new (self->questionnaire);
  result = entente_questionnaire_results_get_question (results, 10);
  g_assert_cmpuint (result->n_answered, ==, 2);
  g_assert_cmpuint (result->texts->len, ==, 2);
  text = g_ptr_array_index (result->texts, 0);
  g_assert_cmpstr (text->text, ==, "Soup!");
  g_assert_true (text->quoted && text->tag == ENTENTE_READ_AS_POSITIVE && text->sheet == first);
  g_assert_cmpuint (result->n_tags[ENTENTE_READ_AS_NEGATIVE], ==, 1);
  g_assert_cmpuint (result->n_tags[ENTENTE_READ_AS_NOTHING], ==, 0);
  g_assert_cmpstr (entente_reading_tag_get_label (ENTENTE_READ_AS_IDEA), !=, "");

  g_assert_true (entente_text_sorting_set_quoted (first, question, FALSE, &error));
  g_assert_nonnull (entente_text_sorting_find (first, question));
  g_assert_true (
    entente_text_sorting_set_tag (first, question, ENTENTE_READ_AS_NOTHING, &error));
  g_assert_null (entente_text_sorting_find (first, question));
  plain = entente_questionnaire_results_new (self->questionnaire);
  result = entente_questionnaire_results_get_question (plain, 10);
  g_assert_cmpuint (result->n_tags[ENTENTE_READ_AS_NOTHING], ==, 1);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
#define ADD(name, function) \
  g_test_add ("/questionnaire-results/" name, Survey, NULL, survey_set_up, function, \
              survey_tear_down)
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/questionnaire-results/figures", test_figures);
  g_test_add_func ("/questionnaire-results/margin", test_margin);
  g_test_add_func ("/questionnaire-results/written", test_written);
  g_test_add_func ("/questionnaire-results/classes", test_classes);
  ADD ("blanks", test_blanks);
  ADD ("response-rate", test_response_rate);
  ADD ("crossing", test_crossing);
  ADD ("crossing-by-scale", test_crossing_by_scale);
  ADD ("choices", test_choices);
  ADD ("follow", test_follow);
  ADD ("keeping-up", test_keeping_up);
  ADD ("texts", test_texts);
#undef ADD

  return g_test_run ();
}
