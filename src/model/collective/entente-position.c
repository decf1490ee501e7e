/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-position.h"

#include "collective/entente-collective-checks-private.h"
#include "collective/entente-organization.h"
#include "collective/entente-person.h"

#include <glib/gi18n-lib.h>

struct _EntentePosition
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePosition, entente_position, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_POSITION_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change person of function"),
    .target = entente_person_get_type,
  },
  [ENTENTE_POSITION_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of function"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_POSITION_FUNCTION] = {
    .name = "function",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Function"),
    .edit_label = N_ ("Change function"),
  },
  [ENTENTE_POSITION_REPRESENTATIVE] = {
    .name = "representative",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Legal representative"),
    .edit_label = N_ ("Change legal representative"),
  },
  [ENTENTE_POSITION_MANDATE_STARTS] = {
    .name = "mandate-starts",
    .kind = ENTENTE_FIELD_DATE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Mandate from"),
    .edit_label = N_ ("Change mandate"),
  },
  [ENTENTE_POSITION_MANDATE_ENDS] = {
    .name = "mandate-ends",
    .kind = ENTENTE_FIELD_DATE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Mandate until"),
    .edit_label = N_ ("Change mandate"),
    .check = _entente_position_check_mandate_ends,
  },
  [ENTENTE_POSITION_AUTHORITY] = {
    .name = "authority",
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Authority to sign"),
    .edit_label = N_ ("Change authority to sign"),
    .check = _entente_position_check_authority,
  },
};

static void
entente_position_class_init (EntentePositionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "position",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_position_init (EntentePosition *self)
{
}
