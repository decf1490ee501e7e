/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteDateResult:
 * @ENTENTE_DATE_VALID: a day of the calendar
 * @ENTENTE_DATE_EMPTY: nothing was typed
 * @ENTENTE_DATE_UNREADABLE: not understood
 * @ENTENTE_DATE_NO_YEAR: the year is missing
 * @ENTENTE_DATE_SHORT_YEAR: the year has two digits only
 * @ENTENTE_DATE_IMPOSSIBLE: no such day, such as 31 June
 * @ENTENTE_DATE_WRONG_WEEKDAY: the day exists, but is not the weekday that was typed with it
 *
 * What came of reading a date.
 */
typedef enum {
  ENTENTE_DATE_VALID,
  ENTENTE_DATE_EMPTY,
  ENTENTE_DATE_UNREADABLE,
  ENTENTE_DATE_NO_YEAR,
  ENTENTE_DATE_SHORT_YEAR,
  ENTENTE_DATE_IMPOSSIBLE,
  ENTENTE_DATE_WRONG_WEEKDAY,
} EntenteDateResult;

EntenteDateResult entente_date_parse (const char *typed, GDate *date);
gboolean entente_date_from_iso (const char *iso, GDate *date);
char *entente_date_to_iso (const GDate *date);
char *entente_date_format_short (const GDate *date);
char *entente_date_format_period (const GDate *from, const GDate *to, EntenteLanguage language);
void entente_date_shift (const GDate *date, int months, int days, GDate *shifted);
void entente_date_today (GDate *date);

G_END_DECLS
