/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an agreement of four pages costs as a finished PDF, beside cairo and Pango alone with the
   same words in the same fonts on as many pages: no structure, no rules, no page breaking, no
   finishing. */
#include "entente-heading-block.h"
#include "entente-list-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"
#include "entente-pdf-writer.h"
#include "entente-signature-block.h"
#include "entente-table-block.h"
#include "entente-page-style.h"
#include "sample-documents.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>

#define N_AGREEMENTS 1000
#define N_PARTIES 4
#define N_ROUNDS 5

/* --- The words of a document, paragraph by paragraph ------------------------------------------ */

typedef struct
{
  char *words;
  double size;
} Paragraph;

static void
clear_paragraph (gpointer data)
{
  g_free (((Paragraph *) data)->words);
}

static void
add_words (GArray *paragraphs, const char *words, EntenteTextRole role)
{
  Paragraph paragraph = { g_strdup (words), entente_page_style_get_text (role)->size };

  g_array_append_val (paragraphs, paragraph);
}

static void
add_text (GArray *paragraphs, EntenteRichText *text, EntenteTextRole role)
{
  g_autofree char *words = entente_rich_text_dup_plain (text);

  add_words (paragraphs, words, role);
}

static void
add_texts (GArray *paragraphs, GPtrArray *texts, EntenteTextRole role)
{
  for (guint i = 0; i < texts->len; i++)
    add_text (paragraphs, texts->pdata[i], role);
}

static void
add_signatures (GArray *paragraphs, EntenteSignatureBlock *block)
{
  guint n = 0;
  const EntenteSignature *signatures = entente_signature_block_get_signatures (block, &n);

  for (guint i = 0; i < n; i++)
    {
      add_words (paragraphs, signatures[i].party, ENTENTE_TEXT_ROLE_SIGNATURE_PARTY);
      add_words (paragraphs, signatures[i].signatory, ENTENTE_TEXT_ROLE_SIGNATURE);
      add_words (paragraphs, signatures[i].function, ENTENTE_TEXT_ROLE_SIGNATURE);
      add_words (paragraphs, "À .........................................",
                 ENTENTE_TEXT_ROLE_SIGNATURE);
      add_words (paragraphs, "le .........................................",
                 ENTENTE_TEXT_ROLE_SIGNATURE);
      add_words (paragraphs, "Signature", ENTENTE_TEXT_ROLE_SIGNATURE_LABEL);
    }
}

static void
add_block (GArray *paragraphs, EntenteBlock *block)
{
  if (ENTENTE_IS_HEADING_BLOCK (block))
    {
      const char *number = entente_heading_block_get_number (ENTENTE_HEADING_BLOCK (block));

      if (number)
        add_words (paragraphs, number, ENTENTE_TEXT_ROLE_ARTICLE_NUMBER);
      add_text (paragraphs, entente_heading_block_get_text (ENTENTE_HEADING_BLOCK (block)),
                ENTENTE_TEXT_ROLE_ARTICLE);
    }
  else if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    add_text (paragraphs, entente_paragraph_block_get_text (ENTENTE_PARAGRAPH_BLOCK (block)),
              ENTENTE_TEXT_ROLE_BODY);
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    add_texts (paragraphs, entente_parties_block_get_parties (ENTENTE_PARTIES_BLOCK (block)),
               ENTENTE_TEXT_ROLE_BODY);
  else if (ENTENTE_IS_SIGNATURE_BLOCK (block))
    add_signatures (paragraphs, ENTENTE_SIGNATURE_BLOCK (block));
  else if (ENTENTE_IS_TABLE_BLOCK (block))
    {
      GPtrArray *rows = entente_table_block_get_rows (ENTENTE_TABLE_BLOCK (block));

      add_texts (paragraphs, entente_table_block_get_header (ENTENTE_TABLE_BLOCK (block)),
                 ENTENTE_TEXT_ROLE_CELL_HEADER);
      for (guint i = 0; i < rows->len; i++)
        add_texts (paragraphs, rows->pdata[i], ENTENTE_TEXT_ROLE_CELL);
    }
  else if (ENTENTE_IS_LIST_BLOCK (block))
    {
      GPtrArray *items = entente_list_block_get_items (ENTENTE_LIST_BLOCK (block));

      for (guint i = 0; i < items->len; i++)
        for (guint j = 0; j < ((GPtrArray *) items->pdata[i])->len; j++)
          {
            add_words (paragraphs, "–", ENTENTE_TEXT_ROLE_BODY);
            add_block (paragraphs, ((GPtrArray *) items->pdata[i])->pdata[j]);
          }
    }
}

static void
add_furniture (GArray *paragraphs, EntenteComposition *composition, guint n_pages)
{
  const char *const *initials = entente_composition_get_initials (composition);

  for (guint page = 0; page < n_pages; page++)
    {
      add_words (paragraphs, entente_composition_get_header (composition),
                 ENTENTE_TEXT_ROLE_MARGIN);
      add_words (paragraphs, entente_composition_get_footer (composition),
                 ENTENTE_TEXT_ROLE_MARGIN);
      add_words (paragraphs, "page 1 / 4", ENTENTE_TEXT_ROLE_MARGIN);
      for (guint i = 0; page + 1 < n_pages && initials[i]; i++)
        add_words (paragraphs, initials[i], ENTENTE_TEXT_ROLE_INITIALS);
    }
}

static GArray *
collect_paragraphs (EntenteComposition *composition, guint n_pages)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (Paragraph));
  GPtrArray *blocks = entente_composition_get_blocks (composition);

  g_array_set_clear_func (paragraphs, clear_paragraph);
  for (guint i = 0; i < blocks->len; i++)
    add_block (paragraphs, blocks->pdata[i]);
  add_furniture (paragraphs, composition, n_pages);

  return paragraphs;
}

/* --- cairo and Pango alone -------------------------------------------------------------------- */

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
write_bare (GArray *paragraphs, guint n_pages)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (append_bytes, bytes, 595.28, 841.89);
  cairo_t *cr = cairo_create (pdf);
  PangoFontDescription *description =
      pango_font_description_from_string (entente_page_style_get_families ());
  const guint per_page = paragraphs->len / n_pages + 1;
  double y = 40;

  for (guint i = 0; i < paragraphs->len; i++)
    {
      const Paragraph *paragraph = &g_array_index (paragraphs, Paragraph, i);
      g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
      int height;

      if (i > 0 && i % per_page == 0)
        {
          cairo_show_page (cr);
          y = 40;
        }
      pango_font_description_set_absolute_size (description, paragraph->size * PANGO_SCALE);
      pango_font_description_set_weight (description, paragraph->size > 12 ? PANGO_WEIGHT_BOLD
                                                                           : PANGO_WEIGHT_NORMAL);
      pango_layout_set_font_description (layout, description);
      pango_layout_set_width (layout, 126 * ENTENTE_MM * PANGO_SCALE);
      pango_layout_set_text (layout, paragraph->words, -1);
      cairo_move_to (cr, 130, y);
      pango_cairo_show_layout (cr, layout);
      pango_layout_get_size (layout, NULL, &height);
      y += (double) height / PANGO_SCALE;
    }
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (pdf);
  cairo_surface_destroy (pdf);
  pango_font_description_free (description);
}

/* --- Measures --------------------------------------------------------------------------------- */

static double
time_bare (GArray *paragraphs, guint n_pages, guint n)
{
  const gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    write_bare (paragraphs, n_pages);

  return (g_get_monotonic_time () - start) / 1000.0;
}

/* Each agreement is composed anew, as on the command line. */
static double
time_agreements (guint n, gsize *size)
{
  const gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteComposition) composition = sample_agreement (N_PARTIES, FALSE, FALSE);
      g_autoptr (GBytes) pdf = entente_pdf_write (composition, NULL, NULL);

      g_assert_nonnull (pdf);
      *size = g_bytes_get_size (pdf);
    }

  return (g_get_monotonic_time () - start) / 1000.0;
}

static gpointer
time_first (gpointer data)
{
  gsize size;

  return g_memdup2 (&(double){ time_agreements (1, &size) }, sizeof (double));
}

/* A thread loads its own fonts: what the first preview of a window costs. */
static double
time_in_new_thread (void)
{
  g_autofree double *time = g_thread_join (g_thread_new ("first", time_first, NULL));

  return *time;
}

int
main (int argc, char *argv[])
{
  /* A smaller number of agreements, to look at one change at a time. */
  const guint n_agreements = argc > 1 ? MAX (N_ROUNDS, atoi (argv[1])) : N_AGREEMENTS;
  const guint n = n_agreements / N_ROUNDS;
  g_autoptr (EntenteComposition) composition = sample_agreement (N_PARTIES, FALSE, FALSE);
  guint n_pages = 0;
  double bare = 0;
  double whole = 0;
  gsize size = 0;

  /* The first of both pays for loading the fonts. */
  g_autoptr (GBytes) first = entente_pdf_write (composition, &n_pages, NULL);
  g_assert_nonnull (first);
  g_autoptr (GArray) paragraphs = collect_paragraphs (composition, n_pages);
  write_bare (paragraphs, n_pages);

  /* In turns, so that what else the machine does weighs on both. */
  for (guint round = 0; round < N_ROUNDS; round++)
    {
      bare += time_bare (paragraphs, n_pages, n);
      whole += time_agreements (n, &size);
    }

  g_print ("%u agreements of %u pages, %" G_GSIZE_FORMAT " bytes each\n", n * N_ROUNDS, n_pages,
           size);
  g_print ("cairo and Pango alone: %8.2f ms each\n", bare / n / N_ROUNDS);
  g_print ("finished PDF:          %8.2f ms each\n", whole / n / N_ROUNDS);
  g_print ("first in a new thread: %8.2f ms\n", time_in_new_thread ());
  g_print ("ratio:                 %8.2f (at most 3)\n", whole / bare);

  return 0;
}
