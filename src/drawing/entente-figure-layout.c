/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-block-layout.h"

typedef struct
{
  EntenteFigureBlock *block; /* owned */
  double width;
  double height;
} Figure;

static void
figure_free (gpointer data)
{
  Figure *figure = data;

  g_object_unref (figure->block);
  g_free (figure);
}

static void
paint (EntentePagePainter *painter, gpointer content, guint part, double x, double y)
{
  Figure *figure = content;
  cairo_t *cr = entente_page_painter_get_cairo (painter);

  entente_page_painter_seed (painter, "");
  cairo_save (cr);
  cairo_translate (cr, x, y);
  entente_figure_block_paint (figure->block, cr, figure->width, figure->height);
  cairo_restore (cr);
}

/**
 * entente_figure_layout:
 * @frame: where
 * @block: a figure
 *
 * Appends it as one strip, scaled down when it is larger than the page.
 */
void
entente_figure_layout (const EntenteLayoutFrame *frame, EntenteFigureBlock *block)
{
  const EntentePageGeometry *geometry = entente_page_flow_get_geometry (frame->flow);
  const double width = entente_figure_block_get_width_mm (block) * ENTENTE_MM;
  const double height = entente_figure_block_get_height_mm (block) * ENTENTE_MM;
  const gboolean is_wide = width > frame->width && frame->depth == 0;
  const double room = is_wide ? geometry->wide_width : frame->width;
  const double scale =
      MIN (1, MIN (room / width, entente_page_flow_get_page_height (frame->flow) / height));
  Figure *figure = g_new0 (Figure, 1);

  figure->block = g_object_ref (block);
  figure->width = width * scale;
  figure->height = height * scale;
  entente_page_flow_own (frame->flow, figure, figure_free);

  const EntenteElement element = { "Figure", ENTENTE_ELEMENT_ALTERNATIVE,
                                   entente_figure_block_get_alternative (block) };
  const EntenteStrip strip = {
    .metrics = { .space = ENTENTE_SPACE_BLOCK, .height = figure->height, .repeat = -1 },
    .x = is_wide ? geometry->wide_x : frame->x,
    .width = figure->width,
    .paint = paint,
    .content = figure,
  };

  entente_page_flow_open (frame->flow, &element);
  entente_page_flow_append (frame->flow, &strip);
  entente_page_flow_close (frame->flow);
  entente_page_flow_add_space (frame->flow, ENTENTE_SPACE_BLOCK);
}
