/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meeting-calendar.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "entente-exchange-error.h"
#include "meetings/entente-attendance-list.h"
#include "meetings/entente-invitation.h"
#include "meetings/entente-meeting-life.h"
#include "schedule/entente-calendar-identity-private.h"
#include "schedule/entente-calendar-writing-private.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  EntenteCalendarWriting writing;
  EntenteMeeting *meeting;
  EntenteInvitation *invitation;
} Export;

/* People */

static char *
dup_mailto (const char *address)
{
  return g_strconcat ("mailto:", address, NULL);
}

/* Who invites: the first of the senders that has an address. NULL without one: calendars want to
   know whom to answer. */
static icalproperty *
make_organizer (const Export *self)
{
  GPtrArray *senders = entente_invitation_get_senders (self->invitation);

  for (guint i = 0; i < senders->len; i++)
    {
      EntenteRecord *sender = senders->pdata[i];
      const char *address = entente_record_get_text (sender, ENTENTE_ORGANIZATION_EMAIL);
      g_autofree char *mailto = dup_mailto (address);
      icalproperty *organizer;

      if (*address == '\0')
        continue;
      organizer = icalproperty_new_organizer (mailto);
      icalproperty_add_parameter (
        organizer,
        icalparameter_new_cn (entente_record_get_text (sender, ENTENTE_ORGANIZATION_NAME)));
      return organizer;
    }

  return NULL;
}

static icalparameter_partstat
get_answer (EntenteAttendance *attendance)
{
  switch (entente_record_get_choice (ENTENTE_RECORD (attendance), ENTENTE_ATTENDANCE_STATE))
    {
    case ENTENTE_ATTENDANCE_COMING:
    case ENTENTE_ATTENDANCE_PRESENT:
      return ICAL_PARTSTAT_ACCEPTED;
    case ENTENTE_ATTENDANCE_EXCUSED:
    case ENTENTE_ATTENDANCE_BY_PROXY:
    case ENTENTE_ATTENDANCE_ABSENT:
      return ICAL_PARTSTAT_DECLINED;
    case ENTENTE_ATTENDANCE_INVITED:
    default:
      return ICAL_PARTSTAT_NEEDSACTION;
    }
}

static void
add_attendee (icalcomponent *event, EntenteAttendance *attendance)
{
  EntentePerson *person = entente_attendance_get_person (attendance);
  const char *address =
    person != NULL ? entente_record_get_text (ENTENTE_RECORD (person), ENTENTE_PERSON_EMAIL) : "";
  g_autofree char *mailto = dup_mailto (address);
  g_autofree char *name = entente_attendance_dup_name (attendance);
  icalparameter_partstat answer = get_answer (attendance);
  icalproperty *attendee;

  if (*address == '\0')
    return;

  attendee = icalproperty_new_attendee (mailto);
  icalproperty_add_parameter (attendee, icalparameter_new_cn (name));
  icalproperty_add_parameter (attendee, icalparameter_new_role (ICAL_ROLE_REQPARTICIPANT));
  icalproperty_add_parameter (attendee, icalparameter_new_partstat (answer));
  if (answer == ICAL_PARTSTAT_NEEDSACTION)
    icalproperty_add_parameter (attendee, icalparameter_new_rsvp (ICAL_RSVP_TRUE));
  icalcomponent_add_property (event, attendee);
}

static void
add_people (const Export *self, icalcomponent *event, icalproperty *organizer)
{
  GPtrArray *recipients = entente_invitation_get_recipients (self->invitation);

  icalcomponent_add_property (event, organizer);
  for (guint i = 0; i < recipients->len; i++)
    add_attendee (event, recipients->pdata[i]);
}

/* Time and place */

static void
add_times (const Export *self, icalcomponent *event)
{
  gboolean has_time;
  EntenteMoment start = entente_meeting_get_start (self->meeting, &has_time);

  _entente_calendar_writing_add_span (&self->writing, event, start,
                                      entente_meeting_get_end (self->meeting), has_time);
}

static void
append_line (GString *text, const char *line)
{
  if (*line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

/* The agenda, and how to come. */
static void
add_description (const Export *self, icalcomponent *event)
{
  const char *const *points = entente_invitation_get_points (self->invitation);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; points[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, points[i]);

      append_line (text, line);
    }
  append_line (text, entente_invitation_get_words (self->invitation, ENTENTE_INVITATION_ACCESS));
  append_line (text, entente_invitation_get_words (self->invitation, ENTENTE_INVITATION_LINK));
  _entente_calendar_add_text (event, icalproperty_new_description, text->str);
}

static gboolean
is_cancelled (const Export *self)
{
  return entente_record_get_choice (ENTENTE_RECORD (self->meeting), ENTENTE_MEETING_STATE)
         == ENTENTE_MEETING_CANCELLED;
}

static icalcomponent *
make_event (const Export *self, icalproperty *organizer)
{
  g_autofree char *uid =
    _entente_calendar_dup_uid (self->writing.store,
                               "meeting",
                               entente_record_get_id (ENTENTE_RECORD (self->meeting)));
  const char *title = entente_invitation_get_words (self->invitation, ENTENTE_INVITATION_TITLE);
  icalcomponent *event =
    _entente_calendar_writing_make_entry (&self->writing, ICAL_VEVENT_COMPONENT, uid, title);

  add_times (self, event);
  _entente_calendar_add_text (
    event,
    icalproperty_new_location,
    entente_invitation_get_words (self->invitation, ENTENTE_INVITATION_PLACE));
  add_description (self, event);
  icalcomponent_add_property (event,
                              icalproperty_new_status (is_cancelled (self)
                                                         ? ICAL_STATUS_CANCELLED
                                                         : ICAL_STATUS_CONFIRMED));
  if (organizer != NULL)
    add_people (self, event, organizer);

  return event;
}

/* Without an address to answer to, it is an announcement (RFC 5546, 1.4). */
static icalproperty_method
get_method (const Export *self, icalproperty *organizer)
{
  if (is_cancelled (self))
    return ICAL_METHOD_CANCEL;

  return organizer != NULL ? ICAL_METHOD_REQUEST : ICAL_METHOD_PUBLISH;
}

static GBytes *
write_calendar (const Export *self)
{
  icalproperty *organizer = make_organizer (self);
  icalcomponent *calendar =
    _entente_calendar_writing_make_calendar (&self->writing, get_method (self, organizer));
  GBytes *content;

  icalcomponent_add_component (calendar,
                               _entente_calendar_zone_make_component (self->writing.zone));
  icalcomponent_add_component (calendar, make_event (self, organizer));
  content = _entente_calendar_print (calendar);
  icalcomponent_free (calendar);

  return content;
}

/**
 * entente_meeting_calendar_export:
 * @meeting: a meeting
 * @error: return location, domain #ENTENTE_EXCHANGE_ERROR
 *
 * Writes the invitation to a meeting as an iCalendar message (RFC 5546): REQUEST with those who are
 * invited, CANCEL once it is cancelled. The UID is for ever the same; SEQUENCE rises when time or
 * place changed since the last one that left (see entente_meeting_get_sequence()).
 *
 * Returns: (transfer full) (nullable): the content of an .ics file, or %NULL with
 *   %ENTENTE_EXCHANGE_ERROR_EMPTY when the meeting has no day yet
 */
GBytes *
entente_meeting_calendar_export (EntenteMeeting *meeting, GError **error)
{
  g_autoptr (EntenteInvitation) invitation = NULL;
  Export self = { .meeting = meeting };
  GBytes *content;

  g_return_val_if_fail (ENTENTE_IS_MEETING (meeting), NULL);

  if (entente_meeting_get_start (meeting, NULL) == ENTENTE_MOMENT_NONE)
    {
      g_set_error_literal (
        error,
        ENTENTE_EXCHANGE_ERROR,
        ENTENTE_EXCHANGE_ERROR_EMPTY,
        _ ("A calendar needs a date, and this meeting has none yet: choose its day first."));
      return NULL;
    }

  self.invitation = invitation = entente_invitation_new (meeting, NULL);
  _entente_calendar_writing_init (&self.writing, entente_record_get_store (ENTENTE_RECORD (meeting)));
  self.writing.sequence = (int) entente_meeting_get_sequence (meeting);
  content = write_calendar (&self);
  _entente_calendar_writing_clear (&self.writing);

  return content;
}
