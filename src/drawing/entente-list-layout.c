/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"

#define NUMBER_GAP 6.0

static char *
format_label (EntenteListBlock *block, guint position, guint depth)
{
  if (entente_list_block_get_ordered (block))
    return g_strdup_printf ("%u.", entente_list_block_get_first (block) + position);

  return g_strdup (depth % 2 == 0 ? "–" : "•");
}

static EntenteTextLayout *
create_label (const EntenteLayoutFrame *frame, EntenteListBlock *block, guint position)
{
  g_autofree char *words = format_label (block, position, frame->depth);

  return entente_text_layout_new_plain (entente_page_flow_get_typesetter (frame->flow), words,
                                        ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, frame->width);
}

/* Numbers of one list stand under one another, whatever their length. */
static double
get_indent (const EntenteLayoutFrame *frame, EntenteListBlock *block)
{
  const guint n = entente_list_block_get_items (block)->len;

  if (!entente_list_block_get_ordered (block) || n == 0)
    return ENTENTE_INDENT_ITEM;

  g_autoptr (EntenteTextLayout) widest = create_label (frame, block, n - 1);
  return MAX (ENTENTE_INDENT_ITEM, entente_text_layout_get_natural_width (widest) + NUMBER_GAP);
}

static void
append_empty (const EntenteLayoutFrame *frame)
{
  g_autoptr (EntenteRichText) nothing = entente_rich_text_new (NULL);
  g_autoptr (EntenteBlock) block = entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, nothing);

  entente_block_layout (frame, block);
}

static void
append_item (const EntenteLayoutFrame *frame,
             EntenteListBlock *block,
             guint position,
             double indent)
{
  GPtrArray *blocks = g_ptr_array_index (entente_list_block_get_items (block), position);
  EntenteTextLayout *label = create_label (frame, block, position);
  const EntenteLayoutFrame inner = { frame->flow, frame->x + indent, frame->width - indent,
                                     frame->depth + 1, FALSE };
  const double label_width = entente_text_layout_get_natural_width (label);
  const double label_x = entente_list_block_get_ordered (block)
                             ? frame->x + indent - NUMBER_GAP - label_width
                             : frame->x;

  entente_page_flow_open_tag (frame->flow, "LI");
  entente_page_flow_open_tag (frame->flow, "Lbl");
  entente_page_flow_append_beside (frame->flow, label, label_x);
  entente_page_flow_close (frame->flow);

  entente_page_flow_open_tag (frame->flow, "LBody");
  for (guint i = 0; i < blocks->len; i++)
    entente_block_layout (&inner, g_ptr_array_index (blocks, i));
  if (blocks->len == 0)
    append_empty (&inner);
  entente_page_flow_close (frame->flow);
  entente_page_flow_close (frame->flow);
}

/**
 * entente_list_layout:
 * @frame: where
 * @block: a list
 *
 * Appends its items, each with its mark or number beside its first line.
 */
void
entente_list_layout (const EntenteLayoutFrame *frame, EntenteListBlock *block)
{
  const guint n = entente_list_block_get_items (block)->len;
  const double indent = get_indent (frame, block);
  const EntenteElementTrait trait =
      entente_list_block_get_ordered (block) ? ENTENTE_ELEMENT_NUMBERED : ENTENTE_ELEMENT_BULLETED;

  if (n == 0)
    return;

  entente_page_flow_open (frame->flow, &(EntenteElement){ "L", trait, NULL });
  for (guint i = 0; i < n; i++)
    append_item (frame, block, i, indent);
  entente_page_flow_close (frame->flow);
}
