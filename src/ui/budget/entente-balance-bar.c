/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-balance-bar.h"

#include "budget/entente-findings-button.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

struct _EntenteBalanceBar
{
  AdwBin parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */
  GSignalGroup *table_signals;

  /* Template */
  GtkImage *balance_image;
  GtkLabel *balance_label;
  GtkWidget *own_button;
  GtkWidget *line_button;
  GtkLabel *share_label;
  EntenteFindingsButton *findings_button;
};

G_DEFINE_FINAL_TYPE (EntenteBalanceBar, entente_balance_bar, ADW_TYPE_BIN)

enum {
  SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

EntenteAmountColumn
entente_balance_bar_get_column (EntenteBalanceBar *self)
{
  g_return_val_if_fail (ENTENTE_IS_BALANCE_BAR (self), ENTENTE_AMOUNT_FORECAST);

  if (self->table == NULL
      || entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_FORECAST) != 0
      || entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_REVISED) == 0)
    return ENTENTE_AMOUNT_FORECAST;
  return ENTENTE_AMOUNT_REVISED;
}

/*
 * Balance
 */

static char *
dup_sentence (EntenteBalanceBar *self)
{
  EntenteMoney forecast = entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_FORECAST);
  EntenteMoney revised = entente_budget_table_get_gap (self->table, ENTENTE_AMOUNT_REVISED);
  g_autofree char *of_forecast
    = entente_budget_table_dup_balance (self->table, ENTENTE_AMOUNT_FORECAST);
  g_autofree char *of_revised = NULL;

  if (forecast == revised)
    return g_steal_pointer (&of_forecast);
  of_revised = entente_budget_table_dup_balance (self->table, ENTENTE_AMOUNT_REVISED);
  /* Translators: what is said of the balance of the forecast and of the revised amounts, such as
   * "Balanced" and "150,00 € of income to find" */
  return g_strdup_printf (_ ("Forecast: %s. Revised: %s"), of_forecast, of_revised);
}

static void
update_balance (EntenteBalanceBar *self)
{
  EntenteAmountColumn column = entente_balance_bar_get_column (self);
  gboolean is_balanced = entente_budget_table_get_gap (self->table, column) == 0;
  gboolean is_frozen = entente_budget_table_get_frozen (self->table);
  g_autofree char *sentence = dup_sentence (self);

  if (!g_str_equal (gtk_label_get_text (self->balance_label), sentence))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
  gtk_label_set_text (self->balance_label, sentence);
  gtk_image_set_from_icon_name (self->balance_image,
                                is_balanced ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_widget_set_visible (self->own_button, !is_balanced && !is_frozen);
  gtk_widget_set_visible (self->line_button, !is_balanced && !is_frozen);
}

static void
update_share (EntenteBalanceBar *self)
{
  EntenteDecimal share
    = entente_budget_table_get_public_share (self->table, ENTENTE_AMOUNT_FORECAST);
  g_autofree char *percent = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->share_label), share != ENTENTE_DECIMAL_NONE);
  if (share == ENTENTE_DECIMAL_NONE)
    return;
  percent
    = entente_money_format_share (share, 1, entente_budget_table_get_language (self->table));
  /* Translators: a percentage of the income */
  text = g_strdup_printf (_ ("Public funds: %s"), percent);
  gtk_label_set_text (self->share_label, text);
}

static void
finding_shown_cb (EntenteBalanceBar *self, EntenteRecord *record)
{
  g_signal_emit (self, signals[SHOWN], 0, record);
}

static void
update (EntenteBalanceBar *self)
{
  if (self->table == NULL)
    return;
  update_balance (self);
  update_share (self);
}

static void
entente_balance_bar_dispose (GObject *object)
{
  EntenteBalanceBar *self = ENTENTE_BALANCE_BAR (object);

  g_clear_object (&self->table_signals);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BALANCE_BAR);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (entente_balance_bar_parent_class)->dispose (object);
}

static void
entente_balance_bar_class_init (EntenteBalanceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_balance_bar_dispose;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_RECORD);

  g_type_ensure (ENTENTE_TYPE_FINDINGS_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-balance-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, balance_image);
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, balance_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, findings_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, line_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, own_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteBalanceBar, share_label);
  gtk_widget_class_bind_template_callback (widget_class, finding_shown_cb);
}

static void
entente_balance_bar_init (EntenteBalanceBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->table_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
}

void
entente_balance_bar_set_table (EntenteBalanceBar *self, EntenteBudgetTable *table)
{
  g_return_if_fail (ENTENTE_IS_BALANCE_BAR (self));
  g_return_if_fail (table == NULL || ENTENTE_IS_BUDGET_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;
  entente_findings_button_set_table (self->findings_button, table);
  g_signal_group_set_target (self->table_signals, table);
  update (self);
}
