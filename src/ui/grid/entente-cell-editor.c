/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-cell-editor.h"

struct _EntenteCellEditor
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *entry;
  GtkWidget *complaint; /* popover */
  GtkWidget *sentence;
  char *text;           /* (nullable): as it was; NULL when closed */

  EntenteCellApply apply;
  gpointer data;        /* borrowed */
  gboolean is_applying;
};

G_DEFINE_FINAL_TYPE (EntenteCellEditor, entente_cell_editor, GTK_TYPE_WIDGET)

enum {
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
complain (EntenteCellEditor *self, const char *sentence)
{
  if (sentence == NULL)
    {
      gtk_popover_popdown (GTK_POPOVER (self->complaint));
      gtk_label_set_text (GTK_LABEL (self->sentence), "");
      gtk_widget_remove_css_class (self->entry, "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  gtk_label_set_text (GTK_LABEL (self->sentence), sentence);
  gtk_widget_add_css_class (self->entry, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  gtk_popover_popup (GTK_POPOVER (self->complaint));
}

static void
finish (EntenteCellEditor *self, int step)
{
  complain (self, NULL);
  g_clear_pointer (&self->text, g_free);
  /* Hidden last: GTK would take the focus elsewhere before anybody could say where it goes. */
  g_signal_emit (self, signals[CLOSED], 0, step);
  if (self->text == NULL)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static gboolean
commit (EntenteCellEditor *self, int step)
{
  g_autoptr (GError) error = NULL;
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->text == NULL || self->is_applying)
    return TRUE;
  if (!g_str_equal (typed, self->text))
    {
      g_autofree char *kept = g_strdup (typed);
      gboolean is_done;

      self->is_applying = TRUE;
      is_done = self->apply (kept, self->data, &error);
      self->is_applying = FALSE;
      if (!is_done)
        {
          complain (self, error->message);
          return FALSE;
        }
    }
  if (self->text != NULL)
    finish (self, step);
  return TRUE;
}

static void
activate_cb (EntenteCellEditor *self)
{
  commit (self, ENTENTE_CELL_BELOW);
}

static void
leave_cb (EntenteCellEditor *self)
{
  commit (self, ENTENTE_CELL_STAY);
}

static void
changed_cb (EntenteCellEditor *self)
{
  if (self->text != NULL && *gtk_label_get_text (GTK_LABEL (self->sentence)) != '\0')
    complain (self, NULL);
}

static gboolean
key_cb (EntenteCellEditor *self, guint key, guint code, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      entente_cell_editor_cancel (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
      commit (self, ENTENTE_CELL_AFTER);
      return GDK_EVENT_STOP;
    case GDK_KEY_ISO_Left_Tab:
      commit (self, ENTENTE_CELL_BEFORE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      commit (self, ENTENTE_CELL_ABOVE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      commit (self, ENTENTE_CELL_BELOW);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
entente_cell_editor_dispose (GObject *object)
{
  EntenteCellEditor *self = ENTENTE_CELL_EDITOR (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->complaint, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (entente_cell_editor_parent_class)->dispose (object);
}

static void
entente_cell_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteCellEditor *self = ENTENTE_CELL_EDITOR (widget);

  gtk_widget_size_allocate (self->entry, &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_popover_present (GTK_POPOVER (self->complaint));
}

static void
entente_cell_editor_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  gtk_widget_measure (ENTENTE_CELL_EDITOR (widget)->entry, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
entente_cell_editor_class_init (EntenteCellEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_cell_editor_dispose;
  widget_class->size_allocate = entente_cell_editor_size_allocate;
  widget_class->measure = entente_cell_editor_measure;

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
entente_cell_editor_init (EntenteCellEditor *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 4);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  self->sentence =
      g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_label_set_wrap (GTK_LABEL (self->sentence), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->sentence), 36);
  self->complaint = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->complaint), FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->complaint), self->sentence);
  gtk_widget_set_parent (self->complaint, GTK_WIDGET (self));
  /* Entries are translucent: what stands in the cell must not show through. */
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
entente_cell_editor_new (EntenteCellApply apply, gpointer data)
{
  EntenteCellEditor *self;

  g_return_val_if_fail (apply != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_CELL_EDITOR, NULL);
  self->apply = apply;
  self->data = data;
  return GTK_WIDGET (self);
}

void
entente_cell_editor_open (EntenteCellEditor *self, const char *text, const char *label)
{
  g_return_if_fail (ENTENTE_IS_CELL_EDITOR (self));

  entente_cell_editor_open_typed (self, text, text, label);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
entente_cell_editor_open_typed (EntenteCellEditor *self,
                                const char *text,
                                const char *typed,
                                const char *label)
{
  g_return_if_fail (ENTENTE_IS_CELL_EDITOR (self));
  g_return_if_fail (text != NULL);
  g_return_if_fail (typed != NULL);

  g_free (self->text);
  self->text = g_strdup (text);
  complain (self, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), typed);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

gboolean
entente_cell_editor_is_open (EntenteCellEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_CELL_EDITOR (self), FALSE);

  return self->text != NULL;
}

gboolean
entente_cell_editor_commit (EntenteCellEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_CELL_EDITOR (self), FALSE);

  return commit (self, ENTENTE_CELL_STAY);
}

void
entente_cell_editor_cancel (EntenteCellEditor *self)
{
  g_return_if_fail (ENTENTE_IS_CELL_EDITOR (self));

  if (self->text != NULL)
    finish (self, ENTENTE_CELL_STAY);
}

GtkEditable *
entente_cell_editor_get_entry (EntenteCellEditor *self)
{
  g_return_val_if_fail (ENTENTE_IS_CELL_EDITOR (self), NULL);

  return GTK_EDITABLE (self->entry);
}

const char *
entente_cell_editor_get_complaint (EntenteCellEditor *self)
{
  const char *sentence;

  g_return_val_if_fail (ENTENTE_IS_CELL_EDITOR (self), NULL);

  sentence = gtk_label_get_text (GTK_LABEL (self->sentence));
  return *sentence != '\0' ? sentence : NULL;
}
