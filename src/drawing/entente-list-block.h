/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteListBlock:
 *
 * A list, numbered or not; an item is a sequence of blocks.
 */
#define ENTENTE_TYPE_LIST_BLOCK (entente_list_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteListBlock, entente_list_block, ENTENTE, LIST_BLOCK, EntenteBlock)

gboolean entente_list_block_get_ordered (EntenteListBlock *self);
guint entente_list_block_get_first (EntenteListBlock *self);
GPtrArray *entente_list_block_get_items (EntenteListBlock *self);

G_END_DECLS
