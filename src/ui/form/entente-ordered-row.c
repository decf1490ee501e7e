/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "form/entente-ordered-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteOrderedRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GPtrArray *field_rows; /* borrowed widgets */

  /* Borrowed, NULL when read only */
  GtkWidget *up_button;
  GtkWidget *down_button;

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteOrderedRow, entente_ordered_row, ADW_TYPE_EXPANDER_ROW)

enum {
  MOVED,
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
up_cb (EntenteOrderedRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
down_cb (EntenteOrderedRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static gboolean
can_go (GtkWidget *button)
{
  return button != NULL && gtk_widget_get_sensitive (button);
}

static void
remove_cb (EntenteOrderedRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
key_cb (EntenteOrderedRow *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean alt = (state & GDK_ALT_MASK) != 0;
  /* In a field of the row, Delete is that field's. */
  gboolean on_field =
      focus != NULL && gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW) != NULL;

  if (self->read_only)
    return GDK_EVENT_PROPAGATE;

  if (alt && (key == GDK_KEY_Up || key == GDK_KEY_KP_Up))
    {
      if (can_go (self->up_button))
        up_cb (self);
    }
  else if (alt && (key == GDK_KEY_Down || key == GDK_KEY_KP_Down))
    {
      if (can_go (self->down_button))
        down_cb (self);
    }
  else if (!on_field && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    remove_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/*
 * Dragging
 */

static GdkContentProvider *
drag_prepare_cb (EntenteOrderedRow *self)
{
  if (!can_go (self->up_button) && !can_go (self->down_button))
    return NULL;
  return gdk_content_provider_new_typed (ENTENTE_TYPE_ORDERED_ROW, self);
}

static void
drag_begin_cb (EntenteOrderedRow *self, GdkDrag *drag)
{
  GtkWidget *label = gtk_label_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_add_css_class (box, "background");
  gtk_widget_add_css_class (box, "frame");
  gtk_box_append (GTK_BOX (box), label);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), box);
}

/* It goes to the place of the row it is dropped on. */
static gboolean
drop_cb (EntenteOrderedRow *self, const GValue *value)
{
  GtkWidget *dragged = g_value_get_object (value);
  int step;

  if (dragged == NULL || dragged == GTK_WIDGET (self)
      || gtk_widget_get_parent (dragged) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  step = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self))
         - gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (dragged));
  g_signal_emit (dragged, signals[MOVED], 0, step);
  return TRUE;
}

static void
add_dragging (EntenteOrderedRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_ORDERED_ROW, GDK_ACTION_MOVE);

  gtk_widget_add_css_class (handle, "dimmed");
  gtk_widget_set_cursor_from_name (handle, "grab");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), handle);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* There is the same button in every row: which row it is said to be of makes the difference to who cannot see it. */
static void
describe_cb (GtkWidget *button, GParamSpec *pspec, AdwPreferencesRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, adw_preferences_row_get_title (row),
                                  -1);
}

static GtkWidget *
make_button (EntenteOrderedRow *self, const char *icon, const char *hint, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, hint);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::title", G_CALLBACK (describe_cb), button, G_CONNECT_SWAPPED);
  return button;
}

static void
entente_ordered_row_dispose (GObject *object)
{
  EntenteOrderedRow *self = ENTENTE_ORDERED_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->field_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_ordered_row_parent_class)->dispose (object);
}

static void
entente_ordered_row_class_init (EntenteOrderedRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_ordered_row_dispose;

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, g_cclosure_marshal_VOID__INT, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_ordered_row_init (EntenteOrderedRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->field_rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
entente_ordered_row_new (EntenteRecord *record, gboolean read_only)
{
  EntenteOrderedRow *self;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  self = g_object_new (ENTENTE_TYPE_ORDERED_ROW, NULL);
  self->record = g_object_ref (record);
  self->read_only = read_only;
  if (!read_only)
    {
      AdwExpanderRow *row = ADW_EXPANDER_ROW (self);

      adw_expander_row_add_suffix (
          row, make_button (self, "user-trash-symbolic", _ ("Remove"), G_CALLBACK (remove_cb)));
      self->down_button
        = make_button (self, "go-down-symbolic", _ ("Move Down"), G_CALLBACK (down_cb));
      self->up_button = make_button (self, "go-up-symbolic", _ ("Move Up"), G_CALLBACK (up_cb));
      adw_expander_row_add_suffix (row, self->down_button);
      adw_expander_row_add_suffix (row, self->up_button);
      add_dragging (self);
    }

  return GTK_WIDGET (self);
}

EntenteRecord *
entente_ordered_row_get_record (EntenteOrderedRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_ORDERED_ROW (self), NULL);

  return self->record;
}

void
entente_ordered_row_set_movable (EntenteOrderedRow *self, gboolean up, gboolean down)
{
  g_return_if_fail (ENTENTE_IS_ORDERED_ROW (self));

  if (self->read_only)
    return;
  gtk_widget_set_sensitive (self->up_button, up);
  gtk_widget_set_sensitive (self->down_button, down);
}

EntenteFieldRow *
entente_ordered_row_add_field (EntenteOrderedRow *self, const char *field)
{
  GtkWidget *row;

  g_return_val_if_fail (ENTENTE_IS_ORDERED_ROW (self), NULL);

  row = entente_field_row_new (G_OBJECT_TYPE (self->record), field);
  g_object_set (row, "read-only", self->read_only, NULL);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), self->record);
  g_ptr_array_add (self->field_rows, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);

  return ENTENTE_FIELD_ROW (row);
}

void
entente_ordered_row_add (EntenteOrderedRow *self, GtkWidget *row)
{
  g_return_if_fail (ENTENTE_IS_ORDERED_ROW (self));

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

gboolean
entente_ordered_row_reveal (EntenteOrderedRow *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_ORDERED_ROW (self), FALSE);

  for (guint i = 0; i < self->field_rows->len; i++)
    {
      EntenteFieldRow *row = self->field_rows->pdata[i];

      if (entente_field_row_get_field (row) == field)
        {
          adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
          return gtk_widget_grab_focus (GTK_WIDGET (row));
        }
    }

  return FALSE;
}
