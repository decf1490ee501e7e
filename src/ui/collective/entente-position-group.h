/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-affiliations.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntentePositionGroup:
 *
 * The people of an organisation, or the organisations of a person, whichever `record` is; with a button
 * that adds one. A person dropped on the people of an organisation joins it.
 *
 * Properties: `record` (EntenteOrganization or EntentePerson, nullable), `affiliations`.
 */
#define ENTENTE_TYPE_POSITION_GROUP (entente_position_group_get_type ())
G_DECLARE_FINAL_TYPE (EntentePositionGroup,
                      entente_position_group,
                      ENTENTE,
                      POSITION_GROUP,
                      AdwPreferencesGroup)

void entente_position_group_set_record (EntentePositionGroup *self, EntenteRecord *record);
/* Asks whom to add. */
void entente_position_group_add (EntentePositionGroup *self);
/* Unfolds the row of a position; FALSE when it is not here. */
gboolean entente_position_group_unfold (EntentePositionGroup *self, EntenteRecord *position);

G_END_DECLS
