/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-schedule-mark.h"

struct _EntenteScheduleMark
{
  GObject parent_instance;

  /* Owned */
  char *label;
  EntenteRecord *record;

  const char *icon_name;
  gint64 day;
  int field;
};

G_DEFINE_FINAL_TYPE (EntenteScheduleMark, entente_schedule_mark, G_TYPE_OBJECT)

static void
entente_schedule_mark_finalize (GObject *object)
{
  EntenteScheduleMark *self = ENTENTE_SCHEDULE_MARK (object);

  g_free (self->label);
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
         && g_str_equal (self->label, other->label);
}
