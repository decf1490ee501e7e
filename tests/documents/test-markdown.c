/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-block-text.h"
#include "entente-heading-block.h"
#include "entente-list-block.h"
#include "entente-markdown.h"
#include "entente-paragraph-block.h"

static void
append_cb (EntenteRichText *out, const char *text, EntenteTextMarks marks, gpointer data)
{
  entente_rich_text_append (out, text, marks);
}

static GPtrArray *
expand_cb (const char *text, gpointer data)
{
  GPtrArray *blocks;
  g_autoptr (EntenteRichText) words = NULL;

  if (!g_str_equal (text, "{two}"))
    return NULL;

  words = entente_rich_text_new ("expanded");
  blocks = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, words));
  g_ptr_array_add (blocks, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, words));
  return blocks;
}

static const EntenteMarkdownHooks hooks = { append_cb, expand_cb, NULL };

static GPtrArray *
read_blocks (const char *markdown)
{
  return entente_markdown_to_blocks (markdown, &hooks);
}

static char *
read_text (const char *markdown)
{
  g_autoptr (GPtrArray) blocks = read_blocks (markdown);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      g_autofree char *block = entente_block_dup_text (g_ptr_array_index (blocks, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", block);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_text (const char *markdown, const char *expected)
{
  g_autofree char *text = read_text (markdown);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_paragraphs (void)
{
  assert_text ("", "");
  assert_text ("   \n\n", "");
  assert_text ("One\nline.\n\nTwo.", "One line.|Two.");
  assert_text ("Hard  \nbreak", "Hard\nbreak");
  assert_text ("# Heading\ntext", "Heading|text");
}

static void
test_marks (void)
{
  g_autoptr (GPtrArray) blocks = read_blocks ("plain **strong *both*** [link](https://a.org)");
  EntenteRichText *text;
  const EntenteTextRun *run;

  g_assert_cmpuint (blocks->len, ==, 1);
  text = entente_paragraph_block_get_text (g_ptr_array_index (blocks, 0));
  g_assert_cmpint (entente_rich_text_get_run (text, 0)->marks, ==, ENTENTE_TEXT_PLAIN);
  g_assert_cmpint (entente_rich_text_get_run (text, 1)->marks, ==, ENTENTE_TEXT_STRONG);
  g_assert_cmpint (entente_rich_text_get_run (text, 2)->marks,
                   ==,
                   ENTENTE_TEXT_STRONG | ENTENTE_TEXT_EMPHASIS);
  run = entente_rich_text_get_run (text, entente_rich_text_get_n_runs (text) - 1);
  g_assert_cmpint (run->kind, ==, ENTENTE_TEXT_RUN_LINK);
  g_assert_cmpstr (run->text, ==, "link");
  g_assert_cmpstr (run->uri, ==, "https://a.org");
}

static void
test_lists (void)
{
  g_autoptr (GPtrArray) blocks = read_blocks ("3. three\n4. four\n   - inside\n\n- dash");
  EntenteListBlock *ordered = g_ptr_array_index (blocks, 0);
  EntenteListBlock *dashes = g_ptr_array_index (blocks, 1);

  g_assert_true (entente_list_block_get_ordered (ordered));
  g_assert_cmpuint (entente_list_block_get_first (ordered), ==, 3);
  g_assert_cmpuint (entente_list_block_get_items (ordered)->len, ==, 2);
  g_assert_false (entente_list_block_get_ordered (dashes));
  assert_text ("3. three\n4. four\n   - inside", "three\nfour\ninside");
}

static void
test_headings_are_parts (void)
{
  g_autoptr (GPtrArray) blocks = read_blocks ("# One\n\n###### Six");

  for (guint i = 0; i < blocks->len; i++)
    g_assert_cmpuint (entente_heading_block_get_level (g_ptr_array_index (blocks, i)), ==, 3);
}

static void
test_expansion (void)
{
  assert_text ("{two}", "expanded|expanded");
  assert_text ("before\n\n{two}\n\nafter", "before|expanded|expanded|after");
  assert_text ("- {two}", "expanded\nexpanded");
  assert_text ("in a {two} line", "in a {two} line");
}

/* What is not paper's business becomes words. */
static void
test_nothing_is_lost (void)
{
  assert_text ("`code` here", "code here");
  assert_text ("```\nfirst\nsecond\n```", "first\nsecond");
  assert_text ("<b>bold</b> text", "<b>bold</b> text");
  assert_text ("<div>\nblock\n</div>", "<div>\nblock\n</div>");
  assert_text ("> quoted", "quoted");
  assert_text ("![a cat](cat.png)", "a cat (cat.png)");
  assert_text ("[here](javascript:alert)", "here (javascript:alert)");
  assert_text ("[](https://example.org)", "https://example.org");
  assert_text ("[a](https://example.org \"b\")", "a (b)");
  assert_text ("``` sh\nls\n```", "sh\nls");
  assert_text ("[a]: https://example.org", "[a]: https://example.org");
  assert_text ("text\n\n- > [a]: b", "text|[a]: b");
  assert_text ("above\n\n---\n\nbelow", "above|* * *|below");
  assert_text ("a | b\n--|--\n1 | 2", "a | b --|-- 1 | 2");
  assert_text ("&lt;&#233;&nope;", "<é&nope;");
}

static void
test_deep_nesting (void)
{
  g_autoptr (GString) lists = g_string_new (NULL);
  g_autoptr (GString) marks = g_string_new (NULL);
  g_autofree char *list_text = NULL;
  g_autofree char *mark_text = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append (lists, "> - ");
  g_string_append (lists, "bottom");
  list_text = read_text (lists->str);
  g_assert_nonnull (strstr (list_text, "bottom"));

  for (guint i = 0; i < 2000; i++)
    g_string_append (marks, "*a **b ");
  g_string_append (marks, "bottom");
  for (guint i = 0; i < 2000; i++)
    g_string_append (marks, "** *");
  mark_text = read_text (marks->str);
  g_assert_nonnull (strstr (mark_text, "bottom"));
}

/* Words survive whatever marks are thrown among them. */
static void
test_random_marks (void)
{
  static const char *const noise[] = {
    "*", "**", "_", "`", "```\n", "[", "](x)", "![", "<a>", "> ", "- ", "1. ", "# ", "\n", "\n\n",
    "\\", "&amp;", "{two}", "{", "}", "    ", "---\n", "|", "\t", "<!-- ", "-->", "]: ", "```w\n",
    "](x \"",
  };

  for (guint turn = 0; turn < 500; turn++)
    {
      g_autoptr (GString) markdown = g_string_new (NULL);
      g_autofree char *text = NULL;
      guint n_words = g_test_rand_int_range (1, 12);

      for (guint i = 0; i < n_words; i++)
        {
          g_string_append (markdown, noise[g_test_rand_int_range (0, G_N_ELEMENTS (noise))]);
          g_string_append_printf (markdown, "word%uend", i);
          g_string_append (markdown, noise[g_test_rand_int_range (0, G_N_ELEMENTS (noise))]);
        }

      text = read_text (markdown->str);
      for (guint i = 0; i < n_words; i++)
        {
          g_autofree char *word = g_strdup_printf ("word%uend", i);

          if (strstr (text, word) == NULL)
            g_error ("“%s” is lost from:\n%s\nwhich became:\n%s", word, markdown->str, text);
        }
    }
}

static void
test_line (void)
{
  g_autofree char *line = entente_markdown_to_line ("One\ntwo\n\n- *three*\n- four");

  g_assert_cmpstr (line, ==, "One two three four");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/paragraphs", test_paragraphs);
  g_test_add_func ("/markdown/marks", test_marks);
  g_test_add_func ("/markdown/lists", test_lists);
  g_test_add_func ("/markdown/headings-are-parts", test_headings_are_parts);
  g_test_add_func ("/markdown/expansion", test_expansion);
  g_test_add_func ("/markdown/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/markdown/deep-nesting", test_deep_nesting);
  g_test_add_func ("/markdown/random-marks", test_random_marks);
  g_test_add_func ("/markdown/line", test_line);

  return g_test_run ();
}
