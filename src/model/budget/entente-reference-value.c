/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "budget/entente-reference-value.h"

#include "entente-decimal.h"

#include <glib/gi18n-lib.h>

struct _EntenteReferenceValue
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteReferenceValue, entente_reference_value, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_REFERENCE_VALUE_LABEL] = {
    .name = "label",
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename reference value"),
  },
  [ENTENTE_REFERENCE_VALUE_KEY] = {
    .name = "key",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Key"),
    .edit_label = N_ ("Change key of reference value"),
  },
  [ENTENTE_REFERENCE_VALUE_VALUE] = {
    .name = "value",
    .label = N_ ("Value"),
    .edit_label = N_ ("Change reference value"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_REFERENCE_VALUE_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .edit_label = N_ ("Change unit"),
  },
  [ENTENTE_REFERENCE_VALUE_VALID_FROM] = {
    .name = "valid-from",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Valid from"),
    .edit_label = N_ ("Change validity"),
  },
  [ENTENTE_REFERENCE_VALUE_VALID_TO] = {
    .name = "valid-to",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Valid until"),
    .edit_label = N_ ("Change validity"),
  },
  [ENTENTE_REFERENCE_VALUE_SOURCE] = {
    .name = "source",
    .label = N_ ("Source"),
    .edit_label = N_ ("Change source"),
  },
};

static void
entente_reference_value_class_init (EntenteReferenceValueClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "reference_value",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_reference_value_init (EntenteReferenceValue *self)
{
}
