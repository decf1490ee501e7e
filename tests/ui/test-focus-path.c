/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After a row with the focus went away the keyboard still reaches everything, also what stood before that row. */
#include "config.h"

#include "entente-ui.h"
#include "screen.h"
#include "shell/entente-focus-path.h"

/* before, [add, list of rows], after: as a group with a button in its heading stands in a page. */
typedef struct {
  GtkWidget *window, *before, *add, *list, *after;
} Fixture;

static GtkWidget *
add_button (GtkWidget *box, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
add_row (Fixture *f, const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), button);
  gtk_list_box_append (GTK_LIST_BOX (f->list), row);
  return button;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  f->window = gtk_window_new ();
  f->before = add_button (page, "Before");
  gtk_box_append (GTK_BOX (page), group);
  f->add = add_button (group, "Add");
  f->list = gtk_list_box_new ();
  gtk_box_append (GTK_BOX (group), f->list);
  f->after = add_button (page, "After");
  gtk_window_set_child (GTK_WINDOW (f->window), page);
  entente_focus_path_follow (GTK_WINDOW (f->window));
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (f->window), (gpointer *) &f->window);
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (f->window);
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_window_get_focus (GTK_WINDOW (f->window));
}

static void
tab (Fixture *f)
{
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_FORWARD);
}

/* What stands before the list is reached again. */
static void
test_button_before (Fixture *f, gconstpointer data)
{
  GtkWidget *button = add_row (f, "Row");

  gtk_widget_grab_focus (button);
  g_assert_true (get_focus (f) == button);
  gtk_list_box_remove_all (GTK_LIST_BOX (f->list));
  gtk_widget_grab_focus (f->before);
  spin ();

  g_assert_true (get_focus (f) == f->before);
  tab (f);
  g_assert_true (get_focus (f) == f->add);
  tab (f);
  g_assert_true (get_focus (f) == f->after);
}

/* Panes complain aloud when they are told of a focus outside of them: any warning fails a test. */
static void
test_out_of_panes (Fixture *f, gconstpointer data)
{
  GtkWidget *panes = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);
  GtkWidget *inside = gtk_button_new_with_label ("Inside");

  gtk_paned_set_start_child (GTK_PANED (panes), inside);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (f->before)), panes);
  spin ();
  gtk_widget_grab_focus (inside);
  g_assert_true (get_focus (f) == inside);
  gtk_widget_grab_focus (f->before);
  spin ();
  g_assert_true (get_focus (f) == f->before);
}

/* The same when nobody but GTK says where the focus goes then. */
static void
test_left_alone (Fixture *f, gconstpointer data)
{
  GtkWidget *first = add_row (f, "First");
  GtkWidget *second = add_row (f, "Second");

  gtk_widget_grab_focus (first);
  gtk_list_box_remove (GTK_LIST_BOX (f->list), gtk_widget_get_parent (first));
  spin ();
  g_assert_true (get_focus (f) == second);

  gtk_list_box_remove (GTK_LIST_BOX (f->list), gtk_widget_get_parent (second));
  spin ();
  g_assert_true (get_focus (f) == f->after);
  gtk_widget_child_focus (f->window, GTK_DIR_TAB_BACKWARD);
  g_assert_true (get_focus (f) == f->add);
}

/* The window may go at once. */
static void
test_window_closed (Fixture *f, gconstpointer data)
{
  GtkWidget *button = add_row (f, "Row");

  gtk_widget_grab_focus (button);
  gtk_list_box_remove_all (GTK_LIST_BOX (f->list));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/ui/focus-path/button-before", test_button_before);
  ADD ("/ui/focus-path/left-alone", test_left_alone);
  ADD ("/ui/focus-path/out-of-panes", test_out_of_panes);
  ADD ("/ui/focus-path/window-closed", test_window_closed);

  return g_test_run ();
}
