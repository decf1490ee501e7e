/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-break-block.h"

struct _EntentePageBreakBlock
{
  EntenteBlock parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePageBreakBlock, entente_page_break_block, ENTENTE_TYPE_BLOCK)

static void
entente_page_break_block_class_init (EntentePageBreakBlockClass *klass)
{
}

static void
entente_page_break_block_init (EntentePageBreakBlock *self)
{
}

/**
 * entente_page_break_block_new:
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_page_break_block_new (void)
{
  return g_object_new (ENTENTE_TYPE_PAGE_BREAK_BLOCK, NULL);
}
