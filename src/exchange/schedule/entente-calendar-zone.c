/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-zone-private.h"

/* Clocks of one place; those without summer time keep one offset all year. */
typedef struct
{
  const char *id;
  const char *component;
} Place;

struct _EntenteCalendarZone
{
  const Place *place; /* static */
  icaltimezone *zone; /* owned */
};

#define FIXED(id, name, offset) \
  "BEGIN:VTIMEZONE\r\nTZID:" id "\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZNAME:" name \
  "\r\nTZOFFSETFROM:" offset "\r\nTZOFFSETTO:" offset "\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"

/* The rule of the European Union since 1996; before, summer ended a month earlier. No schedule
   begins there. */
#define PARIS \
  "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n" \
  "BEGIN:DAYLIGHT\r\nDTSTART:19700329T020000\r\nTZNAME:CEST\r\n" \
  "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n" \
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n" \
  "BEGIN:STANDARD\r\nDTSTART:19701025T030000\r\nTZNAME:CET\r\n" \
  "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n" \
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"

static const Place paris = { "Europe/Paris", PARIS };

static const Place overseas[] = {
  [ENTENTE_HOLIDAYS_GUADELOUPE]
  = { "America/Guadeloupe", FIXED ("America/Guadeloupe", "AST", "-0400") },
  [ENTENTE_HOLIDAYS_GUYANE] = { "America/Cayenne", FIXED ("America/Cayenne", "-03", "-0300") },
  [ENTENTE_HOLIDAYS_MARTINIQUE]
  = { "America/Martinique", FIXED ("America/Martinique", "AST", "-0400") },
  [ENTENTE_HOLIDAYS_MAYOTTE] = { "Indian/Mayotte", FIXED ("Indian/Mayotte", "EAT", "+0300") },
  [ENTENTE_HOLIDAYS_REUNION] = { "Indian/Reunion", FIXED ("Indian/Reunion", "+04", "+0400") },
};

EntenteCalendarZone *
_entente_calendar_zone_new (EntenteHolidays place)
{
  EntenteCalendarZone *self = g_new0 (EntenteCalendarZone, 1);
  guint index = place;

  self->place = index < G_N_ELEMENTS (overseas) && overseas[index].id != NULL ? &overseas[index]
                                                                              : &paris;
  self->zone = icaltimezone_new ();
  icaltimezone_set_component (self->zone, _entente_calendar_zone_make_component (self));
  return self;
}

void
_entente_calendar_zone_free (EntenteCalendarZone *self)
{
  if (self == NULL)
    return;

  icaltimezone_free (self->zone, TRUE);
  g_free (self);
}

const char *
_entente_calendar_zone_get_id (EntenteCalendarZone *self)
{
  return self->place->id;
}

icalcomponent *
_entente_calendar_zone_make_component (EntenteCalendarZone *self)
{
  return icalcomponent_new_from_string (self->place->component);
}

static struct icaltimetype
make_time (EntenteMoment moment)
{
  struct icaltimetype time;
  int minute = entente_moment_get_minute (moment);
  GDate date;

  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, &date);
  time = _entente_calendar_date_to_ical (&date);
  time.is_date = FALSE;
  time.hour = minute / 60;
  time.minute = minute % 60;
  time.second = 0;
  return time;
}

static EntenteMoment
read_time (struct icaltimetype time)
{
  GDate date;

  if (!g_date_valid_dmy (time.day, time.month, time.year))
    return ENTENTE_MOMENT_NONE;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, time.day, time.month, time.year);
  return entente_moment_from_date (&date) + (time.is_date ? 0 : time.hour * 60 + time.minute);
}

static struct icaltimetype
to_utc (EntenteCalendarZone *self, EntenteMoment moment)
{
  struct icaltimetype time = make_time (moment);

  icaltimezone_convert_time (&time, self->zone, icaltimezone_get_utc_timezone ());
  return icaltime_set_timezone (&time, icaltimezone_get_utc_timezone ());
}

static EntenteMoment
from_utc (EntenteCalendarZone *self, struct icaltimetype time)
{
  icaltimezone_convert_time (&time, icaltimezone_get_utc_timezone (), self->zone);
  return read_time (time);
}

/* There and back: a minute that no clock shows comes back as another one. */
static EntenteMoment
leave_gap (EntenteCalendarZone *self, EntenteMoment moment)
{
  EntenteMoment shown = from_utc (self, to_utc (self, moment));

  if (shown == moment)
    return moment;
  /* The gap ends on a whole hour, in every zone we know. */
  return moment - moment % 60 + 60;
}

struct icaltimetype
_entente_calendar_zone_to_ical (EntenteCalendarZone *self, EntenteMoment moment)
{
  struct icaltimetype time = make_time (leave_gap (self, moment));

  return icaltime_set_timezone (&time, self->zone);
}

struct icaltimetype
_entente_calendar_zone_to_utc (EntenteCalendarZone *self, EntenteMoment moment)
{
  return to_utc (self, leave_gap (self, moment));
}

EntenteMoment
_entente_calendar_zone_from_ical (EntenteCalendarZone *self, struct icaltimetype time)
{
  const icaltimezone *zone = icaltime_get_timezone (time);

  if (time.is_date || zone == NULL)
    return read_time (time);
  icaltimezone_convert_time (&time, (icaltimezone *) zone, icaltimezone_get_utc_timezone ());
  return from_utc (self, time);
}

struct icaltimetype
_entente_calendar_date_to_ical (const GDate *date)
{
  struct icaltimetype time = icaltime_null_date ();

  time.year = g_date_get_year (date);
  time.month = g_date_get_month (date);
  time.day = g_date_get_day (date);
  return time;
}
