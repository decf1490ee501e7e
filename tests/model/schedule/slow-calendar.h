/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-work-time.h"

G_BEGIN_DECLS

/* A calendar that knows every minute of some five hundred days by itself, beside the
   EntenteWorkTime that should say the same. */
typedef struct _SlowCalendar SlowCalendar;

#define SLOW_DAYS 500
/* Where plans begin. */
#define SLOW_START (SLOW_DAYS / 4)

SlowCalendar *slow_calendar_new_random (EntenteMoment first);
void slow_calendar_free (SlowCalendar *self);
EntenteWorkTime *slow_calendar_get_work_time (SlowCalendar *self);

/* self: NULL for a calendar in which all is open. Outside its days slow_calendar_is_lost() says
   that what is asked cannot be told, until it is read. */
gboolean slow_is_open (const SlowCalendar *self, EntenteMoment at);
EntenteMoment slow_next_open (const SlowCalendar *self, EntenteMoment at);
EntenteMoment slow_previous_close (const SlowCalendar *self, EntenteMoment at);
EntenteMoment slow_add (const SlowCalendar *self, EntenteMoment at, gint64 minutes);
gint64 slow_between (const SlowCalendar *self, EntenteMoment from, EntenteMoment until);
gboolean slow_calendar_is_lost (void);

G_END_DECLS
