/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "schedule/entente-filing-date.h"

#include "project/entente-project.h"

/* Walks back one day at a time: every day that is passed is a clear one, and then the first day
   on which an office is open. */
static gint64
find_slowly (gint64 event_day, guint clear_days, EntenteHolidays holidays)
{
  guint passed = 0;

  for (gint64 day = event_day - 1;; day--)
    {
      GDate date;

      entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
      if (passed >= clear_days && g_date_get_weekday (&date) != G_DATE_SATURDAY
          && g_date_get_weekday (&date) != G_DATE_SUNDAY
          && !entente_holidays_find (holidays, day, NULL))
        return day;
      passed++;
    }
}

static gint64
day_of (const char *iso)
{
  EntenteMoment moment;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, NULL));
  return entente_moment_get_day (moment);
}

static void
test_known (void)
{
  static const struct
  {
    const char *event;
    guint clear_days;
    EntenteHolidays holidays;
    const char *latest;
  } cases[] = {
    /* Saturday 12 June 2027: three clear days are Wednesday to Friday, so that Tuesday is the
       last. */
    { "2027-06-12", 3, ENTENTE_HOLIDAYS_METROPOLITAN, "2027-06-08" },
    { "2027-06-12", 15, ENTENTE_HOLIDAYS_METROPOLITAN, "2027-05-27" },
    /* 17 May is Whit Monday, and before it comes the weekend. */
    { "2027-05-21", 3, ENTENTE_HOLIDAYS_METROPOLITAN, "2027-05-14" },
    { "2027-05-21", 3, ENTENTE_HOLIDAYS_NONE, "2027-05-17" },
    /* Good Friday is off in Alsace-Moselle only. */
    { "2027-03-30", 3, ENTENTE_HOLIDAYS_METROPOLITAN, "2027-03-26" },
    { "2027-03-30", 3, ENTENTE_HOLIDAYS_ALSACE_MOSELLE, "2027-03-25" },
    { "2027-01-02", 0, ENTENTE_HOLIDAYS_METROPOLITAN, "2026-12-31" },
    { "1970-01-05", 1, ENTENTE_HOLIDAYS_NONE, "1970-01-02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gint64 found = entente_filing_date_find (day_of (cases[i].event),
                                               cases[i].clear_days,
                                               cases[i].holidays);
      g_autofree char *iso
        = entente_moment_to_iso (found * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, FALSE);

      g_assert_cmpstr (iso, ==, cases[i].latest);
    }
}

static void
test_oracle (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint64 event = g_test_rand_int_range (-5000, 60000);
      guint clear_days = g_test_rand_int_range (0, 120);
      EntenteHolidays holidays
        = g_test_rand_int_range (ENTENTE_HOLIDAYS_NONE, ENTENTE_HOLIDAYS_REUNION + 1);

      g_assert_cmpint (entente_filing_date_find (event, clear_days, holidays),
                       ==,
                       find_slowly (event, clear_days, holidays));
    }
}

/* A month of the law is never shorter than what is counted for it. */
static void
test_months (void)
{
  static const struct
  {
    guint months;
    guint clear_days;
  } laws[] = { { 1, 30 }, { 2, 61 }, { 3, 91 } };

  for (gint64 day = day_of ("2026-01-01"); day < day_of ("2031-01-01"); day++)
    for (guint i = 0; i < G_N_ELEMENTS (laws); i++)
      {
        GDate event, latest;

        entente_moment_get_date (day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &event);
        entente_date_shift (&event, -(int) laws[i].months, 0, &latest);
        g_assert_cmpint (
          entente_filing_date_find (day, laws[i].clear_days, ENTENTE_HOLIDAYS_METROPOLITAN)
            * ENTENTE_DAY,
          <=,
          entente_moment_from_date (&latest));
      }
}

static void
assert_deadline (EntenteTask *task, const char *event, const char *expected)
{
  EntenteMoment moment = ENTENTE_MOMENT_NONE;
  EntenteMoment found;
  g_autofree char *iso = NULL;

  if (event != NULL)
    moment = day_of (event) * ENTENTE_DAY + 11 * 60;
  found = entente_task_find_deadline (task, moment, ENTENTE_HOLIDAYS_METROPOLITAN);
  if (found != ENTENTE_MOMENT_NONE)
    iso = entente_moment_to_iso (found, ENTENTE_MOMENT_ENDS, FALSE);
  g_assert_cmpstr (iso, ==, expected);
}

static void
set (EntenteTask *task, const char *deadline, gint64 clear_days)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (task)), "set");

  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_DEADLINE, deadline);
  entente_edit_set_integer (edit, ENTENTE_RECORD (task), ENTENTE_TASK_CLEAR_DAYS, clear_days);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* The deadline of the law goes with the event; the earlier of the two counts. */
static void
test_deadline_of_task (void)
{
  g_autoptr (EntenteProject) project
    = entente_project_new_in_memory (ENTENTE_LANGUAGE_FRENCH, NULL);
  EntenteStore *store = entente_project_get_store (project);
  EntenteTask *task;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (store, "add");

    task = ENTENTE_TASK (entente_edit_insert (edit, ENTENTE_TYPE_TASK));
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  assert_deadline (task, "2027-06-12", NULL);
  set (task, "", 15);
  assert_deadline (task, NULL, NULL);
  assert_deadline (task, "2027-06-12", "2027-05-27");
  assert_deadline (task, "2027-06-19", "2027-06-03");
  set (task, "2027-05-20", 15);
  assert_deadline (task, "2027-06-12", "2027-05-20");
  assert_deadline (task, "2027-05-22", "2027-05-05");
  set (task, "2027-05-20", 0);
  assert_deadline (task, "2027-05-22", "2027-05-20");
  set (task, "", -3);
  assert_deadline (task, "2027-05-22", NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/filing-date/known", test_known);
  g_test_add_func ("/filing-date/oracle", test_oracle);
  g_test_add_func ("/filing-date/months", test_months);
  g_test_add_func ("/filing-date/deadline-of-task", test_deadline_of_task);
  return g_test_run ();
}
