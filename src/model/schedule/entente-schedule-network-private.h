/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule-reading-private.h"

G_BEGIN_DECLS

/* What is in danger when a task is late. */
typedef enum {
  ENTENTE_DANGER_NONE,
  ENTENTE_DANGER_DEADLINE, /* of the item `danger_of` */
  ENTENTE_DANGER_FIXED,    /* the item `danger_of` stands on its day and cannot wait */
  ENTENTE_DANGER_EVENT,
  ENTENTE_DANGER_PLAN_END, /* there is no event to be late for */
} EntenteDanger;

/* What is in a group, for its progress. */
typedef struct {
  gint64 weight;
  double weighted;
  guint count;
  guint plain;
  EntenteMoment start; /* of the first of them, as shown */
  EntenteMoment finish;
} EntenteProgressSum;

/* What one pass over the tasks leaves for the next, close together: tasks and items are wide. */
typedef struct {
  guint parent;        /* item, or ENTENTE_SCHEDULE_NONE */
  guint8 is_linked;    /* by any link, whatever becomes of it */
  guint8 is_loose;     /* nobody said when, of it or of what it is in */
  guint8 is_touched;   /* begun, done, or said to be */
  guint8 is_done;      /* of groups: all that is in it */
  guint8 is_point;     /* a milestone */
  guint8 has_real;     /* it, or something in it, stands where it really was */
  guint8 has_days;     /* of groups: something in it is planned in days */
  guint8 has_bound;    /* of groups: something in it is not unbound */
  guint8 has_critical; /* of groups */
} EntenteItemMarks;

/* What a reading comes to. The readings of tasks and the axis may be changed, and computed
   again. */
typedef struct {
  EntenteScheduleReading *reading; /* owned */
  EntenteTaskReading *tasks;       /* copies that may be changed; what they hold is the reading's */
  EntenteScheduleAxis axis;
  guint n_tasks;

  EntentePlan *plan;
  guint n_planned;       /* tasks of the plan: empty groups are not in it */
  guint *plan_of;        /* item → plan, or ENTENTE_SCHEDULE_NONE */
  guint *item_of;        /* plan → item */
  guint *link_of;        /* link of the plan → link */
  gboolean *ignored;     /* by link: it closes a round, or joins a group and what is in it */
  GPtrArray *rounds;     /* of GArray of guint: items that wait for each other */
  GArray *round_links;   /* of guint: by round, the link ignored for it */

  EntentePlacing *placings;   /* by item, of relative tasks */
  EntentePlanFrame frame;     /* without now */
  EntentePlanDates *planned;  /* by plan */
  EntentePlanDates *expected;
  GArray *conflicts;          /* of EntentePlanConflict, of the planned dates */

  EntenteScheduleItem *items;
  EntenteScheduleLink *links;
  guint *pushed_by;      /* by item: the item that makes it late, or ENTENTE_SCHEDULE_NONE */
  gboolean *late;        /* by item: a task that is, and not done */
  EntenteDanger *dangers;
  guint *danger_of;
  EntenteProgressSum *sums; /* by item; room to work in, as the marks */
  EntenteItemMarks *marks;
  gboolean any_late;
} EntenteNetwork;

EntenteNetwork *_entente_network_new (EntenteScheduleReading *reading);
void _entente_network_free (EntenteNetwork *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteNetwork, _entente_network_free)

/* Everything, from the tasks and the axis on. now: or ENTENTE_MOMENT_NONE. */
void _entente_network_compute (EntenteNetwork *self, EntenteMoment now);
/* The same but for what is shown of links: a step of a drag has no time for what nobody asks. */
void _entente_network_compute_items (EntenteNetwork *self, EntenteMoment now);

EntenteWorkTime *_entente_network_get_calendar (EntenteNetwork *self, guint item);
/* In which the duration of the task is counted. */
EntenteWorkTime *_entente_network_get_duration_calendar (EntenteNetwork *self, guint item);
/* Whether item is group, or something in it. */
gboolean _entente_network_is_within (EntenteNetwork *self, guint item, guint group);
/* What a link asks of the task it leads to, given the planned or expected dates of the one it comes
   from: a start, or for FF and SF a finish. */
EntenteMoment _entente_network_get_link_bound (EntenteNetwork *self, guint link, gboolean expected);

/* entente-schedule-edges.c */
void _entente_network_find_edges (EntenteNetwork *self);

/* entente-schedule-delay.c */
/* Open minutes from the planned finish of a task to the one expected. */
gint64 _entente_network_get_slip (EntenteNetwork *self, guint item);
/* Reads late and any_late. */
void _entente_network_find_delays (EntenteNetwork *self, EntenteMoment now);

G_END_DECLS
