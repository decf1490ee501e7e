/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteWorkloadWeek:
 * @monday: its first day, in days since 1 January 1970
 * @planned: minutes of work
 * @available: minutes there are for it, without absences, closures and holidays
 * @is_overloaded: more work than time, in a week that is not over
 * @items: (element-type guint): the tasks of the week, indexes into the schedule
 *
 * One ISO week of a person or an organisation.
 */
typedef struct {
  gint64 monday;
  gint64 planned;
  gint64 available;
  gboolean is_overloaded;
  GArray *items;
} EntenteWorkloadWeek;

/**
 * EntenteWorkload:
 * @person: (nullable): whose it is, one of the two
 * @organization: (nullable): or whose
 * @name: what they are called
 * @n_weeks: as many for everybody
 * @weeks: one for each week of the plan
 *
 * The work of one person or organisation, week by week.
 */
typedef struct {
  EntentePerson *person;
  EntenteOrganization *organization;
  char *name;
  guint n_weeks;
  EntenteWorkloadWeek *weeks;
} EntenteWorkload;

/* Everybody who has something to do, by name. Array of EntenteWorkload, of the same weeks; valid
   until the next `changed` of the schedule. (transfer full) */
GPtrArray *entente_workload_list (EntenteSchedule *schedule, gboolean by_organization);
/* "week 12, from 22 to 28 March 2027: 46 h of work for 49 h". (transfer full) */
char *entente_workload_dup_sentence (const EntenteWorkload *self, guint week);

G_END_DECLS
