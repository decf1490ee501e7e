/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-import.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteCalendarUse:
 * @ENTENTE_CALENDAR_ABSENCES: somebody is away
 * @ENTENTE_CALENDAR_CLOSURES: an organisation is closed, or the whole project rests
 * @ENTENTE_CALENDAR_MILESTONES: dates to be seen in the plan
 *
 * What the entries of a calendar become.
 */
typedef enum {
  ENTENTE_CALENDAR_ABSENCES,
  ENTENTE_CALENDAR_CLOSURES,
  ENTENTE_CALENDAR_MILESTONES,
} EntenteCalendarUse;

/**
 * EntenteCalendarImport:
 *
 * Entries of somebody's calendar (iCalendar), before anything is written. Applying it is one edit.
 * A second import of the same calendar changes what the first one made: entries are known by their
 * UID. What is repeated is written out from a year before the plan to two years after today, or one
 * after the event.
 *
 * Properties: those of [iface@Import].
 */
#define ENTENTE_TYPE_CALENDAR_IMPORT (entente_calendar_import_get_type ())
G_DECLARE_FINAL_TYPE (EntenteCalendarImport, entente_calendar_import, ENTENTE, CALENDAR_IMPORT,
                      GObject)

EntenteCalendarImport *
entente_calendar_import_read (EntenteSchedule *schedule, GBytes *content, GError **error);
gboolean entente_calendar_import_sniff (GBytes *content);

EntenteCalendarUse entente_calendar_import_get_use (EntenteCalendarImport *self);
/* Whose: a person, an organisation, or NULL for the whole project. */
EntenteRecord *entente_calendar_import_get_owner (EntenteCalendarImport *self);
void entente_calendar_import_set_use (EntenteCalendarImport *self, EntenteCalendarUse use,
                                      EntenteRecord *owner);

G_END_DECLS
