/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-plan-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- Making ----------------------------------------------------------------------------------- */

/* A task lies in the task before it, or beside it or one of the groups it lies in. */
static gboolean
follows_outline (const EntentePlan *self, guint task)
{
  const guint parent = self->tasks[task].parent;
  guint group = task > 0 ? task - 1 : ENTENTE_PLAN_NONE;

  while (group != ENTENTE_PLAN_NONE && group != parent)
    group = self->tasks[group].parent;

  return group == parent;
}

/* The index after each subtree. FALSE when the tasks are not in outline order. */
static gboolean
find_ends (EntentePlan *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (!follows_outline (self, i))
      return FALSE;

  for (guint i = self->n_tasks; i-- > 0;)
    {
      const guint parent = self->tasks[i].parent;

      self->end[i] = MAX (self->end[i], i + 1);
      if (parent != ENTENTE_PLAN_NONE)
        self->end[parent] = MAX (self->end[parent], self->end[i]);
    }

  return TRUE;
}

static gboolean
links_lead_somewhere (const EntentePlanLink *links, guint n_links, guint n_tasks)
{
  for (guint i = 0; i < n_links; i++)
    if (links[i].from >= n_tasks || links[i].to >= n_tasks)
      return FALSE;

  return TRUE;
}

static EntentePlan *
allocate (const EntentePlanTask *tasks,
          guint n_tasks,
          const EntentePlanLink *links,
          guint n_links)
{
  EntentePlan *self = g_new0 (EntentePlan, 1);

  self->n_tasks = n_tasks;
  self->n_links = n_links;
  self->tasks = g_memdup2 (tasks, n_tasks * sizeof *tasks);
  self->links = g_memdup2 (links, n_links * sizeof *links);
  self->end = g_new0 (guint32, n_tasks);
  self->leaves = g_new0 (EntentePlanLeaf, n_tasks);
  self->early = g_new (EntentePlanSpan, n_tasks);
  self->late = g_new (EntentePlanSpan, n_tasks);
  self->pushed = g_new (EntentePlanSpan, n_tasks);

  return self;
}

/* What only groups need, and what only some links do. */
static void
allocate_for_groups (EntentePlan *self)
{
  gboolean from_start = FALSE, percent = FALSE;

  for (guint i = 0; i < self->n_tasks; i++)
    if (!_entente_plan_is_leaf (self, i))
      self->leaves[i].slot = self->n_groups++;
  self->demands = g_new (EntentePlanDemand, self->n_groups);
  self->late_reach = g_new (EntentePlanReach, self->n_groups);
  self->early_reach = g_new (EntentePlanReach, self->n_groups);
  self->limits = g_new (EntentePlanLimit, self->n_groups);

  for (guint i = 0; i < self->n_links; i++)
    {
      const EntentePlanLink *link = &self->links[i];

      percent = percent || link->percent;
      from_start = from_start
                   || ((link->kind == ENTENTE_LINK_START_START
                        || link->kind == ENTENTE_LINK_START_FINISH)
                       && !_entente_plan_is_leaf (self, link->from));
    }
  self->percent_lags = percent ? g_new0 (gint64, self->n_links) : NULL;
  self->starters = from_start ? g_new (EntentePlanReach, self->n_tasks) : NULL;
  self->early_starters = from_start ? g_new (EntentePlanReach, self->n_tasks) : NULL;
}

/**
 * entente_plan_new:
 * @tasks: (array length=n_tasks): tasks in outline order
 * @n_tasks: how many
 * @links: (array length=n_links): links between them
 * @n_links: how many
 * @cycle: (out) (optional) (transfer full) (element-type guint): the tasks that wait for each
 *   other, in their order, the first not repeated
 * @error: return location for %ENTENTE_MODEL_ERROR_CYCLE, which a link between a group and
 *   something in it is as well
 *
 * Makes a network ready to be computed. The arrays are copied; calendars are borrowed and must
 * outlive the plan or be replaced.
 *
 * Returns: (transfer full) (nullable): the plan, or %NULL when links go round
 */
EntentePlan *
entente_plan_new (const EntentePlanTask *tasks,
                  guint n_tasks,
                  const EntentePlanLink *links,
                  guint n_links,
                  GArray **cycle,
                  GError **error)
{
  g_autoptr (EntentePlan) self = NULL;

  g_return_val_if_fail (tasks != NULL || n_tasks == 0, NULL);
  g_return_val_if_fail (links != NULL || n_links == 0, NULL);
  g_return_val_if_fail (links_lead_somewhere (links, n_links, n_tasks), NULL);

  if (cycle != NULL)
    *cycle = NULL;
  self = allocate (tasks, n_tasks, links, n_links);
  g_return_val_if_fail (find_ends (self), NULL);
  allocate_for_groups (self);

  if (_entente_plan_connect (self))
    return g_steal_pointer (&self);

  if (cycle != NULL)
    *cycle = _entente_plan_find_any_cycle (self);
  g_set_error_literal (error,
                       ENTENTE_MODEL_ERROR,
                       ENTENTE_MODEL_ERROR_CYCLE,
                       _("Some tasks wait for each other, so none of them could begin. Remove one "
                         "of the links between them."));

  return NULL;
}

/**
 * entente_plan_free:
 * @self: (transfer full): a plan
 */
void
entente_plan_free (EntentePlan *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->tasks);
  g_free (self->links);
  g_free (self->end);
  g_free (self->in_at);
  g_free (self->out_at);
  g_free (self->in);
  g_free (self->out);
  g_free (self->order);
  g_free (self->leaves);
  g_free (self->early);
  g_free (self->late);
  g_free (self->pushed);
  g_free (self->demands);
  g_free (self->late_reach);
  g_free (self->early_reach);
  g_free (self->starters);
  g_free (self->early_starters);
  g_free (self->limits);
  g_free (self->percent_lags);
  g_free (self);
}

/**
 * entente_plan_get_n_tasks:
 * @self: a plan
 *
 * Returns: how many tasks it has, groups included
 */
guint
entente_plan_get_n_tasks (EntentePlan *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_tasks;
}

/**
 * entente_plan_get_task:
 * @self: a plan
 * @index: of the task
 *
 * Returns: (transfer none): the plan's own copy. All but its parent may be changed before the next
 *   computation
 */
EntentePlanTask *
entente_plan_get_task (EntentePlan *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_tasks, NULL);

  return &self->tasks[index];
}

/**
 * entente_plan_get_link:
 * @self: a plan
 * @index: of the link
 *
 * Returns: (transfer none): the plan's own copy
 */
const EntentePlanLink *
entente_plan_get_link (EntentePlan *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_links, NULL);

  return &self->links[index];
}

/**
 * entente_plan_is_group:
 * @self: a plan
 * @index: of the task
 *
 * Returns: whether the task has children
 */
gboolean
entente_plan_is_group (EntentePlan *self, guint index)
{
  g_return_val_if_fail (self != NULL && index < self->n_tasks, FALSE);

  return !_entente_plan_is_leaf (self, index);
}

/**
 * entente_plan_find_cycle_with:
 * @self: a plan
 * @from: the task the link would leave
 * @to: the task it would lead to
 *
 * Returns: (transfer full) (nullable) (element-type guint): the tasks that would wait for each
 *   other, from @to to @from; %NULL when the link can be made
 */
GArray *
entente_plan_find_cycle_with (EntentePlan *self, guint from, guint to)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (from < self->n_tasks && to < self->n_tasks, NULL);

  return _entente_plan_find_cycle (self, from, to);
}

/* --- Solving ---------------------------------------------------------------------------------- */

gboolean
_entente_is_touched (EntenteWorkTime *work, EntenteMoment at)
{
  return work == NULL || entente_work_time_is_open (work, at)
         || entente_work_time_previous_close (work, at) == at;
}

EntenteMoment
_entente_plan_shift (const EntentePlan *self, guint link, EntenteMoment at, int sign)
{
  const EntentePlanLink *facts = &self->links[link];
  gint64 lag = facts->lag;
  gboolean elapsed = facts->elapsed;

  if (facts->percent)
    {
      lag = self->percent_lags[link];
      elapsed = self->tasks[facts->from].elapsed && _entente_plan_is_leaf (self, facts->from);
    }
  if (elapsed || self->tasks[facts->to].calendar == NULL)
    return at + sign * lag;

  return entente_work_time_add (self->tasks[facts->to].calendar, at, sign * lag);
}

/* A rule without its date is none. */
static EntentePlanRule
read_rule (const EntentePlanTask *task)
{
  if (task->rule <= ENTENTE_PLAN_AS_LATE_AS_POSSIBLE)
    return task->rule;

  return task->rule_at != ENTENTE_MOMENT_NONE ? task->rule : ENTENTE_PLAN_AS_SOON_AS_POSSIBLE;
}

static void
read_tasks (EntentePlan *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      const EntentePlanTask *task = &self->tasks[i];
      EntentePlanLeaf *leaf = &self->leaves[i];
      EntenteWorkTime *calendar = task->elapsed ? NULL : task->calendar;

      leaf->work = calendar == NULL || entente_work_time_is_always (calendar)
                           || entente_work_time_is_empty (calendar)
                       ? NULL
                       : calendar;
      leaf->duration = MAX (task->duration, 0);
      leaf->rule = read_rule (task);
      leaf->over = task->done || task->actual_finish != ENTENTE_MOMENT_NONE;
      leaf->exempt = leaf->over || task->actual_start != ENTENTE_MOMENT_NONE;
    }
}

/**
 * entente_plan_solve:
 * @self: a plan
 * @frame: what bounds it
 * @dates: (out caller-allocates) (array): as many as there are tasks
 *
 * Computes all dates, floats and reasons. Contradictions do not stop it: they show as negative
 * floats, and [func@plan_find_conflicts] names them.
 */
void
entente_plan_solve (EntentePlan *self, const EntentePlanFrame *frame, EntentePlanDates *dates)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (frame != NULL);
  g_return_if_fail (dates != NULL || self->n_tasks == 0);

  read_tasks (self);
  _entente_plan_go_forward (self, frame, dates);
  _entente_plan_go_backward (self, frame, dates);
  _entente_plan_place (self, frame, dates);
}
