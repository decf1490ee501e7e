/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A spreadsheet is seen line by line before it enters the budget, and the budget goes out as
   files. */
#include "config.h"

#include "budget/entente-budget-export-dialog.h"
#include "budget/entente-budget-import-dialog.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"

#include <glib/gstdio.h>
#include <string.h>

#define TABLE \
  "Code;Libellé;Montant;Remarque;Couleur\n" \
  "613;Chapiteau;1.200;;rouge\n" \
  "606;Farine;12,50;bio;\n" \
  "606;Sucre;beaucoup;;\n" \
  ";Mystère;3;;\n"

static AdwDialog *
open_table (DialogFixture *f, const char *content)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "budget.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  entente_budget_import_dialog_open (f->opener, entente_project_get_budget_table (f->project),
                                     file);
  spin ();
  wait_for (!says (get_dialog (f), "Reading the File…"));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_remove (folder);
  return get_dialog (f);
}

static void
assert_charges (DialogFixture *f, const char *expected)
{
  EntenteBudgetTable *table = entente_project_get_budget_table (f->project);
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);
  g_autofree char *text
    = entente_money_to_text (totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST]);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_import (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, TABLE);

  g_assert_true (says (dialog, "3 added · 0 updated · 0 unchanged · 1 refused"));
  g_assert_true (says (dialog, "Cell C4: “beaucoup” is not an amount"));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET_LINE), ==, 0);
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET_LINE), ==, 3);
  assert_charges (f, "1212.50");
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_BUDGET_LINE), ==, 0);
}

static void
test_numbers (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, "Code;Libellé;Montant\n613;Chapiteau;1.200\n");
  AdwComboRow *row = ADW_COMBO_ROW (get_row (dialog, "Numbers Are Written"));

  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);
  adw_combo_row_set_selected (row, 1);
  spin ();
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  assert_charges (f, "1.20");
}

/* A meaning that is given to one column is taken from the other. */
static void
test_columns (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, "Code;Libellé;Montant;Devis\n613;Chapiteau;100;200\n");
  AdwComboRow *amount = ADW_COMBO_ROW (get_row (dialog, "Montant"));
  AdwComboRow *quote = ADW_COMBO_ROW (get_row (dialog, "Devis"));
  const guint forecast = adw_combo_row_get_selected (amount);

  g_assert_cmpuint (adw_combo_row_get_selected (quote), ==, 0);
  adw_combo_row_set_selected (quote, forecast);
  spin ();
  g_assert_cmpuint (adw_combo_row_get_selected (amount), ==, 0);
  g_assert_cmpuint (adw_combo_row_get_selected (quote), ==, forecast);
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  assert_charges (f, "200.00");
}

/* Without the column of the amounts there is no line: said, not only four noughts. */
static void
test_no_amount (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, "Code;Libellé;Montant\n613;Chapiteau;100\n");
  AdwComboRow *amount = ADW_COMBO_ROW (get_row (dialog, "Montant"));
  const guint forecast = adw_combo_row_get_selected (amount);

  g_assert_true (says (dialog, "1 added · 0 updated · 0 unchanged · 0 refused"));
  adw_combo_row_set_selected (amount, 0);
  spin ();
  g_assert_false (says (dialog, "0 added"));
  g_assert_true (says (dialog, "say what its columns hold"));
  adw_combo_row_set_selected (amount, forecast);
  spin ();
  g_assert_true (says (dialog, "1 added · 0 updated · 0 unchanged · 0 refused"));
}

/* What columns meant is known again in the next file that has the same ones, and in no other. */
static void
test_remembered (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, "Code;Libellé;Montant;Prix lu\n613;Chapiteau;100;200\n");
  AdwComboRow *quote = ADW_COMBO_ROW (get_row (dialog, "Prix lu"));
  const guint forecast
    = adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Montant")));

  adw_combo_row_set_selected (quote, forecast);
  spin ();
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);

  dialog = open_table (f, "CODE;Libelle;Montant;Prix lu\n606;Farine;1;20\n");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Prix lu"))), ==,
                    forecast);
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Montant"))), ==, 0);
  click (dialog, "_Import");
  wait_for (get_dialog (f) == NULL);
  assert_charges (f, "220.00");

  dialog = open_table (f, "Code;Libellé;Prix lu;Montant\n606;Sucre;1;20\n");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (get_row (dialog, "Prix lu"))), ==, 0);
  close_dialog (f);
}

static void
test_nothing (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_table (f, "Code;Libellé;Montant\n");

  g_assert_true (says (dialog, "Nothing Can Be Imported"));
  close_dialog (f);
}

static void
assert_written (DialogFixture *f, const char *kind, const char *start)
{
  g_autofree char *folder = g_dir_make_tmp ("entente-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, kind, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = entente_budget_export_dialog_write (f->project, kind, "guide-2016", file, &error);

  g_assert_no_error (error);
  g_assert_true (done);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, start));
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_remove (folder);
}

static void
test_export (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog;

  entente_budget_export_dialog_present (f->opener, f->project);
  spin ();
  dialog = get_dialog (f);
  g_assert_nonnull (get_row (dialog, "Presentation"));
  g_assert_nonnull (get_row (dialog, "Budget (Spreadsheet)"));
  g_assert_nonnull (get_row (dialog, "Forecast budget"));
  close_dialog (f);

  assert_written (f, "budget.xlsx", "PK");
  assert_written (f, "financial-report.xlsx", "PK");
  assert_written (f, "settlement.xlsx", "PK");
  assert_written (f, "budget.csv", "\xEF\xBB\xBF");
  assert_written (f, "funding.csv", "\xEF\xBB\xBF");
}

#define ADD(path, test) \
  g_test_add (path, DialogFixture, NULL, dialog_fixture_set_up, test, dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  ADD ("/budget-files/import", test_import);
  ADD ("/budget-files/numbers", test_numbers);
  ADD ("/budget-files/columns", test_columns);
  ADD ("/budget-files/no-amount", test_no_amount);
  ADD ("/budget-files/remembered", test_remembered);
  ADD ("/budget-files/nothing", test_nothing);
  ADD ("/budget-files/export", test_export);

  return g_test_run ();
}
