/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* A colour; each part 0 to 1. */
typedef struct {
  double red, green, blue, alpha;
} EntenteColor;

/**
 * EntenteTheme:
 *
 * How a drawing looks: on a light or dark screen, in high contrast, on paper in colour or in black
 * and white. State is told by shape and pattern as well in all of them.
 */
typedef struct {
  EntenteColor background, foreground, dim, grid, closed, holiday, school, today, event, accent,
    danger, warning, link;
  gboolean monochrome;      /* patterns instead of colours */
  gboolean dark;
  double line_width;        /* 1 on screens, less on paper */
} EntenteTheme;

typedef enum {
  ENTENTE_LOOK_LIGHT,
  ENTENTE_LOOK_DARK,
  ENTENTE_LOOK_HIGH_CONTRAST,
  ENTENTE_LOOK_HIGH_CONTRAST_DARK,
  ENTENTE_LOOK_PRINT,
  ENTENTE_LOOK_PRINT_MONOCHROME,
} EntenteLook;

const EntenteTheme *entente_theme_get (EntenteLook look);
EntenteColor entente_theme_get_readable (const EntenteTheme *self, const EntenteColor *color);

void entente_color_use (cairo_t *cr, const EntenteColor *color);
EntenteColor entente_color_mix (const EntenteColor *a, const EntenteColor *b, double share);
EntenteColor entente_color_fade (const EntenteColor *color, double alpha);
double entente_color_get_contrast (const EntenteColor *a, const EntenteColor *b);

G_END_DECLS
