/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agreements/entente-party.h"

#include "agreements/entente-agreement.h"
#include "collective/entente-organization.h"
#include "collective/entente-position.h"

#include <glib/gi18n-lib.h>

struct _EntenteParty
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteParty, entente_party, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_PARTY_AGREEMENT] = {
    .name = "agreement",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Agreement"),
    .target = entente_agreement_get_type,
  },
  [ENTENTE_PARTY_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_PARTY_SIGNATORY] = {
    .name = "signatory",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Signatory"),
    .edit_label = N_ ("Change signatory"),
    .target = entente_position_get_type,
  },
  [ENTENTE_PARTY_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Rank"),
  },
  [ENTENTE_PARTY_COMMITMENTS] = {
    .name = "commitments",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .label = N_ ("Commitments"),
    .edit_label = N_ ("Change commitments"),
  },
};

static void
entente_party_class_init (EntentePartyClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "party",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_party_init (EntenteParty *self)
{
}
