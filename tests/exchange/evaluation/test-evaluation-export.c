/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame and its indicators as programs and spreadsheets read them. */
#include "entente-civil-date.h"
#include "evaluation/entente-evaluation-export.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-frame-edit.h"
#include "evaluation/entente-indicator-edit.h"
#include "project/entente-project.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef struct
{
  EntenteProject *project;
  EntenteFrame *frame;
  EntenteFigureSources sources;
  EntenteRecord *objective;
  EntenteRecord *result;
  EntenteIndicator *visitors;
} Fixture;

static EntenteRecord *
insert (Fixture *f, EntenteFrameLevel level, EntenteRecord *near, const char *text)
{
  g_autoptr (GError) error = NULL;
  EntenteRecord *record = entente_frame_insert (f->frame, level, near, &error);

  g_assert_no_error (error);
  g_assert_true (entente_evaluation_type (record, 0, text, &error));
  g_assert_no_error (error);
  return record;
}

static void
type (gpointer record, guint field, const char *typed)
{
  g_autoptr (GError) error = NULL;

  entente_evaluation_type (record, field, typed, &error);
  g_assert_no_error (error);
}

static void
measure (EntenteIndicator *indicator, const char *typed, const char *iso)
{
  g_autoptr (GError) error = NULL;
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  entente_indicator_measure (indicator, typed, &day, &error);
  g_assert_no_error (error);
}

/* An objective whose action has one result and one indicator. */
static void
set_up (Fixture *f, gconstpointer data)
{
  EntenteRecord *action;

  f->project = entente_project_new_in_memory (ENTENTE_LANGUAGE_ENGLISH, NULL);
  entente_project_init_figure_sources (f->project, &f->sources);
  g_date_set_dmy (&f->sources.today, 1, G_DATE_JULY, 2027);
  f->frame = entente_frame_new (f->sources.store);
  f->objective = insert (f, ENTENTE_FRAME_OBJECTIVE, NULL, "Open the garden");
  action = insert (f, ENTENTE_FRAME_ACTION, f->objective, "Four guided visits");
  f->result = insert (f, ENTENTE_FRAME_RESULT, action, "80 visitors");
  f->visitors = ENTENTE_INDICATOR (insert (f, ENTENTE_FRAME_INDICATOR, f->result, "Visitors"));
  type (f->visitors, ENTENTE_INDICATOR_UNIT, "people");
  type (f->visitors, ENTENTE_INDICATOR_BASELINE, "12.5");
  type (f->visitors, ENTENTE_INDICATOR_TOOL, "Counter; at the door");
  g_assert_true (entente_indicator_type_target (f->visitors, "80-120", NULL));
  g_assert_true (entente_indicator_type_due (f->visitors, "12/06/2027", NULL));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_assert_finalize_object (f->frame);
  g_assert_finalize_object (f->project);
}

static JsonObject *
read_json (GBytes *bytes, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                              (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  return json_node_get_object (json_parser_get_root (parser));
}

/* The indicator of that place. */
static JsonObject *
get_indicator (JsonObject *root, guint place)
{
  return json_array_get_object_element (json_object_get_array_member (root, "indicators"), place);
}

static void
test_json (Fixture *f, gconstpointer data)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *root, *indicator, *target, *value;

  measure (f->visitors, "30", "2027-01-15");
  measure (f->visitors, "70.5", "2027-06-12");
  bytes = entente_indicators_export (&f->sources, "json");
  root = read_json (bytes, parser);
  g_assert_cmpstr (json_object_get_string_member (root, "as_of"), ==, "2027-07-01");
  g_assert_cmpint (json_object_get_int_member (json_object_get_object_member (root, "states"),
                                               "partly"),
                   ==, 1);
  indicator = get_indicator (root, 0);
  g_assert_cmpstr (json_object_get_string_member (indicator, "name"), ==, "Visitors");
  g_assert_cmpstr (json_object_get_string_member (indicator, "unit"), ==, "people");
  g_assert_cmpstr (json_object_get_string_member (indicator, "measure"), ==, "number");
  g_assert_cmpfloat (json_object_get_double_member (indicator, "baseline"), ==, 12.5);
  target = json_object_get_object_member (indicator, "target");
  g_assert_cmpstr (json_object_get_string_member (target, "kind"), ==, "between");
  g_assert_cmpint (json_object_get_int_member (target, "low"), ==, 80);
  g_assert_cmpint (json_object_get_int_member (target, "high"), ==, 120);
  g_assert_cmpfloat (json_object_get_double_member (indicator, "last_value"), ==, 70.5);
  g_assert_cmpstr (json_object_get_string_member (indicator, "last_value_on"), ==, "2027-06-12");
  g_assert_cmpstr (json_object_get_string_member (indicator, "last_value_from"), ==, "measured");
  g_assert_cmpstr (json_object_get_string_member (indicator, "last_value_words"), ==,
                   "70.5 people");
  g_assert_cmpstr (json_object_get_string_member (indicator, "state"), ==, "partly");
  g_assert_cmpfloat (json_object_get_double_member (indicator, "difference"), ==, -9.5);
  g_assert_cmpstr (json_object_get_string_member (indicator, "due"), ==, "2027-06-12");
  g_assert_cmpstr (json_object_get_string_member (indicator, "result"), ==, "80 visitors");
  g_assert_true (json_object_get_null_member (indicator, "collector"));
  g_assert_cmpuint (
    json_array_get_length (json_object_get_array_member (indicator, "values")), ==, 2);
  value = json_array_get_object_element (json_object_get_array_member (indicator, "values"), 0);
  g_assert_cmpint (json_object_get_int_member (value, "value"), ==, 30);
}

/* What nobody said or measured is null, and the member is there all the same. */
static void
test_nothing_said (Fixture *f, gconstpointer data)
{
  static const char *const nulls[] = { "baseline", "target", "last_value", "last_value_on",
                                       "last_value_words", "difference", "percent_of_target",
                                       "due", "objective" };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  EntenteRecord *loose;
  JsonObject *indicator;

  loose = insert (f, ENTENTE_FRAME_INDICATOR, f->result, "Loose");
  g_assert_true (entente_frame_move (f->frame, loose, NULL, NULL, NULL));
  bytes = entente_indicators_export (&f->sources, "json");
  indicator = get_indicator (read_json (bytes, parser), 1);
  g_assert_cmpstr (json_object_get_string_member (indicator, "name"), ==, "Loose");
  g_assert_cmpstr (json_object_get_string_member (indicator, "state"), ==, "not-measured");
  for (guint i = 0; i < G_N_ELEMENTS (nulls); i++)
    {
      g_test_message ("%s", nulls[i]);
      g_assert_true (json_object_get_null_member (indicator, nulls[i]));
    }
}

/* A ratio tells its counts, words their judgement. */
static void
test_kinds (Fixture *f, gconstpointer data)
{
  EntenteIndicator *ratio
    = ENTENTE_INDICATOR (insert (f, ENTENTE_FRAME_INDICATOR, f->result, "First-timers"));
  EntenteIndicator *words
    = ENTENTE_INDICATOR (insert (f, ENTENTE_FRAME_INDICATOR, f->result, "What they say"));
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *root, *indicator, *value;
  EntenteMeasurement *said;
  GDate day;

  g_assert_true (entente_indicator_set_measure (ratio, ENTENTE_MEASURE_RATIO, NULL));
  measure (ratio, "48/104", "2027-06-12");
  g_assert_true (entente_indicator_set_measure (words, ENTENTE_MEASURE_WORDS, NULL));
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 20, G_DATE_JUNE, 2027);
  said = entente_indicator_measure (words, "They sang", &day, NULL);
  g_assert_true (entente_measurement_set_judgement (said, ENTENTE_JUDGED_GOOD, NULL));
  bytes = entente_indicators_export (&f->sources, "json");
  root = read_json (bytes, parser);
  indicator = get_indicator (root, 1);
  g_assert_cmpstr (json_object_get_string_member (indicator, "name"), ==, "First-timers");
  g_assert_cmpstr (json_object_get_string_member (indicator, "unit"), ==, "%");
  g_assert_cmpfloat (json_object_get_double_member (indicator, "last_value"), ==, 46.1538);
  g_assert_cmpint (json_object_get_int_member (indicator, "counted"), ==, 48);
  g_assert_cmpint (json_object_get_int_member (indicator, "out_of"), ==, 104);
  indicator = get_indicator (root, 2);
  g_assert_true (json_object_get_null_member (indicator, "last_value"));
  g_assert_cmpstr (json_object_get_string_member (indicator, "judgement"), ==, "good");
  g_assert_cmpstr (json_object_get_string_member (indicator, "state"), ==, "reached");
  value = json_array_get_object_element (json_object_get_array_member (indicator, "values"), 0);
  g_assert_cmpstr (json_object_get_string_member (value, "words"), ==, "They sang");
}

/* The outline as it is, down to the indicators, and what is not placed last. */
static void
test_frame_json (Fixture *f, gconstpointer data)
{
  static const char *const levels[] = { "objective", "action", "result", "indicator" };
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  EntenteRecord *loose = insert (f, ENTENTE_FRAME_INDICATOR, f->result, "Loose");
  JsonArray *parts;
  JsonObject *part = NULL;

  g_assert_true (entente_frame_move (f->frame, loose, NULL, NULL, NULL));
  type (f->result, ENTENTE_EXPECTED_RESULT_OBTAINED, "Seventy came");
  bytes = entente_evaluation_export (&f->sources, "json");
  parts = json_object_get_array_member (read_json (bytes, parser), "frame");
  g_assert_cmpuint (json_array_get_length (parts), ==, 2);
  part = json_array_get_object_element (parts, 1);
  g_assert_cmpstr (json_object_get_string_member (part, "level"), ==, "loose");
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    {
      part = json_array_get_object_element (parts, 0);
      g_assert_cmpstr (json_object_get_string_member (part, "level"), ==, levels[i]);
      if (i == 2)
        g_assert_cmpstr (json_object_get_string_member (part, "obtained"), ==, "Seventy came");
      if (i < 3)
        parts = json_object_get_array_member (part, "parts");
    }
  g_assert_cmpstr (json_object_get_string_member (part, "name"), ==, "Visitors");
}

/* Each row has as many cells as there are headings; what would be a formula is none. */
static void
test_csv (Fixture *f, gconstpointer data)
{
  g_autoptr (GBytes) indicators = NULL;
  g_autoptr (GBytes) frame = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;

  insert (f, ENTENTE_FRAME_OBJECTIVE, NULL, "=1+1");
  measure (f->visitors, "70", "2027-06-12");
  indicators = entente_indicators_export (&f->sources, "csv");
  frame = entente_evaluation_export (&f->sources, "csv");
  text = g_strndup (g_bytes_get_data (indicators, NULL), g_bytes_get_size (indicators));
  rows = g_strsplit (text, "\r\n", -1);
  g_assert_cmpuint (g_strv_length (rows), ==, 3); /* headings, one indicator, and the end */
  g_assert_true (g_str_has_prefix (rows[0], "\xef\xbb\xbfObjective;Action;Expected result;"));
  g_assert_nonnull (strstr (rows[1], "Open the garden;Four guided visits;80 visitors;;Visitors;"));
  g_assert_nonnull (strstr (rows[1], ";people;12.5;80 to 120 people;70;"));
  g_assert_nonnull (strstr (rows[1], ";2027-06-12;Partly reached;-10;\"Counter; at the door\";"));
  g_assert_cmpuint (g_bytes_get_size (frame), >, g_bytes_get_size (indicators));
  g_clear_pointer (&text, g_free);
  text = g_strndup (g_bytes_get_data (frame, NULL), g_bytes_get_size (frame));
  g_assert_nonnull (strstr (text, "\r\n'=1+1;;"));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteProject) project
    = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GBytes) csv = NULL;
  EntenteFigureSources sources;

  entente_project_init_figure_sources (project, &sources);
  json = entente_indicators_export (&sources, "json");
  csv = entente_indicators_export (&sources, "csv");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (read_json (json, parser),
                                                                         "indicators")),
                    ==, 0);
  g_assert_cmpuint (g_bytes_get_size (csv), >, 0);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/evaluation-export/json", test_json },
    { "/evaluation-export/nothing-said", test_nothing_said },
    { "/evaluation-export/kinds", test_kinds },
    { "/evaluation-export/frame-json", test_frame_json },
    { "/evaluation-export/csv", test_csv },
    { "/evaluation-export/empty", test_empty },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
