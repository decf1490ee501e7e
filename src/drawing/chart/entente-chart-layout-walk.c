/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pointer is on, and where keys lead. */
#include "config.h"

#include "chart/entente-chart-layout-private.h"

/*
 * Picking
 */

static double
get_distance (const cairo_rectangle_t *box, double x, double y)
{
  const double across = MAX (MAX (box->x - x, x - box->x - box->width), 0);
  const double down = MAX (MAX (box->y - y, y - box->y - box->height), 0);

  return across * across + down * down;
}

/**
 * entente_chart_layout_pick:
 * @self: a layout
 * @x: a place
 * @y: a place
 *
 * Bars may be thin or of no length: the whole band of a category is theirs. Points of lines lie
 * over columns.
 *
 * Returns: index among the items of what is there, or %ENTENTE_CHART_NOWHERE
 */
guint
entente_chart_layout_pick (EntenteChartLayout *self, double x, double y)
{
  g_return_val_if_fail (self != NULL, ENTENTE_CHART_NOWHERE);

  guint found = ENTENTE_CHART_NOWHERE;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->items->len; i++)
    {
      const EntenteChartItem *item = &g_array_index (self->items, EntenteChartItem, i);
      cairo_rectangle_t band, box;

      entente_chart_layout_get_band (self, item->category, &band);
      if (get_distance (&band, x, y) > 0)
        continue;
      entente_chart_layout_get_item_box (self, i, &box);

      const double distance = get_distance (&box, x, y);
      const EntenteChartSeries *series = _entente_chart_layout_get_series (self, item->series);
      const gboolean is_over = series->mark == ENTENTE_CHART_LINE && distance == 0;
      if (distance < least || is_over)
        {
          least = distance;
          found = i;
        }
    }

  return found;
}

/*
 * Walking
 */

/* The next column of the same series, or the next series over the same name. */
static gboolean
leads_on (const EntenteChartItem *from, const EntenteChartItem *to, int along)
{
  return along != 0 ? from->series == to->series : from->category == to->category;
}

/**
 * entente_chart_layout_walk:
 * @self: a layout
 * @item: index among the items
 * @along: 1 to the next, −1 to the one before, 0
 * @down: the same across the direction of reading
 *
 * Among columns one key goes from month to month and the other from series to series; bars and
 * pieces stand in one row, whatever the key.
 *
 * Returns: index among the items, @item when there is nothing further
 */
guint
entente_chart_layout_walk (EntenteChartLayout *self, guint item, int along, int down)
{
  g_return_val_if_fail (self != NULL, ENTENTE_CHART_NOWHERE);
  g_return_val_if_fail (item < self->items->len, ENTENTE_CHART_NOWHERE);

  const EntenteChartItem *items = (const EntenteChartItem *) (gpointer) self->items->data;
  const int step = along != 0 ? along : down;

  for (gint64 i = (gint64) item + step; step != 0 && i >= 0 && i < self->items->len; i += step)
    if (!_entente_chart_layout_is_upright (self) || leads_on (&items[item], &items[i], along))
      return (guint) i;

  return item;
}
