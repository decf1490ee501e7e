/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-field-editor.h"
#include "form/entente-light-format.h"
#include "form/entente-text-height.h"

/* Several lines, growing with what is typed. */
#define ENTENTE_TYPE_PROSE_FIELD (entente_prose_field_get_type ())
G_DECLARE_FINAL_TYPE (EntenteProseField, entente_prose_field, ENTENTE, PROSE_FIELD,
                      EntenteFieldEditor)

struct _EntenteProseField
{
  EntenteFieldEditor parent_instance;

  GtkWidget *view;
  GtkWidget *tools; /* nullable: of a text that is formatted */
};

G_DEFINE_FINAL_TYPE (EntenteProseField, entente_prose_field, ENTENTE_TYPE_FIELD_EDITOR)

static char *
dup_text (EntenteProseField *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
entente_prose_field_describe (EntenteFieldEditor *editor, const EntenteField *field)
{
  EntenteProseField *self = ENTENTE_PROSE_FIELD (editor);

  if (field->kind == ENTENTE_FIELD_MARKDOWN)
    self->tools = entente_light_format_add (GTK_TEXT_VIEW (self->view));
}

static GtkWidget *
entente_prose_field_get_tools (EntenteFieldEditor *editor)
{
  return ENTENTE_PROSE_FIELD (editor)->tools;
}

static void
entente_prose_field_show (EntenteFieldEditor *editor, EntenteRecord *record, guint field)
{
  EntenteProseField *self = ENTENTE_PROSE_FIELD (editor);
  const char *text = record != NULL ? entente_record_get_text (record, field) : "";
  g_autofree char *shown = dup_text (self);

  if (!g_str_equal (text, shown))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), text, -1);
}

/* Turning undo off and on again empties its memory. */
static void
entente_prose_field_settle (EntenteFieldEditor *editor)
{
  EntenteProseField *self = ENTENTE_PROSE_FIELD (editor);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_text_buffer_set_enable_undo (buffer, TRUE);
}

static gboolean
entente_prose_field_read (EntenteFieldEditor *editor, GValue *value, char **problem)
{
  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, dup_text (ENTENTE_PROSE_FIELD (editor)));
  return TRUE;
}

static void
entente_prose_field_set_read_only (EntenteFieldEditor *editor, gboolean read_only)
{
  EntenteProseField *self = ENTENTE_PROSE_FIELD (editor);

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), !read_only);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (self->view), !read_only);
}

static GtkWidget *
entente_prose_field_get_target (EntenteFieldEditor *editor)
{
  return ENTENTE_PROSE_FIELD (editor)->view;
}

/* Enter makes a new line here, so Control and Enter is what says "done". */
static gboolean
key_pressed_cb (EntenteProseField *self,
                guint key,
                guint code,
                GdkModifierType state,
                GtkEventControllerKey *controller)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || !(state & GDK_CONTROL_MASK))
    return GDK_EVENT_PROPAGATE;

  entente_field_editor_done (ENTENTE_FIELD_EDITOR (self));
  return GDK_EVENT_STOP;
}

static void
entente_prose_field_class_init (EntenteProseFieldClass *klass)
{
  EntenteFieldEditorClass *editor_class = ENTENTE_FIELD_EDITOR_CLASS (klass);

  editor_class->autosaves = TRUE;
  editor_class->describe = entente_prose_field_describe;
  editor_class->show = entente_prose_field_show;
  editor_class->settle = entente_prose_field_settle;
  editor_class->read = entente_prose_field_read;
  editor_class->set_read_only = entente_prose_field_set_read_only;
  editor_class->get_target = entente_prose_field_get_target;
  editor_class->get_tools = entente_prose_field_get_tools;
}

static void
entente_prose_field_init (EntenteProseField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = g_object_new (GTK_TYPE_TEXT_VIEW,
                             "accepts-tab", FALSE,
                             "wrap-mode", GTK_WRAP_WORD_CHAR,
                             "hexpand", TRUE,
                             NULL);
  gtk_widget_remove_css_class (self->view, "view");
  gtk_widget_add_css_class (self->view, "inline");
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)), "changed",
                           G_CALLBACK (entente_field_editor_edited), self, G_CONNECT_SWAPPED);
  entente_text_height_follow (self->view);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, keys);
  adw_bin_set_child (ADW_BIN (self), self->view);
}
