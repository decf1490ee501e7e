/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two tables of the budget: typed in as a spreadsheet is, balanced, folded, searched. Amounts are
   written as the interface of the tests does, in English. */
#include "config.h"

#include "budget/entente-budget-column.h"
#include "grid-fixture.h"

#define LABEL ENTENTE_BUDGET_COLUMN_LABEL
#define FORECAST ENTENTE_BUDGET_COLUMN_FORECAST
#define REVISED ENTENTE_BUDGET_COLUMN_REVISED
#define ACTUAL ENTENTE_BUDGET_COLUMN_ACTUAL
#define DIFFERENCE ENTENTE_BUDGET_COLUMN_DIFFERENCE

static EntenteBudgetLine *
fill (Fixture *f)
{
  EntenteBudgetLine *drinks = money_add (f->money, "C60.materials", "Drinks", "420.00");

  money_add (f->money, "C60.materials", "Glasses", "80.00");
  money_add (f->money, "P74.commune", "Grant of the town", "350.00");
  fixture_show (f);
  return drinks;
}

static GtkWidget *
get_focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

/* Nothing stands in a new project: a button shows the accounts, and a line is added under one. */
static void
test_empty (Fixture *f, gconstpointer data)
{
  fixture_show (f);
  g_assert_true (says (f->page, "Nothing Budgeted Yet"));
  fixture_activate (f, "table.begin");
  g_assert_false (says (f->page, "Nothing Budgeted Yet"));
  g_assert_true (fixture_has_row (f, "60"));

  entente_grid_go_to (f->grid, 1, LABEL, TRUE);
  spin ();
  fixture_press (f, "Insert");
  g_assert_true (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
  fixture_type (f, "Drinks");
  g_assert_true (fixture_has_row (f, "Drinks"));
}

/* Arithmetic counts, totals follow, and Tab leads from the label to the amount. */
static void
test_typing (Fixture *f, gconstpointer data)
{
  guint column;

  fill (f);
  fixture_go_to (f, "Drinks", LABEL);
  fixture_press (f, "Tab");
  entente_grid_get_cursor (f->grid, &column);
  g_assert_cmpuint (column, ==, FORECAST);
  fixture_type (f, "12*35+0,5");
  fixture_assert_cell (f, "Drinks", FORECAST, "420.50");
  fixture_assert_cell (f, "Total charges", FORECAST, "500.50");
  /* Enter went to the line below. */
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, fixture_get_row (f, "Glasses"));
  g_assert_true (get_focus (f) != NULL
                 && gtk_widget_is_ancestor (get_focus (f), GTK_WIDGET (f->grid)));
  money_undo (f->money);
  spin ();
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
}

/* What cannot be read is said, and stays; Escape gives it up. */
static void
test_unreadable (Fixture *f, gconstpointer data)
{
  EntenteCellEditor *editor;

  fill (f);
  editor = entente_grid_get_editor (f->grid);
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_type (f, "1,2,3 euros");
  g_assert_true (entente_cell_editor_is_open (editor));
  g_assert_nonnull (entente_cell_editor_get_complaint (editor));
  g_assert_cmpstr (gtk_editable_get_text (entente_cell_editor_get_entry (editor)), ==,
                   "1,2,3 euros");
  entente_cell_editor_cancel (editor);
  spin ();
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
}

/* Revised is the forecast until somebody revises it; the difference needs an actual amount. */
static void
test_columns (Fixture *f, gconstpointer data)
{
  fill (f);
  fixture_assert_cell (f, "Drinks", REVISED, "420.00");
  fixture_assert_cell (f, "Drinks", DIFFERENCE, "");
  fixture_go_to (f, "Drinks", ACTUAL);
  fixture_type (f, "400");
  fixture_assert_cell (f, "Drinks", ACTUAL, "400.00");
  fixture_assert_cell (f, "Drinks", DIFFERENCE, "−20.00");
}

static void
test_balance (Fixture *f, gconstpointer data)
{
  fill (f);
  g_assert_true (says (f->page, "of income to find"));
  fixture_activate (f, "table.balance-own");
  g_assert_true (says (f->page, "Balanced"));
  g_assert_cmpstr (f->toast, ==, "The difference was put into own resources");
  money_undo (f->money);
  spin ();
  g_assert_false (says (f->page, "Balanced"));

  /* On the line that is selected: the grant takes what is missing. */
  f->grid = fixture_find_grid (f, 1);
  fixture_go_to (f, "Grant of the town", FORECAST);
  fixture_activate (f, "table.balance-line");
  g_assert_true (says (f->page, "Balanced"));
  fixture_assert_cell (f, "Grant of the town", FORECAST, "500.00");
  f->grid = fixture_find_grid (f, 0);
}

/* Ctrl+D takes what stands above; Delete empties the cell, Ctrl+Delete takes the line away. */
static void
test_filling (Fixture *f, gconstpointer data)
{
  fill (f);
  fixture_go_to (f, "Glasses", FORECAST);
  fixture_press (f, "<Control>d");
  fixture_assert_cell (f, "Glasses", FORECAST, "420.00");
  fixture_press (f, "Delete");
  fixture_assert_cell (f, "Glasses", FORECAST, "");
  fixture_press (f, "<Control>Delete");
  g_assert_false (fixture_has_row (f, "Glasses"));
  g_assert_cmpstr (f->toast, ==, "1 line deleted");
  money_undo (f->money);
  spin ();
  g_assert_true (fixture_has_row (f, "Glasses"));
}

static void
test_folding (Fixture *f, gconstpointer data)
{
  EntenteBudgetLine *drinks = fill (f);

  entente_grid_go_to (f->grid, 0, LABEL, TRUE);
  spin ();
  fixture_press (f, "Left");
  g_assert_false (fixture_has_row (f, "Drinks"));
  /* What it comes to is still there. */
  fixture_assert_cell (f, "60", FORECAST, "500.00");
  fixture_press (f, "Right");
  g_assert_true (fixture_has_row (f, "Drinks"));
  fixture_activate (f, "table.fold-all");
  g_assert_false (fixture_has_row (f, "Drinks"));
  /* A line that is to be seen is unfolded. */
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (f->page), ENTENTE_RECORD (drinks), NULL));
  spin ();
  g_assert_true (fixture_has_row (f, "Drinks"));
}

/* Headings stay above what is found. */
static void
test_search (Fixture *f, gconstpointer data)
{
  GtkWidget *entry;

  fill (f);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "page.search", NULL));
  spin ();
  entry = find_mapped (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "glass");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_true (fixture_has_row (f, "Glasses"));
  g_assert_true (fixture_has_row (f, "60"));
  g_assert_false (fixture_has_row (f, "Drinks"));
}

/* Where there is no room both sides stand in one table, with few columns. */
static void
test_narrow (Fixture *f, gconstpointer data)
{
  fill (f);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 700);
  wait_for (gtk_widget_get_width (f->window) <= 420);
  spin ();
  f->grid = fixture_find_grid (f, 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->grid)));
  g_assert_true (fixture_has_row (f, "Drinks"));
  g_assert_true (fixture_has_row (f, "Grant of the town"));
  fixture_assert_cell (f, "Total income", FORECAST, "350.00");
}

static void
put_on_clipboard (Fixture *f, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (f->window), text);
}

/* Cells go over cells; a block with labels becomes new lines. */
static void
test_pasting (Fixture *f, gconstpointer data)
{
  fill (f);
  fixture_go_to (f, "Drinks", FORECAST);
  put_on_clipboard (f, "100\n200,50\n");
  fixture_press (f, "<Control>v");
  wait_for (f->toast != NULL);
  g_assert_cmpstr (f->toast, ==, "2 cells pasted");
  fixture_assert_cell (f, "Drinks", FORECAST, "100.00");
  fixture_assert_cell (f, "Glasses", FORECAST, "200.50");

  g_clear_pointer (&f->toast, g_free);
  fixture_go_to (f, "Drinks", LABEL);
  put_on_clipboard (f, "Plates\t30\nForks\t12,5\n");
  fixture_press (f, "<Control>v");
  wait_for (f->toast != NULL);
  g_assert_cmpstr (f->toast, ==, "2 lines pasted");
  fixture_assert_cell (f, "Plates", FORECAST, "30.00");
  fixture_assert_cell (f, "Forks", FORECAST, "12.50");
}

/* An adopted version is only looked at. */
static void
test_adopted (Fixture *f, gconstpointer data)
{
  EntenteBudget *adopted = NULL;
  GDate day;

  fill (f);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 12, G_DATE_MARCH, 2027);
  g_assert_true (entente_budget_adopt (f->money->store, f->money->budget, "Assembly", &day, &adopted,
                                       NULL));
  entente_budget_view_show_version (f->view, adopted);
  spin ();
  g_assert_true (fixture_has_row (f, "Drinks"));
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_press (f, "F2");
  g_assert_false (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
  fixture_activate (f, "table.show-working");
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_press (f, "F2");
  g_assert_true (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
}

/* The pane shows what the keyboard is on. */
static void
test_pane (Fixture *f, gconstpointer data)
{
  fill (f);
  fixture_go_to (f, "Drinks", LABEL);
  fixture_press (f, "<Alt>Return");
  g_assert_true (says (f->page, "Charge"));
  g_assert_true (says (f->page, "Supporting document"));
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/budget-view/empty", test_empty);
  add ("/budget-view/typing", test_typing);
  add ("/budget-view/unreadable", test_unreadable);
  add ("/budget-view/columns", test_columns);
  add ("/budget-view/balance", test_balance);
  add ("/budget-view/filling", test_filling);
  add ("/budget-view/folding", test_folding);
  add ("/budget-view/search", test_search);
  add ("/budget-view/narrow", test_narrow);
  add ("/budget-view/pane", test_pane);
  add ("/budget-view/pasting", test_pasting);
  add ("/budget-view/adopted", test_adopted);
  return g_test_run ();
}
