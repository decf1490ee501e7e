/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The budget on the command line: a table in, the budget out in every format and profile. */
#include "command-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define TABLE \
  "CHARGES;Montant;PRODUITS;Montant\n" \
  "606 – Farine;620,00;70 – Buvette;720,00\n" \
  "613 – Tentes;deux cents;;\n" \
  "616 – Assurance;100,00;;\n" \
  "864 – Bénévoles;250,00;875 – Bénévolat;250,00\n"

static char *
make_project (const char *name)
{
  char *path = dup_path (name);
  g_auto (CommandRun) run = command_run ("new", path, "--lang=fr", NULL);

  assert_done (&run);
  return path;
}

static char *
make_table (void)
{
  char *path = dup_path ("budget.csv");

  g_assert_true (g_file_set_contents (path, TABLE, -1, NULL));
  return path;
}

static void
assert_total (const char *project, const char *profile, const char *name, gint64 expected)
{
  g_autofree char *option = g_strconcat ("--profile=", profile, NULL);
  g_auto (CommandRun) run
    = command_run ("export", project, "budget", "--output=-", "--format=json", option, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  JsonObject *object;

  assert_done (&run);
  g_assert_true (json_parser_load_from_data (parser, command_run_get_text (&run), -1, NULL));
  object = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpstr (json_object_get_string_member (object, "profile"), ==, profile);
  object = json_object_get_object_member (object, "totals");
  g_assert_cmpint (json_object_get_int_member (object, name), ==, expected);
}

static void
test_import (void)
{
  static const char *const shorter[] = { "cerfa", "Cerfa 12156*06", "2018", "guide", "simplifié" };
  static const char *const profiles[]
    = { "guide-2016", "cerfa-12156-06", "associations-2018", "associations-2025", "simplified" };
  g_autofree char *project = make_project ("import.entente");
  g_autofree char *table = make_table ();
  g_auto (CommandRun) dry = command_run ("import", project, table, "--dry-run", NULL);
  g_auto (CommandRun) done = { 0 };
  g_auto (CommandRun) again = { 0 };

  g_assert_cmpint (dry.status, ==, 0);
  g_assert_nonnull (strstr (command_run_get_text (&dry), "Added: 5."));
  assert_total (project, "guide-2016", "charges", 0);

  done = command_run ("import", project, table, NULL);
  g_assert_cmpint (done.status, ==, 0);
  g_assert_nonnull (strstr (done.errors, "Cell B3: “deux cents” is not an amount"));
  for (guint i = 0; i < G_N_ELEMENTS (shorter); i++)
    {
      g_autofree char *option = g_strconcat ("--profile=", shorter[i], NULL);
      g_auto (CommandRun) run
        = command_run ("export", project, "budget", "--output=-", "--format=json", option, NULL);

      assert_done (&run);
    }
  for (guint i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      assert_total (project, profiles[i], "charges", 72000);
      assert_total (project, profiles[i], "income", 72000);
      assert_total (project, profiles[i], "in_kind_charges", 25000);
      assert_total (project, profiles[i], "in_kind_income", 25000);
    }

  again = command_run ("import", project, table, NULL);
  g_assert_nonnull (strstr (command_run_get_text (&again), "Added: 0. Updated: 0."));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *what;
    const char *name;
    const char *begins;
  } formats[] = {
    { "budget", "out.xlsx", "PK" },
    { "budget", "out.csv", "\xef\xbb\xbf" "Côté;Code;Compte;Libellé" },
    { "budget", "out.json", "{" },
    { "financial-report", "report.xlsx", "PK" },
    { "settlement", "settlement.xlsx", "PK" },
    { "funding", "funding.csv", "\xef\xbb\xbf" },
    { "funding", "funding.json", "{" },
  };
  g_autofree char *project = make_project ("formats.entente");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = dup_path (formats[i].name);
      g_autofree char *option = g_strconcat ("--output=", path, NULL);
      g_auto (CommandRun) run = command_run ("export", project, formats[i].what, option, NULL);
      g_autofree char *content = NULL;

      assert_done (&run);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, formats[i].begins));
    }
}

static void
test_mapping (void)
{
  g_autofree char *project = make_project ("mapping.entente");
  g_autofree char *table = dup_path ("strange.csv");
  g_auto (CommandRun) done = { 0 };
  g_auto (CommandRun) wrong = { 0 };

  g_assert_true (g_file_set_contents (table, "Code;Quoi;Combien\n613;Tentes;12,50\n", -1, NULL));
  done = command_run ("import", project, table, "--as=budget", "--map=Quoi=label;C=forecast", NULL);
  g_assert_cmpint (done.status, ==, 0);
  assert_total (project, "simplified", "charges", 1250);
  wrong = command_run ("import", project, table, "--as=budget", "--map=Nulle part=label", NULL);
  g_assert_cmpint (wrong.status, !=, 0);
  g_assert_nonnull (strstr (wrong.errors, "Nulle part=label"));
}

static void
test_refused (void)
{
  g_autofree char *project = make_project ("refused.entente");
  g_auto (CommandRun) profile = command_run ("export", project, "budget", "--output=-",
                                             "--format=csv", "--profile=guide-1900", NULL);
  g_auto (CommandRun) people = command_run ("export", project, "people", "--output=-",
                                            "--profile=guide-2016", NULL);

  g_assert_cmpint (profile.status, !=, 0);
  g_assert_nonnull (strstr (profile.errors, "There is no profile “guide-1900”"));
  g_assert_cmpint (people.status, !=, 0);
  g_assert_nonnull (strstr (people.errors, "has no profile"));
}

/* What cannot be done is told in a sentence that names what was typed, not what stands inside. */
static void
test_sentences (void)
{
  g_autofree char *project = make_example ("sentences.entente", "fr");
  g_autofree char *table = dup_path ("riddle.csv");
  g_autofree char *nowhere = dup_path ("no-folder/budget.pdf");
  g_auto (CommandRun) riddle = { 0 };
  g_auto (CommandRun) lost = { 0 };
  g_auto (CommandRun) format = { 0 };
  g_auto (CommandRun) missing = { 0 };

  g_assert_true (g_file_set_contents (table, "A;B;C\nun;deux;trois\n", -1, NULL));
  riddle = command_run ("import", project, table, "--as=budget", NULL);
  assert_refused (&riddle, 1, "--map=B=label;C=forecast");
  lost = command_run ("export", project, "budget", "--output", nowhere, NULL);
  assert_refused (&lost, 1, "budget.pdf” could not be written, nothing was changed there: there is "
                            "no such file or folder");
  format = command_run ("export", project, "funder-note/ville", "--output=-", "--format=ics", NULL);
  assert_refused (&format, 2, "“funder-note/ville” is exported as pdf, odt");
  missing = command_run ("import", project, nowhere, NULL);
  assert_refused (&missing, 1, "could not be read: there is no such file or folder");
}

static void
assert_exported (const char *project, const char *what)
{
  g_auto (CommandRun) run = command_run ("export", project, what, "--output=-", NULL);

  assert_done (&run);
  g_assert_true (g_str_has_prefix (command_run_get_text (&run), "%PDF"));
}

static void
assert_ambiguous (const char *project, const char *what, const char *candidate)
{
  g_auto (CommandRun) run = command_run ("export", project, what, "--output=-", NULL);

  assert_refused (&run, 2, candidate);
}

/* As the collective calls them, without accents or case, or by the place in the list. */
static void
test_names (void)
{
  g_autofree char *project = make_example ("names.entente", "fr");
  g_auto (CommandRun) nobody = command_run ("export", project, "settlement/Martiens", "--output=-",
                                            NULL);
  g_auto (CommandRun) help = command_run ("export", "--help", NULL);

  assert_exported (project, "settlement/Cuillères");
  assert_exported (project, "settlement/les cuilleres");
  assert_exported (project, "settlement/2");
  assert_exported (project, "tasks/zoe");
  assert_exported (project, "tasks/ludo");
  assert_exported (project, "funder-note/conseil");
  assert_exported (project, "financial-report/ville de villefeinte");
  assert_ambiguous (project, "settlement/c", "Les Cuillères Volantes");
  assert_refused (&nobody, 2, "no “settlement/Martiens”");
  g_assert_nonnull (strstr (command_run_get_text (&help), "funder-note/1"));
  g_assert_nonnull (strstr (command_run_get_text (&help), "meeting/1/decisions"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/budget/import", test_import);
  g_test_add_func ("/cli/budget/formats", test_formats);
  g_test_add_func ("/cli/budget/mapping", test_mapping);
  g_test_add_func ("/cli/budget/refused", test_refused);
  g_test_add_func ("/cli/budget/sentences", test_sentences);
  g_test_add_func ("/cli/budget/names", test_names);

  return g_test_run ();
}
