/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-filter.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the plan is filtered by, each taken away by a click. Hidden when there is nothing. */
#define ENTENTE_TYPE_FILTER_CHIPS (entente_filter_chips_get_type ())
G_DECLARE_FINAL_TYPE (EntenteFilterChips, entente_filter_chips, ENTENTE, FILTER_CHIPS, AdwBin)

/* filter: (nullable) */
void entente_filter_chips_set_filter (EntenteFilterChips *self, EntenteScheduleFilter *filter);

G_END_DECLS
