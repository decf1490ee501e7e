/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-life.h"
#include "entente-language.h"

G_BEGIN_DECLS

/* The clauses of a kind of agreement, in the order the paper gives them:
   data/templates/KIND/LANGUAGE.md. */
const EntenteClause *entente_agreement_template_get_clauses (EntenteAgreementKind kind,
                                                             EntenteLanguage language,
                                                             guint *n_clauses);
/* (nullable): the clause of that nick. */
const EntenteClause *entente_agreement_template_find (EntenteAgreementKind kind,
                                                      EntenteLanguage language,
                                                      const char *nick);
/* Where a clause stands in the template; G_MAXUINT for one it does not have. */
guint entente_agreement_template_get_place (EntenteAgreementKind kind, const char *nick);

G_END_DECLS
