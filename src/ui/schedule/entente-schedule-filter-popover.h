/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Chooses which tasks are looked at. */
#define ENTENTE_TYPE_SCHEDULE_FILTER_POPOVER (entente_schedule_filter_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleFilterPopover, entente_schedule_filter_popover, ENTENTE,
                      SCHEDULE_FILTER_POPOVER, GtkPopover)

/* Both (nullable). */
void entente_schedule_filter_popover_set_filter (EntenteScheduleFilterPopover *self,
                                                 EntenteSchedule *schedule,
                                                 EntenteScheduleFilter *filter);

G_END_DECLS
