/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month grid on screen: it follows the plan and the filter, the keyboard goes through its rows,
   a task that is chosen is opened. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-month-grid-area.h"
#include "schedule/entente-month-grid-view.h"
#include "schedule/entente-schedule-edit.h"

static EntenteSchedule *
get_schedule (DialogFixture *f)
{
  return entente_project_get_schedule (f->project);
}

static EntenteTask *
add_task (DialogFixture *f, const char *title, const char *date)
{
  EntenteTask *task
    = entente_schedule_insert (get_schedule (f), ENTENTE_TASK_TASK, title, NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "task");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, date);
  g_assert_true (entente_edit_commit (edit, NULL));
  return task;
}

static gboolean
is_area (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_MONTH_GRID_AREA (widget);
}

static GtkWidget *
show_view (DialogFixture *f, EntenteTaskSelection *selection, EntenteScheduleFilter *filter)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_MONTH_GRID_VIEW,
                                  "project", f->project,
                                  "selection", selection,
                                  "filter", filter,
                                  "schedule", get_schedule (f),
                                  NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_open (DialogFixture *f, gconstpointer data)
{
  EntenteTask *task = add_task (f, "Posters", "2032-05-03");
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (get_schedule (f));
  GtkWidget *view = show_view (f, selection, NULL);
  guint n_opened = 0;

  g_signal_connect_swapped (view, "edit-requested", G_CALLBACK (count_cb), &n_opened);
  g_signal_emit_by_name (find_widget (view, is_area, NULL), "task-chosen", task);
  g_assert_cmpuint (n_opened, ==, 1);
  g_assert_true (entente_task_selection_contains (selection, task));
}

static void
test_follow (DialogFixture *f, gconstpointer data)
{
  EntenteTask *posters = add_task (f, "Posters", "2032-05-03");
  g_autoptr (EntenteScheduleFilter) filter = entente_schedule_filter_new ();
  GtkWidget *view = show_view (f, NULL, filter);
  EntenteMonthGridArea *area = ENTENTE_MONTH_GRID_AREA (find_widget (view, is_area, NULL));
  EntenteTask *letters = add_task (f, "Letters", "2032-06-03");

  spin ();
  g_assert_true (entente_month_grid_area_reveal (area, posters));
  g_assert_true (entente_month_grid_area_reveal (area, letters));
  g_object_set (filter, "text", "letters", NULL);
  spin ();
  g_assert_false (entente_month_grid_area_reveal (area, posters));
  g_assert_true (entente_month_grid_area_reveal (area, letters));
  g_object_set (filter, "text", "nothing of that name", NULL);
  spin ();
  g_assert_false (entente_month_grid_area_reveal (area, letters));
}

/* Larger letters take more room: there is more to scroll. */
static void
test_zoom (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;
  EntenteMonthGridArea *area;
  GtkAdjustment *adjustment;
  double before;

  for (guint i = 0; i < 40; i++)
    add_task (f, "Posters", "2032-05-03");
  view = show_view (f, NULL, NULL);
  area = ENTENTE_MONTH_GRID_AREA (find_widget (view, is_area, NULL));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (area));
  before = gtk_adjustment_get_upper (adjustment);
  entente_month_grid_area_zoom (area, 2);
  spin ();
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >, before * 1.2);
  entente_month_grid_area_zoom (area, -2);
  spin ();
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_upper (adjustment), before, 2);
}

static void
test_finalize (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteTaskSelection) selection = entente_task_selection_new (get_schedule (f));
  GtkWidget *view;

  add_task (f, "Posters", "2032-05-03");
  view = g_object_ref (show_view (f, selection, NULL));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/month-grid/" name, DialogFixture, NULL, dialog_fixture_set_up, test,   \
              dialog_fixture_tear_down)
  ADD ("open", test_open);
  ADD ("follow", test_follow);
  ADD ("zoom", test_zoom);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
