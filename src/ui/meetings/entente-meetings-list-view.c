/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "meetings/entente-meetings-list-view.h"

#include "meetings/entente-agenda-item.h"
#include "meetings/entente-attendance.h"
#include "meetings/entente-meeting-life.h"
#include "meetings/entente-meeting-list.h"
#include "meetings/entente-meeting-row.h"
#include "meetings/entente-meeting-view.h"
#include "meetings/entente-new-meeting-dialog.h"

#include <glib/gi18n-lib.h>

struct _EntenteMeetingsListView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteProject *project; /* nullable */
  GtkSingleSelection *selection;

  /* Template */
  GtkListView *list_view;
  AdwNavigationSplitView *split_view;
  GtkStack *stack;
  EntenteMeetingView *view;
};

G_DEFINE_FINAL_TYPE (EntenteMeetingsListView, entente_meetings_list_view, ADW_TYPE_BIN)

static EntenteStore *
get_store (EntenteMeetingsListView *self)
{
  return self->project != NULL ? entente_project_get_store (self->project) : NULL;
}

/*
 * Rows
 */

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, entente_meeting_row_new ());
}

/* One click opens it, where there is room for one of the two only. */
static void
released_cb (GtkGestureClick *gesture)
{
  GtkWidget *around = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *view = gtk_widget_get_ancestor (around, ENTENTE_TYPE_MEETINGS_LIST_VIEW);

  adw_navigation_split_view_set_show_content (ENTENTE_MEETINGS_LIST_VIEW (view)->split_view, TRUE);
}

/* On the widget that the list puts around the row, which is there from the first binding on: so
   there are no gaps between rows to miss. */
static void
ensure_click (GtkWidget *row)
{
  GtkWidget *around = gtk_widget_get_parent (row);
  GtkGesture *click;

  if (around == NULL || g_object_get_data (G_OBJECT (row), "around") == around)
    return;
  g_object_set_data (G_OBJECT (row), "around", around);
  click = gtk_gesture_click_new ();
  g_signal_connect (click, "released", G_CALLBACK (released_cb), NULL);
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (click));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  EntenteMeeting *meeting = gtk_list_item_get_item (item);
  g_autofree char *title = entente_meeting_dup_title (meeting);

  entente_meeting_row_set_meeting (ENTENTE_MEETING_ROW (row), meeting);
  gtk_list_item_set_accessible_label (item, title);
  ensure_click (row);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  entente_meeting_row_set_meeting (ENTENTE_MEETING_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
show_header (GtkListHeader *header)
{
  EntenteMeetingPart part = entente_meeting_list_get_part (gtk_list_header_get_item (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       entente_meeting_list_get_heading (part));
}

/* A part whose first meeting stays the same is not bound anew when it becomes another part. */
static void
bind_header_cb (EntenteMeetingsListView *self, GtkListHeader *header)
{
  show_header (header);
  g_signal_connect_object (self->selection, "sections-changed", G_CALLBACK (show_header), header,
                           G_CONNECT_SWAPPED);
}

static void
unbind_header_cb (EntenteMeetingsListView *self, GtkListHeader *header)
{
  g_signal_handlers_disconnect_by_func (self->selection, show_header, header);
}

static void
set_factories (EntenteMeetingsListView *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headers = gtk_signal_list_item_factory_new ();

  g_signal_connect (rows, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row_cb), NULL);
  g_signal_connect (headers, "setup", G_CALLBACK (setup_header_cb), NULL);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (headers, "unbind", G_CALLBACK (unbind_header_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_header_factory (self->list_view, headers);
}

/*
 * Which meeting is shown
 */

static void
selected_cb (EntenteMeetingsListView *self)
{
  EntenteMeeting *meeting = gtk_single_selection_get_selected_item (self->selection);

  entente_meeting_view_set_meeting (self->view, meeting != NULL ? self->project : NULL, meeting);
  gtk_stack_set_visible_child_name (self->stack, meeting != NULL ? "meetings" : "empty");
}

static void
activate_cb (EntenteMeetingsListView *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

gboolean
entente_meetings_list_view_select (EntenteMeetingsListView *self, gint64 id)
{
  GListModel *list;

  g_return_val_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self), FALSE);

  list = G_LIST_MODEL (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (EntenteRecord) meeting = g_list_model_get_item (list, i);

      if (entente_record_get_id (meeting) == id)
        {
          gtk_list_view_scroll_to (self->list_view, i, GTK_LIST_SCROLL_SELECT, NULL);
          return TRUE;
        }
    }
  return FALSE;
}

void
entente_meetings_list_view_open (EntenteMeetingsListView *self, EntenteMeeting *meeting)
{
  g_return_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self));
  g_return_if_fail (ENTENTE_IS_MEETING (meeting));

  if (entente_meetings_list_view_select (self, entente_record_get_id (ENTENTE_RECORD (meeting))))
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

EntenteMeeting *
entente_meetings_list_view_get_meeting (EntenteMeetingsListView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self), NULL);

  return entente_meeting_view_get_meeting (self->view);
}

static EntenteRecord *
find_meeting_of (EntenteMeetingsListView *self, EntenteRecord *record)
{
  gint64 id;

  if (ENTENTE_IS_MEETING (record))
    return record;
  if (ENTENTE_IS_AGENDA_ITEM (record))
    id = entente_record_get_reference (record, ENTENTE_AGENDA_ITEM_MEETING);
  else if (ENTENTE_IS_ATTENDANCE (record))
    id = entente_record_get_reference (record, ENTENTE_ATTENDANCE_MEETING);
  else
    return NULL;
  return entente_store_get_record (get_store (self), ENTENTE_TYPE_MEETING, id);
}

void
entente_meetings_list_view_show_minutes (EntenteMeetingsListView *self)
{
  g_return_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self));

  entente_meeting_view_show_minutes (self->view);
}

gboolean
entente_meetings_list_view_reveal (EntenteMeetingsListView *self,
                                   EntenteRecord *record,
                                   const EntenteField *field)
{
  EntenteRecord *meeting;

  g_return_val_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self), FALSE);

  meeting = find_meeting_of (self, record);
  if (meeting == NULL)
    return FALSE;
  entente_meetings_list_view_open (self, ENTENTE_MEETING (meeting));
  return entente_meeting_view_reveal (self->view, record, field);
}

/*
 * Actions
 */

/* The keyboard goes on with the new meeting, not with what opened the dialog: that may be gone. */
static void
created_cb (EntenteMeetingsListView *self, EntenteMeeting *meeting)
{
  entente_meetings_list_view_open (self, meeting);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  EntenteMeetingsListView *self = ENTENTE_MEETINGS_LIST_VIEW (widget);
  AdwDialog *dialog = entente_new_meeting_dialog_new (get_store (self), NULL);

  g_signal_connect_object (dialog, "created", G_CALLBACK (created_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/*
 * Widget
 */

static void
entente_meetings_list_view_dispose (GObject *object)
{
  EntenteMeetingsListView *self = ENTENTE_MEETINGS_LIST_VIEW (object);

  if (self->view != NULL)
    entente_meetings_list_view_set_project (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_MEETINGS_LIST_VIEW);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (entente_meetings_list_view_parent_class)->dispose (object);
}

static void
entente_meetings_list_view_class_init (EntenteMeetingsListViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_meetings_list_view_dispose;

  g_type_ensure (ENTENTE_TYPE_MEETING_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-meetings-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsListView, list_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsListView, split_view);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsListView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteMeetingsListView, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entente_meetings_list_view_open);
  gtk_widget_class_install_action (widget_class, "meetings.new", NULL, new_action);
}

static void
entente_meetings_list_view_init (EntenteMeetingsListView *self)
{
  self->selection = gtk_single_selection_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  set_factories (self);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

void
entente_meetings_list_view_set_project (EntenteMeetingsListView *self, EntenteProject *project)
{
  g_autoptr (GListModel) list = NULL;
  EntenteStore *store;

  g_return_if_fail (ENTENTE_IS_MEETINGS_LIST_VIEW (self));
  g_return_if_fail (project == NULL || ENTENTE_IS_PROJECT (project));

  gtk_single_selection_set_model (self->selection, NULL);
  g_set_object (&self->project, project);
  store = get_store (self);
  list = store != NULL ? entente_meeting_list_new (store) : NULL;
  gtk_single_selection_set_model (self->selection, list);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.new",
                                 store != NULL && !entente_store_get_read_only (store));
  selected_cb (self);
}
