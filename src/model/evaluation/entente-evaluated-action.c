/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-evaluated-action.h"

#include "evaluation/entente-objective.h"

#include <glib/gi18n-lib.h>

struct _EntenteEvaluatedAction
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEvaluatedAction, entente_evaluated_action, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_EVALUATED_ACTION_TEXT] = {
    .name = "text",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Action"),
    .edit_label = N_ ("Change action"),
  },
  [ENTENTE_EVALUATED_ACTION_OBJECTIVE] = {
    .name = "objective",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Objective"),
    .edit_label = N_ ("Move action"),
    .target = entente_objective_get_type,
  },
  [ENTENTE_EVALUATED_ACTION_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move action"),
  },
};

static void
entente_evaluated_action_class_init (EntenteEvaluatedActionClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "evaluated_action",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_evaluated_action_init (EntenteEvaluatedAction *self)
{
}
