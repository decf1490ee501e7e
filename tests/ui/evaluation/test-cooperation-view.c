/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The self-assessment: begun, typed with a key a statement, read. */
#include "config.h"

#include "chart/entente-chart-view.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "evaluation/entente-assessment-dialog.h"
#include "evaluation/entente-cooperation-sheets.h"
#include "evaluation/entente-cooperation-view.h"

static EntenteRecord *
add_member (DialogFixture *f, const char *name)
{
  EntenteRecord *organization
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, name);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Role");

  entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_ROLE, ENTENTE_ROLE_MEMBER);
  g_assert_true (entente_edit_commit (edit, NULL));
  return organization;
}

static GtkWidget *
open_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_COOPERATION_VIEW, NULL);

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
begin (GtkWidget *view)
{
  g_assert_true (gtk_widget_activate_action (view, "cooperation.new", NULL));
  spin ();
}

static EntenteAssessment *
get_sheet (DialogFixture *f, guint position)
{
  g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (f->store);
  g_autoptr (EntenteCooperationRound) round = g_list_model_get_item (rounds, 0);
  g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (round);

  return sheets->pdata[position];
}

static void
open_sheet (DialogFixture *f, GtkWidget *view, const char *title)
{
  g_signal_emit_by_name (get_row (view, title), "activated");
  spin ();
  g_assert_true (ENTENTE_IS_ASSESSMENT_DIALOG (get_dialog (f)));
}

/* To whatever has the focus, as a keyboard does. */
static void
press (DialogFixture *f, guint keyval)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (f->window));
  gboolean handled = FALSE;

  for (; focus != NULL && !handled; focus = gtk_widget_get_parent (focus))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (focus);

      for (guint i = 0; GTK_IS_LIST_BOX_ROW (focus)
                        && i < g_list_model_get_n_items (controllers) && !handled;
           i++)
        {
          g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

          if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
            g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
        }
    }
  spin ();
}

static void
test_beginning (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_member (f, "Spoons");
  add_member (f, "Dice");
  view = open_view (f);
  g_assert_true (says (view, "No Self-Assessment Yet"));
  begin (view);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_ASSESSMENT), ==, 2);
  g_assert_nonnull (get_row (view, "Spoons"));
  g_assert_true (says (view, "0 of 24 answered"));
  g_assert_true (gtk_widget_activate_action (view, "cooperation.delete", NULL));
  spin ();
  g_assert_cmpstr (f->toast, ==, "Self-assessment deleted");
  g_assert_true (says (view, "No Self-Assessment Yet"));
  close_view (f, view);
}

/* A key answers and goes on to the next statement; another takes it back; a wrong one does nothing. */
static void
test_typing (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_member (f, "Spoons");
  view = open_view (f);
  begin (view);
  open_sheet (f, view, "Spoons");
  press (f, GDK_KEY_5);
  press (f, GDK_KEY_x);
  press (f, GDK_KEY_0);
  press (f, GDK_KEY_9);
  press (f, GDK_KEY_2);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 0, 0), ==, 5);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 0, 1), ==,
                   ENTENTE_MARK_DONT_KNOW);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 0, 2), ==, 2);
  press (f, GDK_KEY_4);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 1, 0), ==, 4);
  g_assert_cmpuint (entente_assessment_count_answers (get_sheet (f, 0)), ==, 4);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpuint (entente_assessment_count_answers (get_sheet (f, 0)), ==, 3);
  close_dialog (f);
  g_assert_true (says (view, "3 of 24 answered"));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == get_row (view, "Spoons"));
  close_view (f, view);
}

static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  if (G_OBJECT_TYPE (widget) == type)
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A statement can be commented on; digits are then words, and Enter goes on. */
static void
test_comment (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view, *row, *comment;

  add_member (f, "Spoons");
  view = open_view (f);
  begin (view);
  open_sheet (f, view, "Spoons");
  row = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_null (find_shown (row, GTK_TYPE_ENTRY));
  g_signal_emit_by_name (find_shown (row, GTK_TYPE_BUTTON), "clicked");
  spin ();
  comment = find_shown (row, GTK_TYPE_ENTRY);
  g_assert_nonnull (comment);
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), comment));
  press (f, GDK_KEY_5);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 0, 0), ==, ENTENTE_MARK_NONE);
  gtk_editable_set_text (GTK_EDITABLE (comment), "4 meetings were too many");
  spin ();
  g_assert_cmpstr (entente_assessment_get_comment (get_sheet (f, 0), 0, 0), ==,
                   "4 meetings were too many");
  g_signal_emit_by_name (comment, "activate");
  spin ();
  press (f, GDK_KEY_3);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 0, 1), ==, 3);
  close_dialog (f);

  open_sheet (f, view, "Spoons");
  comment = find_shown (GTK_WIDGET (get_dialog (f)), GTK_TYPE_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (comment)), ==, "4 meetings were too many");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (comment)), ==, "");
  close_dialog (f);
  close_view (f, view);
}

/* Every key of a whole sheet, from the first statement to the last. */
static void
test_whole_sheet (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_member (f, "Spoons");
  view = open_view (f);
  begin (view);
  open_sheet (f, view, "Spoons");
  for (guint i = 0; i < ENTENTE_COOPERATION_DIMENSIONS * ENTENTE_COOPERATION_STATEMENTS; i++)
    press (f, GDK_KEY_1 + i % ENTENTE_COOPERATION_HIGHEST);
  g_assert_cmpuint (entente_assessment_count_answers (get_sheet (f, 0)), ==, 24);
  g_assert_cmpint (entente_assessment_get_mark (get_sheet (f, 0), 7, 2), ==, 4);
  close_dialog (f);
  close_view (f, view);
}

static void
rate_all (DialogFixture *f, guint sheet, guint dimension, int mark)
{
  for (guint i = 0; i < ENTENTE_COOPERATION_STATEMENTS; i++)
    g_assert_true (entente_assessment_rate (get_sheet (f, sheet), dimension, i, mark, NULL));
  spin ();
}

/* Who disagrees is named, until names are taken off. */
static void
test_disagreement (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_member (f, "Spoons");
  add_member (f, "Dice");
  view = open_view (f);
  begin (view);
  rate_all (f, 0, 3, 5);
  rate_all (f, 1, 3, 1);
  g_assert_true (says (view, "Strong disagreement: Dice says 5.0, Spoons says 1.0"));
  g_assert_true (gtk_widget_activate_action (view, "cooperation.anonymous", NULL));
  spin ();
  g_assert_cmpstr (f->toast, ==, "Names were taken off the sheets");
  g_assert_true (says (view, "Strong disagreement: from 1.0 to 5.0"));
  adw_expander_row_set_expanded (
    ADW_EXPANDER_ROW (
      get_row (view, entente_cooperation_grid_get (ENTENTE_LANGUAGE_ENGLISH)[3].title)),
    TRUE);
  spin ();
  g_assert_true (says (view, "1.0 · 5.0"));
  g_assert_true (says (view, "Sheet 1"));
  close_view (f, view);
}

static GtkWidget *
find_chart (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (ENTENTE_IS_CHART_VIEW (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_chart (child);
  return found;
}

/* A dot leads to what is said of its row, which stays open while people go on answering. */
static void
test_dots (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;
  GtkWidget *chart;
  const char *title
    = entente_cooperation_grid_get (ENTENTE_LANGUAGE_ENGLISH)[3].title;

  add_member (f, "Spoons");
  add_member (f, "Dice");
  view = open_view (f);
  begin (view);
  chart = find_chart (view);
  g_assert_false (gtk_widget_get_mapped (chart));
  rate_all (f, 0, 3, 5);
  rate_all (f, 1, 3, 1);
  g_assert_true (gtk_widget_get_mapped (chart));
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (view, title))));
  g_signal_emit_by_name (chart, "activated", 0, 1);
  spin ();
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (view, title))));
  rate_all (f, 0, 0, 4);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (view, title))));
  close_view (f, view);
}

/* An empty round in between hides no change. */
static void
test_change (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_member (f, "Spoons");
  add_member (f, "Dice");
  view = open_view (f);
  begin (view);
  rate_all (f, 0, 3, 2);
  rate_all (f, 1, 3, 2);
  begin (view);
  begin (view);
  g_assert_false (says (view, "Agreement: from 4.0 to 4.0 · up 2.0"));
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GListModel) rounds = entente_cooperation_round_new_list (f->store);
      g_autoptr (EntenteCooperationRound) last = g_list_model_get_item (rounds, 2);
      g_autoptr (GPtrArray) sheets = entente_cooperation_round_list_sheets (last);

      for (guint j = 0; j < ENTENTE_COOPERATION_STATEMENTS; j++)
        g_assert_true (entente_assessment_rate (sheets->pdata[i], 3, j, 4, NULL));
    }
  spin ();
  g_assert_true (says (view, "Agreement: from 4.0 to 4.0 · up 2.0"));
  close_view (f, view);
}

static void
test_reveal (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;
  EntentePageClass *class;

  add_member (f, "Spoons");
  view = open_view (f);
  class = ENTENTE_PAGE_GET_CLASS (view);
  begin (view);
  g_assert_true (class->knows (ENTENTE_RECORD (get_sheet (f, 0))));
  g_assert_false (class->knows (add_member (f, "Dice")));
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), ENTENTE_RECORD (get_sheet (f, 0)), NULL));
  close_view (f, view);
}

#define ADD(name, function)                                                              \
  g_test_add ("/cooperation-view/" name, DialogFixture, NULL, dialog_fixture_set_up,     \
              function, dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  entente_ui_init ();

  ADD ("beginning", test_beginning);
  ADD ("typing", test_typing);
  ADD ("comment", test_comment);
  ADD ("whole-sheet", test_whole_sheet);
  ADD ("disagreement", test_disagreement);
  ADD ("dots", test_dots);
  ADD ("change", test_change);
  ADD ("reveal", test_reveal);

  return g_test_run ();
}
