/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteMonthWeek:
 *
 * A week of a month calendar: seven days, and the tasks that lie over them in as many lines as they
 * need.
 *
 * Signals: `day-chosen` (gint64: days since 1970-01-01), `task-chosen` (EntenteTask).
 */
#define ENTENTE_TYPE_MONTH_WEEK (entente_month_week_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMonthWeek, entente_month_week, ENTENTE, MONTH_WEEK, AdwBin)

/* first: the first day, in days since 1970-01-01; month: 1 to 12, the days of others are dimmed;
   filter: (nullable) */
GtkWidget *entente_month_week_new (EntenteSchedule *schedule,
                                   EntenteScheduleFilter *filter,
                                   gint64 first,
                                   GDateMonth month);
/* FALSE when it is not of this week. */
gboolean entente_month_week_focus_day (EntenteMonthWeek *self, gint64 day);
/* Whether a task lies over one of its days. */
gboolean entente_month_week_has_tasks (EntenteMonthWeek *self);
gboolean entente_month_week_focus_task (EntenteMonthWeek *self, EntenteTask *task);
/* The day the keyboard is on; G_MININT64 for none. */
gint64 entente_month_week_get_focus_day (EntenteMonthWeek *self);

G_END_DECLS
