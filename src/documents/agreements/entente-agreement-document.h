/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"
#include "entente-document.h"

G_BEGIN_DECLS

/* An agreement on paper: parties, articles, closing, signatures. */
#define ENTENTE_TYPE_AGREEMENT_DOCUMENT (entente_agreement_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementDocument,
                      entente_agreement_document,
                      ENTENTE,
                      AGREEMENT_DOCUMENT,
                      EntenteDocument)

/* agreement may be NULL: the blank model of the cooperation agreement. */
EntenteDocument *entente_agreement_document_new (EntenteProject *project,
                                                 EntenteAgreement *agreement);

G_END_DECLS
