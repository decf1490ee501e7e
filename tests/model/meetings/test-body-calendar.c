/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "collective/entente-project-details.h"
#include "entente-model-error.h"
#include "meetings/entente-body-removal.h"

#define MONTHLY "FREQ=MONTHLY;BYDAY=-1TU"

static void
assert_next (EntenteBody *body, const char *from, guint n, const char *expected)
{
  GDate day = body_fixture_day (from);
  g_autoptr (GPtrArray) dates =
      entente_body_propose_dates (body, &day, n, ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *text = body_fixture_dup_dates (dates);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_propose (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "K", MONTHLY, "2027-01-26T18:30");
  EntenteBody *idle = body_fixture_add (store, "I", "", "2027-01-26T18:30");
  EntenteBody *strange = body_fixture_add (store, "S", "every Tuesday", "2027-01-26T18:30");

  assert_next (kitchen, "2027-03-01", 2,
               "proposed 2027-03-30T18:30 K; proposed 2027-04-27T18:30 K");
  /* The day itself is one; nothing before the rhythm begins. */
  assert_next (kitchen, "2027-03-30", 1, "proposed 2027-03-30T18:30 K");
  assert_next (kitchen, "2020-01-01", 1, "proposed 2027-01-26T18:30 K");
  assert_next (idle, "2027-03-01", 2, "");
  assert_next (strange, "2027-03-01", 2, "");
  body_fixture_set (kitchen, ENTENTE_BODY_ENDED_ON, "2027-04-27");
  assert_next (kitchen, "2027-03-01", 9,
               "proposed 2027-03-30T18:30 K; proposed 2027-04-27T18:30 K");
  body_fixture_set (kitchen, ENTENTE_BODY_ENDED_ON, "2027-04-26");
  assert_next (kitchen, "2027-03-01", 9, "proposed 2027-03-30T18:30 K");
}

/* A meeting that was put off by some days stands for its date; a cancelled one does not. */
static void
test_taken (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "K", MONTHLY, "2027-01-26T18:30");
  EntenteBody *bar = body_fixture_add (store, "B", MONTHLY, "2027-01-26T18:30");
  EntenteMeeting *meeting
    = body_fixture_meet (store, kitchen, "2027-04-02T18:00", ENTENTE_MEETING_PREPARING);

  body_fixture_meet (store, bar, "2027-04-27", ENTENTE_MEETING_INVITED);
  assert_next (kitchen, "2027-03-01", 1, "proposed 2027-04-27T18:30 K");
  assert_next (bar, "2027-03-01", 2, "proposed 2027-03-30T18:30 B; proposed 2027-05-25T18:30 B");
  body_fixture_set (meeting, ENTENTE_MEETING_STARTS_AT, "2027-04-13");
  assert_next (kitchen, "2027-03-01", 1, "proposed 2027-03-30T18:30 K");
  body_fixture_set (meeting, ENTENTE_MEETING_STARTS_AT, "2027-03-30");
  assert_next (kitchen, "2027-03-01", 1, "proposed 2027-04-27T18:30 K");
  /* While a poll looks for its day. */
  body_fixture_set (meeting, ENTENTE_MEETING_STARTS_AT, "");
  assert_next (kitchen, "2027-03-01", 1, "proposed 2027-03-30T18:30 K");
  body_fixture_meet (store, kitchen, "2027-03-30", ENTENTE_MEETING_CANCELLED);
  assert_next (kitchen, "2027-03-01", 1, "proposed 2027-03-30T18:30 K");
}

/* Without a first moment the rhythm counts from the first meeting there was. */
static void
test_counted_from (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "K", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "");

  body_fixture_meet (store, kitchen, "2027-03-16", ENTENTE_MEETING_HELD);
  body_fixture_meet (store, kitchen, "2027-03-02T18:00", ENTENTE_MEETING_HELD);
  assert_next (kitchen, "2027-03-20", 2, "proposed 2027-03-30 K; proposed 2027-04-13 K");
}

static void
test_length (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "K", MONTHLY, "2027-01-26T18:30");
  GDate day = body_fixture_day ("2027-03-01");
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "set");
  g_autoptr (GPtrArray) dates = NULL;
  const EntenteBodyDate *date;

  entente_edit_set_integer (edit, ENTENTE_RECORD (kitchen), ENTENTE_BODY_MINUTES, 90);
  g_assert_true (entente_edit_commit (edit, NULL));
  dates = entente_body_propose_dates (kitchen, &day, 1, ENTENTE_LANGUAGE_ENGLISH);
  date = dates->pdata[0];
  g_assert_cmpint (date->ends - date->starts, ==, 90);
  g_assert_true (date->has_time);
}

/*
 * Words
 */

static void
test_rhythm_words (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *body = body_fixture_add (store, "K", MONTHLY, "2027-01-26T18:30");
  static const struct
  {
    const char *rule, *from, *english, *french;
  } cases[] = {
    { MONTHLY, "2027-01-26T18:30", "every month, on the last Tuesday, at 18:30",
      "tous les mois, le dernier mardi, à 18\u00a0h\u00a030" },
    { MONTHLY, "2027-01-26", "every month, on the last Tuesday",
      "tous les mois, le dernier mardi" },
    { MONTHLY, "", "every month, on the last Tuesday", "tous les mois, le dernier mardi" },
    { "FREQ=WEEKLY", "", "every week", "toutes les semaines" },
    { "FREQ=WEEKLY", "2027-01-26", "every week, on Tuesday", "toutes les semaines, le mardi" },
    { "", "2027-01-26", "", "" },
    { "nonsense", "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *english = NULL;
      g_autofree char *french = NULL;

      body_fixture_set (body, ENTENTE_BODY_RHYTHM, cases[i].rule);
      body_fixture_set (body, ENTENTE_BODY_RHYTHM_FROM, cases[i].from);
      english = entente_body_dup_rhythm_words (body, ENTENTE_LANGUAGE_ENGLISH);
      french = entente_body_dup_rhythm_words (body, ENTENTE_LANGUAGE_FRENCH);
      g_assert_cmpstr (english, ==, cases[i].english);
      g_assert_cmpstr (french, ==, cases[i].french);
    }
}

static char *
dup_remark (EntenteStore *store, EntenteBody *body, const char *day, EntenteSchoolDay school)
{
  GDate from = body_fixture_day (day);
  g_autoptr (GPtrArray) dates
    = entente_bodies_list_dates (store, body, &from, &from, &from, ENTENTE_LANGUAGE_ENGLISH);
  const EntenteBodyDate *date;

  g_assert_cmpuint (dates->len, ==, 1);
  date = dates->pdata[0];
  g_assert_cmpint (date->school, ==, school);
  return entente_body_date_dup_remark (date);
}

static void
test_holidays (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, 1);
  EntenteBody *body = body_fixture_add (store, "K", "FREQ=DAILY", "2026-01-01");
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "set");
  g_autofree char *plain = NULL;
  g_autofree char *holiday = NULL;
  g_autofree char *school = NULL;
  g_autofree char *both = NULL;
  g_autofree char *unknown = NULL;

  entente_edit_set_choice (edit, project, ENTENTE_PROJECT_DETAILS_SCHOOL_ZONE,
                           ENTENTE_SCHOOL_ZONE_C);
  g_assert_true (entente_edit_commit (edit, NULL));
  plain = dup_remark (store, body, "2027-01-12", ENTENTE_SCHOOL_IN_CLASS);
  holiday = dup_remark (store, body, "2026-11-11", ENTENTE_SCHOOL_IN_CLASS);
  school = dup_remark (store, body, "2027-02-10", ENTENTE_SCHOOL_HOLIDAY);
  both = dup_remark (store, body, "2026-12-25", ENTENTE_SCHOOL_HOLIDAY);
  /* Far away: never said to be no holiday. */
  unknown = dup_remark (store, body, "2031-02-10", ENTENTE_SCHOOL_UNKNOWN);
  g_assert_null (plain);
  g_assert_true (g_str_has_prefix (holiday, "Public holiday: "));
  g_assert_cmpstr (school, ==, "Winter school holidays");
  g_assert_true (g_str_has_prefix (both, "Public holiday: Christmas"));
  g_assert_true (g_str_has_suffix (both, " · Christmas school holidays"));
  g_assert_null (unknown);
}

/*
 * The calendar
 */

static void
assert_calendar (EntenteStore *store, EntenteBody *body, const char *from, const char *to,
                 const char *today, const char *expected)
{
  GDate first = body_fixture_day (from);
  GDate last = body_fixture_day (to);
  GDate now = body_fixture_day (today);
  g_autoptr (GPtrArray) dates
    = entente_bodies_list_dates (store, body, &first, &last, &now, ENTENTE_LANGUAGE_ENGLISH);
  g_autofree char *text = body_fixture_dup_dates (dates);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_year (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen =
      body_fixture_add (store, "K", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU", "2027-01-01");
  EntenteBody *bar =
      body_fixture_add (store, "B", "FREQ=YEARLY;BYMONTH=6;BYDAY=-1TU", "2027-01-01");

  body_fixture_meet (store, kitchen, "2027-03-23T18:00", ENTENTE_MEETING_HELD);
  body_fixture_meet (store, NULL, "2027-04-08", ENTENTE_MEETING_CANCELLED);
  body_fixture_meet (store, NULL, "2027-06-29", ENTENTE_MEETING_INVITED);
  body_fixture_meet (store, kitchen, "2026-12-29", ENTENTE_MEETING_HELD);
  assert_calendar (store, NULL, "2027-01-01", "2027-12-31", "2027-04-01",
                   "held 2027-03-23T18:00 K; cancelled 2027-04-08 -; proposed 2027-06-29 K; "
                   "proposed 2027-06-29 B; planned 2027-06-29 -; proposed 2027-09-28 K; "
                   "proposed 2027-12-28 K");
  assert_calendar (store, bar, "2027-01-01", "2027-12-31", "2027-04-01", "proposed 2027-06-29 B");
  /* What was to be is not proposed afterwards. */
  assert_calendar (store, kitchen, "2027-01-01", "2027-12-31", "2028-02-01",
                   "held 2027-03-23T18:00 K");
  assert_calendar (store, NULL, "2027-05-01", "2027-04-01", "2027-01-01", "");
}

static void
test_last_meeting (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "K", "", "");
  GDate day = body_fixture_day ("2027-06-01");
  GDate expected = body_fixture_day ("2027-05-04");
  GDate met;

  g_assert_false (entente_body_find_last_meeting (kitchen, &day, &met));
  body_fixture_meet (store, kitchen, "2027-03-02", ENTENTE_MEETING_HELD);
  body_fixture_meet (store, kitchen, "2027-05-04T18:00", ENTENTE_MEETING_HELD);
  body_fixture_meet (store, kitchen, "2027-05-18", ENTENTE_MEETING_CANCELLED);
  body_fixture_meet (store, kitchen, "2027-06-02", ENTENTE_MEETING_INVITED);
  g_assert_true (entente_body_find_last_meeting (kitchen, &day, &met));
  g_assert_cmpint (g_date_compare (&met, &expected), ==, 0);
}

/*
 * Deleting a body
 */

static void
test_delete (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *above = body_fixture_add (store, "A", "", "");
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", "", "");
  EntenteBody *below = body_fixture_add (store, "B", "", "");
  EntenteMeeting *unnamed = body_fixture_meet (store, kitchen, "2027-03-02", ENTENTE_MEETING_HELD);
  EntenteMeeting *named = body_fixture_meet (store, kitchen, "2027-04-02", ENTENTE_MEETING_HELD);
  g_autoptr (GError) error = NULL;

  body_fixture_set (named, ENTENTE_MEETING_TITLE, "Tasting");
  g_assert_true (entente_body_set_parent (kitchen, above, NULL));
  g_assert_true (entente_body_set_parent (below, kitchen, NULL));
  g_assert_true (entente_body_delete (kitchen, &error));
  g_assert_cmpstr (entente_store_get_undo_label (store), ==, "Delete body");
  g_assert_true (entente_body_get_parent (below) == above);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (unnamed), ENTENTE_MEETING_TITLE), ==,
                   "Kitchen");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (named), ENTENTE_MEETING_TITLE), ==,
                   "Tasting");
  g_assert_cmpint (entente_record_get_reference (ENTENTE_RECORD (unnamed), ENTENTE_MEETING_BODY),
                   ==, 0);

  g_assert_true (entente_store_undo (store, NULL));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (unnamed), ENTENTE_MEETING_TITLE), ==,
                   "");
  g_assert_cmpstr (
      entente_record_get_text (ENTENTE_RECORD (entente_body_get_parent (below)), ENTENTE_BODY_NAME),
      ==, "Kitchen");

  g_assert_false (entente_body_delete (entente_bodies_get_organizing_group (store), &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_nonnull (entente_bodies_get_organizing_group (store));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-calendar/propose", test_propose);
  g_test_add_func ("/body-calendar/taken", test_taken);
  g_test_add_func ("/body-calendar/counted-from", test_counted_from);
  g_test_add_func ("/body-calendar/length", test_length);
  g_test_add_func ("/body-calendar/rhythm-words", test_rhythm_words);
  g_test_add_func ("/body-calendar/holidays", test_holidays);
  g_test_add_func ("/body-calendar/year", test_year);
  g_test_add_func ("/body-calendar/last-meeting", test_last_meeting);
  g_test_add_func ("/body-calendar/delete", test_delete);

  return g_test_run ();
}
