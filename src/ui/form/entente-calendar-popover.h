/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A month to choose a day from. GtkCalendar knows no first day of the week but the locale's, and
 * gives its days no name for assistive technology; otherwise it would do.
 *
 * Signals: `day-chosen` (GDate *).
 */
#define ENTENTE_TYPE_CALENDAR_POPOVER (entente_calendar_popover_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCalendarPopover,
                      entente_calendar_popover,
                      ENTENTE,
                      CALENDAR_POPOVER,
                      GtkPopover)

GtkWidget *entente_calendar_popover_new (void);
/* The button beside a field that opens it. */
GtkWidget *entente_calendar_popover_make_button (EntenteCalendarPopover *self);
/* Shows the month of @date and marks the day. */
void entente_calendar_popover_set_date (EntenteCalendarPopover *self, const GDate *date);

/* The first day of the week that the settings ask for (key "first-weekday"). */
GDateWeekday entente_calendar_popover_get_first_weekday (GSettings *settings);

G_END_DECLS
