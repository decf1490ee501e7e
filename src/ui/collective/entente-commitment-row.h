/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteCommitmentRow:
 *
 * How strongly an organisation is committed, from 1 to 5 or not said; saved when chosen.
 *
 * Properties: `record` (EntenteOrganization, nullable).
 */
#define ENTENTE_TYPE_COMMITMENT_ROW (entente_commitment_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCommitmentRow,
                      entente_commitment_row,
                      ENTENTE,
                      COMMITMENT_ROW,
                      AdwComboRow)

void entente_commitment_row_set_record (EntenteCommitmentRow *self,
                                        EntenteOrganization *organization);

G_END_DECLS
