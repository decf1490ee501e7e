/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-capture-text.h"

#include "form/entente-light-format.h"
#include "form/entente-text-height.h"

/* In milliseconds: with the time that writing takes, well within the second that is promised. */
#define SAVE_AFTER 500

struct _EntenteCaptureText
{
  AdwPreferencesRow parent_instance;

  /* Owned */
  char *saved;

  /* Borrowed */
  GtkWidget *title;
  GtkWidget *view;

  guint timeout;
  gboolean showing; /* the text changes because it was set */
};

G_DEFINE_FINAL_TYPE (EntenteCaptureText, entente_capture_text, ADW_TYPE_PREFERENCES_ROW)

enum {
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkTextBuffer *
get_buffer (EntenteCaptureText *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
}

char *
entente_capture_text_dup_text (EntenteCaptureText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (ENTENTE_IS_CAPTURE_TEXT (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &start, &end);
  return gtk_text_buffer_get_text (get_buffer (self), &start, &end, TRUE);
}

gboolean
entente_capture_text_is_dirty (EntenteCaptureText *self)
{
  g_return_val_if_fail (ENTENTE_IS_CAPTURE_TEXT (self), FALSE);

  return self->timeout != 0;
}

void
entente_capture_text_flush (EntenteCaptureText *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (ENTENTE_IS_CAPTURE_TEXT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  text = entente_capture_text_dup_text (self);
  if (g_set_str (&self->saved, text))
    g_signal_emit (self, signals[SAVE], 0, text);
}

static void
timeout_cb (gpointer data)
{
  EntenteCaptureText *self = data;

  self->timeout = 0;
  entente_capture_text_flush (self);
}

static void
changed_cb (EntenteCaptureText *self)
{
  if (!self->showing && self->timeout == 0)
    self->timeout = g_timeout_add_once (SAVE_AFTER, timeout_cb, self);
}

void
entente_capture_text_set_text (EntenteCaptureText *self, const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (ENTENTE_IS_CAPTURE_TEXT (self));
  g_return_if_fail (text != NULL);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_set_str (&self->saved, text);
  shown = entente_capture_text_dup_text (self);
  if (g_str_equal (shown, text))
    return;

  self->showing = TRUE;
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  self->showing = FALSE;
}

void
entente_capture_text_set_title (EntenteCaptureText *self, const char *title)
{
  g_return_if_fail (ENTENTE_IS_CAPTURE_TEXT (self));

  gtk_label_set_text (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

void
entente_capture_text_set_editable (EntenteCaptureText *self, gboolean editable)
{
  g_return_if_fail (ENTENTE_IS_CAPTURE_TEXT (self));

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), editable);
}

static gboolean
entente_capture_text_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ENTENTE_CAPTURE_TEXT (widget)->view);
}

static void
entente_capture_text_dispose (GObject *object)
{
  EntenteCaptureText *self = ENTENTE_CAPTURE_TEXT (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->saved, g_free);

  G_OBJECT_CLASS (entente_capture_text_parent_class)->dispose (object);
}

static void
entente_capture_text_class_init (EntenteCaptureTextClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_capture_text_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = entente_capture_text_grab_focus;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
entente_capture_text_init (EntenteCaptureText *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->saved = g_strdup ("");
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->title, "caption");
  gtk_widget_add_css_class (self->title, "dimmed");
  self->view = g_object_new (GTK_TYPE_TEXT_VIEW, "accepts-tab", FALSE, "wrap-mode",
                             GTK_WRAP_WORD_CHAR, "height-request", 48, NULL);
  entente_text_height_follow (self->view);
  gtk_widget_remove_css_class (self->view, "view");
  gtk_widget_add_css_class (self->view, "inline");
  g_object_set (box, "margin-top", 9, "margin-bottom", 9, "margin-start", 12, "margin-end", 12, NULL);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_box_append (GTK_BOX (line), self->title);
  gtk_box_append (GTK_BOX (line), entente_light_format_add (GTK_TEXT_VIEW (self->view)));
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), self->view);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);

  g_signal_connect_object (get_buffer (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (entente_capture_text_flush), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->view, focus);
}

GtkWidget *
entente_capture_text_new (const char *title)
{
  EntenteCaptureText *self = g_object_new (ENTENTE_TYPE_CAPTURE_TEXT, NULL);

  entente_capture_text_set_title (self, title);
  return GTK_WIDGET (self);
}
