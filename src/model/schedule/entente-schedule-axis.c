/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-reading-private.h"

/* Working days are counted one by one up to here, and by their hours beyond. */
#define COUNTED_DAYS 4000

/* The event */

static gboolean
read_time (EntenteRecord *project, guint field, int *minutes)
{
  const char *text = entente_record_get_text (project, field);

  return *text != '\0' && entente_time_parse (text, minutes);
}

static void
set_days (EntenteScheduleAxis *self, EntenteRecord *project, const GDate *first, const GDate *last)
{
  int opens = 0;
  int closes = ENTENTE_DAY;
  gboolean has_opening = read_time (project, ENTENTE_PROJECT_DETAILS_OPENS_AT, &opens);
  gboolean has_close = read_time (project, ENTENTE_PROJECT_DETAILS_CLOSES_AT, &closes);

  self->has_event = TRUE;
  self->relative = FALSE;
  self->has_hours = has_opening || has_close;
  self->first_day = entente_moment_get_day (entente_moment_from_date (first));
  self->last_day = MAX (self->first_day, entente_moment_get_day (entente_moment_from_date (last)));
  self->opens = self->first_day * ENTENTE_DAY + opens;
  self->closes = self->last_day * ENTENTE_DAY + closes;
  /* A ball that ends at two in the morning. */
  if (self->closes <= self->opens)
    self->closes += ENTENTE_DAY;
}

static void
set_no_event (EntenteScheduleAxis *self, gboolean has_dates)
{
  self->has_event = FALSE;
  self->has_hours = FALSE;
  self->relative = !has_dates && self->start == ENTENTE_MOMENT_NONE;
  self->first_day = self->last_day = 0;
  self->opens = self->closes = 0;
}

void
_entente_schedule_axis_read (EntenteScheduleAxis *self, EntenteRecord *project, gboolean has_dates)
{
  GDate first, last;

  self->start = ENTENTE_MOMENT_NONE;
  if (project == NULL)
    {
      set_no_event (self, has_dates);
      return;
    }

  if (entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_PLAN_STARTS_ON, &first))
    self->start = entente_moment_from_date (&first);
  if (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_STARTS_ON, &first))
    {
      set_no_event (self, has_dates);
      return;
    }
  if (!entente_record_get_date (project, ENTENTE_PROJECT_DETAILS_ENDS_ON, &last))
    last = first;
  set_days (self, project, &first, &last);
}

void
_entente_schedule_axis_set_event (EntenteScheduleAxis *self,
                                  EntenteRecord *project,
                                  const GDate *starts_on,
                                  gboolean has_dates)
{
  gint64 days = self->has_event ? self->last_day - self->first_day : 0;
  GDate last;

  if (starts_on == NULL)
    {
      set_no_event (self, has_dates);
      return;
    }

  last = *starts_on;
  g_date_add_days (&last, days);
  set_days (self, project, starts_on, &last);
}

/* Relative to the event */

static gboolean
is_event_day (const EntenteScheduleAxis *self, gint64 day)
{
  return day >= self->first_day && day <= self->last_day;
}

/* The nth working day after, or before, a day. */
static gint64
count_working_days (EntenteWorkTime *calendar, gint64 day, gint64 n)
{
  int step = n < 0 ? -1 : 1;

  if (ABS (n) > COUNTED_DAYS)
    return entente_moment_get_day (
      entente_work_time_add (calendar,
                             day * ENTENTE_DAY,
                             n * entente_work_time_get_day_minutes (calendar)));

  while (n != 0)
    {
      day += step;
      if (entente_work_time_is_open_day (calendar, day))
        n -= step;
    }

  return day;
}

static gint64
get_days_of_week (const EntenteDuration *offset, EntenteWorkTime *calendar)
{
  if (offset->unit != ENTENTE_UNIT_WEEK)
    return 1;
  if (offset->elapsed)
    return 7;

  return MAX (1,
              entente_work_time_get_week_minutes (calendar)
                / MAX (1, entente_work_time_get_day_minutes (calendar)));
}

static gboolean
goes_before (const EntenteScheduleAxis *self, gint64 day)
{
  return day < self->first_day;
}

/* A closed day: earlier before the event, later after it. */
static gint64
move_to_open_day (const EntenteScheduleAxis *self, EntenteWorkTime *calendar, gint64 day)
{
  EntenteMoment at = day * ENTENTE_DAY;

  if (goes_before (self, day))
    return entente_moment_get_day (entente_work_time_previous_close (calendar, at) - 1);

  return entente_moment_get_day (entente_work_time_next_open (calendar, at));
}

static void
place_by_days (const EntenteScheduleAxis *self,
               const EntenteTaskReading *task,
               EntenteWorkTime *calendar,
               EntentePlacing *placing)
{
  gint64 day = task->from == ENTENTE_EVENT_OPENING ? self->first_day : self->last_day;
  gint64 n = task->offset.amount * get_days_of_week (&task->offset, calendar);
  gboolean finishes = task->edge == ENTENTE_EDGE_FINISH;

  day = task->offset.elapsed ? day + n : count_working_days (calendar, day, n);
  placing->rule = finishes ? ENTENTE_PLAN_PLACED_FINISH : ENTENTE_PLAN_PLACED_START;
  placing->asked = (finishes ? day + 1 : day) * ENTENTE_DAY;
  placing->at = placing->asked;

  if (!entente_work_time_is_open_day (calendar, day))
    {
      /* People work on the day of the event, whatever day of the week it is. */
      placing->off_hours = is_event_day (self, day);
      if (placing->off_hours)
        return;
      day = move_to_open_day (self, calendar, day);
    }
  placing->at = finishes ? entente_work_time_previous_close (calendar, (day + 1) * ENTENTE_DAY)
                         : entente_work_time_next_open (calendar, day * ENTENTE_DAY);
}

static gboolean
is_touched (EntenteWorkTime *calendar, EntenteMoment at)
{
  return entente_work_time_is_open (calendar, at)
         || entente_work_time_previous_close (calendar, at) == at;
}

static void
place_by_hours (const EntenteScheduleAxis *self,
                const EntenteTaskReading *task,
                EntenteWorkTime *calendar,
                EntentePlacing *placing)
{
  EntenteMoment base = task->from == ENTENTE_EVENT_OPENING ? self->opens : self->closes;
  gint64 minutes = _entente_duration_get_minutes (&task->offset, calendar, 0);
  gint64 day;

  placing->at = task->offset.elapsed || minutes == 0
                  ? base + minutes
                  : entente_work_time_add (calendar, base, minutes);
  placing->asked = placing->at;
  placing->rule = task->edge == ENTENTE_EDGE_FINISH ? ENTENTE_PLAN_PLACED_FINISH
                                                    : ENTENTE_PLAN_PLACED_START;
  if (is_touched (calendar, placing->at))
    return;

  day = entente_moment_get_day (placing->at);
  placing->off_hours = is_event_day (self, day);
  if (placing->off_hours)
    return;

  /* Starting when work ends would be starting the next day: it is to be over by then. */
  placing->rule = goes_before (self, day) ? ENTENTE_PLAN_PLACED_FINISH : ENTENTE_PLAN_PLACED_START;
  placing->at = goes_before (self, day) ? entente_work_time_previous_close (calendar, placing->at)
                                        : entente_work_time_next_open (calendar, placing->at);
}

void
_entente_schedule_axis_place (const EntenteScheduleAxis *self,
                              const EntenteTaskReading *task,
                              EntenteWorkTime *calendar,
                              EntentePlacing *placing)
{
  placing->off_hours = FALSE;
  if (_entente_duration_is_in_days (&task->offset))
    place_by_days (self, task, calendar, placing);
  else
    place_by_hours (self, task, calendar, placing);
}

/* The other way round */

static gint64
measure_working_days (EntenteWorkTime *calendar, gint64 from, gint64 until)
{
  int step = until < from ? -1 : 1;
  gint64 n = 0;

  if (ABS (until - from) > COUNTED_DAYS)
    return entente_work_time_between (calendar, from * ENTENTE_DAY, until * ENTENTE_DAY)
           / MAX (1, entente_work_time_get_day_minutes (calendar));

  for (gint64 day = from; day != until;)
    {
      day += step;
      if (entente_work_time_is_open_day (calendar, day))
        n += step;
    }

  return n;
}

static EntenteDuration
measure_days (const EntenteScheduleAxis *self,
              const EntenteTaskReading *task,
              EntenteWorkTime *calendar,
              EntenteMoment at)
{
  gint64 base = task->from == ENTENTE_EVENT_OPENING ? self->first_day : self->last_day;
  gint64 day = entente_moment_get_day (task->edge == ENTENTE_EDGE_FINISH ? at - 1 : at);
  EntenteDuration offset = { 0, ENTENTE_UNIT_DAY, task->offset.elapsed };
  gint64 week = get_days_of_week (&task->offset, calendar);

  offset.amount = offset.elapsed ? day - base : measure_working_days (calendar, base, day);
  if (week > 1 && offset.amount % week == 0)
    {
      offset.unit = ENTENTE_UNIT_WEEK;
      offset.amount /= week;
    }

  return offset;
}

EntenteDuration
_entente_schedule_axis_measure (const EntenteScheduleAxis *self,
                                const EntenteTaskReading *task,
                                EntenteWorkTime *calendar,
                                EntenteMoment at)
{
  EntenteMoment base = task->from == ENTENTE_EVENT_OPENING ? self->opens : self->closes;
  EntenteDuration offset = { 0, ENTENTE_UNIT_MINUTE, task->offset.elapsed };

  if (_entente_duration_is_in_days (&task->offset))
    return measure_days (self, task, calendar, at);

  offset.amount = offset.elapsed ? at - base : entente_work_time_between (calendar, base, at);
  if (offset.amount % 60 == 0)
    {
      offset.unit = ENTENTE_UNIT_HOUR;
      offset.amount /= 60;
    }

  return offset;
}
