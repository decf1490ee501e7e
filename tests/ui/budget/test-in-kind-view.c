/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is given in kind: added by nature, reckoned, the same on both sides, what is missing said, deleted with undo. */
#include "config.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-findings-button.h"
#include "budget/entente-in-kind-list.h"
#include "budget/entente-in-kind-view.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "grid/entente-grid.h"

#include <string.h>

static EntentePage *
open_view (DialogFixture *f)
{
  EntentePage *page = g_object_new (ENTENTE_TYPE_IN_KIND_VIEW, NULL);

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

/* The first of its nature. */
static EntenteRecord *
add (DialogFixture *f, EntentePage *page, EntenteNature nature, const char *nick)
{
  GListModel *all = entente_store_get_list (f->store, ENTENTE_TYPE_IN_KIND);
  guint n_before = g_list_model_get_n_items (all);
  EntenteRecord *added = NULL;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page), "in-kind.add", "s", nick));
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, n_before + 1);
  for (guint i = 0; i <= n_before; i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (all, i);

      if (entente_record_get_choice (record, ENTENTE_IN_KIND_NATURE) == (int) nature)
        added = record;
    }
  g_assert_nonnull (added);
  return added;
}

static void
type (EntenteRecord *record, guint field, const char *typed)
{
  g_autoptr (GError) error = NULL;

  entente_budget_type (record, field, typed, &error);
  g_assert_no_error (error);
  spin ();
}

/* Cells are drawn, not labels: whether one of them has these words in it. */
static gboolean
has_cell (EntentePage *page, const char *words)
{
  EntenteGridModel *model = entente_grid_get_model (
    ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID)));

  for (guint row = 0; row < g_list_model_get_n_items (G_LIST_MODEL (model)); row++)
    for (guint column = 0; column < ENTENTE_N_IN_KIND_COLUMNS; column++)
      {
        g_autofree char *text = entente_grid_model_dup_text (model, row, column);

        if (strstr (text, words) != NULL)
          return TRUE;
      }
  return FALSE;
}

/* An hour is worth 10 €, whatever the day of the test. */
static void
set_rate (DialogFixture *f)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Rate");

  entente_edit_set_cents (edit,
                          entente_store_get_record (f->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                    ENTENTE_BUDGET_SETTINGS_ID),
                          ENTENTE_BUDGET_SETTINGS_HOURLY_RATE, 1000);
  g_assert_true (entente_edit_commit (edit, NULL));
}

static void
test_reckoning (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteRecord *hours, *hall;

  set_rate (f);
  g_assert_true (says (page, "Nothing Given in Kind Yet"));
  hours = add (f, page, ENTENTE_NATURE_VOLUNTEERS, "volunteers");
  g_assert_false (says (page, "Nothing Given in Kind Yet"));
  g_assert_true (says (page, "No amount yet"));
  type (hours, ENTENTE_IN_KIND_LABEL, "Welcome");
  type (hours, ENTENTE_IN_KIND_MINUTES, "36");
  g_assert_true (has_cell (page, "Welcome"));
  g_assert_true (says (page, "On both sides (86 and 87): €360.00"));

  hall = add (f, page, ENTENTE_NATURE_PREMISES, "premises");
  type (hall, ENTENTE_IN_KIND_QUANTITY, "2");
  type (hall, ENTENTE_IN_KIND_UNIT_VALUE, "120");
  g_assert_true (has_cell (page, "2 × €120.00"));
  g_assert_true (says (page, "On both sides (86 and 87): €600.00"));
  close_view (f, page);
}

static gboolean
is_menu_button (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_MENU_BUTTON (widget);
}

static GtkMenuButton *
get_findings (EntentePage *page)
{
  GtkWidget *button = find_type (GTK_WIDGET (page), ENTENTE_TYPE_FINDINGS_BUTTON);

  g_assert_nonnull (button);
  return GTK_MENU_BUTTON (find_widget (button, is_menu_button, NULL));
}

/* What the rules find is counted, said, and leads to the contribution. */
static void
test_findings (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteRecord *hall = add (f, page, ENTENTE_NATURE_PREMISES, "premises");
  GtkMenuButton *button = get_findings (page);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (button));
  EntenteGrid *grid = ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID));
  GtkWidget *row;

  type (hall, ENTENTE_IN_KIND_LABEL, "Hall");
  wait_for (g_strcmp0 (gtk_menu_button_get_label (button), "3 points to look at") == 0);
  gtk_menu_button_popup (button);
  spin ();
  g_assert_true (says (popover, "given in kind by nobody"));
  g_assert_true (says (popover, "without a source of its value"));

  entente_grid_unselect (grid);
  row = find_type (popover, ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (row, "activate");
  spin ();
  g_assert_cmpuint (entente_grid_get_cursor (grid, NULL), ==, 1);

  type (hall, ENTENTE_IN_KIND_GIVER, "Town");
  type (hall, ENTENTE_IN_KIND_SOURCE, "Tariff of the town");
  type (hall, ENTENTE_IN_KIND_FORECAST, "240");
  wait_for (!gtk_widget_is_visible (gtk_widget_get_parent (GTK_WIDGET (button))));
  close_view (f, page);
}

static void
test_delete (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteRecord *goods = add (f, page, ENTENTE_NATURE_GOODS, "goods");
  GtkWidget *grid = find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID);

  type (goods, ENTENTE_IN_KIND_LABEL, "Bread");
  g_assert_true (entente_page_reveal (page, goods, NULL));
  gtk_widget_activate_action (grid, "grid.duplicate", NULL);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_IN_KIND), ==, 2);
  g_assert_true (entente_store_undo (f->store, NULL));

  g_assert_true (entente_page_reveal (page, goods, NULL));
  gtk_widget_activate_action (grid, "grid.delete", NULL);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_IN_KIND), ==, 0);
  g_assert_cmpstr (f->toast, ==, "1 contribution deleted");
  g_assert_true (says (page, "Nothing Given in Kind Yet"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (has_cell (page, "Bread"));
  close_view (f, page);
}

/* What is folded is remembered, and nonsense in its place is not minded. */
static void
test_folds (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  EntenteGridModel *model;
  g_autofree char *memory = NULL;
  guint n_rows;

  add (f, page, ENTENTE_NATURE_GOODS, "goods");
  model = entente_grid_get_model (ENTENTE_GRID (find_type (GTK_WIDGET (page), ENTENTE_TYPE_GRID)));
  n_rows = g_list_model_get_n_items (G_LIST_MODEL (model));
  entente_grid_model_set_folded (model, 0, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_rows - 1);
  memory = entente_page_dup_selection (page);
  entente_page_set_project (page, NULL);
  entente_page_set_project (page, f->project);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_rows);
  entente_page_restore_selection (page, memory);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_rows - 1);
  entente_page_restore_selection (page, "many");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, n_rows - 1);
  close_view (f, page);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/budget/in-kind/" name, DialogFixture, NULL, dialog_fixture_set_up, test,        \
              dialog_fixture_tear_down)
  ADD ("reckoning", test_reckoning);
  ADD ("findings", test_findings);
  ADD ("delete", test_delete);
  ADD ("folds", test_folds);

  return g_test_run ();
}
