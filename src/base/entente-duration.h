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

gboolean entente_duration_from_text (const char *text, EntenteDuration *duration);
char *entente_duration_to_text (const EntenteDuration *self);

gboolean entente_duration_parse (const char *typed, const EntenteDuration *fallback, EntenteDuration *duration);
char *entente_duration_format (const EntenteDuration *self, EntenteLanguage language);
gboolean entente_duration_equal (const EntenteDuration *a, const EntenteDuration *b);

G_END_DECLS
