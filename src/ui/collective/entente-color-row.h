/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteColorRow:
 *
 * The colour of an organisation, chosen with a colour button; saved when chosen.
 *
 * Properties: `record` (EntenteOrganization, nullable).
 */
#define ENTENTE_TYPE_COLOR_ROW (entente_color_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteColorRow, entente_color_row, ENTENTE, COLOR_ROW, AdwActionRow)

void entente_color_row_set_record (EntenteColorRow *self, EntenteOrganization *organization);

G_END_DECLS
