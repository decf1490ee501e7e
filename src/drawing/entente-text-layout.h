/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-page-painter.h"

G_BEGIN_DECLS

/**
 * EntenteTextLayout:
 *
 * A text broken into lines of a given width. Its geometry is plain numbers in points; painting is
 * apart.
 */
typedef struct _EntenteTextLayout EntenteTextLayout;

/**
 * EntenteTextLine:
 * @x: where it starts, from the left edge of the layout
 * @width: how wide it is
 * @height: how high; the leading of its role, more when a script needs it
 * @baseline: from the top of the line
 */
typedef struct {
  double x;
  double width;
  double height;
  double baseline;
} EntenteTextLine;

EntenteTextLayout *entente_text_layout_new (EntenteTypesetter *typesetter,
                                            EntenteRichText *text,
                                            EntenteTextRole role,
                                            EntenteColumnAlignment alignment,
                                            double width);
EntenteTextLayout *entente_text_layout_new_plain (EntenteTypesetter *typesetter,
                                                  const char *text,
                                                  EntenteTextRole role,
                                                  EntenteColumnAlignment alignment,
                                                  double width);
EntenteTextLayout *entente_text_layout_new_elided (EntenteTypesetter *typesetter,
                                                   const char *text,
                                                   EntenteTextRole role,
                                                   EntenteColumnAlignment alignment,
                                                   double width);
void entente_text_layout_free (EntenteTextLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTextLayout, entente_text_layout_free)

guint entente_text_layout_get_n_lines (EntenteTextLayout *self);
const EntenteTextLine *entente_text_layout_get_line (EntenteTextLayout *self, guint line);
double entente_text_layout_get_height (EntenteTextLayout *self);
double entente_text_layout_get_natural_width (EntenteTextLayout *self);
guint entente_text_layout_get_n_unknown (EntenteTextLayout *self);

void entente_text_layout_paint_line (EntenteTextLayout *self,
                                     EntentePagePainter *painter,
                                     guint line,
                                     double x,
                                     double y);
void entente_text_layout_paint (EntenteTextLayout *self,
                                EntentePagePainter *painter,
                                double x,
                                double y);

G_END_DECLS
