/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-holidays.h"
#include "entente-moment.h"

#include <libical/ical.h>

G_BEGIN_DECLS

/* Where the clocks of a project's moments hang. It is told by whose public holidays the project
   keeps. */
typedef struct _EntenteCalendarZone EntenteCalendarZone;

EntenteCalendarZone *_entente_calendar_zone_new (EntenteHolidays place);
void _entente_calendar_zone_free (EntenteCalendarZone *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteCalendarZone, _entente_calendar_zone_free)

/* "Europe/Paris" */
const char *_entente_calendar_zone_get_id (EntenteCalendarZone *self);
/* (transfer full): its VTIMEZONE */
icalcomponent *_entente_calendar_zone_make_component (EntenteCalendarZone *self);

/* As the clocks show it; minutes that a night of March leaves out become the end of the gap, so
   that every reader reads the same. */
struct icaltimetype _entente_calendar_zone_to_ical (EntenteCalendarZone *self,
                                                    EntenteMoment moment);
struct icaltimetype _entente_calendar_zone_to_utc (EntenteCalendarZone *self, EntenteMoment moment);
/* Of a time in any zone; one without a zone is already what clocks show. */
EntenteMoment _entente_calendar_zone_from_ical (EntenteCalendarZone *self,
                                                struct icaltimetype time);

struct icaltimetype _entente_calendar_date_to_ical (const GDate *date);

G_END_DECLS
