/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/* Shapes and hatches that every drawing shares: what has no colour on paper is told by them. */

#define ENTENTE_N_PATTERNS 8

void entente_trace_rounded (cairo_t *cr, const cairo_rectangle_t *box, double radius);
void entente_trace_diamond (cairo_t *cr, const cairo_rectangle_t *box);
void entente_pattern_fill (cairo_t *cr, guint pattern, double line_width);

G_END_DECLS
