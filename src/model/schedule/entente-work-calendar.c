/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-work-calendar.h"

#include "collective/entente-organization.h"
#include "schedule/entente-schedule-checks-private.h"

#include <glib/gi18n-lib.h>

struct _EntenteWorkCalendar
{
  EntenteRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteWorkCalendar, entente_work_calendar, ENTENTE_TYPE_RECORD)

static const EntenteField fields[] = {
  [ENTENTE_WORK_CALENDAR_ORGANIZATION] = {
    .name = "organization",
    .kind = ENTENTE_FIELD_REFERENCE,
    .flags = ENTENTE_FIELD_INTERNAL,
    .label = N_ ("Organisation"),
    .edit_label = N_ ("Change organisation of calendar"),
    .target = entente_organization_get_type,
  },
  [ENTENTE_WORK_CALENDAR_MONDAY] = {
    .name = "monday",
    .label = N_ ("Monday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_monday,
  },
  [ENTENTE_WORK_CALENDAR_TUESDAY] = {
    .name = "tuesday",
    .label = N_ ("Tuesday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_tuesday,
  },
  [ENTENTE_WORK_CALENDAR_WEDNESDAY] = {
    .name = "wednesday",
    .label = N_ ("Wednesday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_wednesday,
  },
  [ENTENTE_WORK_CALENDAR_THURSDAY] = {
    .name = "thursday",
    .label = N_ ("Thursday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_thursday,
  },
  [ENTENTE_WORK_CALENDAR_FRIDAY] = {
    .name = "friday",
    .label = N_ ("Friday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_friday,
  },
  [ENTENTE_WORK_CALENDAR_SATURDAY] = {
    .name = "saturday",
    .label = N_ ("Saturday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_saturday,
  },
  [ENTENTE_WORK_CALENDAR_SUNDAY] = {
    .name = "sunday",
    .label = N_ ("Sunday"),
    .edit_label = N_ ("Change working hours"),
    .check = _entente_work_calendar_check_sunday,
  },
  [ENTENTE_WORK_CALENDAR_HOLIDAYS_CLOSED] = {
    .name = "holidays-closed",
    .kind = ENTENTE_FIELD_BOOLEAN,
    .label = N_ ("Public holidays are days off"),
    .edit_label = N_ ("Change public holidays"),
  },
};

static void
entente_work_calendar_class_init (EntenteWorkCalendarClass *klass)
{
  entente_record_class_describe (ENTENTE_RECORD_CLASS (klass),
                                 "work_calendar",
                                 fields,
                                 G_N_ELEMENTS (fields));
}

static void
entente_work_calendar_init (EntenteWorkCalendar *self)
{
}
