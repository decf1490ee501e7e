/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "evaluation/entente-indicator-reading.h"

G_BEGIN_DECLS

/**
 * EntenteIndicatorState:
 * @ENTENTE_INDICATOR_NOT_MEASURED: no value yet, and it is not time
 * @ENTENTE_INDICATOR_LATE: its day is over and no value was taken on it or after
 * @ENTENTE_INDICATOR_MEASURED: there is a value and nothing to hold it against
 * @ENTENTE_INDICATOR_ON_THE_WAY: not there, and its day is still to come
 * @ENTENTE_INDICATOR_REACHED: the value is what was aimed at
 * @ENTENTE_INDICATOR_PARTLY: not quite: four fifths of it at least, or judged mixed
 * @ENTENTE_INDICATOR_MISSED: less than that, or judged poor
 *
 * How an indicator stands. Worked out, never typed.
 */
typedef enum {
  ENTENTE_INDICATOR_NOT_MEASURED,
  ENTENTE_INDICATOR_LATE,
  ENTENTE_INDICATOR_MEASURED,
  ENTENTE_INDICATOR_ON_THE_WAY,
  ENTENTE_INDICATOR_REACHED,
  ENTENTE_INDICATOR_PARTLY,
  ENTENTE_INDICATOR_MISSED,
} EntenteIndicatorState;

#define ENTENTE_N_INDICATOR_STATES (ENTENTE_INDICATOR_MISSED + 1)

/* reading: (nullable): the last value, of entente_indicator_read(). */
EntenteIndicatorState entente_indicator_find_state (EntenteIndicator *self,
                                                    const EntenteReading *reading,
                                                    const GDate *today);
/* "Reached", "Late to measure". In a language, since it goes on paper too. (transfer full) */
char *entente_indicator_state_dup_words (EntenteIndicatorState state, EntenteLanguage language);
/* The state at a place in lists and charts, what is reached first. */
EntenteIndicatorState entente_indicator_state_get_nth (guint place);
/* In files that other programs read: "on-the-way". */
const char *entente_indicator_state_get_nick (EntenteIndicatorState state);

/* How much of the target it is, as a percentage: result ÷ target, or target ÷ result where less is
   better; 100 when it is reached. FALSE where that says nothing. */
gboolean entente_indicator_find_score (EntenteIndicator *self,
                                       const EntenteReading *reading,
                                       EntenteDecimal *score);

/* How far it is from the target: under it negative, over it positive; 0 when it is reached. FALSE where
   that says nothing. */
gboolean entente_indicator_find_gap (EntenteIndicator *self,
                                     const EntenteReading *reading,
                                     EntenteDecimal *gap);
/* "−27 people", "+2 points", "" when it is reached or says nothing. (transfer full) */
char *entente_indicator_dup_gap_words (EntenteIndicator *self,
                                       const EntenteReading *reading,
                                       EntenteLanguage language);

/* The day it is to be measured, counted from the event where it is said so. FALSE when nobody said,
   or the event has no day yet. */
gboolean entente_indicator_find_due (EntenteIndicator *self, GDate *due);
/* What is there to be measured by that day: not measured, or measured too early, by people.
   (transfer full) (element-type EntenteIndicator), by day. */
GPtrArray *entente_indicators_list_due (EntenteStore *store);

/* How many indicators stand how. sources: (nullable) */
void entente_indicators_count_states (EntenteStore *store,
                                      const EntenteFigureSources *sources,
                                      const GDate *today,
                                      guint counts[ENTENTE_N_INDICATOR_STATES]);

G_END_DECLS
