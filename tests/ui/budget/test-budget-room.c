/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every view of the budget of the example where there is little room for it: letters twice as large,
   a narrow window, lines that begin at the right. */
#include "config.h"

#include "budget/entente-budget-page.h"
#include "budget/entente-budget-view.h"
#include "budget/entente-funding-view.h"
#include "budget/entente-scenarios-view.h"
#include "entente-ui.h"
#include "grid/entente-grid.h"
#include "project/entente-project.h"
#include "screen.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define NARROW 360
/* Around a window where nothing composes them. */
#define FRAME 10
/* What letters are measured with when one asks for them at twice their size. */
#define LARGE_DPI (2 * 96 * 1024)

static const char *const views[]
  = { "table", "in-kind", "funding", "cash", "partners", "charts", "scenarios" };

typedef struct {
  char *directory;
  char *path;
  EntenteProject *project;
  GtkWidget *window;
  GtkWidget *page;
  int dpi;
} Fixture;

static void
set_up (Fixture *f, gconstpointer is_rtl)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  entente_ui_init ();
  gtk_widget_set_default_direction (is_rtl != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &f->dpi, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-xft-dpi",
                LARGE_DPI, NULL);
  f->directory = g_dir_make_tmp ("entente-XXXXXX", NULL);
  f->path = g_build_filename (f->directory, "example.entente", NULL);
  file = g_file_new_for_path (f->path);
  f->project = entente_project_create_example (file, ENTENTE_LANGUAGE_FRENCH, &error);
  g_assert_no_error (error);
  f->page = g_object_new (ENTENTE_TYPE_BUDGET_PAGE, NULL);
  f->window = adw_window_new ();
  gtk_widget_set_size_request (f->window, NARROW + FRAME, 200);
  gtk_window_set_default_size (GTK_WINDOW (f->window), NARROW + FRAME, 640);
  adw_window_set_content (ADW_WINDOW (f->window), f->page);
  entente_page_set_project (ENTENTE_PAGE (f->page), f->project);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer is_rtl)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", f->dpi, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_clear_object (&f->project);
  g_remove (f->path);
  g_rmdir (f->directory);
  g_free (f->path);
  g_free (f->directory);
}

static int
get_narrowest (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (GTK_IS_SCROLLED_WINDOW (widget))
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &policy, NULL);
  return policy != GTK_POLICY_NEVER || ENTENTE_IS_GRID (widget);
}

/* How many want more room than there is; the innermost of them are told. */
static guint
count_wide (GtkWidget *widget, const char *view)
{
  guint n_wide = 0;

  if (!gtk_widget_get_mapped (widget))
    return 0;
  if (!scrolls_sideways (widget))
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      n_wide += count_wide (child, view);
  if (get_narrowest (widget) <= NARROW)
    return n_wide;
  if (n_wide == 0)
    g_test_message ("%s: %s wants %d", view, G_OBJECT_TYPE_NAME (widget), get_narrowest (widget));
  return n_wide + 1;
}

static void
test_room (Fixture *f, gconstpointer is_rtl)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (gtk_widget_activate_action (f->page, "budget.view", "s", views[i]));
      spin ();
      g_assert_cmpuint (count_wide (f->page, views[i]), ==, 0);
    }
}

/* What opens over the page has no more room than it. */
static void
test_dialogs (Fixture *f, gconstpointer is_rtl)
{
  static const struct {
    const char *view;
    GType (*type) (void);
    const char *action;
  } dialogs[] = {
    { "table", entente_budget_view_get_type, "budget.settings" },
    { "table", entente_budget_view_get_type, "budget.values" },
    { "table", entente_budget_view_get_type, "budget.export" },
    { "funding", entente_funding_view_get_type, "funding.add" },
    { "scenarios", entente_scenarios_view_get_type, "scenarios.copy" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      AdwDialog *dialog;
      GtkWidget *view;

      g_assert_true (gtk_widget_activate_action (f->page, "budget.view", "s", dialogs[i].view));
      spin ();
      view = find_mapped (f->page, dialogs[i].type ());
      g_test_message ("%s", dialogs[i].action);
      g_assert_true (gtk_widget_activate_action (view, dialogs[i].action, NULL));
      spin ();
      dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
      g_assert_nonnull (dialog);
      g_assert_cmpuint (count_wide (adw_dialog_get_child (dialog), dialogs[i].action), ==, 0);
      adw_dialog_force_close (dialog);
      spin ();
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/budget-room/large-text", Fixture, NULL, set_up, test_room, tear_down);
  g_test_add ("/budget-room/dialogs", Fixture, NULL, set_up, test_dialogs, tear_down);
  g_test_add ("/budget-room/right-to-left", Fixture, "", set_up, test_room, tear_down);
  return g_test_run ();
}
