/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-assessment.h"

#include "collective/entente-organization.h"
#include "evaluation/entente-cooperation-round.h"

#include <glib/gi18n-lib.h>

struct _EntenteAssessment
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAssessment, entente_assessment, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_ASSESSMENT_ROUND] = {
    .name = "round",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Self-assessment"),
    .edit_label = N_ ("Answer self-assessment"),
    .target = entente_cooperation_round_get_type,
  },
  [ENTENTE_ASSESSMENT_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change who answers"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_ASSESSMENT_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Sheet"),
    .edit_label = N_ ("Answer self-assessment"),
  },
  [ENTENTE_ASSESSMENT_COMMENT] = {
    .name = "comment",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment of self-assessment"),
  },
};

static void
entente_assessment_class_init (EntenteAssessmentClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "assessment",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_assessment_init (EntenteAssessment *self)
{
}
