/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-organization.h"
#include "schedule/entente-work-calendar.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntenteWorkCalendarRow:
 *
 * When the project, or one of its organisations, works: folded a sentence, unfolded a choice of
 * usual patterns, the hours of each weekday and whether public holidays are days off. An
 * organisation follows the project until its switch is turned on.
 */
#define ENTENTE_TYPE_WORK_CALENDAR_ROW (entente_work_calendar_row_get_type ())
G_DECLARE_FINAL_TYPE (
  EntenteWorkCalendarRow, entente_work_calendar_row, ENTENTE, WORK_CALENDAR_ROW, AdwExpanderRow)

/* organization: (nullable): of the project when NULL */
GtkWidget *entente_work_calendar_row_new (EntenteStore *store, EntenteOrganization *organization);

G_END_DECLS
