/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"
#include "entente-moment.h"

G_BEGIN_DECLS

/* Whose public holidays: the eleven of the Code du travail, L3133-1, and what the place adds. */
typedef enum {
  ENTENTE_HOLIDAYS_NONE,
  ENTENTE_HOLIDAYS_METROPOLITAN,
  ENTENTE_HOLIDAYS_ALSACE_MOSELLE, /* Good Friday, 26 December */
  ENTENTE_HOLIDAYS_GUADELOUPE,     /* 27 May */
  ENTENTE_HOLIDAYS_GUYANE,         /* 10 June */
  ENTENTE_HOLIDAYS_MARTINIQUE,     /* 22 May */
  ENTENTE_HOLIDAYS_MAYOTTE,        /* 27 April */
  ENTENTE_HOLIDAYS_REUNION,        /* 20 December */
} EntenteHolidays;

typedef enum {
  ENTENTE_HOLIDAY_NEW_YEAR,
  ENTENTE_HOLIDAY_GOOD_FRIDAY,
  ENTENTE_HOLIDAY_EASTER_MONDAY,
  ENTENTE_HOLIDAY_LABOUR_DAY,
  ENTENTE_HOLIDAY_VICTORY_1945,
  ENTENTE_HOLIDAY_ASCENSION,
  ENTENTE_HOLIDAY_WHIT_MONDAY,
  ENTENTE_HOLIDAY_ABOLITION_OF_SLAVERY,
  ENTENTE_HOLIDAY_NATIONAL_DAY,
  ENTENTE_HOLIDAY_ASSUMPTION,
  ENTENTE_HOLIDAY_ALL_SAINTS,
  ENTENTE_HOLIDAY_ARMISTICE_1918,
  ENTENTE_HOLIDAY_CHRISTMAS,
  ENTENTE_HOLIDAY_SAINT_STEPHEN,
} EntenteHoliday;

void entente_easter (guint year, GDate *date);
gboolean entente_holidays_find (EntenteHolidays self, gint64 day, EntenteHoliday *holiday);
const char *entente_holiday_get_name (EntenteHoliday self, EntenteLanguage language);

G_END_DECLS
