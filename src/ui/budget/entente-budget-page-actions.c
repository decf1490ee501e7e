/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-page-private.h"

#include "budget/entente-budget-export-dialog.h"
#include "budget/entente-budget-import-dialog.h"
#include "budget/entente-budget-settings-dialog.h"
#include "budget/entente-budget-table.h"
#include "budget/entente-budget-view.h"
#include "entente-language.h"

static void
view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_budget_page_show_view (ENTENTE_BUDGET_PAGE (widget),
                                  g_variant_get_string (parameter, NULL));
}

/* Views that have something to be searched have the action themselves. */
static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntentePage *view = _entente_budget_page_get_view (ENTENTE_BUDGET_PAGE (widget));

  if (entente_page_get_project (view) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (view), "view.search", NULL);
}

static EntenteBudgetSettingsDialog *
show_settings (GtkWidget *widget, const char *page)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (widget));
  AdwDialog *dialog;

  if (project == NULL)
    return NULL;
  dialog = entente_budget_settings_dialog_new (entente_project_get_store (project));
  entente_budget_settings_dialog_show_page (ENTENTE_BUDGET_SETTINGS_DIALOG (dialog), page);
  adw_dialog_present (dialog, widget);
  return ENTENTE_BUDGET_SETTINGS_DIALOG (dialog);
}

gboolean
_entente_budget_page_reveal_setting (EntenteBudgetPage *self, const EntenteField *field)
{
  EntenteBudgetSettingsDialog *dialog = show_settings (GTK_WIDGET (self), "budget");

  return dialog != NULL && (field == NULL || entente_budget_settings_dialog_reveal (dialog, field));
}

static void
settings_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_settings (widget, "budget");
}

static void
setting_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  int field = entente_record_type_find_field (ENTENTE_TYPE_BUDGET_SETTINGS,
                                              g_variant_get_string (parameter, NULL));

  if (field >= 0)
    _entente_budget_page_reveal_setting (
      ENTENTE_BUDGET_PAGE (widget),
      &entente_record_type_get_fields (ENTENTE_TYPE_BUDGET_SETTINGS, NULL)[field]);
}

static void
values_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_settings (widget, "values");
}

static void
show_version_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (widget);

  if (entente_page_get_project (ENTENTE_PAGE (widget)) == NULL)
    return;
  _entente_budget_page_show_view (self, "table");
  _entente_budget_page_show_version (self, g_variant_get_int64 (parameter));
}

/* The view that is looked at stays. */
static void
show_working_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_budget_page_show_version (ENTENTE_BUDGET_PAGE (widget), 0);
}

/* A heading or account of the chart that the table is in. */
static void
show_entry_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetPage *self = ENTENTE_BUDGET_PAGE (widget);
  guint side, entry;

  g_variant_get (parameter, "(uu)", &side, &entry);
  if (side <= ENTENTE_SIDE_INCOME && _entente_budget_page_show_view (self, "table"))
    entente_budget_view_show_entry (ENTENTE_BUDGET_VIEW (_entente_budget_page_get_view (self)),
                                    (EntenteBudgetSide) side, entry);
}

/* Into the version that is looked at. */
static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (widget));
  g_autoptr (EntenteBudgetTable) table = NULL;

  if (project == NULL || entente_store_get_read_only (entente_project_get_store (project)))
    return;
  table = entente_budget_table_new (entente_project_get_store (project),
                                    _entente_budget_page_get_version (ENTENTE_BUDGET_PAGE (widget)),
                                    entente_language_get_interface ());
  entente_budget_import_dialog_choose (widget, table);
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (widget));

  if (project != NULL)
    entente_budget_export_dialog_present (widget, project);
}

static const struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} actions[] = {
  { "page.search", NULL, search_action },
  { "budget.export", NULL, export_action },
  { "budget.import", NULL, import_action },
  { "budget.setting", "s", setting_action },
  { "budget.settings", NULL, settings_action },
  { "budget.show-entry", "(uu)", show_entry_action },
  { "budget.show-version", "x", show_version_action },
  { "budget.show-working", NULL, show_working_action },
  { "budget.values", NULL, values_action },
  { "budget.view", "s", view_action },
};

void
_entente_budget_page_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter,
                                     actions[i].func);
}
