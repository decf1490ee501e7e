/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-composition.h"

G_BEGIN_DECLS

#define ENTENTE_PDF_CREATOR "Entente"

char *entente_pdf_metadata_dup_date (EntenteComposition *composition);
char *entente_pdf_metadata_dup_xmp (EntenteComposition *composition, const char *producer);

G_END_DECLS
