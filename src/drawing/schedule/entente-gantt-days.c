/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-days.h"

#include "schedule/entente-school-holidays.h"

/* Where a calendar begins to know anything, 1 January 1900, and where it ends, 31 December 2199. */
#define FIRST_DAY (-25567)
#define LAST_DAY 84005

static gboolean
is_of_kind (const EntenteGanttFrame *frame, EntenteGanttDayKind kind, gint64 day)
{
  switch (kind)
    {
    case ENTENTE_GANTT_DAY_CLOSED:
      return !entente_work_time_is_open_day (frame->work_time, day);
    case ENTENTE_GANTT_DAY_HOLIDAY:
      return entente_holidays_find (frame->holidays, day, NULL);
    case ENTENTE_GANTT_DAY_SCHOOL:
      return entente_school_holidays_find (frame->school_zone, day, frame->language, NULL)
             == ENTENTE_SCHOOL_HOLIDAY;
    case ENTENTE_GANTT_DAY_SCHOOL_UNKNOWN:
      return entente_school_holidays_find (frame->school_zone, day, frame->language, NULL)
             == ENTENTE_SCHOOL_UNKNOWN;
    default:
      g_assert_not_reached ();
    }
}

static char *
dup_name (const EntenteGanttFrame *frame, EntenteGanttDayKind kind, gint64 day)
{
  EntenteHoliday holiday;
  char *name = NULL;

  if (kind == ENTENTE_GANTT_DAY_SCHOOL)
    entente_school_holidays_find (frame->school_zone, day, frame->language, &name);
  else if (kind == ENTENTE_GANTT_DAY_HOLIDAY
           && entente_holidays_find (frame->holidays, day, &holiday))
    name = g_strdup (entente_holiday_get_name (holiday, frame->language));

  return name;
}

gboolean
_entente_gantt_days_next (EntenteGanttDays *self,
                          const EntenteGanttFrame *frame,
                          EntenteGanttDayKind kind)
{
  const gint64 last = MIN (self->last, LAST_DAY);
  gint64 day = MAX (self->from, FIRST_DAY);

  g_clear_pointer (&self->name, g_free);
  while (day <= last && !is_of_kind (frame, kind, day))
    day++;
  self->first = day;
  if (day > last)
    return FALSE;

  if (self->with_names)
    self->name = dup_name (frame, kind, day);
  do
    day++;
  while (kind != ENTENTE_GANTT_DAY_HOLIDAY && day <= last && is_of_kind (frame, kind, day));
  self->until = day;
  self->from = day;

  return TRUE;
}
