/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The versions of the budget that its page shows: scenarios, which stay chosen, and adopted ones, which are
   only looked at. */
#include "config.h"

#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"
#include "grid-fixture.h"

#define FORECAST ENTENTE_BUDGET_COLUMN_FORECAST

static void
show_version (Fixture *f, EntenteRecord *budget)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "budget.show-version", "x",
                              entente_record_get_id (budget));
  spin ();
}

static const char *
get_banner (Fixture *f)
{
  AdwBanner *banner = ADW_BANNER (find_type (GTK_WIDGET (f->page), ADW_TYPE_BANNER));

  return adw_banner_get_revealed (banner) ? adw_banner_get_title (banner) : NULL;
}

/* A scenario stays chosen, in every view that can show it, until somebody goes back. */
static void
test_scenario_stays (Fixture *f, gconstpointer data)
{
  EntenteBudgetLine *drinks = fixture_fill (f);
  EntenteRecord *scenario;
  EntenteInKind *given;
  g_autofree char *memory = NULL;
  EntenteGrid *in_kind;

  given = money_add_in_kind (f->money, ENTENTE_NATURE_GOODS, "Vegetables", "250.00");
  g_assert_nonnull (given);
  scenario = ENTENTE_RECORD (entente_budget_copy_as_scenario (
    f->money->store, f->money->budget, "A & B", NULL));
  g_assert_null (get_banner (f));
  show_version (f, scenario);
  g_assert_cmpstr (get_banner (f), ==, "Scenario “A & B”: the working budget stays as it is");
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_type (f, "1");
  g_assert_cmpint (entente_record_get_cents (ENTENTE_RECORD (drinks), ENTENTE_BUDGET_LINE_FORECAST),
                   ==, 42000);

  fixture_show_view (f, "in-kind");
  g_assert_cmpstr (get_banner (f), ==, "Scenario “A & B”: the working budget stays as it is");
  in_kind = ENTENTE_GRID (find_mapped (GTK_WIDGET (f->page), ENTENTE_TYPE_GRID));
  entente_grid_go_to (in_kind, 1, 0, TRUE);
  spin ();
  gtk_widget_activate_action (GTK_WIDGET (in_kind), "grid.delete", NULL);
  spin ();
  g_assert_false (entente_record_is_deleted (ENTENTE_RECORD (given)));
  g_assert_cmpuint (g_list_model_get_n_items (
                      entente_store_get_list (f->money->store, ENTENTE_TYPE_IN_KIND)),
                    ==, 1);
  fixture_show_view (f, "funding");
  g_assert_cmpstr (get_banner (f), ==, "This is of the working budget; the table shows “A & B”");
  fixture_show_view (f, "table");
  fixture_assert_cell (f, "Drinks", FORECAST, "1.00");

  /* Also when the file is opened again. */
  memory = entente_page_dup_selection (ENTENTE_PAGE (f->page));
  entente_page_set_project (ENTENTE_PAGE (f->page), NULL);
  entente_page_set_project (ENTENTE_PAGE (f->page), f->money->project);
  g_assert_null (get_banner (f));
  entente_page_restore_selection (ENTENTE_PAGE (f->page), memory);
  spin ();
  fixture_assert_cell (f, "Drinks", FORECAST, "1.00");

  /* What is asked for is in the working budget. */
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (f->page), ENTENTE_RECORD (drinks), NULL));
  spin ();
  g_assert_null (get_banner (f));
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
  show_version (f, scenario);
  fixture_activate (f, "budget.show-working");
  g_assert_null (get_banner (f));
  fixture_assert_cell (f, "Drinks", FORECAST, "420.00");
}

/* The scenario that is shown is adopted, or deleted: then it is the working budget that is shown. */
static void
test_scenario_goes (Fixture *f, gconstpointer data)
{
  EntenteBudget *scenario;

  fixture_fill (f);
  scenario = entente_budget_copy_as_scenario (f->money->store, f->money->budget, "One", NULL);
  show_version (f, ENTENTE_RECORD (scenario));
  g_assert_true (entente_budget_adopt (f->money->store, scenario, "", NULL, NULL, NULL));
  spin ();
  g_assert_null (get_banner (f));

  scenario = entente_budget_copy_as_scenario (f->money->store, scenario, "Two", NULL);
  show_version (f, ENTENTE_RECORD (scenario));
  g_assert_nonnull (get_banner (f));
  g_assert_true (entente_budget_delete_version (scenario, NULL));
  spin ();
  g_assert_null (get_banner (f));
  g_assert_true (fixture_has_row (f, "Drinks"));
  money_undo (f->money);
  spin ();
  g_assert_nonnull (get_banner (f));
}

/* An adopted version is only looked at. */
static void
test_adopted (Fixture *f, gconstpointer data)
{
  EntenteBudget *adopted = NULL;
  GDate day;

  fixture_fill (f);
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 12, G_DATE_MARCH, 2027);
  g_assert_true (entente_budget_adopt (f->money->store, f->money->budget, "Assembly", &day, &adopted,
                                       NULL));
  show_version (f, ENTENTE_RECORD (adopted));
  g_assert_true (fixture_has_row (f, "Drinks"));
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_press (f, "F2");
  g_assert_false (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
  fixture_activate (f, "budget.show-working");
  fixture_go_to (f, "Drinks", FORECAST);
  fixture_press (f, "F2");
  g_assert_true (entente_cell_editor_is_open (entente_grid_get_editor (f->grid)));
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
  add ("/budget-versions/adopted", test_adopted);
  add ("/budget-versions/scenario-stays", test_scenario_stays);
  add ("/budget-versions/scenario-goes", test_scenario_goes);
  return g_test_run ();
}
