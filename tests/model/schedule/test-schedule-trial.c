/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule-fixture.h"

#include "schedule/entente-schedule-trial.h"

static void
assert_text (EntenteTask *task, guint field, const char *expected)
{
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (task), field), ==, expected);
}

static EntenteTaskRule
get_rule (EntenteTask *task)
{
  return entente_record_get_choice (ENTENTE_RECORD (task), ENTENTE_TASK_RULE);
}

/* What was shown during the drag is what there is afterwards, and one undo takes it back. */
static void
commit (Plan *plan, EntenteTrial *trial, const char *label)
{
  guint n_items;
  const EntenteScheduleItem *shown = entente_trial_get_items (trial, &n_items);
  g_autofree EntenteScheduleItem *tried = g_memdup2 (shown, n_items * sizeof *shown);
  g_autofree char *before = plan_dump (plan);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;
  const EntenteScheduleItem *items;

  g_assert_true (entente_trial_commit (trial, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (entente_store_get_undo_label (plan->store), ==, label);

  items = entente_schedule_get_items (plan->schedule, &n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_assert_cmpint (items[i].planned.start, ==, tried[i].planned.start);
      g_assert_cmpint (items[i].planned.finish, ==, tried[i].planned.finish);
      g_assert_cmpint (items[i].expected.start, ==, tried[i].expected.start);
      g_assert_cmpint (items[i].expected.finish, ==, tried[i].expected.finish);
      g_assert_cmpint (items[i].expected.total_float, ==, tried[i].expected.total_float);
      g_assert_cmpint (items[i].delay, ==, tried[i].delay);
      g_assert_cmpint (items[i].is_critical, ==, tried[i].is_critical);
      g_assert_cmpint (items[i].progress, ==, tried[i].progress);
    }

  after = plan_dump (plan);
  g_assert_true (entente_store_undo (plan->store, NULL));
  undone = plan_dump (plan);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (entente_store_redo (plan->store, NULL));
  redone = plan_dump (plan);
  g_assert_cmpstr (redone, ==, after);
}

static void
move (Plan *plan, EntenteTask *task, gint64 minutes, const char *label)
{
  g_autoptr (EntenteTrial) trial = entente_schedule_try (plan->schedule);
  guint item = plan_find (plan, task);
  guint first = 0;

  /* What was tried before leaves nothing. */
  entente_trial_move (trial, &first, 1, 40 * ENTENTE_DAY);
  entente_trial_move (trial, &item, 1, 12345);
  entente_trial_get_items (trial, NULL);
  entente_trial_move (trial, &item, 1, minutes);
  commit (plan, trial, label);
}

/* Moving */

static void
test_move_relative (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *days = plan_add_relative (plan, NULL, "Posters", "2d", "-30ed");
  EntenteTask *weeks = plan_add_relative (plan, NULL, "Permit", "", "-2ew");
  EntenteTask *hours = plan_add_relative (plan, NULL, "Sound", "30min", "-2eh");
  EntenteTask *finish = plan_add_relative (plan, NULL, "Print", "2d", "-10ed");

  plan_set_choice (plan, finish, ENTENTE_TASK_EVENT_EDGE, ENTENTE_EDGE_FINISH);
  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_OPENS_AT, "18:00");
  move (plan, days, 3 * ENTENTE_DAY, "Move task");
  assert_text (days, ENTENTE_TASK_EVENT_OFFSET, "-27ed");
  move (plan, weeks, -7 * ENTENTE_DAY, "Move task");
  assert_text (weeks, ENTENTE_TASK_EVENT_OFFSET, "-3ew");
  move (plan, weeks, ENTENTE_DAY + 100, "Move task");
  assert_text (weeks, ENTENTE_TASK_EVENT_OFFSET, "-20ed");
  move (plan, hours, -60, "Move task");
  assert_text (hours, ENTENTE_TASK_EVENT_OFFSET, "-3eh");
  move (plan, hours, 15, "Move task");
  assert_text (hours, ENTENTE_TASK_EVENT_OFFSET, "-165emin");
  move (plan, finish, -2 * ENTENTE_DAY, "Move task");
  assert_text (finish, ENTENTE_TASK_EVENT_OFFSET, "-12ed");
}

static void
test_move_rules (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *must = plan_add (plan, NULL, "Must", "2d");
  EntenteTask *ends = plan_add (plan, NULL, "Ends", "2d");
  EntenteTask *soon = plan_add (plan, NULL, "Soon", "2d");
  EntenteTask *late = plan_add (plan, NULL, "Late", "2d");
  EntenteTask *limited = plan_add (plan, NULL, "Limited", "2d");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_set_rule (plan, must, ENTENTE_RULE_MUST_START, "2027-05-10");
  plan_set_rule (plan, ends, ENTENTE_RULE_MUST_FINISH, "2027-05-10");
  plan_set_rule (plan, late, ENTENTE_RULE_AS_LATE_AS_POSSIBLE, "");
  plan_set_rule (plan, limited, ENTENTE_RULE_FINISH_NO_LATER, "2027-05-20");

  move (plan, must, 2 * ENTENTE_DAY, "Move task");
  assert_text (must, ENTENTE_TASK_RULE_AT, "2027-05-12");
  move (plan, ends, -3 * ENTENTE_DAY, "Move task");
  assert_text (ends, ENTENTE_TASK_RULE_AT, "2027-05-07");
  move (plan, soon, 4 * ENTENTE_DAY, "Move task");
  g_assert_cmpint (get_rule (soon), ==, ENTENTE_RULE_START_NO_EARLIER);
  assert_text (soon, ENTENTE_TASK_RULE_AT, "2027-05-07");
  move (plan, late, -5 * ENTENTE_DAY, "Move task");
  g_assert_cmpint (get_rule (late), ==, ENTENTE_RULE_START_NO_EARLIER);
  move (plan, limited, 4 * ENTENTE_DAY, "Move task");
  g_assert_cmpint (get_rule (limited), ==, ENTENTE_RULE_START_NO_EARLIER);
  assert_text (limited, ENTENTE_TASK_DEADLINE, "2027-05-20");
}

/* Earlier than reasons allow is no move, and a task with an actual start stays. */
static void
test_move_not (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *first = plan_add (plan, NULL, "First", "2d");
  EntenteTask *second = plan_add (plan, NULL, "Second", "2d");
  g_autoptr (EntenteTrial) trial = NULL;
  g_autoptr (GPtrArray) consequences = NULL;
  EntenteConsequence *consequence;
  guint both[2];

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, first, second, "");
  plan_set (plan, first, ENTENTE_TASK_ACTUAL_START, "2027-05-03");

  both[0] = plan_find (plan, first);
  both[1] = plan_find (plan, second);
  trial = entente_schedule_try (plan->schedule);
  entente_trial_move (trial, both, 2, -2 * ENTENTE_DAY);
  consequences = entente_trial_dup_consequences (trial);
  g_assert_cmpuint (consequences->len, ==, 2);
  consequence = consequences->pdata[0];
  g_assert_cmpint (consequence->kind, ==, ENTENTE_CONSEQUENCE_STAYS);
  g_assert_cmpstr (consequence->sentence, ==, "cannot move: already started");
  consequence = consequences->pdata[1];
  g_assert_cmpstr (consequence->sentence, ==, "cannot move there: after “First”");
  g_assert_true (entente_trial_commit (trial, NULL, NULL));
  g_assert_cmpstr (entente_store_get_undo_label (plan->store), ==, "set");
}

/* A group takes all along; what follows something in it needs no date of its own. */
static void
test_move_group (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *first = plan_add (plan, group, "First", "2d");
  EntenteTask *second = plan_add (plan, group, "Second", "2d");
  EntenteTask *third = plan_add_relative (plan, group, "Third", "", "-20ed");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_link (plan, first, second, "");
  move (plan, group, 3 * ENTENTE_DAY, "Move tasks");
  plan_assert_dates (plan, first, "2027-05-06", "2027-05-07");
  plan_assert_dates (plan, second, "2027-05-08", "2027-05-09");
  g_assert_cmpint (get_rule (second), ==, ENTENTE_RULE_AS_SOON_AS_POSSIBLE);
  assert_text (third, ENTENTE_TASK_EVENT_OFFSET, "-17ed");

  plan_set_rule (plan, group, ENTENTE_RULE_START_NO_EARLIER, "2027-05-06");
  move (plan, group, -2 * ENTENTE_DAY, "Move tasks");
  plan_assert_dates (plan, first, "2027-05-04", "2027-05-05");
}

/* Without a date, what is moved stands at its distance. */
static void
test_move_without_date (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *far = plan_add_relative (plan, NULL, "Far", "2d", "-30ed");
  EntenteTask *soon = plan_add (plan, NULL, "Soon", "2d");

  move (plan, soon, 5 * ENTENTE_DAY, "Move task");
  assert_text (soon, ENTENTE_TASK_EVENT_OFFSET, "-25ed");
  g_assert_true (entente_schedule_is_relative (plan->schedule));
  move (plan, far, 31 * ENTENTE_DAY, "Move task");
  assert_text (far, ENTENTE_TASK_EVENT_OFFSET, "1ed");
}

/* Stretching */

static void
set_finish (Plan *plan, EntenteTask *task, const char *finish)
{
  g_autoptr (EntenteTrial) trial = entente_schedule_try (plan->schedule);
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (finish, ENTENTE_MOMENT_ENDS, &moment, NULL));
  entente_trial_set_finish (trial, plan_find (plan, task), moment);
  commit (plan, trial, "Change duration");
}

static void
test_set_finish (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Task", "2d");
  EntenteTask *ends = plan_add (plan, NULL, "Ends", "2d");

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  plan_work_weekdays (plan, "09:00-12:00,13:00-17:00", FALSE);
  set_finish (plan, task, "2027-05-07");
  assert_text (task, ENTENTE_TASK_DURATION, "5d");
  set_finish (plan, task, "2027-04-07");
  assert_text (task, ENTENTE_TASK_DURATION, "1d");
  plan_set (plan, task, ENTENTE_TASK_DURATION, "2ed");
  set_finish (plan, task, "2027-05-09T09:00");
  assert_text (task, ENTENTE_TASK_DURATION, "6ed");
  plan_set (plan, task, ENTENTE_TASK_DURATION, "2w");
  set_finish (plan, task, "2027-05-21");
  assert_text (task, ENTENTE_TASK_DURATION, "3w");
  set_finish (plan, task, "2027-05-20");
  assert_text (task, ENTENTE_TASK_DURATION, "14d");
  plan_set (plan, task, ENTENTE_TASK_DURATION, "2h");
  set_finish (plan, task, "2027-05-03T14:10");
  assert_text (task, ENTENTE_TASK_DURATION, "4h");

  plan_set_rule (plan, ends, ENTENTE_RULE_MUST_FINISH, "2027-05-11");
  set_finish (plan, ends, "2027-05-12");
  plan_assert_dates (plan, ends, "2027-05-10", "2027-05-12");
  assert_text (ends, ENTENTE_TASK_RULE_AT, "2027-05-12");
}

static void
set_start (Plan *plan, EntenteTask *task, const char *start)
{
  g_autoptr (EntenteTrial) trial = entente_schedule_try (plan->schedule);
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (start, ENTENTE_MOMENT_STARTS, &moment, NULL));
  entente_trial_set_start (trial, plan_find (plan, task), moment);
  commit (plan, trial, "Change start of task");
}

static void
test_set_start (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Task", "4d");
  EntenteTask *must = plan_add (plan, NULL, "Must", "2d");
  EntenteTask *ends = plan_add_relative (plan, NULL, "Ends", "2d", "-10ed");
  g_autoptr (EntenteTrial) trial = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, "2027-05-03");
  set_start (plan, task, "2027-05-05");
  plan_assert_dates (plan, task, "2027-05-05", "2027-05-06");
  assert_text (task, ENTENTE_TASK_DURATION, "2d");
  plan_set_rule (plan, must, ENTENTE_RULE_MUST_START, "2027-05-10");
  set_start (plan, must, "2027-05-08");
  plan_assert_dates (plan, must, "2027-05-08", "2027-05-11");
  plan_set_choice (plan, ends, ENTENTE_TASK_EVENT_EDGE, ENTENTE_EDGE_FINISH);
  set_start (plan, ends, "2027-05-30");
  plan_assert_dates (plan, ends, "2027-05-30", "2027-06-02");
  assert_text (ends, ENTENTE_TASK_EVENT_OFFSET, "-10ed");

  /* As soon as possible is no sooner. */
  plan_set_rule (plan, task, ENTENTE_RULE_AS_SOON_AS_POSSIBLE, "");
  before = plan_dump (plan);
  trial = entente_schedule_try (plan->schedule);
  entente_trial_set_start (trial, plan_find (plan, task), 0);
  g_assert_true (entente_trial_commit (trial, NULL, NULL));
  after = plan_dump (plan);
  g_assert_cmpstr (after, ==, before);
}

/* The event */

static EntenteConsequence *
find_consequence (GPtrArray *consequences, guint item)
{
  for (guint i = 0; i < consequences->len; i++)
    if (((EntenteConsequence *) consequences->pdata[i])->item == item)
      return consequences->pdata[i];

  return NULL;
}

static void
assert_consequence (Plan *plan,
                    GPtrArray *consequences,
                    EntenteTask *task,
                    EntenteConsequenceKind kind,
                    const char *sentence)
{
  EntenteConsequence *consequence = find_consequence (consequences, plan_find (plan, task));

  g_assert_nonnull (consequence);
  plan_assert_words (consequence->sentence, sentence);
  g_assert_cmpint (consequence->kind, ==, kind);
}

static void
test_event_moves (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *phase = plan_add_kind (plan, NULL, ENTENTE_TASK_PHASE, "Prepare");
  EntenteTask *posters = plan_add_relative (plan, phase, "Posters", "2d", "-30ed");
  EntenteTask *hang = plan_add (plan, phase, "Hang", "1d");
  EntenteTask *holiday = plan_add_relative (plan, phase, "Call", "1d", "-44ed");
  EntenteTask *own = plan_add (plan, phase, "Fair", "1d");
  EntenteTask *begun = plan_add_relative (plan, phase, "Permit", "1d", "-150ed");
  EntenteTask *early = plan_add_relative (plan, phase, "Ask", "1d", "-159ed");
  EntenteTask *bound = plan_add_relative (plan, phase, "Bound", "1d", "-10ed");
  EntenteTask *school = plan_add_relative (plan, phase, "School", "1d", "-56ed");
  g_autoptr (EntenteTrial) trial = entente_schedule_try (plan->schedule);
  g_autoptr (GPtrArray) consequences = NULL;
  GDate date;

  plan_set_project (plan, ENTENTE_PROJECT_DETAILS_ENDS_ON, "2027-06-13");
  plan_link (plan, posters, hang, "");
  plan_set_rule (plan, own, ENTENTE_RULE_MUST_START, "2027-05-22");
  plan_set (plan, begun, ENTENTE_TASK_ACTUAL_START, "2027-01-03");
  plan_set (plan, bound, ENTENTE_TASK_DEADLINE, "2027-06-03");
  plan_set_choice (plan, school, ENTENTE_TASK_STATE, ENTENTE_TASK_TO_DO);

  g_clear_pointer (&trial, entente_trial_free);
  trial = entente_schedule_try (plan->schedule);
  g_date_set_dmy (&date, 19, 6, 2027);
  entente_trial_set_event (trial, &date);
  consequences = entente_trial_dup_consequences (trial);
  assert_consequence (plan, consequences, posters, ENTENTE_CONSEQUENCE_MOVES, NULL);
  assert_consequence (plan, consequences, hang, ENTENTE_CONSEQUENCE_MOVES, NULL);
  assert_consequence (plan, consequences, holiday, ENTENTE_CONSEQUENCE_CLOSED,
                      "falls on Ascension Day");
  assert_consequence (plan, consequences, own, ENTENTE_CONSEQUENCE_STAYS,
                      "does not move: it has its own date, 22 May 2027");
  assert_consequence (plan, consequences, begun, ENTENTE_CONSEQUENCE_STAYS,
                      "cannot move: already started");
  assert_consequence (
    plan, consequences, bound, ENTENTE_CONSEQUENCE_COLLIDES,
    "“Bound” ends on 9 June 2027: 10 days before the event. Its deadline is 3 June 2027.");
  g_assert_null (find_consequence (consequences, plan_find (plan, phase)));

  commit (plan, trial, "Change date of the event");
  assert_text ((EntenteTask *) entente_project_get_details (plan->project),
               ENTENTE_PROJECT_DETAILS_ENDS_ON,
               "2027-06-20");
  plan_assert_dates (plan, posters, "2027-05-20", "2027-05-21");
  plan_assert_dates (plan, early, "2027-01-11", "2027-01-11");
  plan_assert_dates (plan, begun, "2027-01-03", "2027-01-04");

  /* Two weeks earlier the beginning is over. */
  g_clear_pointer (&trial, entente_trial_free);
  g_clear_pointer (&consequences, g_ptr_array_unref);
  trial = entente_schedule_try (plan->schedule);
  g_date_set_dmy (&date, 5, 6, 2027);
  entente_trial_set_event (trial, &date);
  consequences = entente_trial_dup_consequences (trial);
  assert_consequence (plan, consequences, early, ENTENTE_CONSEQUENCE_PAST,
                      "would have to start before today");
}

/* What is done stands where it was done, whatever the plan would now say. */
static void
test_event_and_done (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *permit = plan_add_relative (plan, NULL, "Permit", "5d", "-156ed");
  EntenteTask *posters = plan_add_relative (plan, NULL, "Posters", "1d", "-30ed");
  g_autoptr (EntenteTrial) trial = NULL;
  g_autoptr (GPtrArray) consequences = NULL;
  GDate date;

  plan_set (plan, permit, ENTENTE_TASK_ACTUAL_START, "2026-12-28");
  plan_set (plan, permit, ENTENTE_TASK_ACTUAL_FINISH, "2026-12-30");
  plan_set_choice (plan, permit, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  plan_assert_dates (plan, permit, "2026-12-28", "2026-12-30");
  trial = entente_schedule_try (plan->schedule);
  g_date_set_dmy (&date, 19, 6, 2027);
  entente_trial_set_event (trial, &date);
  consequences = entente_trial_dup_consequences (trial);
  assert_consequence (plan, consequences, permit, ENTENTE_CONSEQUENCE_STAYS,
                      "cannot move: already done");
  commit (plan, trial, "Change date of the event");
  plan_assert_dates (plan, permit, "2026-12-28", "2026-12-30");
  plan_assert_dates (plan, posters, "2027-05-20", "2027-05-20");
}

/* A group begins with the first of its tasks, as they are shown. */
static void
test_group_of_done (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add (plan, NULL, "Authorisations", "");
  EntenteTask *permit = plan_add_relative (plan, group, "Permit", "5d", "-156ed");
  EntenteTask *posters = plan_add_relative (plan, group, "Posters", "1d", "-30ed");

  plan_set (plan, permit, ENTENTE_TASK_ACTUAL_START, "2026-12-28");
  plan_set (plan, permit, ENTENTE_TASK_ACTUAL_FINISH, "2026-12-30");
  plan_set_choice (plan, permit, ENTENTE_TASK_STATE, ENTENTE_TASK_DONE);
  plan_assert_dates (plan, permit, "2026-12-28", "2026-12-30");
  plan_assert_dates (plan, posters, "2027-05-13", "2027-05-13");
  plan_assert_dates (plan, group, "2026-12-28", "2027-05-13");
}

static void
test_event_and_absence (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *zoe = plan_add_person (plan, "Zoé", "Exemple");
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "1d", "-30ed");
  g_autoptr (EntenteTrial) trial = NULL;
  g_autoptr (GPtrArray) consequences = NULL;
  GDate date;

  plan_set_reference (plan, task, ENTENTE_TASK_REFERENT, zoe);
  plan_add_absence (plan, zoe, NULL, "2027-05-18", "2027-05-23", "");
  trial = entente_schedule_try (plan->schedule);
  g_date_set_dmy (&date, 19, 6, 2027);
  entente_trial_set_event (trial, &date);
  consequences = entente_trial_dup_consequences (trial);
  assert_consequence (plan, consequences, task, ENTENTE_CONSEQUENCE_CLOSED,
                      "Zoé Exemple is away until 23 May 2027");
  commit (plan, trial, "Change date of the event");
  plan_assert_dates (plan, task, "2027-05-17", "2027-05-17");
}

static void
test_first_date (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  EntenteTask *task = plan_add_relative (plan, NULL, "Posters", "2d", "-30ed");
  g_autoptr (EntenteTrial) trial = entente_schedule_try (plan->schedule);
  g_autoptr (GPtrArray) consequences = NULL;
  EntenteConsequence *consequence;
  GDate date;

  g_date_set_dmy (&date, 12, 6, 2027);
  entente_trial_set_event (trial, &date);
  consequences = entente_trial_dup_consequences (trial);
  g_assert_cmpuint (consequences->len, ==, 1);
  consequence = consequences->pdata[0];
  g_assert_cmpint (consequence->from, ==, ENTENTE_MOMENT_NONE);
  commit (plan, trial, "Change date of the event");
  plan_assert_dates (plan, task, "2027-05-13", "2027-05-14");
  g_assert_false (entente_schedule_is_relative (plan->schedule));

  g_clear_pointer (&trial, entente_trial_free);
  trial = entente_schedule_try (plan->schedule);
  entente_trial_set_event (trial, NULL);
  commit (plan, trial, "Change date of the event");
  g_assert_true (entente_schedule_is_relative (plan->schedule));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/schedule-trial/move/relative", test_move_relative);
  g_test_add_func ("/schedule-trial/move/rules", test_move_rules);
  g_test_add_func ("/schedule-trial/move/not", test_move_not);
  g_test_add_func ("/schedule-trial/move/group", test_move_group);
  g_test_add_func ("/schedule-trial/move/without-date", test_move_without_date);
  g_test_add_func ("/schedule-trial/set-finish", test_set_finish);
  g_test_add_func ("/schedule-trial/set-start", test_set_start);
  g_test_add_func ("/schedule-trial/event/moves", test_event_moves);
  g_test_add_func ("/schedule-trial/event/done", test_event_and_done);
  g_test_add_func ("/schedule-trial/group-of-done", test_group_of_done);
  g_test_add_func ("/schedule-trial/event/absence", test_event_and_absence);
  g_test_add_func ("/schedule-trial/event/first-date", test_first_date);

  return g_test_run ();
}
