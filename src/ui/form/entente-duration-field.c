/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-duration.h"
#include "entente-language.h"
#include "form/entente-field-editor.h"

#include <glib/gi18n-lib.h>

/* A length of time, typed as people say it: "3 days", "1½ h", "2 weeks". */
#define ENTENTE_TYPE_DURATION_FIELD (entente_duration_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteDurationField, entente_duration_field, ENTENTE, DURATION_FIELD,
                      EntenteFieldEditor)

struct _EntenteDurationField
{
  EntenteFieldEditor parent_instance;

  /* Borrowed */
  const EntenteField *field;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (EntenteDurationField, entente_duration_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_duration_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  ENTENTE_DURATION_FIELD (editor)->field = field;
}

static void
entente_duration_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteDurationField *self = ENTENTE_DURATION_FIELD (editor);
  const char *stored = record != NULL ? entente_record_get_text (record, field) : "";
  g_autofree char *words = NULL;
  EntenteDuration duration;

  if (self->field->display != NULL && *stored != '\0')
    words = self->field->display (stored);
  else if (entente_duration_from_text (stored, &duration))
    words = entente_duration_format (&duration, entente_language_get_interface ());
  gtk_editable_set_text (GTK_EDITABLE (self->text), words != NULL ? words : stored);
}

/* Turning undo off and on again empties its memory. */
static void
entente_duration_field_settle (EntenteFieldEditor *editor)
{
  EntenteDurationField *self = ENTENTE_DURATION_FIELD (editor);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

/* (transfer full) (nullable): as the file has it */
static char *
normalize (EntenteDurationField *self, const char *typed, char **problem)
{
  const EntenteDuration fallback = { .amount = 1, .unit = (EntenteUnit) self->field->initial };
  EntenteDuration duration;

  if (*typed == '\0')
    return g_strdup ("");
  if (self->field->normalize != NULL)
    return self->field->normalize (typed, problem);
  if (entente_duration_parse (typed, &fallback, &duration))
    return entente_duration_to_text (&duration);

  *problem = g_strdup_printf (_ ("“%s” is not a duration. Write it like 3 days, ½ day, 4 h, "
                                 "90 min or 2 weeks."),
                              typed);
  return NULL;
}

static gboolean
entente_duration_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteDurationField *self = ENTENTE_DURATION_FIELD (editor);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  char *normal = normalize (self, g_strstrip (typed), problem);

  if (normal == NULL)
    return FALSE;

  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, normal);
  return TRUE;
}

static void
entente_duration_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteDurationField *self = ENTENTE_DURATION_FIELD (editor);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !read_only);
}

static GtkWidget *
entente_duration_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_DURATION_FIELD (editor)->text;
}

static void
entente_duration_field_class_init (EntenteDurationFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->describe = entente_duration_field_describe;
  editor_class->show = entente_duration_field_show;
  editor_class->settle = entente_duration_field_settle;
  editor_class->read = entente_duration_field_read;
  editor_class->set_read_only = entente_duration_field_set_read_only;
  editor_class->get_target = entente_duration_field_get_target;
}

static void
entente_duration_field_init (EntenteDurationField *self)
{
  self->text = entente_field_editor_make_line (ENTENTE_FIELD_EDITOR (self));
  adw_bin_set_child (ADW_BIN (self), self->text);
}
