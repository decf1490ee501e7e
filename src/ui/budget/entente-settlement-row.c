/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-settlement-row.h"

#include "budget/entente-partner-edit.h"
#include "budget/entente-transfer.h"
#include "collective/entente-directory-edit.h"
#include "form/entente-date-display.h"
#include "form/entente-field-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteSettlementRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteSettlement *settlement;
  GListModel *transfers;
  GSignalGroup *watch;
  char *change; /* (nullable) since it was frozen */

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteSettlementRow, entente_settlement_row, ADW_TYPE_EXPANDER_ROW)

static guint
count_paid (EntenteSettlementRow *self)
{
  guint n_paid = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->transfers); i++)
    {
      g_autoptr (EntenteRecord) transfer = g_list_model_get_item (self->transfers, i);

      n_paid += entente_record_is_filled (transfer, ENTENTE_TRANSFER_PAID_ON);
    }

  return n_paid;
}

static char *
dup_progress (EntenteSettlementRow *self)
{
  guint n_transfers = g_list_model_get_n_items (self->transfers);
  guint n_paid = count_paid (self);

  if (n_transfers == 0)
    return g_strdup (_ ("nothing to transfer"));
  if (n_paid == n_transfers)
    return g_strdup (_ ("all is paid"));

  /* Translators: of so many transfers, so many are paid. */
  return g_strdup_printf (
    ngettext ("%u of %u transfer paid", "%u of %u transfers paid", n_transfers), n_paid,
    n_transfers);
}

static char *
dup_day (EntenteRecord *settlement)
{
  GDate day;

  return entente_record_get_date (settlement, ENTENTE_SETTLEMENT_SETTLED_ON, &day)
           ? entente_date_display_in (&day, ENTENTE_DATE_DISPLAY_LONG)
           : g_strdup (_ ("without a date"));
}

static void
show_settlement (EntenteSettlementRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->settlement);
  g_autofree char *day = NULL, *amounts = NULL, *progress = NULL, *subtitle = NULL;

  if (entente_record_is_deleted (record) || entente_record_get_store (record) == NULL)
    return;

  day = dup_day (record);
  amounts = entente_record_dup_display (record, ENTENTE_SETTLEMENT_AMOUNTS);
  progress = dup_progress (self);
  subtitle = g_strdup_printf ("%s · %s · %s%s%s", day, amounts, progress,
                              self->change != NULL ? "\n" : "",
                              self->change != NULL ? self->change : "");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 entente_record_get_text (record, ENTENTE_SETTLEMENT_NAME));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static GtkWidget *
add_field (EntenteSettlementRow *self, EntenteRecord *record, const char *field)
{
  GtkWidget *row = entente_field_row_new (G_OBJECT_TYPE (record), field);

  g_object_set (row, "read-only", self->read_only, NULL);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), record);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return row;
}

/* What is to be paid, then when it was. */
static void
add_transfer (EntenteSettlementRow *self, EntenteRecord *transfer)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *debtor = entente_record_dup_display (transfer, ENTENTE_TRANSFER_DEBTOR);
  g_autofree char *creditor = entente_record_dup_display (transfer, ENTENTE_TRANSFER_CREDITOR);
  g_autofree char *amount = entente_record_dup_display (transfer, ENTENTE_TRANSFER_AMOUNT);
  /* Translators: who pays whom: "Club pays Office" */
  g_autofree char *title = g_strdup_printf (C_ ("transfer", "%s pays %s"), debtor, creditor);
  GtkWidget *label = gtk_label_new (amount);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  add_field (self, transfer, "paid-on");
}

/* The row is gone after it. */
static void
removed_cb (EntenteSettlementRow *self)
{
  g_autoptr (GtkWidget) list = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));
  g_autoptr (GError) error = NULL;

  if (entente_partner_record_delete (ENTENTE_RECORD (self->settlement), &error))
    gtk_widget_activate_action (list, "win.toast-undo", "s", _ ("Settlement deleted"));
  else
    entente_directory_say_failed (list, error);
}

static void
add_rows (EntenteSettlementRow *self)
{
  EntenteRecord *record = ENTENTE_RECORD (self->settlement);
  GtkWidget *remove;

  add_field (self, record, "name");
  add_field (self, record, "settled-on");
  for (guint i = 0; i < g_list_model_get_n_items (self->transfers); i++)
    {
      g_autoptr (EntenteRecord) transfer = g_list_model_get_item (self->transfers, i);

      add_transfer (self, transfer);
    }
  add_field (self, record, "notes");
  if (self->read_only)
    return;
  remove = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("Delete Settlement"), NULL);
  gtk_widget_add_css_class (remove, "destructive-action");
  g_signal_connect_object (remove, "activated", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), remove);
}

static void
entente_settlement_row_dispose (GObject *object)
{
  EntenteSettlementRow *self = ENTENTE_SETTLEMENT_ROW (object);

  g_signal_group_set_target (self->watch, NULL);
  g_clear_object (&self->settlement);
  g_clear_object (&self->transfers);

  G_OBJECT_CLASS (entente_settlement_row_parent_class)->dispose (object);
}

static void
entente_settlement_row_finalize (GObject *object)
{
  g_object_unref (ENTENTE_SETTLEMENT_ROW (object)->watch);
  g_free (ENTENTE_SETTLEMENT_ROW (object)->change);

  G_OBJECT_CLASS (entente_settlement_row_parent_class)->finalize (object);
}

static void
entente_settlement_row_class_init (EntenteSettlementRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_settlement_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_settlement_row_finalize;
}

static void
entente_settlement_row_init (EntenteSettlementRow *self)
{
  self->watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (show_settlement), self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
entente_settlement_row_new (EntenteSettlement *settlement)
{
  EntenteSettlementRow *self;
  EntenteStore *store;

  g_return_val_if_fail (ENTENTE_IS_SETTLEMENT (settlement), NULL);

  self = g_object_new (ENTENTE_TYPE_SETTLEMENT_ROW, NULL);
  store = entente_record_get_store (ENTENTE_RECORD (settlement));
  self->settlement = g_object_ref (settlement);
  self->transfers = g_object_ref (
    entente_store_get_referrers (store, ENTENTE_TYPE_TRANSFER, ENTENTE_TRANSFER_SETTLEMENT,
                                 entente_record_get_id (ENTENTE_RECORD (settlement))));
  self->read_only = entente_store_get_read_only (store);
  add_rows (self);
  g_signal_group_set_target (self->watch, store);
  show_settlement (self);
  return GTK_WIDGET (self);
}

EntenteSettlement *
entente_settlement_row_get_settlement (EntenteSettlementRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_SETTLEMENT_ROW (self), NULL);

  return self->settlement;
}

void
entente_settlement_row_set_change (EntenteSettlementRow *self, const char *change)
{
  g_return_if_fail (ENTENTE_IS_SETTLEMENT_ROW (self));

  if (g_set_str (&self->change, change))
    show_settlement (self);
}
