/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-list.h"

#include "budget/entente-budget-column.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

/* Rows that are none of the table: the name of a side above its rows. */
#define NAME_OF_CHARGES (G_MAXUINT - 1)
#define NAME_OF_INCOME (G_MAXUINT - 2)

struct _EntenteBudgetList
{
  GObject parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* (nullable) */
  char *words;               /* of a search, "" for none */
  GPtrArray *items;          /* of the rows, owned */
  GArray *rows;              /* guint: row → row of the table */
  GHashTable *groups;        /* (side, entry) → owned object that stands for it */
  GHashTable *twins;         /* record (owned) → owned object that stands for its second row */
  GHashTable *folded;        /* set of (side, entry) */
  const EntenteAccountChart *chart; /* whose entries those are */

  EntenteBudgetListSides sides;
};

static void entente_budget_list_model_init (GListModelInterface *iface);
static void entente_budget_list_grid_init (EntenteGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteBudgetList,
                               entente_budget_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_budget_list_model_init)
                                 G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_GRID_MODEL,
                                                        entente_budget_list_grid_init))

/*
 * Which rows
 */

static gpointer
make_key (EntenteBudgetSide side, guint entry)
{
  return GUINT_TO_POINTER (entry * 2 + (guint) side + 1);
}

static gpointer
get_key (const EntenteBudgetRow *row)
{
  return make_key (row->side, row->entry);
}

static gboolean
is_group (const EntenteBudgetRow *row)
{
  return row->line == NULL && row->in_kind == NULL;
}

static gboolean
has_side (EntenteBudgetList *self, EntenteBudgetSide side)
{
  return self->sides == ENTENTE_BUDGET_LIST_BOTH || (guint) self->sides == (guint) side;
}

static void
append_part (EntenteBudgetList *self, EntenteBudgetSide side, gboolean in_kind)
{
  guint first, n_rows, n_all;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, &n_all);

  if (!has_side (self, side))
    return;
  entente_budget_table_get_part (self->table, side, in_kind, &first, &n_rows);
  for (guint i = first; i < first + n_rows; i++)
    {
      g_array_append_val (self->rows, i);
      if (is_group (&rows[i]) && g_hash_table_contains (self->folded, get_key (&rows[i])))
        i += rows[i].n_descendants;
    }
}

static void
append_name (EntenteBudgetList *self, EntenteBudgetSide side)
{
  guint row = side == ENTENTE_SIDE_CHARGES ? NAME_OF_CHARGES : NAME_OF_INCOME;

  if (self->sides == ENTENTE_BUDGET_LIST_BOTH)
    g_array_append_val (self->rows, row);
}

static void
append_found (EntenteBudgetList *self)
{
  g_autoptr (GArray) found = entente_budget_table_search (self->table, self->words);
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, NULL);

  for (guint i = 0; i < found->len; i++)
    {
      guint row = g_array_index (found, guint, i);

      if (has_side (self, rows[row].side))
        g_array_append_val (self->rows, row);
    }
}

static void
list_rows (EntenteBudgetList *self)
{
  g_array_set_size (self->rows, 0);
  if (self->table == NULL)
    return;
  if (*self->words != '\0')
    {
      append_found (self);
      return;
    }
  for (EntenteBudgetSide side = ENTENTE_SIDE_CHARGES; side <= ENTENTE_SIDE_INCOME; side++)
    {
      append_name (self, side);
      append_part (self, side, FALSE);
    }
  append_part (self, ENTENTE_SIDE_CHARGES, TRUE);
  append_part (self, ENTENTE_SIDE_INCOME, TRUE);
}

/* The same object for the same heading, as long as the chart stays. */
static GObject *
get_group (EntenteBudgetList *self, gpointer key)
{
  GObject *group = g_hash_table_lookup (self->groups, key);

  if (group == NULL)
    {
      group = g_object_new (G_TYPE_OBJECT, NULL);
      g_hash_table_insert (self->groups, key, group);
    }
  return group;
}

/* A contribution in kind that stands on both sides of one list: no item may be in it twice. */
static GObject *
get_twin (EntenteBudgetList *self, EntenteRecord *record)
{
  GObject *twin = g_hash_table_lookup (self->twins, record);

  if (twin == NULL)
    {
      twin = g_object_new (G_TYPE_OBJECT, NULL);
      g_hash_table_insert (self->twins, g_object_ref (record), twin);
    }
  return twin;
}

static gpointer
get_item (EntenteBudgetList *self, const EntenteBudgetRow *row)
{
  if (is_group (row))
    return get_group (self, get_key (row));
  if (self->sides == ENTENTE_BUDGET_LIST_BOTH && row->in_kind != NULL
      && row->side == ENTENTE_SIDE_INCOME)
    return get_twin (self, ENTENTE_RECORD (row->in_kind));
  return entente_budget_row_get_record (row);
}

static GPtrArray *
list_items (EntenteBudgetList *self)
{
  GPtrArray *items = g_ptr_array_new_full (self->rows->len, g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const EntenteBudgetRow *row = entente_budget_list_get_row (self, i);
      gpointer item;

      if (row == NULL)
        item = get_group (self, make_key (entente_budget_list_get_side (self, i), G_MAXUINT / 4));
      else
        item = get_item (self, row);
      g_ptr_array_add (items, g_object_ref (item));
    }
  return items;
}

/* Says only what changed between the first and the last difference: rows that stay keep the
   keyboard, the screen its place. */
static void
say_difference (EntenteBudgetList *self, GPtrArray *old)
{
  guint before = 0, after = 0;
  guint shortest = MIN (old->len, self->items->len);

  while (before < shortest && old->pdata[before] == self->items->pdata[before])
    before++;
  while (after < shortest - before
         && old->pdata[old->len - 1 - after] == self->items->pdata[self->items->len - 1 - after])
    after++;
  if (old->len - before - after > 0 || self->items->len - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                self->items->len - before - after);
}

static void
update (EntenteBudgetList *self)
{
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->items);
  const EntenteAccountChart *chart
    = self->table != NULL ? entente_budget_table_get_chart (self->table) : NULL;

  if (chart != self->chart)
    {
      g_hash_table_remove_all (self->folded);
      g_hash_table_remove_all (self->groups);
      self->chart = chart;
    }
  list_rows (self);
  self->items = list_items (self);
  say_difference (self, old);
  entente_grid_model_changed (ENTENTE_GRID_MODEL (self));
}

/*
 * As a list
 */

static GType
entente_budget_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_budget_list_get_n_items (GListModel *model)
{
  return ENTENTE_BUDGET_LIST (model)->items->len;
}

static gpointer
entente_budget_list_get_item (GListModel *model, guint position)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
entente_budget_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_budget_list_get_item_type;
  iface->get_n_items = entente_budget_list_get_n_items;
  iface->get_item = entente_budget_list_get_item;
}

/*
 * As the rows of a grid
 */

static gboolean
has_in_kind (EntenteBudgetList *self)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);

  for (guint i = 0; i < G_N_ELEMENTS (totals->in_kind[0].of); i++)
    if (totals->in_kind[ENTENTE_SIDE_CHARGES].of[i] != ENTENTE_MONEY_NONE)
      return TRUE;
  return FALSE;
}

static guint
entente_budget_list_get_n_footers (EntenteGridModel *model)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);

  if (self->table == NULL)
    return 0;
  return self->sides == ENTENTE_BUDGET_LIST_BOTH || has_in_kind (self) ? 2 : 1;
}

/* What a row that is none of the table sums. */
static const EntenteBudgetAmounts *
get_sum (EntenteBudgetList *self, guint row)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);
  EntenteBudgetSide side = entente_budget_list_get_side (self, row);

  if (row == self->rows->len + 1 && self->sides != ENTENTE_BUDGET_LIST_BOTH)
    return &totals->all[side];
  return &totals->cash[side];
}

static const char *
get_sum_title (EntenteBudgetList *self, guint row)
{
  gboolean is_income = entente_budget_list_get_side (self, row) == ENTENTE_SIDE_INCOME;

  if (row < self->rows->len)
    return is_income ? C_ ("budget", "Income") : C_ ("budget", "Charges");
  if (row == self->rows->len + 1 && self->sides != ENTENTE_BUDGET_LIST_BOTH)
    return C_ ("budget", "Grand total");
  return is_income ? _ ("Total income") : _ ("Total charges");
}

static guint
get_level (EntenteBudgetList *self, guint index)
{
  return entente_budget_table_get_rows (self->table, NULL)[index].level;
}

static void
entente_budget_list_describe (EntenteGridModel *model, guint index, EntenteGridLook *look)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);
  const EntenteBudgetRow *row = entente_budget_list_get_row (self, index);

  if (row == NULL)
    {
      look->is_strong = TRUE;
      return;
    }
  /* Right under an account that stands in the place of its heading. */
  look->level = row->parent != ENTENTE_BUDGET_NONE ? get_level (self, row->parent) + 1 : row->level;
  look->is_strong = row->level == 0;
  look->is_group = is_group (row) && row->n_descendants > 0 && *self->words == '\0';
  look->is_folded = look->is_group && g_hash_table_contains (self->folded, get_key (row));
  look->is_dim = is_group (row) && row->n_descendants == 0;
}

static char *
entente_budget_list_dup_text (EntenteGridModel *model, guint row, guint column)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);

  if (self->table == NULL)
    return g_strdup ("");
  if (entente_budget_list_get_row (self, row) != NULL)
    return entente_budget_column_dup_text ((EntenteBudgetColumn) column, self->table,
                                           g_array_index (self->rows, guint, row));
  if (column == ENTENTE_BUDGET_COLUMN_LABEL)
    return g_strdup (get_sum_title (self, row));
  return entente_budget_column_dup_sum ((EntenteBudgetColumn) column, get_sum (self, row),
                                        entente_budget_table_get_language (self->table));
}

static char *
entente_budget_list_dup_typed (EntenteGridModel *model, guint row, guint column)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);

  if (entente_budget_list_get_row (self, row) == NULL)
    return NULL;
  return entente_budget_column_dup_typed ((EntenteBudgetColumn) column, self->table,
                                          g_array_index (self->rows, guint, row));
}

static gboolean
entente_budget_list_apply (EntenteGridModel *model,
                           guint row,
                           guint column,
                           const char *typed,
                           GError **error)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);

  return entente_budget_list_get_row (self, row) == NULL
         || entente_budget_column_apply ((EntenteBudgetColumn) column, self->table,
                                         g_array_index (self->rows, guint, row), typed, error);
}

static char *
dup_amount (EntenteMoney amount, EntenteLanguage language)
{
  if (amount == ENTENTE_MONEY_NONE)
    return g_strdup (C_ ("amount", "none"));
  return entente_money_format (amount, ENTENTE_MONEY_EURO, language);
}

static char *
entente_budget_list_dup_sentence (EntenteGridModel *model, guint row)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);
  const EntenteBudgetRow *shown = entente_budget_list_get_row (self, row);
  g_autofree char *title = entente_budget_list_dup_text (model, row, ENTENTE_BUDGET_COLUMN_LABEL);
  const EntenteBudgetAmounts *amounts;
  EntenteLanguage language;
  g_autofree char *forecast = NULL;
  g_autofree char *revised = NULL;
  g_autofree char *actual = NULL;

  if (self->table == NULL)
    return g_strdup ("");
  amounts = shown != NULL ? &shown->amounts : get_sum (self, row);
  language = entente_budget_table_get_language (self->table);
  forecast = dup_amount (amounts->of[ENTENTE_AMOUNT_FORECAST], language);
  revised = dup_amount (amounts->of[ENTENTE_AMOUNT_REVISED], language);
  actual = dup_amount (amounts->of[ENTENTE_AMOUNT_ACTUAL], language);
  /* Translators: a row of the budget for a screen reader: its label and its three amounts */
  return g_strdup_printf (_ ("%s, forecast %s, revised %s, actual %s"), title, forecast, revised,
                          actual);
}

static void
entente_budget_list_set_folded (EntenteGridModel *model, guint index, gboolean folded)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (model);
  const EntenteBudgetRow *row = entente_budget_list_get_row (self, index);

  if (row == NULL || !is_group (row))
    return;
  if (folded ? g_hash_table_add (self->folded, get_key (row))
             : g_hash_table_remove (self->folded, get_key (row)))
    update (self);
}

static void
entente_budget_list_grid_init (EntenteGridModelInterface *iface)
{
  iface->get_n_footers = entente_budget_list_get_n_footers;
  iface->describe = entente_budget_list_describe;
  iface->dup_text = entente_budget_list_dup_text;
  iface->dup_typed = entente_budget_list_dup_typed;
  iface->apply = entente_budget_list_apply;
  iface->dup_sentence = entente_budget_list_dup_sentence;
  iface->set_folded = entente_budget_list_set_folded;
}

/*
 * The type
 */

static void
entente_budget_list_finalize (GObject *object)
{
  EntenteBudgetList *self = ENTENTE_BUDGET_LIST (object);

  g_clear_object (&self->table);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->groups, g_hash_table_unref);
  g_clear_pointer (&self->twins, g_hash_table_unref);
  g_clear_pointer (&self->folded, g_hash_table_unref);

  G_OBJECT_CLASS (entente_budget_list_parent_class)->finalize (object);
}

static void
entente_budget_list_class_init (EntenteBudgetListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_budget_list_finalize;
}

static void
entente_budget_list_init (EntenteBudgetList *self)
{
  self->words = g_strdup ("");
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  self->groups = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->twins = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
  self->folded = g_hash_table_new (NULL, NULL);
}

EntenteBudgetList *
entente_budget_list_new (EntenteBudgetListSides sides)
{
  EntenteBudgetList *self = g_object_new (ENTENTE_TYPE_BUDGET_LIST, NULL);

  self->sides = sides;
  return self;
}

void
entente_budget_list_set_table (EntenteBudgetList *self, EntenteBudgetTable *table)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_LIST (self));
  g_return_if_fail (table == NULL || ENTENTE_IS_BUDGET_TABLE (table));

  if (self->table == table)
    return;
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (self->table, update, self);
  g_set_object (&self->table, table);
  g_hash_table_remove_all (self->twins);
  if (table != NULL)
    g_signal_connect_object (table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
entente_budget_list_set_search (EntenteBudgetList *self, const char *words)
{
  g_return_if_fail (ENTENTE_IS_BUDGET_LIST (self));
  g_return_if_fail (words != NULL);

  if (g_set_str (&self->words, words))
    update (self);
}

void
entente_budget_list_set_all_folded (EntenteBudgetList *self, gboolean folded)
{
  const EntenteBudgetRow *rows;
  guint n_rows = 0;

  g_return_if_fail (ENTENTE_IS_BUDGET_LIST (self));

  if (self->table == NULL)
    return;
  g_hash_table_remove_all (self->folded);
  rows = entente_budget_table_get_rows (self->table, &n_rows);
  for (guint i = 0; folded && i < n_rows; i++)
    if (is_group (&rows[i]))
      g_hash_table_add (self->folded, get_key (&rows[i]));
  update (self);
}

void
entente_budget_list_add_folds (EntenteBudgetList *self, GVariantBuilder *folds)
{
  GHashTableIter iter;
  gpointer key;

  g_return_if_fail (ENTENTE_IS_BUDGET_LIST (self));
  g_return_if_fail (folds != NULL);

  g_hash_table_iter_init (&iter, self->folded);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_variant_builder_add (folds, "u", GPOINTER_TO_UINT (key));
}

void
entente_budget_list_set_folds (EntenteBudgetList *self, GVariant *folds)
{
  GVariantIter iter;
  guint32 key;

  g_return_if_fail (ENTENTE_IS_BUDGET_LIST (self));
  g_return_if_fail (g_variant_is_of_type (folds, G_VARIANT_TYPE ("au")));

  if (self->table == NULL)
    return;
  g_hash_table_remove_all (self->folded);
  g_variant_iter_init (&iter, folds);
  while (g_variant_iter_next (&iter, "u", &key))
    if (key != 0 && has_side (self, (key - 1) % 2))
      g_hash_table_add (self->folded, GUINT_TO_POINTER (key));
  update (self);
}

const EntenteBudgetRow *
entente_budget_list_get_row (EntenteBudgetList *self, guint row)
{
  const EntenteBudgetRow *rows;
  guint index, n_rows;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_LIST (self), NULL);

  if (self->table == NULL || row >= self->rows->len)
    return NULL;
  rows = entente_budget_table_get_rows (self->table, &n_rows);
  index = g_array_index (self->rows, guint, row);
  /* Between a change of the table and our own handler there may be fewer. */
  return index < n_rows ? &rows[index] : NULL;
}

EntenteRecord *
entente_budget_list_get_record (EntenteBudgetList *self, guint row)
{
  const EntenteBudgetRow *shown = entente_budget_list_get_row (self, row);

  return shown != NULL ? entente_budget_row_get_record (shown) : NULL;
}

EntenteBudgetSide
entente_budget_list_get_side (EntenteBudgetList *self, guint row)
{
  const EntenteBudgetRow *shown = entente_budget_list_get_row (self, row);

  if (shown != NULL)
    return shown->side;
  if (self->sides != ENTENTE_BUDGET_LIST_BOTH)
    return (EntenteBudgetSide) self->sides;
  if (row >= self->rows->len)
    return row == self->rows->len ? ENTENTE_SIDE_CHARGES : ENTENTE_SIDE_INCOME;
  return g_array_index (self->rows, guint, row) == NAME_OF_INCOME ? ENTENTE_SIDE_INCOME
                                                                  : ENTENTE_SIDE_CHARGES;
}

static guint
find_row (EntenteBudgetList *self, guint index)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, guint, i) == index)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* The groups above a row of the table. */
static void
unfold (EntenteBudgetList *self, guint index)
{
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, NULL);
  gboolean is_new = FALSE;

  for (guint i = rows[index].parent; i != ENTENTE_BUDGET_NONE; i = rows[i].parent)
    is_new |= g_hash_table_remove (self->folded, get_key (&rows[i]));
  if (is_new)
    update (self);
}

guint
entente_budget_list_uncover (EntenteBudgetList *self, EntenteRecord *record)
{
  EntenteBudgetSide side = self->sides == ENTENTE_BUDGET_LIST_INCOME ? ENTENTE_SIDE_INCOME
                                                                     : ENTENTE_SIDE_CHARGES;
  guint index;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_LIST (self), GTK_INVALID_LIST_POSITION);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), GTK_INVALID_LIST_POSITION);

  if (self->table == NULL)
    return GTK_INVALID_LIST_POSITION;
  index = entente_budget_table_find (self->table, record, side);
  if (index == ENTENTE_BUDGET_NONE && self->sides == ENTENTE_BUDGET_LIST_BOTH)
    index = entente_budget_table_find (self->table, record, ENTENTE_SIDE_INCOME);
  if (index == ENTENTE_BUDGET_NONE)
    return GTK_INVALID_LIST_POSITION;
  unfold (self, index);
  return find_row (self, index);
}

guint
entente_budget_list_uncover_entry (EntenteBudgetList *self, EntenteBudgetSide side, guint entry)
{
  const EntenteBudgetRow *rows;
  guint n_rows;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_LIST (self), GTK_INVALID_LIST_POSITION);

  if (self->table == NULL)
    return GTK_INVALID_LIST_POSITION;
  rows = entente_budget_table_get_rows (self->table, &n_rows);
  for (guint i = 0; i < n_rows; i++)
    {
      if (!is_group (&rows[i]) || rows[i].side != side || rows[i].entry != entry)
        continue;
      unfold (self, i);
      if (g_hash_table_remove (self->folded, get_key (&rows[i])))
        update (self);
      return find_row (self, i);
    }
  return GTK_INVALID_LIST_POSITION;
}
