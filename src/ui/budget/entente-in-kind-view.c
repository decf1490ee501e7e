/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-in-kind-view.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-budget-pane.h"
#include "budget/entente-findings-button.h"
#include "budget/entente-in-kind-list.h"
#include "budget/entente-in-kind-valuation.h"
#include "entente-language.h"
#include "entente-money.h"
#include "form/entente-refusal.h"
#include "grid/entente-grid.h"

#include <glib/gi18n-lib.h>

struct _EntenteInKindView
{
  EntentePage parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */
  EntenteInKindList *list;
  EntenteGridColumns *columns;
  GSimpleActionGroup *actions;
  GSignalGroup *table_signals;

  /* Borrowed */
  EntenteGrid *grid;
  GtkWidget *menu;           /* (nullable) until it is asked for */

  /* Template */
  AdwOverlaySplitView *split_view;
  GtkStack *stack;
  AdwBin *grid_bin;
  GtkImage *equality_image;
  GtkLabel *equality_label;
  EntenteFindingsButton *findings_button;
  GtkLabel *rule_label;
  EntenteBudgetPane *pane;
  GtkWidget *start_tools;
  GtkWidget *end_tools;
  GMenuModel *row_menu;
};

G_DEFINE_FINAL_TYPE (EntenteInKindView, entente_in_kind_view, ENTENTE_TYPE_PAGE)

enum {
  PROP_0,
  PROP_ACTIONS,
  PROP_START_TOOLS,
  PROP_END_TOOLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_writable (EntenteInKindView *self)
{
  return self->table != NULL && !entente_budget_table_get_frozen (self->table)
         && !entente_store_get_read_only (entente_budget_table_get_store (self->table));
}

static void
tell (EntenteInKindView *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Budget Was Not Changed"), error);
}

static gboolean
go_to (EntenteInKindView *self, EntenteRecord *record, gboolean edit)
{
  guint row = entente_in_kind_list_find (self->list, record);

  if (row == GTK_INVALID_LIST_POSITION)
    return FALSE;
  entente_grid_go_to (self->grid, row, edit ? ENTENTE_IN_KIND_COLUMN_LABEL : G_MAXUINT, TRUE);
  if (edit)
    entente_grid_edit (self->grid, row, ENTENTE_IN_KIND_COLUMN_LABEL);
  return TRUE;
}

/*
 * Actions
 */

static void
add (EntenteInKindView *self, EntenteNature nature)
{
  g_autoptr (GError) error = NULL;
  EntenteInKind *in_kind;

  if (!is_writable (self))
    return;
  in_kind = entente_budget_insert_in_kind (entente_budget_table_get_store (self->table),
                                           entente_budget_table_get_budget (self->table), nature,
                                           &error);
  if (in_kind == NULL)
    tell (self, error);
  else
    go_to (self, ENTENTE_RECORD (in_kind), TRUE);
}

static void
add_cb (EntenteInKindView *self, GVariant *parameter)
{
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_IN_KIND, NULL);
  const EntenteChoice *choices = fields[ENTENTE_IN_KIND_NATURE].choices;

  for (guint i = 0; choices[i].nick != NULL; i++)
    if (g_str_equal (choices[i].nick, g_variant_get_string (parameter, NULL)))
      add (self, (EntenteNature) choices[i].value);
}

static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (widget);

  add (self, entente_in_kind_list_get_nature (self->list,
                                              entente_grid_get_cursor (self->grid, NULL)));
}

/* (transfer full) (nullable) */
static GPtrArray *
dup_records (EntenteInKindView *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    {
      EntenteInKind *in_kind = entente_in_kind_list_get_in_kind (self->list, row);

      if (in_kind != NULL)
        g_ptr_array_add (records, g_object_ref (in_kind));
    }
  if (records->len == 0 || !is_writable (self))
    g_clear_pointer (&records, g_ptr_array_unref);
  return records;
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (widget);
  g_autoptr (GPtrArray) records = dup_records (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (records == NULL)
    return;
  if (!entente_budget_delete (records, &error))
    {
      tell (self, error);
      return;
    }
  said = g_strdup_printf (ngettext ("%u contribution deleted", "%u contributions deleted",
                                    records->len),
                          records->len);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (widget);
  g_autoptr (GPtrArray) records = dup_records (self);
  g_autoptr (GError) error = NULL;

  if (records != NULL && !entente_budget_duplicate (records, &error))
    tell (self, error);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (widget);
  g_autoptr (GPtrArray) records = dup_records (self);
  g_autoptr (GError) error = NULL;
  guint column;
  guint row = entente_grid_get_cursor (self->grid, &column);
  guint field
    = entente_in_kind_column_get_field (column, entente_in_kind_list_get_nature (self->list, row));

  if (records != NULL && field != G_MAXUINT
      && !entente_budget_fill (records, field, "", &error))
    tell (self, error);
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (widget);

  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  entente_budget_pane_reveal (self->pane,
                              entente_record_type_get_fields (ENTENTE_TYPE_IN_KIND, NULL));
}

/*
 * What is shown
 */

/* What is given stands on both sides. */
static void
update_equality (EntenteInKindView *self)
{
  const EntenteBudgetAmounts *of = entente_budget_table_get_totals (self->table)->in_kind;
  EntenteLanguage language = entente_budget_table_get_language (self->table);
  EntenteMoney charges = of[ENTENTE_SIDE_CHARGES].of[ENTENTE_AMOUNT_FORECAST];
  EntenteMoney income = of[ENTENTE_SIDE_INCOME].of[ENTENTE_AMOUNT_FORECAST];
  g_autofree char *left = entente_money_format (charges, ENTENTE_MONEY_EURO, language);
  g_autofree char *right = entente_money_format (income, ENTENTE_MONEY_EURO, language);
  g_autofree char *text = NULL;

  if (charges == ENTENTE_MONEY_NONE && income == ENTENTE_MONEY_NONE)
    text = g_strdup (C_ ("budget", "No amount yet"));
  else if (charges == income)
    /* Translators: an amount; 86 and 87 are accounts */
    text = g_strdup_printf (_ ("On both sides (86 and 87): %s"), left);
  else
    /* Translators: amounts; 86 and 87 are accounts */
    text = g_strdup_printf (_ ("Charges 86: %s, income 87: %s"), left, right);
  gtk_label_set_text (self->equality_label, text);
  gtk_image_set_from_icon_name (self->equality_image, charges == income
                                                        ? "object-select-symbolic"
                                                        : "dialog-warning-symbolic");
}

static void
update_rule (EntenteInKindView *self)
{
  g_autofree char *rule = entente_in_kind_dup_rule (entente_budget_table_get_store (self->table),
                                                    entente_budget_table_get_language (self->table));

  gtk_label_set_text (self->rule_label, rule);
}

static void
update (EntenteInKindView *self)
{
  if (self->table == NULL)
    return;
  gtk_stack_set_visible_child_name (
    self->stack, g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0 ? "list" : "empty");
  entente_grid_set_read_only (self->grid, !is_writable (self));
  entente_budget_pane_set_read_only (self->pane, !is_writable (self));
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "add")),
    is_writable (self));
  update_equality (self);
  update_rule (self);
}

/* Something else than a contribution, such as the rule: another view or page knows it. */
static void
finding_shown_cb (EntenteInKindView *self, EntenteRecord *record)
{
  if (!go_to (self, record, FALSE))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal", "(sxs)",
                                entente_record_type_get_table (G_OBJECT_TYPE (record)),
                                entente_record_get_id (record), "");
}

static void
cursor_changed_cb (EntenteInKindView *self)
{
  entente_budget_pane_set_record (
    self->pane, (EntenteRecord *) entente_in_kind_list_get_in_kind (
                  self->list, entente_grid_get_cursor (self->grid, NULL)));
}

static void
menu_requested_cb (EntenteInKindView *self, double x, double y)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (GTK_WIDGET (self->grid), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (self->row_menu);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) at.x, (int) at.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
pane_closed_cb (EntenteInKindView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_grab_focus (entente_grid_get_view (self->grid));
}

static void
show_columns (EntenteInKindView *self, gboolean all, gboolean quantity)
{
  static const guint left_out[] = {
    ENTENTE_IN_KIND_COLUMN_GIVER,     ENTENTE_IN_KIND_COLUMN_UNIT,
    ENTENTE_IN_KIND_COLUMN_UNIT_VALUE, ENTENTE_IN_KIND_COLUMN_RECKONING,
    ENTENTE_IN_KIND_COLUMN_SOURCE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (left_out); i++)
    entente_grid_columns_set_shown (self->columns, left_out[i], all);
  entente_grid_columns_set_shown (self->columns, ENTENTE_IN_KIND_COLUMN_QUANTITY, quantity);
}

static void
narrow_applied_cb (EntenteInKindView *self)
{
  show_columns (self, FALSE, TRUE);
}

/* What it is worth goes before how much it is. */
static void
narrowest_applied_cb (EntenteInKindView *self)
{
  show_columns (self, FALSE, FALSE);
}

static void
narrow_unapplied_cb (EntenteInKindView *self)
{
  show_columns (self, TRUE, TRUE);
}

/*
 * Page
 */

static void
entente_in_kind_view_project_changed (EntentePage *page)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);

  g_signal_group_set_target (self->table_signals, NULL);
  g_clear_object (&self->table);
  if (project != NULL)
    self->table = entente_budget_table_new (entente_project_get_store (project), NULL,
                                            entente_language_get_interface ());
  entente_in_kind_list_set_folds (self->list, 0);
  entente_in_kind_list_set_table (self->list, self->table);
  entente_budget_pane_set_table (self->pane, self->table);
  entente_findings_button_set_table (self->findings_button, self->table);
  g_signal_group_set_target (self->table_signals, self->table);
  update (self);
}

static gboolean
entente_in_kind_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_IN_KIND (record);
}

static gboolean
entente_in_kind_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (page);

  if (self->table == NULL || !go_to (self, record, FALSE))
    return FALSE;
  if (field == NULL)
    return TRUE;
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
  entente_budget_pane_reveal (self->pane, field);
  return TRUE;
}

/* What is folded. */
static char *
entente_in_kind_view_dup_selection (EntentePage *page)
{
  return g_strdup_printf ("%u",
                          entente_in_kind_list_get_folds (ENTENTE_IN_KIND_VIEW (page)->list));
}

static void
entente_in_kind_view_restore_selection (EntentePage *page, const char *text)
{
  guint64 folds;

  /* From a settings file: whatever stands there is no error. */
  if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &folds, NULL))
    entente_in_kind_list_set_folds (ENTENTE_IN_KIND_VIEW (page)->list, (guint) folds);
}

static void
entente_in_kind_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (object);

  switch (prop_id)
    {
    case PROP_ACTIONS:
      g_value_set_object (value, self->actions);
      break;

    case PROP_START_TOOLS:
      g_value_set_object (value, self->start_tools);
      break;

    case PROP_END_TOOLS:
      g_value_set_object (value, self->end_tools);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_in_kind_view_dispose (GObject *object)
{
  EntenteInKindView *self = ENTENTE_IN_KIND_VIEW (object);

  if (self->split_view != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_clear_object (&self->table_signals);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* Otherwise the template would take the children away under AdwBin’s feet. */
  if (self->grid_bin != NULL)
    adw_bin_set_child (self->grid_bin, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_IN_KIND_VIEW);
  self->split_view = NULL;
  g_clear_object (&self->list);
  g_clear_object (&self->columns);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (entente_in_kind_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-in-kind-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, end_tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, equality_image);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, equality_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, findings_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, grid_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, pane);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, rule_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteInKindView, start_tools);
  gtk_widget_class_bind_template_callback (widget_class, finding_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_unapplied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrowest_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_ACTIONS] = g_param_spec_object ("actions", NULL, NULL, G_TYPE_ACTION_GROUP,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_START_TOOLS] = g_param_spec_object ("start-tools", NULL, NULL, GTK_TYPE_WIDGET,
                                                      G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_END_TOOLS] = g_param_spec_object ("end-tools", NULL, NULL, GTK_TYPE_WIDGET,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_in_kind_view_class_init (EntenteInKindViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_in_kind_view_dispose;
  object_class->get_property = entente_in_kind_view_get_property;
  install_properties (object_class);

  page_class->name = "in-kind";
  page_class->title = N_ ("In Kind");
  page_class->project_changed = entente_in_kind_view_project_changed;
  page_class->knows = entente_in_kind_view_knows;
  page_class->reveal = entente_in_kind_view_reveal;
  page_class->dup_selection = entente_in_kind_view_dup_selection;
  page_class->restore_selection = entente_in_kind_view_restore_selection;

  g_type_ensure (ENTENTE_TYPE_BUDGET_PANE);
  g_type_ensure (ENTENTE_TYPE_FINDINGS_BUTTON);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "grid.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "grid.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "grid.details", NULL, details_action);
  gtk_widget_class_install_action (widget_class, "grid.duplicate", NULL, duplicate_action);
  gtk_widget_class_install_action (widget_class, "grid.insert", NULL, insert_action);
}

static void
add_actions (EntenteInKindView *self)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new ("add", G_VARIANT_TYPE_STRING);

  self->actions = g_simple_action_group_new ();
  g_signal_connect_object (action, "activate", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "in-kind", G_ACTION_GROUP (self->actions));
}

static void
entente_in_kind_view_init (EntenteInKindView *self)
{
  static const EntenteBudgetRule rules[] = {
    ENTENTE_BUDGET_RULE_IN_KIND_BALANCE,
    ENTENTE_BUDGET_RULE_VALUATION_RULE,
    ENTENTE_BUDGET_RULE_IN_KIND_ENTRY,
    ENTENTE_BUDGET_RULE_DOUBLE,
  };

  self->list = entente_in_kind_list_new ();
  self->columns = entente_in_kind_columns_new ();
  add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  self->grid = ENTENTE_GRID (entente_grid_new (ENTENTE_GRID_MODEL (self->list), self->columns,
                                               _ ("Contributions in Kind")));
  g_signal_connect_object (self->grid, "cursor-changed", G_CALLBACK (cursor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "menu-requested", G_CALLBACK (menu_requested_cb), self,
                           G_CONNECT_SWAPPED);
  entente_findings_button_set_rules (self->findings_button, rules, G_N_ELEMENTS (rules));
  adw_bin_set_child (self->grid_bin, GTK_WIDGET (self->grid));
  self->table_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed", G_CALLBACK (update), self);
}

void
entente_in_kind_view_show_version (EntenteInKindView *self, EntenteBudget *budget)
{
  EntenteBudget *before;

  g_return_if_fail (ENTENTE_IS_IN_KIND_VIEW (self));
  g_return_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget));

  if (self->table == NULL)
    return;
  before = entente_budget_table_get_budget (self->table);
  entente_budget_table_set_budget (self->table, budget);
  if (entente_budget_table_get_budget (self->table) == before)
    return;
  entente_budget_pane_set_record (self->pane, NULL);
  update (self);
}
