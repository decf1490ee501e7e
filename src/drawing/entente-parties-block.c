/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-parties-block.h"

struct _EntentePartiesBlock
{
  EntenteBlock parent_instance;

  GPtrArray *parties; /* owned; of EntenteRichText */
};

G_DEFINE_FINAL_TYPE (EntentePartiesBlock, entente_parties_block, ENTENTE_TYPE_BLOCK)

static void
entente_parties_block_finalize (GObject *object)
{
  EntentePartiesBlock *self = ENTENTE_PARTIES_BLOCK (object);

  g_ptr_array_unref (self->parties);

  G_OBJECT_CLASS (entente_parties_block_parent_class)->finalize (object);
}

static void
entente_parties_block_class_init (EntentePartiesBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_parties_block_finalize;
}

static void
entente_parties_block_init (EntentePartiesBlock *self)
{
}

/**
 * entente_parties_block_new:
 * @parties: (element-type EntenteRichText): one text a party
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_parties_block_new (GPtrArray *parties)
{
  g_return_val_if_fail (parties != NULL, NULL);

  EntentePartiesBlock *self = g_object_new (ENTENTE_TYPE_PARTIES_BLOCK, NULL);
  self->parties = g_ptr_array_ref (parties);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_parties_block_get_parties:
 * @self: a block
 *
 * Returns: (transfer none) (element-type EntenteRichText): one text a party
 */
GPtrArray *
entente_parties_block_get_parties (EntentePartiesBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARTIES_BLOCK (self), NULL);

  return self->parties;
}
