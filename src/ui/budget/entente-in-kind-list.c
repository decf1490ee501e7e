/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-in-kind-list.h"

#include "budget/entente-budget-edit.h"
#include "budget/entente-in-kind-valuation.h"
#include "entente-money.h"

#include <glib/gi18n-lib.h>

static const EntenteGridColumnInfo infos[] = {
  [ENTENTE_IN_KIND_COLUMN_LABEL] = { "label", N_ ("What is given"), 220, TRUE, FALSE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_GIVER] = { "giver", N_ ("Giver"), 180, TRUE, FALSE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_QUANTITY] = { "quantity", N_ ("Quantity or hours"), 160, TRUE, TRUE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_UNIT] = { "unit", N_ ("Unit"), 90, TRUE, FALSE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_UNIT_VALUE] = { "unit-value", N_ ("Unit value"), 130, TRUE, TRUE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_VALUE] = { "value", N_ ("Value"), 100, TRUE, TRUE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_ACTUAL] = { "actual", N_ ("Actual"), 100, FALSE, TRUE, TRUE },
  [ENTENTE_IN_KIND_COLUMN_RECKONING] = { "reckoning", N_ ("Reckoning"), 190, TRUE, FALSE, FALSE },
  [ENTENTE_IN_KIND_COLUMN_SOURCE] = { "source", N_ ("Source of the value"), 190, TRUE, FALSE, TRUE },
};

typedef struct {
  EntenteNature nature;
  EntenteInKind *in_kind; /* (nullable): NULL for the row of the nature; owned */
  EntenteMoney forecast;
  EntenteMoney actual;
} Row;

struct _EntenteInKindList
{
  GObject parent_instance;

  /* Owned */
  EntenteBudgetTable *table; /* nullable */
  GArray *rows;
  GObject *natures[ENTENTE_NATURE_STAFF + 1];

  guint folded; /* bit for each nature */
};

static void entente_in_kind_list_model_init (GListModelInterface *iface);
static void entente_in_kind_list_grid_init (EntenteGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteInKindList,
                               entente_in_kind_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_in_kind_list_model_init)
                                 G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_GRID_MODEL,
                                                        entente_in_kind_list_grid_init))

static void
clear_row (gpointer data)
{
  g_clear_object (&((Row *) data)->in_kind);
}

static const Row *
get_row (EntenteInKindList *self, guint row)
{
  return row < self->rows->len ? &g_array_index (self->rows, Row, row) : NULL;
}

static EntenteMoney
add (EntenteMoney a, EntenteMoney b)
{
  if (a == ENTENTE_MONEY_NONE)
    return b;
  return b == ENTENTE_MONEY_NONE ? a : a + b;
}

static void
append_nature (EntenteInKindList *self, EntenteNature nature)
{
  guint first, n_rows, n_all;
  const EntenteBudgetRow *rows = entente_budget_table_get_rows (self->table, &n_all);
  guint head = self->rows->len;
  Row sum = { nature, NULL, ENTENTE_MONEY_NONE, ENTENTE_MONEY_NONE };
  gboolean is_empty = TRUE;

  g_array_append_val (self->rows, sum);
  entente_budget_table_get_part (self->table, ENTENTE_SIDE_CHARGES, TRUE, &first, &n_rows);
  for (guint i = first; i < first + n_rows; i++)
    {
      Row row = { nature, rows[i].in_kind, rows[i].amounts.of[ENTENTE_AMOUNT_FORECAST],
                  rows[i].amounts.of[ENTENTE_AMOUNT_ACTUAL] };

      if (row.in_kind == NULL
          || entente_record_get_choice (ENTENTE_RECORD (row.in_kind), ENTENTE_IN_KIND_NATURE)
               != (int) nature)
        continue;
      is_empty = FALSE;
      sum.forecast = add (sum.forecast, row.forecast);
      sum.actual = add (sum.actual, row.actual);
      if ((self->folded & 1u << nature) != 0)
        continue;
      g_object_ref (row.in_kind);
      g_array_append_val (self->rows, row);
    }
  if (is_empty)
    g_array_set_size (self->rows, head);
  else
    g_array_index (self->rows, Row, head) = sum;
}

static gpointer
get_object (EntenteInKindList *self, const Row *row)
{
  return row->in_kind != NULL ? (gpointer) row->in_kind : self->natures[row->nature];
}

static GPtrArray *
list_objects (EntenteInKindList *self)
{
  GPtrArray *objects = g_ptr_array_new_full (self->rows->len, g_object_unref);

  for (guint i = 0; i < self->rows->len; i++)
    g_ptr_array_add (objects, g_object_ref (get_object (self, get_row (self, i))));
  return objects;
}

static void
update (EntenteInKindList *self)
{
  g_autoptr (GPtrArray) old = list_objects (self);
  g_autoptr (GPtrArray) new = NULL;
  guint before = 0, after = 0;

  g_array_set_size (self->rows, 0);
  for (EntenteNature i = 0; self->table != NULL && i <= ENTENTE_NATURE_STAFF; i++)
    append_nature (self, i);
  new = list_objects (self);
  /* Rows that stay keep the keyboard. */
  while (before < MIN (old->len, new->len) && old->pdata[before] == new->pdata[before])
    before++;
  while (after < MIN (old->len, new->len) - before
         && old->pdata[old->len - 1 - after] == new->pdata[new->len - 1 - after])
    after++;
  if (old->len - before - after > 0 || new->len - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, old->len - before - after,
                                new->len - before - after);
  entente_grid_model_changed (ENTENTE_GRID_MODEL (self));
}

/*
 * As a list
 */

static GType
entente_in_kind_list_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
entente_in_kind_list_get_n_items (GListModel *model)
{
  return ENTENTE_IN_KIND_LIST (model)->rows->len;
}

static gpointer
entente_in_kind_list_get_item (GListModel *model, guint position)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, position);

  return row != NULL ? g_object_ref (get_object (self, row)) : NULL;
}

static void
entente_in_kind_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_in_kind_list_get_item_type;
  iface->get_n_items = entente_in_kind_list_get_n_items;
  iface->get_item = entente_in_kind_list_get_item;
}

/*
 * As the rows of a grid
 */

guint
entente_in_kind_column_get_field (EntenteInKindColumn column, EntenteNature nature)
{
  gboolean is_work = nature == ENTENTE_NATURE_VOLUNTEERS;

  switch (column)
    {
    case ENTENTE_IN_KIND_COLUMN_LABEL:
      return ENTENTE_IN_KIND_LABEL;
    case ENTENTE_IN_KIND_COLUMN_GIVER:
      return ENTENTE_IN_KIND_ORGANIZATION;
    case ENTENTE_IN_KIND_COLUMN_QUANTITY:
      return is_work ? ENTENTE_IN_KIND_MINUTES : ENTENTE_IN_KIND_QUANTITY;
    case ENTENTE_IN_KIND_COLUMN_UNIT:
      return is_work ? G_MAXUINT : ENTENTE_IN_KIND_UNIT;
    case ENTENTE_IN_KIND_COLUMN_UNIT_VALUE:
      return ENTENTE_IN_KIND_UNIT_VALUE;
    case ENTENTE_IN_KIND_COLUMN_VALUE:
      return ENTENTE_IN_KIND_FORECAST;
    case ENTENTE_IN_KIND_COLUMN_ACTUAL:
      return ENTENTE_IN_KIND_ACTUAL;
    case ENTENTE_IN_KIND_COLUMN_SOURCE:
      return ENTENTE_IN_KIND_SOURCE;
    case ENTENTE_IN_KIND_COLUMN_RECKONING:
    case ENTENTE_N_IN_KIND_COLUMNS:
    default:
      return G_MAXUINT;
    }
}

static EntenteLanguage
get_language (EntenteInKindList *self)
{
  return entente_budget_table_get_language (self->table);
}

static char *
dup_money (EntenteInKindList *self, EntenteMoney amount)
{
  return entente_money_format (amount, ENTENTE_MONEY_PLAIN, get_language (self));
}

static char *
dup_giver (EntenteRecord *record)
{
  g_autofree char *organization = entente_record_dup_display (record, ENTENTE_IN_KIND_ORGANIZATION);

  if (*organization != '\0')
    return g_steal_pointer (&organization);
  return g_strdup (entente_record_get_text (record, ENTENTE_IN_KIND_GIVER));
}

/* Hours show a unit of their own: nothing is typed there. */
static char *
dup_field (EntenteInKindList *self, const Row *row, EntenteInKindColumn column)
{
  EntenteRecord *record = ENTENTE_RECORD (row->in_kind);
  guint field = entente_in_kind_column_get_field (column, row->nature);

  if (field == G_MAXUINT)
    return g_strdup ("");
  if (field == ENTENTE_IN_KIND_MINUTES && entente_record_get_integer (record, field) == 0)
    return g_strdup ("");
  if (column == ENTENTE_IN_KIND_COLUMN_GIVER)
    return dup_giver (record);
  if (entente_record_type_get_fields (ENTENTE_TYPE_IN_KIND, NULL)[field].kind
      == ENTENTE_FIELD_CENTS)
    return dup_money (self, entente_record_get_cents (record, field));
  return entente_record_dup_display (record, field);
}

static const char *
get_nature_name (EntenteNature nature)
{
  return entente_choice_get_label (
    entente_record_type_get_fields (ENTENTE_TYPE_IN_KIND, NULL)[ENTENTE_IN_KIND_NATURE].choices,
    nature);
}

/* Of a nature, or of all. */
static char *
dup_sum (EntenteInKindList *self, const Row *row, EntenteInKindColumn column)
{
  const EntenteBudgetTotals *totals = entente_budget_table_get_totals (self->table);

  switch (column)
    {
    case ENTENTE_IN_KIND_COLUMN_LABEL:
      return g_strdup (row != NULL ? get_nature_name (row->nature) : _ ("Total given in kind"));
    case ENTENTE_IN_KIND_COLUMN_VALUE:
      return dup_money (self, row != NULL ? row->forecast
                                          : totals->in_kind[0].of[ENTENTE_AMOUNT_FORECAST]);
    case ENTENTE_IN_KIND_COLUMN_ACTUAL:
      return dup_money (self, row != NULL ? row->actual
                                          : totals->in_kind[0].of[ENTENTE_AMOUNT_ACTUAL]);
    default:
      return g_strdup ("");
    }
}

static guint
entente_in_kind_list_get_n_footers (EntenteGridModel *model)
{
  return ENTENTE_IN_KIND_LIST (model)->table != NULL ? 1 : 0;
}

static void
entente_in_kind_list_describe (EntenteGridModel *model, guint index, EntenteGridLook *look)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, index);

  look->is_strong = row == NULL || row->in_kind == NULL;
  look->is_group = row != NULL && row->in_kind == NULL;
  look->is_folded = look->is_group && (self->folded & 1u << row->nature) != 0;
  look->level = row != NULL && row->in_kind != NULL ? 1 : 0;
}

static char *
entente_in_kind_list_dup_text (EntenteGridModel *model, guint index, guint column)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, index);

  if (self->table == NULL)
    return g_strdup ("");
  if (row == NULL || row->in_kind == NULL)
    return dup_sum (self, row, column);
  if (column == ENTENTE_IN_KIND_COLUMN_VALUE)
    return dup_money (self, row->forecast);
  if (column == ENTENTE_IN_KIND_COLUMN_RECKONING)
    return entente_in_kind_dup_reckoning (row->in_kind, get_language (self));
  return dup_field (self, row, column);
}

static char *
entente_in_kind_list_dup_typed (EntenteGridModel *model, guint index, guint column)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, index);

  if (row == NULL || row->in_kind == NULL || entente_budget_table_get_frozen (self->table)
      || entente_in_kind_column_get_field (column, row->nature) == G_MAXUINT)
    return NULL;
  return entente_in_kind_list_dup_text (model, index, column);
}

/* A giver that is not in the collective is known by name. */
static gboolean
apply_giver (EntenteRecord *record, const char *typed, GError **error)
{
  g_autoptr (GError) unknown = NULL;

  if (entente_budget_type (record, ENTENTE_IN_KIND_ORGANIZATION, typed, &unknown))
    return TRUE;
  return entente_budget_type (record, ENTENTE_IN_KIND_GIVER, typed, error);
}

static gboolean
entente_in_kind_list_apply (EntenteGridModel *model,
                            guint index,
                            guint column,
                            const char *typed,
                            GError **error)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, index);
  guint field;

  if (row == NULL || row->in_kind == NULL)
    return TRUE;
  if (column == ENTENTE_IN_KIND_COLUMN_GIVER)
    return apply_giver (ENTENTE_RECORD (row->in_kind), typed, error);
  field = entente_in_kind_column_get_field (column, row->nature);
  return field == G_MAXUINT
         || entente_budget_type (ENTENTE_RECORD (row->in_kind), field, typed, error);
}

static char *
entente_in_kind_list_dup_sentence (EntenteGridModel *model, guint row)
{
  g_autofree char *label
    = entente_in_kind_list_dup_text (model, row, ENTENTE_IN_KIND_COLUMN_LABEL);
  g_autofree char *giver
    = entente_in_kind_list_dup_text (model, row, ENTENTE_IN_KIND_COLUMN_GIVER);
  g_autofree char *value
    = entente_in_kind_list_dup_text (model, row, ENTENTE_IN_KIND_COLUMN_VALUE);

  if (*giver == '\0')
    /* Translators: a contribution in kind for a screen reader: what, its value */
    return g_strdup_printf (C_ ("in-kind row", "%s, value %s"), label, value);
  /* Translators: a contribution in kind for a screen reader: what, who gives it, its value */
  return g_strdup_printf (C_ ("in-kind row", "%s, given by %s, value %s"), label, giver, value);
}

static void
entente_in_kind_list_set_folded (EntenteGridModel *model, guint index, gboolean folded)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (model);
  const Row *row = get_row (self, index);

  if (row == NULL || row->in_kind != NULL)
    return;
  if (folded)
    self->folded |= 1u << row->nature;
  else
    self->folded &= ~(1u << row->nature);
  update (self);
}

static void
entente_in_kind_list_grid_init (EntenteGridModelInterface *iface)
{
  iface->get_n_footers = entente_in_kind_list_get_n_footers;
  iface->describe = entente_in_kind_list_describe;
  iface->dup_text = entente_in_kind_list_dup_text;
  iface->dup_typed = entente_in_kind_list_dup_typed;
  iface->apply = entente_in_kind_list_apply;
  iface->dup_sentence = entente_in_kind_list_dup_sentence;
  iface->set_folded = entente_in_kind_list_set_folded;
}

/*
 * The type
 */

static void
entente_in_kind_list_finalize (GObject *object)
{
  EntenteInKindList *self = ENTENTE_IN_KIND_LIST (object);

  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_object (&self->table);
  for (guint i = 0; i < G_N_ELEMENTS (self->natures); i++)
    g_clear_object (&self->natures[i]);

  G_OBJECT_CLASS (entente_in_kind_list_parent_class)->finalize (object);
}

static void
entente_in_kind_list_class_init (EntenteInKindListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_in_kind_list_finalize;
}

static void
entente_in_kind_list_init (EntenteInKindList *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  for (guint i = 0; i < G_N_ELEMENTS (self->natures); i++)
    self->natures[i] = g_object_new (G_TYPE_OBJECT, NULL);
}

EntenteInKindList *
entente_in_kind_list_new (void)
{
  return g_object_new (ENTENTE_TYPE_IN_KIND_LIST, NULL);
}

EntenteGridColumns *
entente_in_kind_columns_new (void)
{
  return entente_grid_columns_new (infos, ENTENTE_N_IN_KIND_COLUMNS, ENTENTE_IN_KIND_COLUMN_LABEL);
}

void
entente_in_kind_list_set_table (EntenteInKindList *self, EntenteBudgetTable *table)
{
  g_return_if_fail (ENTENTE_IS_IN_KIND_LIST (self));

  if (self->table == table)
    return;
  if (self->table != NULL)
    g_signal_handlers_disconnect_by_func (self->table, update, self);
  g_set_object (&self->table, table);
  if (table != NULL)
    g_signal_connect_object (table, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

guint
entente_in_kind_list_get_folds (EntenteInKindList *self)
{
  g_return_val_if_fail (ENTENTE_IS_IN_KIND_LIST (self), 0);

  return self->folded;
}

void
entente_in_kind_list_set_folds (EntenteInKindList *self, guint folds)
{
  g_return_if_fail (ENTENTE_IS_IN_KIND_LIST (self));

  if (self->folded == folds)
    return;
  self->folded = folds;
  update (self);
}

EntenteInKind *
entente_in_kind_list_get_in_kind (EntenteInKindList *self, guint row)
{
  const Row *shown;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND_LIST (self), NULL);

  shown = get_row (self, row);
  return shown != NULL ? shown->in_kind : NULL;
}

EntenteNature
entente_in_kind_list_get_nature (EntenteInKindList *self, guint row)
{
  const Row *shown;

  g_return_val_if_fail (ENTENTE_IS_IN_KIND_LIST (self), ENTENTE_NATURE_VOLUNTEERS);

  shown = get_row (self, row);
  return shown != NULL ? shown->nature : ENTENTE_NATURE_VOLUNTEERS;
}

guint
entente_in_kind_list_find (EntenteInKindList *self, EntenteRecord *record)
{
  g_return_val_if_fail (ENTENTE_IS_IN_KIND_LIST (self), GTK_INVALID_LIST_POSITION);

  if (!ENTENTE_IS_IN_KIND (record) || self->table == NULL)
    return GTK_INVALID_LIST_POSITION;
  self->folded &= ~(1u << entente_record_get_choice (record, ENTENTE_IN_KIND_NATURE));
  update (self);
  for (guint i = 0; i < self->rows->len; i++)
    if (get_row (self, i)->in_kind == (gpointer) record)
      return i;
  return GTK_INVALID_LIST_POSITION;
}
