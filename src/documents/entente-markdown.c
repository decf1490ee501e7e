/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-markdown.h"

#include <cmark.h>
#include <string.h>

/* Lists in lists, marks in marks: beyond these depths words are set without their shape. */
#define MAX_BLOCK_DEPTH 8
#define MAX_INLINE_DEPTH 32

/* A heading typed in an article is a part of that article, whatever its level. */
#define HEADING_LEVEL 3

typedef struct
{
  const EntenteMarkdownHooks *hooks;
  guint block_depth;
  guint inline_depth;
} Reader;

static void read_blocks (Reader *reader, cmark_node *parent, GPtrArray *blocks);
static void read_inlines (Reader *reader,
                          cmark_node *parent,
                          EntenteRichText *out,
                          EntenteTextMarks marks);

/* The words of a node and of all that is in it, one space between blocks. */
static char *
gather_words (cmark_node *node)
{
  g_autoptr (GString) words = g_string_new (NULL);
  cmark_iter *iter = cmark_iter_new (node);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *current = cmark_iter_get_node (iter);
      const char *literal = cmark_node_get_literal (current);
      cmark_node_type type = cmark_node_get_type (current);

      if (event == CMARK_EVENT_ENTER && literal != NULL)
        g_string_append (words, literal);
      else if (type == CMARK_NODE_LINEBREAK || type == CMARK_NODE_SOFTBREAK
               || (event == CMARK_EVENT_EXIT && type == CMARK_NODE_PARAGRAPH))
        g_string_append_c (words, ' ');
    }
  cmark_iter_free (iter);

  return g_strstrip (g_string_free (g_steal_pointer (&words), FALSE));
}

/* Inlines */

/* Links leave the paper only towards what people expect of a link. */
static gboolean
is_safe_uri (const char *uri)
{
  g_autofree char *scheme = g_uri_parse_scheme (uri);

  return scheme != NULL
         && (g_ascii_strcasecmp (scheme, "http") == 0 || g_ascii_strcasecmp (scheme, "https") == 0
             || g_ascii_strcasecmp (scheme, "mailto") == 0
             || g_ascii_strcasecmp (scheme, "tel") == 0);
}

/* What a screen would show on demand stands in parentheses. */
static void
append_aside (EntenteRichText *out, const char *aside, EntenteTextMarks marks)
{
  g_autofree char *words = NULL;

  if (aside == NULL || *aside == '\0')
    return;

  words = g_strdup_printf (entente_rich_text_is_empty (out) ? "%s" : " (%s)", aside);
  entente_rich_text_append (out, words, marks);
}

static void
read_link (Reader *reader, cmark_node *node, EntenteRichText *out, EntenteTextMarks marks)
{
  g_autoptr (EntenteRichText) inside = entente_rich_text_new (NULL);
  g_autofree char *words = NULL;
  const char *uri = cmark_node_get_url (node);

  read_inlines (reader, node, inside, marks);
  words = entente_rich_text_dup_plain (inside);

  if (is_safe_uri (uri) && *words != '\0')
    entente_rich_text_append_link (out, words, uri, marks);
  else
    {
      entente_rich_text_append (out, words, marks);
      append_aside (out, uri, marks);
    }
  append_aside (out, cmark_node_get_title (node), marks);
}

/* An image cannot be fetched: its words and its address stay. */
static void
read_image (Reader *reader, cmark_node *node, EntenteRichText *out, EntenteTextMarks marks)
{
  read_inlines (reader, node, out, marks);
  append_aside (out, cmark_node_get_url (node), marks);
  append_aside (out, cmark_node_get_title (node), marks);
}

static void
read_inline (Reader *reader, cmark_node *node, EntenteRichText *out, EntenteTextMarks marks)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_TEXT:
      reader->hooks->append_text (out, cmark_node_get_literal (node), marks, reader->hooks->data);
      break;
    case CMARK_NODE_LINEBREAK:
      entente_rich_text_append_break (out);
      break;
    case CMARK_NODE_CODE:
    case CMARK_NODE_HTML_INLINE:
      entente_rich_text_append (out, cmark_node_get_literal (node), marks);
      break;
    case CMARK_NODE_EMPH:
      read_inlines (reader, node, out, marks | ENTENTE_TEXT_EMPHASIS);
      break;
    case CMARK_NODE_STRONG:
      read_inlines (reader, node, out, marks | ENTENTE_TEXT_STRONG);
      break;
    case CMARK_NODE_LINK:
      read_link (reader, node, out, marks);
      break;
    case CMARK_NODE_IMAGE:
      read_image (reader, node, out, marks);
      break;
    default:
      read_inlines (reader, node, out, marks);
      break;
    }
}

static void
read_inlines (Reader *reader, cmark_node *parent, EntenteRichText *out, EntenteTextMarks marks)
{
  if (reader->inline_depth >= MAX_INLINE_DEPTH)
    {
      g_autofree char *words = gather_words (parent);

      reader->hooks->append_text (out, words, marks, reader->hooks->data);
      return;
    }

  reader->inline_depth++;
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL;
       node = cmark_node_next (node))
    read_inline (reader, node, out, marks);
  reader->inline_depth--;
}

/* Blocks */

static void
add_paragraph (GPtrArray *blocks, EntenteRichText *text)
{
  if (!entente_rich_text_is_empty (text))
    g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
}

static void
read_paragraph (Reader *reader, cmark_node *node, GPtrArray *blocks)
{
  g_autofree char *words = gather_words (node);
  g_autoptr (GPtrArray) expanded = NULL;
  g_autoptr (EntenteRichText) text = NULL;

  if (reader->hooks->expand_paragraph != NULL)
    expanded = reader->hooks->expand_paragraph (words, reader->hooks->data);
  if (expanded != NULL)
    {
      g_ptr_array_extend_and_steal (blocks, g_steal_pointer (&expanded));
      return;
    }

  text = entente_rich_text_new (NULL);
  read_inlines (reader, node, text, ENTENTE_TEXT_PLAIN);
  add_paragraph (blocks, text);
}

static void
read_heading (Reader *reader, cmark_node *node, GPtrArray *blocks)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (NULL);

  read_inlines (reader, node, text, ENTENTE_TEXT_PLAIN);
  if (!entente_rich_text_is_empty (text))
    g_ptr_array_add (blocks, entente_heading_block_new (HEADING_LEVEL, NULL, text));
}

/* Code and HTML mean nothing here, but somebody typed them: line by line, as they are. */
static void
read_literal (cmark_node *node, GPtrArray *blocks)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (NULL);
  g_auto (GStrv) lines = g_strsplit (cmark_node_get_literal (node), "\n", -1);
  const char *language = cmark_node_get_fence_info (node);

  if (language != NULL && *language != '\0')
    {
      entente_rich_text_append (text, language, ENTENTE_TEXT_PLAIN);
      entente_rich_text_append_break (text);
    }
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && lines[i + 1] != NULL)
        entente_rich_text_append_break (text);
      entente_rich_text_append (text, lines[i], ENTENTE_TEXT_PLAIN);
    }

  add_paragraph (blocks, text);
}

static void
read_list (Reader *reader, cmark_node *node, GPtrArray *blocks)
{
  g_autoptr (GPtrArray) items = NULL;
  gboolean ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (cmark_node *item = cmark_node_first_child (node); item != NULL;
       item = cmark_node_next (item))
    {
      GPtrArray *inside = g_ptr_array_new_with_free_func (g_object_unref);

      read_blocks (reader, item, inside);
      g_ptr_array_add (items, inside);
    }

  g_ptr_array_add (blocks,
                   entente_list_block_new (ordered,
                                           ordered ? cmark_node_get_list_start (node) : 1,
                                           items));
}

static void
read_flat (Reader *reader, cmark_node *node, GPtrArray *blocks)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (NULL);
  g_autofree char *words = gather_words (node);

  reader->hooks->append_text (text, words, ENTENTE_TEXT_PLAIN, reader->hooks->data);
  add_paragraph (blocks, text);
}

static void
read_block (Reader *reader, cmark_node *node, GPtrArray *blocks)
{
  switch (cmark_node_get_type (node))
    {
    case CMARK_NODE_PARAGRAPH:
      read_paragraph (reader, node, blocks);
      break;
    case CMARK_NODE_HEADING:
      read_heading (reader, node, blocks);
      break;
    case CMARK_NODE_LIST:
      read_list (reader, node, blocks);
      break;
    case CMARK_NODE_CODE_BLOCK:
    case CMARK_NODE_HTML_BLOCK:
      read_literal (node, blocks);
      break;
    case CMARK_NODE_THEMATIC_BREAK:
      {
        g_autoptr (EntenteRichText) stars = entente_rich_text_new ("* * *");

        g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_CENTERED, stars));
        break;
      }
    default:
      read_blocks (reader, node, blocks);
      break;
    }
}

static void
read_blocks (Reader *reader, cmark_node *parent, GPtrArray *blocks)
{
  if (reader->block_depth >= MAX_BLOCK_DEPTH)
    {
      read_flat (reader, parent, blocks);
      return;
    }

  reader->block_depth++;
  for (cmark_node *node = cmark_node_first_child (parent); node != NULL;
       node = cmark_node_next (node))
    read_block (reader, node, blocks);
  reader->block_depth--;
}

/* A line ended for comfort while typing is a space, and words around it must be seen together: the
   rules of typography look at both sides of a space. */
static void
join_lines (cmark_node *root)
{
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (cmark_node_get_type (node) == CMARK_NODE_SOFTBREAK)
        {
          cmark_node *space = cmark_node_new (CMARK_NODE_TEXT);

          cmark_node_set_literal (space, " ");
          cmark_node_replace (node, space);
          cmark_node_free (node);
        }
    }
  cmark_iter_free (iter);

  cmark_consolidate_text_nodes (root);
}

/* Definitions of links ("[name]: address") are taken out of the text by CommonMark; here they
   stay. */
static char *
keep_definitions (const char *markdown)
{
  static GRegex *definition;

  if (g_once_init_enter_pointer (&definition))
    g_once_init_leave_pointer (&definition,
                               g_regex_new ("^([\\s>*+\\-0-9.)]*)\\[(?=(?:[^\\]\\\\]|\\\\.)*\\]:)",
                                            G_REGEX_MULTILINE | G_REGEX_DOTALL | G_REGEX_OPTIMIZE,
                                            0,
                                            NULL));

  return g_regex_replace (definition, markdown, -1, 0, "\\1\\\\[", 0, NULL);
}

static cmark_node *
parse (const char *markdown)
{
  g_autofree char *kept = keep_definitions (markdown);
  const char *text = kept != NULL ? kept : markdown;
  cmark_node *root = cmark_parse_document (text, strlen (text), CMARK_OPT_DEFAULT);

  join_lines (root);
  return root;
}

/**
 * entente_markdown_to_blocks:
 * @markdown: CommonMark
 * @hooks: what to make of its words
 *
 * Reads headings, paragraphs, lists, emphasis and links; anything else becomes plain words.
 * Nothing that was typed is lost.
 *
 * Returns: (transfer container) (element-type EntenteBlock): the blocks
 */
GPtrArray *
entente_markdown_to_blocks (const char *markdown, const EntenteMarkdownHooks *hooks)
{
  Reader reader = { .hooks = hooks };
  GPtrArray *blocks;
  cmark_node *root;

  g_return_val_if_fail (markdown != NULL, NULL);
  g_return_val_if_fail (hooks != NULL && hooks->append_text != NULL, NULL);

  blocks = g_ptr_array_new_with_free_func (g_object_unref);
  root = parse (markdown);
  read_blocks (&reader, root, blocks);
  cmark_node_free (root);

  return blocks;
}

/**
 * entente_markdown_to_line:
 * @markdown: CommonMark
 *
 * Returns: (transfer full): its words on one line, for where there is no room for paragraphs
 */
char *
entente_markdown_to_line (const char *markdown)
{
  cmark_node *root;
  char *line;

  g_return_val_if_fail (markdown != NULL, NULL);

  root = parse (markdown);
  line = gather_words (root);
  cmark_node_free (root);

  return line;
}
