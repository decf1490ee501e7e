/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-civil-date.h"
#include "entente-language.h"

G_BEGIN_DECLS

/**
 * EntenteMoment:
 *
 * A moment of civil time, in minutes since 1 January 1970, 00:00, as the clocks of the project's place show
 * it. It has no time zone and every day has 1440 minutes: the two nights a year when clocks change are a
 * matter of whoever talks to other programs (exchange).
 */
typedef gint64 EntenteMoment;

#define ENTENTE_MOMENT_NONE G_MININT64
#define ENTENTE_DAY 1440

/**
 * EntenteMomentEdge:
 * @ENTENTE_MOMENT_STARTS: a day without a time means its beginning, 00:00
 * @ENTENTE_MOMENT_ENDS: a day without a time means its end, 24:00, which is 00:00 of the next day
 *
 * What a day alone stands for. A task that ends at midnight is shown as ending on the day before.
 */
typedef enum {
  ENTENTE_MOMENT_STARTS,
  ENTENTE_MOMENT_ENDS,
} EntenteMomentEdge;

/* "2027-06-12" or "2027-06-12T18:00", years 1900 to 2199. has_time: (out) (optional). */
gboolean entente_moment_from_iso (const char *iso, EntenteMomentEdge edge, EntenteMoment *moment,
                                  gboolean *has_time);
/* Without time: the day it stands for under edge. */
char *entente_moment_to_iso (EntenteMoment self, EntenteMomentEdge edge, gboolean with_time);

EntenteMoment entente_moment_from_date (const GDate *date);
void entente_moment_get_date (EntenteMoment self, EntenteMomentEdge edge, GDate *date);
/* Days since 1970-01-01, rounded down; minutes in the day, 0 to 1439. */
gint64 entente_moment_get_day (EntenteMoment self);
int entente_moment_get_minute (EntenteMoment self);
EntenteMoment entente_moment_now (void);

/* As people type it: what entente_date_parse() takes, and after it an hour: "12 juin 2027 18h30", "12/06/2027
   18:30", "2027-06-12T18:30". typed is kept by the caller. Same results, and
   ENTENTE_DATE_UNREADABLE for an hour that is none. */
EntenteDateResult entente_moment_parse (const char *typed, EntenteMomentEdge edge, EntenteMoment *moment,
                                        gboolean *has_time);
/* An hour alone: "18h30", "18:30", "18 h", "9h". minutes: 0 to 1440. */
gboolean entente_time_parse (const char *typed, int *minutes);
/* "18 h 30" in French (with no-break spaces), "18:30" in English. */
char *entente_time_format (int minutes, EntenteLanguage language);

G_END_DECLS
