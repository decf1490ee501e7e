/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteParagraphBlock:
 *
 * A paragraph of text.
 */
#define ENTENTE_TYPE_PARAGRAPH_BLOCK (entente_paragraph_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteParagraphBlock,
                      entente_paragraph_block,
                      ENTENTE,
                      PARAGRAPH_BLOCK,
                      EntenteBlock)

EntenteParagraphStyle entente_paragraph_block_get_style (EntenteParagraphBlock *self);
EntenteRichText *entente_paragraph_block_get_text (EntenteParagraphBlock *self);

G_END_DECLS
