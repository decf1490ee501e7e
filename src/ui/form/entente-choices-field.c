/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"

/* Several of a closed list: a check button each, on as many lines as it takes. */
#define ENTENTE_TYPE_CHOICES_FIELD (entente_choices_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteChoicesField, entente_choices_field, ENTENTE, CHOICES_FIELD,
                      EntenteFieldEditor)

struct _EntenteChoicesField
{
  EntenteFieldEditor parent_instance;

  const EntenteField *field;
  GPtrArray *buttons; /* borrowed widgets, in the order of the choices */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (EntenteChoicesField, entente_choices_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_choices_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  EntenteChoicesField *self = ENTENTE_CHOICES_FIELD (editor);

  g_assert (field->choices != NULL);

  self->field = field;
  for (const EntenteChoice *choice = field->choices; choice->nick != NULL; choice++)
    {
      const char *label = entente_choice_get_label (field->choices, choice->value);
      GtkWidget *button = gtk_check_button_new_with_label (label);

      g_signal_connect_object (button, "toggled", G_CALLBACK (entente_field_editor_done), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->buttons, button);
      adw_wrap_box_append (ADW_WRAP_BOX (self->box), button);
    }
}

static void
entente_choices_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteChoicesField *self = ENTENTE_CHOICES_FIELD (editor);
  int value = record != NULL ? entente_record_get_choice (record, field) : 0;

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (self->buttons, i),
                                 (value & self->field->choices[i].value) != 0);
}

static gboolean
entente_choices_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  EntenteChoicesField *self = ENTENTE_CHOICES_FIELD (editor);
  int bits = 0;

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->buttons, i)))
      bits |= self->field->choices[i].value;

  g_value_init (value, G_TYPE_INT);
  g_value_set_int (value, bits);
  return TRUE;
}

static void
entente_choices_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  gtk_widget_set_sensitive (ENTENTE_CHOICES_FIELD (editor)->box, !read_only);
}

static void
entente_choices_field_activate (EntenteFieldEditor *editor)
{
  gtk_widget_child_focus (ENTENTE_CHOICES_FIELD (editor)->box, GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
entente_choices_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_CHOICES_FIELD (editor)->box;
}

static void
entente_choices_field_finalize (GObject *object)
{
  EntenteChoicesField *self = ENTENTE_CHOICES_FIELD (object);

  g_ptr_array_unref (self->buttons);

  G_OBJECT_CLASS (entente_choices_field_parent_class)->finalize (object);
}

static void
entente_choices_field_class_init (EntenteChoicesFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_choices_field_finalize;

  editor_class->describe = entente_choices_field_describe;
  editor_class->show = entente_choices_field_show;
  editor_class->read = entente_choices_field_read;
  editor_class->set_read_only = entente_choices_field_set_read_only;
  editor_class->activate = entente_choices_field_activate;
  editor_class->get_target = entente_choices_field_get_target;
}

static void
entente_choices_field_init (EntenteChoicesField *self)
{
  self->buttons = g_ptr_array_new ();
  self->box = g_object_new (ADW_TYPE_WRAP_BOX,
                            "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                            "child-spacing", 18,
                            "line-spacing", 6,
                            NULL);
  adw_bin_set_child (ADW_BIN (self), self->box);
}
