/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/* One millimetre in points, the unit of everything drawn. */
#define ENTENTE_MM (72.0 / 25.4)

typedef enum {
  ENTENTE_TEXT_ROLE_BODY,
  ENTENTE_TEXT_ROLE_LEAD,
  ENTENTE_TEXT_ROLE_NOTE,
  ENTENTE_TEXT_ROLE_TITLE,
  ENTENTE_TEXT_ROLE_TITLE_NUMBER,
  ENTENTE_TEXT_ROLE_ARTICLE,
  ENTENTE_TEXT_ROLE_ARTICLE_NUMBER,
  ENTENTE_TEXT_ROLE_PART,
  ENTENTE_TEXT_ROLE_PART_NUMBER,
  ENTENTE_TEXT_ROLE_CELL,
  ENTENTE_TEXT_ROLE_CELL_HEADER,
  ENTENTE_TEXT_ROLE_LEDGER,
  ENTENTE_TEXT_ROLE_KEY,
  ENTENTE_TEXT_ROLE_SIGNATURE,
  ENTENTE_TEXT_ROLE_SIGNATURE_PARTY,
  ENTENTE_TEXT_ROLE_SIGNATURE_LABEL,
  ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT,
  ENTENTE_TEXT_ROLE_SIGNATURE_COMPACT_PARTY,
  ENTENTE_TEXT_ROLE_MARGIN,
  ENTENTE_TEXT_ROLE_INITIALS,
  ENTENTE_N_TEXT_ROLES
} EntenteTextRole;

/**
 * EntenteTextStyle:
 * @size: of the letters, in points
 * @leading: from one baseline to the next, in points
 * @weight: how bold
 * @grey: 0 is black, 1 is white
 *
 * How the text of one role is set.
 */
typedef struct {
  double size;
  double leading;
  PangoWeight weight;
  double grey;
} EntenteTextStyle;

typedef enum {
  ENTENTE_PAPER_A4,
  ENTENTE_PAPER_A3,
} EntentePaper;

/**
 * EntentePageGeometry:
 * @width: of the sheet
 * @height: of the sheet
 * @text_x: left edge of running text, whose width is comfortable to read
 * @text_width: width of running text
 * @wide_x: left edge of what may be wider than text: numbers of articles, large tables, signatures
 * @wide_width: width of those
 * @top: where the first line may start
 * @bottom: where the last line must end
 * @last_bottom: where it must end on the last page, which has no initials boxes
 * @header_y: top of the running header
 * @initials_y: top of the first row of initials boxes
 * @initials_per_row: how many stand side by side
 * @initials_rows: how many rows
 * @footer_y: top of the running footer
 *
 * Where things stand on every page of a document. All in points from the top left corner of the
 * sheet.
 */
typedef struct {
  double width;
  double height;
  double text_x;
  double text_width;
  double wide_x;
  double wide_width;
  double top;
  double bottom;
  double last_bottom;
  double header_y;
  double initials_y;
  guint initials_per_row;
  guint initials_rows;
  double footer_y;
} EntentePageGeometry;

/* Spaces, in points. */
#define ENTENTE_SPACE_LINE 15.0
#define ENTENTE_SPACE_PARAGRAPH 7.5
#define ENTENTE_SPACE_ITEM 4.0
#define ENTENTE_SPACE_TITLE 30.0
#define ENTENTE_SPACE_UNDER_LEAD 21.0
#define ENTENTE_SPACE_ARTICLE 24.0
#define ENTENTE_SPACE_PART 15.0
#define ENTENTE_SPACE_BLOCK 12.0
#define ENTENTE_SPACE_SIGNATURE 18.0
#define ENTENTE_SPACE_CELL_X 8.0
#define ENTENTE_SPACE_CELL_Y 3.5
#define ENTENTE_INDENT_ITEM 18.0
#define ENTENTE_INDENT_PARTY 18.0
#define ENTENTE_INDENT_CELL 8.0

/* Initials boxes. */
#define ENTENTE_INITIALS_HEIGHT (9.0 * ENTENTE_MM)
#define ENTENTE_INITIALS_GAP (1.5 * ENTENTE_MM)
#define ENTENTE_INITIALS_LABEL (13.0 * ENTENTE_MM)

/* A line to write on by hand is at least this high. */
#define ENTENTE_BLANK_LEADING 20.0

/* Room to sign by hand. */
#define ENTENTE_SIGNING_HEIGHT (30.0 * ENTENTE_MM)

#define ENTENTE_RULE_HEAVY 0.8
#define ENTENTE_RULE_LIGHT 0.35

const EntenteTextStyle *entente_page_style_get_text (EntenteTextRole role);
double entente_page_style_get_baseline (EntenteTextRole role);
const char *entente_page_style_get_families (void);
void entente_page_geometry_init (EntentePageGeometry *geometry,
                                 EntentePaper paper,
                                 gboolean landscape,
                                 guint n_initials);
void entente_page_geometry_get_initials_box (const EntentePageGeometry *geometry,
                                             guint n_initials,
                                             guint position,
                                             double *x,
                                             double *y,
                                             double *width);

G_END_DECLS
