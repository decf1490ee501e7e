/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "entente-language.h"
#include "entente-money.h"
#include "form/entente-field-editor.h"

/* An amount, a quantity, hours: figures that end under one another and may be typed as a sum. */
#define ENTENTE_TYPE_NUMBER_FIELD (entente_number_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteNumberField, entente_number_field, ENTENTE, NUMBER_FIELD,
                      EntenteFieldEditor)

struct _EntenteNumberField
{
  EntenteFieldEditor parent_instance;

  /* Borrowed */
  const EntenteField *field;
  GtkWidget *text;
};

G_DEFINE_FINAL_TYPE (EntenteNumberField, entente_number_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_number_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  ENTENTE_NUMBER_FIELD (editor)->field = field;
}

static void
entente_number_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteNumberField *self = ENTENTE_NUMBER_FIELD (editor);
  g_autofree char *shown = record != NULL ? entente_record_dup_display (record, field) : NULL;

  if (g_strcmp0 (shown, gtk_editable_get_text (GTK_EDITABLE (self->text))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->text), shown != NULL ? shown : "");
}

/* Turning undo off and on again empties its memory. */
static void
entente_number_field_settle (EntenteFieldEditor *editor)
{
  EntenteNumberField *self = ENTENTE_NUMBER_FIELD (editor);

  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->text), TRUE);
}

static gboolean
read_amount (const char *typed, GValue *value, char **problem)
{
  EntenteMoney amount;
  EntenteMoneyResult result = entente_money_parse (typed, &amount);

  if (result != ENTENTE_MONEY_OK && result != ENTENTE_MONEY_EMPTY)
    {
      *problem = entente_money_dup_problem (result, typed);
      return FALSE;
    }

  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value, amount);
  return TRUE;
}

/* @normal is figures, or nothing. */
static gboolean
read_integer (const EntenteField *field, const char *normal, GValue *value)
{
  g_value_init (value, G_TYPE_INT64);
  g_value_set_int64 (value,
                     *normal != '\0' ? g_ascii_strtoll (normal, NULL, 10) : field->initial);
  return TRUE;
}

static gboolean
entente_number_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteNumberField *self = ENTENTE_NUMBER_FIELD (editor);
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));
  g_autofree char *normal = NULL;

  g_strstrip (typed);
  if (self->field->kind == ENTENTE_FIELD_CENTS)
    return read_amount (typed, value, problem);

  normal = *typed != '\0' ? self->field->normalize (typed, problem) : g_strdup ("");
  if (normal == NULL)
    return FALSE;
  if (self->field->kind == ENTENTE_FIELD_INTEGER)
    return read_integer (self->field, normal, value);

  g_value_init (value, G_TYPE_STRING);
  g_value_set_string (value, normal);
  return TRUE;
}

static void
entente_number_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteNumberField *self = ENTENTE_NUMBER_FIELD (editor);

  gtk_editable_set_editable (GTK_EDITABLE (self->text), !read_only);
}

static GtkWidget *
entente_number_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_NUMBER_FIELD (editor)->text;
}

static void
entente_number_field_class_init (EntenteNumberFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->beside = TRUE;
  editor_class->describe = entente_number_field_describe;
  editor_class->show = entente_number_field_show;
  editor_class->settle = entente_number_field_settle;
  editor_class->read = entente_number_field_read;
  editor_class->set_read_only = entente_number_field_set_read_only;
  editor_class->get_target = entente_number_field_get_target;
}

static void
entente_number_field_init (EntenteNumberField *self)
{
  self->text = entente_field_editor_make_line (ENTENTE_FIELD_EDITOR (self));
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 1);
  gtk_widget_add_css_class (self->text, "numeric");
  adw_bin_set_child (ADW_BIN (self), self->text);
}
