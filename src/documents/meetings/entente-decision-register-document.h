/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-document.h"

G_BEGIN_DECLS

/* The register of the project: everything that was decided, by number. */
#define ENTENTE_TYPE_DECISION_REGISTER_DOCUMENT (entente_decision_register_document_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDecisionRegisterDocument,
                      entente_decision_register_document,
                      ENTENTE,
                      DECISION_REGISTER_DOCUMENT,
                      EntenteDocument)

EntenteDocument *entente_decision_register_document_new (EntenteProject *project);

G_END_DECLS
