/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-workload-chart.h"

#include "entente-moment.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define MARK_HEIGHT 16
#define BARS_HEIGHT 56
#define SCALE_HEIGHT 18
#define HATCH 5.0
#define DAYS_PER_WEEK 7

struct _EntenteWorkloadChart
{
  GtkWidget parent_instance;

  /* Borrowed */
  const EntenteWorkload *workload;

  gint64 most;
  guint week;
};

G_DEFINE_FINAL_TYPE (EntenteWorkloadChart, entente_workload_chart, GTK_TYPE_WIDGET)

enum {
  WEEK_CHOSEN,
  WEEK_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static double
get_week_width (EntenteWorkloadChart *self)
{
  return (double) gtk_widget_get_width (GTK_WIDGET (self)) / MAX (self->workload->n_weeks, 1);
}

static double
get_week_x (EntenteWorkloadChart *self, guint week)
{
  double x = week * get_week_width (self);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (GTK_WIDGET (self)) - x - get_week_width (self);
  return x;
}

static double
get_height (EntenteWorkloadChart *self, gint64 minutes)
{
  return BARS_HEIGHT * MIN ((double) minutes / (double) self->most, 1.0);
}

/*
 * Drawing
 */

static void
set_color (cairo_t *cr, const GdkRGBA *color, double alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

static void
hatch (cairo_t *cr, double x, double y, double width, double height, const GdkRGBA *color)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  set_color (cr, color, 1);
  cairo_set_line_width (cr, 1.5);
  for (double step = -height; step < width; step += HATCH)
    {
      cairo_move_to (cr, x + step, y + height);
      cairo_line_to (cr, x + step + height, y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Beyond the line of what is available, red and hatched, with a mark above: told without colour
   too. */
static void
paint_bar (EntenteWorkloadChart *self, cairo_t *cr, guint week, const GdkRGBA *accent)
{
  static const GdkRGBA danger_light = { 0.75f, 0.11f, 0.16f, 1 };
  static const GdkRGBA danger_dark = { 1.0f, 0.48f, 0.39f, 1 };
  AdwStyleManager *style = adw_style_manager_get_for_display (
    gtk_widget_get_display (GTK_WIDGET (self)));
  const GdkRGBA *danger = adw_style_manager_get_dark (style) ? &danger_dark : &danger_light;
  const EntenteWorkloadWeek *numbers = &self->workload->weeks[week];
  double gap = get_week_width (self) > 6 ? 2 : 0;
  double x = get_week_x (self, week) + gap / 2;
  double width = get_week_width (self) - gap;
  double bottom = MARK_HEIGHT + BARS_HEIGHT;
  double height = get_height (self, numbers->planned);
  double room = MIN (get_height (self, numbers->available), height);

  if (!numbers->is_overloaded)
    room = height;
  set_color (cr, accent, 0.75);
  cairo_rectangle (cr, x, bottom - room, width, room);
  cairo_fill (cr);
  if (!numbers->is_overloaded)
    return;
  hatch (cr, x, bottom - height, width, height - room, danger);
  set_color (cr, danger, 1);
  cairo_set_line_width (cr, 1);
  cairo_rectangle (cr, x + 0.5, bottom - height + 0.5, width - 1, height - room);
  cairo_stroke (cr);
  cairo_move_to (cr, x + width / 2, bottom - height - 12);
  cairo_rel_line_to (cr, 5, 9);
  cairo_rel_line_to (cr, -10, 0);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
paint_available (EntenteWorkloadChart *self, cairo_t *cr, const GdkRGBA *text)
{
  set_color (cr, text, 0.7);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->workload->n_weeks; i++)
    {
      gint64 available = self->workload->weeks[i].available;
      double y = MARK_HEIGHT + BARS_HEIGHT - get_height (self, available);

      if (available > self->most)
        continue;
      cairo_move_to (cr, get_week_x (self, i), (int) y + 0.5);
      cairo_rel_line_to (cr, get_week_width (self), 0);
    }
  cairo_stroke (cr);
  set_color (cr, text, 0.3);
  cairo_move_to (cr, 0, MARK_HEIGHT + BARS_HEIGHT + 0.5);
  cairo_rel_line_to (cr, gtk_widget_get_width (GTK_WIDGET (self)), 0);
  cairo_stroke (cr);
}

/* "mars", "mars 2027" for the first one and each January */
static char *
dup_month (gint64 monday, gboolean with_year)
{
  GDate date;
  g_autoptr (GDateTime) time = NULL;

  entente_moment_get_date (monday * ENTENTE_DAY, ENTENTE_MOMENT_STARTS, &date);
  time = g_date_time_new_utc (g_date_get_year (&date), g_date_get_month (&date), 1, 0, 0, 0);
  return g_date_time_format (time, with_year ? "%OB %Y" : "%OB");
}

static guint
get_month (gint64 monday)
{
  GDate date;

  entente_moment_get_date ((monday + DAYS_PER_WEEK - 1) * ENTENTE_DAY, ENTENTE_MOMENT_STARTS,
                           &date);
  return g_date_get_month (&date);
}

static void
append_months (EntenteWorkloadChart *self, GtkSnapshot *snapshot, const GdkRGBA *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  gboolean backwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double free_from = -1;
  GdkRGBA color = *text;

  color.alpha *= 0.7f;
  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  for (guint i = 0; i < self->workload->n_weeks; i++)
    {
      gint64 monday = self->workload->weeks[i].monday;
      guint month = get_month (monday);
      g_autofree char *name = NULL;
      double x = i * get_week_width (self);
      int width;

      if (i > 0 && month == get_month (self->workload->weeks[i - 1].monday))
        continue;
      name = dup_month (monday + DAYS_PER_WEEK - 1, i == 0 || month == 1);
      pango_layout_set_text (layout, name, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      if (x < free_from || x + width > gtk_widget_get_width (GTK_WIDGET (self)))
        continue;
      free_from = x + width + 8;
      if (backwards)
        x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) x, MARK_HEIGHT + BARS_HEIGHT + 2));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
entente_workload_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteWorkloadChart *self = ENTENTE_WORKLOAD_CHART (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  float width = (float) gtk_widget_get_width (widget);
  GdkRGBA accent, text;
  cairo_t *cr;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style),
                                       &accent);
  gtk_widget_get_color (widget, &text);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, width, MARK_HEIGHT + BARS_HEIGHT + 1));
  if (gtk_widget_has_focus (widget))
    {
      set_color (cr, &text, 0.12);
      cairo_rectangle (cr, get_week_x (self, self->week), 0, get_week_width (self),
                       MARK_HEIGHT + BARS_HEIGHT);
      cairo_fill (cr);
    }
  for (guint i = 0; i < self->workload->n_weeks; i++)
    paint_bar (self, cr, i, &accent);
  paint_available (self, cr, &text);
  if (gtk_widget_has_visible_focus (widget))
    {
      set_color (cr, &accent, 1);
      cairo_set_line_width (cr, 2);
      cairo_rectangle (cr, get_week_x (self, self->week) + 1, 1, MAX (get_week_width (self) - 2, 1),
                       MARK_HEIGHT + BARS_HEIGHT - 2);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  append_months (self, snapshot, &text);
}

/*
 * Pointer and keyboard
 */

static void
say_week (EntenteWorkloadChart *self)
{
  g_autofree char *sentence = entente_workload_dup_sentence (self->workload, self->week);
  /* Translators: somebody’s week: “Zoé: week 12, from 22 to 28 March 2027: 46 h of work for 49
     h” */
  g_autofree char *label
    = g_strdup_printf (C_ ("workload", "%s: %s"), self->workload->name, sentence);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
go_to_week (EntenteWorkloadChart *self, gint64 week)
{
  if (self->workload->n_weeks == 0)
    return;
  self->week = (guint) CLAMP (week, 0, (gint64) self->workload->n_weeks - 1);
  say_week (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[WEEK_CHANGED], 0);
}

static gboolean
key_pressed_cb (EntenteWorkloadChart *self, guint key)
{
  int forwards = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to_week (self, (gint64) self->week - forwards);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to_week (self, (gint64) self->week + forwards);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to_week (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to_week (self, G_MAXINT);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
      g_signal_emit (self, signals[WEEK_CHOSEN], 0, self->week);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
pressed_cb (EntenteWorkloadChart *self, int n_press, double x, double y)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  go_to_week (self, (gint64) (x / get_week_width (self)));
  if (self->workload->n_weeks > 0)
    g_signal_emit (self, signals[WEEK_CHOSEN], 0, self->week);
}

static gboolean
query_tooltip_cb (
  EntenteWorkloadChart *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  g_autofree char *sentence = NULL;
  guint week = self->week;

  if (self->workload->n_weeks == 0)
    return FALSE;
  if (!by_keyboard)
    week = MIN ((guint) (MAX (x, 0) / get_week_width (self)), self->workload->n_weeks - 1);
  sentence = entente_workload_dup_sentence (self->workload, week);
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

/*
 * The widget
 */

static void
entente_workload_chart_measure (GtkWidget *widget,
                                GtkOrientation orientation,
                                int for_size,
                                int *minimum,
                                int *natural,
                                int *minimum_baseline,
                                int *natural_baseline)
{
  *minimum = *natural
    = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : MARK_HEIGHT + BARS_HEIGHT + SCALE_HEIGHT;
}

static void
entente_workload_chart_class_init (EntenteWorkloadChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = entente_workload_chart_measure;
  widget_class->snapshot = entente_workload_chart_snapshot;
  signals[WEEK_CHOSEN] = g_signal_new ("week-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[WEEK_CHANGED] = g_signal_new ("week-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
}

static void
entente_workload_chart_init (EntenteWorkloadChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
entente_workload_chart_new (const EntenteWorkload *workload, gint64 most)
{
  EntenteWorkloadChart *self;

  g_return_val_if_fail (workload != NULL, NULL);

  self = g_object_new (ENTENTE_TYPE_WORKLOAD_CHART, NULL);
  self->workload = workload;
  self->most = MAX (most, 1);
  for (guint i = 0; i < workload->n_weeks && self->week == 0; i++)
    if (workload->weeks[i].is_overloaded)
      self->week = i;
  if (workload->n_weeks > 0)
    say_week (self);
  return GTK_WIDGET (self);
}

guint
entente_workload_chart_get_week (EntenteWorkloadChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKLOAD_CHART (self), 0);

  return self->week;
}

const EntenteWorkload *
entente_workload_chart_get_workload (EntenteWorkloadChart *self)
{
  g_return_val_if_fail (ENTENTE_IS_WORKLOAD_CHART (self), NULL);

  return self->workload;
}
