/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart-layout.h"

G_BEGIN_DECLS

/* The how-manieth a dot is of those that stand at nearly the same place. */
typedef struct {
  guint slot;
  guint n_slots;
} EntenteChartSlot;

struct _EntenteChartLayout
{
  EntenteChartFrame frame;
  EntenteValueAxis axis;
  cairo_rectangle_t plot;

  /* Owned */
  EntenteChart *chart;
  GArray *items;   /* of EntenteChartItem */
  GArray *stacked; /* of gint64, by item: what stands before it in its bar */
  GArray *slots;   /* of EntenteChartSlot, by item: of dots, which would cover each other */

  guint n_categories;
  guint n_series;
  guint n_solid;  /* series that take room of their own */
  guint name_step; /* every so many columns have a name */
};

/* Whether values go up: columns. */
gboolean _entente_chart_layout_is_upright (EntenteChartLayout *self);
const EntenteChartSeries *_entente_chart_layout_get_series (EntenteChartLayout *self, guint series);
/* Which of the bars of its category a series is. */
guint _entente_chart_layout_get_slot (EntenteChartLayout *self, guint series);
/* Where a value is on the scale, and all that belongs to a category. Before mirroring. */
double _entente_chart_layout_get_along (EntenteChartLayout *self, gint64 value);
cairo_rectangle_t _entente_chart_layout_get_band (EntenteChartLayout *self, guint category);

/* entente-chart-columns-layout.c */
gboolean _entente_chart_are_opposite (EntenteChart *chart);
cairo_rectangle_t _entente_chart_layout_get_column_box (EntenteChartLayout *self,
                                                        const EntenteChartItem *item,
                                                        gint64 value);
cairo_rectangle_t _entente_chart_layout_get_point_box (EntenteChartLayout *self,
                                                       const EntenteChartItem *item,
                                                       gint64 value);

/* Among dots: how many lie one under the other at most, and which. */
guint _entente_chart_count_slots (EntenteChart *chart);
GArray *_entente_chart_list_slots (EntenteChart *chart, GArray *items);
/* Of a dot or crossbar whose middle may be there at most. */
cairo_rectangle_t _entente_chart_layout_get_dot_box (EntenteChartLayout *self, guint index,
                                                     double along,
                                                     const cairo_rectangle_t *row);

/* Of a radar: the middle and how far the spokes reach; a place on one, 0 in the middle and 1 at its
   end; the boxes of a point and of a name. Before mirroring. */
void _entente_chart_layout_get_disc (EntenteChartLayout *self, double *x, double *y,
                                     double *radius);
void _entente_chart_layout_get_spoke (EntenteChartLayout *self, guint category, double place,
                                      double *x, double *y);
cairo_rectangle_t _entente_chart_layout_get_radar_point (EntenteChartLayout *self,
                                                         const EntenteChartItem *item,
                                                         gint64 value);
cairo_rectangle_t _entente_chart_layout_get_radar_name (EntenteChartLayout *self, guint category);

G_END_DECLS
