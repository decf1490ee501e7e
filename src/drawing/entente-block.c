/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block.h"

G_DEFINE_ABSTRACT_TYPE (EntenteBlock, entente_block, G_TYPE_OBJECT)

static void
entente_block_class_init (EntenteBlockClass *klass)
{
}

static void
entente_block_init (EntenteBlock *self)
{
}
