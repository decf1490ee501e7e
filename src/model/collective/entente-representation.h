/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-position.h"
#include "entente-language.h"

G_BEGIN_DECLS

/* Who may sign for an organisation. */
gboolean entente_position_is_in_office (EntentePosition *self, const GDate *day);
EntentePosition *entente_organization_dup_representative (EntenteOrganization *self, const GDate *day);

/* What an organisation is called in law, on paper; "" when its kind does not tell. */
const char *entente_organization_propose_legal_form (EntenteOrganizationKind kind,
                                                     EntenteLanguage language);

G_END_DECLS
