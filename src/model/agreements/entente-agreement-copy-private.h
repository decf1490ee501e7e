/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-copy.h"

G_BEGIN_DECLS

/* Its lists are empty and its other members NULL, for the caller to set. */
EntenteAgreementCopy *_entente_agreement_copy_new_empty (EntenteLanguage language);

G_END_DECLS
