/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-member-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteMemberRow
{
  AdwExpanderRow parent_instance;

  /* Owned */
  EntenteRecord *record;
  GPtrArray *field_rows; /* borrowed widgets */

  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (EntenteMemberRow, entente_member_row, ADW_TYPE_EXPANDER_ROW)

enum {
  REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
remove_cb (EntenteMemberRow *self)
{
  g_autoptr (EntenteMemberRow) alive = g_object_ref (self);

  g_signal_emit (alive, signals[REMOVED], 0);
}

static gboolean
key_cb (EntenteMemberRow *self, guint key)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->read_only || (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete))
    return GDK_EVENT_PROPAGATE;
  /* In a field of the row, Delete is that field's. */
  if (focus == NULL || gtk_widget_get_ancestor (focus, ENTENTE_TYPE_FIELD_ROW) != NULL)
    return GDK_EVENT_PROPAGATE;
  remove_cb (self);
  return GDK_EVENT_STOP;
}

/* There is the same button in every row: which row it is said to be of makes the difference to who
   cannot see it. */
static void
describe_cb (GtkWidget *button, GParamSpec *pspec, AdwPreferencesRow *row)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (row),
                                  -1);
}

static void
add_remove_button (EntenteMemberRow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON,
                                    "icon-name", "user-trash-symbolic",
                                    "tooltip-text", _ ("Remove"),
                                    "valign", GTK_ALIGN_CENTER,
                                    "css-classes", (const char *[]) { "flat", NULL },
                                    NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::title", G_CALLBACK (describe_cb), button,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), button);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
entente_member_row_dispose (GObject *object)
{
  EntenteMemberRow *self = ENTENTE_MEMBER_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->field_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_member_row_parent_class)->dispose (object);
}

static void
entente_member_row_class_init (EntenteMemberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_member_row_dispose;

  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_member_row_init (EntenteMemberRow *self)
{
  self->field_rows = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}

GtkWidget *
entente_member_row_new (EntenteRecord *record, gboolean read_only)
{
  EntenteMemberRow *self;

  g_return_val_if_fail (ENTENTE_IS_RECORD (record), NULL);

  self = g_object_new (ENTENTE_TYPE_MEMBER_ROW, NULL);
  self->record = g_object_ref (record);
  self->read_only = read_only;
  if (!read_only)
    add_remove_button (self);
  return GTK_WIDGET (self);
}

EntenteRecord *
entente_member_row_get_record (EntenteMemberRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEMBER_ROW (self), NULL);

  return self->record;
}

void
entente_member_row_add_field (EntenteMemberRow *self, const char *field)
{
  GtkWidget *row;

  g_return_if_fail (ENTENTE_IS_MEMBER_ROW (self));

  row = entente_field_row_new (G_OBJECT_TYPE (self->record), field);
  entente_field_row_set_record (ENTENTE_FIELD_ROW (row), self->record);
  g_object_set (row, "read-only", self->read_only, NULL);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->field_rows, row);
}

gboolean
entente_member_row_reveal (EntenteMemberRow *self, const EntenteField *field)
{
  g_return_val_if_fail (ENTENTE_IS_MEMBER_ROW (self), FALSE);

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  for (guint i = 0; field != NULL && i < self->field_rows->len; i++)
    if (entente_field_row_get_field (g_ptr_array_index (self->field_rows, i)) == field)
      return gtk_widget_grab_focus (g_ptr_array_index (self->field_rows, i));
  return gtk_widget_grab_focus (GTK_WIDGET (self));
}
