/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* A value of an indicator at a date (table `measurement`). */
#define ENTENTE_TYPE_MEASUREMENT (entente_measurement_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMeasurement, entente_measurement, ENTENTE, MEASUREMENT, EntenteRecord)

typedef enum {
  ENTENTE_JUDGED_NOT,
  ENTENTE_JUDGED_GOOD,
  ENTENTE_JUDGED_MIXED,
  ENTENTE_JUDGED_POOR,
} EntenteJudgement;

enum {
  ENTENTE_MEASUREMENT_INDICATOR, /* reference, deleted with it */
  ENTENTE_MEASUREMENT_TAKEN_ON,  /* date */
  ENTENTE_MEASUREMENT_VALUE,     /* of yes or no: 1 or 0; "" of a ratio and of words */
  ENTENTE_MEASUREMENT_COUNTED,   /* of a ratio: how many */
  ENTENTE_MEASUREMENT_OUT_OF,    /* of a ratio: of how many */
  ENTENTE_MEASUREMENT_WORDS,     /* Markdown */
  ENTENTE_MEASUREMENT_JUDGEMENT, /* EntenteJudgement */
  ENTENTE_MEASUREMENT_SOURCE,    /* "sign-in sheets of the day" */
  ENTENTE_MEASUREMENT_COMMENT,
};

G_END_DECLS
