/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The self-assessment of the cooperation: what came of it; empty, the sheet that each organisation
   fills in. */
#define ENTENTE_TYPE_COOPERATION_DOCUMENT (entente_cooperation_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCooperationDocument,
                      entente_cooperation_document,
                      ENTENTE,
                      COOPERATION_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_cooperation_document_new (EntenteProject *project);
/* "cooperation/sheet": the sheet, always empty. */
EntenteDocument *entente_cooperation_document_new_sheet (EntenteProject *project);

G_END_DECLS
