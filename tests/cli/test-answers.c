/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questionnaires on the command line: printed, answered in a form tool, counted. */
#include "command-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* As Framaforms or a spreadsheet write it; one answer is none, one row answers nothing. */
#define ANSWERS \
  "Horodateur;Adresse;Est-ce votre première fois ?;L’accueil;Que faut-il garder ? Que faut-il changer ?\n" \
  "2027-06-13;a@example.org;Oui;5;\"Plus d’ombre,\nvraiment\"\n" \
  "2027-06-13;b@example.org;Non;bleu;\n" \
  "2027-06-13;c@example.org;;;\n" \
  "2027-06-13;d@example.org;Non;2;\n"

#define STRANGE "Nom;Prénom;Ville\nExemple;Zoé;Villefeinte\n"

static char *
make_file (const char *name, const char *content)
{
  char *path = dup_path (name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static JsonParser *
read_results (const char *project, const char *what)
{
  g_auto (CommandRun) run
    = command_run ("export", project, what, "--output=-", "--format=json", NULL);
  JsonParser *parser = json_parser_new ();

  assert_done (&run);
  g_assert_true (json_parser_load_from_data (parser, command_run_get_text (&run), -1, NULL));
  return parser;
}

static gint64
count_sheets (const char *project)
{
  g_autoptr (JsonParser) parser = read_results (project, "results/1");

  return json_object_get_int_member (json_node_get_object (json_parser_get_root (parser)),
                                     "sheets");
}

static void
test_import (void)
{
  g_autofree char *project = make_example ("import.entente", "fr");
  g_autofree char *answers = make_file ("answers.csv", ANSWERS);
  g_auto (CommandRun) dry
    = command_run ("import", project, answers, "--questionnaire=1", "--dry-run", NULL);
  g_auto (CommandRun) done = { 0 };
  g_auto (CommandRun) again = { 0 };

  g_assert_cmpint (dry.status, ==, 0);
  g_assert_nonnull (strstr (command_run_get_text (&dry), "Added: 3."));
  g_assert_cmpint (count_sheets (project), ==, 0);

  done = command_run ("import", project, answers, "--questionnaire=satisfaction", NULL);
  g_assert_cmpint (done.status, ==, 0);
  g_assert_nonnull (strstr (command_run_get_text (&done), "Column B “Adresse”: Left out"));
  g_assert_nonnull (strstr (command_run_get_text (&done), "Column D “L’accueil”: Q3"));
  g_assert_nonnull (
    strstr (command_run_get_text (&done), "Added: 3. Updated: 0. Unchanged: 0. Refused: 1."));
  g_assert_nonnull (strstr (done.errors, "Line 4: D4: “bleu” is no answer to Q3"));
  g_assert_nonnull (strstr (done.errors, "Line 5: Nothing was answered."));
  g_assert_cmpint (count_sheets (project), ==, 3);

  again = command_run ("import", project, answers, "--questionnaire=1", NULL);
  g_assert_nonnull (strstr (command_run_get_text (&again), "Added: 0. Updated: 0. Unchanged: 3."));
  g_assert_cmpint (count_sheets (project), ==, 3);
}

/* What is not understood changes nothing, and says what would be. */
static void
test_refusals (void)
{
  g_autofree char *project = make_example ("refusals.entente", "fr");
  g_autofree char *strange = make_file ("strange.csv", STRANGE);
  g_autofree char *empty = make_file ("empty.csv", "");
  g_autofree char *answers = make_file ("refused.csv", ANSWERS);
  g_auto (CommandRun) unmatched
    = command_run ("import", project, strange, "--questionnaire=1", NULL);
  g_auto (CommandRun) nothing = command_run ("import", project, empty, "--questionnaire=1", NULL);
  g_auto (CommandRun) unknown = command_run ("import", project, answers, "--questionnaire=7", NULL);
  g_auto (CommandRun) both
    = command_run ("import", project, answers, "--questionnaire=1", "--as=contacts", NULL);
  g_auto (CommandRun) map
    = command_run ("import", project, strange, "--questionnaire=1", "--map=B=Q77", NULL);

  assert_refused (&unmatched, 1, "No column answers a question of “Questionnaire de satisfaction”");
  g_assert_nonnull (strstr (unmatched.errors, "A “Nom”, B “Prénom”, C “Ville”"));
  assert_refused (&nothing, 1, "empty.csv");
  assert_refused (&unknown, 2, "1 “Questionnaire de satisfaction”");
  assert_refused (&both, 2, "--questionnaire");
  assert_refused (&map, 1, "B=Q77");
  g_assert_cmpint (count_sheets (project), ==, 0);
}

/* Said once with --map, known the next time. */
static void
test_map (void)
{
  g_autofree char *project = make_example ("map.entente", "fr");
  g_autofree char *first = make_file ("first.csv", "Un;Deux\n4;x\n");
  g_autofree char *second = make_file ("second.csv", "Un;Deux\n4;x\n2;y\n");
  g_auto (CommandRun) told
    = command_run ("import", project, first, "--questionnaire=1", "--map=Un=Q9", NULL);
  g_auto (CommandRun) known = command_run ("import", project, second, "--questionnaire=1", NULL);

  assert_done (&told);
  assert_done (&known);
  g_assert_nonnull (strstr (command_run_get_text (&known), "Column A “Un”: Q9"));
  g_assert_nonnull (strstr (command_run_get_text (&known), "Added: 1. Updated: 0. Unchanged: 1."));
}

static void
assert_begins (const char *project, const char *what, const char *format, const char *beginning)
{
  g_autofree char *option = g_strconcat ("--format=", format, NULL);
  g_auto (CommandRun) run = command_run ("export", project, what, "--output=-", option, NULL);

  assert_done (&run);
  g_assert_cmpmem (g_bytes_get_data (run.out, NULL), strlen (beginning), beginning,
                   strlen (beginning));
}

static void
test_export (void)
{
  g_autofree char *project = make_example ("export.entente", "fr");
  g_autofree char *answers = make_file ("exported.csv", ANSWERS);
  g_auto (CommandRun) import = command_run ("import", project, answers, "--questionnaire=1", NULL);
  g_auto (CommandRun) list = command_run ("list", project, NULL);
  g_auto (CommandRun) csv = { 0 };
  g_auto (CommandRun) wrong = { 0 };
  g_auto (CommandRun) unknown = { 0 };
  g_autoptr (JsonParser) parser = NULL;

  g_assert_cmpint (import.status, ==, 0);
  assert_done (&list);
  g_assert_nonnull (strstr (command_run_get_text (&list), "questionnaire/1\tpdf, odt, csv, json\t"));
  g_assert_nonnull (strstr (command_run_get_text (&list), "results/1\tpdf, odt, csv, json\t"));
  assert_begins (project, "questionnaire/1", "pdf", "%PDF-");
  assert_begins (project, "questionnaire/satisfaction", "odt", "PK");
  assert_begins (project, "results/1", "pdf", "%PDF-");
  assert_begins (project, "results/1/Q2", "odt", "PK");

  csv = command_run ("export", project, "results/1", "--output=-", "--format=csv", NULL);
  assert_done (&csv);
  g_assert_nonnull (strstr (command_run_get_text (&csv), "\"Plus d’ombre,\nvraiment\""));
  parser = read_results (project, "results/1/Q2");
  g_assert_cmpstr (
    json_object_get_string_member (json_node_get_object (json_parser_get_root (parser)), "by"), ==,
    "Q2");

  wrong = command_run ("export", project, "questionnaire/1", "--output=-", "--format=xlsx", NULL);
  assert_refused (&wrong, 2, "pdf, odt");
  unknown = command_run ("export", project, "results/2", "--output=-", NULL);
  assert_refused (&unknown, 2, "“results/2”");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/answers/import", test_import);
  g_test_add_func ("/answers/refusals", test_refusals);
  g_test_add_func ("/answers/map", test_map);
  g_test_add_func ("/answers/export", test_export);
  return g_test_run ();
}
