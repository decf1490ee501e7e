/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-comparison-list.h"

#include "budget/entente-budget-edit.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

static const EntenteGridColumnInfo infos[] = {
  [ENTENTE_COMPARISON_COLUMN_LABEL] = { "label", N_ ("Label"), 220, TRUE, FALSE, FALSE },
  [ENTENTE_COMPARISON_COLUMN_LEFT] = { "left", N_ ("First version"), 170, TRUE, TRUE, FALSE },
  [ENTENTE_COMPARISON_COLUMN_RIGHT] = { "right", N_ ("Second version"), 170, TRUE, TRUE, FALSE },
  [ENTENTE_COMPARISON_COLUMN_DIFFERENCE] = { "difference", N_ ("Difference"), 120, TRUE, TRUE, FALSE },
};

struct _EntenteComparisonList
{
  GObject parent_instance;

  /* Owned */
  EntenteBudgetTable *left;  /* nullable */
  EntenteBudgetTable *right; /* nullable */
  GPtrArray *comparison;     /* (nullable) EntenteBudgetComparisonRow */
  GArray *rows;              /* guint: row → that of the comparison */
  GPtrArray *items;          /* of the rows, owned */

  EntenteAmountColumn column;
  gboolean only_differences;
  gboolean is_comparing;
};

static void entente_comparison_list_model_init (GListModelInterface *iface);
static void entente_comparison_list_grid_init (EntenteGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteComparisonList,
                               entente_comparison_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_comparison_list_model_init)
                                 G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_GRID_MODEL,
                                                        entente_comparison_list_grid_init))

static const EntenteBudgetComparisonRow *
get_row (EntenteComparisonList *self, guint row)
{
  return row < self->rows->len
           ? g_ptr_array_index (self->comparison, g_array_index (self->rows, guint, row))
           : NULL;
}

/* What nobody has given is nothing beside an amount. */
static EntenteMoney
get_difference (const EntenteBudgetComparisonRow *row)
{
  if (row->left == ENTENTE_MONEY_NONE && row->right == ENTENTE_MONEY_NONE)
    return ENTENTE_MONEY_NONE;
  return (row->right != ENTENTE_MONEY_NONE ? row->right : 0)
         - (row->left != ENTENTE_MONEY_NONE ? row->left : 0);
}

static gboolean
is_shown (EntenteComparisonList *self, const EntenteBudgetComparisonRow *row)
{
  return !self->only_differences || row->entry == ENTENTE_BUDGET_NONE
         || (get_difference (row) != 0 && get_difference (row) != ENTENTE_MONEY_NONE);
}

static void
update (EntenteComparisonList *self)
{
  guint n_before = self->rows->len;
  GPtrArray *comparison = NULL;

  /* The second table is given the chart of the first for it, and says that it changed. */
  if (self->is_comparing)
    return;
  self->is_comparing = TRUE;
  if (self->left != NULL && self->right != NULL)
    comparison = entente_budget_compare (self->left, self->right, self->column);
  self->is_comparing = FALSE;
  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->comparison, g_ptr_array_unref);
  self->comparison = comparison;
  for (guint i = 0; self->comparison != NULL && i < self->comparison->len; i++)
    if (is_shown (self, g_ptr_array_index (self->comparison, i)))
      g_array_append_val (self->rows, i);
  while (self->items->len < self->rows->len)
    g_ptr_array_add (self->items, g_object_new (G_TYPE_OBJECT, NULL));
  if (n_before != self->rows->len)
    g_list_model_items_changed (G_LIST_MODEL (self), MIN (n_before, self->rows->len),
                                n_before > self->rows->len ? n_before - self->rows->len : 0,
                                self->rows->len > n_before ? self->rows->len - n_before : 0);
  entente_grid_model_changed (ENTENTE_GRID_MODEL (self));
}

static GType
entente_comparison_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_comparison_list_get_n_items (GListModel *model)
{
  return ENTENTE_COMPARISON_LIST (model)->rows->len;
}

static gpointer
entente_comparison_list_get_item (GListModel *model, guint position)
{
  EntenteComparisonList *self = ENTENTE_COMPARISON_LIST (model);

  return position < self->rows->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
entente_comparison_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_comparison_list_get_item_type;
  iface->get_n_items = entente_comparison_list_get_n_items;
  iface->get_item = entente_comparison_list_get_item;
}

static void
entente_comparison_list_describe (EntenteGridModel *model, guint index, EntenteGridLook *look)
{
  const EntenteBudgetComparisonRow *row = get_row (ENTENTE_COMPARISON_LIST (model), index);

  if (row == NULL)
    return;
  look->level = row->level;
  look->is_strong = row->level == 0;
}

static char *
dup_money (EntenteComparisonList *self, EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_PLAIN,
                               entente_budget_table_get_language (self->left));
}

static char *
entente_comparison_list_dup_text (EntenteGridModel *model, guint index, guint column)
{
  EntenteComparisonList *self = ENTENTE_COMPARISON_LIST (model);
  const EntenteBudgetComparisonRow *row = get_row (self, index);

  if (row == NULL)
    return g_strdup ("");
  switch ((EntenteComparisonColumn) column)
    {
    case ENTENTE_COMPARISON_COLUMN_LABEL:
      return g_strdup (row->label);
    case ENTENTE_COMPARISON_COLUMN_LEFT:
      return dup_money (self, row->left);
    case ENTENTE_COMPARISON_COLUMN_RIGHT:
      return dup_money (self, row->right);
    case ENTENTE_COMPARISON_COLUMN_DIFFERENCE:
      return get_difference (row) == 0 ? g_strdup ("=") : dup_money (self, get_difference (row));
    case ENTENTE_N_COMPARISON_COLUMNS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
entente_comparison_list_dup_typed (EntenteGridModel *model, guint row, guint column)
{
  return NULL;
}

static char *
entente_comparison_list_dup_sentence (EntenteGridModel *model, guint row)
{
  g_autofree char *label
    = entente_comparison_list_dup_text (model, row, ENTENTE_COMPARISON_COLUMN_LABEL);
  g_autofree char *left
    = entente_comparison_list_dup_text (model, row, ENTENTE_COMPARISON_COLUMN_LEFT);
  g_autofree char *right
    = entente_comparison_list_dup_text (model, row, ENTENTE_COMPARISON_COLUMN_RIGHT);

  if (*left == '\0')
    /* Translators: a line of two versions of the budget for a screen reader */
    return g_strdup_printf (_ ("%s, only in the second version: %s"), label, right);
  if (*right == '\0')
    /* Translators: a line of two versions of the budget for a screen reader */
    return g_strdup_printf (_ ("%s, only in the first version: %s"), label, left);
  /* Translators: a line of two versions of the budget for a screen reader */
  return g_strdup_printf (_ ("%s, first version %s, second version %s"), label, left, right);
}

static void
entente_comparison_list_grid_init (EntenteGridModelInterface *iface)
{
  iface->describe = entente_comparison_list_describe;
  iface->dup_text = entente_comparison_list_dup_text;
  iface->dup_typed = entente_comparison_list_dup_typed;
  iface->dup_sentence = entente_comparison_list_dup_sentence;
}

static void
entente_comparison_list_finalize (GObject *object)
{
  EntenteComparisonList *self = ENTENTE_COMPARISON_LIST (object);

  g_clear_pointer (&self->comparison, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_object (&self->left);
  g_clear_object (&self->right);

  G_OBJECT_CLASS (entente_comparison_list_parent_class)->finalize (object);
}

static void
entente_comparison_list_class_init (EntenteComparisonListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_comparison_list_finalize;
}

static void
entente_comparison_list_init (EntenteComparisonList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

EntenteComparisonList *
entente_comparison_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_COMPARISON_LIST, NULL);
}

EntenteGridColumns *
entente_comparison_columns_new (void)
{
  return entente_grid_columns_new (infos, ENTENTE_N_COMPARISON_COLUMNS,
                                   ENTENTE_COMPARISON_COLUMN_LABEL);
}

static void
replace (EntenteComparisonList *self, EntenteBudgetTable **place, EntenteBudgetTable *table)
{
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, update, self);
  g_set_object (place, table);
  if (table != NULL)
    g_signal_connect_object (table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

void
entente_comparison_list_set_tables (EntenteComparisonList *self,
                                    EntenteBudgetTable *left,
                                    EntenteBudgetTable *right)
{
  g_return_if_fail (ENTENTE_IS_COMPARISON_LIST (self));

  replace (self, &self->left, left);
  replace (self, &self->right, right);
  update (self);
}

void
entente_comparison_list_set_column (EntenteComparisonList *self, EntenteAmountColumn column)
{
  g_return_if_fail (ENTENTE_IS_COMPARISON_LIST (self));
  g_return_if_fail (column <= ENTENTE_AMOUNT_ACTUAL);

  if (self->column == column)
    return;
  self->column = column;
  update (self);
}

void
entente_comparison_list_set_only_differences (EntenteComparisonList *self, gboolean only)
{
  g_return_if_fail (ENTENTE_IS_COMPARISON_LIST (self));

  if (self->only_differences == only)
    return;
  self->only_differences = only;
  update (self);
}
