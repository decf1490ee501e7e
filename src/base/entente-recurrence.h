/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "entente-moment.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteRecurrence:
 *
 * A rhythm: days of civil time that come again, such as the last Tuesday of the month. It is a
 * recurrence rule (RRULE of RFC 5545) of those that people can say in words, and knows neither time
 * zones nor clocks that change. Its moments have the time of day of the first one. As in the RFC, a
 * day that a month does not have is left out: the 31st comes seven times a year, 29 February every
 * four years. Immutable, reference counted.
 */
typedef struct _EntenteRecurrence EntenteRecurrence;

#define ENTENTE_TYPE_RECURRENCE (entente_recurrence_get_type ())
GType entente_recurrence_get_type (void);

/**
 * EntenteRecurrenceResult:
 * @ENTENTE_RECURRENCE_VALID: a rhythm
 * @ENTENTE_RECURRENCE_EMPTY: nothing was given
 * @ENTENTE_RECURRENCE_UNREADABLE: no recurrence rule
 * @ENTENTE_RECURRENCE_TOO_OFTEN: a rule of hours, minutes or seconds
 * @ENTENTE_RECURRENCE_ENDS: a rule with an end (UNTIL, COUNT): what has a rhythm says itself when
 *   it ends
 * @ENTENTE_RECURRENCE_UNUSUAL: a rule that RFC 5545 allows and nobody could say in words
 * @ENTENTE_RECURRENCE_NEVER: a rule whose days do not exist, such as 30 February
 *
 * What came of reading a rule.
 */
typedef enum {
  ENTENTE_RECURRENCE_VALID,
  ENTENTE_RECURRENCE_EMPTY,
  ENTENTE_RECURRENCE_UNREADABLE,
  ENTENTE_RECURRENCE_TOO_OFTEN,
  ENTENTE_RECURRENCE_ENDS,
  ENTENTE_RECURRENCE_UNUSUAL,
  ENTENTE_RECURRENCE_NEVER,
} EntenteRecurrenceResult;

/**
 * EntenteRecurrencePreset:
 * @ENTENTE_RECURRENCE_WEEKLY: every week, on the weekday of the first moment
 * @ENTENTE_RECURRENCE_TWO_WEEKS: every two weeks
 * @ENTENTE_RECURRENCE_THREE_WEEKS: every three weeks
 * @ENTENTE_RECURRENCE_MONTHLY: every month, on the second Tuesday, as the first moment is
 * @ENTENTE_RECURRENCE_MONTHLY_LAST: every month, on the last Tuesday
 * @ENTENTE_RECURRENCE_MONTHLY_DAY: every month, on the 14th; on the last day of the month when the
 *   first moment is on one
 * @ENTENTE_RECURRENCE_TWO_MONTHS: every two months, on the second Tuesday
 * @ENTENTE_RECURRENCE_THREE_MONTHS: every three months, on the second Tuesday
 * @ENTENTE_RECURRENCE_QUARTER_LAST: the last Tuesday of the quarter
 * @ENTENTE_RECURRENCE_TWICE_A_YEAR: every six months, on the second Tuesday
 * @ENTENTE_RECURRENCE_YEARLY: every year, on the second Tuesday of March
 *
 * Rhythms ready to choose, made to fit a first moment.
 */
typedef enum {
  ENTENTE_RECURRENCE_WEEKLY,
  ENTENTE_RECURRENCE_TWO_WEEKS,
  ENTENTE_RECURRENCE_THREE_WEEKS,
  ENTENTE_RECURRENCE_MONTHLY,
  ENTENTE_RECURRENCE_MONTHLY_LAST,
  ENTENTE_RECURRENCE_MONTHLY_DAY,
  ENTENTE_RECURRENCE_TWO_MONTHS,
  ENTENTE_RECURRENCE_THREE_MONTHS,
  ENTENTE_RECURRENCE_QUARTER_LAST,
  ENTENTE_RECURRENCE_TWICE_A_YEAR,
  ENTENTE_RECURRENCE_YEARLY,
} EntenteRecurrencePreset;

#define ENTENTE_RECURRENCE_N_PRESETS (ENTENTE_RECURRENCE_YEARLY + 1)

/* Reading, with or without "RRULE:"; NULL unless the result is VALID. result: (out) (optional) */
EntenteRecurrence *entente_recurrence_parse (const char *rule, EntenteRecurrenceResult *result);
EntenteRecurrence *entente_recurrence_new_preset (EntenteRecurrencePreset preset,
                                                  EntenteMoment first);
/* All presets for a first moment, each rhythm once. (transfer full)
   (element-type EntenteRecurrence) */
GPtrArray *entente_recurrence_list_presets (EntenteMoment first);
EntenteRecurrence *entente_recurrence_ref (EntenteRecurrence *self);
void entente_recurrence_unref (EntenteRecurrence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteRecurrence, entente_recurrence_unref)

/* In one form, the same for rules that mean the same: "FREQ=MONTHLY;BYDAY=-1TU". */
char *entente_recurrence_to_rule (EntenteRecurrence *self);
gboolean entente_recurrence_equal (EntenteRecurrence *self, EntenteRecurrence *other);

/* Counted from @first, which is one of them when it fits the rule. */
EntenteMoment entente_recurrence_find_next (EntenteRecurrence *self,
                                            EntenteMoment first,
                                            EntenteMoment after);
/* From @from on and before @until. (transfer full) (element-type EntenteMoment) */
GArray *entente_recurrence_list (EntenteRecurrence *self,
                                 EntenteMoment first,
                                 EntenteMoment from,
                                 EntenteMoment until);
/* Whether the rule alone does not say the days: every two weeks, or every month. */
gboolean entente_recurrence_needs_first (EntenteRecurrence *self);
/* The usual length of time between two, in days: 7, 30, 91, 365. */
guint entente_recurrence_get_days (EntenteRecurrence *self);

/* "every month, on the last Tuesday"; for the interface, entente_language_get_interface (). */
char *entente_recurrence_dup_words (EntenteRecurrence *self,
                                    EntenteMoment first,
                                    EntenteLanguage language);

G_END_DECLS
