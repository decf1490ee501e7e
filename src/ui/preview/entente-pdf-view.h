/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "preview/entente-pdf-pages.h"

G_BEGIN_DECLS

/*
 * Pages one under the other, crisp at any zoom; only what is visible is drawn. Stands in a
 * GtkScrolledWindow.
 *
 * Properties: `pages` (EntentePdfPages, nullable), `zoom` (double: 1.0 is the size on paper at 96
 * dots an inch, 0.0 fits the
 * width), `page` (guint, read-only: the page in view, from 0), `search` (char *), `n-hits` (guint,
 * read-only).
 */
#define ENTENTE_TYPE_PDF_VIEW (entente_pdf_view_get_type ())
G_DECLARE_FINAL_TYPE (EntentePdfView, entente_pdf_view, ENTENTE, PDF_VIEW, GtkWidget)

/* The new pages keep the place in the text where the reader was. */
void entente_pdf_view_set_pages (EntentePdfView *self, EntentePdfPages *pages);
EntentePdfPages *entente_pdf_view_get_pages (EntentePdfView *self);
double
entente_pdf_view_get_scale (EntentePdfView *self); /* zoom in force, the width fitted or not */
void entente_pdf_view_set_zoom (EntentePdfView *self, double zoom);
void entente_pdf_view_set_search (EntentePdfView *self, const char *text);
/* Goes to the next (1) or previous (-1) hit. */
void entente_pdf_view_move_hit (EntentePdfView *self, int step);

G_END_DECLS
