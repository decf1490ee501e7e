/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"

EntenteMoment
at (int day, int hour)
{
  EntenteMoment june = 0;

  entente_moment_from_iso ("2027-06-01", ENTENTE_MOMENT_STARTS, &june, NULL);
  return june + (day - 1) * DAY + hour * 60;
}

static EntenteWorkTime *
make_office (void)
{
  EntenteWorkTimeBuilder *builder = entente_work_time_builder_new (NULL);

  for (GDateWeekday day = G_DATE_MONDAY; day <= G_DATE_SUNDAY; day++)
    entente_work_time_builder_set_weekday (builder,
                                           day,
                                           day <= G_DATE_FRIDAY ? "09:00-17:00" : "");

  return entente_work_time_builder_end (builder);
}

void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = make_office ();
  fixture->frame = (EntentePlanFrame) { at (7, 0), NONE, NONE };
}

void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->plan, entente_plan_free);
  g_clear_pointer (&fixture->office, entente_work_time_unref);
}

guint
add_task (Fixture *fixture, guint parent, gint64 duration, EntenteWorkTime *calendar)
{
  fixture->tasks[fixture->n_tasks] = (EntentePlanTask) { .parent = parent,
                                                         .duration = duration,
                                                         .calendar = calendar,
                                                         .deadline = NONE,
                                                         .actual_start = NONE,
                                                         .actual_finish = NONE };

  return fixture->n_tasks++;
}

guint
add_days (Fixture *fixture, guint parent, int days)
{
  return add_task (fixture, parent, days * DAY, entente_work_time_get_always ());
}

guint
add_office (Fixture *fixture, guint parent, int hours)
{
  return add_task (fixture, parent, hours * 60, fixture->office);
}

void
set_rule (Fixture *fixture, guint task, EntentePlanRule rule, EntenteMoment when)
{
  fixture->tasks[task].rule = rule;
  fixture->tasks[task].rule_at = when;
}

guint
add_link (Fixture *fixture, guint from, guint to, EntenteLinkKind kind, gint64 lag)
{
  fixture->links[fixture->n_links] = (EntentePlanLink) { from, to, kind, lag, FALSE, FALSE };

  return fixture->n_links++;
}

void
solve (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&fixture->plan, entente_plan_free);
  fixture->plan = entente_plan_new (fixture->tasks,
                                    fixture->n_tasks,
                                    fixture->links,
                                    fixture->n_links,
                                    NULL,
                                    &error);
  g_assert_no_error (error);
  entente_plan_solve (fixture->plan, &fixture->frame, fixture->dates);
}

void
assert_early (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish)
{
  g_assert_cmpint (fixture->dates[task].early_start, ==, start);
  g_assert_cmpint (fixture->dates[task].early_finish, ==, finish);
}

void
assert_late (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish)
{
  g_assert_cmpint (fixture->dates[task].late_start, ==, start);
  g_assert_cmpint (fixture->dates[task].late_finish, ==, finish);
}

void
assert_stands (Fixture *fixture, guint task, EntenteMoment start, EntenteMoment finish)
{
  g_assert_cmpint (fixture->dates[task].start, ==, start);
  g_assert_cmpint (fixture->dates[task].finish, ==, finish);
}

void
assert_floats (Fixture *fixture, guint task, gint64 total, gint64 free_float, gboolean critical)
{
  g_assert_cmpint (fixture->dates[task].total_float, ==, total);
  g_assert_cmpint (fixture->dates[task].free_float, ==, free_float);
  g_assert_cmpint (fixture->dates[task].critical, ==, critical);
}

void
assert_reason (Fixture *fixture,
               guint task,
               EntentePlanReason reason,
               guint cause,
               EntenteMoment asked)
{
  g_assert_cmpint (fixture->dates[task].reason, ==, reason);
  g_assert_cmpuint (fixture->dates[task].cause, ==, cause);
  g_assert_cmpint (fixture->dates[task].asked, ==, asked);
}
