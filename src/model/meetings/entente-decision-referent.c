/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-decision-referent.h"

#include "collective/entente-person.h"
#include "meetings/entente-decision.h"

#include <glib/gi18n-lib.h>

struct _EntenteDecisionReferent
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDecisionReferent, entente_decision_referent, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_DECISION_REFERENT_DECISION] = {
    .name = "decision",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Decision"),
    .edit_label = N_ ("Change who answers for a decision"),
    .target = entente_decision_get_type,
  },
  [ENTENTE_DECISION_REFERENT_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change who answers for a decision"),
    .target = entente_person_get_type,
  },
  [ENTENTE_DECISION_REFERENT_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move who answers"),
  },
};

static void
entente_decision_referent_class_init (EntenteDecisionReferentClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "decision_referent",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_decision_referent_init (EntenteDecisionReferent *self)
{
}
