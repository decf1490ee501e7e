/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cash month by month, and the charts of the budget: what they say follows what is typed. */
#include "config.h"

#include "budget/entente-budget-charts-view.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-cash-view.h"
#include "chart/entente-chart-view.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"

static EntenteRecord *
add_line (DialogFixture *f, EntenteBudgetSide side, const char *key, const char *label,
          EntenteMoney forecast, const char *due)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (f->store)));
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, side);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, key);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, forecast);
  if (due != NULL)
    {
      GDate day;

      g_date_clear (&day, 1);
      g_date_set_parse (&day, due);
      entente_edit_set_date (edit, line, ENTENTE_BUDGET_LINE_DUE_ON, &day);
    }
  g_assert_true (entente_edit_commit (edit, NULL));
  return line;
}

static GtkWidget *
show_view (DialogFixture *f, GType type)
{
  GtkWidget *view = g_object_new (type, NULL);

  entente_page_set_project (ENTENTE_PAGE (view), f->project);
  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

/* The warning is the first row. */
static gboolean
is_warned (GtkWidget *view)
{
  return gtk_widget_get_mapped (find_type (view, ADW_TYPE_ACTION_ROW));
}

static void
test_cash (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f, ENTENTE_TYPE_CASH_VIEW);
  EntenteRecord *line;

  g_assert_false (is_warned (view));
  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", "Chapiteau", 40000, "2027-05-10");
  line = add_line (f, ENTENTE_SIDE_INCOME, "P74.commune", "Ville", 60000, NULL);
  spin ();
  g_assert_true (is_warned (view));
  g_assert_true (says (view, "Lowest point"));
  g_assert_true (says (view, "Without a Date"));
  g_assert_true (says (view, "Ville"));

  /* Dated before the charge: nothing is short any more, and nothing undated. */
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "date");
    GDate day;

    g_date_clear (&day, 1);
    g_date_set_dmy (&day, 2, 4, 2027);
    entente_edit_set_date (edit, line, ENTENTE_BUDGET_LINE_DUE_ON, &day);
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  spin ();
  g_assert_false (is_warned (view));
  g_assert_false (says (view, "Without a Date"));
}

static void
test_opening (DialogFixture *f, gconstpointer data)
{
  EntenteRecord *settings = entente_store_get_record (f->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                      ENTENTE_BUDGET_SETTINGS_ID);
  GtkWidget *view;
  g_autoptr (EntenteEdit) edit = NULL;

  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", "Chapiteau", 40000, "2027-05-10");
  view = show_view (f, ENTENTE_TYPE_CASH_VIEW);
  g_assert_true (is_warned (view));
  edit = entente_store_begin (f->store, "opening");
  entente_edit_set_cents (edit, settings, ENTENTE_BUDGET_SETTINGS_OPENING_CASH, 50000);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  g_assert_false (is_warned (view));
}

/* From the chart to what makes the month. */
static void
test_activated (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view, *row;

  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", "Chapiteau", 40000, "2027-05-10");
  view = show_view (f, ENTENTE_TYPE_CASH_VIEW);
  row = find_type (view, ADW_TYPE_EXPANDER_ROW);
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_signal_emit_by_name (find_type (view, ENTENTE_TYPE_CHART_VIEW), "activated", 0, 0);
  spin ();
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_true (says (view, "Chapiteau"));
}

static void
test_charts (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f, ENTENTE_TYPE_BUDGET_CHARTS_VIEW);
  EntenteChartView *chart = ENTENTE_CHART_VIEW (find_type (view, ENTENTE_TYPE_CHART_VIEW));

  g_assert_true (entente_chart_is_empty (entente_chart_view_get_chart (chart)));
  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", "Chapiteau", 40000, NULL);
  spin ();
  g_assert_cmpint (entente_chart_get_value (entente_chart_view_get_chart (chart), 0, 0), ==, 40000);

  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (find_type (view, ADW_TYPE_TOGGLE_GROUP)),
                               ENTENTE_AMOUNT_ACTUAL);
  spin ();
  g_assert_true (entente_chart_is_empty (entente_chart_view_get_chart (chart)));
}

static void
test_finalize (DialogFixture *f, gconstpointer data)
{
  const GType types[] = { ENTENTE_TYPE_CASH_VIEW, ENTENTE_TYPE_BUDGET_CHARTS_VIEW };

  add_line (f, ENTENTE_SIDE_CHARGES, "C61.rent", "Chapiteau", 40000, "2027-05-10");
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *view = g_object_ref (show_view (f, types[i]));

      adw_bin_set_child (ADW_BIN (f->opener), NULL);
      spin ();
      g_assert_finalize_object (view);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/budget/cash/" name, DialogFixture, NULL, dialog_fixture_set_up, test,           \
              dialog_fixture_tear_down)
  ADD ("cash", test_cash);
  ADD ("opening", test_opening);
  ADD ("activated", test_activated);
  ADD ("charts", test_charts);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
