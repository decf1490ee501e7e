/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-calendar-export.h"

#include "collective/entente-project-details.h"
#include "entente-calendar-identity-private.h"
#include "entente-calendar-writing-private.h"
#include "entente-plan-facts-private.h"
#include "schedule/entente-schedule-mark.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteCalendarWriting writing;
  EntenteSchedule *schedule;
  const EntenteScheduleItem *items;
  guint n_items;
} Export;

static void
add_own_text (icalcomponent *component,
              icalproperty *(*make) (const char *value),
              EntenteTask *task,
              guint field)
{
  _entente_calendar_add_text (component, make, entente_record_get_text (ENTENTE_RECORD (task), field));
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

  _entente_calendar_add_text (component, icalproperty_new_description, text);
}

static void
add_people (const Export *self, icalcomponent *component, const EntenteScheduleItem *item)
{
  g_autofree char *organization = _entente_plan_dup_organization (self->schedule, item);
  g_autofree char *who = _entente_plan_dup_who (self->schedule, item);

  _entente_calendar_add_text (component, icalproperty_new_categories, organization);
  /* Without a referent it begins with the comma that says so in tables. */
  _entente_calendar_add_text (component, icalproperty_new_contact, g_str_has_prefix (who, ", ") ? who + 2 : who);
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
                                  _entente_calendar_zone_to_utc (self->writing.zone, at)));
}

/* DUE is the last day of work, as calendars show it: "due on the 12th". */
static void
add_todo_dates (const Export *self, icalcomponent *component, const EntenteScheduleItem *item)
{
  if (item->has_time)
    {
      _entente_calendar_writing_add_time (&self->writing, component, icalproperty_new_dtstart, item->planned.start);
      _entente_calendar_writing_add_time (&self->writing, component, icalproperty_new_due, item->planned.finish);
      return;
    }
  _entente_calendar_add_date (component, icalproperty_new_dtstart, item->planned.start, ENTENTE_MOMENT_STARTS);
  _entente_calendar_add_date (component,
            icalproperty_new_due,
            MAX (item->planned.finish, item->planned.start + 1),
            ENTENTE_MOMENT_ENDS);
}

static char *
dup_task_uid (const Export *self, guint item)
{
  return _entente_calendar_dup_uid (self->writing.store, "task",
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
    = _entente_calendar_writing_make_entry (&self->writing,
                  item->is_milestone ? ICAL_VEVENT_COMPONENT : ICAL_VTODO_COMPONENT,
                  uid,
                  *title != '\0' ? title : _ ("Untitled task"));

  if (!item->is_milestone)
    {
      add_todo_dates (self, component, item);
      add_progress (self, component, item);
    }
  else if (item->has_time)
    _entente_calendar_writing_add_time (&self->writing, component, icalproperty_new_dtstart, item->planned.start);
  else
    _entente_calendar_add_date (component, icalproperty_new_dtstart, item->planned.start, item->planned_edges.start);
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
  EntenteRecord *details = _entente_calendar_writing_get_details (&self->writing);
  const char *name = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_EVENT_NAME);
  const char *title = entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_TITLE);
  g_autofree char *uid
    = _entente_calendar_dup_uid (self->writing.store, "event", ENTENTE_PROJECT_DETAILS_ID);
  EntenteMoment opens, closes;
  icalcomponent *component;

  if (!entente_schedule_get_event (self->schedule, &opens, &closes))
    return NULL;

  component = _entente_calendar_writing_make_entry (&self->writing, ICAL_VEVENT_COMPONENT, uid, *name != '\0' ? name : title);
  if (entente_moment_get_minute (opens) == 0 && entente_moment_get_minute (closes) == 0)
    {
      /* The end of an event is the first day without it. */
      _entente_calendar_add_date (component, icalproperty_new_dtstart, opens, ENTENTE_MOMENT_STARTS);
      _entente_calendar_add_date (component, icalproperty_new_dtend, closes, ENTENTE_MOMENT_STARTS);
    }
  else
    {
      _entente_calendar_writing_add_time (&self->writing, component, icalproperty_new_dtstart, opens);
      if (closes > opens)
        _entente_calendar_writing_add_time (&self->writing, component, icalproperty_new_dtend, closes);
    }
  _entente_calendar_add_text (component,
            icalproperty_new_location,
            entente_record_get_text (details, ENTENTE_PROJECT_DETAILS_PLACE));
  return component;
}

/* Marks */

/* What tells the marks of one record apart: the field that is the day, or the day itself where a
   record has several, as a rhythm proposes them. */
static char *
dup_mark_kind (EntenteScheduleMark *mark)
{
  EntenteRecord *record = entente_schedule_mark_get_record (mark);
  const EntenteField *fields = entente_record_type_get_fields (G_OBJECT_TYPE (record), NULL);
  int field = entente_schedule_mark_get_field (mark);

  if (field >= 0
      && (fields[field].kind == ENTENTE_FIELD_DATE || fields[field].kind == ENTENTE_FIELD_MOMENT))
    return g_strconcat ("due-", fields[field].name, NULL);

  return g_strdup_printf ("due-%" G_GINT64_FORMAT, entente_schedule_mark_get_day (mark));
}

/* The same entry as in the invitation to it: under one UID, with the number of that version, so that
   a calendar that gets both shows one and still takes later invitations. */
static icalcomponent *
make_appointment (const Export *self, EntenteScheduleMark *mark)
{
  const EntenteScheduleAppointment *appointment = entente_schedule_mark_get_appointment (mark);
  EntenteRecord *record = entente_schedule_mark_get_record (mark);
  g_autofree char *uid =
    _entente_calendar_dup_uid (self->writing.store, entente_record_type_get_table (G_OBJECT_TYPE (record)),
                               entente_record_get_id (record));
  EntenteCalendarWriting writing = self->writing;
  icalcomponent *component;

  writing.sequence = (int) MIN (appointment->sequence, G_MAXINT32);
  component = _entente_calendar_writing_make_entry (&writing, ICAL_VEVENT_COMPONENT, uid,
                                                    appointment->title);
  _entente_calendar_writing_add_span (&writing, component, appointment->start, appointment->end,
                                      appointment->has_time);
  _entente_calendar_add_text (component, icalproperty_new_location, appointment->place);

  return component;
}

/* A day of another room, which takes no time from anybody. */
static icalcomponent *
make_due (const Export *self, EntenteScheduleMark *mark)
{
  EntenteRecord *record = entente_schedule_mark_get_record (mark);
  g_autofree char *kind = dup_mark_kind (mark);
  g_autofree char *uid
    = _entente_calendar_dup_uid (self->writing.store, kind, entente_record_get_id (record));
  icalcomponent *component
    = _entente_calendar_writing_make_entry (&self->writing, ICAL_VEVENT_COMPONENT, uid, entente_schedule_mark_get_label (mark));

  _entente_calendar_add_date (component, icalproperty_new_dtstart,
            entente_schedule_mark_get_day (mark) * ENTENTE_DAY, ENTENTE_MOMENT_STARTS);
  icalcomponent_add_property (component, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));

  return component;
}

static icalcomponent *
make_mark (const Export *self, EntenteScheduleMark *mark)
{
  return entente_schedule_mark_get_appointment (mark) != NULL ? make_appointment (self, mark)
                                                              : make_due (self, mark);
}

static icalcomponent *
make_calendar (const Export *self)
{
  icalcomponent *calendar =
    _entente_calendar_writing_make_calendar (&self->writing, ICAL_METHOD_PUBLISH);
  const char *title = entente_record_get_text (_entente_calendar_writing_get_details (&self->writing), ENTENTE_PROJECT_DETAILS_TITLE);
  icalproperty *name = icalproperty_new_x (title);
  icalcomponent *event = make_event (self);
  GPtrArray *marks = entente_schedule_get_marks (self->schedule);

  icalproperty_set_x_name (name, "X-WR-CALNAME");
  if (*title != '\0')
    icalcomponent_add_property (calendar, name);
  else
    icalproperty_free (name);
  icalcomponent_add_component (calendar, _entente_calendar_zone_make_component (self->writing.zone));
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
  Export self = { .schedule = schedule };
  icalcomponent *calendar;
  GBytes *content;

  g_return_val_if_fail (ENTENTE_IS_SCHEDULE (schedule), NULL);

  if (entente_schedule_is_relative (schedule))
    {
      g_set_error_literal (
        error, ENTENTE_EXCHANGE_ERROR, ENTENTE_EXCHANGE_ERROR_EMPTY,
        _ ("A calendar needs dates, and this plan has none yet: set the date of the event on "
           "the Project page first."));
      return NULL;
    }

  _entente_calendar_writing_init (&self.writing, entente_schedule_get_store (schedule));
  self.items = entente_schedule_get_items (schedule, &self.n_items);
  calendar = make_calendar (&self);
  content = _entente_calendar_print (calendar);
  icalcomponent_free (calendar);
  _entente_calendar_writing_clear (&self.writing);

  return content;
}
