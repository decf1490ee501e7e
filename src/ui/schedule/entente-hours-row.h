/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-work-calendar.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteHoursRow:
 *
 * The working hours of one weekday, typed as people write them: "9h-12h, 14h-18h", "closed". Saved
 * on Enter and when the focus leaves, as an EntenteFieldRow; Escape brings the old ones back.
 *
 * Properties: `record` (EntenteWorkCalendar, nullable), `read-only`.
 */
#define ENTENTE_TYPE_HOURS_ROW (entente_hours_row_get_type ())
G_DECLARE_FINAL_TYPE (EntenteHoursRow, entente_hours_row, ENTENTE, HOURS_ROW, AdwPreferencesRow)

/* field: ENTENTE_WORK_CALENDAR_MONDAY to _SUNDAY */
GtkWidget *entente_hours_row_new (guint field);
void entente_hours_row_set_record (EntenteHoursRow *self, EntenteRecord *record);

G_END_DECLS
