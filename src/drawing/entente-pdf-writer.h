/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_DRAWING_ERROR_PDF,       /* cairo could not write it */
  ENTENTE_DRAWING_ERROR_FINISHING, /* qpdf could not finish it */
  ENTENTE_DRAWING_ERROR_ODT,       /* libgsf could not write it */
} EntenteDrawingError;

#define ENTENTE_DRAWING_ERROR (entente_drawing_error_quark ())
GQuark entente_drawing_error_quark (void);

/**
 * entente_pdf_write:
 * @composition: what to write
 * @n_pages: (out) (optional): how many pages it made
 * @error: return location, domain #ENTENTE_DRAWING_ERROR
 *
 * Flows the blocks on pages and writes a tagged PDF that meets the machine-checkable points of
 * PDF/UA-1. Safe in a worker thread, provided no other thread uses @composition. Same composition,
 * same bytes.
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes *entente_pdf_write (EntenteComposition *composition, guint *n_pages, GError **error);

G_END_DECLS
