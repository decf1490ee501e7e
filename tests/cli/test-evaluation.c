/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* What the evaluation exports from the command line. */

static void
assert_begins (const char *project, const char *what, const char *format, const char *start)
{
  g_autofree char *option = g_strconcat ("--format=", format, NULL);
  g_auto (CommandRun) run = command_run ("export", project, what, "--output=-", option, NULL);

  g_test_message ("%s as %s", what, format);
  assert_done (&run);
  g_assert_cmpuint (g_bytes_get_size (run.out), >, strlen (start));
  g_assert_cmpmem (g_bytes_get_data (run.out, NULL), strlen (start), start, strlen (start));
}

static void
test_formats (void)
{
  static const char *const papers[] = { "evaluation", "indicators" };
  g_autofree char *project = make_example ("formats.entente", "fr");

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      assert_begins (project, papers[i], "pdf", "%PDF-");
      assert_begins (project, papers[i], "odt", "PK");
      assert_begins (project, papers[i], "csv", "\xef\xbb\xbf");
      assert_begins (project, papers[i], "json", "{");
    }
}

/* Of each: what it is called, its unit, where it started, what is aimed at, its last value, its state. */
static void
test_indicators (void)
{
  static const char *const members[]
    = { "name", "unit", "baseline", "target", "last_value", "state" };
  g_autofree char *project = make_example ("indicators.entente", "fr");
  g_auto (CommandRun) run
    = command_run ("export", project, "indicators", "--output=-", "--format=json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *indicators;

  assert_done (&run);
  g_assert_true (json_parser_load_from_data (parser, command_run_get_text (&run), -1, NULL));
  indicators = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                             "indicators");
  g_assert_cmpuint (json_array_get_length (indicators), ==, 10);
  for (guint i = 0; i < 10; i++)
    for (guint j = 0; j < G_N_ELEMENTS (members); j++)
      g_assert_true (
        json_object_has_member (json_array_get_object_element (indicators, i), members[j]));
}

static void
test_blank (void)
{
  g_autofree char *project = make_example ("blank.entente", "en");
  g_auto (CommandRun) filled = command_run ("export", project, "evaluation", "--output=-", NULL);
  g_auto (CommandRun) blank
    = command_run ("export", project, "evaluation", "--output=-", "--blank", NULL);

  assert_done (&filled);
  assert_done (&blank);
  g_assert_false (g_bytes_equal (filled.out, blank.out));
}

static void
test_refused (void)
{
  g_autofree char *project = make_example ("refused.entente", "fr");
  g_auto (CommandRun) run
    = command_run ("export", project, "indicators", "--output=-", "--format=xlsx", NULL);

  assert_refused (&run, 2, "json");
}

/* Of a paper, programs get the sections and what stands in each, without the lines to write on. */
static void
assert_sections (const char *project, const char *what, const char *title)
{
  g_auto (CommandRun) run
    = command_run ("export", project, what, "--output=-", "--format=json", NULL);
  g_auto (CommandRun) csv
    = command_run ("export", project, what, "--output=-", "--format=csv", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *root;
  JsonArray *sections;

  assert_done (&run);
  assert_done (&csv);
  g_assert_true (json_parser_load_from_data (parser, command_run_get_text (&run), -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (root, "title"), ==, title);
  g_assert_cmpstr (json_object_get_string_member (root, "language"), ==, "en");
  sections = json_object_get_array_member (root, "sections");
  g_assert_cmpuint (json_array_get_length (sections), >, 0);
  for (guint i = 0; i < json_array_get_length (sections); i++)
    {
      JsonObject *section = json_array_get_object_element (sections, i);

      g_assert_nonnull (json_object_get_string_member (section, "heading"));
      g_assert_nonnull (json_object_get_array_member (section, "content"));
    }
  g_assert_null (strstr (command_run_get_text (&run), "....."));
  g_assert_null (strstr (command_run_get_text (&csv), "....."));
  g_assert_true (g_str_has_prefix (command_run_get_text (&csv), "\xef\xbb\xbf"));
}

static void
test_words (void)
{
  g_autofree char *project = make_example ("words.entente", "en");
  g_auto (CommandRun) report
    = command_run ("export", project, "report", "--output=-", "--format=csv", NULL);

  assert_sections (project, "report", "Final report");
  assert_sections (project, "report/public", "Final report");
  assert_sections (project, "experience", "Experience sheet");
  assert_sections (project, "questionnaire/1", "Satisfaction questionnaire");
  assert_sections (project, "financial-report", "Financial report");
  assert_sections (project, "volunteer-time", "Summary of volunteer time");
  assert_sections (project, "funder-note/1", "Note for the funder");
  g_assert_nonnull (strstr (command_run_get_text (&report), "Expected results;"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/cli-evaluation/formats", test_formats);
  g_test_add_func ("/cli-evaluation/indicators", test_indicators);
  g_test_add_func ("/cli-evaluation/blank", test_blank);
  g_test_add_func ("/cli-evaluation/refused", test_refused);
  g_test_add_func ("/cli-evaluation/words", test_words);
  return g_test_run ();
}
