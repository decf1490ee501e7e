/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/entente-chart-layout-private.h"

#include <math.h>

/* Of the height of a line. */
#define BETWEEN_CATEGORIES 1.3
#define BETWEEN_BARS 2.0
#define SHARES_THICKNESS 1.6
/* Between two ticks, in lines. */
#define TICK_DISTANCE 2.6
/* Of dots and of radars, in lines. */
#define DOT_THICKNESS 1.4
#define RADAR_HEIGHT 24.0

gboolean
_entente_chart_layout_is_upright (EntenteChartLayout *self)
{
  return entente_chart_get_kind (self->chart) == ENTENTE_CHART_COLUMNS;
}

const EntenteChartSeries *
_entente_chart_layout_get_series (EntenteChartLayout *self, guint series)
{
  guint n_series;

  return &entente_chart_get_series (self->chart, &n_series)[series];
}

/* How many bars lie one under the other, or columns side by side. */
static guint
count_solid (EntenteChart *chart)
{
  guint n_series, n_solid = 0;
  const EntenteChartSeries *series = entente_chart_get_series (chart, &n_series);

  if (entente_chart_get_kind (chart) == ENTENTE_CHART_DOTS)
    return _entente_chart_count_slots (chart);
  if (entente_chart_get_kind (chart) == ENTENTE_CHART_SHARES || _entente_chart_are_opposite (chart))
    return 1;
  for (guint i = 0; i < n_series; i++)
    n_solid += series[i].mark == ENTENTE_CHART_SOLID;

  return MAX (n_solid, 1);
}

static double
get_thickness (EntenteChart *chart, const EntenteChartFrame *frame)
{
  switch (entente_chart_get_kind (chart))
    {
    case ENTENTE_CHART_SHARES:
      return round (frame->line * SHARES_THICKNESS);
    case ENTENTE_CHART_DOTS:
      return round (frame->line * DOT_THICKNESS);
    case ENTENTE_CHART_BARS:
    case ENTENTE_CHART_COLUMNS:
    case ENTENTE_CHART_RADAR:
    default:
      return round (frame->line);
    }
}

/* Of the names above bars, where there is no room before them; a bar alone may have none. */
static double
get_name_height (EntenteChart *chart, const EntenteChartFrame *frame)
{
  guint n_categories;
  const EntenteChartCategory *categories = entente_chart_get_categories (chart, &n_categories);

  for (guint i = 0; frame->names <= 0 && i < n_categories; i++)
    if (*categories[i].label != '\0')
      return frame->line + BETWEEN_BARS;

  return 0;
}

/* Height of a category of bars. */
static double
get_band_height (EntenteChart *chart, const EntenteChartFrame *frame)
{
  const guint n_bars = count_solid (chart);

  return get_name_height (chart, frame) + n_bars * get_thickness (chart, frame)
         + (n_bars - 1) * BETWEEN_BARS
         + round (frame->line * BETWEEN_CATEGORIES);
}

/* Of the names of the lines across, or of the scale, under bars and dots. */
static double
get_references_height (EntenteChart *chart, const EntenteChartFrame *frame)
{
  guint n_references;

  entente_chart_get_references (chart, &n_references);

  return n_references > 0 || entente_chart_get_kind (chart) == ENTENTE_CHART_DOTS ? frame->line : 0;
}

/**
 * entente_chart_layout_measure:
 * @chart: a chart of bars or shares
 * @frame: the room there is; its height is not looked at
 *
 * Returns: the height that all bars need
 */
double
entente_chart_layout_measure (EntenteChart *chart, const EntenteChartFrame *frame)
{
  g_return_val_if_fail (chart != NULL && frame != NULL, 0);

  guint n_categories;

  if (entente_chart_get_kind (chart) == ENTENTE_CHART_RADAR)
    return frame->legend + MIN (frame->width * 0.8, frame->line * RADAR_HEIGHT);
  entente_chart_get_categories (chart, &n_categories);

  return frame->legend + n_categories * get_band_height (chart, frame)
         + get_references_height (chart, frame);
}

/*
 * Making it
 */

static void
place_plot (EntenteChartLayout *self)
{
  const EntenteChartFrame *frame = &self->frame;
  const double names = frame->names > 0 ? frame->names + ENTENTE_CHART_GAP : 0;
  const double values = frame->values > 0 ? frame->values + ENTENTE_CHART_GAP : 0;

  if (_entente_chart_layout_is_upright (self))
    self->plot = (cairo_rectangle_t){
      values, frame->legend + frame->line / 2, frame->width - values,
      frame->height - frame->legend - frame->line / 2 - names
    };
  else
    self->plot = (cairo_rectangle_t){ names, frame->legend, frame->width - names - values,
                                      frame->height - frame->legend
                                          - get_references_height (self->chart, frame) };
  /* At both ends of the scale a dot must be seen whole. */
  if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_DOTS)
    {
      const double half = get_thickness (self->chart, frame) / 2;

      self->plot.x += half;
      self->plot.width -= 2 * half;
    }
  self->plot.width = MAX (self->plot.width, 1);
  self->plot.height = MAX (self->plot.height, 1);
}

static void
place_axis (EntenteChartLayout *self)
{
  const double room = self->plot.height / (self->frame.line * TICK_DISTANCE);
  gint64 least, most;

  entente_chart_get_extent (self->chart, &least, &most);
  if (_entente_chart_layout_is_upright (self))
    entente_value_axis_init (&self->axis, least, most, (guint) CLAMP (room, 1, 12),
                             entente_chart_get_grain (self->chart));
  else if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_DOTS
           || entente_chart_get_kind (self->chart) == ENTENTE_CHART_RADAR)
    self->axis = (EntenteValueAxis){ least, MAX (most, least + 1),
                                     entente_chart_get_grain (self->chart) };
  else
    /* Bars say their values themselves: there is no scale to be round. */
    self->axis = (EntenteValueAxis){ least, MAX (most, least + 1), MAX (most - least, 1) };
}

static void
place_names (EntenteChartLayout *self)
{
  const double band = self->plot.width / MAX (self->n_categories, 1);

  self->name_step = 1;
  if (_entente_chart_layout_is_upright (self) && band > 0)
    self->name_step = (guint) MAX (1, ceil ((self->frame.name + ENTENTE_CHART_GAP / 2) / band));
}

static void
stack (EntenteChartLayout *self)
{
  gint64 before = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const EntenteChartItem *item = &g_array_index (self->items, EntenteChartItem, i);

      if (i == 0 || g_array_index (self->items, EntenteChartItem, i - 1).category != item->category)
        before = 0;
      g_array_append_val (self->stacked, before);
      before += entente_chart_get_value (self->chart, item->category, item->series);
    }
}

/**
 * entente_chart_layout_new:
 * @chart: a chart
 * @frame: the room there is
 *
 * Returns: (transfer full): where everything stands
 */
EntenteChartLayout *
entente_chart_layout_new (EntenteChart *chart, const EntenteChartFrame *frame)
{
  g_return_val_if_fail (chart != NULL && frame != NULL, NULL);
  g_return_val_if_fail (frame->line > 0, NULL);

  EntenteChartLayout *self = g_new0 (EntenteChartLayout, 1);

  self->chart = entente_chart_ref (chart);
  self->frame = *frame;
  self->items = entente_chart_list_items (chart);
  self->stacked = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->slots = _entente_chart_list_slots (chart, self->items);
  entente_chart_get_categories (chart, &self->n_categories);
  entente_chart_get_series (chart, &self->n_series);
  self->n_solid = count_solid (chart);
  place_plot (self);
  place_axis (self);
  place_names (self);
  stack (self);

  return self;
}

/**
 * entente_chart_layout_free:
 * @self: (transfer full): a layout
 */
void
entente_chart_layout_free (EntenteChartLayout *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->items);
  g_array_unref (self->stacked);
  g_array_unref (self->slots);
  entente_chart_unref (self->chart);
  g_free (self);
}

/*
 * Reading it
 */

/**
 * entente_chart_layout_get_chart:
 * @self: a layout
 *
 * Returns: (transfer none): what it places
 */
EntenteChart *
entente_chart_layout_get_chart (EntenteChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->chart;
}

/**
 * entente_chart_layout_get_frame:
 * @self: a layout
 *
 * Returns: (transfer none): the room it was given
 */
const EntenteChartFrame *
entente_chart_layout_get_frame (EntenteChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->frame;
}

/**
 * entente_chart_layout_get_axis:
 * @self: a layout
 *
 * Returns: (transfer none): its scale
 */
const EntenteValueAxis *
entente_chart_layout_get_axis (EntenteChartLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->axis;
}

/**
 * entente_chart_layout_get_items:
 * @self: a layout
 * @n_items: (out): how many
 *
 * Returns: (transfer none) (array length=n_items): what can be pointed at, in the order of walking
 */
const EntenteChartItem *
entente_chart_layout_get_items (EntenteChartLayout *self, guint *n_items)
{
  g_return_val_if_fail (self != NULL && n_items != NULL, NULL);

  *n_items = self->items->len;
  return (const EntenteChartItem *) (gpointer) self->items->data;
}

static void
mirror (EntenteChartLayout *self, cairo_rectangle_t *box)
{
  if (self->frame.is_mirrored)
    box->x = self->frame.width - box->x - box->width;
}

/**
 * entente_chart_layout_get_plot:
 * @self: a layout
 * @plot: (out): where values are drawn
 */
void
entente_chart_layout_get_plot (EntenteChartLayout *self, cairo_rectangle_t *plot)
{
  g_return_if_fail (self != NULL && plot != NULL);

  *plot = self->plot;
  mirror (self, plot);
}

/* Before mirroring. */
double
_entente_chart_layout_get_along (EntenteChartLayout *self, gint64 value)
{
  const double place = entente_value_axis_get_place (&self->axis, value);

  return _entente_chart_layout_is_upright (self) ? self->plot.y + self->plot.height * (1 - place)
                           : self->plot.x + self->plot.width * place;
}

/**
 * entente_chart_layout_get_place:
 * @self: a layout
 * @value: a value
 *
 * Returns: x of the value among bars, y among columns
 */
double
entente_chart_layout_get_place (EntenteChartLayout *self, gint64 value)
{
  g_return_val_if_fail (self != NULL, 0);

  const double along = _entente_chart_layout_get_along (self, value);

  return self->frame.is_mirrored && !_entente_chart_layout_is_upright (self)
             ? self->frame.width - along
             : along;
}

/* Before mirroring. */
cairo_rectangle_t
_entente_chart_layout_get_band (EntenteChartLayout *self, guint category)
{
  if (_entente_chart_layout_is_upright (self))
    {
      const double width = self->plot.width / MAX (self->n_categories, 1);

      return (cairo_rectangle_t){ self->plot.x + width * category, self->plot.y, width,
                                  self->plot.height };
    }
  if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_RADAR)
    return self->plot;

  const double height = get_band_height (self->chart, &self->frame);

  return (cairo_rectangle_t){ 0, self->plot.y + height * category, self->frame.width, height };
}

/**
 * entente_chart_layout_get_band:
 * @self: a layout
 * @category: a category
 * @band: (out): everything that belongs to it
 */
void
entente_chart_layout_get_band (EntenteChartLayout *self, guint category, cairo_rectangle_t *band)
{
  g_return_if_fail (self != NULL && band != NULL);
  g_return_if_fail (category < self->n_categories);

  *band = _entente_chart_layout_get_band (self, category);
  mirror (self, band);
}

/* Which of the bars of its category a series is. */
guint
_entente_chart_layout_get_slot (EntenteChartLayout *self, guint series)
{
  guint slot = 0;

  for (guint i = 0; self->n_solid > 1 && i < series; i++)
    slot += _entente_chart_layout_get_series (self, i)->mark == ENTENTE_CHART_SOLID;

  return slot;
}

static cairo_rectangle_t
get_bar_box (EntenteChartLayout *self, const EntenteChartItem *item, gint64 value)
{
  const cairo_rectangle_t band = _entente_chart_layout_get_band (self, item->category);
  const double thickness = get_thickness (self->chart, &self->frame);
  const double zero = _entente_chart_layout_get_along (self, 0);
  const double end = _entente_chart_layout_get_along (self, value);
  double y = band.y + round (self->frame.line * BETWEEN_CATEGORIES / 2);

  y += get_name_height (self->chart, &self->frame);
  y += _entente_chart_layout_get_slot (self, item->series) * (thickness + BETWEEN_BARS);

  return (cairo_rectangle_t){ MIN (zero, end), y, ABS (end - zero), thickness };
}

/* Where the dots of a category may stand. */
static cairo_rectangle_t
get_row (EntenteChartLayout *self, guint category)
{
  const cairo_rectangle_t band = _entente_chart_layout_get_band (self, category);
  const double thickness = get_thickness (self->chart, &self->frame);
  const double above = round (self->frame.line * BETWEEN_CATEGORIES / 2)
                       + get_name_height (self->chart, &self->frame);

  return (cairo_rectangle_t){ self->plot.x, band.y + above, self->plot.width,
                              self->n_solid * thickness + (self->n_solid - 1) * BETWEEN_BARS };
}

static cairo_rectangle_t
get_dot_box (EntenteChartLayout *self, guint index, gint64 value)
{
  const EntenteChartItem *item = &g_array_index (self->items, EntenteChartItem, index);
  const cairo_rectangle_t row = get_row (self, item->category);

  return _entente_chart_layout_get_dot_box (self, index,
                                            _entente_chart_layout_get_along (self, value), &row);
}

static cairo_rectangle_t
get_piece_box (EntenteChartLayout *self, guint index, gint64 value)
{
  const EntenteChartItem *item = &g_array_index (self->items, EntenteChartItem, index);
  const gint64 before = g_array_index (self->stacked, gint64, index);
  const EntenteChartItem first = { item->category, 0 };
  cairo_rectangle_t box = get_bar_box (self, &first, 0);
  gint64 whole = 0;

  for (guint i = 0; i < self->n_series; i++)
    {
      const gint64 part = entente_chart_get_value (self->chart, item->category, i);

      whole += part == ENTENTE_CHART_NONE ? 0 : part;
    }
  if (whole > 0)
    {
      box.x = self->plot.x + self->plot.width * ((double) before / (double) whole);
      box.width = self->plot.width * ((double) value / (double) whole);
    }

  return box;
}

/**
 * entente_chart_layout_get_item_box:
 * @self: a layout
 * @item: index among the items
 * @box: (out): where it is drawn; without extent when its value is zero
 */
void
entente_chart_layout_get_item_box (EntenteChartLayout *self, guint item, cairo_rectangle_t *box)
{
  g_return_if_fail (self != NULL && box != NULL);
  g_return_if_fail (item < self->items->len);

  const EntenteChartItem *where = &g_array_index (self->items, EntenteChartItem, item);
  const gint64 value = entente_chart_get_value (self->chart, where->category, where->series);

  switch (entente_chart_get_kind (self->chart))
    {
    case ENTENTE_CHART_SHARES:
      *box = get_piece_box (self, item, value);
      break;
    case ENTENTE_CHART_COLUMNS:
      *box = _entente_chart_layout_get_series (self, where->series)->mark == ENTENTE_CHART_LINE
                 ? _entente_chart_layout_get_point_box (self, where, value)
                 : _entente_chart_layout_get_column_box (self, where, value);
      break;
    case ENTENTE_CHART_DOTS:
      *box = get_dot_box (self, item, value);
      break;
    case ENTENTE_CHART_RADAR:
      *box = _entente_chart_layout_get_radar_point (self, where, value);
      break;
    case ENTENTE_CHART_BARS:
    default:
      *box = get_bar_box (self, where, value);
    }
  mirror (self, box);
}

/**
 * entente_chart_layout_get_row:
 * @self: a layout of %ENTENTE_CHART_DOTS
 * @category: a category
 * @row: (out): where its dots may stand, from one end of the scale to the other
 */
void
entente_chart_layout_get_row (EntenteChartLayout *self, guint category, cairo_rectangle_t *row)
{
  g_return_if_fail (self != NULL && row != NULL);
  g_return_if_fail (category < self->n_categories);

  *row = get_row (self, category);
  mirror (self, row);
}

/**
 * entente_chart_layout_get_spoke:
 * @self: a layout of %ENTENTE_CHART_RADAR
 * @category: a category
 * @value: how far along its spoke
 * @x: (out): where that is
 * @y: (out): where that is
 */
void
entente_chart_layout_get_spoke (EntenteChartLayout *self,
                                guint category,
                                gint64 value,
                                double *x,
                                double *y)
{
  g_return_if_fail (self != NULL && x != NULL && y != NULL);

  _entente_chart_layout_get_spoke (self, category,
                                   entente_value_axis_get_place (&self->axis, value), x, y);
  if (self->frame.is_mirrored)
    *x = self->frame.width - *x;
}

/**
 * entente_chart_layout_get_name_box:
 * @self: a layout
 * @category: a category
 * @box: (out): where its name is written
 *
 * Returns: %FALSE when there is no room for the name
 */
gboolean
entente_chart_layout_get_name_box (EntenteChartLayout *self,
                                   guint category,
                                   cairo_rectangle_t *box)
{
  g_return_val_if_fail (self != NULL && box != NULL, FALSE);
  g_return_val_if_fail (category < self->n_categories, FALSE);

  const cairo_rectangle_t band = _entente_chart_layout_get_band (self, category);
  const double line = self->frame.line;

  if (_entente_chart_layout_is_upright (self))
    {
      const double width = band.width * self->name_step;

      *box = (cairo_rectangle_t){ band.x + band.width / 2 - width / 2,
                                  self->plot.y + self->plot.height + ENTENTE_CHART_GAP, width,
                                  self->frame.names };
    }
  else if (entente_chart_get_kind (self->chart) == ENTENTE_CHART_RADAR)
    *box = _entente_chart_layout_get_radar_name (self, category);
  else if (self->frame.names > 0)
    *box = (cairo_rectangle_t){ 0, band.y, self->frame.names, band.height };
  else
    *box = (cairo_rectangle_t){ 0, band.y + round (line * BETWEEN_CATEGORIES / 2),
                                self->frame.width, line };
  mirror (self, box);

  return category % self->name_step == 0;
}
