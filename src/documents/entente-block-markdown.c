/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-markdown.h"

#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-table-block.h"
#include "entente-typography.h"

#include <cmark.h>
#include <stdlib.h>
#include <string.h>

#define HEADING_LEVEL 3
#define BLANK "…"
#define BETWEEN_CELLS " – "

static void add_block (cmark_node *parent, EntenteBlock *block, EntenteLanguage language);

static cmark_node *
add_node (cmark_node *parent, cmark_node_type type)
{
  cmark_node *node = cmark_node_new (type);

  cmark_node_append_child (parent, node);
  return node;
}

/* Words */

static void
add_text (cmark_node *parent, const char *text)
{
  if (*text != '\0')
    cmark_node_set_literal (add_node (parent, CMARK_NODE_TEXT), text);
}

/* "**word **" would not be read as marks: spaces at the ends stay outside. */
static void
add_marked (cmark_node *parent, EntenteTextMarks marks, const char *text)
{
  const gsize n_before = strspn (text, " ");
  g_autofree char *before = g_strndup (text, n_before);
  g_autofree char *words = g_strchomp (g_strdup (text + n_before));
  cmark_node *inside = parent;

  add_text (parent, before);
  if (*words == '\0')
    return;
  if ((marks & ENTENTE_TEXT_STRONG) != 0)
    inside = add_node (inside, CMARK_NODE_STRONG);
  if ((marks & ENTENTE_TEXT_EMPHASIS) != 0)
    inside = add_node (inside, CMARK_NODE_EMPH);
  add_text (inside, words);
  add_text (parent, text + n_before + strlen (words));
}

static void
add_run (cmark_node *parent, const EntenteTextRun *run)
{
  cmark_node *link;

  switch (run->kind)
    {
    case ENTENTE_TEXT_RUN_WORDS:
      add_marked (parent, run->marks, run->text);
      break;
    case ENTENTE_TEXT_RUN_BREAK:
      add_node (parent, CMARK_NODE_LINEBREAK);
      break;
    case ENTENTE_TEXT_RUN_LINK:
      link = add_node (parent, CMARK_NODE_LINK);
      cmark_node_set_url (link, run->uri);
      add_text (link, run->text);
      break;
    case ENTENTE_TEXT_RUN_BLANK:
    default:
      add_text (parent, BLANK);
      break;
    }
}

static void
add_rich (cmark_node *parent, EntenteRichText *text)
{
  const guint n_runs = entente_rich_text_get_n_runs (text);

  for (guint i = 0; i < n_runs; i++)
    add_run (parent, entente_rich_text_get_run (text, i));
}

/* On one line, whatever stands in it. */
static void
add_cell (cmark_node *parent, EntenteRichText *text, EntenteTextMarks marks)
{
  g_autofree char *plain = entente_rich_text_dup_plain (text);

  g_strdelimit (plain, "\n", ' ');
  add_marked (parent, marks, plain);
}

static void
add_colon (cmark_node *parent, EntenteLanguage language)
{
  add_text (parent, language == ENTENTE_LANGUAGE_FRENCH ? ENTENTE_NO_BREAK_SPACE ": " : ": ");
}

/* Lists */

/* Two lists one after the other would need a comment between them: they are one. */
static cmark_node *
ensure_list (cmark_node *parent, cmark_list_type type, guint first)
{
  cmark_node *list = cmark_node_last_child (parent);

  if (list != NULL && cmark_node_get_type (list) == CMARK_NODE_LIST
      && cmark_node_get_list_type (list) == type)
    return list;

  list = add_node (parent, CMARK_NODE_LIST);
  cmark_node_set_list_type (list, type);
  cmark_node_set_list_tight (list, 1);
  if (type == CMARK_ORDERED_LIST)
    cmark_node_set_list_start (list, (int) first);
  return list;
}

static cmark_node *
add_dotted (cmark_node *parent)
{
  cmark_node *list = ensure_list (parent, CMARK_BULLET_LIST, 0);

  return add_node (add_node (list, CMARK_NODE_ITEM), CMARK_NODE_PARAGRAPH);
}

static void
add_list (cmark_node *parent, EntenteListBlock *block, EntenteLanguage language)
{
  const gboolean ordered = entente_list_block_get_ordered (block);
  GPtrArray *items = entente_list_block_get_items (block);
  cmark_node *list = ensure_list (parent, ordered ? CMARK_ORDERED_LIST : CMARK_BULLET_LIST,
                                  entente_list_block_get_first (block));

  for (guint i = 0; i < items->len; i++)
    {
      GPtrArray *blocks = items->pdata[i];
      cmark_node *item = add_node (list, CMARK_NODE_ITEM);

      for (guint j = 0; j < blocks->len; j++)
        add_block (item, blocks->pdata[j], language);
    }
}

/* "- **Place**: Villefeinte" */
static void
add_facts (cmark_node *parent, EntenteKeyValueBlock *block, EntenteLanguage language)
{
  GPtrArray *keys = entente_key_value_block_get_keys (block);
  GPtrArray *values = entente_key_value_block_get_values (block);

  for (guint i = 0; i < keys->len; i++)
    {
      cmark_node *fact = add_dotted (parent);

      add_cell (fact, keys->pdata[i], ENTENTE_TEXT_STRONG);
      add_colon (fact, language);
      add_cell (fact, values->pdata[i], ENTENTE_TEXT_PLAIN);
    }
}

/* "- **Posters** – Planned: 12 May – Done: 14 May" */
static void
add_row (cmark_node *parent, GPtrArray *header, GPtrArray *row, EntenteLanguage language)
{
  cmark_node *line = NULL;

  for (guint i = 0; i < row->len; i++)
    {
      if (entente_rich_text_is_empty (row->pdata[i]))
        continue;
      if (line == NULL)
        {
          line = add_dotted (parent);
          add_cell (line, row->pdata[i], ENTENTE_TEXT_STRONG);
          continue;
        }
      add_text (line, BETWEEN_CELLS);
      if (header != NULL && !entente_rich_text_is_empty (header->pdata[i]))
        {
          add_cell (line, header->pdata[i], ENTENTE_TEXT_PLAIN);
          add_colon (line, language);
        }
      add_cell (line, row->pdata[i], ENTENTE_TEXT_PLAIN);
    }
}

static void
add_table (cmark_node *parent, EntenteTableBlock *block, EntenteLanguage language)
{
  GPtrArray *rows = entente_table_block_get_rows (block);

  for (guint i = 0; i < rows->len; i++)
    add_row (parent, entente_table_block_get_header (block), rows->pdata[i], language);
}

/* Blocks */

static void
add_heading (cmark_node *parent, EntenteHeadingBlock *block)
{
  cmark_node *heading = add_node (parent, CMARK_NODE_HEADING);

  cmark_node_set_heading_level (heading, HEADING_LEVEL);
  add_rich (heading, entente_heading_block_get_text (block));
}

static void
add_block (cmark_node *parent, EntenteBlock *block, EntenteLanguage language)
{
  if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    add_rich (add_node (parent, CMARK_NODE_PARAGRAPH),
              entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)));
  else if (ENTENTE_IS_HEADING_BLOCK (block))
    add_heading (parent, ENTENTE_HEADING_BLOCK (block));
  else if (ENTENTE_IS_LIST_BLOCK (block))
    add_list (parent, ENTENTE_LIST_BLOCK (block), language);
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    add_facts (parent, ENTENTE_KEY_VALUE_BLOCK (block), language);
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    add_table (parent, ENTENTE_TABLE_BLOCK (block), language);
}

/**
 * entente_blocks_dup_markdown:
 * @blocks: (element-type EntenteBlock): what a part of a document says
 * @language: its language
 *
 * Tables and facts become lists, as Markdown that everybody can read has no tables. Drawings,
 * places to sign and what is between parties have no words of their own and are left out.
 *
 * Returns: (transfer full): their words, Markdown; "" for nothing
 */
char *
entente_blocks_dup_markdown (GPtrArray *blocks, EntenteLanguage language)
{
  cmark_node *root;
  char *rendered;
  char *markdown;

  g_return_val_if_fail (blocks != NULL, NULL);

  root = cmark_node_new (CMARK_NODE_DOCUMENT);
  for (guint i = 0; i < blocks->len; i++)
    add_block (root, blocks->pdata[i], language);
  rendered = cmark_render_commonmark (root, CMARK_OPT_DEFAULT, 0);
  cmark_node_free (root);
  markdown = g_strchomp (g_strdup (rendered));
  free (rendered);

  return markdown;
}
