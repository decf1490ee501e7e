/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-ordered-list.h"

#include "entente-list-publication-private.h"

struct _EntenteOrderedList
{
  GObject parent_instance;

  /* Owned */
  EntenteStore *store;
  GListModel *records;
  GPtrArray *sorted; /* what listeners were last told */
  GType *types;      /* what the order depends on */

  guint n_types;
  guint64 generation; /* of them, when it was last sorted */
  EntenteRecordOrder order;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteOrderedList,
                               entente_ordered_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Auxiliary methods */

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  EntenteOrderedList *self = data;
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  int order = self->order (left, right);

  if (order != 0)
    return order;

  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

static void
sort (EntenteOrderedList *self)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (self->records, i));

  g_ptr_array_sort_with_data (sorted, compare, self);
  _entente_list_publish (G_LIST_MODEL (self), &self->sorted, sorted);
}

static void
store_changed_cb (EntenteOrderedList *self)
{
  guint64 generation
    = entente_store_sum_generations (self->store, self->types, self->n_types);

  if (generation == self->generation)
    return;
  self->generation = generation;
  sort (self);
}

/* GListModel */

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ENTENTE_ORDERED_LIST (model)->records);
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_ORDERED_LIST (model)->sorted->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteOrderedList *self = ENTENTE_ORDERED_LIST (model);

  return position < self->sorted->len ? g_object_ref (self->sorted->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* GObject */

static void
entente_ordered_list_dispose (GObject *object)
{
  EntenteOrderedList *self = ENTENTE_ORDERED_LIST (object);

  g_clear_object (&self->records);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (entente_ordered_list_parent_class)->dispose (object);
}

static void
entente_ordered_list_finalize (GObject *object)
{
  EntenteOrderedList *self = ENTENTE_ORDERED_LIST (object);

  g_ptr_array_unref (self->sorted);
  g_free (self->types);

  G_OBJECT_CLASS (entente_ordered_list_parent_class)->finalize (object);
}

static void
entente_ordered_list_class_init (EntenteOrderedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_ordered_list_dispose;
  object_class->finalize = entente_ordered_list_finalize;
}

static void
entente_ordered_list_init (EntenteOrderedList *self)
{
  self->sorted = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Public */

/**
 * entente_ordered_list_new:
 * @store: a store
 * @records: a live list of records of that store
 * @order: what puts them in order
 * @types: (array length=n_types): the types of the records that @order reads, with that of @records
 * @n_types: how many
 *
 * Returns: (transfer full): the same records in their order
 */
EntenteOrderedList *
entente_ordered_list_new (EntenteStore *store,
                          GListModel *records,
                          EntenteRecordOrder order,
                          const GType *types,
                          guint n_types)
{
  EntenteOrderedList *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);
  g_return_val_if_fail (order != NULL, NULL);
  g_return_val_if_fail (types != NULL && n_types > 0, NULL);

  self = g_object_new (ENTENTE_TYPE_ORDERED_LIST, NULL);
  self->store = g_object_ref (store);
  self->records = g_object_ref (records);
  self->order = order;
  self->types = g_memdup2 (types, n_types * sizeof *types);
  self->n_types = n_types;
  self->generation = entente_store_sum_generations (store, types, n_types);
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  sort (self);

  return self;
}
