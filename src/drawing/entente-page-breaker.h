/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteKeep:
 * @ENTENTE_KEEP_FREE: a page may end here
 * @ENTENTE_KEEP_ROWS: rows that read better together
 * @ENTENTE_KEEP_LINES: a line that would stand alone
 * @ENTENTE_KEEP_HEADING: a title and what it announces
 * @ENTENTE_KEEP_SIGNATURE: signatures and the last words they agree to
 * @ENTENTE_KEEP_BESIDE: two things on one line
 *
 * How much it takes to end a page after a strip. The stronger is only broken when nothing weaker
 * can be.
 */
typedef enum {
  ENTENTE_KEEP_FREE,
  ENTENTE_KEEP_ROWS,
  ENTENTE_KEEP_LINES,
  ENTENTE_KEEP_HEADING,
  ENTENTE_KEEP_SIGNATURE,
  ENTENTE_KEEP_BESIDE,
} EntenteKeep;

/**
 * EntenteStripMetrics:
 * @space: white above it, dropped at the top of a page
 * @height: how high it is; no more than a page
 * @keep: what holds it to the next strip
 * @new_page: whether it starts a page
 * @repeat: the strip repeated above it when it starts a page, or -1
 *
 * What the page breaker knows of a strip: a slice of a document, as wide as the page, that never
 * splits.
 */
typedef struct {
  double space;
  double height;
  EntenteKeep keep;
  gboolean new_page;
  int repeat;
} EntenteStripMetrics;

/**
 * EntentePlacement:
 * @strip: which strip
 * @page: on which page, from 0
 * @y: its top, from the top of the page
 * @repeated: whether it is there once more, above the strip that follows
 */
typedef struct {
  guint strip;
  guint page;
  double y;
  gboolean repeated;
} EntentePlacement;

guint entente_page_breaker_place (const EntenteStripMetrics *strips,
                                  guint n_strips,
                                  double page_height,
                                  double last_page_height,
                                  GArray *placements);

G_END_DECLS
