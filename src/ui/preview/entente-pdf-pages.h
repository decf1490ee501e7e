/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of a PDF as textures, drawn by poppler in a worker thread. Lengths are in points, with
   the origin at the top left of the page. Signal `drawn` (guint page): its texture is there. */
#define ENTENTE_TYPE_PDF_PAGES (entente_pdf_pages_get_type ())
G_DECLARE_FINAL_TYPE (EntentePdfPages, entente_pdf_pages, ENTENTE, PDF_PAGES, GObject)

EntentePdfPages *entente_pdf_pages_new (GBytes *pdf, GError **error);

guint entente_pdf_pages_get_n_pages (EntentePdfPages *self);
void entente_pdf_pages_get_size (EntentePdfPages *self, guint page, double *width, double *height);

/* The page width pixels wide; until it is drawn, what was drawn before at another size, or NULL.
   Borrowed. */
GdkTexture *entente_pdf_pages_get_texture (EntentePdfPages *self, guint page, int width);

/* Shows what older pages looked like until these are drawn, so that a page never flashes white
   between two edits. */
void entente_pdf_pages_take_looks (EntentePdfPages *self, EntentePdfPages *older);

/* Where a text stands on a page, accents and case ignored: array of graphene_rect_t. */
GArray *entente_pdf_pages_find (EntentePdfPages *self, guint page, const char *text);
/* What the pages say, one after the other, for assistive technology. Borrowed. */
const char *entente_pdf_pages_get_text (EntentePdfPages *self);

G_END_DECLS
