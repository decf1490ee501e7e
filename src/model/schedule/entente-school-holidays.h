/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-project-details.h"

G_BEGIN_DECLS

/**
 * EntenteSchoolDay:
 * @ENTENTE_SCHOOL_UNKNOWN: the program has no dates for that day; never to be shown as "no holiday"
 * @ENTENTE_SCHOOL_IN_CLASS: outside school holidays (or the project follows no zone)
 * @ENTENTE_SCHOOL_HOLIDAY: in school holidays, Saturdays and Sundays within them included
 *
 * What is known of the school in a zone on a day.
 */
typedef enum {
  ENTENTE_SCHOOL_UNKNOWN,
  ENTENTE_SCHOOL_IN_CLASS,
  ENTENTE_SCHOOL_HOLIDAY,
} EntenteSchoolDay;

EntenteSchoolDay entente_school_holidays_find (EntenteSchoolZone zone, gint64 day,
                                               EntenteLanguage language, char **name);
void entente_school_holidays_get_covered (gint64 *first, gint64 *last);

G_END_DECLS
