/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-joint-list-private.h"

struct _EntenteJointList
{
  GObject parent_instance;

  /* Owned */
  GListModel *first;
  GListModel *second;

  /* What listeners were last told of the first list: while it tells of a change, the second stands
     where it was. */
  guint n_first;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteJointList,
                               entente_joint_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
first_changed_cb (EntenteJointList *self, guint position, guint removed, guint added)
{
  self->n_first = g_list_model_get_n_items (self->first);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

static void
second_changed_cb (EntenteJointList *self, guint position, guint removed, guint added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), self->n_first + position, removed, added);
}

static GType
get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ENTENTE_JOINT_LIST (model)->first);
}

static guint
get_n_items (GListModel *model)
{
  EntenteJointList *self = ENTENTE_JOINT_LIST (model);

  return self->n_first + g_list_model_get_n_items (self->second);
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteJointList *self = ENTENTE_JOINT_LIST (model);

  return position < self->n_first ? g_list_model_get_item (self->first, position)
                                  : g_list_model_get_item (self->second, position - self->n_first);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
entente_joint_list_dispose (GObject *object)
{
  EntenteJointList *self = ENTENTE_JOINT_LIST (object);

  g_clear_object (&self->first);
  g_clear_object (&self->second);

  G_OBJECT_CLASS (entente_joint_list_parent_class)->dispose (object);
}

static void
entente_joint_list_class_init (EntenteJointListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_joint_list_dispose;
}

static void
entente_joint_list_init (EntenteJointList *self)
{
}

EntenteJointList *
_entente_joint_list_new (GListModel *first, GListModel *second)
{
  EntenteJointList *self = g_object_new (ENTENTE_TYPE_JOINT_LIST, NULL);

  self->first = g_object_ref (first);
  self->second = g_object_ref (second);
  self->n_first = g_list_model_get_n_items (first);
  g_signal_connect_object (first, "items-changed", G_CALLBACK (first_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (second, "items-changed", G_CALLBACK (second_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}
