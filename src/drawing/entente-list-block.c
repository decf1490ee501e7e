/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-list-block.h"

struct _EntenteListBlock
{
  EntenteBlock parent_instance;

  gboolean ordered;
  guint first;
  GPtrArray *items; /* owned; of GPtrArray of EntenteBlock */
};

G_DEFINE_FINAL_TYPE (EntenteListBlock, entente_list_block, ENTENTE_TYPE_BLOCK)

static void
entente_list_block_finalize (GObject *object)
{
  EntenteListBlock *self = ENTENTE_LIST_BLOCK (object);

  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (entente_list_block_parent_class)->finalize (object);
}

static void
entente_list_block_class_init (EntenteListBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_list_block_finalize;
}

static void
entente_list_block_init (EntenteListBlock *self)
{
}

/**
 * entente_list_block_new:
 * @ordered: whether the items are numbered
 * @first: the number of the first item, when they are
 * @items: (element-type GPtrArray): the items, each an array of #EntenteBlock
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_list_block_new (gboolean ordered, guint first, GPtrArray *items)
{
  g_return_val_if_fail (items != NULL, NULL);

  EntenteListBlock *self = g_object_new (ENTENTE_TYPE_LIST_BLOCK, NULL);
  self->ordered = ordered;
  self->first = first;
  self->items = g_ptr_array_ref (items);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_list_block_get_ordered:
 * @self: a block
 *
 * Returns: whether its items are numbered
 */
gboolean
entente_list_block_get_ordered (EntenteListBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_BLOCK (self), FALSE);

  return self->ordered;
}

/**
 * entente_list_block_get_first:
 * @self: a block
 *
 * Returns: the number of the first item
 */
guint
entente_list_block_get_first (EntenteListBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_BLOCK (self), 1);

  return self->first;
}

/**
 * entente_list_block_get_items:
 * @self: a block
 *
 * Returns: (transfer none) (element-type GPtrArray): its items
 */
GPtrArray *
entente_list_block_get_items (EntenteListBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_LIST_BLOCK (self), NULL);

  return self->items;
}
