/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-block.h"
#include "entente-page-style.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * EntenteTypesetter:
 *
 * Turns texts into lines, in the language and fonts of one document. Belongs to one thread.
 */
typedef struct _EntenteTypesetter EntenteTypesetter;

EntenteTypesetter *entente_typesetter_new (EntenteLanguage language);
void entente_typesetter_free (EntenteTypesetter *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTypesetter, entente_typesetter_free)

EntenteLanguage entente_typesetter_get_language (EntenteTypesetter *self);
PangoLayout *entente_typesetter_create_layout (EntenteTypesetter *self,
                                               EntenteTextRole role,
                                               gboolean right_to_left);
cairo_scaled_font_t *entente_typesetter_get_font (EntenteTypesetter *self, EntenteTextRole role);
unsigned long entente_typesetter_get_dot (EntenteTypesetter *self, double *width);
unsigned long entente_typesetter_get_space (EntenteTypesetter *self);

G_END_DECLS
