/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"

/* Yes or no. */
#define ENTENTE_TYPE_SWITCH_FIELD (entente_switch_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteSwitchField, entente_switch_field, ENTENTE, SWITCH_FIELD,
                      EntenteFieldEditor)

struct _EntenteSwitchField
{
  EntenteFieldEditor parent_instance;

  GtkWidget *toggle;
};

G_DEFINE_FINAL_TYPE (EntenteSwitchField, entente_switch_field, ENTENTE_TYPE_FIELD_EDITOR)

static void
entente_switch_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
}

static void
entente_switch_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteSwitchField *self = ENTENTE_SWITCH_FIELD (editor);

  gtk_switch_set_active (GTK_SWITCH (self->toggle),
                         record != NULL && entente_record_get_boolean (record, field));
}

static gboolean
entente_switch_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  g_value_init (value, G_TYPE_BOOLEAN);
  g_value_set_boolean (value,
                       gtk_switch_get_active (GTK_SWITCH (ENTENTE_SWITCH_FIELD (editor)->toggle)));
  return TRUE;
}

static void
entente_switch_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  gtk_widget_set_sensitive (ENTENTE_SWITCH_FIELD (editor)->toggle, !read_only);
}

static void
entente_switch_field_activate (EntenteFieldEditor *editor)
{
  gtk_widget_activate (ENTENTE_SWITCH_FIELD (editor)->toggle);
}

static GtkWidget *
entente_switch_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_SWITCH_FIELD (editor)->toggle;
}

/* GtkSwitch turns at the end of its animation: who goes on typing meanwhile would find that it did
   not. Without animations it has turned already. */
static void
activate_cb (GtkSwitch *toggle)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (toggle));
  gboolean animates;

  g_object_get (settings, "gtk-enable-animations", &animates, NULL);
  if (animates)
    gtk_switch_set_active (toggle, !gtk_switch_get_active (toggle));
}

static void
entente_switch_field_class_init (EntenteSwitchFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->beside = TRUE;
  editor_class->describe = entente_switch_field_describe;
  editor_class->show = entente_switch_field_show;
  editor_class->read = entente_switch_field_read;
  editor_class->set_read_only = entente_switch_field_set_read_only;
  editor_class->activate = entente_switch_field_activate;
  editor_class->get_target = entente_switch_field_get_target;
}

static void
entente_switch_field_init (EntenteSwitchField *self)
{
  self->toggle = gtk_switch_new ();
  gtk_widget_set_valign (self->toggle, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->toggle, "notify::active", G_CALLBACK (entente_field_editor_done),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect (self->toggle, "activate", G_CALLBACK (activate_cb), NULL);
  adw_bin_set_child (ADW_BIN (self), self->toggle);
}
