/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-store.h"
#include "entente-work-time.h"

G_BEGIN_DECLS

/* The working times of a project: its own, those of its organisations, each with the absences of a
   person. Made when asked for, then kept. */
typedef struct _EntenteScheduleCalendars EntenteScheduleCalendars;

EntenteScheduleCalendars *_entente_schedule_calendars_new (EntenteStore *store);
void _entente_schedule_calendars_free (EntenteScheduleCalendars *self);

/* organization, person: ids, 0 for none. (transfer none) */
EntenteWorkTime *_entente_schedule_calendars_get (EntenteScheduleCalendars *self,
                                                  gint64 organization, gint64 person);
/* The absence or closure that covers a moment for them, the one that ends last. (transfer none)
   (nullable) */
EntenteRecord *_entente_schedule_calendars_find_closure (EntenteScheduleCalendars *self,
                                                         gint64 organization, gint64 person,
                                                         EntenteMoment at);
/* Whether public holidays are days off for that organisation. */
gboolean _entente_schedule_calendars_close_holidays (EntenteScheduleCalendars *self,
                                                     gint64 organization);
EntenteHolidays _entente_schedule_calendars_get_holidays (EntenteScheduleCalendars *self);

/* From when until when; FALSE when its dates cannot be read or are the wrong way round. */
gboolean _entente_absence_read (EntenteRecord *absence, EntenteMoment *from, EntenteMoment *until);

G_END_DECLS
