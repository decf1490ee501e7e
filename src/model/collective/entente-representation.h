/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-position.h"

G_BEGIN_DECLS

/* Who may sign for an organisation. */
gboolean entente_position_is_in_office (EntentePosition *self, const GDate *day);
EntentePosition *entente_organization_dup_representative (EntenteOrganization *self, const GDate *day);

G_END_DECLS
