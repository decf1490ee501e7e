/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"

G_BEGIN_DECLS

/* When work can be done: of the project, or of an organisation (table `work_calendar`). */
#define ENTENTE_TYPE_WORK_CALENDAR (entente_work_calendar_get_type ())
G_DECLARE_FINAL_TYPE (EntenteWorkCalendar, entente_work_calendar, ENTENTE, WORK_CALENDAR,
                      EntenteRecord)

/* The schema makes the calendar of the project, for ever. */
#define ENTENTE_PROJECT_CALENDAR_ID 1

enum
{
  ENTENTE_WORK_CALENDAR_ORGANIZATION, /* reference, deleted with it; none: the project */
  ENTENTE_WORK_CALENDAR_MONDAY,       /* "09:00-12:00,13:30-17:00", "" for closed; a new calendar is
                                         closed all week until its hours are set */
  ENTENTE_WORK_CALENDAR_TUESDAY,
  ENTENTE_WORK_CALENDAR_WEDNESDAY,
  ENTENTE_WORK_CALENDAR_THURSDAY,
  ENTENTE_WORK_CALENDAR_FRIDAY,
  ENTENTE_WORK_CALENDAR_SATURDAY,
  ENTENTE_WORK_CALENDAR_SUNDAY,
  ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED, /* boolean */
};

G_END_DECLS
