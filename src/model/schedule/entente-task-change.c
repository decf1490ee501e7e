/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-task-change-private.h"

gboolean
_entente_task_reading_is_held_by_finish (const EntenteTaskReading *self)
{
  switch (self->rule)
    {
    case ENTENTE_RULE_FINISH_NO_EARLIER:
    case ENTENTE_RULE_MUST_FINISH:
      return TRUE;
    case ENTENTE_RULE_RELATIVE:
      return self->edge == ENTENTE_EDGE_FINISH;
    default:
      return FALSE;
    }
}

/* Planned by days, it is told days. */
static void
set_rule_start (EntenteTaskReading *self, EntenteMoment start, gboolean timed)
{
  self->rule_has_time = timed;
  self->rule_at = timed ? start : entente_moment_get_day (start) * ENTENTE_DAY;
}

static void
set_rule_finish (EntenteTaskReading *self, EntenteMoment finish, gboolean timed)
{
  self->rule_has_time = timed;
  self->rule_at = timed ? finish : (entente_moment_get_day (finish - 1) + 1) * ENTENTE_DAY;
}

/* On an axis without dates, waiting for a day is standing at its distance from the event. */
static void
begin_relative (EntenteTaskReading *self, gboolean timed)
{
  self->rule = ENTENTE_RULE_RELATIVE;
  self->from = ENTENTE_EVENT_OPENING;
  self->edge = ENTENTE_EDGE_START;
  self->offset = (EntenteDuration) { 0, timed ? ENTENTE_UNIT_MINUTE : ENTENTE_UNIT_DAY, TRUE };
}

static void
begin_waiting (EntenteTaskReading *self,
               EntenteNetwork *network,
               EntenteMoment start,
               gboolean timed)
{
  /* Being over by a day is kept as the deadline it is. */
  if (self->rule == ENTENTE_RULE_FINISH_NO_LATER && self->deadline == ENTENTE_MOMENT_NONE)
    self->deadline = self->rule_at;

  if (network->axis.relative)
    {
      begin_relative (self, timed);
      self->offset = _entente_schedule_axis_measure (&network->axis,
                                                     self,
                                                     entente_work_time_get_always (),
                                                     start);
      return;
    }

  self->rule = ENTENTE_RULE_START_NO_EARLIER;
  set_rule_start (self, start, timed);
}

void
_entente_task_reading_move (EntenteTaskReading *self,
                            EntenteNetwork *network,
                            guint item,
                            EntenteMoment start,
                            EntenteMoment finish)
{
  gboolean timed = network->items[item].has_time || self->rule_has_time;

  switch (self->rule)
    {
    case ENTENTE_RULE_START_NO_EARLIER:
    case ENTENTE_RULE_MUST_START:
      set_rule_start (self, start, timed);
      return;
    case ENTENTE_RULE_FINISH_NO_EARLIER:
    case ENTENTE_RULE_MUST_FINISH:
      set_rule_finish (self, finish, timed);
      return;
    case ENTENTE_RULE_RELATIVE:
      if (!network->axis.has_event && !network->axis.relative)
        break;
      self->offset = _entente_schedule_axis_measure (
        &network->axis,
        self,
        _entente_network_get_calendar (network, item),
        self->edge == ENTENTE_EDGE_FINISH ? finish : start);
      return;
    default:
      break;
    }

  begin_waiting (self, network, start, timed);
}

/* Durations */

static gint64
divide (gint64 amount, gint64 by)
{
  return (amount + by / 2) / by;
}

static gint64
get_unit_minutes (const EntenteDuration *duration, EntenteUnit unit, EntenteWorkTime *calendar)
{
  const EntenteDuration one = { 1, unit, duration->elapsed };

  return MAX (1, _entente_duration_get_minutes (&one, calendar, 0));
}

gboolean
_entente_task_reading_set_minutes (EntenteTaskReading *self,
                                   EntenteWorkTime *calendar,
                                   gint64 minutes)
{
  EntenteDuration before = self->duration;
  EntenteUnit unit = self->duration.unit;

  if (self->kind == ENTENTE_TASK_MILESTONE)
    return FALSE;
  /* Weeks that are no whole weeks any more are days. */
  if (unit == ENTENTE_UNIT_WEEK
      && divide (minutes, get_unit_minutes (&before, ENTENTE_UNIT_DAY, calendar))
             * get_unit_minutes (&before, ENTENTE_UNIT_DAY, calendar)
           != divide (minutes, get_unit_minutes (&before, unit, calendar))
                * get_unit_minutes (&before, unit, calendar))
    unit = ENTENTE_UNIT_DAY;

  self->duration.unit = unit;
  self->duration.amount = MAX (1, divide (minutes, get_unit_minutes (&before, unit, calendar)));

  return !entente_duration_equal (&before, &self->duration);
}

/* Writing */

static void
write_rule (const EntenteTaskReading *self, EntenteEdit *edit)
{
  EntenteRecord *task = ENTENTE_RECORD (self->task);
  g_autofree char *text = NULL;

  entente_edit_set_choice (edit, task, ENTENTE_TASK_RULE, self->rule);
  if (self->rule == ENTENTE_RULE_RELATIVE)
    {
      text = entente_duration_to_text (&self->offset);
      entente_edit_set_text (edit, task, ENTENTE_TASK_EVENT_OFFSET, text);
      entente_edit_set_choice (edit, task, ENTENTE_TASK_EVENT_FROM, self->from);
      entente_edit_set_choice (edit, task, ENTENTE_TASK_EVENT_EDGE, self->edge);
    }
  else if (self->rule != ENTENTE_RULE_AS_SOON_AS_POSSIBLE
           && self->rule != ENTENTE_RULE_AS_LATE_AS_POSSIBLE)
    {
      text = entente_moment_to_iso (self->rule_at,
                                    _entente_task_rule_get_edge (self->rule),
                                    self->rule_has_time);
      entente_edit_set_text (edit, task, ENTENTE_TASK_RULE_AT, text);
    }
}

static void
write_deadline (const EntenteTaskReading *self, EntenteEdit *edit)
{
  g_autofree char *text = NULL;

  if (self->deadline != ENTENTE_MOMENT_NONE)
    text = entente_moment_to_iso (self->deadline,
                                  ENTENTE_MOMENT_ENDS,
                                  entente_moment_get_minute (self->deadline) != 0);
  entente_edit_set_text (edit, ENTENTE_RECORD (self->task), ENTENTE_TASK_DEADLINE, text);
}

static gboolean
rules_differ (const EntenteTaskReading *before, const EntenteTaskReading *after)
{
  if (before->rule != after->rule)
    return TRUE;
  if (after->rule == ENTENTE_RULE_RELATIVE)
    return !entente_duration_equal (&before->offset, &after->offset) || before->edge != after->edge
           || before->from != after->from;

  return before->rule_at != after->rule_at || before->rule_has_time != after->rule_has_time;
}

void
_entente_task_reading_write (const EntenteTaskReading *before,
                             const EntenteTaskReading *after,
                             EntenteEdit *edit)
{
  EntenteRecord *task = ENTENTE_RECORD (after->task);

  if (rules_differ (before, after))
    write_rule (after, edit);
  if (before->deadline != after->deadline)
    write_deadline (after, edit);
  if (before->clear_days != after->clear_days)
    entente_edit_set_integer (edit, task, ENTENTE_TASK_CLEAR_DAYS, after->clear_days);
  if (!entente_duration_equal (&before->duration, &after->duration))
    {
      g_autofree char *text = entente_duration_to_text (&after->duration);

      entente_edit_set_text (edit, task, ENTENTE_TASK_DURATION, text);
    }
}
