/* SPDX-License-Identifier: GPL-3.0-or-later */
/* To whom the report goes: proposed, added, sent, taken back. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-diffusion-list.h"
#include "evaluation/entente-diffusion-view.h"

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_DIFFUSION_VIEW, NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  entente_page_set_project (ENTENTE_PAGE (view), f->project);
  spin ();
  return view;
}

static void
close_view (DialogFixture *f, GtkWidget *view)
{
  g_object_add_weak_pointer (G_OBJECT (view), (gpointer *) &view);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (view);
}

static void
test_proposing (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Spoons");
  view = open_view (f);
  g_assert_true (says (view, "The Report Goes to Nobody Yet"));
  g_assert_true (gtk_widget_activate_action (view, "diffusion.propose", NULL));
  spin ();
  g_assert_nonnull (get_row (view, "Spoons"));
  g_assert_true (says (view, "Sent to 0 of 1"));
  g_assert_true (gtk_widget_activate_action (view, "diffusion.propose", NULL));
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_DIFFUSION), ==, 1);
  g_assert_cmpstr (f->toast, ==, "Members, funders and partners are on the list already");
  close_view (f, view);
}

/* As a click on the tick of a row does. */
static void
tick (GtkWidget *view, const char *title, gboolean sent)
{
  GtkWidget *check = find_type (get_row (view, title), GTK_TYPE_CHECK_BUTTON);

  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (check)) != sent);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), sent);
  spin ();
}

static gboolean
is_ticked (GtkWidget *view, const char *title)
{
  GtkWidget *check = find_type (get_row (view, title), GTK_TYPE_CHECK_BUTTON);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
}

static void
test_sending (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = open_view (f);

  g_assert_true (gtk_widget_activate_action (view, "diffusion.add", "s", "press"));
  spin ();
  g_assert_nonnull (get_row (view, "Press"));
  g_assert_true (says (view, "Press · To send"));
  tick (view, "Press", TRUE);
  g_assert_true (says (view, "Sent to 1 of 1"));
  tick (view, "Press", FALSE);
  g_assert_true (says (view, "Sent to 0 of 1"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (view, "Sent to 1 of 1"));
  g_assert_true (is_ticked (view, "Press"));
  click (get_row (view, "Press"), "Take off the List");
  g_assert_cmpstr (f->toast, ==, "Taken off the list");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_DIFFUSION), ==, 0);
  close_view (f, view);
}

#define ADD(name, function)                                                                  \
  g_test_add ("/diffusion-view/" name, DialogFixture, NULL, dialog_fixture_set_up, function, \
              dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_ui_init ();

  ADD ("proposing", test_proposing);
  ADD ("sending", test_sending);

  return g_test_run ();
}
