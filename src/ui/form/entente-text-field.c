/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"

#include <glib/gi18n-lib.h>

/* One line of text, or a whole number. */
#define ENTENTE_TYPE_TEXT_FIELD (entente_text_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteTextField, entente_text_field, ENTENTE, TEXT_FIELD, EntenteFieldEditor)

struct _EntenteTextField
{
  EntenteFieldEditor parent_instance;

  const EntenteField *field;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (EntenteTextField, entente_text_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_text_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  EntenteTextField *self = ENTENTE_TEXT_FIELD (editor);

  self->field = field;
  if (field->kind == ENTENTE_FIELD_INTEGER)
    gtk_text_set_input_purpose (GTK_TEXT (self->text), GTK_INPUT_PURPOSE_DIGITS);
}

static void
entente_text_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteTextField *self = ENTENTE_TEXT_FIELD (editor);
  g_autofree char *number = NULL;
  const char *text = "";

  if (record != NULL && self->field->kind == ENTENTE_FIELD_TEXT)
    text = entente_record_get_text (record, field);
  else if (record != NULL && entente_record_is_filled (record, field))
    text = number = g_strdup_printf ("%" G_GINT64_FORMAT,
                                     entente_record_get_integer (record, field));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self->text))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text), text);
}

/* Turning undo off and on again empties its memory. */
static void
entente_text_field_settle (EntenteFieldEditor *editor)
{
  EntenteTextField *self = ENTENTE_TEXT_FIELD (editor);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

static gboolean
read_integer (EntenteTextField *self, const char *text, GValue *value, char **problem)
{
  gint64 number = self->field->initial;

  if (*text != '\0' &&
      !g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &number, NULL))
    {
      *problem = g_strdup_printf (_ ("“%s” is not a whole number."), text);
      return FALSE;
    }

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, number);
  return TRUE;
}

static gboolean
read_text (EntenteTextField *self, const char *text, GValue *value, char **problem)
{
  g_autofree char *normal = NULL;

  if (self->field->normalize != NULL && *text != '\0')
    {
      normal = self->field->normalize (text, problem);
      if (normal == NULL)
        return FALSE;
    }

  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, normal != NULL ? normal : text);
  return TRUE;
}

static gboolean
entente_text_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteTextField *self = ENTENTE_TEXT_FIELD (editor);
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  /* What was pasted may bring line ends and spaces around it along. */
  g_strdelimit (text, "\r\n\t", ' ');
  g_strstrip (text);
  if (self->field->kind == ENTENTE_FIELD_INTEGER)
    return read_integer (self, text, value, problem);
  return read_text (self, text, value, problem);
}

static void
entente_text_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteTextField *self = ENTENTE_TEXT_FIELD (editor);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !read_only);
}

static GtkWidget *
entente_text_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_TEXT_FIELD (editor)->text;
}

static void
entente_text_field_class_init (EntenteTextFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->describe = entente_text_field_describe;
  editor_class->show = entente_text_field_show;
  editor_class->settle = entente_text_field_settle;
  editor_class->read = entente_text_field_read;
  editor_class->set_read_only = entente_text_field_set_read_only;
  editor_class->get_target = entente_text_field_get_target;
}

static void
entente_text_field_init (EntenteTextField *self)
{
  self->text = entente_field_editor_make_line (ENTENTE_FIELD_EDITOR (self));
  adw_bin_set_child (ADW_BIN (self), self->text);
}
