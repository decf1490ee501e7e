/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-affiliations.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteGroupView:
 *
 * The organising group: who sits in it, and what is worth knowing about its make-up.
 *
 * Properties: `affiliations` (EntenteAffiliations, nullable): of the project shown.
 */
#define ENTENTE_TYPE_GROUP_VIEW (entente_group_view_get_type ())
G_DECLARE_FINAL_TYPE (EntenteGroupView, entente_group_view, ENTENTE, GROUP_VIEW, AdwBin)

void entente_group_view_set_affiliations (EntenteGroupView *self,
                                          EntenteAffiliations *affiliations);
/* Asks whom to add. */
void entente_group_view_add (EntenteGroupView *self);
void entente_group_view_add_person (EntenteGroupView *self, EntentePerson *person);
/* field: (nullable) */
gboolean entente_group_view_reveal (EntenteGroupView *self,
                                    EntenteRecord *seat,
                                    const EntenteField *field);

G_END_DECLS
