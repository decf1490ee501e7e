/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-settings-dialog.h"

#include "budget/entente-account.h"
#include "budget/entente-reference-values-page.h"
#include "entente-language.h"
#include "form/entente-field-group.h"
#include "form/entente-field-row.h"
#include "form/entente-field-value.h"

#include <glib/gi18n-lib.h>

struct _EntenteBudgetSettingsDialog
{
  AdwPreferencesDialog parent_instance;

  /* Owned */
  EntenteRecord *settings;
  GPtrArray *checks; /* borrowed buttons, in the order of the charts */

  /* Template */
  AdwPreferencesPage *page;
  AdwPreferencesGroup *charts_group;
  EntenteReferenceValuesPage *values_page;

  gboolean updating; /* what changes in the rows is not the user's */
};

G_DEFINE_FINAL_TYPE (EntenteBudgetSettingsDialog,
                     entente_budget_settings_dialog,
                     ADW_TYPE_PREFERENCES_DIALOG)

static const EntenteAccountChart *
get_chart (EntenteBudgetSettingsDialog *self)
{
  return entente_account_chart_get (
    entente_record_get_text (self->settings, ENTENTE_BUDGET_SETTINGS_CHART),
    entente_language_get_interface ());
}

static void
update_checks (EntenteBudgetSettingsDialog *self)
{
  const char *const *ids = entente_account_chart_list ();
  const char *chosen = entente_account_chart_get_id (get_chart (self));

  self->updating = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                 g_str_equal (ids[i], chosen));
  self->updating = FALSE;
}

static void
toggled_cb (EntenteBudgetSettingsDialog *self, GtkCheckButton *check)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;
  guint index;

  if (self->updating || !gtk_check_button_get_active (check)
      || !g_ptr_array_find (self->checks, check, &index))
    return;
  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, entente_account_chart_list ()[index]);
  if (!entente_field_value_put (self->settings, ENTENTE_BUDGET_SETTINGS_CHART, &value,
                                ENTENTE_FIELD_VALUE_AT_ONCE, &problem))
    adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), adw_toast_new (problem));
  update_checks (self);
}

static GtkWidget *
add_chart (EntenteBudgetSettingsDialog *self, const char *id, GtkWidget *first)
{
  const EntenteAccountChart *chart
    = entente_account_chart_get (id, entente_language_get_interface ());
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *title = g_markup_escape_text (entente_account_chart_get_title (chart), -1);
  g_autofree char *subtitle
    = g_markup_escape_text (entente_account_chart_get_description (chart), -1);

  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
  g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->charts_group, row);
  g_ptr_array_add (self->checks, check);
  return check;
}

static void
add_charts (EntenteBudgetSettingsDialog *self)
{
  const char *const *ids = entente_account_chart_list ();
  GtkWidget *first = NULL;

  self->updating = TRUE;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      GtkWidget *check = add_chart (self, ids[i], first);

      if (first == NULL)
        first = check;
    }
  self->updating = FALSE;
}

/* The groups that stand in a page are within others of its own. */
static void
show_record (GtkWidget *widget, EntenteRecord *record)
{
  if (ENTENTE_IS_FIELD_GROUP (widget))
    {
      entente_field_group_set_record (ENTENTE_FIELD_GROUP (widget), record);
      entente_field_group_set_read_only (
        ENTENTE_FIELD_GROUP (widget),
        record != NULL && entente_store_get_read_only (entente_record_get_store (record)));
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_record (child, record);
}

/* Once it has its place: before, nothing would be scrolled to it, and the dialog that opens would
   give the keyboard to its first button. */
static gboolean
focus_cb (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_height (row) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

static EntenteFieldRow *
find_field (GtkWidget *widget, const EntenteField *field)
{
  if (ENTENTE_IS_FIELD_GROUP (widget))
    return entente_field_group_find (ENTENTE_FIELD_GROUP (widget), field);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      EntenteFieldRow *row = find_field (child, field);

      if (row != NULL)
        return row;
    }
  return NULL;
}

static void
entente_budget_settings_dialog_dispose (GObject *object)
{
  EntenteBudgetSettingsDialog *self = ENTENTE_BUDGET_SETTINGS_DIALOG (object);

  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_BUDGET_SETTINGS_DIALOG);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (entente_budget_settings_dialog_parent_class)->dispose (object);
}

static void
entente_budget_settings_dialog_class_init (EntenteBudgetSettingsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_budget_settings_dialog_dispose;

  g_type_ensure (ENTENTE_TYPE_BUDGET_SETTINGS);
  g_type_ensure (ENTENTE_TYPE_FIELD_GROUP);
  g_type_ensure (ENTENTE_TYPE_FIELD_ROW);
  g_type_ensure (ENTENTE_TYPE_REFERENCE_VALUES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-settings-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetSettingsDialog, charts_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetSettingsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetSettingsDialog, values_page);
}

static void
entente_budget_settings_dialog_init (EntenteBudgetSettingsDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
entente_budget_settings_dialog_new (EntenteStore *store)
{
  EntenteBudgetSettingsDialog *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_BUDGET_SETTINGS_DIALOG, NULL);
  self->settings = g_object_ref (
    entente_store_get_record (store, ENTENTE_TYPE_BUDGET_SETTINGS, ENTENTE_BUDGET_SETTINGS_ID));
  add_charts (self);
  update_checks (self);
  g_signal_connect_object (self->settings, "notify::chart", G_CALLBACK (update_checks), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self->charts_group), !entente_store_get_read_only (store));
  show_record (GTK_WIDGET (self->page), self->settings);
  entente_reference_values_page_set_store (self->values_page, store);
  return ADW_DIALOG (self);
}

void
entente_budget_settings_dialog_show_page (EntenteBudgetSettingsDialog *self, const char *name)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_SETTINGS_DIALOG (self));

  adw_preferences_dialog_set_visible_page_name (ADW_PREFERENCES_DIALOG (self), name);
}

gboolean
entente_budget_settings_dialog_reveal (EntenteBudgetSettingsDialog *self, const EntenteField *field)
{
  EntenteFieldRow *row;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_SETTINGS_DIALOG (self), FALSE);

  row = find_field (GTK_WIDGET (self->page), field);
  if (row == NULL)
    return FALSE;
  gtk_widget_add_tick_callback (GTK_WIDGET (row), focus_cb, NULL, NULL);
  return TRUE;
}
