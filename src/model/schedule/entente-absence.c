/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-absence.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "schedule/entente-schedule-checks-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteAbsence
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAbsence, entente_absence, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_ABSENCE_LABEL] = {
    .name = "label",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Reason"),
    .edit_label = N_ ("Change reason of absence"),
  },
  [ENTENTE_ABSENCE_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change person of absence"),
    .target = entente_person_get_type,
  },
  [ENTENTE_ABSENCE_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of closure"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_ABSENCE_STARTS] = {
    .name = "starts",
    .kind = ENTENTE_FIELD_MOMENT,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("From"),
    .edit_label = N_ ("Change absence"),
    .check = _entente_absence_check_starts,
  },
  [ENTENTE_ABSENCE_ENDS] = {
    .name = "ends",
    .kind = ENTENTE_FIELD_MOMENT,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Until"),
    .edit_label = N_ ("Change absence"),
    .check = _entente_absence_check_ends,
  },
  [ENTENTE_ABSENCE_UID] = {
    .name = "uid",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Identifier"),
    .edit_label = N_ ("Change identifier of absence"),
  },
};

static void
entente_absence_class_init (EntenteAbsenceClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "absence",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_absence_init (EntenteAbsence *self)
{
}
