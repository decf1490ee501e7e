/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "schedule/entente-gantt-backing-private.h"

/* The image on screen belongs to the frame that shows it: the next one is made on another. */
typedef struct {
  cairo_surface_t *front;
  cairo_surface_t *back;
  cairo_rectangle_t area;
  int scale;
  gboolean is_valid;
} Layer;

struct _EntenteGanttBacking
{
  Layer ground;
  Layer whole;
};

typedef struct {
  EntenteGanttBacking *backing;
  EntenteGanttPainter *painter;
  EntenteGanttLayout *layout;
  EntenteGanttLayout *moving; /* (nullable) */
  double moving_y;
  const EntenteTheme *theme;
} Painting;

typedef void (*PaintFunc) (Painting *painting, cairo_t *cr, const cairo_rectangle_t *area);

static void
layer_clear (Layer *self)
{
  g_clear_pointer (&self->front, cairo_surface_destroy);
  g_clear_pointer (&self->back, cairo_surface_destroy);
  self->is_valid = FALSE;
}

static void
layer_resize (Layer *self, const cairo_rectangle_t *area, int scale)
{
  int width = (int) area->width * scale;
  int height = (int) area->height * scale;

  if (self->front != NULL && self->scale == scale
      && cairo_image_surface_get_width (self->front) == width
      && cairo_image_surface_get_height (self->front) == height)
    return;
  layer_clear (self);
  self->front = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  self->back = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_set_device_scale (self->front, scale, scale);
  cairo_surface_set_device_scale (self->back, scale, scale);
  self->scale = scale;
}

static cairo_region_t *
make_region (const cairo_rectangle_t *area)
{
  cairo_rectangle_int_t rectangle
    = { (int) area->x, (int) area->y, (int) area->width, (int) area->height };

  return cairo_region_create_rectangle (&rectangle);
}

/* What the layer does not show yet of area. What it shows moves to where it is now. */
static cairo_region_t *
layer_move (Layer *self, const cairo_rectangle_t *area)
{
  cairo_region_t *missing = make_region (area);
  cairo_region_t *known;
  cairo_surface_t *shown = self->front;
  cairo_t *cr;

  if (!self->is_valid)
    return missing;
  known = make_region (&self->area);
  if (cairo_region_equal (missing, known))
    {
      cairo_region_destroy (missing);
      cairo_region_destroy (known);
      return cairo_region_create ();
    }
  self->front = self->back;
  self->back = shown;
  cr = cairo_create (self->front);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, shown, self->area.x - area->x, self->area.y - area->y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_rectangle (cr, self->area.x - area->x, self->area.y - area->y, area->width, area->height);
  cairo_fill (cr);
  cairo_destroy (cr);
  cairo_region_subtract (missing, known);
  cairo_region_destroy (known);
  return missing;
}

static void
paint_part (Layer *layer, Painting *painting, PaintFunc paint, const cairo_rectangle_t *part)
{
  cairo_t *cr = cairo_create (layer->front);

  cairo_translate (cr, -layer->area.x, -layer->area.y);
  cairo_rectangle (cr, part->x, part->y, part->width, part->height);
  cairo_clip (cr);
  paint (painting, cr, part);
  cairo_destroy (cr);
}

static void
layer_update (Layer *self,
              Painting *painting,
              PaintFunc paint,
              const cairo_rectangle_t *area,
              int scale)
{
  cairo_region_t *missing;

  layer_resize (self, area, scale);
  missing = layer_move (self, area);
  if (!self->is_valid)
    {
      cairo_surface_t *shown = self->front;

      self->front = self->back;
      self->back = shown;
    }
  self->area = *area;
  for (int i = 0; i < cairo_region_num_rectangles (missing); i++)
    {
      cairo_rectangle_int_t rectangle;

      cairo_region_get_rectangle (missing, i, &rectangle);
      paint_part (
          self, painting, paint,
          &(cairo_rectangle_t){ rectangle.x, rectangle.y, rectangle.width, rectangle.height });
    }
  cairo_region_destroy (missing);
  self->is_valid = TRUE;
}

static void
paint_ground (Painting *painting, cairo_t *cr, const cairo_rectangle_t *area)
{
  entente_gantt_painter_paint_ground (painting->painter, painting->layout, painting->theme, cr,
                                      area);
}

static void
paint_whole (Painting *painting, cairo_t *cr, const cairo_rectangle_t *area)
{
  Layer *ground = &painting->backing->ground;
  EntenteGanttLayout *bars = painting->moving != NULL ? painting->moving : painting->layout;
  double top = painting->moving != NULL ? painting->moving_y : 0;
  cairo_rectangle_t within = { area->x, area->y - top, area->width, area->height };

  cairo_save (cr);
  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, ground->front, ground->area.x, ground->area.y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_translate (cr, 0, top);
  entente_gantt_painter_paint_links (painting->painter, bars, painting->theme, cr, &within);
  entente_gantt_painter_paint_bars (painting->painter, bars, painting->theme, cr, &within);
}

EntenteGanttBacking *
_entente_gantt_backing_new (void)
{
  return g_new0 (EntenteGanttBacking, 1);
}

void
_entente_gantt_backing_free (EntenteGanttBacking *self)
{
  layer_clear (&self->ground);
  layer_clear (&self->whole);
  g_free (self);
}

void
_entente_gantt_backing_invalidate (EntenteGanttBacking *self, gboolean ground)
{
  self->whole.is_valid = FALSE;
  if (ground)
    self->ground.is_valid = FALSE;
}

cairo_surface_t *
_entente_gantt_backing_update (EntenteGanttBacking *self,
                               EntenteGanttPainter *painter,
                               EntenteGanttLayout *layout,
                               EntenteGanttLayout *moving,
                               double moving_y,
                               const EntenteTheme *theme,
                               const cairo_rectangle_t *area,
                               int scale)
{
  Painting painting = { self, painter, layout, moving, moving_y, theme };

  g_assert (area->width >= 1 && area->height >= 1);
  layer_update (&self->ground, &painting, paint_ground, area, scale);
  layer_update (&self->whole, &painting, paint_whole, area, scale);
  return self->whole.front;
}
