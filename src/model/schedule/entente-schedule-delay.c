/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-private.h"

#include <glib/gi18n-lib.h>

/* What a task must be over by, by itself and by the groups above it. */
typedef struct
{
  EntenteMoment at; /* or ENTENTE_MOMENT_NONE */
  guint of;
} Limit;

/* How late */

gint64
_entente_network_get_slip (EntenteNetwork *self, guint item)
{
  const EntenteScheduleItem *shown = &self->items[item];

  return entente_work_time_between (_entente_network_get_duration_calendar (self, item),
                                    shown->planned.finish,
                                    shown->expected.finish);
}

static gboolean
is_leaf (EntenteNetwork *self, guint item)
{
  return !self->items[item].is_group;
}

/* Who pushes whom */

/* The task of a group that others wait for. */
static guint
find_last_of_group (EntenteNetwork *self, guint group)
{
  guint last = group;
  EntenteMoment finish = ENTENTE_MOMENT_NONE;

  for (guint i = group; i <= group + self->items[group].n_descendants; i++)
    if (is_leaf (self, i) && self->items[i].expected.finish > finish)
      {
        finish = self->items[i].expected.finish;
        last = i;
      }

  return last;
}

static void
find_pushes (EntenteNetwork *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      const EntentePlanDates *expected = &self->items[i].expected;
      guint from;

      self->pushed_by[i] = ENTENTE_SCHEDULE_NONE;
      if (!self->late[i] || expected->reason != ENTENTE_REASON_LINK)
        continue;
      from = self->links[expected->cause].from;
      if (self->items[from].is_group)
        from = find_last_of_group (self, from);
      if (self->late[from])
        self->pushed_by[i] = from;
    }
}

/* What is in danger */

/* Whoever pushes a task into danger is the danger; the strongest is told first, and stays. */
static void
endanger (EntenteNetwork *self, guint item, EntenteDanger danger, guint of)
{
  for (; item != ENTENTE_SCHEDULE_NONE && self->dangers[item] == ENTENTE_DANGER_NONE;
       item = self->pushed_by[item])
    {
      self->dangers[item] = danger;
      self->danger_of[item] = of;
    }
}

static void
endanger_event (EntenteNetwork *self)
{
  if (!self->axis.has_event)
    return;

  for (guint i = 0; i < self->n_tasks; i++)
    if (self->late[i] && self->items[i].planned.finish <= self->axis.opens
        && self->items[i].expected.finish > self->axis.opens)
      endanger (self, i, ENTENTE_DANGER_EVENT, i);
}

static void
tighten (Limit *limit, EntenteMoment at, guint of)
{
  if (at != ENTENTE_MOMENT_NONE && (limit->at == ENTENTE_MOMENT_NONE || at < limit->at))
    *limit = (Limit) { at, of };
}

static Limit *
make_limits (EntenteNetwork *self)
{
  Limit *limits = g_new (Limit, self->n_tasks);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      const EntentePlanTask *task;
      guint parent = self->items[i].parent;

      limits[i] = parent != ENTENTE_SCHEDULE_NONE ? limits[parent]
                                                  : (Limit) { ENTENTE_MOMENT_NONE, i };
      if (self->plan_of[i] == ENTENTE_SCHEDULE_NONE)
        continue;
      task = entente_plan_get_task (self->plan, self->plan_of[i]);
      tighten (&limits[i], task->deadline, i);
      if (task->rule == ENTENTE_PLAN_FINISH_NO_LATER)
        tighten (&limits[i], task->rule_at, i);
    }

  return limits;
}

static gboolean
passes (EntenteNetwork *self, guint item, const Limit *limit)
{
  return limit->at != ENTENTE_MOMENT_NONE
         && entente_work_time_between (_entente_network_get_duration_calendar (self, item),
                                       limit->at,
                                       self->items[item].expected.finish)
              > 0;
}

static void
endanger_deadlines (EntenteNetwork *self, EntenteMoment now)
{
  g_autofree Limit *limits = make_limits (self);

  for (guint i = 0; i < self->n_tasks; i++)
    {
      gboolean is_over = limits[i].at != ENTENTE_MOMENT_NONE && now > limits[i].at;

      if (is_leaf (self, i) && !self->items[i].is_done
          && (is_over || (self->late[i] && passes (self, i, &limits[i]))))
        endanger (self, i, ENTENTE_DANGER_DEADLINE, limits[i].of);
    }
}

static void
endanger_fixed (EntenteNetwork *self, EntenteMoment now)
{
  EntentePlanFrame frame = self->frame;
  g_autoptr (GArray) conflicts = NULL;

  frame.now = now;
  conflicts = entente_plan_find_conflicts (self->plan, &frame, self->expected);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const EntentePlanConflict *conflict = &g_array_index (conflicts, EntentePlanConflict, i);
      guint from;

      if (conflict->kind != ENTENTE_CONFLICT_LINK)
        continue;
      from = self->links[self->link_of[conflict->cause]].from;
      if (self->items[from].is_group)
        from = find_last_of_group (self, from);
      if (self->late[from])
        endanger (self, from, ENTENTE_DANGER_FIXED, self->item_of[conflict->task]);
    }
}

static void
endanger_end (EntenteNetwork *self)
{
  EntenteMoment end = ENTENTE_MOMENT_NONE;

  if (self->axis.has_event)
    return;

  for (guint i = 0; i < self->n_tasks; i++)
    end = MAX (end, self->items[i].planned.finish);
  for (guint i = 0; i < self->n_tasks; i++)
    if (self->late[i] && self->items[i].expected.finish > end)
      endanger (self, i, ENTENTE_DANGER_PLAN_END, i);
}

/* A group is as late as the worst of its tasks. Beyond the event no float is left, whatever is
   counted from the end of the plan. */
static void
mark_delay (EntenteNetwork *self, guint item, EntenteDelay delay)
{
  for (guint i = item; i != ENTENTE_SCHEDULE_NONE; i = self->items[i].parent)
    {
      EntenteScheduleItem *marked = &self->items[i];

      marked->delay = MAX (marked->delay, delay);
      marked->is_critical = marked->is_critical || delay == ENTENTE_DELAY_ENDANGERING;
    }
}

static void
mark_delays (EntenteNetwork *self)
{
  for (guint i = 0; i < self->n_tasks; i++)
    if (self->dangers[i] != ENTENTE_DANGER_NONE)
      mark_delay (self, i, ENTENTE_DELAY_ENDANGERING);
    else if (self->late[i])
      mark_delay (self, i, ENTENTE_DELAY_HARMLESS);
}

void
_entente_network_find_delays (EntenteNetwork *self, EntenteMoment now)
{
  for (guint i = 0; i < self->n_tasks; i++)
    {
      self->pushed_by[i] = ENTENTE_SCHEDULE_NONE;
      self->dangers[i] = ENTENTE_DANGER_NONE;
      self->danger_of[i] = ENTENTE_SCHEDULE_NONE;
    }

  if (!self->axis.relative && now != ENTENTE_MOMENT_NONE)
    {
      if (self->any_late)
        {
          find_pushes (self);
          endanger_event (self);
        }
      endanger_deadlines (self, now);
      if (self->any_late)
        {
          endanger_fixed (self, now);
          endanger_end (self);
        }
    }
  mark_delays (self);
}

/* In words */

/* What is known of whether a task is pushed by the one in question. */
typedef enum {
  PUSH_UNKNOWN,
  PUSH_ASKED,
  PUSH_NO,
  PUSH_YES,
} Push;

/* Each task is looked at once, however long the chains: what was found of one holds for all on the
   way to it. Equal finishes in a group could turn a chain on itself: then nobody outside pushes
   it. */
static gboolean
is_pushed (EntenteNetwork *self, guint item, guint8 *known)
{
  guint end = item;
  guint8 found = PUSH_NO;

  for (; end != ENTENTE_SCHEDULE_NONE && known[end] == PUSH_UNKNOWN; end = self->pushed_by[end])
    known[end] = PUSH_ASKED;
  if (end != ENTENTE_SCHEDULE_NONE && known[end] == PUSH_YES)
    found = PUSH_YES;
  for (guint i = item; i != ENTENTE_SCHEDULE_NONE && known[i] == PUSH_ASKED; i = self->pushed_by[i])
    known[i] = found;

  return known[item] == PUSH_YES;
}

/* Those that would not be late without it: it pushes them, or pushes who pushes them. */
static guint
count_pushed (EntenteNetwork *self, guint item, guint *first)
{
  g_autofree guint8 *known = g_new0 (guint8, self->n_tasks);
  guint n = 0;

  *first = ENTENTE_SCHEDULE_NONE;
  known[item] = PUSH_YES;
  for (guint i = 0; i < self->n_tasks; i++)
    {
      if (i == item || !is_pushed (self, i, known))
        continue;
      if (*first == ENTENTE_SCHEDULE_NONE
          || (self->pushed_by[i] == item && self->pushed_by[*first] != item))
        *first = i;
      n++;
    }

  return n;
}

static char *
say_pushed (EntenteNetwork *self, guint item)
{
  guint first;
  guint n = count_pushed (self, item, &first);
  const char *title;

  if (n == 0)
    return NULL;

  title = _entente_network_get_title (self, first);
  if (n == 1)
    /* Translators: a task that is late makes this other one late. */
    return g_strdup_printf (C_ ("delay", "pushes “%s”"), title);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "pushes “%s” and %u other",
                                       "pushes “%s” and %u others",
                                       n - 1),
                          title,
                          n - 1);
}

static char *
say_deadline (EntenteNetwork *self, guint item, guint of, gboolean is_over)
{
  if (of != item)
    return g_strdup_printf (C_ ("delay", "the deadline of “%s” is in danger"),
                            _entente_network_get_title (self, of));

  return g_strdup (is_over ? C_ ("delay", "its deadline has passed")
                           : C_ ("delay", "its deadline is in danger"));
}

static char *
say_danger (EntenteNetwork *self, guint item, gboolean is_late)
{
  guint of = self->danger_of[item];

  switch (self->dangers[item])
    {
    case ENTENTE_DANGER_EVENT:
      return g_strdup (C_ ("delay", "the event is in danger"));
    case ENTENTE_DANGER_DEADLINE:
      return say_deadline (self, item, of, !is_late);
    case ENTENTE_DANGER_FIXED:
      return g_strdup_printf (C_ ("delay", "“%s” has its date and cannot wait"),
                              _entente_network_get_title (self, of));
    case ENTENTE_DANGER_PLAN_END:
      return g_strdup (C_ ("delay", "the end of the plan is in danger"));
    case ENTENTE_DANGER_NONE:
    default:
      return g_strdup (C_ ("delay", "nothing is in danger"));
    }
}

static char *
say_leaf (EntenteNetwork *self, guint item)
{
  gint64 slip = _entente_network_get_slip (self, item);
  char *late = NULL;

  if (slip > 0)
    {
      g_autofree char *amount = _entente_network_dup_minutes (self, item, slip);

      /* Translators: "3 days late" */
      late = g_strdup_printf (C_ ("delay", "%s late"), amount);
    }

  return _entente_join_clauses (_entente_join_clauses (late, say_pushed (self, item)),
                                say_danger (self, item, slip > 0));
}

static guint
find_worst (EntenteNetwork *self, guint group)
{
  guint worst = ENTENTE_SCHEDULE_NONE;

  for (guint i = group + 1; i <= group + self->items[group].n_descendants; i++)
    {
      if (!is_leaf (self, i) || self->items[i].delay != self->items[group].delay)
        continue;
      if (worst == ENTENTE_SCHEDULE_NONE
          || _entente_network_get_slip (self, i) > _entente_network_get_slip (self, worst))
        worst = i;
    }

  return worst;
}

/**
 * entente_schedule_dup_delay:
 * @self: a schedule
 * @item: index of an item
 *
 * Says how late a task is, whom it pushes and what is in danger by it; of a group, its worst task.
 *
 * Returns: (transfer full) (nullable): translated words, %NULL when it is on time
 */
char *
entente_schedule_dup_delay (EntenteSchedule *self, guint item)
{
  EntenteNetwork *network;
  g_autofree char *words = NULL;
  guint worst;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);
  network = _entente_schedule_get_network (self);
  g_return_val_if_fail (item < network->n_tasks, NULL);

  if (network->items[item].delay == ENTENTE_DELAY_NONE)
    return NULL;
  if (is_leaf (network, item))
    return say_leaf (network, item);

  worst = find_worst (network, item);
  words = say_leaf (network, worst);

  /* Translators: the task of a group that is late, and how late it is. */
  return g_strdup_printf (C_ ("delay", "“%s”: %s"),
                          _entente_network_get_title (network, worst),
                          words);
}
