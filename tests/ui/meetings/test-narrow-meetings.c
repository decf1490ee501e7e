/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Meetings page of the example project in a window of 360 logical pixels: nothing of what is shown
   reaches over its edge, whichever view is open. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "meetings/entente-meeting-view.h"
#include "meetings/entente-meetings-page.h"

#define WIDTH 360
/* Bars inside of bars reach over theirs by so much, in the style of libadwaita. */
#define EDGE 1.5

typedef struct {
  DialogFixture dialog;
  EntenteProject *example;
  EntentePage *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autoptr (GFile) location = g_file_new_build_filename (folder, "project.entente", NULL);
  GtkWidget *clamp;

  dialog_fixture_set_up (&f->dialog, NULL);
  f->example = entente_project_create_example (location, ENTENTE_LANGUAGE_FRENCH, NULL);
  g_assert_nonnull (f->example);
  f->page = g_object_new (ENTENTE_TYPE_MEETINGS_PAGE, NULL);
  clamp = adw_clamp_new ();
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (f->page));
  adw_bin_set_child (ADW_BIN (f->dialog.opener), clamp);
  entente_page_set_project (f->page, f->example);
  spin ();
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (f->page)), ==, WIDTH);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  adw_bin_set_child (ADW_BIN (f->dialog.opener), NULL);
  spin ();
  g_assert_true (entente_file_close (entente_project_get_file (f->example), NULL));
  g_assert_finalize_object (f->example);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

/* What scrolls sideways may be wider, and so may what is seen on its own. */
static gboolean
is_left_out (GtkWidget *widget)
{
  return GTK_IS_TEXT (widget) || GTK_IS_POPOVER (widget) || GTK_IS_SCROLLBAR (widget) || !gtk_widget_get_child_visible (widget)
         || !gtk_widget_get_mapped (widget);
}

static void
assert_inside (GtkWidget *page, GtkWidget *widget, const char *view)
{
  graphene_rect_t bounds;

  if (is_left_out (widget))
    return;
  g_assert_true (gtk_widget_compute_bounds (widget, page, &bounds));
  if (bounds.origin.x + bounds.size.width > WIDTH + EDGE || bounds.origin.x < -EDGE)
    {
      g_autoptr (GString) path = g_string_new (NULL);

      for (GtkWidget *at = widget; at != NULL && at != page; at = gtk_widget_get_parent (at))
        g_string_append_printf (path, " in %s", G_OBJECT_TYPE_NAME (at));
      g_error ("%s: something reaches from %g to %g:%s", view, bounds.origin.x,
               bounds.origin.x + bounds.size.width, path->str);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_inside (page, child, view);
}

static void
show_contents (GtkWidget *widget, gboolean contents)
{
  if (ADW_IS_NAVIGATION_SPLIT_VIEW (widget))
    adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (widget), contents);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_contents (child, contents);
}

static void
check (Fixture *f, const char *view)
{
  spin ();
  assert_inside (GTK_WIDGET (f->page), GTK_WIDGET (f->page), view);
}

static void
test_views (Fixture *f, gconstpointer data)
{
  static const char *const views[] = { "meetings", "decisions", "problems", "bodies", "year" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "meetings.view", "s",
                                                 views[i]));
      show_contents (GTK_WIDGET (f->page), FALSE);
      check (f, views[i]);
      show_contents (GTK_WIDGET (f->page), TRUE);
      check (f, views[i]);
    }
}

static void
test_meeting (Fixture *f, gconstpointer data)
{
  static const char *const parts[] = { "agenda", "facts", "participants", "minutes" };
  GtkWidget *view = find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_MEETING_VIEW);
  GtkWidget *stack = find_type (view, ADW_TYPE_VIEW_STACK);

  show_contents (GTK_WIDGET (f->page), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), parts[i]);
      check (f, parts[i]);
    }
}

static void
test_search (Fixture *f, gconstpointer data)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL));
  check (f, "search");
  gtk_editable_set_text (GTK_EDITABLE (find_mapped (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY)),
                         "fanfare");
  spin ();
  g_assert_true (says (f->page, "Comité"));
  check (f, "found");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/meetings/narrow/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("meeting", test_meeting);
  ADD ("search", test_search);
  ADD ("views", test_views);

  return g_test_run ();
}
