/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-mark.h"

struct _EntenteScheduleMark
{
  GObject parent_instance;

  /* Owned */
  char *label;
  char *title;
  char *place;
  EntenteRecord *record;

  const char *icon_name;
  gint64 day;
  int field;
  EntenteScheduleAppointment appointment; /* its title is NULL when there is none */
};

G_DEFINE_FINAL_TYPE (EntenteScheduleMark, entente_schedule_mark, G_TYPE_OBJECT)

static void
entente_schedule_mark_finalize (GObject *object)
{
  EntenteScheduleMark *self = ENTENTE_SCHEDULE_MARK (object);

  g_free (self->label);
  g_free (self->title);
  g_free (self->place);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (entente_schedule_mark_parent_class)->finalize (object);
}

static void
entente_schedule_mark_class_init (EntenteScheduleMarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_schedule_mark_finalize;
}

static void
entente_schedule_mark_init (EntenteScheduleMark *self)
{
}

/**
 * entente_schedule_mark_new:
 * @day: a valid date
 * @label: what is due, translated
 * @icon_name: (transfer none): a static string
 * @record: what it is about
 * @field: where the day is edited, or -1
 *
 * Returns: (transfer full): a mark
 */
EntenteScheduleMark *
entente_schedule_mark_new (const GDate *day, const char *label, const char *icon_name,
                           EntenteRecord *record, int field)
{
  EntenteScheduleMark *self;

  g_return_val_if_fail (day != NULL && g_date_valid (day), NULL);
  g_return_val_if_fail (label != NULL && icon_name != NULL, NULL);
  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  self = g_object_new (ENTENTE_TYPE_SCHEDULE_MARK, NULL);
  self->day = entente_moment_get_day (entente_moment_from_date (day));
  self->label = g_strdup (label);
  self->icon_name = icon_name;
  self->record = g_object_ref (record);
  self->field = field;

  return self;
}

/**
 * entente_schedule_mark_new_appointment:
 * @appointment: what people meet for; its start is known
 * @label: what is due, translated
 * @icon_name: (transfer none): a static string
 * @record: what it is about
 * @field: where the day is edited, or -1
 *
 * Returns: (transfer full): a mark on the day on which it begins
 */
EntenteScheduleMark *
entente_schedule_mark_new_appointment (const EntenteScheduleAppointment *appointment,
                                       const char *label, const char *icon_name,
                                       EntenteRecord *record, int field)
{
  EntenteScheduleMark *self;
  GDate day;

  g_return_val_if_fail (appointment != NULL && appointment->title != NULL, NULL);
  g_return_val_if_fail (appointment->start != ENTENTE_MOMENT_NONE, NULL);

  entente_moment_get_date (appointment->start, ENTENTE_MOMENT_STARTS, &day);
  self = entente_schedule_mark_new (&day, label, icon_name, record, field);
  g_return_val_if_fail (self != NULL, NULL);

  self->appointment = *appointment;
  self->appointment.title = self->title = g_strdup (appointment->title);
  self->appointment.place = self->place = g_strdup (appointment->place);

  return self;
}

/**
 * entente_schedule_mark_get_appointment:
 * @self: a mark
 *
 * Returns: (transfer none) (nullable): what people meet for, %NULL when something is only due
 */
const EntenteScheduleAppointment *
entente_schedule_mark_get_appointment (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), NULL);

  return self->appointment.title != NULL ? &self->appointment : NULL;
}

/**
 * entente_schedule_mark_get_day:
 * @self: a mark
 *
 * Returns: its day, in days since 1970-01-01
 */
gint64
entente_schedule_mark_get_day (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), 0);

  return self->day;
}

/**
 * entente_schedule_mark_get_label:
 * @self: a mark
 *
 * Returns: (transfer none): what is due, translated
 */
const char *
entente_schedule_mark_get_label (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), "");

  return self->label;
}

/**
 * entente_schedule_mark_get_icon_name:
 * @self: a mark
 *
 * Returns: (transfer none): its icon
 */
const char *
entente_schedule_mark_get_icon_name (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), "");

  return self->icon_name;
}

/**
 * entente_schedule_mark_get_record:
 * @self: a mark
 *
 * Returns: (transfer none): what it is about
 */
EntenteRecord *
entente_schedule_mark_get_record (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), NULL);

  return self->record;
}

/**
 * entente_schedule_mark_get_field:
 * @self: a mark
 *
 * Returns: the field of the record that says the day, or -1
 */
int
entente_schedule_mark_get_field (EntenteScheduleMark *self)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), -1);

  return self->field;
}

static gboolean
has_same_appointment (EntenteScheduleMark *self, EntenteScheduleMark *other)
{
  return self->appointment.start == other->appointment.start
         && self->appointment.end == other->appointment.end
         && self->appointment.has_time == other->appointment.has_time
         && self->appointment.sequence == other->appointment.sequence
         && g_strcmp0 (self->title, other->title) == 0 && g_strcmp0 (self->place, other->place) == 0;
}

/**
 * entente_schedule_mark_equal:
 * @self: a mark
 * @other: another
 *
 * Returns: whether they say the same
 */
gboolean
entente_schedule_mark_equal (EntenteScheduleMark *self, EntenteScheduleMark *other)
{
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (self), FALSE);
  g_return_val_if_fail (ENTENTE_IS_SCHEDULE_MARK (other), FALSE);

  return self->day == other->day && self->record == other->record && self->field == other->field
         && g_str_equal (self->label, other->label) && has_same_appointment (self, other);
}
