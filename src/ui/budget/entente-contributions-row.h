/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-contribution.h"
#include "collective/entente-organization.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What an organisation brings: folded what it promised and made, unfolded each contribution, edited in place. */
#define ENTENTE_TYPE_CONTRIBUTIONS_ROW (entente_contributions_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteContributionsRow, entente_contributions_row, ENTENTE, CONTRIBUTIONS_ROW, AdwExpanderRow)

GtkWidget *entente_contributions_row_new (EntenteOrganization *organization);
/* Unfolds it, and one of its contributions; FALSE when it is not there. */
gboolean entente_contributions_row_reveal (EntenteContributionsRow *self,
                                           EntenteContribution *contribution);

G_END_DECLS
