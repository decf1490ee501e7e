/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-date-display.h"
#include "form/entente-day-field.h"

/* A day, typed as people write it or chosen in a calendar. */
#define ENTENTE_TYPE_DATE_FIELD (entente_date_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDateField, entente_date_field, ENTENTE, DATE_FIELD, EntenteDayField)

struct _EntenteDateField
{
  EntenteDayField parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteDateField, entente_date_field, ENTENTE_TYPE_DAY_FIELD)

static gboolean
entente_date_field_get_day (EntenteDayField *self, GDate *day)
{
  return entente_date_parse (entente_day_field_get_text (self), day) == ENTENTE_DATE_VALID;
}

static void
entente_date_field_set_day (EntenteDayField *self, const GDate *day)
{
  g_autofree char *text = entente_date_display (day, entente_day_field_get_settings (self));

  entente_day_field_set_text (self, text);
}

static void
entente_date_field_rewrite (EntenteDayField *self)
{
  GDate day;

  if (entente_date_field_get_day (self, &day))
    entente_date_field_set_day (self, &day);
}

static void
entente_date_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteDayField *self = ENTENTE_DAY_FIELD (editor);
  GDate day;

  if (record != NULL && entente_record_get_date (record, field, &day))
    entente_date_field_set_day (self, &day);
  else
    entente_day_field_set_text (self, "");
}

static gboolean
entente_date_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  const char *typed = entente_day_field_get_text (ENTENTE_DAY_FIELD (editor));
  GDate day;
  EntenteDateResult result = entente_date_parse (typed, &day);

  *problem = entente_date_display_problem (result, typed);
  if (*problem != NULL)
    return FALSE;

  g_value_init (value, G_TYPE_STRING);
  if (result == ENTENTE_DATE_VALID)
    g_value_take_string (value, entente_date_to_iso (&day));
  else
    g_value_set_static_string (value, "");
  return TRUE;
}

static void
entente_date_field_class_init (EntenteDateFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);
  EntenteDayFieldClass *day_class = ENTENTE_DAY_FIELD_CLASS (klass);

  editor_class->show = entente_date_field_show;
  editor_class->read = entente_date_field_read;
  day_class->get_day = entente_date_field_get_day;
  day_class->set_day = entente_date_field_set_day;
  day_class->rewrite = entente_date_field_rewrite;
}

static void
entente_date_field_init (EntenteDateField *self)
{
}
