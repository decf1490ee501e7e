/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The month: holidays have their names, and an empty one leads to where what is searched is. */
#include "config.h"

#include "entente-dialog-fixture.h"
#include "entente-holidays.h"
#include "entente-ui.h"
#include "schedule/entente-month-view.h"
#include "schedule/entente-schedule-edit.h"

static EntenteSchedule *
get_schedule (DialogFixture *f)
{
  return entente_project_get_schedule (f->project);
}

static void
add_task (DialogFixture *f, const char *title, const char *date)
{
  EntenteTask *task
    = entente_schedule_insert (get_schedule (f), ENTENTE_TASK_TASK, title, NULL, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "task");

  entente_edit_set_choice (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, ENTENTE_RECORD (task), ENTENTE_TASK_RULE_AT, date);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static GtkWidget *
show_view (DialogFixture *f, EntenteScheduleFilter *filter)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_MONTH_VIEW,
                                  "filter", filter,
                                  "schedule", get_schedule (f),
                                  NULL);

  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

static gboolean
is_button (GtkWidget *widget, gconstpointer label)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static void
test_holidays (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  add_task (f, "Posters", "2032-05-03");
  view = show_view (f, NULL);
  g_assert_true (says (view, "May 2032"));
  g_assert_true (says (view, entente_holiday_get_name (ENTENTE_HOLIDAY_LABOUR_DAY,
                                                       entente_schedule_get_language ())));
}

/* The way leads to the nearest month, and is there only while it is needed. */
static void
test_elsewhere (DialogFixture *f, gconstpointer data)
{
  g_autoptr (EntenteScheduleFilter) filter = entente_schedule_filter_new ();
  GtkWidget *view;
  GtkWidget *button;

  add_task (f, "Posters", "2032-05-03");
  add_task (f, "Letters", "2032-09-03");
  add_task (f, "Letters again", "2032-12-03");
  view = show_view (f, filter);
  button = find_widget (view, is_button, "_Go There");
  g_assert_true (says (view, "May 2032"));
  g_assert_false (gtk_widget_get_mapped (button));
  g_object_set (filter, "text", "letters", NULL);
  spin ();
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  spin ();
  g_assert_true (says (view, "September 2032"));
  g_assert_false (gtk_widget_get_mapped (button));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/schedule/month/" name, DialogFixture, NULL, dialog_fixture_set_up, test,        \
              dialog_fixture_tear_down)
  ADD ("holidays", test_holidays);
  ADD ("elsewhere", test_elsewhere);

  return g_test_run ();
}
