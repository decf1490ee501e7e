/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-decimal.h"
#include "entente-language.h"
#include "evaluation/entente-automatic-figure.h"
#include "evaluation/entente-indicator.h"
#include "evaluation/entente-measurement.h"

G_BEGIN_DECLS

/**
 * EntenteReadingOrigin:
 * @ENTENTE_READING_MEASURED: somebody typed it
 * @ENTENTE_READING_ANSWERS: it comes from answers to a question
 * @ENTENTE_READING_AUTOMATIC: the file tells it by itself
 */
typedef enum {
  ENTENTE_READING_MEASURED,
  ENTENTE_READING_ANSWERS,
  ENTENTE_READING_AUTOMATIC,
} EntenteReadingOrigin;

/**
 * EntenteReading:
 * @origin: where it comes from
 * @taken_on: on which day; not valid when nobody said
 * @value: the figure: a count, a percentage ("46" is 46 %), euros, a step of the scale, 1 or 0 of
 *   yes or no; NONE of words
 * @counted: of a ratio, how many; else NONE
 * @out_of: of a ratio, of how many; else NONE
 * @judgement: of words, what they were judged
 * @measurement: (nullable): the record it was read from, borrowed
 *
 * The value of an indicator at a day.
 */
typedef struct {
  EntenteReadingOrigin origin;
  GDate taken_on;
  EntenteDecimal value;
  EntenteDecimal counted;
  EntenteDecimal out_of;
  EntenteJudgement judgement;
  EntenteMeasurement *measurement;
} EntenteReading;

/* One measurement; FALSE while it has no value. */
gboolean entente_measurement_read (EntenteMeasurement *self, EntenteReading *reading);
/* The last value: of the file, of answers, else of what was measured. sources: (nullable): without
   it the figures of the file are not counted. FALSE when there is none. */
gboolean entente_indicator_read (EntenteIndicator *self,
                                 const EntenteFigureSources *sources,
                                 EntenteReading *reading);
/* Whether people type its values: neither the file nor answers tell them. */
gboolean entente_indicator_is_measured (EntenteIndicator *self);
/* All measurements by day, those without one first. (transfer full) (element-type
   EntenteMeasurement) */
GPtrArray *entente_indicator_dup_measurements (EntenteIndicator *self);

/* In words of paper, in a language: "104 people", "46 % (48 of 104)", "4.3 out of 5", "Yes",
   "Good". (transfer full) */
char *entente_indicator_dup_value_words (EntenteIndicator *self,
                                         const EntenteReading *reading,
                                         EntenteLanguage language);
/* "At least 80 people", "80 to 120 people", "At most 10 %", "Yes"; "" without a target. (transfer
   full) */
char *entente_indicator_dup_target_words (EntenteIndicator *self, EntenteLanguage language);
/* "80 people"; "" when nobody said. (transfer full) */
char *entente_indicator_dup_baseline_words (EntenteIndicator *self, EntenteLanguage language);
/* "people", "%", "€", "1 to 5", "yes or no", "words". (transfer full) */
char *entente_indicator_dup_unit_words (EntenteIndicator *self, EntenteLanguage language);
/* Counted, as against judged: number, percentage, amount, ratio. */
gboolean entente_indicator_is_quantitative (EntenteIndicator *self);

G_END_DECLS
