/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other rooms have due stands in the plan: under the chart, in the list and in the month. */
#include "config.h"

#include "budget/entente-budget-table.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "schedule/entente-agenda-list.h"
#include "schedule/entente-agenda-row.h"
#include "schedule/entente-mark-row.h"
#include "schedule/entente-month-week.h"
#include "schedule/entente-schedule-chart.h"

typedef struct
{
  DialogFixture base;
  EntenteSchedule *schedule;
  char *revealed; /* "table field" of the last win.reveal */
} Fixture;

static void
reveal_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *table, *field;

  g_variant_get (parameter, "(&sx&s)", &table, NULL, &field);
  g_free (((Fixture *) data)->revealed);
  ((Fixture *) data)->revealed = g_strdup_printf ("%s %s", table, field);
}

static EntenteRecord *
add_line (Fixture *f, const char *label, const char *iso)
{
  EntenteStore *store = f->base.store;
  g_autoptr (EntenteEdit) edit = entente_store_begin (store, "Line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);
  GDate day;

  g_assert_true (entente_date_from_iso (iso, &day));
  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, 54000);
  entente_edit_set_date (edit, line, ENTENTE_BUDGET_LINE_DUE_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  return line;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  static const GActionEntry entries[]
    = { { .name = "reveal", .activate = reveal_cb, .parameter_type = "(sxs)" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (EntenteEdit) edit = NULL;
  EntenteRecord *task;
  GDate day;

  dialog_fixture_set_up (&f->base, data);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), f);
  gtk_widget_insert_action_group (f->base.window, "win", G_ACTION_GROUP (group));
  edit = entente_store_begin (f->base.store, "Fill");
  g_assert_true (entente_date_from_iso ("2027-06-12", &day));
  entente_edit_set_date (edit, ENTENTE_RECORD (entente_project_get_details (f->base.project)),
                         ENTENTE_PROJECT_DETAILS_STARTS_ON, &day);
  task = entente_edit_insert (edit, ENTENTE_TYPE_TASK);
  entente_edit_set_text (edit, task, ENTENTE_TASK_TITLE, "Posters");
  entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, ENTENTE_RULE_MUST_START);
  entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, "2027-06-08");
  g_assert_true (entente_edit_commit (edit, NULL));
  f->schedule = entente_project_get_schedule (f->base.project);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  adw_bin_set_child (ADW_BIN (f->base.opener), NULL);
  spin ();
  g_free (f->revealed);
  dialog_fixture_tear_down (&f->base, data);
}

static void
test_month (Fixture *f, gconstpointer data)
{
  GDate monday;
  gint64 first;

  g_assert_true (entente_date_from_iso ("2027-06-07", &monday));
  first = entente_moment_get_day (entente_moment_from_date (&monday));
  add_line (f, "marquees", "2027-06-09");
  add_line (f, "elsewhere", "2027-06-19");
  adw_bin_set_child (ADW_BIN (f->base.opener),
                     entente_month_week_new (f->schedule, NULL, first, G_DATE_JUNE));
  spin ();
  g_assert_true (says (f->base.opener, "Posters"));
  g_assert_true (says (f->base.opener, "Pay €540.00: marquees"));
  g_assert_false (says (f->base.opener, "elsewhere"));
  click (f->base.opener, "Pay €540.00: marquees");
  g_assert_cmpstr (f->revealed, ==, "budget_line due-on");
}

static void
test_list (Fixture *f, gconstpointer data)
{
  g_autoptr (EntenteAgendaList) list = entente_agenda_list_new ();
  g_autoptr (GObject) first = NULL, second = NULL;
  GtkWidget *row = entente_agenda_row_new ();
  g_autofree char *heading = NULL;

  entente_agenda_list_read (list, f->schedule, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  add_line (f, "marquees", "2027-06-08");
  entente_agenda_list_read (list, f->schedule, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  second = g_list_model_get_item (G_LIST_MODEL (list), 1);
  g_assert_true (ENTENTE_IS_TASK (first) && ENTENTE_IS_SCHEDULE_MARK (second));
  heading = entente_agenda_list_dup_heading (list, 1);
  g_assert_cmpstr (heading, ==, "June 2027");

  adw_bin_set_child (ADW_BIN (f->base.opener), row);
  entente_agenda_row_show (ENTENTE_AGENDA_ROW (row), f->schedule, second);
  spin ();
  g_assert_true (says (row, "Pay €540.00: marquees"));
  g_assert_true (says (row, "8 June 2027"));
  g_assert_null (find_mapped (row, GTK_TYPE_CHECK_BUTTON));
  entente_agenda_row_show (ENTENTE_AGENDA_ROW (row), f->schedule, first);
  spin ();
  g_assert_nonnull (find_mapped (row, GTK_TYPE_CHECK_BUTTON));
}

static void
test_chart (Fixture *f, gconstpointer data)
{
  GtkWidget *chart = g_object_new (ENTENTE_TYPE_SCHEDULE_CHART, "schedule", f->schedule, NULL);
  GtkWidget *marks = find_type (chart, ENTENTE_TYPE_MARK_ROW);
  GtkWidget *sign;

  adw_bin_set_child (ADW_BIN (f->base.opener), chart);
  spin ();
  g_assert_false (gtk_widget_get_visible (marks));

  add_line (f, "marquees", "2027-06-09");
  g_assert_true (gtk_widget_get_mapped (marks));
  sign = get_button (marks, "9 June 2027: Pay €540.00: marquees");
  wait_for (gtk_widget_get_mapped (sign));
  click (marks, "9 June 2027: Pay €540.00: marquees");
  g_assert_cmpstr (f->revealed, ==, "budget_line due-on");

  /* Two on one day are one sign that lists both. */
  add_line (f, "posters", "2027-06-09");
  g_assert_nonnull (find_type (marks, GTK_TYPE_MENU_BUTTON));
  g_clear_pointer (&f->revealed, g_free);
  click (marks, "9 June 2027: Pay €540.00: posters");
  g_assert_cmpstr (f->revealed, ==, "budget_line due-on");

  g_assert_true (entente_store_undo (f->base.store, NULL));
  g_assert_true (entente_store_undo (f->base.store, NULL));
  spin ();
  g_assert_false (gtk_widget_get_visible (marks));
}

/* Beside the table alone, in a narrow window, there are no days to stand under. */
static void
test_narrow_chart (Fixture *f, gconstpointer data)
{
  GtkWidget *chart = g_object_new (ENTENTE_TYPE_SCHEDULE_CHART, "schedule", f->schedule, NULL);
  GtkWidget *marks = find_type (chart, ENTENTE_TYPE_MARK_ROW);

  adw_bin_set_child (ADW_BIN (f->base.opener), chart);
  add_line (f, "marquees", "2027-06-09");
  wait_for (gtk_widget_get_mapped (marks));
  gtk_window_set_default_size (GTK_WINDOW (f->base.window), 400, 600);
  wait_for (!gtk_widget_get_mapped (marks));
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (find_type (chart, ADW_TYPE_TOGGLE_GROUP)),
                                    "chart");
  wait_for (gtk_widget_get_mapped (marks));
}

#define add(path, function) g_test_add ("/marks/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  add ("month", test_month);
  add ("list", test_list);
  add ("chart", test_chart);
  add ("narrow-chart", test_narrow_chart);

  return g_test_run ();
}
