/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The battery is empty in the middle of a meeting: what was typed a second ago is there when the project is opened
   again, in what is captured and in the minutes. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

/* In milliseconds: what people are promised to lose at most. */
#define PROMISED 1000

#define SAID "Tout le monde est d'accord, sauf pour la fanfare."
#define DISAGREEMENT "Les horaires de la fanfare ne conviennent pas."

/* Enter on the first of the recent projects. */
static Journey *
open_again (const char *home)
{
  Journey *journey = journey_start (home, NULL);

  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, NULL);
  journey_press (journey, "Return");
  return journey;
}

static void
hold (Journey *journey)
{
  journey_press (journey, "alt+5");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Meeting Mode, for Everybody to See"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, W ("Exchanges")));
}

static void
show_minutes (Journey *journey)
{
  journey_press (journey, "alt+5");
  journey_tab_to (journey, ATSPI_ROLE_PAGE_TAB, W ("Agenda"));
  journey_go_to (journey, "Right", ATSPI_ROLE_PAGE_TAB, journey_word ("minutes", "Minutes"));
  journey_press (journey, "space");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, W ("Disagreements to keep")));
}

static void
test_killed (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("Look at an _Example"));
  hold (journey);
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Begin"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("_Begin"));
  journey_press (journey, "ctrl+e");
  journey_type (journey, SAID);
  journey_kill (journey, PROMISED);

  journey = open_again (home);
  hold (journey);
  journey_wait_for_text (journey, SAID);
  journey_press (journey, "alt+Left");
  show_minutes (journey);
  journey_tab_to (journey, ATSPI_ROLE_TEXT, W ("Disagreements to keep"));
  journey_type (journey, DISAGREEMENT);
  journey_kill (journey, PROMISED);

  journey = open_again (home);
  show_minutes (journey);
  journey_wait_for_text (journey, DISAGREEMENT);
  hold (journey);
  journey_wait_for_text (journey, SAID);
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/killed", test_killed);

  return g_test_run ();
}
