/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The board of funding requests: everything that a drag does, the keyboard does; what a state needs
   is asked for; a request is edited in its dialog. */
#include "config.h"

#include "budget/entente-budget-table.h"
#include "budget/entente-funding-board.h"
#include "budget/entente-funding-card.h"
#include "budget/entente-funding-dialog.h"
#include "budget/entente-funding-form-dialog.h"
#include "budget/entente-funding-payment.h"
#include "budget/entente-funding-step-dialog.h"
#include "budget/entente-funding-table.h"
#include "budget/entente-funding-view.h"
#include "chart/entente-chart-view.h"
#include "entente-civil-date.h"
#include "entente-dialog-fixture.h"
#include "entente-ui.h"

static EntenteFundingRequest *
ask (DialogFixture *f, const char *funder, EntenteMoney asked)
{
  EntenteFundingRequest *request = entente_funding_request_insert (f->store, NULL, NULL);
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "request");

  g_assert_nonnull (request);
  entente_edit_set_text (edit, ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_FUNDER_NAME,
                         funder);
  entente_edit_set_cents (edit, ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_ASKED, asked);
  g_assert_true (entente_edit_commit (edit, NULL));
  return request;
}

static GtkWidget *
show_view (DialogFixture *f)
{
  GtkWidget *view = g_object_new (ENTENTE_TYPE_FUNDING_VIEW, NULL);

  entente_page_set_project (ENTENTE_PAGE (view), f->project);
  adw_bin_set_child (ADW_BIN (f->opener), view);
  spin ();
  return view;
}

static EntenteFundingState
get_state (EntenteFundingRequest *request)
{
  return entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE);
}

static GtkWidget *
find_card (GtkWidget *view)
{
  return find_type (view, ENTENTE_TYPE_FUNDING_CARD);
}

static gboolean
press (GtkWidget *widget, guint key, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, state, &handled);
    }
  spin ();
  return handled;
}

static void
answer (DialogFixture *f, const char *response)
{
  AdwDialog *dialog = get_dialog (f);

  g_assert_true (ENTENTE_IS_FUNDING_STEP_DIALOG (dialog));
  g_object_ref (dialog);
  g_signal_emit_by_name (dialog, "response", response);
  adw_dialog_force_close (dialog);
  g_object_unref (dialog);
  spin ();
}

static void
test_empty (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f);

  g_assert_true (says (view, "No Funding Request Yet"));
  ask (f, "Fondation des Tilleuls", 50000);
  spin ();
  g_assert_false (says (view, "No Funding Request Yet"));
  g_assert_true (says (view, "Fondation des Tilleuls"));
  g_assert_nonnull (entente_chart_view_get_chart (
    ENTENTE_CHART_VIEW (find_type (view, ENTENTE_TYPE_CHART_VIEW))));
}

/* Alt and Right carries the card on; what the new state needs is asked for first. */
static void
test_keyboard (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  GtkWidget *view = show_view (f);

  gtk_widget_grab_focus (find_card (view));
  g_assert_true (press (find_card (view), GDK_KEY_Right, GDK_ALT_MASK));
  answer (f, "move");
  g_assert_cmpint (get_state (request), ==, ENTENTE_FUNDING_FILED);
  g_assert_true (entente_record_is_filled (ENTENTE_RECORD (request),
                                           ENTENTE_FUNDING_REQUEST_FILED_ON));
  /* The keyboard stays on the card, in its new column. */
  g_assert_true (gtk_root_get_focus (GTK_ROOT (f->window)) == find_card (view));
  g_assert_true (press (find_card (view), GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_cmpint (entente_funding_state_get_stage (get_state (request)), ==,
                   ENTENTE_STAGE_TO_PREPARE);
  g_assert_false (press (find_card (view), GDK_KEY_Right, 0));
}

static const char *
get_first_funder (GtkWidget *view)
{
  return entente_funding_request_get_funder_name (
    entente_funding_card_get_request (ENTENTE_FUNDING_CARD (find_card (view))));
}

/* Alt with Up and Down changes the order within a stage. */
static void
test_order (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *last;
  GtkWidget *view, *card;

  ask (f, "Fondation", 300000);
  ask (f, "Caisse", 20000);
  last = ask (f, "Ville", 100000);
  view = show_view (f);
  g_assert_cmpstr (get_first_funder (view), ==, "Fondation");
  g_assert_true (press (find_card (view), GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpstr (get_first_funder (view), ==, "Caisse");
  /* The first of all does not move further up. */
  g_assert_true (press (find_card (view), GDK_KEY_Up, GDK_ALT_MASK));
  g_assert_cmpstr (get_first_funder (view), ==, "Caisse");
  gtk_widget_activate_action (find_card (view), "funding.place", "(xx)",
                              entente_record_get_id (ENTENTE_RECORD (last)),
                              entente_record_get_id (ENTENTE_RECORD (
                                entente_funding_card_get_request (
                                  ENTENTE_FUNDING_CARD (find_card (view))))));
  spin ();
  g_assert_cmpstr (get_first_funder (view), ==, "Ville");
  card = find_card (view);
  gtk_widget_activate_action (card, "funding.place", "(xx)",
                              entente_record_get_id (ENTENTE_RECORD (last)), (gint64) 0);
  spin ();
  g_assert_cmpstr (get_first_funder (view), ==, "Caisse");
}

static void
test_granted (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  EntenteBudgetLine *line = entente_funding_request_get_line (request);
  GtkWidget *view = show_view (f);
  GtkWidget *amount;

  entente_funding_step_to_stage (request, ENTENTE_STAGE_OBTAINED, find_card (view));
  spin ();
  amount = get_row (get_dialog (f), "Amount granted");
  g_assert_true (gtk_widget_get_visible (amount));
  gtk_editable_set_text (GTK_EDITABLE (amount), "douze");
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (get_dialog (f)),
                                                         "move"));
  gtk_editable_set_text (GTK_EDITABLE (amount), "1000+800");
  g_assert_true (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (get_dialog (f)),
                                                        "move"));
  g_assert_true (says (get_dialog (f), "less than asked"));
  answer (f, "move");
  g_assert_cmpint (get_state (request), ==, ENTENTE_FUNDING_PARTLY_GRANTED);
  g_assert_cmpint (entente_record_get_cents (ENTENTE_RECORD (line), ENTENTE_BUDGET_LINE_REVISED),
                   ==, 180000);
  g_assert_true (says (view, "Granted: "));
}

/* What is asked of a completion is its deadline, which nobody fills in beforehand. */
static void
test_completion (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  GtkWidget *view = show_view (f);
  GtkWidget *states, *day;

  entente_funding_step_to_state (request, ENTENTE_FUNDING_COMPLETION_ASKED, find_card (view));
  spin ();
  states = get_row (get_dialog (f), "State");
  day = get_row (get_dialog (f), "To complete before");
  g_assert_true (gtk_widget_get_visible (day));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "");

  /* The day of anything else is today, until the completion is chosen again. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (states), 0);
  g_assert_true (get_row (get_dialog (f), "Day") == day);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), !=, "");
  adw_combo_row_set_selected (ADW_COMBO_ROW (states), ENTENTE_FUNDING_COMPLETION_ASKED - ENTENTE_FUNDING_FILED);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (day)), ==, "");
  gtk_editable_set_text (GTK_EDITABLE (day), "2027-02-20");
  answer (f, "move");
  g_assert_cmpint (get_state (request), ==, ENTENTE_FUNDING_COMPLETION_ASKED);
  g_assert_true (entente_record_is_filled (ENTENTE_RECORD (request),
                                           ENTENTE_FUNDING_REQUEST_COMPLETE_BEFORE));
}

/* Public money: the contract is accepted where the card is moved, and both are undone at once. */
static void
test_contract (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Ville", 300000);
  EntenteRecord *line = ENTENTE_RECORD (entente_funding_request_get_line (request));
  g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "account");
  GtkWidget *view;

  entente_edit_set_text (edit, line, ENTENTE_BUDGET_LINE_KEY, "P74.commune");
  g_assert_true (entente_edit_commit (edit, NULL));
  view = show_view (f);
  entente_funding_step_to_stage (request, ENTENTE_STAGE_WAITING, find_card (view));
  spin ();
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (get_dialog (f)),
                                                         "move"));
  adw_switch_row_set_active (
    ADW_SWITCH_ROW (get_row (get_dialog (f), "Republican commitment contract accepted")), TRUE);
  answer (f, "move");
  g_assert_cmpint (get_state (request), ==, ENTENTE_FUNDING_FILED);
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (get_state (request), ==, ENTENTE_FUNDING_IDEA);
  g_assert_false (entente_record_get_boolean (ENTENTE_RECORD (request),
                                              ENTENTE_FUNDING_REQUEST_REPUBLICAN_CONTRACT));
}

static void
test_named (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view = show_view (f);
  AdwDialog *picker;

  gtk_widget_activate_action (view, "funding.add", NULL);
  spin ();
  picker = g_object_ref (get_dialog (f));
  g_signal_emit_by_name (picker, "named", "Fondation des Tilleuls");
  adw_dialog_force_close (picker);
  g_object_unref (picker);
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FUNDING_REQUEST), ==, 1);
  g_assert_true (says (view, "Fondation des Tilleuls"));
  g_assert_true (entente_store_undo (f->store, NULL));
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FUNDING_REQUEST), ==, 0);
  g_assert_false (entente_store_get_can_undo (f->store));
  spin ();
}

static void
test_cancelled (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  EntenteFundingState before = get_state (request);
  GtkWidget *view = show_view (f);

  entente_funding_step_to_stage (request, ENTENTE_STAGE_WAITING, find_card (view));
  spin ();
  answer (f, "cancel");
  g_assert_cmpint (get_state (request), ==, before);
}

static void
test_table (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  GtkWidget *view;
  GtkWidget *toggles = NULL;

  view = show_view (f);
  g_object_get (view, "start-tools", &toggles, NULL);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (toggles), "table");
  spin ();
  g_assert_true (gtk_widget_get_mapped (find_type (view, ENTENTE_TYPE_FUNDING_TABLE)));
  g_assert_false (gtk_widget_get_mapped (find_type (view, ENTENTE_TYPE_FUNDING_BOARD)));
  g_assert_true (says (view, "Fondation"));
  g_object_unref (toggles);

  /* What changes while the table is seen changes in it. */
  g_assert_false (says (view, "Under review"));
  g_assert_true (entente_funding_request_set_state (request, ENTENTE_FUNDING_UNDER_REVIEW,
                                                    ENTENTE_MONEY_NONE, NULL, NULL));
  spin ();
  g_assert_true (says (find_type (view, ENTENTE_TYPE_FUNDING_TABLE), "Under review"));
}

/* A request in its dialog: papers, instalments, what is missing. */
static void
test_dialog (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  gint64 n_papers = count_records (f, ENTENTE_TYPE_FUNDING_DOCUMENT);
  GtkWidget *view = show_view (f);
  GtkWidget *entry;

  g_signal_emit_by_name (find_type (view, ENTENTE_TYPE_FUNDING_BOARD), "opened", request);
  spin ();
  g_assert_true (ENTENTE_IS_FUNDING_DIALOG (get_dialog (f)));
  g_assert_true (says (get_dialog (f), "Before It Can Be Filed"));

  entry = get_row (get_dialog (f), "Add a document");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Attestation fiscale");
  g_signal_emit_by_name (entry, "apply");
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FUNDING_DOCUMENT), ==, n_papers + 1);

  click (get_dialog (f), "Add Instalment");
  spin ();
  g_assert_cmpint (count_records (f, ENTENTE_TYPE_FUNDING_PAYMENT), ==, 1);

  g_assert_true (entente_funding_request_set_granted (request, 250000, NULL));
  spin ();
  g_assert_true (says (get_dialog (f), "less than asked"));

  /* Gone: so is its dialog. */
  {
    g_autoptr (EntenteEdit) edit = entente_store_begin (f->store, "delete");

    entente_edit_delete (edit, ENTENTE_RECORD (request));
    g_assert_true (entente_edit_commit (edit, NULL));
  }
  spin ();
  g_assert_null (get_dialog (f));
}

static void
add_instalment (EntenteFundingRequest *request, const char *label, const char *due_on)
{
  EntenteFundingPayment *payment = entente_funding_request_insert_payment (request, NULL);
  g_autoptr (EntenteEdit) edit
    = entente_store_begin (entente_record_get_store (ENTENTE_RECORD (request)), "date");
  GDate day;

  g_assert_true (entente_date_from_iso (due_on, &day));
  entente_edit_set_text (edit, ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_LABEL, label);
  entente_edit_set_date (edit, ENTENTE_RECORD (payment), ENTENTE_FUNDING_PAYMENT_DUE_ON, &day);
  g_assert_true (entente_edit_commit (edit, NULL));
}

/* Whatever came first into the file, what is expected first stands first. */
static void
test_instalments (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  GtkWidget *view = show_view (f);
  GtkWidget *row;

  add_instalment (request, "Balance", "2027-09-30");
  add_instalment (request, "Advance", "2027-04-30");
  add_instalment (request, "Middle", "2027-06-30");
  g_signal_emit_by_name (find_type (view, ENTENTE_TYPE_FUNDING_BOARD), "opened", request);
  spin ();
  row = find_type (GTK_WIDGET (get_dialog (f)), ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Advance");
  row = gtk_widget_get_next_sibling (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Middle");
}

static char *
dup_copied (GtkWidget *widget)
{
  GdkContentProvider *content = gdk_clipboard_get_content (gtk_widget_get_clipboard (widget));
  g_auto (GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return NULL;
  g_value_init (&value, G_TYPE_STRING);
  return gdk_content_provider_get_value (content, &value, NULL) ? g_value_dup_string (&value) : NULL;
}

/* The values of the form on line, each with a button that copies it. */
static void
test_form (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 123456750);
  GtkWidget *view = show_view (f);
  AdwDialog *dialog;
  GtkWidget *row;
  GtkWidget *left = NULL;
  g_autofree char *copied = NULL;

  g_signal_emit_by_name (find_type (view, ENTENTE_TYPE_FUNDING_BOARD), "opened", request);
  spin ();
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (f)), "request.form", NULL);
  spin ();
  dialog = get_dialog (f);
  g_assert_true (ENTENTE_IS_FUNDING_FORM_DIALOG (dialog));

  row = get_row (dialog, "Montant demandé");
  click (row, "Copy");
  copied = dup_copied (row);
  g_assert_cmpstr (copied, ==, "1234567,50");
  g_assert_true (says (dialog, "Copied"));
  /* What is not known has nothing to copy. */
  g_assert_null (find_type (get_row (dialog, "SIRET"), GTK_TYPE_BUTTON));
  g_set_weak_pointer (&left, row);
  close_dialog (f);
  spin ();
  g_assert_null (left);
  close_dialog (f);
}

static void
test_reveal (DialogFixture *f, gconstpointer data)
{
  EntenteFundingRequest *request = ask (f, "Fondation", 300000);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_FUNDING_REQUEST, NULL);
  GtkWidget *view = show_view (f);

  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), ENTENTE_RECORD (request),
                                      &fields[ENTENTE_FUNDING_REQUEST_FILE_BEFORE]));
  spin ();
  g_assert_true (ENTENTE_IS_FUNDING_DIALOG (get_dialog (f)));

  /* The window asks again once the page is shown: that is the same dialog. */
  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), ENTENTE_RECORD (request), NULL));
  spin ();
  close_dialog (f);
  g_assert_null (get_dialog (f));

  g_assert_true (entente_page_reveal (ENTENTE_PAGE (view), ENTENTE_RECORD (request), NULL));
  spin ();
  g_assert_true (ENTENTE_IS_FUNDING_DIALOG (get_dialog (f)));
  close_dialog (f);
}

static void
test_finalize (DialogFixture *f, gconstpointer data)
{
  GtkWidget *view;

  ask (f, "Fondation", 300000);
  view = g_object_ref (show_view (f));
  adw_bin_set_child (ADW_BIN (f->opener), NULL);
  spin ();
  g_assert_finalize_object (view);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  entente_ui_init ();

#define ADD(name, test)                                                                            \
  g_test_add ("/ui/budget/funding/" name, DialogFixture, NULL, dialog_fixture_set_up, test,        \
              dialog_fixture_tear_down)
  ADD ("empty", test_empty);
  ADD ("keyboard", test_keyboard);
  ADD ("order", test_order);
  ADD ("granted", test_granted);
  ADD ("completion", test_completion);
  ADD ("contract", test_contract);
  ADD ("named", test_named);
  ADD ("cancelled", test_cancelled);
  ADD ("table", test_table);
  ADD ("dialog", test_dialog);
  ADD ("instalments", test_instalments);
  ADD ("form", test_form);
  ADD ("reveal", test_reveal);
  ADD ("finalize", test_finalize);

  return g_test_run ();
}
