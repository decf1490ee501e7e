/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The schedule on the command line: out in every format, plans and absences in. */
#include "command-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
make_file (const char *name, const char *content)
{
  char *path = dup_path (name);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return path;
}

static guint
count_tasks (const char *project)
{
  g_auto (CommandRun) run = command_run ("export", project, "schedule", "--output=-", "--format=json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();

  assert_done (&run);
  g_assert_true (json_parser_load_from_data (parser, command_run_get_text (&run), -1, NULL));
  return json_array_get_length (
    json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "tasks"));
}

static void
test_formats (void)
{
  static const struct
  {
    const char *name;
    const char *begins;
  } formats[] = {
    { "out.csv", "\xef\xbb\xbfid;outline;title;" },
    { "out.ics", "BEGIN:VCALENDAR\r\n" },
    { "out.json", "{" },
    { "out.pdf", "%PDF-" },
    { "out.svg", "<?xml" },
    { "out.png", "\x89PNG" },
  };
  g_autofree char *project = make_example ("formats.entente", "en");

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = dup_path (formats[i].name);
      g_autofree char *option = g_strconcat ("--output=", path, NULL);
      g_auto (CommandRun) run = command_run ("export", project, "schedule", option, NULL);
      g_autofree char *content = NULL;

      assert_done (&run);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, formats[i].begins));
    }
}

static void
test_plan (void)
{
  g_autofree char *project = make_example ("plan.entente", "en");
  g_autofree char *plan = make_file ("plan.csv",
                                     "id;title;duration;predecessors;start\n1;One;3d;;2027-03-01\n"
                                     "2;Two;3 lunes;1FS+2d;\n;;1d;;\n");
  guint before = count_tasks (project);
  g_auto (CommandRun) dry = command_run ("import", project, plan, "--dry-run", NULL);
  g_auto (CommandRun) done = { 0 };

  g_assert_cmpint (dry.status, ==, 0);
  g_assert_nonnull (strstr (command_run_get_text (&dry), "Added: 2."));
  g_assert_nonnull (strstr (dry.errors, "Line 4: Column “title” is empty"));
  g_assert_cmpuint (count_tasks (project), ==, before);

  done = command_run ("import", project, plan, NULL);
  g_assert_cmpint (done.status, ==, 0);
  g_assert_nonnull (strstr (done.errors, "Line 3: Column “duration”: “3 lunes”"));
  g_assert_cmpuint (count_tasks (project), ==, before + 2);
}

#define AWAY \
  "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Away\r\nDTSTART;VALUE=DATE:20270501\r\n" \
  "DTEND;VALUE=DATE:20270504\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"

static void
test_calendar (void)
{
  g_autofree char *project = make_example ("absences.entente", "en");
  g_autofree char *calendar = make_file ("absences.ics", AWAY);
  guint before = count_tasks (project);
  g_auto (CommandRun) first = command_run ("import", project, calendar, "--person=Zoé Exemple", NULL);
  g_auto (CommandRun) again = command_run ("import", project, calendar, "--person=zoe", NULL);
  g_auto (CommandRun) closures = command_run ("import", project, calendar, NULL);
  g_auto (CommandRun) milestones = command_run ("import", project, calendar, "--as=milestones", NULL);

  assert_done (&first);
  g_assert_nonnull (strstr (command_run_get_text (&first), "Added: 1."));
  assert_done (&again);
  g_assert_nonnull (strstr (command_run_get_text (&again), "Added: 0. Updated: 0. Unchanged: 1."));
  assert_done (&closures);
  g_assert_nonnull (strstr (command_run_get_text (&closures), "Added: 1."));
  assert_done (&milestones);
  g_assert_cmpuint (count_tasks (project), ==, before + 1);
}

static void
test_refusals (void)
{
  g_autofree char *project = make_example ("refusals.entente", "en");
  g_autofree char *calendar = make_file ("away.ics", AWAY);
  g_autofree char *broken = make_file ("broken.ics", "nothing of the kind\n");
  g_auto (CommandRun) nobody = command_run ("import", project, calendar, "--person=Nobody", NULL);
  g_auto (CommandRun) both = command_run ("import", project, calendar, "--person=A", "--organization=B", NULL);
  g_auto (CommandRun) what = command_run ("import", project, calendar, "--as=poetry", NULL);
  g_auto (CommandRun) whose = command_run ("import", project, calendar, "--as=absences", NULL);
  g_auto (CommandRun) unreadable = command_run ("import", project, broken, NULL);

  assert_refused (&nobody, 2, "“Nobody”");
  assert_refused (&both, 2, "not both");
  assert_refused (&what, 2, "--as");
  assert_refused (&whose, 2, "--person");
  assert_refused (&unreadable, 1, "broken.ics");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/schedule/formats", test_formats);
  g_test_add_func ("/schedule/plan", test_plan);
  g_test_add_func ("/schedule/calendar", test_calendar);
  g_test_add_func ("/schedule/refusals", test_refusals);
  return g_test_run ();
}
