/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-workload.h"

#include "schedule-fixture.h"

#include "collective/entente-position.h"

static void
assign (Plan *plan, EntenteTask *task, gpointer person, EntenteAssignmentPart part)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "assign");
  EntenteRecord *record = entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);

  entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_TASK, ENTENTE_RECORD (task));
  entente_edit_set_reference (edit, record, ENTENTE_ASSIGNMENT_PERSON, person);
  entente_edit_set_choice (edit, record, ENTENTE_ASSIGNMENT_PART, part);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static const EntenteWorkload *
find (GPtrArray *loads, const char *name)
{
  for (guint i = 0; i < loads->len; i++)
    {
      const EntenteWorkload *load = loads->pdata[i];

      if (g_str_equal (load->name, name))
        return load;
    }

  return NULL;
}

static gint64
sum (const EntenteWorkload *load)
{
  gint64 total = 0;

  for (guint i = 0; i < load->n_weeks; i++)
    total += load->weeks[i].planned;

  return total;
}

/* Ten working days of eight hours, over two weeks, shared by two. */
static void
test_effort (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntentePerson *jean = plan_add_person (plan, "Jean", "Gabarit");
  EntentePerson *paul = plan_add_person (plan, "Paul", "Échantillon");
  EntenteTask *task = plan_add (plan, NULL, "Work", "2w");
  g_autoptr (GPtrArray) loads = NULL;
  const EntenteWorkload *load;

  plan_work_weekdays (plan, "09:00-12:00,13:00-18:00", FALSE);
  plan_set_rule (plan, task, ENTENTE_RULE_START_NO_EARLIER, "2027-02-03");
  plan_set (plan, task, ENTENTE_TASK_EFFORT, "100h");
  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, zoe);
  assign (plan, task, jean, ENTENTE_PART_DOES);
  assign (plan, task, paul, ENTENTE_PART_INFORMED);

  loads = entente_workload_list (plan->schedule, FALSE);
  g_assert_cmpuint (loads->len, ==, 2);
  g_assert_null (find (loads, "Paul Échantillon"));
  load = find (loads, "Zoé Exemple");
  g_assert_true (load->person == zoe);
  g_assert_cmpuint (load->n_weeks, ==, 3);
  /* Wednesday to Friday, a whole week, Monday and Tuesday. */
  g_assert_cmpint (load->weeks[0].planned, ==, 15 * 60);
  g_assert_cmpint (load->weeks[1].planned, ==, 25 * 60);
  g_assert_cmpint (load->weeks[2].planned, ==, 10 * 60);
  g_assert_cmpint (load->weeks[1].available, ==, 40 * 60);
  g_assert_cmpint (sum (find (loads, "Jean Gabarit")), ==, 50 * 60);
  g_assert_false (load->weeks[1].is_overloaded);
}

/* Who is away has less time. */
static void
test_overload (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *task = plan_add (plan, NULL, "Work", "5d");
  g_autofree char *sentence = NULL;

  plan_work_weekdays (plan, "09:00-12:00,13:00-18:00", FALSE);
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-02-01");
  plan_set (plan, task, ENTENTE_TASK_EFFORT, "36h");
  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, zoe);
  {
    g_autoptr (GPtrArray) loads = entente_workload_list (plan->schedule, FALSE);
    const EntenteWorkload *load = loads->pdata[0];

    g_assert_false (load->weeks[0].is_overloaded);
  }

  plan_add_absence (plan, zoe, NULL, "2027-02-05", "", "");
  plan_set (plan, task, ENTENTE_TASK_DURATION, "4d");
  {
    g_autoptr (GPtrArray) loads = entente_workload_list (plan->schedule, FALSE);
    const EntenteWorkload *load = loads->pdata[0];

    g_assert_cmpint (load->weeks[0].available, ==, 32 * 60);
    g_assert_cmpint (load->weeks[0].planned, ==, 36 * 60);
    g_assert_true (load->weeks[0].is_overloaded);
    sentence = entente_workload_dup_sentence (load, 0);
    g_assert_cmpstr (sentence,
                     ==,
                     "Week 5, from 1\u00a0February 2027: 36 h of work for 32 h available");
  }

  /* What is over is no longer too much. */
  plan_set_choice (plan, task, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  plan_set_now (plan, "2027-02-08");
  {
    g_autoptr (GPtrArray) loads = entente_workload_list (plan->schedule, FALSE);
    const EntenteWorkload *load = loads->pdata[0];

    g_assert_false (load->weeks[0].is_overloaded);
  }
}

/* Without an effort the duration counts: seven hours of a day that is open around the clock. */
static void
test_duration (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteOrganization *organization = plan_add_organization (plan, "Les Cuillères");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *days = plan_add (plan, NULL, "Days", "3d");
  EntenteTask *minutes = plan_add (plan, NULL, "Minutes", "90min");
  g_autoptr (GPtrArray) loads = NULL;
  const EntenteWorkload *load;

  plan_set_rule (plan, days, ENTENTE_RULE_START_NO_EARLIER, "2027-02-01");
  plan_set_rule (plan, minutes, ENTENTE_RULE_START_NO_EARLIER, "2027-02-04T14:00");
  plan_set_reference (plan, days, ENTENTE_TASK_REFERENT, zoe);
  plan_set_reference (plan, minutes, ENTENTE_TASK_REFERENT, zoe);
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "position");
    EntenteRecord *position = entente_edit_insert (edit, ENTENTE_TYPE_POSITION);

    entente_edit_set_reference (edit, position, ENTENTE_POSITION_PERSON, ENTENTE_RECORD (zoe));
    entente_edit_set_reference (edit,
                                position,
                                ENTENTE_POSITION_ORGANIZATION,
                                ENTENTE_RECORD (organization));
    g_assert_true (entente_edit_commit (edit, NULL));
  }

  loads = entente_workload_list (plan->schedule, TRUE);
  g_assert_cmpuint (loads->len, ==, 1);
  load = loads->pdata[0];
  g_assert_true (load->organization == organization);
  g_assert_cmpint (load->weeks[0].planned, ==, 3 * 7 * 60 + 90);
  g_assert_cmpint (load->weeks[0].available, ==, 7 * 7 * 60);
  g_assert_cmpuint (load->weeks[0].items->len, ==, 2);
}

/* However work is cut by weeks, nothing of it is lost. */
static void
test_nothing_is_lost (void)
{
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (Plan) plan = plan_new ("2027-06-12");
      EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
      g_autoptr (GPtrArray) loads = NULL;
      gint64 expected = 0;

      for (guint j = 0; j < 5; j++)
        {
          g_autofree char *duration
            = g_strdup_printf ("%dd", g_test_rand_int_range (1, 60));
          int hours = g_test_rand_int_range (1, 200);
          g_autofree char *effort = g_strdup_printf ("%dh", hours);
          g_autofree char *at = g_strdup_printf ("2027-%02d-%02d",
                                                 g_test_rand_int_range (1, 13),
                                                 g_test_rand_int_range (1, 29));
          EntenteTask *task = plan_add (plan, NULL, "Work", duration);

          plan_set_rule (plan, task, ENTENTE_RULE_START_NO_EARLIER, at);
          plan_set (plan, task, ENTENTE_TASK_EFFORT, effort);
          plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, zoe);
          expected += hours * 60;
        }
      loads = entente_workload_list (plan->schedule, FALSE);
      g_assert_cmpuint (loads->len, ==, 1);
      g_assert_cmpint (sum (loads->pdata[0]), ==, expected);
    }
}

static void
test_nothing_to_do (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  g_autoptr (GPtrArray) empty = entente_workload_list (plan->schedule, FALSE);
  g_autoptr (GPtrArray) relative = NULL;

  g_assert_cmpuint (empty->len, ==, 0);
  plan_add_relative (plan, NULL, "Work", "3d", "-30ed");
  relative = entente_workload_list (plan->schedule, FALSE);
  g_assert_cmpuint (relative->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/workload/effort", test_effort);
  g_test_add_func ("/workload/overload", test_overload);
  g_test_add_func ("/workload/duration", test_duration);
  g_test_add_func ("/workload/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/workload/nothing-to-do", test_nothing_to_do);
  return g_test_run ();
}
