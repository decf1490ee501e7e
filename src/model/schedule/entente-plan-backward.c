/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Late dates and floats, from what comes after to what comes before. */
#include "config.h"

#include "schedule/entente-plan-private.h"

#define ANYTHING G_MAXINT64

static const EntentePlanReach no_reach = { ANYTHING, ANYTHING, ENTENTE_PLAN_NONE,
                                           ENTENTE_PLAN_NONE };

/* --- What successors allow -------------------------------------------------------------------- */

static inline void
allow_by_link (EntenteMoment *at, guint32 *cause, EntenteMoment allowed, guint32 link)
{
  if (allowed < *at || (allowed == *at && link < *cause))
    {
      *at = allowed;
      *cause = link;
    }
}

static inline void
reach_by_links (EntentePlan *self,
                guint task,
                const EntentePlanSpan *successors,
                EntentePlanReach *of_finish,
                EntentePlanReach *of_start)
{
  for (guint i = self->out_at[task]; i < self->out_at[task + 1]; i++)
    {
      const EntenteArc *arc = &self->out[i];
      const EntentePlanSpan *successor = &successors[arc->task];
      const gboolean to_start
          = arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_START_START;
      EntenteMoment at = to_start ? successor->start : successor->finish;

      if (at == ANYTHING)
        continue;
      if (arc->lags)
        at = _entente_plan_shift (self, arc->link, at, -1);
      if (arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_FINISH_FINISH)
        allow_by_link (&of_finish->finish, &of_finish->finish_link, at, arc->link);
      else
        allow_by_link (&of_start->start, &of_start->start_link, at, arc->link);
    }
}

/* The leaf that starts a group: the first with its early start. */
static guint
find_starter (const EntentePlan *self, guint group)
{
  guint task = group + 1;

  while (!_entente_plan_is_leaf (self, task) || self->early[task].start != self->early[group].start)
    task++;

  return task;
}

void
_entente_plan_reset_starters (EntentePlan *self, EntentePlanReach *starters)
{
  for (guint i = 0; starters != NULL && i < self->n_tasks; i++)
    starters[i] = no_reach;
}

/* What the links of a group allow is handed down: of its finish to all leaves, of its start to the
   leaf that starts it. */
void
_entente_plan_reach_group (EntentePlan *self,
                           guint group,
                           const EntentePlanSpan *successors,
                           EntentePlanReach *reach,
                           EntentePlanReach *starters)
{
  const guint parent = self->tasks[group].parent;
  EntentePlanReach *own = &reach[self->leaves[group].slot];
  EntentePlanReach of_start = no_reach;

  *own = parent == ENTENTE_PLAN_NONE ? no_reach : reach[self->leaves[parent].slot];
  reach_by_links (self, group, successors, own, &of_start);
  if (of_start.start != ANYTHING)
    {
      EntentePlanReach *starter = &starters[find_starter (self, group)];

      allow_by_link (&starter->start, &starter->start_link, of_start.start, of_start.start_link);
    }
}

EntentePlanReach
_entente_plan_reach_leaf (EntentePlan *self,
                          guint leaf,
                          const EntentePlanSpan *successors,
                          const EntentePlanReach *reach,
                          const EntentePlanReach *starters)
{
  const guint parent = self->tasks[leaf].parent;
  EntentePlanReach found = starters != NULL ? starters[leaf] : no_reach;

  if (parent != ENTENTE_PLAN_NONE)
    {
      found.finish = reach[self->leaves[parent].slot].finish;
      found.finish_link = reach[self->leaves[parent].slot].finish_link;
    }
  reach_by_links (self, leaf, successors, &found, &found);

  return found;
}

/* --- What rules allow ------------------------------------------------------------------------- */

static inline void
limit_to (EntentePlanLimit *limit, EntenteMoment at, guint task)
{
  if (at != ENTENTE_MOMENT_NONE && at <= limit->at)
    {
      limit->at = at;
      limit->task = task;
    }
}

static EntentePlanLimit
find_limit (EntentePlan *self, guint task)
{
  const guint parent = self->tasks[task].parent;
  EntentePlanLimit limit = { ANYTHING, ENTENTE_PLAN_NONE };

  if (parent != ENTENTE_PLAN_NONE)
    limit = self->limits[self->leaves[parent].slot];
  limit_to (&limit, self->tasks[task].deadline, task);
  if (self->leaves[task].rule == ENTENTE_PLAN_FINISH_NO_LATER)
    limit_to (&limit, self->tasks[task].rule_at, task);

  return limit;
}

EntentePlanLimit
_entente_plan_limit_leaf (EntentePlan *self, guint leaf)
{
  const EntentePlanLeaf *facts = &self->leaves[leaf];
  EntentePlanLimit limit = find_limit (self, leaf);

  if (facts->rule == ENTENTE_PLAN_START_NO_LATER)
    limit_to (&limit,
              _entente_add (facts->work, self->tasks[leaf].rule_at, facts->duration),
              leaf);

  return limit;
}

/* The event, as long as the leaf is ready for it; else the end of all. */
EntenteMoment
_entente_plan_get_end (EntentePlan *self, const EntentePlanFrame *frame, guint leaf)
{
  return frame->event != ENTENTE_MOMENT_NONE && self->early[leaf].finish <= frame->event
             ? frame->event
             : self->plan_end;
}

/* --- Leaves ----------------------------------------------------------------------------------- */

static void
find_late (EntentePlan *self,
           guint task,
           const EntentePlanFrame *frame,
           EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanSpan *early = &self->early[task];
  EntentePlanReach reach;
  EntenteMoment bound;

  if (leaf->over || _entente_rule_is_must (leaf->rule))
    {
      dates->late_start = early->start;
      dates->late_finish = early->finish;
      dates->total_float = 0;
      return;
    }

  reach = _entente_plan_reach_leaf (self, task, self->late, self->late_reach, self->starters);
  bound = _entente_plan_get_end (self, frame, task);
  bound = MIN (bound, _entente_plan_limit_leaf (self, task).at);
  bound = MIN (bound, reach.finish);
  if (reach.start != ANYTHING)
    bound = MIN (bound, _entente_add (leaf->work, reach.start, leaf->duration));

  dates->late_finish = _entente_leaf_finish (leaf, bound);
  dates->late_start = leaf->exempt
                          ? early->start
                          : _entente_add (leaf->work, dates->late_finish, -leaf->duration);
  dates->total_float = _entente_between (leaf->work, early->finish, dates->late_finish);
}

static void
find_free_float (EntentePlan *self, guint task, EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanSpan *early = &self->early[task];
  EntentePlanReach reach;

  dates->free_float = dates->total_float;
  if (leaf->over)
    return;

  reach = _entente_plan_reach_leaf (self,
                                    task,
                                    self->pushed,
                                    self->early_reach,
                                    self->early_starters);
  if (reach.finish != ANYTHING)
    dates->free_float = MIN (dates->free_float,
                             _entente_between (leaf->work, early->finish, reach.finish));
  if (reach.start != ANYTHING)
    dates->free_float = MIN (dates->free_float,
                             _entente_between (leaf->work, early->start, reach.start));
}

/* What a leaf lets its predecessors do. Reality does not move, so it asks nothing; a date that a
   rule fixed does not move either, so it is that date. */
static void
set_successor (EntentePlan *self, guint task, const EntentePlanDates *dates)
{
  const EntentePlanLeaf *leaf = &self->leaves[task];
  const EntentePlanSpan early = self->early[task];

  if (leaf->exempt)
    {
      self->late[task] = self->pushed[task] = (EntentePlanSpan) { ANYTHING, ANYTHING };
      return;
    }

  self->pushed[task] = early;
  self->late[task] = leaf->rule >= ENTENTE_PLAN_MUST_START
                         ? early
                         : (EntentePlanSpan) { dates->late_start, dates->late_finish };
}

static void
solve_leaf (EntentePlan *self, guint task, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  find_late (self, task, frame, dates);
  find_free_float (self, task, dates);
  dates->critical = !self->leaves[task].over && dates->total_float <= 0;
  set_successor (self, task, dates);
}

/* --- Groups ----------------------------------------------------------------------------------- */

static void
begin_group (EntentePlan *self, guint group, EntentePlanDates *dates)
{
  _entente_plan_reach_group (self, group, self->late, self->late_reach, self->starters);
  _entente_plan_reach_group (self, group, self->pushed, self->early_reach, self->early_starters);
  self->limits[self->leaves[group].slot] = find_limit (self, group);
  self->late[group] = self->pushed[group] = (EntentePlanSpan) { ANYTHING, ANYTHING };
  dates->late_start = G_MAXINT64;
  dates->late_finish = G_MININT64;
  dates->total_float = G_MAXINT64;
  dates->free_float = G_MAXINT64;
  dates->critical = FALSE;
}

/* When all is over in a group nothing told it a float. */
static void
end_group (EntentePlanDates *dates)
{
  if (dates->total_float == G_MAXINT64)
    dates->total_float = dates->free_float = 0;
}

void
_entente_plan_tell_parent (EntentePlan *self, EntentePlanSpan *spans, guint task)
{
  const guint parent = self->tasks[task].parent;

  if (parent == ENTENTE_PLAN_NONE)
    return;
  spans[parent].start = MIN (spans[parent].start, spans[task].start);
  spans[parent].finish = MIN (spans[parent].finish, spans[task].finish);
}

static void
tell_dates (EntentePlan *self, guint task, EntentePlanDates *dates, gboolean over)
{
  const guint parent = self->tasks[task].parent;
  const EntentePlanDates *own = &dates[task];
  EntentePlanDates *group;

  if (parent == ENTENTE_PLAN_NONE)
    return;
  group = &dates[parent];
  group->late_start = MIN (group->late_start, own->late_start);
  group->late_finish = MAX (group->late_finish, own->late_finish);
  if (over)
    return;
  group->total_float = MIN (group->total_float, own->total_float);
  group->free_float = MIN (group->free_float, own->free_float);
  group->critical = group->critical || own->critical;
}

/* --- The pass --------------------------------------------------------------------------------- */

void
_entente_plan_go_backward (EntentePlan *self,
                           const EntentePlanFrame *frame,
                           EntentePlanDates *dates)
{
  _entente_plan_reset_starters (self, self->starters);
  _entente_plan_reset_starters (self, self->early_starters);
  for (guint i = self->n_order; i-- > 0;)
    {
      const guint32 node = self->order[i];
      const guint task = node / 2;
      const gboolean leaf = _entente_plan_is_leaf (self, task);
      gboolean over = leaf && self->leaves[task].over;

      if (_entente_node_closes (node))
        {
          begin_group (self, task, &dates[task]);
          continue;
        }
      if (leaf)
        {
          solve_leaf (self, task, frame, &dates[task]);
        }
      else
        {
          over = dates[task].total_float == G_MAXINT64;
          end_group (&dates[task]);
        }

      _entente_plan_tell_parent (self, self->late, task);
      _entente_plan_tell_parent (self, self->pushed, task);
      tell_dates (self, task, dates, over);
    }
}
