/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-furniture.h"
#include "entente-page-words.h"
#include "entente-text-layout.h"

#include <math.h>

#define NBSP "\302\240"
#define WATERMARK_GREY 0.94
#define INITIALS_PADDING 3.0

/* Room for "page 888 / 888". */
#define PAGE_NUMBER_WIDTH 90.0

struct _EntentePageFurniture
{
  EntenteTypesetter *typesetter; /* borrowed */
  EntentePageGeometry geometry;
  guint n_pages;

  /* Owned */
  EntenteTextLayout *header;
  EntenteTextLayout *footer;
  GPtrArray *initials; /* of EntenteTextLayout */
  char *watermark;
};

static EntenteTextLayout *
create_line (EntentePageFurniture *self, const char *words, double width)
{
  return words ? entente_text_layout_new_elided (self->typesetter, words, ENTENTE_TEXT_ROLE_MARGIN,
                                                 ENTENTE_COLUMN_START, width)
               : NULL;
}

static guint
count_initials (const char *const *initials)
{
  return initials ? g_strv_length ((char **) initials) : 0;
}

static void
create_initials (EntentePageFurniture *self, const char *const *initials)
{
  const guint n = count_initials (initials);

  for (guint i = 0; i < n; i++)
    {
      double x, y, width;

      entente_page_geometry_get_initials_box (&self->geometry, n, i, &x, &y, &width);
      g_ptr_array_add (
          self->initials,
          entente_text_layout_new_elided (self->typesetter, initials[i], ENTENTE_TEXT_ROLE_INITIALS,
                                          ENTENTE_COLUMN_START, width - 2 * INITIALS_PADDING));
    }
}

/**
 * entente_page_furniture_new:
 * @composition: the document
 * @typesetter: its fonts; must outlive the furniture
 * @geometry: of its pages; copied
 * @n_pages: how many pages it has
 *
 * Returns: (transfer full): the furniture of all pages
 */
EntentePageFurniture *
entente_page_furniture_new (EntenteComposition *composition,
                            EntenteTypesetter *typesetter,
                            const EntentePageGeometry *geometry,
                            guint n_pages)
{
  g_return_val_if_fail (ENTENTE_IS_COMPOSITION (composition), NULL);
  g_return_val_if_fail (typesetter != NULL && geometry != NULL, NULL);

  EntentePageFurniture *self = g_new0 (EntentePageFurniture, 1);

  self->typesetter = typesetter;
  self->geometry = *geometry;
  self->n_pages = n_pages;
  self->header =
      create_line (self, entente_composition_get_header (composition), geometry->wide_width);
  self->footer = create_line (self, entente_composition_get_footer (composition),
                              geometry->wide_width - PAGE_NUMBER_WIDTH);
  self->initials = g_ptr_array_new_with_free_func ((GDestroyNotify) entente_text_layout_free);
  create_initials (self, entente_composition_get_initials (composition));
  self->watermark = g_strdup (entente_composition_get_watermark (composition));

  return self;
}

/**
 * entente_page_furniture_free:
 * @self: (transfer full): furniture
 */
void
entente_page_furniture_free (EntentePageFurniture *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->header, entente_text_layout_free);
  g_clear_pointer (&self->footer, entente_text_layout_free);
  g_ptr_array_unref (self->initials);
  g_free (self->watermark);
  g_free (self);
}

/* Across the sheet, from corner towards corner, as large as fits, pale enough to read through. */
static void
paint_watermark (EntentePageFurniture *self, EntentePagePainter *painter)
{
  const double width = self->geometry.width;
  const double height = self->geometry.height;
  cairo_t *cr = entente_page_painter_get_cairo (painter);
  cairo_text_extents_t extents;

  entente_page_painter_begin_artifact (painter, self->watermark);
  cairo_save (cr);
  cairo_set_font_face (cr, cairo_scaled_font_get_font_face (entente_typesetter_get_font (
                               self->typesetter, ENTENTE_TEXT_ROLE_TITLE)));
  cairo_set_font_size (cr, 100);
  cairo_text_extents (cr, self->watermark, &extents);
  if (extents.width > 0)
    {
      cairo_translate (cr, width / 2, height / 2);
      cairo_rotate (cr, -atan2 (height, width));
      cairo_set_font_size (cr, MIN (170, 100 * 0.66 * hypot (width, height) / extents.width));
      cairo_text_extents (cr, self->watermark, &extents);
      cairo_move_to (cr, -extents.x_bearing - extents.width / 2,
                     -extents.y_bearing - extents.height / 2);
      cairo_text_path (cr, self->watermark);
      entente_page_painter_set_grey (painter, WATERMARK_GREY);
      cairo_fill (cr);
    }
  cairo_restore (cr);
  entente_page_painter_end_artifact (painter);
}

static void
paint_page_number (EntentePageFurniture *self, EntentePagePainter *painter, guint page)
{
  const char *word = entente_page_words_get (ENTENTE_PAGE_WORD_PAGE,
                                             entente_typesetter_get_language (self->typesetter));
  g_autofree char *number =
      g_strdup_printf ("%s" NBSP "%u" NBSP "/" NBSP "%u", word, page + 1, self->n_pages);
  g_autoptr (EntenteTextLayout) layout = entente_text_layout_new_elided (
      self->typesetter, number, ENTENTE_TEXT_ROLE_MARGIN, ENTENTE_COLUMN_END, PAGE_NUMBER_WIDTH);

  entente_text_layout_paint (layout, painter,
                             self->geometry.wide_x + self->geometry.wide_width - PAGE_NUMBER_WIDTH,
                             self->geometry.footer_y);
}

static void
paint_initials (EntentePageFurniture *self, EntentePagePainter *painter)
{
  cairo_t *cr = entente_page_painter_get_cairo (painter);
  double x, y, width;

  for (guint i = 0; i < self->initials->len; i++)
    {
      entente_page_geometry_get_initials_box (&self->geometry, self->initials->len, i, &x, &y,
                                              &width);
      entente_text_layout_paint (self->initials->pdata[i], painter, x + INITIALS_PADDING, y + 1);
      entente_page_painter_set_grey (painter, 0.6);
      cairo_set_line_width (cr, ENTENTE_RULE_LIGHT);
      cairo_rectangle (cr, x, y, width, ENTENTE_INITIALS_HEIGHT);
      cairo_stroke (cr);
    }
}

static void
paint_initials_label (EntentePageFurniture *self, EntentePagePainter *painter)
{
  double x, y, width;

  entente_page_geometry_get_initials_box (&self->geometry, self->initials->len, 0, &x, &y, &width);

  const char *word = entente_page_words_get (ENTENTE_PAGE_WORD_INITIALS,
                                             entente_typesetter_get_language (self->typesetter));
  g_autoptr (EntenteTextLayout) layout =
      entente_text_layout_new_elided (self->typesetter, word, ENTENTE_TEXT_ROLE_INITIALS,
                                      ENTENTE_COLUMN_END, ENTENTE_INITIALS_LABEL);
  entente_text_layout_paint (layout, painter, x - ENTENTE_INITIALS_LABEL - INITIALS_PADDING, y + 1);
}

/**
 * entente_page_furniture_paint:
 * @self: furniture
 * @painter: where to
 * @page: which page, from 0
 *
 * Paints what stands around the text of one page, to be called before its text: the watermark is
 * behind it.
 */
void
entente_page_furniture_paint (EntentePageFurniture *self, EntentePagePainter *painter, guint page)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (painter != NULL);

  if (self->watermark)
    paint_watermark (self, painter);

  entente_page_painter_begin_artifact (painter, NULL);
  if (self->header)
    entente_text_layout_paint (self->header, painter, self->geometry.wide_x,
                               self->geometry.header_y);
  if (self->footer)
    entente_text_layout_paint (self->footer, painter, self->geometry.wide_x,
                               self->geometry.footer_y);
  paint_page_number (self, painter, page);
  if (self->initials->len > 0 && page + 1 < self->n_pages)
    {
      paint_initials_label (self, painter);
      paint_initials (self, painter);
    }
  entente_page_painter_end_artifact (painter);
}
