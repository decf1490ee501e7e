/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-ranked-list.h"

#include "entente-list-publication-private.h"

struct _EntenteRankedList
{
  GObject parent_instance;

  /* Owned */
  GListModel *records;
  GPtrArray *sorted;  /* what listeners were last told */
  GPtrArray *watched; /* the records of the source, whose rank is listened to */
  char *signal;       /* "notify::rank" */

  guint rank;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRankedList,
                               entente_ranked_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* Auxiliary methods */

static int
compare_ranks (gconstpointer a, gconstpointer b, gpointer data)
{
  EntenteRankedList *self = data;
  EntenteRecord *left = *(EntenteRecord *const *) a;
  EntenteRecord *right = *(EntenteRecord *const *) b;
  gint64 left_rank = entente_record_get_integer (left, self->rank);
  gint64 right_rank = entente_record_get_integer (right, self->rank);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;

  return entente_record_get_id (left) < entente_record_get_id (right) ? -1 : 1;
}

static void
sort (EntenteRankedList *self)
{
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    g_ptr_array_add (sorted, g_list_model_get_item (self->records, i));

  g_ptr_array_sort_with_data (sorted, compare_ranks, self);
  _entente_list_publish (G_LIST_MODEL (self), &self->sorted, sorted);
}

static void
unwatch (EntenteRankedList *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_func (self->watched->pdata[i], sort, self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
watch (EntenteRankedList *self)
{
  unwatch (self);

  for (guint i = 0; i < g_list_model_get_n_items (self->records); i++)
    {
      EntenteRecord *record = g_list_model_get_item (self->records, i);

      g_signal_connect_object (record, self->signal, G_CALLBACK (sort), self, G_CONNECT_SWAPPED);
      g_ptr_array_add (self->watched, record);
    }
}

static void
records_changed_cb (EntenteRankedList *self)
{
  watch (self);
  sort (self);
}

/* GListModel */

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ENTENTE_RANKED_LIST (model)->records);
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_RANKED_LIST (model)->sorted->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteRankedList *self = ENTENTE_RANKED_LIST (model);

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
entente_ranked_list_dispose (GObject *object)
{
  EntenteRankedList *self = ENTENTE_RANKED_LIST (object);

  unwatch (self);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (entente_ranked_list_parent_class)->dispose (object);
}

static void
entente_ranked_list_finalize (GObject *object)
{
  EntenteRankedList *self = ENTENTE_RANKED_LIST (object);

  g_ptr_array_unref (self->sorted);
  g_ptr_array_unref (self->watched);
  g_free (self->signal);

  G_OBJECT_CLASS (entente_ranked_list_parent_class)->finalize (object);
}

static void
entente_ranked_list_class_init (EntenteRankedListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_ranked_list_dispose;
  object_class->finalize = entente_ranked_list_finalize;
}

static void
entente_ranked_list_init (EntenteRankedList *self)
{
  self->sorted = g_ptr_array_new_with_free_func (g_object_unref);
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Public */

/**
 * entente_ranked_list_new:
 * @records: a live list of records of one type
 * @rank: index of the integer field that orders them
 *
 * Returns: (transfer full): the same records in their order
 */
EntenteRankedList *
entente_ranked_list_new (GListModel *records, guint rank)
{
  EntenteRankedList *self;
  const EntenteField *fields;
  guint n_fields;

  g_return_val_if_fail (G_IS_LIST_MODEL (records), NULL);

  fields = entente_record_type_get_fields (g_list_model_get_item_type (records), &n_fields);
  g_return_val_if_fail (rank < n_fields, NULL);
  g_return_val_if_fail (fields[rank].kind == ENTENTE_FIELD_INTEGER, NULL);

  self = g_object_new (ENTENTE_TYPE_RANKED_LIST, NULL);
  self->records = g_object_ref (records);
  self->rank = rank;
  self->signal = g_strconcat ("notify::", fields[rank].name, NULL);
  g_signal_connect_object (records,
                           "items-changed",
                           G_CALLBACK (records_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  records_changed_cb (self);

  return self;
}

/**
 * entente_ranked_list_make_room:
 * @self: a list
 * @edit: the edit that will insert or move a record
 * @moved: (nullable): the record that moves, %NULL for one that is about to be inserted
 * @position: where it will stand, counted without @moved; beyond the end is the end
 *
 * Numbers the other records from 1, leaving one number out. Only those whose rank changes are
 * written, so adding at the end writes nothing.
 *
 * Returns: the rank left out, for the record to take
 */
gint64
entente_ranked_list_make_room (EntenteRankedList *self,
                               EntenteEdit *edit,
                               EntenteRecord *moved,
                               guint position)
{
  gint64 next = 1;
  gint64 room = 0;
  guint seen = 0;

  g_return_val_if_fail (ENTENTE_IS_RANKED_LIST (self), 0);
  g_return_val_if_fail (edit != NULL, 0);

  for (guint i = 0; i < self->sorted->len; i++)
    {
      EntenteRecord *record = self->sorted->pdata[i];

      if (record == moved)
        continue;
      if (seen++ == position)
        room = next++;
      if (entente_record_get_integer (record, self->rank) != next)
        entente_edit_set_integer (edit, record, self->rank, next);
      next++;
    }

  return room != 0 ? room : next;
}
