/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks as the Markdown somebody could have typed, and read again as what they were. */
#include "entente-block-markdown.h"
#include "entente-block-text.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-markdown.h"
#include "entente-paragraph-block.h"
#include "entente-table-block.h"

static GPtrArray *
new_blocks (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* (transfer full) */
static GPtrArray *
new_texts (const char *const *words)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (texts, entente_rich_text_new (words[i]));
  return texts;
}

static void
add_paragraph (GPtrArray *blocks, const char *words)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new (words);

  g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
}

static void
assert_markdown (GPtrArray *blocks, EntenteLanguage language, const char *expected)
{
  g_autofree char *markdown = entente_blocks_dup_markdown (blocks, language);

  g_assert_cmpstr (markdown, ==, expected);
}

static void
append_cb (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  entente_rich_text_append (out, text, marks);
}

static GPtrArray *
read_again (GPtrArray *blocks)
{
  static const EntenteMarkdownHooks hooks = { append_cb, NULL, NULL };
  g_autofree char *markdown = entente_blocks_dup_markdown (blocks, ENTENTE_LANGUAGE_ENGLISH);

  return entente_markdown_to_blocks (markdown, &hooks);
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) blocks = new_blocks ();

  assert_markdown (blocks, ENTENTE_LANGUAGE_ENGLISH, "");
}

/* Spaces at the ends of marked words are not between the marks, where they would not be read. */
static void
test_marks (void)
{
  g_autoptr (GPtrArray) blocks = new_blocks ();
  g_autoptr (EntenteRichText) text = entente_rich_text_new (NULL);

  entente_rich_text_append (text, "In all ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append (text, "700 meals ", ENTENTE_TEXT_STRONG);
  entente_rich_text_append (text, " hot", ENTENTE_TEXT_EMPHASIS);
  entente_rich_text_append_break (text);
  entente_rich_text_append (text, "On ", ENTENTE_TEXT_PLAIN);
  entente_rich_text_append_link (text, "our page", "https://example.org/", ENTENTE_TEXT_PLAIN);
  g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
  assert_markdown (blocks, ENTENTE_LANGUAGE_ENGLISH,
                   "In all **700 meals**  *hot*  \nOn [our page](https://example.org/)");
}

/* What means something in Markdown is read again as it was. */
static void
test_signs (void)
{
  static const char *const words[] = { "* 3 * 4 = 12, 1. first", "# not a title", "- 5 %",
                                       "[x] <b> &amp; _a_ `b` \\", "12. June", "" };
  for (guint i = 0; *words[i] != '\0'; i++)
    {
      g_autoptr (GPtrArray) blocks = new_blocks ();
      g_autoptr (GPtrArray) again = NULL;
      g_autofree char *text = NULL;

      add_paragraph (blocks, words[i]);
      again = read_again (blocks);
      g_assert_cmpuint (again->len, ==, 1);
      text = entente_block_dup_text (again->pdata[0]);
      g_assert_cmpstr (text, ==, words[i]);
    }
}

/* Facts and rows become lists that people can go on with. */
static void
test_tables (void)
{
  static const char *const keys[] = { "Place", "People", NULL };
  static const char *const values[] = { "Villefeinte", "700", NULL };
  static const char *const header[] = { "Step", "Planned", "Done", NULL };
  static const char *const cells[2][4] = { { "Posters", "12 May", "14 May", NULL },
                                           { "Meal", "", "12 June", NULL } };
  static const EntenteTableColumn columns[3] = { { 0.4, ENTENTE_COLUMN_START },
                                                 { 0.3, ENTENTE_COLUMN_START },
                                                 { 0.3, ENTENTE_COLUMN_START } };
  g_autoptr (GPtrArray) blocks = new_blocks ();
  g_autoptr (GPtrArray) names = new_texts (keys);
  g_autoptr (GPtrArray) facts = new_texts (values);
  g_autoptr (GPtrArray) heads = new_texts (header);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  g_ptr_array_add (blocks, entente_key_value_block_new (names, facts));
  add_paragraph (blocks, "What was done:");
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (rows, new_texts (cells[i]));
  g_ptr_array_add (blocks, entente_table_block_new (columns, 3, heads, rows, NULL));
  assert_markdown (blocks, ENTENTE_LANGUAGE_ENGLISH,
                   "  - **Place**: Villefeinte\n  - **People**: 700\n\nWhat was done:\n\n"
                   "  - **Posters** – Planned: 12 May – Done: 14 May\n"
                   "  - **Meal** – Done: 12 June");
  g_ptr_array_set_size (blocks, 1);
  assert_markdown (blocks, ENTENTE_LANGUAGE_FRENCH,
                   "  - **Place**\u00a0: Villefeinte\n  - **People**\u00a0: 700");
}

/* Headings, and two lists in a row, which are one. */
static void
test_shapes (void)
{
  g_autoptr (GPtrArray) blocks = new_blocks ();
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (EntenteRichText) title = entente_rich_text_new ("On the members");
  g_autoptr (GPtrArray) item = new_blocks ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  add_paragraph (item, "One more member");
  g_ptr_array_add (items, g_ptr_array_ref (item));
  g_ptr_array_add (blocks, entente_heading_block_new (3, NULL, title));
  g_ptr_array_add (blocks, entente_list_block_new (FALSE, 1, items));
  g_ptr_array_add (blocks, entente_list_block_new (FALSE, 1, items));
  again = read_again (blocks);
  g_assert_cmpuint (again->len, ==, 2);
  g_assert_true (ENTENTE_IS_HEADING_BLOCK (again->pdata[0]));
  g_assert_cmpuint (entente_list_block_get_items (again->pdata[1])->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/block-markdown/nothing", test_nothing);
  g_test_add_func ("/block-markdown/marks", test_marks);
  g_test_add_func ("/block-markdown/signs", test_signs);
  g_test_add_func ("/block-markdown/tables", test_tables);
  g_test_add_func ("/block-markdown/shapes", test_shapes);

  return g_test_run ();
}
