/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntentePageBreakBlock:
 *
 * What follows starts on a new page.
 */
#define ENTENTE_TYPE_PAGE_BREAK_BLOCK (entente_page_break_block_get_type ())
G_DECLARE_FINAL_TYPE (EntentePageBreakBlock,
                      entente_page_break_block,
                      ENTENTE,
                      PAGE_BREAK_BLOCK,
                      EntenteBlock)

G_END_DECLS
