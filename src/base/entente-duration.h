/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib.h>

G_BEGIN_DECLS

typedef enum {
  ENTENTE_UNIT_MINUTE,
  ENTENTE_UNIT_HOUR,
  ENTENTE_UNIT_HALF_DAY,
  ENTENTE_UNIT_DAY,
  ENTENTE_UNIT_WEEK,
  ENTENTE_UNIT_PERCENT, /* of a task's duration: lags only */
} EntenteUnit;

/**
 * EntenteDuration:
 * @amount: how many of @unit; negative for lags and offsets that go back
 * @unit: what is counted
 * @elapsed: %TRUE when clock and calendar time is counted, closed days included; %FALSE for working time. Always
 *   %FALSE for per cent
 *
 * A length of time as people said it. It becomes minutes only with a calendar (entente-work-time.h), where a
 * working day and a working week are what the calendar says; elapsed, a day is 1440 minutes and a week
 * seven days.
 */
typedef struct {
  gint64 amount;
  EntenteUnit unit;
  gboolean elapsed;
} EntenteDuration;

/* The text of files and CSV, in which it is stored: "90min", "4h", "0.5d" (one half-day), "3d", "2w"; elapsed
   "90emin", "2eh", "0.5ed", "5ed", "2ew"; "50%"; "-2d". Amounts up to 1,000,000. "" is no duration: FALSE. */
gboolean entente_duration_from_text (const char *text, EntenteDuration *duration);
char *entente_duration_to_text (const EntenteDuration *self);

/* As people type it, in French or English whatever the language of the window: "3 j", "3 jours", "2 sem",
   "1,5 j", "une demi-journée", "½ j", "4 h", "1h30", "90 min", "10 jours calendaires", "5 jours ouvrés", "5 elapsed days",
   "3 days", "2 weeks", "-2 j", "25 %", and the file's text. A number alone counts
   fallback. FALSE when it is none of these. */
gboolean entente_duration_parse (const char *typed, const EntenteDuration *fallback, EntenteDuration *duration);
/* "3 days", "½ day", "90 minutes", "10 calendar days", "−2 weeks"; in French with no-break spaces. */
char *entente_duration_format (const EntenteDuration *self, EntenteLanguage language);
gboolean entente_duration_equal (const EntenteDuration *a, const EntenteDuration *b);

G_END_DECLS
