/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An evaluation from an empty project on: indicators of the library, one of them measured, answers of a form read, and
   all of it in the final report. Not once is the mouse used. */
#include "config.h"

#include "journey.h"

#include <string.h>

#define N_INDICATORS 3
#define PEOPLE "104"

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

/* The first three that are offered: who came is the first of them. */
static void
choose_indicators (Journey *journey)
{
  g_autofree char *number = g_strdup_printf ("%u", N_INDICATORS);
  g_auto (GStrv) halves = g_strsplit (W ("_Add %u"), "%u", 2);
  g_autofree char *add = g_strjoinv (number, halves);

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Choose _Ready Indicators…"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Ready Indicators")));
  journey_press (journey, "Return");
  for (guint i = 0; i < N_INDICATORS; i++)
    {
      journey_press (journey, "space");
      journey_press (journey, "Down");
    }
  journey_choose (journey, ATSPI_ROLE_BUTTON, add);
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("Ready Indicators"));
}

/* In its row of the table: past the target. */
static void
measure (Journey *journey)
{
  journey_press (journey, "Right");
  journey_press (journey, "Right");
  journey_press (journey, "F2");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, NULL));
  journey_type (journey, PEOPLE);
  journey_press (journey, "Return");
  journey_wait_for_text (journey, PEOPLE " ");
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

/* Papers of a new project are French. */
static void
check_report (const char *path)
{
  g_autofree char *text = journey_dup_pdf (path);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "Bilan final"));
  g_assert_nonnull (strstr (text, "Personnes venues"));
  g_assert_nonnull (strstr (text, PEOPLE));
  g_assert_nonnull (strstr (text, "Questionnaire de satisfaction"));
}

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
  check_report (path);
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
  show (journey, W ("Overview"), W ("Indicators"));
  choose_indicators (journey);
  measure (journey);
  show (journey, W ("Indicators"), W ("Questionnaires"));
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
