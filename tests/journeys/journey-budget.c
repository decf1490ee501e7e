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

/* The letters between two heights of a page, in the order of the text, with plain spaces. */
static char *
dup_between (PopplerPage *page, double top, double bottom)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *letters = NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  guint n_letters;
  const char *letter = text;

  g_assert_true (poppler_page_get_text_layout (page, &letters, &n_letters));
  for (guint i = 0; i < n_letters; i++, letter = g_utf8_next_char (letter))
    {
      double middle = (letters[i].y1 + letters[i].y2) / 2;

      if (middle > top && middle < bottom)
        g_string_append_unichar (line, g_unichar_isspace (g_utf8_get_char (letter))
                                         ? ' ' : g_utf8_get_char (letter));
    }
  return g_string_free_and_steal (g_steal_pointer (&line));
}

/* What stands on one line of the paper with these words, from edge to edge; NULL when no page has
   them. */
static char *
dup_line (PopplerDocument *document, const char *words)
{
  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autoptr (PopplerPage) page = poppler_document_get_page (document, i);
      GList *found
        = poppler_page_find_text_with_options (page, words, POPPLER_FIND_CASE_SENSITIVE);
      PopplerRectangle place;
      double height;

      if (found == NULL)
        continue;
      /* From the bottom there, from the top in the letters. */
      poppler_page_get_size (page, NULL, &height);
      place = *(PopplerRectangle *) found->data;
      g_list_free_full (found, (GDestroyNotify) poppler_rectangle_free);
      return dup_between (page, height - place.y2, height - place.y1);
    }
  return NULL;
}

static void
assert_line (PopplerDocument *document, const char *words, guint n_amounts)
{
  g_autofree char *line = dup_line (document, words);
  g_auto (GStrv) parts = NULL;

  if (line == NULL)
    g_error ("The paper does not say “%s”", words);
  parts = g_strsplit (line, "500,00", -1);
  if (g_strv_length (parts) != n_amounts + 1)
    g_error ("“%s” should stand beside 500,00 %u times: %s", words, n_amounts, line);
}

/* What is charged, what it is paid from, and both totals, facing each other; nothing of what stood
   before it was mended. Papers of a new project are French. */
static void
check_paper (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PopplerDocument) document = poppler_document_new_from_file (uri, NULL, &error);
  g_autofree char *before = NULL;

  g_assert_no_error (error);
  assert_line (document, "Budget prévisionnel du projet", 0);
  assert_line (document, "PRODUITS", 0);
  assert_line (document, "60 – Achats", 1);
  assert_line (document, "Ressources propres affectées", 1);
  assert_line (document, "TOTAL DES CHARGES", 2);
  assert_line (document, "TOTAL DES PRODUITS", 2);
  assert_line (document, "TOTAL GÉNÉRAL", 2);
  assert_line (document, "Budget équilibré : le total des charges est égal au total", 0);
  before = dup_line (document, "420,00");
  g_assert_null (before);
}

static void
save_pdf (Journey *journey, const char *home)
{
  g_autofree char *path = g_build_filename (home, "Documents", "budget.pdf", NULL);

  journey_choose (journey, ATSPI_ROLE_TOGGLE_BUTTON, W ("More Actions"));
  journey_go_to (journey, "Down", ATSPI_ROLE_MENU_ITEM, W ("_Print and Export…"));
  journey_press (journey, "Return");
  g_object_unref (journey_wait_for (journey, ATSPI_ROLE_DIALOG, W ("Print and Export")));
  journey_choose (journey, ATSPI_ROLE_LIST_ITEM, W ("Forecast budget"));
  journey_choose (journey, ATSPI_ROLE_BUTTON, W ("Save as PDF…"));
  journey_save_as (journey, "budget");
  journey_wait_for_file (journey, path);
  check_paper (path);
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
