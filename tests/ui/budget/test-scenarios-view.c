/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of the budget: copied, compared line by line, renamed, adopted with day and body, deleted with undo. */
#include "config.h"

#include "budget/entente-budget-table.h"
#include "budget/entente-comparison-list.h"
#include "budget/entente-scenarios-view.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "grid/entente-grid.h"

static void
add_income (DialogFixture *f, EntenteRecord *budget, gint64 amount)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Income");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET, budget);
  entente_edit_set_choice (edit, line, ENTENTE_BUDGET_LINE_SIDE, ENTENTE_SIDE_INCOME);
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, "RP");
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, amount);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static void
add_line (DialogFixture *f, const char *label, gint64 amount)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (f->store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, "C61.rent");
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, amount);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static EntentePage *
open_view (DialogFixture *f)
{
  EntentePage *page = g_object_new (ENTENTE_TYPE_SCENARIOS_VIEW, NULL);

  add_line (f, "Tents", 30000);
  add_line (f, "Chairs", 5000);
  adw_bin_set_child (ADW_BIN (f->opener), GTK_WIDGET (page));
  entente_page_set_project (page, f->project);
  spin ();
  return page;
}

static void
close_view (DialogFixture *f, EntentePage *page)
{
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_null (page);
}

/* The first version in a state, (nullable). */
static EntenteRecord *
find_version (DialogFixture *f, EntenteBudgetState state)
{
  GListModel *budgets = entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET);

  for (guint i = 0; i < g_list_model_get_n_items (budgets); i++)
    {
      g_autoptr (EntenteRecord) budget = g_list_model_get_item (budgets, i);

      if (entente_record_get_choice (budget, ENTENTE_BUDGET_STATE) == (int) state)
        return budget;
    }
  return NULL;
}

static void
copy (DialogFixture *f, EntentePage *page, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (page), "scenarios.copy", NULL);
  spin ();
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (get_dialog (f)), ADW_TYPE_ENTRY_ROW)),
                         name);
  click (get_dialog (f), "_Copy");
  g_assert_null (get_dialog (f));
}

static void
activate (EntentePage *page, const char *action, EntenteRecord *budget)
{
  gtk_widget_activate_action (GTK_WIDGET (page), action, "x", entente_record_get_id (budget));
  spin ();
}

static EntenteGridModel *
get_model (EntentePage *page)
{
  return entente_grid_get_model (
    ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID)));
}

/* What is compared is named above its amounts. */
static const char *
get_heading (EntentePage *page, guint column)
{
  EntenteGrid *grid = ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID));

  return entente_grid_columns_get_title (entente_grid_get_columns (grid), column);
}

static void
assert_difference (EntentePage *page, const char *label, const char *expected)
{
  EntenteGridModel *model = get_model (page);

  for (guint row = 0; row < g_list_model_get_n_items (G_LIST_MODEL (model)); row++)
    {
      g_autofree char *text
        = entente_grid_model_dup_text (model, row, ENTENTE_COMPARISON_COLUMN_LABEL);
      g_autofree char *difference
        = entente_grid_model_dup_text (model, row, ENTENTE_COMPARISON_COLUMN_DIFFERENCE);

      if (g_str_equal (text, label))
        {
          g_assert_cmpstr (difference, ==, expected);
          return;
        }
    }
  g_error ("no row “%s”", label);
}

/* In the scenario alone. */
static void
change_tents (DialogFixture *f, EntenteRecord *scenario, gint64 amount)
{
  GListModel *lines = entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET_LINE);
  g_autoptr (EntenteEdit) edit = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);

      if (entente_record_get_reference (line, ENTENTE_BUDGET_LINE_BUDGET)
            != entente_record_get_id (scenario)
          || !g_str_equal (entente_record_get_text (line, ENTENTE_BUDGET_LINE_LABEL), "Tents"))
        continue;
      edit = entente_store_begin (f->store, "Amount");
      entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, amount);
      g_assert_true (entente_edit_commit (edit, NULL));
      spin ();
      return;
    }
  g_assert_not_reached ();
}

static void
test_compare (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  guint n_rows;

  g_assert_true (says (page, "One Version So Far"));
  copy (f, page, "Without the county");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET), ==, 2);
  g_assert_true (says (page, "Without the county"));
  g_assert_false (says (page, "One Version So Far"));
  g_assert_cmpstr (get_heading (page, ENTENTE_COMPARISON_COLUMN_LEFT), ==, "Working budget");
  g_assert_cmpstr (get_heading (page, ENTENTE_COMPARISON_COLUMN_RIGHT), ==, "Without the county");
  assert_difference (page, "Tents", "=");

  change_tents (f, find_version (f, ENTENTE_BUDGET_SCENARIO), 42000);
  assert_difference (page, "Tents", "120.00");
  assert_difference (page, "Chairs", "=");
  assert_difference (page, "Total charges", "120.00");
  adw_toggle_group_set_active (
    ADW_TOGGLE_GROUP (find_type (GTK_WIDGET (page), ADW_TYPE_TOGGLE_GROUP)),
    ENTENTE_AMOUNT_ACTUAL);
  assert_difference (page, "Tents", "");
  adw_toggle_group_set_active (
    ADW_TOGGLE_GROUP (find_type (GTK_WIDGET (page), ADW_TYPE_TOGGLE_GROUP)),
    ENTENTE_AMOUNT_REVISED);
  assert_difference (page, "Total charges", "120.00");
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (get_model (page)));
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (find_type (GTK_WIDGET (page), GTK_TYPE_CHECK_BUTTON)), TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_model (page))), <, n_rows);
  assert_difference (page, "Tents", "120.00");
  close_view (f, page);
}

/* What is compared stays when versions come, go and get another name. */
static void
test_choice (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteRecord *first;

  copy (f, page, "First");
  first = find_version (f, ENTENTE_BUDGET_SCENARIO);
  change_tents (f, first, 10000);
  assert_difference (page, "Tents", "−200.00");
  copy (f, page, "Second");
  assert_difference (page, "Tents", "=");

  activate (page, "scenarios.rename", first);
  gtk_editable_set_text (GTK_EDITABLE (find_type (GTK_WIDGET (get_dialog (f)), ADW_TYPE_ENTRY_ROW)),
                         "Cheap tents");
  click (get_dialog (f), "_Rename");
  g_assert_true (says (page, "Cheap tents"));
  assert_difference (page, "Tents", "=");

  activate (page, "scenarios.delete", first);
  g_assert_cmpstr (f->toast, ==, "Scenario deleted");
  g_assert_false (says (page, "Cheap tents"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (page, "Cheap tents"));
  close_view (f, page);
}

/* A version that does not come out even cannot be adopted: the sentence says what is missing. */
static void
assert_obstacle (DialogFixture *f, EntentePage *page, EntenteRecord *scenario)
{
  AdwDialog *dialog;
  GtkWidget *button;

  activate (page, "scenarios.adopt", scenario);
  dialog = get_dialog (f);
  g_assert_true (says (dialog, "To Be Mended First"));
  g_assert_true (says (dialog, "of income"));
  g_object_get (dialog, "default-widget", &button, NULL);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_object_unref (button);
  adw_dialog_force_close (dialog);
  spin ();
}

static void
test_adopt (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteRecord *scenario;
  AdwDialog *dialog;

  copy (f, page, "Cheap tents");
  scenario = find_version (f, ENTENTE_BUDGET_SCENARIO);
  change_tents (f, scenario, 10000);
  assert_obstacle (f, page, scenario);
  add_income (f, scenario, 15000);
  activate (page, "scenarios.adopt", scenario);
  dialog = get_dialog (f);
  g_assert_false (says (dialog, "To Be Mended First"));
  g_assert_true (says (dialog, "“Cheap tents” becomes the working budget."));
  g_assert_true (says (dialog, "Added: 1, removed: 0, changed: 1"));
  g_assert_true (says (dialog, "€150.00 instead of €350.00"));
  g_assert_true (says (dialog, "€150.00 instead of €0.00"));
  g_assert_true (says (dialog, "Version 1, which nothing changes any more"));
  g_assert_true (says (dialog, "Stays beside it as the scenario “Former working budget”"));
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Adopted by, such as “general assembly”")),
                         "board");
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Day")), "next week");
  click (dialog, "_Adopt");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET), ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (get_row (dialog, "Day")), "12 March 2027");
  click (dialog, "_Adopt");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET), ==, 3);
  g_assert_true (says (page, "Version 1, adopted on"));
  g_assert_true (says (page, "Adopted by: board"));
  g_assert_cmpint (entente_record_get_choice (scenario, ENTENTE_BUDGET_STATE), ==,
                   ENTENTE_BUDGET_WORKING);
  g_assert_true (says (page, "Former working budget"));

  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_false (says (page, "Version 1"));
  g_assert_cmpint (entente_record_get_choice (scenario, ENTENTE_BUDGET_STATE), ==,
                   ENTENTE_BUDGET_SCENARIO);
  close_view (f, page);
}

/* At the bottom of a narrow window too, the name can be typed at once. */
static void
test_narrow (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  GtkWidget *row;

  gtk_window_set_default_size (GTK_WINDOW (f->window), 360, 600);
  spin ();
  g_assert_cmpint (gtk_widget_get_width (f->window), <, 450);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "scenarios.copy", NULL));
  spin ();
  row = get_row (get_dialog (f), "Name, such as “without the county grant”");
  wait_for (gtk_root_get_focus (GTK_ROOT (f->window)) != NULL
            && gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (f->window)), row));
  close_dialog (f);
  close_view (f, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/budget/scenarios/" name, DialogFixture, NULL, dialog_fixture_set_up, test,      \
              dialog_fixture_tear_down)
  ADD ("compare", test_compare);
  ADD ("choice", test_choice);
  ADD ("adopt", test_adopt);
  ADD ("narrow", test_narrow);

  return g_test_run ();
}
