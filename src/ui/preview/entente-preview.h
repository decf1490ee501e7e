/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A document as it will be printed, always up to date: it is composed again after each edit of the
 * project and written in
 * a worker thread.
 *
 * Properties: `document` (EntenteDocument, nullable), `blank` (gboolean: the empty model). Signal
 * `composed` (): gaps and
 * PDF are new.
 */
#define ENTENTE_TYPE_PREVIEW (entente_preview_get_type ())
G_DECLARE_FINAL_TYPE (EntentePreview, entente_preview, ENTENTE, PREVIEW, AdwBin)

EntenteDocument *entente_preview_get_document (EntentePreview *self);
void entente_preview_set_document (EntentePreview *self, EntenteDocument *document);
void entente_preview_set_blank (EntentePreview *self, gboolean blank);

/* What the document lacks: array of EntenteGap, borrowed until the next `composed`. Never NULL. */
GPtrArray *entente_preview_get_gaps (EntentePreview *self);
/* The file as shown, borrowed; NULL before the first one. */
GBytes *entente_preview_get_pdf (EntentePreview *self);
/* Opens the search bar. */
void entente_preview_find (EntentePreview *self);

G_END_DECLS
