/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "evaluation/entente-indicator.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-decimal.h"
#include "evaluation/entente-evaluation-terms-private.h"
#include "evaluation/entente-expected-result.h"
#include "evaluation/entente-question-choice.h"
#include "evaluation/entente-question.h"
#include "schedule/entente-event-offset.h"

#include <glib/gi18n-lib.h>

struct _EntenteIndicator
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteIndicator, entente_indicator, ENTENTE_TYPE_RECORD)

static const EntenteChoice measures[] = {
  { ENTENTE_MEASURE_NUMBER, "number", NC_ ("measure", "Number"), "measure" },
  { ENTENTE_MEASURE_PERCENTAGE, "percentage", NC_ ("measure", "Percentage"), "measure" },
  { ENTENTE_MEASURE_AMOUNT, "amount", NC_ ("measure", "Amount"), "measure" },
  { ENTENTE_MEASURE_RATIO, "ratio", NC_ ("measure", "Ratio of two counts"), "measure" },
  { ENTENTE_MEASURE_SCALE, "scale", NC_ ("measure", "Scale"), "measure" },
  { ENTENTE_MEASURE_YES_NO, "yes-no", NC_ ("measure", "Yes or no"), "measure" },
  { ENTENTE_MEASURE_WORDS, "words", NC_ ("measure", "Words with a judgement"), "measure" },
  { 0 },
};

static const EntenteChoice targets[] = {
  { ENTENTE_TARGET_NONE, "none", NC_ ("target", "No target"), "target" },
  { ENTENTE_TARGET_AT_LEAST, "at-least", NC_ ("target", "At least"), "target" },
  { ENTENTE_TARGET_AT_MOST, "at-most", NC_ ("target", "At most"), "target" },
  { ENTENTE_TARGET_BETWEEN, "between", NC_ ("target", "Between"), "target" },
  { ENTENTE_TARGET_EXACTLY, "exactly", NC_ ("target", "Exactly"), "target" },
  { 0 },
};

static const EntenteChoice statistics[] = {
  { ENTENTE_STATISTIC_MEAN, "mean", NC_ ("statistic", "Mean"), "statistic" },
  { ENTENTE_STATISTIC_SHARE_SATISFIED,
    "share-satisfied",
    NC_ ("statistic", "Share of 4 and 5"),
    "statistic" },
  { ENTENTE_STATISTIC_SHARE_OF_CHOICE,
    "share-of-choice",
    NC_ ("statistic", "Share of a choice"),
    "statistic" },
  { ENTENTE_STATISTIC_COUNT, "count", NC_ ("statistic", "Number of answers"), "statistic" },
  { ENTENTE_STATISTIC_SUM, "sum", NC_ ("statistic", "Sum"), "statistic" },
  { 0 },
};

static const EntenteField fields[] = {
  [ENTENTE_INDICATOR_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Indicator"),
    .edit_label = N_ ("Rename indicator"),
  },
  [ENTENTE_INDICATOR_RESULT] = {
    .name = "result",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Expected result"),
    .edit_label = N_ ("Move indicator"),
    .target = entente_expected_result_get_type,
  },
  [ENTENTE_INDICATOR_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move indicator"),
  },
  [ENTENTE_INDICATOR_MEASURE] = {
    .name = "measure",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Kind"),
    .edit_label = N_ ("Change kind of indicator"),
    .choices = measures,
  },
  [ENTENTE_INDICATOR_UNIT] = {
    .name = "unit",
    .label = N_ ("Unit"),
    .edit_label = N_ ("Change unit"),
  },
  [ENTENTE_INDICATOR_STEPS] = {
    .name = "steps",
    .kind = ENTENTE_FIELD_INTEGER,
    .label = N_ ("Steps"),
    .edit_label = N_ ("Change steps of scale"),
  },
  [ENTENTE_INDICATOR_SCOPE] = {
    .name = "scope",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Public or organisations"),
    .edit_label = N_ ("Change what an indicator is measured on"),
    .choices = _entente_evaluation_scopes,
  },
  [ENTENTE_INDICATOR_EFFECT] = {
    .name = "effect",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Effect"),
    .edit_label = N_ ("Change effect"),
    .choices = _entente_effects,
  },
  [ENTENTE_INDICATOR_BASELINE] = {
    .name = "baseline",
    .label = N_ ("Starting value"),
    .edit_label = N_ ("Change starting value"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_INDICATOR_TARGET] = {
    .name = "target",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Target"),
    .edit_label = N_ ("Change target"),
    .choices = targets,
  },
  [ENTENTE_INDICATOR_TARGET_LOW] = {
    .name = "target-low",
    .label = N_ ("Target value"),
    .edit_label = N_ ("Change target"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_INDICATOR_TARGET_HIGH] = {
    .name = "target-high",
    .label = N_ ("Highest target value"),
    .edit_label = N_ ("Change target"),
    .normalize = entente_decimal_normalize,
    .display = entente_decimal_display,
  },
  [ENTENTE_INDICATOR_TOOL] = {
    .name = "tool",
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Tool"),
    .edit_label = N_ ("Change tool"),
  },
  [ENTENTE_INDICATOR_COLLECTOR] = {
    .name = "collector",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Measured by"),
    .edit_label = N_ ("Change who measures"),
    .target = entente_person_get_type,
  },
  [ENTENTE_INDICATOR_MEASURE_ON] = {
    .name = "measure-on",
    .kind = ENTENTE_FIELD_DATE,
    .label = N_ ("Measured on"),
    .edit_label = N_ ("Change date of measure"),
  },
  [ENTENTE_INDICATOR_MEASURE_OFFSET] = {
    .name = "measure-offset",
    .kind = ENTENTE_FIELD_DURATION,
    .label = N_ ("From the event"),
    .edit_label = N_ ("Change date of measure"),
    .initial = ENTENTE_UNIT_DAY,
    .normalize = entente_event_offset_normalize,
    .display = entente_event_offset_display,
  },
  [ENTENTE_INDICATOR_AUTOMATIC] = {
    .name = "automatic",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Counted by itself"),
    .edit_label = N_ ("Change how an indicator is counted"),
  },
  [ENTENTE_INDICATOR_QUESTION] = {
    .name = "question",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Question"),
    .edit_label = N_ ("Change question of indicator"),
    .target = entente_question_get_type,
  },
  [ENTENTE_INDICATOR_STATISTIC] = {
    .name = "statistic",
    .kind = ENTENTE_FIELD_CHOICE,
    .label = N_ ("Figure"),
    .edit_label = N_ ("Change question of indicator"),
    .choices = statistics,
  },
  [ENTENTE_INDICATOR_QUESTION_CHOICE] = {
    .name = "question-choice",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Choice"),
    .edit_label = N_ ("Change question of indicator"),
    .target = entente_question_choice_get_type,
  },
  [ENTENTE_INDICATOR_REQUIRED_BY] = {
    .name = "required-by",
    .kind = ENTENTE_FIELD_REFERENCE,
    .label = N_ ("Asked by"),
    .edit_label = N_ ("Change who asks for an indicator"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_INDICATOR_READY] = {
    .name = "ready",
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("From the library"),
    .edit_label = N_ ("Add indicator"),
  },
  [ENTENTE_INDICATOR_EXPLANATION] = {
    .name = "explanation",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Why"),
    .edit_label = N_ ("Explain indicator"),
  },
  [ENTENTE_INDICATOR_FOLLOW_UP] = {
    .name = "follow-up",
    .kind = ENTENTE_FIELD_MARKDOWN,
    .flags = ENTENTE_FIELD_SEARCHED,
    .label = N_ ("What next"),
    .edit_label = N_ ("Change what follows from an indicator"),
  },
};

static void
entente_indicator_class_init (EntenteIndicatorClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "indicator",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_indicator_init (EntenteIndicator *self)
{
}
