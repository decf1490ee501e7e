/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dates of tasks that are done as late as possible: as late as they push nobody. */
#include "config.h"

#include "schedule/entente-plan-private.h"

#define ANYTHING G_MAXINT64

static gboolean
is_late (const EntentePlan *self, guint task)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];

  return leaf->rule == ENTENTE_PLAN_AS_LATE_AS_POSSIBLE && !leaf->exempt
         && self->tasks[task].progress <= 0 && _entente_plan_is_leaf (self, task);
}

static gboolean
has_late_leaf (const EntentePlan *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (is_late (self, i))
      return TRUE;

  return FALSE;
}

/* The earliest of all bounds. Of those that mean the same minute of work, a link explains it best,
   then a rule. explained: dates whose reason is told. */
static EntenteMoment
find_bound (EntentePlan *self,
            guint task,
            const EntentePlanFrame *frame,
            EntentePlanReach reach,
            EntentePlanDates *explained)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanLimit limit = _entente_plan_limit_leaf (self, task);
  const EntenteMoment end = _entente_plan_get_end (self, frame, task);
  EntenteMoment bound, same;

  if (reach.start != ANYTHING)
    {
      const EntenteMoment finish = _entente_add (leaf->work, reach.start, leaf->duration);

      if (finish < reach.finish
          || (finish == reach.finish && reach.start_link < reach.finish_link))
        {
          reach.finish = finish;
          reach.finish_link = reach.start_link;
        }
    }
  bound = MIN (end, MIN (limit.at, reach.finish));
  same = leaf->duration > 0 ? _entente_next_open (leaf->work, bound) : bound;

  if (reach.finish <= same)
    {
      explained->reason = ENTENTE_REASON_LATE_LINK;
      explained->cause = reach.finish_link;
      explained->asked = reach.finish;
    }
  else if (limit.at <= same)
    {
      explained->reason = ENTENTE_REASON_LATE_BOUND;
      explained->cause = limit.task;
      explained->asked = limit.at;
    }
  else
    {
      explained->reason
          = end == frame->event ? ENTENTE_REASON_LATE_EVENT : ENTENTE_REASON_LATE_PLAN;
      explained->cause = ENTENTE_PLAN_NONE;
      explained->asked = end;
    }

  return bound;
}

static void
place_leaf (EntentePlan *self, guint task, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanReach reach = _entente_plan_reach_leaf (self,
                                                           task,
                                                           self->pushed,
                                                           self->early_reach,
                                                           self->early_starters);
  EntentePlanDates late = *dates;

  late.finish = _entente_leaf_finish (leaf, find_bound (self, task, frame, reach, &late));
  late.start = _entente_add (leaf->work, late.finish, -leaf->duration);
  if (_entente_between (leaf->work, dates->early_start, late.start) > 0)
    *dates = late;
}

static void
begin_group (EntentePlan *self, guint group, EntentePlanDates *dates)
{
  _entente_plan_reach_group (self, group, self->pushed, self->early_reach, self->early_starters);
  self->pushed[group] = (EntentePlanSpan) { ANYTHING, ANYTHING };
  dates->start = G_MAXINT64;
  dates->finish = G_MININT64;
}

/* Of a group: the least and the greatest of its leaves. */
static void
tell_dates (EntentePlan *self, guint task, EntentePlanDates *dates)
{
  const guint parent = self->tasks[task].parent;

  if (parent == ENTENTE_PLAN_NONE)
    return;
  dates[parent].start = MIN (dates[parent].start, dates[task].start);
  dates[parent].finish = MAX (dates[parent].finish, dates[task].finish);
}

void
_entente_plan_place (EntentePlan *self, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  if (!has_late_leaf (self))
    return;

  _entente_plan_reset_starters (self, self->early_starters);
  for (guint i = self->n_order; i-- > 0;)
    {
      const guint32 node = self->order[i];
      const guint task = node / 2;

      if (_entente_node_closes (node))
        {
          begin_group (self, task, &dates[task]);
          continue;
        }
      if (is_late (self, task))
        place_leaf (self, task, frame, &dates[task]);
      /* What reality holds asks nothing, as before. */
      if (_entente_plan_is_leaf (self, task) && !self->leaves[task].exempt)
        self->pushed[task] = (EntentePlanSpan) { dates[task].start, dates[task].finish };
      _entente_plan_tell_parent (self, self->pushed, task);
      tell_dates (self, task, dates);
    }
}
