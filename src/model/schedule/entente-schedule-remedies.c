/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-remedy-private.h"
#include "schedule/entente-schedule-private.h"
#include "schedule/entente-task-change-private.h"

#include <glib/gi18n-lib.h>

static void
add_change (EntenteNetwork *self,
            GPtrArray *remedies,
            const EntenteTaskReading *after,
            guint item,
            char *label)
{
  EntenteRemedy *remedy = _entente_remedy_new (label);

  _entente_remedy_change (remedy, &self->tasks[item], after);
  g_ptr_array_add (remedies, remedy);
}

/* Moving */

/* Planned by days, it can only begin with one. */
static EntenteMoment
begin_with_day (EntenteNetwork *self, guint item, EntenteMoment start)
{
  EntenteWorkTime *calendar = _entente_network_get_calendar (self, item);
  gint64 day = entente_moment_get_day (start);

  if (self->items[item].has_time
      || entente_work_time_between (calendar, day * ENTENTE_DAY, start) <= 0)
    return entente_work_time_next_open (calendar, start);

  return entente_work_time_next_open (calendar, (day + 1) * ENTENTE_DAY);
}

static void
add_move (
  EntenteNetwork *self, GPtrArray *remedies, guint item, EntenteMoment start, EntenteMoment finish)
{
  EntenteTaskReading after = self->tasks[item];
  gboolean by_finish = _entente_task_reading_is_held_by_finish (&after);
  g_autofree char *date = NULL;

  _entente_task_reading_move (&after, self, item, start, finish);
  date = by_finish ? _entente_network_dup_date (self, item, finish, ENTENTE_MOMENT_ENDS)
                   : _entente_network_dup_date (self, item, start, ENTENTE_MOMENT_STARTS);
  add_change (self,
              remedies,
              &after,
              item,
              g_strdup_printf (by_finish ? C_ ("remedy", "Let “%s” end on %s")
                                         : C_ ("remedy", "Move “%s” to %s"),
                               _entente_network_get_title (self, item),
                               date));
}

static void
add_freedom (EntenteNetwork *self, GPtrArray *remedies, guint item)
{
  EntenteTaskReading after = self->tasks[item];

  after.rule = ENTENTE_RULE_AS_SOON_AS_POSSIBLE;
  after.rule_at = ENTENTE_MOMENT_NONE;
  add_change (self, remedies, &after, item,
              g_strdup_printf (C_ ("remedy",
                                   "Let “%s” start as soon as possible, whatever the date"),
                               _entente_network_get_title (self, item)));
}

EntenteRemedy *
_entente_network_make_unlinking (EntenteNetwork *self, guint link)
{
  const EntenteLinkReading *reading = &self->reading->links[link];
  EntenteRemedy *remedy = _entente_remedy_new (
    g_strdup_printf (C_ ("remedy", "Remove the link from “%s” to “%s”"),
                     _entente_network_get_title (self, reading->from),
                     _entente_network_get_title (self, reading->to)));

  _entente_remedy_unlink (remedy, reading->dependency);
  return remedy;
}

/* A task that stands where its rule says, and a link that wants it later. */
static void
add_for_link (EntenteNetwork *self, const EntentePlanConflict *conflict, GPtrArray *remedies)
{
  guint item = self->item_of[conflict->task];
  guint link = self->link_of[conflict->cause];
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);
  EntenteMoment start =
    entente_work_time_add (calendar, self->items[item].planned.start, conflict->minutes);
  EntenteMoment finish;

  start = begin_with_day (self, item, start);
  finish = entente_work_time_add (calendar, start, self->items[item].duration);
  add_move (self, remedies, item, start, finish);
  add_freedom (self, remedies, item);
  g_ptr_array_add (remedies, _entente_network_make_unlinking (self, link));
}

/* Shortening */

static void
add_shortening (EntenteNetwork *self, GPtrArray *remedies, guint item, gint64 minutes)
{
  EntenteTaskReading after = self->tasks[item];
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);
  gint64 left = self->items[item].duration - minutes;
  const EntenteDuration one = { 1, after.duration.unit, after.duration.elapsed };
  gint64 unit = MAX (1, _entente_duration_get_minutes (&one, calendar, 0));
  g_autofree char *length = NULL;

  /* What is rounded up to a whole unit would still be too long. */
  if (left < unit || after.duration.unit == ENTENTE_UNIT_WEEK
      || !_entente_task_reading_set_minutes (&after, calendar, left / unit * unit))
    return;

  length = entente_duration_format (&after.duration, entente_schedule_get_language ());
  add_change (self,
              remedies,
              &after,
              item,
              g_strdup_printf (C_ ("remedy", "Shorten “%s” to %s"),
                               _entente_network_get_title (self, item),
                               length));
}

/* What makes it so late: its own rule, or a link. */
static void
add_for_cause (EntenteNetwork *self, GPtrArray *remedies, guint item, gint64 minutes)
{
  const EntentePlanDates *dates = &self->items[item].planned;
  EntenteWorkTime *calendar = _entente_network_get_duration_calendar (self, item);

  if (dates->reason == ENTENTE_REASON_LINK)
    g_ptr_array_add (remedies, _entente_network_make_unlinking (self, dates->cause));
  else if (dates->reason == ENTENTE_REASON_RULE && dates->cause == item)
    {
      EntenteMoment finish = entente_work_time_add (calendar, dates->finish, -minutes);
      EntenteMoment start = entente_work_time_add (calendar, finish, -self->items[item].duration);

      add_move (self, remedies, item, start, finish);
    }
}

/* Dates that are passed */

static EntenteMoment
end_with_day (EntenteMoment finish, gboolean timed)
{
  return timed ? finish : (entente_moment_get_day (finish - 1) + 1) * ENTENTE_DAY;
}

/* cause: whose rule is passed, the task's own or that of a group above it. */
static void
add_for_rule (EntenteNetwork *self, const EntentePlanConflict *conflict, GPtrArray *remedies)
{
  guint item = self->item_of[conflict->task];
  guint owner = self->item_of[conflict->cause];
  EntenteTaskReading after = self->tasks[owner];
  gboolean starts = after.rule == ENTENTE_RULE_START_NO_LATER;
  EntenteMoment at = starts ? self->items[item].planned.start : self->items[item].planned.finish;
  g_autofree char *date = _entente_network_dup_date (self, item, at,
                                                     starts ? ENTENTE_MOMENT_STARTS
                                                            : ENTENTE_MOMENT_ENDS);

  if (after.rule == ENTENTE_RULE_RELATIVE)
    _entente_task_reading_move (&after, self, owner, at, at);
  else
    after.rule_at = starts && !after.rule_has_time
                      ? entente_moment_get_day (at) * ENTENTE_DAY
                      : end_with_day (at, after.rule_has_time || starts);
  add_change (self,
              remedies,
              &after,
              owner,
              g_strdup_printf (C_ ("remedy", "Allow “%s” until %s"),
                               _entente_network_get_title (self, owner),
                               date));
  add_for_cause (self, remedies, item, conflict->minutes);
  add_shortening (self, remedies, item, conflict->minutes);
  add_freedom (self, remedies, owner);
}

static void
add_lifting (EntenteNetwork *self, GPtrArray *remedies, guint owner)
{
  EntenteTaskReading after = self->tasks[owner];

  after.deadline = ENTENTE_MOMENT_NONE;
  after.clear_days = 0;
  add_change (self,
              remedies,
              &after,
              owner,
              g_strdup_printf (C_ ("remedy", "Remove the deadline of “%s”"),
                               _entente_network_get_title (self, owner)));
}

static void
add_for_deadline (EntenteNetwork *self, const EntentePlanConflict *conflict, GPtrArray *remedies)
{
  guint item = self->item_of[conflict->task];
  guint owner = self->item_of[conflict->cause];
  const EntentePlanTask *task = entente_plan_get_task (self->plan, conflict->cause);
  EntenteTaskReading after = self->tasks[owner];

  /* That of the law is not ours to move. */
  if (task->deadline == after.deadline)
    {
      g_autofree char *date = NULL;

      after.deadline = end_with_day (self->items[item].planned.finish, self->items[item].has_time);
      date = _entente_network_dup_date (self, item, after.deadline, ENTENTE_MOMENT_ENDS);
      add_change (self,
                  remedies,
                  &after,
                  owner,
                  g_strdup_printf (C_ ("remedy", "Move the deadline of “%s” to %s"),
                                   _entente_network_get_title (self, owner),
                                   date));
    }
  add_for_cause (self, remedies, item, conflict->minutes);
  add_shortening (self, remedies, item, conflict->minutes);
  add_lifting (self, remedies, owner);
}

/* Closed days */

static void
add_for_closed (EntenteNetwork *self, const EntentePlanConflict *conflict, GPtrArray *remedies)
{
  guint item = self->item_of[conflict->task];
  const EntentePlanDates *dates = &self->items[item].planned;

  add_move (self, remedies, item, dates->start, dates->finish);
  add_freedom (self, remedies, item);
}

void
_entente_network_add_remedies (EntenteNetwork *self,
                               const EntentePlanConflict *conflict,
                               GPtrArray *remedies)
{
  switch (conflict->kind)
    {
    case ENTENTE_CONFLICT_LINK:
      add_for_link (self, conflict, remedies);
      break;
    case ENTENTE_CONFLICT_RULE:
      add_for_rule (self, conflict, remedies);
      break;
    case ENTENTE_CONFLICT_DEADLINE:
      add_for_deadline (self, conflict, remedies);
      break;
    case ENTENTE_CONFLICT_CLOSED:
      add_for_closed (self, conflict, remedies);
      break;
    default:
      g_assert_not_reached ();
    }
}
