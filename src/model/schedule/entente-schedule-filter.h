/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteScheduleFilter:
 *
 * Which tasks are looked at. All criteria must be met; the groups above a task that is shown are
 * shown.
 *
 * Properties, all read-write: `text` (without accents or case, in titles, descriptions, places,
 * notes, authorities and names), `organization` (EntenteOrganization, nullable: accountable or
 * taking part), `person` (EntentePerson, nullable: referent or taking part), `step` (EntenteTask,
 * nullable: in it), `state` (int, EntenteTaskState, -1 for all), `only-late` (gboolean),
 * `only-open` (gboolean: not done). Signal: `changed`.
 */
#define ENTENTE_TYPE_SCHEDULE_FILTER (entente_schedule_filter_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleFilter, entente_schedule_filter, ENTENTE, SCHEDULE_FILTER,
                      GObject)

EntenteScheduleFilter *entente_schedule_filter_new (void);
gboolean entente_schedule_filter_is_active (EntenteScheduleFilter *self);
void entente_schedule_filter_clear (EntenteScheduleFilter *self);
/* By itself, whatever is in it. */
gboolean entente_schedule_filter_matches (EntenteScheduleFilter *self, EntenteSchedule *schedule,
                                          guint item);
/* The items to be shown in outline order: array of guint. Without collapsed ones: set of
   EntenteTask (nullable) whose children are folded away. (transfer full) */
GArray *entente_schedule_filter_list (EntenteScheduleFilter *self, EntenteSchedule *schedule,
                                      GHashTable *folded);

G_END_DECLS
