/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting from its agenda to its approved minutes: the example, a meeting prepared from the ready agenda and held with
   two decisions and an action, its minutes approved and saved; the action stands in the schedule; then all of it is taken
   back. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

#include <string.h>

#define FIRST "La parade part de la mairie."
#define SECOND "Chaque groupe joue un quart d'heure."
#define ACTION "Prévenir les riverains de la parade"
#define SOUGHT "parade"

/* More than the edits of the whole meeting: to take back nothing does no harm. */
#define UNDOS 60

static void
show_meetings (Journey *journey)
{
  journey_press (journey, "alt+5");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_PAGE_TAB, W ("Agenda")));
}

static void
create_meeting (Journey *journey)
{
  journey_press (journey, "ctrl+shift+n");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("New Meeting")));
  journey_choose (journey, ATSPI_ROLE_BUTTON, journey_word ("meeting", "Cr_eate"));
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("New Meeting"));
  journey_wait_for_text (journey, journey_word ("meeting", "In preparation"));
}

static void
begin (Journey *journey)
{
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Meeting Mode, for Everybody to See"));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Begin"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("_Begin"));
}

/* days: (nullable): the button of when it is due */
static void
note (Journey *journey, const char *keys, const char *title, const char *text, const char *days)
{
  journey_press (journey, keys);
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, title));
  journey_tab_to (journey, ATSPI_ROLE_TEXT, W ("What is decided"));
  journey_type (journey, text);
  if (days != NULL)
    journey_choose (journey, ATSPI_ROLE_BUTTON, days);
  journey_press (journey, "Escape");
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, title);
}

static void
hold (Journey *journey)
{
  begin (journey);
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("All Are Here"));
  note (journey, "ctrl+d", W ("Decision"), FIRST, NULL);
  journey_press (journey, "ctrl+Page_Down");
  note (journey, "ctrl+d", W ("Decision"), SECOND, NULL);
  note (journey, "ctrl+shift+a", W ("Action"), ACTION, journey_word ("days after a meeting", "D+15"));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_End Meeting"));
  /* Its minutes are ready, and show at once. */
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_BUTTON, W ("_Approve and Freeze")));
}

static void
approve (Journey *journey)
{
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Approve and Freeze"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_LABEL, W ("Approved Versions")));
}

/* The first of the papers: the minutes. */
static void
save_minutes (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "compte-rendu.pdf", NULL);
  g_autofree char *text = NULL;

  journey_tab_to (journey, ATSPI_ROLE_PAGE_TAB, journey_word ("minutes", "Minutes"));
  journey_go_to (journey, "Tab", ATSPI_ROLE_BUTTON, NULL);
  journey_press (journey, "Return");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_save_as (journey, "compte-rendu");
  journey_wait_for_file (journey, path);
  journey_press (journey, "Escape");

  text = journey_dup_pdf (path);
  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, FIRST));
  g_assert_nonnull (strstr (text, "Chaque groupe joue un quart d"));
  g_assert_nonnull (strstr (text, ACTION));
  g_assert_nonnull (strstr (text, "version 1"));
  g_assert_null (strstr (text, "PROJET"));
}

/* A row says more than a title. */
static void
find_task (Journey *journey)
{
  journey_press (journey, "alt+3");
  journey_press (journey, "ctrl+f");
  for (const char *letter = SOUGHT; *letter != '\0'; letter++)
    {
      const char key[] = { *letter, '\0' };

      journey_press (journey, key);
    }
  journey_wait_for_text (journey, ACTION ", ");
}

static void
undo_everything (Journey *journey, const char *before)
{
  g_autofree char *facts = NULL;
  g_autofree char *after = NULL;

  journey_press (journey, "Escape");
  for (guint i = 0; i < UNDOS; i++)
    journey_press (journey, "ctrl+z");
  facts = journey_dup_facts (journey);
  g_assert_null (strstr (facts, ACTION ", "));
  show_meetings (journey);
  journey_wait_for_text (journey, journey_word ("meeting", "Invitation sent"));
  after = journey_dup_items (journey, W ("Meetings"));
  g_assert_cmpstr (after, ==, before);
}

static void
test_minutes (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);
  g_autofree char *before = NULL;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  show_meetings (journey);
  before = journey_dup_items (journey, W ("Meetings"));
  create_meeting (journey);
  hold (journey);
  approve (journey);
  save_minutes (journey, home);

  find_task (journey);
  undo_everything (journey, before);
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/minutes", test_minutes);

  return g_test_run ();
}
