/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-page-style.h"

/* The scale is a minor third on 10.5 points: 7.3, 8.75, 10.5, 12.6, 15.1, 18.1, 21.8. */
#define XSMALL 7.3
#define SMALL 8.75
#define BODY 10.5
#define LARGE 12.6
#define TITLE 21.8

#define INK 0.08
#define GREY 0.40

static const EntenteTextStyle styles[ENTENTE_N_TEXT_ROLES] = {
  [ENTENTE_TEXT_ROLE_BODY] = { BODY, 15, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_LEAD] = { LARGE, 18, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_NOTE] = { SMALL, 12, PANGO_WEIGHT_NORMAL, 0.25 },
  [ENTENTE_TEXT_ROLE_TITLE] = { TITLE, 27, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_TITLE_NUMBER] = { LARGE, 18, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_ARTICLE] = { LARGE, 18, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_ARTICLE_NUMBER] = { LARGE, 18, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_PART] = { BODY, 15, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_PART_NUMBER] = { BODY, 15, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_CELL] = { 9.5, 13, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_CELL_HEADER] = { SMALL, 12, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_LEDGER] = { 9, 12, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_KEY] = { BODY, 15, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_SIGNATURE] = { BODY, 15, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_SIGNATURE_PARTY] = { BODY, 14, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_SIGNATURE_LABEL] = { SMALL, 12, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT] = { SMALL, 11, PANGO_WEIGHT_NORMAL, INK },
  [ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT_PARTY] = { SMALL, 11, PANGO_WEIGHT_BOLD, INK },
  [ENTENTE_TEXT_ROLE_MARGIN] = { XSMALL, 10, PANGO_WEIGHT_NORMAL, GREY },
  [ENTENTE_TEXT_ROLE_INITIALS] = { 6.2, 8, PANGO_WEIGHT_NORMAL, GREY },
};

/**
 * entente_page_style_get_text:
 * @role: what the text is for
 *
 * Returns: (transfer none): how it is set
 */
const EntenteTextStyle *
entente_page_style_get_text (EntenteTextRole role)
{
  g_return_val_if_fail ((guint) role < ENTENTE_N_TEXT_ROLES, &styles[ENTENTE_TEXT_ROLE_BODY]);

  return &styles[role];
}

/**
 * entente_page_style_get_baseline:
 * @role: what the text is for
 *
 * Lines stand on a fixed grid, whatever fonts meet in them: a name in Arabic or an emoji does not
 * push the lines of a paragraph apart.
 *
 * Returns: how far under the top of its line the baseline is, in points
 */
double
entente_page_style_get_baseline (EntenteTextRole role)
{
  const EntenteTextStyle *style = entente_page_style_get_text (role);

  /* Letters of average height stand in the middle of the leading. */
  return style->leading / 2 + style->size * 0.33;
}

/**
 * entente_page_style_get_families:
 *
 * Emoji are left to Pango, which finds their font by itself: naming it here would make colour fonts
 * win in other scripts too, Koranic ones in Arabic.
 *
 * Returns: the fonts of documents, from the first to ask to the last
 */
const char *
entente_page_style_get_families (void)
{
  return "Charis SIL, Amiri, serif";
}

/**
 * entente_page_geometry_init:
 * @geometry: (out caller-allocates): the geometry of a sheet
 * @paper: its size
 * @landscape: whether it lies on its long side
 * @n_initials: how many parties put their initials on the page
 */
void
entente_page_geometry_init (EntentePageGeometry *geometry,
                            EntentePaper paper,
                            gboolean landscape,
                            guint n_initials)
{
  g_return_if_fail (geometry != NULL);

  const double shorter = (paper == ENTENTE_PAPER_A3 ? 297 : 210) * ENTENTE_MM;
  const double longer = (paper == ENTENTE_PAPER_A3 ? 420 : 297) * ENTENTE_MM;

  const double margin = 20 * ENTENTE_MM;

  geometry->width = landscape ? longer : shorter;
  geometry->height = landscape ? shorter : longer;
  geometry->wide_x = margin;
  geometry->wide_width = geometry->width - 2 * margin;
  geometry->text_x = (landscape ? 20 : 46) * ENTENTE_MM;
  geometry->text_width = (landscape ? 180 : 126) * ENTENTE_MM;
  geometry->header_y = 11 * ENTENTE_MM;
  geometry->top = 25 * ENTENTE_MM;
  geometry->footer_y = geometry->height - 14 * ENTENTE_MM;

  geometry->initials_per_row = n_initials > 6 ? (n_initials + 1) / 2 : n_initials;
  geometry->initials_rows = n_initials == 0 ? 0 : n_initials > 6 ? 2 : 1;
  geometry->initials_y =
      geometry->footer_y - 2 * ENTENTE_MM
      - geometry->initials_rows * (ENTENTE_INITIALS_HEIGHT + ENTENTE_INITIALS_GAP);
  geometry->bottom = geometry->initials_y - 4 * ENTENTE_MM;
  geometry->last_bottom = geometry->footer_y - 6 * ENTENTE_MM;
}

/**
 * entente_page_geometry_get_initials_box:
 * @geometry: of the document
 * @n_initials: how many parties there are
 * @position: which of them
 * @x: (out): left edge of its box
 * @y: (out): top of its box
 * @width: (out): width of its box; its height is always the same
 */
void
entente_page_geometry_get_initials_box (const EntentePageGeometry *geometry,
                                        guint n_initials,
                                        guint position,
                                        double *x,
                                        double *y,
                                        double *width)
{
  g_return_if_fail (geometry != NULL && position < n_initials);
  g_return_if_fail (x != NULL && y != NULL && width != NULL);

  const guint columns = MAX (geometry->initials_per_row, 4);
  const double step =
      (geometry->wide_width - ENTENTE_INITIALS_LABEL + ENTENTE_INITIALS_GAP) / columns;
  const guint row = position / geometry->initials_per_row;
  const guint column = position % geometry->initials_per_row;
  const guint in_row =
      MIN (geometry->initials_per_row, n_initials - row * geometry->initials_per_row);

  /* Boxes end at the right edge, where a hand that turns the pages finds them. */
  *width = step - ENTENTE_INITIALS_GAP;
  *x = geometry->wide_x + geometry->wide_width - *width - (in_row - 1 - column) * step;
  *y = geometry->initials_y + row * (ENTENTE_INITIALS_HEIGHT + ENTENTE_INITIALS_GAP);
}
