/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-drop-down.h"
#include "form/entente-field-editor.h"

/* One of a closed list. */
#define ENTENTE_TYPE_CHOICE_FIELD (entente_choice_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoiceField, entente_choice_field, ENTENTE, CHOICE_FIELD,
                      EntenteFieldEditor)

struct _EntenteChoiceField
{
  EntenteFieldEditor parent_instance;

  const EntenteField *field;
  GtkWidget *drop_down;
};

G_DEFINE_FINAL_TYPE (EntenteChoiceField, entente_choice_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_choice_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  EntenteChoiceField *self = ENTENTE_CHOICE_FIELD (editor);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_assert (field->choices != NULL);

  self->field = field;
  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    gtk_string_list_append (labels, entente_choice_get_label (field->choices, choice->value));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->drop_down), G_LIST_MODEL (labels));
}

static guint
find_position (EntenteChoiceField *self, int value)
{
  for (guint i = 0; self->field->choices[i].nick != NULL; i++)
    if (self->field->choices[i].value == value)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
entente_choice_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteChoiceField *self = ENTENTE_CHOICE_FIELD (editor);
  guint position = GTK_INVALID_LIST_POSITION;

  if (record != NULL)
    position = find_position (self, entente_record_get_choice (record, field));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->drop_down), position);
}

static gboolean
entente_choice_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteChoiceField *self = ENTENTE_CHOICE_FIELD (editor);
  guint position = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->drop_down));

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, self->field->choices[position].value);
  return TRUE;
}

static void
entente_choice_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  gtk_widget_set_sensitive (ENTENTE_CHOICE_FIELD (editor)->drop_down, !read_only);
}

static void
entente_choice_field_activate (EntenteFieldEditor *editor)
{
  gtk_widget_activate (ENTENTE_CHOICE_FIELD (editor)->drop_down);
}

static GtkWidget *
entente_choice_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_CHOICE_FIELD (editor)->drop_down;
}

static void
entente_choice_field_class_init (EntenteChoiceFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->beside = TRUE;
  editor_class->describe = entente_choice_field_describe;
  editor_class->show = entente_choice_field_show;
  editor_class->read = entente_choice_field_read;
  editor_class->set_read_only = entente_choice_field_set_read_only;
  editor_class->activate = entente_choice_field_activate;
  editor_class->get_target = entente_choice_field_get_target;
}

static void
entente_choice_field_init (EntenteChoiceField *self)
{
  self->drop_down =
    entente_drop_down_new (gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  g_signal_connect_object (self->drop_down, "notify::selected",
                           G_CALLBACK (entente_field_editor_done), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), self->drop_down);
}
