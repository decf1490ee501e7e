/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-view-private.h"

#include "chart/entente-widget-theme.h"

#include <math.h>

static void entente_gantt_view_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteGanttView,
                               entente_gantt_view,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      entente_gantt_view_scrollable_init))

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  ZOOMED,
  LOOKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Bounds
 */

static int
get_width (EntenteGanttView *self)
{
  return gtk_widget_get_width (GTK_WIDGET (self));
}

static void
bound_down (EntenteGanttView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  double page = MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height);
  double height = self->layout != NULL ? entente_gantt_layout_get_height (self->layout) : 0;

  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                            MAX (height, page), self->row_height * 3, page * 0.9, page);
}

/* There is room to scroll before the first date and after the last one: nothing is stuck to an
   edge. */
static void
bound_across (EntenteGanttView *self)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  double page = MAX (1, get_width (self));
  double room = MAX (page, 400) * 0.75 / self->axis.scale;
  EntenteMoment origin, first, last;

  entente_gantt_chart_get_extent (entente_gantt_layout_get_chart (self->layout), &first, &last);
  origin = first - (EntenteMoment) room;
  if (origin != self->axis.origin)
    {
      self->axis.origin = origin;
      _entente_gantt_backing_invalidate (self->backing, TRUE);
    }
  gtk_adjustment_configure (adjustment, round ((self->left - (double) origin) * self->axis.scale),
                            0, MAX (page, ((double) (last - origin) + room) * self->axis.scale), 60,
                            page * 0.9, page);
}

static void
update_bounds (EntenteGanttView *self)
{
  if (self->is_bounding || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  self->is_bounding = TRUE;
  bound_down (self);
  if (self->layout != NULL && get_width (self) > 0)
    {
      if (!self->has_place)
        entente_gantt_view_fit (self);
      bound_across (self);
    }
  self->is_bounding = FALSE;
}

static void
scrolled_cb (EntenteGanttView *self, GtkAdjustment *adjustment)
{
  double value = gtk_adjustment_get_value (adjustment);

  /* What bounds do to the value is rounding, unless they cut. */
  if (adjustment == self->adjustments[GTK_ORIENTATION_HORIZONTAL]
      && ABS ((self->left - (double) self->axis.origin) * self->axis.scale - value) > 1)
    self->left = (double) self->axis.origin + value / self->axis.scale;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (EntenteGanttView *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                           G_CONNECT_SWAPPED);
  update_bounds (self);
}

/*
 * Looks
 */

static void
update_header (EntenteGanttView *self)
{
  int height = 0;

  if (self->layout != NULL)
    height = (int) ceil (entente_gantt_painter_get_header_height (
        _entente_gantt_view_get_painter (self), _entente_gantt_view_place (self, self->layout)));
  if (height == self->header_height)
    return;
  self->header_height = height;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_signal_emit (self, signals[LOOKED], 0);
}

static void
look_changed_cb (EntenteGanttView *self)
{
  g_clear_pointer (&self->painter, entente_gantt_painter_free);
  _entente_gantt_backing_invalidate (self->backing, TRUE);
  update_header (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
entente_gantt_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_gantt_view_parent_class)->system_setting_changed (widget, setting);
  look_changed_cb (ENTENTE_GANTT_VIEW (widget));
}

/*
 * Sizes
 */

static void
entente_gantt_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  int least, most;

  gtk_widget_measure (ENTENTE_GANTT_VIEW (widget)->hint, orientation, -1, &least, &most, NULL,
                      NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 300;
}

/* Beside the pointer, below it unless there is no room. */
static void
allocate_hint (EntenteGanttView *self, int width, int height)
{
  GtkRequisition size;
  double x, y;

  if (!gtk_widget_get_visible (self->hint))
    return;
  gtk_widget_get_preferred_size (self->hint, NULL, &size);
  x = CLAMP (self->hint_at.x + 16, 0, MAX (0, width - size.width));
  y = self->hint_at.y + 20;
  if (y + size.height > height)
    y = MAX (0, self->hint_at.y - 12 - size.height);
  gtk_widget_size_allocate (
      self->hint, &(GtkAllocation) { (int) x, (int) y, MIN (size.width, width), size.height }, -1);
}

static void
entente_gantt_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteGanttView *self = ENTENTE_GANTT_VIEW (widget);

  update_bounds (self);
  allocate_hint (self, width, height);
}

static gboolean
entente_gantt_view_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  *border = (GtkBorder) { .top = (gint16) ENTENTE_GANTT_VIEW (scrollable)->header_height };
  return TRUE;
}

static void
entente_gantt_view_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = entente_gantt_view_get_border;
}

/*
 * The type
 */

static void
entente_gantt_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteGanttView *self = ENTENTE_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, GTK_SCROLL_MINIMUM);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_gantt_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  EntenteGanttView *self = ENTENTE_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_gantt_view_dispose (GObject *object)
{
  EntenteGanttView *self = ENTENTE_GANTT_VIEW (object);

  g_clear_pointer (&self->hint, gtk_widget_unparent);
  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->selection);
  g_clear_pointer (&self->layout, entente_gantt_layout_free);
  g_clear_pointer (&self->trial, entente_gantt_layout_free);
  g_clear_pointer (&self->painter, entente_gantt_painter_free);
  g_clear_pointer (&self->backing, _entente_gantt_backing_free);

  G_OBJECT_CLASS (entente_gantt_view_parent_class)->dispose (object);
}

static void
entente_gantt_view_class_init (EntenteGanttViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_gantt_view_dispose;
  object_class->get_property = entente_gantt_view_get_property;
  object_class->set_property = entente_gantt_view_set_property;
  widget_class->measure = entente_gantt_view_measure;
  widget_class->size_allocate = entente_gantt_view_size_allocate;
  widget_class->snapshot = _entente_gantt_view_snapshot;
  widget_class->system_setting_changed = entente_gantt_view_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[ZOOMED] = g_signal_new ("zoomed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[LOOKED] = g_signal_new ("looked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

/* As a tooltip looks; not a popover, which would be a window moved at each step of the pointer. */
static GtkWidget *
make_hint (void)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-name", "tooltip", "visible", FALSE, NULL);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (box, "background");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_can_target (box, FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
entente_gantt_view_init (EntenteGanttView *self)
{
  self->backing = _entente_gantt_backing_new ();
  self->axis.scale = ENTENTE_TIME_SCALE_MIN * 20;
  self->row_height = 32;
  self->cursor = G_MAXUINT;
  self->hovered = G_MAXUINT;
  self->hint = make_hint ();
  gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  entente_widget_theme_watch (GTK_WIDGET (self), G_CALLBACK (look_changed_cb));
  _entente_gantt_view_init_zoom (self);
}

/*
 * What it shows
 */

GtkWidget *
entente_gantt_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_GANTT_VIEW, NULL);
}

void
entente_gantt_view_set_chart (EntenteGanttView *self, EntenteGanttChart *chart, gboolean ground)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  g_clear_pointer (&self->trial, entente_gantt_layout_free);
  g_clear_pointer (&self->layout, entente_gantt_layout_free);
  if (chart != NULL)
    self->layout = entente_gantt_layout_new (chart, self->row_height);
  _entente_gantt_backing_invalidate (self->backing, ground);
  update_bounds (self);
  update_header (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_gantt_view_set_trial (EntenteGanttView *self, EntenteGanttChart *chart, guint first_row)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (chart == NULL && self->trial == NULL)
    return;
  g_clear_pointer (&self->trial, entente_gantt_layout_free);
  if (chart != NULL)
    self->trial = entente_gantt_layout_new (chart, self->row_height);
  self->trial_row = first_row;
  _entente_gantt_backing_invalidate (self->backing, FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_gantt_view_get_visible_rows (EntenteGanttView *self, guint *first, guint *end)
{
  GtkAdjustment *adjustment;
  guint n_rows = 0;

  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];
  if (self->layout != NULL)
    entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (self->layout), &n_rows);
  *first = MIN (n_rows, (guint) MAX (0, gtk_adjustment_get_value (adjustment) / self->row_height));
  *end = MIN (n_rows,
              *first + (guint) (gtk_adjustment_get_page_size (adjustment) / self->row_height) + 2);
}

EntenteGanttLayout *
entente_gantt_view_get_layout (EntenteGanttView *self)
{
  g_return_val_if_fail (ENTENTE_IS_GANTT_VIEW (self), NULL);

  return _entente_gantt_view_place (self, self->layout);
}

void
entente_gantt_view_set_row_height (EntenteGanttView *self, int height)
{
  g_autoptr (EntenteGanttChart) chart = NULL;

  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));
  g_return_if_fail (height > 0);

  if (self->row_height == height)
    return;
  self->row_height = height;
  if (self->layout != NULL)
    chart = entente_gantt_chart_ref (entente_gantt_layout_get_chart (self->layout));
  entente_gantt_view_set_chart (self, chart, TRUE);
}

int
entente_gantt_view_get_header_height (EntenteGanttView *self)
{
  g_return_val_if_fail (ENTENTE_IS_GANTT_VIEW (self), 0);

  return self->header_height;
}

void
entente_gantt_view_set_selection (EntenteGanttView *self, GtkSelectionModel *selection)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (!g_set_object (&self->selection, selection) || selection == NULL)
    return;
  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
entente_gantt_view_set_cursor (EntenteGanttView *self, guint row)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (self->cursor == row)
    return;
  self->cursor = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_gantt_view_set_hovered (EntenteGanttView *self, guint row)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (self->hovered == row)
    return;
  self->hovered = row;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_gantt_view_set_titles (EntenteGanttView *self, gboolean shown)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (self->has_titles == shown)
    return;
  self->has_titles = shown;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/*
 * Where it is
 */

const EntenteTimeAxis *
entente_gantt_view_get_axis (EntenteGanttView *self)
{
  g_return_val_if_fail (ENTENTE_IS_GANTT_VIEW (self), NULL);

  return &self->axis;
}

static void
set_place (EntenteGanttView *self, double left, double scale)
{
  self->left = left;
  self->has_place = TRUE;
  if (self->axis.scale != scale)
    {
      self->axis.scale = scale;
      _entente_gantt_backing_invalidate (self->backing, TRUE);
    }
  update_bounds (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[ZOOMED], 0);
}

void
entente_gantt_view_zoom (EntenteGanttView *self, double factor, double x)
{
  EntenteTimeAxis zoomed;
  double middle;

  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));
  g_return_if_fail (factor > 0);

  if (x < 0)
    x = get_width (self) / 2.0;
  zoomed = self->axis;
  entente_time_axis_zoom (&zoomed, factor, x);
  middle = self->left + x / self->axis.scale;
  set_place (self, middle - x / zoomed.scale, zoomed.scale);
}

void
entente_gantt_view_fit (EntenteGanttView *self)
{
  EntenteTimeAxis fitted;
  EntenteMoment first, last;

  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  if (self->layout == NULL || get_width (self) <= 0)
    return;
  fitted = self->axis;
  entente_gantt_chart_get_extent (entente_gantt_layout_get_chart (self->layout), &first, &last);
  entente_time_axis_fit (&fitted, first, last, get_width (self));
  set_place (self, (double) fitted.origin, fitted.scale);
}

void
entente_gantt_view_go_to (EntenteGanttView *self, EntenteMoment moment)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  set_place (self, (double) moment - get_width (self) / 3.0 / self->axis.scale, self->axis.scale);
}

void
entente_gantt_view_show_bar (EntenteGanttView *self, guint row)
{
  EntenteGanttLayout *layout;
  cairo_rectangle_t bar;
  double left, right;

  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  layout = _entente_gantt_view_place (self, self->layout);
  if (layout == NULL || !entente_gantt_layout_get_bar (layout, row, &bar))
    return;
  left = gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  right = left + get_width (self);
  if (bar.x + bar.width < left + 24 || bar.x > right - 24)
    entente_gantt_view_go_to (self, entente_time_axis_get_moment (&self->axis, bar.x));
}

void
entente_gantt_view_get_place (EntenteGanttView *self, double *left, double *scale)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  *left = self->left;
  *scale = self->axis.scale;
}

void
entente_gantt_view_set_place (EntenteGanttView *self, double left, double scale)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  set_place (self, left, CLAMP (scale, ENTENTE_TIME_SCALE_MIN, ENTENTE_TIME_SCALE_MAX));
}

void
entente_gantt_view_to_body (
    EntenteGanttView *self, double x, double y, double *body_x, double *body_y)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  *body_x = x + round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  *body_y = y - self->header_height
            + round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
}

void
entente_gantt_view_set_hint (EntenteGanttView *self, const char *words, double x, double y)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  graphene_point_init (&self->hint_at, (float) x, (float) y);
  gtk_widget_set_visible (self->hint, words != NULL);
  if (words != NULL)
    gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (self->hint)), words);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_gantt_view_move_hint (EntenteGanttView *self, double x, double y)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  graphene_point_init (&self->hint_at, (float) x, (float) y);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
entente_gantt_view_set_rubber (EntenteGanttView *self,
                               const graphene_point_t *from,
                               const graphene_point_t *to)
{
  g_return_if_fail (ENTENTE_IS_GANTT_VIEW (self));

  self->has_rubber = from != NULL && to != NULL;
  if (self->has_rubber)
    {
      self->rubber[0] = *from;
      self->rubber[1] = *to;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
