/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a meeting stands: the point to go on with, the time that is noted, the time that is left. */
#include "meetings-fixture.h"

#include "meetings/entente-agenda-progress.h"
#include "meetings/entente-agenda.h"

static EntenteAgendaItem *
add (EntenteMeeting *meeting, const char *title, guint minutes)
{
  return entente_agenda_add (meeting, NULL, title, ENTENTE_AGENDA_DISCUSS, minutes, NULL);
}

static void
test_current (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  EntenteAgendaItem *a = add (meeting, "a", 10);
  EntenteAgendaItem *b = add (meeting, "b", 10);

  g_assert_true (entente_agenda_get_current (meeting) == a);
  g_assert_true (entente_agenda_leave (a, 30, TRUE, NULL));
  g_assert_true (entente_agenda_get_current (meeting) == b);
  g_assert_true (entente_agenda_leave (b, 0, TRUE, NULL));
  g_assert_true (entente_agenda_get_current (meeting) != a);
}

static void
test_time (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  EntenteAgendaItem *a = add (meeting, "a", 10);
  EntenteAgendaItem *none = add (meeting, "none", 0);
  EntenteStore *store = entente_record_get_store (ENTENTE_RECORD (meeting));
  gint64 revision, left;

  g_assert_true (entente_agenda_get_left (a, 60, &left));
  g_assert_cmpint (left, ==, 540);
  g_assert_true (entente_agenda_leave (a, 100, FALSE, NULL));
  g_assert_cmpint (entente_record_get_choice (ENTENTE_RECORD (a), ENTENTE_AGENDA_ITEM_STATE), ==,
                   ENTENTE_AGENDA_OPEN);
  g_assert_true (entente_agenda_leave (a, 550, TRUE, NULL));
  g_assert_true (entente_agenda_get_left (a, 0, &left));
  g_assert_cmpint (left, ==, -50);
  g_assert_false (entente_agenda_get_left (none, 5, &left));

  /* Nothing to note is no edit. */
  revision = entente_store_get_revision (store);
  g_assert_true (entente_agenda_leave (a, 0, TRUE, NULL));
  g_assert_cmpint (entente_store_get_revision (store), ==, revision);
  g_assert_true (entente_store_undo (store, NULL));
  g_assert_true (entente_agenda_get_left (a, 0, &left));
  g_assert_cmpint (left, ==, 500);
}

static void
set_times (EntenteMeeting *meeting, const char *start, const char *end)
{
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (meeting)), "Times");

  entente_edit_set_text (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_STARTS_AT, start);
  entente_edit_set_text (edit, ENTENTE_RECORD (meeting), ENTENTE_MEETING_ENDS_AT, end);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static EntenteMoment
moment (const char *iso)
{
  EntenteMoment at;

  g_assert_true (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &at, NULL));
  return at;
}

static void
test_meeting_left (Collective *self, gconstpointer data)
{
  EntenteMeeting *meeting = collective_meet (self, NULL, 10);
  gint64 left;

  set_times (meeting, "2027-03-11T18:30", "2027-03-11T20:30");
  g_assert_true (entente_agenda_get_meeting_left (meeting, moment ("2027-03-11T20:00"), &left));
  g_assert_cmpint (left, ==, 1800);
  g_assert_true (entente_agenda_get_meeting_left (meeting, moment ("2027-03-11T20:31"), &left));
  g_assert_cmpint (left, ==, -60);
  g_assert_false (entente_agenda_get_meeting_left (meeting, moment ("2027-03-12T10:00"), &left));

  /* Over midnight it is still the same meeting. */
  set_times (meeting, "2027-03-11T22:00", "2027-03-12T00:30");
  g_assert_true (entente_agenda_get_meeting_left (meeting, moment ("2027-03-12T00:10"), &left));
  g_assert_cmpint (left, ==, 1200);

  set_times (meeting, "2027-03-11T18:30", "");
  g_assert_false (entente_agenda_get_meeting_left (meeting, moment ("2027-03-11T20:00"), &left));
}

#define add_test(path, function)                                                                  \
  g_test_add (path, Collective, GINT_TO_POINTER (ENTENTE_LANGUAGE_ENGLISH), collective_set_up, function, collective_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_test ("/agenda-progress/current", test_current);
  add_test ("/agenda-progress/time", test_time);
  add_test ("/agenda-progress/meeting-left", test_meeting_left);

  return g_test_run ();
}
