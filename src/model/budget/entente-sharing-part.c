/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-sharing-part.h"

#include "budget/entente-sharing-key.h"
#include "collective/entente-organization.h"
#include "entente-decimal.h"

#include <glib/gi18n-lib.h>

struct _EntenteSharingPart
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteSharingPart, entente_sharing_part, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_SHARING_PART_SHARING_KEY] = {
    .name = "sharing-key",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sharing key"),
    .edit_label = N_ ("Change share"),
    .target = entente_sharing_key_get_type,
  },
  [ENTENTE_SHARING_PART_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of share"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_SHARING_PART_WEIGHT] = {
    .name = "weight",
    .label = N_ ("Weight"),
    .edit_label = N_ ("Change weight"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_SHARING_PART_FIXED] = {
    .name = "fixed",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("Fixed amount"),
    .edit_label = N_ ("Change fixed amount"),
  },
  [ENTENTE_SHARING_PART_CAP] = {
    .name = "cap",
    .kind = ENTENTE_FIELD_CENTS,
    .label = N_ ("At most"),
    .edit_label = N_ ("Change cap"),
  },
};

static void
entente_sharing_part_class_init (EntenteSharingPartClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "sharing_part",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_sharing_part_init (EntenteSharingPart *self)
{
}
