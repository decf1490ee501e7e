/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "schedule/entente-schedule.h"

G_BEGIN_DECLS

/**
 * EntenteScheduleMark:
 *
 * A day of the plan that is no task: something of another room is due then. Immutable. The schedule only shows it; whoever
 * knows the other rooms gives it.
 */
#define ENTENTE_TYPE_SCHEDULE_MARK (entente_schedule_mark_get_type ())
G_DECLARE_FINAL_TYPE (EntenteScheduleMark, entente_schedule_mark, ENTENTE, SCHEDULE_MARK, GObject)

/**
 * EntenteScheduleAppointment:
 * @title: what calendars call it
 * @place: where; "" when nobody knows yet
 * @start: when it begins
 * @end: when it ends, or %ENTENTE_MOMENT_NONE
 * @has_time: %FALSE when only its day is known
 * @sequence: the number of its version, as told to those invited
 *
 * What people meet for, and may have in their calendar from an invitation.
 */
typedef struct {
  const char *title;
  const char *place;
  EntenteMoment start;
  EntenteMoment end;
  gboolean has_time;
  guint sequence;
} EntenteScheduleAppointment;

/* icon_name: static. field: of the record, where the day is edited, or -1. */
EntenteScheduleMark *entente_schedule_mark_new (const GDate *day, const char *label,
                                                const char *icon_name, EntenteRecord *record,
                                                int field);
/* What it says is copied. */
EntenteScheduleMark *entente_schedule_mark_new_appointment (
  const EntenteScheduleAppointment *appointment, const char *label, const char *icon_name,
  EntenteRecord *record, int field);
/* (transfer none) (nullable): NULL for a day on which something is due */
const EntenteScheduleAppointment *entente_schedule_mark_get_appointment (EntenteScheduleMark *self);
/* Days since 1970-01-01. */
gint64 entente_schedule_mark_get_day (EntenteScheduleMark *self);
const char *entente_schedule_mark_get_label (EntenteScheduleMark *self);
const char *entente_schedule_mark_get_icon_name (EntenteScheduleMark *self);
EntenteRecord *entente_schedule_mark_get_record (EntenteScheduleMark *self);
int entente_schedule_mark_get_field (EntenteScheduleMark *self);
gboolean entente_schedule_mark_equal (EntenteScheduleMark *self, EntenteScheduleMark *other);

/* By day; `changed` is emitted when they are other than before. (element-type EntenteScheduleMark) */
void entente_schedule_set_marks (EntenteSchedule *self, GPtrArray *marks);
/* Never NULL. (transfer none) (element-type EntenteScheduleMark) */
GPtrArray *entente_schedule_get_marks (EntenteSchedule *self);

G_END_DECLS
