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

gboolean entente_moment_from_iso (const char *iso, EntenteMomentEdge edge, EntenteMoment *moment,
                                  gboolean *has_time);
char *entente_moment_to_iso (EntenteMoment self, EntenteMomentEdge edge, gboolean with_time);

EntenteMoment entente_moment_from_date (const GDate *date);
void entente_moment_get_date (EntenteMoment self, EntenteMomentEdge edge, GDate *date);
gint64 entente_moment_get_day (EntenteMoment self);
int entente_moment_get_minute (EntenteMoment self);
EntenteMoment entente_moment_now (void);

EntenteDateResult entente_moment_parse (const char *typed, EntenteMomentEdge edge, EntenteMoment *moment,
                                        gboolean *has_time);
gboolean entente_time_parse (const char *typed, int *minutes);
char *entente_time_format (int minutes, EntenteLanguage language);

G_END_DECLS
