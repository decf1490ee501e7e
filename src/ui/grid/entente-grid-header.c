/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "grid/entente-grid-header.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define PADDING 6
/* How near to an edge it is taken. */
#define REACH 5
#define LOW_HEIGHT 60

struct _EntenteGridHeader
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteGridColumns *columns;
  GtkAdjustment *adjustment;
  GtkWidget *button;

  int inset;     /* of the rows */
  int row_width;
  int height;
  guint dragged;
  int width_before;
};

G_DEFINE_FINAL_TYPE (EntenteGridHeader, entente_grid_header, GTK_TYPE_WIDGET)

enum {
  FIT_REQUESTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
get_place (EntenteGridHeader *self, guint column, EntenteGridPlace *place)
{
  if (!entente_grid_columns_get_place (self->columns, column, self->row_width,
                                       gtk_widget_get_direction (GTK_WIDGET (self)), place))
    return FALSE;
  place->x += self->inset - (int) gtk_adjustment_get_value (self->adjustment);
  return TRUE;
}

/* The column whose far edge is at x. */
static guint
pick_edge (EntenteGridHeader *self, double x)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = entente_grid_columns_get_n_columns (self->columns); i > 0; i--)
    {
      EntenteGridPlace place;

      if (get_place (self, i - 1, &place)
          && abs ((is_rtl ? place.x : place.x + place.width) - (int) x) <= REACH)
        return i - 1;
    }
  return entente_grid_columns_get_n_columns (self->columns);
}

static void
motion_cb (EntenteGridHeader *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (
      GTK_WIDGET (self), pick_edge (self, x) < entente_grid_columns_get_n_columns (self->columns) ? "col-resize" : NULL);
}

static void
drag_begin_cb (EntenteGridHeader *self, double x, double y, GtkGesture *gesture)
{
  EntenteGridPlace place;

  self->dragged = pick_edge (self, x);
  if (self->dragged == entente_grid_columns_get_n_columns (self->columns) || !get_place (self, self->dragged, &place))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  self->width_before = place.width;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (EntenteGridHeader *self, double x, double y)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = -x;
  if (self->dragged < entente_grid_columns_get_n_columns (self->columns))
    entente_grid_columns_set_width (self->columns, self->dragged, self->width_before + (int) x);
}

static void
pressed_cb (EntenteGridHeader *self, int n_press, double x, double y)
{
  guint column = pick_edge (self, x);

  if (n_press == 2 && column < entente_grid_columns_get_n_columns (self->columns))
    g_signal_emit (self, signals[FIT_REQUESTED], 0, (int) column);
}

static void
menu_pressed_cb (EntenteGridHeader *self)
{
  if (!gtk_widget_get_visible (self->button))
    return;
  gtk_menu_button_popup (GTK_MENU_BUTTON (self->button));
}

static void
snapshot_title (EntenteGridHeader *self,
                GtkSnapshot *snapshot,
                guint column,
                const EntenteGridPlace *place)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                      entente_grid_columns_get_title (self->columns, column));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int inset = column == entente_grid_columns_get_main (self->columns) ? PADDING + 14 : PADDING;
  int text_height;
  GdkRGBA color;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, MAX (0, place->width - inset - PADDING) * PANGO_SCALE);
  entente_grid_columns_align (self->columns, column, layout,
                              gtk_widget_get_direction (GTK_WIDGET (self)));
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.75f;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) (place->x + (is_rtl ? PADDING : inset)),
                            (float) (gtk_widget_get_height (GTK_WIDGET (self)) - text_height - 6)));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_edge (EntenteGridHeader *self, GtkSnapshot *snapshot, const EntenteGridPlace *place)
{
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  float x = (float) (is_rtl ? place->x : place->x + place->width - 1);
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.15f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, height - 24, 1, 18));
}

static void
entente_grid_header_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteGridHeader *self = ENTENTE_GRID_HEADER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int room = width;
  GdkRGBA color;

  /* A low heading has its button beside the names, not above. */
  if (height < LOW_HEIGHT && gtk_widget_get_visible (self->button))
    room -= gtk_widget_get_width (self->button) + 4;
  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (is_rtl ? width - room : 0, 0, room, height));
  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      EntenteGridPlace place;

      if (!get_place (self, i, &place))
        continue;
      snapshot_title (self, snapshot, i, &place);
      snapshot_edge (self, snapshot, &place);
    }
  gtk_snapshot_pop (snapshot);
  gtk_widget_get_color (widget, &color);
  color.alpha *= 0.15f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
  gtk_widget_snapshot_child (widget, self->button, snapshot);
}

static void
entente_grid_header_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  EntenteGridHeader *self = ENTENTE_GRID_HEADER (widget);

  gtk_widget_measure (self->button, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = MAX (24, self->height);
}

static void
entente_grid_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteGridHeader *self = ENTENTE_GRID_HEADER (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkRequisition size;

  if (!gtk_widget_should_layout (self->button))
    return;
  gtk_widget_get_preferred_size (self->button, &size, NULL);
  gtk_widget_size_allocate (self->button,
                            &(GtkAllocation){ is_rtl ? 2 : width - size.width - 2, 2, size.width,
                                              MIN (size.height, height) },
                            -1);
}

static void
entente_grid_header_dispose (GObject *object)
{
  EntenteGridHeader *self = ENTENTE_GRID_HEADER (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_object (&self->columns);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (entente_grid_header_parent_class)->dispose (object);
}

static void
entente_grid_header_class_init (EntenteGridHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_grid_header_dispose;
  widget_class->snapshot = entente_grid_header_snapshot;
  widget_class->measure = entente_grid_header_measure;
  widget_class->size_allocate = entente_grid_header_size_allocate;

  signals[FIT_REQUESTED] =
      g_signal_new ("fit-requested", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static GMenuModel *
make_menu (EntenteGridHeader *self)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      const EntenteGridColumnInfo *info = entente_grid_columns_get_info (self->columns, i);
      g_autofree char *action = g_strdup_printf ("columns.%s", info->name);

      if (i != entente_grid_columns_get_main (self->columns))
        g_menu_append (menu, entente_grid_columns_get_title (self->columns, i), action);
    }
  return G_MENU_MODEL (menu);
}

static void
change_shown_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  EntenteGridHeader *self = ENTENTE_GRID_HEADER (data);

  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      if (g_str_equal (entente_grid_columns_get_info (self->columns, i)->name,
                       g_action_get_name (G_ACTION (action))))
        entente_grid_columns_set_shown (self->columns, i, g_variant_get_boolean (state));
    }
}

static void
columns_changed_cb (EntenteGridHeader *self, EntenteGridColumns *columns)
{
  GSimpleActionGroup *group = g_object_get_data (G_OBJECT (self), "columns");

  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      GAction *action =
          g_action_map_lookup_action (G_ACTION_MAP (group), entente_grid_columns_get_info (self->columns, i)->name);

      g_simple_action_set_state (
          G_SIMPLE_ACTION (action),
          g_variant_new_boolean (entente_grid_columns_is_shown (columns, i)));
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A menu has a mark beside an action that is on or off: one for each column. */
static void
add_actions (EntenteGridHeader *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < entente_grid_columns_get_n_columns (self->columns); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          entente_grid_columns_get_info (self->columns, i)->name, NULL,
          g_variant_new_boolean (entente_grid_columns_is_shown (self->columns, i)));

      g_signal_connect_object (action, "change-state", G_CALLBACK (change_shown_cb), self, 0);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));
  g_object_set_data_full (G_OBJECT (self), "columns", g_steal_pointer (&group), g_object_unref);
}

static void
add_controllers (EntenteGridHeader *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (menu, "pressed", G_CALLBACK (menu_pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
}

static void
entente_grid_header_init (EntenteGridHeader *self)
{
  self->dragged = G_MAXUINT;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->button, _ ("Choose Columns"));
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  add_controllers (self);
}

GtkWidget *
entente_grid_header_new (EntenteGridColumns *columns, GtkAdjustment *adjustment)
{
  EntenteGridHeader *self = g_object_new (ENTENTE_TYPE_GRID_HEADER, NULL);
  g_autoptr (GMenuModel) menu = NULL;

  self->columns = g_object_ref (columns);
  self->adjustment = g_object_ref (adjustment);
  menu = make_menu (self);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->button), menu);
  add_actions (self);
  g_signal_connect_object (columns, "changed", G_CALLBACK (columns_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
entente_grid_header_set_row (EntenteGridHeader *self, int inset, int width)
{
  g_return_if_fail (ENTENTE_IS_GRID_HEADER (self));

  if (self->inset == inset && self->row_width == width)
    return;
  self->inset = inset;
  self->row_width = width;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_grid_header_set_height (EntenteGridHeader *self, int height)
{
  g_return_if_fail (ENTENTE_IS_GRID_HEADER (self));

  if (self->height == height)
    return;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
entente_grid_header_hide_button (EntenteGridHeader *self)
{
  g_return_if_fail (ENTENTE_IS_GRID_HEADER (self));

  gtk_widget_set_visible (self->button, FALSE);
}
