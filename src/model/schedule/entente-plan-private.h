/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "entente-plan.h"

G_BEGIN_DECLS

/*
 * The network. A leaf is one node, a group two: it opens before everything in it and closes after.
 * A link goes from the node that closes its first task to the node that opens its second. So
 * "before" is one order for leaves and groups alike, and a group linked with something in it is a
 * cycle like any other.
 */

/* A link seen from one of its ends: task is the other. Small, because all of them are walked
   through in every computation; what is rarely needed stays with the link. */
typedef struct {
  guint32 task;
  guint32 link;
  guint8 kind;
  guint8 lags;
} EntenteArc;

/* Two dates that a task gives to its neighbours. */
typedef struct {
  EntenteMoment start;
  EntenteMoment finish;
} EntentePlanSpan;

/* The latest that links ask of the start and of the finish, and that rules ask of the start;
   G_MININT64 when they ask nothing. Of a group, what it hands down to its leaves. */
typedef struct {
  EntenteMoment start;
  EntenteMoment finish;
  EntenteMoment rule;
  guint32 start_link;
  guint32 finish_link;
  guint32 rule_task;
} EntentePlanDemand;

/* The earliest that links allow of the finish and of the start; G_MAXINT64 when they allow
   anything. */
typedef struct {
  EntenteMoment finish;
  EntenteMoment start;
  guint32 finish_link;
  guint32 start_link;
} EntentePlanReach;

/* The earliest of deadlines and NO_LATER rules, and whose it is. */
typedef struct {
  EntenteMoment at;
  guint32 task;
} EntentePlanLimit;

/* What of a task is looked at again and again while solving. */
typedef struct {
  EntenteWorkTime *work; /* or NULL when all is open */
  gint64 duration;
  guint32 slot;  /* of a group, its place in the arrays of groups */
  guint8 rule;
  guint8 over;   /* done, or with an actual finish */
  guint8 exempt; /* reality holds it: what comes before cannot push it */
} EntentePlanLeaf;

struct _EntentePlan {
  guint n_tasks;
  guint n_links;
  guint n_groups;
  EntentePlanTask *tasks;
  EntentePlanLink *links;

  guint32 *end;      /* of each task, the index after its subtree */
  guint32 *in_at;    /* n_tasks + 1 offsets into arcs */
  guint32 *out_at;
  EntenteArc *in;
  EntenteArc *out;
  guint32 *order;    /* nodes, each after what it waits for */
  guint n_order;

  /* Filled by each computation. */
  EntentePlanLeaf *leaves;
  EntentePlanSpan *early;
  EntentePlanSpan *late;   /* what a successor lets its predecessors do: see the backward pass */
  EntentePlanSpan *pushed; /* the same of early dates, then of the dates */
  EntentePlanDemand *demands; /* of groups, as the next three */
  EntentePlanReach *late_reach;
  EntentePlanReach *early_reach;
  EntentePlanLimit *limits;
  EntentePlanReach
      *starters; /* of leaves that start a group; NULL when no group has links from its start */
  EntentePlanReach *early_starters;
  gint64 *percent_lags; /* of links, or NULL */
  EntenteMoment plan_end;
};

#define ENTENTE_NODE_OPEN(task) (2 * (task))
#define ENTENTE_NODE_CLOSE(self, task)                                                             \
  (2 * (task) + (_entente_plan_is_leaf ((self), (task)) ? 0 : 1))

static inline gboolean
_entente_plan_is_leaf (const EntentePlan *self, guint task)
{
  return self->end[task] == task + 1;
}

/* TRUE of a node that closes a group. */
static inline gboolean
_entente_node_closes (guint32 node)
{
  return node % 2 == 1;
}

static inline gboolean
_entente_rule_is_must (EntentePlanRule rule)
{
  return rule == ENTENTE_PLAN_MUST_START || rule == ENTENTE_PLAN_MUST_FINISH;
}

static inline gboolean
_entente_rule_is_placed (EntentePlanRule rule)
{
  return rule == ENTENTE_PLAN_PLACED_START || rule == ENTENTE_PLAN_PLACED_FINISH;
}

/* The words of the definitions, quick when all is open. */
static inline EntenteMoment
_entente_add (EntenteWorkTime *work, EntenteMoment at, gint64 minutes)
{
  return work == NULL ? at + minutes : entente_work_time_add (work, at, minutes);
}

static inline gint64
_entente_between (EntenteWorkTime *work, EntenteMoment from, EntenteMoment until)
{
  return work == NULL ? until - from : entente_work_time_between (work, from, until);
}

static inline EntenteMoment
_entente_next_open (EntenteWorkTime *work, EntenteMoment at)
{
  return work == NULL ? at : entente_work_time_next_open (work, at);
}

static inline EntenteMoment
_entente_previous_close (EntenteWorkTime *work, EntenteMoment at)
{
  return work == NULL ? at : entente_work_time_previous_close (work, at);
}

gboolean _entente_is_touched (EntenteWorkTime *work, EntenteMoment at);

/* S() and F() of the definitions. */
static inline EntenteMoment
_entente_leaf_start (const EntentePlanLeaf *leaf, EntenteMoment at)
{
  return leaf->duration == 0 && _entente_is_touched (leaf->work, at)
             ? at
             : _entente_next_open (leaf->work, at);
}

static inline EntenteMoment
_entente_leaf_finish (const EntentePlanLeaf *leaf, EntenteMoment at)
{
  return leaf->duration == 0 && _entente_is_touched (leaf->work, at)
             ? at
             : _entente_previous_close (leaf->work, at);
}

/* A moment moved by the lag of a link, forward or back (sign -1). */
EntenteMoment _entente_plan_shift (const EntentePlan *self, guint link, EntenteMoment at, int sign);

gboolean _entente_plan_connect (EntentePlan *self);
GArray *_entente_plan_find_any_cycle (EntentePlan *self);
GArray *_entente_plan_find_cycle (EntentePlan *self, guint from, guint to);

void _entente_plan_go_forward (EntentePlan *self,
                               const EntentePlanFrame *frame,
                               EntentePlanDates *dates);
void _entente_plan_go_backward (EntentePlan *self,
                                const EntentePlanFrame *frame,
                                EntentePlanDates *dates);
void
_entente_plan_place (EntentePlan *self, const EntentePlanFrame *frame, EntentePlanDates *dates);

/* Of the backward pass, for the placing as well. */
void _entente_plan_reach_group (EntentePlan *self,
                                guint group,
                                const EntentePlanSpan *successors,
                                EntentePlanReach *reach,
                                EntentePlanReach *starters);
EntentePlanReach _entente_plan_reach_leaf (EntentePlan *self,
                                           guint leaf,
                                           const EntentePlanSpan *successors,
                                           const EntentePlanReach *reach,
                                           const EntentePlanReach *starters);
void _entente_plan_reset_starters (EntentePlan *self, EntentePlanReach *starters);
EntentePlanLimit _entente_plan_limit_leaf (EntentePlan *self, guint leaf);
EntenteMoment _entente_plan_get_end (EntentePlan *self, const EntentePlanFrame *frame, guint leaf);
void _entente_plan_tell_parent (EntentePlan *self, EntentePlanSpan *spans, guint task);

G_END_DECLS
