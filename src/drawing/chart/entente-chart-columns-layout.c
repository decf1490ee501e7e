/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Columns side by side, and the points of the lines over them. */
#include "config.h"

#include "chart/entente-chart-layout-private.h"

/* Of the width of a band. */
#define COLUMNS_SHARE 0.72
#define COLUMN_MOST 36.0
/* Around the point of a line, for the pointer and the ring of the keyboard. */
#define POINT_SIZE 12.0

/* Whether no two columns of a category stand on the same side of zero: what comes in and what goes
   out then share one place. */
gboolean
_entente_chart_are_opposite (EntenteChart *chart)
{
  guint n_categories, n_series;
  const EntenteChartSeries *series = entente_chart_get_series (chart, &n_series);

  entente_chart_get_categories (chart, &n_categories);
  for (guint i = 0; i < n_categories; i++)
    {
      guint n_above = 0, n_below = 0;

      for (guint j = 0; j < n_series; j++)
        {
          const gint64 value = entente_chart_get_value (chart, i, j);

          if (series[j].mark != ENTENTE_CHART_SOLID || value == ENTENTE_CHART_NONE)
            continue;
          n_above += value > 0;
          n_below += value < 0;
        }
      if (n_above > 1 || n_below > 1)
        return FALSE;
    }

  return entente_chart_get_kind (chart) == ENTENTE_CHART_COLUMNS;
}

cairo_rectangle_t
_entente_chart_layout_get_column_box (EntenteChartLayout *self,
                                      const EntenteChartItem *item,
                                      gint64 value)
{
  const cairo_rectangle_t band = _entente_chart_layout_get_band (self, item->category);
  const double width = MIN (band.width * COLUMNS_SHARE / self->n_solid, COLUMN_MOST);
  const double left = band.x + (band.width - width * self->n_solid) / 2;
  const double zero = _entente_chart_layout_get_along (self, 0);
  const double end = _entente_chart_layout_get_along (self, value);
  const guint slot = _entente_chart_layout_get_slot (self, item->series);

  return (cairo_rectangle_t){ left + width * slot, MIN (zero, end), width, ABS (end - zero) };
}

cairo_rectangle_t
_entente_chart_layout_get_point_box (EntenteChartLayout *self,
                                     const EntenteChartItem *item,
                                     gint64 value)
{
  const cairo_rectangle_t band = _entente_chart_layout_get_band (self, item->category);
  const double middle = _entente_chart_layout_get_along (self, value);

  return (cairo_rectangle_t){ band.x + band.width / 2 - POINT_SIZE / 2, middle - POINT_SIZE / 2,
                              POINT_SIZE, POINT_SIZE };
}
