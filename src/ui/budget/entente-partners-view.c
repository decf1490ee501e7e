/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-partners-view.h"

#include "budget/entente-budget-settings.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-contributions-row.h"
#include "budget/entente-partner-balance.h"
#include "budget/entente-partner-edit.h"
#include "budget/entente-partner-row.h"
#include "budget/entente-settlement-document.h"
#include "budget/entente-settlement-row.h"
#include "budget/entente-sharing-key-row.h"
#include "budget/entente-sharing.h"
#include "collective/entente-directory-edit.h"
#include "entente-document.h"
#include "entente-language.h"
#include "form/entente-field-group.h"
#include "form/entente-refusal.h"
#include "preview/entente-preview-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntentePartnersView
{
  EntentePage parent_instance;

  /* Owned */
  EntentePartnerBalance *balance; /* nullable */
  char *shown;                    /* what the rows say, nullable */
  GSignalGroup *watch;

  /* Template */
  GtkButton *add_key_button;
  AdwPreferencesGroup *balance_group;
  AdwComboRow *column_row;
  GtkListBox *contributions;
  GtkButton *freeze_button;
  GtkListBox *keys;
  GtkListBox *partners;
  GtkListBox *settlements;
  AdwPreferencesGroup *settlements_group;
  EntenteFieldGroup *settings_group;
  GtkListBox *transfers;
};

G_DEFINE_FINAL_TYPE (EntentePartnersView, entente_partners_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntentePartnersView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

/*
 * The balance
 */

static char *
dup_description (EntentePartnersView *self)
{
  EntenteMoney net = entente_partner_balance_get_net_cost (self->balance);
  g_autofree char *amount
    = entente_money_format (ABS (net), ENTENTE_MONEY_EURO, entente_language_get_interface ());

  if (net == 0)
    return g_strdup (_ ("Income covers all costs: there is nothing to share."));

  /* Translators: %s is an amount. */
  return g_strdup_printf (net > 0 ? _ ("%s of costs that no income covers are shared.")
                                  : _ ("%s of income more than costs are shared."),
                          amount);
}

/* Rows are kept: those that are unfolded stay so. */
static void
show_partners (EntentePartnersView *self, GPtrArray *partners)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < partners->len; i++)
    {
      row = gtk_list_box_get_row_at_index (self->partners, i);
      if (row == NULL)
        {
          row = GTK_LIST_BOX_ROW (entente_partner_row_new ());
          gtk_list_box_append (self->partners, GTK_WIDGET (row));
        }
      entente_partner_row_show (ENTENTE_PARTNER_ROW (row), partners->pdata[i]);
    }
  while ((row = gtk_list_box_get_row_at_index (self->partners, partners->len)) != NULL)
    gtk_list_box_remove (self->partners, GTK_WIDGET (row));
}

static GtkWidget *
make_transfer (const EntentePartner *debtor, const EntentePartner *creditor, EntenteMoney amount)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_strdup_printf (C_ ("transfer", "%s pays %s"), debtor->name,
                                            creditor->name);
  g_autofree char *euros
    = entente_money_format (amount, ENTENTE_MONEY_EURO, entente_language_get_interface ());
  GtkWidget *label = gtk_label_new (euros);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/* Unlike gtk_list_box_remove_all(), leaves what is shown in an empty list. */
static void
remove_rows (GtkListBox *box)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (box, 0)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
}

static void
show_transfers (EntentePartnersView *self, GPtrArray *partners, GArray *transfers)
{
  remove_rows (self->transfers);
  for (guint i = 0; i < transfers->len; i++)
    {
      const EntenteSettlementTransfer *transfer
        = &g_array_index (transfers, EntenteSettlementTransfer, i);

      gtk_list_box_append (self->transfers,
                           make_transfer (partners->pdata[transfer->debtor],
                                          partners->pdata[transfer->creditor], transfer->amount));
    }
}

static EntenteSettlementRow *
find_last_settlement (EntentePartnersView *self)
{
  EntenteSettlementRow *last = NULL;
  GtkListBoxRow *row;
  gint64 highest = -1;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->settlements, i)) != NULL; i++)
    {
      EntenteSettlementRow *shown = ENTENTE_SETTLEMENT_ROW (row);
      EntenteRecord *settlement = ENTENTE_RECORD (entente_settlement_row_get_settlement (shown));

      entente_settlement_row_set_change (shown, NULL);
      if (entente_record_is_deleted (settlement)
          || entente_record_get_integer (settlement, ENTENTE_SETTLEMENT_NUMBER) < highest)
        continue;
      highest = entente_record_get_integer (settlement, ENTENTE_SETTLEMENT_NUMBER);
      last = shown;
    }
  return last;
}

/* Those before the last one are over: what changed since was settled by it. */
static void
show_settlements (EntentePartnersView *self, EntenteStore *store, EntenteBudget *budget)
{
  GListModel *settlements = entente_store_get_list (store, ENTENTE_TYPE_SETTLEMENT);
  EntenteSettlementRow *last = find_last_settlement (self);
  EntenteLanguage language = entente_language_get_interface ();

  gtk_widget_set_visible (GTK_WIDGET (self->settlements_group),
                          g_list_model_get_n_items (settlements) > 0);
  if (last != NULL)
    {
      EntenteSettlement *settlement = entente_settlement_row_get_settlement (last);
      g_autoptr (EntentePartnerBalance) now = entente_partner_balance_new (
        store, budget,
        entente_record_get_choice (ENTENTE_RECORD (settlement), ENTENTE_SETTLEMENT_AMOUNTS),
        language);
      g_autofree char *change = entente_partner_balance_dup_change (now, settlement, language);

      entente_settlement_row_set_change (last, change);
    }
}

/* After every edit: what says the same stays as it is. */
static void
update (EntentePartnersView *self)
{
  EntenteStore *store = get_store (self);
  EntenteBudget *budget = store != NULL ? entente_budget_get_working (store) : NULL;
  g_autofree char *before = g_steal_pointer (&self->shown);
  g_autofree char *description = NULL;
  GPtrArray *partners;

  g_clear_pointer (&self->balance, entente_partner_balance_unref);
  if (budget == NULL)
    return;

  self->balance = entente_partner_balance_new (
    store, budget, (EntenteAmountColumn) adw_combo_row_get_selected (self->column_row),
    entente_language_get_interface ());
  self->shown = entente_partner_balance_to_json (self->balance);
  show_settlements (self, store, budget);
  if (g_strcmp0 (before, self->shown) == 0)
    return;

  partners = entente_partner_balance_get_partners (self->balance);
  description = dup_description (self);
  adw_preferences_group_set_description (self->balance_group, description);
  show_partners (self, partners);
  show_transfers (self, partners, entente_partner_balance_get_transfers (self->balance));
}

static void
column_changed_cb (EntentePartnersView *self)
{
  update (self);
}

static void
freeze_cb (EntentePartnersView *self)
{
  g_autoptr (GError) error = NULL;

  if (self->balance == NULL)
    return;
  if (entente_partner_balance_freeze (self->balance, get_store (self), NULL, &error) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _ ("Settlement frozen as of today"));
  else
    entente_tell_refusal (GTK_WIDGET (self), _ ("The Settlement Was Not Frozen"), error);
}

static void
statement_cb (EntentePartnersView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));
  g_autoptr (EntenteDocument) document = NULL;

  if (project != NULL)
    document = entente_document_find (project, "settlement");
  if (document == NULL)
    return;
  entente_settlement_document_set_column (
    ENTENTE_SETTLEMENT_DOCUMENT (document),
    (EntenteAmountColumn) adw_combo_row_get_selected (self->column_row));
  adw_dialog_present (entente_preview_dialog_new (document), GTK_WIDGET (self));
}

/*
 * Lists
 */

static GtkWidget *
make_key (gpointer key, gpointer data)
{
  return entente_sharing_key_row_new (key);
}

static GtkWidget *
make_settlement (gpointer settlement, gpointer data)
{
  return entente_settlement_row_new (settlement);
}

static GtkListBoxRow *
find_row (GtkListBox *box, gpointer record, gpointer (*get) (gpointer row))
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++)
    if (get (row) == record)
      return row;

  return NULL;
}

static gpointer
get_key (gpointer row)
{
  return entente_sharing_key_row_get_key (row);
}

static gpointer
get_settlement (gpointer row)
{
  return entente_settlement_row_get_settlement (row);
}

static void
add_key_cb (EntentePartnersView *self)
{
  g_autoptr (GError) error = NULL;
  EntenteSharingKey *key = entente_sharing_key_insert (get_store (self), &error);

  if (key == NULL)
    entente_directory_say_failed (GTK_WIDGET (self), error);
  else
    entente_sharing_key_row_edit (
      ENTENTE_SHARING_KEY_ROW (find_row (self->keys, key, get_key)));
}

/* Partners, and whoever else brings something. */
static void
show_contributors (EntentePartnersView *self, EntenteStore *store)
{
  g_autoptr (GPtrArray) organizations = entente_partners_list (store);
  GListModel *contributions = entente_store_get_list (store, ENTENTE_TYPE_CONTRIBUTION);

  for (guint i = 0; i < g_list_model_get_n_items (contributions); i++)
    {
      g_autoptr (EntenteRecord) contribution = g_list_model_get_item (contributions, i);
      EntenteRecord *organization = entente_store_get_record (
        store, ENTENTE_TYPE_ORGANIZATION,
        entente_record_get_reference (contribution, ENTENTE_CONTRIBUTION_ORGANIZATION));

      if (organization != NULL && !g_ptr_array_find (organizations, organization, NULL))
        g_ptr_array_add (organizations, organization);
    }
  for (guint i = 0; i < organizations->len; i++)
    gtk_list_box_append (self->contributions,
                         entente_contributions_row_new (organizations->pdata[i]));
}

/* In the order of a number that they have, whatever order the file keeps them in. */
static void
bind_sorted (GtkListBox *box,
             EntenteStore *store,
             GType type,
             const char *number,
             GtkListBoxCreateWidgetFunc make)
{
  g_autoptr (GtkSortListModel) sorted = NULL;
  GtkSorter *sorter;

  if (store != NULL)
    {
      sorter = GTK_SORTER (
        gtk_numeric_sorter_new (gtk_property_expression_new (type, NULL, number)));
      sorted
        = gtk_sort_list_model_new (g_object_ref (entente_store_get_list (store, type)), sorter);
    }
  gtk_list_box_bind_model (box, G_LIST_MODEL (sorted), make, NULL, NULL);
}

static void
bind_lists (EntentePartnersView *self, EntenteStore *store)
{
  remove_rows (self->contributions);
  bind_sorted (self->keys, store, ENTENTE_TYPE_SHARING_KEY, "rank", make_key);
  bind_sorted (self->settlements, store, ENTENTE_TYPE_SETTLEMENT, "number", make_settlement);
  if (store != NULL)
    show_contributors (self, store);
}

/*
 * Page
 */

static void
entente_partners_view_project_changed (EntentePage *page)
{
  EntentePartnersView *self = ENTENTE_PARTNERS_VIEW (page);
  EntenteStore *store = get_store (self);
  gboolean writable = store != NULL && !entente_store_get_read_only (store);

  g_signal_group_set_target (self->watch, store);
  entente_field_group_set_record (
    self->settings_group, store != NULL ? entente_store_get_record (store,
                                                                    ENTENTE_TYPE_BUDGET_SETTINGS,
                                                                    ENTENTE_BUDGET_SETTINGS_ID)
                                        : NULL);
  entente_field_group_set_read_only (self->settings_group, !writable);
  gtk_widget_set_visible (GTK_WIDGET (self->add_key_button), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->freeze_button), writable);
  bind_lists (self, store);
  if (store != NULL && entente_budget_get_working (store) != NULL)
    adw_combo_row_set_selected (
      self->column_row,
      entente_partner_balance_choose_column (store, entente_budget_get_working (store)));
  update (self);
}

static gboolean
entente_partners_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_SETTINGS (record) || ENTENTE_IS_CONTRIBUTION (record)
         || ENTENTE_IS_SHARING_KEY (record) || ENTENTE_IS_SETTLEMENT (record);
}

static gboolean
entente_partners_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntentePartnersView *self = ENTENTE_PARTNERS_VIEW (page);
  GtkListBoxRow *row = NULL;

  if (ENTENTE_IS_BUDGET_SETTINGS (record))
    return entente_field_group_reveal (self->settings_group, field);
  if (ENTENTE_IS_CONTRIBUTION (record))
    {
      for (int i = 0; (row = gtk_list_box_get_row_at_index (self->contributions, i)) != NULL; i++)
        if (entente_contributions_row_reveal (ENTENTE_CONTRIBUTIONS_ROW (row),
                                              ENTENTE_CONTRIBUTION (record)))
          return TRUE;
      return FALSE;
    }
  if (ENTENTE_IS_SHARING_KEY (record))
    row = find_row (self->keys, record, get_key);
  else if (ENTENTE_IS_SETTLEMENT (record))
    row = find_row (self->settlements, record, get_settlement);
  if (row == NULL)
    return FALSE;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

/* Which amounts are looked at. */
static char *
entente_partners_view_dup_selection (EntentePage *page)
{
  return g_strdup_printf ("%u",
                          adw_combo_row_get_selected (ENTENTE_PARTNERS_VIEW (page)->column_row));
}

static void
entente_partners_view_restore_selection (EntentePage *page, const char *selection)
{
  guint64 column;

  if (g_ascii_string_to_unsigned (selection, 10, 0, ENTENTE_AMOUNT_ACTUAL, &column, NULL))
    adw_combo_row_set_selected (ENTENTE_PARTNERS_VIEW (page)->column_row, column);
}

static void
entente_partners_view_dispose (GObject *object)
{
  EntentePartnersView *self = ENTENTE_PARTNERS_VIEW (object);

  if (self->partners != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_signal_group_set_target (self->watch, NULL);
  g_clear_pointer (&self->balance, entente_partner_balance_unref);
  g_clear_pointer (&self->shown, g_free);
  /* Otherwise the template would take the child away under AdwBin’s feet. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_PARTNERS_VIEW);
  self->partners = NULL;

  G_OBJECT_CLASS (entente_partners_view_parent_class)->dispose (object);
}

static void
entente_partners_view_finalize (GObject *object)
{
  g_object_unref (ENTENTE_PARTNERS_VIEW (object)->watch);

  G_OBJECT_CLASS (entente_partners_view_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-partners-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, add_key_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, balance_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, column_row);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, contributions);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, freeze_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, keys);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, partners);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, settings_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, settlements);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, settlements_group);
  gtk_widget_class_bind_template_child (widget_class, EntentePartnersView, transfers);
  gtk_widget_class_bind_template_callback (widget_class, add_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, freeze_cb);
  gtk_widget_class_bind_template_callback (widget_class, statement_cb);
}

static void
entente_partners_view_class_init (EntentePartnersViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_partners_view_dispose;
  object_class->finalize = entente_partners_view_finalize;

  page_class->name = "partners";
  page_class->title = N_ ("Partners");
  page_class->project_changed = entente_partners_view_project_changed;
  page_class->knows = entente_partners_view_knows;
  page_class->reveal = entente_partners_view_reveal;
  page_class->dup_selection = entente_partners_view_dup_selection;
  page_class->restore_selection = entente_partners_view_restore_selection;

  g_type_ensure (ENTENTE_TYPE_BUDGET_SETTINGS);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_partners_view_init (EntentePartnersView *self)
{
  self->watch = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->watch, "changed", G_CALLBACK (update), self);
  gtk_widget_init_template (GTK_WIDGET (self));
}
