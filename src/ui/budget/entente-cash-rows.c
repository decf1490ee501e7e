/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-cash-rows.h"

#include "budget/entente-budget-table.h"
#include "budget/entente-funding-words.h"
#include "form/entente-date-display.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

/*
 * What a line or an instalment is
 */

static char *
dup_title (EntenteRecord *record)
{
  const char *label
    = ENTENTE_IS_FUNDING_PAYMENT (record)
        ? entente_record_get_text (record, ENTENTE_FUNDING_PAYMENT_LABEL)
        : entente_record_get_text (record, ENTENTE_BUDGET_LINE_LABEL);
  EntenteRecord *request = NULL;
  g_autofree char *funder = NULL;

  if (!ENTENTE_IS_FUNDING_PAYMENT (record))
    return g_strdup (*label != '\0' ? label : _ ("Line without a name"));
  request = entente_store_get_record (
    entente_record_get_store (record), ENTENTE_TYPE_FUNDING_REQUEST,
    entente_record_get_reference (record, ENTENTE_FUNDING_PAYMENT_REQUEST));
  if (request == NULL)
    return g_strdup (label);
  funder = entente_funding_request_dup_title (ENTENTE_FUNDING_REQUEST (request));
  if (*label == '\0')
    return g_steal_pointer (&funder);
  /* Translators: a funder and which instalment of its grant */
  return g_strdup_printf (C_ ("cash", "%s – %s"), funder, label);
}

/* Charges go out: below zero. */
static EntenteMoney
get_amount (EntenteRecord *record)
{
  EntenteMoney amount;

  if (ENTENTE_IS_FUNDING_PAYMENT (record))
    return entente_record_get_cents (record, ENTENTE_FUNDING_PAYMENT_AMOUNT);
  amount = entente_record_get_cents (record, ENTENTE_BUDGET_LINE_ACTUAL);
  if (amount == ENTENTE_MONEY_NONE)
    amount = entente_budget_line_get_amount (ENTENTE_BUDGET_LINE (record), ENTENTE_AMOUNT_REVISED);
  if (amount == ENTENTE_MONEY_NONE)
    return amount;
  return entente_record_get_choice (record, ENTENTE_BUDGET_LINE_SIDE) == ENTENTE_SIDE_CHARGES
           ? -amount
           : amount;
}

static char *
dup_day (EntenteRecord *record)
{
  gboolean is_payment = ENTENTE_IS_FUNDING_PAYMENT (record);
  guint paid_on = is_payment ? (guint) ENTENTE_FUNDING_PAYMENT_PAID_ON
                             : (guint) ENTENTE_BUDGET_LINE_PAID_ON;
  guint due_on = is_payment ? (guint) ENTENTE_FUNDING_PAYMENT_DUE_ON
                            : (guint) ENTENTE_BUDGET_LINE_DUE_ON;
  g_autoptr (GSettings) settings = g_settings_new (ENTENTE_APP_ID);
  g_autofree char *shown = NULL;
  GDate day;

  if (entente_record_get_date (record, paid_on, &day))
    {
      shown = entente_date_display (&day, settings);
      return g_strdup_printf (_ ("Paid on %s"), shown);
    }
  if (entente_record_get_date (record, due_on, &day))
    {
      shown = entente_date_display (&day, settings);
      return g_strdup_printf (_ ("Due on %s"), shown);
    }
  return g_strdup ("");
}

static GtkWidget *
make_amount_label (EntenteMoney amount)
{
  g_autofree char *words = entente_funding_words_dup_money (amount);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

/*
 * Months
 */

static void
movement_activated_cb (EntenteRecord *record, GtkWidget *row)
{
  guint n_fields;
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), &n_fields);

  if (!entente_record_is_deleted (record))
    gtk_widget_activate_action (row, "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record), fields[0].name);
}

static GtkWidget *
make_movement_row (EntenteRecord *record)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = dup_title (record);
  g_autofree char *day = dup_day (record);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_amount_label (get_amount (record)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (movement_activated_cb), record,
                           G_CONNECT_SWAPPED);
  return row;
}

GtkWidget *
entente_cash_rows_new_month (const EntenteCashMonth *month, const char *name, gboolean is_lowest)
{
  GtkWidget *row, *balance;
  g_autofree char *in = NULL;
  g_autofree char *out = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (month != NULL && name != NULL, NULL);

  row = adw_expander_row_new ();
  balance = make_amount_label (month->balance);
  in = entente_funding_words_dup_money (month->in);
  out = entente_funding_words_dup_money (month->out);
  /* Translators: amounts of a month */
  words = g_strdup_printf (_ ("In: %s · Out: %s"), in, out);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), words);
  if (month->balance < 0)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_widget_set_tooltip_text (icon, _ ("Less than nothing is left"));
      adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), icon);
    }
  if (is_lowest)
    gtk_widget_add_css_class (balance, "heading");
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), balance);
  for (guint i = 0; i < month->records->len; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), make_movement_row (month->records->pdata[i]));
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), month->records->len > 0);
  return row;
}

/*
 * Without a date
 */

GtkWidget *
entente_cash_rows_new_undated (EntenteRecord *record)
{
  GtkWidget *row, *field;
  g_autofree char *title = NULL;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  row = adw_expander_row_new ();
  field = entente_field_row_new (G_OBJECT_TYPE (record), "due-on");
  title = dup_title (record);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (row), make_amount_label (get_amount (record)));
  entente_field_row_set_record (ENTENTE_FIELD_ROW (field), record);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), field);
  return row;
}
