/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteKeyValueBlock:
 *
 * Facts under their names: "Place: Villefeinte".
 */
#define ENTENTE_TYPE_KEY_VALUE_BLOCK (entente_key_value_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteKeyValueBlock,
                      entente_key_value_block,
                      ENTENTE,
                      KEY_VALUE_BLOCK,
                      EntenteBlock)

GPtrArray *entente_key_value_block_get_keys (EntenteKeyValueBlock *self);
GPtrArray *entente_key_value_block_get_values (EntenteKeyValueBlock *self);

G_END_DECLS
