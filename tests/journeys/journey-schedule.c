/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A plan for a shared meal: from an empty project to tasks with dates, the event set, then moved, with what that comes to read
   before it happens, and undone. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

#include <string.h>

#define EVENT "12/06/2027"
#define A_WEEK_LATER "19/06/2027"
#define A_WEEK_EARLIER "05/06/2027"

#define MAX_TASKS 99

/* "Insert 43 tasks", whatever their number. */
static guint
wait_for_insert_button (Journey *journey, char **label)
{
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_CHECK_BOX, journey_word ("tasks", "All")));
  for (guint n = 1; n <= MAX_TASKS; n++)
    {
      g_autofree char *pattern
          = g_strdup (g_dngettext ("entente", "_Insert %u Task", "_Insert %u Tasks", n));
      g_auto (GStrv) halves = g_strsplit (pattern, "%u", 2);
      g_auto (GStrv) start = g_strsplit (halves[0], "_", 2);

      g_assert_nonnull (halves[1]);
      *label = g_strdup_printf ("%s%s%u%s", start[0], start[1] != NULL ? start[1] : "", n, halves[1]);
      if (journey_sees (journey, ATSPI_ROLE_BUTTON, *label))
        return n;
      g_clear_pointer (label, g_free);
    }

  g_assert_not_reached ();
}

static void
insert_plan (Journey *journey)
{
  g_autofree char *insert = NULL;
  guint n_tasks;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Insert a Ready Plan…"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Ready Plans")));
  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, NULL);
  journey_press (journey, "Return");
  n_tasks = wait_for_insert_button (journey, &insert);
  g_assert_cmpuint (n_tasks, >, 15);
  journey_choose (journey, ATSPI_ROLE_BUTTON, insert);
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("Ready Plans"));
}

static void
open_event_dialog (Journey *journey)
{
  journey_choose (journey, ATSPI_ROLE_TOGGLE_BUTTON, W ("More Actions"));
  journey_go_to (journey, "Down", ATSPI_ROLE_MENU_ITEM, W ("Move the _Event…"));
  journey_press (journey, "Return");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Date of the Event")));
}

static void
move_event (Journey *journey, const char *date, const char *warning)
{
  open_event_dialog (journey);
  journey_type (journey, date);
  if (warning != NULL)
    journey_wait_for_text (journey, warning);
  journey_press (journey, "Return");
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("Date of the Event"));
}

static void
assert_facts (Journey *journey, const char *expected)
{
  g_autofree char *facts = journey_dup_facts (journey);

  g_assert_cmpstr (facts, ==, expected);
}

static void
test_schedule (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);
  const char *before = journey_word ("event", "D−%d");
  g_autofree char *days_before = g_strndup (before, strcspn (before, "%"));
  g_autofree char *relative = NULL;
  g_autofree char *dated = NULL;
  g_autofree char *moved = NULL;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_New Project…"));
  journey_save_as (journey, "Repas de la rue");
  journey_wait_for_text (journey, W ("First day"));
  journey_press (journey, "alt+3");
  insert_plan (journey);
  /* Without a date the plan counts in days before the event. */
  journey_wait_for_text (journey, days_before);
  relative = journey_dup_facts (journey);

  move_event (journey, EVENT, NULL);
  journey_wait_for_text (journey, "2027");
  dated = journey_dup_facts (journey);
  g_assert_cmpstr (dated, !=, relative);

  move_event (journey, A_WEEK_EARLIER, W ("Fall on a closed day, holidays or an absence"));
  moved = journey_dup_facts (journey);
  g_assert_cmpstr (moved, !=, dated);

  journey_press (journey, "ctrl+z");
  journey_wait_for_text (journey, W ("Undo"));
  assert_facts (journey, dated);
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/schedule", test_schedule);

  return g_test_run ();
}
