/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-text.h"

#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"

static void append_block (GString *out, EntenteBlock *block);

static void
append_line (GString *out, const char *line)
{
  if (line == NULL)
    return;
  if (out->len > 0)
    g_string_append_c (out, '\n');
  g_string_append (out, line);
}

static void
append_rich (GString *out, EntenteRichText *text)
{
  g_autofree char *plain = entente_rich_text_dup_plain (text);

  append_line (out, plain);
}

static void
append_rich_array (GString *out, GPtrArray *texts)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    append_rich (out, g_ptr_array_index (texts, i));
}

static void
append_heading (GString *out, EntenteHeadingBlock *heading)
{
  const char *number = entente_heading_block_get_number (heading);
  g_autofree char *text = entente_rich_text_dup_plain (entente_heading_block_get_text (heading));
  g_autofree char *line = number != NULL ? g_strdup_printf ("%s %s", number, text) : NULL;

  append_line (out, line != NULL ? line : text);
}

static void
append_items (GString *out, EntenteListBlock *list)
{
  GPtrArray *items = entente_list_block_get_items (list);

  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *blocks = g_ptr_array_index (items, i);

      for (guint j = 0; j < blocks->len; j++)
        append_block (out, g_ptr_array_index (blocks, j));
    }
}

static void
append_table (GString *out, EntenteTableBlock *table)
{
  GPtrArray *rows = entente_table_block_get_rows (table);

  append_rich_array (out, entente_table_block_get_header (table));
  for (guint i = 0; i < rows->len; i++)
    append_rich_array (out, g_ptr_array_index (rows, i));
}

static void
append_key_values (GString *out, EntenteKeyValueBlock *block)
{
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  for (guint i = 0; i < keys->len; i++)
    {
      append_rich (out, g_ptr_array_index (keys, i));
      append_rich (out, g_ptr_array_index (values, i));
    }
}

static void
append_signatures (GString *out, EntenteSignatureBlock *block)
{
  guint n_signatures;
  const EntenteSignature *signatures
      = entente_signature_block_get_signatures (block, &n_signatures);

  for (guint i = 0; i < n_signatures; i++)
    {
      append_line (out, signatures[i].party);
      append_line (out, signatures[i].signatory);
      append_line (out, signatures[i].function);
      append_line (out, signatures[i].mention);
      append_line (out, signatures[i].place_label);
      append_line (out, signatures[i].date_label);
    }
}

static void
append_block (GString *out, EntenteBlock *block)
{
  if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    append_rich (out, entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)));
  else if (ENTENTE_IS_HEADING_BLOCK (block))
    append_heading (out, ENTENTE_HEADING_BLOCK (block));
  else if (ENTENTE_IS_LIST_BLOCK (block))
    append_items (out, ENTENTE_LIST_BLOCK (block));
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    append_rich_array (out, entente_parties_block_get_parties (ENTENTE_PARTIES_BLOCK (block)));
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    append_table (out, ENTENTE_TABLE_BLOCK (block));
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    append_key_values (out, ENTENTE_KEY_VALUE_BLOCK (block));
  else if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    append_signatures (out, ENTENTE_SIGNATURE_BLOCK (block));
}

/**
 * entente_block_dup_text:
 * @block: a block
 *
 * Returns: (transfer full): its words, without the shape of the block
 */
char *
entente_block_dup_text (EntenteBlock *block)
{
  g_autoptr (GString) out = g_string_new (NULL);

  g_return_val_if_fail (ENTENTE_IS_BLOCK (block), NULL);

  append_block (out, block);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
