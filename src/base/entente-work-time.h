/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-duration.h"
#include "entente-holidays.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteWorkTime:
 *
 * When work can be done: open and closed minutes, from a pattern per weekday, public holidays and closures.
 * Immutable and reference-counted; made by an [struct@WorkTimeBuilder].
 *
 * Open time is a set of intervals [a, b). A moment t is *open* when a <= t < b for one of them. Intervals that
 * touch (24:00 of an open day and 00:00 of the next) are one. Years 1900 to 2199: outside, everything is
 * open. When nothing is ever open the calendar answers as if everything was, and
 * entente_work_time_is_empty() says so.
 *
 * A working day is the commonest length of the open days of the weekly pattern (the longest of equals), and
 * a half-day half of it; a working week is as many working days as the pattern has open days.
 */
typedef struct _EntenteWorkTime EntenteWorkTime;
typedef struct _EntenteWorkTimeBuilder EntenteWorkTimeBuilder;

#define ENTENTE_TYPE_WORK_TIME (entente_work_time_get_type ())
GType entente_work_time_get_type (void);

EntenteWorkTime *entente_work_time_get_always (void);
EntenteWorkTime *entente_work_time_ref (EntenteWorkTime *self);
void entente_work_time_unref (EntenteWorkTime *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteWorkTime, entente_work_time_unref)

EntenteWorkTimeBuilder *entente_work_time_builder_new (EntenteWorkTime *base);
gboolean entente_work_time_builder_set_weekday (EntenteWorkTimeBuilder *self, GDateWeekday weekday,
                                                const char *hours);
void entente_work_time_builder_set_holidays (EntenteWorkTimeBuilder *self, EntenteHolidays holidays);
void entente_work_time_builder_close (EntenteWorkTimeBuilder *self, EntenteMoment from, EntenteMoment until);
EntenteWorkTime *entente_work_time_builder_end (EntenteWorkTimeBuilder *self);

char *entente_work_hours_normalize (const char *typed);
char *entente_work_hours_format (const char *hours, EntenteLanguage language);

gboolean entente_work_time_is_always (EntenteWorkTime *self);
gboolean entente_work_time_is_empty (EntenteWorkTime *self);
gint64 entente_work_time_get_day_minutes (EntenteWorkTime *self);
gint64 entente_work_time_get_week_minutes (EntenteWorkTime *self);
gboolean entente_work_time_is_open (EntenteWorkTime *self, EntenteMoment at);
gboolean entente_work_time_is_open_day (EntenteWorkTime *self, gint64 day);

EntenteMoment entente_work_time_next_open (EntenteWorkTime *self, EntenteMoment at);
EntenteMoment entente_work_time_previous_close (EntenteWorkTime *self, EntenteMoment at);
EntenteMoment entente_work_time_next_change (EntenteWorkTime *self, EntenteMoment at);

EntenteMoment entente_work_time_add (EntenteWorkTime *self, EntenteMoment at, gint64 minutes);
gint64 entente_work_time_between (EntenteWorkTime *self, EntenteMoment from, EntenteMoment until);
gint64 entente_work_time_get_minutes (EntenteWorkTime *self, const EntenteDuration *duration, gint64 whole);

G_END_DECLS
