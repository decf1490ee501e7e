/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-calendar-writing-private.h"

#include "collective/entente-project-details.h"

/* When the project was last edited, undone edits included: the same project gives the same bytes,
   and the time never goes back. A project without history is as old as time. */
static struct icaltimetype
read_stamp (EntenteStore *store)
{
  g_autoptr (GPtrArray) history = entente_store_dup_history (store, NULL);
  gint64 last = 0;

  for (guint i = 0; history != NULL && i < history->len; i++)
    {
      const EntenteHistoryEntry *entry = g_ptr_array_index (history, i);

      last = MAX (last, entry->time);
    }
  return icaltime_from_timet_with_zone ((time_t) last, FALSE, icaltimezone_get_utc_timezone ());
}

/* The store counts every edit, undo and redo, and never takes one back: the count rises whenever
   dates changed, and no export can have a smaller one than an earlier export. */
static int
read_sequence (EntenteStore *store)
{
  return (int) MIN (entente_store_get_revision (store), G_MAXINT32);
}

EntenteRecord *
_entente_calendar_writing_get_details (const EntenteCalendarWriting *self)
{
  return entente_store_get_record (self->store,
                                   ENTENTE_TYPE_PROJECT_DETAILS,
                                   ENTENTE_PROJECT_DETAILS_ID);
}

void
_entente_calendar_writing_init (EntenteCalendarWriting *self, EntenteStore *store)
{
  self->store = store;
  self->zone = _entente_calendar_zone_new (
    entente_record_get_choice (_entente_calendar_writing_get_details (self),
                               ENTENTE_PROJECT_DETAILS_HOLIDAYS));
  self->stamp = read_stamp (store);
  self->sequence = read_sequence (store);
}

void
_entente_calendar_writing_clear (EntenteCalendarWriting *self)
{
  g_clear_pointer (&self->zone, _entente_calendar_zone_free);
}

/* Control characters have no place in a calendar. */
static char *
make_text (const char *text)
{
  char *clean = g_strdup (text);

  for (char *p = clean; *p != '\0'; p++)
    {
      if ((guchar) *p < 0x20 && *p != '\n' && *p != '\t')
        *p = ' ';
    }
  return clean;
}

void
_entente_calendar_add_text (icalcomponent *component,
                            icalproperty *(*make) (const char *value),
                            const char *text)
{
  g_autofree char *clean = make_text (text);

  if (*clean != '\0')
    icalcomponent_add_property (component, make (clean));
}

icalcomponent *
_entente_calendar_writing_make_entry (const EntenteCalendarWriting *self,
                                      icalcomponent_kind kind,
                                      const char *uid,
                                      const char *summary)
{
  icalcomponent *component = icalcomponent_new (kind);

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (self->stamp));
  icalcomponent_add_property (component, icalproperty_new_sequence (self->sequence));
  _entente_calendar_add_text (component, icalproperty_new_summary, summary);
  return component;
}

void
_entente_calendar_add_date (icalcomponent *component,
                            icalproperty *(*make) (struct icaltimetype value),
                            EntenteMoment moment,
                            EntenteMomentEdge edge)
{
  icalproperty *property;
  GDate date;

  entente_moment_get_date (moment, edge, &date);
  property = make (_entente_calendar_date_to_ical (&date));
  icalproperty_set_parameter (property, icalparameter_new_value (ICAL_VALUE_DATE));
  icalcomponent_add_property (component, property);
}

void
_entente_calendar_writing_add_time (const EntenteCalendarWriting *self,
                                    icalcomponent *component,
                                    icalproperty *(*make) (struct icaltimetype value),
                                    EntenteMoment moment)
{
  icalproperty *property = make (_entente_calendar_zone_to_ical (self->zone, moment));

  icalproperty_set_parameter (property,
                              icalparameter_new_tzid (_entente_calendar_zone_get_id (self->zone)));
  icalcomponent_add_property (component, property);
}

void
_entente_calendar_writing_add_span (const EntenteCalendarWriting *self,
                                    icalcomponent *component,
                                    EntenteMoment start,
                                    EntenteMoment end,
                                    gboolean has_time)
{
  if (!has_time)
    {
      _entente_calendar_add_date (component, icalproperty_new_dtstart, start, ENTENTE_MOMENT_STARTS);
      return;
    }

  _entente_calendar_writing_add_time (self, component, icalproperty_new_dtstart, start);
  if (end != ENTENTE_MOMENT_NONE && end > start)
    _entente_calendar_writing_add_time (self, component, icalproperty_new_dtend, end);
}

icalcomponent *
_entente_calendar_writing_make_calendar (const EntenteCalendarWriting *self,
                                         icalproperty_method method)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Entente//Entente//FR"));
  icalcomponent_add_property (calendar, icalproperty_new_method (method));

  return calendar;
}

GBytes *
_entente_calendar_print (icalcomponent *calendar)
{
  char *written = icalcomponent_as_ical_string_r (calendar);
  GString *text = g_string_new (written);

  icalmemory_free_buffer (written);

  return g_string_free_to_bytes (text);
}
