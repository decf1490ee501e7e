/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/* Fonts of drawings, where their sizes follow from that of the text around. */

PangoFontDescription *entente_drawing_font_new (const PangoFontDescription *body, double scale,
                                                PangoWeight weight);
PangoContext *entente_drawing_font_create_paper_context (void);
PangoFontDescription *entente_drawing_font_new_for_paper (double size);

G_END_DECLS
