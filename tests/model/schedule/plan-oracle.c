/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-oracle.h"

#define NONE ENTENTE_MOMENT_NONE
#define FAR G_MAXINT64

/* --- Who is what ------------------------------------------------------------------------------ */

gboolean
plan_oracle_is_group (const PlanOracle *self, guint task)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (self->tasks[i].parent == task)
      return TRUE;

  return FALSE;
}

gboolean
plan_oracle_is_in (const PlanOracle *self, guint task, guint group)
{
  for (; task != ENTENTE_PLAN_NONE; task = self->tasks[task].parent)
    if (task == group)
      return TRUE;

  return FALSE;
}

static gboolean
is_leaf_of (const PlanOracle *self, guint task, guint group)
{
  return plan_oracle_is_in (self, task, group) && !plan_oracle_is_group (self, task);
}

static gboolean
is_over (const EntentePlanTask *task)
{
  return task->done || task->actual_finish != NONE;
}

static gboolean
has_begun (const EntentePlanTask *task)
{
  return task->actual_start != NONE || task->progress > 0;
}

static EntentePlanRule
rule_of (const EntentePlanTask *task)
{
  gboolean dated = task->rule != ENTENTE_PLAN_AS_SOON_AS_POSSIBLE
                   && task->rule != ENTENTE_PLAN_AS_LATE_AS_POSSIBLE;

  return dated && task->rule_at == NONE ? ENTENTE_PLAN_AS_SOON_AS_POSSIBLE : task->rule;
}

static gboolean
is_must (const EntentePlanTask *task)
{
  return rule_of (task) == ENTENTE_PLAN_MUST_START || rule_of (task) == ENTENTE_PLAN_MUST_FINISH;
}

static gboolean
is_placed (const EntentePlanTask *task)
{
  return rule_of (task) == ENTENTE_PLAN_PLACED_START
         || rule_of (task) == ENTENTE_PLAN_PLACED_FINISH;
}

/* W */
static const SlowCalendar *
work_of (const PlanOracle *self, guint task)
{
  return self->tasks[task].elapsed ? NULL : self->calendars[task];
}

static EntenteMoment
start_at (const PlanOracle *self, guint task, EntenteMoment t)
{
  const SlowCalendar *work = work_of (self, task);

  if (self->tasks[task].duration == 0
      && (slow_is_open (work, t) || slow_previous_close (work, t) == t))
    return t;

  return slow_next_open (work, t);
}

static EntenteMoment
finish_at (const PlanOracle *self, guint task, EntenteMoment t)
{
  const SlowCalendar *work = work_of (self, task);

  if (self->tasks[task].duration == 0
      && (slow_is_open (work, t) || slow_previous_close (work, t) == t))
    return t;

  return slow_previous_close (work, t);
}

/* add() in the calendar of a task, by its duration. */
static EntenteMoment
go_on (const PlanOracle *self, guint task, EntenteMoment t)
{
  return slow_add (work_of (self, task), t, self->tasks[task].duration);
}

static EntenteMoment
go_back (const PlanOracle *self, guint task, EntenteMoment t)
{
  return slow_add (work_of (self, task), t, -self->tasks[task].duration);
}

/* --- Lags ------------------------------------------------------------------------------------- */

static EntenteMoment
shift (const PlanOracle *self, const EntentePlanLink *link, EntenteMoment t, int sign)
{
  const EntentePlanTask *from = &self->tasks[link->from];
  gboolean group = plan_oracle_is_group (self, link->from);
  gboolean elapsed = link->percent ? from->elapsed && !group : link->elapsed;
  gint64 lag = link->lag;

  if (link->percent)
    {
      const EntentePlanDates *dates = &self->dates[link->from];
      gint64 whole = group ? slow_between (self->calendars[link->from],
                                           dates->early_start,
                                           dates->early_finish)
                           : from->duration;
      gint64 hundredfold = ABS (whole * lag);

      lag = (hundredfold / 100 + (hundredfold % 100 >= 50)) * (whole * lag < 0 ? -1 : 1);
    }
  if (elapsed)
    return t + sign * lag;

  return slow_add (self->calendars[link->to], t, sign * lag);
}

static gboolean
leaves_finish (const EntentePlanLink *link)
{
  return link->kind == ENTENTE_LINK_FINISH_START || link->kind == ENTENTE_LINK_FINISH_FINISH;
}

static gboolean
reaches_start (const EntentePlanLink *link)
{
  return link->kind == ENTENTE_LINK_FINISH_START || link->kind == ENTENTE_LINK_START_START;
}

/* --- Bounds ----------------------------------------------------------------------------------- */

/* One thing that bounds a task: what it asks of the start or of the finish, and what that comes to.
   rank: a link 0, a rule 1, the rest 2. */
typedef struct
{
  int rank;
  EntentePlanReason reason;
  guint cause;
  gboolean derived; /* from the other end of the task */
  EntenteMoment asked;
  EntenteMoment bound;
} Bound;

static void
add_bound (GArray *bounds,
           int rank,
           EntentePlanReason reason,
           guint cause,
           gboolean derived,
           EntenteMoment asked,
           EntenteMoment bound)
{
  const Bound added = { rank, reason, cause, derived, asked, bound };

  g_array_append_val (bounds, added);
}

/* Whether a explains better than b. sign: 1 when the latest decides, -1 when the earliest. */
static gboolean
is_better (const Bound *a, const Bound *b, int sign)
{
  if (a->rank != b->rank)
    return a->rank < b->rank;
  /* FF and SF links are compared by the finish they ask. */
  if (a->rank == 0 && a->derived && b->derived)
    return a->asked != b->asked ? sign * a->asked > sign * b->asked : a->cause < b->cause;
  if (a->bound != b->bound)
    return sign * a->bound > sign * b->bound;

  return a->rank == 0 && a->cause < b->cause;
}

static const Bound *
best_of (GArray *bounds, guint rank_or_any, int derived, int sign, GArray *among)
{
  const Bound *best = NULL;

  for (guint i = 0; i < bounds->len; i++)
    {
      const Bound *bound = &g_array_index (bounds, Bound, i);

      if (rank_or_any != G_MAXUINT && (guint) bound->rank != rank_or_any)
        continue;
      if (derived >= 0 && bound->derived != derived)
        continue;
      if (best == NULL || is_better (bound, best, sign))
        best = bound;
    }
  if (best != NULL && among != NULL)
    g_array_append_vals (among, best, 1);

  return best;
}

/* Sets reason, cause and asked, and returns the bound that decides. */
static EntenteMoment
decide (const PlanOracle *self, guint task, GArray *bounds, int sign, EntentePlanDates *dates)
{
  g_autoptr (GArray) finalists = g_array_new (FALSE, FALSE, sizeof (Bound));
  EntenteMoment decided = sign > 0 ? G_MININT64 : FAR;
  const Bound *best = NULL;

  for (guint i = 0; i < bounds->len; i++)
    {
      EntenteMoment bound = g_array_index (bounds, Bound, i).bound;

      decided = sign > 0 ? MAX (decided, bound) : MIN (decided, bound);
    }

  best_of (bounds, 0, FALSE, sign, finalists);
  best_of (bounds, 0, TRUE, sign, finalists);
  best_of (bounds, 1, -1, sign, finalists);
  best_of (bounds, 2, -1, sign, finalists);
  for (guint i = 0; i < finalists->len; i++)
    {
      const Bound *bound = &g_array_index (finalists, Bound, i);
      gboolean equal = bound->bound == decided;

      if (!equal && self->tasks[task].duration > 0)
        equal = slow_between (work_of (self, task), bound->bound, decided) == 0;
      /* Of links the one that decides as plain numbers. */
      if (equal && (best == NULL || bound->rank < best->rank
                    || (bound->rank == 0 && best->rank == 0
                        && (sign * bound->bound > sign * best->bound
                            || (bound->bound == best->bound && bound->cause < best->cause)))))
        best = bound;
    }
  g_assert_nonnull (best);
  dates->reason = best->reason;
  dates->cause = best->cause;
  dates->asked = best->bound;

  return decided;
}

/* --- Forward ---------------------------------------------------------------------------------- */

static void
bind_start_by_links (const PlanOracle *self, guint task, GArray *bounds)
{
  for (guint i = 0; i < self->n_links; i++)
    {
      const EntentePlanLink *link = &self->links[i];
      const EntentePlanDates *before = &self->dates[link->from];
      EntenteMoment x;

      if (!plan_oracle_is_in (self, task, link->to))
        continue;
      x = shift (self, link, leaves_finish (link) ? before->early_finish : before->early_start, 1);
      add_bound (bounds,
                 0,
                 ENTENTE_REASON_LINK,
                 i,
                 !reaches_start (link),
                 x,
                 reaches_start (link) ? x : go_back (self, task, x));
    }
}

static void
bind_start_by_rules (const PlanOracle *self, guint task, GArray *bounds)
{
  for (guint whose = task; whose != ENTENTE_PLAN_NONE; whose = self->tasks[whose].parent)
    {
      const EntentePlanTask *rule = &self->tasks[whose];

      if (rule_of (rule) == ENTENTE_PLAN_START_NO_EARLIER)
        add_bound (bounds, 1, ENTENTE_REASON_RULE, whose, FALSE, rule->rule_at, rule->rule_at);
      if (rule_of (rule) == ENTENTE_PLAN_FINISH_NO_EARLIER && whose == task)
        add_bound (bounds,
                   1,
                   ENTENTE_REASON_RULE,
                   whose,
                   TRUE,
                   rule->rule_at,
                   go_back (self, task, rule->rule_at));
    }
}

static void
apply_rule (const PlanOracle *self, guint task, EntentePlanDates *dates)
{
  const EntentePlanTask *facts = &self->tasks[task];
  const EntentePlanRule rule = rule_of (facts);

  if (!is_must (facts) && !is_placed (facts))
    return;

  dates->reason = ENTENTE_REASON_RULE;
  dates->cause = task;
  dates->asked = facts->rule_at;
  if (rule == ENTENTE_PLAN_MUST_START || rule == ENTENTE_PLAN_PLACED_START)
    {
      dates->early_start = start_at (self, task, facts->rule_at);
      dates->early_finish = go_on (self, task, dates->early_start);
    }
  else
    {
      dates->early_finish = finish_at (self, task, facts->rule_at);
      dates->early_start = go_back (self, task, dates->early_finish);
    }
}

static void
apply_reality (const PlanOracle *self, guint task, EntentePlanDates *dates)
{
  const EntentePlanTask *facts = &self->tasks[task];
  const EntenteMoment now = self->frame.now;

  if (facts->actual_start != NONE || facts->actual_finish != NONE)
    {
      dates->reason = ENTENTE_REASON_ACTUAL;
      dates->cause = task;
    }
  if (facts->actual_start != NONE)
    {
      dates->asked = dates->early_start = facts->actual_start;
      dates->early_finish = go_on (self, task, facts->actual_start);
    }
  if (facts->actual_finish != NONE)
    {
      if (facts->actual_start == NONE)
        dates->asked = dates->early_start = go_back (self, task, facts->actual_finish);
      dates->early_finish = MAX (dates->early_start, facts->actual_finish);
    }

  if (now == NONE || is_over (facts))
    return;
  if (!has_begun (facts) && dates->early_start < now)
    {
      dates->early_start = start_at (self, task, now);
      dates->early_finish = go_on (self, task, dates->early_start);
      dates->reason = ENTENTE_REASON_NOW;
    }
  else if (has_begun (facts) && facts->duration > 0 && facts->progress < 100)
    {
      gint64 done = facts->duration * facts->progress / 100; /* rounded down: what remains is up */
      EntenteMoment finish = slow_add (work_of (self, task), now, facts->duration - done);

      if (finish > dates->early_finish)
        {
          dates->early_finish = finish;
          dates->reason = ENTENTE_REASON_NOW;
        }
    }
  if (dates->reason == ENTENTE_REASON_NOW)
    {
      dates->cause = ENTENTE_PLAN_NONE;
      dates->asked = now;
    }
}

static void
go_forward (PlanOracle *self, guint task)
{
  EntentePlanDates *dates = &self->dates[task];
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (Bound));
  EntenteMoment bound;

  if (plan_oracle_is_group (self, task))
    {
      dates->early_start = FAR;
      dates->early_finish = G_MININT64;
      for (guint i = 0; i < self->n_tasks; i++)
        if (is_leaf_of (self, i, task))
          {
            dates->early_start = MIN (dates->early_start, self->dates[i].early_start);
            dates->early_finish = MAX (dates->early_finish, self->dates[i].early_finish);
          }
      dates->reason = ENTENTE_REASON_CHILDREN;
      dates->cause = ENTENTE_PLAN_NONE;
      dates->asked = dates->early_start;
      return;
    }

  add_bound (bounds,
             2,
             ENTENTE_REASON_PLAN_START,
             ENTENTE_PLAN_NONE,
             FALSE,
             self->frame.start,
             self->frame.start);
  bind_start_by_links (self, task, bounds);
  bind_start_by_rules (self, task, bounds);
  bound = decide (self, task, bounds, 1, dates);
  dates->early_start = start_at (self, task, bound);
  dates->early_finish = go_on (self, task, dates->early_start);
  apply_rule (self, task, dates);
  apply_reality (self, task, dates);
}

/* --- Backward --------------------------------------------------------------------------------- */

typedef enum {
  OF_LATE,  /* the late dates of successors */
  OF_EARLY, /* their early dates: free float */
  OF_DATES, /* their dates: as late as possible */
} Successors;

/* FAR when the successor asks nothing. */
static EntenteMoment
successor_date (const PlanOracle *self, const EntentePlanLink *link, Successors which)
{
  EntenteMoment least = FAR;

  for (guint i = 0; i < self->n_tasks; i++)
    {
      const EntentePlanTask *facts = &self->tasks[i];
      const EntentePlanDates *dates = &self->dates[i];
      gboolean start = reaches_start (link);
      EntenteMoment y = start ? dates->early_start : dates->early_finish;

      if (!is_leaf_of (self, i, link->to) || is_over (facts) || facts->actual_start != NONE)
        continue;
      if (which == OF_LATE && !is_must (facts) && !is_placed (facts))
        y = start ? dates->late_start : dates->late_finish;
      if (which == OF_DATES)
        y = start ? dates->start : dates->finish;
      least = MIN (least, y);
    }

  return least;
}

/* The first in order with the group's early start. */
static gboolean
starts (const PlanOracle *self, guint task, guint group)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (is_leaf_of (self, i, group)
        && self->dates[i].early_start == self->dates[group].early_start)
      return i == task;

  return FALSE;
}

/* What a link allows, of the finish or of the start of a leaf it binds; FAR when nothing. */
static EntenteMoment
link_allows (const PlanOracle *self, guint task, const EntentePlanLink *link, Successors which)
{
  EntenteMoment y;

  if (!plan_oracle_is_in (self, task, link->from))
    return FAR;
  if (!leaves_finish (link) && link->from != task && !starts (self, task, link->from))
    return FAR;
  y = successor_date (self, link, which);

  return y == FAR ? FAR : shift (self, link, y, -1);
}

static void
bind_finish_by_links (const PlanOracle *self, guint task, Successors which, GArray *bounds)
{
  for (guint i = 0; i < self->n_links; i++)
    {
      const EntentePlanLink *link = &self->links[i];
      EntenteMoment y = link_allows (self, task, link, which);

      if (y != FAR)
        add_bound (bounds,
                   0,
                   ENTENTE_REASON_LATE_LINK,
                   i,
                   !leaves_finish (link),
                   y,
                   leaves_finish (link) ? y : go_on (self, task, y));
    }
}

static void
bind_finish_by_rules (const PlanOracle *self, guint task, GArray *bounds)
{
  for (guint whose = task; whose != ENTENTE_PLAN_NONE; whose = self->tasks[whose].parent)
    {
      const EntentePlanTask *rule = &self->tasks[whose];
      EntenteMoment at = rule->rule_at;

      if (rule_of (rule) == ENTENTE_PLAN_FINISH_NO_LATER)
        add_bound (bounds, 1, ENTENTE_REASON_LATE_BOUND, whose, FALSE, at, at);
      if (rule_of (rule) == ENTENTE_PLAN_START_NO_LATER && whose == task)
        add_bound (bounds, 1, ENTENTE_REASON_LATE_BOUND, whose, TRUE, at, go_on (self, task, at));
      if (rule->deadline != NONE)
        add_bound (bounds,
                   1,
                   ENTENTE_REASON_LATE_BOUND,
                   whose,
                   FALSE,
                   rule->deadline,
                   rule->deadline);
    }
}

static EntenteMoment
bind_finish (const PlanOracle *self, guint task, Successors which, EntentePlanDates *reason)
{
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (Bound));
  EntenteMoment end = G_MININT64;
  EntentePlanReason why = ENTENTE_REASON_LATE_PLAN;

  for (guint i = 0; i < self->n_tasks; i++)
    if (!plan_oracle_is_group (self, i))
      end = MAX (end, self->dates[i].early_finish);
  if (self->frame.event != NONE && self->dates[task].early_finish <= self->frame.event)
    {
      end = self->frame.event;
      why = ENTENTE_REASON_LATE_EVENT;
    }
  add_bound (bounds, 2, why, ENTENTE_PLAN_NONE, FALSE, end, end);
  bind_finish_by_links (self, task, which, bounds);
  bind_finish_by_rules (self, task, bounds);

  return decide (self, task, bounds, -1, reason);
}

static void
go_backward (PlanOracle *self, guint task)
{
  const EntentePlanTask *facts = &self->tasks[task];
  EntentePlanDates *dates = &self->dates[task];
  EntentePlanDates reason;

  if (plan_oracle_is_group (self, task))
    {
      dates->late_start = FAR;
      dates->late_finish = G_MININT64;
      for (guint i = 0; i < self->n_tasks; i++)
        if (is_leaf_of (self, i, task))
          {
            dates->late_start = MIN (dates->late_start, self->dates[i].late_start);
            dates->late_finish = MAX (dates->late_finish, self->dates[i].late_finish);
          }
      return;
    }

  dates->late_finish = finish_at (self, task, bind_finish (self, task, OF_LATE, &reason));
  dates->late_start = go_back (self, task, dates->late_finish);
  if (facts->actual_start != NONE)
    dates->late_start = dates->early_start;
  if (is_must (facts) || is_over (facts))
    {
      dates->late_start = dates->early_start;
      dates->late_finish = dates->early_finish;
    }
}

/* --- Floats ----------------------------------------------------------------------------------- */

static void
find_leaf_floats (PlanOracle *self, guint task)
{
  const SlowCalendar *work = work_of (self, task);
  EntentePlanDates *dates = &self->dates[task];

  dates->total_float = slow_between (work, dates->early_finish, dates->late_finish);
  dates->free_float = dates->total_float;
  for (guint i = 0; i < self->n_links; i++)
    {
      EntenteMoment y = link_allows (self, task, &self->links[i], OF_EARLY);

      if (y == FAR)
        continue;
      dates->free_float = MIN (dates->free_float,
                               slow_between (work,
                                             leaves_finish (&self->links[i]) ? dates->early_finish
                                                                             : dates->early_start,
                                             y));
    }
  dates->critical = dates->total_float <= 0;
  if (is_over (&self->tasks[task]))
    {
      dates->total_float = dates->free_float = 0;
      dates->critical = FALSE;
    }
}

static void
find_group_floats (PlanOracle *self, guint group)
{
  EntentePlanDates *dates = &self->dates[group];

  dates->total_float = dates->free_float = FAR;
  dates->critical = FALSE;
  for (guint i = 0; i < self->n_tasks; i++)
    {
      if (!is_leaf_of (self, i, group) || is_over (&self->tasks[i]))
        continue;
      dates->total_float = MIN (dates->total_float, self->dates[i].total_float);
      dates->free_float = MIN (dates->free_float, self->dates[i].free_float);
      dates->critical |= self->dates[i].critical;
    }
  if (dates->total_float == FAR)
    dates->total_float = dates->free_float = 0;
}

/* --- As late as possible ---------------------------------------------------------------------- */

static void
place (PlanOracle *self, guint task)
{
  const EntentePlanTask *facts = &self->tasks[task];
  EntentePlanDates *dates = &self->dates[task];
  EntentePlanDates late = *dates;

  if (plan_oracle_is_group (self, task))
    {
      dates->start = FAR;
      dates->finish = G_MININT64;
      for (guint i = 0; i < self->n_tasks; i++)
        if (is_leaf_of (self, i, task))
          {
            dates->start = MIN (dates->start, self->dates[i].start);
            dates->finish = MAX (dates->finish, self->dates[i].finish);
          }
      return;
    }

  dates->start = dates->early_start;
  dates->finish = dates->early_finish;
  if (facts->rule != ENTENTE_PLAN_AS_LATE_AS_POSSIBLE || is_over (facts) || has_begun (facts))
    return;
  late.finish = finish_at (self, task, bind_finish (self, task, OF_DATES, &late));
  late.start = go_back (self, task, late.finish);
  if (slow_between (work_of (self, task), late.early_start, late.start) > 0)
    *dates = late;
}

/* --- All of it -------------------------------------------------------------------------------- */

typedef void (*Step) (PlanOracle *self, guint task);

/* Until nothing changes. Early reasons are told again before each round of placing. */
static void
repeat (PlanOracle *self, Step step)
{
  g_autofree EntentePlanDates *before = g_new0 (EntentePlanDates, self->n_tasks);
  gboolean changed = TRUE;

  for (guint round = 0; changed; round++)
    {
      g_assert_cmpuint (round, <, 3 * self->n_tasks + 5);
      changed = FALSE;
      for (guint i = 0; i < self->n_tasks; i++)
        {
          before[i] = self->dates[i];
          if (step == place)
            go_forward (self, i);
          step (self, i);
          changed |= before[i].early_start != self->dates[i].early_start
                     || before[i].early_finish != self->dates[i].early_finish
                     || before[i].late_start != self->dates[i].late_start
                     || before[i].late_finish != self->dates[i].late_finish
                     || before[i].start != self->dates[i].start
                     || before[i].finish != self->dates[i].finish
                     || before[i].cause != self->dates[i].cause;
        }
    }
}

void
plan_oracle_solve (PlanOracle *self)
{
  /* Whatever they begin with. */
  for (guint i = 0; i < self->n_tasks; i++)
    {
      EntentePlanDates *dates = &self->dates[i];

      *dates = (EntentePlanDates) { 0 };
      dates->early_start = dates->early_finish = self->frame.start;
      dates->late_start = dates->late_finish = self->frame.start;
      dates->start = dates->finish = self->frame.start;
    }

  repeat (self, go_forward);
  repeat (self, go_backward);
  repeat (self, place);
  for (guint i = 0; i < self->n_tasks; i++)
    if (!plan_oracle_is_group (self, i))
      find_leaf_floats (self, i);
  for (guint i = 0; i < self->n_tasks; i++)
    if (plan_oracle_is_group (self, i))
      find_group_floats (self, i);
}

/* --- Contradictions --------------------------------------------------------------------------- */

static void
add_conflict (GArray *conflicts, EntenteConflictKind kind, guint task, guint cause, gint64 minutes)
{
  const EntentePlanConflict conflict = { kind, task, cause, minutes };

  if (minutes > 0 || kind == ENTENTE_CONFLICT_CLOSED)
    g_array_append_val (conflicts, conflict);
}

static void
find_late_ones (const PlanOracle *self, guint task, GArray *conflicts)
{
  const EntentePlanDates *dates = &self->dates[task];
  const SlowCalendar *work = work_of (self, task);

  for (guint whose = task; whose != ENTENTE_PLAN_NONE; whose = self->tasks[whose].parent)
    {
      const EntentePlanTask *rule = &self->tasks[whose];

      if (rule_of (rule) == ENTENTE_PLAN_FINISH_NO_LATER)
        add_conflict (conflicts,
                      ENTENTE_CONFLICT_RULE,
                      task,
                      whose,
                      slow_between (work, rule->rule_at, dates->finish));
      if (rule->deadline != NONE)
        add_conflict (conflicts,
                      ENTENTE_CONFLICT_DEADLINE,
                      task,
                      whose,
                      slow_between (work, rule->deadline, dates->finish));
    }
  if (rule_of (&self->tasks[task]) == ENTENTE_PLAN_START_NO_LATER
      && self->tasks[task].actual_start == NONE)
    add_conflict (conflicts,
                  ENTENTE_CONFLICT_RULE,
                  task,
                  task,
                  slow_between (work, self->tasks[task].rule_at, dates->start));
}

static void
find_disobeyed (const PlanOracle *self, guint task, GArray *conflicts)
{
  const EntentePlanTask *facts = &self->tasks[task];
  g_autoptr (GArray) bounds = g_array_new (FALSE, FALSE, sizeof (Bound));

  if (facts->actual_start != NONE || (!is_must (facts) && !is_placed (facts)))
    return;

  bind_start_by_links (self, task, bounds);
  for (guint i = 0; i < bounds->len; i++)
    {
      const Bound *bound = &g_array_index (bounds, Bound, i);

      add_conflict (conflicts,
                    ENTENTE_CONFLICT_LINK,
                    task,
                    bound->cause,
                    slow_between (work_of (self, task),
                                  self->dates[task].early_start,
                                  bound->bound));
    }
  if ((rule_of (facts) == ENTENTE_PLAN_MUST_START
       && start_at (self, task, facts->rule_at) != facts->rule_at)
      || (rule_of (facts) == ENTENTE_PLAN_MUST_FINISH
          && finish_at (self, task, facts->rule_at) != facts->rule_at))
    add_conflict (conflicts, ENTENTE_CONFLICT_CLOSED, task, task, 0);
}

GArray *
plan_oracle_find_conflicts (PlanOracle *self)
{
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (EntentePlanConflict));

  for (guint i = 0; i < self->n_tasks; i++)
    {
      if (plan_oracle_is_group (self, i) || is_over (&self->tasks[i]))
        continue;
      find_disobeyed (self, i, conflicts);
      find_late_ones (self, i, conflicts);
    }

  return conflicts;
}
