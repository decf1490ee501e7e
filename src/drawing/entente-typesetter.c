/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-typesetter.h"

struct _EntenteTypesetter
{
  EntenteLanguage language;

  /* Owned */
  PangoContext *contexts[2]; /* from left to right, from right to left */
  PangoFontDescription *descriptions[ENTENTE_N_TEXT_ROLES];
  PangoFont *fonts[ENTENTE_N_TEXT_ROLES];

  unsigned long dot;
  unsigned long space;
  double dot_width;
};

/* One unit is one point, and letters keep their true widths: the same lines on every screen and
   printer. */
static PangoContext *
create_context (EntenteLanguage language, PangoDirection direction)
{
  /* This font map is the thread's own, so that its cache serves all documents made there. */
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context,
                              pango_language_from_string (entente_language_to_code (language)));
  pango_context_set_base_dir (context, direction);

  return context;
}

static PangoFontDescription *
create_description (EntenteTextRole role)
{
  const EntenteTextStyle *style = entente_page_style_get_text (role);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family_static (description, entente_page_style_get_families ());
  pango_font_description_set_absolute_size (description, style->size * PANGO_SCALE);
  pango_font_description_set_weight (description, style->weight);

  return description;
}

static unsigned long
find_glyph (cairo_scaled_font_t *font, const char *text, double *width)
{
  cairo_text_extents_t extents = { 0 };
  cairo_glyph_t *made = NULL;
  unsigned long index = 0;
  int n_made = 0;

  if (cairo_scaled_font_text_to_glyphs (font, 0, 0, text, -1, &made, &n_made, NULL, NULL, NULL)
          == CAIRO_STATUS_SUCCESS
      && n_made > 0)
    {
      index = made[0].index;
      cairo_scaled_font_glyph_extents (font, made, 1, &extents);
    }
  cairo_glyph_free (made);

  if (width)
    *width = extents.x_advance;
  return index;
}

/**
 * entente_typesetter_new:
 * @language: of the document
 *
 * Returns: (transfer full): a typesetter for the calling thread
 */
EntenteTypesetter *
entente_typesetter_new (EntenteLanguage language)
{
  EntenteTypesetter *self = g_new0 (EntenteTypesetter, 1);

  self->language = language;
  self->contexts[0] = create_context (language, PANGO_DIRECTION_LTR);
  self->contexts[1] = create_context (language, PANGO_DIRECTION_RTL);
  for (guint role = 0; role < ENTENTE_N_TEXT_ROLES; role++)
    self->descriptions[role] = create_description (role);

  cairo_scaled_font_t *body = entente_typesetter_get_font (self, ENTENTE_TEXT_ROLE_BODY);
  self->dot = find_glyph (body, ".", &self->dot_width);
  self->space = find_glyph (body, " ", NULL);

  return self;
}

/**
 * entente_typesetter_free:
 * @self: (transfer full): a typesetter
 */
void
entente_typesetter_free (EntenteTypesetter *self)
{
  g_return_if_fail (self != NULL);

  for (guint role = 0; role < ENTENTE_N_TEXT_ROLES; role++)
    {
      pango_font_description_free (self->descriptions[role]);
      g_clear_object (&self->fonts[role]);
    }
  g_object_unref (self->contexts[0]);
  g_object_unref (self->contexts[1]);
  g_free (self);
}

/**
 * entente_typesetter_get_language:
 * @self: a typesetter
 *
 * Returns: the language of its document
 */
EntenteLanguage
entente_typesetter_get_language (EntenteTypesetter *self)
{
  g_return_val_if_fail (self != NULL, ENTENTE_LANGUAGE_FRENCH);

  return self->language;
}

/**
 * entente_typesetter_create_layout:
 * @self: a typesetter
 * @role: what the text is for
 * @right_to_left: whether its lines start on the right
 *
 * Returns: (transfer full): an empty layout in the fonts of @role
 */
PangoLayout *
entente_typesetter_create_layout (EntenteTypesetter *self,
                                  EntenteTextRole role,
                                  gboolean right_to_left)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) role < ENTENTE_N_TEXT_ROLES, NULL);

  PangoLayout *layout = pango_layout_new (self->contexts[right_to_left ? 1 : 0]);

  pango_layout_set_font_description (layout, self->descriptions[role]);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_auto_dir (layout, FALSE);

  return layout;
}

/**
 * entente_typesetter_get_font:
 * @self: a typesetter
 * @role: what the text is for
 *
 * Returns: (transfer none): the first font of @role, for what is drawn glyph by glyph
 */
cairo_scaled_font_t *
entente_typesetter_get_font (EntenteTypesetter *self, EntenteTextRole role)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail ((guint) role < ENTENTE_N_TEXT_ROLES, NULL);

  if (!self->fonts[role])
    self->fonts[role] = pango_context_load_font (self->contexts[0], self->descriptions[role]);

  return pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (self->fonts[role]));
}

/**
 * entente_typesetter_get_dot:
 * @self: a typesetter
 * @width: (out) (optional): how wide it is, in points
 *
 * Returns: the glyph of a full stop in the body's font
 */
unsigned long
entente_typesetter_get_dot (EntenteTypesetter *self, double *width)
{
  g_return_val_if_fail (self != NULL, 0);

  if (width)
    *width = self->dot_width;
  return self->dot;
}

/**
 * entente_typesetter_get_space:
 * @self: a typesetter
 *
 * Returns: the glyph of a space in the body's font
 */
unsigned long
entente_typesetter_get_space (EntenteTypesetter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->space;
}
