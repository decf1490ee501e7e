/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What goes out comes back the same: random plans, with every kind of rule, link, duration and
   state, and the text of single cells. */
#include "config.h"

#include "schedule-fixture.h"
#include "schedule/entente-plan-export.h"
#include "schedule/entente-plan-import.h"
#include "schedule/entente-schedule-export.h"

#include <json-glib/json-glib.h>
#include <string.h>

static char *
dup_csv (Plan *plan, EntenteLanguage language)
{
  g_autoptr (GBytes) bytes = entente_plan_export_csv (plan->schedule, language);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
import_text (Plan *plan, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntentePlanImport) import = entente_plan_import_read (plan->schedule, bytes, &error);

  g_assert_no_error (error);
  entente_plan_import_set_adds_contacts (import, TRUE);
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
}

static const char *
pick (const char *const *choices, guint n)
{
  return choices[g_test_rand_int_range (0, n)];
}

static void
give_rule (Plan *plan, EntenteTask *task)
{
  static const char *const offsets[] = { "-30ed", "-10d", "2w", "-4h", "90min", "-0.5d" };
  static const char *const moments[] = { "2027-03-01", "2027-04-12", "2027-05-03T14:30" };
  int rule = g_test_rand_int_range (0, ENTENTE_RULE_RELATIVE + 1);

  if (rule != ENTENTE_RULE_RELATIVE)
    {
      plan_set_rule (plan, task, rule,
                     rule >= ENTENTE_RULE_START_NO_EARLIER ? pick (moments, G_N_ELEMENTS (moments))
                                                           : "");
      return;
    }
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, rule);
  plan_set (plan, task, ENTENTE_TASK_EVENT_OFFSET, pick (offsets, G_N_ELEMENTS (offsets)));
  plan_set_choice (plan, task, ENTENTE_TASK_EVENT_FROM, g_test_rand_int_range (0, 2));
  plan_set_choice (plan, task, ENTENTE_TASK_EVENT_EDGE, g_test_rand_int_range (0, 2));
}

/* A plan of at most 12 tasks; links lead forward, so that none goes round. */
static Plan *
make_random (void)
{
  static const char *const durations[] = { "", "3d", "2w", "90min", "4h", "5ed", "0.5d", "1ew" };
  static const char *const titles[] = { "Réserver", "=SUM(A1)", "a;b \"c\"",
                                        "-1 tâche", "été",      "'quoted" };
  static const char *const lags[] = { "", "2d", "-1h", "50%", "3ed", "-0.5d" };
  Plan *plan = plan_new ("2027-06-12");
  EntentePerson *person = plan_add_person (plan, "Zoé", "Exemple");
  EntenteOrganization *organization = plan_add_organization (plan, "Les Tilleuls");
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();
  EntenteTask *group = NULL;

  if (g_test_rand_bit ())
    plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", TRUE);
  for (int i = g_test_rand_int_range (1, 12); i > 0; i--)
    {
      EntenteTask *task;

      if (g_test_rand_int_range (0, 4) == 0)
        group = plan_add_kind (plan, NULL,
                               g_test_rand_bit () ? ENTENTE_TASK_PHASE : ENTENTE_TASK_STEP,
                               "Group");
      task = g_test_rand_int_range (0, 5) == 0
               ? plan_add_kind (plan, group, ENTENTE_TASK_MILESTONE, "Milestone")
               : plan_add (plan, group, pick (titles, G_N_ELEMENTS (titles)),
                           pick (durations, G_N_ELEMENTS (durations)));
      give_rule (plan, task);
      if (g_test_rand_bit ())
        plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, person);
      if (g_test_rand_bit ())
        plan_set_reference (plan, task, ENTENTE_TASK_ORGANIZATION, organization);
      if (g_test_rand_int_range (0, 4) == 0)
        plan_set (plan, task, ENTENTE_TASK_DEADLINE, "2027-05-20");
      if (g_test_rand_int_range (0, 6) == 0)
        plan_set (plan, task, ENTENTE_TASK_ACTUAL_START, "2027-02-15");
      if (tasks->len > 0 && g_test_rand_bit ())
        {
          EntenteTask *from = g_ptr_array_index (tasks, g_test_rand_int_range (0, tasks->len));
          EntenteDependency *dependency
            = plan_link (plan, from, task, pick (lags, G_N_ELEMENTS (lags)));
          g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "Kind");

          entente_edit_set_choice (edit, ENTENTE_RECORD (dependency), ENTENTE_DEPENDENCY_KIND,
                                   g_test_rand_int_range (0, 4));
          g_assert_true (entente_edit_commit (edit, NULL));
        }
      g_ptr_array_add (tasks, task);
    }
  return plan;
}

/* The calendar goes along by hand: tables do not hold it. */
static Plan *
make_empty_like (Plan *plan)
{
  Plan *copy = plan_new ("2027-06-12");
  EntenteWorkTime *work_time = entente_schedule_get_work_time (plan->schedule, NULL, NULL);

  if (!entente_work_time_is_always (work_time))
    plan_work_weekdays (copy, "09:00-12:00,13:00-17:00", TRUE);
  return copy;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (Plan) plan = make_random ();
      g_autoptr (Plan) copy = make_empty_like (plan);
      EntenteLanguage language = i % 2 == 0 ? ENTENTE_LANGUAGE_FRENCH : ENTENTE_LANGUAGE_ENGLISH;
      g_autofree char *out = dup_csv (plan, language);
      g_autofree char *back = NULL;

      import_text (copy, out);
      back = dup_csv (copy, language);
      g_assert_cmpstr (out, ==, back);
    }
}

static void
test_cells (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_STEP, "Group");
  EntenteTask *first = plan_add (plan, group, "=1+1", "3d");
  EntenteTask *second = plan_add (plan, group, "Second", "90min");
  g_autofree char *csv = NULL;

  plan_set_rule (plan, first, ENTENTE_RULE_START_NO_EARLIER, "2027-03-01");
  plan_link (plan, first, second, "2d");
  csv = dup_csv (plan, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_true (g_str_has_prefix (csv, "\xef\xbb\xbfid;outline;title;duration;predecessors;rule;"
                                        "rule_date;organisation;who;progress;notes;start;"
                                        "finish;early_start;early_finish;late_start;late_finish;"
                                        "total_float;free_float;critical;reason;"));
  g_assert_nonnull (
    strstr (csv, "\r\n2;1.1;'=1+1;3d;;SNET;2027-03-01;;;0%;;2027-03-01;2027-03-03;"));
  g_assert_nonnull (strstr (csv, "\r\n3;1.2;Second;90min;2FS+2d;ASAP;;"));
  g_assert_nonnull (strstr (csv, ";2027-03-06T00:00;2027-03-06T01:30;"));
}

static void
test_relative (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  g_autoptr (Plan) copy = plan_new (NULL);
  g_autofree char *csv = NULL;
  g_autofree char *back = NULL;

  plan_add_relative (plan, NULL, "Book", "2d", "-30ed");
  csv = dup_csv (plan, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_nonnull (strstr (csv, ";Book;2d;;D-30ed;;;;0%;;D-30;D-29;"));
  import_text (copy, csv);
  back = dup_csv (copy, ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (csv, ==, back);
}

static void
test_json (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "");
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  JsonObject *task;
  JsonArray *tasks;

  plan_link (plan, first, second, "");
  bytes = entente_schedule_export (plan->schedule, "json", &error);
  g_assert_no_error (error);
  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), NULL));
  tasks = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                        "tasks");
  g_assert_cmpuint (json_array_get_length (tasks), ==, 2);
  task = json_array_get_object_element (tasks, 1);
  g_assert_cmpint (json_object_get_int_member (task, "id"), ==,
                   entente_record_get_id (ENTENTE_RECORD (second)));
  g_assert_cmpstr (json_object_get_string_member (task, "outline"), ==, "2");
  g_assert_cmpint (json_object_get_int_member (task, "total_float"), ==,
                   plan_get (plan, second)->planned.total_float);
  g_assert_cmpstr (json_object_get_string_member (task, "delay"), ==, "none");
  g_assert_cmpstr (json_object_get_string_member (task, "duration"), ==, "1d");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (task, "predecessors")), ==,
                    1);
  g_assert_true (json_object_has_member (task, "reason"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/plan-export/cells", test_cells);
  g_test_add_func ("/plan-export/relative", test_relative);
  g_test_add_func ("/plan-export/json", test_json);
  g_test_add_func ("/plan-export/round-trip", test_round_trip);
  return g_test_run ();
}
