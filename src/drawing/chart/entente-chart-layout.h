/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/entente-chart.h"
#include "chart/entente-value-axis.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * EntenteChartFrame:
 * @width: of everything
 * @height: of everything
 * @line: height of a line of text
 * @names: of bars, width of the names before them, 0 when names stand above; of columns, height of
 *   the names below them; of radars, width of the names beside it
 * @name: of columns, width of the widest of these names
 * @values: of bars, width of the values after them; of columns, of the scale before them
 * @legend: height of the legend above
 * @is_mirrored: whether the first is at the right
 *
 * The room there is, in the units of the painter, once texts are measured.
 */
typedef struct {
  double width;
  double height;
  double line;
  double names;
  double name;
  double values;
  double legend;
  gboolean is_mirrored;
} EntenteChartFrame;

/* Bars are as thick as a line of text, so that their value stands beside them. */
#define ENTENTE_CHART_GAP 8.0

/**
 * EntenteChartLayout:
 *
 * Where everything of a chart stands, and what stands at a place. Plain numbers: no text, no
 * colour.
 */
typedef struct _EntenteChartLayout EntenteChartLayout;

EntenteChartLayout *entente_chart_layout_new (EntenteChart *chart, const EntenteChartFrame *frame);
void entente_chart_layout_free (EntenteChartLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteChartLayout, entente_chart_layout_free)

/* The height a chart of bars or shares asks for; columns take what they get. */
double entente_chart_layout_measure (EntenteChart *chart, const EntenteChartFrame *frame);

EntenteChart *entente_chart_layout_get_chart (EntenteChartLayout *self);
const EntenteChartFrame *entente_chart_layout_get_frame (EntenteChartLayout *self);
const EntenteValueAxis *entente_chart_layout_get_axis (EntenteChartLayout *self);
const EntenteChartItem *entente_chart_layout_get_items (EntenteChartLayout *self, guint *n_items);

/* Where values are drawn; and how far along, x of bars and y of columns. */
void entente_chart_layout_get_plot (EntenteChartLayout *self, cairo_rectangle_t *plot);
double entente_chart_layout_get_place (EntenteChartLayout *self, gint64 value);
/* A bar, column or piece; of a line the box around its point. */
void entente_chart_layout_get_item_box (EntenteChartLayout *self, guint item,
                                        cairo_rectangle_t *box);
/* Of dots: where those of a category may stand. Of a radar: a place on the spoke of a category. */
void entente_chart_layout_get_row (EntenteChartLayout *self, guint category,
                                   cairo_rectangle_t *row);
void entente_chart_layout_get_spoke (EntenteChartLayout *self, guint category, gint64 value,
                                     double *x, double *y);
/* Everything that belongs to a category, and the box of its name; FALSE when the name is left out
   for want of room. */
void entente_chart_layout_get_band (EntenteChartLayout *self, guint category,
                                    cairo_rectangle_t *band);
gboolean entente_chart_layout_get_name_box (EntenteChartLayout *self, guint category,
                                            cairo_rectangle_t *box);
/* The item at a place, or what of the same category is nearest; ENTENTE_CHART_NOWHERE outside. */
guint entente_chart_layout_pick (EntenteChartLayout *self, double x, double y);
/* Where the keyboard goes from an item: forwards or backwards (1, −1), up or down. */
guint entente_chart_layout_walk (EntenteChartLayout *self, guint item, int along, int down);

G_END_DECLS
