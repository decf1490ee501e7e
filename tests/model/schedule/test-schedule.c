/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

/* Outline */

static void
test_outline (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *hall = plan_add (plan, phase, "Book the hall", "");
  EntenteTask *step = plan_add_kind (plan, phase, ENTENTE_TASK_STEP, "Invite");
  EntenteTask *letters = plan_add (plan, step, "Letters", "");
  EntenteTask *party = plan_add (plan, NULL, "Party", "");

  g_assert_cmpstr (plan_get (plan, phase)->outline, ==, "1");
  g_assert_cmpstr (plan_get (plan, hall)->outline, ==, "1.1");
  g_assert_cmpstr (plan_get (plan, step)->outline, ==, "1.2");
  g_assert_cmpstr (plan_get (plan, letters)->outline, ==, "1.2.1");
  g_assert_cmpstr (plan_get (plan, party)->outline, ==, "2");
  g_assert_cmpuint (plan_get (plan, phase)->n_descendants, ==, 3);
  g_assert_cmpuint (plan_get (plan, letters)->level, ==, 2);
  g_assert_cmpuint (plan_get (plan, letters)->parent, ==, plan_find (plan, step));
  g_assert_true (plan_get (plan, step)->is_group);
  g_assert_false (plan_get (plan, letters)->is_group);
}

/* A group that waits for tasks is there and has no dates; nor does it hold its own group back. */
static void
test_empty_group (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *step = plan_add_kind (plan, phase, ENTENTE_TASK_STEP, "Later");
  EntenteTask *task = plan_add_relative (plan, phase, "Posters", "2d", "-30ed");
  EntenteTask *lone = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Evaluate");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-02-01");
  plan_link (plan, task, lone, "");
  g_assert_true (plan_get (plan, step)->is_group);
  g_assert_cmpint (plan_get (plan, step)->planned.start, ==, ENTENTE_MOMENT_NONE);
  g_assert_cmpint (plan_get (plan, lone)->expected.finish, ==, ENTENTE_MOMENT_NONE);
  plan_assert_dates (plan, task, "2027-05-13", "2027-05-14");
  plan_assert_dates (plan, phase, "2027-05-13", "2027-05-14");
}

/* Rules */

static void
test_links (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *hall = plan_add (plan, NULL, "Book the hall", "3d");
  EntenteTask *posters = plan_add (plan, NULL, "Posters", "2d");
  guint n_links;
  const EntenteScheduleLink *links;

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, hall, posters, "2d");
  plan_assert_dates (plan, hall, "2027-05-03", "2027-05-05");
  plan_assert_dates (plan, posters, "2027-05-08", "2027-05-09");

  links = entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 1);
  g_assert_cmpuint (links[0].from, ==, plan_find (plan, hall));
  g_assert_cmpuint (links[0].to, ==, plan_find (plan, posters));
  g_assert_false (links[0].is_broken);
}

/* The first and the last day of an item, as people read them. */
static void
assert_days (Plan *plan, EntenteTask *task, const char *first, const char *last)
{
  gint64 days[2];
  const char *expected[2] = { first, last };

  entente_schedule_item_get_days (plan_get (plan, task), &days[0], &days[1]);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *day
        = entente_moment_to_iso (days[i] * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, FALSE);

      g_assert_cmpstr (day, ==, expected[i]);
    }
}

/* Midnight is the end of a day for what waits for its end, and else the beginning of one. */
static void
test_milestone_days (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *hall = plan_add (plan, NULL, "Book the hall", "3d");
  EntenteTask *booked = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Booked");
  EntenteTask *told = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Told");
  EntenteTask *fixed = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Council");
  EntenteTask *after = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Allowed");
  EntenteTask *latest = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Paid");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, hall, booked, "");
  plan_link (plan, booked, told, "2d");
  plan_set_rule (plan, fixed, ENTENTE_RULE_MUST_START, "2027-05-20");
  plan_link (plan, fixed, after, "");
  plan_set_rule (plan, latest, ENTENTE_RULE_MUST_FINISH, "2027-05-20");

  g_assert_cmpint (plan_get (plan, booked)->planned.start, ==,
                   plan_get (plan, hall)->planned.finish);
  assert_days (plan, hall, "2027-05-03", "2027-05-05");
  assert_days (plan, booked, "2027-05-05", "2027-05-05");
  assert_days (plan, told, "2027-05-07", "2027-05-07");
  assert_days (plan, fixed, "2027-05-20", "2027-05-20");
  assert_days (plan, after, "2027-05-20", "2027-05-20");
  assert_days (plan, latest, "2027-05-20", "2027-05-20");
  g_assert_cmpint (plan_get (plan, booked)->expected_edges.finish, ==, ENTENTE_MOMENT_ENDS);
  g_assert_cmpint (plan_get (plan, after)->expected_edges.start, ==, ENTENTE_MOMENT_STARTS);
}

/* After closed days a milestone stands on the day that opens. */
static void
test_milestone_moved_on (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *hall = plan_add (plan, NULL, "Book the hall", "5ed");
  EntenteTask *booked = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Booked");

  plan_work_weekdays (plan, "00:00-24:00", FALSE);
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-04");
  plan_link (plan, hall, booked, "");
  assert_days (plan, hall, "2027-05-04", "2027-05-08");
  assert_days (plan, booked, "2027-05-10", "2027-05-10");
}

/* Nobody is warned of a task that nobody said anything about. */
static void
test_unbound (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *task = plan_add (plan, phase, "New task", "");
  EntenteTask *first = plan_add (plan, NULL, "Write", "2d");
  EntenteTask *then = plan_add (plan, NULL, "Print", "2d");

  g_assert_true (plan_get (plan, task)->is_unbound);
  g_assert_true (plan_get (plan, phase)->is_unbound);
  g_assert_false (plan_get (plan, first)->is_critical);

  plan_link (plan, first, then, "");
  g_assert_false (plan_get (plan, then)->is_unbound);
  g_assert_true (plan_get (plan, then)->is_critical);
  g_assert_true (plan_get (plan, task)->is_unbound);

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-05-04");
  g_assert_false (plan_get (plan, task)->is_unbound);
  g_assert_true (plan_get (plan, task)->is_critical);
  g_assert_true (plan_get (plan, phase)->is_critical);

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_STARTS_ON, "");
  plan_set (plan, phase, ENTENTE_TASK_DEADLINE, "2027-05-20");
  g_assert_false (plan_get (plan, task)->is_unbound);
}

static void
test_relative (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *before = plan_add_relative (plan, NULL, "Posters", "2d", "-30ed");
  EntenteTask *weeks = plan_add_relative (plan, NULL, "Permit", "", "-2ew");
  EntenteTask *after = plan_add_relative (plan, NULL, "Thanks", "", "1ew");
  EntenteTask *doors = plan_add_relative (plan, NULL, "Sound check", "30min", "-2eh");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_OPENS_AT, "11:30");
  plan_assert_dates (plan, before, "2027-05-13", "2027-05-14");
  plan_assert_dates (plan, weeks, "2027-05-29", "2027-05-29");
  plan_assert_dates (plan, after, "2027-06-19", "2027-06-19");
  plan_assert_dates (plan, doors, "2027-06-12T09:30", "2027-06-12T10:00");
  g_assert_true (plan_get (plan, doors)->has_time);
  g_assert_false (plan_get (plan, before)->has_time);

  /* Everything goes with the event. */
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-19");
  plan_assert_dates (plan, before, "2027-05-20", "2027-05-21");
  plan_assert_dates (plan, doors, "2027-06-19T09:30", "2027-06-19T10:00");
}

/* Earlier before the event, later after it, and as asked on its own day. */
static void
test_closed_days (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12"); /* a Saturday */
  EntenteTask *sunday = plan_add_relative (plan, NULL, "Posters", "", "-6ed");
  EntenteTask *after = plan_add_relative (plan, NULL, "Thanks", "", "1ed");
  EntenteTask *day = plan_add_relative (plan, NULL, "Cook", "4h", "0ed");
  EntenteTask *hour = plan_add_relative (plan, NULL, "Welcome", "1h", "-2eh");
  EntenteTask *ends = plan_add_relative (plan, NULL, "Print", "2d", "-6ed");
  EntenteTask *worked = plan_add_relative (plan, NULL, "Call", "", "-2d");

  plan_set_choice (plan, ends, ENTENTE_TASK_EVENT_EDGE, ENTENTE_EDGE_FINISH);
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_OPENS_AT, "20:00");
  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", FALSE);
  plan_assert_dates (plan, sunday, "2027-06-04T09:00", "2027-06-04T17:00");
  plan_assert_dates (plan, after, "2027-06-14T09:00", "2027-06-14T17:00");
  plan_assert_dates (plan, day, "2027-06-12T00:00", "2027-06-12T04:00");
  plan_assert_dates (plan, hour, "2027-06-12T18:00", "2027-06-12T19:00");
  plan_assert_dates (plan, ends, "2027-06-03T09:00", "2027-06-04T17:00");
  plan_assert_dates (plan, worked, "2027-06-10T09:00", "2027-06-10T17:00");
}

static void
test_days_mean_working_hours (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *starts = plan_add (plan, NULL, "Start", "2d");
  EntenteTask *ends = plan_add (plan, NULL, "End", "1d");

  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", FALSE);
  plan_set_rule (plan, starts, ENTENTE_RULE_MUST_START, "2027-05-07"); /* Friday */
  plan_set_rule (plan, ends, ENTENTE_RULE_MUST_FINISH, "2027-05-07");
  plan_assert_dates (plan, starts, "2027-05-07T09:00", "2027-05-10T17:00");
  plan_assert_dates (plan, ends, "2027-05-07T09:00", "2027-05-07T17:00");
}

static void
test_calendars (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteOrganization *spoons = plan_add_organization (plan, "Les Cuillères");
  EntentePerson *amina = plan_add_person (plan, "Amina", "Exemple");
  EntenteTask *task = plan_add (plan, NULL, "Posters", "2d");

  plan_set_rule (plan, task, ENTENTE_RULE_START_NO_EARLIER, "2027-03-08");
  plan_set_reference (plan, task, ENTENTE_TASK_ORGANIZATION, spoons);
  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, amina);
  plan_assert_dates (plan, task, "2027-03-08", "2027-03-09");
  g_assert_cmpstr (plan_get (plan, task)->who, ==, "Amina Exemple");

  plan_add_absence (plan, amina, NULL, "2027-03-06", "2027-03-12", "");
  plan_assert_dates (plan, task, "2027-03-13", "2027-03-14");
  plan_add_absence (plan, NULL, spoons, "2027-03-13", "", "Inventory");
  plan_assert_dates (plan, task, "2027-03-14", "2027-03-15");
  plan_add_absence (plan, NULL, NULL, "2027-03-15", "2027-03-16", "Strike");
  plan_assert_dates (plan, task, "2027-03-14", "2027-03-17");
  g_assert_false (entente_work_time_is_open_day (
    entente_schedule_get_work_time (plan->schedule, spoons, NULL),
    entente_moment_get_day (plan_get (plan, task)->planned.start) - 1));

  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, NULL);
  g_assert_cmpstr (plan_get (plan, task)->who, ==, "Les Cuillères");
  plan_assert_dates (plan, task, "2027-03-08", "2027-03-09");
}

/* Without any date */

static void
test_relative_axis (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *posters = plan_add_relative (plan, NULL, "Posters", "2d", "-30ed");
  EntenteTask *next = plan_add (plan, NULL, "Hang them", "");
  g_autofree char *english = NULL;
  g_autofree char *french = NULL;
  g_autofree char *finish = NULL;

  plan_link (plan, posters, next, "");
  g_assert_true (entente_schedule_is_relative (plan->schedule));
  g_assert_false (entente_schedule_get_event (plan->schedule, NULL, NULL));
  g_assert_cmpint (plan_get (plan, posters)->planned.start, ==, -30 * ENTENTE_DAY);
  g_assert_cmpint (plan_get (plan, next)->planned.start, ==, -28 * ENTENTE_DAY);

  english = entente_schedule_format_moment (plan->schedule, -30 * ENTENTE_DAY,
                                            ENTENTE_MOMENT_STARTS, FALSE, FALSE,
                                            ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (english, ==, "D−30");
  french = entente_schedule_format_moment (plan->schedule, 2 * ENTENTE_DAY + 90,
                                           ENTENTE_MOMENT_STARTS, TRUE, FALSE,
                                           ENTENTE_LANGUAGE_FRENCH);
  g_assert_true (g_str_has_prefix (french, "J+2 1"));
  finish = entente_schedule_format_moment (plan->schedule, 0, ENTENTE_MOMENT_ENDS, FALSE, FALSE,
                                           ENTENTE_LANGUAGE_ENGLISH);
  g_assert_cmpstr (finish, ==, "D−1");

  /* The first date makes it a calendar. */
  plan_set (plan, next, ENTENTE_TASK_DEADLINE, "2027-05-01");
  g_assert_false (entente_schedule_is_relative (plan->schedule));
}

/* Tasks that follow each other and nothing else end with the event. */
static void
test_relative_axis_without_distances (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *first = plan_add (plan, NULL, "First", "3d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "2d");

  plan_link (plan, first, second, "");
  g_assert_cmpint (plan_get (plan, first)->planned.start, ==, -5 * ENTENTE_DAY);
  g_assert_cmpint (plan_get (plan, second)->planned.finish, ==, 0);
}

/* Changes */

static void
count_cb (EntenteSchedule *schedule, guint *count)
{
  (*count)++;
}

static void
test_changed (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Posters", "");
  guint count = 0;

  plan_get (plan, task);
  g_signal_connect (plan->schedule, "changed", G_CALLBACK (count_cb), &count);
  plan_set (plan, task, ENTENTE_TASK_TITLE, "Flyers");
  g_assert_cmpuint (count, ==, 1);
  plan_add_person (plan, "Zoé", "Exemple");
  g_assert_cmpuint (count, ==, 2);
  /* Nothing of the schedule. */
  {
    EntenteEdit *edit = entente_store_begin (plan->store, "seat");

    entente_edit_insert (edit, ENTENTE_TYPE_ASSIGNMENT);
    g_assert_true (entente_edit_commit (edit, NULL));
    entente_edit_rollback (edit);
  }
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (entente_store_undo (plan->store, NULL));
  g_assert_true (entente_store_undo (plan->store, NULL));
  g_assert_true (entente_store_undo (plan->store, NULL));
  g_assert_cmpuint (count, ==, 4);
  plan_set_now (plan, "2027-02-01");
  g_assert_cmpuint (count, ==, 5);
}

/* Progress */

static void
test_progress (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *three = plan_add (plan, phase, "Three", "3d");
  EntenteTask *one = plan_add (plan, phase, "One", "1d");
  g_autoptr (GPtrArray) tasks = plan_pick (three, NULL);

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-01-04");
  g_assert_true (entente_schedule_set_progress (plan->schedule, tasks, 100, NULL));
  g_assert_cmpint (plan_get (plan, phase)->progress, ==, 75);
  g_assert_true (plan_get (plan, three)->is_done);
  g_assert_false (plan_get (plan, phase)->is_done);
  g_ptr_array_add (tasks, one);
  g_assert_true (entente_schedule_set_done (plan->schedule, tasks, TRUE, NULL));
  g_assert_true (plan_get (plan, phase)->is_done);
  g_assert_cmpint (plan_get (plan, phase)->progress, ==, 100);
}

/* Files made by hand or merged */

static void
test_groups_in_each_other (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *c = plan_add (plan, NULL, "C", "");
  guint n_items;

  plan_set_reference (plan, a, ENTENTE_TASK_PARENT, b);
  plan_set_reference (plan, c, ENTENTE_TASK_PARENT, c);
  plan_set_reference (plan, b, ENTENTE_TASK_PARENT, a);
  entente_schedule_get_items (plan->schedule, &n_items);
  g_assert_cmpuint (n_items, ==, 3);
  g_assert_cmpuint (plan_get (plan, c)->parent, ==, ENTENTE_SCHEDULE_NONE);
  g_assert_true ((plan_get (plan, a)->parent == ENTENTE_SCHEDULE_NONE)
                 != (plan_get (plan, b)->parent == ENTENTE_SCHEDULE_NONE));
}

static void
test_links_that_go_round (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *a = plan_add (plan, NULL, "A", "");
  EntenteTask *b = plan_add (plan, NULL, "B", "");
  EntenteTask *group = plan_add (plan, NULL, "Group", "");
  EntenteTask *inner = plan_add (plan, group, "Inner", "");
  guint n_links, n_broken = 0;
  const EntenteScheduleLink *links;

  plan_link (plan, a, b, "");
  plan_link (plan, b, a, "");
  plan_link (plan, a, a, "");
  plan_link (plan, inner, group, "");
  links = entente_schedule_get_links (plan->schedule, &n_links);
  g_assert_cmpuint (n_links, ==, 4);
  for (guint i = 0; i < n_links; i++)
    n_broken += links[i].is_broken;
  g_assert_cmpuint (n_broken, ==, 3);
  g_assert_cmpint (plan_get (plan, a)->planned.start, !=, plan_get (plan, b)->planned.start);
}

static void
test_unreadable_values (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "A", "soon");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "one day");
  plan_set (plan, task, ENTENTE_TASK_DEADLINE, "2027-13-45");
  plan_assert_dates (plan, task, "2027-05-03", "2027-05-03");
  plan_set (plan, task, ENTENTE_TASK_DURATION, "-3d");
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  plan_assert_dates (plan, task, "2027-05-03", "2027-05-03");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule/outline", test_outline);
  g_test_add_func ("/schedule/empty-group", test_empty_group);
  g_test_add_func ("/schedule/links", test_links);
  g_test_add_func ("/schedule/milestone-days", test_milestone_days);
  g_test_add_func ("/schedule/milestone-days/closed", test_milestone_moved_on);
  g_test_add_func ("/schedule/unbound", test_unbound);
  g_test_add_func ("/schedule/relative", test_relative);
  g_test_add_func ("/schedule/closed-days", test_closed_days);
  g_test_add_func ("/schedule/working-hours", test_days_mean_working_hours);
  g_test_add_func ("/schedule/calendars", test_calendars);
  g_test_add_func ("/schedule/relative-axis", test_relative_axis);
  g_test_add_func ("/schedule/relative-axis/no-distances", test_relative_axis_without_distances);
  g_test_add_func ("/schedule/changed", test_changed);
  g_test_add_func ("/schedule/progress", test_progress);
  g_test_add_func ("/schedule/damaged/groups", test_groups_in_each_other);
  g_test_add_func ("/schedule/damaged/links", test_links_that_go_round);
  g_test_add_func ("/schedule/damaged/values", test_unreadable_values);

  return g_test_run ();
}
