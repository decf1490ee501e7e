/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What contradicts what. */
#include "config.h"

#include "schedule/entente-plan-private.h"

typedef struct
{
  EntentePlan *plan;
  const EntentePlanDates *dates;
  GArray *conflicts;
} Report;

static void
report_add (Report *report, EntenteConflictKind kind, guint task, guint cause, gint64 minutes)
{
  const EntentePlanConflict conflict = { kind, task, cause, minutes };

  g_array_append_val (report->conflicts, conflict);
}

/* Where a link wants a leaf to start. */
static EntenteMoment
find_wanted_start (Report *report, guint task, const EntenteArc *arc)
{
  const EntentePlanLeaf *leaf = &report->plan->leaves[task];
  const EntentePlanDates *before = &report->dates[arc->task];
  const gboolean from_finish
      = arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_FINISH_FINISH;
  EntenteMoment at = from_finish ? before->early_finish : before->early_start;

  at = _entente_plan_shift (report->plan, arc->link, at, 1);
  if (arc->kind == ENTENTE_LINK_FINISH_START || arc->kind == ENTENTE_LINK_START_START)
    return at;

  return _entente_add (leaf->work, at, -leaf->duration);
}

/* Links that a date set by a rule does not obey, those of groups above included. */
static void
report_links (Report *report, guint task)
{
  EntentePlan *plan = report->plan;
  const EntentePlanLeaf *leaf = &plan->leaves[task];

  if (leaf->exempt || leaf->rule < ENTENTE_PLAN_MUST_START)
    return;

  for (guint to = task; to != ENTENTE_PLAN_NONE; to = plan->tasks[to].parent)
    {
      for (guint i = plan->in_at[to]; i < plan->in_at[to + 1]; i++)
        {
          const EntenteArc *arc = &plan->in[i];
          const gint64 minutes
              = _entente_between (leaf->work,
                                  report->dates[task].early_start,
                                  find_wanted_start (report, task, arc));

          if (minutes > 0)
            report_add (report, ENTENTE_CONFLICT_LINK, task, arc->link, minutes);
        }
    }
}

static void
report_late (Report *report,
             EntenteConflictKind kind,
             guint task,
             guint cause,
             EntenteMoment allowed,
             EntenteMoment stands)
{
  gint64 minutes;

  if (allowed == ENTENTE_MOMENT_NONE)
    return;
  minutes = _entente_between (report->plan->leaves[task].work, allowed, stands);
  if (minutes > 0)
    report_add (report, kind, task, cause, minutes);
}

static void
report_rules (Report *report, guint task)
{
  EntentePlan *plan = report->plan;
  const EntentePlanDates *dates = &report->dates[task];

  if (plan->leaves[task].rule == ENTENTE_PLAN_START_NO_LATER
      && plan->tasks[task].actual_start == ENTENTE_MOMENT_NONE)
    report_late (report,
                 ENTENTE_CONFLICT_RULE,
                 task,
                 task,
                 plan->tasks[task].rule_at,
                 dates->start);

  for (guint whose = task; whose != ENTENTE_PLAN_NONE; whose = plan->tasks[whose].parent)
    if (plan->leaves[whose].rule == ENTENTE_PLAN_FINISH_NO_LATER)
      report_late (report,
                   ENTENTE_CONFLICT_RULE,
                   task,
                   whose,
                   plan->tasks[whose].rule_at,
                   dates->finish);
}

static void
report_deadlines (Report *report, guint task)
{
  EntentePlan *plan = report->plan;

  for (guint whose = task; whose != ENTENTE_PLAN_NONE; whose = plan->tasks[whose].parent)
    report_late (report,
                 ENTENTE_CONFLICT_DEADLINE,
                 task,
                 whose,
                 plan->tasks[whose].deadline,
                 report->dates[task].finish);
}

static void
report_closed (Report *report, guint task)
{
  const EntentePlanLeaf *leaf = &report->plan->leaves[task];
  const EntenteMoment at = report->plan->tasks[task].rule_at;
  EntenteMoment moved;

  if (leaf->exempt || !_entente_rule_is_must (leaf->rule))
    return;
  moved = leaf->rule == ENTENTE_PLAN_MUST_START ? _entente_leaf_start (leaf, at)
                                                : _entente_leaf_finish (leaf, at);
  if (moved != at)
    report_add (report, ENTENTE_CONFLICT_CLOSED, task, task, 0);
}

/**
 * entente_plan_find_conflicts:
 * @self: a plan
 * @frame: what bounded it
 * @dates: (array): what [func@plan_solve] made of it, nothing changed since
 *
 * Lists the contradictions of leaves that are not over: reality contradicts nothing.
 *
 * Returns: (transfer full) (element-type EntentePlanConflict): in the order of tasks, links
 *   before rules before deadlines
 */
GArray *
entente_plan_find_conflicts (EntentePlan *self,
                             const EntentePlanFrame *frame,
                             const EntentePlanDates *dates)
{
  Report report = { self, dates, g_array_new (FALSE, FALSE, sizeof (EntentePlanConflict)) };

  g_return_val_if_fail (self != NULL, report.conflicts);
  g_return_val_if_fail (frame != NULL, report.conflicts);
  g_return_val_if_fail (dates != NULL || self->n_tasks == 0, report.conflicts);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      if (!_entente_plan_is_leaf (self, i) || self->leaves[i].over)
        continue;
      report_links (&report, i);
      report_rules (&report, i);
      report_deadlines (&report, i);
      report_closed (&report, i);
    }

  return report.conflicts;
}
