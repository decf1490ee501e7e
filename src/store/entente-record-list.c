/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-record-list-private.h"

#include "entente-record-private.h"

/* Up to that many changes, views keep their rows, selection and scroll position; above, one signal
   is cheaper than as many searches and redraws. */
#define FEW 16

struct _EntenteRecordList
{
  GObject parent_instance;

  /* Owned */
  GPtrArray *records; /* sorted by id */

  GType type;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRecordList,
                               entente_record_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* GListModel */

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_RECORD_LIST (model)->type;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_RECORD_LIST (model)->records->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (model);

  return position < self->records->len ? g_object_ref (self->records->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Auxiliary */

/* Where the record stands, or would. */
static guint
find_position (EntenteRecordList *self, EntenteRecord *record, gboolean *found)
{
  gint64 id = entente_record_get_id (record);
  guint low = 0;
  guint high = self->records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (entente_record_get_id (self->records->pdata[middle]) < id)
        low = middle + 1;
      else
        high = middle;
    }
  *found = low < self->records->len && self->records->pdata[low] == record;

  return low;
}

static void
emit_changed (EntenteRecordList *self, guint position, guint n_removed, guint n_added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_ITEMS]);
}

static void
remove_one (EntenteRecordList *self, EntenteRecord *record)
{
  gboolean found;
  guint position = find_position (self, record, &found);

  if (!found)
    return;

  g_ptr_array_remove_index (self->records, position);
  emit_changed (self, position, 1, 0);
}

static void
add_one (EntenteRecordList *self, EntenteRecord *record)
{
  gboolean found;
  guint position = find_position (self, record, &found);

  if (found)
    return;

  g_ptr_array_insert (self->records, position, g_object_ref (record));
  emit_changed (self, position, 0, 1);
}

/* What the list will be: all but the removed, with the added among them. */
static GPtrArray *
merge (EntenteRecordList *self, GPtrArray *removed, GPtrArray *added)
{
  GPtrArray *merged = g_ptr_array_new_full (self->records->len + added->len, g_object_unref);
  g_autoptr (GHashTable) gone = g_hash_table_new (NULL, NULL);
  guint next = 0;

  for (guint i = 0; i < removed->len; i++)
    g_hash_table_add (gone, removed->pdata[i]);
  g_ptr_array_sort (added, _entente_record_compare_ids);

  for (guint i = 0; i < self->records->len; i++)
    {
      EntenteRecord *record = self->records->pdata[i];

      for (; next < added->len && _entente_record_compare_ids (&added->pdata[next], &record) < 0;
           next++)
        g_ptr_array_add (merged, g_object_ref (added->pdata[next]));
      if (next < added->len && added->pdata[next] == record)
        next++;
      if (!g_hash_table_contains (gone, record))
        g_ptr_array_add (merged, g_object_ref (record));
    }
  for (; next < added->len; next++)
    g_ptr_array_add (merged, g_object_ref (added->pdata[next]));

  return merged;
}

static void
update_at_once (EntenteRecordList *self, GPtrArray *removed, GPtrArray *added)
{
  g_autoptr (GPtrArray) before = self->records;
  GPtrArray *after = merge (self, removed, added);
  guint shorter = MIN (before->len, after->len);
  guint head = 0;
  guint tail = 0;

  self->records = after;
  while (head < shorter && before->pdata[head] == after->pdata[head])
    head++;
  while (tail < shorter - head
         && before->pdata[before->len - 1 - tail] == after->pdata[after->len - 1 - tail])
    tail++;

  if (before->len > head + tail || after->len > head + tail)
    emit_changed (self, head, before->len - head - tail, after->len - head - tail);
}

/* GObject */

static void
entente_record_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->records->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_record_list_finalize (GObject *object)
{
  EntenteRecordList *self = ENTENTE_RECORD_LIST (object);

  g_clear_pointer (&self->records, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_record_list_parent_class)->finalize (object);
}

static void
entente_record_list_class_init (EntenteRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_record_list_get_property;
  object_class->finalize = entente_record_list_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_record_list_init (EntenteRecordList *self)
{
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Used by the store */

EntenteRecordList *
_entente_record_list_new (GType type)
{
  EntenteRecordList *self = g_object_new (ENTENTE_TYPE_RECORD_LIST, NULL);

  self->type = type;

  return self;
}

void
_entente_record_list_append (EntenteRecordList *self, EntenteRecord *record)
{
  g_assert (self->records->len == 0
            || _entente_record_compare_ids (&self->records->pdata[self->records->len - 1], &record)
                 < 0);

  g_ptr_array_add (self->records, g_object_ref (record));
}

void
_entente_record_list_update (EntenteRecordList *self, GPtrArray *removed, GPtrArray *added)
{
  if (removed->len + added->len > FEW)
    {
      update_at_once (self, removed, added);
      return;
    }

  for (guint i = 0; i < removed->len; i++)
    remove_one (self, removed->pdata[i]);
  for (guint i = 0; i < added->len; i++)
    add_one (self, added->pdata[i]);
}
