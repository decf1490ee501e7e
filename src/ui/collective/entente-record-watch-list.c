/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-record-watch-list.h"

/* Above this many touched records one word about the whole list is cheaper than one about each. */
#define MANY 64

struct _EntenteRecordWatchList
{
  GObject parent_instance;

  /* Owned */
  GListModel *records;
  GPtrArray *watched;  /* the records in order, each with our handler */
  GHashTable *touched; /* borrowed from watched */

  void (*touched_func) (EntenteRecord *record, gpointer data);
  gpointer touched_data;
  GType type;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRecordWatchList,
                               entente_record_watch_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_RECORD_WATCH_LIST (model)->type;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_RECORD_WATCH_LIST (model)->watched->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteRecordWatchList *self = ENTENTE_RECORD_WATCH_LIST (model);

  if (position >= self->watched->len)
    return NULL;
  return g_object_ref (g_ptr_array_index (self->watched, position));
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
record_notify_cb (EntenteRecord *record, GParamSpec *pspec, EntenteRecordWatchList *self)
{
  g_hash_table_add (self->touched, record);
}

/* A plain connection: twenty thousand closures that watch this object would make its end quadratic.
   Every record in `watched` has the handler, and loses it before it leaves. */
static void
watch (EntenteRecordWatchList *self, EntenteRecord *record)
{
  g_signal_connect (record, "notify", G_CALLBACK (record_notify_cb), self);
}

static void
unwatch (EntenteRecordWatchList *self, EntenteRecord *record)
{
  g_signal_handlers_disconnect_by_func (record, record_notify_cb, self);
  g_hash_table_remove (self->touched, record);
}

static void
records_changed_cb (EntenteRecordWatchList *self, guint position, guint removed, guint added)
{
  for (guint i = 0; i < removed; i++)
    unwatch (self, g_ptr_array_index (self->watched, position + i));
  if (removed > 0)
    g_ptr_array_remove_range (self->watched, position, removed);

  /* At the end, where they nearly always go, without moving the rest for each. */
  for (guint i = 0; i < added; i++)
    {
      EntenteRecord *record = g_list_model_get_item (self->records, position + i);

      watch (self, record);
      g_ptr_array_insert (self->watched, (int) (position + i), record);
    }
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
announce_each (EntenteRecordWatchList *self)
{
  for (guint i = 0; i < self->watched->len && g_hash_table_size (self->touched) > 0; i++)
    {
      if (g_hash_table_remove (self->touched, g_ptr_array_index (self->watched, i)))
        g_list_model_items_changed (G_LIST_MODEL (self), i, 1, 1);
    }
}

static void
store_changed_cb (EntenteRecordWatchList *self)
{
  GHashTableIter iter;
  gpointer record;

  g_hash_table_iter_init (&iter, self->touched);
  while (self->touched_func != NULL && g_hash_table_iter_next (&iter, &record, NULL))
    self->touched_func (record, self->touched_data);

  if (g_hash_table_size (self->touched) <= MANY)
    {
      announce_each (self);
      return;
    }
  g_hash_table_remove_all (self->touched);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, self->watched->len, self->watched->len);
}

static void
entente_record_watch_list_dispose (GObject *object)
{
  EntenteRecordWatchList *self = ENTENTE_RECORD_WATCH_LIST (object);

  for (guint i = 0; i < self->watched->len; i++)
    unwatch (self, g_ptr_array_index (self->watched, i));
  g_ptr_array_set_size (self->watched, 0);
  g_clear_object (&self->records);

  G_OBJECT_CLASS (entente_record_watch_list_parent_class)->dispose (object);
}

static void
entente_record_watch_list_finalize (GObject *object)
{
  EntenteRecordWatchList *self = ENTENTE_RECORD_WATCH_LIST (object);

  g_ptr_array_unref (self->watched);
  g_hash_table_unref (self->touched);

  G_OBJECT_CLASS (entente_record_watch_list_parent_class)->finalize (object);
}

static void
entente_record_watch_list_class_init (EntenteRecordWatchListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_record_watch_list_dispose;
  object_class->finalize = entente_record_watch_list_finalize;
}

static void
entente_record_watch_list_init (EntenteRecordWatchList *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
  self->touched = g_hash_table_new (NULL, NULL);
}

EntenteRecordWatchList *
entente_record_watch_list_new (EntenteStore *store, GType type)
{
  EntenteRecordWatchList *self;

  g_return_val_if_fail (ENTENTE_IS_STORE (store), NULL);

  self = g_object_new (ENTENTE_TYPE_RECORD_WATCH_LIST, NULL);
  self->type = type;
  self->records = g_object_ref (entente_store_get_list (store, type));
  records_changed_cb (self, 0, 0, g_list_model_get_n_items (self->records));

  g_signal_connect_object (self->records,
                           "items-changed",
                           G_CALLBACK (records_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (store,
                           "changed",
                           G_CALLBACK (store_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
entente_record_watch_list_set_touched_func (EntenteRecordWatchList *self,
                                            void (*func) (EntenteRecord *record, gpointer data),
                                            gpointer data)
{
  g_return_if_fail (ENTENTE_IS_RECORD_WATCH_LIST (self));

  self->touched_func = func;
  self->touched_data = data;
}
