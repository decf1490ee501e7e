/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "entente-figure-block.h"
#include "entente-heading-block.h"
#include "entente-key-value-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"
#include "entente-pdf-writer.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"
#include "entente-text-layout.h"
#include "pdf-ua-check.h"
#include "sample-documents.h"

#include <glib/gstdio.h>
#include <poppler.h>
#include <string.h>

/* Which of its types poppler gives a cleanup function depends on its version. */
typedef PopplerDocument OpenDocument;
typedef PopplerPage OpenPage;
typedef PopplerStructureElement OpenElement;
typedef PopplerFontInfo OpenFonts;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenDocument, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenPage, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenElement, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenFonts, g_object_unref)

static GBytes *
write_pdf (EntenteComposition *composition, guint *n_pages)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = entente_pdf_write (composition, n_pages, &error);

  g_assert_no_error (error);
  return pdf;
}

static PopplerDocument *
open_pdf (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static PopplerDocument *
write_and_open (EntenteComposition *composition)
{
  g_autoptr (GBytes) pdf = write_pdf (composition, NULL);

  return open_pdf (pdf);
}

static char *
normalize (const char *text)
{
  g_autoptr (GRegex) separator = g_regex_new ("\\s+", 0, 0, NULL);

  return g_regex_replace_literal (separator, text, -1, 0, " ", 0, NULL);
}

static char *
dup_page_text (PopplerDocument *document, int page)
{
  g_autoptr (OpenPage) opened = poppler_document_get_page (document, page);
  g_autofree char *text = poppler_page_get_text (opened);

  return normalize (text);
}

static char *
dup_text (PopplerDocument *document)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      g_autofree char *page = dup_page_text (document, i);
      g_string_append_printf (text, "%s\n", page);
    }

  return g_string_free_and_steal (text);
}

/* The words of the structure tree, in the order in which they are read aloud; text by position
   would be in the order of the page. poppler-glib garbles what is not ASCII there, so poppler's own
   program is asked. */
static char *
dup_structure_text (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  const int file = g_file_open_tmp ("entente-XXXXXX.pdf", &path, &error);
  g_autofree char *output = NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL,
                (char *[]){ (char *) "pdfinfo", (char *) "-enc", (char *) "UTF-8",
                            (char *) "-struct-text", path, NULL },
                NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  /* Text is between quotes on lines of its own, among the names of the elements. */
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i]; i++)
    {
      char *line = g_strstrip (lines[i]);
      const gsize length = strlen (line);

      if (length >= 2 && line[0] == '"' && line[length - 1] == '"')
        g_string_append_len (words, line + 1, length - 2);
    }

  return g_strdup (words->str);
}

/* --- What was composed ------------------------------------------------------------------------ */

static void
collect_text (GString *words, EntenteRichText *text)
{
  g_autofree char *plain = entente_rich_text_dup_plain (text);

  g_string_append_printf (words, "%s ", plain);
}

static void
collect_texts (GString *words, GPtrArray *texts)
{
  for (guint i = 0; texts && i < texts->len; i++)
    collect_text (words, texts->pdata[i]);
}

static void
collect_signatures (GString *words, EntenteSignatureBlock *block)
{
  guint n = 0;
  const EntenteSignature *signatures = entente_signature_block_get_signatures (block, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (words, "%s %s %s %s %s ", signatures[i].party,
                            signatures[i].signatory ? signatures[i].signatory : "",
                            signatures[i].function ? signatures[i].function : "",
                            signatures[i].place_label, signatures[i].date_label);
}

static void
collect_block (GString *words, EntenteBlock *block)
{
  if (ENTENTE_IS_HEADING_BLOCK (block))
    {
      const char *number = entente_heading_block_get_number (ENTENTE_HEADING_BLOCK (block));

      g_string_append_printf (words, "%s ", number ? number : "");
      collect_text (words, entente_heading_block_get_text (ENTENTE_HEADING_BLOCK (block)));
    }
  else if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    collect_text (words, entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)));
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    collect_texts (words, entente_parties_block_get_parties (ENTENTE_PARTIES_BLOCK (block)));
  else if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    collect_signatures (words, ENTENTE_SIGNATURE_BLOCK (block));
  else if (ENTENTE_IS_KEY_VALUE_BLOCK (block))
    {
      collect_texts (words, entente_key_value_block_get_keys (ENTENTE_KEY_VALUE_BLOCK (block)));
      collect_texts (words, entente_key_value_block_get_values (ENTENTE_KEY_VALUE_BLOCK (block)));
    }
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    {
      GPtrArray *rows = entente_table_block_get_rows (ENTENTE_TABLE_BLOCK (block));

      collect_texts (words, entente_table_block_get_header (ENTENTE_TABLE_BLOCK (block)));
      for (guint i = 0; i < rows->len; i++)
        collect_texts (words, rows->pdata[i]);
    }
  else if (ENTENTE_IS_LIST_BLOCK (block))
    {
      GPtrArray *items = entente_list_block_get_items (ENTENTE_LIST_BLOCK (block));

      for (guint i = 0; i < items->len; i++)
        for (guint j = 0; j < ((GPtrArray *) items->pdata[i])->len; j++)
          collect_block (words, ((GPtrArray *) items->pdata[i])->pdata[j]);
    }
}

static GHashTable *
count_words (const char *text)
{
  g_autoptr (GRegex) separator = g_regex_new ("[\\s.]+", 0, 0, NULL);
  g_auto (GStrv) words = g_regex_split (separator, text, 0);
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; words[i]; i++)
    g_hash_table_replace (
        counts, g_strdup (words[i]),
        GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, words[i])) + 1));

  return counts;
}

/* Every word composed is heard at least as often. */
static void
assert_no_word_is_lost (EntenteComposition *composition, GBytes *pdf)
{
  g_autoptr (GString) composed = g_string_new (NULL);
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  for (guint i = 0; i < blocks->len; i++)
    collect_block (composed, blocks->pdata[i]);

  g_autofree char *heard = dup_structure_text (pdf);
  g_autoptr (GHashTable) wanted = count_words (composed->str);
  g_autoptr (GHashTable) found = count_words (heard);
  GHashTableIter iter;
  gpointer word, count;

  g_hash_table_iter_init (&iter, wanted);
  while (g_hash_table_iter_next (&iter, &word, &count))
    if (*(char *) word
        && GPOINTER_TO_UINT (g_hash_table_lookup (found, word)) < GPOINTER_TO_UINT (count))
      g_error ("“%s” is composed %u times and heard %u times", (char *) word,
               GPOINTER_TO_UINT (count), GPOINTER_TO_UINT (g_hash_table_lookup (found, word)));
}

static void
test_no_word_is_lost (void)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (samples, sample_agreement (2, FALSE, FALSE));
  g_ptr_array_add (samples, sample_agreement (3, TRUE, TRUE));
  g_ptr_array_add (samples, sample_agreement (12, TRUE, FALSE));
  g_ptr_array_add (samples, sample_everything ());
  g_ptr_array_add (samples, sample_table (90, 5));
  for (guint i = 0; i < samples->len; i++)
    {
      g_autoptr (GBytes) pdf = write_pdf (samples->pdata[i], NULL);

      assert_no_word_is_lost (samples->pdata[i], pdf);
    }
}

/* Blocks drawn from the samples, in any order. */
static void
test_random_documents (void)
{
  g_autoptr (EntenteComposition) agreement = sample_agreement (5, FALSE, TRUE);
  g_autoptr (EntenteComposition) everything = sample_everything ();
  GPtrArray *pools[] = { entente_composition_get_blocks (agreement),
                         entente_composition_get_blocks (everything) };

  for (guint round = 0; round < 10; round++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Hasard", ENTENTE_LANGUAGE_FRENCH);
      const guint n = g_test_rand_int_range (0, 40);

      for (guint i = 0; i < n; i++)
        {
          GPtrArray *pool = pools[g_test_rand_int_range (0, 2)];
          EntenteBlock *block = pool->pdata[g_test_rand_int_range (0, pool->len)];

          /* Titles in any order break a rule of their own. */
          if (!ENTENTE_IS_HEADING_BLOCK (block))
            entente_composition_append (composition, block);
        }

      g_autoptr (GBytes) pdf = write_pdf (composition, NULL);
      pdf_ua_assert (pdf);
      assert_no_word_is_lost (composition, pdf);
    }
}

/* --- Around the text -------------------------------------------------------------------------- */

static void
test_furniture (void)
{
  g_autoptr (EntenteComposition) composition = sample_agreement (3, FALSE, TRUE);
  guint n_pages = 0;
  g_autoptr (GBytes) pdf = write_pdf (composition, &n_pages);
  g_autoptr (OpenDocument) document = open_pdf (pdf);

  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, n_pages);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *text = dup_page_text (document, i);
      g_autofree char *number = g_strdup_printf ("page %u / %u", i + 1, n_pages);

      g_assert_nonnull (strstr (
          text, "Les Cuillères Volantes · Amicale du Four à Pain · Compagnie du Réverbère"));
      g_assert_nonnull (strstr (text, "TABLEE27-CC-2027-001 · v2 · 26 mars 2027"));
      g_assert_nonnull (strstr (text, number));
      g_assert_nonnull (strstr (text, "PROJET"));
      /* Every page but the last. */
      g_assert_cmpint (strstr (text, "Paraphes") != NULL, ==, i + 1 < n_pages);
    }
}

static void
test_no_furniture (void)
{
  g_autoptr (EntenteComposition) composition = sample_table (200, 1);
  g_autoptr (OpenDocument) document = write_and_open (composition);
  g_autofree char *text = dup_text (document);

  g_assert_null (strstr (text, "PROJET"));
  g_assert_null (strstr (text, "Initials"));
  g_assert_nonnull (strstr (text, "page 1 / "));
}

static void
test_long_header_is_elided (void)
{
  g_autoptr (EntenteComposition) composition = sample_agreement (12, TRUE, FALSE);
  g_autoptr (OpenDocument) document = write_and_open (composition);
  g_autoptr (OpenPage) page = poppler_document_get_page (document, 0);
  PopplerRectangle *rectangles = NULL;
  guint n = 0;

  g_assert_true (poppler_page_get_text_layout (page, &rectangles, &n));
  for (guint i = 0; i < n; i++)
    g_assert_cmpfloat (rectangles[i].x2, <=, 595.3 - 50);
  g_free (rectangles);
}

static void
test_sheets (void)
{
  g_autoptr (EntenteComposition) composition = sample_table (60, 1);

  for (guint landscape = 0; landscape < 2; landscape++)
    {
      double width, height;

      g_object_set (composition, "landscape", landscape, NULL);
      g_autoptr (OpenDocument) document = write_and_open (composition);
      g_autoptr (OpenPage) page = poppler_document_get_page (document, 0);
      poppler_page_get_size (page, &width, &height);
      g_assert_cmpfloat_with_epsilon (landscape ? height : width, 595.28, 0.1);
      g_assert_cmpfloat_with_epsilon (landscape ? width : height, 841.89, 0.1);
    }
}

static void
test_metadata (void)
{
  g_autoptr (EntenteComposition) composition = sample_agreement (2, FALSE, FALSE);
  g_autoptr (OpenDocument) document = write_and_open (composition);
  g_autofree char *title = poppler_document_get_title (document);
  g_autofree char *author = poppler_document_get_author (document);
  g_autofree char *subject = poppler_document_get_subject (document);
  g_autofree char *xmp = poppler_document_get_metadata (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);

  g_assert_cmpstr (title, ==, "Convention de coopération");
  g_assert_cmpstr (author, ==, "Les Cuillères Volantes");
  g_assert_cmpstr (subject, ==, "La Grande Tablée des Tilleuls Bleus");
  g_assert_cmpint (g_date_time_to_unix (created), ==, 1806000000);
  g_assert_nonnull (strstr (xmp, "2027-03-25T18:40:00Z"));
  g_assert_nonnull (strstr (xmp, "<rdf:li>fr</rdf:li>"));
}

/* A title that XML would choke on. */
static void
test_metadata_is_escaped (void)
{
  g_autoptr (EntenteComposition) composition =
      entente_composition_new ("A < B & “C” \x01 — <script>", ENTENTE_LANGUAGE_ENGLISH);
  g_autoptr (GBytes) pdf = write_pdf (composition, NULL);
  g_autoptr (OpenDocument) document = open_pdf (pdf);
  g_autofree char *xmp = poppler_document_get_metadata (document);

  g_assert_nonnull (strstr (xmp, "A &lt; B &amp; “C”"));
  g_assert_null (strchr (xmp, '\x01'));
}

static void
test_bookmarks (void)
{
  g_autoptr (EntenteComposition) composition = sample_agreement (2, FALSE, FALSE);
  g_autoptr (OpenDocument) document = write_and_open (composition);
  PopplerIndexIter *title = poppler_index_iter_new (document);
  PopplerAction *action = poppler_index_iter_get_action (title);
  PopplerIndexIter *article = poppler_index_iter_get_child (title);

  g_assert_cmpstr (action->any.title, ==, "Convention de coopération");
  poppler_action_free (action);
  action = poppler_index_iter_get_action (article);
  g_assert_cmpstr (action->any.title, ==, "Article 1. Contexte");
  g_assert_cmpint (action->goto_dest.dest->page_num, ==, 1);
  poppler_action_free (action);
  poppler_index_iter_free (article);
  poppler_index_iter_free (title);
}

/* --- Structure and fonts ---------------------------------------------------------------------- */

/* Those who listen to the document hear its words in order, with spaces between them, and nothing
   else. */
static void
test_reading_order (void)
{
  g_autoptr (EntenteComposition) composition =
      entente_composition_new ("Lecture", ENTENTE_LANGUAGE_FRENCH);
  const char *long_text = "Un paragraphe assez long pour tenir sur plusieurs lignes, dont les mots "
                          "ne doivent pas se coller les uns aux "
                          "autres quand une ligne finit, ni quand finit une page entière.";
  g_autoptr (GString) expected = g_string_new ("Article 7 Révision ");

  g_object_set (composition, "header", "En-tête", "footer", "Pied", "watermark", "PROJET", NULL);
  sample_add_heading (composition, 2, "Article 7", "Révision");
  for (guint i = 0; i < 30; i++)
    {
      sample_add_paragraph (composition, long_text);
      g_string_append_printf (expected, "%s ", long_text);
    }

  guint n_pages = 0;
  g_autoptr (GBytes) pdf = write_pdf (composition, &n_pages);
  g_autofree char *heard = dup_structure_text (pdf);
  g_autofree char *normalized = normalize (heard);
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpstr (g_strstrip (normalized), ==, g_strstrip (expected->str));
}

static void
count_kinds (PopplerStructureElementIter *iter, guint *counts)
{
  do
    {
      g_autoptr (OpenElement) element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      counts[poppler_structure_element_get_kind (element)]++;
      if (child)
        count_kinds (child, counts);
      g_clear_pointer (&child, poppler_structure_element_iter_free);
    }
  while (poppler_structure_element_iter_next (iter));
}

static void
test_structure (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (OpenDocument) document = write_and_open (composition);
  PopplerStructureElementIter *iter = poppler_structure_element_iter_new (document);
  guint counts[128] = { 0 };

  count_kinds (iter, counts);
  poppler_structure_element_iter_free (iter);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_DOCUMENT], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_HEADING_1], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_HEADING_2], ==, 2);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_LIST], ==, 2);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_LIST_ITEM], ==, 6);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_ROW], ==, 4);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING], ==, 4);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_TABLE_DATA], ==, 12);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_FIGURE], ==, 1);
  g_assert_cmpuint (counts[POPPLER_STRUCTURE_ELEMENT_LINK], ==, 1);
}

static void
test_fonts (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (OpenDocument) document = write_and_open (composition);
  g_autoptr (OpenFonts) info = poppler_font_info_new (document);
  PopplerFontsIter *iter = NULL;
  gboolean has_charis = FALSE;
  gboolean has_amiri = FALSE;

  g_assert_true (poppler_font_info_scan (info, 100, &iter));
  do
    {
      const char *name = poppler_fonts_iter_get_full_name (iter);

      g_assert_true (poppler_fonts_iter_is_embedded (iter));
      has_charis |= name && strstr (name, "CharisSIL") != NULL;
      has_amiri |= name && strstr (name, "Amiri") != NULL;
      g_assert_false (name && strstr (name, "DejaVu") != NULL);
    }
  while (poppler_fonts_iter_next (iter));
  poppler_fonts_iter_free (iter);
  g_assert_true (has_charis);
  g_assert_true (has_amiri);
}

static void
test_every_character_has_a_glyph (void)
{
  static const char *const names[] = {
    "جمعية الحي الأزرق",
    "Hội Người Việt Nam ở Villefeinte, Nguyễn Thị Thử",
    "Éléonore Œuvré 🚲🎉 👩🏽‍🌾",
    "Łódź Ægir Þór Ñandú Ğüneş",
    "«\302\240Déjà\302\2402\342\200\257000 repas\302\240!\302\240» – 1ᵉʳ, 2ᵉ, n°, §, €, ×, ≥, ½, …",
    "Ελληνικά Кириллица",
    NULL
  };
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (guint i = 0; names[i]; i++)
    {
      g_autoptr (EntenteTextLayout) layout = entente_text_layout_new_plain (
          typesetter, names[i], ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, 400);

      g_assert_cmpuint (entente_text_layout_get_n_unknown (layout), ==, 0);
    }
}

/* Spaces that hold must never part at the end of a line. */
static void
test_spaces_that_hold (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);

  for (double width = 60; width < 140; width++)
    {
      g_autoptr (EntenteTextLayout) held =
          entente_text_layout_new_plain (typesetter, "mmmm 12\342\200\257345\302\240€\302\240!",
                                         ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, width);

      /* "mmmm", then the rest whole. */
      g_assert_cmpuint (entente_text_layout_get_n_lines (held), <=, 2);
    }
}

static void
test_right_to_left (void)
{
  g_autoptr (EntenteTypesetter) typesetter = entente_typesetter_new (ENTENTE_LANGUAGE_FRENCH);
  const char *words = "جمعية الحي الأزرق في فيلفانت، تمثلها رئيستها سميرة";
  g_autoptr (EntenteTextLayout) arabic = entente_text_layout_new_plain (
      typesetter, words, ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, 130);
  g_autoptr (EntenteTextLayout) ended = entente_text_layout_new_plain (
      typesetter, words, ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_END, 130);
  g_autoptr (EntenteTextLayout) name = entente_text_layout_new_plain (
      typesetter, "جمعية الحي", ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, 130);
  g_autoptr (EntenteTextLayout) mixed =
      entente_text_layout_new_plain (typesetter, "جمعية الحي الأزرق في فيلفانت, association",
                                     ENTENTE_TEXT_ROLE_BODY, ENTENTE_COLUMN_START, 130);
  const EntenteTextLine *line = entente_text_layout_get_line (arabic, 0);

  g_assert_cmpuint (entente_text_layout_get_n_lines (arabic), >, 1);
  g_assert_cmpfloat_with_epsilon (line->x + line->width, 130, 0.01);
  g_assert_cmpfloat (entente_text_layout_get_line (ended, 0)->x, ==, 0);

  /* A name alone stays beside its mark; a French sentence stays French whatever its first word. */
  g_assert_cmpfloat (entente_text_layout_get_line (name, 0)->x, ==, 0);
  g_assert_cmpfloat (entente_text_layout_get_line (mixed, 1)->x, ==, 0);
}

/* --- The same again --------------------------------------------------------------------------- */

static void
test_same_bytes (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (EntenteComposition) again = sample_everything ();
  g_autoptr (GBytes) first = write_pdf (composition, NULL);
  g_autoptr (GBytes) second = write_pdf (composition, NULL);
  g_autoptr (GBytes) third = write_pdf (again, NULL);

  g_assert_true (g_bytes_equal (first, second));
  g_assert_true (g_bytes_equal (first, third));

  g_object_set (again, "created", G_GINT64_CONSTANT (1806000001), NULL);
  g_autoptr (GBytes) later = write_pdf (again, NULL);
  g_assert_false (g_bytes_equal (first, later));
}

static gpointer
write_in_thread (gpointer data)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GBytes) pdf = write_pdf (composition, NULL);

      if (!g_bytes_equal (pdf, data))
        return GINT_TO_POINTER (FALSE);
    }

  return GINT_TO_POINTER (TRUE);
}

static void
test_threads (void)
{
  g_autoptr (EntenteComposition) composition = sample_everything ();
  g_autoptr (GBytes) expected = write_pdf (composition, NULL);
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("writer", write_in_thread, expected);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_true (GPOINTER_TO_INT (g_thread_join (threads[i])));
}

/* --- Errors ----------------------------------------------------------------------------------- */

static void
paint_impossibly (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_scale (cr, 0, 0);
}

static void
paint_with_tags (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_tag_begin (cr, "P", NULL);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_tag_end (cr, "P");
}

static void
test_errors (void)
{
  static const struct
  {
    EntenteFigurePainter painter;
    EntenteDrawingError code;
  } cases[] = {
    { paint_impossibly, ENTENTE_DRAWING_ERROR_PDF },
    { paint_with_tags, ENTENTE_DRAWING_ERROR_FINISHING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EntenteComposition) composition =
          entente_composition_new ("Erreur", ENTENTE_LANGUAGE_FRENCH);
      g_autoptr (EntenteBlock) figure =
          entente_figure_block_new (10, 10, "Rien", cases[i].painter, NULL, NULL);
      g_autoptr (GError) error = NULL;
      guint n_pages = 77;

      entente_composition_append (composition, figure);
      g_assert_null (entente_pdf_write (composition, &n_pages, &error));
      g_assert_error (error, ENTENTE_DRAWING_ERROR, (int) cases[i].code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/no-word-is-lost", test_no_word_is_lost);
  g_test_add_func ("/pdf/random-documents", test_random_documents);
  g_test_add_func ("/pdf/furniture", test_furniture);
  g_test_add_func ("/pdf/no-furniture", test_no_furniture);
  g_test_add_func ("/pdf/long-header-is-elided", test_long_header_is_elided);
  g_test_add_func ("/pdf/sheets", test_sheets);
  g_test_add_func ("/pdf/metadata", test_metadata);
  g_test_add_func ("/pdf/metadata-is-escaped", test_metadata_is_escaped);
  g_test_add_func ("/pdf/bookmarks", test_bookmarks);
  g_test_add_func ("/pdf/reading-order", test_reading_order);
  g_test_add_func ("/pdf/structure", test_structure);
  g_test_add_func ("/pdf/fonts", test_fonts);
  g_test_add_func ("/pdf/every-character-has-a-glyph", test_every_character_has_a_glyph);
  g_test_add_func ("/pdf/spaces-that-hold", test_spaces_that_hold);
  g_test_add_func ("/pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/pdf/same-bytes", test_same_bytes);
  g_test_add_func ("/pdf/threads", test_threads);
  g_test_add_func ("/pdf/errors", test_errors);
  return g_test_run ();
}
