/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-trial.h"

#include "schedule/entente-schedule-private.h"
#include "schedule/entente-schedule-trial-private.h"
#include "schedule/entente-task-change-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * entente_schedule_try:
 * @self: a schedule
 *
 * Returns: (transfer full): a trial of changes to it as it is now
 */
EntenteTrial *
entente_schedule_try (EntenteSchedule *self)
{
  EntenteTrial *trial;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (self), NULL);

  trial = g_new0 (EntenteTrial, 1);
  trial->schedule = g_object_ref (self);
  trial->base = _entente_schedule_get_network (self);
  trial->tried = _entente_network_new (trial->base->reading);
  trial->asked = g_new0 (gboolean, trial->base->n_tasks);

  return trial;
}

/**
 * entente_trial_free:
 * @self: (transfer full) (nullable): a trial
 *
 * What was not committed is forgotten.
 */
void
entente_trial_free (EntenteTrial *self)
{
  if (self == NULL)
    return;

  _entente_network_free (self->tried);
  g_free (self->asked);
  g_object_unref (self->schedule);
  g_free (self);
}

/* Each trial begins with things as they are. */
static void
begin (EntenteTrial *self, EntenteTried what)
{
  EntenteNetwork *tried = self->tried;

  /* Only what was asked was changed. */
  for (guint i = 0; i < tried->n_tasks; i++)
    if (self->asked[i])
      {
        tried->tasks[i] = tried->reading->tasks[i];
        self->asked[i] = FALSE;
      }
  tried->axis = tried->reading->axis;
  self->what = what;
  self->n_asked = 0;
  self->computed = FALSE;
}

EntenteNetwork *
_entente_trial_get_network (EntenteTrial *self)
{
  if (!self->computed)
    _entente_network_compute_items (self->tried, entente_schedule_get_now (self->schedule));
  self->computed = TRUE;

  return self->tried;
}

/* Moving */

static gint64
round_to_days (gint64 minutes)
{
  return (minutes < 0 ? -((-minutes + ENTENTE_DAY / 2) / ENTENTE_DAY)
                      : (minutes + ENTENTE_DAY / 2) / ENTENTE_DAY)
         * ENTENTE_DAY;
}

static gint64
get_shift (EntenteTrial *self, guint item, gint64 minutes)
{
  return self->base->items[item].has_time ? minutes : round_to_days (minutes);
}

static gboolean
is_free (const EntenteTaskReading *task)
{
  return task->rule == ENTENTE_RULE_AS_SOON_AS_POSSIBLE
         || task->rule == ENTENTE_RULE_START_NO_LATER
         || task->rule == ENTENTE_RULE_FINISH_NO_LATER;
}

/* What waits for something that moves as well goes with it, and needs no date of its own. */
static gboolean
follows (EntenteTrial *self, guint item)
{
  const EntentePlanDates *dates = &self->base->items[item].planned;
  guint from;

  if (dates->reason != ENTENTE_REASON_LINK)
    return FALSE;
  from = self->base->links[dates->cause].from;

  return self->asked[from] && !self->base->tasks[from].begun;
}

static void
move_leaf (EntenteTrial *self, guint item, gint64 minutes)
{
  EntenteTaskReading *task = &self->tried->tasks[item];
  const EntentePlanDates *dates = &self->base->items[item].planned;
  gint64 shift = get_shift (self, item, minutes);

  if (task->begun || shift == 0)
    return;
  /* Reasons hold it: as soon as possible is as early as it gets. */
  if (is_free (task) && (shift < 0 || follows (self, item)))
    return;

  _entente_task_reading_move (task, self->base, item, dates->start + shift, dates->finish + shift);
}

/* A group that waits for a day waits for another one. */
static void
move_group (EntenteTrial *self, guint item, gint64 minutes)
{
  EntenteTaskReading *task = &self->tried->tasks[item];
  gint64 shift = get_shift (self, item, minutes);
  EntenteMoment at = task->rule == ENTENTE_RULE_RELATIVE ? self->base->placings[item].at
                                                         : task->rule_at;

  if (task->n_descendants == 0 || task->is_empty)
    return;
  if (task->rule == ENTENTE_RULE_START_NO_EARLIER || task->rule == ENTENTE_RULE_MUST_START
      || (task->rule == ENTENTE_RULE_RELATIVE && task->edge == ENTENTE_EDGE_START))
    _entente_task_reading_move (task, self->base, item, at + shift, at + shift);
}

static void
ask (EntenteTrial *self, guint item)
{
  for (guint i = item; i <= item + self->base->items[item].n_descendants; i++)
    {
      self->n_asked += !self->asked[i] && !self->base->items[i].is_group;
      self->asked[i] = TRUE;
    }
}

/**
 * entente_trial_move:
 * @self: a trial
 * @items: (array length=n_items): indices of items; of groups, all that is in them
 * @n_items: how many
 * @minutes: by how much, as the calendar on the wall counts; whole days for what is planned in days
 *
 * Tries to move bars sideways.
 */
void
entente_trial_move (EntenteTrial *self, const guint *items, guint n_items, gint64 minutes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (items != NULL || n_items == 0);

  begin (self, ENTENTE_TRIED_MOVE);
  for (guint i = 0; i < n_items; i++)
    if (items[i] < self->base->n_tasks)
      ask (self, items[i]);

  for (guint i = 0; i < self->base->n_tasks; i++)
    {
      if (!self->asked[i])
        continue;
      if (self->base->items[i].is_group)
        move_group (self, i, minutes);
      else
        move_leaf (self, i, minutes);
    }
}

/* Stretching */

static gboolean
can_stretch (EntenteTrial *self, guint item)
{
  return item < self->base->n_tasks && !self->base->items[item].is_group
         && self->base->tasks[item].kind != ENTENTE_TASK_MILESTONE && !self->base->tasks[item].done;
}

/**
 * entente_trial_set_finish:
 * @self: a trial
 * @item: index of an item
 * @finish: when it would end
 *
 * Tries to drag the end of a bar.
 */
void
entente_trial_set_finish (EntenteTrial *self, guint item, EntenteMoment finish)
{
  EntenteTaskReading *task;
  EntenteWorkTime *calendar;
  EntenteMoment start;
  gint64 minutes;

  g_return_if_fail (self != NULL);

  begin (self, ENTENTE_TRIED_FINISH);
  if (!can_stretch (self, item))
    return;

  ask (self, item);
  task = &self->tried->tasks[item];
  calendar = _entente_network_get_duration_calendar (self->base, item);
  start = task->actual_start != ENTENTE_MOMENT_NONE ? task->actual_start
                                                    : self->base->items[item].planned.start;
  _entente_task_reading_set_minutes (task, calendar,
                                     entente_work_time_between (calendar, start, finish));
  if (!_entente_task_reading_is_held_by_finish (task) || task->begun)
    return;

  minutes = _entente_duration_get_minutes (&task->duration, calendar, 0);
  _entente_task_reading_move (task, self->base, item, start,
                              entente_work_time_add (calendar, start, minutes));
}

/**
 * entente_trial_set_start:
 * @self: a trial
 * @item: index of an item
 * @start: when it would start
 *
 * Tries to drag the beginning of a bar, the end staying where it is. It begins no earlier than its
 * reasons allow.
 */
void
entente_trial_set_start (EntenteTrial *self, guint item, EntenteMoment start)
{
  EntenteTaskReading *task;
  const EntentePlanDates *dates;
  EntenteWorkTime *calendar;

  g_return_if_fail (self != NULL);

  begin (self, ENTENTE_TRIED_START);
  if (!can_stretch (self, item))
    return;

  ask (self, item);
  task = &self->tried->tasks[item];
  dates = &self->base->items[item].planned;
  if (task->begun)
    return;

  start = dates->start + get_shift (self, item, start - dates->start);
  if (is_free (task))
    start = MAX (start, dates->start);
  if (start == dates->start)
    return;

  calendar = _entente_network_get_duration_calendar (self->base, item);
  _entente_task_reading_set_minutes (task,
                                     calendar,
                                     entente_work_time_between (calendar, start, dates->finish));
  if (!_entente_task_reading_is_held_by_finish (task))
    _entente_task_reading_move (task, self->base, item, start, dates->finish);
}

/* The event */

static EntenteRecord *
get_project (EntenteTrial *self)
{
  return entente_store_get_record (self->base->reading->store,
                                   ENTENTE_TYPE_PROJECT_DETAILS,
                                   ENTENTE_PROJECT_DETAILS_ID);
}

/**
 * entente_trial_set_event:
 * @self: a trial
 * @starts_on: (nullable): another first day of the event, or %NULL for no date
 *
 * Tries another date; the last day and everything relative go with it.
 */
void
entente_trial_set_event (EntenteTrial *self, const GDate *starts_on)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (starts_on == NULL || g_date_valid (starts_on));

  begin (self, ENTENTE_TRIED_EVENT);
  self->has_event = starts_on != NULL;
  if (starts_on != NULL)
    self->event = *starts_on;
  _entente_schedule_axis_set_event (&self->tried->axis,
                                    get_project (self),
                                    starts_on,
                                    self->base->reading->has_dates);
}

/* Results */

/**
 * entente_trial_get_items:
 * @self: a trial
 * @n_items: (out) (optional): how many
 *
 * Returns: (transfer none) (array length=n_items): every task with what it would come to, in the
 *   order of the schedule; until the next call to the trial
 */
const EntenteScheduleItem *
entente_trial_get_items (EntenteTrial *self, guint *n_items)
{
  EntenteNetwork *network;

  g_return_val_if_fail (self != NULL, NULL);

  network = _entente_trial_get_network (self);
  if (n_items != NULL)
    *n_items = network->n_tasks;

  return network->items;
}

static const char *
get_label (EntenteTrial *self)
{
  switch (self->what)
    {
    case ENTENTE_TRIED_FINISH:
      return C_ ("edit", "Change duration");
    case ENTENTE_TRIED_START:
      return C_ ("edit", "Change start of task");
    case ENTENTE_TRIED_EVENT:
      return C_ ("edit", "Change date of the event");
    case ENTENTE_TRIED_NOTHING:
    case ENTENTE_TRIED_MOVE:
    default:
      return g_dngettext (GETTEXT_PACKAGE, "Move task", "Move tasks", self->n_asked);
    }
}

static void
write_event (EntenteTrial *self, EntenteEdit *edit)
{
  EntenteRecord *project = get_project (self);
  GDate last;

  entente_edit_set_date (edit,
                         project,
                         ENTENTE_PROJECT_DETAILS_STARTS_ON,
                         self->has_event ? &self->event : NULL);
  if (!self->has_event)
    entente_edit_set_date (edit, project, ENTENTE_PROJECT_DETAILS_ENDS_ON, NULL);
  else if (entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last))
    {
      entente_moment_get_date (self->tried->axis.last_day * ENTENTE_DAY, ENTENTE_MOMENT_STARTS,
                               &last);
      entente_edit_set_date (edit, project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last);
    }
}

/**
 * entente_trial_commit:
 * @self: a trial
 * @label: (nullable): of the history, translated; made from what was tried when %NULL
 * @error: return location
 *
 * Makes what was tried one edit.
 *
 * Returns: whether it was done; if not, nothing changed
 */
gboolean
entente_trial_commit (EntenteTrial *self, const char *label, GError **error)
{
  g_autoptr (EntenteEdit) edit = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  edit = entente_store_begin (entente_schedule_get_store (self->schedule),
                              label != NULL ? label : get_label (self));
  if (self->what == ENTENTE_TRIED_EVENT)
    write_event (self, edit);
  for (guint i = 0; i < self->tried->n_tasks; i++)
    _entente_task_reading_write (&self->tried->reading->tasks[i], &self->tried->tasks[i], edit);

  return entente_edit_commit (edit, error);
}
