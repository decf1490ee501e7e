/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "collective/entente-directory-list-view.h"

#include "collective/entente-directory-row.h"

#include <glib/gi18n-lib.h>

struct _EntenteDirectoryListView
{
  AdwBin parent_instance;

  /* Owned */
  EntenteDirectoryList *list; /* nullable */
  GtkSingleSelection *selection;
  EntenteRecord *wanted; /* nullable: selected as soon as the search shows it again */
  GSignalGroup *watch;
  GtkWidget *context_menu;

  /* Template */
  GtkSearchBar *search_bar;
  GtkWidget *search_entry;
  GtkStack *stack;
  GtkListView *list_view;
  AdwStatusPage *nothing_found_page;

  guint position;
};

G_DEFINE_FINAL_TYPE (EntenteDirectoryListView, entente_directory_list_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTED,
  PROP_SEARCHING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GListModel *
get_model (EntenteDirectoryListView *self)
{
  return entente_directory_list_get_model (self->list);
}

static guint
get_n_items (EntenteDirectoryListView *self)
{
  return self->list != NULL ? g_list_model_get_n_items (get_model (self)) : 0;
}

/*
 * Selection
 */

static void
update_position (EntenteDirectoryListView *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    self->position = selected;
}

static void
selected_changed_cb (EntenteDirectoryListView *self)
{
  EntenteRecord *selected = gtk_single_selection_get_selected_item (self->selection);

  update_position (self);
  if (selected != NULL)
    g_set_object (&self->wanted, selected);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
items_changed_cb (EntenteDirectoryListView *self)
{
  guint position;

  if (self->wanted == NULL || self->list == NULL || entente_record_is_deleted (self->wanted)
      || gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    return;
  if (entente_directory_list_find (self->list, self->wanted, &position))
    gtk_single_selection_set_selected (self->selection, position);
}

static void
n_items_changed_cb (EntenteDirectoryListView *self)
{
  update_position (self);
  gtk_stack_set_visible_child_name (self->stack, get_n_items (self) > 0 ? "list" : "nothing-found");
}

static void
scroll_to_selected (EntenteDirectoryListView *self, GtkListScrollFlags flags)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    gtk_list_view_scroll_to (self->list_view, selected, flags, NULL);
}

/* The keyboard focus follows the selection while it is in the list, and is not taken from elsewhere. */
static void
follow_selection (EntenteDirectoryListView *self)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL;

  scroll_to_selected (self, focused ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE);
}

/*
 * Search
 */

static void
search_changed_cb (EntenteDirectoryListView *self)
{
  if (self->list != NULL)
    entente_directory_list_set_search (self->list,
                                       gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
search_activate_cb (EntenteDirectoryListView *self)
{
  search_changed_cb (self);
  if (!entente_directory_list_view_select_position (self, 0))
    return;
  entente_directory_list_view_focus_selected (self);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
search_mode_changed_cb (EntenteDirectoryListView *self)
{
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    search_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCHING]);
}

/*
 * Headings
 */

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dimmed");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (EntenteDirectoryListView *self, GtkListHeader *header)
{
  EntenteRecord *first = gtk_list_header_get_item (header);
  g_autofree char *heading = NULL;

  if (first == NULL || !entente_directory_list_has_sections (self->list))
    return;
  heading = entente_directory_list_dup_heading (self->list, first);
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), heading);
}

static void
update_header_factory (EntenteDirectoryListView *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  if (self->list != NULL && entente_directory_list_has_sections (self->list))
    {
      factory = gtk_signal_list_item_factory_new ();
      g_signal_connect (factory, "setup", G_CALLBACK (setup_header_cb), NULL);
      g_signal_connect_object (factory,
                               "bind",
                               G_CALLBACK (bind_header_cb),
                               self,
                               G_CONNECT_SWAPPED);
    }
  gtk_list_view_set_header_factory (self->list_view, factory);
}

/*
 * Context menu
 */

static void
popup_menu_at (EntenteDirectoryListView *self, GtkWidget *widget, double x, double y)
{
  graphene_point_t point;

  if (!gtk_widget_compute_point (widget,
                                 GTK_WIDGET (self),
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y),
                                 &point))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->context_menu),
                               &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->context_menu));
}

static GtkWidget *
get_row (GtkEventController *controller)
{
  return gtk_widget_get_first_child (gtk_event_controller_get_widget (controller));
}

static void
popup_for_row (EntenteDirectoryListView *self, GtkEventController *controller, double x, double y)
{
  GtkWidget *row = get_row (controller);
  EntenteRecord *record = entente_directory_row_get_record (ENTENTE_DIRECTORY_ROW (row));

  if (record == NULL)
    return;
  entente_directory_list_view_select (self, record);
  popup_menu_at (self, gtk_widget_get_parent (row), x, y);
}

static void
secondary_pressed_cb (GtkGestureClick *gesture,
                      int n_press,
                      double x,
                      double y,
                      EntenteDirectoryListView *self)
{
  popup_for_row (self, GTK_EVENT_CONTROLLER (gesture), x, y);
}

static void
long_pressed_cb (GtkGestureLongPress *gesture, double x, double y, EntenteDirectoryListView *self)
{
  popup_for_row (self, GTK_EVENT_CONTROLLER (gesture), x, y);
}

/*
 * Rows
 */

static void
row_released_cb (GtkGestureClick *gesture,
                 int n_press,
                 double x,
                 double y,
                 EntenteDirectoryListView *self)
{
  GtkWidget *row = get_row (GTK_EVENT_CONTROLLER (gesture));
  EntenteRecord *record = entente_directory_row_get_record (ENTENTE_DIRECTORY_ROW (row));

  if (record == NULL || !gtk_widget_contains (gtk_widget_get_parent (row), x, y))
    return;
  entente_directory_list_view_select (self, record);
  g_signal_emit (self, signals[OPENED], 0);
}

static void
add_controllers (EntenteDirectoryListView *self, GtkWidget *around)
{
  GtkGesture *secondary = gtk_gesture_click_new ();
  GtkGesture *primary = gtk_gesture_click_new ();
  GtkGesture *long_press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (secondary), GDK_BUTTON_SECONDARY);
  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (long_press), TRUE);
  g_signal_connect_object (secondary, "pressed", G_CALLBACK (secondary_pressed_cb), self, 0);
  g_signal_connect_object (primary, "released", G_CALLBACK (row_released_cb), self, 0);
  g_signal_connect_object (long_press, "pressed", G_CALLBACK (long_pressed_cb), self, 0);
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (secondary));
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (primary));
  gtk_widget_add_controller (around, GTK_EVENT_CONTROLLER (long_press));
}

/* On the widget that the list puts around the row, which is there from the first binding on: so there are no
   gaps between rows to miss. */
static void
ensure_controllers (EntenteDirectoryListView *self, GtkWidget *row)
{
  GtkWidget *around = gtk_widget_get_parent (row);

  if (around == NULL || g_object_get_data (G_OBJECT (row), "around") == around)
    return;
  g_object_set_data (G_OBJECT (row), "around", around);
  add_controllers (self, around);
  entente_directory_row_enable_drag_and_drop (ENTENTE_DIRECTORY_ROW (row), around);
}

static void
setup_row_cb (EntenteDirectoryListView *self, GtkListItem *item)
{
  GtkWidget *row = entente_directory_row_new (self->list);

  entente_directory_row_name_item (ENTENTE_DIRECTORY_ROW (row), item);
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (EntenteDirectoryListView *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  ensure_controllers (self, row);
  entente_directory_row_set_record (ENTENTE_DIRECTORY_ROW (row), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (EntenteDirectoryListView *self, GtkListItem *item)
{
  entente_directory_row_set_record (ENTENTE_DIRECTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

/* A factory for each list: rows know theirs. */
static GtkListItemFactory *
make_row_factory (EntenteDirectoryListView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_row_cb), self, G_CONNECT_SWAPPED);
  return factory;
}

static void
list_activate_cb (EntenteDirectoryListView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "directory.rename", NULL);
}

/*
 * Widget
 */

static void
entente_directory_list_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteDirectoryListView *self = ENTENTE_DIRECTORY_LIST_VIEW (widget);

  GTK_WIDGET_CLASS (entente_directory_list_view_parent_class)
    ->size_allocate (widget, width, height, baseline);
  gtk_popover_present (GTK_POPOVER (self->context_menu));
}

static void
entente_directory_list_view_dispose (GObject *object)
{
  EntenteDirectoryListView *self = ENTENTE_DIRECTORY_LIST_VIEW (object);

  if (self->list_view != NULL)
    entente_directory_list_view_set_list (self, NULL);
  g_clear_pointer (&self->context_menu, gtk_widget_unparent);
  g_clear_object (&self->watch);
  gtk_widget_dispose_template (GTK_WIDGET (self), ENTENTE_TYPE_DIRECTORY_LIST_VIEW);
  g_clear_object (&self->selection);
  g_clear_object (&self->wanted);

  G_OBJECT_CLASS (entente_directory_list_view_parent_class)->dispose (object);
}

static void
entente_directory_list_view_get_property (GObject *object,
                                          guint prop_id,
                                          GValue *value,
                                          GParamSpec *pspec)
{
  EntenteDirectoryListView *self = ENTENTE_DIRECTORY_LIST_VIEW (object);

  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_object (value, entente_directory_list_view_get_selected (self));
      break;
    case PROP_SEARCHING:
      g_value_set_boolean (value, entente_directory_list_view_get_searching (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
entente_directory_list_view_set_property (GObject *object,
                                          guint prop_id,
                                          const GValue *value,
                                          GParamSpec *pspec)
{
  EntenteDirectoryListView *self = ENTENTE_DIRECTORY_LIST_VIEW (object);

  switch (prop_id)
    {
    case PROP_SEARCHING:
      entente_directory_list_view_set_searching (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               ENTENTE_RESOURCE_PREFIX
                                               "/ui/entente-directory-list-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryListView, search_bar);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryListView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryListView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDirectoryListView, list_view);
  gtk_widget_class_bind_template_child (widget_class,
                                        EntenteDirectoryListView,
                                        nothing_found_page);
  gtk_widget_class_bind_template_callback (widget_class,
                                           entente_directory_list_view_focus_selected);
  gtk_widget_class_bind_template_callback (widget_class, list_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
}

static void
entente_directory_list_view_class_init (EntenteDirectoryListViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = entente_directory_list_view_dispose;
  object_class->get_property = entente_directory_list_view_get_property;
  object_class->set_property = entente_directory_list_view_set_property;
  GTK_WIDGET_CLASS (klass)->size_allocate = entente_directory_list_view_size_allocate;

  properties[PROP_SELECTED]
    = g_param_spec_object ("selected",
                           NULL,
                           NULL,
                           ENTENTE_TYPE_RECORD,
                           G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SEARCHING]
    = g_param_spec_boolean ("searching",
                            NULL,
                            NULL,
                            FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[OPENED] = g_signal_new ("opened",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
entente_directory_list_view_init (EntenteDirectoryListView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->selection,
                           "notify::selected-item",
                           G_CALLBACK (selected_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
  /* After the list has taken in the change itself. */
  g_signal_connect_object (self->selection,
                           "items-changed",
                           G_CALLBACK (items_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);

  self->watch = g_signal_group_new (ENTENTE_TYPE_DIRECTORY_LIST);
  g_signal_group_connect_swapped (self->watch,
                                  "notify::n-items",
                                  G_CALLBACK (n_items_changed_cb),
                                  self);

  self->context_menu = gtk_popover_menu_new_from_model (NULL);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->context_menu), FALSE);
  gtk_widget_set_halign (self->context_menu, GTK_ALIGN_START);
  gtk_widget_set_parent (self->context_menu, GTK_WIDGET (self));
}

/*
 * Public
 */

void
entente_directory_list_view_set_list (EntenteDirectoryListView *self, EntenteDirectoryList *list)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  const EntenteDirectoryKind *kind;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));
  g_return_if_fail (list == NULL || ENTENTE_IS_DIRECTORY_LIST (list));

  if (list == self->list)
    return;

  g_clear_object (&self->wanted);
  /* The rows of the old list go with their factory, before the new list is known. */
  gtk_single_selection_set_model (self->selection, NULL);
  gtk_list_view_set_factory (self->list_view, NULL);
  g_set_object (&self->list, list);
  g_signal_group_set_target (self->watch, list);
  update_header_factory (self);
  if (list == NULL)
    return;

  kind = entente_directory_list_get_kind (list);
  g_object_set (self->search_entry, "placeholder-text", _ (kind->search), NULL);
  adw_status_page_set_description (self->nothing_found_page, _ (kind->nothing_found));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (kind->title),
                                  -1);
  factory = make_row_factory (self);
  gtk_list_view_set_factory (self->list_view, factory);
  gtk_single_selection_set_model (self->selection, get_model (self));
  search_changed_cb (self);
  n_items_changed_cb (self);
}

void
entente_directory_list_view_set_menu (EntenteDirectoryListView *self, GMenuModel *menu)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->context_menu), menu);
}

void
entente_directory_list_view_set_order (EntenteDirectoryListView *self, const char *nick)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  if (self->list == NULL)
    return;
  entente_directory_list_set_order (self->list, nick);
  update_header_factory (self);
  scroll_to_selected (self, GTK_LIST_SCROLL_NONE);
}

EntenteRecord *
entente_directory_list_view_get_selected (EntenteDirectoryListView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

guint
entente_directory_list_view_get_position (EntenteDirectoryListView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self), 0);

  return self->position;
}

void
entente_directory_list_view_select (EntenteDirectoryListView *self, EntenteRecord *record)
{
  guint position;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));
  g_return_if_fail (ENTENTE_IS_RECORD (record));

  if (entente_directory_list_view_get_selected (self) == record || self->list == NULL)
    return;
  g_set_object (&self->wanted, record);
  if (!entente_directory_list_find (self->list, record, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  follow_selection (self);
}

void
entente_directory_list_view_unselect (EntenteDirectoryListView *self)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  g_clear_object (&self->wanted);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

gboolean
entente_directory_list_view_select_position (EntenteDirectoryListView *self, guint position)
{
  guint n_items;

  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self), FALSE);

  n_items = get_n_items (self);
  if (n_items == 0)
    return FALSE;
  gtk_single_selection_set_selected (self->selection, MIN (position, n_items - 1));
  follow_selection (self);
  return TRUE;
}

void
entente_directory_list_view_focus_selected (EntenteDirectoryListView *self)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  scroll_to_selected (self, GTK_LIST_SCROLL_FOCUS);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}

void
entente_directory_list_view_popup_menu (EntenteDirectoryListView *self)
{
  GtkWidget *focus;
  GtkWidget *widget;

  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
  widget = GTK_WIDGET (self->list_view);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    widget = focus;
  popup_menu_at (self,
                 widget,
                 gtk_widget_get_width (widget) / 2.0,
                 MIN (gtk_widget_get_height (widget) / 2.0, 24));
}

gboolean
entente_directory_list_view_get_searching (EntenteDirectoryListView *self)
{
  g_return_val_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self), FALSE);

  return gtk_search_bar_get_search_mode (self->search_bar);
}

void
entente_directory_list_view_set_searching (EntenteDirectoryListView *self, gboolean searching)
{
  g_return_if_fail (ENTENTE_IS_DIRECTORY_LIST_VIEW (self));

  gtk_search_bar_set_search_mode (self->search_bar, searching);
  if (searching)
    gtk_widget_grab_focus (self->search_entry);
  else
    search_changed_cb (self);
}
