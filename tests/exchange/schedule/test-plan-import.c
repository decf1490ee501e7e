/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables as people write them: French Excel, indents, steps beside tasks, columns that mean
   nothing; and tables made to harm. What cannot be read is said with its line, and nothing is
   lost. */
#include "config.h"

#include "schedule-fixture.h"
#include "schedule/entente-plan-import.h"

#include <string.h>

static EntentePlanImport *
read_bytes (Plan *plan, const char *text, gssize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);

  return entente_plan_import_read (plan->schedule, bytes, error);
}

static EntentePlanImport *
read_table (Plan *plan, const char *text)
{
  g_autoptr (GError) error = NULL;
  EntentePlanImport *import = read_bytes (plan, text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (import);
  return import;
}

static void
import_table (Plan *plan, const char *text)
{
  g_autoptr (EntentePlanImport) import = read_table (plan, text);
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
}

/* What is said of the line: every line of the plan that stands there, joined. */
static char *
dup_reason (EntentePlanImport *import, guint number)
{
  GListModel *lines = entente_import_get_plan (ENTENTE_IMPORT (import));
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteImportLine) line = g_list_model_get_item (lines, i);
      g_autofree char *reason = NULL;
      guint own;

      g_object_get (line, "line", &own, "reason", &reason, NULL);
      if (own == number)
        g_string_append_printf (all, "%s\n", reason);
    }
  return g_string_free_and_steal (all);
}

static void
assert_says (EntentePlanImport *import, guint line, const char *part)
{
  g_autofree char *reason = dup_reason (import, line);

  if (strstr (reason, part) == NULL)
    g_error ("line %u says “%s”, not “%s”", line, reason, part);
}

static const EntenteScheduleItem *
get_item (Plan *plan, const char *outline)
{
  guint n;
  const EntenteScheduleItem *items = entente_schedule_get_items (plan->schedule, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (items[i].outline, outline))
        return &items[i];
    }
  g_assert_not_reached ();
}

static const char *
get_text (Plan *plan, const char *outline, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (get_item (plan, outline)->task), field);
}

static int
get_choice (Plan *plan, const char *outline, guint field)
{
  return entente_record_get_choice (ENTENTE_RECORD (get_item (plan, outline)->task), field);
}

static guint
count_tasks (Plan *plan)
{
  guint n;

  entente_schedule_get_items (plan->schedule, &n);
  return n;
}

#define FRENCH \
  "R\xe9troplanning de la f\xea""te;;;;;;;\r\n" \
  ";;;;;;;\r\n" \
  "N\xb0;T\xe2""che;Dur\xe9""e;Pr\xe9""d\xe9""cesseurs;D\xe9""but;" \
  "Responsable;Avancement;Budget\r\n" \
  "1;R\xe9""server la salle;3 j;;12/03/2027;Zo\xe9"" Exemple;100 %;120,50\r\n" \
  "2;Imprimer les affiches;1,5 j;1FD+2 j;;zoe;0,4;\r\n" \
  "3;Ouverture;0;2;12 juin 2027 18h30;Amadou Mod\xe8""le et L\xe9""a;;\r\n"

/* Windows-1252, semicolons, decimal commas, dates and durations in French, a title above the
   headings. */
static void
test_french_excel (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import = NULL;

  plan_add_person (plan, "Zoé", "Exemple");
  plan_add_person (plan, "Amadou", "Modèle");
  import = read_table (plan, FRENCH);
  g_assert_cmpuint (entente_plan_import_get_n_unknown (import), ==, 1);
  assert_says (import, 6, "Léa");
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));

  g_assert_cmpuint (count_tasks (plan), ==, 3);
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_TITLE), ==, "Réserver la salle");
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_DURATION), ==, "3d");
  g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_RULE), ==, ENTENTE_RULE_START_NO_EARLIER);
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_RULE_AT), ==, "2027-03-12");
  g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_STATE), ==, ENTENTE_TASK_DONE);
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_NOTES), ==, "Budget: 120,50");
  g_assert_cmpstr (get_text (plan, "2", ENTENTE_TASK_DURATION), ==, "1.5d");
  g_assert_cmpint (entente_record_get_integer (ENTENTE_RECORD (get_item (plan, "2")->task),
                                               ENTENTE_TASK_PROGRESS),
                   ==, 40);
  g_assert_cmpstr (get_item (plan, "2")->who, ==, "Zoé Exemple");
  g_assert_true (get_item (plan, "3")->is_milestone);
  g_assert_cmpstr (get_text (plan, "3", ENTENTE_TASK_RULE_AT), ==, "2027-06-12T18:30");
  g_assert_nonnull (strstr (get_text (plan, "3", ENTENTE_TASK_NOTES), "Léa"));
}

/* It is one edit: undone at once, redone the same. */
static void
test_one_edit (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  plan_add (plan, NULL, "There already", "2d");
  before = plan_dump (plan);
  import_table (plan, "title;predecessors;who\nOne;;Nobody Known\nTwo;1;\n");
  after = plan_dump (plan);
  g_assert_cmpuint (count_tasks (plan), ==, 3);
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_TITLE), ==, "There already");
  g_assert_true (entente_store_undo (plan->store, NULL));
  undone = plan_dump (plan);
  g_assert_cmpstr (before, ==, undone);
  g_assert_true (entente_store_redo (plan->store, NULL));
  redone = plan_dump (plan);
  g_assert_cmpstr (after, ==, redone);
}

static void
test_outlines (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (Plan) sorted = plan_new ("2027-06-12");
  g_autoptr (Plan) indented = plan_new ("2027-06-12");
  g_autoptr (Plan) levels = plan_new ("2027-06-12");
  g_autoptr (Plan) steps = plan_new ("2027-06-12");

  import_table (plan, "outline;title\n1;A\n1.1;B\n1.1.1;C\n1.2;D\n2;E\n");
  g_assert_cmpstr (get_text (plan, "1.1.1", ENTENTE_TASK_TITLE), ==, "C");
  g_assert_cmpstr (get_text (plan, "1.2", ENTENTE_TASK_TITLE), ==, "D");
  g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_KIND), ==, ENTENTE_TASK_STEP);

  import_table (sorted,
                "title;outline;start\nE;2;2027-01-05\nD;1.10;2027-01-06\nC;1.9;2027-01-07\nA;1;\n");
  g_assert_cmpstr (get_text (sorted, "1", ENTENTE_TASK_TITLE), ==, "A");
  g_assert_cmpstr (get_text (sorted, "1.1", ENTENTE_TASK_TITLE), ==, "C");
  g_assert_cmpstr (get_text (sorted, "1.2", ENTENTE_TASK_TITLE), ==, "D");

  import_table (indented, "Tâche;Durée\nA;\n   B;2 j\n\xc2\xa0\xc2\xa0\xc2\xa0""C;\nD;\n");
  g_assert_cmpstr (get_text (indented, "1.2", ENTENTE_TASK_TITLE), ==, "C");
  g_assert_cmpstr (get_text (indented, "2", ENTENTE_TASK_TITLE), ==, "D");

  import_table (levels, "Niveau;Tâche\n1;A\n2;B\n3;C\n1;D\n");
  g_assert_cmpstr (get_text (levels, "1.1.1", ENTENTE_TASK_TITLE), ==, "C");

  import_table (steps, "Étape;Tâche;Durée\nPréparer;A;1 j\n;B;2 j\nFaire;;\n;C;\n");
  g_assert_cmpuint (count_tasks (steps), ==, 5);
  g_assert_cmpstr (get_text (steps, "1", ENTENTE_TASK_TITLE), ==, "Préparer");
  g_assert_cmpstr (get_text (steps, "1.2", ENTENTE_TASK_TITLE), ==, "B");
  g_assert_cmpstr (get_text (steps, "2.1", ENTENTE_TASK_TITLE), ==, "C");
}

static void
test_rules (void)
{
  static const struct
  {
    const char *rule;
    EntenteTaskRule expected;
    const char *offset;
    int from, edge;
  } cases[] = {
    { "ASAP", ENTENTE_RULE_AS_SOON_AS_POSSIBLE, "", 0, 0 },
    { "alap", ENTENTE_RULE_AS_LATE_AS_POSSIBLE, "", 0, 0 },
    { "MFO", ENTENTE_RULE_MUST_FINISH, "", 0, 0 },
    { "Doit commencer le", ENTENTE_RULE_MUST_START, "", 0, 0 },
    { "Fin au plus tard le", ENTENTE_RULE_FINISH_NO_LATER, "", 0, 0 },
    { "D-30d", ENTENTE_RULE_RELATIVE, "-30d", 0, 0 },
    { "D-30ed", ENTENTE_RULE_RELATIVE, "-30ed", 0, 0 },
    { "J-30", ENTENTE_RULE_RELATIVE, "-30ed", 0, 0 },
    { "J \xe2\x88\x92 2 sem", ENTENTE_RULE_RELATIVE, "-2w", 0, 0 },
    { "D+2h close finish", ENTENTE_RULE_RELATIVE, "2h", ENTENTE_EVENT_CLOSING,
      ENTENTE_EDGE_FINISH },
    { "j-1 fin", ENTENTE_RULE_RELATIVE, "-1ed", 0, ENTENTE_EDGE_FINISH },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      g_autofree char *table
        = g_strdup_printf ("title;rule;rule_date\nA;%s;2027-05-03\n", cases[i].rule);

      import_table (plan, table);
      g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_RULE), ==, cases[i].expected);
      g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_EVENT_OFFSET), ==, cases[i].offset);
      if (cases[i].expected != ENTENTE_RULE_RELATIVE)
        continue;
      g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_EVENT_FROM), ==, cases[i].from);
      g_assert_cmpint (get_choice (plan, "1", ENTENTE_TASK_EVENT_EDGE), ==, cases[i].edge);
    }
}

/* A start and an end without a duration: so many days of work. */
static void
test_from_to (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");

  import_table (
    plan, "Tâche;Du;Au\nA;03/05/2027;07/05/2027\nB;;12/05/2027\nC;10/05/27;10/05/27\nD;J-10;\n");
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_DURATION), ==, "5d");
  g_assert_cmpstr (get_text (plan, "2", ENTENTE_TASK_DEADLINE), ==, "2027-05-12");
  g_assert_cmpstr (get_text (plan, "3", ENTENTE_TASK_RULE_AT), ==, "2027-05-10");
  g_assert_cmpstr (get_text (plan, "3", ENTENTE_TASK_DURATION), ==, "1d");
  g_assert_cmpint (get_choice (plan, "4", ENTENTE_TASK_RULE), ==, ENTENTE_RULE_RELATIVE);
}

/* People that are not there: their names go to the notes, or to the collective. */
static void
test_people (void)
{
  static const char table[] =
    "title;organisation;who\nA;Les Tilleuls;Zoé Exemple, Amadou Modèle (échelle)\n";
  g_autoptr (Plan) kept = plan_new ("2027-06-12");
  g_autoptr (Plan) added = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import = read_table (added, table);

  import_table (kept, table);
  g_assert_cmpstr (get_item (kept, "1")->who, ==, "");
  g_assert_nonnull (strstr (get_text (kept, "1", ENTENTE_TASK_NOTES), "who: Amadou Modèle"));
  g_assert_nonnull (
    strstr (get_text (kept, "1", ENTENTE_TASK_NOTES), "organisation: Les Tilleuls"));

  g_assert_cmpuint (entente_plan_import_get_n_unknown (import), ==, 3);
  entente_plan_import_set_adds_contacts (import, TRUE);
  assert_says (import, 2, "“Zoé Exemple” is added");
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  g_assert_cmpstr (get_item (added, "1")->who, ==, "Zoé Exemple");
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (added->store, ENTENTE_TYPE_PERSON)),
                    ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (added->store, ENTENTE_TYPE_ASSIGNMENT)),
                    ==, 1);
}

/* Each thing that cannot be read is said with its line and column, and stands in the notes. */
static void
test_remarks (void)
{
  static const struct
  {
    const char *row;
    const char *says;
    const char *keeps;
  } cases[] = {
    { "A;3 lunes;;;", "Column “duration”: “3 lunes” is not a duration", "3 lunes" },
    { "A;-2 j;;;", "“-2 j” is not a duration", "-2 j" },
    { "A;;99FS;;", "no row has the id “99”", "99FS" },
    { "A;;1;;", "wait for itself", "1" },
    { "A;;;0000-01-01;", "“0000-01-01”", "0000-01-01" },
    { "A;;;31/06/2027;", "no day of the calendar", "31/06/2027" },
    { "A;;;12/06;", "has no year", "12/06" },
    { "A;;;bientôt;", "is not a date", "bientôt" },
    { "A;;;;140%", "not a percentage", "140%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      g_autofree char *table
        = g_strdup_printf ("title;duration;predecessors;start;progress\n%s\n", cases[i].row);
      g_autoptr (EntentePlanImport) import = read_table (plan, table);

      assert_says (import, 2, cases[i].says);
      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
      g_assert_nonnull (strstr (get_text (plan, "1", ENTENTE_TASK_NOTES), cases[i].keeps));
    }
}

static void
test_refused_lines (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import = read_table (plan, "title;duration\nA;1d\n;2d\nB;3d\n");
  guint refused;

  g_object_get (import, "n-refused", &refused, NULL);
  g_assert_cmpuint (refused, ==, 1);
  assert_says (import, 3, "needs a title");
}

static void
test_duplicate_ids (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import
    = read_table (plan, "id;title;predecessors\n1;A;\n1;B;\n2;C;1\n");

  assert_says (import, 3, "“1” stands on line 2 as well");
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  g_assert_cmpuint (count_tasks (plan), ==, 3);
}

static void
test_cycles (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import
    = read_table (plan, "id;title;predecessors\n1;A;3\n2;B;1\n3;C;2\n4;D;1;\n");
  guint n_links;

  assert_says (import, 4, "“C” (line 4) → “A” (line 2) → “B” (line 3) → “C”");
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 3);
}

/* A group and what is in it, by links that lead out and back in. */
static void
test_cycles_through_groups (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (EntentePlanImport) import = read_table (
    plan, "id;outline;title;predecessors\n1;1;G;\n2;1.1;A;3\n3;2;B;1\n4;1.2;C;1\n");
  guint n_links;

  assert_says (import, 5, "which it is a part of");
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
  entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
}

/* Random tables whose links go anywhere: whatever is left can be planned. */
static void
test_random_links (void)
{
  for (guint n = 0; n < 200; n++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      g_autoptr (GString) table = g_string_new ("id;niveau;tâche;prédécesseurs\n");
      g_autoptr (EntentePlanImport) import = NULL;
      guint rows = g_test_rand_int_range (1, 25);

      for (guint i = 0; i < rows; i++)
        g_string_append_printf (table, "%u;%d;T%u;\"%d;%dSS;%dFF+1d\"\n", i,
                                g_test_rand_int_range (1, 4), i, g_test_rand_int_range (0, rows),
                                g_test_rand_int_range (0, rows), g_test_rand_int_range (0, rows));
      import = read_table (plan, table->str);
      g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), NULL));
      g_assert_cmpuint (count_tasks (plan), ==, rows);
    }
}

static void
assert_unreadable (const char *content, gssize length, const char *part)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePlanImport) import = read_bytes (plan, content, length, &error);

  g_assert_null (import);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, ENTENTE_EXCHANGE_ERROR);
  if (strstr (error->message, part) == NULL)
    g_error ("“%s” is not “%s”", error->message, part);
  g_assert_cmpuint (count_tasks (plan), ==, 0);
}

static void
test_hostile_files (void)
{
  g_autoptr (GString) many = g_string_new ("title\n");
  g_autoptr (GString) endless = g_string_new ("title;notes\nA;\"");

  for (guint i = 0; i < 100000; i++)
    g_string_append (many, "A task\n");
  for (guint i = 0; i < 100000; i++)
    g_string_append (endless, "never closed\n");
  assert_unreadable (many->str, -1, "100000 rows");
  assert_unreadable (endless->str, -1, "quotation mark");
  assert_unreadable ("title;notes\nA;\"never closed\nB;x\n", -1, "ine 2");
  assert_unreadable ("", -1, "empty");
  assert_unreadable ("duration;start\n3d;2027-01-01\n", -1, "tasks are called");
  assert_unreadable ("title;duration\n", -1, "nothing under them");
  assert_unreadable ("\0\1\2\3\4\5\6\7\0\1\2\3", 12, "");
  assert_unreadable ("PK\3\4............", -1, "");
}

/* As many rows as a plan may have, all waiting for all that harms. */
static void
test_large_hostile_table (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GString) table = g_string_new ("id;title;duration;predecessors\n");
  g_autoptr (EntentePlanImport) import = NULL;
  gint64 before = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (table, "%u;T;1d;\"%u;%u\"\n", i, (i + 1) % 20000, (i * 7919) % 20000);
  import = read_table (plan, table->str);
  g_test_message ("20,000 rows of rounds: %" G_GINT64_FORMAT " ms",
                  (g_get_monotonic_time () - before) / 1000);
  g_assert_cmpuint (g_list_model_get_n_items (entente_import_get_plan (ENTENTE_IMPORT (import))),
                    ==, 20000);
}

static void
test_invalid_utf_8 (void)
{
  static const char table[] = "title;notes\nf\xc3\xaate \xff\xfe;caf\xe9\n";
  g_autoptr (Plan) plan = plan_new ("2027-06-12");

  import_table (plan, table);
  g_assert_cmpuint (count_tasks (plan), ==, 1);
  g_assert_true (g_utf8_validate (get_text (plan, "1", ENTENTE_TASK_TITLE), -1, NULL));
  g_assert_cmpstr (get_text (plan, "1", ENTENTE_TASK_NOTES), ==, "café");
}

static gboolean
sniff (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return entente_plan_import_sniff (bytes);
}

static void
test_sniff (void)
{
  g_assert_true (sniff ("id;outline;title;duration\n1;1;A;1d\n"));
  g_assert_true (sniff ("Tâche;Qui\nA;B\n"));
  g_assert_true (sniff ("Tâche;Début\nA;B\n"));
  g_assert_false (sniff ("Nom;Prénom;Courriel\nA;B;c@example.org\n"));
  g_assert_false (sniff ("Nom;Responsable\nA;B\n"));
  g_assert_false (sniff ("BEGIN:VCARD\nEND:VCARD\n"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan-import/french-excel", test_french_excel);
  g_test_add_func ("/plan-import/one-edit", test_one_edit);
  g_test_add_func ("/plan-import/outlines", test_outlines);
  g_test_add_func ("/plan-import/rules", test_rules);
  g_test_add_func ("/plan-import/from-to", test_from_to);
  g_test_add_func ("/plan-import/people", test_people);
  g_test_add_func ("/plan-import/remarks", test_remarks);
  g_test_add_func ("/plan-import/refused-lines", test_refused_lines);
  g_test_add_func ("/plan-import/duplicate-ids", test_duplicate_ids);
  g_test_add_func ("/plan-import/cycles", test_cycles);
  g_test_add_func ("/plan-import/cycles-through-groups", test_cycles_through_groups);
  g_test_add_func ("/plan-import/random-links", test_random_links);
  g_test_add_func ("/plan-import/hostile-files", test_hostile_files);
  g_test_add_func ("/plan-import/large-hostile-table", test_large_hostile_table);
  g_test_add_func ("/plan-import/invalid-utf-8", test_invalid_utf_8);
  g_test_add_func ("/plan-import/sniff", test_sniff);
  return g_test_run ();
}
