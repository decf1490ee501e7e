/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command-run.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <string.h>

static char *
read_file (const char *path, gsize *size)
{
  char *content = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, size, &error);
  g_assert_no_error (error);
  return content;
}

static JsonArray *
parse_array (const CommandRun *run, JsonParser *parser)
{
  g_autoptr (GError) error = NULL;

  json_parser_load_from_data (parser, command_run_get_text (run), -1, &error);
  g_assert_no_error (error);
  return json_node_get_array (json_parser_get_root (parser));
}

static guint
count_history (const char *project)
{
  g_auto (CommandRun) run = command_run ("history", project, "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  assert_done (&run);
  return json_array_get_length (parse_array (&run, parser));
}

static void
test_help_and_version (void)
{
  g_auto (CommandRun) help = command_run ("--help", NULL);
  g_auto (CommandRun) version = command_run ("--version", NULL);
  g_auto (CommandRun) command = command_run ("export", "--help", NULL);
  const char *const commands[] = { "new", "list", "export", "import", "check", "undo", "history" };

  assert_done (&help);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_assert_nonnull (strstr (command_run_get_text (&help), commands[i]));
  assert_done (&version);
  g_assert_true (g_str_has_prefix (command_run_get_text (&version), "Entente 0."));
  assert_done (&command);
  g_assert_nonnull (strstr (command_run_get_text (&command), "--output"));
}

static void
test_unknown_command (void)
{
  g_auto (CommandRun) run = command_run ("exports", "x.entente", NULL);

  assert_refused (&run, 2, "“exports”");
}

static void
test_new (void)
{
  g_autofree char *path = dup_path ("new.entente");
  g_autofree char *nowhere = dup_path ("no/such/folder/new.entente");
  g_auto (CommandRun) made = command_run ("new", path, "--lang=en", NULL);
  g_auto (CommandRun) checked = command_run ("check", path, NULL);
  g_auto (CommandRun) again = command_run ("new", path, NULL);
  g_auto (CommandRun) german = command_run ("new", "x.entente", "--lang=de", NULL);
  g_auto (CommandRun) lost = command_run ("new", nowhere, NULL);
  GStatBuf status;

  assert_done (&made);
  assert_done (&checked);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  assert_refused (&again, 1, "already a file");
  assert_refused (&german, 2, "“de”");
  assert_refused (&lost, 1, "new.entente");
}

static void
test_existing_file_is_not_touched (void)
{
  g_autofree char *path = dup_path ("precious.txt");
  g_autofree char *content = NULL;
  g_auto (CommandRun) run = { 0 };

  g_assert_true (g_file_set_contents (path, "precious", -1, NULL));
  run = command_run ("new", path, "--example", NULL);
  assert_refused (&run, 1, "already a file");
  content = read_file (path, NULL);
  g_assert_cmpstr (content, ==, "precious");
}

static void
test_wrong_words (void)
{
  g_auto (CommandRun) none = command_run ("list", NULL);
  g_auto (CommandRun) many = command_run ("check", "a", "b", NULL);
  g_auto (CommandRun) option = command_run ("new", "a", "--colour", NULL);
  g_auto (CommandRun) half = command_run ("import", "a", NULL);

  assert_refused (&none, 2, "entente list FILE");
  assert_refused (&many, 2, "entente check FILE");
  assert_refused (&option, 2, "--colour");
  assert_refused (&half, 2, "entente import FILE DATA");
}

static void
test_list (void)
{
  g_autofree char *project = make_example ("list.entente", "en");
  g_auto (CommandRun) lines = command_run ("list", project, NULL);
  g_auto (CommandRun) json = command_run ("list", project, "--json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonArray *array;
  gboolean agreement = FALSE;

  assert_done (&lines);
  g_assert_nonnull (strstr (command_run_get_text (&lines), "people\tcsv, vcf\t"));
  assert_done (&json);
  array = parse_array (&json, parser);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object = json_array_get_object_element (array, i);

      g_assert_cmpstr (json_object_get_string_member (object, "title"), !=, "");
      g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "formats")), >,
                        0);
      agreement |= g_str_has_prefix (json_object_get_string_member (object, "path"), "agreement/");
    }
  g_assert_true (agreement);
}

static void
test_undo_and_history (void)
{
  g_autofree char *project = make_example ("undo.entente", "en");
  g_autofree char *data = dup_path ("undo.csv");
  guint before = count_history (project);

  g_assert_true (g_file_set_contents (
      data, "Given name,Family name,E-mail\nAda,Sample,ada@example.org\n", -1, NULL));
  {
    g_auto (CommandRun) imported = command_run ("import", project, data, NULL);
    assert_done (&imported);
    g_assert_cmpuint (count_history (project), ==, before + 1);
  }
  {
    g_auto (CommandRun) bad = command_run ("undo", project, "many", NULL);
    g_auto (CommandRun) many = command_run ("undo", project, "500", NULL);
    g_auto (CommandRun) undone = command_run ("undo", project, NULL);
    g_auto (CommandRun) people = command_run ("export", project, "people", "--output=-", NULL);
    g_auto (CommandRun) history = command_run ("history", project, NULL);

    assert_refused (&bad, 2, "“many”");
    assert_refused (&many, 1, "entente: Nothing was undone");
    assert_done (&undone);
    g_assert_null (strstr (command_run_get_text (&people), "ada@example.org"));
    assert_done (&history);
    g_assert_nonnull (strstr (command_run_get_text (&history), "undone"));
  }
}

static void
test_nothing_to_undo (void)
{
  g_autofree char *project = make_example ("still.entente", "fr");
  g_auto (CommandRun) run = command_run ("undo", project, NULL);

  assert_refused (&run, 1, "entente: Nothing was undone: the history is empty.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/commands/help-and-version", test_help_and_version);
  g_test_add_func ("/commands/new", test_new);
  g_test_add_func ("/commands/existing-file-is-not-touched", test_existing_file_is_not_touched);
  g_test_add_func ("/commands/wrong-words", test_wrong_words);
  g_test_add_func ("/commands/list", test_list);
  g_test_add_func ("/commands/undo-and-history", test_undo_and_history);
  g_test_add_func ("/commands/unknown", test_unknown_command);
  g_test_add_func ("/commands/nothing-to-undo", test_nothing_to_undo);
  return g_test_run ();
}
