/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agreements/entente-agreement-life.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "collective/entente-position.h"
#include "collective/entente-project-details.h"
#include "../record-fixture.h"

/* A project in memory whose associations know everything about themselves: "Association 1" and so
   on, each with a president. What a test wants missing, it empties. */
void neighbours_fill (EntenteStore *store, EntenteLanguage language, guint n_associations);

EntenteRecord *neighbours_get (EntenteStore *store, GType type, guint field, const char *value);
EntenteRecord *neighbours_get_association (EntenteStore *store, guint number);
EntenteRecord *neighbours_get_position (EntenteStore *store, EntenteRecord *association);
EntenteRecord *neighbours_get_project (EntenteStore *store);
/* (transfer full): the first of them, as parties are chosen. */
GListModel *neighbours_choose (EntenteStore *store, guint n_associations);

EntenteAgreement *neighbours_draft (EntenteStore *store, guint n_associations);
EntenteAgreement *neighbours_draft_all (EntenteStore *store);
