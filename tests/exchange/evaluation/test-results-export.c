/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was answered, for spreadsheets and for programs. */
#include "answers-fixture.h"

#include "entente-csv-reader.h"
#include "evaluation/entente-results-export.h"

#include <json-glib/json-glib.h>
#include <math.h>

/* Eight came for the first time and gave 5, twelve did not and gave 3; one of them wrote. */
static void
answer (Survey *self)
{
  EntenteQuestion *first_time = survey_get_question (self, 1);
  EntenteQuestion *welcome = survey_get_question (self, 2);
  EntenteQuestion *text = survey_get_question (self, 10);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (EntenteAnswers) answers = entente_answers_new ();
      const gint64 choice = survey_get_choice (first_time, i < 8 ? 0 : 1);

      entente_answers_set_choices (answers, entente_record_get_id (ENTENTE_RECORD (first_time)),
                                   &choice, 1, NULL);
      entente_answers_set_number (answers, entente_record_get_id (ENTENTE_RECORD (welcome)),
                                  (i < 8 ? 5 : 3) * ENTENTE_DECIMAL_ONE);
      if (i == 19)
        entente_answers_set_text (answers, entente_record_get_id (ENTENTE_RECORD (text)),
                                  "=1+1; \"quoted\"");
      survey_add_sheet (self, answers);
    }
  survey_set_integer (self->questionnaire, ENTENTE_QUESTIONNAIRE_PRESENT, 80);
}

/* JSON */

static JsonNode *
read_json (Survey *self, EntenteQuestion *by)
{
  g_autoptr (GBytes) bytes = entente_results_export (self->questionnaire, by, "json");
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, text, (gssize) size, &error);
  g_assert_no_error (error);
  return json_parser_steal_root (parser);
}

static JsonObject *
get_question (JsonNode *root, guint place)
{
  return json_array_get_object_element (
    json_object_get_array_member (json_node_get_object (root), "questions"), place);
}

static void
test_json (Survey *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;
  JsonObject *whole, *welcome, *step, *text;

  answer (self);
  root = read_json (self, NULL);
  whole = json_node_get_object (root);
  g_assert_cmpint (json_object_get_int_member (whole, "number"), ==, 1);
  g_assert_cmpstr (json_object_get_string_member (whole, "audience"), ==, "participants");
  g_assert_cmpint (json_object_get_int_member (whole, "sheets"), ==, 20);
  g_assert_cmpint (json_object_get_int_member (whole, "present"), ==, 80);
  g_assert_cmpfloat (json_object_get_double_member (whole, "response_rate"), ==, 0.25);
  g_assert_false (json_object_has_member (whole, "by"));

  welcome = get_question (root, 2);
  g_assert_cmpstr (json_object_get_string_member (welcome, "code"), ==, "Q3");
  g_assert_cmpstr (json_object_get_string_member (welcome, "kind"), ==, "scale");
  g_assert_cmpint (json_object_get_int_member (welcome, "answers"), ==, 20);
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (welcome, "mean"), 3.8, 1e-9);
  g_assert_cmpfloat (json_object_get_double_member (welcome, "median"), ==, 3);
  /* Of eight 5 and twelve 3: the root of 19.2 / 19. */
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (welcome, "standard_deviation"),
                                  sqrt (19.2 / 19), 1e-9);
  g_assert_cmpfloat (json_object_get_double_member (welcome, "share_satisfied"), ==, 0.4);
  step = json_array_get_object_element (json_object_get_array_member (welcome, "distribution"), 4);
  g_assert_cmpstr (json_object_get_string_member (step, "answer"), ==, "5");
  g_assert_cmpint (json_object_get_int_member (step, "count"), ==, 8);
  g_assert_cmpfloat (json_object_get_double_member (step, "share"), ==, 0.4);
  g_assert_false (json_object_has_member (welcome, "groups"));

  text = json_array_get_object_element (
    json_object_get_array_member (get_question (root, 10), "texts"), 0);
  g_assert_cmpstr (json_object_get_string_member (text, "text"), ==, "=1+1; \"quoted\"");
  g_assert_cmpstr (json_object_get_string_member (text, "reading"), ==, "nothing");
  g_assert_false (json_object_get_boolean_member (text, "quoted"));
}

/* Nobody answered: null, never zero. */
static void
test_nothing (Survey *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = read_json (self, NULL);
  JsonObject *whole = json_node_get_object (root);

  g_assert_cmpint (json_object_get_int_member (whole, "sheets"), ==, 0);
  g_assert_true (json_object_get_null_member (whole, "present"));
  g_assert_true (json_object_get_null_member (whole, "response_rate"));
  g_assert_true (json_object_get_null_member (get_question (root, 2), "mean"));
  g_assert_true (json_object_get_null_member (get_question (root, 2), "share_satisfied"));
  g_assert_false (json_object_has_member (get_question (root, 0), "mean"));
}

static JsonObject *
get_group (JsonNode *root, guint question, guint group)
{
  return json_array_get_object_element (
    json_object_get_array_member (get_question (root, question), "groups"), group);
}

static void
test_groups (Survey *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;

  answer (self);
  root = read_json (self, survey_get_question (self, 1));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (root), "by"), ==, "Q2");
  g_assert_cmpint (json_object_get_int_member (get_group (root, 2, 0), "answers"), ==, 8);
  g_assert_cmpfloat (json_object_get_double_member (get_group (root, 2, 0), "mean"), ==, 5);
  g_assert_cmpfloat (json_object_get_double_member (get_group (root, 2, 1), "mean"), ==, 3);
  /* Neither by itself, nor what was written. */
  g_assert_false (json_object_has_member (get_question (root, 1), "groups"));
  g_assert_false (json_object_has_member (get_question (root, 10), "groups"));
}

/* Of a group that is too small nothing is told, not even its size. */
static void
test_hidden (Survey *self, gconstpointer data)
{
  g_autoptr (JsonNode) root = NULL;
  EntenteQuestion *how = survey_get_question (self, 0);
  g_autoptr (EntenteAnswers) answers = entente_answers_new ();
  const gint64 choice = survey_get_choice (how, 0);

  answer (self);
  entente_answers_set_choices (answers, entente_record_get_id (ENTENTE_RECORD (how)), &choice, 1,
                               NULL);
  entente_answers_set_number (
    answers, entente_record_get_id (ENTENTE_RECORD (survey_get_question (self, 2))),
    ENTENTE_DECIMAL_ONE);
  survey_add_sheet (self, answers);
  root = read_json (self, how);
  g_assert_true (json_object_get_boolean_member (get_group (root, 2, 0), "hidden"));
  g_assert_false (json_object_has_member (get_group (root, 2, 0), "answers"));
  g_assert_false (json_object_has_member (get_group (root, 2, 0), "distribution"));
}

/* CSV */

static GPtrArray *
read_csv (Survey *self, EntenteQuestion *by)
{
  g_autoptr (GBytes) bytes = entente_results_export (self->questionnaire, by, "csv");
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);
  g_autoptr (GError) error = NULL;
  char separator = '\0';
  GPtrArray *rows;

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf"));
  rows = entente_csv_read (text + strlen ("\xef\xbb\xbf"), &separator, &error);
  g_assert_no_error (error);
  g_assert_cmpint (separator, ==, ';');
  return rows;
}

/* The row of that code, group and answer. */
static const EntenteCsvRow *
find_row (GPtrArray *rows, const char *code, const char *group, const char *answer)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const EntenteCsvRow *row = rows->pdata[i];

      if (g_str_equal (row->cells[0], code) && g_str_equal (row->cells[2], group)
          && g_str_equal (row->cells[3], answer))
        return row;
    }
  g_error ("No row %s, “%s”, “%s”", code, group, answer);
}

static void
test_csv (Survey *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  const EntenteCsvRow *row;

  answer (self);
  rows = read_csv (self, NULL);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((EntenteCsvRow *) rows->pdata[i])->n_cells, ==, 16);

  row = find_row (rows, "Q3", "", "");
  g_assert_cmpstr (row->cells[4], ==, "20");
  g_assert_cmpstr (row->cells[6], ==, "0");
  g_assert_cmpstr (row->cells[8], ==, "3.8");
  g_assert_cmpstr (row->cells[9], ==, "3");
  g_assert_cmpstr (row->cells[10], ==, "1.0052");
  g_assert_cmpstr (row->cells[14], ==, "40");
  row = find_row (rows, "Q3", "", "5");
  g_assert_cmpstr (row->cells[4], ==, "8");
  g_assert_cmpstr (row->cells[5], ==, "40");
  g_assert_cmpstr (row->cells[8], ==, "");
  row = find_row (rows, "Q2", "", "No");
  g_assert_cmpstr (row->cells[5], ==, "60");
  /* No spreadsheet computes what somebody wrote. */
  row = find_row (rows, "Q11", "", "=1+1; \"quoted\"");
  g_assert_cmpstr (row->cells[15], !=, "");
  bytes = entente_results_export (self->questionnaire, NULL, "csv");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL),
                                  (gssize) g_bytes_get_size (bytes), "\"'=1+1; \"\"quoted"));
}

static void
test_csv_groups (Survey *self, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  answer (self);
  rows = read_csv (self, survey_get_question (self, 1));
  g_assert_cmpstr (find_row (rows, "Q3", "Yes", "")->cells[8], ==, "5");
  g_assert_cmpstr (find_row (rows, "Q3", "No", "")->cells[8], ==, "3");
  g_assert_cmpstr (find_row (rows, "Q3", "Yes", "5")->cells[4], ==, "8");
  /* Nobody answered Q4, whatever they say of the first time. */
  find_row (rows, "Q4", "Yes", "Not shown: fewer than five answers");
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Survey *, gconstpointer);
  } tests[] = {
    { "/results-export/json", test_json },
    { "/results-export/nothing", test_nothing },
    { "/results-export/groups", test_groups },
    { "/results-export/hidden", test_hidden },
    { "/results-export/csv", test_csv },
    { "/results-export/csv-groups", test_csv_groups },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Survey, NULL, survey_set_up, tests[i].test, survey_tear_down);

  return g_test_run ();
}
