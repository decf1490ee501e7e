/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a frame of the chart is made: the image of what is on screen, marks of selected rows over
   it, the dates above. */
#include "config.h"

#include "schedule/entente-gantt-view-private.h"

#include "chart/entente-widget-theme.h"
#include "schedule/entente-schedule.h"

#include <adwaita.h>
#include <math.h>

EntenteGanttPainter *
_entente_gantt_view_get_painter (EntenteGanttView *self)
{
  if (self->painter == NULL)
    {
      PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));

      self->painter = entente_gantt_painter_new (
          context, pango_context_get_font_description (context), entente_schedule_get_language ());
    }
  return self->painter;
}

EntenteGanttLayout *
_entente_gantt_view_place (EntenteGanttView *self, EntenteGanttLayout *layout)
{
  if (layout != NULL)
    entente_gantt_layout_set_axis (layout, &self->axis);
  return layout;
}

static void
get_accent (EntenteGanttView *self, float alpha, GdkRGBA *color)
{
  AdwStyleManager *style =
      adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  *color = *accent;
  color->alpha = alpha;
}

static void
snapshot_image (EntenteGanttView *self,
                GtkSnapshot *snapshot,
                EntenteGanttLayout *layout,
                int width,
                int height)
{
  double x = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  double y = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, height);
  cairo_surface_t *image
    = _entente_gantt_backing_update (self->backing, _entente_gantt_view_get_painter (self), layout,
                                     _entente_gantt_view_place (self, self->trial),
                                     self->trial_row * (double) self->row_height,
                                     entente_widget_theme_get (GTK_WIDGET (self)),
                                     &(cairo_rectangle_t){ x, y, width, height },
                                     gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
}

/* Over the image, which need not be drawn again when another row is selected. */
static void
snapshot_selection (EntenteGanttView *self, GtkSnapshot *snapshot, int width, int height)
{
  double top = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  guint n_rows =
      self->selection != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->selection)) : 0;
  guint first = MAX (0, floor (top / self->row_height));
  gboolean is_focused = gtk_widget_has_visible_focus (GTK_WIDGET (self));
  GdkRGBA fill, line;

  get_accent (self, 0.14f, &fill);
  get_accent (self, 0.9f, &line);
  for (guint row = first; row < n_rows && row * self->row_height - top < height; row++)
    {
      graphene_rect_t area =
          GRAPHENE_RECT_INIT (0, row * self->row_height - top, width, self->row_height);

      if (gtk_selection_model_is_selected (self->selection, row))
        gtk_snapshot_append_color (snapshot, &fill, &area);
      if (is_focused && row == self->cursor)
        {
          GskRoundedRect outline;

          graphene_rect_inset (&area, 1, 1);
          gsk_rounded_rect_init_from_rect (&outline, &area, 6);
          gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                                      (GdkRGBA[4]){ line, line, line, line });
        }
    }
}

/* What a bar can be taken by, once the pointer is there. */
static void
snapshot_handle (EntenteGanttView *self,
                 GtkSnapshot *snapshot,
                 EntenteGanttLayout *layout,
                 EntenteGanttPart part)
{
  double left = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  double top = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  g_autoptr (GskPathBuilder) builder = NULL;
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1.5f);
  const EntenteColor *ground = &entente_widget_theme_get (GTK_WIDGET (self))->background;
  GdkRGBA fill = { (float) ground->red, (float) ground->green, (float) ground->blue, 1 };
  GdkRGBA line;
  double x, y;

  if (!entente_gantt_layout_get_handle (layout, self->hovered, part, &x, &y))
    return;
  get_accent (self, 1, &line);
  builder = gsk_path_builder_new ();
  gsk_path_builder_add_circle (builder,
                               &GRAPHENE_POINT_INIT ((float) (x - left), (float) (y - top)), 4);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &fill);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &line);
}

static void
snapshot_handles (EntenteGanttView *self, GtkSnapshot *snapshot, EntenteGanttLayout *layout)
{
  guint n_rows;

  entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (layout), &n_rows);
  /* A bar that is being moved has left its handles behind. */
  if (self->hovered >= n_rows || self->trial != NULL)
    return;
  snapshot_handle (self, snapshot, layout, ENTENTE_GANTT_PROGRESS);
  snapshot_handle (self, snapshot, layout, ENTENTE_GANTT_LINK_OUT);
}

/* After its bar, before it, or else at the edge and over it. */
static float
find_title_place (
    EntenteGanttView *self, EntenteGanttLayout *layout, guint row, int text_width, int width)
{
  float left =
      (float) round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  cairo_rectangle_t bar;
  float after;

  if (!entente_gantt_layout_get_bar (layout, row, &bar))
    return 8;
  after = (float) (bar.x + bar.width) - left + 22;
  if (after >= 8 && after + (float) text_width <= (float) width)
    return after;
  if ((float) bar.x - left > (float) text_width + 24)
    return MIN ((float) bar.x - left - (float) text_width - 16,
                (float) width - (float) text_width - 8);
  return 8;
}

static void
snapshot_title (EntenteGanttView *self,
                GtkSnapshot *snapshot,
                EntenteGanttLayout *layout,
                guint row,
                float y,
                int width)
{
  const EntenteGanttRow *rows =
      entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (layout), NULL);
  g_autoptr (PangoLayout) text =
      gtk_widget_create_pango_layout (GTK_WIDGET (self), rows[row].title);
  const EntenteTheme *theme = entente_widget_theme_get (GTK_WIDGET (self));
  const EntenteColor *ground = &theme->background;
  const EntenteColor *ink = &theme->foreground;
  int text_width, text_height;
  float x;

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (text, width / 2 * PANGO_SCALE);
  pango_layout_get_pixel_size (text, &text_width, &text_height);
  x = find_title_place (self, layout, row, text_width, width);
  y += (float) (self->row_height - text_height) / 2;
  gtk_snapshot_append_color (
      snapshot,
      &(GdkRGBA){ (float) ground->red, (float) ground->green, (float) ground->blue, 0.7f },
      &GRAPHENE_RECT_INIT (x - 3, y, (float) text_width + 6, (float) text_height));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (
      snapshot, text, &(GdkRGBA){ (float) ink->red, (float) ink->green, (float) ink->blue, 1 });
  gtk_snapshot_restore (snapshot);
}

/* Without a table beside, rows say here what they are. */
static void
snapshot_titles (EntenteGanttView *self,
                 GtkSnapshot *snapshot,
                 EntenteGanttLayout *layout,
                 int width,
                 int height)
{
  float top =
      (float) round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  guint n_rows;

  entente_gantt_chart_get_rows (entente_gantt_layout_get_chart (layout), &n_rows);
  for (guint i = (guint) (top / (float) self->row_height); i < n_rows; i++)
    {
      float y = (float) i * (float) self->row_height - top;

      if (y > (float) height)
        return;
      snapshot_title (self, snapshot, layout, i, y, width);
    }
}

/* A link being drawn from bar to bar. */
static void
snapshot_rubber (EntenteGanttView *self, GtkSnapshot *snapshot)
{
  float x = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));
  float y = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_VERTICAL]));
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (2);
  GdkRGBA line;

  get_accent (self, 1, &line);
  gsk_path_builder_move_to (builder, self->rubber[0].x - x, self->rubber[0].y - y);
  gsk_path_builder_line_to (builder, self->rubber[1].x - x, self->rubber[1].y - y);
  gsk_path_builder_add_circle (
      builder, &GRAPHENE_POINT_INIT (self->rubber[1].x - x, self->rubber[1].y - y), 4);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &line);
}

static void
snapshot_header (EntenteGanttView *self,
                 GtkSnapshot *snapshot,
                 EntenteGanttLayout *layout,
                 int width)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, width, self->header_height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  double left = round (gtk_adjustment_get_value (self->adjustments[GTK_ORIENTATION_HORIZONTAL]));

  cairo_translate (cr, -left, 0);
  entente_gantt_painter_paint_header (_entente_gantt_view_get_painter (self), layout,
                                      entente_widget_theme_get (GTK_WIDGET (self)), cr, left, width);
  cairo_destroy (cr);
}

void
_entente_gantt_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EntenteGanttView *self = ENTENTE_GANTT_VIEW (widget);
  EntenteGanttLayout *layout = _entente_gantt_view_place (self, self->layout);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget) - self->header_height;

  if (layout == NULL || width < 1)
    return;
  if (height >= 1)
    {
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, self->header_height));
      gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
      snapshot_image (self, snapshot, layout, width, height);
      snapshot_selection (self, snapshot, width, height);
      snapshot_handles (self, snapshot, layout);
      if (self->has_titles)
        snapshot_titles (self, snapshot, layout, width, height);
      if (self->has_rubber)
        snapshot_rubber (self, snapshot);
      gtk_snapshot_pop (snapshot);
      gtk_snapshot_restore (snapshot);
    }
  if (self->header_height > 0)
    snapshot_header (self, snapshot, layout, width);
  gtk_widget_snapshot_child (widget, self->hint, snapshot);
}
