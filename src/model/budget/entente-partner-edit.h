/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "budget/entente-contribution.h"
#include "budget/entente-settlement.h"
#include "budget/entente-sharing-key.h"
#include "budget/entente-sharing-part.h"
#include "collective/entente-organization.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What people do between partners that is more than one field; each is one edit. FALSE or NULL with @error set when nothing
   was changed. What is returned is borrowed from the store. */

/* Lead and members, in the order of the collective. (transfer full) (element-type EntenteOrganization): borrowed */
GPtrArray *entente_partners_list (EntenteStore *store);

/* A key in which everybody takes part alike; the first one is that of the whole. */
EntenteSharingKey *entente_sharing_key_insert (EntenteStore *store, GError **error);
/* What a key says of an organisation. (nullable) */
EntenteSharingPart *entente_sharing_key_find_part (EntenteSharingKey *self,
                                                   EntenteOrganization *organization);
gboolean entente_sharing_key_set_takes_part (EntenteSharingKey *self,
                                             EntenteOrganization *organization,
                                             gboolean takes_part, GError **error);
/* "By weight, between 5 organisations", translated. (transfer full) */
char *entente_sharing_key_dup_summary (EntenteSharingKey *self);

EntenteContribution *entente_contribution_insert (EntenteStore *store,
                                                  EntenteOrganization *organization,
                                                  GError **error);

/* A key, contribution or settlement, with what hangs on it. */
gboolean entente_partner_record_delete (EntenteRecord *record, GError **error);

G_END_DECLS
