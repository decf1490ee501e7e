/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-funding-step-dialog.h"

#include "budget/entente-funding-words.h"
#include "entente-civil-date.h"
#include "form/entente-date-display.h"
#include "form/entente-field-message.h"

#include <glib/gi18n-lib.h>

#define N_STATES (ENTENTE_FUNDING_REPAID + 1)

struct _EntenteFundingStepDialog
{
  AdwAlertDialog parent_instance;

  /* Owned */
  EntenteFundingRequest *request;
  GArray *states; /* of EntenteFundingState, those of the stage */

  /* Borrowed */
  AdwComboRow *state_row;
  AdwEntryRow *amount_row;
  AdwEntryRow *day_row;
  AdwSwitchRow *contract_row;
  GtkWidget *message;
  GtkWidget *parent;

  gboolean is_deadline; /* what the day says */
};

G_DEFINE_FINAL_TYPE (EntenteFundingStepDialog, entente_funding_step_dialog, ADW_TYPE_ALERT_DIALOG)

/*
 * What a state needs
 */

static gboolean
needs_amount (EntenteFundingState state)
{
  return state == ENTENTE_FUNDING_GRANTED || state == ENTENTE_FUNDING_PARTLY_GRANTED;
}

static gboolean
needs_day (EntenteFundingState state)
{
  switch (state)
    {
    case ENTENTE_FUNDING_FILED:
    case ENTENTE_FUNDING_ACKNOWLEDGED:
    case ENTENTE_FUNDING_COMPLETION_ASKED:
    case ENTENTE_FUNDING_GRANTED:
    case ENTENTE_FUNDING_PARTLY_GRANTED:
    case ENTENTE_FUNDING_REFUSED:
    case ENTENTE_FUNDING_AGREEMENT_SIGNED:
    case ENTENTE_FUNDING_REPORTED:
      return TRUE;
    default:
      return FALSE;
    }
}

static EntenteFundingState
get_state (EntenteFundingStepDialog *self)
{
  return g_array_index (self->states, EntenteFundingState,
                        MIN (adw_combo_row_get_selected (self->state_row), self->states->len - 1));
}

/*
 * What was typed
 */

/* What is wrong with it, in a sentence; NULL when it can be taken. */
static char *
read_amount (EntenteFundingStepDialog *self, EntenteMoney *amount)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->amount_row));
  EntenteMoneyResult result;

  *amount = ENTENTE_MONEY_NONE;
  if (!needs_amount (get_state (self)))
    return NULL;
  result = entente_money_parse (typed, amount);
  if (result == ENTENTE_MONEY_EMPTY)
    return g_strdup (_ ("Type how much was granted."));
  if (result != ENTENTE_MONEY_OK)
    return entente_money_dup_problem (result, typed);
  return *amount < 0 ? g_strdup (_ ("What was granted cannot be less than nothing.")) : NULL;
}

static char *
read_day (EntenteFundingStepDialog *self, GDate *day)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->day_row));

  g_date_clear (day, 1);
  if (!needs_day (get_state (self)) || *typed == '\0')
    return NULL;
  return entente_date_display_problem (entente_date_parse (typed, day), typed);
}

static char *
dup_problem (EntenteFundingStepDialog *self)
{
  g_autofree char *problem = NULL;
  EntenteMoney amount;
  GDate day;

  if (entente_funding_request_needs_contract (self->request, get_state (self))
      && !adw_switch_row_get_active (self->contract_row))
    return g_strdup (_ ("Who asks for public money accepts the republican commitment contract "
                        "first."));
  problem = read_amount (self, &amount);
  if (problem != NULL)
    return g_steal_pointer (&problem);
  return read_day (self, &day);
}

/* What follows from the amount, before it is moved. */
static char *
dup_hole (EntenteFundingStepDialog *self)
{
  EntenteMoney amount;

  g_free (read_amount (self, &amount));
  return entente_funding_words_dup_hole (self->request, amount);
}

static void
update (EntenteFundingStepDialog *self)
{
  EntenteFundingState state = get_state (self);
  g_autofree char *problem = dup_problem (self);
  g_autofree char *hole = problem == NULL ? dup_hole (self) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->amount_row), needs_amount (state));
  gtk_widget_set_visible (GTK_WIDGET (self->day_row), needs_day (state));
  gtk_widget_set_visible (GTK_WIDGET (self->contract_row),
                          entente_funding_request_needs_contract (self->request, state));
  entente_field_message_say (ENTENTE_FIELD_MESSAGE (self->message),
                             problem != NULL ? problem : hole,
                             ENTENTE_SEVERITY_WARNING, GTK_ACCESSIBLE (self->state_row));
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "move", problem == NULL);
}

/*
 * Doing it
 */

/* Both the contract and the move, where both are meant. */
static gboolean
move (EntenteFundingStepDialog *self, EntenteMoney amount, const GDate *day, GError **error)
{
  EntenteFundingState state = get_state (self);

  if (entente_funding_request_needs_contract (self->request, state))
    return entente_funding_request_accept_contract (self->request, state, day, error);
  return entente_funding_request_set_state (self->request, state, amount, day, error);
}

static void
entente_funding_step_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  EntenteFundingStepDialog *self = ENTENTE_FUNDING_STEP_DIALOG (dialog);
  g_autoptr (GError) error = NULL;
  g_autofree char *problem = NULL;
  EntenteMoney amount;
  GDate day;

  if (!g_str_equal (response, "move") || entente_record_is_deleted (ENTENTE_RECORD (self->request)))
    return;
  problem = dup_problem (self);
  if (problem != NULL)
    return;
  g_free (read_amount (self, &amount));
  g_free (read_day (self, &day));
  if (!move (self, amount, g_date_valid (&day) ? &day : NULL, &error))
    gtk_widget_activate_action (self->parent != NULL ? self->parent : GTK_WIDGET (self),
                                "win.toast", "s", error->message);
}

/*
 * The dialog
 */

static void
entente_funding_step_dialog_dispose (GObject *object)
{
  EntenteFundingStepDialog *self = ENTENTE_FUNDING_STEP_DIALOG (object);

  g_clear_object (&self->request);
  g_clear_pointer (&self->states, g_array_unref);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (entente_funding_step_dialog_parent_class)->dispose (object);
}

static void
entente_funding_step_dialog_class_init (EntenteFundingStepDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_funding_step_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = entente_funding_step_dialog_response;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, GtkWidget *row, const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_preferences_group_add (group, row);
  return row;
}

static void
entente_funding_step_dialog_init (EntenteFundingStepDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *group = adw_preferences_group_new ();

  self->states = g_array_new (FALSE, FALSE, sizeof (EntenteFundingState));
  self->state_row = ADW_COMBO_ROW (
    add_row (ADW_PREFERENCES_GROUP (group), adw_combo_row_new (), _ ("State")));
  self->amount_row = ADW_ENTRY_ROW (
    add_row (ADW_PREFERENCES_GROUP (group), adw_entry_row_new (), _ ("Amount granted")));
  self->day_row
    = ADW_ENTRY_ROW (add_row (ADW_PREFERENCES_GROUP (group), adw_entry_row_new (), _ ("Day")));
  self->contract_row
    = ADW_SWITCH_ROW (add_row (ADW_PREFERENCES_GROUP (group), adw_switch_row_new (),
                               _ ("Republican commitment contract accepted")));
  self->message = entente_field_message_new ();
  adw_entry_row_set_activates_default (self->amount_row, TRUE);
  adw_entry_row_set_activates_default (self->day_row, TRUE);
  gtk_box_append (GTK_BOX (box), group);
  gtk_box_append (GTK_BOX (box), self->message);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (self), box);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (self), "cancel", _ ("_Cancel"), "move",
                                  _ ("_Move"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (self), "move",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (self), "move");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (self), "cancel");
}

static void
fill_states (EntenteFundingStepDialog *self, EntenteFundingState wanted)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  EntenteFundingStage stage = entente_funding_state_get_stage (wanted);
  guint selected = 0;

  for (EntenteFundingState state = 0; state < N_STATES; state++)
    {
      if (entente_funding_state_get_stage (state) != stage)
        continue;
      if (state == wanted)
        selected = self->states->len;
      g_array_append_val (self->states, state);
      gtk_string_list_append (names, entente_funding_words_get_state (state));
    }
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->state_row, selected);
}

/* What happened did so today, most often; a deadline is on the funder's letter. */
static void
show_day (EntenteFundingStepDialog *self)
{
  g_autofree char *day = NULL;
  GDate today;

  self->is_deadline = get_state (self) == ENTENTE_FUNDING_COMPLETION_ASKED;
  entente_date_today (&today);
  if (!self->is_deadline)
    day = entente_date_display_in (&today, ENTENTE_DATE_DISPLAY_SHORT);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->day_row),
                                 self->is_deadline ? _ ("To complete before") : _ ("Day"));
  gtk_editable_set_text (GTK_EDITABLE (self->day_row), day != NULL ? day : "");
}

static void
state_changed_cb (EntenteFundingStepDialog *self)
{
  if (self->is_deadline != (get_state (self) == ENTENTE_FUNDING_COMPLETION_ASKED))
    show_day (self);
  update (self);
}

static void
fill_values (EntenteFundingStepDialog *self)
{
  EntenteRecord *request = ENTENTE_RECORD (self->request);
  EntenteMoney granted = entente_record_get_cents (request, ENTENTE_FUNDING_REQUEST_GRANTED);
  g_autofree char *amount = entente_funding_words_dup_money (
    granted != ENTENTE_MONEY_NONE ? granted
                                  : entente_record_get_cents (request,
                                                              ENTENTE_FUNDING_REQUEST_ASKED));

  gtk_editable_set_text (GTK_EDITABLE (self->amount_row), amount);
  show_day (self);
}

AdwDialog *
entente_funding_step_dialog_new (EntenteFundingRequest *request, EntenteFundingState state)
{
  EntenteFundingStepDialog *self;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_FUNDING_REQUEST (request), NULL);

  self = g_object_new (ENTENTE_TYPE_FUNDING_STEP_DIALOG, NULL);
  self->request = g_object_ref (request);
  title = entente_funding_request_dup_title (request);
  adw_alert_dialog_set_heading (ADW_ALERT_DIALOG (self), _ ("Change State"));
  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (self), title);
  fill_states (self, state);
  fill_values (self);
  g_signal_connect_swapped (self->state_row, "notify::selected", G_CALLBACK (state_changed_cb), self);
  g_signal_connect_swapped (self->amount_row, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->day_row, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->contract_row, "notify::active", G_CALLBACK (update), self);
  update (self);
  return ADW_DIALOG (self);
}

void
entente_funding_step_to_state (EntenteFundingRequest *request,
                               EntenteFundingState state,
                               GtkWidget *parent)
{
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  g_return_if_fail (ENTENTE_IS_FUNDING_REQUEST (request));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  if (entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE)
      == (int) state)
    return;
  /* Going back to the desk needs nothing. */
  if (entente_funding_state_get_stage (state) == ENTENTE_STAGE_TO_PREPARE)
    {
      if (!entente_funding_request_set_state (request, state, ENTENTE_MONEY_NONE, NULL, &error))
        gtk_widget_activate_action (parent, "win.toast", "s", error->message);
      return;
    }
  dialog = entente_funding_step_dialog_new (request, state);
  g_set_weak_pointer (&ENTENTE_FUNDING_STEP_DIALOG (dialog)->parent, parent);
  adw_dialog_present (dialog, parent);
}

void
entente_funding_step_to_stage (EntenteFundingRequest *request,
                               EntenteFundingStage stage,
                               GtkWidget *parent)
{
  EntenteFundingState from;

  g_return_if_fail (ENTENTE_IS_FUNDING_REQUEST (request));

  from = entente_record_get_choice (ENTENTE_RECORD (request), ENTENTE_FUNDING_REQUEST_STATE);
  entente_funding_step_to_state (request, entente_funding_state_for_stage (from, stage), parent);
}
