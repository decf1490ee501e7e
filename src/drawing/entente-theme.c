/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-theme.h"

#include <math.h>

#define RGB(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }
#define RGBA(hex, alpha) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (alpha) }

/* What shapes need against what is behind them (WCAG 2.2, 1.4.11). */
#define LEAST_CONTRAST 3.0

/* The colours are those of GNOME's palette. */
static const EntenteTheme themes[] = {
  [ENTENTE_LOOK_LIGHT] = {
    .background = RGB (0xffffff),
    .foreground = RGB (0x2e2e33),
    .dim = RGB (0x6a6a70),
    .grid = RGBA (0x000006, 0.07),
    .closed = RGBA (0x000006, 0.035),
    .holiday = RGBA (0xe5a50a, 0.16),
    .school = RGBA (0x3584e4, 0.07),
    .today = RGB (0x1c71d8),
    .event = RGB (0x813d9c),
    .accent = RGB (0x3584e4),
    .danger = RGB (0xc01c28),
    .warning = RGB (0xc64600),
    .link = RGB (0x8b8b93),
    .line_width = 1,
  },
  [ENTENTE_LOOK_DARK] = {
    .background = RGB (0x1d1d20),
    .foreground = RGB (0xf6f5f4),
    .dim = RGB (0xa3a3a8),
    .grid = RGBA (0xffffff, 0.08),
    .closed = RGBA (0xffffff, 0.035),
    .holiday = RGBA (0xf8e45c, 0.13),
    .school = RGBA (0x78aeed, 0.09),
    .today = RGB (0x78aeed),
    .event = RGB (0xdc8add),
    .accent = RGB (0x62a0ea),
    .danger = RGB (0xff7b72),
    .warning = RGB (0xffa348),
    .link = RGB (0x84848b),
    .dark = TRUE,
    .line_width = 1,
  },
  [ENTENTE_LOOK_HIGH_CONTRAST] = {
    .background = RGB (0xffffff),
    .foreground = RGB (0x000000),
    .dim = RGB (0x2a2a2e),
    .grid = RGBA (0x000000, 0.35),
    .closed = RGBA (0x000000, 0.10),
    .holiday = RGBA (0xe5a50a, 0.38),
    .school = RGBA (0x1a5fb4, 0.16),
    .today = RGB (0x0b4fa8),
    .event = RGB (0x5b1d75),
    .accent = RGB (0x0b4fa8),
    .danger = RGB (0xa50d1b),
    .warning = RGB (0x8f3200),
    .link = RGB (0x3a3a3f),
    .line_width = 1.5,
  },
  [ENTENTE_LOOK_HIGH_CONTRAST_DARK] = {
    .background = RGB (0x000000),
    .foreground = RGB (0xffffff),
    .dim = RGB (0xdedee2),
    .grid = RGBA (0xffffff, 0.38),
    .closed = RGBA (0xffffff, 0.14),
    .holiday = RGBA (0xf8e45c, 0.34),
    .school = RGBA (0x99c1f1, 0.22),
    .today = RGB (0x99c1f1),
    .event = RGB (0xf0a5f1),
    .accent = RGB (0x99c1f1),
    .danger = RGB (0xff938c),
    .warning = RGB (0xffbe6f),
    .link = RGB (0xc8c8cd),
    .dark = TRUE,
    .line_width = 1.5,
  },
  [ENTENTE_LOOK_PRINT] = {
    .background = RGB (0xffffff),
    .foreground = RGB (0x1a1a1c),
    .dim = RGB (0x55555a),
    .grid = RGB (0xe2e2e4),
    .closed = RGB (0xf3f3f4),
    .holiday = RGB (0xfaedcb),
    .school = RGB (0xeaf1fb),
    .today = RGB (0x1c71d8),
    .event = RGB (0x813d9c),
    .accent = RGB (0x3584e4),
    .danger = RGB (0xc01c28),
    .warning = RGB (0xc64600),
    .link = RGB (0x77777d),
    .line_width = 0.6,
  },
  [ENTENTE_LOOK_PRINT_MONOCHROME] = {
    .background = RGB (0xffffff),
    .foreground = RGB (0x000000),
    .dim = RGB (0x333333),
    .grid = RGB (0xd8d8d8),
    .closed = RGB (0xf0f0f0),
    .holiday = RGB (0xd4d4d4),
    .school = RGB (0xe6e6e6),
    .today = RGB (0x000000),
    .event = RGB (0x000000),
    .accent = RGB (0x555555),
    .danger = RGB (0x000000),
    .warning = RGB (0x000000),
    .link = RGB (0x555555),
    .monochrome = TRUE,
    .line_width = 0.6,
  },
};

/**
 * entente_theme_get:
 * @look: for which screen or paper
 *
 * Returns: (transfer none): the colours of a chart there
 */
const EntenteTheme *
entente_theme_get (EntenteLook look)
{
  g_return_val_if_fail ((guint) look < G_N_ELEMENTS (themes), &themes[ENTENTE_LOOK_LIGHT]);

  return &themes[look];
}

/**
 * entente_color_use:
 * @cr: where
 * @color: a colour
 *
 * Draws with the colour from now on.
 */
void
entente_color_use (cairo_t *cr, const EntenteColor *color)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha);
}

/**
 * entente_color_mix:
 * @a: a colour
 * @b: another
 * @share: of @b, 0 to 1
 *
 * Returns: what is between them
 */
EntenteColor
entente_color_mix (const EntenteColor *a, const EntenteColor *b, double share)
{
  return (EntenteColor){
    a->red + (b->red - a->red) * share,
    a->green + (b->green - a->green) * share,
    a->blue + (b->blue - a->blue) * share,
    a->alpha + (b->alpha - a->alpha) * share,
  };
}

/**
 * entente_color_fade:
 * @color: a colour
 * @alpha: how much of it stays, 0 to 1
 *
 * Returns: the colour, more transparent
 */
EntenteColor
entente_color_fade (const EntenteColor *color, double alpha)
{
  EntenteColor faded = *color;

  faded.alpha *= alpha;
  return faded;
}

static double
get_linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
get_luminance (const EntenteColor *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green)
         + 0.0722 * get_linear (color->blue);
}

/**
 * entente_color_get_contrast:
 * @a: a colour
 * @b: another
 *
 * Returns: the contrast ratio of WCAG, 1 to 21
 */
double
entente_color_get_contrast (const EntenteColor *a, const EntenteColor *b)
{
  const double first = get_luminance (a);
  const double second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

/**
 * entente_theme_get_readable:
 * @self: a theme
 * @color: a colour that somebody chose
 *
 * Returns: the colour, made darker or lighter until shapes in it stand out from the background;
 *   that of the accent where there are no colours
 */
EntenteColor
entente_theme_get_readable (const EntenteTheme *self, const EntenteColor *color)
{
  g_return_val_if_fail (self != NULL, (EntenteColor){ 0 });
  g_return_val_if_fail (color != NULL, self->accent);

  EntenteColor readable = *color;

  if (self->monochrome)
    return self->accent;
  for (double share = 0.1;
       share <= 1 && entente_color_get_contrast (&readable, &self->background) < LEAST_CONTRAST;
       share += 0.1)
    readable = entente_color_mix (color, &self->foreground, share);

  return readable;
}
