/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-row.h"

#include "collective/entente-organization-avatar.h"

#include <adwaita.h>

struct _EntenteDirectoryRow
{
  GtkBox parent_instance;

  /* Owned */
  EntenteDirectoryList *list;
  EntenteRecord *record;
  GSignalGroup *watch;

  /* Template */
  GtkStack *avatar_stack;
  EntenteOrganizationAvatar *organization_avatar;
  AdwAvatar *person_avatar;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
};

G_DEFINE_FINAL_TYPE (EntenteDirectoryRow, entente_directory_row, GTK_TYPE_BOX)

static void
show_avatar (EntenteDirectoryRow *self, const char *title)
{
  if (ENTENTE_IS_ORGANIZATION (self->record))
    {
      entente_organization_avatar_set_organization (self->organization_avatar,
                                                    ENTENTE_ORGANIZATION (self->record));
      gtk_stack_set_visible_child (self->avatar_stack, GTK_WIDGET (self->organization_avatar));
      return;
    }
  adw_avatar_set_text (self->person_avatar, title);
  gtk_stack_set_visible_child (self->avatar_stack, GTK_WIDGET (self->person_avatar));
}

static void
show_record (EntenteDirectoryRow *self)
{
  const EntenteDirectoryKind *kind;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (self->record == NULL || entente_record_is_deleted (self->record))
    return;

  kind = entente_directory_list_get_kind (self->list);
  title = entente_directory_kind_dup_title (kind, self->record);
  subtitle = kind->dup_subtitle (self->record, entente_directory_list_get_affiliations (self->list));
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->subtitle_label, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), *subtitle != '\0');
  show_avatar (self, title);
}

/*
 * Drag and drop
 */

static GdkContentProvider *
drag_prepare_cb (EntenteDirectoryRow *self)
{
  if (self->record == NULL)
    return NULL;
  return gdk_content_provider_new_typed (ENTENTE_TYPE_PERSON, self->record);
}

static void
drag_begin_cb (EntenteDirectoryRow *self, GdkDrag *drag)
{
  const char *title = gtk_label_get_label (self->title_label);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);

  gtk_widget_set_margin_end (label, 12);
  gtk_widget_add_css_class (box, "background");
  gtk_widget_add_css_class (box, "frame");
  gtk_box_append (GTK_BOX (box), adw_avatar_new (32, title, TRUE));
  gtk_box_append (GTK_BOX (box), label);
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), box);
  gdk_drag_set_hotspot (drag, 16, 16);
}

static gboolean
drop_cb (EntenteDirectoryRow *self, const GValue *value, double x, double y)
{
  EntenteRecord *person = g_value_get_object (value);
  /* Another project may be open in another window: people do not go from one into the other. */
  if (self->record == NULL || person == NULL
      || entente_record_get_store (person) != entente_record_get_store (self->record))
    return FALSE;
  gtk_widget_activate_action (GTK_WIDGET (self),
                              "collective.join",
                              "(xx)",
                              entente_record_get_id (person),
                              entente_record_get_id (self->record));
  return TRUE;
}

static GdkDragAction
drop_enter_cb (EntenteDirectoryRow *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "accent");
  return GDK_ACTION_COPY;
}

static void
drop_leave_cb (EntenteDirectoryRow *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "accent");
}

static GtkEventController *
make_drag_source (EntenteDirectoryRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_object (source, "prepare", G_CALLBACK (drag_prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  return GTK_EVENT_CONTROLLER (source);
}

static GtkEventController *
make_drop_target (EntenteDirectoryRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (ENTENTE_TYPE_PERSON, GDK_ACTION_COPY);

  g_signal_connect_object (target, "enter", G_CALLBACK (drop_enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (drop_leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  return GTK_EVENT_CONTROLLER (target);
}

/*
 * Widget
 */

static void
entente_directory_row_dispose (GObject *object)
{
  EntenteDirectoryRow *self = ENTENTE_DIRECTORY_ROW (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->record);
  g_clear_object (&self->list);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DIRECTORY_ROW);

  G_OBJECT_CLASS (entente_directory_row_parent_class)->dispose (object);
}

static void
entente_directory_row_class_init (EntenteDirectoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_directory_row_dispose;

  g_type_ensure (ENTENTE_TYPE_ORGANIZATION_AVATAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-directory-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryRow, avatar_stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryRow, organization_avatar);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryRow, person_avatar);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryRow, subtitle_label);
}

static void
entente_directory_row_init (EntenteDirectoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->watch = g_signal_group_new (ENTENTE_TYPE_RECORD);
  g_signal_group_connect_swapped (self->watch, "notify", G_CALLBACK (show_record), self);
}

GtkWidget *
entente_directory_row_new (EntenteDirectoryList *list)
{
  EntenteDirectoryRow *self;

  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST (list), NULL);

  self = g_object_new (ENTENTE_TYPE_DIRECTORY_ROW, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (entente_directory_list_get_affiliations (list),
                           "changed",
                           G_CALLBACK (show_record),
                           self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

EntenteRecord *
entente_directory_row_get_record (EntenteDirectoryRow *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_ROW (self), NULL);

  return self->record;
}

void
entente_directory_row_set_record (EntenteDirectoryRow *self, EntenteRecord *record)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_ROW (self));
  g_return_if_fail (record == NULL || ENTENTE_IS_RECORD (record));

  if (!g_set_object (&self->record, record))
    return;

  g_signal_group_set_target (self->watch, record);
  show_record (self);
}

void
entente_directory_row_name_item (EntenteDirectoryRow *self, GtkListItem *item)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_ROW (self));
  g_return_if_fail (GTK_IS_LIST_ITEM (item));

  g_object_bind_property (self->title_label, "label", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

void
entente_directory_row_enable_drag_and_drop (EntenteDirectoryRow *self, GtkWidget *around)
{
  const EntenteDirectoryKind *kind;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_ROW (self));
  g_return_if_fail (GTK_IS_WIDGET (around));

  kind = entente_directory_list_get_kind (self->list);
  if (kind == entente_directory_kind_get_people ())
    gtk_widget_add_controller (around, make_drag_source (self));
  else
    gtk_widget_add_controller (around, make_drop_target (self));
}
