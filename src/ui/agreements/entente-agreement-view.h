/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement.h"
#include "project/entente-project.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One agreement: what it lacks, its facts, parties and articles on one side, the paper on the
   other. */
#define ENTENTE_TYPE_AGREEMENT_VIEW (entente_agreement_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAgreementView, entente_agreement_view, ENTENTE, AGREEMENT_VIEW, AdwBin)

/* Both NULL: nothing. agreement NULL: the blank model. */
void entente_agreement_view_show (EntenteAgreementView *self,
                                  EntenteProject *project,
                                  EntenteAgreement *agreement);
EntenteAgreement *entente_agreement_view_get_agreement (EntenteAgreementView *self);
gboolean entente_agreement_view_reveal (EntenteAgreementView *self,
                                        EntenteRecord *record,
                                        const EntenteField *field);
/* Opens the preview's search. */
void entente_agreement_view_find (EntenteAgreementView *self);

G_END_DECLS
