/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is read off a painting: its pixels and its words. */
#pragma once

#include <cairo.h>
#include <glib.h>

guint32 get_pixel (cairo_surface_t *image, double x, double y);
guint count_colors (cairo_surface_t *image, const cairo_rectangle_t *box);
/* How dark a piece is on average, 0 to 255. */
double get_ink (cairo_surface_t *image, const cairo_rectangle_t *box);
gboolean is_grey (cairo_surface_t *image, const cairo_rectangle_t *box);

/* What a PDF page of that size says, with plain spaces. */
char *dup_words (void (*paint) (gpointer data, cairo_t *cr), gpointer data, double width,
                 double height);
/* words: ending with NULL; all of them are there, or none is. */
void assert_words (const char *text, const char *const *words, gboolean are_there);
