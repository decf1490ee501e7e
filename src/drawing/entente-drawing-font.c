/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-drawing-font.h"

#include <pango/pangocairo.h>

/**
 * entente_drawing_font_new:
 * @body: the font of body text
 * @scale: how large compared to it
 * @weight: how bold
 *
 * Returns: (transfer full): a font for one kind of text in a drawing
 */
PangoFontDescription *
entente_drawing_font_new (const PangoFontDescription *body, double scale, PangoWeight weight)
{
  g_return_val_if_fail (body != NULL, NULL);

  PangoFontDescription *font = pango_font_description_copy (body);
  const int size = pango_font_description_get_size (body);

  if (pango_font_description_get_size_is_absolute (body))
    pango_font_description_set_absolute_size (font, size * scale);
  else
    pango_font_description_set_size (font, (int) (size * scale));
  pango_font_description_set_weight (font, weight);

  return font;
}

/**
 * entente_drawing_font_create_paper_context:
 *
 * Returns: (transfer full): a context for texts that are the same on every printer and picture, in
 *   units of points; for the thread that asks
 */
PangoContext *
entente_drawing_font_create_paper_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

/**
 * entente_drawing_font_new_for_paper:
 * @size: in points
 *
 * Returns: (transfer full): the font of body text in drawings on paper
 */
PangoFontDescription *
entente_drawing_font_new_for_paper (double size)
{
  PangoFontDescription *font = pango_font_description_from_string ("Inter, Cantarell, sans");

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);

  return font;
}
