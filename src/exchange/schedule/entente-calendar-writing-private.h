/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-calendar-zone-private.h"
#include "entente-store.h"

#include <libical/ical.h>

G_BEGIN_DECLS

/* What all that goes into calendars has in common. */
typedef struct {
  EntenteStore *store; /* borrowed */
  EntenteCalendarZone *zone;
  struct icaltimetype stamp;
  int sequence; /* of the project as a whole */
} EntenteCalendarWriting;

void _entente_calendar_writing_init (EntenteCalendarWriting *self, EntenteStore *store);
void _entente_calendar_writing_clear (EntenteCalendarWriting *self);
EntenteRecord *_entente_calendar_writing_get_details (const EntenteCalendarWriting *self);

/* Without its zone and entries. */
icalcomponent *_entente_calendar_writing_make_calendar (const EntenteCalendarWriting *self,
                                                        icalproperty_method method);
/* summary: its title. */
icalcomponent *_entente_calendar_writing_make_entry (const EntenteCalendarWriting *self,
                                                     icalcomponent_kind kind,
                                                     const char *uid,
                                                     const char *summary);
/* DTSTART and, when it is known, DTEND; a day without a time when there is none. */
void _entente_calendar_writing_add_span (const EntenteCalendarWriting *self,
                                         icalcomponent *component,
                                         EntenteMoment start,
                                         EntenteMoment end,
                                         gboolean has_time);
void _entente_calendar_writing_add_time (const EntenteCalendarWriting *self,
                                         icalcomponent *component,
                                         icalproperty *(*make) (struct icaltimetype value),
                                         EntenteMoment moment);
void _entente_calendar_add_date (icalcomponent *component,
                                 icalproperty *(*make) (struct icaltimetype value),
                                 EntenteMoment moment,
                                 EntenteMomentEdge edge);
/* Nothing for "". */
void _entente_calendar_add_text (icalcomponent *component,
                                 icalproperty *(*make) (const char *value),
                                 const char *text);
GBytes *_entente_calendar_print (icalcomponent *calendar);

G_END_DECLS
