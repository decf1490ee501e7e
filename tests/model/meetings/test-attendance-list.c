/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "meetings-fixture.h"

#include "collective/entente-finding.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-date-poll.h"

static char *
dup_names (GListModel *list)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteAttendance) participant = g_list_model_get_item (list, i);
      g_autofree char *name = entente_attendance_dup_name (participant);

      if (i > 0)
        g_string_append (names, ", ");
      g_string_append_len (names, name, strcspn (name, " "));
    }

  return g_string_free (names, FALSE);
}

static void
check_names (GListModel *list, const char *expected)
{
  g_autofree char *names = dup_names (list);

  g_assert_cmpstr (names, ==, expected);
}

static void
set_state (Collective *self, EntenteMeeting *meeting, guint person, EntenteAttendanceState state)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (
    entente_attendance_set_state (collective_find (self, meeting, person), state, &error));
  g_assert_no_error (error);
}

static void
give_proxy (Collective *self, EntenteMeeting *meeting, guint from, guint to)
{
  g_autoptr (GError) error = NULL;

  entente_attendance_give_proxy (
    collective_find (self, meeting, from), self->people[to], &error);
  g_assert_no_error (error);
}

static void
refuse_proxy (Collective *self, EntenteMeeting *meeting, guint from, guint to)
{
  g_autoptr (GError) error = NULL;
  gint64 revision = entente_store_get_revision (self->store);

  g_assert_false (entente_attendance_give_proxy (
    collective_find (self, meeting, from), self->people[to], &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_STATE);
  g_assert_cmpint (entente_store_get_revision (self->store), ==, revision);
}

static void
hold (EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (entente_meeting_hold (meeting, entente_moment_now (), &error));
}

static void
check_counts (EntenteMeeting *meeting, const char *expected)
{
  g_autofree char *words = entente_attendance_dup_counts_words (meeting);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_order (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GListModel) list = entente_attendance_list_new (meeting);
  g_autoptr (GError) error = NULL;

  check_names (list, "Ada, Bea, Cid, Dan, Eve");
  entente_attendance_invite_guest (meeting, "  Zoé Invitée ", NULL, &error);
  entente_attendance_invite_guest (meeting, "Éric Invité", self->organizations[1], &error);
  check_names (list, "Ada, Bea, Éric, Cid, Dan, Eve, Zoé");

  /* It follows names of people and of organisations, and undo. */
  collective_set_text (self->people[ADA], ENTENTE_PERSON_FAMILY_NAME, "Zut");
  check_names (list, "Bea, Ada, Éric, Cid, Dan, Eve, Zoé");
  collective_set_text (self->organizations[0], ENTENTE_ORGANIZATION_NAME, "Zèbres");
  check_names (list, "Éric, Cid, Dan, Eve, Bea, Ada, Zoé");
  collective_undo (self);
  collective_undo (self);
  check_names (list, "Ada, Bea, Éric, Cid, Dan, Eve, Zoé");
}

/* A guest of the collective answers polls and holds proxies like anybody. */
static void
test_guest_becomes_person (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteAttendance *guest = entente_attendance_invite_guest (meeting, " Zoé de l’Exemple ", NULL,
                                                              NULL);
  EntenteAttendance *nameless = entente_attendance_invite_guest (meeting, " ", NULL, NULL);
  g_autoptr (GPtrArray) before = entente_date_poll_dup_people (meeting);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;
  EntentePerson *person;

  g_assert_null (entente_attendance_make_person (nameless, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_INCOMPLETE);

  person = entente_attendance_make_person (guest, NULL);
  g_assert_nonnull (person);
  g_assert_true (entente_attendance_get_person (guest) == person);
  g_assert_true (entente_attendance_make_person (guest, NULL) == person);
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (person), ENTENTE_PERSON_GIVEN_NAME), ==,
                   "Zoé");
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (person), ENTENTE_PERSON_FAMILY_NAME),
                   ==, "de l’Exemple");
  after = entente_date_poll_dup_people (meeting);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_true (entente_attendance_give_proxy (collective_find (self, meeting, BEA), person, NULL));

  /* One edit each. */
  collective_undo (self);
  collective_undo (self);
  g_assert_null (entente_attendance_get_person (guest));
  g_assert_cmpstr (entente_record_get_text (ENTENTE_RECORD (guest), ENTENTE_ATTENDANCE_NAME), ==,
                   "Zoé de l’Exemple");
}

static void
test_invite (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  g_autoptr (GError) error = NULL;
  EntenteAttendance *fay;
  guint n;

  g_assert_true (entente_attendance_invite_body (meeting, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  g_assert_true (entente_attendance_remove (collective_find (self, meeting, CID), &error));
  g_assert_true (entente_attendance_remove (collective_find (self, meeting, DAN), &error));
  g_assert_true (entente_attendance_invite_body (meeting, &n, &error));
  g_assert_cmpuint (n, ==, 2);

  /* She presides over one organisation, and is invited once. */
  fay = entente_attendance_invite_person (meeting, self->people[FAY], NULL, &error);
  g_assert_true (entente_attendance_get_organization (fay) == self->organizations[0]);
  g_assert_true (
    entente_attendance_invite_person (meeting, self->people[FAY], self->organizations[2], &error)
    == fay);
  g_assert_cmpuint (g_list_model_get_n_items (entente_meeting_get_participants (meeting)), ==, 6);

  /* A free meeting has no members. */
  meeting = collective_meet (self, NULL, 5);
  g_assert_true (entente_attendance_invite_body (meeting, &n, &error));
  g_assert_cmpuint (n, ==, 0);
  check_counts (meeting, "Nobody is invited yet");
}

static void
test_proxies (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteAttendance *cid = collective_find (self, meeting, CID);
  g_autoptr (GError) error = NULL;

  refuse_proxy (self, meeting, CID, CID);
  refuse_proxy (self, meeting, CID, FAY);
  set_state (self, meeting, DAN, ENTENTE_ATTENDANCE_EXCUSED);
  refuse_proxy (self, meeting, CID, DAN);

  /* Before the meeting it is promised; then the holder must be there. */
  give_proxy (self, meeting, CID, ADA);
  g_assert_true (entente_attendance_get_proxy (cid) == self->people[ADA]);
  hold (meeting);
  refuse_proxy (self, meeting, DAN, BEA);
  set_state (self, meeting, BEA, ENTENTE_ATTENDANCE_PRESENT);
  give_proxy (self, meeting, DAN, BEA);

  /* Whoever gave theirs away holds none. */
  refuse_proxy (self, meeting, EVE, DAN);

  set_state (self, meeting, CID, ENTENTE_ATTENDANCE_PRESENT);
  g_assert_null (entente_attendance_get_proxy (cid));

  g_assert_true (entente_attendance_remove (collective_find (self, meeting, BEA), &error));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (collective_find (self, meeting, DAN)),
                                              ENTENTE_ATTENDANCE_STATE),
                   ==,
                   ENTENTE_ATTENDANCE_EXCUSED);
}

static void
check_finding (EntenteMeeting *meeting, const char *expected)
{
  g_autoptr (GPtrArray) findings = entente_attendance_dup_findings (meeting);

  if (expected == NULL)
    {
      g_assert_cmpuint (findings->len, ==, 0);
      return;
    }
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpstr (((EntenteFinding *) findings->pdata[0])->sentence, ==, expected);
}

static void
test_findings (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteAttendance *guest;
  g_autoptr (GError) error = NULL;

  check_finding (meeting, NULL);
  give_proxy (self, meeting, CID, ADA);
  check_finding (meeting, NULL);
  give_proxy (self, meeting, DAN, ADA);
  check_finding (meeting, "Ada Fictif0 holds 2 proxies: check that your rules allow it.");
  set_state (self, meeting, DAN, ENTENTE_ATTENDANCE_EXCUSED);
  set_state (self, meeting, ADA, ENTENTE_ATTENDANCE_EXCUSED);
  check_finding (
    meeting,
    "The proxy of Cid Fictif2 does not count: Ada Fictif0, who holds it, is not there.");
  set_state (self, meeting, CID, ENTENTE_ATTENDANCE_COMING);

  guest = entente_attendance_invite_guest (meeting, " ", NULL, &error);
  check_finding (meeting, "A participant has no name yet.");
  collective_set_text (guest, ENTENTE_ATTENDANCE_NAME, "Gus");
  check_finding (meeting, NULL);
  collective_set_reference (guest, ENTENTE_ATTENDANCE_PERSON, self->people[BEA]);
  check_finding (meeting, "Bea Fictif1 is on the list twice.");
}

static void
test_counts (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 5);
  EntenteAttendanceCounts counts;

  check_counts (meeting, "5 invited");
  set_state (self, meeting, ADA, ENTENTE_ATTENDANCE_COMING);
  set_state (self, meeting, BEA, ENTENTE_ATTENDANCE_EXCUSED);
  give_proxy (self, meeting, CID, ADA);
  check_counts (meeting, "5 invited, 1 will come, 1 excused, 1 proxy");

  hold (meeting);
  check_counts (meeting, "0 present, 1 excused, 1 proxy; 0 organisations out of 4");
  set_state (self, meeting, ADA, ENTENTE_ATTENDANCE_PRESENT);
  set_state (self, meeting, DAN, ENTENTE_ATTENDANCE_ABSENT);
  /* A for Ada, B by the proxy that Cid gave her. */
  check_counts (meeting, "1 present, 1 excused, 1 proxy, 1 absent; 2 organisations out of 4");
  entente_attendance_count (meeting, &counts);
  g_assert_cmpuint (counts.n_participants, ==, 5);
  g_assert_cmpuint (counts.n_by_state[ENTENTE_ATTENDANCE_INVITED], ==, 1);
}

/* "A:Ada B:Ada* C:-": who speaks for each, a star for a proxy. */
static void
check_voters (EntenteMeeting *meeting, EntenteMoment at, const char *expected)
{
  g_autoptr (GPtrArray) voters = entente_attendance_dup_voters (meeting, at);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < voters->len; i++)
    {
      const EntenteVoter *voter = voters->pdata[i];
      const char *name = entente_record_get_text (ENTENTE_RECORD (voter->organization),
                                                  ENTENTE_ORGANIZATION_NAME);
      const char *speaker = voter->speaker != NULL
                              ? entente_record_get_text (ENTENTE_RECORD (voter->speaker),
                                                         ENTENTE_PERSON_GIVEN_NAME)
                              : "-";

      g_assert_cmpuint (voter->voices, ==, 1);
      g_string_append_printf (
        found, "%s%c:%s%s", i > 0 ? " " : "", *name, speaker, voter->by_proxy ? "*" : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_voters (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 0);
  EntenteMoment start = entente_meeting_get_start (meeting, NULL);
  EntenteAttendance *dan = collective_find (self, meeting, DAN);
  g_autoptr (GError) error = NULL;
  EntenteBodyQuorum quorum;

  hold (meeting);
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:- B:- C:-");
  set_state (self, meeting, ADA, ENTENTE_ATTENDANCE_PRESENT);
  set_state (self, meeting, BEA, ENTENTE_ATTENDANCE_PRESENT);
  /* An observer and a guest speak for nobody. */
  set_state (self, meeting, EVE, ENTENTE_ATTENDANCE_PRESENT);
  entente_attendance_set_state (
    entente_attendance_invite_guest (meeting, "Gus", self->organizations[2], &error),
    ENTENTE_ATTENDANCE_PRESENT,
    &error);
  give_proxy (self, meeting, CID, ADA);
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:Ada B:Ada* C:-");

  /* Dan comes half an hour late, Ada leaves an hour later: her proxy goes with her. */
  g_assert_true (entente_attendance_set_arrived (dan, start + 30, &error));
  g_assert_true (
    entente_attendance_set_left (collective_find (self, meeting, ADA), start + 60, &error));
  check_voters (meeting, start, "A:Ada B:Ada* C:-");
  check_voters (meeting, start + 29, "A:Ada B:Ada* C:-");
  check_voters (meeting, start + 30, "A:Ada B:Ada* C:Dan");
  check_voters (meeting, start + 60, "A:Bea B:- C:Dan");
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:Ada B:Ada* C:Dan");

  g_assert_true (entente_attendance_count_quorum (meeting, start, &quorum));
  g_assert_cmpuint (quorum.n_members, ==, 3);
  g_assert_cmpuint (quorum.n_present, ==, 2);
  g_assert_true (entente_attendance_count_quorum (meeting, start + 60, &quorum));
  g_assert_cmpuint (quorum.n_present, ==, 2);
  collective_set_choice (self->group, ENTENTE_BODY_QUORUM_OF, ENTENTE_QUORUM_OF_PEOPLE);
  g_assert_true (entente_attendance_count_quorum (meeting, start, &quorum));
  g_assert_cmpuint (quorum.n_members, ==, 4);
  g_assert_cmpuint (quorum.n_present, ==, 3);
}

static void
test_stay (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, self->group, 0);
  EntenteMoment start = entente_meeting_get_start (meeting, NULL);
  EntenteAttendance *ada = collective_find (self, meeting, ADA);
  g_autoptr (GError) error = NULL;

  g_assert_false (entente_attendance_is_here (ada, ENTENTE_MOMENT_NONE));
  g_assert_true (entente_attendance_set_arrived (ada, start + 10, &error));
  g_assert_true (entente_attendance_is_here (ada, ENTENTE_MOMENT_NONE));
  g_assert_false (entente_attendance_is_here (ada, start + 9));
  g_assert_false (entente_attendance_set_left (ada, start + 10, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);
  g_assert_true (entente_attendance_set_left (ada, start + 20, &error));
  g_assert_false (entente_attendance_set_arrived (ada, start + 30, &error));
  g_assert_error (error, ENTENTE_MODEL_ERROR, ENTENTE_MODEL_ERROR_DATES);
  g_clear_error (&error);
  g_assert_true (entente_attendance_set_arrived (ada, ENTENTE_MOMENT_NONE, &error));
  g_assert_true (entente_attendance_is_here (ada, start));

  set_state (self, meeting, ADA, ENTENTE_ATTENDANCE_EXCUSED);
  g_assert_cmpstr (
    entente_record_get_text (ENTENTE_RECORD (ada), ENTENTE_ATTENDANCE_LEFT_AT), ==, "");
  collective_undo (self);
  g_assert_cmpstr (
    entente_record_get_text (ENTENTE_RECORD (ada), ENTENTE_ATTENDANCE_LEFT_AT), !=, "");
}

static void
test_free_meeting (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 0);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  EntenteBodyQuorum quorum;

  entente_attendance_invite_person (meeting, self->people[CID], self->organizations[1], &error);
  entente_attendance_invite_person (meeting, self->people[FAY], NULL, &error);
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:- B:-");
  g_assert_false (entente_attendance_count_quorum (meeting, ENTENTE_MOMENT_NONE, &quorum));

  g_ptr_array_add (all, collective_find (self, meeting, CID));
  g_ptr_array_add (all, collective_find (self, meeting, FAY));
  g_assert_true (entente_attendance_set_states (all, ENTENTE_ATTENDANCE_PRESENT, &error));
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:Fay B:Cid");
  collective_undo (self);
  check_voters (meeting, ENTENTE_MOMENT_NONE, "A:- B:-");
}

#define add_test(path, function)                        \
  g_test_add (path,                                     \
              Collective,                               \
              GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), \
              collective_set_up,                        \
              function,                                 \
              collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/attendance-list/order", test_order);
  add_test ("/attendance-list/guest-becomes-person", test_guest_becomes_person);
  add_test ("/attendance-list/invite", test_invite);
  add_test ("/attendance-list/proxies", test_proxies);
  add_test ("/attendance-list/findings", test_findings);
  add_test ("/attendance-list/counts", test_counts);
  add_test ("/attendance-list/voters", test_voters);
  add_test ("/attendance-list/stay", test_stay);
  add_test ("/attendance-list/free-meeting", test_free_meeting);

  return g_test_run ();
}
