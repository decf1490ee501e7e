/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"
#include "entente-page-break-block.h"

/**
 * entente_block_layout:
 * @frame: where
 * @block: any block
 *
 * Appends the strips of a block.
 */
void
entente_block_layout (const EntenteLayoutFrame *frame, EntenteBlock *block)
{
  g_return_if_fail (frame != NULL);
  g_return_if_fail (ENTENTE_IS_BLOCK (block));

  if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    entente_paragraph_layout (frame, ENTENTE_PARAGRAPH_BLOCK (block));
  else if (ENTENTE_IS_HEADING_BLOCK (block))
    entente_heading_layout (frame, ENTENTE_HEADING_BLOCK (block));
  else if (ENTENTE_IS_LIST_BLOCK (block))
    entente_list_layout (frame, ENTENTE_LIST_BLOCK (block));
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    entente_table_layout (frame, ENTENTE_TABLE_BLOCK (block));
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    entente_key_value_layout (frame, ENTENTE_KEY_VALUE_BLOCK (block));
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    entente_parties_layout (frame, ENTENTE_PARTIES_BLOCK (block));
  else if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    entente_signature_layout (frame, ENTENTE_SIGNATURE_BLOCK (block));
  else if (ENTENTE_IS_FIGURE_BLOCK (block))
    entente_figure_layout (frame, ENTENTE_FIGURE_BLOCK (block));
  else if (ENTENTE_IS_PAGE_BREAK_BLOCK (block))
    entente_page_flow_break_page (frame->flow);
  else
    g_return_if_reached ();
}
