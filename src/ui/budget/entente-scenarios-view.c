/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-scenarios-view.h"

#include "budget/entente-adoption-dialog.h"
#include "budget/entente-budget-edit.h"
#include "budget/entente-comparison-list.h"
#include "budget/entente-version-dialog.h"
#include "entente-language.h"
#include "entente-money.h"
#include "form/entente-field-value.h"
#include "form/entente-refusal.h"
#include "grid/entente-grid.h"

#include <glib/gi18n-lib.h>

struct _EntenteScenariosView
{
  EntentePage parent_instance;

  /* Owned */
  GPtrArray *tables;          /* EntenteBudgetTable of each version, in the order shown */
  EntenteComparisonList *list;
  EntenteGridColumns *columns;
  GSignalGroup *store_signals;
  GPtrArray *rows;            /* borrowed rows of the versions */
  EntenteBudget *asked_about; /* (nullable): that a dialog is about */

  /* Borrowed */
  EntenteGrid *grid;

  /* Template */
  AdwPreferencesGroup *versions_group;
  GtkWidget *versions_scroller;
  GtkBox *halves;
  GtkStack *stack;
  GtkDropDown *left_choice;
  GtkDropDown *right_choice;
  AdwToggleGroup *column_toggles;
  GtkCheckButton *only_check;
  AdwBin *grid_bin;

  guint64 generation;         /* of the budgets that are shown */
  gint64 left, right;         /* ids of the versions that are compared, 0 for none yet */
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (EntenteScenariosView, entente_scenarios_view, ENTENTE_TYPE_PAGE)

static EntenteStore *
get_store (EntenteScenariosView *self)
{
  EntenteProject *project = entente_page_get_project (ENTENTE_PAGE (self));

  return project != NULL ? entente_project_get_store (project) : NULL;
}

static gboolean
is_writable (EntenteScenariosView *self)
{
  return get_store (self) != NULL && !entente_store_get_read_only (get_store (self));
}

static EntenteBudget *
find_version (EntenteScenariosView *self, gint64 id)
{
  EntenteStore *store = get_store (self);

  return store != NULL ? (EntenteBudget *) entente_store_get_record (store, ENTENTE_TYPE_BUDGET, id)
                       : NULL;
}

static void
tell (EntenteScenariosView *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Budget Was Not Changed"), error);
}

static guint
find_table (EntenteScenariosView *self, gint64 id, guint otherwise)
{
  for (guint i = 0; i < self->tables->len; i++)
    if (entente_record_get_id (ENTENTE_RECORD (entente_budget_table_get_budget (
          g_ptr_array_index (self->tables, i)))) == id)
      return i;
  return MIN (otherwise, self->tables->len - 1);
}

static gint64
get_id (EntenteScenariosView *self, guint table)
{
  return entente_record_get_id (
    ENTENTE_RECORD (entente_budget_table_get_budget (g_ptr_array_index (self->tables, table))));
}

static void
name_column (EntenteScenariosView *self, guint column, guint table)
{
  g_autofree char *title = entente_budget_dup_title (
    entente_budget_table_get_budget (g_ptr_array_index (self->tables, table)));

  entente_grid_columns_set_title (self->columns, column, title);
}

static void
compare (EntenteScenariosView *self)
{
  guint left = gtk_drop_down_get_selected (self->left_choice);
  guint right = gtk_drop_down_get_selected (self->right_choice);
  gboolean both = left < self->tables->len && right < self->tables->len;

  entente_comparison_list_set_tables (self->list,
                                      both ? g_ptr_array_index (self->tables, left) : NULL,
                                      both ? g_ptr_array_index (self->tables, right) : NULL);
  if (!both)
    return;
  self->left = get_id (self, left);
  self->right = get_id (self, right);
  name_column (self, ENTENTE_COMPARISON_COLUMN_LEFT, left);
  name_column (self, ENTENTE_COMPARISON_COLUMN_RIGHT, right);
}

static void
show_choice (EntenteScenariosView *self)
{
  self->updating = TRUE;
  gtk_drop_down_set_selected (self->left_choice, find_table (self, self->left, 0));
  gtk_drop_down_set_selected (self->right_choice, find_table (self, self->right, 1));
  self->updating = FALSE;
  compare (self);
}

/*
 * What is done with a version
 */

static void
ask (EntenteScenariosView *self, EntenteBudget *budget, AdwDialog *dialog, GCallback answered)
{
  g_set_object (&self->asked_about, budget);
  g_signal_connect_object (dialog, "answered", answered, self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* What is new is compared with what it was copied from. */
static void
copy_answered_cb (EntenteScenariosView *self, const char *name)
{
  g_autoptr (GError) error = NULL;
  EntenteBudget *scenario = entente_budget_copy_as_scenario (get_store (self), self->asked_about,
                                                             name, &error);

  if (scenario == NULL)
    {
      tell (self, error);
      return;
    }
  self->left = entente_record_get_id (ENTENTE_RECORD (self->asked_about));
  self->right = entente_record_get_id (ENTENTE_RECORD (scenario));
  show_choice (self);
}

static void
copy (EntenteScenariosView *self, EntenteBudget *budget)
{
  ask (self, budget,
       entente_version_dialog_new (_ ("Copy as a Scenario"),
                                   _ ("All lines are copied. The working budget stays as it is."),
                                   _ ("Name, such as “without the county grant”"), "",
                                   _ ("_Copy"), FALSE),
       G_CALLBACK (copy_answered_cb));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (widget);

  if (is_writable (self))
    copy (self, entente_budget_get_working (get_store (self)));
}

static void
copy_version_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (widget);
  EntenteBudget *budget = find_version (self, g_variant_get_int64 (parameter));

  if (is_writable (self) && budget != NULL)
    copy (self, budget);
}

static void
adopt_answered_cb (EntenteScenariosView *self, const char *by, const GDate *day)
{
  g_autoptr (GError) error = NULL;

  if (!entente_budget_adopt (get_store (self), self->asked_about, by, day, NULL, &error))
    tell (self, error);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s",
                                _ ("The version was adopted: a numbered copy stays as it is"));
}

static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (widget);
  EntenteBudget *budget = find_version (self, g_variant_get_int64 (parameter));

  if (!is_writable (self) || budget == NULL)
    return;
  ask (self, budget,
       entente_adoption_dialog_new (get_store (self), budget), G_CALLBACK (adopt_answered_cb));
}

static void
rename_answered_cb (EntenteScenariosView *self, const char *name)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *problem = NULL;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, name);
  if (!entente_field_value_put (ENTENTE_RECORD (self->asked_about), ENTENTE_BUDGET_NAME, &value,
                                ENTENTE_FIELD_VALUE_AT_ONCE, &problem))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", problem);
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (widget);
  EntenteBudget *budget = find_version (self, g_variant_get_int64 (parameter));

  if (!is_writable (self) || budget == NULL)
    return;
  ask (self, budget,
       entente_version_dialog_new (
         _ ("Rename Scenario"), NULL, _ ("Name"),
         entente_record_get_text (ENTENTE_RECORD (budget), ENTENTE_BUDGET_NAME), _ ("_Rename"),
         FALSE),
       G_CALLBACK (rename_answered_cb));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (widget);
  EntenteBudget *budget = find_version (self, g_variant_get_int64 (parameter));
  g_autoptr (GError) error = NULL;

  if (!is_writable (self) || budget == NULL)
    return;
  if (!entente_budget_delete_version (budget, &error))
    tell (self, error);
  else
    gtk_widget_activate_action (widget, "win.toast-undo", "s", _ ("Scenario deleted"));
}

/*
 * Versions
 */

static GMenuModel *
make_menu (EntenteScenariosView *self, EntenteBudget *budget)
{
  gint64 id = entente_record_get_id (ENTENTE_RECORD (budget));
  EntenteBudgetState state
    = entente_record_get_choice (ENTENTE_RECORD (budget), ENTENTE_BUDGET_STATE);
  const struct {
    const char *label;
    const char *action;
    gboolean is_shown;
  } entries[] = {
    { _ ("_Open"), "budget.show-version", TRUE },
    { _ ("_Copy as a Scenario…"), "scenarios.copy-version", is_writable (self) },
    { _ ("_Adopt…"), "scenarios.adopt", is_writable (self) && state != ENTENTE_BUDGET_ADOPTED },
    { _ ("_Rename…"), "scenarios.rename", is_writable (self) && state == ENTENTE_BUDGET_SCENARIO },
    { _ ("_Delete"), "scenarios.delete", is_writable (self) && state == ENTENTE_BUDGET_SCENARIO },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (entries[i].label, NULL);

      g_menu_item_set_action_and_target (item, entries[i].action, "x", id);
      if (entries[i].is_shown)
        g_menu_append_item (menu, item);
    }
  return G_MENU_MODEL (menu);
}

/* "12 345,00 €. Balanced" */
static char *
dup_summary (EntenteBudgetTable *table)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (table);
  g_autofree char *balance = entente_budget_table_dup_balance (table, ENTENTE_AMOUNT_FORECAST);
  EntenteMoney charges = totals->cash[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  g_autofree char *amount = NULL;

  if (charges == ENTENTE_MONEY_NONE)
    return g_steal_pointer (&balance);
  amount = entente_money_format (charges, ENTENTE_MONEY_EURO, entente_budget_table_get_language (table));
  /* Translators: the charges of a version of the budget, and whether it is balanced */
  return g_strdup_printf (C_ ("version", "%s of charges. %s"), amount, balance);
}

/* Of an adopted version, who adopted it, on a line of its own. */
static char *
dup_subtitle (EntenteBudgetTable *table)
{
  const char *by = entente_record_get_text (ENTENTE_RECORD (entente_budget_table_get_budget (table)),
                                            ENTENTE_BUDGET_ADOPTED_BY);
  g_autofree char *summary = dup_summary (table);
  g_autofree char *said = NULL;

  if (*by == '\0')
    return g_markup_escape_text (summary, -1);
  /* Translators: who adopted a version of the budget, such as “general assembly” */
  said = g_strdup_printf (_ ("Adopted by: %s"), by);
  return g_markup_printf_escaped ("%s\n%s", summary, said);
}

static void
update_row (GtkWidget *row, EntenteBudgetTable *table)
{
  g_autofree char *summary = dup_subtitle (table);
  g_autofree char *title = entente_budget_dup_title (entente_budget_table_get_budget (table));
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), summary);
}

static void
add_version (EntenteScenariosView *self, EntenteBudgetTable *table)
{
  EntenteBudget *budget = entente_budget_table_get_budget (table);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (self, budget);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_set_tooltip_text (button, _ ("More Actions"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "budget.show-version");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x",
                                    entente_record_get_id (ENTENTE_RECORD (budget)));
  update_row (row, table);
  adw_preferences_group_add (self->versions_group, row);
  g_ptr_array_add (self->rows, row);
  g_signal_connect_object (table, "changed", G_CALLBACK (update_row), row, G_CONNECT_SWAPPED);
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  EntenteRecord *one = *(EntenteRecord *const *) a;
  EntenteRecord *other = *(EntenteRecord *const *) b;
  int by_state = entente_record_get_choice (one, ENTENTE_BUDGET_STATE)
                 - entente_record_get_choice (other, ENTENTE_BUDGET_STATE);

  return by_state != 0 ? by_state
                       : (int) (entente_record_get_integer (other, ENTENTE_BUDGET_NUMBER)
                                - entente_record_get_integer (one, ENTENTE_BUDGET_NUMBER));
}

static void
make_tables (EntenteScenariosView *self)
{
  EntenteStore *store = get_store (self);
  g_autoptr (GPtrArray) budgets = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *list = entente_store_get_list (store, ENTENTE_TYPE_BUDGET);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (budgets, g_list_model_get_item (list, i));
  g_ptr_array_sort (budgets, compare_versions);
  for (guint i = 0; i < budgets->len; i++)
    g_ptr_array_add (self->tables, entente_budget_table_new (store, g_ptr_array_index (budgets, i),
                                                             entente_language_get_interface ()));
}

/*
 * Comparison
 */

static void
choice_changed_cb (EntenteScenariosView *self)
{
  if (!self->updating)
    compare (self);
}

static void
column_chosen_cb (EntenteScenariosView *self)
{
  guint column = adw_toggle_group_get_active (self->column_toggles);

  if (column <= ENTENTE_AMOUNT_ACTUAL)
    entente_comparison_list_set_column (self->list, (EntenteAmountColumn) column);
}

static void
only_toggled_cb (EntenteScenariosView *self)
{
  entente_comparison_list_set_only_differences (self->list,
                                                gtk_check_button_get_active (self->only_check));
}

static void
show_amounts (EntenteScenariosView *self, gboolean shown)
{
  entente_grid_columns_set_shown (self->columns, ENTENTE_COMPARISON_COLUMN_LEFT, shown);
  entente_grid_columns_set_shown (self->columns, ENTENTE_COMPARISON_COLUMN_RIGHT, shown);
}

/* Where there is room for one column, it is the difference. */
static void
narrow_applied_cb (EntenteScenariosView *self)
{
  show_amounts (self, FALSE);
}

static void
narrow_unapplied_cb (EntenteScenariosView *self)
{
  show_amounts (self, TRUE);
}

static void
fill_choices (EntenteScenariosView *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->tables->len; i++)
    {
      g_autofree char *title = entente_budget_dup_title (
        entente_budget_table_get_budget (g_ptr_array_index (self->tables, i)));

      gtk_string_list_append (names, title);
    }
  gtk_drop_down_set_model (self->left_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->right_choice, G_LIST_MODEL (names));
}

static void
clear (EntenteScenariosView *self)
{
  entente_comparison_list_set_tables (self->list, NULL, NULL);
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->versions_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->tables, 0);
}

static void
update (EntenteScenariosView *self)
{
  clear (self);
  if (get_store (self) == NULL)
    return;
  make_tables (self);
  for (guint i = 0; i < self->tables->len; i++)
    add_version (self, g_ptr_array_index (self->tables, i));
  self->updating = TRUE;
  fill_choices (self);
  self->updating = FALSE;
  show_choice (self);
  gtk_stack_set_visible_child_name (self->stack, self->tables->len > 1 ? "comparison" : "alone");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenarios.copy", is_writable (self));
}

/* Versions come, go, are renamed and adopted. */
static void
store_changed_cb (EntenteScenariosView *self)
{
  guint64 generation = entente_store_get_generation (get_store (self), ENTENTE_TYPE_BUDGET);

  if (generation == self->generation)
    return;
  self->generation = generation;
  update (self);
}

/*
 * Page
 */

static void
entente_scenarios_view_project_changed (EntentePage *page)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (page);

  g_signal_group_set_target (self->store_signals, get_store (self));
  self->left = 0;
  self->right = 0;
  if (get_store (self) != NULL)
    self->generation = entente_store_get_generation (get_store (self), ENTENTE_TYPE_BUDGET);
  update (self);
}

static void
entente_scenarios_view_dispose (GObject *object)
{
  EntenteScenariosView *self = ENTENTE_SCENARIOS_VIEW (object);

  if (self->stack != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  self->updating = TRUE;
  g_clear_object (&self->store_signals);
  /* Otherwise the template would take the children away under AdwBin’s feet. */
  if (self->grid_bin != NULL)
    adw_bin_set_child (self->grid_bin, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_SCENARIOS_VIEW);
  self->stack = NULL;
  g_clear_pointer (&self->tables, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->asked_about);
  g_clear_object (&self->list);
  g_clear_object (&self->columns);

  G_OBJECT_CLASS (entente_scenarios_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-scenarios-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, column_toggles);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, grid_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, halves);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, left_choice);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, only_check);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, right_choice);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, versions_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteScenariosView, versions_scroller);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, only_toggled_cb);
}

static void
entente_scenarios_view_class_init (EntenteScenariosViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_scenarios_view_dispose;

  page_class->name = "scenarios";
  page_class->title = N_ ("Scenarios");
  page_class->project_changed = entente_scenarios_view_project_changed;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "scenarios.adopt", "x", adopt_action);
  gtk_widget_class_install_action (widget_class, "scenarios.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "scenarios.copy-version", "x", copy_version_action);
  gtk_widget_class_install_action (widget_class, "scenarios.delete", "x", delete_action);
  gtk_widget_class_install_action (widget_class, "scenarios.rename", "x", rename_action);
}

static void
entente_scenarios_view_init (EntenteScenariosView *self)
{
  self->tables = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_ptr_array_new ();
  self->list = entente_comparison_list_new ();
  self->columns = entente_comparison_columns_new ();
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  self->grid = ENTENTE_GRID (entente_grid_new (ENTENTE_GRID_MODEL (self->list), self->columns,
                                               _ ("Comparison")));
  adw_bin_set_child (self->grid_bin, GTK_WIDGET (self->grid));
  self->store_signals = g_signal_group_new (ENTENTE_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (store_changed_cb),
                                  self);
}
