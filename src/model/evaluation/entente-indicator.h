/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "evaluation/entente-evaluation-terms.h"

G_BEGIN_DECLS

/* What tells whether a result is there: the fourth and fifth columns of the evaluation frame
   (table `indicator`). */
#define ENTENTE_TYPE_INDICATOR (entente_indicator_get_type ())
G_DECLARE_FINAL_TYPE (EntenteIndicator, entente_indicator, ENTENTE, INDICATOR, EntenteRecord)

typedef enum {
  ENTENTE_MEASURE_NUMBER,
  ENTENTE_MEASURE_PERCENTAGE,
  ENTENTE_MEASURE_AMOUNT,
  ENTENTE_MEASURE_RATIO,
  ENTENTE_MEASURE_SCALE,
  ENTENTE_MEASURE_YES_NO,
  ENTENTE_MEASURE_WORDS,
} EntenteMeasure;

typedef enum {
  ENTENTE_TARGET_NONE,
  ENTENTE_TARGET_AT_LEAST,
  ENTENTE_TARGET_AT_MOST,
  ENTENTE_TARGET_BETWEEN,
  ENTENTE_TARGET_EXACTLY,
} EntenteTarget;

typedef enum {
  ENTENTE_STATISTIC_MEAN,
  ENTENTE_STATISTIC_SHARE_SATISFIED,
  ENTENTE_STATISTIC_SHARE_OF_CHOICE,
  ENTENTE_STATISTIC_COUNT,
  ENTENTE_STATISTIC_SUM,
} EntenteStatistic;

enum {
  ENTENTE_INDICATOR_NAME,
  ENTENTE_INDICATOR_RESULT,          /* reference, emptied with it; 0 when not placed yet */
  ENTENTE_INDICATOR_RANK,
  ENTENTE_INDICATOR_MEASURE,         /* EntenteMeasure */
  ENTENTE_INDICATOR_UNIT,            /* "people", "kg a head"; "" for what the kind says */
  ENTENTE_INDICATOR_STEPS,           /* of a scale, from 1; 0 for 5 */
  ENTENTE_INDICATOR_SCOPE,           /* EntenteEvaluationScope */
  ENTENTE_INDICATOR_EFFECT,          /* EntenteEffect */
  ENTENTE_INDICATOR_BASELINE,        /* "" when nobody said */
  ENTENTE_INDICATOR_TARGET,          /* EntenteTarget */
  ENTENTE_INDICATOR_TARGET_LOW,      /* the lower bound, or the one value */
  ENTENTE_INDICATOR_TARGET_HIGH,     /* of “between” */
  ENTENTE_INDICATOR_TOOL,            /* how it is measured: "counter at the door" */
  ENTENTE_INDICATOR_COLLECTOR,       /* reference, emptied with it */
  ENTENTE_INDICATOR_MEASURE_ON,      /* date; "" when it is told from the event */
  ENTENTE_INDICATOR_MEASURE_OFFSET,  /* "90ed": 90 days after; "" when it is a date */
  ENTENTE_INDICATOR_AUTOMATIC,       /* a figure of the file; "" when people measure it */
  ENTENTE_INDICATOR_QUESTION,        /* reference, emptied with it: its answers feed it */
  ENTENTE_INDICATOR_STATISTIC,       /* EntenteStatistic */
  ENTENTE_INDICATOR_QUESTION_CHOICE, /* reference, emptied with it; of the share of a choice */
  ENTENTE_INDICATOR_REQUIRED_BY,     /* reference, emptied with it; a funder */
  ENTENTE_INDICATOR_READY,           /* key of the ready indicator it was made from */
  ENTENTE_INDICATOR_EXPLANATION,     /* Markdown: why there is a gap */
  ENTENTE_INDICATOR_FOLLOW_UP,       /* Markdown */
};

G_END_DECLS
