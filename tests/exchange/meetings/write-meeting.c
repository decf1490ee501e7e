/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the calendar files of one invented meeting as it lives, for a reader that is not ours:
   invited, sent again, moved, cancelled. write-meeting FOLDER */
#include "meetings-fixture.h"

#include "meetings/entente-meeting-calendar.h"

static void
write_calendar (EntenteMeeting *meeting, const char *folder, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = entente_meeting_calendar_export (meeting, &error);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_no_error (error);
  g_file_set_contents (path, g_bytes_get_data (content, NULL), g_bytes_get_size (content), &error);
  g_assert_no_error (error);
}

static void
send_it (EntenteMeeting *meeting)
{
  g_autoptr (GError) error = NULL;

  entente_meeting_note_sent (meeting, NULL, NULL, "e-mail", &error);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  Collective collective;
  EntenteMeeting *meeting;

  g_assert_cmpint (argc, ==, 2);
  collective_set_up (&collective, GINT_TO_POINTER (ENTENTE_LANGUAGE_FRENCH));
  collective_set_text (collective.organizations[1], ENTENTE_ORGANIZATION_EMAIL,
                       "bonjour@example.org");
  meeting = collective_meet (&collective, collective.group, 20);
  collective_set_text (meeting, ENTENTE_MEETING_TITLE, "Comité; « été, hiver »");
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "12, rue des Tilleuls");

  write_calendar (meeting, argv[1], "invited.ics");
  send_it (meeting);
  write_calendar (meeting, argv[1], "again.ics");
  collective_set_text (meeting, ENTENTE_MEETING_PLACE, "salle des fêtes");
  write_calendar (meeting, argv[1], "moved.ics");
  send_it (meeting);
  g_assert_true (entente_meeting_cancel (meeting, NULL));
  write_calendar (meeting, argv[1], "cancelled.ics");

  collective_tear_down (&collective, NULL);
  return 0;
}
