/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-paragraph-block.h"

struct _EntenteParagraphBlock
{
  EntenteBlock parent_instance;

  EntenteParagraphStyle style;
  EntenteRichText *text; /* owned */
};

G_DEFINE_FINAL_TYPE (EntenteParagraphBlock, entente_paragraph_block, ENTENTE_TYPE_BLOCK)

static void
entente_paragraph_block_finalize (GObject *object)
{
  EntenteParagraphBlock *self = ENTENTE_PARAGRAPH_BLOCK (object);

  entente_rich_text_unref (self->text);

  G_OBJECT_CLASS (entente_paragraph_block_parent_class)->finalize (object);
}

static void
entente_paragraph_block_class_init (EntenteParagraphBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_paragraph_block_finalize;
}

static void
entente_paragraph_block_init (EntenteParagraphBlock *self)
{
}

/**
 * entente_paragraph_block_new:
 * @style: how it is set
 * @text: its words
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_paragraph_block_new (EntenteParagraphStyle style, EntenteRichText *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  EntenteParagraphBlock *self = g_object_new (ENTENTE_TYPE_PARAGRAPH_BLOCK, NULL);
  self->style = style;
  self->text = entente_rich_text_ref (text);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_paragraph_block_get_style:
 * @self: a block
 *
 * Returns: how it is set
 */
EntenteParagraphStyle
entente_paragraph_block_get_style (EntenteParagraphBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH_BLOCK (self), ENTENTE_PARAGRAPH_BODY);

  return self->style;
}

/**
 * entente_paragraph_block_get_text:
 * @self: a block
 *
 * Returns: (transfer none): its words
 */
EntenteRichText *
entente_paragraph_block_get_text (EntenteParagraphBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_PARAGRAPH_BLOCK (self), NULL);

  return self->text;
}
