/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-moment.h"
#include "form/entente-date-display.h"
#include "form/entente-day-field.h"

/* A day, with or without an hour, typed as people write it; the day can be chosen in a calendar. */
#define ENTENTE_TYPE_MOMENT_FIELD (entente_moment_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteMomentField, entente_moment_field, ENTENTE, MOMENT_FIELD,
                      EntenteDayField)

struct _EntenteMomentField
{
  EntenteDayField parent_instance;

  /* Borrowed */
  EntenteRecord *record; /* (nullable), weak */

  guint field;
};

G_DEFINE_FINAL_TYPE (EntenteMomentField, entente_moment_field, ENTENTE_TYPE_DAY_FIELD)

/* A time alone is of the day that the record says: who notes an arrival does not write the day. */
static gboolean
parse_time (EntenteMomentField *self, const char *typed, EntenteMoment *moment)
{
  const EntenteField *field;
  int minutes;
  GDate day;

  if (self->record == NULL || entente_record_is_deleted (self->record))
    return FALSE;
  field = &entente_record_type_get_fields (G_OBJECT_TYPE (self->record), NULL)[self->field];
  if (field->time_day == NULL || !entente_time_parse (typed, &minutes)
      || !field->time_day (self->record, minutes, &day))
    return FALSE;

  *moment = entente_moment_from_date (&day) + minutes;
  return TRUE;
}

/* What a day alone stands for is the business of whoever reads the field: here it only has to be
   the same on the way in and out. */
static EntenteDateResult
parse (EntenteDayField *self, EntenteMoment *moment, gboolean *has_time)
{
  const char *typed = entente_day_field_get_text (self);

  if (!parse_time (ENTENTE_MOMENT_FIELD (self), typed, moment))
    return entente_moment_parse (typed, ENTENTE_MOMENT_STARTS, moment, has_time);
  if (has_time != NULL)
    *has_time = TRUE;
  return ENTENTE_DATE_VALID;
}

static void
write_moment (EntenteDayField *self, EntenteMoment moment, gboolean has_time)
{
  g_autofree char *text
    = entente_date_display_moment (moment, has_time, entente_day_field_get_settings (self));

  entente_day_field_set_text (self, text);
}

static gboolean
entente_moment_field_get_day (EntenteDayField *self, GDate *day)
{
  EntenteMoment moment;

  if (parse (self, &moment, NULL) != ENTENTE_DATE_VALID)
    return FALSE;
  entente_moment_get_date (moment, ENTENTE_MOMENT_STARTS, day);
  return TRUE;
}

/* The hour that stands there stays. */
static void
entente_moment_field_set_day (EntenteDayField *self, const GDate *day)
{
  EntenteMoment chosen = entente_moment_from_date (day);
  EntenteMoment moment;
  gboolean has_time = FALSE;

  if (parse (self, &moment, &has_time) == ENTENTE_DATE_VALID && has_time)
    chosen += entente_moment_get_minute (moment);
  write_moment (self, chosen, has_time);
}

static void
entente_moment_field_rewrite (EntenteDayField *self)
{
  EntenteMoment moment;
  gboolean has_time = FALSE;

  if (parse (self, &moment, &has_time) == ENTENTE_DATE_VALID)
    write_moment (self, moment, has_time);
}

static void
entente_moment_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteDayField *self = ENTENTE_DAY_FIELD (editor);
  const char *iso = record != NULL ? entente_record_get_text (record, field) : "";
  EntenteMoment moment;
  gboolean has_time;

  g_set_weak_pointer (&ENTENTE_MOMENT_FIELD (self)->record, record);
  ENTENTE_MOMENT_FIELD (self)->field = field;
  if (entente_moment_from_iso (iso, ENTENTE_MOMENT_STARTS, &moment, &has_time))
    write_moment (self, moment, has_time);
  else
    entente_day_field_set_text (self, iso);
}

static gboolean
entente_moment_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteDayField *self = ENTENTE_DAY_FIELD (editor);
  EntenteMoment moment;
  gboolean has_time = FALSE;
  EntenteDateResult result = parse (self, &moment, &has_time);

  *problem = entente_date_display_moment_problem (result, entente_day_field_get_text (self));
  if (*problem != NULL)
    return FALSE;

  g_value_init (value, G_TYPE_STRING);
  if (result == ENTENTE_DATE_VALID)
    g_value_take_string (value, entente_moment_to_iso (moment, ENTENTE_MOMENT_STARTS, has_time));
  else
    g_value_set_static_string (value, "");
  return TRUE;
}

static void
entente_moment_field_dispose (GObject *object)
{
  g_clear_weak_pointer (&ENTENTE_MOMENT_FIELD (object)->record);

  G_OBJECT_CLASS (entente_moment_field_parent_class)->dispose (object);
}

static void
entente_moment_field_class_init (EntenteMomentFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);
  EntenteDayFieldClass *day_class = ENTENTE_DAY_FIELD_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_moment_field_dispose;

  editor_class->show = entente_moment_field_show;
  editor_class->read = entente_moment_field_read;
  day_class->get_day = entente_moment_field_get_day;
  day_class->set_day = entente_moment_field_set_day;
  day_class->rewrite = entente_moment_field_rewrite;
}

static void
entente_moment_field_init (EntenteMomentField *self)
{
}
