/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-origin-private.h"
#include "budget/entente-budget-table-private.h"

#include "entente-fold.h"

#include <glib/gi18n-lib.h>

/* One table of the two, walked entry by entry. */
typedef struct
{
  EntenteBudgetTable *table; /* borrowed */
  const EntenteBudgetRow *rows;
  guint n_rows;
  guint next;
} Walk;

typedef struct
{
  GPtrArray *rows; /* borrowed; of EntenteBudgetComparisonRow */
  EntenteAmountColumn column;
  Walk left;
  Walk right;
} Comparison;

static void
row_free (gpointer data)
{
  EntenteBudgetComparisonRow *row = data;

  g_free ((char *) row->label);
  g_clear_object (&row->left_record);
  g_clear_object (&row->right_record);
  g_free (row);
}

static void
walk_init (Walk *self, EntenteBudgetTable *table)
{
  self->table = table;
  self->rows = entente_budget_table_get_rows (table, &self->n_rows);
  self->next = 0;
}

/* The row of an entry, stepped over; NULL when it has none. */
static const EntenteBudgetRow *
walk_take_entry (Walk *self, guint entry)
{
  if (self->next == self->n_rows || self->rows[self->next].entry != entry)
    return NULL;

  return &self->rows[self->next++];
}

/* How many lines stand under the entry that was just taken. */
static guint
walk_count_lines (Walk *self)
{
  guint n = 0;

  while (self->next + n < self->n_rows && self->rows[self->next + n].level == 2)
    n++;

  return n;
}

static EntenteRecord *
get_record (const EntenteBudgetRow *row)
{
  return row->line != NULL ? ENTENTE_RECORD (row->line) : ENTENTE_RECORD (row->in_kind);
}

static void
add_row (Comparison *self, const EntenteBudgetRow *left, const EntenteBudgetRow *right)
{
  const EntenteBudgetRow *any = left != NULL ? left : right;
  Walk *walk = left != NULL ? &self->left : &self->right;
  EntenteBudgetComparisonRow *row = g_new0 (EntenteBudgetComparisonRow, 1);

  row->label = entente_budget_table_dup_title (walk->table, any - walk->rows);
  row->level = any->level;
  row->entry = any->entry;
  row->side = any->side;
  row->left = left != NULL ? left->amounts.of[self->column] : ENTENTE_MONEY_NONE;
  row->right = right != NULL ? right->amounts.of[self->column] : ENTENTE_MONEY_NONE;
  if (any->level == 2)
    {
      row->left_record = left != NULL ? g_object_ref (get_record (left)) : NULL;
      row->right_record = right != NULL ? g_object_ref (get_record (right)) : NULL;
    }
  g_ptr_array_add (self->rows, row);
}

/* Lines */

/* What one line of an entry is known by: its root, or its folded label. */
static GPtrArray *
list_keys (Walk *self, guint n, gboolean by_label)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = self->next; i < self->next + n; i++)
    {
      g_autofree char *title = NULL;

      if (!by_label)
        {
          g_ptr_array_add (keys, _entente_budget_dup_root (get_record (&self->rows[i])));
          continue;
        }
      title = entente_budget_table_dup_title (self->table, i);
      g_ptr_array_add (keys, entente_fold (title));
    }

  return keys;
}

/* Pairs those that have no match yet, first with first where several bear the same key. */
static void
match_lines (GPtrArray *left, GPtrArray *right, guint *match, gboolean *taken)
{
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *next = g_new0 (guint, right->len + 1); /* counted from 1, 0 for none */

  for (guint j = right->len; j-- > 0;)
    if (!taken[j])
      {
        next[j] = GPOINTER_TO_UINT (g_hash_table_lookup (first, right->pdata[j]));
        g_hash_table_insert (first, right->pdata[j], GUINT_TO_POINTER (j + 1));
      }
  for (guint i = 0; i < left->len; i++)
    {
      guint found = match[i] == ENTENTE_BUDGET_NONE
                      ? GPOINTER_TO_UINT (g_hash_table_lookup (first, left->pdata[i]))
                      : 0;

      if (found == 0)
        continue;
      match[i] = found - 1;
      taken[found - 1] = TRUE;
      g_hash_table_insert (first, left->pdata[i], GUINT_TO_POINTER (next[found - 1]));
    }
}

static void
compare_lines (Comparison *self)
{
  const guint n_left = walk_count_lines (&self->left);
  const guint n_right = walk_count_lines (&self->right);
  const EntenteBudgetRow *left = &self->left.rows[self->left.next];
  const EntenteBudgetRow *right = &self->right.rows[self->right.next];
  g_autofree guint *match = g_new (guint, n_left + 1);
  g_autofree gboolean *taken = g_new0 (gboolean, n_right + 1);

  for (guint i = 0; i < n_left; i++)
    match[i] = ENTENTE_BUDGET_NONE;
  for (guint by_label = 0; by_label < 2; by_label++)
    {
      g_autoptr (GPtrArray) left_keys = list_keys (&self->left, n_left, by_label);
      g_autoptr (GPtrArray) right_keys = list_keys (&self->right, n_right, by_label);

      match_lines (left_keys, right_keys, match, taken);
    }

  for (guint i = 0; i < n_left; i++)
    add_row (self, &left[i], match[i] != ENTENTE_BUDGET_NONE ? &right[match[i]] : NULL);
  for (guint j = 0; j < n_right; j++)
    if (!taken[j])
      add_row (self, NULL, &right[j]);

  self->left.next += n_left;
  self->right.next += n_right;
}

/* Totals */

static void
add_total (Comparison *self,
           const char *label,
           EntenteBudgetSide side,
           const EntenteBudgetAmounts *left,
           const EntenteBudgetAmounts *right)
{
  EntenteBudgetComparisonRow *row = g_new0 (EntenteBudgetComparisonRow, 1);

  row->label = g_strdup (label);
  row->entry = ENTENTE_BUDGET_NONE;
  row->side = side;
  row->left = left[side].of[self->column];
  row->right = right[side].of[self->column];
  g_ptr_array_add (self->rows, row);
}

static void
add_totals (Comparison *self)
{
  const EntenteBudgetTotals *left = entente_budget_table_get_totals (self->left.table);
  const EntenteBudgetTotals *right = entente_budget_table_get_totals (self->right.table);
  const gboolean has_in_kind = left->in_kind[0].of[self->column] != ENTENTE_MONEY_NONE
                               || left->in_kind[1].of[self->column] != ENTENTE_MONEY_NONE
                               || right->in_kind[0].of[self->column] != ENTENTE_MONEY_NONE
                               || right->in_kind[1].of[self->column] != ENTENTE_MONEY_NONE;

  add_total (self, C_ ("budget", "Total charges"), 0, left->cash, right->cash);
  add_total (self, C_ ("budget", "Total income"), 1, left->cash, right->cash);
  if (!has_in_kind)
    return;

  add_total (self, C_ ("budget", "Total charges with what is in kind"), 0, left->all, right->all);
  add_total (self, C_ ("budget", "Total income with what is in kind"), 1, left->all, right->all);
}

/**
 * entente_budget_compare:
 * @left: a table
 * @right: another, which is given the chart of @left
 * @column: which amounts
 *
 * Returns: (transfer full) (element-type EntenteBudgetComparisonRow): the rows of both
 */
GPtrArray *
entente_budget_compare (EntenteBudgetTable *left,
                        EntenteBudgetTable *right,
                        EntenteAmountColumn column)
{
  Comparison self = { .column = column };
  const EntenteAccountChart *chart;
  guint n_entries;

  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (left), NULL);
  g_return_val_if_fail (ENTENTE_IS_BUDGET_TABLE (right), NULL);
  g_return_val_if_fail (column <= ENTENTE_AMOUNT_ACTUAL, NULL);

  chart = entente_budget_table_get_chart (left);
  entente_budget_table_set_chart (right, entente_account_chart_get_id (chart));
  entente_account_chart_get_entries (chart, &n_entries);
  self.rows = g_ptr_array_new_with_free_func (row_free);
  walk_init (&self.left, left);
  walk_init (&self.right, right);
  for (guint entry = 0; entry < n_entries; entry++)
    {
      const EntenteBudgetRow *of_left = walk_take_entry (&self.left, entry);
      const EntenteBudgetRow *of_right = walk_take_entry (&self.right, entry);

      if (of_left == NULL && of_right == NULL)
        continue;
      add_row (&self, of_left, of_right);
      compare_lines (&self);
    }
  add_totals (&self);

  return self.rows;
}
