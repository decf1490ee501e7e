/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two tables of the budget: typed in as a spreadsheet is, balanced, folded, searched. Amounts are
   written as the interface of the tests does, in English. */
#include "config.h"

#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"
#include "chart/entente-chart-view.h"
#include "grid-fixture.h"
#include "grid/entente-grid-row.h"

#define LABEL ENTENTE_BUDGET_COLUMN_LABEL
#define FORECAST ENTENTE_BUDGET_COLUMN_FORECAST
#define REVISED ENTENTE_BUDGET_COLUMN_REVISED
#define ACTUAL ENTENTE_BUDGET_COLUMN_ACTUAL
#define DIFFERENCE ENTENTE_BUDGET_COLUMN_DIFFERENCE

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

static guint
count_lines (Fixture *f)
{
  return g_list_model_get_n_items (
    entente_store_get_list (f->money->store, ENTENTE_TYPE_BUDGET_LINE));
}

/* Amounts are typed beside the accounts, one below the other: each makes the line that carries it. */
static void
test_first_amounts (Fixture *f, gconstpointer data)
{
  guint column, row;

  fixture_show (f);
  fixture_activate (f, "table.begin");
  row = entente_grid_get_cursor (f->grid, &column);
  g_assert_cmpuint (column, ==, FORECAST);
  g_assert_cmpuint (row, ==, 1);

  fixture_type (f, "12.5 h");
  g_assert_nonnull (entente_cell_editor_get_complaint (entente_grid_get_editor (f->grid)));
  g_assert_cmpuint (count_lines (f), ==, 0);
  fixture_type (f, "12*35");
  fixture_assert_cell (f, "Total charges", FORECAST, "420.00");
  /* Enter went to the next account, past the line that was made. */
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, 3);
  fixture_type (f, "80");
  fixture_assert_cell (f, "Total charges", FORECAST, "500.00");

  /* Nothing typed makes nothing; one step back takes the line away whole. */
  fixture_type (f, " ");
  money_undo (f->money);
  spin ();
  fixture_assert_cell (f, "Total charges", FORECAST, "420.00");
  money_undo (f->money);
  spin ();
  g_assert_cmpuint (count_lines (f), ==, 0);
}

/* The line that the first amount makes comes under its account: what stands above stays where it is. */
static void
test_no_jump (Fixture *f, gconstpointer data)
{
  GtkWidget *scrolled;
  GtkAdjustment *down;

  fixture_show (f);
  fixture_activate (f, "table.begin");
  scrolled = gtk_widget_get_ancestor (entente_grid_get_view (f->grid), GTK_TYPE_SCROLLED_WINDOW);
  down = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  for (guint i = 0; i < 3; i++)
    {
      fixture_type (f, "12");
      g_assert_cmpfloat (gtk_adjustment_get_value (down), ==, 0);
    }

  /* Further down the list goes on as far as the next account needs to be seen. */
  for (guint i = 0; i < 20; i++)
    fixture_type (f, "12");
  g_assert_cmpfloat (gtk_adjustment_get_value (down), >, 0);
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), GTK_WIDGET (f->grid)));
}

/* The largest amount there may be is read to its last figure. */
static void
test_wide_amount (Fixture *f, gconstpointer data)
{
  EntenteGridColumns *columns;
  int before;

  fixture_fill (f);
  columns = entente_grid_get_columns (f->grid);
  before = entente_grid_columns_get_width (columns, FORECAST);
  fixture_go_to (f, "Glasses", FORECAST);
  fixture_type (f, "81");
  g_assert_cmpint (entente_grid_columns_get_width (columns, FORECAST), ==, before);
  fixture_go_to (f, "Glasses", FORECAST);
  fixture_type (f, "1000000000");
  fixture_assert_cell (f, "Glasses", FORECAST, "1 000 000 000.00");
  g_assert_cmpint (entente_grid_columns_get_width (columns, FORECAST), >, before + 20);
  g_assert_cmpint (entente_grid_columns_get_width (columns, ACTUAL), ==, before);
}

/* Undo takes a line away above the one that the keyboard is on: typing stays where it was. */
static void
test_cursor_follows (Fixture *f, gconstpointer data)
{
  fixture_fill (f);
  money_add (f->money, "C60.services", "Caterer", "900.00");
  spin ();
  fixture_go_to (f, "Drinks", FORECAST);
  money_undo (f->money);
  spin ();
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, fixture_get_row (f, "Drinks"));
  fixture_type (f, "1");
  fixture_assert_cell (f, "Drinks", FORECAST, "1.00");
  fixture_assert_cell (f, "Glasses", FORECAST, "80.00");
}

/* Arithmetic counts, totals follow, and Tab leads from the label to the amount. */
static void
test_typing (Fixture *f, gconstpointer data)
{
  guint column;

  fixture_fill (f);
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

static gboolean
shows_row (GtkWidget *widget, gconstpointer data)
{
  return ENTENTE_IS_GRID_ROW (widget)
         && entente_grid_row_get_row (ENTENTE_GRID_ROW (widget)) == GPOINTER_TO_UINT (data);
}

/* As a press of the first button of the pointer, so far from the left of a row. */
static void
press_pointer (Fixture *f, const char *label, int n_press, float x)
{
  GtkWidget *view = entente_grid_get_view (f->grid);
  GtkWidget *row = find_widget (view, shows_row, GUINT_TO_POINTER (fixture_get_row (f, label)));
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (view);
  graphene_point_t at;

  g_assert_true (gtk_widget_compute_point (row, view, &GRAPHENE_POINT_INIT (x, 8), &at));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE
          && gtk_gesture_single_get_button (GTK_GESTURE_SINGLE (controller)) == GDK_BUTTON_PRIMARY)
        g_signal_emit_by_name (controller, "pressed", n_press, (double) at.x, (double) at.y);
    }
  spin ();
}

/* On the triangle a press folds; twice on a label begins to type in it. */
static void
test_pointer (Fixture *f, gconstpointer data)
{
  GtkWidget *view;
  guint column;

  fixture_fill (f);
  view = entente_grid_get_view (f->grid);
  press_pointer (f, "60", 1, 8);
  g_assert_false (fixture_has_row (f, "Drinks"));
  press_pointer (f, "60", 1, 8);
  g_assert_true (fixture_has_row (f, "Drinks"));
  press_pointer (f, "Drinks", 2, (float) gtk_widget_get_width (view) / 4);
  g_assert_true (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
  entente_grid_get_cursor (f->grid, &column);
  g_assert_cmpuint (column, ==, LABEL);
}

/* What cannot be read is said, and stays; Escape gives it up. */
static void
test_unreadable (Fixture *f, gconstpointer data)
{
  EntenteCellEditor *editor;

  fixture_fill (f);
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
  fixture_fill (f);
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
  fixture_fill (f);
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

static AdwDialog *
get_dialog (Fixture *f)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (f->window));
}

/* More than there is in own resources cannot be taken away from them: the rule says so itself. */
static void
test_refused_balance (Fixture *f, gconstpointer data)
{
  fixture_fill (f);
  money_add (f->money, "P74.region", "Grant of the region", "900.00");
  money_add (f->money, "RP", "Our share", "100.00");
  spin ();
  fixture_activate (f, "table.balance-own");
  g_assert_nonnull (get_dialog (f));
  g_assert_true (says (get_dialog (f), "cannot be taken up there"));
  adw_dialog_force_close (get_dialog (f));
  spin ();
}

/* An account is picked: its line is there, and the next key goes into its label. */
static void
test_elsewhere (Fixture *f, gconstpointer data)
{
  GtkWidget *entry;

  fixture_fill (f);
  fixture_activate (f, "table.add-elsewhere");
  entry = find_type (GTK_WIDGET (get_dialog (f)), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (entry), "insurance");
  spin ();
  g_signal_emit_by_name (entry, "activate");
  spin ();
  g_assert_null (get_dialog (f));
  g_assert_true (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
  g_assert_true (gtk_widget_is_ancestor (get_focus (f), GTK_WIDGET (f->grid)));
  fixture_type (f, "Extension for the day");
  g_assert_true (fixture_has_row (f, "Extension for the day"));
}

static void
select_rows (Fixture *f, guint first, guint n_rows)
{
  GtkListView *rows = GTK_LIST_VIEW (entente_grid_get_view (f->grid));

  gtk_selection_model_select_range (gtk_list_view_get_model (rows), first, n_rows, TRUE);
  spin ();
}

/* Ctrl+D takes what stands above; Delete empties the cell, Ctrl+Delete takes the line away. */
static void
test_filling (Fixture *f, gconstpointer data)
{
  fixture_fill (f);
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

  /* The heading above is selected with them: the first line fills the other. */
  fixture_go_to (f, "Glasses", FORECAST);
  select_rows (f, fixture_get_row (f, "Drinks") - 1, 3);
  fixture_press (f, "<Control>d");
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
  fixture_assert_cell (f, "Glasses", FORECAST, "420.00");
}

static void
test_folding (Fixture *f, gconstpointer data)
{
  EntenteBudgetLine *drinks = fixture_fill (f);

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

  fixture_fill (f);
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

  gtk_editable_set_text (GTK_EDITABLE (entry), "no such words");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_true (says (f->page, "Nothing Found"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "glass");
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  g_assert_false (says (f->page, "Nothing Found"));
}

/* Where there is no room both sides stand in one table, with few columns; what is given in kind is in it
   twice, which the list must bear while rows around it change. */
static void
test_narrow (Fixture *f, gconstpointer data)
{
  fixture_fill (f);
  g_assert_nonnull (money_add_in_kind (f->money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00"));
  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 700);
  wait_for (gtk_widget_get_width (f->window) <= 420);
  spin ();
  f->grid = fixture_find_grid (f, 2);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->grid)));
  g_assert_true (fixture_has_row (f, "Drinks"));
  g_assert_true (fixture_has_row (f, "Grant of the town"));
  fixture_assert_cell (f, "Total income", FORECAST, "350.00");
  fixture_show_view (f, "charts");
  fixture_show_view (f, "table");
  fixture_activate (f, "table.fold-all");
  fixture_activate (f, "table.unfold-all");
  g_assert_true (fixture_has_row (f, "Vegetables"));
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
  fixture_fill (f);
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
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, fixture_get_row (f, "Plates"));

  /* Lines that were copied whole do not need a place: they are new ones. */
  g_clear_pointer (&f->toast, g_free);
  fixture_go_to (f, "Drinks", LABEL);
  select_rows (f, fixture_get_row (f, "Drinks"), 2);
  fixture_press (f, "<Control>c");
  fixture_go_to (f, "Glasses", FORECAST);
  fixture_press (f, "<Control>v");
  wait_for (f->toast != NULL);
  g_assert_cmpstr (f->toast, ==, "2 lines pasted");
  money_undo (f->money);
  spin ();

  /* On a heading they wait to be sorted, where they are seen. */
  g_clear_pointer (&f->toast, g_free);
  entente_grid_go_to (f->grid, 0, LABEL, TRUE);
  put_on_clipboard (f, "Candles\t30\nMatches\t2\n");
  fixture_press (f, "<Control>v");
  wait_for (f->toast != NULL);
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, fixture_get_row (f, "Candles"));
}

/* What is folded stays folded: in another view, when the room changes, in the next run. */
static void
test_folds_stay (Fixture *f, gconstpointer data)
{
  g_autofree char *memory = NULL;

  fixture_fill (f);
  entente_grid_go_to (f->grid, 0, LABEL, TRUE);
  spin ();
  fixture_press (f, "Left");
  g_assert_false (fixture_has_row (f, "Drinks"));
  fixture_show_view (f, "charts");
  fixture_show_view (f, "table");
  g_assert_false (fixture_has_row (f, "Drinks"));
  memory = entente_page_dup_selection (ENTENTE_PAGE (f->page));
  entente_page_set_project (ENTENTE_PAGE (f->page), NULL);
  entente_page_set_project (ENTENTE_PAGE (f->page), f->money->project);
  spin ();
  g_assert_true (fixture_has_row (f, "Drinks"));
  entente_page_restore_selection (ENTENTE_PAGE (f->page), memory);
  spin ();
  g_assert_false (fixture_has_row (f, "Drinks"));

  gtk_window_set_default_size (GTK_WINDOW (f->window), 400, 700);
  wait_for (gtk_widget_get_width (f->window) <= 420);
  spin ();
  f->grid = fixture_find_grid (f, 2);
  g_assert_false (fixture_has_row (f, "Drinks"));
  g_assert_true (fixture_has_row (f, "Grant of the town"));
}

/* A bar leads to its heading. */
static void
test_chart (Fixture *f, gconstpointer data)
{
  GtkWidget *chart;
  guint row;

  fixture_fill (f);
  entente_grid_go_to (f->grid, 0, LABEL, TRUE);
  spin ();
  fixture_press (f, "Left");
  fixture_show_view (f, "charts");
  chart = find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_CHART_VIEW);
  g_signal_emit_by_name (chart, "activated", 0u, 0u);
  spin ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (f->grid)));
  row = entente_grid_get_cursor (f->grid, NULL);
  g_assert_cmpuint (row, ==, fixture_get_row (f, "60"));
  g_assert_true (fixture_has_row (f, "Drinks"));
}

/* The pane shows what the keyboard is on. */
static void
test_pane (Fixture *f, gconstpointer data)
{
  fixture_fill (f);
  fixture_go_to (f, "Drinks", LABEL);
  fixture_press (f, "<Alt>Return");
  g_assert_true (says (f->page, "Charge"));
  g_assert_true (says (f->page, "Supporting document"));
  g_assert_false (says (f->page, "Funding request"));
  f->grid = fixture_find_grid (f, 1);
  fixture_go_to (f, "Grant of the town", LABEL);
  g_assert_true (says (f->page, "Funding request"));
  f->grid = fixture_find_grid (f, 0);
}

/* In the middle of a row that is on screen, from the rows around it. */
static GtkEventController *
find_controller (Fixture *f, const char *label, GType type, graphene_point_t *at)
{
  GtkWidget *rows = entente_grid_get_view (f->grid);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (rows);
  GtkWidget *row = find_widget (rows, shows_row, GUINT_TO_POINTER (fixture_get_row (f, label)));

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_point (row, rows, &GRAPHENE_POINT_INIT (60, 8), at));
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
        return controller;
    }
  g_assert_not_reached ();
}

static gboolean
is_taken (Fixture *f, const char *label)
{
  g_autoptr (GdkContentProvider) content = NULL;
  graphene_point_t at;
  GtkEventController *source = find_controller (f, label, GTK_TYPE_DRAG_SOURCE, &at);

  g_signal_emit_by_name (source, "prepare", (double) at.x, (double) at.y, &content);
  return content != NULL;
}

/* As GTK does where the pointer lets go of what was taken. */
static gboolean
drop_on (Fixture *f, const char *label)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GdkDragAction action = 0;
  gboolean taken = FALSE;
  graphene_point_t at;
  GtkEventController *target = find_controller (f, label, GTK_TYPE_DROP_TARGET, &at);

  g_value_init (&value, ENTENTE_TYPE_BUDGET_VIEW);
  g_value_set_object (&value, f->view);
  g_signal_emit_by_name (target, "motion", (double) at.x, (double) at.y, &action);
  g_signal_emit_by_name (target, "drop", &value, (double) at.x, (double) at.y, &taken);
  spin ();
  g_assert_true (!taken || action == GDK_ACTION_MOVE);
  return taken;
}

static const char *
get_key (EntenteBudgetLine *line)
{
  return entente_record_get_text (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_KEY);
}

/* A line is dragged to another account, before another line, and to the other side; what is no line
   stays, and so does a line that is let go of on itself. */
static void
test_dragging (Fixture *f, gconstpointer data)
{
  EntenteBudgetLine *drinks = money_add (f->money, "C60.materials", "Drinks", "420.00");
  EntenteGrid *charges, *income;

  money_add (f->money, "C61.insurance", "Cover", "80.00");
  money_add (f->money, "P74.commune", "Grant of the town", "500.00");
  fixture_show (f);
  charges = f->grid;
  income = fixture_find_grid (f, 1);

  g_assert_false (is_taken (f, "60"));
  g_assert_true (is_taken (f, "Drinks"));
  g_assert_false (drop_on (f, "Drinks"));
  g_assert_true (is_taken (f, "Drinks"));
  g_assert_true (drop_on (f, "Cover"));
  g_assert_cmpstr (get_key (drinks), ==, "C61.insurance");
  g_assert_cmpuint (fixture_get_row (f, "Drinks") + 1, ==, fixture_get_row (f, "Cover"));
  fixture_assert_cell (f, "Total charges", FORECAST, "500.00");
  g_assert_cmpuint (entente_grid_get_cursor (f->grid, NULL), ==, fixture_get_row (f, "Drinks"));

  g_assert_true (is_taken (f, "Drinks"));
  f->grid = income;
  g_assert_true (drop_on (f, "Grant of the town"));
  g_assert_cmpstr (get_key (drinks), ==, "P74.commune");
  fixture_assert_cell (f, "Total income", FORECAST, "920.00");
  /* What was let go of is not held any more. */
  g_assert_false (drop_on (f, "Grant of the town"));

  money_undo (f->money);
  money_undo (f->money);
  spin ();
  f->grid = charges;
  g_assert_cmpstr (get_key (drinks), ==, "C60.materials");
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
}

/* Where lines begin at the right, words stand there, amounts at the left, and a minus before its
   number. */
static void
test_right_to_left (Fixture *f, gconstpointer data)
{
  EntenteGridColumns *columns;
  g_autoptr (PangoLayout) words = NULL;

  fixture_fill (f);
  columns = entente_grid_get_columns (f->grid);
  words = gtk_widget_create_pango_layout (GTK_WIDGET (f->page), "Drinks");
  entente_grid_columns_align (columns, LABEL, words, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (pango_layout_get_alignment (words), ==, PANGO_ALIGN_LEFT);
  entente_grid_columns_align (columns, FORECAST, words, GTK_TEXT_DIR_LTR);
  g_assert_cmpint (pango_layout_get_alignment (words), ==, PANGO_ALIGN_RIGHT);

  pango_context_set_base_dir (pango_layout_get_context (words), PANGO_DIRECTION_RTL);
  for (guint i = 0; i < 2; i++)
    {
      PangoRectangle extents;

      pango_layout_set_text (words, i == 0 ? "Drinks" : "משקה", -1);
      pango_layout_set_width (words, 300 * PANGO_SCALE);
      entente_grid_columns_align (columns, LABEL, words, GTK_TEXT_DIR_RTL);
      pango_layout_get_pixel_extents (words, NULL, &extents);
      g_assert_cmpint (extents.x + extents.width, >=, 299);
      entente_grid_columns_align (columns, FORECAST, words, GTK_TEXT_DIR_RTL);
      pango_layout_get_pixel_extents (words, NULL, &extents);
      g_assert_cmpint (extents.x, <=, 1);
    }
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
  add ("/budget-view/first-amounts", test_first_amounts);
  add ("/budget-view/no-jump", test_no_jump);
  add ("/budget-view/wide-amount", test_wide_amount);
  add ("/budget-view/cursor-follows", test_cursor_follows);
  add ("/budget-view/typing", test_typing);
  add ("/budget-view/pointer", test_pointer);
  add ("/budget-view/unreadable", test_unreadable);
  add ("/budget-view/columns", test_columns);
  add ("/budget-view/balance", test_balance);
  add ("/budget-view/refused-balance", test_refused_balance);
  add ("/budget-view/elsewhere", test_elsewhere);
  add ("/budget-view/filling", test_filling);
  add ("/budget-view/folding", test_folding);
  add ("/budget-view/search", test_search);
  add ("/budget-view/narrow", test_narrow);
  add ("/budget-view/pane", test_pane);
  add ("/budget-view/pasting", test_pasting);
  add ("/budget-view/dragging", test_dragging);
  add ("/budget-view/right-to-left", test_right_to_left);
  add ("/budget-view/folds-stay", test_folds_stay);
  add ("/budget-view/chart", test_chart);
  return g_test_run ();
}
