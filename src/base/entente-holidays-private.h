/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-holidays.h"

G_BEGIN_DECLS

#define _ENTENTE_HOLIDAYS_MAX 13

typedef struct {
  gint64 day; /* since 1970-01-01 */
  EntenteHoliday holiday;
} EntenteHolidayDay;

/* Those of one year, movable ones first. Returns how many. */
guint _entente_holidays_list (EntenteHolidays self,
                              guint year,
                              EntenteHolidayDay days[_ENTENTE_HOLIDAYS_MAX]);

G_END_DECLS
