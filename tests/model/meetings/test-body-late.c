/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "body-fixture.h"

#include "budget/entente-reference-values.h"
#include "collective/entente-project-details.h"

#define MONTHLY "FREQ=MONTHLY;BYDAY=-1TU"
#define QUARTERLY "FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=-1TU"

static char *
dup_late (EntenteStore *store, const char *today)
{
  GDate day = body_fixture_day (today);
  g_autoptr (GPtrArray) findings = entente_findings_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  entente_bodies_find_late (store, &day, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const EntenteFinding *finding = findings->pdata[i];

      g_assert_true (ENTENTE_IS_BODY (finding->record));
      g_assert_cmpint (finding->severity, ==, ENTENTE_SEVERITY_WARNING);
      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", finding->sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_late (EntenteStore *store, const char *today, const char *expected)
{
  g_autofree char *late = dup_late (store, today);

  g_assert_cmpstr (late, ==, expected);
}

static void
test_monthly (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", MONTHLY, "2027-01-26T18:30");

  /* Its next date is 30 March. */
  body_fixture_meet (store, kitchen, "2027-02-20T18:30", ENTENTE_MEETING_HELD);
  assert_late (store, "2027-04-01", "");
  assert_late (
      store, "2027-04-02",
      "“Kitchen” last met on 20\u00a0February 2027, 41 days ago; its rhythm: every month, on "
      "the last Tuesday, at 18:30. Plan its next meeting.");
  body_fixture_meet (store, kitchen, "2027-04-20", ENTENTE_MEETING_INVITED);
  assert_late (
      store, "2027-04-02",
      "“Kitchen” last met on 20\u00a0February 2027, 41 days ago; its rhythm: every month, on "
      "the last Tuesday, at 18:30. Its next meeting is on 20\u00a0April 2027.");
  /* Late, it stood for 27 April rather than 30 March. */
  assert_late (store, "2027-05-20", "");
}

static void
test_never (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", MONTHLY, "2027-01-26");

  assert_late (store, "2027-01-28", "");
  assert_late (
      store, "2027-01-29",
      "“Kitchen” has not met yet, though its rhythm (every month, on the last Tuesday) began "
      "on 26\u00a0January 2027. Plan its next meeting.");
  /* Nobody said since when it should. */
  body_fixture_set (kitchen, ENTENTE_BODY_RHYTHM_FROM, "");
  assert_late (store, "2027-06-01", "");
}

/* Once a quarter: more than 100 days without a meeting. */
static void
test_quarter (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", QUARTERLY, "2027-01-01");

  body_fixture_meet (store, kitchen, "2027-03-30", ENTENTE_MEETING_HELD);
  assert_late (store, "2027-07-08", "");
  assert_late (
      store, "2027-07-09",
      "“Kitchen” last met on 30\u00a0March 2027, 101 days ago; its rhythm: every quarter, on "
      "the last Tuesday (March, June, September and December). Plan its next meeting.");
}

/* The project may be more, or less, patient. */
static void
test_patience (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", QUARTERLY, "2027-01-01");
  const EntenteReferenceEntry *entry
    = entente_reference_values_find (store, ENTENTE_VALUE_QUARTER_DAYS, NULL);
  EntenteReferenceValue *own;
  g_autofree char *late = NULL;

  g_assert_nonnull (entry);
  own = entente_reference_values_adopt (store, entry, NULL);
  g_assert_nonnull (own);
  body_fixture_meet (store, kitchen, "2027-03-30", ENTENTE_MEETING_HELD);
  body_fixture_set (own, ENTENTE_REFERENCE_VALUE_VALUE, "120");
  assert_late (store, "2027-07-28", "");
  late = dup_late (store, "2027-07-29");
  g_assert_cmpstr (late, !=, "");
}

/* A follow-up committee is expected once a quarter even before anybody says so. */
static void
test_follow_up (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteBody *committee = entente_bodies_add (store, ENTENTE_BODY_FOLLOW_UP, "", NULL);
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", "", "");

  assert_late (store, "2030-01-01", "");
  body_fixture_meet (store, committee, "2027-03-30", ENTENTE_MEETING_HELD);
  body_fixture_meet (store, kitchen, "2027-03-30", ENTENTE_MEETING_HELD);
  assert_late (store, "2027-07-08", "");
  assert_late (store, "2027-07-09",
               "“Follow-up committee” last met on 30\u00a0March 2027, 101 days ago; a follow-up "
               "committee meets once a quarter. Plan its next meeting.");
}

/* The months a rhythm leaves out are no lateness. */
static void
test_summer (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  g_autofree char *late = NULL;
  EntenteBody *kitchen = body_fixture_add (
      store, "K", "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,9,10,11,12;BYDAY=1TU", "2027-01-01");

  body_fixture_meet (store, kitchen, "2027-06-01", ENTENTE_MEETING_HELD);
  assert_late (store, "2027-09-09", "");
  late = dup_late (store, "2027-09-10");
  g_assert_cmpstr (late, !=, "");
}

static void
test_in_peace (void)
{
  g_autoptr (EntenteStore) store = body_fixture_new ();
  EntenteRecord *project = entente_store_get_record (store, ENTENTE_TYPE_PROJECT_DETAILS, 1);
  EntenteBody *kitchen = body_fixture_add (store, "Kitchen", MONTHLY, "2027-01-26");
  g_autoptr (EntenteEdit) edit = NULL;
  g_autofree char *late = dup_late (store, "2028-06-01");
  g_autofree char *during = NULL;
  g_autofree char *lasting = NULL;

  g_assert_cmpstr (late, !=, "");
  body_fixture_set (kitchen, ENTENTE_BODY_ENDED_ON, "2027-06-30");
  assert_late (store, "2028-06-01", "");

  body_fixture_set (kitchen, ENTENTE_BODY_ENDED_ON, "");
  body_fixture_set (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, "2027-06-12");
  during = dup_late (store, "2027-12-09");
  g_assert_cmpstr (during, !=, "");
  assert_late (store, "2027-12-10", "");
  /* A project without an end is never over. */
  edit = entente_store_begin (store, "set");
  entente_edit_set_choice (edit, project, ENTENTE_PROJECT_DETAILS_KIND, ENTENTE_PROJECT_LASTING);
  g_assert_true (entente_edit_commit (edit, NULL));
  lasting = dup_late (store, "2027-12-10");
  g_assert_cmpstr (lasting, !=, "");
}

/* Whoever meets on every date of the rhythm, or a few days off, is never late. */
static void
test_punctual (void)
{
  static const char *const rules[] = { "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", MONTHLY,
                                       "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TH" };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autoptr (EntenteStore) store = body_fixture_new ();
      EntenteBody *body = body_fixture_add (store, "K", rules[i], "2027-01-05");
      EntenteMoment from, until;
      g_autoptr (EntenteRecurrence) rhythm = entente_body_dup_rhythm (body, &from, NULL);
      g_autoptr (GArray) moments = NULL;

      until = from + 400 * ENTENTE_DAY;
      moments = entente_recurrence_list (rhythm, from, from, until);
      for (guint j = 0; j < moments->len; j++)
        {
          EntenteMoment met = g_array_index (moments, EntenteMoment, j)
                              + g_test_rand_int_range (-1, 2) * ENTENTE_DAY;
          g_autofree char *iso = entente_moment_to_iso (met, ENTENTE_MOMENT_STARTS, FALSE);

          body_fixture_meet (store, body, iso, ENTENTE_MEETING_HELD);
        }
      for (EntenteMoment at = from; at < until - 70 * ENTENTE_DAY; at += ENTENTE_DAY)
        {
          g_autofree char *iso = entente_moment_to_iso (at, ENTENTE_MOMENT_STARTS, FALSE);

          assert_late (store, iso, "");
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/body-late/monthly", test_monthly);
  g_test_add_func ("/body-late/never", test_never);
  g_test_add_func ("/body-late/quarter", test_quarter);
  g_test_add_func ("/body-late/patience", test_patience);
  g_test_add_func ("/body-late/follow-up", test_follow_up);
  g_test_add_func ("/body-late/summer", test_summer);
  g_test_add_func ("/body-late/in-peace", test_in_peace);
  g_test_add_func ("/body-late/punctual", test_punctual);

  return g_test_run ();
}
