/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteTrial:
 *
 * A change that is tried before it is made: a drag under way, another date of the event. It
 * computes the whole plan anew and can be changed again and again (a frame of a drag);
 * entente_trial_commit() makes it one edit. It belongs to one state of the schedule: after
 * `changed` only freeing it makes sense.
 */
typedef struct _EntenteTrial EntenteTrial;

EntenteTrial *entente_schedule_try (EntenteSchedule *self);
void entente_trial_free (EntenteTrial *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteTrial, entente_trial_free)

/* Each of these replaces what was tried before. */

/* Bars dragged sideways: items (groups take all that is in them). What a task is told depends on
   its rule: a relative one gets another distance (in days, or in the unit it has), a dated rule
   another date; as soon or as late as possible becomes "start no earlier than" when it goes later,
   and when it goes earlier than its reasons allow stays where they allow. Tasks with an actual
   start do not move. minutes: civil, signed. */
void entente_trial_move (EntenteTrial *self, const guint *items, guint n_items, gint64 minutes);
/* The finish of a bar dragged: another duration, in the unit it has (an elapsed one stays elapsed),
   one of it at least. */
void entente_trial_set_finish (EntenteTrial *self, guint item, EntenteMoment finish);
/* The start of a bar dragged, the finish staying: rule and duration. */
void entente_trial_set_start (EntenteTrial *self, guint item, EntenteMoment start);
/* Another first day of the event; the last day and everything relative move with it. NULL for no
   date. */
void entente_trial_set_event (EntenteTrial *self, const GDate *starts_on);

/* What it comes to: as entente_schedule_get_items(), owned by the trial, until the next call. */
const EntenteScheduleItem *entente_trial_get_items (EntenteTrial *self, guint *n_items);

/**
 * EntenteConsequence:
 * @kind: what happens to the task
 * @item: the task
 * @from: where it started
 * @to: where it would start
 * @sentence: (nullable): for what needs a thought: "falls on Ascension Day", "Zoé is away", "cannot
 *   move: already started", "must start on 3 May, and then waits for nothing", "contradicts …";
 *   translated
 */
typedef enum
{
  ENTENTE_CONSEQUENCE_MOVES,
  ENTENTE_CONSEQUENCE_CLOSED,   /* moves, and falls on a closed day, a public holiday, an absence or
                                   during school holidays */
  ENTENTE_CONSEQUENCE_COLLIDES, /* a new contradiction or deadline passed */
  ENTENTE_CONSEQUENCE_PAST,     /* would have to start before today */
  ENTENTE_CONSEQUENCE_STAYS,    /* should move and cannot: started, done, dated by hand */
} EntenteConsequenceKind;

typedef struct {
  EntenteConsequenceKind kind;
  guint item;
  EntenteMoment from, to;
  char *sentence;
} EntenteConsequence;

/* In outline order; a task that moves and has a problem stands with its problem. Array of
   EntenteConsequence. */
GPtrArray *entente_trial_dup_consequences (EntenteTrial *self);

/* One edit; FALSE and nothing changed on error. label: (nullable): of the history; made from what
   was tried when NULL. */
gboolean entente_trial_commit (EntenteTrial *self, const char *label, GError **error);

G_END_DECLS
