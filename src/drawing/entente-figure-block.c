/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-figure-block.h"

struct _EntenteFigureBlock
{
  EntenteBlock parent_instance;

  double width_mm;
  double height_mm;
  char *alternative; /* owned */

  EntenteFigurePainter painter;
  gpointer data;
  GDestroyNotify destroy;
};

G_DEFINE_FINAL_TYPE (EntenteFigureBlock, entente_figure_block, ENTENTE_TYPE_BLOCK)

static void
entente_figure_block_finalize (GObject *object)
{
  EntenteFigureBlock *self = ENTENTE_FIGURE_BLOCK (object);

  if (self->destroy)
    self->destroy (self->data);
  g_free (self->alternative);

  G_OBJECT_CLASS (entente_figure_block_parent_class)->finalize (object);
}

static void
entente_figure_block_class_init (EntenteFigureBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_figure_block_finalize;
}

static void
entente_figure_block_init (EntenteFigureBlock *self)
{
}

/**
 * entente_figure_block_new:
 * @width_mm: its width in millimetres; a figure wider than the page is scaled down
 * @height_mm: its height in millimetres
 * @alternative: what it shows, in words
 * @painter: (scope notified) (closure data) (destroy destroy): draws it
 * @data: for @painter
 * @destroy: (nullable): frees @data
 *
 * Returns: (transfer full): a new block
 */
EntenteBlock *
entente_figure_block_new (double width_mm,
                          double height_mm,
                          const char *alternative,
                          EntenteFigurePainter painter,
                          gpointer data,
                          GDestroyNotify destroy)
{
  g_return_val_if_fail (width_mm > 0 && height_mm > 0, NULL);
  g_return_val_if_fail (alternative != NULL, NULL);
  g_return_val_if_fail (painter != NULL, NULL);

  EntenteFigureBlock *self = g_object_new (ENTENTE_TYPE_FIGURE_BLOCK, NULL);
  self->width_mm = width_mm;
  self->height_mm = height_mm;
  self->alternative = g_utf8_make_valid (alternative, -1);
  self->painter = painter;
  self->data = data;
  self->destroy = destroy;

  return ENTENTE_BLOCK (self);
}

/**
 * entente_figure_block_get_width_mm:
 * @self: a block
 *
 * Returns: its width in millimetres
 */
double
entente_figure_block_get_width_mm (EntenteFigureBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE_BLOCK (self), 0);

  return self->width_mm;
}

/**
 * entente_figure_block_get_height_mm:
 * @self: a block
 *
 * Returns: its height in millimetres
 */
double
entente_figure_block_get_height_mm (EntenteFigureBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE_BLOCK (self), 0);

  return self->height_mm;
}

/**
 * entente_figure_block_get_alternative:
 * @self: a block
 *
 * Returns: (transfer none): what it shows, in words
 */
const char *
entente_figure_block_get_alternative (EntenteFigureBlock *self)
{
  g_return_val_if_fail (ENTENTE_IS_FIGURE_BLOCK (self), NULL);

  return self->alternative;
}

/**
 * entente_figure_block_paint:
 * @self: a block
 * @cr: where to draw, its origin at the top left corner of the figure
 * @width: in points
 * @height: in points
 *
 * Draws the figure and leaves @cr as it was.
 */
void
entente_figure_block_paint (EntenteFigureBlock *self, cairo_t *cr, double width, double height)
{
  g_return_if_fail (ENTENTE_IS_FIGURE_BLOCK (self));
  g_return_if_fail (cr != NULL);

  cairo_save (cr);
  self->painter (cr, width, height, self->data);
  cairo_restore (cr);
}
