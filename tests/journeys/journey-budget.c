/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A budget filled in, out of balance, mended and put on paper, from an empty project on. Not once is the mouse
   used. */
#include "config.h"

#include "journey.h"

#include <poppler.h>
#include <string.h>

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PopplerPage, g_object_unref)

static gboolean
is_french (void)
{
  return !g_str_equal (W ("Schedule"), "Schedule");
}

/* As the program writes it in its language. */
static char *
dup_amount (guint euros)
{
  return is_french () ? g_strdup_printf ("%u,00\u00a0€", euros) : g_strdup_printf ("€%u.00", euros);
}

static void
wait_for_gap (Journey *journey, guint euros)
{
  const char *pattern = journey_word ("budget", "%s of income to find");
  g_auto (GStrv) halves = g_strsplit (pattern, "%s", 2);
  g_autofree char *amount = dup_amount (euros);
  g_autofree char *sentence = g_strconcat (halves[0], amount, halves[1], NULL);

  journey_wait_for_text (journey, sentence);
}

/* What the row of a line is called: it has no actual amount. */
static char *
dup_row (const char *label, guint euros)
{
  const char *pattern = W ("%s, forecast %s, revised %s, actual %s");
  g_auto (GStrv) parts = g_strsplit (pattern, "%s", 5);
  g_autofree char *amount = dup_amount (euros);

  return g_strconcat (parts[0], label, parts[1], amount, parts[2], amount, parts[3],
                      journey_word ("amount", "none"), parts[4], NULL);
}

/* Charges under the first account: the label, Tab, the amount. */
static void
add_charge (Journey *journey, const char *label, const char *amount)
{
  journey_press (journey, "Insert");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, W ("Label")));
  journey_type (journey, label);
  journey_press (journey, "Tab");
  journey_press (journey, "F2");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, W ("Forecast")));
  journey_type (journey, amount);
  journey_press (journey, "Return");
}

static void
mend (Journey *journey)
{
  journey_press (journey, "F6");
  journey_press (journey, "F6");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Into Own _Resources"));
  journey_wait_for_text (journey, journey_word ("budget", "Balanced"));
}

static void
save_pdf (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "budget.pdf", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (PopplerDocument) document = NULL;
  g_autoptr (PopplerPage) page = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  journey_choose (journey, ATSPI_ROLE_TOGGLE_BUTTON, W ("More Actions"));
  journey_go_to (journey, "Down", ATSPI_ROLE_MENU_ITEM, W ("_Print and Export…"));
  journey_press (journey, "Return");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Print and Export")));
  journey_choose (journey, ATSPI_ROLE_LIST_ITEM, W ("Forecast budget"));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_save_as (journey, "budget");
  journey_wait_for_file (journey, path);

  document = poppler_document_new_from_file (uri, NULL, &error);
  g_assert_no_error (error);
  page = poppler_document_get_page (document, 0);
  text = poppler_page_get_text (page);
  g_assert_nonnull (strstr (text, "500"));
}

static void
test_budget (void)
{
  g_autofree char *home = journey_make_home ();
  Journey *journey = journey_start (home, NULL);
  g_autofree char *drinks = dup_row ("Boissons", 420);

  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_New Project…"));
  journey_save_as (journey, "Repas de la rue");
  journey_wait_for_text (journey, W ("First day"));
  journey_press (journey, "alt+4");
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("_Fill In the Accounts"));
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_LIST_ITEM, NULL));

  journey_press (journey, "Down");
  add_charge (journey, "Boissons", "12*35");
  wait_for_gap (journey, 420);
  mend (journey);

  journey_tab_to (journey, ATSPI_ROLE_LIST_ITEM, NULL);
  journey_press (journey, "Home");
  journey_go_to (journey, "Down", ATSPI_ROLE_LIST_ITEM, drinks);
  journey_press (journey, "F2");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_TEXT, W ("Forecast")));
  journey_type (journey, "500");
  journey_press (journey, "Return");
  wait_for_gap (journey, 80);
  mend (journey);

  save_pdf (journey, home);
  /* The paper, then what asked for it. */
  journey_press (journey, "Escape");
  journey_wait_until_gone (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_press (journey, "Escape");
  journey_wait_until_gone (journey, ATSPI_ROLE_DIALOG, W ("Print and Export"));
  journey_end (journey);
}

int
main (int argc, char *argv[])
{
  journey_init (&argc, &argv);
  g_test_add_func ("/journeys/budget", test_budget);
  return g_test_run ();
}
