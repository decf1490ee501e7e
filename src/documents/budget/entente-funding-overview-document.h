/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* Every funding request: who, how much, how far, until when. */
#define ENTENTE_TYPE_FUNDING_OVERVIEW_DOCUMENT (entente_funding_overview_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFundingOverviewDocument,
                      entente_funding_overview_document,
                      ENTENTE,
                      FUNDING_OVERVIEW_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_funding_overview_document_new (EntenteProject *project);

G_END_DECLS
