/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "journey.h"

#define ANSWERS \
  "ID;Q2;Q3;Q9\n" \
  "1;Oui;4;5\n" \
  "2;Non;5;4\n" \
  "3;Oui;3;4\n"

/* A view of the page, from the one that shows. */
static void
show (Journey *journey, const char *from, const char *to)
{
  journey_tab_to (journey, ATSPI_ROLE_PAGE_TAB, from);
  journey_go_to (journey, "Right", ATSPI_ROLE_PAGE_TAB, to);
  journey_press (journey, "space");
}

static void
import_answers (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "reponses.csv", NULL);

  g_assert_true (g_file_set_contents (path, ANSWERS, -1, NULL));
  journey_choose (journey, ATSPI_ROLE_TOGGLE_BUTTON, W ("_New Questionnaire"));
  journey_go_to (journey, "Down", ATSPI_ROLE_MENU_ITEM, W ("For those who _came"));
  journey_press (journey, "Return");
  show (journey, W ("Questions"), W ("Results"));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Import Answers…"));
  journey_open (journey, path);
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_BUTTON, W ("_Import")));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Import"));
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("_Import"));
  journey_wait_for_text (journey, "4,3");
}

/* Of which what was measured and answered is read again. */
static void
save_report (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "bilan.pdf", NULL);

  journey_choose (journey, ATSPI_ROLE_TOGGLE_BUTTON, W ("Print…"));
  journey_go_to (journey, "Down", ATSPI_ROLE_MENU_ITEM, W ("For a _Funder…"));
  journey_press (journey, "Return");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_save_as (journey, "bilan");
  journey_wait_for_file (journey, path);
  journey_press (journey, "Escape");
}

static void
test_evaluation (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_New Project…"));
  journey_save_as (journey, "Repas");
  journey_wait_for_text (journey, W ("First day"));
  journey_press (journey, "alt+7");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_BUTTON, W ("Add _Objective")));
  show (journey, W ("Frame"), W ("Questionnaires"));
  import_answers (journey, home);
  show (journey, W ("Questionnaires"), W ("Report"));
  save_report (journey, home);
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/evaluation", test_evaluation);

  return g_test_run ();
}
