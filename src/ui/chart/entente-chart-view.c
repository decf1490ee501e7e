/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart-view.h"

#include "chart/entente-chart-painter.h"
#include "chart/entente-chart-spot.h"
#include "chart/entente-widget-theme.h"

#include <math.h>

#define LEAST_WIDTH 200
#define USUAL_WIDTH 480
/* Around a value, for the ring of the keyboard. */
#define RING_ROOM 3
#define HINT_GAP 6

struct _EntenteChartView
{
  GtkWidget parent_instance;

  /* Owned */
  EntenteChart *chart;          /* nullable */
  EntenteChartPainter *painter; /* nullable */
  EntenteChartLayout *layout;   /* nullable */
  GPtrArray *spots;             /* of EntenteChartSpot, by item */
  GtkWidget *hint;

  guint current; /* the item that the keyboard comes back to */
  gboolean is_activatable;
};

G_DEFINE_FINAL_TYPE (EntenteChartView, entente_chart_view, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHART,
  PROP_IS_ACTIVATABLE,
  N_PROPS
};

enum {
  ACTIVATED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static EntenteChartPainter *
get_painter (EntenteChartView *self)
{
  if (self->painter == NULL)
    {
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

      self->painter
        = entente_chart_painter_new (context, pango_context_get_font_description (context));
    }
  return self->painter;
}

static gboolean
is_backwards (EntenteChartView *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/*
 * Items
 */

static guint
find_focused (EntenteChartView *self)
{
  for (guint i = 0; i < self->spots->len; i++)
    if (gtk_widget_has_focus (self->spots->pdata[i]))
      return i;
  return ENTENTE_CHART_NOWHERE;
}

/* Beside the value that has the keyboard, what it is worth: a tooltip needs the pointer. */
static void
update_hint (EntenteChartView *self)
{
  guint item = find_focused (self);
  gboolean is_shown
    = item != ENTENTE_CHART_NOWHERE && gtk_widget_has_visible_focus (self->spots->pdata[item]);

  if (item != ENTENTE_CHART_NOWHERE)
    self->current = item;
  gtk_widget_set_visible (self->hint, is_shown);
  if (is_shown)
    gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (self->hint)),
                        entente_chart_spot_get_words (self->spots->pdata[item]));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
clear_spots (EntenteChartView *self)
{
  for (guint i = 0; i < self->spots->len; i++)
    gtk_widget_unparent (self->spots->pdata[i]);
  g_ptr_array_set_size (self->spots, 0);
}

static void
add_spots (EntenteChartView *self)
{
  g_autoptr (GArray) items = entente_chart_list_items (self->chart);

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *words = entente_chart_dup_item_words (
        self->chart, &g_array_index (items, EntenteChartItem, i));
      GtkWidget *spot = entente_chart_spot_new (words);

      g_signal_connect_object (spot, "notify::has-focus", G_CALLBACK (update_hint), self,
                               G_CONNECT_SWAPPED);
      gtk_widget_insert_before (spot, GTK_WIDGET (self), self->hint);
      g_ptr_array_add (self->spots, spot);
    }
}

/* Keeps the widgets, and with them the keyboard, when only the values are others. */
static gboolean
has_same_words (EntenteChartView *self)
{
  g_autoptr (GArray) items = entente_chart_list_items (self->chart);

  if (items->len != self->spots->len)
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *words = entente_chart_dup_item_words (
        self->chart, &g_array_index (items, EntenteChartItem, i));

      if (!g_str_equal (words, entente_chart_spot_get_words (self->spots->pdata[i])))
        return FALSE;
    }
  return TRUE;
}

static void
update_spots (EntenteChartView *self)
{
  guint focused = find_focused (self);

  if (self->chart != NULL && has_same_words (self))
    return;
  clear_spots (self);
  if (self->chart != NULL && !entente_chart_is_empty (self->chart))
    add_spots (self);
  self->current = self->spots->len > 0 ? MIN (self->current, self->spots->len - 1) : 0;
  if (focused != ENTENTE_CHART_NOWHERE && self->spots->len > 0)
    gtk_widget_grab_focus (self->spots->pdata[self->current]);
}

static void
say_chart (EntenteChartView *self)
{
  g_autofree char *words = NULL;

  if (self->chart != NULL && entente_chart_is_empty (self->chart))
    words = entente_chart_dup_sentence (self->chart);
  else if (self->chart != NULL)
    words = g_strdup (entente_chart_get_title (self->chart));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
}

/*
 * Place
 */

static GtkSizeRequestMode
entente_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
entente_chart_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
    }
  else if (self->chart == NULL)
    *minimum = *natural = 0;
  else
    *minimum = *natural = (int) ceil (entente_chart_painter_measure (
      get_painter (self), self->chart, for_size > 0 ? for_size : USUAL_WIDTH));
}

static void
allocate_spots (EntenteChartView *self)
{
  for (guint i = 0; i < self->spots->len; i++)
    {
      cairo_rectangle_t box;

      entente_chart_layout_get_item_box (self->layout, i, &box);
      gtk_widget_size_allocate (self->spots->pdata[i],
                                &(GtkAllocation) { (int) floor (box.x) - RING_ROOM,
                                                   (int) floor (box.y) - RING_ROOM,
                                                   (int) ceil (box.width) + 2 * RING_ROOM,
                                                   (int) ceil (box.height) + 2 * RING_ROOM },
                                -1);
    }
}

/* Under its value, over it when there is no room. */
static void
allocate_hint (EntenteChartView *self, int width, int height)
{
  cairo_rectangle_t box;
  GtkRequisition size;
  double x, y;

  if (!gtk_widget_get_visible (self->hint) || self->current >= self->spots->len)
    return;
  entente_chart_layout_get_item_box (self->layout, self->current, &box);
  gtk_widget_get_preferred_size (self->hint, NULL, &size);
  size.width = MIN (size.width, width);
  x = CLAMP (box.x + (box.width - size.width) / 2, 0, width - size.width);
  y = box.y + box.height + HINT_GAP;
  if (y + size.height > height)
    y = MAX (0, box.y - HINT_GAP - size.height);
  gtk_widget_size_allocate (
    self->hint, &(GtkAllocation) { (int) x, (int) y, size.width, size.height }, -1);
}

static void
entente_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (widget);

  g_clear_pointer (&self->layout, entente_chart_layout_free);
  if (self->chart == NULL)
    return;
  self->layout = entente_chart_painter_place (get_painter (self), self->chart, width, height,
                                              is_backwards (self));
  allocate_spots (self);
  allocate_hint (self, width, height);
}

static void
entente_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (widget);
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                                       (float) gtk_widget_get_height (widget)));
  entente_chart_painter_paint (get_painter (self), self->layout, entente_widget_theme_get (widget),
                               cr);
  cairo_destroy (cr);
  for (guint i = 0; i < self->spots->len; i++)
    gtk_widget_snapshot_child (widget, self->spots->pdata[i], snapshot);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}

/*
 * Looks
 */

static void
look_changed_cb (EntenteChartView *self)
{
  g_clear_pointer (&self->painter, entente_chart_painter_free);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
entente_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (entente_chart_view_parent_class)->css_changed (widget, change);
  look_changed_cb (ENTENTE_CHART_VIEW (widget));
}

static void
entente_chart_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_chart_view_parent_class)->system_setting_changed (widget, setting);
  look_changed_cb (ENTENTE_CHART_VIEW (widget));
}

static void
entente_chart_view_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  GTK_WIDGET_CLASS (entente_chart_view_parent_class)->direction_changed (widget, before);
  look_changed_cb (ENTENTE_CHART_VIEW (widget));
}

/*
 * Keyboard and pointer
 */

/* Tab comes to one value and leaves from it; arrows walk. */
static gboolean
entente_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (widget);

  if (find_focused (self) != ENTENTE_CHART_NOWHERE || self->spots->len == 0)
    return FALSE;
  return gtk_widget_grab_focus (self->spots->pdata[self->current]);
}

static gboolean
entente_chart_view_grab_focus (GtkWidget *widget)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (widget);

  return self->spots->len > 0 && gtk_widget_grab_focus (self->spots->pdata[self->current]);
}

static void
activate (EntenteChartView *self, guint item)
{
  guint n_items;
  const EntenteChartItem *items;

  if (!self->is_activatable || self->layout == NULL || item == ENTENTE_CHART_NOWHERE)
    return;
  items = entente_chart_layout_get_items (self->layout, &n_items);
  if (item < n_items)
    g_signal_emit (self, signals[ACTIVATED], 0, items[item].category, items[item].series);
}

static guint
walk (EntenteChartView *self, guint item, guint key)
{
  int forwards = is_backwards (self) ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return entente_chart_layout_walk (self->layout, item, -forwards, 0);
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return entente_chart_layout_walk (self->layout, item, forwards, 0);
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return entente_chart_layout_walk (self->layout, item, 0, -1);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return entente_chart_layout_walk (self->layout, item, 0, 1);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return 0;
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return self->spots->len - 1;
    default:
      return ENTENTE_CHART_NOWHERE;
    }
}

static gboolean
key_pressed_cb (EntenteChartView *self, guint key, guint code, GdkModifierType state)
{
  guint item = find_focused (self);

  if (item == ENTENTE_CHART_NOWHERE || self->layout == NULL
      || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (self->is_activatable
      && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space))
    {
      activate (self, item);
      return GDK_EVENT_STOP;
    }
  item = walk (self, item, key);
  if (item == ENTENTE_CHART_NOWHERE)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (self->spots->pdata[item]);
  return GDK_EVENT_STOP;
}

static void
released_cb (EntenteChartView *self, int n_press, double x, double y)
{
  if (self->layout != NULL)
    activate (self, entente_chart_layout_pick (self->layout, x, y));
}

static gboolean
query_tooltip_cb (EntenteChartView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  guint item;

  if (self->layout == NULL || self->spots->len == 0)
    return FALSE;
  item = by_keyboard ? self->current : entente_chart_layout_pick (self->layout, x, y);
  if (item >= self->spots->len)
    return FALSE;
  gtk_tooltip_set_text (tooltip, entente_chart_spot_get_words (self->spots->pdata[item]));
  return TRUE;
}

/*
 * The type
 */

static void
entente_chart_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (object);

  switch (id)
    {
    case PROP_CHART:
      g_value_set_boxed (value, self->chart);
      break;
    case PROP_IS_ACTIVATABLE:
      g_value_set_boolean (value, self->is_activatable);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_chart_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (object);

  switch (id)
    {
    case PROP_CHART:
      entente_chart_view_set_chart (self, g_value_get_boxed (value));
      break;
    case PROP_IS_ACTIVATABLE:
      entente_chart_view_set_is_activatable (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_chart_view_dispose (GObject *object)
{
  EntenteChartView *self = ENTENTE_CHART_VIEW (object);

  if (self->spots != NULL)
    clear_spots (self);
  g_clear_pointer (&self->spots, g_ptr_array_unref);
  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_pointer (&self->layout, entente_chart_layout_free);
  g_clear_pointer (&self->painter, entente_chart_painter_free);
  g_clear_pointer (&self->chart, entente_chart_unref);

  G_OBJECT_CLASS (entente_chart_view_parent_class)->dispose (object);
}

static void
entente_chart_view_class_init (EntenteChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_chart_view_dispose;
  object_class->get_property = entente_chart_view_get_property;
  object_class->set_property = entente_chart_view_set_property;
  widget_class->css_changed = entente_chart_view_css_changed;
  widget_class->direction_changed = entente_chart_view_direction_changed;
  widget_class->focus = entente_chart_view_focus;
  widget_class->get_request_mode = entente_chart_view_get_request_mode;
  widget_class->grab_focus = entente_chart_view_grab_focus;
  widget_class->measure = entente_chart_view_measure;
  widget_class->size_allocate = entente_chart_view_size_allocate;
  widget_class->snapshot = entente_chart_view_snapshot;
  widget_class->system_setting_changed = entente_chart_view_system_setting_changed;

  properties[PROP_CHART]
    = g_param_spec_boxed ("chart", NULL, NULL, ENTENTE_TYPE_CHART,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_IS_ACTIVATABLE]
    = g_param_spec_boolean ("is-activatable", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[ACTIVATED]
    = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

/* As a tooltip looks. */
static GtkWidget *
make_hint (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "tooltip", "visible", FALSE,
                                 "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (box, "background");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_can_target (box, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
entente_chart_view_init (EntenteChartView *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->spots = g_ptr_array_new ();
  self->hint = make_hint ();
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  entente_widget_theme_watch (GTK_WIDGET (self), G_CALLBACK (look_changed_cb));
}

GtkWidget *
entente_chart_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_CHART_VIEW, NULL);
}

EntenteChart *
entente_chart_view_get_chart (EntenteChartView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_VIEW (self), NULL);

  return self->chart;
}

void
entente_chart_view_set_chart (EntenteChartView *self, EntenteChart *chart)
{
  g_return_if_fail (ENTENTE_IS_CHART_VIEW (self));

  if (self->chart == chart)
    return;
  g_clear_pointer (&self->layout, entente_chart_layout_free);
  g_clear_pointer (&self->chart, entente_chart_unref);
  self->chart = chart != NULL ? entente_chart_ref (chart) : NULL;
  update_spots (self);
  update_hint (self);
  say_chart (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHART]);
}

void
entente_chart_view_set_is_activatable (EntenteChartView *self, gboolean is_activatable)
{
  g_return_if_fail (ENTENTE_IS_CHART_VIEW (self));

  if (self->is_activatable == is_activatable)
    return;
  self->is_activatable = is_activatable;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), is_activatable ? "pointer" : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_IS_ACTIVATABLE]);
}

EntenteChartLayout *
entente_chart_view_get_layout (EntenteChartView *self)
{
  g_return_val_if_fail (ENTENTE_IS_CHART_VIEW (self), NULL);

  return self->layout;
}
