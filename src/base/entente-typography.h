/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-language.h"

G_BEGIN_DECLS

#define ENTENTE_NO_BREAK_SPACE "\u00a0"
#define ENTENTE_NARROW_NO_BREAK_SPACE "\u202f"

/**
 * EntenteDateStyle:
 * @ENTENTE_DATE_PLAIN: "1er juillet 2027", "1 July 2027"
 * @ENTENTE_DATE_BRIEF: "1er juil.", "1 Jul": for charts and tables, where the year is elsewhere
 * @ENTENTE_DATE_WEEKDAY: "jeudi 1er juillet 2027", "Thursday 1 July 2027"
 *
 * How a date is written in letters on paper.
 */
typedef enum {
  ENTENTE_DATE_PLAIN,
  ENTENTE_DATE_BRIEF,
  ENTENTE_DATE_WEEKDAY,
} EntenteDateStyle;

char *entente_typography_correct (const char *text, EntenteLanguage language);
char *entente_typography_format_date (const GDate *date,
                                      EntenteDateStyle style,
                                      EntenteLanguage language);
const char *entente_typography_get_weekday (GDateWeekday weekday, EntenteLanguage language);
char *entente_typography_format_number (guint number, EntenteLanguage language);
char *entente_typography_join (const char *const *items, EntenteLanguage language);

G_END_DECLS
