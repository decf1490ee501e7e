/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of the Budget page are made when they are first wanted: seen, or asked for one of their records. What
   they remember does not need them. */
#include "config.h"

#include "budget/entente-budget-charts-view.h"
#include "budget/entente-budget-page.h"
#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-view.h"
#include "budget/entente-cash-view.h"
#include "budget/entente-funding-request.h"
#include "budget/entente-funding-view.h"
#include "budget/entente-in-kind-view.h"
#include "budget/entente-partners-view.h"
#include "budget/entente-scenarios-view.h"
#include "budget/entente-sharing-key.h"
#include "collective/entente-organization.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"

typedef struct {
  DialogFixture dialog;
  EntentePage *page;
} Fixture;

enum {
  TABLE = 1 << 0,
  IN_KIND = 1 << 1,
  FUNDING = 1 << 2,
  CASH = 1 << 3,
  PARTNERS = 1 << 4,
  CHARTS = 1 << 5,
  SCENARIOS = 1 << 6,
};

static void
open_page (Fixture *f)
{
  f->page = g_object_new (ENTENTE_TYPE_BUDGET_PAGE, NULL);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), GTK_WIDGET (f->page));
  entente_page_set_project (f->page, f->dialog.project);
  spin ();
}

static void
close_page (Fixture *f)
{
  g_object_add_weak_pointer (G_OBJECT (f->page), (gpointer *) &f->page);
  adw_bin_set_child (ADW_BIN (f->dialog.opener), NULL);
  spin ();
  g_assert_null (f->page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  dialog_fixture_set_up (&f->dialog, NULL);
  open_page (f);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  close_page (f);
  dialog_fixture_tear_down (&f->dialog, NULL);
}

/* A bit for each view that there is. */
static guint
get_made (Fixture *f)
{
  const GType types[] = {
    ENTENTE_TYPE_BUDGET_VIEW,        ENTENTE_TYPE_IN_KIND_VIEW,  ENTENTE_TYPE_FUNDING_VIEW,
    ENTENTE_TYPE_CASH_VIEW,          ENTENTE_TYPE_PARTNERS_VIEW, ENTENTE_TYPE_BUDGET_CHARTS_VIEW,
    ENTENTE_TYPE_SCENARIOS_VIEW,
  };
  guint made = 0;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    made |= find_type (GTK_WIDGET (f->page), types[i]) != NULL ? 1u << i : 0;
  return made;
}

static const char *
get_shown (Fixture *f)
{
  return adw_view_stack_get_visible_child_name (
    ADW_VIEW_STACK (find_type (GTK_WIDGET (f->page), ADW_TYPE_VIEW_STACK)));
}

static void
show_view (Fixture *f, const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "budget.view", "s", name);
  spin ();
}

/* One after the other, with the buttons that belong to them. */
static void
test_seen (Fixture *f, gconstpointer data)
{
  g_assert_cmpuint (get_made (f), ==, TABLE);
  show_view (f, "nothing");
  g_assert_cmpstr (get_shown (f), ==, "table");
  g_assert_cmpuint (get_made (f), ==, TABLE);

  show_view (f, "scenarios");
  g_assert_cmpuint (get_made (f), ==, TABLE | SCENARIOS);
  show_view (f, "in-kind");
  g_assert_cmpuint (get_made (f), ==, TABLE | IN_KIND | SCENARIOS);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (f->page), "in-kind.add", "s", "goods"));
  spin ();
  g_assert_nonnull (get_button (f->page, "Details of the Contribution"));
  show_view (f, "table");
  g_assert_cmpuint (get_made (f), ==, TABLE | IN_KIND | SCENARIOS);
}

/* Only the views that know such records are made for one. */
static void
test_reveal (Fixture *f, gconstpointer data)
{
  EntenteRecord *organization
    = insert_record (&f->dialog, ENTENTE_TYPE_ORGANIZATION, ENTENTE_ORGANIZATION_NAME, "Club");
  EntenteRecord *request = insert_record (&f->dialog, ENTENTE_TYPE_FUNDING_REQUEST,
                                          ENTENTE_FUNDING_REQUEST_SCHEME, "Youth");
  EntenteRecord *key
    = insert_record (&f->dialog, ENTENTE_TYPE_SHARING_KEY, ENTENTE_SHARING_KEY_NAME, "By use");

  g_assert_false (entente_page_reveal (f->page, organization, NULL));
  g_assert_cmpuint (get_made (f), ==, TABLE);
  g_assert_cmpstr (get_shown (f), ==, "table");

  g_assert_true (entente_page_reveal (f->page, request, NULL));
  g_assert_cmpuint (get_made (f), ==, TABLE | FUNDING);
  g_assert_cmpstr (get_shown (f), ==, "funding");
  spin ();
  g_assert_nonnull (get_dialog (&f->dialog));
  close_dialog (&f->dialog);

  g_assert_true (entente_page_reveal (f->page, key, NULL));
  g_assert_cmpuint (get_made (f), ==, TABLE | FUNDING | PARTNERS);
  g_assert_cmpstr (get_shown (f), ==, "partners");
}

/* A setting may be edited in several views. */
static void
test_reveal_setting (Fixture *f, gconstpointer data)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_BUDGET_SETTINGS, NULL);

  EntenteRecord *settings = entente_store_get_record (
    f->dialog.store, ENTENTE_TYPE_BUDGET_SETTINGS, ENTENTE_BUDGET_SETTINGS_ID);

  g_assert_true (
    entente_page_reveal (f->page, settings, &fields[ENTENTE_BUDGET_SETTINGS_OPENING_CASH]));
  g_assert_cmpstr (get_shown (f), ==, "cash");
  g_assert_cmpuint (get_made (f), ==, TABLE | CASH);
}

/* What a view remembered lasts though the page was closed before anybody saw the view again. */
static void
test_memory (Fixture *f, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  show_view (f, "partners");
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (find_type (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_PARTNERS_VIEW),
                              ADW_TYPE_COMBO_ROW)),
    1);
  show_view (f, "table");
  first = entente_page_dup_selection (f->page);
  close_page (f);

  open_page (f);
  entente_page_restore_selection (f->page, first);
  g_assert_cmpuint (get_made (f), ==, TABLE);
  second = entente_page_dup_selection (f->page);
  g_assert_cmpuint (get_made (f), ==, TABLE);
  g_assert_cmpstr (second, ==, first);
  show_view (f, "partners");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (
                      find_type (find_type (GTK_WIDGET (f->page), ENTENTE_TYPE_PARTNERS_VIEW),
                                 ADW_TYPE_COMBO_ROW))),
                    ==, 1);
}

/* The view that was looked at last is the one that is made. */
static void
test_last_seen (Fixture *f, gconstpointer data)
{
  g_autofree char *selection = NULL;

  show_view (f, "charts");
  selection = entente_page_dup_selection (f->page);
  close_page (f);
  open_page (f);
  entente_page_restore_selection (f->page, selection);
  g_assert_cmpstr (get_shown (f), ==, "charts");
  g_assert_cmpuint (get_made (f), ==, TABLE | CHARTS);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test) \
  g_test_add ("/ui/budget/page/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("seen", test_seen);
  ADD ("reveal", test_reveal);
  ADD ("reveal-setting", test_reveal_setting);
  ADD ("memory", test_memory);
  ADD ("last-seen", test_last_seen);
#undef ADD
  return g_test_run ();
}
