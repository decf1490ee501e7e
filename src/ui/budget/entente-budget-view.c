/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-view-private.h"

#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"
#include "entente-language.h"
#include "form/entente-refusal.h"

#include <glib/gi18n-lib.h>

/* What is remembered between runs: the columns of each width, whether accounts without lines are
   shown, the pane, the chart of accounts and which of its groups are folded. */
#define SELECTION_FORMAT "(asasasbbsau)"

G_DEFINE_FINAL_TYPE (EntenteBudgetView, entente_budget_view, ENTENTE_TYPE_PAGE)

enum {
  PROP_0,
  PROP_ACTIONS,
  PROP_START_TOOLS,
  PROP_END_TOOLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *const first_columns[][6] = {
  { "label", "forecast", NULL },
  { "label", "forecast", "actual", NULL },
  { "label", "forecast", "revised", "actual", "difference", NULL },
};

/*
 * For the actions
 */

EntenteBudgetList *
_entente_budget_view_get_list (EntenteBudgetView *self)
{
  return ENTENTE_BUDGET_LIST (entente_grid_get_model (self->grid));
}

gboolean
_entente_budget_view_is_writable (EntenteBudgetView *self)
{
  return self->table != NULL && !entente_budget_table_get_frozen (self->table)
         && !entente_store_get_read_only (entente_budget_table_get_store (self->table));
}

GPtrArray *
_entente_budget_view_dup_records (EntenteBudgetView *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  GtkBitsetIter iter;
  guint row;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, selected, &row); more;
       more = gtk_bitset_iter_next (&iter, &row))
    {
      EntenteRecord *record
        = entente_budget_list_get_record (_entente_budget_view_get_list (self), row);

      if (record != NULL)
        g_ptr_array_add (records, g_object_ref (record));
    }
  return records;
}

void
_entente_budget_view_tell (EntenteBudgetView *self, const GError *error)
{
  entente_tell_refusal (GTK_WIDGET (self), _ ("The Budget Was Not Changed"), error);
}

void
_entente_budget_view_show_pane (EntenteBudgetView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

void
_entente_budget_view_set_show_empty (EntenteBudgetView *self, gboolean show_empty)
{
  self->show_empty = show_empty;
  if (self->table != NULL)
    entente_budget_table_set_show_empty (self->table, show_empty);
  g_simple_action_set_state (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), "show-empty")),
    g_variant_new_boolean (show_empty));
}

static void
set_grid (EntenteBudgetView *self, EntenteGrid *grid)
{
  EntenteGrid *before = self->grid;

  if (before == grid)
    return;
  self->grid = grid;
  /* One selection only, wherever it is. */
  entente_grid_unselect (before);
}

/* By the width that there is. */
static gboolean
is_used (EntenteBudgetView *self, guint grid)
{
  return (grid == GRID_BOTH) == (self->width == 0);
}

gboolean
_entente_budget_view_go_to (EntenteBudgetView *self,
                            EntenteRecord *record,
                            guint column,
                            gboolean edit)
{
  for (guint i = 0; i < N_GRIDS; i++)
    {
      guint row;

      if (!is_used (self, i))
        continue;
      row = entente_budget_list_uncover (self->lists[i], record);
      if (row == GTK_INVALID_LIST_POSITION)
        continue;
      set_grid (self, self->grids[i]);
      entente_grid_go_to (self->grids[i], row, column, TRUE);
      if (edit)
        entente_grid_edit (self->grids[i], row, column);
      return TRUE;
    }
  return FALSE;
}

/*
 * What is shown
 */

static void
keep_columns (EntenteBudgetView *self)
{
  g_clear_pointer (&self->names[self->width], g_variant_unref);
  self->names[self->width] = g_variant_ref_sink (entente_grid_columns_dup_names (self->columns));
}

static void
show_columns (EntenteBudgetView *self)
{
  if (self->names[self->width] == NULL)
    self->names[self->width]
      = g_variant_ref_sink (g_variant_new_strv (first_columns[self->width], -1));
  entente_grid_columns_set_names (self->columns, self->names[self->width]);
}

static GVariant *
dup_folds (EntenteBudgetView *self)
{
  GVariantBuilder folds;

  g_variant_builder_init (&folds, G_VARIANT_TYPE ("au"));
  for (guint i = 0; i < N_GRIDS; i++)
    if (is_used (self, i))
      entente_budget_list_add_folds (self->lists[i], &folds);
  return g_variant_ref_sink (g_variant_builder_end (&folds));
}

static void
set_folds (EntenteBudgetView *self, GVariant *folds)
{
  for (guint i = 0; i < N_GRIDS; i++)
    if (is_used (self, i))
      entente_budget_list_set_folds (self->lists[i], folds);
}

static gboolean
has_rows (EntenteBudgetView *self)
{
  for (guint i = 0; i < N_GRIDS; i++)
    if (is_used (self, i) && g_list_model_get_n_items (G_LIST_MODEL (self->lists[i])) > 0)
      return TRUE;
  return FALSE;
}

static void
show_way (EntenteBudgetView *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar) && !has_rows (self))
    gtk_stack_set_visible_child_name (self->ways, "nothing");
  else
    gtk_stack_set_visible_child_name (self->ways, self->width == 0 ? "stacked" : "facing");
}

static void
set_width (EntenteBudgetView *self, guint width)
{
  g_autoptr (GVariant) folds = NULL;

  if (self->width == width)
    return;
  keep_columns (self);
  folds = dup_folds (self);
  self->width = width;
  show_columns (self);
  set_grid (self, self->grids[width == 0 ? GRID_BOTH : GRID_CHARGES]);
  for (guint i = 0; i < N_GRIDS; i++)
    entente_budget_list_set_table (self->lists[i], is_used (self, i) ? self->table : NULL);
  set_folds (self, folds);
  show_way (self);
}

static void
wide_cb (EntenteBudgetView *self)
{
  set_width (self, 2);
}

static void
medium_applied_cb (EntenteBudgetView *self)
{
  set_width (self, 1);
}

static void
narrow_applied_cb (EntenteBudgetView *self)
{
  set_width (self, 0);
}

static gboolean
is_empty (EntenteBudgetView *self)
{
  guint n_rows;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, &n_rows);

  for (guint i = 0; i < n_rows; i++)
    if (entente_budget_row_get_record (&rows[i]) != NULL)
      return FALSE;
  return TRUE;
}

void
_entente_budget_view_update (EntenteBudgetView *self)
{
  gboolean writable = _entente_budget_view_is_writable (self);

  if (self->table == NULL)
    return;
  gtk_stack_set_visible_child_name (self->stack,
                                    is_empty (self) && !self->has_begun ? "empty" : "table");
  for (guint i = 0; i < N_GRIDS; i++)
    entente_grid_set_read_only (self->grids[i], !writable);
  show_way (self);
  entente_budget_pane_set_read_only (self->pane, !writable);
  _entente_budget_view_update_actions (self);
}

static void
cursor_changed_cb (EntenteBudgetView *self, EntenteGrid *grid)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (grid);
  guint row = entente_grid_get_cursor (grid, NULL);

  if (gtk_bitset_is_empty (selected) && grid != self->grid)
    return;
  set_grid (self, grid);
  entente_budget_pane_set_record (
    self->pane, entente_budget_list_get_record (_entente_budget_view_get_list (self), row));
  _entente_budget_view_update_actions (self);
}

static void
menu_requested_cb (EntenteBudgetView *self, double x, double y, EntenteGrid *grid)
{
  graphene_point_t at;

  if (!gtk_widget_compute_point (GTK_WIDGET (grid), GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &at))
    return;
  set_grid (self, grid);
  _entente_budget_view_update_actions (self);
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
search_changed_cb (EntenteBudgetView *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  for (guint i = 0; i < N_GRIDS; i++)
    entente_budget_list_set_search (self->lists[i], words);
  show_way (self);
}

static void
search_toggled_cb (EntenteBudgetView *self)
{
  for (guint i = 0; i < N_GRIDS && !gtk_search_bar_get_search_mode (self->search_bar); i++)
    entente_budget_list_set_search (self->lists[i], "");
  show_way (self);
}

static void
pane_closed_cb (EntenteBudgetView *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  gtk_widget_grab_focus (entente_grid_get_view (self->grid));
}

static void
finding_shown_cb (EntenteBudgetView *self, EntenteRecord *record)
{
  if (entente_page_reveal (ENTENTE_PAGE (self), record, NULL))
    return;
  /* A request, a setting: another view or page knows it. */
  gtk_widget_activate_action (GTK_WIDGET (self), "win.reveal", "(sxs)",
                              entente_record_type_get_table (G_OBJECT_TYPE (record)),
                              entente_record_get_id (record), "");
}

/*
 * Grids
 */

static EntenteGrid *
add_grid (EntenteBudgetView *self, guint i, const char *label)
{
  self->lists[i] = entente_budget_list_new ((EntenteBudgetListSides) i);
  self->grids[i] = ENTENTE_GRID (
    entente_grid_new (ENTENTE_GRID_MODEL (self->lists[i]), self->columns, label));
  g_signal_connect_object (self->grids[i], "cursor-changed", G_CALLBACK (cursor_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grids[i], "menu-requested", G_CALLBACK (menu_requested_cb), self,
                           G_CONNECT_SWAPPED);
  _entente_budget_view_add_drag (self, self->grids[i]);
  return self->grids[i];
}

static void
add_side (EntenteBudgetView *self, guint i, const char *label)
{
  GtkWidget *half = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (label);
  GtkWidget *grid = GTK_WIDGET (add_grid (self, i, label));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  g_object_set (title, "margin-start", 12, "margin-top", 6, "accessible-role",
                GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  gtk_widget_add_css_class (title, "title-4");
  gtk_widget_set_vexpand (grid, TRUE);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), grid);
  if (i == GRID_INCOME)
    gtk_box_append (GTK_BOX (half), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (half), box);
  gtk_box_append (self->facing_box, half);
}

/*
 * Page
 */

static void
set_table (EntenteBudgetView *self, EntenteBudgetTable *table)
{
  g_signal_group_set_target (self->table_signals, NULL);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  g_set_object (&self->table, table);
  for (guint i = 0; i < N_GRIDS; i++)
    entente_budget_list_set_table (self->lists[i], is_used (self, i) ? table : NULL);
  entente_balance_bar_set_table (self->balance_bar, table);
  entente_budget_pane_set_table (self->pane, table);
  g_signal_group_set_target (self->table_signals, table);
}

static void
entente_budget_view_project_changed (EntentePage *page)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (page);
  EntenteProject *project = entente_page_get_project (page);
  g_autoptr (EntenteBudgetTable) table = NULL;

  if (project != NULL)
    {
      table = entente_budget_table_new (entente_project_get_store (project), NULL,
                                        entente_language_get_interface ());
      entente_budget_table_set_show_empty (table, self->show_empty);
    }
  else
    self->has_begun = FALSE;
  set_table (self, table);
  _entente_budget_view_update (self);
}

static gboolean
entente_budget_view_knows (EntenteRecord *record)
{
  return ENTENTE_IS_BUDGET_LINE (record) || ENTENTE_IS_IN_KIND (record);
}

static gboolean
entente_budget_view_reveal (EntentePage *page, EntenteRecord *record, const EntenteField *field)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (page);

  if (self->table == NULL || entente_record_is_deleted (record)
      || entente_record_get_store (record) != entente_budget_table_get_store (self->table))
    return FALSE;
  if (!entente_budget_view_knows (record))
    return FALSE;
  /* What is shown must be seen. */
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (!_entente_budget_view_go_to (self, record, G_MAXUINT, FALSE))
    return FALSE;
  if (field == NULL)
    return TRUE;
  _entente_budget_view_show_pane (self);
  entente_budget_pane_reveal (self->pane, field);
  return TRUE;
}

static char *
entente_budget_view_dup_selection (EntentePage *page)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (page);
  g_autoptr (GVariant) selection = NULL;
  g_autoptr (GVariant) folds = dup_folds (self);
  const char *chart = "";
  GVariant *names[3];

  if (self->table != NULL)
    chart = entente_account_chart_get_id (entente_budget_table_get_chart (self->table));
  keep_columns (self);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    names[i] = self->names[i] != NULL ? self->names[i] : g_variant_new_strv (first_columns[i], -1);
  selection = g_variant_ref_sink (
    g_variant_new ("(@as@as@asbbs@au)", names[0], names[1], names[2], self->show_empty,
                   adw_overlay_split_view_get_show_sidebar (self->split_view), chart, folds));
  return g_variant_print (selection, FALSE);
}

static void
entente_budget_view_restore_selection (EntentePage *page, const char *text)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (page);
  g_autoptr (GVariant) selection
    = g_variant_parse (G_VARIANT_TYPE (SELECTION_FORMAT), text, NULL, NULL, NULL);
  g_autoptr (GVariant) folds = NULL;
  const char *chart;
  gboolean show_empty, pane;

  if (selection == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    {
      g_clear_pointer (&self->names[i], g_variant_unref);
      self->names[i] = g_variant_get_child_value (selection, i);
    }
  show_columns (self);
  g_variant_get_child (selection, 3, "b", &show_empty);
  g_variant_get_child (selection, 4, "b", &pane);
  _entente_budget_view_set_show_empty (self, show_empty);
  adw_overlay_split_view_set_show_sidebar (self->split_view, pane);
  g_variant_get_child (selection, 5, "&s", &chart);
  folds = g_variant_get_child_value (selection, 6);
  if (self->table != NULL
      && g_str_equal (chart,
                      entente_account_chart_get_id (entente_budget_table_get_chart (self->table))))
    set_folds (self, folds);
}

static void
entente_budget_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (object);

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
entente_budget_view_dispose (GObject *object)
{
  EntenteBudgetView *self = ENTENTE_BUDGET_VIEW (object);

  if (self->split_view != NULL)
    entente_page_set_project (ENTENTE_PAGE (self), NULL);
  g_cancellable_cancel (self->pasting);
  g_clear_object (&self->table_signals);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  /* Otherwise the template would take the children away under AdwBin’s feet. */
  if (self->stacked_bin != NULL)
    adw_bin_set_child (self->stacked_bin, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_BUDGET_VIEW);
  self->split_view = NULL;
  for (guint i = 0; i < N_GRIDS; i++)
    g_clear_object (&self->lists[i]);
  for (guint i = 0; i < G_N_ELEMENTS (self->names); i++)
    g_clear_pointer (&self->names[i], g_variant_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->columns);
  g_clear_object (&self->pasting);
  g_clear_pointer (&self->dragged, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_budget_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-budget-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, balance_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, columns_section);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, end_tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, facing_box);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, pane);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, row_menu);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, stacked_bin);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, start_tools);
  gtk_widget_class_bind_template_child (widget_class, EntenteBudgetView, ways);
  gtk_widget_class_bind_template_callback (widget_class, finding_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, medium_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrow_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, pane_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, wide_cb);
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
entente_budget_view_class_init (EntenteBudgetViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  EntentePageClass *page_class = ENTENTE_PAGE_CLASS (klass);

  object_class->dispose = entente_budget_view_dispose;
  object_class->get_property = entente_budget_view_get_property;
  install_properties (object_class);

  page_class->name = "table";
  page_class->title = N_ ("Budget");
  page_class->project_changed = entente_budget_view_project_changed;
  page_class->knows = entente_budget_view_knows;
  page_class->reveal = entente_budget_view_reveal;
  page_class->dup_selection = entente_budget_view_dup_selection;
  page_class->restore_selection = entente_budget_view_restore_selection;

  g_type_ensure (ENTENTE_TYPE_BALANCE_BAR);
  g_type_ensure (ENTENTE_TYPE_BUDGET_PANE);
  bind_template (widget_class);
  _entente_budget_view_class_install_actions (widget_class);
}

static void
entente_budget_view_init (EntenteBudgetView *self)
{
  self->columns = entente_budget_columns_new ();
  self->pasting = g_cancellable_new ();
  self->width = 2;
  _entente_budget_view_add_actions (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
  _entente_budget_view_add_columns (self);
  add_side (self, GRID_CHARGES, C_ ("budget", "Charges"));
  add_side (self, GRID_INCOME, C_ ("budget", "Income"));
  adw_bin_set_child (self->stacked_bin,
                     GTK_WIDGET (add_grid (self, GRID_BOTH, _ ("Charges and Income"))));
  self->grid = self->grids[GRID_CHARGES];
  self->table_signals = g_signal_group_new (ENTENTE_TYPE_BUDGET_TABLE);
  g_signal_group_connect_swapped (self->table_signals, "changed",
                                  G_CALLBACK (_entente_budget_view_update), self);
  show_columns (self);
  _entente_budget_view_update_actions (self);
}

void
entente_budget_view_show_version (EntenteBudgetView *self, EntenteBudget *budget)
{
  EntenteBudget *before;

  g_return_if_fail (ENTENTE_IS_BUDGET_VIEW (self));
  g_return_if_fail (budget == NULL || ENTENTE_IS_BUDGET (budget));

  if (self->table == NULL)
    return;
  before = entente_budget_table_get_budget (self->table);
  entente_budget_table_set_budget (self->table, budget);
  if (entente_budget_table_get_budget (self->table) == before)
    return;
  entente_budget_pane_set_record (self->pane, NULL);
  _entente_budget_view_update (self);
}

gboolean
entente_budget_view_show_entry (EntenteBudgetView *self, EntenteBudgetSide side, guint entry)
{
  g_return_val_if_fail (ENTENTE_IS_BUDGET_VIEW (self), FALSE);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  for (guint i = 0; i < N_GRIDS; i++)
    {
      guint row = is_used (self, i)
                    ? entente_budget_list_uncover_entry (self->lists[i], side, entry)
                    : GTK_INVALID_LIST_POSITION;

      if (row == GTK_INVALID_LIST_POSITION)
        continue;
      set_grid (self, self->grids[i]);
      entente_grid_go_to (self->grids[i], row, G_MAXUINT, TRUE);
      return TRUE;
    }
  return FALSE;
}
