/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "entente-language.h"

G_BEGIN_DECLS

/* The frame in one line each, for forms that ask for it; "" without any. (transfer full) */
char *entente_evaluation_summary_dup_objectives (EntenteStore *store, EntenteOrganization *funder,
                                                 EntenteLanguage language);
/* With their targets, those that the funder (nullable) asks for before the others. (transfer full) */
char *entente_evaluation_summary_dup_indicators (EntenteStore *store, EntenteOrganization *funder,
                                                 EntenteLanguage language);

G_END_DECLS
