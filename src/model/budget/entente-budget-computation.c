/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-budget-computation-private.h"

#include "budget/entente-in-kind-valuation.h"

/* One row to be: a line, or one side of a contribution in kind. */
typedef struct
{
  guint entry;
  guint place;   /* of its account among all, after them when it has none */
  const EntenteAccount *account;
  gint64 rank;
  gint64 id;
  EntenteBudgetSide side;
  EntenteAccountBlock block;
  gboolean is_public;
  EntenteBudgetLine *line;
  EntenteInKind *in_kind;
  EntenteMoney amounts[3];
} Item;

/* Sums */

EntenteMoney
_entente_money_add (EntenteMoney sum, EntenteMoney amount)
{
  EntenteMoney result;

  if (amount == ENTENTE_MONEY_NONE)
    return sum;
  if (sum == ENTENTE_MONEY_NONE)
    return amount;
  if (__builtin_add_overflow (sum, amount, &result))
    return amount > 0 ? G_MAXINT64 : -G_MAXINT64;

  return result;
}

EntenteMoney
_entente_money_subtract (EntenteMoney sum, EntenteMoney amount)
{
  return amount == ENTENTE_MONEY_NONE ? sum : _entente_money_add (sum, -amount);
}

static void
add_amounts (EntenteBudgetAmounts *sum, const EntenteMoney amounts[3])
{
  for (guint i = 0; i < 3; i++)
    sum->of[i] = _entente_money_add (sum->of[i], amounts[i]);
}

static const EntenteBudgetAmounts no_amounts = {
  { ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE },
  ENTENTE_MONEY_NONE,
};

static void
subtract_revised (EntenteBudgetAmounts *amounts)
{
  const EntenteMoney actual = amounts->of[ENTENTE_AMOUNT_ACTUAL];

  amounts->difference = actual == ENTENTE_MONEY_NONE
                          ? ENTENTE_MONEY_NONE
                          : _entente_money_subtract (actual, amounts->of[ENTENTE_AMOUNT_REVISED]);
}

/* Reading */

const EntenteAccount *
_entente_budget_line_find_account (EntenteBudgetLine *line)
{
  EntenteRecord *record = ENTENTE_RECORD (line);
  const EntenteAccount *account
    = entente_account_find (entente_record_get_text (record, ENTENTE_BUDGET_LINE_KEY));

  return account != NULL
             && (int) account->side == entente_record_get_choice (record, ENTENTE_BUDGET_LINE_SIDE)
           ? account
           : NULL;
}

/* Where a key stands; asked once a key, for there are many lines and few keys. */
typedef struct
{
  const EntenteAccount *account; /* NULL when there is none of that side */
  guint entry;
} Place;

typedef struct
{
  const EntenteAccountChart *chart;
  GHashTable *places[2]; /* owned; by side: key → Place */
} Sorter;

const EntenteAccount *
_entente_budget_computation_get_account (EntenteBudgetComputation *self,
                                         const EntenteBudgetRow *row)
{
  return self->accounts->pdata[row - (const EntenteBudgetRow *) self->rows->data];
}

static void
sorter_init (Sorter *self, const EntenteAccountChart *chart)
{
  self->chart = chart;
  for (guint side = 0; side < 2; side++)
    self->places[side] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
sorter_clear (Sorter *self)
{
  for (guint side = 0; side < 2; side++)
    g_hash_table_unref (self->places[side]);
}

static const Place *
sorter_find (Sorter *self, const char *key, EntenteBudgetSide side)
{
  Place *place = g_hash_table_lookup (self->places[side], key);

  if (place != NULL)
    return place;

  place = g_new0 (Place, 1);
  place->account = entente_account_find (key);
  if (place->account != NULL && place->account->side != side)
    place->account = NULL;
  place->entry
    = entente_account_chart_find (self->chart, place->account != NULL ? key : "", side);
  g_hash_table_insert (self->places[side], g_strdup (key), place);

  return place;
}

static void
sort_item (Sorter *self, Item *item, const char *key)
{
  guint n_accounts;
  const EntenteAccount *all = entente_account_get_all (&n_accounts);
  const Place *place = sorter_find (self, key, item->side);

  item->entry = place->entry;
  item->account = place->account;
  item->place = place->account != NULL ? (guint) (place->account - all) : n_accounts;
  item->block = place->account != NULL ? place->account->block : ENTENTE_BLOCK_DIRECT;
  item->is_public = place->account != NULL && place->account->is_public;
}

static void
add_lines (GArray *items, EntenteStore *store, gint64 budget, Sorter *sorter)
{
  GListModel *lines = entente_store_get_referrers (store,
                                                   ENTENTE_TYPE_BUDGET_LINE,
                                                   ENTENTE_BUDGET_LINE_BUDGET,
                                                   budget);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr (EntenteRecord) line = g_list_model_get_item (lines, i);
      Item item = {
        .rank = entente_record_get_integer (line, ENTENTE_BUDGET_LINE_RANK),
        .id = entente_record_get_id (line),
        .side = entente_record_get_choice (line, ENTENTE_BUDGET_LINE_SIDE),
        .line = ENTENTE_BUDGET_LINE (line),
      };

      sort_item (sorter, &item, entente_record_get_text (line, ENTENTE_BUDGET_LINE_KEY));
      for (guint column = 0; column < 3; column++)
        item.amounts[column] = entente_budget_line_get_amount (item.line, column);
      g_array_append_val (items, item);
    }
}

static void
add_in_kind (GArray *items, EntenteStore *store, gint64 budget, Sorter *sorter)
{
  GListModel *given = entente_store_get_referrers (store,
                                                   ENTENTE_TYPE_IN_KIND,
                                                   ENTENTE_IN_KIND_BUDGET,
                                                   budget);

  for (guint i = 0; i < g_list_model_get_n_items (given); i++)
    {
      g_autoptr (EntenteRecord) record = g_list_model_get_item (given, i);
      Item item = {
        .rank = entente_record_get_integer (record, ENTENTE_IN_KIND_RANK),
        .id = entente_record_get_id (record),
        .in_kind = ENTENTE_IN_KIND (record),
      };
      const char *keys[]
        = { entente_in_kind_get_use (item.in_kind), entente_in_kind_get_origin_key (item.in_kind) };

      for (guint column = 0; column < 3; column++)
        item.amounts[column] = entente_in_kind_get_amount (item.in_kind, column);
      for (guint side = 0; side < 2; side++)
        {
          item.side = side;
          sort_item (sorter, &item, keys[side]);
          item.block = ENTENTE_BLOCK_IN_KIND;
          g_array_append_val (items, item);
        }
    }
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  const Item *left = a;
  const Item *right = b;

  if (left->entry != right->entry)
    return left->entry < right->entry ? -1 : 1;
  if (left->place != right->place)
    return left->place < right->place ? -1 : 1;
  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;
  if (left->id != right->id)
    return left->id < right->id ? -1 : 1;
  return 0;
}

/* Rows */

static EntenteBudgetRow *
get_row (EntenteBudgetComputation *self, guint index)
{
  return &g_array_index (self->rows, EntenteBudgetRow, index);
}

/* Under a row that is there already; returns its place. */
static guint
append_row (EntenteBudgetComputation *self, guint entry, guint level, guint parent)
{
  const EntenteBudgetRow row = {
    .side = self->entries[entry].side,
    .block = self->entries[entry].block,
    .entry = entry,
    .level = level,
    .parent = parent,
    .amounts = no_amounts,
  };

  g_array_append_val (self->rows, row);
  g_ptr_array_add (self->accounts, NULL);
  for (guint above = parent; above != ENTENTE_BUDGET_NONE; above = get_row (self, above)->parent)
    get_row (self, above)->n_descendants++;

  return self->rows->len - 1;
}

static void
append_item (EntenteBudgetComputation *self, const Item *item, guint parent)
{
  const guint index = append_row (self, item->entry, 2, parent);
  EntenteBudgetRow *row = get_row (self, index);
  gpointer record = item->line != NULL ? (gpointer) item->line : (gpointer) item->in_kind;

  self->accounts->pdata[index] = (gpointer) item->account;
  row->line = item->line;
  row->in_kind = item->in_kind;
  for (guint i = index; i != ENTENTE_BUDGET_NONE; i = get_row (self, i)->parent)
    add_amounts (&get_row (self, i)->amounts, item->amounts);
  g_hash_table_insert (self->places[item->side],
                       g_object_ref (record),
                       GUINT_TO_POINTER (index + 1));
}

/* How many items stand in each entry and under each heading. */
static guint *
count_items (EntenteBudgetComputation *self, GArray *items)
{
  guint *counts = g_new0 (guint, self->n_entries);

  for (guint i = 0; i < items->len; i++)
    {
      const guint entry = g_array_index (items, Item, i).entry;

      counts[entry]++;
      if (self->entries[entry].heading != ENTENTE_BUDGET_NONE)
        counts[self->entries[entry].heading]++;
    }

  return counts;
}

/* The only entry of a heading that says the same takes its place. */
static gboolean
is_alone (EntenteBudgetComputation *self, const EntenteChartEntry *entry)
{
  return entry->heading != ENTENTE_BUDGET_NONE && self->entries[entry->heading].is_alone;
}

static void
make_rows (EntenteBudgetComputation *self, GArray *items, gboolean show_empty)
{
  g_autofree guint *counts = count_items (self, items);
  guint heading = ENTENTE_BUDGET_NONE;
  guint next = 0;

  for (guint i = 0; i < self->n_entries; i++)
    {
      const EntenteChartEntry *entry = &self->entries[i];
      guint row;

      if (entry->is_heading || entry->heading == ENTENTE_BUDGET_NONE)
        heading = ENTENTE_BUDGET_NONE;
      if ((counts[i] == 0 && (!show_empty || entry->is_fallback))
          || (entry->is_heading && entry->is_alone))
        continue;

      row = append_row (self, i, entry->is_heading || is_alone (self, entry) ? 0 : 1, heading);
      if (entry->is_heading)
        heading = row;
      for (; next < items->len && g_array_index (items, Item, next).entry == i; next++)
        append_item (self, &g_array_index (items, Item, next), row);
    }

  for (guint i = 0; i < self->rows->len; i++)
    subtract_revised (&get_row (self, i)->amounts);
}

/* Totals */

static EntenteBudgetAmounts *
get_part (EntenteBudgetTotals *totals, EntenteAccountBlock block, EntenteBudgetSide side)
{
  switch (block)
    {
    case ENTENTE_BLOCK_INDIRECT:
      return &totals->indirect[side];
    case ENTENTE_BLOCK_OWN:
      return &totals->own[side];
    case ENTENTE_BLOCK_IN_KIND:
      return &totals->in_kind[side];
    case ENTENTE_BLOCK_DIRECT:
    default:
      return &totals->direct[side];
    }
}

static void
add_item (EntenteBudgetComputation *self, const Item *item)
{
  EntenteBudgetTotals *totals = &self->totals;

  add_amounts (get_part (totals, item->block, item->side), item->amounts);
  add_amounts (&totals->all[item->side], item->amounts);
  if (item->block == ENTENTE_BLOCK_IN_KIND)
    return;

  add_amounts (&totals->cash[item->side], item->amounts);
  if (item->is_public && item->side == ENTENTE_SIDE_INCOME)
    for (guint i = 0; i < 3; i++)
      self->public_funds[i] = _entente_money_add (self->public_funds[i], item->amounts[i]);
}

static void
sum (EntenteBudgetComputation *self, GArray *items)
{
  EntenteBudgetTotals *totals = &self->totals;
  EntenteBudgetAmounts *parts[]
    = { totals->direct, totals->indirect, totals->own, totals->in_kind, totals->cash, totals->all };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    parts[i][0] = parts[i][1] = no_amounts;
  for (guint i = 0; i < 3; i++)
    self->public_funds[i] = ENTENTE_MONEY_NONE;
  for (guint i = 0; i < items->len; i++)
    add_item (self, &g_array_index (items, Item, i));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      subtract_revised (&parts[i][0]);
      subtract_revised (&parts[i][1]);
    }
}

EntenteBudgetComputation *
_entente_budget_computation_new (EntenteStore *store,
                                 EntenteBudget *budget,
                                 const EntenteAccountChart *chart,
                                 gboolean show_empty)
{
  EntenteBudgetComputation *self = g_new0 (EntenteBudgetComputation, 1);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  Sorter sorter;

  self->chart = chart;
  self->entries = entente_account_chart_get_entries (chart, &self->n_entries);
  self->rows = g_array_new (FALSE, FALSE, sizeof (EntenteBudgetRow));
  self->accounts = g_ptr_array_new ();
  for (guint side = 0; side < 2; side++)
    self->places[side] = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);

  sorter_init (&sorter, chart);
  if (budget != NULL)
    {
      const gint64 id = entente_record_get_id (ENTENTE_RECORD (budget));

      add_lines (items, store, id, &sorter);
      add_in_kind (items, store, id, &sorter);
    }
  sorter_clear (&sorter);
  g_array_sort (items, compare_items);
  make_rows (self, items, show_empty);
  sum (self, items);

  return self;
}

void
_entente_budget_computation_free (EntenteBudgetComputation *self)
{
  g_array_unref (self->rows);
  g_ptr_array_unref (self->accounts);
  g_hash_table_unref (self->places[ENTENTE_SIDE_CHARGES]);
  g_hash_table_unref (self->places[ENTENTE_SIDE_INCOME]);
  g_strfreev (self->searched);
  g_free (self);
}
