/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the partners: the balance follows the budget, keys and contributions are edited in place, a settlement is
   frozen and paid. */
#include "config.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-contribution.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-partners-view.h"
#include "budget/entente-settlement.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-sharing-part.h"
#include "budget/entente-transfer.h"
#include "collective/entente-organization.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"
#include "form/entente-field-row.h"

static EntenteRecord *
add_organization (DialogFixture *f, const char *name, EntenteProjectRole role)
{
  EntenteRecord *organization
    = insert_record (f, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, name);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Role");

  entente_edit_set_choice (edit, organization, ENTENTE_ORGANIZATION_ROLE, role);
  g_assert_true (entente_edit_commit (edit, NULL));
  return organization;
}

static EntenteRecord *
add_line (DialogFixture *f, const char *label, EntenteMoney amount)
{
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Line");
  EntenteRecord *line = entente_edit_insert (edit, ENTENTE_TYPE_BUDGET_LINE);

  entente_edit_set_reference (edit, line, ENTENTE_BUDGET_LINE_BUDGET,
                              ENTENTE_RECORD (entente_budget_get_working (f->store)));
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, "C61.rent");
  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_LABEL, label);
  entente_edit_set_cents (edit, line, ENTENTE_BUDGET_LINE_FORECAST, amount);
  g_assert_true (entente_edit_commit (edit, NULL));
  return line;
}

/* Three share 300,00 €. */
static EntentePage *
open_view (DialogFixture *f)
{
  EntentePage *page = g_object_new (ENTENTE_TYPE_PARTNERS_VIEW, NULL);

  add_organization (f, "Office", ENTENTE_ROLE_LEAD);
  add_organization (f, "Club", ENTENTE_ROLE_MEMBER);
  add_organization (f, "Books", ENTENTE_ROLE_MEMBER);
  add_line (f, "Tents", 30000);
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

static void
test_balance (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);

  g_assert_true (says (page, "€300.00 of costs that no income covers are shared."));
  g_assert_true (says (page, "is owed €200.00"));
  g_assert_true (says (page, "Club pays Office"));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (get_row (page, "Club")), TRUE);
  spin ();
  g_assert_true (says (page, "Equal part of €300.00 between 3"));

  /* The rows follow and stay unfolded. */
  add_line (f, "Posters", 3000);
  spin ();
  g_assert_true (says (page, "owes €110.00"));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (page, "Club"))));

  adw_combo_row_set_selected (ADW_COMBO_ROW (get_row (page, "Amounts Counted")), ENTENTE_AMOUNT_ACTUAL);
  spin ();
  g_assert_true (says (page, "Nobody owes anything."));
  close_view (f, page);
}

static void
set_method (DialogFixture *f, EntenteSharingMethod method)
{
  g_autoptr (EntenteRecord) key
    = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_SHARING_KEY), 0);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Method");

  entente_edit_set_choice (edit, key, ENTENTE_SHARING_KEY_METHOD, method);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

/* What the list of keys reads first: what it comes to when none is chosen. */
static void
assert_without_key (EntenteRecord *record, const char *name)
{
  GtkWidget *row = entente_field_row_new (G_OBJECT_TYPE (record), "sharing-key");
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), row);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), record);
  gtk_window_present (GTK_WINDOW (window));
  spin ();
  g_assert_true (says (row, name));
  g_assert_false (says (row, "None"));
  gtk_window_destroy (GTK_WINDOW (window));
  spin ();
}

static void
test_without_key (DialogFixture *f, gconstpointer data)
{
  assert_without_key (add_line (f, "Tents", 30000), "As for the whole");
  assert_without_key (entente_store_get_record (f->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                                ENTENTE_BUDGET_SETTINGS_ID),
                      "In equal parts");
}

static void
test_keys (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  GListModel *parts = entente_store_get_list (f->store, ENTENTE_TYPE_SHARING_PART);
  GtkWidget *key, *club;

  click (page, "Add Sharing Key");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_SHARING_KEY), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 3);
  key = get_row (page, "Key 1");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (key)));

  /* What is typed of each bears the name that the method gives it. */
  get_row (key, "Weight");
  set_method (f, ENTENTE_SHARING_PERCENT);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_type (get_row (key, "Percentage"), GTK_TYPE_LABEL))), ==,
                   "Percentage");
  set_method (f, ENTENTE_SHARING_USE);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (find_type (get_row (key, "Measured use"), GTK_TYPE_LABEL))), ==,
                   "Measured use");
  set_method (f, ENTENTE_SHARING_EQUAL);

  /* Who takes no part pays nothing. */
  club = get_row (key, "Club");
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (club), FALSE);
  spin ();
  g_assert_cmpuint (g_list_model_get_n_items (parts), ==, 2);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (club)), ==, "Takes no part");
  g_assert_true (says (page, "Books pays Office"));
  g_assert_true (says (page, "€150.00"));

  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (club)));

  click (page, "Delete Sharing Key");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_SHARING_KEY), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Sharing key deleted");
  close_view (f, page);
}

/* The first line costs ten euros more. */
static void
spend_more (DialogFixture *f)
{
  g_autoptr (EntenteRecord) line = g_list_model_get_item (
    entente_store_get_list (f->store, ENTENTE_TYPE_BUDGET_LINE), 0);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Spend");

  entente_edit_set_cents (
    edit, line, ENTENTE_BUDGET_LINE_FORECAST,
    entente_record_get_cents (line, ENTENTE_BUDGET_LINE_FORECAST) + 1000);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
}

static void
test_settlement (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  GListModel *transfers = entente_store_get_list (f->store, ENTENTE_TYPE_TRANSFER);
  GDate today;

  click (page, "Freeze");
  g_assert_cmpstr (f->toast, ==, "Settlement frozen as of today");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_SETTLEMENT), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (transfers), ==, 2);
  g_assert_true (says (page, "0 of 2 transfers paid"));

  entente_date_today (&today);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (EntenteRecord) transfer = g_list_model_get_item (transfers, i);
      g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "Pay");

      entente_edit_set_date (edit, transfer, ENTENTE_TRANSFER_PAID_ON, &today);
      g_assert_true (entente_edit_commit (edit, NULL));
    }
  spin ();
  g_assert_true (says (page, "all is paid"));
  g_assert_true (says (page, "Nobody owes anything."));

  /* What is paid is no change; what is spent since is one, and it is said. */
  g_assert_false (says (page, "Since then"));
  spend_more (f);
  g_assert_true (says (page, "Since then, the cost to share went from"));
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_false (says (page, "Since then"));

  click (page, "Delete Settlement");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_SETTLEMENT), ==, 0);
  g_assert_true (says (page, "Club pays Office"));
  close_view (f, page);
}

static void
test_contributions (DialogFixture *f, gconstpointer data)
{
  EntentePage *page = open_view (f);
  GListModel *contributions = entente_store_get_list (f->store, ENTENTE_TYPE_CONTRIBUTION);
  g_autoptr (EntenteRecord) first = NULL;
  g_autoptr (EntenteEdit) edit = NULL;

  g_assert_true (says (page, "Nothing yet"));
  click (page, "Add Contribution");
  click (page, "Add Contribution");
  g_assert_cmpuint (g_list_model_get_n_items (contributions), ==, 2);
  g_assert_true (says (page, "2 contributions without a value"));

  first = g_list_model_get_item (contributions, 0);
  edit = entente_store_begin (f->store, "Promise");
  entente_edit_set_text (edit, first, ENTENTE_CONTRIBUTION_LABEL, "Cash");
  entente_edit_set_cents (edit, first, ENTENTE_CONTRIBUTION_PROMISED_VALUE, 5000);
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  g_assert_true (says (page, "Money: €0.00 made of €50.00 promised"));
  g_assert_true (entente_page_reveal (page, first, NULL));
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (get_row (page, "Cash"))));

  click (get_row (page, "Cash"), "Delete Contribution");
  g_assert_cmpuint (g_list_model_get_n_items (contributions), ==, 1);
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  get_row (page, "Cash");
  close_view (f, page);
}

#define add(path, function)                                                                        \
  g_test_add ("/partners-view/" path, DialogFixture, NULL, dialog_fixture_set_up, function,        \
              dialog_fixture_tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

  add ("balance", test_balance);
  add ("without-key", test_without_key);
  add ("keys", test_keys);
  add ("settlement", test_settlement);
  add ("contributions", test_contributions);

  return g_test_run ();
}
