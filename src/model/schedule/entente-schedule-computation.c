/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-filing-date.h"
#include "schedule/entente-schedule-network-private.h"

#include <string.h>

/* What the plan is told of each task */

/* "On 3 May" is when work begins that day; on a closed day it stays, to be told as a
   contradiction. */
static EntenteMoment
settle (EntenteWorkTime *calendar, const EntenteTaskReading *task)
{
  gboolean ends = _entente_task_rule_get_edge (task->rule) == ENTENTE_MOMENT_ENDS;
  gint64 day = entente_moment_get_day (ends ? task->rule_at - 1 : task->rule_at);

  if (task->rule_has_time || !entente_work_time_is_open_day (calendar, day))
    return task->rule_at;

  return ends ? entente_work_time_previous_close (calendar, task->rule_at)
              : entente_work_time_next_open (calendar, task->rule_at);
}

static void
set_dated_rule (EntenteNetwork *self, guint item, EntentePlanTask *task)
{
  static const EntentePlanRule rules[] = {
    [ENTENTE_RULE_AS_SOON_AS_POSSIBLE] = ENTENTE_PLAN_AS_SOON_AS_POSSIBLE,
    [ENTENTE_RULE_AS_LATE_AS_POSSIBLE] = ENTENTE_PLAN_AS_LATE_AS_POSSIBLE,
    [ENTENTE_RULE_START_NO_EARLIER] = ENTENTE_PLAN_START_NO_EARLIER,
    [ENTENTE_RULE_START_NO_LATER] = ENTENTE_PLAN_START_NO_LATER,
    [ENTENTE_RULE_FINISH_NO_EARLIER] = ENTENTE_PLAN_FINISH_NO_EARLIER,
    [ENTENTE_RULE_FINISH_NO_LATER] = ENTENTE_PLAN_FINISH_NO_LATER,
    [ENTENTE_RULE_MUST_START] = ENTENTE_PLAN_MUST_START,
    [ENTENTE_RULE_MUST_FINISH] = ENTENTE_PLAN_MUST_FINISH,
  };
  const EntenteTaskReading *reading = &self->tasks[item];

  task->rule = rules[reading->rule];
  if (reading->rule_at != ENTENTE_MOMENT_NONE)
    task->rule_at = settle (task->calendar, reading);
}

static void
set_relative_rule (EntenteNetwork *self, guint item, EntentePlanTask *task)
{
  EntentePlacing *placing = &self->placings[item];

  if (!self->axis.has_event && !self->axis.relative)
    {
      task->rule = ENTENTE_PLAN_AS_SOON_AS_POSSIBLE;
      return;
    }

  _entente_schedule_axis_place (&self->axis, &self->tasks[item], task->calendar, placing);
  task->rule = placing->rule;
  task->rule_at = placing->at;
  if (placing->off_hours)
    task->calendar = entente_work_time_get_always ();
}

/* A group follows what is in it: of its rules, it can wait for a day and be over by one. */
static void
loosen_rule (EntentePlanTask *task)
{
  switch (task->rule)
    {
    case ENTENTE_PLAN_MUST_START:
    case ENTENTE_PLAN_PLACED_START:
      task->rule = ENTENTE_PLAN_START_NO_EARLIER;
      break;
    case ENTENTE_PLAN_MUST_FINISH:
    case ENTENTE_PLAN_PLACED_FINISH:
      task->rule = ENTENTE_PLAN_FINISH_NO_LATER;
      break;
    case ENTENTE_PLAN_START_NO_EARLIER:
    case ENTENTE_PLAN_FINISH_NO_LATER:
      break;
    default:
      task->rule = ENTENTE_PLAN_AS_SOON_AS_POSSIBLE;
    }
}

/* That of a formality follows the event. */
static EntenteMoment
get_deadline (EntenteNetwork *self, const EntenteTaskReading *task)
{
  EntenteMoment event = self->axis.has_event ? self->axis.opens : ENTENTE_MOMENT_NONE;
  EntenteMoment legal;

  if (task->clear_days <= 0)
    return task->deadline;

  legal = entente_task_find_deadline (
    task->task,
    event,
    _entente_schedule_calendars_get_holidays (self->reading->calendars));
  if (legal == ENTENTE_MOMENT_NONE || task->deadline == ENTENTE_MOMENT_NONE)
    return MAX (legal, task->deadline);

  return MIN (legal, task->deadline);
}

static void
fill_task (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *reading = &self->tasks[item];
  EntentePlanTask *task = entente_plan_get_task (self->plan, self->plan_of[item]);

  task->calendar = _entente_network_get_calendar (self, item);
  task->elapsed = reading->duration.elapsed;
  task->duration = reading->n_descendants > 0
                     ? 0
                     : _entente_duration_get_minutes (&reading->duration, task->calendar, 0);
  task->deadline = get_deadline (self, reading);
  if (reading->rule == ENTENTE_RULE_RELATIVE)
    set_relative_rule (self, item, task);
  else
    set_dated_rule (self, item, task);
  if (reading->n_descendants > 0)
    loosen_rule (task);
}

/* Where nothing says when the plan begins */

static EntenteMoment
get_real_start (const EntenteTaskReading *reading, const EntentePlanTask *task)
{
  if (reading->actual_start != ENTENTE_MOMENT_NONE)
    return reading->actual_start;
  if (reading->actual_finish != ENTENTE_MOMENT_NONE)
    return entente_work_time_add (task->calendar, reading->actual_finish, -task->duration);

  return ENTENTE_MOMENT_NONE;
}

/* A date of its own comes before reality: what began late was not planned late. */
static EntenteMoment
get_known_start (EntenteNetwork *self, guint index)
{
  const EntentePlanTask *task = entente_plan_get_task (self->plan, index);

  switch (task->rule)
    {
    case ENTENTE_PLAN_START_NO_EARLIER:
    case ENTENTE_PLAN_MUST_START:
    case ENTENTE_PLAN_PLACED_START:
      return task->rule_at;
    case ENTENTE_PLAN_FINISH_NO_EARLIER:
    case ENTENTE_PLAN_MUST_FINISH:
    case ENTENTE_PLAN_PLACED_FINISH:
      return entente_work_time_add (task->calendar, task->rule_at, -task->duration);
    default:
      return get_real_start (&self->tasks[self->item_of[index]], task);
    }
}

static EntenteMoment
find_first_known_start (EntenteNetwork *self)
{
  EntenteMoment first = ENTENTE_MOMENT_NONE;

  for (guint i = 0; i < self->n_planned; i++)
    {
      EntenteMoment start = get_known_start (self, i);

      if (start != ENTENTE_MOMENT_NONE && (first == ENTENTE_MOMENT_NONE || start < first))
        first = start;
    }

  return first;
}

/* Nothing but tasks that follow each other, and no date: they end with the event. */
static EntenteMoment
make_room_before_event (EntenteNetwork *self)
{
  EntenteMoment finish = 0;

  self->frame.start = 0;
  entente_plan_solve (self->plan, &self->frame, self->planned);
  for (guint i = 0; i < self->n_planned; i++)
    finish = MAX (finish, self->planned[i].early_finish);

  return -finish;
}

static EntenteMoment
floor_to_day (EntenteMoment at)
{
  return entente_moment_get_day (at) * ENTENTE_DAY;
}

static EntenteMoment
find_start (EntenteNetwork *self, EntenteMoment now)
{
  EntenteMoment start;

  if (self->axis.start != ENTENTE_MOMENT_NONE && !self->axis.relative)
    return self->axis.start;

  start = find_first_known_start (self);
  if (start != ENTENTE_MOMENT_NONE)
    return floor_to_day (start);
  if (self->axis.relative)
    return floor_to_day (make_room_before_event (self));

  start = now != ENTENTE_MOMENT_NONE ? now : entente_moment_now ();
  if (self->axis.has_event)
    start = MIN (start, self->axis.opens);

  return floor_to_day (start);
}

/* Planned, then expected */

static gboolean
is_past (EntenteNetwork *self, const EntentePlanConflict *conflict)
{
  if (self->tasks[self->item_of[conflict->task]].done)
    return TRUE;

  return conflict->kind == ENTENTE_CONFLICT_LINK
         && self->tasks[self->reading->links[self->link_of[conflict->cause]].from].done;
}

/* What is planned knows nothing of what is done; nobody has to mend that any more. */
static void
forget_past_conflicts (EntenteNetwork *self)
{
  for (guint i = self->conflicts->len; i-- > 0;)
    if (is_past (self, &g_array_index (self->conflicts, EntentePlanConflict, i)))
      g_array_remove_index (self->conflicts, i);
}

/* The float of a task that nobody said anything about is counted from the end of whatever else is
   in the plan: nobody should be warned of that. What is said of a group is said of all in it. */
static gboolean
is_loose (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *task = &self->tasks[item];

  return task->rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE && task->deadline == ENTENTE_MOMENT_NONE
         && !self->marks[item].is_linked
         && (task->parent == ENTENTE_SCHEDULE_NONE || self->marks[task->parent].is_loose);
}

static gboolean
is_touched (const EntenteTaskReading *task)
{
  return task->begun || task->done || task->progress > 0
         || task->actual_start != ENTENTE_MOMENT_NONE
         || task->actual_finish != ENTENTE_MOMENT_NONE;
}

static void
mark_task (EntenteNetwork *self, guint item)
{
  const EntenteTaskReading *task = &self->tasks[item];
  gboolean is_leaf = task->n_descendants == 0;

  self->marks[item].is_loose = is_loose (self, item);
  self->marks[item].is_touched = is_leaf && is_touched (task);
  self->marks[item].is_done = !is_leaf || task->done;
}

static void
plan (EntenteNetwork *self, EntenteMoment now)
{
  for (guint i = 0; i < self->n_planned; i++)
    {
      EntentePlanTask *task = entente_plan_get_task (self->plan, i);

      task->actual_start = task->actual_finish = ENTENTE_MOMENT_NONE;
      task->progress = 0;
      task->done = FALSE;
      fill_task (self, self->item_of[i]);
      mark_task (self, self->item_of[i]);
    }

  self->frame.now = ENTENTE_MOMENT_NONE;
  self->frame.event =
    self->axis.has_event || self->axis.relative ? self->axis.opens : ENTENTE_MOMENT_NONE;
  self->frame.start = find_start (self, now);
  entente_plan_solve (self->plan, &self->frame, self->planned);
  g_clear_pointer (&self->conflicts, g_array_unref);
  self->conflicts = entente_plan_find_conflicts (self->plan, &self->frame, self->planned);
  forget_past_conflicts (self);
}

/* What was begun or done and nobody said when, was begun or done as planned. */
static void
set_reality (EntenteNetwork *self, guint index, EntenteMoment now)
{
  const EntenteTaskReading *reading = &self->tasks[self->item_of[index]];
  const EntentePlanDates *planned = &self->planned[index];
  EntentePlanTask *task = entente_plan_get_task (self->plan, index);

  task->progress = reading->progress;
  task->actual_start = reading->actual_start;
  task->actual_finish = reading->actual_finish;
  if (task->done && task->actual_finish == ENTENTE_MOMENT_NONE)
    task->actual_finish = MAX (MIN (planned->finish, now), task->actual_start);
  if (reading->begun && task->actual_start == ENTENTE_MOMENT_NONE)
    {
      task->actual_start = MIN (planned->start, now);
      if (task->actual_finish != ENTENTE_MOMENT_NONE)
        task->actual_start = MIN (task->actual_start, task->actual_finish);
    }
}

/* A group is done with the last of its tasks. */
static void
set_done (EntenteNetwork *self)
{
  for (guint i = self->n_planned; i-- > 0;)
    {
      const EntenteItemMarks *marks = &self->marks[self->item_of[i]];

      if (marks->is_done)
        entente_plan_get_task (self->plan, i)->done = TRUE;
      else if (marks->parent != ENTENTE_SCHEDULE_NONE)
        self->marks[marks->parent].is_done = FALSE;
    }
}

/* Nothing has begun, nor should have: what is expected is what is planned. */
static gboolean
is_all_ahead (EntenteNetwork *self, EntenteMoment now)
{
  for (guint i = 0; i < self->n_planned; i++)
    if (self->marks[self->item_of[i]].is_touched
        || (!entente_plan_is_group (self->plan, i) && self->planned[i].early_start < now))
      return FALSE;

  return TRUE;
}

static void
expect (EntenteNetwork *self, EntenteMoment now)
{
  EntentePlanFrame frame = self->frame;

  for (guint i = 0; i < self->n_planned; i++)
    if (self->marks[self->item_of[i]].is_touched)
      set_reality (self, i, now);
  frame.now = now;
  entente_plan_solve (self->plan, &frame, self->expected);
}

/* Items */

static EntentePlanDates
translate_dates (EntenteNetwork *self, const EntentePlanDates *dates)
{
  EntentePlanDates translated = *dates;

  switch (dates->reason)
    {
    case ENTENTE_REASON_LINK:
    case ENTENTE_REASON_LATE_LINK:
      translated.cause = self->link_of[dates->cause];
      break;
    case ENTENTE_REASON_RULE:
    case ENTENTE_REASON_LATE_BOUND:
      translated.cause = self->item_of[dates->cause];
      break;
    default:
      translated.cause = ENTENTE_SCHEDULE_NONE;
    }

  return translated;
}

static gboolean
counts_minutes (const EntenteDuration *duration)
{
  return duration->unit == ENTENTE_UNIT_MINUTE || duration->unit == ENTENTE_UNIT_HOUR;
}

static gboolean
has_time (const EntenteTaskReading *task)
{
  if (task->kind != ENTENTE_TASK_MILESTONE && counts_minutes (&task->duration))
    return TRUE;
  if (task->rule == ENTENTE_RULE_RELATIVE)
    return counts_minutes (&task->offset);

  return task->rule_at != ENTENTE_MOMENT_NONE && task->rule_has_time;
}

/* A day of work weighs as much as a day of waiting. */
static gint64
get_weight (EntenteNetwork *self, guint item)
{
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);

  return self->items[item].duration * ENTENTE_DAY
         / MAX (1, entente_work_time_get_day_minutes (calendar));
}

/* Calendars are asked only where dates differ. */
static gboolean
is_late (EntenteNetwork *self, guint item)
{
  const EntenteScheduleItem *shown = &self->items[item];

  return !shown->is_done && shown->expected.finish > shown->planned.finish
         && _entente_network_get_slip (self, item) > 0;
}

static void
fill_leaf (EntenteNetwork *self, guint item, const EntentePlanTask *solved)
{
  EntenteScheduleItem *out = &self->items[item];
  const EntenteTaskReading *task = &self->tasks[item];
  gint64 weight;

  out->duration = solved->duration;
  out->progress = task->progress;
  out->is_milestone = self->marks[item].is_point = task->duration.amount == 0;
  out->has_time = has_time (task);
  out->is_unbound = self->marks[item].is_loose
                    && !(self->axis.has_event && out->planned.finish <= self->axis.opens);
  out->is_critical = (out->planned.critical || out->expected.critical) && !solved->done
                     && !out->is_unbound;
  self->late[item] = is_late (self, item);
  self->any_late = self->any_late || self->late[item];

  weight = get_weight (self, item);
  self->sums[item] =
    (EntenteProgressSum) { weight, (double) weight * task->progress, 1, task->progress,
                           ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE };
}

/* Its progress goes by the durations of its tasks; when they have none, by their number. It is
   shown to the minute when all that is in it is. */
static void
fill_group (EntenteNetwork *self, guint item, const EntentePlanTask *solved)
{
  EntenteScheduleItem *out = &self->items[item];
  const EntenteProgressSum *sum = &self->sums[item];

  /* Whoever really stood elsewhere than planned takes the group along. */
  if (self->marks[item].has_real)
    {
      out->planned.start = sum->start;
      out->planned.finish = sum->finish;
    }
  out->duration =
    entente_work_time_between (solved->calendar, out->planned.start, out->planned.finish);
  if (sum->weight > 0)
    out->progress = sum->weighted / sum->weight;
  else
    out->progress = sum->count > 0 ? sum->plain / sum->count : 0;
  out->has_time = !self->marks[item].has_days;
  out->is_unbound = !self->marks[item].has_bound;
  out->is_critical = self->marks[item].has_critical;
}

static void
tell_parent (EntenteNetwork *self, guint item)
{
  const EntenteScheduleItem *shown = &self->items[item];
  const EntenteProgressSum *part = &self->sums[item];
  EntenteProgressSum *sum = &self->sums[shown->parent];
  EntenteItemMarks *marks = &self->marks[shown->parent];

  if (sum->start == ENTENTE_MOMENT_NONE || shown->planned.start < sum->start)
    sum->start = shown->planned.start;
  sum->finish = MAX (sum->finish, shown->planned.finish);
  marks->has_real |= self->marks[item].has_real;
  marks->has_days |= !shown->has_time;
  marks->has_bound |= !shown->is_unbound;
  marks->has_critical |= shown->is_critical;
  sum->weight += part->weight;
  sum->weighted += part->weighted;
  sum->count += part->count;
  sum->plain += part->plain;
}

/* The plan of a task that is begun serves to tell how late it is. What is done, or in time, stands
   where it really was: moving the event must not move it. */
static gboolean
stands_where_it_was (EntenteNetwork *self, guint item)
{
  const EntenteScheduleItem *shown = &self->items[item];

  return !shown->is_group && self->tasks[item].actual_start != ENTENTE_MOMENT_NONE
         && (shown->is_done || shown->expected.finish <= shown->planned.finish);
}

static void
fill_item (EntenteNetwork *self, guint item)
{
  static const EntenteScheduleEdges task_edges = { ENTENTE_MOMENT_STARTS, ENTENTE_MOMENT_ENDS };
  EntenteScheduleItem *out = &self->items[item];
  guint index = self->plan_of[item];
  const EntentePlanTask *solved = entente_plan_get_task (self->plan, index);

  out->planned = translate_dates (self, &self->planned[index]);
  out->expected = translate_dates (self, &self->expected[index]);
  out->planned_edges = out->expected_edges = task_edges;
  out->is_done = solved->done;
  out->was_late = out->is_done && out->expected.finish > out->planned.finish;
  if (self->marks[item].is_touched && stands_where_it_was (self, item))
    {
      out->planned = out->expected;
      self->marks[item].has_real = TRUE;
    }
  out->delay = ENTENTE_DELAY_NONE;
  if (out->is_group)
    fill_group (self, item, solved);
  else
    fill_leaf (self, item, solved);
  if (out->parent != ENTENTE_SCHEDULE_NONE)
    tell_parent (self, item);
}

static void
fill_empty_item (EntenteScheduleItem *out)
{
  const EntentePlanDates none = { ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE,
                                  ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE, ENTENTE_MOMENT_NONE,
                                  .reason = ENTENTE_REASON_CHILDREN,
                                  .cause = ENTENTE_SCHEDULE_NONE,
                                  .asked = ENTENTE_MOMENT_NONE };

  out->planned = none;
  out->expected = none;
  out->is_unbound = TRUE;
}

static void
clear_marks (EntenteNetwork *self)
{
  self->any_late = FALSE;
  for (guint i = 0; i < self->n_tasks; i++)
    {
      EntenteItemMarks *marks = &self->marks[i];

      self->sums[i] =
        (EntenteProgressSum) { .start = ENTENTE_MOMENT_NONE, .finish = ENTENTE_MOMENT_NONE };
      marks->has_real = marks->is_point = marks->has_days = marks->has_bound = marks->has_critical = FALSE;
    }
}

/* From the last to the first: what is in a group is known before the group. */
static void
fill_items (EntenteNetwork *self)
{
  clear_marks (self);
  for (guint i = self->n_tasks; i-- > 0;)
    if (self->tasks[i].is_empty)
      fill_empty_item (&self->items[i]);
    else
      fill_item (self, i);
  _entente_network_find_edges (self);
}

static gboolean
leaves_no_room (EntenteNetwork *self, guint link)
{
  const EntenteScheduleLink *shown = &self->links[link];
  const EntentePlanDates *to = &self->items[shown->to].expected;
  EntenteMoment bound = _entente_network_get_link_bound (self, link, TRUE);
  gboolean finishes = shown->kind == ENTENTE_LINK_FINISH_FINISH
                      || shown->kind == ENTENTE_LINK_START_FINISH;

  return entente_work_time_between (_entente_network_get_duration_calendar (self, shown->to),
                                    bound,
                                    finishes ? to->finish : to->start)
         <= 0;
}

static void
fill_links (EntenteNetwork *self)
{
  for (guint i = 0; i < self->reading->n_links; i++)
    {
      EntenteScheduleLink *link = &self->links[i];

      link->is_broken = self->ignored[i];
      link->is_critical = self->items[link->from].is_critical && self->items[link->to].is_critical
                          && leaves_no_room (self, i);
    }

  for (guint i = 0; i < self->conflicts->len; i++)
    {
      const EntentePlanConflict *conflict =
        &g_array_index (self->conflicts, EntentePlanConflict, i);

      if (conflict->kind == ENTENTE_CONFLICT_LINK)
        self->links[self->link_of[conflict->cause]].is_broken = TRUE;
    }
}

EntenteMoment
_entente_network_get_link_bound (EntenteNetwork *self, guint link, gboolean expected)
{
  const EntenteLinkReading *reading = &self->reading->links[link];
  const EntenteScheduleItem *from = &self->items[reading->from];
  gboolean starts = reading->kind == ENTENTE_LINK_START_START
                    || reading->kind == ENTENTE_LINK_START_FINISH;
  const EntentePlanDates *dates = expected ? &from->expected : &from->planned;
  EntenteMoment at = starts ? dates->start : dates->finish;
  gboolean elapsed = reading->lag.elapsed;
  gint64 lag;

  if (at == ENTENTE_MOMENT_NONE || reading->lag.amount == 0)
    return at;

  lag = _entente_duration_get_minutes (&reading->lag, self->tasks[reading->to].calendar,
                                       from->duration);
  if (reading->lag.unit == ENTENTE_UNIT_PERCENT)
    elapsed = self->tasks[reading->from].duration.elapsed;

  return elapsed
           ? at + lag
           : entente_work_time_add (_entente_network_get_calendar (self, reading->to), at, lag);
}

void
_entente_network_compute_items (EntenteNetwork *self, EntenteMoment now)
{
  plan (self, now);
  set_done (self);
  if (!self->axis.relative && now != ENTENTE_MOMENT_NONE && !is_all_ahead (self, now))
    expect (self, now);
  else if (self->n_planned > 0)
    memcpy (self->expected, self->planned, self->n_planned * sizeof *self->planned);

  fill_items (self);
  _entente_network_find_delays (self, now);
}

void
_entente_network_compute (EntenteNetwork *self, EntenteMoment now)
{
  _entente_network_compute_items (self, now);
  fill_links (self);
}
