/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/* What every export of the schedule says of a task, in words of files. All are (transfer full) and
   never NULL. */

/* ISO 8601: a day, or a day and a time when the task is planned to the minute. A day that is an end
   means its end. Without a date of the event: "D-30". */
char *_entente_plan_dup_date (EntenteSchedule *schedule,
                              const EntenteScheduleItem *item,
                              EntenteMoment moment,
                              EntenteMomentEdge edge);
/* The duration as it was typed; "1d" when nothing was, "0d" of a milestone, "" of a group. */
char *_entente_plan_dup_duration (const EntenteScheduleItem *item);
gboolean _entente_plan_is_elapsed (const EntenteScheduleItem *item);
/* The accountable organisation; "" without one. */
char *_entente_plan_dup_organization (EntenteSchedule *schedule, const EntenteScheduleItem *item);
/* The referent, then those who do it: "Zoé Exemple, Amadou Modèle (holds the ladder)"; ", Amadou
   Modèle" without a referent. */
char *_entente_plan_dup_who (EntenteSchedule *schedule, const EntenteScheduleItem *item);
/* Minutes of one of its working days. */
gint64 _entente_plan_get_day (EntenteSchedule *schedule, const EntenteScheduleItem *item);

/* For each item, its links in the order of their predecessors: array of GArray of guint, indices of
   links. */
GPtrArray *_entente_plan_sort_links (EntenteSchedule *schedule);

G_END_DECLS
