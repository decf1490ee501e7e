/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendars out: days, times and the nights when clocks change, UIDs that stay, a SEQUENCE that
   never falls. Calendars in: what becomes of entries, a second import, repetitions, and files made
   to harm. */
#include "config.h"

#include "schedule-fixture.h"
#include "schedule/entente-absence.h"
#include "schedule/entente-calendar-import.h"
#include "schedule/entente-schedule-export.h"
#include "schedule/entente-schedule-mark.h"

#include <string.h>

/* Unfolded, with plain line ends. */
static char *
dup_ics (Plan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = entente_schedule_export (plan->schedule, "ics", &error);
  GString *text;

  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_string_replace (text, "\r\n ", "", 0);
  g_string_replace (text, "\r\n", "\n", 0);
  return g_string_free_and_steal (text);
}

static void
assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("no “%s” in:\n%s", part, text);
}

static int
read_sequence (Plan *plan)
{
  g_autofree char *text = dup_ics (plan);
  const char *found = strstr (text, "\nSEQUENCE:");

  return atoi (found + strlen ("\nSEQUENCE:"));
}

static void
test_days_and_times (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *days = plan_add (plan, NULL, "By days", "3d");
  EntenteTask *minutes = plan_add (plan, NULL, "By minutes; with, signs", "90min");
  EntenteTask *milestone = plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "A milestone");
  g_autofree char *text = NULL;

  plan_set_rule (plan, days, ENTENTE_RULE_MUST_START, "2027-05-03");
  plan_set_rule (plan, minutes, ENTENTE_RULE_MUST_START, "2027-05-03T14:30");
  plan_set_rule (plan, milestone, ENTENTE_RULE_MUST_START, "2027-05-04");
  text = dup_ics (plan);
  assert_has (text, "DTSTART;VALUE=DATE:20270503\nDUE;VALUE=DATE:20270505\n");
  assert_has (text,
              "DTSTART;TZID=Europe/Paris:20270503T143000\nDUE;TZID=Europe/Paris:20270503T160000\n");
  assert_has (text, "SUMMARY:By minutes\\; with\\, signs\n");
  assert_has (text, "DTSTART;VALUE=DATE:20270504\nTRANSP:TRANSPARENT\n");
  /* The event: the end is the first day without it. */
  assert_has (text, "DTSTART;VALUE=DATE:20270612\nDTEND;VALUE=DATE:20270613\n");
  assert_has (text, "BEGIN:VTIMEZONE\nTZID:Europe/Paris\n");
}

/* On 28 March 2027 clocks go from 2:00 to 3:00: no minute of that hour is ever shown. */
static void
test_clock_changes (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *spring = plan_add (plan, NULL, "Spring", "2h");
  EntenteTask *autumn = plan_add (plan, NULL, "Autumn", "2h");
  g_autofree char *text = NULL;

  plan_set_rule (plan, spring, ENTENTE_RULE_MUST_START, "2027-03-28T02:30");
  plan_set_rule (plan, autumn, ENTENTE_RULE_MUST_START, "2027-10-31T01:30");
  text = dup_ics (plan);
  assert_has (text,
              "DTSTART;TZID=Europe/Paris:20270328T030000\nDUE;TZID=Europe/Paris:20270328T043000\n");
  assert_has (text,
              "DTSTART;TZID=Europe/Paris:20271031T013000\nDUE;TZID=Europe/Paris:20271031T033000\n");
}

static void
test_overseas (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Task", "2h");
  g_autofree char *text = NULL;

  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (plan->store, "Place");
    entente_edit_set_choice (edit, ENTENTE_RECORD (entente_project_get_details (plan->project)),
                             ENTENTE_PROJECT_DETAILS_HOLIDAYS, ENTENTE_HOLIDAYS_REUNION);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-03-28T02:30");
  text = dup_ics (plan);
  assert_has (text, "DTSTART;TZID=Indian/Reunion:20270328T023000\n");
  assert_has (text, "TZOFFSETTO:+0400\n");
}

static void
test_sequence (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Task", "2d");
  g_autofree char *first = dup_ics (plan);
  g_autofree char *again = dup_ics (plan);
  int sequence = read_sequence (plan);
  int moved, undone, redone;

  g_assert_cmpstr (first, ==, again);
  plan_set_rule (plan, task, ENTENTE_RULE_MUST_START, "2027-05-03");
  moved = read_sequence (plan);
  g_assert_cmpint (moved, >, sequence);
  g_assert_true (entente_store_undo (plan->store, NULL));
  undone = read_sequence (plan);
  g_assert_cmpint (undone, >, moved);
  g_assert_true (entente_store_redo (plan->store, NULL));
  redone = read_sequence (plan);
  g_assert_cmpint (redone, >, undone);
  g_assert_true (entente_store_undo (plan->store, NULL));
  plan_set (plan, task, ENTENTE_TASK_TITLE, "Another branch of the history");
  g_assert_cmpint (read_sequence (plan), >, redone);
}

static void
test_identities (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *group = plan_add_kind (plan, NULL, ENTENTE_TASK_STEP, "Group");
  EntenteTask *task = plan_add (plan, group, "Task", "2d");
  g_autofree char *domain = g_strdup_printf ("@%" G_GINT64_FORMAT ".entente",
                                             entente_store_get_project (plan->store));
  g_autofree char *parent = g_strdup_printf ("RELATED-TO:task-%" G_GINT64_FORMAT "%s\n",
                                             entente_record_get_id (ENTENTE_RECORD (group)),
                                             domain);
  g_autofree char *own = g_strdup_printf ("UID:task-%" G_GINT64_FORMAT "%s\n",
                                          entente_record_get_id (ENTENTE_RECORD (task)), domain);
  g_autofree char *text = dup_ics (plan);

  assert_has (text, parent);
  assert_has (text, own);
}

/* What other rooms have due: a day, under a name that stays. */
static void
test_marks (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "Task", "2d");
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *uid = NULL, *text = NULL;
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 4, G_DATE_JUNE, 2027);
  g_ptr_array_add (marks, entente_schedule_mark_new (&day, "File the request: County", "x-symbolic",
                                                     ENTENTE_RECORD (task), ENTENTE_TASK_DEADLINE));
  entente_schedule_set_marks (plan->schedule, marks);
  uid = g_strdup_printf ("UID:due-deadline-%" G_GINT64_FORMAT "@",
                         entente_record_get_id (ENTENTE_RECORD (task)));
  text = dup_ics (plan);
  assert_has (text, uid);
  assert_has (text, "SUMMARY:File the request: County\nDTSTART;VALUE=DATE:20270604\n"
                    "TRANSP:TRANSPARENT\n");
}

static void
test_without_dates (void)
{
  g_autoptr (Plan) plan = plan_new (NULL);
  g_autoptr (GError) error = NULL;

  plan_add (plan, NULL, "Task", "2d");
  g_assert_null (entente_schedule_export (plan->schedule, "ics", &error));
  g_assert_error (error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY);
}

/* In */

#define CALENDAR(content) "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" content "END:VCALENDAR\r\n"
#define EVENT(uid, content) "BEGIN:VEVENT\r\nUID:" uid "\r\n" content "END:VEVENT\r\n"

static EntenteCalendarImport *
read_calendar (Plan *plan, const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return entente_calendar_import_read (plan->schedule, bytes, error);
}

/* "2 0 0 1": added, updated, unchanged, refused. */
static char *
dup_counts (EntenteCalendarImport *import)
{
  guint added, updated, unchanged, refused;

  g_object_get (import, "n-added", &added, "n-updated", &updated, "n-unchanged", &unchanged,
                "n-refused", &refused, NULL);
  return g_strdup_printf ("%u %u %u %u", added, updated, unchanged, refused);
}

static void
import_calendar (
  Plan *plan, const char *text, EntenteCalendarUse use, gpointer owner, const char *counts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCalendarImport) import = read_calendar (plan, text, &error);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  entente_calendar_import_set_use (import, use, owner);
  found = dup_counts (import);
  g_assert_cmpstr (found, ==, counts);
  g_assert_true (entente_import_apply (ENTENTE_IMPORT (import), &error));
  g_assert_no_error (error);
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

/* "Summer 2027-07-01 2027-07-14": all absences, sorted. */
static char *
dup_absences (Plan *plan)
{
  GListModel *absences = entente_store_get_list (plan->store, ENTENTE_TYPE_ABSENCE);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (absences); i++)
    {
      g_autoptr (EntenteRecord) absence = g_list_model_get_item (absences, i);

      g_strv_builder_take (builder,
                           g_strjoin (" ", entente_record_get_text (absence, ENTENTE_ABSENCE_LABEL),
                                      entente_record_get_text (absence, ENTENTE_ABSENCE_STARTS),
                                      entente_record_get_text (absence, ENTENTE_ABSENCE_ENDS),
                                      NULL));
    }
  all = g_strv_builder_end (builder);
  g_sort_array (all, g_strv_length (all), sizeof *all, compare_texts, NULL);
  return g_strjoinv ("\n", all);
}

static void
assert_absences (Plan *plan, const char *expected)
{
  g_autofree char *found = dup_absences (plan);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_absences (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *person = plan_add_person (plan, "Zoé", "Exemple");

  import_calendar (
    plan,
    CALENDAR (
      EVENT ("a", "SUMMARY:Away\r\nDTSTART;VALUE=DATE:20270301\r\nDTEND;VALUE=DATE:20270306\r\n")
        EVENT ("b", "SUMMARY:Dentist\r\nDTSTART:20270310T090000Z\r\nDURATION:PT90M\r\n")
          EVENT ("c", "SUMMARY:Elsewhere\r\nDTSTART;TZID=America/New_York:20270701T080000\r\n"
                      "DTEND;TZID=America/New_York:20270701T100000\r\n")),
    ENTENTE_CALENDAR_ABSENCES, person, "3 0 0 0");
  assert_absences (plan, "Away 2027-03-01 2027-03-05\n"
                         "Dentist 2027-03-10T10:00 2027-03-10T11:30\n"
                         "Elsewhere 2027-07-01T14:00 2027-07-01T16:00");

  /* A second time: one has moved, one is as it was, one was cancelled. */
  import_calendar (
    plan,
    CALENDAR (
      EVENT ("a", "SUMMARY:Away\r\nDTSTART;VALUE=DATE:20270302\r\nDTEND;VALUE=DATE:20270306\r\n")
        EVENT ("b", "SUMMARY:Dentist\r\nDTSTART:20270310T090000Z\r\nDURATION:PT90M\r\n")
          EVENT ("c", "SUMMARY:Elsewhere\r\nSTATUS:CANCELLED\r\nDTSTART:20270701T120000Z\r\n")),
    ENTENTE_CALENDAR_ABSENCES, person, "0 2 1 0");
  assert_absences (plan, "Away 2027-03-02 2027-03-05\n"
                         "Dentist 2027-03-10T10:00 2027-03-10T11:30");
}

static void
test_milestones (void)
{
  static const char first[] = CALENDAR (
    EVENT ("council@town", "SUMMARY:Council\r\nDTSTART:20270310T170000Z\r\n"));
  static const char second[] = CALENDAR (
    EVENT ("council@town", "SUMMARY:Council\r\nDTSTART:20270317T170000Z\r\n"));
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  const EntenteScheduleItem *items;
  guint n;

  import_calendar (plan, first, ENTENTE_CALENDAR_MILESTONES, NULL, "1 0 0 0");
  import_calendar (plan, first, ENTENTE_CALENDAR_MILESTONES, NULL, "0 0 1 0");
  import_calendar (plan, second, ENTENTE_CALENDAR_MILESTONES, NULL, "0 1 0 0");
  items = entente_schedule_get_items (plan->schedule, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (items[0].is_milestone);
  plan_assert_dates (plan, items[0].task, "2027-03-17T18:00", "2027-03-17T18:00");
}

static void
test_own_calendar (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EntenteCalendarImport) import = NULL;
  g_autofree char *counts = NULL;

  plan_add_kind (plan, NULL, ENTENTE_TASK_MILESTONE, "Ours");
  bytes = entente_schedule_export (plan->schedule, "ics", NULL);
  import = entente_calendar_import_read (plan->schedule, bytes, NULL);
  counts = dup_counts (import);
  g_assert_cmpstr (counts, ==, "0 0 0 2");
}

static void
test_proposal (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntentePerson *person = plan_add_person (plan, "Zoé", "Exemple");
  g_autoptr (EntenteCalendarImport) hers = read_calendar (
    plan, CALENDAR ("X-WR-CALNAME:Zoé Exemple\r\n" EVENT ("a", "DTSTART;VALUE=DATE:20270301\r\n")),
    NULL);
  g_autoptr (EntenteCalendarImport) other
    = read_calendar (plan, CALENDAR (EVENT ("a", "DTSTART;VALUE=DATE:20270301\r\n")), NULL);

  g_assert_cmpint (entente_calendar_import_get_use (hers), ==, ENTENTE_CALENDAR_ABSENCES);
  g_assert_true (entente_calendar_import_get_owner (hers) == ENTENTE_RECORD (person));
  g_assert_cmpint (entente_calendar_import_get_use (other), ==, ENTENTE_CALENDAR_CLOSURES);
  g_assert_null (entente_calendar_import_get_owner (other));
}

static void
test_repetitions (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  static const char weekly[] = CALENDAR (
    EVENT ("w", "SUMMARY:Class\r\nDTSTART;TZID=Europe/Paris:20270322T180000\r\n"
                "DTEND;TZID=Europe/Paris:20270322T200000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
                "EXDATE;TZID=Europe/Paris:20270405T180000\r\n")
      EVENT ("w", "SUMMARY:Class moved\r\nRECURRENCE-ID;TZID=Europe/Paris:20270412T180000\r\n"
                  "DTSTART;TZID=Europe/Paris:20270413T180000\r\nDTEND;TZID=Europe/"
                  "Paris:20270413T190000\r\n"));

  import_calendar (plan, weekly, ENTENTE_CALENDAR_CLOSURES, NULL, "3 0 0 0");
  /* The same hour of the clock before and after it changes. */
  assert_absences (plan, "Class 2027-03-22T18:00 2027-03-22T20:00\n"
                         "Class 2027-03-29T18:00 2027-03-29T20:00\n"
                         "Class moved 2027-04-13T18:00 2027-04-13T19:00");
  import_calendar (plan, weekly, ENTENTE_CALENDAR_CLOSURES, NULL, "0 0 3 0");
}

static void
assert_refused (const char *content, const char *part)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GError) error = NULL;
  gint64 before = g_get_monotonic_time ();
  g_autoptr (EntenteCalendarImport) import = read_calendar (plan, content, &error);
  guint refused;

  g_assert_cmpint (g_get_monotonic_time () - before, <, 20 * G_USEC_PER_SEC);
  if (import == NULL)
    {
      g_assert_cmpint (error->domain, ==, ENTENTE_EXCHANGE_ERROR);
      assert_has (error->message, part);
      return;
    }
  g_object_get (import, "n-refused", &refused, NULL);
  g_assert_cmpuint (refused, >, 0);
  {
    g_autoptr (EntenteImportLine) line
      = g_list_model_get_item (entente_import_get_plan (ENTENTE_IMPORT (import)), 0);
    g_autofree char *reason = NULL;

    g_object_get (line, "reason", &reason, NULL);
    assert_has (reason, part);
  }
}

static void
test_hostile (void)
{
  static const char *const frequencies[] = { "SECONDLY", "MINUTELY", "HOURLY",
                                             "SECONDLY;BYMONTH=2;BYMONTHDAY=30" };
  g_autoptr (GString) nested = g_string_new ("BEGIN:VCALENDAR\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (frequencies); i++)
    {
      g_autofree char *text = g_strdup_printf (
        CALENDAR (EVENT ("a", "DTSTART:19700101T000000Z\r\nRRULE:FREQ=%s\r\n")), frequencies[i]);

      assert_refused (text, "repeats too often");
    }
  for (guint i = 0; i < 200000; i++)
    g_string_append (nested, "BEGIN:VEVENT\r\n");
  assert_refused (nested->str, "never closed");
  assert_refused ("", "empty");
  assert_refused ("PK\3\4", "");
  assert_refused ("hello\n", "does not begin");
  assert_refused ("BEGIN:VCALENDAR\r\n", "no entry");
  assert_refused (CALENDAR (EVENT ("a", "DTSTART:00000101T000000Z\r\n")),
                  "no days of the calendar");
  assert_refused (CALENDAR (EVENT ("a", "DTSTART:99999999T999999Z\r\n")),
                  "no days of the calendar");
  assert_refused (CALENDAR (EVENT ("a", "SUMMARY:No date\r\n")), "no days of the calendar");
  assert_refused (CALENDAR (
                    EVENT ("a", "DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270301\r\n")),
                  "ends before it starts");
}

/* A zone that changes its clocks every second, an endless daily entry, bytes of every kind. */
static void
test_hostile_zones (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteCalendarImport) import = read_calendar (
    plan,
    CALENDAR ("BEGIN:VTIMEZONE\r\nTZID:Bad\r\nBEGIN:STANDARD\r\nDTSTART:"
              "19000101T000000\r\nTZOFFSETFROM:+0000\r\n"
              "TZOFFSETTO:+0100\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n" EVENT (
                "a", "SUMMARY:A\r\nDTSTART;TZID=Bad:20270301T100000\r\nRRULE:FREQ=DAILY\r\n")),
    &error);
  guint added;

  g_assert_no_error (error);
  g_object_get (import, "n-added", &added, NULL);
  g_assert_cmpuint (added, >, 300);
  g_assert_cmpuint (added, <=, 1000);
}

static void
test_garbage (void)
{
  static const char sample[] = CALENDAR (
    "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZOFFSETFROM:+"
    "0200\r\n"
    "TZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nEND:"
    "VTIMEZONE\r\n" EVENT (
      "a",
      "SUMMARY:A\r\nDTSTART;TZID=X:20270301T100000\r\nRRULE:FREQ=WEEKLY;UNTIL=20270501T000000Z\r\n"
      "EXDATE;TZID=X:20270308T100000\r\n"));
  g_autoptr (Plan) plan = plan_new ("2027-06-12");

  for (guint n = 0; n < 500; n++)
    {
      g_autofree char *text = g_strdup (sample);
      g_autoptr (EntenteCalendarImport) import = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < 4; i++)
        text[g_test_rand_int_range (17, strlen (sample))] = (char) g_test_rand_int_range (1, 256);
      import = read_calendar (plan, text, &error);
      g_assert_true ((import == NULL) == (error != NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/calendar/days-and-times", test_days_and_times);
  g_test_add_func ("/calendar/clock-changes", test_clock_changes);
  g_test_add_func ("/calendar/overseas", test_overseas);
  g_test_add_func ("/calendar/sequence", test_sequence);
  g_test_add_func ("/calendar/identities", test_identities);
  g_test_add_func ("/calendar/marks", test_marks);
  g_test_add_func ("/calendar/without-dates", test_without_dates);
  g_test_add_func ("/calendar/absences", test_absences);
  g_test_add_func ("/calendar/milestones", test_milestones);
  g_test_add_func ("/calendar/own-calendar", test_own_calendar);
  g_test_add_func ("/calendar/proposal", test_proposal);
  g_test_add_func ("/calendar/repetitions", test_repetitions);
  g_test_add_func ("/calendar/hostile", test_hostile);
  g_test_add_func ("/calendar/hostile-zones", test_hostile_zones);
  g_test_add_func ("/calendar/garbage", test_garbage);
  return g_test_run ();
}
