/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A meeting prepared in two minutes: the example, a new meeting of the organising group on the first date that is
   proposed, its agenda from a ready one, a point more that is moved up, and all of it taken back. Not once is the mouse
   used. */
#include "config.h"

#include "journey.h"

#define POINT "Parade des fanfares"

static char *
dup_titled_point (guint number)
{
  return g_strdup_printf ("%u. " POINT, number);
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

/* The number that a point has: where it stands among those of the ready agenda. */
static guint
find_number (Journey *journey)
{
  for (guint i = 1; i < 20; i++)
    {
      g_autofree char *title = dup_titled_point (i);

      if (journey_sees (journey, ATSPI_ROLE_LIST_ITEM, title))
        return i;
    }
  return 0;
}

static void
add_point (Journey *journey)
{
  journey_fill (journey, W ("Add a point"), POINT);
  journey_wait_for_text (journey, ". " POINT);
}

static void
test_meeting (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);
  g_autofree char *last = NULL;
  g_autofree char *moved = NULL;
  guint number;

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  journey_press (journey, "alt+5");
  create_meeting (journey);
  add_point (journey);

  number = find_number (journey);
  /* After the ready points, before the choice of the next date. */
  g_assert_cmpuint (number, >, 2);
  last = dup_titled_point (number);
  moved = dup_titled_point (number - 1);
  journey_go_to (journey, "shift+Tab", ATSPI_ROLE_LIST_ITEM, last);
  journey_press (journey, "alt+Up");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_LIST_ITEM, moved));

  journey_press (journey, "ctrl+z");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_LIST_ITEM, last));
  journey_press (journey, "ctrl+z");
  journey_wait_until_gone (journey, ATSPI_ROLE_LIST_ITEM, last);
  journey_press (journey, "ctrl+z");
  journey_wait_for_text (journey, journey_word ("meeting", "Invitation sent"));
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/meeting", test_meeting);

  return g_test_run ();
}
