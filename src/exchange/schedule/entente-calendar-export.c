/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-calendar-export.h"

#include "collective/entente-project-details.h"
#include "entente-calendar-identity-private.h"
#include "entente-calendar-zone-private.h"
#include "entente-plan-facts-private.h"
#include "schedule/entente-schedule-mark.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteSchedule *schedule;
  EntenteStore *store;
  EntenteCalendarZone *zone;
  const EntenteScheduleItem *items;
  guint n_items;
  struct icaltimetype stamp;
  int sequence;
} Export;

/* What all entries have */

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

static EntenteRecord *
get_details (const Export *self)
{
  return entente_store_get_record (self->store,
                                   ENTENTE_TYPE_PROJECT_DETAILS,
                                   ENTENTE_PROJECT_DETAILS_ID);
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

static void
add_text (icalcomponent *component, icalproperty *(*make) (const char *value), const char *text)
{
  g_autofree char *clean = make_text (text);

  if (*clean != '\0')
    icalcomponent_add_property (component, make (clean));
}

static icalcomponent *
make_entry (const Export *self, icalcomponent_kind kind, const char *uid, const char *summary)
{
  icalcomponent *component = icalcomponent_new (kind);

  icalcomponent_add_property (component, icalproperty_new_uid (uid));
  icalcomponent_add_property (component, icalproperty_new_dtstamp (self->stamp));
  icalcomponent_add_property (component, icalproperty_new_sequence (self->sequence));
  add_text (component, icalproperty_new_summary, summary);
  return component;
}

static void
add_date (icalcomponent *component,
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

static void
add_time (const Export *self,
          icalcomponent *component,
          icalproperty *(*make) (struct icaltimetype value),
          EntenteMoment moment)
{
  icalproperty *property = make (_entente_calendar_zone_to_ical (self->zone, moment));

  icalproperty_set_parameter (property,
                              icalparameter_new_tzid (_entente_calendar_zone_get_id (self->zone)));
  icalcomponent_add_property (component, property);
}

static void
add_own_text (icalcomponent *component,
              icalproperty *(*make) (const char *value),
              EntenteTask *task,
              guint field)
{
  add_text (component, make, entente_record_get_text (ENTENTE_RECORD (task), field));
}

/* Tasks */

static void
add_description (icalcomponent *component, const EntenteScheduleItem *item)
{
  EntenteRecord *task = ENTENTE_RECORD (item->task);
  const char *description = entente_record_get_text (task, ENTENTE_TASK_DESCRIPTION);
  const char *cautions = entente_record_get_text (task, ENTENTE_TASK_CAUTIONS);
  g_autofree char *text = g_strconcat (description,
                                       *description != '\0' && *cautions != '\0' ? "\n\n" : "",
                                       cautions, NULL);

  add_text (component, icalproperty_new_description, text);
}

static void
add_people (const Export *self, icalcomponent *component, const EntenteScheduleItem *item)
{
  g_autofree char *organization = _entente_plan_dup_organization (self->schedule, item);
  g_autofree char *who = _entente_plan_dup_who (self->schedule, item);

  add_text (component, icalproperty_new_categories, organization);
  /* Without a referent it begins with the comma that says so in tables. */
  add_text (component, icalproperty_new_contact, g_str_has_prefix (who, ", ") ? who + 2 : who);
}

static icalproperty_status
get_status (const EntenteScheduleItem *item)
{
  int state = entente_record_get_choice (ENTENTE_RECORD (item->task), ENTENTE_TASK_STATE);

  if (item->is_done)
    return ICAL_STATUS_COMPLETED;
  return state == ENTENTE_TASK_IN_PROGRESS || item->progress > 0 ? ICAL_STATUS_INPROCESS
                                                                 : ICAL_STATUS_NEEDSACTION;
}

static void
add_progress (const Export *self, icalcomponent *component, const EntenteScheduleItem *item)
{
  const char *finished
    = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_ACTUAL_FINISH);
  EntenteMoment at;

  icalcomponent_add_property (component, icalproperty_new_percentcomplete (
                                           item->is_done ? 100 : item->progress));
  icalcomponent_add_property (component, icalproperty_new_status (get_status (item)));
  if (item->is_done && entente_moment_from_iso (finished, ENTENTE_MOMENT_ENDS, &at, NULL))
    icalcomponent_add_property (component,
                                icalproperty_new_completed (
                                  _entente_calendar_zone_to_utc (self->zone, at)));
}

/* DUE is the last day of work, as calendars show it: "due on the 12th". */
static void
add_todo_dates (const Export *self, icalcomponent *component, const EntenteScheduleItem *item)
{
  if (item->has_time)
    {
      add_time (self, component, icalproperty_new_dtstart, item->planned.start);
      add_time (self, component, icalproperty_new_due, item->planned.finish);
      return;
    }
  add_date (component, icalproperty_new_dtstart, item->planned.start, ENTENTE_MOMENT_STARTS);
  add_date (component,
            icalproperty_new_due,
            MAX (item->planned.finish, item->planned.start + 1),
            ENTENTE_MOMENT_ENDS);
}

static char *
dup_task_uid (const Export *self, guint item)
{
  return _entente_calendar_dup_uid (self->store, "task",
                                    entente_record_get_id (
                                      ENTENTE_RECORD (self->items[item].task)));
}

static icalcomponent *
make_task (const Export *self, guint index)
{
  const EntenteScheduleItem *item = &self->items[index];
  const char *title = entente_record_get_text (ENTENTE_RECORD (item->task), ENTENTE_TASK_TITLE);
  g_autofree char *uid = dup_task_uid (self, index);
  icalcomponent *component
    = make_entry (self,
                  item->is_milestone ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT,
                  uid,
                  *title != '\0' ? title : _ ("Untitled task"));

  if (!item->is_milestone)
    {
      add_todo_dates (self, component, item);
      add_progress (self, component, item);
    }
  else if (item->has_time)
    add_time (self, component, icalproperty_new_dtstart, item->planned.start);
  else
    add_date (component, icalproperty_new_dtstart, item->planned.start, item->planned_edges.start);
  if (item->is_milestone)
    icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  add_description (component, item);
  add_own_text (component, icalproperty_new_location, item->task, ENTENTE_TASK_PLACE);
  add_people (self, component, item);
  if (item->parent != ENTENTE_SCHEDULE_NONE)
    {
      g_autofree char *parent = dup_task_uid (self, item->parent);

      icalcomponent_add_property (component, icalproperty_new_relatedto (parent));
    }
  return component;
}

/* The event */

static icalcomponent *
make_event (const Export *self)
{
  EntenteRecord *details = get_details (self);
  const char *name = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_EVENT_NAME);
  const char *title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  g_autofree char *uid
    = _entente_calendar_dup_uid (self->store, "event", ENTENTE_PROJECT_DETAILS_ID);
  EntenteMoment opens, closes;
  icalcomponent *component;

  if (!entente_schedule_get_event (self->schedule, &opens, &closes))
    return NULL;

  component = make_entry (self, ICAL_VEVENT_COMPONENT, uid, *name != '\0' ? name : title);
  if (entente_moment_get_minute (opens) == 0 && entente_moment_get_minute (closes) == 0)
    {
      /* The end of an event is the first day without it. */
      add_date (component, icalproperty_new_dtstart, opens, ENTENTE_MOMENT_STARTS);
      add_date (component, icalproperty_new_dtend, closes, ENTENTE_MOMENT_STARTS);
    }
  else
    {
      add_time (self, component, icalproperty_new_dtstart, opens);
      if (closes > opens)
        add_time (self, component, icalproperty_new_dtend, closes);
    }
  add_text (component,
            icalproperty_new_location,
            entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLACE));
  return component;
}

/* Marks */

/* A day of another room, which takes no time from anybody. A record may have several: the field tells them apart. */
static icalcomponent *
make_mark (const Export *self, EntenteScheduleMark *mark)
{
  EntenteRecord *record = entente_schedule_mark_get_record (mark);
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  int field = entente_schedule_mark_get_field (mark);
  g_autofree char *kind = g_strconcat ("due-", field >= 0 ? fields[field].name : "day", NULL);
  g_autofree char *uid
    = _entente_calendar_dup_uid (self->store, kind, entente_record_get_id (record));
  icalcomponent *component
    = make_entry (self, ICAL_VEVENT_COMPONENT, uid, entente_schedule_mark_get_label (mark));

  add_date (component, icalproperty_new_dtstart,
            entente_schedule_mark_get_day (mark) * ENTENTE_DAY, ENTENTE_MOMENT_STARTS);
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  return component;
}

static icalcomponent *
make_calendar (const Export *self)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  const char *title = entente_record_get_text (get_details (self), ENTENTE_PROJECT_DETAILS_TITLE);
  icalproperty *name = icalproperty_new_x (title);
  icalcomponent *event = make_event (self);
  GPtrArray *marks = entente_schedule_get_marks (self->schedule);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid ("-//Entente//Entente//FR"));
  icalcomponent_add_property (calendar, icalproperty_new_method (ICAL_METHOD_PUBLISH));
  icalproperty_set_x_name (name, "X-WR-CALNAME");
  if (*title != '\0')
    icalcomponent_add_property (calendar, name);
  else
    icalproperty_free (name);
  icalcomponent_add_component (calendar, _entente_calendar_zone_make_component (self->zone));
  if (event != NULL)
    icalcomponent_add_component (calendar, event);
  for (guint i = 0; i < self->n_items; i++)
    icalcomponent_add_component (calendar, make_task (self, i));
  for (guint i = 0; i < marks->len; i++)
    icalcomponent_add_component (calendar, make_mark (self, marks->pdata[i]));
  return calendar;
}

/**
 * entente_calendar_export:
 * @schedule: a schedule
 * @error: return location for an error
 *
 * Writes the plan as an iCalendar file (RFC 5545): tasks and groups as VTODO, milestones and the
 * event as VEVENT, as what other rooms have due. Days are dates without a time; what is planned to the minute has the time zone
 * of the project. A second export updates what calendars have: UIDs never change, SEQUENCE is the
 * number of edits the project has seen (see entente_store_get_revision()), DTSTAMP the time of the
 * last one, so that the same project gives the same bytes.
 *
 * Returns: (transfer full): the content of an .ics file, or %NULL with
 *   %ENTENTE_EXCHANGE_ERROR_EMPTY when nothing has a date yet
 */
GBytes *
entente_calendar_export (EntenteSchedule *schedule, GError **error)
{
  g_autoptr (EntenteCalendarZone) zone = NULL;
  Export self = { .schedule = schedule };
  icalcomponent *calendar;
  GString *text;
  char *written;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  if (entente_schedule_is_relative (schedule))
    {
      g_set_error_literal (
        error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
        _ ("A calendar needs dates, and this plan has none yet: set the date of the event on "
           "the Project page first."));
      return NULL;
    }

  self.store = entente_schedule_get_store (schedule);
  self.zone = zone = _entente_calendar_zone_new (
    entente_record_get_choice (get_details (&self), ENTENTE_PROJECT_DETAILS_HOLIDAYS));
  self.items = entente_schedule_get_items (schedule, &self.n_items);
  self.stamp = read_stamp (self.store);
  self.sequence = read_sequence (self.store);

  calendar = make_calendar (&self);
  written = icalcomponent_as_ical_string_r (calendar);
  text = g_string_new (written);
  icalmemory_free_buffer (written);
  icalcomponent_free (calendar);
  return g_string_free_to_bytes (text);
}
