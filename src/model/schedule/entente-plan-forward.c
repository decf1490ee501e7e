/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Early dates, from what comes before to what comes after. */
#include "config.h"

#include "schedule/entente-plan-private.h"

#define NOTHING G_MININT64

static const EntentePlanDemand no_demand = {
  NOTHING, NOTHING, NOTHING, ENTENTE_PLAN_NONE, ENTENTE_PLAN_NONE, ENTENTE_PLAN_NONE
};

static inline void
ask_by_link (EntenteMoment *at, guint32 *cause, EntenteMoment asked, guint32 link)
{
  if (asked > *at || (asked == *at && link < *cause))
    {
      *at = asked;
      *cause = link;
    }
}

static inline void
ask_by_rule (EntentePlanDemand *demand, EntenteMoment asked, guint32 task)
{
  if (asked >= demand->rule)
    {
      demand->rule = asked;
      demand->rule_task = task;
    }
}

/* Minutes of a lag in per cent, half away from zero: known once the early dates it is of are. */
static void
set_percent_lag (EntentePlan *self, guint link)
{
  const guint from = self->links[link].from;
  gint64 whole = self->leaves[from].duration;

  if (!self->links[link].percent)
    return;
  if (!_entente_plan_is_leaf (self, from))
    whole = _entente_between (self->tasks[from].calendar,
                              self->early[from].start,
                              self->early[from].finish);
  whole *= self->links[link].lag;
  self->percent_lags[link] = (whole < 0 ? whole - 50 : whole + 50) / 100;
}

/* What the links to a task ask, besides what its group hands down. */
static EntentePlanDemand
find_demand (EntentePlan *self, guint task)
{
  const guint parent = self->tasks[task].parent;
  EntentePlanDemand demand
      = parent == ENTENTE_PLAN_NONE ? no_demand : self->demands[self->leaves[parent].slot];

  for (guint i = self->in_at[task]; i < self->in_at[task + 1]; i++)
    {
      const EntenteArc *arc = &self->in[i];
      const gboolean from_finish
          = arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_FINISH_FINISH;
      EntenteMoment at = from_finish ? self->early[arc->task].finish : self->early[arc->task].start;

      if (arc->lags)
        {
          set_percent_lag (self, arc->link);
          at = _entente_plan_shift (self, arc->link, at, 1);
        }
      if (arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_START_START)
        ask_by_link (&demand.start, &demand.start_link, at, arc->link);
      else
        ask_by_link (&demand.finish, &demand.finish_link, at, arc->link);
    }

  if (self->leaves[task].rule == ENTENTE_PLAN_START_NO_EARLIER)
    ask_by_rule (&demand, self->tasks[task].rule_at, task);

  return demand;
}

/* --- Leaves ----------------------------------------------------------------------------------- */

static inline void
explain (EntentePlanDates *dates, EntentePlanReason reason, guint cause, EntenteMoment asked)
{
  dates->reason = reason;
  dates->cause = cause;
  dates->asked = asked;
}

/* The latest of all demands. Of those that mean the same minute of work, a link explains it best,
   then a rule. */
static EntenteMoment
find_bound (const EntentePlanLeaf *leaf,
            const EntentePlanDemand *demand,
            EntenteMoment plan_start,
            EntentePlanDates *dates)
{
  EntenteMoment link = demand->start;
  guint32 cause = demand->start_link;
  EntenteMoment bound = plan_start, same;

  if (demand->finish != NOTHING)
    ask_by_link (&link,
                 &cause,
                 _entente_add (leaf->work, demand->finish, -leaf->duration),
                 demand->finish_link);
  bound = MAX (bound, MAX (link, demand->rule));
  same = bound;
  if (link < bound && leaf->work != NULL && leaf->duration > 0)
    same = entente_work_time_previous_close (leaf->work, bound);

  if (link >= same)
    explain (dates, ENTENTE_REASON_LINK, cause, link);
  else if (demand->rule >= same)
    explain (dates, ENTENTE_REASON_RULE, demand->rule_task, demand->rule);
  else
    explain (dates, ENTENTE_REASON_PLAN_START, ENTENTE_PLAN_NONE, plan_start);

  return bound;
}

static void
set_start (const EntentePlanLeaf *leaf, EntentePlanSpan *early, EntenteMoment bound)
{
  early->start = _entente_leaf_start (leaf, bound);
  early->finish = _entente_add (leaf->work, early->start, leaf->duration);
}

/* Rules that put a task on a date, whatever comes before it. */
static void
obey_rule (EntentePlan *self, guint task, EntentePlanSpan *early, EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntenteMoment at = self->tasks[task].rule_at;

  if (leaf->rule == ENTENTE_PLAN_MUST_START || leaf->rule == ENTENTE_PLAN_PLACED_START)
    {
      set_start (leaf, early, at);
    }
  else
    {
      early->finish = _entente_leaf_finish (leaf, at);
      early->start = _entente_add (leaf->work, early->finish, -leaf->duration);
    }
  explain (dates, ENTENTE_REASON_RULE, task, at);
}

/* Minutes of work left, rounded up. */
static gint64
find_rest (const EntentePlanLeaf *leaf, int progress)
{
  return (leaf->duration * (100 - CLAMP (progress, 0, 100)) + 99) / 100;
}

/* What should have begun or ended by now, and did not. */
static void
wait_for_now (EntentePlan *self,
              guint task,
              EntenteMoment now,
              EntentePlanSpan *early,
              EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanTask *facts = &self->tasks[task];
  gint64 rest;

  if (leaf->over)
    return;

  if (facts->actual_start == ENTENTE_MOMENT_NONE && facts->progress <= 0)
    {
      if (early->start >= now)
        return;
      set_start (leaf, early, now);
      explain (dates, ENTENTE_REASON_NOW, ENTENTE_PLAN_NONE, now);
      return;
    }

  rest = find_rest (leaf, facts->progress);
  if (rest > 0 && _entente_add (leaf->work, now, rest) > early->finish)
    {
      early->finish = _entente_add (leaf->work, now, rest);
      explain (dates, ENTENTE_REASON_NOW, ENTENTE_PLAN_NONE, now);
    }
}

static void
obey_reality (EntentePlan *self,
              guint task,
              EntenteMoment now,
              EntentePlanSpan *early,
              EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanTask *facts = &self->tasks[task];

  if (facts->actual_start != ENTENTE_MOMENT_NONE)
    {
      early->start = facts->actual_start;
      early->finish = _entente_add (leaf->work, early->start, leaf->duration);
      explain (dates, ENTENTE_REASON_ACTUAL, task, early->start);
    }
  if (facts->actual_finish != ENTENTE_MOMENT_NONE)
    {
      if (facts->actual_start == ENTENTE_MOMENT_NONE)
        early->start = _entente_add (leaf->work, facts->actual_finish, -leaf->duration);
      early->finish = MAX (facts->actual_finish, early->start);
      explain (dates, ENTENTE_REASON_ACTUAL, task, early->start);
    }
  if (now != ENTENTE_MOMENT_NONE)
    wait_for_now (self, task, now, early, dates);
}

static void
solve_leaf (EntentePlan *self, guint task, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  EntentePlanSpan *early = &self->early[task];
  EntentePlanDemand demand = find_demand (self, task);

  if (leaf->rule == ENTENTE_PLAN_FINISH_NO_EARLIER)
    ask_by_rule (&demand,
                 _entente_add (leaf->work, self->tasks[task].rule_at, -leaf->duration),
                 task);
  set_start (leaf, early, find_bound (leaf, &demand, frame->start, dates));
  if (leaf->rule >= ENTENTE_PLAN_MUST_START)
    obey_rule (self, task, early, dates);
  obey_reality (self, task, frame->now, early, dates);

  self->plan_end = MAX (self->plan_end, early->finish);
}

/* --- The pass --------------------------------------------------------------------------------- */

/* The early dates of a group are the least and the greatest of its leaves'. */
static void
tell_parent (EntentePlan *self, guint task)
{
  const guint parent = self->tasks[task].parent;

  if (parent == ENTENTE_PLAN_NONE)
    return;
  self->early[parent].start = MIN (self->early[parent].start, self->early[task].start);
  self->early[parent].finish = MAX (self->early[parent].finish, self->early[task].finish);
}

void
_entente_plan_go_forward (EntentePlan *self, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  self->plan_end = G_MININT64;
  for (guint i = 0; i < self->n_order; i++)
    {
      const guint32 node = self->order[i];
      const guint task = node / 2;

      if (_entente_plan_is_leaf (self, task))
        {
          solve_leaf (self, task, frame, &dates[task]);
        }
      else if (!_entente_node_closes (node))
        {
          self->demands[self->leaves[task].slot] = find_demand (self, task);
          self->early[task] = (EntentePlanSpan) { G_MAXINT64, G_MININT64 };
          continue;
        }
      else
        {
          explain (&dates[task],
                   ENTENTE_REASON_CHILDREN,
                   ENTENTE_PLAN_NONE,
                   self->early[task].start);
        }

      dates[task].early_start = dates[task].start = self->early[task].start;
      dates[task].early_finish = dates[task].finish = self->early[task].finish;
      tell_parent (self, task);
    }
}
