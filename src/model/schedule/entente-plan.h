/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-model-error.h"
#include "entente-work-time.h"

G_BEGIN_DECLS

/*
 * The engine: the critical path method, forward and backward, over arrays. No store, no words, no
 * "now" of its own: same arrays, same dates.
 *
 * Tasks stand in outline order: a group before its children, a subtree in one piece. A task with
 * children is a group: it has no duration of its own. All others are called leaves here.
 *
 * Words. W is the calendar of the task, or everything open when its duration is elapsed. add(),
 * between(), next_open(), previous_close() are those of EntenteWorkTime. A moment is *touched* by W
 * when it is open or the end of open time. For a leaf of duration d:
 *   S(t)  next_open (t) when d > 0; when d = 0 (milestone) t itself when touched, else next_open
 *   (t) F(t)  previous_close (t) when d > 0; when d = 0 t itself when touched, else previous_close
 *   (t) its finish for a start s: add (s, d); its start for a finish f: add (f, -d)
 * A leaf is *over* when it is done or has an actual finish; it has *begun* when it has an actual
 * start or progress above 0. A rule that needs a date and has none is no rule; a calendar that is
 * NULL is always open. The latest and the earliest of several moments are meant as plain numbers.
 *
 * FORWARD. The start bound of a leaf is the latest of
 *   - the start of the plan;
 *   - START_NO_EARLIER t of the leaf or of a group above it: t;
 *   - FINISH_NO_EARLIER t of the leaf: add (t, -d);
 *   - each link to the leaf or to a group above it (a link to a group binds each of its leaves):
 *       x = the predecessor's early finish (FS, FF) or early start (SS, SF), then the lag: elapsed
 *       minutes are added, working minutes with add() in the calendar of the task the link leads to
 *       (the group's own when it leads to a group; its calendar even when its duration is elapsed),
 *       per cent are of the predecessor's duration (of between() of its early dates in its calendar
 *       for a group) rounded half away from zero, elapsed when its duration is;
 *       FS, SS: x. FF, SF: add (x, -d).
 * Early start = S(bound), early finish = add (early start, d). The early start of a group is the
 * least of its leaves', its early finish the greatest.
 * Then, in this order of strength, and without regard to the bound:
 *   - MUST_START, PLACED_START t: early start = S(t). MUST_FINISH, PLACED_FINISH t: early finish =
 *     F(t), early start = add (F(t), -d);
 *   - now (when given) for a leaf neither over nor begun: when early start < now, early start =
 *     S(now); begun and not over, when something remains: early finish = max (early finish, add
 *     (now, what remains of d: d × (100 − progress) / 100 rounded up));
 *   - actual start: early start is that, unchanged, early finish = add (it, d), then what is said
 *     of now; actual finish: early finish is that (never before the start); without an actual
 *     start, early start = add (it, -d).
 *
 * BACKWARD. The finish bound of a leaf is the earliest of
 *   - the event, when there is one and the leaf's early finish <= event (as plain numbers);
 *     otherwise the greatest early finish of the plan;
 *   - deadline of the leaf and of groups above; FINISH_NO_LATER t of the leaf or of a group above:
 *   t;
 *   - START_NO_LATER t of the leaf: add (t, d);
 *   - each link from the leaf or from a group above it, except to leaves over or with an actual
 *     start: y = the successor's late start (FS, SS) or late finish (FF, SF), for a group the least
 *     of its leaves', for a successor with a MUST or PLACED rule its early dates instead (it does
 *     not move); then the lag taken back (elapsed minutes subtracted; working ones add (y, -lag) in
 *     the same calendar as forward). FS, FF: y. SS, SF: add (y, d). SS and SF links *of a group*
 * bind only the leaf that starts it: the first in order with the group's early start. Late finish =
 * F(bound), late start = add (late finish, -d). With a MUST rule, or over, late = early. Else with
 * an actual start, late start = early start. The late dates of a group are the least late start and
 * the greatest late finish of its leaves.
 *
 * FLOATS, in open minutes of W. Total = between (early finish, late finish). Free = the least of
 * total and, for each link as in backward, the same y made from the successor's early dates: FS,
 * FF: between (early finish, y); SS, SF: between (early start, y). Over: both 0. Critical: not
 * over, and total <= 0. A group has the least of its leaves' that are not over, 0 when all are; it
 * is critical when one of them is.
 *
 * DATES. start and finish are the early ones, but for AS_LATE_AS_POSSIBLE leaves neither over nor
 * begun: the finish bound is computed as in backward from the start and finish of the successors
 * instead of their late dates; finish = F(bound), start = add (finish, -d), unless between (early
 * start, that start) <= 0: then early dates. So such a task is late only as far as it pushes
 * nobody. Of a group: the least and the greatest.
 *
 * REASONS. Of the start bound, or of the finish bound of a task placed late, the one that decided.
 * When d > 0, bounds with no open minute of W between them and the deciding one are equal to it: of
 * these a link wins over a rule, a rule over the start of the plan, the event or the end. Of links,
 * then of rules, the one that decided as plain numbers; of links equal in that the first, of rules
 * the nearest. Links that ask for the other end of the task (FF and SF forward, SS and SF backward)
 * are first compared by what they ask of it.
 */

#define ENTENTE_PLAN_NONE G_MAXUINT

typedef enum {
  ENTENTE_PLAN_AS_SOON_AS_POSSIBLE,
  ENTENTE_PLAN_AS_LATE_AS_POSSIBLE,
  ENTENTE_PLAN_START_NO_EARLIER,
  ENTENTE_PLAN_START_NO_LATER,
  ENTENTE_PLAN_FINISH_NO_EARLIER,
  ENTENTE_PLAN_FINISH_NO_LATER,
  ENTENTE_PLAN_MUST_START,
  ENTENTE_PLAN_MUST_FINISH,
  ENTENTE_PLAN_PLACED_START,  /* relative to the event: its date is given, its float is real */
  ENTENTE_PLAN_PLACED_FINISH,
} EntentePlanRule;

typedef struct {
  guint parent;              /* index of its group, smaller than its own, or ENTENTE_PLAN_NONE */
  gint64 duration;           /* minutes; of groups not looked at */
  gboolean elapsed;
  EntenteWorkTime *calendar; /* borrowed */
  EntentePlanRule rule;      /* of groups only START_NO_EARLIER and FINISH_NO_LATER count */
  EntenteMoment rule_at;
  EntenteMoment deadline;    /* or ENTENTE_MOMENT_NONE, as the next two */
  EntenteMoment actual_start;
  EntenteMoment actual_finish;
  int progress;              /* 0 to 100 */
  gboolean done;
} EntentePlanTask;

typedef enum {
  ENTENTE_LINK_FINISH_START,
  ENTENTE_LINK_START_START,
  ENTENTE_LINK_FINISH_FINISH,
  ENTENTE_LINK_START_FINISH,
} EntenteLinkKind;

typedef struct {
  guint from;
  guint to;
  EntenteLinkKind kind;
  gint64 lag;       /* minutes, or per cent */
  gboolean elapsed; /* of minutes */
  gboolean percent;
} EntentePlanLink;

/* Why a task starts when it does (when it is placed late: why it finishes when it does). */
typedef enum
{
  ENTENTE_REASON_PLAN_START,
  ENTENTE_REASON_LINK, /* cause: index of the link */
  ENTENTE_REASON_RULE, /* cause: whose, the task itself or a group above it */
  ENTENTE_REASON_NOW,  /* should have begun by now; or has begun, and needs longer than thought */
  ENTENTE_REASON_ACTUAL,
  ENTENTE_REASON_LATE_LINK,  /* as late as possible, before the successor of the link `cause` */
  ENTENTE_REASON_LATE_BOUND, /* as late as possible, before a deadline or rule; cause: whose */
  ENTENTE_REASON_LATE_EVENT,
  ENTENTE_REASON_LATE_PLAN, /* …or the end of the plan */
  ENTENTE_REASON_CHILDREN,  /* a group */
} EntentePlanReason;

typedef struct {
  EntenteMoment early_start, early_finish;
  EntenteMoment late_start, late_finish;
  EntenteMoment start, finish;
  gint64 total_float, free_float;
  gboolean critical;
  EntentePlanReason reason;
  guint cause;         /* index, see the reason, or ENTENTE_PLAN_NONE */
  EntenteMoment asked; /* the bound of the cause before S() or F() moved it to open time: of the
                          start, but of the finish for MUST_FINISH, PLACED_FINISH and LATE reasons.
                          Equal to that date when nothing moved */
} EntentePlanDates;

/* Two things that cannot both be. */
typedef enum
{
  ENTENTE_CONFLICT_LINK, /* `task` stands where its MUST or PLACED rule says, earlier than the link
                            `cause` wants */
  ENTENTE_CONFLICT_RULE, /* `task` starts or ends later than the NO_LATER rule of `cause` (itself or
                            a group) allows */
  ENTENTE_CONFLICT_DEADLINE, /* `task` ends later than the deadline of `cause` */
  ENTENTE_CONFLICT_CLOSED,   /* the MUST rule of `task` names a closed moment; it was moved */
} EntenteConflictKind;

typedef struct {
  EntenteConflictKind kind;
  guint task;
  guint cause;
  gint64 minutes; /* open minutes too late (too early for LINK; 0 for CLOSED) */
} EntentePlanConflict;

typedef struct {
  EntenteMoment start; /* of the plan: nothing begins before it unless a rule or reality says so */
  EntenteMoment event; /* or ENTENTE_MOMENT_NONE */
  EntenteMoment now;   /* or ENTENTE_MOMENT_NONE: dates as planned, whatever the time */
} EntentePlanFrame;

/**
 * EntentePlan:
 *
 * The network made ready to be computed: order, neighbours. Made once per structure; durations,
 * rules, calendars and dates of its tasks may be changed between two computations, parents and
 * links may not.
 */
typedef struct _EntentePlan EntentePlan;

EntentePlan *entente_plan_new (const EntentePlanTask *tasks, guint n_tasks,
                               const EntentePlanLink *links, guint n_links,
                               GArray **cycle, GError **error);
void entente_plan_free (EntentePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePlan, entente_plan_free)

guint entente_plan_get_n_tasks (EntentePlan *self);
EntentePlanTask *entente_plan_get_task (EntentePlan *self, guint index);
const EntentePlanLink *entente_plan_get_link (EntentePlan *self, guint index);
gboolean entente_plan_is_group (EntentePlan *self, guint index);

void entente_plan_solve (EntentePlan *self, const EntentePlanFrame *frame, EntentePlanDates *dates);
GArray *entente_plan_find_conflicts (EntentePlan *self, const EntentePlanFrame *frame,
                                     const EntentePlanDates *dates);
GArray *entente_plan_find_cycle_with (EntentePlan *self, guint from, guint to);

G_END_DECLS
