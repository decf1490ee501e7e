/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-attendance.h"

#include "collective/entente-organization.h"
#include "collective/entente-person.h"
#include "meetings/entente-meeting-private.h"
#include "meetings/entente-meeting.h"

#include <glib/gi18n-lib.h>

struct _EntenteAttendance
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteAttendance, entente_attendance, ENTENTE_TYPE_RECORD)

static const EntenteChoice states[] = {
  { ENTENTE_ATTENDANCE_INVITED, "invited", NC_ ("attendance", "Invited"), "attendance" },
  { ENTENTE_ATTENDANCE_COMING, "coming", NC_ ("attendance", "Will come"), "attendance" },
  { ENTENTE_ATTENDANCE_EXCUSED, "excused", NC_ ("attendance", "Excused"), "attendance" },
  { ENTENTE_ATTENDANCE_BY_PROXY, "proxy", NC_ ("attendance", "Gives a proxy"), "attendance" },
  { ENTENTE_ATTENDANCE_PRESENT, "present", NC_ ("attendance", "Present"), "attendance" },
  { ENTENTE_ATTENDANCE_ABSENT, "absent", NC_ ("attendance", "Absent"), "attendance" },
  { 0 },
};

static gboolean
find_day (EntenteRecord *self, gboolean is_after, int minutes, GDate *day)
{
  EntenteRecord *meeting
    = entente_store_get_record (entente_record_get_store (self), ENTENTE_TYPE_MEETING,
                                entente_record_get_reference (self, ENTENTE_ATTENDANCE_MEETING));

  return meeting != NULL && _entente_meeting_find_day (meeting, is_after, minutes, day);
}

static gboolean
find_arrival_day (EntenteRecord *self, int minutes, GDate *day)
{
  return find_day (self, FALSE, minutes, day);
}

static gboolean
find_departure_day (EntenteRecord *self, int minutes, GDate *day)
{
  return find_day (self, TRUE, minutes, day);
}

static const EntenteField fields[] = {
  [ENTENTE_ATTENDANCE_PERSON] = {
    .name = "person",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Person"),
    .edit_label = N_ ("Change participant"),
    .target = entente_person_get_type,
  },
  [ENTENTE_ATTENDANCE_NAME] = {
    .name = "name",
    .flags = ENTENTE_FIELD_PERSONAL | ENTENTE_FIELD_SEARCHED,
    .label = N_ ("Name"),
    .edit_label = N_ ("Rename guest"),
  },
  [ENTENTE_ATTENDANCE_MEETING] = {
    .name = "meeting",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Meeting"),
    .edit_label = N_ ("Change meeting of participant"),
    .target = entente_meeting_get_type,
  },
  [ENTENTE_ATTENDANCE_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of participant"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_ATTENDANCE_STATE] = {
    .name = "state",
    .kind = ENTENTE_FIELD_CHOICE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("State"),
    .edit_label = N_ ("Change attendance"),
    .choices = states,
  },
  [ENTENTE_ATTENDANCE_PROXY] = {
    .name = "proxy",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Proxy to"),
    .edit_label = N_ ("Change proxy"),
    .target = entente_person_get_type,
  },
  [ENTENTE_ATTENDANCE_ARRIVED_AT] = {
    .name = "arrived-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Arrived"),
    .edit_label = N_ ("Change arrival"),
    .time_day = find_arrival_day,
  },
  [ENTENTE_ATTENDANCE_LEFT_AT] = {
    .name = "left-at",
    .kind = ENTENTE_FIELD_MOMENT,
    .flags = ENTENTE_FIELD_PERSONAL,
    .label = N_ ("Left"),
    .edit_label = N_ ("Change departure"),
    .time_day = find_departure_day,
  },
  [ENTENTE_ATTENDANCE_RANK] = {
    .name = "rank",
    .kind = ENTENTE_FIELD_INTEGER,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Place"),
    .edit_label = N_ ("Move participant"),
  },
};

static void
entente_attendance_class_init (EntenteAttendanceClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "attendance",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_attendance_init (EntenteAttendance *self)
{
}
