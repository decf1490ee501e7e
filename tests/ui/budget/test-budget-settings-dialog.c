/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The settings of the budget: presentation, fields that findings lead to, and reference values of the project’s own. */
#include "config.h"

#include "budget/entente-account-own.h"
#include "budget/entente-budget-settings-dialog.h"
#include "budget/entente-reference-values.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"

static EntenteRecord *
get_settings (DialogFixture *f)
{
  return entente_store_get_record (f->store, ENTENTE_TYPE_BUDGET_SETTINGS,
                                   ENTENTE_BUDGET_SETTINGS_ID);
}

static AdwDialog *
open_dialog (DialogFixture *f, const char *page)
{
  AdwDialog *dialog = entente_budget_settings_dialog_new (f->store);

  entente_budget_settings_dialog_show_page (ENTENTE_BUDGET_SETTINGS_DIALOG (dialog), page);
  adw_dialog_present (dialog, f->opener);
  spin ();
  return dialog;
}

static GtkCheckButton *
get_check (AdwDialog *dialog, const char *id)
{
  const char *title = entente_account_chart_get_title (
    entente_account_chart_get (id, ENTENTE_LANGUAGE_ENGLISH));
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  GtkWidget *row = get_row (dialog, escaped);

  return GTK_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)));
}

static void
test_chart (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "budget");

  g_assert_true (gtk_check_button_get_active (get_check (dialog, "cerfa-12156-06")));
  gtk_check_button_set_active (get_check (dialog, "associations-2025"), TRUE);
  g_assert_cmpstr (entente_record_get_text (get_settings (f), ENTENTE_BUDGET_SETTINGS_CHART), ==,
                   "associations-2025");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (gtk_check_button_get_active (get_check (dialog, "cerfa-12156-06")));
  g_assert_false (gtk_check_button_get_active (get_check (dialog, "associations-2025")));
  close_dialog (f);
}

static void
test_reveal (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "budget");
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_BUDGET_SETTINGS, NULL);
  GtkWidget *focus;

  g_assert_true (entente_budget_settings_dialog_reveal (
    ENTENTE_BUDGET_SETTINGS_DIALOG (dialog),
    &fields[ENTENTE_BUDGET_SETTINGS_VALUATION_APPROVED_BY]));
  spin ();
  focus = gtk_root_get_focus (GTK_ROOT (f->window));
  g_assert_true (gtk_widget_is_ancestor (focus, get_row (dialog, "Rule approved by")));
  /* The chart has rows of another kind. */
  g_assert_false (entente_budget_settings_dialog_reveal (ENTENTE_BUDGET_SETTINGS_DIALOG (dialog),
                                                         &fields[ENTENTE_BUDGET_SETTINGS_CHART]));
  close_dialog (f);
}

static void
test_own_value (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "values");
  g_autoptr (EntenteEdit) edit = NULL;
  g_autoptr (EntenteRecord) value = NULL;

  click (dialog, "Add Value");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, 1);
  g_assert_true (adw_expander_row_get_expanded (
    ADW_EXPANDER_ROW (get_row (dialog, "Unnamed value"))));
  g_assert_true (says (dialog, "No figure yet"));
  value = g_list_model_get_item (entente_store_get_list (f->store, ENTENTE_TYPE_REFERENCE_VALUE),
                                 0);
  edit = entente_store_begin (f->store, "Fill");
  entente_edit_set_text (edit, value, ENTENTE_REFERENCE_VALUE_LABEL, "Hall, one day");
  entente_edit_set_text (edit, value, ENTENTE_REFERENCE_VALUE_VALUE, "120.5");
  entente_edit_set_text (edit, value, ENTENTE_REFERENCE_VALUE_UNIT, "€/day");
  g_assert_true (entente_edit_commit (edit, NULL));
  spin ();
  g_assert_true (says (get_row (dialog, "Hall, one day"), "120.5 €/day"));

  click (dialog, "Delete Value");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, 0);
  g_assert_cmpstr (f->toast, ==, "Value deleted");
  g_assert_true (entente_store_undo (f->store, NULL));
  spin ();
  g_assert_true (says (dialog, "Hall, one day"));
  close_dialog (f);
}

/* Every one of those that come with the program can be taken over, also where a key has several. */
static void
test_adopt (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "values");
  g_autoptr (GPtrArray) entries = entente_reference_values_list (f->store);
  guint n_shipped = entries->len;

  for (guint i = 1; i <= 3; i++)
    {
      click (dialog, "Use a Value of Our Own");
      g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, i);
    }
  g_ptr_array_unref (entries);
  entries = entente_reference_values_list (f->store);
  g_assert_cmpuint (entries->len, ==, n_shipped);
  click (dialog, "Go Back to the Value of the Program");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, 2);
  close_dialog (f);
}

/* Accounts are taken over like figures; they have no figure of their own. */
static void
test_account (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "values");
  g_autoptr (GPtrArray) accounts = entente_account_values_list (f->store);
  const EntenteReferenceEntry *entry = g_ptr_array_index (accounts, 0);
  g_autofree char *title = g_markup_escape_text (entry->label, -1);

  g_assert_true (says (dialog, "Accounts of the Chosen Presentation"));
  click (get_row (dialog, title), "Use a Value of Our Own");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, 1);
  g_assert_true (ADW_IS_EXPANDER_ROW (get_row (dialog, title)));
  g_assert_true (says (get_row (dialog, title), "Valid from"));
  g_assert_false (says (get_row (dialog, title), "Unit"));
  click (get_row (dialog, title), "Go Back to the Value of the Program");
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_REFERENCE_VALUE), ==, 0);
  close_dialog (f);
}

static GtkWidget *
search (AdwDialog *dialog, const char *words)
{
  GtkWidget *entry = find_mapped (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  spin ();
  return entry;
}

static gboolean
shows (AdwDialog *dialog, const char *title)
{
  return gtk_widget_get_mapped (get_row (dialog, title));
}

/* There are dozens: words of the label, the unit or the source find some, without case and accents. */
static void
test_search (DialogFixture *f, gconstpointer data)
{
  AdwDialog *dialog = open_dialog (f, "values");
  g_autoptr (GPtrArray) entries = entente_reference_values_list (f->store);
  const EntenteReferenceEntry *first = g_ptr_array_index (entries, 0);
  const EntenteReferenceEntry *last = g_ptr_array_index (entries, entries->len - 1);
  g_autofree char *loud = g_utf8_strup (last->label, -1);
  g_autofree char *one = g_markup_escape_text (first->label, -1);
  g_autofree char *other = g_markup_escape_text (last->label, -1);

  g_assert_true (shows (dialog, one));
  search (dialog, loud);
  g_assert_true (shows (dialog, other));
  g_assert_false (shows (dialog, one));
  search (dialog, "no such value");
  g_assert_true (says (dialog, "No value has these words."));
  g_assert_false (shows (dialog, other));
  search (dialog, "");
  g_assert_true (shows (dialog, one));
  g_assert_true (shows (dialog, other));

  /* A search stays while values change. */
  search (dialog, loud);
  g_assert_nonnull (entente_reference_values_adopt (f->store, last, NULL));
  spin ();
  g_assert_false (shows (dialog, one));
  close_dialog (f);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/budget/settings/" name, DialogFixture, NULL, dialog_fixture_set_up, test,       \
              dialog_fixture_tear_down)
  ADD ("chart", test_chart);
  ADD ("reveal", test_reveal);
  ADD ("own-value", test_own_value);
  ADD ("adopt", test_adopt);
  ADD ("account", test_account);
  ADD ("search", test_search);

  return g_test_run ();
}
