/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-month-grid-area.h"

#include "chart/entente-widget-theme.h"
#include "schedule/entente-month-grid-painter.h"
#include "schedule/entente-task-column.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define ZOOM_STEP 1.2
#define LEAST_ZOOM 0.55
#define MOST_ZOOM 2.5

/* Below that width letters are smaller: otherwise there would be names and no months. */
#define NARROW_WIDTH 600
#define NARROW_ZOOM 0.75

/* Above and below the legend */
#define LEGEND_AIR 12

struct _EntenteMonthGridArea
{
  GtkWidget parent_instance;

  /* Owned */
  GtkAdjustment *adjustments[2];   /* by GtkOrientation */
  EntenteSchedule *schedule;       /* nullable */
  EntenteTaskSelection *selection; /* nullable */
  GSignalGroup *selection_signals;
  EntenteMonthGrid *grid;          /* nullable */
  EntenteMonthGridLayout *layout;  /* nullable: for the width and the zoom there are */
  EntenteGanttPainter *painter;    /* nullable */

  double zoom;
  double font_size; /* of the painter */
  double header_height;
  gboolean is_bounding;
};

static void entente_month_grid_area_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteMonthGridArea,
                               entente_month_grid_area,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      entente_month_grid_area_scrollable_init))

enum {
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum {
  TASK_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Tasks and rows
 */

static EntenteTask *
get_task (EntenteMonthGridArea *self, guint row, guint *item)
{
  const EntenteMonthGridRow *rows = entente_month_grid_get_rows (self->grid, NULL);
  EntenteGanttChart *chart = entente_month_grid_get_chart (self->grid);

  *item = entente_gantt_chart_get_rows (chart, NULL)[rows[row].row].item;
  return entente_schedule_get_items (self->schedule, NULL)[*item].task;
}

static guint
get_n_rows (EntenteMonthGridArea *self)
{
  guint n_rows = 0;

  if (self->grid != NULL)
    entente_month_grid_get_rows (self->grid, &n_rows);
  return n_rows;
}

/* G_MAXUINT when it has none. */
static guint
find_row (EntenteMonthGridArea *self, EntenteTask *task)
{
  for (guint row = 0; task != NULL && row < get_n_rows (self); row++)
    if (get_task (self, row, &(guint) { 0 }) == task)
      return row;
  return G_MAXUINT;
}

static guint
get_cursor (EntenteMonthGridArea *self)
{
  return self->selection != NULL
           ? find_row (self, entente_task_selection_get_cursor (self->selection))
           : G_MAXUINT;
}

static gboolean
pick (EntenteMonthGridArea *self, double y, guint *row)
{
  double inner
    = y - self->header_height
      + gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]);

  return self->layout != NULL && y >= self->header_height
         && inner < entente_month_grid_layout_get_height (self->layout)
         && entente_month_grid_layout_pick (self->layout, inner, row);
}

/*
 * Bounds
 */

static PangoFontDescription *
dup_font (EntenteMonthGridArea *self, int width, double *size)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font
    = pango_font_description_copy (pango_context_get_font_description (context));

  *size = pango_font_description_get_size (font) * self->zoom / PANGO_SCALE;
  if (width < NARROW_WIDTH)
    *size *= NARROW_ZOOM;
  if (!pango_font_description_get_size_is_absolute (font))
    *size *= pango_cairo_context_get_resolution (context) / 72;
  pango_font_description_set_absolute_size (font, *size * PANGO_SCALE);
  return font;
}

static double
measure_legend (EntenteMonthGridArea *self)
{
  return entente_month_grid_paint_legend (self->painter, self->layout,
                                          entente_widget_theme_get (GTK_WIDGET (self)), NULL,
                                          entente_month_grid_layout_get_width (self->layout)
                                            - 2 * LEGEND_AIR);
}

/* For the width there is; as wide as it takes when that is not enough. */
static void
lay_out (EntenteMonthGridArea *self, int width)
{
  g_autoptr (PangoFontDescription) font = NULL;
  double size;

  g_clear_pointer (&self->layout, entente_month_grid_layout_free);
  if (self->grid == NULL || get_n_rows (self) == 0 || width <= 0)
    return;
  font = dup_font (self, width, &size);
  if (size != self->font_size)
    g_clear_pointer (&self->painter, entente_gantt_painter_free);
  self->font_size = size;
  if (self->painter == NULL)
    self->painter = entente_gantt_painter_new (gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                               font, entente_schedule_get_language ());
  self->layout = entente_month_grid_layout_new (self->grid, size, width, 0, G_MAXUINT);
  self->header_height = ceil (entente_month_grid_paint_header (
    self->painter, self->layout, entente_widget_theme_get (GTK_WIDGET (self)), NULL));
}

static void
bound (GtkAdjustment *adjustment, double content, double page)
{
  page = MAX (1, page);
  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                            MAX (content, page), 60, page * 0.9, page);
}

static void
update_bounds (EntenteMonthGridArea *self, int width, int height)
{
  double content_width = 0;
  double content_height = 0;

  if (self->is_bounding || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  self->is_bounding = TRUE;
  if (self->layout != NULL)
    {
      content_width = entente_month_grid_layout_get_width (self->layout);
      content_height = entente_month_grid_layout_get_height (self->layout)
                       + measure_legend (self) + 2 * LEGEND_AIR;
    }
  bound (self->adjustments[GTK_ORIENTATION_HORIZONTAL], content_width, width);
  bound (self->adjustments[GTK_ORIENTATION_VERTICAL], content_height,
         height - self->header_height);
  self->is_bounding = FALSE;
}

static void
refresh (EntenteMonthGridArea *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  lay_out (self, gtk_widget_get_width (widget));
  update_bounds (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  gtk_widget_queue_draw (widget);
}

static void
look_changed_cb (EntenteMonthGridArea *self)
{
  g_clear_pointer (&self->painter, entente_gantt_painter_free);
  refresh (self);
}

static void
set_adjustment (EntenteMonthGridArea *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  if (self->adjustments[orientation] == adjustment)
    return;
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], gtk_widget_queue_draw,
                                          self);
  g_clear_object (&self->adjustments[orientation]);
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
}

/*
 * Drawing
 */

static void
paint_row_mark (EntenteMonthGridArea *self, cairo_t *cr, guint row, gboolean is_focus)
{
  AdwStyleManager *style
    = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  double top = entente_month_grid_layout_get_y (self->layout, row);
  double bottom = entente_month_grid_layout_get_y (self->layout, row + 1);
  double left = entente_month_grid_layout_get_titles_x (self->layout);
  double right = entente_month_grid_layout_get_width (self->layout);

  accent->alpha = is_focus ? 1 : 0.16f;
  gdk_cairo_set_source_rgba (cr, accent);
  cairo_rectangle (cr, left + 1, top + 1, right - left - 2, bottom - top - 2);
  if (is_focus)
    {
      cairo_set_line_width (cr, 2);
      cairo_stroke (cr);
    }
  else
    cairo_fill (cr);
}

static void
paint_marks (EntenteMonthGridArea *self, cairo_t *cr, const cairo_rectangle_t *area)
{
  guint cursor = get_cursor (self);
  guint first;

  if (self->selection == NULL || !entente_month_grid_layout_pick (self->layout, area->y, &first))
    return;
  for (guint row = first; row < get_n_rows (self)
                          && entente_month_grid_layout_get_y (self->layout, row)
                               < area->y + area->height;
       row++)
    if (entente_task_selection_contains (self->selection, get_task (self, row, &(guint) { 0 })))
      paint_row_mark (self, cr, row, FALSE);
  if (cursor != G_MAXUINT && gtk_widget_has_visible_focus (GTK_WIDGET (self)))
    paint_row_mark (self, cr, cursor, TRUE);
}

static void
paint_body (EntenteMonthGridArea *self, cairo_t *cr, double x, double y, double width,
            double height)
{
  const EntenteTheme *theme = entente_widget_theme_get (GTK_WIDGET (self));
  double body = entente_month_grid_layout_get_height (self->layout);
  cairo_rectangle_t area = { x, y, width, MAX (0, MIN (height, body - y)) };

  cairo_save (cr);
  cairo_rectangle (cr, 0, self->header_height, width, height);
  cairo_clip (cr);
  cairo_translate (cr, -x, self->header_height - y);
  if (area.height > 0)
    {
      entente_month_grid_paint_body (self->painter, self->layout, theme, cr, &area);
      paint_marks (self, cr, &area);
    }
  if (y + height > body)
    {
      cairo_translate (cr, LEGEND_AIR, body + LEGEND_AIR);
      entente_month_grid_paint_legend (self->painter, self->layout, theme, cr,
                                       entente_month_grid_layout_get_width (self->layout)
                                         - 2 * LEGEND_AIR);
    }
  cairo_restore (cr);
}

static void
entente_month_grid_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (widget);
  const EntenteTheme *theme = entente_widget_theme_get (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double x, y;
  cairo_t *cr;

  if (self->layout == NULL)
    return;
  x = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  y = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  paint_body (self, cr, x, y, width, height - self->header_height);
  cairo_rectangle (cr, 0, 0, width, self->header_height);
  cairo_clip (cr);
  cairo_translate (cr, -x, 0);
  entente_month_grid_paint_header (self->painter, self->layout, theme, cr);
  cairo_destroy (cr);
}

/*
 * Keyboard and pointer
 */

static void
show_row (EntenteMonthGridArea *self, guint row)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_VERTICAL];

  if (self->layout != NULL)
    gtk_adjustment_clamp_page (adjustment, entente_month_grid_layout_get_y (self->layout, row),
                               entente_month_grid_layout_get_y (self->layout, row + 1));
}

/* What the reader of the screen says of the row that the keyboard is on. */
static void
describe (EntenteMonthGridArea *self)
{
  guint cursor = get_cursor (self);
  g_autofree char *sentence = NULL;
  guint item;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (cursor == G_MAXUINT)
    return;
  get_task (self, cursor, &item);
  sentence = entente_task_dup_sentence (self->schedule, item, entente_schedule_get_language ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
}

static void
move_cursor (EntenteMonthGridArea *self, int rows)
{
  guint n_rows = get_n_rows (self);
  guint cursor = get_cursor (self);
  gint64 row = cursor == G_MAXUINT ? 0 : (gint64) cursor + rows;

  if (self->selection == NULL || n_rows == 0)
    return;
  row = CLAMP (row, 0, (gint64) n_rows - 1);
  entente_task_selection_select (self->selection, get_task (self, (guint) row, &(guint) { 0 }));
  show_row (self, (guint) row);
}

static void
choose (EntenteMonthGridArea *self, guint row)
{
  g_signal_emit (self, signals[TASK_CHOSEN], 0, get_task (self, row, &(guint) { 0 }));
}

static gboolean
key_pressed_cb (EntenteMonthGridArea *self, guint key, guint code, GdkModifierType state)
{
  int all = (int) get_n_rows (self);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (key)
    {
    case GDK_KEY_Up:
      move_cursor (self, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
      move_cursor (self, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Home:
      move_cursor (self, -all);
      return GDK_EVENT_STOP;

    case GDK_KEY_End:
      move_cursor (self, all);
      return GDK_EVENT_STOP;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      if (get_cursor (self) != G_MAXUINT)
        choose (self, get_cursor (self));
      return GDK_EVENT_STOP;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (EntenteMonthGridArea *self, int n_press, double x, double y)
{
  guint row;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 1 && pick (self, y, &row))
    choose (self, row);
}

static void
moved_cb (EntenteMonthGridArea *self, double x, double y)
{
  guint row;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), pick (self, y, &row) ? "pointer" : NULL);
}

static gboolean
scrolled_cb (EntenteMonthGridArea *self, double dx, double dy, GtkEventControllerScroll *scroll)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));

  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return GDK_EVENT_PROPAGATE;
  entente_month_grid_area_zoom (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static gboolean
entente_month_grid_area_query_tooltip (GtkWidget *widget,
                                       int x,
                                       int y,
                                       gboolean keyboard,
                                       GtkTooltip *tooltip)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (widget);
  g_autofree char *sentence = NULL;
  guint row, item;

  if (keyboard ? (row = get_cursor (self)) == G_MAXUINT : !pick (self, y, &row))
    return FALSE;
  get_task (self, row, &item);
  sentence = entente_task_dup_sentence (self->schedule, item, entente_schedule_get_language ());
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

static void
add_controllers (EntenteMonthGridArea *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL
                                       | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/*
 * The widget
 */

static void
entente_month_grid_area_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 80;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 300;
}

static void
entente_month_grid_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (widget);

  lay_out (self, width);
  update_bounds (self, width, height);
}

static void
entente_month_grid_area_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (entente_month_grid_area_parent_class)->system_setting_changed (widget, setting);
  look_changed_cb (ENTENTE_MONTH_GRID_AREA (widget));
}

static gboolean
get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  *border = (GtkBorder) {
    .top = (gint16) ENTENTE_MONTH_GRID_AREA (scrollable)->header_height,
  };
  return TRUE;
}

static void
entente_month_grid_area_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = get_border;
}

static void
entente_month_grid_area_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (object);

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
entente_month_grid_area_set_property (GObject *object,
                                      guint id,
                                      const GValue *value,
                                      GParamSpec *pspec)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (object);

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
entente_month_grid_area_dispose (GObject *object)
{
  EntenteMonthGridArea *self = ENTENTE_MONTH_GRID_AREA (object);

  g_clear_object (&self->adjustments[0]);
  g_clear_object (&self->adjustments[1]);
  g_clear_object (&self->selection_signals);
  g_clear_object (&self->selection);
  g_clear_object (&self->schedule);
  g_clear_pointer (&self->layout, entente_month_grid_layout_free);
  g_clear_pointer (&self->grid, entente_month_grid_unref);
  g_clear_pointer (&self->painter, entente_gantt_painter_free);

  G_OBJECT_CLASS (entente_month_grid_area_parent_class)->dispose (object);
}

static void
entente_month_grid_area_class_init (EntenteMonthGridAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = entente_month_grid_area_dispose;
  object_class->get_property = entente_month_grid_area_get_property;
  object_class->set_property = entente_month_grid_area_set_property;
  widget_class->measure = entente_month_grid_area_measure;
  widget_class->size_allocate = entente_month_grid_area_size_allocate;
  widget_class->snapshot = entente_month_grid_area_snapshot;
  widget_class->query_tooltip = entente_month_grid_area_query_tooltip;
  widget_class->system_setting_changed = entente_month_grid_area_system_setting_changed;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[TASK_CHOSEN] = g_signal_new ("task-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, ENTENTE_TYPE_TASK);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
entente_month_grid_area_init (EntenteMonthGridArea *self)
{
  AdwStyleManager *style
    = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->zoom = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
    _ ("Steps and tasks in rows, months in columns, names in the cells"), -1);
  self->selection_signals = g_signal_group_new (ENTENTE_TYPE_TASK_SELECTION);
  g_signal_group_connect_swapped (self->selection_signals, "changed", G_CALLBACK (describe), self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (look_changed_cb), self,
                           G_CONNECT_SWAPPED);
  add_controllers (self);
}

void
entente_month_grid_area_show (EntenteMonthGridArea *self,
                              EntenteSchedule *schedule,
                              EntenteMonthGrid *grid)
{
  g_return_if_fail (ENTENTE_IS_MONTH_GRID_AREA (self));
  g_return_if_fail (grid == NULL || ENTENTE_IS_SCHEDULE (schedule));

  g_set_object (&self->schedule, schedule);
  g_clear_pointer (&self->grid, entente_month_grid_unref);
  self->grid = grid != NULL ? entente_month_grid_ref (grid) : NULL;
  refresh (self);
}

void
entente_month_grid_area_set_selection (EntenteMonthGridArea *self, EntenteTaskSelection *selection)
{
  g_return_if_fail (ENTENTE_IS_MONTH_GRID_AREA (self));

  g_set_object (&self->selection, selection);
  g_signal_group_set_target (self->selection_signals, selection);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
entente_month_grid_area_zoom (EntenteMonthGridArea *self, int steps)
{
  g_return_if_fail (ENTENTE_IS_MONTH_GRID_AREA (self));

  self->zoom = CLAMP (self->zoom * pow (ZOOM_STEP, steps), LEAST_ZOOM, MOST_ZOOM);
  look_changed_cb (self);
}

gboolean
entente_month_grid_area_reveal (EntenteMonthGridArea *self, EntenteTask *task)
{
  guint row;

  g_return_val_if_fail (ENTENTE_IS_MONTH_GRID_AREA (self), FALSE);

  row = find_row (self, task);
  if (row == G_MAXUINT)
    return FALSE;
  show_row (self, row);
  return TRUE;
}
