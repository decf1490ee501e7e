/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"

G_BEGIN_DECLS

/**
 * EntenteFigureBlock:
 *
 * A drawing made by a painter, with the words that stand for it.
 */
#define ENTENTE_TYPE_FIGURE_BLOCK (entente_figure_block_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFigureBlock, entente_figure_block, ENTENTE, FIGURE_BLOCK, EntenteBlock)

double entente_figure_block_get_width_mm (EntenteFigureBlock *self);
double entente_figure_block_get_height_mm (EntenteFigureBlock *self);
const char *entente_figure_block_get_alternative (EntenteFigureBlock *self);
void entente_figure_block_paint (EntenteFigureBlock *self,
                                 cairo_t *cr,
                                 double width,
                                 double height);

G_END_DECLS
