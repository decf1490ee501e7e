/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-expected-result.h"

#include "evaluation/entente-evaluated-action.h"
#include "evaluation/entente-evaluation-terms-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteExpectedResult
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteExpectedResult, entente_expected_result, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_EXPECTED_RESULT_TEXT] = {
    .name = "text",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Expected result"),
    .edit_label = N_ ("Change expected result"),
  },
  [ENTENTE_EXPECTED_RESULT_ACTION] = {
    .name = "action",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Action"),
    .edit_label = N_ ("Move expected result"),
    .target = entente_evaluated_action_get_type,
  },
  [ENTENTE_EXPECTED_RESULT_EFFECT] = {
    .name = "effect",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Effect"),
    .edit_label = N_ ("Change effect"),
    .choices = _entente_effects,
  },
  [ENTENTE_EXPECTED_RESULT_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move expected result"),
  },
  [ENTENTE_EXPECTED_RESULT_OBTAINED] = {
    .name = "obtained",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Result obtained"),
    .edit_label = N_ ("Change result obtained"),
  },
};

static void
entente_expected_result_class_init (EntenteExpectedResultClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "expected_result",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_expected_result_init (EntenteExpectedResult *self)
{
}
