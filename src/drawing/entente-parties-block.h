/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntentePartiesBlock:
 *
 * Those who agree, each presented in a paragraph set apart from the rest.
 */
#define ENTENTE_TYPE_PARTIES_BLOCK (entente_parties_block_get_type ())
G_DECLARE_FINAL_TYPE (EntentePartiesBlock,
                      entente_parties_block,
                      ENTENTE,
                      PARTIES_BLOCK,
                      EntenteBlock)

GPtrArray *entente_parties_block_get_parties (EntentePartiesBlock *self);

G_END_DECLS
