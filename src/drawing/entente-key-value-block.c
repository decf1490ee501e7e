/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-key-value-block.h"

struct _EntenteKeyValueBlock
{
  EntenteBlock parent_instance;

  /* Owned; of EntenteRichText */
  GPtrArray *keys;
  GPtrArray *values;
};

G_DEFINE_FINAL_TYPE (EntenteKeyValueBlock, entente_key_value_block, ENTENTE_TYPE_BLOCK)

static void
entente_key_value_block_finalize (GObject *object)
{
  EntenteKeyValueBlock *self = ENTENTE_KEY_VALUE_BLOCK (object);

  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->values);

  G_OBJECT_CLASS (entente_key_value_block_parent_class)->finalize (object);
}

static void
entente_key_value_block_class_init (EntenteKeyValueBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_key_value_block_finalize;
}

static void
entente_key_value_block_init (EntenteKeyValueBlock *self)
{
}

/**
 * entente_key_value_block_new:
 * @keys: (element-type EntenteRichText): what is named
 * @values: (element-type EntenteRichText): what it is; as many as @keys
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_key_value_block_new (GPtrArray *keys, GPtrArray *values)
{
  g_return_val_if_fail (keys != NULL && values != NULL, NULL);
  g_return_val_if_fail (keys->len == values->len, NULL);

  EntenteKeyValueBlock *self = g_object_new (ENTENTE_TYPE_KEY_VALUE_BLOCK, NULL);
  self->keys = g_ptr_array_ref (keys);
  self->values = g_ptr_array_ref (values);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_key_value_block_get_keys:
 * @self: a block
 *
 * Returns: (transfer none) (element-type EntenteRichText): what is named
 */
GPtrArray *
entente_key_value_block_get_keys (EntenteKeyValueBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_KEY_VALUE_BLOCK (self), NULL);

  return self->keys;
}

/**
 * entente_key_value_block_get_values:
 * @self: a block
 *
 * Returns: (transfer none) (element-type EntenteRichText): what it is, in the same order
 */
GPtrArray *
entente_key_value_block_get_values (EntenteKeyValueBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_KEY_VALUE_BLOCK (self), NULL);

  return self->values;
}
