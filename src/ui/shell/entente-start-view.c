/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "shell/entente-start-view.h"

#include "form/entente-date-display.h"
#include "shell/entente-project-memory.h"

#include <glib/gi18n-lib.h>

#define MAX_ROWS 12

struct _EntenteStartView
{
  AdwBin parent_instance;

  /* Owned */
  GSettings *settings;
  GCancellable *cancellable;

  /* Template */
  GtkListBox *recent_list;
  GtkWidget *new_button;
  GtkWidget *recent_group;
};

G_DEFINE_FINAL_TYPE (EntenteStartView, entente_start_view, ADW_TYPE_BIN)

static char *
dup_event_date (EntenteStartView *self, const EntenteProjectMemory *memory)
{
  GDate date;

  if (!entente_date_from_iso (memory->event_date, &date))
    return NULL;
  return entente_date_display (&date, self->settings);
}

static char *
dup_subtitle (EntenteStartView *self, const EntenteProjectMemory *memory)
{
  g_autofree char *event_date = dup_event_date (self, memory);
  g_autoptr (GFile) file = g_file_new_for_uri (memory->uri);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *display = g_filename_display_name (name);

  if (event_date == NULL)
    return g_steal_pointer (&display);
  /* Translators: date of the event, then name of the file. */
  return g_strdup_printf (C_ ("recent project", "%s · %s"), event_date, display);
}

static void
exists_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _ ("Not found: moved, renamed, or on a stick that is not plugged "
                                  "in"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
}

static void fill (EntenteStartView *self);

static void
remove_clicked_cb (EntenteStartView *self, GtkButton *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), ADW_TYPE_ACTION_ROW);

  entente_project_memory_remove (self->settings, g_object_get_data (G_OBJECT (row), "uri"));
  fill (self);
}

static GtkWidget *
make_row (EntenteStartView *self, const EntenteProjectMemory *memory)
{
  g_autoptr (GFile) file = g_file_new_for_uri (memory->uri);
  g_autofree char *subtitle = dup_subtitle (self, memory);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  GtkWidget *row;

  row = g_object_new (ADW_TYPE_ACTION_ROW,
                      "title", *memory->title != '\0' ? memory->title : _ ("Untitled Project"),
                      "subtitle", subtitle,
                      "use-markup", FALSE,
                      "activatable", TRUE,
                      NULL);
  g_object_set_data_full (G_OBJECT (row), "uri", g_strdup (memory->uri), g_free);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Remove From This List"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                           G_PRIORITY_DEFAULT, self->cancellable, exists_cb, g_object_ref (row));
  return row;
}

static void
fill (EntenteStartView *self)
{
  g_autoptr (GPtrArray) all = entente_project_memory_load_all (self->settings);

  gtk_list_box_remove_all (self->recent_list);
  for (guint i = 0; i < MIN (all->len, MAX_ROWS); i++)
    gtk_list_box_append (self->recent_list, make_row (self, g_ptr_array_index (all, i)));
  gtk_widget_set_visible (self->recent_group, all->len > 0);
}

static void
mapped_cb (EntenteStartView *self)
{
  fill (self);
  gtk_widget_grab_focus (self->new_button);
}

static void
recent_activated_cb (EntenteStartView *self, GtkListBoxRow *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-uri", "s",
                              g_object_get_data (G_OBJECT (row), "uri"));
}

static void
entente_start_view_dispose (GObject *object)
{
  EntenteStartView *self = ENTENTE_START_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), ENTENTE_TYPE_START_VIEW);

  G_OBJECT_CLASS (entente_start_view_parent_class)->dispose (object);
}

static void
entente_start_view_class_init (EntenteStartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_start_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-start-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteStartView, new_button);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartView, recent_group);
  gtk_widget_class_bind_template_child (widget_class, EntenteStartView, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
}

static void
entente_start_view_init (EntenteStartView *self)
{
  self->settings = g_settings_new (ENTENTE_APP_ID);
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
