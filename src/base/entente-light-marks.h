/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The little of CommonMark that people use while they write: emphasis, strong emphasis, lists.
   Offsets count characters; what is said of them are those of the text before, then after. */

/* How many stars stand on either side. */
typedef enum {
  ENTENTE_LIGHT_EMPHASIS = 1,
  ENTENTE_LIGHT_STRONG = 2,
} EntenteLightMark;

/**
 * EntenteLightSpan:
 * @start: its first character, of the stars
 * @length: with its stars
 * @n_stars: 1 for emphasis, 2 for strong, 3 for both
 *
 * A part of a text that stands out.
 */
typedef struct {
  guint start;
  guint length;
  guint n_stars;
} EntenteLightSpan;

char *entente_light_marks_toggle (const char *text,
                                  EntenteLightMark mark,
                                  guint *start,
                                  guint *end);
char *entente_light_marks_toggle_list (const char *text, guint *start, guint *end);
char *entente_light_marks_break_line (const char *text, guint *at);
GArray *entente_light_marks_find (const char *text);

G_END_DECLS
