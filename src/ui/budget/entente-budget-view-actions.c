/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that is done with lines, by key, button or menu. */
#include "config.h"

#include "budget/entente-budget-view-private.h"

#include "budget/entente-account-dialog.h"
#include "budget/entente-budget-column.h"
#include "budget/entente-budget-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Of the names of actions. */
#define COLUMN "column-"

static EntenteBudgetView *
get_view (GtkWidget *widget)
{
  return ENTENTE_BUDGET_VIEW (widget);
}

static EntenteStore *
get_store (EntenteBudgetView *self)
{
  return entente_budget_table_get_store (self->table);
}

static EntenteBudget *
get_budget (EntenteBudgetView *self)
{
  return entente_budget_table_get_budget (self->table);
}

static const EntenteBudgetRow *
get_cursor_row (EntenteBudgetView *self)
{
  guint row = entente_grid_get_cursor (self->grid, NULL);

  return row != GTK_INVALID_LIST_POSITION
           ? entente_budget_list_get_row (_entente_budget_view_get_list (self), row)
           : NULL;
}

/* FALSE with the sentence on the window. The error is only looked at once @done is known: the
   call that sets it stands in the same list of arguments, whose order is nobody’s. */
static gboolean
check (EntenteBudgetView *self, gboolean done, GError **error)
{
  if (!done)
    _entente_budget_view_tell (self, *error);
  return done;
}

/*
 * Adding
 */

static void
insert_line (EntenteBudgetView *self,
             EntenteBudgetSide side,
             const char *key,
             EntenteBudgetLine *after)
{
  g_autoptr (GError) error = NULL;
  EntenteBudgetLine *line = entente_budget_insert_line (get_store (self), get_budget (self), side,
                                                        key, after, &error);

  if (check (self, line != NULL, &error))
    _entente_budget_view_go_to (self, ENTENTE_RECORD (line), ENTENTE_BUDGET_COLUMN_LABEL, TRUE);
}

static void
picked_cb (EntenteBudgetView *self, int side, const char *key)
{
  insert_line (self, (EntenteBudgetSide) side, key, NULL);
}

static void
add_elsewhere_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  AdwDialog *dialog;

  if (!_entente_budget_view_is_writable (self))
    return;
  dialog = entente_account_dialog_new (self->table, _ ("Add Line"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
insert_in_kind (EntenteBudgetView *self, EntenteNature nature)
{
  g_autoptr (GError) error = NULL;
  EntenteInKind *in_kind
    = entente_budget_insert_in_kind (get_store (self), get_budget (self), nature, &error);

  if (!check (self, in_kind != NULL, &error))
    return;
  _entente_budget_view_go_to (self, ENTENTE_RECORD (in_kind), ENTENTE_BUDGET_COLUMN_LABEL, TRUE);
}

static void
add_in_kind_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  const EntenteField *fields = entente_record_type_get_fields (ENTENTE_TYPE_IN_KIND, NULL);
  const EntenteChoice *choices = fields[ENTENTE_IN_KIND_NATURE].choices;

  for (guint i = 0; choices[i].nick != NULL; i++)
    if (_entente_budget_view_is_writable (self)
        && g_str_equal (choices[i].nick, g_variant_get_string (parameter, NULL)))
      insert_in_kind (self, (EntenteNature) choices[i].value);
}

/* Under the account of the row that the keyboard is on, after its line. */
static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  const EntenteBudgetRow *row;

  if (!_entente_budget_view_is_writable (self))
    return;
  row = get_cursor_row (self);
  if (row != NULL && row->in_kind != NULL)
    insert_in_kind (self, (EntenteNature) entente_record_get_choice (ENTENTE_RECORD (row->in_kind),
                                                                     ENTENTE_IN_KIND_NATURE));
  else if (row != NULL && row->line != NULL)
    insert_line (self, row->side,
                 entente_record_get_text (ENTENTE_RECORD (row->line), ENTENTE_BUDGET_LINE_KEY),
                 row->line);
  else if (row != NULL && row->block != ENTENTE_BLOCK_IN_KIND
           && *entente_budget_row_get_entry (row, self->table)->key != '\0')
    insert_line (self, row->side, entente_budget_row_get_entry (row, self->table)->key, NULL);
  else
    add_elsewhere_action (widget, name, NULL);
}

/* Where the first amount can be typed. */
static void
go_to_first (EntenteBudgetView *self)
{
  EntenteGridModel *model = entente_grid_get_model (self->grid);
  guint n_rows = g_list_model_get_n_items (G_LIST_MODEL (model));

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *typed
        = entente_grid_model_dup_typed (model, i, ENTENTE_BUDGET_COLUMN_FORECAST);

      if (typed == NULL)
        continue;
      entente_grid_go_to (self->grid, i, ENTENTE_BUDGET_COLUMN_FORECAST, TRUE);
      return;
    }
}

static void
begin_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);

  self->has_begun = TRUE;
  _entente_budget_view_set_show_empty (self, TRUE);
  _entente_budget_view_update (self);
  go_to_first (self);
}

/*
 * Changing
 */

/* FALSE when nothing is selected, or nothing may be changed. */
static gboolean
get_records (EntenteBudgetView *self, GPtrArray **records)
{
  if (!_entente_budget_view_is_writable (self))
    return FALSE;
  *records = _entente_budget_view_dup_records (self);
  if ((*records)->len > 0)
    return TRUE;
  g_clear_pointer (records, g_ptr_array_unref);
  return FALSE;
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  guint cursor = entente_grid_get_cursor (self->grid, NULL);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (!get_records (self, &records)
      || !check (self, entente_budget_delete (records, &error), &error))
    return;
  said = g_strdup_printf (ngettext ("%u line deleted", "%u lines deleted", records->len),
                          records->len);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", said);
  entente_grid_go_to (self->grid, cursor > 0 ? cursor - 1 : 0, G_MAXUINT, TRUE);
}

/* The field of the column that the keyboard is on, G_MAXUINT when the records have none there. */
static guint
get_field (EntenteBudgetView *self, GPtrArray *records)
{
  guint column;

  entente_grid_get_cursor (self->grid, &column);
  return entente_budget_column_get_field ((EntenteBudgetColumn) column,
                                          g_ptr_array_index (records, 0));
}

/* Lines and contributions have other fields: only those like the first one. */
static void
keep_alike (GPtrArray *records)
{
  GType type = G_OBJECT_TYPE (g_ptr_array_index (records, 0));

  for (guint i = records->len; i > 1; i--)
    if (G_OBJECT_TYPE (g_ptr_array_index (records, i - 1)) != type)
      g_ptr_array_remove_index (records, i - 1);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  guint field;

  if (!get_records (self, &records))
    return;
  keep_alike (records);
  field = get_field (self, records);
  if (field != G_MAXUINT)
    check (self, entente_budget_fill (records, field, "", &error), &error);
}

/* Headings may be selected with the lines under them. */
static guint
find_first_row (EntenteBudgetView *self, gpointer record)
{
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  GtkBitsetIter iter;
  guint row = GTK_INVALID_LIST_POSITION;

  for (gboolean any = gtk_bitset_iter_init_first (&iter, selected, &row); any;
       any = gtk_bitset_iter_next (&iter, &row))
    if (entente_budget_list_get_record (_entente_budget_view_get_list (self), row) == record)
      return row;
  return GTK_INVALID_LIST_POSITION;
}

/* What stands in the first of the selected lines goes into the others; of one alone, what stands
   above it. */
static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = NULL;
  guint column, field, first;

  if (!get_records (self, &records))
    return;
  keep_alike (records);
  field = get_field (self, records);
  entente_grid_get_cursor (self->grid, &column);
  first = find_first_row (self, g_ptr_array_index (records, 0));
  if (first == GTK_INVALID_LIST_POSITION || (records->len == 1 && first == 0))
    return;
  typed = entente_grid_model_dup_typed (entente_grid_get_model (self->grid),
                                        records->len > 1 ? first : first - 1, column);
  if (typed == NULL || field == G_MAXUINT)
    return;
  if (records->len > 1)
    g_ptr_array_remove_index (records, 0);
  check (self, entente_budget_fill (records, field, typed, &error), &error);
}

static void
duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  if (get_records (self, &records))
    check (self, entente_budget_duplicate (records, &error), &error);
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GtkBitset) selected = entente_grid_dup_selected (self->grid);
  guint column;

  _entente_budget_view_copy (self);
  entente_grid_get_cursor (self->grid, &column);
  if (gtk_bitset_get_size (selected) == 1 && column != ENTENTE_BUDGET_COLUMN_LABEL)
    clear_action (widget, name, NULL);
  else
    delete_action (widget, name, NULL);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_budget_view_copy (get_view (widget));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  _entente_budget_view_paste (get_view (widget));
}

static void
move_picked_cb (EntenteBudgetView *self, int side, const char *key)
{
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;

  if (!get_records (self, &records))
    return;
  for (guint i = records->len; i > 0; i--)
    if (!ENTENTE_IS_BUDGET_LINE (g_ptr_array_index (records, i - 1)))
      g_ptr_array_remove_index (records, i - 1);
  if (records->len > 0
      && check (self, entente_budget_move (records, (EntenteBudgetSide) side, key, NULL, &error),
                &error))
    _entente_budget_view_go_to (self, g_ptr_array_index (records, 0), G_MAXUINT, FALSE);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GPtrArray) records = NULL;
  AdwDialog *dialog;

  if (!get_records (self, &records)
      || !ENTENTE_IS_BUDGET_LINE (g_ptr_array_index (records, 0)))
    return;
  dialog = entente_account_dialog_new (self->table, _ ("Move to Account"));
  g_signal_connect_object (dialog, "picked", G_CALLBACK (move_picked_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/*
 * Balance
 */

/* The button that did it is gone: the keyboard goes back to the lines. */
static void
tell_balance (EntenteBudgetView *self, const char *said)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", said);
  gtk_widget_grab_focus (entente_grid_get_view (self->grid));
}

static void
balance_own_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  g_autoptr (GError) error = NULL;

  if (_entente_budget_view_is_writable (self)
      && check (self,
                entente_budget_balance_with_own_resources (
                  self->table, entente_balance_bar_get_column (self->balance_bar), &error),
                &error))
    tell_balance (self, _ ("The difference was put into own resources"));
}

static void
balance_line_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  const EntenteBudgetRow *row = get_cursor_row (self);
  g_autoptr (GError) error = NULL;

  if (_entente_budget_view_is_writable (self) && row != NULL && row->line != NULL
      && check (self,
                entente_budget_balance_with_line (
                  self->table, entente_balance_bar_get_column (self->balance_bar), row->line,
                  &error),
                &error))
    tell_balance (self, _ ("The difference was put on the line"));
}

/*
 * Looking
 */

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
fold_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  for (guint i = 0; i < N_GRIDS; i++)
    entente_budget_list_set_all_folded (get_view (widget)->lists[i],
                                        g_str_equal (name, "fold-all"));
}

static void
pane_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwOverlaySplitView *split_view = get_view (widget)->split_view;

  adw_overlay_split_view_set_show_sidebar (split_view,
                                           !adw_overlay_split_view_get_show_sidebar (split_view));
}

static void
details_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteBudgetView *self = get_view (widget);
  const EntenteBudgetRow *row = get_cursor_row (self);
  EntenteRecord *record = row != NULL ? entente_budget_row_get_record (row) : NULL;

  _entente_budget_view_show_pane (self);
  if (record != NULL)
    entente_budget_pane_reveal (
      self->pane, &entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL)[0]);
}

typedef struct {
  const char *name;
  const char *parameter;
  GtkWidgetActionActivateFunc func;
} Action;

/* Of what has the keyboard. */
static const Action class_actions[] = {
  { "grid.clear", NULL, clear_action },
  { "grid.copy", NULL, copy_action },
  { "grid.cut", NULL, cut_action },
  { "grid.delete", NULL, delete_action },
  { "grid.details", NULL, details_action },
  { "grid.duplicate", NULL, duplicate_action },
  { "grid.fill", NULL, fill_action },
  { "grid.insert", NULL, add_action },
  { "grid.move", NULL, move_action },
  { "grid.paste", NULL, paste_action },
  { "view.search", NULL, search_action },
};

/* Of the bar too. */
static const Action actions[] = {
  { "add", NULL, add_action },
  { "add-elsewhere", NULL, add_elsewhere_action },
  { "add-in-kind", "s", add_in_kind_action },
  { "balance-line", NULL, balance_line_action },
  { "balance-own", NULL, balance_own_action },
  { "begin", NULL, begin_action },
  { "fold-all", NULL, fold_all_action },
  { "pane", NULL, pane_action },
  { "unfold-all", NULL, fold_all_action },
};

static void
activate_cb (EntenteBudgetView *self, GVariant *parameter, GSimpleAction *action)
{
  const char *name = g_action_get_name (G_ACTION (action));

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (actions[i].name, name))
      actions[i].func (GTK_WIDGET (self), name, parameter);
}

static void
show_empty_cb (EntenteBudgetView *self, GVariant *state)
{
  _entente_budget_view_set_show_empty (self, g_variant_get_boolean (state));
}

/*
 * Columns: a menu has a mark beside an action that is on or off, one for each
 */

static void
column_cb (EntenteBudgetView *self, GVariant *state, GSimpleAction *action)
{
  const char *name = g_action_get_name (G_ACTION (action)) + strlen (COLUMN);

  for (guint i = 0; i < ENTENTE_N_BUDGET_COLUMNS; i++)
    if (g_str_equal (entente_grid_columns_get_info (self->columns, i)->name, name))
      entente_grid_columns_set_shown (self->columns, i, g_variant_get_boolean (state));
}

static void
columns_changed_cb (EntenteBudgetView *self)
{
  for (guint i = 0; i < ENTENTE_N_BUDGET_COLUMNS; i++)
    {
      g_autofree char *name
        = g_strconcat (COLUMN, entente_grid_columns_get_info (self->columns, i)->name, NULL);
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), name);

      if (action != NULL)
        g_simple_action_set_state (
          G_SIMPLE_ACTION (action),
          g_variant_new_boolean (entente_grid_columns_is_shown (self->columns, i)));
    }
}

void
_entente_budget_view_add_columns (EntenteBudgetView *self)
{
  for (guint i = 0; i < ENTENTE_N_BUDGET_COLUMNS; i++)
    {
      const EntenteGridColumnInfo *info = entente_grid_columns_get_info (self->columns, i);
      g_autofree char *name = g_strconcat (COLUMN, info->name, NULL);
      g_autofree char *full = g_strconcat ("table.", name, NULL);
      g_autoptr (GSimpleAction) action = NULL;

      if (i == ENTENTE_BUDGET_COLUMN_LABEL)
        continue;
      action = g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (info->is_shown));
      g_signal_connect_object (action, "change-state", G_CALLBACK (column_cb), self,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
      g_menu_append (self->columns_section, _ (info->title), full);
    }
  g_signal_connect_object (self->columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
_entente_budget_view_class_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (class_actions); i++)
    gtk_widget_class_install_action (widget_class, class_actions[i].name,
                                     class_actions[i].parameter, class_actions[i].func);
}

void
_entente_budget_view_add_actions (EntenteBudgetView *self)
{
  g_autoptr (GSimpleAction) show_empty
    = g_simple_action_new_stateful ("show-empty", NULL, g_variant_new_boolean (FALSE));

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new (
        actions[i].name,
        actions[i].parameter != NULL ? G_VARIANT_TYPE (actions[i].parameter) : NULL);

      g_signal_connect_object (action, "activate", G_CALLBACK (activate_cb), self,
                               G_CONNECT_SWAPPED);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  g_signal_connect_object (show_empty, "change-state", G_CALLBACK (show_empty_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (show_empty));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->actions));
}

static void
set_enabled (EntenteBudgetView *self, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
    G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->actions), name)), enabled);
}

void
_entente_budget_view_update_actions (EntenteBudgetView *self)
{
  static const char *const writing[]
    = { "add", "add-elsewhere", "add-in-kind", "balance-own", "begin" };
  static const char *const on_records[] = {
    "grid.clear", "grid.cut", "grid.delete", "grid.duplicate", "grid.fill",
  };
  gboolean writable = _entente_budget_view_is_writable (self);
  const EntenteBudgetRow *row = self->table != NULL ? get_cursor_row (self) : NULL;
  gboolean on_record = row != NULL && entente_budget_row_get_record (row) != NULL;
  gboolean on_line = row != NULL && row->line != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    set_enabled (self, writing[i], writable);
  for (guint i = 0; i < G_N_ELEMENTS (on_records); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), on_records[i], writable && on_record);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid.copy", self->table != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid.insert", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid.paste", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "grid.move", writable && on_line);
  set_enabled (self, "balance-line",
               writable && on_line
                 && entente_budget_table_get_gap (
                      self->table, entente_balance_bar_get_column (self->balance_bar))
                      != 0);
}
