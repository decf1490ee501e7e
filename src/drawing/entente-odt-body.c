/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-figure-block.h"
#include "entente-heading-block.h"
#include "entente-list-block.h"
#include "entente-odt-private.h"
#include "entente-page-break-block.h"
#include "entente-paragraph-block.h"
#include "entente-parties-block.h"

/* Dots to an inch of a picture: sharp in print, small in a mail. */
#define PICTURE_DENSITY 200.0

/* Where a block stands. */
typedef enum
{
  PLACE_BODY,
  PLACE_LIST,
  PLACE_LIST_END, /* in the last item of a list that no other surrounds */
} Place;

static void write_blocks (EntenteOdt *self, GPtrArray *blocks, Place place);

/* Headings */

/* is_first: nothing stands above it, as the letterheads do above the title of a letter */
static void
write_heading (EntenteOdt *self, EntenteHeadingBlock *block, gboolean is_first)
{
  static const char *const names[] = { "Title", "Heading_20_1", "Heading_20_2" };
  const guint level = entente_heading_block_get_level (block);
  const char *number = entente_heading_block_get_number (block);
  g_autofree char *outline = g_strdup_printf ("%u", MAX (level, 2) - 1);

  if (level == 1)
    {
      if (number != NULL)
        _entente_odt_write_line (self, "Title_20_Number", number);
      _entente_odt_write_paragraph (self, is_first ? names[0] : "Title_20_Below",
                                    entente_heading_block_get_text (block));
      return;
    }

  _entente_odt_start (self,
                      "text:h",
                      "text:style-name", names[level - 1],
                      "text:outline-level", outline,
                      NULL);
  if (number != NULL)
    {
      _entente_odt_start (self, "text:span", "text:style-name", "Heading_20_Number", NULL);
      _entente_odt_write_words (self, number);
      _entente_odt_end (self);
    }
  /* Without a number, the words still stand where those of others do; on sheets laid across, that is
     at the edge. */
  if (number != NULL || self->geometry.text_x > self->geometry.wide_x)
    _entente_odt_add (self, "text:tab", NULL);
  _entente_odt_write_rich (self, names[level - 1], entente_heading_block_get_text (block));
  _entente_odt_end (self);
}

/* Paragraphs and lists */

static void
write_paragraph (EntenteOdt *self, EntenteParagraphBlock *block, Place place)
{
  static const char *const names[] = {
    [ENTENTE_PARAGRAPH_BODY] = ENTENTE_ODT_BODY,
    [ENTENTE_PARAGRAPH_LEAD] = "Lead",
    [ENTENTE_PARAGRAPH_CENTERED] = "Centered",
    [ENTENTE_PARAGRAPH_NOTE] = "Note",
  };
  const EntenteParagraphStyle style = entente_paragraph_block_get_style (block);

  _entente_odt_write_paragraph (self,
                                place == PLACE_LIST_END ? "List_20_End"
                                : place == PLACE_LIST   ? "List"
                                                        : names[style],
                                entente_paragraph_block_get_text (block));
}

static void
write_list (EntenteOdt *self, EntenteListBlock *block, Place place)
{
  GPtrArray *items = entente_list_block_get_items (block);
  const gboolean is_ordered = entente_list_block_get_ordered (block);
  g_autofree char *first = g_strdup_printf ("%u", entente_list_block_get_first (block));

  _entente_odt_start (self,
                      "text:list",
                      "text:style-name", is_ordered ? "Numbers" : "Bullets",
                      NULL);
  for (guint i = 0; i < items->len; i++)
    {
      _entente_odt_start (self,
                          "text:list-item",
                          "text:start-value", is_ordered && i == 0 ? first : NULL,
                          NULL);
      write_blocks (self, items->pdata[i],
                    i + 1 < items->len || place == PLACE_LIST ? PLACE_LIST : PLACE_LIST_END);
      _entente_odt_end (self);
    }
  _entente_odt_end (self);
}

static void
write_parties (EntenteOdt *self, EntentePartiesBlock *block)
{
  GPtrArray *parties = entente_parties_block_get_parties (block);

  for (guint i = 0; i < parties->len; i++)
    _entente_odt_write_paragraph (self, "Party", parties->pdata[i]);
}

/* Figures */

static cairo_status_t
append_png (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
paint_picture (EntenteOdt *self, EntenteFigureBlock *block, double width, double height)
{
  const double scale = PICTURE_DENSITY / 72;
  GByteArray *png = g_byte_array_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         (int) (width * scale) + 1,
                                                         (int) (height * scale) + 1);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  entente_figure_block_paint (block, cr, width, height);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, append_png, png);
  cairo_surface_destroy (surface);
  g_ptr_array_add (self->pictures, g_byte_array_free_to_bytes (png));
}

static char *
dup_mm (double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points / ENTENTE_MM);

  return g_strconcat (number, "mm", NULL);
}

static void
write_figure (EntenteOdt *self, EntenteFigureBlock *block)
{
  const double width = entente_figure_block_get_width_mm (block) * ENTENTE_MM;
  const double height = entente_figure_block_get_height_mm (block) * ENTENTE_MM;
  const double scale = MIN (1, self->geometry.wide_width / width);
  g_autofree char *shown_width = dup_mm (width * scale);
  g_autofree char *shown_height = dup_mm (height * scale);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;

  paint_picture (self, block, width * scale, height * scale);
  name = g_strdup_printf ("Figure%u", self->pictures->len);
  path = g_strdup_printf ("Pictures/%u.png", self->pictures->len);
  _entente_odt_start (self, "text:p", "text:style-name", "Figure", NULL);
  _entente_odt_start (self,
                      "draw:frame",
                      "draw:name", name,
                      "text:anchor-type", "as-char",
                      "svg:width", shown_width,
                      "svg:height", shown_height,
                      NULL);
  _entente_odt_add (self,
                    "draw:image",
                    "xlink:href", path,
                    "xlink:type", "simple",
                    "xlink:show", "embed",
                    "xlink:actuate", "onLoad",
                    NULL);
  _entente_odt_add_text (self, "svg:desc", entente_figure_block_get_alternative (block));
  _entente_odt_end (self);
  _entente_odt_end (self);
}

/* Everything */

static void
write_block (EntenteOdt *self, EntenteBlock *block, gboolean is_first, Place place)
{
  if (ENTENTE_IS_HEADING_BLOCK (block))
    write_heading (self, ENTENTE_HEADING_BLOCK (block), is_first);
  else if (ENTENTE_IS_PARAGRAPH_BLOCK (block))
    write_paragraph (self, ENTENTE_PARAGRAPH_BLOCK (block), place);
  else if (ENTENTE_IS_LIST_BLOCK (block))
    write_list (self, ENTENTE_LIST_BLOCK (block), place);
  else if (ENTENTE_IS_PARTIES_BLOCK (block))
    write_parties (self, ENTENTE_PARTIES_BLOCK (block));
  else if (ENTENTE_IS_FIGURE_BLOCK (block))
    write_figure (self, ENTENTE_FIGURE_BLOCK (block));
  else if (ENTENTE_IS_PAGE_BREAK_BLOCK (block))
    _entente_odt_write_line (self, "Page_20_Break", NULL);
  else if (_entente_odt_is_table (block))
    _entente_odt_write_table (self, block);
  else
    g_assert_not_reached ();
}

static void
write_blocks (EntenteOdt *self, GPtrArray *blocks, Place place)
{
  for (guint i = 0; i < blocks->len; i++)
    write_block (self, blocks->pdata[i], i == 0,
                 place == PLACE_LIST_END && i + 1 < blocks->len ? PLACE_LIST : place);
}

/* Word processors add a line of their own after a table that ends a text, and with it a page. */
static void
write_end (EntenteOdt *self, GPtrArray *blocks)
{
  if (blocks->len > 0 && _entente_odt_is_table (blocks->pdata[blocks->len - 1]))
    _entente_odt_write_line (self, ENTENTE_ODT_JOINT, NULL);
}

static void
declare_tables (EntenteOdt *self, GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      EntenteBlock *block = blocks->pdata[i];

      if (_entente_odt_is_table (block))
        _entente_odt_declare_table (self, block);
      if (ENTENTE_IS_LIST_BLOCK (block))
        {
          GPtrArray *items = entente_list_block_get_items (ENTENTE_LIST_BLOCK (block));

          for (guint j = 0; j < items->len; j++)
            declare_tables (self, items->pdata[j]);
        }
    }
}

void
_entente_odt_write_content (EntenteOdt *self)
{
  GPtrArray *blocks = entente_composition_get_blocks (self->composition);

  _entente_odt_start (self, "office:document-content", NULL);
  _entente_odt_add_namespaces (self);
  _entente_odt_start (self, "office:automatic-styles", NULL);
  _entente_odt_declare_cells (self);
  declare_tables (self, blocks);
  _entente_odt_end (self);
  self->n_tables = 0;
  _entente_odt_start (self, "office:body", NULL);
  _entente_odt_start (self, "office:text", NULL);
  write_blocks (self, blocks, PLACE_BODY);
  write_end (self, blocks);
  _entente_odt_end (self);
  _entente_odt_end (self);
  _entente_odt_end (self);
}
