/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-heading-block.h"

struct _EntenteHeadingBlock
{
  EntenteBlock parent_instance;

  guint level;

  /* Owned */
  char *number;
  EntenteRichText *text;
};

G_DEFINE_FINAL_TYPE (EntenteHeadingBlock, entente_heading_block, ENTENTE_TYPE_BLOCK)

static void
entente_heading_block_finalize (GObject *object)
{
  EntenteHeadingBlock *self = ENTENTE_HEADING_BLOCK (object);

  g_free (self->number);
  entente_rich_text_unref (self->text);

  G_OBJECT_CLASS (entente_heading_block_parent_class)->finalize (object);
}

static void
entente_heading_block_class_init (EntenteHeadingBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_heading_block_finalize;
}

static void
entente_heading_block_init (EntenteHeadingBlock *self)
{
}

/**
 * entente_heading_block_new:
 * @level: 1 for the document's title, 2 for an article, 3 for a part of an article
 * @number: (nullable): what stands before the words ("Article 3")
 * @text: its words
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_heading_block_new (guint level, const char *number, EntenteRichText *text)
{
  g_return_val_if_fail (level >= 1 && level <= 3, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  EntenteHeadingBlock *self = g_object_new (ENTENTE_TYPE_HEADING_BLOCK, NULL);
  self->level = level;
  self->number = number && *number ? g_utf8_make_valid (number, -1) : NULL;
  self->text = entente_rich_text_ref (text);

  return ENTENTE_BLOCK (self);
}

/**
 * entente_heading_block_get_level:
 * @self: a block
 *
 * Returns: 1 to 3
 */
guint
entente_heading_block_get_level (EntenteHeadingBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_HEADING_BLOCK (self), 1);

  return self->level;
}

/**
 * entente_heading_block_get_number:
 * @self: a block
 *
 * Returns: (transfer none) (nullable): what stands before the words ("Article 3")
 */
const char *
entente_heading_block_get_number (EntenteHeadingBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_HEADING_BLOCK (self), NULL);

  return self->number;
}

/**
 * entente_heading_block_get_text:
 * @self: a block
 *
 * Returns: (transfer none): its words
 */
EntenteRichText *
entente_heading_block_get_text (EntenteHeadingBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_HEADING_BLOCK (self), NULL);

  return self->text;
}
