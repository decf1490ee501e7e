/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "collective/entente-project-details.h"
#include "schedule/entente-schedule-calendars-private.h"
#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/*
 * What the records of the schedule say, as values: read once after a change of theirs, never
 * changed. What cannot be read is as if it was not there: field checks and contradictions tell
 * people.
 */

/* One task. */
typedef struct {
  EntenteTask *task; /* owned by the reading */
  const char *number;
  const char *who;
  guint parent;
  guint level;
  guint n_descendants;
  gboolean is_group;
  gboolean is_empty; /* a group without anything to do in it: it has no dates */

  gint64 organization; /* ids, or 0 */
  gint64 referent;
  EntenteWorkTime *calendar; /* owned by the calendars */

  EntenteTaskKind kind;
  EntenteDuration duration;
  EntenteTaskRule rule;
  EntenteMoment rule_at;
  gboolean rule_has_time;
  EntenteDuration offset;
  EntenteEventPoint from;
  EntenteTaskEdge edge;
  EntenteMoment deadline;
  gint64 clear_days; /* of a formality, before the event */
  EntenteMoment actual_start;
  EntenteMoment actual_finish;
  int progress;
  gboolean begun; /* whether or not somebody said when */
  gboolean done;
} EntenteTaskReading;

/* One link; its tasks are there. */
typedef struct {
  EntenteDependency *dependency; /* owned by the reading */
  guint from;
  guint to;
  EntenteLinkKind kind;
  EntenteDuration lag;
} EntenteLinkReading;

/* When the event is, and where the plan may begin. */
typedef struct {
  gboolean has_event;
  gboolean relative;   /* no date at all: the event is at moment 0 */
  gint64 first_day;    /* of the event */
  gint64 last_day;
  EntenteMoment opens; /* its doors */
  EntenteMoment closes;
  gboolean has_hours;
  EntenteMoment start; /* of the plan, ENTENTE_MOMENT_NONE when nobody said */
} EntenteScheduleAxis;

typedef struct {
  EntenteStore *store; /* borrowed */
  EntenteScheduleCalendars *calendars;
  EntenteTaskReading *tasks; /* in outline order */
  guint n_tasks;
  EntenteLinkReading *links;
  guint n_links;
  GArray *strays;     /* of guint: tasks that stood in themselves; they are shown at the top */
  gboolean has_dates; /* besides the event's */
  EntenteScheduleAxis axis;
  GStringChunk *words;
  gint64 *ids;      /* of the tasks, sorted */
  guint *positions; /* of them, where they stand */
} EntenteScheduleReading;

EntenteScheduleReading *_entente_schedule_reading_new (EntenteStore *store);
EntenteScheduleReading *_entente_schedule_reading_ref (EntenteScheduleReading *self);
void _entente_schedule_reading_unref (EntenteScheduleReading *self);
/* Its place, or ENTENTE_SCHEDULE_NONE. */
guint _entente_schedule_reading_find (EntenteScheduleReading *self, EntenteTask *task);

/* Puts the tasks in outline order: siblings by rank, then id. Fills task, number, parent, level,
   n_descendants; ids and the positions of the tasks that have them; returns the strays. */
GArray *_entente_task_outline_fill (GListModel *tasks, EntenteTaskReading *readings, gint64 *ids,
                                    guint *positions, GStringChunk *words);
/* Where an id stands among n sorted ones, or ENTENTE_SCHEDULE_NONE. */
guint _entente_find_id (const gint64 *ids, guint n, gint64 id);

/* The event of the project on another first day; NULL for none. */
void _entente_schedule_axis_read (EntenteScheduleAxis *self, EntenteRecord *project,
                                  gboolean has_dates);
void _entente_schedule_axis_set_event (EntenteScheduleAxis *self, EntenteRecord *project,
                                       const GDate *starts_on, gboolean has_dates);

/* Where a task relative to the event is to stand. */
typedef struct {
  EntentePlanRule rule; /* placed by its start or by its finish */
  EntenteMoment at;
  EntenteMoment asked;  /* before closed days moved it */
  gboolean off_hours;   /* on a day of the event, when nothing is open otherwise: the calendar does
                           not count */
} EntentePlacing;
void _entente_schedule_axis_place (const EntenteScheduleAxis *self, const EntenteTaskReading *task,
                                   EntenteWorkTime *calendar, EntentePlacing *placing);
/* Days, or minutes for units below, from the event to a moment, as the offset of task would count
   them. */
EntenteDuration _entente_schedule_axis_measure (const EntenteScheduleAxis *self,
                                                const EntenteTaskReading *task,
                                                EntenteWorkTime *calendar, EntenteMoment at);

/* Minutes of a length of time in a calendar; calendar and clock time when it is elapsed. */
gint64 _entente_duration_get_minutes (const EntenteDuration *self, EntenteWorkTime *calendar,
                                      gint64 whole);
/* What a day alone means for a dated rule. */
EntenteMomentEdge _entente_task_rule_get_edge (EntenteTaskRule rule);
/* "3d" is of days, "90min" is not. */
gboolean _entente_duration_is_in_days (const EntenteDuration *self);

G_END_DECLS
