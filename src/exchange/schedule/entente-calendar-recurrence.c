/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-entry-private.h"

#include <glib/gi18n-lib.h>

/* A daily repetition since 1900 has half as many. */
#define MAX_STEPS 100000
/* Of one entry, written out. */
#define MAX_STARTS 1000

static gboolean
contains (GArray *times, EntenteCalendarZone *zone, struct icaltimetype time)
{
  EntenteMoment at = _entente_calendar_zone_from_ical (zone, time);

  for (guint i = 0; i < times->len; i++)
    {
      if (_entente_calendar_zone_from_ical (zone, g_array_index (times, struct icaltimetype, i))
          == at)
        return TRUE;
    }
  return FALSE;
}

/* Days that are taken out; a date takes out whatever begins that day. */
static gboolean
is_excepted (icalcomponent *entry, EntenteCalendarZone *zone, EntenteMoment at)
{
  for (icalproperty *property = icalcomponent_get_first_property (entry, ICAL_EXDATE_PROPERTY);
       property != NULL; property = icalcomponent_get_next_property (entry, ICAL_EXDATE_PROPERTY))
    {
      struct icaltimetype excepted = icalproperty_get_datetime_with_component (property, entry);
      EntenteMoment moment = _entente_calendar_zone_from_ical (zone, excepted);

      if (moment == at
          || (excepted.is_date && moment != ENTENTE_MOMENT_NONE
              && entente_moment_get_day (moment) == entente_moment_get_day (at)))
        return TRUE;
    }
  return FALSE;
}

typedef struct
{
  icalcomponent *entry;
  EntenteCalendarZone *zone;
  EntenteMoment from, until;
  GArray *starts;
} Expansion;

static void
add_start (Expansion *self, struct icaltimetype time)
{
  EntenteMoment at = _entente_calendar_zone_from_ical (self->zone, time);

  if (at == ENTENTE_MOMENT_NONE || at < self->from || at >= self->until
      || self->starts->len >= MAX_STARTS)
    return;
  if (!is_excepted (self->entry, self->zone, at) && !contains (self->starts, self->zone, time))
    g_array_append_val (self->starts, time);
}

/* FALSE when it repeats faster than by days, or for ever without an end to be seen. */
static gboolean
follow (Expansion *self, struct icalrecurrencetype rule, gint64 deadline)
{
  struct icaltimetype start = icalcomponent_get_dtstart (self->entry);
  icalrecur_iterator *iterator;
  gboolean followed = TRUE;

  if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE)
    return FALSE;
  iterator = icalrecur_iterator_new (rule, start);
  if (iterator == NULL)
    return FALSE;
  for (guint n = 0;; n++)
    {
      struct icaltimetype time = icalrecur_iterator_next (iterator);

      if (icaltime_is_null_time (time) || self->starts->len >= MAX_STARTS
          || _entente_calendar_zone_from_ical (self->zone, time) >= self->until)
        break;
      if (n == MAX_STEPS || g_get_monotonic_time () > deadline)
        {
          followed = FALSE;
          break;
        }
      add_start (self, time);
    }
  icalrecur_iterator_free (iterator);
  return followed;
}

static void
add_dates (Expansion *self)
{
  for (icalproperty *property = icalcomponent_get_first_property (self->entry, ICAL_RDATE_PROPERTY);
       property != NULL;
       property = icalcomponent_get_next_property (self->entry, ICAL_RDATE_PROPERTY))
    {
      struct icaldatetimeperiodtype date = icalproperty_get_rdate (property);

      add_start (self, icaltime_is_null_time (date.time)
                         ? date.period.start
                         : icalproperty_get_datetime_with_component (property, self->entry));
    }
}

GArray *
_entente_calendar_expand (icalcomponent *entry,
                          EntenteCalendarZone *zone,
                          EntenteMoment from,
                          EntenteMoment until,
                          gint64 deadline,
                          char **problem)
{
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (struct icaltimetype));
  Expansion self = { entry, zone, from, until, starts };

  add_start (&self, icalcomponent_get_dtstart (entry));
  for (icalproperty *property = icalcomponent_get_first_property (entry, ICAL_RRULE_PROPERTY);
       property != NULL; property = icalcomponent_get_next_property (entry, ICAL_RRULE_PROPERTY))
    {
      if (g_get_monotonic_time () > deadline
          || !follow (&self, icalproperty_get_rrule (property), deadline))
        {
          *problem = g_strdup (_ ("It repeats too often to be written out; it is left out."));
          return NULL;
        }
    }
  add_dates (&self);
  return g_steal_pointer (&starts);
}
