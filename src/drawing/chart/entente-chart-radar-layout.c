/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Categories all around, the first at the top, as on the face of a clock. */
#include "config.h"

#include "chart/entente-chart-layout-private.h"

#include <math.h>

/* In lines: above and below the disc for names of two lines; how high a name may be. */
#define NAME_LINES 2.2
#define NAME_MOST 3.0
#define POINT_SIZE 12.0
/* A name that is nearly above or below stands in the middle. */
#define UPRIGHT 0.2

void
_entente_chart_layout_get_disc (EntenteChartLayout *self, double *x, double *y, double *radius)
{
  const double across = self->frame.width / 2 - self->frame.names - ENTENTE_CHART_GAP;
  const double down = self->plot.height / 2 - NAME_LINES * self->frame.line;

  *x = self->frame.width / 2;
  *y = self->plot.y + self->plot.height / 2;
  *radius = MAX (1, MIN (across, down));
}

static double
get_angle (EntenteChartLayout *self, guint category)
{
  return -G_PI / 2 + 2 * G_PI * category / MAX (self->n_categories, 1);
}

void
_entente_chart_layout_get_spoke (EntenteChartLayout *self,
                                 guint category,
                                 double place,
                                 double *x,
                                 double *y)
{
  const double angle = get_angle (self, category);
  double radius;

  _entente_chart_layout_get_disc (self, x, y, &radius);
  *x += cos (angle) * radius * place;
  *y += sin (angle) * radius * place;
}

cairo_rectangle_t
_entente_chart_layout_get_radar_point (EntenteChartLayout *self,
                                       const EntenteChartItem *item,
                                       gint64 value)
{
  double x, y;

  _entente_chart_layout_get_spoke (self, item->category,
                                   entente_value_axis_get_place (&self->axis, value), &x, &y);

  return (cairo_rectangle_t){ x - POINT_SIZE / 2, y - POINT_SIZE / 2, POINT_SIZE, POINT_SIZE };
}

cairo_rectangle_t
_entente_chart_layout_get_radar_name (EntenteChartLayout *self, guint category)
{
  const double angle = get_angle (self, category);
  const double line = self->frame.line;
  double width = self->frame.names;
  double height = NAME_MOST * line;
  double x, y, radius;

  _entente_chart_layout_get_disc (self, &x, &y, &radius);
  x += cos (angle) * (radius + ENTENTE_CHART_GAP);
  y += sin (angle) * (radius + ENTENTE_CHART_GAP);
  if (fabs (cos (angle)) < UPRIGHT)
    {
      /* In the middle, and twice as wide: there is nothing beside it. */
      height = (NAME_LINES - 0.2) * line;
      width *= 2;
      return (cairo_rectangle_t){ x - width / 2, sin (angle) < 0 ? y - height : y, width, height };
    }

  return (cairo_rectangle_t){ cos (angle) < 0 ? x - width : x, y - height / 2, width, height };
}
