/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"

G_BEGIN_DECLS

/**
 * EntenteAffiliations:
 *
 * Who belongs to which organisation, in the words of a list, and when that changed: people are shown,
 * sorted and searched by their organisations.
 *
 * Signal: `changed` () when an answer may have changed.
 */
#define ENTENTE_TYPE_AFFILIATIONS (entente_affiliations_get_type ())
G_DECLARE_FINAL_TYPE (EntenteAffiliations, entente_affiliations, ENTENTE, AFFILIATIONS, GObject)

EntenteAffiliations *entente_affiliations_new (EntenteStore *store);
EntenteStore *entente_affiliations_get_store (EntenteAffiliations *self);
/* A number that no other state of affiliations ever had: what was computed under it still holds. */
guint entente_affiliations_get_serial (EntenteAffiliations *self);
/* The organisation that comes first for that person; borrowed, nullable. */
EntenteOrganization *entente_affiliations_get_organization (EntenteAffiliations *self,
                                                            EntentePerson *person);
/* "présidente · Les Cuillères Volantes, bénévole · Ludothèque"; "" when there is none. */
char *entente_affiliations_dup_summary (EntenteAffiliations *self, EntentePerson *person);

G_END_DECLS
