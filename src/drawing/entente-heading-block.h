/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteHeadingBlock:
 *
 * A title: of the document (level 1), of an article (2), of a part of an article (3).
 */
#define ENTENTE_TYPE_HEADING_BLOCK (entente_heading_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHeadingBlock,
                      entente_heading_block,
                      ENTENTE,
                      HEADING_BLOCK,
                      EntenteBlock)

guint entente_heading_block_get_level (EntenteHeadingBlock *self);
const char *entente_heading_block_get_number (EntenteHeadingBlock *self);
EntenteRichText *entente_heading_block_get_text (EntenteHeadingBlock *self);

G_END_DECLS
