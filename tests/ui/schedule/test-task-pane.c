/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pane that edits a task: the rule asks only for its fields, several tasks are edited as one
   step. */
#include "config.h"

#include "entente-ui.h"
#include "form/entente-field-group.h"
#include "schedule/entente-task-links.h"
#include "schedule/entente-task-pane.h"
#include "schedule/entente-task-picker-dialog.h"
#include "schedule/entente-tasks-row.h"
#include "schedule-fixture.h"
#include "screen.h"

/* The row of a field, anywhere in the pane. */
static GtkWidget *
find_row (GtkWidget *widget, const char *field)
{
  if (ENTENTE_IS_FIELD_ROW (widget)
      && g_str_equal (entente_field_row_get_field (ENTENTE_FIELD_ROW (widget))->name, field))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
test_rule_fields (void)
{
  g_autoptr (Plan) plan = plan_new ("2027-06-12");
  EntenteTask *task = plan_add (plan, NULL, "A", "3d");
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (plan->schedule);
  GtkWidget *pane = g_object_ref_sink (g_object_new (ENTENTE_TYPE_TASK_PANE, NULL));

  entente_task_pane_set_selection (ENTENTE_TASK_PANE (pane), plan->schedule, selection);
  entente_task_selection_select (selection, task);
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "rule-at")));
  g_assert_false (gtk_widget_get_visible (find_row (pane, "event-offset")));
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  spin ();
  g_assert_true (gtk_widget_get_visible (find_row (pane, "rule-at")));
  plan_set_choice (plan, task, ENTENTE_TASK_RULE, ENTENTE_RULE_RELATIVE);
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "rule-at")));
  g_assert_true (gtk_widget_get_visible (find_row (pane, "event-offset")));
  plan_add (plan, task, "A part", "1d");
  spin ();
  g_assert_false (gtk_widget_get_visible (find_row (pane, "duration")));

  entente_task_pane_set_selection (ENTENTE_TASK_PANE (pane), NULL, NULL);
  g_assert_finalize_object (pane);
}

/* The pane in a window of its own. */
typedef struct
{
  Plan *plan;
  EntenteTaskSelection *selection;
  GtkWidget *window;
  GtkWidget *pane;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->plan = plan_new ("2027-06-12");
  f->selection = entente_task_selection_new (f->plan->schedule);
  f->pane = g_object_new (ENTENTE_TYPE_TASK_PANE, NULL);
  f->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 500, 700);
  adw_window_set_content (ADW_WINDOW (f->window), f->pane);
  entente_task_pane_set_selection (ENTENTE_TASK_PANE (f->pane), f->plan->schedule, f->selection);
  gtk_window_present (GTK_WINDOW (f->window));
  spin ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  GtkWidget *pane = f->pane;

  g_object_add_weak_pointer (G_OBJECT (pane), (gpointer *) &pane);
  gtk_window_destroy (GTK_WINDOW (f->window));
  spin ();
  g_assert_null (pane);
  g_assert_finalize_object (f->selection);
  plan_free (f->plan);
}

static void
show (Fixture *f, EntenteTask *task)
{
  entente_task_selection_select (f->selection, task);
  spin ();
}

/* The row that edits a field of several tasks. */
static GtkWidget *
find_tasks_row (GtkWidget *widget, const char *title)
{
  GtkWidget *found = NULL;

  if (ENTENTE_IS_TASKS_ROW (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title)
             ? widget
             : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_tasks_row (child, title);
  return found;
}

static const char *
get_text (EntenteTask *task, guint field)
{
  return entente_record_get_text (ENTENTE_RECORD (task), field);
}

static guint
count_links (Fixture *f)
{
  return g_list_model_get_n_items (
    entente_store_get_list (f->plan->store, ENTENTE_TYPE_DEPENDENCY));
}

/* By the button, and by the dialog that it opens. */
static void
add_predecessor (Fixture *f, EntenteTask *other)
{
  GtkWidget *links = find_type (f->pane, ENTENTE_TYPE_TASK_LINKS);
  AdwDialog *dialog;

  g_signal_emit_by_name (find_type (links, GTK_TYPE_BUTTON), "clicked");
  spin ();
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  g_assert_true (ENTENTE_IS_TASK_PICKER_DIALOG (dialog));
  g_object_ref (dialog);
  adw_dialog_force_close (dialog);
  g_signal_emit_by_name (dialog, "picked", other);
  g_object_unref (dialog);
  spin ();
}

static void
test_link (Fixture *f, gconstpointer data)
{
  EntenteTask *a = plan_add (f->plan, NULL, "A", "3d");
  EntenteTask *b = plan_add (f->plan, NULL, "B", "3d");

  show (f, b);
  add_predecessor (f, a);
  g_assert_cmpuint (count_links (f), ==, 1);
  g_assert_null (adw_window_get_visible_dialog (ADW_WINDOW (f->window)));
  g_assert_cmpint (plan_get (f->plan, b)->planned.start, >=, plan_get (f->plan, a)->planned.finish);
  g_assert_true (entente_store_undo (f->plan->store, NULL));
  spin ();
  g_assert_cmpuint (count_links (f), ==, 0);
}

/* What cannot be is said in words, and changes nothing. */
static void
test_cycle (Fixture *f, gconstpointer data)
{
  EntenteTask *a = plan_add (f->plan, NULL, "A", "3d");
  EntenteTask *b = plan_add (f->plan, NULL, "B", "3d");
  AdwDialog *dialog;

  plan_link (f->plan, a, b, "");
  show (f, a);
  add_predecessor (f, b);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (f->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (dialog));
  plan_assert_words (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)),
                     "These tasks would wait for each other: “A” → “B” → “A”. No link was made.");
  g_assert_cmpuint (count_links (f), ==, 1);
  adw_dialog_force_close (dialog);
  spin ();
}

static void
test_several (Fixture *f, gconstpointer data)
{
  EntenteTask *a = plan_add (f->plan, NULL, "A", "3d");
  EntenteTask *b = plan_add (f->plan, NULL, "B", "1d");
  EntenteTask *c = plan_add (f->plan, NULL, "C", "2d");
  g_autoptr (GPtrArray) tasks = plan_pick (a, b, NULL);
  GtkWidget *text;

  entente_task_selection_set (f->selection, tasks, b);
  spin ();
  text = find_type (find_tasks_row (f->pane, "Duration"), GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (text), "5 days");
  g_signal_emit_by_name (text, "activate");
  spin ();
  g_assert_cmpstr (get_text (a, ENTENTE_TASK_DURATION), ==, "5d");
  g_assert_cmpstr (get_text (b, ENTENTE_TASK_DURATION), ==, "5d");
  g_assert_cmpstr (get_text (c, ENTENTE_TASK_DURATION), ==, "2d");

  g_assert_true (entente_store_undo (f->plan->store, NULL));
  spin ();
  g_assert_cmpstr (get_text (a, ENTENTE_TASK_DURATION), ==, "3d");
  g_assert_cmpstr (get_text (b, ENTENTE_TASK_DURATION), ==, "1d");
}

/* Clicks in a row are one step of the history; a hundred is done. */
static void
test_progress (Fixture *f, gconstpointer data)
{
  EntenteTask *task = plan_add (f->plan, NULL, "A", "3d");
  EntenteRecord *record = ENTENTE_RECORD (task);
  GtkWidget *row;

  show (f, task);
  row = find_type (f->pane, ADW_TYPE_SPIN_ROW);
  for (guint percent = 5; percent <= 100; percent += 5)
    {
      adw_spin_row_set_value (ADW_SPIN_ROW (row), percent);
      spin ();
      g_assert_cmpint (entente_record_get_integer (record, ENTENTE_TASK_PROGRESS), ==, percent);
    }
  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_TASK_STATE), ==, ENTENTE_TASK_DONE);
  g_assert_true (plan_get (f->plan, task)->is_done);

  g_assert_true (entente_store_undo (f->plan->store, NULL));
  spin ();
  g_assert_false (entente_record_is_deleted (record));
  g_assert_cmpint (entente_record_get_integer (record, ENTENTE_TASK_PROGRESS), ==, 0);
  g_assert_cmpint (entente_record_get_choice (record, ENTENTE_TASK_STATE), ==, ENTENTE_TASK_TO_DO);
  g_assert_cmpfloat (adw_spin_row_get_value (ADW_SPIN_ROW (row)), ==, 0);
}

#define ADD(path, test) g_test_add ("/ui/task-pane/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  g_test_add_func ("/ui/task-pane/rule-fields", test_rule_fields);
  ADD ("link", test_link);
  ADD ("cycle", test_cycle);
  ADD ("several", test_several);
  ADD ("progress", test_progress);

  return g_test_run ();
}
