/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-measurement.h"

#include "entente-decimal.h"
#include "evaluation/entente-indicator.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeasurement
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteMeasurement, entente_measurement, ENTENTE_TYPE_RECORD)

static const EntenteChoice judgements[] = {
  { ENTENTE_JUDGED_NOT, "not", NC_ ("judgement", "Not judged"), "judgement" },
  { ENTENTE_JUDGED_GOOD, "good", NC_ ("judgement", "Good"), "judgement" },
  { ENTENTE_JUDGED_MIXED, "mixed", NC_ ("judgement", "Mixed"), "judgement" },
  { ENTENTE_JUDGED_POOR, "poor", NC_ ("judgement", "Poor"), "judgement" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_MEASUREMENT_INDICATOR] = {
    .name = "indicator",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Indicator"),
    .edit_label = N_ ("Move measurement"),
    .target = entente_indicator_get_type,
  },
  [ENTENTE_MEASUREMENT_TAKEN_ON] = {
    .name = "taken-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Date"),
    .edit_label = N_ ("Change date of measurement"),
  },
  [ENTENTE_MEASUREMENT_VALUE] = {
    .name = "value",
    .label = N_ ("Value"),
    .edit_label = N_ ("Change value"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_MEASUREMENT_COUNTED] = {
    .name = "counted",
    .label = N_ ("Counted"),
    .edit_label = N_ ("Change counts"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_MEASUREMENT_OUT_OF] = {
    .name = "out-of",
    .label = N_ ("Out of"),
    .edit_label = N_ ("Change counts"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_MEASUREMENT_WORDS] = {
    .name = "words",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Words"),
    .edit_label = N_ ("Change words of measurement"),
  },
  [ENTENTE_MEASUREMENT_JUDGEMENT] = {
    .name = "judgement",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Judgement"),
    .edit_label = N_ ("Change judgement"),
    .choices = judgements,
  },
  [ENTENTE_MEASUREMENT_SOURCE] = {
    .name = "source",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Source"),
    .edit_label = N_ ("Change source of measurement"),
  },
  [ENTENTE_MEASUREMENT_COMMENT] = {
    .name = "comment",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Comment"),
    .edit_label = N_ ("Change comment of measurement"),
  },
};

static void
entente_measurement_class_init (EntenteMeasurementClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "measurement",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_measurement_init (EntenteMeasurement *self)
{
}
