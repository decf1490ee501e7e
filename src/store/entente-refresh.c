/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-refresh-private.h"

typedef struct
{
  /* Owned */
  EntenteRecordList *list;
  GPtrArray *removed;
  GPtrArray *added;
} ListChange;

struct _EntenteRefresh
{
  /* Owned */
  GPtrArray *touched;  /* records, frozen */
  GPtrArray *changes;  /* ListChange, in the order they came up */
  GHashTable *by_list; /* list → its ListChange */
};

static void
list_change_free (gpointer data)
{
  ListChange *self = data;

  g_object_unref (self->list);
  g_ptr_array_unref (self->removed);
  g_ptr_array_unref (self->added);
  g_free (self);
}

static ListChange *
ensure_list_change (EntenteRefresh *self, EntenteRecordList *list)
{
  ListChange *change = g_hash_table_lookup (self->by_list, list);

  if (change == NULL)
    {
      change = g_new0 (ListChange, 1);
      change->list = g_object_ref (list);
      change->removed = g_ptr_array_new_with_free_func (g_object_unref);
      change->added = g_ptr_array_new_with_free_func (g_object_unref);
      g_ptr_array_add (self->changes, change);
      g_hash_table_insert (self->by_list, list, change);
    }

  return change;
}

EntenteRefresh *
_entente_refresh_new (void)
{
  EntenteRefresh *self = g_new0 (EntenteRefresh, 1);

  self->touched = g_ptr_array_new_with_free_func (g_object_unref);
  self->changes = g_ptr_array_new_with_free_func (list_change_free);
  self->by_list = g_hash_table_new (NULL, NULL);

  return self;
}

static void
thaw (EntenteRefresh *self)
{
  g_autoptr (GPtrArray) touched = g_steal_pointer (&self->touched);

  self->touched = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < touched->len; i++)
    g_object_thaw_notify (touched->pdata[i]);
}

void
_entente_refresh_free (EntenteRefresh *self)
{
  if (self == NULL)
    return;

  thaw (self);
  g_ptr_array_unref (self->touched);
  g_ptr_array_unref (self->changes);
  g_hash_table_unref (self->by_list);
  g_free (self);
}

void
_entente_refresh_touch (EntenteRefresh *self, EntenteRecord *record)
{
  g_object_freeze_notify (G_OBJECT (record));
  g_ptr_array_add (self->touched, g_object_ref (record));
}

void
_entente_refresh_add (EntenteRefresh *self, EntenteRecordList *list, EntenteRecord *record)
{
  g_ptr_array_add (ensure_list_change (self, list)->added, g_object_ref (record));
}

void
_entente_refresh_remove (EntenteRefresh *self, EntenteRecordList *list, EntenteRecord *record)
{
  g_ptr_array_add (ensure_list_change (self, list)->removed, g_object_ref (record));
}

void
_entente_refresh_announce (EntenteRefresh *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      ListChange *change = self->changes->pdata[i];

      _entente_record_list_update (change->list, change->removed, change->added);
    }

  thaw (self);
}
