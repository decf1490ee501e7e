/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-composition.h"
#include "entente-figure-block.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-page-break-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"

static GPtrArray *
texts (const char *first, ...)
{
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_rich_text_unref);
  va_list more;

  va_start (more, first);
  for (const char *text = first; text; text = va_arg (more, const char *))
    g_ptr_array_add (array, entente_rich_text_new (text));
  va_end (more);

  return array;
}

static void
test_rich_text_runs (void)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new ("one");

  entente_rich_text_append (text, "two\nthree", ENTENTE_TEXT_STRONG);
  entente_rich_text_append_link (text, "link", "https://example.org/", ENTENTE_TEXT_EMPHASIS);
  entente_rich_text_append_blank (text, 6, "to be completed: SIRET");

  g_assert_cmpuint (entente_rich_text_get_n_runs (text), ==, 6);
  g_assert_cmpstr (entente_rich_text_get_run (text, 0)->text, ==, "one");
  g_assert_cmpint (entente_rich_text_get_run (text, 1)->marks, ==, ENTENTE_TEXT_STRONG);
  g_assert_cmpint (entente_rich_text_get_run (text, 2)->kind, ==, ENTENTE_TEXT_RUN_BREAK);
  g_assert_cmpstr (entente_rich_text_get_run (text, 3)->text, ==, "three");
  g_assert_cmpstr (entente_rich_text_get_run (text, 4)->uri, ==, "https://example.org/");
  g_assert_cmpfloat (entente_rich_text_get_run (text, 5)->width_mm, ==, 6);
  g_assert_cmpstr (entente_rich_text_get_run (text, 5)->description, ==, "to be completed: SIRET");

  g_autofree char *plain = entente_rich_text_dup_plain (text);
  g_assert_cmpstr (plain, ==, "onetwo\nthreelink....");
}

static void
test_rich_text_empty (void)
{
  g_autoptr (EntenteRichText) nothing = entente_rich_text_new (NULL);
  g_autoptr (EntenteRichText) blank = entente_rich_text_new ("");

  g_assert_true (entente_rich_text_is_empty (nothing));
  entente_rich_text_append_break (nothing);
  g_assert_true (entente_rich_text_is_empty (nothing));
  g_assert_true (entente_rich_text_is_empty (blank));
  entente_rich_text_append_blank (blank, 60, NULL);
  g_assert_false (entente_rich_text_is_empty (blank));
}

/* Bytes that are no UTF-8 come from old files: they must never reach Pango. */
static void
test_rich_text_wrong_bytes (void)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new ("caf\xe9");

  g_assert_true (g_utf8_validate (entente_rich_text_get_run (text, 0)->text, -1, NULL));
}

static void
test_heading (void)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new ("Objet");
  g_autoptr (EntenteBlock) block = entente_heading_block_new (2, "Article 2", text);
  g_autoptr (EntenteBlock) bare = entente_heading_block_new (1, "", text);

  g_assert_cmpuint (entente_heading_block_get_level (ENTENTE_HEADING_BLOCK (block)), ==, 2);
  g_assert_cmpstr (entente_heading_block_get_number (ENTENTE_HEADING_BLOCK (block)), ==,
                   "Article 2");
  g_assert_true (entente_heading_block_get_text (ENTENTE_HEADING_BLOCK (block)) == text);
  g_assert_null (entente_heading_block_get_number (ENTENTE_HEADING_BLOCK (bare)));
}

static void
test_lists_and_tables (void)
{
  g_autoptr (EntenteRichText) text = entente_rich_text_new ("item");
  g_autoptr (GPtrArray) item = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GPtrArray) header = texts ("Qui", "Quoi", NULL);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_START }, { 3, ENTENTE_COLUMN_END } };
  guint n_columns = 0;

  g_ptr_array_add (item, entente_paragraph_block_new (ENTENTE_PARAGRAPH_BODY, text));
  g_ptr_array_add (items, g_ptr_array_ref (item));
  g_ptr_array_add (rows, texts ("Zoé", "des tables", NULL));

  g_autoptr (EntenteBlock) list = entente_list_block_new (TRUE, 4, items);
  g_assert_cmpuint (entente_list_block_get_first (ENTENTE_LIST_BLOCK (list)), ==, 4);
  g_assert_true (entente_list_block_get_ordered (ENTENTE_LIST_BLOCK (list)));
  g_assert_cmpuint (entente_list_block_get_items (ENTENTE_LIST_BLOCK (list))->len, ==, 1);

  g_autoptr (EntenteBlock) table =
      entente_table_block_new (columns, 2, header, rows, "Commitments");
  g_assert_cmpfloat (
      entente_table_block_get_columns (ENTENTE_TABLE_BLOCK (table), &n_columns)[1].share, ==, 3);
  g_assert_cmpuint (n_columns, ==, 2);
  g_assert_cmpstr (entente_table_block_get_summary (ENTENTE_TABLE_BLOCK (table)), ==,
                   "Commitments");

  /* A ragged row never becomes a table. */
  g_ptr_array_add (rows, texts ("alone", NULL));
  g_test_expect_message ("entente-drawing", G_LOG_LEVEL_CRITICAL, "*rows_have_cells*");
  g_assert_null (entente_table_block_new (columns, 2, header, rows, NULL));
  g_test_assert_expected_messages ();
}

/* How many of the first cells go on; what says something of its own does not. */
static void
test_joined (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) joins = g_array_new (FALSE, FALSE, sizeof (guint));
  const EntenteTableColumn columns[] = { { 1, ENTENTE_COLUMN_START }, { 1, ENTENTE_COLUMN_START } };
  guint n_joined[] = { 0, 1 };

  g_ptr_array_add (rows, texts ("To meet", "a meal", NULL));
  g_ptr_array_add (rows, texts ("", "a walk", NULL));
  g_array_append_vals (joins, n_joined, 2);

  g_autoptr (EntenteBlock) table
    = entente_table_block_new_joined (columns, 2, NULL, rows, joins, NULL);
  g_assert_cmpuint (entente_table_block_get_n_joined (ENTENTE_TABLE_BLOCK (table), 0), ==, 0);
  g_assert_cmpuint (entente_table_block_get_n_joined (ENTENTE_TABLE_BLOCK (table), 1), ==, 1);

  g_autoptr (EntenteBlock) plain = entente_table_block_new (columns, 2, NULL, rows, NULL);
  g_assert_cmpuint (entente_table_block_get_n_joined (ENTENTE_TABLE_BLOCK (plain), 1), ==, 0);

  for (guint wrong = 0; wrong < 3; wrong++)
    {
      /* The first row joined, a whole row joined, a text that would be lost. */
      const guint refused[][2] = { { 1, 0 }, { 0, 2 }, { 0, 1 } };

      if (wrong == 2)
        {
          g_ptr_array_remove_index (rows, 1);
          g_ptr_array_add (rows, texts ("words", "a walk", NULL));
        }
      g_array_index (joins, guint, 0) = refused[wrong][0];
      g_array_index (joins, guint, 1) = refused[wrong][1];
      g_test_expect_message ("entente-drawing", G_LOG_LEVEL_CRITICAL, "*joins*");
      g_assert_null (entente_table_block_new_joined (columns, 2, NULL, rows, joins, NULL));
      g_test_assert_expected_messages ();
    }
}

static void
test_ledger (void)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) styles = g_array_new (FALSE, FALSE, sizeof (EntenteTableRowStyle));
  const EntenteTableColumn columns[]
    = { { 1, ENTENTE_COLUMN_START }, { 1, ENTENTE_COLUMN_END, TRUE } };
  const EntenteTableRowStyle total = ENTENTE_TABLE_ROW_TOTAL;

  g_ptr_array_add (rows, texts ("Total", "800,00", NULL));
  g_array_append_val (styles, total);

  g_autoptr (EntenteBlock) plain = entente_table_block_new (columns, 2, NULL, rows, NULL);
  g_assert_false (entente_table_block_get_is_ledger (ENTENTE_TABLE_BLOCK (plain)));
  g_assert_cmpint (entente_table_block_get_style (ENTENTE_TABLE_BLOCK (plain), 0), ==,
                   ENTENTE_TABLE_ROW_PLAIN);

  g_autoptr (EntenteBlock) ledger
    = entente_table_block_new_ledger (columns, 2, NULL, rows, styles, NULL);
  g_assert_true (entente_table_block_get_is_ledger (ENTENTE_TABLE_BLOCK (ledger)));
  g_assert_cmpint (entente_table_block_get_style (ENTENTE_TABLE_BLOCK (ledger), 0), ==,
                   ENTENTE_TABLE_ROW_TOTAL);

  g_autoptr (EntenteBlock) unstyled
    = entente_table_block_new_ledger (columns, 2, NULL, rows, NULL, NULL);
  g_assert_cmpint (entente_table_block_get_style (ENTENTE_TABLE_BLOCK (unstyled), 0), ==,
                   ENTENTE_TABLE_ROW_PLAIN);

  g_ptr_array_add (rows, texts ("One style", "too few", NULL));
  g_test_expect_message ("entente-drawing", G_LOG_LEVEL_CRITICAL, "*styles*");
  g_assert_null (entente_table_block_new_ledger (columns, 2, NULL, rows, styles, NULL));
  g_test_assert_expected_messages ();
}

static void
test_signatures_are_copied (void)
{
  char party[] = "Pour Les Cuillères Volantes";
  const EntenteSignature given = { .party = party, .signatory = "Zoé EXEMPLE", .function = "" };
  g_autoptr (EntenteBlock) block = entente_signature_block_new (&given, 1);
  guint n = 0;

  party[0] = 'T';
  const EntenteSignature *kept =
      entente_signature_block_get_signatures (ENTENTE_SIGNATURE_BLOCK (block), &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpstr (kept->party, ==, "Pour Les Cuillères Volantes");
  g_assert_cmpstr (kept->signatory, ==, "Zoé EXEMPLE");
  g_assert_null (kept->function);
}

static void
paint_nothing (cairo_t *cr, double width, double height, gpointer data)
{
}

static void
set_flag (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
test_figure_frees_its_data (void)
{
  gboolean freed = FALSE;
  EntenteBlock *block = entente_figure_block_new (80, 40, "A map", paint_nothing, &freed, set_flag);

  g_assert_cmpstr (entente_figure_block_get_alternative (ENTENTE_FIGURE_BLOCK (block)), ==,
                   "A map");
  g_assert_cmpfloat (entente_figure_block_get_height_mm (ENTENTE_FIGURE_BLOCK (block)), ==, 40);
  g_assert_false (freed);
  g_assert_finalize_object (block);
  g_assert_true (freed);
}

static void
count (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *) data;
}

static void
test_composition (void)
{
  EntenteComposition *composition = entente_composition_new ("Convention", ENTENTE_LANGUAGE_FRENCH);
  const char *parties[] = { "A", "B", NULL };
  guint changes = 0;

  g_signal_connect (composition, "notify", G_CALLBACK (count), &changes);
  g_object_set (composition, "footer", "CC-2027-001", "language", ENTENTE_LANGUAGE_ENGLISH,
                "created", G_GINT64_CONSTANT (1700000000), "landscape", TRUE, NULL);
  g_assert_cmpuint (changes, ==, 4);
  g_object_set (composition, "footer", "CC-2027-001", "landscape", TRUE, NULL);
  g_assert_cmpuint (changes, ==, 4);

  entente_composition_set_initials (composition, parties);
  g_assert_cmpstr (entente_composition_get_initials (composition)[1], ==, "B");
  entente_composition_set_initials (composition, NULL);
  g_assert_null (entente_composition_get_initials (composition));

  g_assert_cmpstr (entente_composition_get_title (composition), ==, "Convention");
  g_assert_cmpstr (entente_composition_get_footer (composition), ==, "CC-2027-001");
  g_assert_cmpint (entente_composition_get_created (composition), ==, 1700000000);
  g_assert_true (entente_composition_get_landscape (composition));
  g_assert_null (entente_composition_get_watermark (composition));
  g_assert_finalize_object (composition);
}

static void
test_composition_keeps_blocks (void)
{
  EntenteComposition *composition = entente_composition_new ("Convention", ENTENTE_LANGUAGE_FRENCH);
  g_autoptr (GPtrArray) parties = texts ("A", "B", NULL);
  g_autoptr (GPtrArray) values = texts ("1", "2", NULL);
  EntenteBlock *page_break = entente_page_break_block_new ();
  EntenteBlock *named = entente_parties_block_new (parties);
  EntenteBlock *facts = entente_key_value_block_new (parties, values);

  entente_composition_append (composition, page_break);
  entente_composition_append (composition, named);
  entente_composition_append (composition, facts);
  g_object_unref (page_break);
  g_object_unref (named);
  g_object_unref (facts);

  GPtrArray *blocks = entente_composition_get_blocks (composition);
  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_true (ENTENTE_IS_PAGE_BREAK_BLOCK (blocks->pdata[0]));
  g_assert_true (entente_parties_block_get_parties (blocks->pdata[1]) == parties);
  g_assert_true (entente_key_value_block_get_values (blocks->pdata[2]) == values);

  /* The blocks go with their document. */
  g_object_add_weak_pointer (G_OBJECT (facts), (gpointer *) &facts);
  g_assert_finalize_object (composition);
  g_assert_null (facts);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rich-text/runs", test_rich_text_runs);
  g_test_add_func ("/rich-text/empty", test_rich_text_empty);
  g_test_add_func ("/rich-text/wrong-bytes", test_rich_text_wrong_bytes);
  g_test_add_func ("/blocks/heading", test_heading);
  g_test_add_func ("/blocks/joined", test_joined);
  g_test_add_func ("/blocks/lists-and-tables", test_lists_and_tables);
  g_test_add_func ("/blocks/ledger", test_ledger);
  g_test_add_func ("/blocks/signatures-are-copied", test_signatures_are_copied);
  g_test_add_func ("/blocks/figure-frees-its-data", test_figure_frees_its_data);
  g_test_add_func ("/composition/properties", test_composition);
  g_test_add_func ("/composition/keeps-blocks", test_composition_keeps_blocks);
  return g_test_run ();
}
